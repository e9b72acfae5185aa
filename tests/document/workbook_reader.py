# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the cells of a workbook, and changes them, with the standard library only."""
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
HEAD = 6  # the row of a sheet's head, counted from 1

# LibreOffice trusts the values in a workbook unless it is told not to.
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def column_name(number):
    """Returns the letters of a column, counted from 0."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def unescape(text):
    """What a reader makes of “_x0041_” in a cell."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


class Workbook:
    """The cells of every sheet as {reference: value}; formulas likewise."""

    def __init__(self, path):
        self.path = Path(path)
        self.cells, self.formulas, self.parts = {}, {}, {}
        with zipfile.ZipFile(path) as file:
            self.files = {name: file.read(name) for name in file.namelist()}
        book = ElementTree.fromstring(self.files["xl/workbook.xml"])
        relations = ElementTree.fromstring(self.files["xl/_rels/workbook.xml.rels"])
        targets = {r.get("Id"): r.get("Target") for r in relations}
        shared = self.read_shared()
        self.names = {n.get("name"): n.text for n in book.iter(MAIN + "definedName")}
        for sheet in book.iter(MAIN + "sheet"):
            part = "xl/" + targets[sheet.get(RELATION)].removeprefix("/xl/")
            self.parts[sheet.get("name")] = part
            self.read_sheet(sheet.get("name"), self.files[part], shared)

    def read_shared(self):
        if "xl/sharedStrings.xml" not in self.files:
            return []
        root = ElementTree.fromstring(self.files["xl/sharedStrings.xml"])
        return [unescape("".join(t.text or "" for t in item.iter(MAIN + "t"))) for item in root.iter(MAIN + "si")]

    def read_sheet(self, name, data, shared):
        cells, formulas = {}, {}
        for cell in ElementTree.fromstring(data).iter(MAIN + "c"):
            kind, value = cell.get("t"), cell.findtext(MAIN + "v")
            if cell.find(MAIN + "f") is not None:
                formulas[cell.get("r")] = cell.findtext(MAIN + "f")
            if kind == "inlineStr":
                value = unescape("".join(t.text or "" for t in cell.iter(MAIN + "t")))
            elif kind == "s":
                value = shared[int(value)]
            elif kind in (None, "n") and value not in (None, ""):
                try:
                    value = float(value)
                except ValueError:  # the text of a formula
                    pass
            if value is not None:
                cells[cell.get("r")] = value
        self.cells[name], self.formulas[name] = cells, formulas

    def get(self, sheet, row, column):
        """Returns a cell, with row from 1 and column from 0; empty ones are ""."""
        value = self.cells[sheet].get(f"{column_name(column)}{row}", "")
        return "" if value is None else value

    def head(self, sheet):
        """Returns {title: column} of a sheet's head."""
        titles = {}
        for column in range(600):
            title = self.get(sheet, HEAD, column)
            if title != "":
                titles.setdefault(title, column)
        return titles

    def rows(self, sheet, first=HEAD + 1):
        """Yields the rows of a table as {title: value}."""
        head = self.head(sheet)
        last = max((int(re.sub("[A-Z]", "", r)) for r in self.cells[sheet]), default=0)
        for row in range(first, last + 1):
            yield row, {title: self.get(sheet, row, column) for title, column in head.items()}

    def texts(self, sheet):
        return [value for value in self.cells[sheet].values() if isinstance(value, str)]

    def write_with(self, path, changes):
        """Writes a copy with some cells changed to numbers or texts: {(sheet, reference): value}."""
        files = dict(self.files)
        for (sheet, reference), value in changes.items():
            part = self.parts[sheet]
            xml = files[part].decode()
            pattern = re.compile(rf'<c r="{reference}"( s="\d+")?[^>/]*(/>|>.*?</c>)', re.S)
            assert len(pattern.findall(xml)) == 1, (sheet, reference)
            body = (f"<v>{value}</v></c>" if isinstance(value, (int, float))
                    else f"<is><t>{escape(value)}</t></is></c>")
            kind = "" if isinstance(value, (int, float)) else ' t="inlineStr"'
            xml = pattern.sub(lambda m: f'<c r="{reference}"{m[1] or ""}{kind}>{body}', xml)
            files[part] = xml.encode()
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in files.items():
                file.writestr(name, data)


def recalculate(paths, folder):
    """Has LibreOffice compute all formulas anew; returns the workbooks it writes."""
    with tempfile.TemporaryDirectory() as profile:
        settings = Path(profile, "user", "registrymodifications.xcu")
        settings.parent.mkdir()
        settings.write_text(ALWAYS_RECALCULATE, encoding="utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx",
             "--outdir", str(folder), *map(str, paths)],
            check=True, capture_output=True, timeout=280)
    return [Workbook(Path(folder, Path(path).name)) for path in paths]
