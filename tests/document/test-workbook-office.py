#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-workbook-office.py MAKER CASES: a spreadsheet computes what the record says.

LibreOffice recalculates the workbooks of many cases; every mark, total, rank
and exclusion must be what the core gives. Then cells are changed, and they
must be what the core gives for the changed case.
"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import workbook_cases as cases
from workbook_reader import HEAD, Workbook, column_name, recalculate

RESULTS_BODY = HEAD + 3


def all_cases(folder):
    """Returns {name: exchange file or path}."""
    found = {path.stem: path for path in sorted(Path(folder).glob("*.json")) if ".results" not in path.name}
    found["eye-care"] = "eye-care"
    found["formulas"] = cases.combine([make_case(f) for f in cases.FORMULAS
                                       for make_case in (cases.formula_case, cases.zero_case)])
    for decimals in (0, 1, 3, 4):
        found[f"decimals-{decimals}"] = cases.combine([cases.formula_case("linear-from-lowest", decimals),
                                                       cases.mean_case(decimals)])
    found["yen"] = cases.formula_case("relative-value-cost", 2, "JPY")
    found["mixed"] = cases.combine([cases.mean_case(), cases.exclusion_case(), cases.award_case(), cases.groups_case(),
                                    cases.incomplete_case(), cases.decision_case(), cases.formula_case("utility-index", n="1.55")])
    found["tie-open"] = cases.tie_case()
    found["tie-quality"] = cases.tie_case("higher-quality")
    found["tie-price"] = cases.tie_case("lower-price")
    found["tie-panel"] = cases.tie_case("higher-quality", True)
    found["lots"] = cases.lots_case()
    found["awkward"] = cases.awkward_case()
    for decimals in range(5):
        found[f"random-{decimals}"] = cases.combine([cases.random_case(10 * decimals + i, decimals) for i in range(4)])
    return found


def say_excluded(tender):
    """Returns the words of the workbook, which are those of the report, for what the core says."""
    return re.sub("^failed “", "did not pass the requirement “", tender.get("excluded") or "")


def make(maker, found, folder):
    """Writes the workbooks; returns {name: (path, results)}."""
    arguments, paths = [], {}
    for name, case in found.items():
        source = case
        if isinstance(case, dict):
            source = folder / f"{name}.json"
            source.write_text(json.dumps(case), encoding="utf-8")
        paths[name] = folder / f"{name}.xlsx"
        arguments += [str(source), str(paths[name])]
    done = subprocess.run([maker, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return {name: (paths[name], json.loads(line)) for name, line in zip(paths, lines)}


def results_sheets(book):
    return [sheet for sheet in book.cells if sheet.startswith("Results")]


def number(value):
    return "" if value is None else float(value)


def differences(book, results, is_changed=False):
    """Yields what the workbook says otherwise than the core."""
    for sheet, lot in zip(results_sheets(book), results["lots"]):
        head = book.head(sheet)
        rows = {book.get(sheet, r, head["Tender"]): r for r in range(RESULTS_BODY, RESULTS_BODY + len(lot["tenders"]))}
        for tender in lot["tenders"]:
            row = rows[tender["id"]]
            expected = {"Rank": number(tender["rank"]), "Quality": number(tender["quality"]),
                        "Excluded": say_excluded(tender)}
            if "Total" in head:
                expected["Total"] = number(tender["total"])
            else:
                expected["Index"] = number(tender.get("index"))
            if "Price" in head:
                expected["Price"] = number(tender["price"])
            if not is_changed:
                expected["Equals the record"] = "yes"
            for criterion, marks in tender["marks"].items():
                if criterion in head and criterion not in ("Rank", "Price"):
                    expected[criterion] = number(marks)
            for title, value in expected.items():
                got = book.get(sheet, row, head[title])
                if title == "Index" and got != "":
                    # Half up, as the core rounds; only for showing.
                    got = value if value != "" and abs(got - value) <= 0.00005000001 else got
                if got != value:
                    yield f"{sheet}, {tender['id']}, {title}: {got!r}, not {value!r}"


def stale_values(original, book):
    """Yields formulas whose value in the file is not what they compute to.

    Indexes stand there with four digits, for programs that do not compute.
    """
    for sheet, formulas in original.formulas.items():
        for reference in formulas:
            kept, computed = (b.cells[sheet].get(reference) or "" for b in (original, book))
            if kept in ("", 0.0) and computed in ("", 0.0) or kept == computed:
                continue
            if isinstance(kept, float) and isinstance(computed, float) and abs(kept - computed) <= 0.0000500001:
                continue
            yield f"{sheet}!{reference} holds {kept!r}, not {computed!r}: {formulas[reference][:80]}"


def lost_texts(book):
    """Yields what did not survive being read and written by another program."""
    there = {cells["Reason"] for _, cells in book.rows("Individual scores")}
    yield from (f"lost: {text!r}" for text in cases.AWKWARD if text not in there)
    yield from (f"a formula at {place}" for place in book.formulas["Individual scores"])


def find_agreed(book, tender, criterion, sheet="Score matrix"):
    """Returns the reference of an agreed score."""
    head = book.head(sheet)
    column = next(c for title, c in head.items() if title.split("\n")[0] == tender and c >= 4)
    for row, cells in book.rows(sheet):
        if cells["Question"] == criterion and cells["Score of"] == "Agreed score":
            return (sheet, f"{column_name(column)}{row}")
    raise KeyError(criterion)


def find_cell(book, sheet, key, value, title):
    for row, cells in book.rows(sheet):
        if cells[key] == value:
            return (sheet, f"{column_name(book.head(sheet)[title])}{row}")
    raise KeyError(value)


def changes(maker, folder, published):
    """Yields (name, changed workbook, the case as it then is)."""
    bases = {"published": json.loads(published.read_text(encoding="utf-8")), "exclusions": cases.exclusion_case(),
             "tie": cases.tie_case(), "mean-based": cases.formula_case("mean-based"),
             "lowest": cases.formula_case("lowest-over-price"),
             "per-point": cases.formula_case("price-per-quality-point")}
    books = {name: Workbook(path) for name, (path, _) in make(maker, bases, folder).items()}

    def write(name, base, changed_cells):
        path = folder / f"{name}-changed.xlsx"
        books[base].write_with(path, changed_cells)
        return path

    for base, tender, criterion, score in (("published", "C", "Q3", "0"), ("lowest", "C", "Q1", "4"),
                                           ("per-point", "E", "Q1", "5"), ("exclusions", "A", "Q1", "1"),
                                           ("tie", "C", "Q1", "5")):
        path = write(base, base, {find_agreed(books[base], tender, criterion): int(score)})
        yield f"{base}-score", path, cases.changed(bases[base], tender, criterion, score)

    case = cases.formula_case("mean-based")
    case["tenders"][1]["price"] = "175.50"
    path = write("price", "mean-based", {find_cell(books["mean-based"], "Price", "Tender", "B", "Price"): 175.5})
    yield "price", path, case

    case = cases.exclusion_case()
    case["tenders"][4]["pass_fail"]["PF1"] = False
    cell = find_cell(books["exclusions"], "Tenders and pass-fail", "Tender", "E", "Insured")
    yield "verdict", write("verdict", "exclusions", {cell: "fail"}), case

    case = cases.exclusion_case()
    case["tenders"][0]["exclusion"] = {"ground": "late", "reason": "At 12:01"}
    cell = find_cell(books["exclusions"], "Tenders and pass-fail", "Tender", "A", "Excluded because it")
    yield "decision", write("decision", "exclusions", {cell: "came in late (At 12:01)"}), case


class Report:
    """Points in the form of TAP."""

    def __init__(self):
        self.number = self.failed = 0

    def point(self, name, problems):
        self.number += 1
        problems = list(problems)
        for problem in problems:
            print(f"# {problem}")
        self.failed += bool(problems)
        print(f"{'not ok' if problems else 'ok'} {self.number} - /workbook/office/{name}", flush=True)


def main():
    maker, folder = sys.argv[1:3]
    report = Report()
    if shutil.which("soffice") is None:
        report.point("installed", ["LibreOffice is not installed; build-aux/test installs libreoffice-calc"])
        print("1..1")
        return 1
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / "out").mkdir()
        found = all_cases(folder)
        made = make(maker, found, work)
        altered = list(changes(maker, work, Path(folder, "fcdo-services-2024.json")))
        expected = make(maker, {f"{name}-expected": case for name, _, case in altered}, work)
        paths = [path for path, _ in made.values()] + [path for _, path, _ in altered]
        books = recalculate(paths, work / "out")
        for (name, (path, results)), book in zip(made.items(), books):
            report.point(name, [*differences(book, results), *stale_values(Workbook(path), book)])
        report.point("awkward-texts", lost_texts(books[list(made).index("awkward")]))
        for (name, _, _), book in zip(altered, books[len(made):]):
            report.point(f"{name}-changed", differences(book, expected[f"{name}-expected"][1], True))
    print(f"1..{report.number}")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
