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
BUILD_SYSTEMS = {"meson", "cmake-ninja", "autotools"}


def is_pinned(source):
    if source["type"] == "git":
        return (source["url"].startswith("https://") and "tag" in source
                and re.fullmatch(r"[0-9a-f]{40}", source.get("commit", "")) is not None)
    return source == {"type": "dir", "path": ".."}


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
