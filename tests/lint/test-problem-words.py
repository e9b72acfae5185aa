#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every message of the rules and of the reader of tables has words for people, and no words are left of a message."""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ["core/eh-check*.c", "core/eh-procurement-check.c", "core/eh-body.c", "core/eh-body-codec.c",
           "core/eh-text.c", "core/eh-outline.c", "core/eh-lot-results.c", "core/eh-decimal.c", "exchange/eh-csv.c",
           "exchange/eh-sheet*.c", "exchange/eh-exchange-value.c"]
# Pieces that other messages are made of, the names of columns, and what only
# somebody who writes JSON by hand meets.
PIECES = {"%s: %s", ", so this column is left out", "Key criteria", "there is no heading",
          "it is not a question that is scored", "a procurement has at most %s %s", "it is taken for “%s”",
          "%s: an entry of this kind has no such field", "an object", "a list", "a text", "a number", "true or false",
          "it must be %s, not %s", "a decimal such as 12.5", "a whole number", "“%s” is not %s",
          "a decimal is written as a text: \"12.5\"", "a decimal such as \"12.5\"", "it must not be empty%s",
          "; leave it out if there is no such list", "pass or fail is not recorded for",
          "not all scorers have scored", "no agreed score for", "tender “%s”: %s “%s”"}
MADE = re.compile(r"^tender “%s”: |, so this column is left out$|^it is taken for “|^a procurement has at most|"
                  r"^“%s” is not a decimal such as 12\.5$|^an entry of this kind has no such field$")
TOKEN = re.compile(r'/\*.*?\*/|"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|\w+|\S', re.S)


def read_texts(path):
    """Yields the texts of a file, as a compiler joins them, with "%s" for each conversion."""
    text = None
    for token in [*TOKEN.findall(path.read_text(encoding="utf-8")), ";"]:
        if token.startswith('"'):
            text = (text or "") + token[1:-1].replace('\\"', '"')
        elif text is not None and token in ("G_GINT64_FORMAT", "G_GSIZE_FORMAT"):
            text += "s"
        elif text is not None and not token.startswith("/*"):
            yield re.sub(r"%[0-9.*]*[a-zA-Z]", "%s", text)
            text = None


def main():
    print("1..2")
    known = set()
    for path in ROOT.glob("src/document/eh-wording-problem-*.c"):
        for row in re.finditer(r"\{\s*((?:\"(?:[^\"\\]|\\.)*\"\s*)+),\s*N_ \(", path.read_text(encoding="utf-8")):
            known.add("".join(re.findall(r'"((?:[^"\\]|\\.)*)"', row[1])))
    said = {text for pattern in SOURCES for path in ROOT.glob("src/" + pattern) for text in read_texts(path)
            if " " in text.strip()}
    left = sorted(said - known - PIECES)
    stale = sorted(text for text in known - said if not MADE.search(text))
    for text in left:
        print("# no words for people:", text)
    for text in stale:
        print("# nothing says this any more:", text)
    print("not ok 1 - every message has words" if left else "ok 1 - every message has words")
    print("not ok 2 - words are of a message" if stale else "ok 2 - words are of a message")
    return 1 if left or stale else 0


if __name__ == "__main__":
    sys.exit(main())
