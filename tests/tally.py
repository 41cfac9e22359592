#!/usr/bin/env python3
"""Counts the single test cases in a verbose ctest log and ends in one plain line.

GoogleTest, Python's unittest and node's test runner each close with their own summary; a program
that ends without one (a crash) counts as one failure. Failures are shown with what they printed.
"""
import re
import sys

PASSED = [r"\[  PASSED  \] (\d+) tests?\.", r"# pass (\d+)", r"ℹ pass (\d+)"]
FAILED = [r"\[  FAILED  \] (\d+) tests?, listed below", r"# fail (\d+)", r"ℹ fail (\d+)"]
SKIPPED = [r"\[  SKIPPED \] (\d+) tests?, listed below", r"# skipped (\d+)", r"ℹ skipped (\d+)"]


def count(patterns, text):
    return sum(int(n) for pattern in patterns for n in re.findall(pattern, text))


def unittest_counts(text):
    """(passed, failed, skipped) of Python's unittest: 'Ran 9 tests', 'FAILED (failures=1)'."""
    ran = sum(int(n) for n in re.findall(r"Ran (\d+) tests? in", text))
    failed = sum(int(n) for n in re.findall(r"(?:failures|errors)=(\d+)", text))
    skipped = sum(int(n) for n in re.findall(r"skipped=(\d+)", text))
    return ran - failed - skipped, failed, skipped


def main():
    text = open(sys.argv[1], encoding="utf8", errors="replace").read()
    passed, failed, skipped = unittest_counts(text)
    passed += count(PASSED, text)
    failed += count(FAILED, text)
    skipped += count(SKIPPED, text)
    broken = re.findall(r"^\s*\d+/\d+ Test\s+#(\d+): (\S+) \.*\s*\*+(.*?)\s+[\d.]+ sec", text, re.M)
    for number, name, why in broken:
        own = "\n".join(line[len(number) + 2:] for line in text.split("\n")
                        if line.startswith(f"{number}: "))
        _, unit_failed, _ = unittest_counts(own)
        if count(FAILED, own) + unit_failed == 0:
            failed += 1
        print(f"---- {name}: {why.strip()}")
        lines = own.split("\n")
        print("\n".join(lines[-60:]))
    for line in sorted(set(re.findall(r"SKIPPED LOUDLY.*", text))):
        print(line)
    if passed + failed == 0:
        print(text[-3000:])
        failed = 1
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
