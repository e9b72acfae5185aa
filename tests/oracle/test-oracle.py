#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-oracle.py EVENHAND-CLI [FIRST-SEED [NUMBER]]: two computations agree.

Draws procurements, makes books of them with the program and compares the
results it gives with those of oracle.py; the program's own second computation
must agree as well. Prints TAP, a test for each of some
tens of procurements; a failure names the seed and what differs.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import draw
import oracle

PER_TEST = 20


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(arguments[1:])}: {done.stderr.strip()}")
    return done.stdout


def differences(said, expected):
    for lot, (tenders, ties) in expected.items():
        found = next(l for l in said["lots"] if l["id"] == lot)
        rows = {t["id"]: t for t in found["tenders"]}
        if set(rows) != set(tenders):
            yield f"{lot}: tenders {sorted(rows)}, not {sorted(tenders)}"
            continue
        for name, wanted in tenders.items():
            row = rows[name]
            for key in ("rank", "total", "quality", "price", "marks"):
                if row[key] != wanted[key]:
                    yield f"{lot}, {name}: {key} is {row[key]}, not {wanted[key]}"
            if row.get("index") != wanted["index"]:
                yield f"{lot}, {name}: index is {row.get('index')}, not {wanted['index']}"
            reason = row.get("excluded")
            if (reason is None) != (wanted["excluded"] is None) or \
                    reason is not None and wanted["excluded"] not in reason:
                yield f"{lot}, {name}: excluded by {reason}, not {wanted['excluded']}"
        if sorted(sorted(t) for t in found["ties"]) != ties:
            yield f"{lot}: ties {found['ties']}, not {ties}"
        order = [t["rank"] or 999 for t in found["tenders"]]
        if order != sorted(order):
            yield f"{lot}: not in the order of ranks"
        unranked = any(t["rank"] is None and "excluded" not in t for t in found["tenders"])
        if unranked != bool(found["incomplete"]):
            yield f"{lot}: {'nothing is' if unranked else 'something is'} named as missing"


def try_seed(program, folder, seed):
    exchange = draw.draw(random.Random(seed))
    source, book = folder / f"{seed}.json", folder / f"{seed}.evenhand"
    source.write_text(json.dumps(exchange), encoding="utf-8")
    run(program, "create", str(book), "--from", str(source))
    said = json.loads(run(program, "results", "--json", str(book)))
    run(program, "verify", str(book))
    return [f"seed {seed}: {d}" for d in differences(said, oracle.work_out(exchange))]


def main():
    program = sys.argv[1]
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    number = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    print(f"1..{(number + PER_TEST - 1) // PER_TEST}")
    failed = 0
    # In memory where there is such a place: the books are thrown away at once.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        for test, start in enumerate(range(first, first + number, PER_TEST), 1):
            wrong = []
            for seed in range(start, min(start + PER_TEST, first + number)):
                try:
                    wrong += try_seed(program, Path(folder), seed)
                except AssertionError as error:
                    wrong.append(f"seed {seed}: {error}")
            for line in wrong:
                print("#", line)
            print("not ok" if wrong else "ok", test, "- seeds from", start, flush=True)
            failed += bool(wrong)
    sys.exit(1 if failed else 0)


main()
