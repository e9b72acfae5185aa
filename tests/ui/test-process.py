#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-process.py EVENHAND EVENHAND-CLI EXCHANGE: the application as a process, from outside.

One process whatever is started, one window per book, and what is kept when it
is killed. It has a message bus, a display and folders of its own.
"""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from pathlib import Path

from gi.repository import Gio, GLib

APP_ID = "org.evenhand.Evenhand"
OBJECT = "/org/evenhand/Evenhand"
PATIENCE = 20


def wait_for(what, get):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = get()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"there is no {what}")


class Journey:
    """One application and what happens to it."""

    def __init__(self, program, cli, exchange):
        self.program = program
        self.folder = Path(tempfile.mkdtemp(prefix="evenhand-process-"))
        self.book = self.folder / "book.evenhand"
        self.environment = dict(os.environ, XDG_DATA_HOME=str(self.folder), XDG_CONFIG_HOME=str(self.folder),
                                HOME=str(self.folder), GSETTINGS_BACKEND="keyfile", GTK_A11Y="none",
                                GSK_RENDERER="cairo", GTK_USE_PORTAL="0")
        self.environment.pop("G_DEBUG", None)
        subprocess.run([cli, "create", self.book, "--from", exchange], check=True, capture_output=True)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.process = None

    def end(self):
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def call(self, path, interface, method, parameters=None):
        return self.bus.call_sync(APP_ID, path, interface, method, parameters, None, Gio.DBusCallFlags.NO_AUTO_START,
                                  PATIENCE * 1000, None)

    def windows(self):
        """Returns the numbers of the windows that the application has exported."""
        try:
            text = self.call(f"{OBJECT}/window", "org.freedesktop.DBus.Introspectable", "Introspect").unpack()[0]
        except GLib.Error:
            return []
        return [node.get("name") for node in ET.fromstring(text).findall("node")]

    def start(self, *arguments):
        return subprocess.Popen([self.program, *arguments], env=self.environment, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)

    def title_is(self, title):
        found = subprocess.run(["xdotool", "search", "--name", f"^{title}$"], capture_output=True, text=True,
                               check=False).stdout.split()
        return found[0] if found else None

    def settings(self):
        path = self.folder / "glib-2.0" / "settings" / "keyfile"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def opens_book(self):
        """The book's window comes, in a process that owns the name."""
        self.process = self.start(str(self.book))
        wait_for("window of the book", lambda: self.title_is("Enterprise health and safety system"))
        assert self.windows() == ["1"], self.windows()

    def opens_it_once(self):
        """Started again on the same book, however it is spelled: the same window."""
        link = self.folder / "link.evenhand"
        link.symlink_to(self.book)
        for path in (self.book, link, self.folder / "." / "book.evenhand"):
            assert self.start(str(path)).wait(PATIENCE) == 0
        time.sleep(0.5)
        assert self.windows() == ["1"], self.windows()

    def opens_new_window(self):
        """As the desktop's menu does it, and from the command line."""
        assert self.start("--new-window").wait(PATIENCE) == 0
        wait_for("second window", lambda: len(self.windows()) == 2)
        self.call(OBJECT, "org.freedesktop.Application", "ActivateAction",
                  GLib.Variant("(sava{sv})", ("new-window", [], {})))
        wait_for("third window", lambda: len(self.windows()) == 3)

    def keeps_what_was_when_killed(self):
        """The size and the page of the book are kept, though nothing was closed."""
        self.call(f"{OBJECT}/window/1", "org.gtk.Actions", "Activate",
                  GLib.Variant("(sava{sv})", ("show-item", [GLib.Variant("(ss)", ("criteria", ""))], {})))
        window = self.title_is("Enterprise health and safety system")
        subprocess.run(["xdotool", "windowsize", window, "901", "702"], check=True)
        wait_for("page in the settings", lambda: "'criteria'" in self.settings())
        wait_for("size in the settings", lambda: "window-width" in self.settings())
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        assert "last-book" in self.settings()

    def comes_back(self):
        """The lock that the killed process left stops nobody; what was is there again."""
        self.process = self.start(str(self.book))
        window = wait_for("window", lambda: self.title_is("Enterprise health and safety system"))
        geometry = subprocess.run(["xdotool", "getwindowgeometry", window], capture_output=True, text=True,
                                  check=True).stdout
        assert "901x702" in geometry or "911x712" in geometry, geometry
        assert self.windows() == ["1"], self.windows()

    STEPS = ("opens_book", "opens_it_once", "opens_new_window", "keeps_what_was_when_killed", "comes_back")


def main():
    journey = Journey(*sys.argv[1:])
    print(f"1..{len(Journey.STEPS)}", flush=True)
    is_good = True
    try:
        for number, step in enumerate(Journey.STEPS, 1):
            try:
                getattr(journey, step)()
                print(f"ok {number} {step.replace('_', '-')}", flush=True)
            except Exception as error:  # pylint: disable=broad-except
                is_good = False
                print(f"{step}: {type(error).__name__}: {error}", file=sys.stderr)
                print(f"not ok {number} {step.replace('_', '-')}", flush=True)
                break
    finally:
        journey.end()
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
