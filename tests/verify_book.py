#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Verify a book from docs/FORMAT.md alone.

This shares no code with Evenhand: it follows section 9 of that text and takes
the tables' texts and the kinds of entry from it word for word, so text and
program cannot drift apart unnoticed.

Usage: verify_book.py BOOK...   Exit status 0: verified; 3: not; 1: not readable.
"""
import datetime
import hashlib
import json
import os
import re
import sqlite3
import stat
import struct
import sys
import unicodedata
import urllib.parse

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

FORMAT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "docs", "FORMAT.md")
MAX_NUMBER = 2**53 - 1
HEX = "0123456789abcdef"


class Wrong(Exception):
    """Something in the book is not as the text says."""


class Unreadable(Exception):
    """The book cannot be read, which says nothing about it."""


def require(condition, what):
    if not condition:
        raise Wrong(what)


def read_text():
    """The rows of the schema (section 3) and the kinds (section 5.4)."""
    with open(FORMAT, encoding="utf-8") as file:
        text = file.read()
    tables = re.search(r"^## 3\..*?(?=^## 4\.)", text, re.M | re.S).group(0)
    texts = dict(re.findall(r"^Text (\d+)\n\n```sql\n(.*?)\n```$", tables, re.M | re.S))
    schema = [
        (kind, name, table, texts.get(source.removeprefix("text ")))
        for kind, name, table, source in re.findall(
            r"^\| (table|trigger|index) \| (\S+) \| (\S+) \| (text \d+|NULL) \|$", tables, re.M)
    ]
    kinds = {}
    for name, rows in re.findall(r"^#### `(\S+)`\n\n(.*?)(?=^###|\Z)", text, re.M | re.S):
        fields = kinds.setdefault(name, {})
        for field, type_, needed, limits in re.findall(
                r"^\| `(\S+)` \| ([a-z -]+) \| (yes|no) \| (.*?) ?\|$", rows, re.M):
            spec = {"type": type_, "required": needed == "yes", "fields": {},
                    "words": re.findall(r"`(\S+)`", limits),
                    "limits": [int(n) for n in re.findall(r"-?\d+", limits)]}
            if "[]." in field:
                outer, field = field.split("[].")
                fields[outer]["fields"][field] = spec
            else:
                fields[field] = spec
    require(len(schema) == 10 and len(kinds) > 20, "docs/FORMAT.md could not be understood")
    return sorted(schema, key=lambda row: row[1].encode()), kinds


def encode(value):
    """The one spelling (section 5.1)."""
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, int):
        require(abs(value) <= MAX_NUMBER, "a number is too large")
        return str(value)
    if isinstance(value, str):
        for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
            value = value.replace(plain, escaped)
        return f'"{value}"'
    if isinstance(value, list):
        return "[" + ",".join(encode(item) for item in value) + "]"
    require(isinstance(value, dict), "a value of a kind that entries do not have")
    require(all(name.isascii() for name in value), "a name is not ASCII")
    return "{" + ",".join(f"{encode(k)}:{encode(value[k])}" for k in sorted(value)) + "}"


def depth(value):
    if isinstance(value, dict):
        value = list(value.values())
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


def parse(data):
    def no_float(_):
        raise Wrong("a number is not whole")
    try:
        text = data.decode("utf-8")
        value = json.loads(text, parse_float=no_float, parse_constant=no_float)
        again = encode(value).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise Wrong("the bytes are not JSON") from error
    require(isinstance(value, dict) and again == data, "another spelling")
    require(depth(value) <= 8, "nested too deeply")
    return value


def check_text(value, is_line):
    """Section 5.2."""
    require(isinstance(value, str) and value, "a text is missing or empty")
    require(unicodedata.is_normalized("NFC", value), "a text is not in form C")
    for character in value:
        code = ord(character)
        require(code >= 0x20 or (character in "\n\t" and not is_line), "a control character")
        require(not (0x7F <= code <= 0x9F or code in (0x2028, 0x2029, 0xFEFF)
                     or 0x202A <= code <= 0x202E or 0xFDD0 <= code <= 0xFDEF
                     or code & 0xFFFE == 0xFFFE), f"the character U+{code:04X}")


def is_hex(value, digits):
    return isinstance(value, str) and len(value) == digits and all(c in HEX for c in value)


def check_field(value, spec):
    type_, limits, words = spec["type"], spec["limits"], spec["words"]
    if type_ in ("text", "line", "id"):
        check_text(value, type_ != "text")
        require(len(value.encode()) <= limits[1], "a text is too long")
    elif type_ == "hash":
        require(is_hex(value, 64), "not a hash")
    elif type_ == "day":
        require(isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value),
                "not written as a day")
        try:
            datetime.date.fromisoformat(value)
        except ValueError as error:
            raise Wrong("no day of the calendar") from error
    elif type_ == "truth":
        require(isinstance(value, bool), "neither true nor false")
    elif type_ == "choice":
        require(value in words, "not one of the words")
    elif type_ == "choices":
        require(isinstance(value, list) and value and all(v in words for v in value)
                and value == [w for w in words if w in value], "not words in their order")
    elif type_ == "ids":
        require(isinstance(value, list) and limits[0] <= len(value) <= limits[1], "not ids")
        for item in value:
            check_field(item, {"type": "id", "limits": [1, 64], "words": []})
        require(len(set(value)) == len(value), "an id stands twice")
    elif type_ == "objects":
        require(isinstance(value, list) and limits[0] <= len(value) <= limits[1], "not objects")
        for item in value:
            check_fields(item, spec["fields"])
    else:
        require(isinstance(value, int) and not isinstance(value, bool), "not a number")
        require(limits[0] <= value <= limits[1], "a number beyond its limits")


def check_fields(value, fields):
    require(isinstance(value, dict), "not an object")
    for name in value:
        require(name in fields, f"an unknown field {name!r}")
    for name, spec in fields.items():
        if name in value:
            check_field(value[name], spec)
        else:
            require(not spec["required"], f"the field {name} is missing")


MEMBERS = {"author": 64, "behalf": None, "body": None, "book": 32, "entry": 32, "format": None,
           "head": 64, "import": 32, "kind": None, "time": None}


def check_entry(data, kinds):
    """Sections 5.3 and 5.4."""
    entry = parse(data)
    for name in entry:
        require(name in MEMBERS, f"an unknown member {name!r}")
    for name, digits in MEMBERS.items():
        require(name in entry or name in ("behalf", "import"), f"the member {name} is missing")
        require(name not in entry or digits is None or is_hex(entry[name], digits),
                f"{name} is not hexadecimal")
    require(entry["format"] == "evenhand-entry/1" and entry["kind"] in kinds, "a newer entry")
    require(type(entry["time"]) is int and 0 <= entry["time"] <= 253402300799999, "a wrong time")
    if "behalf" in entry:
        check_field(entry["behalf"], {"type": "id", "limits": [1, 64], "words": []})
    check_fields(entry["body"], kinds[entry["kind"]])
    return entry


def check_row(row, previous, kinds):
    """Sections 4, 6 and 7."""
    data, signature, head = row
    require(all(isinstance(item, bytes) for item in row), "not blobs")
    require(0 < len(data) <= 65536 and len(signature) == 64 and len(head) == 32, "a wrong size")
    link = b"evenhand-chain/1\0" + previous + struct.pack(">Q", len(data)) + data + signature
    require(hashlib.sha256(link).digest() == head, "the chain is broken")
    entry = check_entry(data, kinds)
    try:
        VerifyKey(bytes.fromhex(entry["author"])).verify(b"evenhand-entry/1\0" + data, signature)
    except BadSignatureError as error:
        raise Wrong("the signature is wrong") from error
    return entry


class Place:
    """Section 5.5."""

    def __init__(self):
        self.first, self.ids, self.heads = None, set(), {"0" * 64}

    def check(self, entry, head):
        require((entry["kind"] == "book-created") == (self.first is None), "a wrong first entry")
        self.first = self.first or entry
        require(entry["book"] == self.first["book"], "made for another book")
        require(entry["author"] == self.first["author"], "signed by an unknown key")
        require(entry["entry"] not in self.ids, "the entry is in the book twice")
        require(entry["head"] in self.heads, "made after a head that the book lacks")
        self.ids.add(entry["entry"])
        self.heads.add(head.hex())


def check_file(path):
    """Steps 1 and 2."""
    try:
        require(stat.S_ISREG(os.stat(path).st_mode), "not a regular file")
        for suffix in ("-wal", "-journal"):
            if os.path.exists(path + suffix) and os.path.getsize(path + suffix) > 0:
                raise Unreadable("the book is not closed")
        with open(path, "rb") as file:
            header = file.read(100)
    except OSError as error:
        raise Unreadable(error.strerror) from error
    require(header[:16] == b"SQLite format 3\0" and header[68:72] == b"EvHd", "not a book")
    require(header[60:64] == b"\0\0\0\1", "written by a newer program")


def verify(path):
    """Returns the digest and the number of entries, or raises."""
    schema, kinds = read_text()
    check_file(path)
    address = "file:" + urllib.parse.quote(os.path.abspath(path)) + "?mode=ro&immutable=1"
    book = sqlite3.connect(address, uri=True)
    try:
        for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
            book.execute("PRAGMA " + pragma)
        rows = book.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
        require(sorted(rows, key=lambda row: str(row[1]).encode()) == schema, "other tables")
        require(book.execute("PRAGMA encoding").fetchone() == ("UTF-8",), "not in UTF-8")
        require(book.execute("PRAGMA quick_check").fetchall() == [("ok",)], "damaged")
        head, place, n, named = bytes(32), Place(), 0, set()
        for seq, *row in book.execute("SELECT seq, bytes, signature, head FROM entry ORDER BY seq"):
            n += 1
            try:
                require(seq == n, "a gap in the numbers")
                entry = check_row(row, head, kinds)
                head = row[2]
                place.check(entry, head)
                if entry["kind"] == "attachment-added":
                    named.add(entry["body"]["sha256"])
            except Wrong as wrong:
                raise Wrong(f"entry {n}: {wrong}") from wrong
        require(n > 0, "no entry creates the book")
        for sha256, content in book.execute("SELECT sha256, content FROM attachment"):
            require(isinstance(content, bytes) and hashlib.sha256(content).digest() == sha256,
                    "an attachment is not what it was")
            named.discard(sha256.hex())
        require(not named, "an attachment is missing")
        return head.hex(), n
    except (sqlite3.DatabaseError, UnicodeDecodeError, OverflowError) as error:
        raise Wrong(f"damaged: {error}") from error
    finally:
        book.close()


def main(paths):
    status = 0
    for path in paths:
        try:
            digest, n = verify(path)
            print(f"{path}: verified, {n} entries, digest {digest}")
        except Wrong as wrong:
            print(f"{path}: verification failed: {wrong}")
            status = 3
        except Unreadable as reason:
            print(f"{path}: cannot be read: {reason}", file=sys.stderr)
            status = status or 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
