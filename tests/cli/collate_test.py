#!/usr/bin/env python3
"""riscontro collate as a user meets it: results on standard output, the rest on standard error."""
import glob
import gzip
import json
import os
import shutil
import sqlite3
import subprocess
import unittest

import run_util
from run_util import EXAMPLES, REPORT, Case

TITANIC = os.path.join(EXAMPLES, "titanic-1912")


def content(database):
    connection = sqlite3.connect(database)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


class Results(Case):
    def test_a_folder_becomes_a_page_a_file_and_a_summary(self):
        done = self.collate(TITANIC, "-o", "out")
        self.assertEqual(self.files("out"), ["dossier.json", "index.html"])
        self.assertRegex(done.out, r"RISCONTRO +\d+ reports")
        self.assertIn("STORIES", done.out)
        self.assertIn("FINDINGS", done.out)
        with open(self.path("out", "index.html"), encoding="utf8") as page:
            self.assertTrue(page.read(100).lower().startswith("<!doctype html>"))

    def test_standard_error_in_a_pipe_holds_notes_and_what_was_written(self):
        for line in self.collate(TITANIC).err.splitlines():
            self.assertRegex(line, r"^(wrote |riscontro: \w+: note: )")

    def test_the_folder_is_called_dossier_unless_said(self):
        self.write("a.txt")
        done = self.collate("a.txt")
        self.assertEqual(self.files("dossier"), ["dossier.json", "index.html"])
        self.assertIn("wrote dossier/index.html", done.err)

    def test_json_prints_the_bytes_of_the_file(self):
        done = self.collate(TITANIC, "-o", "out", "--json")
        with open(self.path("out", "dossier.json"), "rb") as file:
            self.assertEqual(done.stdout, file.read())

    def test_json_alone_writes_no_file(self):
        self.write("a.txt")
        done = self.collate("a.txt", "--json")
        self.assertEqual(len(json.loads(done.out)["articles"]), 1)
        self.assertEqual(self.files(), ["a.txt"])

    def test_quiet_says_nothing(self):
        self.assertEqual(self.collate(TITANIC, "-q").err, "")

    def test_jobs_and_the_order_of_paths_change_no_byte(self):
        reports = sorted(glob.glob(os.path.join(TITANIC, "*")))
        one = self.collate(*reports, "--json", "-j", "1")
        many = self.collate(*reversed(reports), "--json", "-j", "7")
        self.assertEqual(one.stdout, many.stdout)

    def test_a_second_run_replaces_the_first(self):
        self.write("a.txt")
        self.collate("a.txt", "-o", "out")
        self.collate(TITANIC, "-o", "out")
        self.assertGreater(len(self.dossier("out")["articles"]), 1)
        self.assertEqual(self.files("out"), ["dossier.json", "index.html"])

    def test_standard_input_is_one_report_or_many(self):
        self.assertIn("1 report", self.collate("-", stdin=REPORT.encode()).out)
        with open(os.path.join(TITANIC, "15-three-desks.jsonl"), "rb") as file:
            done = self.collate("-", "--json", stdin=file.read())
        self.assertEqual(len(json.loads(done.out)["articles"]), 3)

    def test_a_report_met_twice_is_kept_once_and_noted(self):
        self.write("a.txt")
        self.write("b.txt")
        done = self.collate(".", "--json")
        self.assertEqual(len(json.loads(done.out)["articles"]), 1)
        self.assertIn("b.txt: the same report as ./a.txt", done.err)

    def test_all_the_formats_that_help_names_are_read(self):
        for name in ("a.html", "b.rss", "c.jsonl", "d.json", "e.txt", "f.txt.gz"):
            self.assertTrue(self.formats()[name], name)

    def formats(self):
        """Which of one sample of each format gives a report."""
        body = "The ferry ran aground off Cork on Tuesday. {} passengers were rescued by a boat."
        article = {"title": "The ferry", "published": "1921-05-03", "outlet": "Cork Bell"}
        samples = {
            "a.html": "<html><title>The ferry</title><p>" + body.format(11) + "</p></html>",
            "b.rss": "<rss version='2.0'><channel><title>Bell</title><item><title>Ferry</title>"
                     "<description>" + body.format(12) + "</description></item></channel></rss>",
            "c.jsonl": json.dumps(dict(article, text=body.format(13))) + "\n",
            "d.json": json.dumps(dict(article, text=body.format(14))),
            "e.txt": body.format(15),
            "f.txt.gz": gzip.compress(body.format(16).encode()),
        }
        for name, sample in samples.items():
            self.write(name, sample)
        done = self.collate(*samples, "--json")
        texts = "".join(a["text"] for a in json.loads(done.out)["articles"])
        return {name: f"{n} passengers" in texts for n, name in enumerate(samples, 11)}

    def test_hostile_names_are_names(self):
        names = ["; rm -rf x.txt", "$(reboot).txt", "a\nb.txt", "\"><script>alert(1)</script>.txt",
                 "--json", "àéî 日本.txt", b"bad-\xff-utf8.txt", "x" * 250 + ".txt"]
        os.mkdir(self.path("in"))
        for n, name in enumerate(names):
            where = os.path.join(os.fsencode(self.path("in")), os.fsencode(name))
            try:
                with open(where, "w") as file:
                    file.write(REPORT.replace("12", str(20 + n)))
            except OSError:  # "/" in a name, or a file system that wants UTF-8
                continue
        self.collate("in", "-o", "out")
        self.assertGreaterEqual(len(self.dossier("out")["articles"]), 6)
        with open(self.path("out", "index.html"), encoding="utf8") as page:
            self.assertNotIn("<script>alert", page.read())

    def test_a_script_in_a_report_stays_text(self):
        self.write("a.txt", REPORT + "\nA reader wrote </script><script>alert(1)</script> to us.\n")
        self.collate("a.txt")
        with open(self.path("dossier", "index.html"), encoding="utf8") as page:
            self.assertNotIn("<script>alert", page.read())
        self.assertIn("<script>alert(1)", self.dossier()["articles"][0]["text"])


class Database(Case):
    def test_the_same_files_again_change_nothing(self):
        self.collate(TITANIC, "--db", "runs.db", "--json")
        first = content(self.path("runs.db"))
        self.collate(TITANIC, "--db", "runs.db", "--json")
        self.assertGreater(len(first), 10)
        self.assertEqual(first, content(self.path("runs.db")))

    def test_other_files_are_added(self):
        self.write("a.txt")
        self.collate("a.txt", "--db", "runs.db", "--json")
        before = content(self.path("runs.db"))
        self.write("b.txt", REPORT.replace("12", "14"))
        self.collate("b.txt", "--db", "runs.db", "--json")
        self.assertGreater(len(content(self.path("runs.db"))), len(before))

    def test_a_file_that_is_no_database_is_left_alone(self):
        self.write("a.txt")
        self.write("runs.db", "my notes\n" * 200)
        done = self.collate("a.txt", "--db", "runs.db", "--json", status=3)
        self.assertIn("runs.db", done.err)
        with open(self.path("runs.db")) as file:
            self.assertEqual(file.read(), "my notes\n" * 200)


class Languages(Case):
    def summary(self, *arguments, **environment):
        self.write("a.txt")
        return self.collate("a.txt", *arguments, environment=environment).out

    def test_the_interface_speaks_the_language_asked_for(self):
        english, italian = self.summary("--ui-language", "en"), self.summary("--ui-language", "it")
        self.assertIn("STORIES", english)
        self.assertNotIn("STORIES", italian)
        self.assertIn("STORIE", italian)

    def test_the_environment_decides_where_nothing_is_said(self):
        italian = self.summary("--ui-language", "it")
        english = self.summary("--ui-language", "en")
        self.assertEqual(self.summary(LANG="it_IT.UTF-8"), italian)
        self.assertEqual(self.summary(LANG="en_GB.UTF-8", LC_ALL="it_CH"), italian)
        self.assertEqual(self.summary(LC_MESSAGES="it", LANG="en_GB"), italian)
        self.assertEqual(self.summary(LANG="C.UTF-8"), english)
        self.assertEqual(self.summary(LANG="fr_FR.UTF-8"), english)
        self.assertEqual(self.summary(), english)


class Usage(Case):
    def test_help_and_version_go_to_standard_output(self):
        for arguments, expected in ((["--help"], "collate"), (["--version"], "riscontro "),
                                    (["collate", "--help"], "--ui-language")):
            done = self.run_program(*arguments)
            self.assertEqual((done.returncode, done.err), (0, ""))
            self.assertIn(expected, done.out)

    def test_help_of_collate_names_every_format(self):
        text = self.run_program("collate", "--help").out
        for name in ("html", "feed", "jsonl", "json", "text", "gz", "dossier.json", "index.html"):
            self.assertIn(name, text)

    def test_what_cannot_be_meant_ends_with_2_and_a_message(self):
        for arguments in ([], ["nosuch"], ["collate"], ["collate", "--nosuch", "a"],
                          ["collate", "--jobs", "0", "a"], ["collate", "--jobs", "x", "a"],
                          ["collate", "--ui-language", "xx", "a"], ["collate", "a", "-o"]):
            done = self.run_program(*arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertEqual(done.out, "", arguments)
            self.assertNotEqual(done.err, "", arguments)

    def test_a_reader_that_goes_away_does_no_harm(self):
        shutil.copytree(TITANIC, self.path("in"))
        process = subprocess.Popen([run_util.BINARY, "collate", "in", "--json"], cwd=self.folder,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.close()
        error = process.stderr.read().decode()
        process.stderr.close()
        self.assertEqual(process.wait(), 0)
        self.assertNotIn("error", error)


if __name__ == "__main__":
    unittest.main()
