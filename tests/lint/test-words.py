#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word on the screen can be translated: in templates and in code, and the translators are told of the file."""
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHOWN = {"label", "title", "subtitle", "tooltip-text", "placeholder-text", "description", "text", "heading", "body",
         "help-text", "value-text"}
# The same in every language, or given by the page that uses the template.
NAMES = {"Evenhand"}
SETTERS = re.compile(r"\b\w*(?:set_label|set_text|set_title|set_subtitle|set_tooltip_text|set_placeholder_text|"
                     r"set_markup|set_description|set_heading|set_body|label_new|toast_new|with_label|with_mnemonic|"
                     r"eh_say|eh_say_done|eh_confirm_async|eh_confirm_tell)\s*\(([^;]*)\);")
LITERAL = re.compile(r'(_ |ngettext |gettext2? |%s)?\(?\s*"((?:[^"\\]|\\.)*)"')


def has_words(text):
    return re.search(r"[A-Za-z]{2}", text or "") is not None


def check_templates():
    """Yields what templates show that nobody can translate."""
    for path in sorted((ROOT / "resources/ui").glob("*.ui")):
        for node in ET.parse(path).getroot().iter():
            is_shown = node.tag == "item" or node.get("name") in SHOWN and node.tag in ("property", "attribute")
            if is_shown and len(node) == 0 and has_words(node.text) and node.text not in NAMES \
                    and node.get("translatable") != "yes" and node.get("bind-source") is None:
                yield f"{path.name}: {node.tag} “{node.text.strip()}”"


def check_code():
    """Yields texts that code shows as they are written."""
    for path in sorted((ROOT / "src/ui").glob("*.c")):
        source = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
        for call in SETTERS.finditer(source):
            for literal in LITERAL.finditer(call[1]):
                before = call[1][:literal.start()] + (literal[0].split('"', 1)[0])
                if has_words(re.sub(r"%[-0-9.]*[a-zA-Z]", "", literal[2])) and literal[2] not in NAMES \
                        and not re.search(r"(\b_|ngettext|gettext|gettext2) ?\([^()]*$", before) \
                        and '" "' not in literal[0]:
                    yield f"{path.name}: {call[0][:70].strip()}"
                    break


def check_listed():
    """Yields files with words that translators never see."""
    listed = set((ROOT / "po/POTFILES.in").read_text(encoding="utf-8").split())
    for path in sorted((ROOT / "resources").rglob("*.ui")):
        if 'translatable="yes"' in path.read_text(encoding="utf-8") and str(path.relative_to(ROOT)) not in listed:
            yield f"{path.name} is not in po/POTFILES.in"
    for path in sorted((ROOT / "src").rglob("*.c")):
        source = path.read_text(encoding="utf-8")
        if re.search(r'(?<![A-Z])(\b_|\bN_|\bC_|\bNC_|ngettext) \(\s*(NULL, *)?"', source) \
                and str(path.relative_to(ROOT)) not in listed:
            yield f"{path.name} is not in po/POTFILES.in"


def main():
    checks = (check_templates, check_code, check_listed)
    is_good = True
    print(f"1..{len(checks)}")
    for number, check in enumerate(checks, 1):
        breaches = list(check())
        print("\n".join(breaches), file=sys.stderr)
        print(f"{'not ok' if breaches else 'ok'} {number} {check.__name__.removeprefix('check_')}")
        is_good = is_good and not breaches
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
