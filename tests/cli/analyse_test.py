#!/usr/bin/env python3
"""riscontro analyse as a filter: help, pipes, CoNLL-U that keeps the rules of the format, what is
bad among what is good, the same bytes for any number of threads."""
import gzip
import json
import os
import subprocess
import unittest

import run_util
from run_util import REPORT, Case

ITALIAN = "Il presidente è arrivato a Cork. Parla martedì.\n\nLa gara è finita.\n"
TREEBANK = """# newdoc id = a
# sent_id = 1
# text = Parla della gara.
1\tParla\tparlare\tVERB\t_\t_\t0\troot\t_\t_
2-3\tdella\t_\t_\t_\t_\t_\t_\t_\t_
2\tdi\tdi\tADP\t_\t_\t4\tcase\t_\t_
3\tla\til\tDET\t_\t_\t4\tdet\t_\t_
4\tgara\tgara\tNOUN\t_\t_\t1\tobl\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_

"""


def sentences(conllu):
    """Checks the rules of the format; a list of (comments, rows of ten columns)."""
    assert conllu.endswith("\n\n"), "a blank line ends each sentence"
    found = []
    for block in conllu[:-2].split("\n\n"):
        lines = block.split("\n")
        comments = [line for line in lines if line.startswith("#")]
        rows = [line.split("\t") for line in lines[len(comments):]]
        check_sentence(dict(c[2:].split(" = ", 1) for c in comments if " = " in c), rows)
        found.append((comments, rows))
    ids = [c for comments, _ in found for c in comments if c.startswith("# sent_id")]
    assert len(ids) == len(set(ids)) == len(found), "each sentence has an id of its own"
    return found


def check_sentence(named, rows):
    word, range_end, text = 0, 0, ""
    for row in rows:
        assert len(row) == 10 and all(row), row
        assert all(column == column.strip() for column in row), row
        if "-" in row[0]:
            begin, range_end = map(int, row[0].split("-"))
            assert begin == word + 1 and range_end > begin, row
        else:
            word += 1
            assert row[0] == str(word), row
        if "-" in row[0] or word > range_end:
            text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
    assert named["text"] == text.strip(), (named["text"], text)
    heads = [row[6] for row in rows if "-" not in row[0]]
    if heads[0] != "_":
        heads = list(map(int, heads))
        assert heads.count(0) == 1 and all(0 <= h <= len(heads) for h in heads), heads
        for at in range(1, len(heads) + 1):
            steps = 0
            while at:
                at, steps = heads[at - 1], steps + 1
                assert steps <= len(heads), "a circle"
    else:
        assert set(heads) == {"_"}


class Analyse(Case):
    def analyse(self, *arguments, status=0, **more):
        if isinstance(more.get("stdin"), str):
            more["stdin"] = more["stdin"].encode()
        done = self.run_program("analyse", *arguments, **more)
        self.assertEqual(done.returncode, status, done.err)
        return done

    def lines(self, *arguments, **more):
        return [json.loads(line) for line in self.analyse(*arguments, **more).out.splitlines()]

    def test_help_names_layers_formats_and_models(self):
        out = self.analyse("--help").out
        for word in ("syntax, names, dates", "jsonl", "conllu", "--language", "noncommercial"):
            self.assertIn(word, out)

    def test_plain_text_through_a_pipe_has_every_layer(self):
        (article,) = self.lines(stdin=REPORT)
        self.assertEqual(article["path"], "-")
        self.assertEqual(article["language"], "en")
        self.assertEqual(len(article["id"]), 32)
        for layer in ("syntax", "entities", "dates", "quantities", "quotes", "events"):
            self.assertTrue(article[layer], layer)
        text = article["text"].encode()
        self.assertIn("12", [text[q["number"]["begin"]:q["number"]["end"]].decode()
                             for q in article["quantities"]])
        self.assertEqual([s["begin"] for s in article["syntax"]],
                         [s["begin"] for s in article["sentences"]])
        for sentence in article["syntax"]:
            for token in sentence["tokens"]:
                self.assertTrue(sentence["begin"] <= token["begin"] < token["end"]
                                <= sentence["end"])

    def test_references_within_a_line_lead_somewhere(self):
        (article,) = self.lines(stdin=REPORT)
        ids = {entity["id"] for entity in article["entities"]}
        for event in article["events"]:
            self.assertTrue(all(0 <= d < len(article["dates"]) for d in event["dates"]))
            self.assertTrue(all(0 <= q < len(article["quantities"]) for q in event["quantities"]))
            for participant in event["participants"]:
                self.assertIn(participant["entity"], ids | {None})

    def test_only_the_layers_asked_for_are_written(self):
        (article,) = self.lines("--layers", "dates,names", stdin=REPORT)
        self.assertIn("entities", article)
        self.assertIn("dates", article)
        for layer in ("syntax", "quantities", "quotes", "events"):
            self.assertNotIn(layer, article)
        whole = self.lines(stdin=REPORT)[0]
        self.assertEqual(article["dates"], whole["dates"])

    def test_conllu_keeps_the_rules_of_the_format(self):
        out = self.analyse("--layers", "syntax", "--format", "conllu", stdin=ITALIAN).out
        found = sentences(out)
        self.assertEqual(len(found), 3)
        self.assertEqual(sum("# newpar" in comments for comments, _ in found), 2)
        self.assertTrue(found[0][0][0].startswith("# newdoc id = "))
        sentences(self.analyse("--format", "conllu", stdin=REPORT).out)

    def test_json_lines_keep_their_order_and_all_of_them(self):
        articles = [{"text": REPORT.replace("12", str(n)), "outlet": f"Bell {n}"}
                    for n in range(20, 320)]
        articles[7] = articles[3]  # a filter drops nothing
        stdin = "".join(json.dumps(a) + "\n" for a in articles)
        out = self.lines("--layers", "dates", stdin=stdin)
        self.assertEqual([a["outlet"] for a in out], [a["outlet"] for a in articles])
        self.assertEqual(out[41]["path"], "-#42")

    def test_the_same_bytes_for_any_number_of_threads(self):
        stdin = "".join(json.dumps({"text": REPORT.replace("12", str(n))}) + "\n"
                        for n in range(300))
        one = self.analyse("-j", "1", stdin=stdin).out
        self.assertEqual(self.analyse("-j", "7", stdin=stdin).out, one)

    def test_files_and_folders_come_in_the_order_given(self):
        self.write("in/b.txt")
        self.write("in/a.jsonl.gz", gzip.compress(json.dumps({"text": ITALIAN}).encode()))
        self.write("c.conllu", TREEBANK)
        out = self.lines("--layers", "syntax", "c.conllu", "in")
        self.assertEqual([a["path"] for a in out], ["c.conllu#1", "in/a.jsonl.gz#1", "in/b.txt"])

    def test_conllu_in_keeps_sentences_and_words(self):
        for stdin in (TREEBANK, TREEBANK.replace("\n", "\r\n")):
            for arguments in ((), ("--input", "conllu")):
                out = self.analyse("--format", "conllu", "--language", "it", *arguments,
                                   stdin=stdin).out
                ((_, rows),) = sentences(out)
                self.assertEqual([row[:2] for row in rows],
                                 [["1", "Parla"], ["2-3", "della"], ["2", "di"], ["3", "la"],
                                  ["4", "gara"], ["5", "."]])

    def test_conllu_documents_are_reports(self):
        out = self.lines("--layers", "syntax", stdin=TREEBANK + TREEBANK + TREEBANK)
        self.assertEqual([a["path"] for a in out], ["-#1", "-#2", "-#3"])
        self.assertEqual({a["text"] for a in out}, {"Parla della gara."})

    def test_bad_conllu_is_named_with_its_line_and_the_rest_is_done(self):
        bad = TREEBANK.replace("\t4\tcase", "\t9\tcase")
        done = self.analyse("--format", "conllu", stdin=TREEBANK + bad + TREEBANK, status=1)
        self.assertEqual(len(sentences(done.out)), 2)
        self.assertIn("riscontro: read: error: -, line 11: a head beyond", done.err)
        done = self.analyse("--input", "conllu", stdin="no treebank\n", status=1)
        self.assertIn("-, line 1: not ten columns", done.err)

    def test_a_bad_line_far_into_the_input_is_named_by_its_number(self):
        good = json.dumps({"text": REPORT * 8})
        count = 3000  # some pieces of input
        stdin = (good + "\n") * count + "{\"text\": \n" + good + "\n"
        done = self.analyse("--layers", "dates", stdin=stdin, status=1, timeout=120)
        self.assertEqual(len(done.out.splitlines()), count + 1)
        self.assertIn(f"-, line {count + 1}: ", done.err)
        self.assertIn(f'"path":"-#{count + 2}"', done.out.splitlines()[-1])

    def test_text_is_one_report_whatever_it_looks_like(self):
        (article,) = self.lines("--input", "text", "--layers", "dates", stdin="{ not json }\nA.\n")
        self.assertIn("not json", article["text"])

    def test_the_language_given_is_that_of_every_report(self):
        out = self.lines("--language", "es", "--layers", "dates", stdin=ITALIAN)
        self.assertEqual(out[0]["language"], "es")
        self.assertEqual({b["language"] for b in out[0]["blocks"]}, {"es"})
        self.analyse("--language", "xx", status=2)

    def test_arguments_that_cannot_be_meant(self):
        done = self.analyse("--layers", "syntax,verbs", status=2)
        self.assertIn("no layer 'verbs'; there are syntax, names, dates", done.err)
        done = self.analyse("--layers", "events", "--format", "conllu", status=2)
        self.assertIn("syntax alone", done.err)
        self.analyse("--format", "xml", status=2)
        self.analyse("--syntax-model", "best", status=2)
        self.analyse("--jobs", "0", status=2)

    def test_models_of_ones_own_are_read_and_bad_ones_refused(self):
        with open(os.path.join(run_util.ROOT, "models/it/free.bin"), "rb") as file:
            good = file.read()
        newer = good[:8] + bytes([good[8] + 1]) + good[9:]
        arguments = ["--input", "text", "--language", "it", "--format", "conllu"]
        plain = self.analyse(*arguments, stdin=ITALIAN).out
        own = [*arguments, "--syntax-folder", "own"]
        self.write("own/it/free.bin", good)
        self.assertEqual(self.analyse(*own, stdin=ITALIAN).out, plain)
        for bad, complaint in ((good[:-9], "damaged"), (newer, "newer than this program"),
                               (b"", "not a syntax model")):
            self.write("own/it/free.bin", bad)
            done = self.analyse(*own, stdin=ITALIAN, status=3)
            self.assertIn("own/it/free.bin: ", done.err)
            self.assertIn(complaint, done.err)
        done = self.analyse(*arguments, "--syntax-folder", "no", stdin=ITALIAN, status=3)
        self.assertIn("no syntax model here", done.err)

    def test_nothing_in_is_said_so(self):
        self.assertIn("the file is empty", self.analyse(stdin="", status=1).err)
        self.assertIn("No such file", self.analyse("nosuch.txt", status=1).err)

    def test_a_reader_that_has_seen_enough_is_no_failure(self):
        self.write("many.jsonl", (json.dumps({"text": REPORT}) + "\n") * 2000)
        done = subprocess.run(f"{run_util.BINARY} analyse many.jsonl | head -c 10", shell=True,
                              cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=60)
        self.assertEqual(done.stdout, b'{"id":"' + done.stdout[7:])
        self.assertEqual(done.stderr, b"")

    def test_a_full_disk(self):
        with open("/dev/full", "wb") as full:
            done = self.analyse(stdin=REPORT, stdout=full, status=3)
        self.assertIn("cannot write", done.err)


if __name__ == "__main__":
    unittest.main()
