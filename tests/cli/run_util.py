"""What the tests of the command line share: running the program, and reports to run it on."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXAMPLES = os.path.join(ROOT, "examples")
BINARY = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else ""

REPORT = """The Ferry Runs Aground

CORK, 3 May 1921 - The ferry Saint Brendan ran aground off Cork on Tuesday. The harbour master
said that 12 passengers were rescued by the lifeboat.

The company denied that the ferry had been overloaded. An inquiry will open on 10 May.
"""


class Case(unittest.TestCase):
    """A test with a folder of its own, in which the program runs."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="riscontro-cli-")
        self.addCleanup(holder.cleanup)
        self.folder = holder.name
        os.chmod(self.folder, 0o755)

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def write(self, name, content=REPORT):
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def run_program(self, *arguments, stdin=b"", environment=None, stdout=subprocess.PIPE,
                    timeout=60, **more):
        """The finished process; its out and err are text."""
        clean = {k: v for k, v in os.environ.items() if k not in ("LANG", "LANGUAGE")
                 and not k.startswith("LC_")}
        clean.update(environment or {})
        done = subprocess.run([BINARY, *arguments], cwd=self.folder, input=stdin, env=clean,
                              stdout=stdout, stderr=subprocess.PIPE, timeout=timeout, **more)
        done.out = (done.stdout or b"").decode()
        done.err = done.stderr.decode()
        return done

    def collate(self, *arguments, status=0, **more):
        done = self.run_program("collate", *arguments, **more)
        self.assertEqual(done.returncode, status, done.err)
        return done

    def dossier(self, folder="dossier"):
        with open(self.path(folder, "dossier.json"), encoding="utf8") as file:
            return json.load(file)

    def files(self, folder="."):
        """Every file below the folder, by its path from there."""
        top = self.path(folder)
        return sorted(os.path.relpath(os.path.join(where, name), top)
                      for where, _, names in os.walk(top) for name in names)
