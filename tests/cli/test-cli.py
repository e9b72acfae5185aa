#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""evenhand-cli from outside: what it prints, its exit status, what it leaves behind.

Called with the path of the program; prints TAP. A test is a function named
test_*; it gets the program, run in an empty folder of its own.
"""
import hashlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CASES = Path(__file__).resolve().parents[1] / "cases"
FCDO = CASES / "fcdo-services-2024.json"
EVERYTHING = Path(__file__).resolve().parents[1] / "data" / "exchange" / "everything.json"
DONE, REFUSED, USAGE, FAILED = range(4)


class Cli:
    """The program, and the folder it runs in."""

    def __init__(self, program, folder):
        self.program, self.folder = os.path.abspath(program), Path(folder)

    def run(self, *arguments, **options):
        return subprocess.run([self.program, *map(str, arguments)], cwd=self.folder,
                              capture_output="stdout" not in options, check=False, timeout=60,
                              **({"stderr": subprocess.PIPE} if "stdout" in options else {}), **options)

    def done(self, *arguments):
        got = self.run(*arguments)
        assert (got.returncode, got.stderr) == (DONE, b""), (arguments, got)
        return got.stdout.decode()

    def refused(self, *arguments, status=REFUSED, says="", **options):
        """One sentence on one line of standard error, and no new file."""
        before = self.files()
        got = self.run(*arguments, **options)
        lines = got.stderr.decode().splitlines()
        assert got.returncode == status, (arguments, got)
        assert len(lines) == 1 and lines[0].startswith("evenhand-cli: "), (arguments, got)
        assert says in lines[0], (says, lines[0])
        assert self.files() == before, (before, self.files())
        return lines[0]

    def files(self):
        return sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*"))

    def write(self, name, content):
        path = self.folder / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return name

    def book(self, name="a.evenhand", source=FCDO):
        self.done("create", name, "--from", source)
        return name


def contains(found, wanted, where=""):
    """Whether FOUND says all that WANTED says; lists of objects are matched by id."""
    if isinstance(wanted, dict):
        return all(contains(found[k], v, f"{where}.{k}") for k, v in wanted.items() if k != "source")
    if isinstance(wanted, list) and wanted and isinstance(wanted[0], dict):
        assert len(found) == len(wanted), where
        rows = {row.get("id", i): row for i, row in enumerate(found)}
        return all(contains(rows[row["id"]] if "id" in row else found[i], row, where)
                   for i, row in enumerate(wanted))
    assert found == wanted, (where, found, wanted)
    return True


def test_published_results(cli):
    for case in sorted(CASES.glob("*.results.json")):
        source = CASES / case.name.replace(".results", "")
        book = cli.book(source.stem, source)
        results = json.loads(cli.done("results", book, "--json"))
        assert contains(results, json.loads(case.read_text(encoding="utf-8")))
        assert results["format"] == "evenhand-results/1"


def test_results_text(cli):
    text = cli.done("results", cli.book())
    ranks = [line.split() for line in text.splitlines() if line[:4].strip().isdigit()]
    assert [(r[0], r[1], r[-1]) for r in ranks] == [
        ("1", "E", "78.00"), ("2", "A", "67.21"), ("3", "C", "55.80"), ("4", "B", "48.03"),
        ("5", "D", "36.87")]


def test_results_of_one_lot(cli):
    book = cli.book(source=EVERYTHING)
    lots = json.loads(cli.done("results", "--lot", "south", book, "--json"))["lots"]
    assert [lot["id"] for lot in lots] == ["south"]
    assert "Lot north" not in cli.done("results", "--lot=south", book)
    cli.refused("results", "--lot", "west", book, says="a.evenhand: there is no lot “west”")


def test_tie_settled_by_panel(cli):
    text = cli.done("results", cli.book(source=EVERYTHING))
    assert "Tie: n2, n1: settled by the panel: Lots were drawn before both chairs" in text
    assert "excluded: failed “Insured”" in text
    assert "excluded: was withdrawn (A letter of 3 March takes it back)" in text


def test_show(cli):
    book = cli.book(source=EVERYTHING)
    shown = json.loads(cli.done("show", book, "--json"))
    assert shown["title"] == "Gwasanaeth llygaid" and shown["regime"] == "psr-competitive"
    assert [m["id"] for m in shown["panel"]] == ["chair", "rep", "eva", "obs", "money"]
    assert {c["id"]: c["weight"] for c in shown["criteria"] if c["kind"] == "scored"} == {
        "q1": "33.33", "q2": "16.67", "q3": "10.00", "q4": "10.00"}
    assert [t["bidder"] for t in shown["tenders"]] == ["One", "Two", "Three", "Four", "One"]
    assert [m["date"] for m in shown["timetable"]] == ["2026-03-02", "2026-04-30", "2026-05-11"]
    assert shown["tenders"][3]["exclusion"] == {"ground": "withdrawn",
                                                "reason": "A letter of 3 March\ntakes it back"}
    text = cli.done("show", book)
    for part in ("Timetable\n  2026-03-02  notice-published\n  2026-04-30", "Visits to clinics", "Gwasanaeth llygaid", "Δ Μαρία Ζωή", "العربية", "1500000.00", "no price"):
        assert part in text, part


def test_check(cli):
    book = cli.book(source=EVERYTHING)
    points = json.loads(cli.done("check", book, "--json"))["points"]
    assert {p["severity"] for p in points} == {"must", "should"}
    assert any(p["code"] == "price" and "“One” has no price" in p["text"] for p in points)
    assert "no price" in cli.done("check", book)


def test_log(cli):
    book = cli.book(source=EVERYTHING)
    log = json.loads(cli.done("log", book, "--json"))["entries"]
    kinds = [row["entry"]["kind"] for row in log]
    assert kinds[:3] == ["book-created", "exchange-imported", "procurement-described"]
    assert [row["seq"] for row in log] == list(range(1, len(log) + 1))
    assert log[-1]["head"] == json.loads(cli.done("results", book, "--json"))["digest"]
    assert len(cli.done("log", book).splitlines()) == len(log)


def test_verify(cli):
    book = cli.book()
    found = json.loads(cli.done("verify", book, "--json"))
    assert found["verified"] and found["totals"] == 5 and found["protected"] is False
    assert found["digest"] in cli.done("verify", book)


def test_verify_damaged(cli):
    book = cli.folder / cli.book()
    good = book.read_bytes()
    at = good.index(b"Bidder A")
    book.write_bytes(good[:at] + b"Bidder Z" + good[at + 8:])
    cli.refused("verify", "a.evenhand", status=FAILED, says="a.evenhand: ")
    assert json.loads(cli.run("verify", "a.evenhand", "--json").stdout)["verified"] is False
    book.write_bytes(good[:len(good) // 2])
    cli.refused("verify", "a.evenhand", status=FAILED)


FORMS = {"xlsx": b"PK", "pdf": b"%PDF-", "html": b"<!DOCTYPE html>", "ocds": b"{", "json": b"{"}


def test_export(cli):
    book = cli.book(source=EVERYTHING)
    arguments = [part for form in FORMS for part in (f"--{form}", f"out.{form}")]
    assert cli.done("export", book, *arguments) == ""
    for form, start in FORMS.items():
        assert (cli.folder / f"out.{form}").read_bytes().startswith(start), form
    cli.done("export", book, "--pack", "pack")
    packed = sorted(p.read_bytes() for p in (cli.folder / "pack").iterdir())
    assert [b for b in sorted((cli.folder / f"out.{form}").read_bytes() for form in FORMS) if b not in packed] == []


def test_export_replaces_whole(cli):
    book = cli.book()
    cli.write("out.json", "mine")
    cli.done("export", book, "--json", "out.json")
    assert json.loads((cli.folder / "out.json").read_text(encoding="utf-8"))["format"] == "evenhand-exchange/1"


def test_exported_book_gives_the_same_results(cli):
    for source in (EVERYTHING, FCDO):
        first, second = cli.book(f"{source.stem}.1", source), f"{source.stem}.2"
        cli.done("export", first, "--json", "out.json")
        cli.done("create", second, "--from", "out.json")
        results = [json.loads(cli.done("results", book, "--json")) for book in (first, second)]
        assert results[0].pop("digest") != results[1].pop("digest")
        assert results[0] == results[1]


def test_export_refused(cli):
    book = cli.book()
    (cli.folder / "folder").mkdir()
    for place in ("/dev/full", "no/out", "folder", book):
        for form in FORMS:
            cli.refused("export", book, f"--{form}", place, says=f"“{place}” could not be written: ")
    cli.refused("export", "none", "--pdf", "out", says="none: ")
    cli.refused("export", book, status=USAGE)
    cli.refused("export", book, "--pdf", "out", "--html", "out", status=USAGE, says="the same file")


def test_export_to_full_disk(cli):
    book = cli.book()
    cli.write("out", "mine")
    for form in FORMS:
        for size in (0, 1 << 10):
            cli.refused("export", book, f"--{form}", "out", says="“out” could not be written: ",
                        preexec_fn=lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    assert (cli.folder / "out").read_text(encoding="utf-8") == "mine"


def test_keeper(cli):
    cli.done("create", "a", "--from", FCDO, "--as", "Zoë")
    assert json.loads(cli.done("show", "a", "--json"))["keeper"] == "Zoë"
    cli.refused("create", "b", "--from", FCDO, "--as", "", status=USAGE)
    cli.refused("create", "b", "--from", FCDO, "--as", "a\nb", status=USAGE)


def test_templates(cli):
    home = {**os.environ, "XDG_DATA_HOME": str(cli.folder)}
    basics = ["--title", 'Eye "care" \\ 100 %s', "--reference", "R/1", "--buyer", "Bwrdd <Iechyd>"]
    text = cli.run("create", "--list-templates", env=home).stdout.decode()
    names = [line.split()[0] for line in text.splitlines()]
    assert names[:2] == ["empty", "three-questions"] and len(names) == 6, names
    listed = json.loads(cli.run("create", "--list-templates", "--json", env=home).stdout)
    assert [t["name"] for t in listed["templates"]] == names and listed["templates"][0]["title"] == "Empty procurement"
    for name in names:
        got = cli.run("create", name, "--template", name, *basics, env=home)
        assert (got.returncode, got.stderr) == (DONE, b""), got
        cli.done("verify", name)
        shown = json.loads(cli.done("show", name, "--json"))
        assert shown["title"] == 'Eye "care" \\ 100 %s' and shown["panel"] == [] and shown["tenders"] == []
    cli.done("create", "b", "--template", "empty", *basics, "--regime", "other", "--currency", "EUR")
    assert json.loads(cli.done("show", "b", "--json"))["regime"] == "other"


def test_own_template(cli):
    home = {**os.environ, "XDG_DATA_HOME": str(cli.folder)}
    (cli.folder / "evenhand" / "templates").mkdir(parents=True)
    shutil.copy(EVERYTHING, cli.folder / "evenhand" / "templates" / "ours.json")
    cli.write("evenhand/templates/letter.json", "Dear panel")
    text = cli.run("create", "--list-templates", env=home).stdout.decode()
    assert text.splitlines()[-1].split(maxsplit=1) == ["ours", "Gwasanaeth llygaid"], text
    got = cli.run("create", "a", "--template", "ours", "--title", "T", "--reference", "R", "--buyer", "B", env=home)
    assert got.returncode == DONE, got
    shown = json.loads(cli.done("show", "a", "--json"))
    assert (shown["title"], shown["panel"], shown["tenders"], shown["timetable"]) == ("T", [], [], [])
    assert len(shown["criteria"]) == 8


def test_template_refused(cli):
    basics = ["--title", "T", "--reference", "R", "--buyer", "B"]
    for arguments, says in (
            (["b", "--template", "no-such", *basics], "there is no template “no-such”"),
            (["b", "--template", "empty"], "--template needs --title too"),
            (["b", "--template", "empty", *basics[:4]], "--template needs --buyer too"),
            (["b", "--template", "empty", *basics[:4], "--buyer", "a\nb"], "--buyer: "),
            (["b", "--template", "empty", *basics, "--regime", "x"], "--regime: it is not psr-competitive"),
            (["b", "--template", "empty", "--from", FCDO], "create needs one beginning"),
            (["b", "--from", FCDO, "--title", "T"], "an exchange file says itself"),
            (["--template", "empty", *basics], "create needs a book"),
            (["b", "--list-templates"], "--list-templates stands alone")):
        cli.refused("create", *arguments, status=USAGE, says=says)
    cli.refused("create", "b", "--template", "empty", *basics, "--currency", "pounds",
                says="empty: procurement.currency: ")
    cli.refused("create", "b", "--template", "empty", "--title", "", *basics[2:], says="empty: procurement.title: ")
    book = cli.book()
    cli.refused("create", book, "--template", "empty", *basics, says="a.evenhand: ")


def test_create_json(cli):
    created = json.loads(cli.done("create", "a", "--from", FCDO, "--json"))
    assert created["digest"] == json.loads(cli.done("results", "a", "--json"))["digest"]


def test_a_closed_book_is_one_file(cli):
    book = cli.book()
    for command in ("show", "check", "results", "log", "verify"):
        cli.done(command, book)
    assert cli.files() == [book]


def test_refuses_to_overwrite(cli):
    book = cli.book()
    before = (cli.folder / book).read_bytes()
    cli.refused("create", book, "--from", EVERYTHING, says="a.evenhand: ")
    assert (cli.folder / book).read_bytes() == before
    cli.write("other", "mine")
    cli.refused("create", "other", "--from", FCDO, says="other: ")
    assert (cli.folder / "other").read_text(encoding="utf-8") == "mine"


def change(**keys):
    return {**json.loads(FCDO.read_text(encoding="utf-8")), **keys}


def test_bad_input(cli):
    criteria = change()["criteria"]
    light = [*criteria[:-1], {**criteria[-1], "weight": "39.99"}]
    off_scale = [{"tender": "A", "criterion": "Q1", "score": "4.5"}]
    negative = [{"id": "A", "bidder": {"name": "A"}, "price": "-1"}]
    cycle = [{"id": "g", "title": "G", "kind": "group",
              "children": [{"id": "g", "title": "G", "kind": "group", "children": []}]}]
    for content, says in (
            ("not JSON", "in.json: line 1, column 3: it is not JSON"),
            ("", "in.json: the file is empty"),
            ("[]", "in.json: the file must hold a JSON object"),
            (change(colour="red"), "in.json: colour: there is no such key"),
            (change(tenders={}), "in.json: tenders: it must be a list, not an object"),
            (change(criteria=light), "in.json: criteria: the weights sum to 99.99 instead of 100.00"),
            (change(consensus=off_scale), "in.json: consensus[0].score: 4.5 is not a score"),
            (change(tenders=negative), "in.json: tenders[0].price: it must not be negative"),
            (change(tenders=2 * change()["tenders"]), "in.json: tenders[5].id: “A” is taken by tenders[0]"),
            (change(criteria=cycle), "in.json: criteria[0].children[0].id: “g” is taken by criteria[0]"),
            (change(marks=[{"tender": "Z", "criterion": "Q1", "marks": 1}]),
             "in.json: marks[0].tender: there is no “Z”"),
            ("[" * 100000, "in.json: line 1, column 2049: objects and lists are nested too deeply")):
        cli.write("in.json", content)
        cli.refused("create", "a.evenhand", "--from", "in.json", says=says)


def test_input_that_is_no_file(cli):
    (cli.folder / "folder").mkdir()
    cli.refused("create", "a", "--from", "folder", says="folder: it is a folder, not a file")
    cli.refused("create", "a", "--from", "none.json", says="none.json: there is no such file")
    cli.refused("create", "a", "--from", FCDO / "x", says="there is no such file")
    with open(cli.folder / "large", "wb") as large:
        large.truncate(1 << 30)
    cli.refused("create", "a", "--from", "large", says="large: it is too large")
    cli.refused("create", "a", "--from", "/dev/zero", says="/dev/zero: it is too large")


def test_book_that_is_none(cli):
    (cli.folder / "folder").mkdir()
    cli.write("text", "hello")
    with open(cli.folder / "large", "wb") as large:
        large.truncate(1 << 30)
    for command in ("show", "check", "results", "log", "verify"):
        for name in ("folder", "text", "large", "none", "no/folder", os.devnull):
            line = cli.refused(command, name, says=f"evenhand-cli: {name}: ")
            assert line.count(f"{name}: ") == 1, line
    cli.refused("show", "postgresql://host/book", says="not on servers")


def test_no_folder(cli):
    cli.refused("create", "no/a", "--from", FCDO, says="no/a: ")
    cli.refused("create", "folder", "--from", cli.write("folder", "x"))


def test_no_permission(cli):
    """As nobody, since root may do everything; from a copy, since nobody may not look into root's home."""
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
    book = cli.book()
    os.chmod(cli.folder, 0o755)
    cli.program = shutil.copy(cli.program, cli.folder / "evenhand-cli")
    (cli.folder / "open.json").write_bytes(FCDO.read_bytes())
    (cli.folder / "closed.json").write_bytes(FCDO.read_bytes())
    for name in ("closed.json", book):
        os.chmod(cli.folder / name, 0)
    (cli.folder / "closed").mkdir(mode=0o500)
    cli.refused("create", "b", "--from", "closed.json", says="permission", **nobody)
    cli.refused("show", book, says="permission", **nobody)
    cli.refused("create", "closed/b", "--from", "open.json", says="permission", **nobody)


def test_full_output(cli):
    book = cli.book()
    for arguments in (["show", book], ["results", book, "--json"], ["log", book], ["verify", book], ["--help"]):
        with open("/dev/full", "wb") as full:
            cli.refused(*arguments, stdout=full, says="standard output: the disk is full")


def test_full_disk(cli):
    """A limit on the size of files stands for a disk that fills up."""
    for size in (0, 1 << 12, 1 << 14, 1 << 15):
        cli.refused("create", "a", "--from", FCDO, says="a: ",
                    preexec_fn=lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))


def test_usage(cli):
    cli.book()
    for arguments in ([], ["frobnicate"], ["show"], ["show", ""], ["show", "a", "b"], ["show", "--frob", "a"],
                      ["create", "b"], ["create", "--from", FCDO], ["create", "b", "--from"],
                      ["results", "a", "--lot"], ["--frob"]):
        cli.refused(*arguments, status=USAGE, says="--help")


def refuses_table(cli, book, text, *lines):
    """Every problem has a line, and no byte of the book changes."""
    before = (cli.folder / book).read_bytes()
    name = cli.write("t.csv", text)
    got = cli.run("import", book, "--tenders", name)
    assert (got.returncode, got.stdout) == (REFUSED, b""), got
    assert got.stderr.decode().splitlines() == [f"evenhand-cli: t.csv: {line}" for line in lines], got
    assert (cli.folder / book).read_bytes() == before


def test_import_tenders(cli):
    book = cli.book()
    table = cli.write("t.csv", "\ufeffSupplier;Price (£);Colour\r\nAcme;£125,000.00;red\r\nBeta;;\r\n")
    text = cli.done("import", book, "--tenders", table)
    assert "A2: the id “acme” was made" in text and "C1: the heading “Colour” is not known" in text
    assert text.endswith("3 entries were made from the table.\n")
    shown = {t["id"]: t for t in json.loads(cli.done("show", book, "--json"))["tenders"]}
    assert shown["acme"]["bidder"] == "Acme" and shown["beta"]["bidder"] == "Beta"
    rows = json.loads(cli.done("log", book, "--json"))["entries"][-4:]
    source, made = rows[0]["entry"], [row["entry"] for row in rows[1:]]
    digest = hashlib.sha256((cli.folder / table).read_bytes()).hexdigest()
    assert source["kind"] == "exchange-imported"
    assert source["body"] == {"form": "csv-tenders", "name": "t.csv", "sha256": digest,
                              "size": (cli.folder / table).stat().st_size}
    assert all(entry["import"] == source["entry"] for entry in made)
    assert made[1]["body"] == {"amount": 12500000, "tender": "acme"}
    cli.done("verify", book)


def test_import_criteria(cli):
    book = cli.book(source=EVERYTHING)
    table = cli.write("c.csv", "Weight,Title,Group,Scale\n5,One,New group,five\n,q1,,\n".replace("q1", "Access"))
    got = json.loads(cli.done("import", "--json", book, "--criteria", table))
    assert got["format"] == "evenhand-imported/1" and got["entries"] == 3
    assert {"cell": "C2", "text": "the group “New group” has no row, so it is made with the id “new-group”"} in got["notes"]
    shown = json.loads(cli.done("show", book, "--json"))
    assert got["digest"] == shown["digest"]
    ids = [c["id"] for c in shown["criteria"]]
    assert ids.index("one") == ids.index("new-group") + 1
    # What the import made is what an exchange file can say.
    assert [e["entry"]["body"].get("form") for e in json.loads(cli.done("log", book, "--json"))["entries"]
            if e["entry"]["kind"] == "exchange-imported"] == ["evenhand-exchange/1", "csv-criteria"]


def test_import_refused(cli):
    book = cli.book()
    refuses_table(cli, book, "ID,Bidder,Price,Lot\nx,,\"12,5\",west\nA,Good,5,\n",
                  "B2: the name of the bidder is missing",
                  "C2: “12,5” has a decimal comma; write it with a point: 12.5",
                  "D2: there is no “west” in this book")
    refuses_table(cli, book, "Bidder\n", "A1: there is nothing below the headings")
    refuses_table(cli, book, "Bidder\n\"open\n",
                  "line 2: a quotation mark is opened and never closed")
    table = cli.write("s.csv", "Title\nTotal\n")
    cli.refused("import", book, "--criteria", table, says="s.csv: nothing in it is to be imported")
    cli.refused("import", book, "--tenders", "none.csv", says="none.csv: there is no such file")
    cli.refused("import", "none.evenhand", "--tenders", table, says="none.evenhand: ")
    for wrong in ((book,), ("--tenders", table), (book, "--tenders", table, "--criteria", table),
                  ("--template", "scores"), (book, "--template", "tenders")):
        cli.refused("import", *wrong, status=USAGE)


def test_template_is_a_table(cli):
    book = cli.book()
    for kind, row in (("criteria", "One,,,,5" + "," * 11), ("tenders", "Acme,,,,5")):
        text = cli.done("import", "--template", kind)
        table = cli.write(f"{kind}.csv", text + "," + row.replace("One,,,,5", "One,,pass-fail,") + "\r\n")
        cli.done("import", book, f"--{kind}", table)


def test_help(cli):
    text = cli.done("--help")
    assert cli.done("-h") == text
    for command in ("create", "show", "check", "results", "export", "import", "log", "verify"):
        assert f"  {command} " in text
        assert f"evenhand-cli {command} BOOK" in cli.done(command, "--help")
        assert cli.done(command, "--version") == cli.done("--version")
    assert cli.done("--version").startswith("evenhand-cli 0.")


def test_names_and_messages_are_text(cli):
    for name in ("%s%n", "a\nb", "\x1b[31mred", "\udcff"):
        line = cli.refused("show", name)
        assert "\x1b" not in line
    cli.done("create", "%s", "--from", FCDO)
    cli.done("show", "--", "%s")
    cli.done("create", "--from", FCDO, "--", "-x")


def test_locale(cli):
    book = cli.book()
    plain = cli.done("results", book)
    for locale in ("C", "de_DE.UTF-8", "tr_TR.UTF-8"):
        got = cli.run("results", book, env={**os.environ, "LC_ALL": locale})
        assert got.stdout.decode() == plain


def main():
    tests = [(name, f) for name, f in globals().items() if name.startswith("test_")]
    failed = 0
    print(f"1..{len(tests)}")
    for number, (name, run) in enumerate(tests, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                run(Cli(sys.argv[1], folder))
                print(f"ok {number} {name}", flush=True)
            except Exception as error:
                failed += 1
                print("\n".join(f"# {line}" for line in f"{type(error).__name__}: {error}".splitlines()))
                print(f"not ok {number} {name}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
