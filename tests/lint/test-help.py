#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help: every link leads somewhere, every picture has words, every page of the program a topic.

A language may lack topics: then the English one is shown. It has none that English lacks."""
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HELP = ROOT / "docs" / "help"
PICTURES = HELP / "pictures"
LARGEST_PICTURE = 60_000
VOID = {"meta", "link", "img", "br", "hr"}


class Page(HTMLParser):
    """Collects what one page says wrongly."""

    def __init__(self, path):
        super().__init__()
        self.path = path
        self.faults = []
        self.open = []
        self.seen = set()
        self.targets = set()
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
            self.targets.add((self.path.parent / target).resolve())

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")


def check_topics(topics):
    """What F1 opens on each page, and what the index leads to."""
    table = (ROOT / "src" / "ui" / "eh-page.c").read_text(encoding="utf-8")
    names = re.findall(r'^  { "([a-z-]+)",', table, re.M)
    indexed = Page(HELP / "en" / "index.html").targets
    faults = [f"no topic for the page {name}" for name in names if f"{name}.html" not in topics]
    faults += [f"en/index.html: does not lead to {name}" for name in topics
               if name != "index.html" and (HELP / "en" / name).resolve() not in indexed]
    return faults if names else ["the table of pages is not understood"]


def check_pictures(pages):
    """Each is used, and none is larger than it has to be."""
    used = set().union(*(page.targets for page in pages))
    faults = []
    for path in sorted(PICTURES.iterdir()):
        if path.resolve() not in used:
            faults.append(f"{path.name}: no page shows it")
        if path.stat().st_size > LARGEST_PICTURE:
            faults.append(f"{path.name}: is larger than {LARGEST_PICTURE} bytes")
    return faults


def main():
    languages = sorted(p for p in HELP.iterdir() if p.is_dir() and any(p.glob("*.html")))
    topics = sorted(p.name for p in (HELP / "en").glob("*.html"))
    pages = [Page(path) for language in languages for path in sorted(language.glob("*.html"))]
    results = [("every page of the program has a topic", check_topics(topics)),
               ("every picture is used", check_pictures(pages))]
    for language in languages:
        own = [page for page in pages if page.path.parent == language]
        faults = [f"{language.name}/{page.path.name}: has no English page" for page in own
                  if page.path.name not in topics]
        faults += [f"{language.name}/{page.path.name}: {fault}" for page in own for fault in page.faults]
        results.append((f"the help in {language.name}", faults))

    print(f"1..{len(results)}")
    for number, (name, faults) in enumerate(results, 1):
        if faults:
            print("\n".join(faults), file=sys.stderr)
        print(f"{'not ok' if faults else 'ok'} {number} {name}")
    return 1 if any(faults for _, faults in results) else 0


if __name__ == "__main__":
    sys.exit(main())
