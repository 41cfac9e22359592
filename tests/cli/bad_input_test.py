#!/usr/bin/env python3
"""Bad input: a message that names the file, exit 1, and the rest is done. A full disk: exit 3,
and no half-written file. Each test sets one bad thing beside one good report."""
import gzip
import json
import os
import resource
import shutil
import subprocess
import unittest

import run_util
from run_util import REPORT, Case


def spent():
    """Processor time of the programs run so far: the machine may do other things as well."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


class BadInput(Case):
    def check(self, name, content, message, articles=1, status=1, **more):
        """Collates in/ with the good report and `name`: a line of stderr names it and says why."""
        self.write("in/good.txt")
        self.write("in/" + name, content)
        return self.check_folder(name, message, articles, status, **more)

    def check_folder(self, name, message, articles=1, status=1, **more):
        done = self.collate("in", "--json", status=status, **more)
        self.assertEqual(len(json.loads(done.out)["articles"]), articles)
        lines = [l for l in done.err.splitlines() if "in/" + name in l and "error" in l]
        self.assertTrue(any(message in line for line in lines), done.err)
        self.assertIn("the rest is done", done.err)
        return done

    def test_empty_file(self):
        self.check("empty.txt", "", "the file is empty")

    def test_white_space_only(self):
        self.check("blank.txt", " \n\t\n", "nothing but white space")

    def test_binary_file(self):
        self.check("noise.txt", bytes(range(256)) * 40, "not a format we read")

    def test_formats_that_are_not_read_are_named(self):
        self.check("paper.pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "a PDF document")
        self.check("styles.css", "body { color: red }\n", "not a format we read: .css")

    def test_a_hundred_megabytes_of_text(self):
        line = "The ferry ran aground off Cork on Tuesday and nobody was hurt at all there.\n"
        begun = spent()
        self.check("huge.txt", line * (100_000_000 // len(line)), "larger than 64 MiB")
        self.assertLess(spent() - begun, 30)

    def test_bytes_of_another_encoding_than_declared_are_read_all_the_same(self):
        page = ("<html><head><meta charset='utf-8'><title>Città</title></head><body><p>La città "
                "era già così affollata che più di 300 persone restarono fuori.</p></body></html>")
        self.write("in/page.html", page.encode("latin-1"))
        self.write("in/wide.txt", REPORT.replace("12", "13").encode("utf-16"))
        done = self.collate("in", "--json")
        texts = {a["path"]: a["text"] for a in json.loads(done.out)["articles"]}
        self.assertIn("città era già così", texts["in/page.html"])
        self.assertIn("13 passengers", texts["in/wide.txt"])

    def test_truncated_gzip(self):
        packed = gzip.compress(os.urandom(3000).hex().encode())
        self.check("cut.txt.gz", packed[:-700], "truncated gzip")

    def test_truncated_gzip_of_lines_keeps_the_whole_lines(self):
        article = {"text": REPORT.replace("12", "15"), "outlet": "Cork Bell"}
        lines = [json.dumps(dict(article, title=os.urandom(900).hex())) for _ in range(9)]
        packed = gzip.compress("\n".join(lines).encode())
        self.write("in/good.txt")
        self.write("in/cut.jsonl.gz", packed[:len(packed) // 2])
        done = self.collate("in", "--json", status=1)
        self.assertGreater(len(json.loads(done.out)["articles"]), 1)
        self.assertIn("in/cut.jsonl.gz", done.err)

    def test_damaged_gzip(self):
        packed = bytearray(gzip.compress(REPORT.encode()))
        packed[-8] ^= 0xFF  # the check sum
        self.check("damaged.txt.gz", bytes(packed), "gzip")

    def test_a_malformed_line_of_json_lines(self):
        good = json.dumps({"text": REPORT.replace("12", "15")})
        content = good + "\n{\"text\": \"cut\n" + good.replace("15", "16") + "\n"
        done = self.check("desk.jsonl", content, "line 2", articles=3)
        self.assertIn("1 input(s)", done.err)

    def test_json_that_is_no_article(self):
        self.check("data.json", "{\"answer\": 42}", "data.json")
        self.check("data.json", "{\"text\": ", "data.json")

    def test_a_feed_that_breaks_off(self):
        cut = "<rss version='2.0'><channel><title>Bell</title><item><tit"
        self.check("feed.xml", cut, "feed.xml")

    def test_html_a_hundred_thousand_levels_deep(self):
        begun = spent()
        self.write("in/good.txt")
        levels = 100_000
        self.write("in/deep.html", "<div>" * levels + "The ferry sank." + "</div>" * levels)
        done = self.run_program("collate", "in", "--json")
        self.assertIn(done.returncode, (0, 1))
        self.assertGreaterEqual(len(json.loads(done.out)["articles"]), 1)
        if done.returncode == 1:
            self.assertIn("in/deep.html", done.err)
        self.assertLess(spent() - begun, 30)

    def test_a_link_back_to_its_own_folder(self):
        self.write("in/good.txt")
        os.symlink(".", self.path("in", "loop"))
        self.check_folder("loop", "a link back")

    def test_a_link_to_nothing(self):
        self.write("in/good.txt")
        os.symlink("nowhere.txt", self.path("in", "dangling.txt"))
        self.check_folder("dangling.txt", "No such file")

    def test_a_link_to_itself(self):
        self.write("in/good.txt")
        os.symlink("self.txt", self.path("in", "self.txt"))
        self.check_folder("self.txt", "symbolic links")

    def test_an_unreadable_folder_and_file(self):
        self.write("in/good.txt")
        os.mkdir(self.path("in", "closed"), 0o000)
        os.chmod(self.write("in/secret.txt"), 0o000)
        self.addCleanup(os.chmod, self.path("in", "closed"), 0o755)
        more = {}
        if os.geteuid() == 0:  # root reads everything: run as nobody, from where nobody may
            shutil.copy(run_util.BINARY, self.path("program"))
            more = {"user": 65534, "executable": self.path("program")}
        self.check_folder("closed", "Permission denied", **more)
        self.check_folder("secret.txt", "Permission denied", **more)

    def test_texts_that_are_hardly_texts_end_in_reasonable_time(self):
        prose = "The ferry met the Carpathia off Cork on Tuesday and 12 people were rescued "
        begun = spent()
        self.write("in/one-sentence.txt", prose * 2000)
        self.write("in/one-word.txt", "a" * 1_000_000)
        self.write("in/marks.txt", REPORT + '"« “' * 50_000)
        self.write("in/numbers.txt", "1 2 3 four hundred and five " * 10_000)
        self.write("in/long.txt", (prose + ".\n") * 4000)
        done = self.collate("in", "--json")
        self.assertEqual(len(json.loads(done.out)["articles"]), 5)
        self.assertLess(spent() - begun, 30)

    def test_no_such_file(self):
        self.write("in/good.txt")
        done = self.collate("in/good.txt", "in/nosuch.txt", "--json", status=1)
        self.assertIn("in/nosuch.txt: No such file", done.err)

    def test_nothing_that_can_be_read(self):
        self.write("empty.txt", "")
        done = self.collate("empty.txt", status=1)
        self.assertIn("no report could be read", done.err)
        self.assertEqual(self.files(), ["empty.txt"])


class FullDisk(Case):
    SIZE_KB = 64

    def on_a_small_disk(self, command):
        """Runs the shell command with a private, small disk at full/; None where that is not
        possible (neither root nor user namespaces)."""
        os.makedirs(self.path("full"), exist_ok=True)
        script = f"mount -t tmpfs -o size={self.SIZE_KB}k riscontro full || exit 99\n" + command
        for unshare in (["unshare", "-m"], ["unshare", "-rm"]):
            try:
                done = subprocess.run([*unshare, "sh", "-c", script], cwd=self.folder, timeout=60,
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            except FileNotFoundError:
                return None
            if done.returncode not in (1, 99):
                return done.stdout.decode(), done.stderr.decode()
        return None

    def check(self, arguments, named):
        self.write("in/good.txt")
        command = f"'{run_util.BINARY}' collate in {arguments}; echo exit=$?; find full -type f"
        result = self.on_a_small_disk(command)
        if result is None:
            self.skipTest("no right to mount a small disk here")
        out, err = result
        self.assertIn("exit=3", out, err)
        self.assertIn(named, err)
        self.assertIn("No space left on device", err)
        return out.split("exit=3\n")[1].split()

    def test_no_half_written_page(self):
        left = self.check("-o full -q", "full/index.html")
        self.assertEqual([f for f in left if f.endswith("index.html") or ".part" in f], [])

    def test_no_half_written_dossier(self):
        self.write("in/long.txt", REPORT + "\n\n".join(
            f"The harbour master counted {n} boats in the bay on Tuesday." for n in range(10, 900)))
        self.assertEqual(self.check("-o full -q", "full/dossier.json"), [])

    def test_standard_output_that_is_full(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        self.write("a.txt")
        for arguments in (["--json"], ["-o", "out"]):
            with open("/dev/full", "wb") as full:
                done = self.collate("a.txt", *arguments, stdout=full, status=3)
            self.assertIn("standard output: cannot write", done.err)

    def test_a_folder_that_cannot_be_made(self):
        self.write("a.txt")
        done = self.collate("a.txt", "-o", "a.txt/out", status=3)
        self.assertIn("a.txt/out", done.err)
        self.assertEqual(self.files(), ["a.txt"])


if __name__ == "__main__":
    unittest.main()
