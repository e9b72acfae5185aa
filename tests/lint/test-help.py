#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help: every link leads somewhere, every picture has words, every language has every topic."""
import sys
from html.parser import HTMLParser
from pathlib import Path

HELP = Path(__file__).resolve().parents[2] / "docs" / "help"
VOID = {"meta", "link", "img", "br", "hr"}


class Page(HTMLParser):
    """Collects what one page says wrongly."""

    def __init__(self, path):
        super().__init__()
        self.path = path
        self.faults = []
        self.open = []
        self.seen = set()
        self.feed(path.read_text(encoding="utf-8"))
        self.faults += [f"<{tag}> is not closed" for tag in self.open]
        self.faults += [f"no <{tag}>" for tag in ("title", "h1") if tag not in self.seen]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.seen.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "html" and attributes.get("lang") != self.path.parent.name:
            self.faults.append("<html> has another language than its folder")
        if tag == "img" and not attributes.get("alt"):
            self.faults.append(f"{attributes.get('src')} has no text that stands for it")
        for name in ("href", "src"):
            target = (attributes.get(name) or "").split("#", 1)[0]
            if target and not (self.path.parent / target).is_file():
                self.faults.append(f"{target} is not there")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")


def main():
    languages = sorted(p for p in HELP.iterdir() if p.is_dir() and any(p.glob("*.html")))
    topics = sorted({p.name for p in (HELP / "en").glob("*.html")})
    is_good = True
    print(f"1..{len(languages)}")
    for number, language in enumerate(languages, 1):
        names = {p.name for p in language.glob("*.html")}
        faults = [f"{language.name}/{name}: is missing" for name in topics if name not in names]
        faults += [f"{language.name}/{name}: has no English page" for name in sorted(names - set(topics))]
        for path in sorted(language.glob("*.html")):
            faults += [f"{language.name}/{path.name}: {fault}" for fault in Page(path).faults]
        print("\n".join(faults), file=sys.stderr)
        print(f"{'not ok' if faults else 'ok'} {number} the help in {language.name}")
        is_good = is_good and not faults
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
