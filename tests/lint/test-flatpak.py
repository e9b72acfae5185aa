#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest parses, asks for no more than it says, and pins each source."""
import re
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
APP_ID = "org.evenhand.Evenhand"
# A window, its drawing, and nothing else: no network, files only by portal.
PERMITTED = {"--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"}
# What the build asks for, and what has it: a module, or the GNOME runtime.
RUNTIME = {"glib-2.0", "gio-2.0", "gobject-2.0", "gtk4", "libadwaita-1", "sqlite3", "m", "pango", "pangoft2", "harfbuzz",
           "fontconfig", "fribidi", "freetype2", "cairo", "gio-unix-2.0", "gmodule-2.0", "graphene-1.0"}
MODULES = {"libsodium": "libsodium", "jansson": "jansson", "libqrencode": "libqrencode", "hpdf": "libharu",
           "xlsxwriter": "libxlsxwriter"}
BUILD_SYSTEMS = {"meson", "cmake-ninja", "autotools"}


def is_pinned(source):
    if source["type"] == "git":
        return (source["url"].startswith("https://") and "tag" in source
                and re.fullmatch(r"[0-9a-f]{40}", source.get("commit", "")) is not None)
    return source == {"type": "dir", "path": ".."}


def foreign_libraries():
    """Yields the names of the libraries that the build of the program asks for."""
    for path in [ROOT / "meson.build", *sorted((ROOT / "src").rglob("meson.build"))]:
        for match in re.finditer(r"(?:dependency|find_library) ?\('([^']+)'", path.read_text(encoding="utf-8")):
            yield match[1]


def checks(manifest):
    """Yields (what holds, whether it does)."""
    modules = manifest["modules"]
    yield "it is named after the application", manifest["id"] == APP_ID
    yield "it runs on the GNOME runtime", (manifest["runtime"], manifest["sdk"]) == (
        "org.gnome.Platform", "org.gnome.Sdk")
    yield "the runtime's version is text", isinstance(manifest["runtime-version"], str)
    yield "it starts the application", manifest["command"] == "evenhand"
    yield "it asks for a window and no more", set(manifest["finish-args"]) <= PERMITTED
    yield "the application is built last, with Meson", (modules[-1]["name"], modules[-1]["buildsystem"]) == (
        "evenhand", "meson")
    yield "the tests are left out", "-Dtests=false" in modules[-1]["config-opts"]
    names = {module["name"] for module in modules}
    for library in sorted(set(foreign_libraries())):
        yield f"{library} is there", library in RUNTIME or MODULES.get(library) in names
    yield "no module is there for nothing", names == {*MODULES.values(), "evenhand"}
    for module in modules:
        yield f"{module['name']} is built by a known system", module["buildsystem"] in BUILD_SYSTEMS
        yield f"{module['name']} is pinned", all(map(is_pinned, module["sources"])) and module["sources"]


def main():
    text = (ROOT / "flatpak" / f"{APP_ID}.yml").read_text(encoding="utf-8")
    results = list(checks(yaml.safe_load(text)))
    print(f"1..{len(results)}")
    for number, (what, holds) in enumerate(results, 1):
        print(f"{'ok' if holds else 'not ok'} {number} {what}")
    return 0 if all(holds for _, holds in results) else 1


if __name__ == "__main__":
    sys.exit(main())
