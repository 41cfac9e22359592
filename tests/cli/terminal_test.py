#!/usr/bin/env python3
"""On a terminal: the progress line; and what an interruption leaves: nothing half-written."""
import json
import os
import pty
import select
import signal
import subprocess
import time
import unittest

import run_util
from run_util import REPORT, Case

CLEAR_LINE = "\r\x1b[K"


def many_reports(count):
    """JSON Lines of reports that differ, enough to keep the program busy for a while."""
    for n in range(count):
        text = REPORT.replace("12", str(n + 20)).replace("Saint Brendan", f"Saint Brendan {n % 97}")
        yield json.dumps({"title": f"The ferry {n}", "published": "1921-05-04", "text": text * 2,
                          "outlet": f"Bell {n % 50}"}) + "\n"


class Terminal(Case):
    def start(self, *arguments):
        """The program with standard error on a terminal; returns (process, its terminal)."""
        ours, theirs = pty.openpty()
        process = subprocess.Popen([run_util.BINARY, "collate", *arguments], cwd=self.folder,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=theirs)
        os.close(theirs)
        self.addCleanup(os.close, ours)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process, ours

    def read_until(self, terminal, wanted="", seconds=50):
        """What the terminal shows until it holds `wanted`, or to its end."""
        seen, end = b"", time.monotonic() + seconds
        while time.monotonic() < end:
            if not select.select([terminal], [], [], 0.2)[0]:
                continue
            try:
                piece = os.read(terminal, 4096)
            except OSError:  # the program has closed its side
                break
            seen += piece
            if not piece or (wanted and wanted in seen.decode(errors="replace")):
                break
        return seen.decode(errors="replace")

    def test_progress_is_drawn_and_taken_away(self):
        for n, line in enumerate(many_reports(30)):
            self.write(f"in/{n}.jsonl", line)
        process, terminal = self.start("in", "-o", "out")
        shown = self.read_until(terminal)
        self.assertEqual(process.wait(), 0)
        self.assertRegex(shown, r"read +\[[#.]{30}\] \d+/30")
        rest = shown[shown.rindex(CLEAR_LINE) + len(CLEAR_LINE):]
        self.assertRegex(rest, r"^wrote out/dossier.json\r?\nwrote out/index.html")

    def test_quiet_draws_nothing(self):
        self.write("a.txt")
        process, terminal = self.start("a.txt", "-q")
        self.assertEqual(self.read_until(terminal), "")
        self.assertEqual(process.wait(), 0)

    def test_a_pipe_gets_no_progress(self):
        self.write("a.txt")
        self.assertNotIn("\x1b", self.collate("a.txt").err)

    def interrupt(self, number):
        self.write("in/many.jsonl", "".join(many_reports(20000)))
        process, terminal = self.start("in", "-o", "out", "--db", "runs.db", "-j", "1")
        self.read_until(terminal, "read")
        time.sleep(0.3)
        self.assertIsNone(process.poll(), "the run was over before it could be interrupted")
        process.send_signal(number)
        shown = self.read_until(terminal)
        self.assertEqual(process.wait(), 130)
        self.assertIn("stopped", shown)
        self.assertEqual(self.files(), ["in/many.jsonl"])

    def test_ctrl_c_leaves_nothing_half_written(self):
        self.interrupt(signal.SIGINT)

    def test_an_end_asked_by_the_system_leaves_nothing_half_written(self):
        self.interrupt(signal.SIGTERM)

    def test_ctrl_c_keeps_the_dossier_of_the_run_before(self):
        self.write("a.txt")
        self.collate("a.txt", "-o", "out")
        with open(self.path("out", "dossier.json"), "rb") as file:
            before = file.read()
        self.write("in/many.jsonl", "".join(many_reports(20000)))
        process, terminal = self.start("in", "-o", "out", "-j", "1")
        self.read_until(terminal, "read")
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(), 130)
        with open(self.path("out", "dossier.json"), "rb") as file:
            self.assertEqual(file.read(), before)
        self.assertEqual(self.files("out"), ["dossier.json", "index.html"])


if __name__ == "__main__":
    unittest.main()
