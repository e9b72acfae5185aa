#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-pseudo.py TEMPLATE EXCHANGE FOLDER STAMP: a language in which every text is marked.

Writes FOLDER/xx/LC_MESSAGES/evenhand.mo, in which each text of the template
stands in the marks ⟦ and ⟧, and FOLDER/book.json, the exchange file with its
texts in the same marks. What the application then shows without them is
neither from the translations nor from the book.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

# What people write; the other strings of an exchange file are ids, numbers and
# words of the format.
TEXTS = {"title", "buyer", "summary", "label", "descriptor", "name", "job_title", "organisation", "represents",
         "description", "reached", "says", "address", "reason", "reference", "note"}
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


def mark(text):
    """Marks a text; line ends at its start and end have to stay there."""
    start, inner, end = re.fullmatch(r"((?:\\n)*)(.*?)((?:\\n)*)", text).groups()
    return f"{start}⟦{inner}⟧{end}"


def translate(entry):
    """Returns an entry of the template with its translations filled in."""
    fields = {}
    kept = []
    name = None
    for line in entry.splitlines():
        match = re.match(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) ", line)
        name = match[1] if match else (name if line.startswith('"') else None)
        if name is None:
            kept.append(line)
        else:
            fields[name] = fields.get(name, "") + QUOTED.search(line)[1]
    if not fields.get("msgid"):
        return ""
    lines = [line for line in kept if not line.startswith("#~")]
    lines += [f'{key} "{fields[key]}"' for key in ("msgctxt", "msgid", "msgid_plural") if key in fields]
    if "msgid_plural" in fields:
        lines += [f'msgstr[0] "{mark(fields["msgid"])}"', f'msgstr[1] "{mark(fields["msgid_plural"])}"']
    else:
        lines.append(f'msgstr "{mark(fields["msgid"])}"')
    return "\n".join(lines)


def mark_book(value, key=""):
    if isinstance(value, dict):
        return {name: mark_book(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [mark_book(inner, key) for inner in value]
    return f"⟦{value}⟧" if isinstance(value, str) and key in TEXTS else value


def main():
    template, exchange, folder, stamp = map(Path, sys.argv[1:])
    header = ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: xx\\n"\n'
              '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n')
    entries = template.read_text(encoding="utf-8").split("\n\n")
    catalogue = "\n\n".join([header, *filter(None, map(translate, entries))]) + "\n"
    target = folder / "xx" / "LC_MESSAGES"
    target.mkdir(parents=True, exist_ok=True)
    subprocess.run(["msgfmt", "--output-file", str(target / "evenhand.mo"), "-"],
                   input=catalogue, encoding="utf-8", check=True)
    book = mark_book(json.loads(exchange.read_text(encoding="utf-8")))
    (folder / "book.json").write_text(json.dumps(book, ensure_ascii=False, indent=1), encoding="utf-8")
    stamp.write_text("", encoding="utf-8")


if __name__ == "__main__":
    main()
