#!/usr/bin/env python3
"""Writes the card of every trained model, and the table of docs/quality.md.

    tools/make_cards.py EVAL GOLD

EVAL is the program riscontro_eval, GOLD the folder whose treebanks/LANG/NAME-test.conllu are
scored. For each language it writes models/LANG/card.md: treebanks, licences, sizes, figures,
command; and puts the figures of all into docs/quality.md between the marks "syntax figures".
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
METRICS = ["Words", "Sentences", "UPOS", "UFeats", "Lemmas", "UAS", "LAS"]
HEAD = ("| treebank | input | " + " | ".join(METRICS) + " |\n" +
        "|---|---|" + "--:|" * len(METRICS) + "\n")
INTRODUCTION = "\nWhat they are and how they are made: docs/syntax.md.\n"


def rows(path):
    for line in (ROOT / path).read_text().splitlines():
        if line and not line.startswith("#"):
            yield [column.strip() for column in line.split("|")]


def items(column):
    return [item.strip() for item in column.split(",") if item.strip()]


def words_of(gold, name, part):
    path = gold / "treebanks" / f"{name}-{part}.conllu"
    if not path.exists():
        return 0
    return sum(1 for line in path.open() if re.match(r"\d+\t", line))


def score(program, gold, language, choice):
    tests = sorted((gold / "treebanks" / language).glob("*-test.conllu"))
    command = [program, "syntax", "--json", "--raw", "--gold-tokens", "--model", choice,
               "--lang", language, "--gold", *map(str, tests)]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def figures(runs, learned):
    out = ""
    for run in runs:
        name = run["treebank"].removesuffix("-test")
        known = "" if name in learned else " (no part seen)"
        cells = " | ".join(f"{100 * run[metric]['f1']:.1f}" for metric in METRICS)
        out += f"| {name}{known} | {run['input']} | {cells} |\n"
    return out


def describe(recipe, licences, gold, runs):
    model, language, own, helpers, epochs = (recipe + [""] * 5)[:5]
    names = [f"{language}/{name}" for name in items(own)] + items(helpers)
    path = ROOT / "models" / f"{model}.bin"
    free = all(licences[name][2] == "yes" for name in names)
    terms = ("may be used commercially; share-alike where the licences below say so" if free else
             "**for non-commercial use only**")
    text = f"## {path.name}\n{path.stat().st_size / 1e6:.1f} MB; {terms}.\n\n"
    text += "| learned from | licence | words |\n|---|---|--:|\n"
    for name in names:
        title, licence, _ = licences[name]
        count = sum(words_of(gold, name, part) for part in ("train", "dev"))
        helper = "" if name.startswith(language + "/") else " (helper: at most 40,000 of them)"
        text += f"| {title}, train and dev parts{helper} | {licence} | {count:,} |\n"
    text += f"\n{epochs} epochs. Made by `./dev train {language}`.\n\n"
    text += "Test parts, which it never saw; F1 of the CoNLL 2018 metric (`./dev eval --test`):\n\n"
    return text + HEAD + figures(runs, items(own))


def main():
    program, gold = sys.argv[1], pathlib.Path(sys.argv[2])
    licences = {row[0]: row[1:] for row in rows("models/treebanks.txt")}
    recipes = list(rows("models/recipes.txt"))
    table = ""
    for language in sorted({recipe[1] for recipe in recipes}):
        card = f"# Syntax models: {language}\n" + INTRODUCTION
        for recipe in (r for r in recipes if r[1] == language):
            choice = recipe[0].split("/")[1]
            runs = score(program, gold, language, choice)
            card += "\n" + describe(recipe, licences, gold, runs)
            for line in figures(runs, items(recipe[2])).splitlines():
                table += f"| {language} | {choice} {line}\n"
        (ROOT / "models" / language / "card.md").write_text(card)
    quality = ROOT / "docs/quality.md"
    head = "| language | model " + HEAD.replace("\n|---|---|", "\n|---|---|---|---|")
    pattern = r"(<!-- syntax figures -->\n).*(<!-- end of syntax figures -->)"
    text = re.sub(pattern, lambda m: m[1] + head + table + m[2], quality.read_text(), flags=re.S)
    quality.write_text(text)


if __name__ == "__main__":
    main()
