#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""evenhand-cli verify and tests/verify_book.py say the same of every book.

The second was written from docs/FORMAT.md and shares no code with the first.
Usage: test-agreement.py EVENHAND-CLI
"""
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
CASE = os.path.join(HERE, "..", "cases", "linear-from-lowest.json")
sys.path.insert(0, os.path.join(HERE, ".."))
import verify_book  # noqa: E402

CLI = sys.argv.pop(1)
TRIGGERS = ("entry_is_never_changed", "entry_is_never_removed", "entry_follows_the_last")


class Agreement(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="evenhand-")
        cls.good = os.path.join(cls.folder, "good.evenhand")
        cls.book = os.path.join(cls.folder, "book.evenhand")
        subprocess.run([CLI, "create", cls.good, "--from", CASE, "--as", "A. Keeper"],
                       check=True, capture_output=True)
        with open(cls.good, "rb") as file:
            cls.bytes = file.read()

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def setUp(self):
        shutil.copyfile(self.good, self.book)

    def judge(self):
        """Whether both verify the book; fails if they disagree or one crashes."""
        run = subprocess.run([CLI, "verify", self.book], capture_output=True, text=True)
        self.assertIn(run.returncode, (0, 1, 3), run.stderr)
        try:
            digest, _ = verify_book.verify(self.book)
        except (verify_book.Wrong, verify_book.Unreadable) as reason:
            self.assertNotEqual(run.returncode, 0, f"only one refuses: {reason}")
            return False
        self.assertEqual(run.returncode, 0, f"only one refuses: {run.stderr}")
        self.assertIn(digest, run.stdout)
        return True

    def write(self, data):
        with open(self.book, "wb") as file:
            file.write(data)

    def forge(self, *statements):
        """Changes the book as somebody would who owns the file."""
        with sqlite3.connect(self.book) as book:
            texts = [book.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,))
                     .fetchone()[0] for name in TRIGGERS]
            for name in TRIGGERS:
                book.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                book.execute(statement)
            for text in texts:
                book.execute(text)
        book.close()

    def test_good(self):
        self.assertTrue(self.judge())

    def test_forger_who_changes_nothing(self):
        self.forge()
        self.assertTrue(self.judge())

    def test_truncated(self):
        for length in (0, 1, 99, 100, 511, 512, 4095, 4096, 8192, len(self.bytes) // 2,
                       len(self.bytes) - 4096, len(self.bytes) - 1):
            with self.subTest(length=length):
                self.write(self.bytes[:length])
                self.assertFalse(self.judge())

    def test_flipped(self):
        draw = random.Random(20241121)
        found = 0
        for _ in range(150):
            data = bytearray(self.bytes)
            bit = draw.randrange(len(data) * 8)
            data[bit // 8] ^= 1 << bit % 8
            with self.subTest(bit=bit):
                self.write(data)
                found += not self.judge()
        self.assertGreater(found, 20)

    def test_reordered(self):
        self.forge("UPDATE entry SET seq = 1000 WHERE seq = 3",
                   "UPDATE entry SET seq = 3 WHERE seq = 4",
                   "UPDATE entry SET seq = 4 WHERE seq = 1000")
        self.assertFalse(self.judge())

    def test_removed(self):
        self.forge("DELETE FROM entry WHERE seq = 5")
        self.assertFalse(self.judge())

    def test_cut_short_is_the_limit_of_a_chain(self):
        """No chain shows this: the digest that left the file does."""
        self.forge("DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)")
        self.assertTrue(self.judge())

    def test_rewritten(self):
        self.forge("UPDATE entry SET bytes = CAST(replace(bytes, '100', '999') AS BLOB)")
        self.assertFalse(self.judge())

    def test_other_signature(self):
        self.forge("UPDATE entry SET signature = (SELECT signature FROM entry WHERE seq = 2) "
                   "WHERE seq = 3")
        self.assertFalse(self.judge())

    def test_view_forged(self):
        with sqlite3.connect(self.book) as book:
            for name in TRIGGERS:
                book.execute(f"DROP TRIGGER {name}")
            book.execute("ALTER TABLE entry RENAME TO hidden")
            book.execute("CREATE VIEW entry AS SELECT * FROM hidden WHERE seq < 6")
        book.close()
        self.assertFalse(self.judge())

    def test_trigger_stripped(self):
        with sqlite3.connect(self.book) as book:
            book.execute("DROP TRIGGER entry_is_never_changed")
        book.close()
        self.assertFalse(self.judge())

    def test_extra_table(self):
        with sqlite3.connect(self.book) as book:
            book.execute("CREATE TABLE more (a)")
        book.close()
        self.assertFalse(self.judge())


if __name__ == "__main__":
    unittest.main(verbosity=2)
