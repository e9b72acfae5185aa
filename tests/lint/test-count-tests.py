#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""build-aux/count-tests sums Meson's logs without losing a failure."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

COUNT_TESTS = Path(__file__).resolve().parents[2] / "build-aux" / "count-tests"

# name, log entries as (result, stdout), last line, exit status
CASES = [
    ("one point each", [("OK", "1..2\nok 1 /a\nok 2 /b\n")], "2 passed, 0 failed", 0),
    ("a program without points", [("OK", "all well\n")], "1 passed, 0 failed", 0),
    ("a failed point", [("FAIL", "1..2\nok 1 /a\nnot ok 2 - /b\n")], "1 passed, 1 failed", 1),
    ("a crash after good points", [("ERROR", "1..3\nok 1 /a\n")], "1 passed, 1 failed", 1),
    ("out of time", [("TIMEOUT", "")], "0 passed, 1 failed", 1),
    ("a skipped point", [("OK", "1..2\nok 1 /a\nok 2 /b # SKIP no display\n")], "1 passed, 0 failed", 0),
    ("a skipped program", [("OK", "ok 1 a\n"), ("SKIP", "")], "1 passed, 0 failed", 0),
    ("sub-tests count, their sum does not",
     [("OK", "# Subtest: a\n    ok 1 /a/b\n    ok 2 /a/c\n    1..2\nok 1 a\n1..1\n")], "2 passed, 0 failed", 0),
    ("two programs", [("OK", "ok 1 /a\n"), ("FAIL", "not ok 1 /b\n")], "1 passed, 1 failed", 1),
    ("nothing", [], "0 passed, 1 failed", 1),
]


def main():
    failed = 0
    print(f"1..{len(CASES)}")
    for number, (name, entries, last, status) in enumerate(CASES, 1):
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder, "plain.json")
            if entries:
                log.write_text("".join(
                    json.dumps({"name": f"t{i}", "result": result, "stdout": stdout}) + "\n"
                    for i, (result, stdout) in enumerate(entries)), encoding="utf-8")
            done = subprocess.run([sys.executable, COUNT_TESTS, log], capture_output=True, text=True, check=False)
        is_good = done.stdout.splitlines()[-1:] == [last] and done.returncode == status
        if not is_good:
            failed += 1
            print(f"# exit {done.returncode}: {done.stdout!r} {done.stderr!r}")
        print(f"{'ok' if is_good else 'not ok'} {number} {name}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
