#!/usr/bin/env python3
"""The documents are run: every riscontro command that the README and docs/ show, and every query
of docs/store.md, works as shown; and the JSON Schema parses and names what the program writes."""
import glob
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import unittest

import run_util
from run_util import EXAMPLES, REPORT, ROOT, Case

DOCUMENTS = [os.path.join(ROOT, "README.md"), *sorted(glob.glob(os.path.join(ROOT, "docs/*.md")))]


def text_of(*parts):
    with open(os.path.join(ROOT, *parts), encoding="utf8") as file:
        return file.read()


def blocks(text, language):
    """The fenced blocks of one language."""
    return re.findall(r"^```%s\n(.*?)^```" % language, text, re.M | re.S)


def commands(path):
    """The lines of a document's `sh` blocks that call riscontro, comments taken off."""
    for block in blocks(text_of(path), "sh"):
        for line in block.replace("\\\n", " ").splitlines():
            line = line.split(" #")[0].strip()
            if re.search(r"\briscontro (collate|analyse|--)", line):
                yield line


class Documents(Case):
    def set_the_scene(self):
        """What the commands of the documents are run on."""
        shutil.copytree(EXAMPLES, self.path("examples"))
        for n, name in enumerate(("clippings/a.txt", "clippings/b.txt", "a.txt"), 12):
            self.write(name, REPORT.replace("12", str(n)))
        article = {"url": "https://example.org/1", "title": "The ferry", "text": REPORT}
        self.write("articles.jsonl", json.dumps(article) + "\n")
        self.write("treebank.conllu", "1\tFine\tfine\tNOUN\t_\t_\t0\troot\t_\t_\n\n")
        self.write("feed.xml", "<rss version='2.0'><channel><title>Bell</title><item><title>Ferry"
                   "</title><description>" + REPORT + "</description></item></channel></rss>")
        os.makedirs(self.path("bin"))
        os.symlink(run_util.BINARY, self.path("bin", "riscontro"))

    def test_every_command_shown_works(self):
        shown = [(path, line) for path in DOCUMENTS for line in commands(path)]
        self.assertGreaterEqual(len(shown), 5)
        self.set_the_scene()
        for path, line in dict((line, (path, line)) for path, line in shown).values():
            environment = dict(os.environ, PATH=self.path("bin") + ":" + os.environ["PATH"])
            done = subprocess.run(["bash", "-o", "pipefail", "-c", line], cwd=self.folder,
                                  env=environment, timeout=60, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 0, f"{path}: {line}\n{done.stderr.decode()}")

    def test_queries_of_the_store_run_and_find(self):
        self.collate(EXAMPLES, "--db", "runs.db", "--json")
        connection = sqlite3.connect(self.path("runs.db"))
        self.addCleanup(connection.close)
        queries = blocks(text_of("docs", "store.md"), "sql")
        self.assertGreaterEqual(len(queries), 3)
        for query in queries:
            self.assertTrue(connection.execute(query).fetchall(), query)

    def test_programs_of_the_format_page_run(self):
        self.collate(EXAMPLES, "-o", ".")
        for program in blocks(text_of("docs", "dossier.md"), "python"):
            done = subprocess.run([sys.executable, "-c", program], cwd=self.folder, timeout=60,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertNotEqual(done.stdout, b"")

    def test_the_output_that_the_readme_shows_is_true(self):
        (shown,) = blocks(text_of("README.md"), "text")
        sentences = re.findall(r"“([^”]*)”", " ".join(shown.split()))
        self.assertGreaterEqual(len(sentences), 3)
        output = self.collate(EXAMPLES).out
        output = " ".join(output.split())
        for sentence in sentences:
            self.assertIn(sentence.split("…")[0].strip(), output)

    def test_dev_knows_the_commands_that_the_documents_name(self):
        known = set(re.findall(r"^  ([a-z]+)", text_of("dev").split("EOT")[1], re.M))
        for path in [*DOCUMENTS, os.path.join(ROOT, "CONTRIBUTING.md")]:
            for name in re.findall(r"\./dev ([a-z]+)", text_of(path)):
                self.assertIn(name, known, path)

    def test_pictures_and_pages_linked_exist(self):
        for path in [*DOCUMENTS, os.path.join(ROOT, "CONTRIBUTING.md")]:
            for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text_of(path)):
                if "://" not in link:
                    there = os.path.join(os.path.dirname(path), link)
                    self.assertTrue(os.path.exists(there), f"{path}: {link}")


class Schema(Case):
    def test_it_parses_and_names_every_part_that_is_written(self):
        schema = json.loads(text_of("docs", "dossier.schema.json"))
        self.write("a.txt")
        dossier = json.loads(self.collate("a.txt", "--json").out)
        self.assertEqual(sorted(dossier), sorted(schema["properties"]))
        for name in schema["required"]:
            self.assertIn(name, dossier)


if __name__ == "__main__":
    unittest.main()
