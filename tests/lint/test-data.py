#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-data.py PROGRAM: the files that a desktop reads agree with each other and with the program.

PROGRAM is evenhand-cli; a book that it made is recognised by the MIME type.
"""
import configparser
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
APP_ID = "org.evenhand.Evenhand"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
MAX_PICTURE = 600 * 1024

# Prints what type GIO takes a file for; in a process of its own, since the
# database is read once.
GUESS = """
import sys
from gi.repository import Gio
with open(sys.argv[1], "rb") as file:
    print(Gio.content_type_guess(None, file.read(4096))[0])
"""


def read_ini(name):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string((DATA / name).read_text(encoding="utf-8"))
    return parser


def read_picture(path):
    """Returns (width, height) of a PNG file."""
    start = path.read_bytes()[:24]
    assert start[:8] == b"\x89PNG\r\n\x1a\n" and start[12:16] == b"IHDR", path
    return struct.unpack(">II", start[16:24])


def check_service():
    desktop = read_ini(f"{APP_ID}.desktop.in.in")["Desktop Entry"]
    service = read_ini(f"{APP_ID}.service.in")["D-BUS Service"]
    source = (ROOT / "meson.build").read_text(encoding="utf-8")
    assert desktop["DBusActivatable"] == "true"
    assert service["Name"] == "@app_id@" and f"app_id = '{APP_ID}'" in source
    assert service["Exec"] == "@bindir@/evenhand --gapplication-service"
    assert desktop["Exec"].split()[0] == "evenhand" and desktop["Icon"] == "@app_id@"


def check_desktop_actions():
    """Each action of the desktop file is one of the application."""
    desktop = read_ini(f"{APP_ID}.desktop.in.in")
    source = (ROOT / "src/ui/eh-application.c").read_text(encoding="utf-8")
    actions = [a for a in desktop["Desktop Entry"].get("Actions", "").split(";") if a]
    assert actions, "there is none"
    for action in actions:
        assert f'.name = "{action}"' in source, action
        assert desktop[f"Desktop Action {action}"]["Name"]


def check_mime_type():
    """The three that name the type of books mean the same."""
    mime = ET.parse(DATA / f"{APP_ID}.mime.xml").getroot().find(f"{MIME}mime-type").get("type")
    desktop = read_ini(f"{APP_ID}.desktop.in.in")["Desktop Entry"]["MimeType"]
    metainfo = ET.parse(DATA / f"{APP_ID}.metainfo.xml.in.in").getroot()
    source = (ROOT / "src/ui/eh-window.c").read_text(encoding="utf-8")
    assert desktop == f"{mime};" and metainfo.findtext("provides/mediatype") == mime
    assert f'"{mime}"' in source


def check_recognition():
    """A book without its suffix, and one by its suffix alone."""
    if shutil.which("update-mime-database") is None:
        return "there is no update-mime-database here"
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder, "mime", "packages")
        packages.mkdir(parents=True)
        shutil.copy(DATA / f"{APP_ID}.mime.xml", packages / f"{APP_ID}.xml")
        done = subprocess.run(["update-mime-database", str(packages.parent)], capture_output=True, text=True, check=True)
        assert not re.search(r"error|invalid", done.stderr, re.I), done.stderr
        book = Path(folder, "book.evenhand")
        subprocess.run([sys.argv[1], "create", str(book), "--from", str(ROOT / "tests/cases/fcdo-services-2024.json")],
                       check=True, capture_output=True)
        bare = book.rename(Path(folder, "book"))
        environment = dict(os.environ, XDG_DATA_HOME=folder, XDG_DATA_DIRS=folder)
        guess = subprocess.run([sys.executable, "-c", GUESS, str(bare)], env=environment, capture_output=True, text=True,
                               check=True)
        assert guess.stdout.strip() == "application/vnd.evenhand.book", guess.stdout
    return None


def check_screenshots():
    """Each picture of the metainfo is there, as large as it says, and there is no other."""
    metainfo = ET.parse(DATA / f"{APP_ID}.metainfo.xml.in.in").getroot()
    shots = metainfo.findall("screenshots/screenshot")
    named = set()
    assert [s.get("type") for s in shots].count("default") == 1
    for shot in shots:
        image = shot.find("image")
        name = image.text.strip().rsplit("/", 1)[1]
        path = DATA / "screenshots" / name
        named.add(name)
        assert image.text.strip() == f"@screenshots_url@/{name}", image.text
        assert read_picture(path) == (int(image.get("width")), int(image.get("height"))), name
        assert path.stat().st_size <= MAX_PICTURE, f"{name} is too large"
        assert shot.findtext("caption").strip(), f"{name} has no caption"
    assert named == {p.name for p in (DATA / "screenshots").iterdir()}


def check_release():
    """The newest release of the metainfo is the version that is built, and NEWS tells of it."""
    metainfo = ET.parse(DATA / f"{APP_ID}.metainfo.xml.in.in").getroot()
    version = metainfo.find("releases/release").get("version")
    assert f"version: '{version}'" in (ROOT / "meson.build").read_text(encoding="utf-8")
    assert f"\n## {version}\n" in (ROOT / "NEWS.md").read_text(encoding="utf-8")


def check_icons():
    """Every icon that is drawn here is square and stands on nothing outside."""
    icons = sorted((DATA / "icons").rglob("*.svg"))
    assert {p.name for p in icons} >= {f"{APP_ID}.svg", f"{APP_ID}-symbolic.svg"}
    for path in icons:
        root = ET.parse(path).getroot()
        box = root.get("viewBox").split()
        assert box[:2] == ["0", "0"] and box[2] == box[3], path.name
        assert not any("href" in key and not value.startswith("#")
                       for node in root.iter() for key, value in node.attrib.items()), path.name
        if path.name.endswith("-symbolic.svg"):
            assert box[2] == "16", path.name


def check_settings():
    """Every key has a summary and a description, and the program knows it."""
    schema = ET.parse(DATA / f"{APP_ID}.gschema.xml").getroot().find("schema")
    source = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "src/ui").glob("*.c"))
    assert schema.get("id") == APP_ID
    for key in schema.findall("key"):
        name = key.get("name")
        assert key.findtext("summary") and key.findtext("description"), name
        assert f'"{name}"' in source, f"nothing uses {name}"


CHECKS = (check_service, check_desktop_actions, check_mime_type, check_recognition, check_screenshots, check_release,
          check_icons, check_settings)


def main():
    is_good = True
    print(f"1..{len(CHECKS)}")
    for number, check in enumerate(CHECKS, 1):
        name = check.__name__.removeprefix("check_").replace("_", "-")
        try:
            skipped = check()
            print(f"ok {number} {name}" + (f" # SKIP {skipped}" if skipped else ""))
        except Exception as error:  # pylint: disable=broad-except
            is_good = False
            print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
            print(f"not ok {number} {name}")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
