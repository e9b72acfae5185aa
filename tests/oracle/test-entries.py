#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-entries.py DECODE-ENTRIES: two readers take the same entries.

One is the program's, the other is tests/verify_book.py, which was written from
docs/FORMAT.md alone. They get the golden entries, each changed in many ways,
and must agree on every one. Prints TAP, a test for each golden entry.
"""
import random
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS))
import verify_book  # noqa: E402

# What is put into a text: escapes of every kind, controls, marks that compose,
# other normal forms, noncharacters, and bytes that are no UTF-8.
PIECES = [rb"\n", rb"\t", rb"\"", rb"\\", rb"\/", rb"\u0041", rb"\r", rb"\b", b"\n", b"\t", b"\x00",
          b"\x1b", b"\x7f", b" ", b"0", b"00", b"-", b"-0", b".0", b"e1", b",", b":", b"{}", b"[]",
          b"null", b"true", b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
          *(c.encode() for c in "\u0085\u0301\u0344\u00e9\u212b\u1e9b\u2028\u202e\u2066\u200e\ufeff"
            "\ufdd0\uffff\U0001ffff\U000e0001\U0002f800\uac00\u1100\u11a8\u0378\ue000\u0958\u0fb9")]
NUMBERS = [b"0", b"-1", b"1", b"10000", b"10001", b"100000", b"100001", b"9007199254740991",
           b"9007199254740992", b"10000000000000", b"10000000000001", b"1.0", b"1e2", b"\"1\"", b"true"]


def change(rng, data):
    if not data:
        return data
    at = rng.randrange(len(data))
    kind = rng.randrange(7)
    if kind == 0:
        return data[:at] + bytes([data[at] ^ 1 << rng.randrange(8)]) + data[at + 1:]
    if kind == 1:
        return data[:at] + data[at + rng.randrange(1, 4):]
    if kind == 2:
        return data[:at] + rng.choice(PIECES) + data[at:]
    if kind == 3:
        return data[:at] + rng.choice(PIECES) + data[at + 1:]
    if kind == 4:
        # A number in place of a number.
        ends = [i for i in range(1, len(data)) if data[i - 1:i] == b":" and data[i:i + 1].isdigit()]
        if not ends:
            return data
        start = rng.choice(ends)
        end = start
        while data[end:end + 1].isdigit():
            end += 1
        return data[:start] + rng.choice(NUMBERS) + data[end:]
    if kind == 5:
        # A member twice, or one of another place.
        parts = data.split(b",")
        parts.insert(rng.randrange(len(parts)), rng.choice(parts))
        return b",".join(parts)
    parts = data.split(b",")
    del parts[rng.randrange(len(parts))]
    return b",".join(parts)


def is_entry(data, kinds):
    try:
        verify_book.check_entry(data, kinds)
    except verify_book.Wrong:
        return False
    return True


def main():
    program = sys.argv[1]
    _, kinds = verify_book.read_text()
    files = sorted((TESTS / "data/golden/entries").glob("*.json"))
    failed = 0
    print(f"1..{len(files)}")
    for number, path in enumerate(files, 1):
        rng = random.Random(path.stem)
        golden = path.read_bytes().rstrip(b"\n")
        cases = [golden] + [change(rng, golden) for _ in range(1500)]
        cases += [change(rng, change(rng, golden)) for _ in range(300)]
        done = subprocess.run([program], input="".join(c.hex() + "\n" for c in cases),
                              capture_output=True, text=True, check=True)
        answers = done.stdout.splitlines()
        wrong = [(c, a) for c, a in zip(cases, answers, strict=True)
                 if (a == "entry") != is_entry(c, kinds)]
        for case, answer in wrong[:3]:
            print(f"# the program says “{answer}”: {case!r}")
        print("not ok" if wrong else "ok", number, "-", path.stem, flush=True)
        failed += bool(wrong)
    sys.exit(1 if failed else 0)


main()
