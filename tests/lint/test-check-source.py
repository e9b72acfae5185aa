#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule of build-aux/check-source passes a tidy tree and catches its breach."""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

CHECK_SOURCE = Path(__file__).resolve().parents[2] / "build-aux" / "check-source"
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"

HEADER = f"""/* {SPDX}
 *
 * eh-mark.h: what a mark is.
 */
#pragma once

#include <glib.h>

int eh_mark_get (int value);
"""
SOURCE = f"""/* {SPDX}
 *
 * eh-mark.c: what a mark is.
 */
#include "core/eh-mark.h"

#include "config.h"

#include <string.h>

#include "core/eh-a.h"
#include "core/eh-b.h"

/**
 * eh_mark_get:
 * @value: a mark
 *
 * Returns: @value
 */
int
eh_mark_get (int value)
{{
  return value;
}}
"""
PAGE = f"""<?xml version="1.0"?>
<!-- {SPDX} -->
<interface>
  <template class="EhRankingPage" parent="AdwBin">
    <child><object class="GtkLabel"><property name="label" translatable="yes">Rank</property></object></child>
  </template>
</interface>
"""
PAGE_SOURCE = f"""/* {SPDX}
 *
 * eh-ranking-page.c: the ranking.
 */
#include <gtk/gtk.h>
"""
TIDY = {
    ".clang-format": (CHECK_SOURCE.parents[1] / ".clang-format").read_text(encoding="utf-8"),
    "meson.build": "project('x', 'c',\n  version: '1.2.3')\n",
    "NEWS.md": "# News\n\n## 1.2.3\n",
    "data/org.evenhand.Evenhand.metainfo.xml.in.in": '<release version="1.2.3" date="2026-01-01"/>\n',
    "src/core/eh-mark.h": HEADER,
    "src/core/eh-mark.c": SOURCE,
    "src/ui/eh-ranking-page.c": PAGE_SOURCE,
    "resources/ui/eh-ranking-page.ui": PAGE,
    "po/POTFILES.in": "data/org.evenhand.Evenhand.metainfo.xml.in.in\nresources/ui/eh-ranking-page.ui\n",
    "build-aux/say": f'#!/bin/sh\n# {SPDX}\necho "$1"\n',
}
LONG_FUNCTION = "int\nlong_one (void)\n{\n" + "  (void) 0;\n" * 80 + "  return 0;\n}\n"

# rule, file to change, its new text; the rest of the tree stays tidy.
BREACHES = [
    ("licence", "src/core/eh-mark.h", HEADER.replace(SPDX, "Licence: unknown")),
    ("licence", "build-aux/say", "#!/bin/sh\necho hello\n"),
    ("purpose", "src/core/eh-mark.c", SOURCE.replace("eh-mark.c:", "eh-other.c:")),
    ("once", "src/core/eh-mark.h", HEADER.replace("#pragma once", "")),
    ("include-order", "src/core/eh-mark.c", SOURCE.replace('#include "core/eh-mark.h"\n\n', "")),
    ("include-order", "src/core/eh-mark.c", SOURCE.replace("eh-a.h", "eh-z.h")),
    ("include-order", "src/core/eh-mark.c",
     SOURCE.replace("#include <string.h>\n", "").replace("eh-b.h\"\n", "eh-b.h\"\n#include <string.h>\n")),
    ("rings", "src/core/eh-mark.c", SOURCE.replace("core/eh-a.h", "store/eh-a.h")),
    ("rings", "src/core/eh-mark.c", SOURCE.replace("core/eh-a.h", "eh-a.h")),
    ("rings", "src/core/eh-mark.c", SOURCE.replace("<string.h>", "<stdio.h>")),
    ("rings", "src/exchange/eh-x.c", "#include <gtk/gtk.h>\n"),
    ("rings", "src/ui/eh-x.c", "#include <sqlite3.h>\n"),
    ("rings", "src/other/eh-x.c", "int x;\n"),
    ("file-length", "src/core/eh-mark.c", SOURCE + "\n" * 800),
    ("function-length", "src/core/eh-mark.c", SOURCE + LONG_FUNCTION),
    ("words", "src/core/eh-mark.c", SOURCE + "/* TO" + "DO: more */\n"),
    ("words", "tests/core/test-x.c", "g_test_" + 'skip ("no");\n'),
    ("places", "src/core/eh-mark.c", SOURCE + '/* see "/ho' + 'me/me/notes" */\n'),
    ("numbers", "src/core/eh-mark.c", SOURCE.replace("  return value;", "  double x = value;\n  return x;")),
    ("types", "src/core/eh-mark.c", SOURCE + "static gint x;\n"),
    ("warnings", "src/core/eh-mark.c", SOURCE.replace("  return", '  g_warning ("no");\n  return')),
    ("documented", "src/core/eh-mark.c", SOURCE.replace("/**\n * eh_mark_get:", "/*\n * eh_mark_get:")),
    ("templates", "resources/ui/eh-other-page.ui", PAGE),
    ("templates", "resources/ui/eh-ranking-page.ui", PAGE.replace("EhRankingPage", "EhRankPage")),
    ("potfiles", "po/POTFILES.in", "data/org.evenhand.Evenhand.metainfo.xml.in.in\n"),
    ("potfiles", "po/POTFILES.in", TIDY["po/POTFILES.in"] + "src/core/eh-mark.c\n"),
    ("potfiles", "src/ui/eh-ranking-page.c", PAGE_SOURCE + 'const char *x = _ ("Rank");\n'),
    ("version", "NEWS.md", "# News\n\n## 1.2.4\n"),
    ("text-form", "src/core/eh-mark.c", SOURCE + "int x; \n"),
    ("text-form", "src/core/eh-mark.c", SOURCE.rstrip()),
    ("layout", "src/core/eh-mark.c", SOURCE.replace("  return value;", "    return value;")),
    ("shell", "build-aux/say", TIDY["build-aux/say"].replace('"$1"', "$1")),
]
SUBJECTS = [
    ("core: Add decimals", True),
    ("build-aux: Say what it does", True),
    ("Add decimals", False),
    ("core: add decimals", False),
    ("core: Add decimals.", False),
    ("core: Add " + "very " * 12 + "long decimals", False),
]


def write(root, files):
    for name, text in files.items():
        path = Path(root, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def check(root, *rules):
    """Returns the last TAP line's verdict and the whole output."""
    done = subprocess.run([sys.executable, CHECK_SOURCE, "--root", root, *rules],
                          capture_output=True, text=True, check=False)
    output = done.stdout + done.stderr
    if "# SKIP" in output and rules:
        return "skipped", output
    passed = done.returncode == 0 and "not ok" not in output
    return "passed" if passed else "failed" if "not ok" in output else "broken", output


def check_files(rule, files):
    with tempfile.TemporaryDirectory() as root:
        write(root, files)
        return check(root, *([rule] if rule else []))


def check_subject(subject):
    with tempfile.TemporaryDirectory() as root:
        environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        git = ["git", "-C", root, "-c", "user.name=A", "-c", "user.email=a@example.org"]
        for arguments in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", subject]):
            subprocess.run([*git, *arguments], env=environment, check=True)
        return check(root, "subjects")


def cases():
    yield "tidy tree", "passed", lambda: check_files(None, TIDY)
    for rule, name, text in BREACHES:
        files = {**TIDY, name: text}
        yield f"{rule} in {name}", "failed", lambda rule=rule, files=files: check_files(rule, files)
    for subject, is_good in SUBJECTS:
        yield (f"subject “{subject}”", "passed" if is_good else "failed",
               lambda subject=subject: check_subject(subject))


def main():
    listed = list(cases())
    failed = 0
    print(f"1..{len(listed)}")
    for number, (name, wanted, run) in enumerate(listed, 1):
        got, output = run()
        if got == "skipped":
            print(f"ok {number} {name} # SKIP the program it needs is not installed")
            continue
        if got != wanted:
            failed += 1
            print("\n".join(f"# {line}" for line in output.splitlines()))
        print(f"{'ok' if got == wanted else 'not ok'} {number} {name}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
