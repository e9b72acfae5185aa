#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-workbook-text.py MAKER CASES DATA: what people wrote stands in the workbook, as text.

Reads the workbooks with the standard library: every text of a case is in a
cell, whole and as text; sheets, names and pages are as promised; the same
book gives the same bytes, in every locale.
"""
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import workbook_cases as cases
from workbook_reader import HEAD, Workbook

SHEETS = ["Cover", "Panel", "Criteria", "Scales", "Evidence chain", "Tenders and pass-fail", "Individual scores",
          "Score matrix", "Consensus", "Price", "Results", "Decisions", "Record"]

def long_case():
    """A reason as long as can be, and an entry longer than a cell."""
    case = cases.formula_case("lowest-over-price")
    case["consensus"][0]["reason"] = "ł" * 9999
    points = [{"score": str(i), "label": f"L{i}", "descriptor": f"{i:03}" + chr(0x1F600) * 480} for i in range(30)]
    case["scales"].append({"id": "long", "title": "Long", "points": points})
    return case


def make(maker, source, folder, name, locale="C.UTF-8"):
    if isinstance(source, dict):
        path = folder / f"{name}.json"
        path.write_text(json.dumps(source), encoding="utf-8")
        source = path
    out = folder / f"{name}.xlsx"
    done = subprocess.run([maker, str(source), str(out)], capture_output=True, text=True, check=False,
                          env=os.environ | {"LC_ALL": locale})
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)
    return out


def wanted_texts(value, key=""):
    """Yields every text of a case that a reader must find."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from wanted_texts(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from wanted_texts(part, key)
    elif isinstance(value, str) and key in ("reason", "says", "descriptor", "description", "name", "title", "address",
                                            "summary", "reached", "represents", "organisation", "job_title", "label"):
        yield value


def check_survival(book, case):
    """Every text is the whole of a cell; a criterion's title may be indented."""
    cells = {text for sheet in book.cells for text in book.texts(sheet)}
    cells |= {text.lstrip() for text in book.texts("Criteria")}
    for text in wanted_texts(case):
        if text not in cells:
            yield f"not in a cell of its own: {text[:60]!r}"


def check_no_formulas(book, case):
    """No formula holds what somebody wrote."""
    texts = [t for t in wanted_texts(case) if t in cases.AWKWARD and len(t) > 4]
    for sheet, formulas in book.formulas.items():
        for reference, formula in formulas.items():
            for text in texts:
                if text in formula:
                    yield f"{sheet}!{reference} holds {text!r}: {formula}"


def check_long(book, case):
    reason = case["consensus"][0]["reason"]
    if reason not in book.texts("Consensus"):
        yield "the longest reason is not whole"
    for sheet in book.cells:
        for text in book.texts(sheet):
            if len(text.encode("utf-16-le")) // 2 > 32767:
                yield f"{sheet}: a cell of {len(text)} characters"
    column = book.head("Record")["What it says"]
    whole = "".join(str(book.get("Record", row, column)) for row, _ in book.rows("Record"))
    for point in case["scales"][-1]["points"]:
        if point["descriptor"] not in whole:
            yield f"lost from the record: {point['descriptor'][:3]}"


def check_sheets(book, _case):
    if list(book.cells) != SHEETS:
        yield f"sheets: {list(book.cells)}"


def check_pages(book, _case):
    digest = re.search(r"[0-9a-f]{64}", " ".join(book.texts("Cover")))
    if digest is None:
        yield "no digest on the cover"
        return
    for sheet, part in book.parts.items():
        xml = book.files[part].decode()
        for wanted in (f"Digest {digest[0]}", 'orientation="landscape"', 'paperSize="9"', "fitToPage"):
            if wanted not in xml:
                yield f"{sheet}: no {wanted}"
        if sheet != "Cover" and 'state="frozen"' not in xml:
            yield f"{sheet}: the head is not frozen"
        if sheet not in ("Cover", "Results") and "<autoFilter" not in xml:
            yield f"{sheet}: no filter"
    names = set(book.names)
    for name in ("Digest", "Scale_1_score", "Scale_1_worth", "Scale_1_of", "Ranks_1", "Totals_1", "Checks_1",
                 "_xlnm.Print_Titles", "_xlnm.Print_Area"):
        if name not in names:
            yield f"no name {name}"
    if digest[0] not in book.files["docProps/core.xml"].decode():
        yield "no digest in the properties"
    if book.names["Digest"] is None or len([n for n in book.files if n.startswith("xl/charts/chart")]) != 2:
        yield "not two charts"


def check_record(book, case):
    head = book.head("Record")
    rows = [cells for _, cells in book.rows("Record") if cells["No."] != ""]
    heads = [cells["The book’s head after it"] for cells in rows]
    if [cells["No."] for cells in rows] != list(range(1, len(rows) + 1)):
        yield "the entries are not numbered"
    if any(re.fullmatch(r"[0-9a-f]{64}", h) is None for h in heads):
        yield "an entry without its head"
    if heads[-1] not in book.texts("Cover"):
        yield "the last head is not the digest"
    wanted = sum(len(case[key]) for key in ("scores", "consensus", "tenders", "members"))
    if len(rows) < wanted or "Entry" not in head:
        yield f"{len(rows)} entries, at least {wanted} wanted"


def check_individual(book, case):
    wanted = sorted((s["member"], s["tender"], s["criterion"], float(s["score"]), s.get("reason", ""))
                    for s in case["scores"])
    names = {m["name"]: m["id"] for m in case["members"]}
    got = sorted((names[c["Member"]], c["Tender"], c["Question"], c["Score"], c["Reason"])
                 for _, c in book.rows("Individual scores"))
    if got != wanted:
        yield f"{len(got)} rows, {len(wanted)} scores, or they differ"


class Report:
    """Points in the form of TAP."""

    def __init__(self):
        self.number = self.failed = 0

    def point(self, name, problems):
        self.number += 1
        problems = list(problems)
        for problem in problems[:20]:
            print(f"# {problem}")
        self.failed += bool(problems)
        print(f"{'not ok' if problems else 'ok'} {self.number} - /workbook/{name}", flush=True)


def main():
    maker, folder, data = sys.argv[1:4]
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        published = Path(folder, "fcdo-services-2024.json")
        book, case = Workbook(make(maker, published, work, "published")), json.loads(published.read_text())
        report.point("sheets", check_sheets(book, case))
        report.point("pages", check_pages(book, case))

        case = cases.awkward_case()
        book = Workbook(make(maker, case, work, "awkward"))
        report.point("awkward/survives", check_survival(book, case))
        report.point("awkward/no-formula", check_no_formulas(book, case))
        report.point("awkward/individual", check_individual(book, case))
        report.point("awkward/record", check_record(book, case))

        case = json.loads(Path(data, "eye-care.json").read_text(encoding="utf-8"))
        book = Workbook(make(maker, Path(data, "eye-care.json"), work, "eye-care"))
        report.point("eye-care/survives", check_survival(book, case))
        report.point("eye-care/individual", check_individual(book, case))

        case = long_case()
        report.point("long", check_long(Workbook(make(maker, case, work, "long")), case))

        digests = {locale: hashlib.sha256(make(maker, published, work, "again", locale).read_bytes()).hexdigest()
                   for locale in ("C.UTF-8", "C", "de_DE.UTF-8", "tr_TR.UTF-8")}
        report.point("same-bytes", [] if len(set(digests.values())) == 1 else [str(digests)])
    print(f"1..{report.number}")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
