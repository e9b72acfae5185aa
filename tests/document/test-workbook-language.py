#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-workbook-language.py MAKER MAKE-PSEUDO TEMPLATE EXCHANGE: a workbook in the language of its reader.

In a language in which every text stands in marks, from a book whose texts do
so too, what stands in a cell without marks is translated for nobody. The
formulas know the translated words.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from workbook_reader import Workbook

# Who keeps the book that the maker writes.
KEEPER = "Office of the lead"
# Ids, hashes, currencies, names of files, times and the like.
CODE = re.compile(r"[0-9a-f]{4,64}|[A-Z]{3}|[\w.-]+\.(?:evenhand|json)|sha-256|ed25519|evenhand\S*")
FORMULA_WORDS = re.compile(r'"(yes|no|pass|fail|met|not met|excluded|complete|incomplete)"')


def strip_marked(text):
    """Returns a text without what stands in marks."""
    while "⟦" in text:
        text, before = re.sub(r"⟦[^⟦⟧]*⟧", "", text), text
        if text == before:
            break
    return text


def make(maker, make_pseudo, template, exchange, folder):
    """Writes the workbook of a book in marks, in the language of marks."""
    subprocess.run([sys.executable, make_pseudo, template, exchange, str(folder), str(folder / "stamp")], check=True)
    path = folder / "book.xlsx"
    subprocess.run([maker, "--translations", str(folder), str(folder / "book.json"), str(path)], check=True,
                   stdout=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "xx"})
    return Workbook(path)


def find_unmarked(book, ids):
    """Yields (sheet, text) of the texts that are not translated."""
    for sheet in book.cells:
        for text in [sheet, *book.texts(sheet)]:
            for word in re.split(r"[\s()/:,;·“”\[\]]+", strip_marked(text.replace(KEEPER, ""))):
                if re.search(r"[^\W\d_]{2}", word) and word not in ids and not CODE.fullmatch(word):
                    yield sheet, text
                    break


def main():
    maker, make_pseudo, template, exchange = sys.argv[1:]
    print("1..3")
    with tempfile.TemporaryDirectory() as name:
        book = make(maker, make_pseudo, template, exchange, Path(name))
        ids = set(re.findall(r'"id": "([^"]*)"', (Path(name) / "book.json").read_text(encoding="utf-8")))
        unmarked = list(find_unmarked(book, ids))
        for sheet, text in unmarked:
            print(f"# {sheet}: {text}")
        print("not ok 1 - texts" if unmarked else "ok 1 - texts")

        english = [formula for formulas in book.formulas.values() for formula in formulas.values()
                   if FORMULA_WORDS.search(formula or "")]
        for formula in english[:5]:
            print("#", formula)
        print("not ok 2 - formulas" if english else "ok 2 - formulas")

        xml = "".join(data.decode(errors="replace") for path, data in book.files.items() if "drawing" in path or
                      "chart" in path or path.startswith("docProps/"))
        missing = [text for text in ("⟦Procurement evaluation⟧", "⟦Marks by criterion") if text not in xml]
        print("not ok 3 - charts and properties:" if missing else "ok 3 - charts and properties", *missing)
    return 1 if unmarked or english or missing else 0


if __name__ == "__main__":
    sys.exit(main())
