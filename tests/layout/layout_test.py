#!/usr/bin/env python3
"""The rules of docs/architecture.md that a machine can check: who includes whom, where languages
are named, budgets of files, functions and lines, tests against code, paths named in the docs."""
import os
import re
import subprocess
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# Folder of src/ → the folders it may include.
MAY_INCLUDE = {
    "base": set(),
    "text": {"base"},
    "document": {"base", "text"},
    "language": {"base", "text", "document"},
    "read": {"base", "text", "document"},
    "clean": {"base", "text", "document", "language"},
    "analyse": {"base", "text", "document", "language"},
    "collate": {"base", "text", "document", "language"},
    "report": {"base", "text", "document", "language"},
    "store": {"base", "document"},
    "engine": {"base", "text", "document", "language", "read", "clean", "analyse", "collate",
               "report", "store"},
    "apps": {"engine", "base", "document", "language", "read", "report"},
}
# collate/ is a chain of steps; analyse/ has folders that must not know each other.
ANNOTATORS = {"syntax", "names", "dates", "quantities", "quotes", "events"}


def tracked(*endings):
    out = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True,
                         stdout=subprocess.PIPE).stdout.decode()
    return [f for f in out.split("\n")
            if f.endswith(endings) and os.path.isfile(os.path.join(ROOT, f))]


def text_of(path):
    with open(os.path.join(ROOT, path), encoding="utf8") as file:
        return file.read()


def exceptions():
    """tests/layout/exceptions.txt: 'path | limit | reason' for each file over a budget."""
    allowed = {}
    for line in text_of("tests/layout/exceptions.txt").split("\n"):
        if line.strip() and not line.startswith("#"):
            path, what, reason = (part.strip() for part in line.split("|"))
            assert reason, f"{path}: an exception without a reason"
            allowed[(path, what)] = reason
    return allowed


NOT_A_FUNCTION = r"(namespace|class|struct|enum|extern|constexpr|const|static const|#)"


def functions(source):
    """(first line, length, name) of each function that begins at the margin (or in a class)."""
    start, name = None, ""
    for number, line in enumerate(source.split("\n"), 1):
        opens = (line and not line[0].isspace() and line.rstrip().endswith("{") and
                 not re.match(NOT_A_FUNCTION, line))
        if opens:
            start, name = number, line.strip()
        elif line.startswith("}") and start is not None:
            yield start, number - start + 1, name
            start = None


class Layout(unittest.TestCase):
    def test_folders_include_only_what_they_may(self):
        wrong = []
        for path in tracked(".cc", ".h"):
            parts = path.split("/")
            if parts[0] != "src":
                continue
            folder = parts[1]
            for included in re.findall(r'#include "([^"]+)"', text_of(path)):
                other = included.split("/")
                if len(other) < 2 or other[0] not in MAY_INCLUDE:
                    continue
                if other[0] != folder and other[0] not in MAY_INCLUDE[folder]:
                    wrong.append(f"{path} includes {included}")
                is_list = path == "src/analyse/annotators.cc" or path.endswith("_test.cc")
                inside = folder == other[0] == "analyse" and len(other) > 2 and len(parts) > 3
                if (inside and not is_list and other[1] in ANNOTATORS
                        and other[1] != parts[2]):
                    wrong.append(f"{path} includes {included}: annotators do not know each other")
        self.assertEqual(wrong, [])

    def test_cmake_declares_the_same_edges(self):
        for folder, allowed in MAY_INCLUDE.items():
            if folder == "apps":
                continue
            text = text_of(f"src/{folder}/CMakeLists.txt")
            uses = re.search(r"riscontro_library\(\w+(?:\s+USES((?:\s+[a-z]+)+))?", text)
            declared = set((uses.group(1) or "").split())
            self.assertLessEqual(declared, allowed, folder)

    def test_languages_are_named_in_one_place(self):
        codes = re.findall(r'"([a-z]{2})"', text_of("src/language/languages.cc"))
        self.assertGreaterEqual(len(codes), 4)
        names = "Italian|English|Spanish|French|German|Portuguese|Russian|Ukrainian"
        pattern = re.compile(r'"(?:%s)"|LanguageCode\("|\b(?:k(?:%s))\b' % ("|".join(codes), names))
        wrong = []
        for path in tracked(".cc", ".h"):
            is_test = path.endswith(("_test.cc", "_test_util.h"))
            if not path.startswith("src/") or path.startswith("src/language/") or is_test:
                continue
            for number, line in enumerate(text_of(path).split("\n"), 1):
                if pattern.search(line.split("//")[0]):
                    wrong.append(f"{path}:{number}: {line.strip()}")
        self.assertEqual(wrong, [])

    def test_files_functions_and_lines_keep_their_budgets(self):
        allowed, used, wrong = exceptions(), set(), []

        def check(path, what, limit, value, place=""):
            if value <= limit:
                return
            if (path, what) in allowed:
                used.add((path, what))
            else:
                wrong.append(f"{path}{place}: {what} {value} > {limit}")

        for path in tracked(".cc", ".h", ".js", ".css", ".py"):
            own = ("src/", "web/", "tests/", "tools/", "bench/", "fuzz/")
            if "node_modules" in path or not path.startswith(own):
                continue
            source = text_of(path)
            is_test = path.startswith("tests/") or path.endswith(("_test.cc", "_test_util.h"))
            check(path, "file", 600 if is_test else 300, source.count("\n"))
            self.assertLessEqual(source.count("\n"), 600, f"{path}: the hard limit of a file")
            if path.endswith((".cc", ".h")):
                for line, length, name in functions(source):
                    check(path, "function", 80 if is_test else 40, length, f":{line}")
                    self.assertLessEqual(length, 80, f"{path}:{line}: the hard limit of a function")
            for number, line in enumerate(source.split("\n"), 1):
                check(path, "line", 100, len(line), f":{number}")
        self.assertEqual(wrong, [])
        self.assertEqual(sorted(set(allowed) - used), [], "exceptions that are no longer needed")

    def test_no_type_is_defined_twice(self):
        """Two types of one name in namespace riscontro break the one-definition rule, and the
        linker says nothing."""
        places = {}
        for path in tracked(".cc", ".h"):
            if not path.startswith("src/"):
                continue
            anonymous = False
            for line in text_of(path).split("\n"):
                if re.match(r"namespace \{", line):
                    anonymous = True
                if re.match(r"\}  // namespace$", line):
                    anonymous = False
                found = re.match(r"(?:struct|class|enum class) (\w+)(?: final)?(?: :[^:].*)? \{",
                                 line)
                if found and not anonymous:
                    places.setdefault(found.group(1), set()).add(path)
        self.assertEqual({n: sorted(p) for n, p in places.items() if len(p) > 1}, {})

    def test_every_folder_s_unit_tests_are_run(self):
        """CTest knows a test only where testing is enabled before the folder is added."""
        lines = text_of("CMakeLists.txt").split("\n")
        self.assertLess(lines.index("  enable_testing()"), lines.index("add_subdirectory(src)"))

    def test_there_is_half_as_much_test_as_code(self):
        code = test = 0
        for path in tracked(".cc", ".h", ".py", ".mjs", ".js"):
            lines = text_of(path).count("\n")
            if path.startswith(("tests/", "fuzz/")) or path.endswith(("_test.cc", "_test_util.h")):
                test += lines
            elif path.startswith("src/"):
                code += lines
        self.assertGreaterEqual(test, code * 0.5, f"{test} lines of tests for {code} of code")

    def test_paths_named_in_the_docs_exist(self):
        missing = []
        for path in tracked(".md"):
            folders = "src|data|docs|tests|tools|web|fuzz|bench|eval|examples|models"
            for name in re.findall(r"`((?:%s)/[\w./*-]*)`" % folders, text_of(path)):
                pattern = name.rstrip("/")
                if "*" in pattern or "<" in pattern:
                    continue
                if not os.path.exists(os.path.join(ROOT, pattern)):
                    missing.append(f"{path}: {name}")
        self.assertEqual(missing, [])

    def test_the_tree_speaks_of_itself_alone(self):
        wrong = []
        # Put together so that this file does not name what it forbids.
        forbidden = re.compile("|".join([
            "registry" + r"\.npmjs", "/" + "work/", "/" + "root/", "/" + "home/",
            r"https?://deb" + r"\.debian"]))
        for path in tracked(".cc", ".h", ".md", ".py", ".js", ".mjs", ".json", ".txt", ".tsv",
                            ".sh", ".html", ".cmake", "dev", "run"):
            for number, line in enumerate(text_of(path).split("\n"), 1):
                if forbidden.search(line):
                    wrong.append(f"{path}:{number}: {line.strip()[:80]}")
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
