# SPDX-License-Identifier: GPL-3.0-or-later
"""What the journeys share: the application as a screen reader sees it.

Everything is found by its role and its name, never by where it is. The
application runs in folders of its own.
"""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 30
# What newer versions of GTK call the same thing.
ROLES = {
    "push button": ("push button", "button", "toggle button"),
    "filler": ("filler", "dialog", "file chooser", "frame", "window"),
    "tree table": ("tree table", "table"),
    "list": ("list", "list box"),
}


def children(node):
    """Yields what is in a node; one that went away meanwhile has nothing."""
    try:
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None:
                yield child
    except gi.repository.GLib.Error:
        return


def is_visible(node):
    try:
        return node.get_state_set().contains(Atspi.StateType.VISIBLE)
    except gi.repository.GLib.Error:
        return False


def walk(node):
    """Yields a node and all in it that is not hidden."""
    yield node
    for child in children(node):
        if is_visible(child):
            yield from walk(child)


def get_text(node):
    """What a node says: its name, or the text in it."""
    try:
        name = node.get_name()
        if name:
            return name
        return Atspi.Text.get_text(node, 0, -1) if "Text" in node.get_interfaces() else ""
    except gi.repository.GLib.Error:
        return ""


def find_now(root, role, name):
    for node in walk(root):
        try:
            if node.get_role_name() in ROLES.get(role, (role,)) and name in get_text(node):
                return node
        except gi.repository.GLib.Error:
            continue
    return None


def find(root, role, name):
    """Waits until something of that role and name is shown."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        node = find_now(root, role, name)
        if node is not None:
            return node
        time.sleep(0.2)
    raise AssertionError(f"no {role} “{name}” among:\n{describe(root)}")


def describe(root):
    lines = []
    for node in walk(root):
        try:
            lines.append(f"  {node.get_role_name()} “{get_text(node)}”")
        except gi.repository.GLib.Error:
            continue
    return "\n".join(lines)


def texts(root):
    """What the labels say, in the order in which they are read."""
    found = []
    for node in walk(root):
        try:
            if node.get_role_name() == "label":
                found.append(get_text(node))
        except gi.repository.GLib.Error:
            continue
    return found


def activate(node):
    """Does what a press on the node would do."""
    assert "Action" in node.get_interfaces() and Atspi.Action.get_n_actions(node) > 0, f"{get_text(node)} does nothing"
    assert Atspi.Action.do_action(node, 0), f"{get_text(node)} did nothing"


def set_text(node, text):
    """Puts a text into a field, as dictation does."""
    assert "EditableText" in node.get_interfaces(), f"nothing can be typed into {get_text(node)}"
    assert Atspi.EditableText.set_text_contents(node, text), f"{get_text(node)} took no text"


def wait_until(is_so, complaint):
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, complaint
        time.sleep(0.1)


def find_window(application, title):
    """Waits until a window of exactly that title is there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for window in children(application):
            if is_visible(window) and get_text(window) == title:
                return window
        time.sleep(0.1)
    raise AssertionError(f"no window “{title}” among {[get_text(window) for window in children(application)]}")


def press_until_gone(application, title, name):
    """Presses a button of a file chooser, which is deaf while it reads a folder."""
    end = time.monotonic() + PATIENCE
    find(application, "filler", title)
    while time.monotonic() < end:
        dialog = find_now(application, "filler", title)
        button = find_now(dialog, "push button", name) if dialog is not None else None
        if button is None:
            return
        activate(button)
        # GTK 4.8 can fail when it is asked for its windows while one goes.
        time.sleep(2)
    raise AssertionError(f"“{title}” does not go")


class Application:
    """One run of the application, in a folder of its own."""

    STEPS = ()

    def __init__(self, program):
        self.folder = Path(tempfile.mkdtemp(prefix="evenhand-journey-"))
        environment = dict(os.environ, XDG_DATA_HOME=str(self.folder), XDG_CONFIG_HOME=str(self.folder),
                           HOME=str(self.folder), GTK_A11Y="atspi", GSK_RENDERER="cairo",
                           GDK_BACKEND="x11", GTK_USE_PORTAL="0", NO_AT_BRIDGE="0")
        environment.pop("G_DEBUG", None)
        self.process = subprocess.Popen([Path(program).resolve()], env=environment, cwd=self.folder)
        self.application = None
        self.window = None

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def appears(self):
        """The application is on the accessibility bus, with a window."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.window is None:
            assert self.process.poll() is None, "the application ended"
            for application in children(Atspi.get_desktop(0)):
                if application.get_process_id() == self.process.pid:
                    self.application = application
                    self.window = next(children(application), None)
            time.sleep(0.2)
        assert self.window is not None, "no window came"
        find(self.window, "label", "Score together, decide fairly")

    def go_to(self, page):
        pages = find(self.window, "list", "Pages of this book")
        activate(find(pages, "list item", page))

    def run(self):
        """Does the steps and prints TAP. Returns the exit status."""
        print(f"1..{len(self.STEPS)}", flush=True)
        is_good = True
        try:
            for number, step in enumerate(self.STEPS, 1):
                try:
                    getattr(self, step)()
                    print(f"ok {number} {step.replace('_', '-')}", flush=True)
                except Exception as error:  # pylint: disable=broad-except
                    is_good = False
                    print(f"{step}: {error}", file=sys.stderr)
                    print(f"not ok {number} {step.replace('_', '-')}", flush=True)
                    if self.window is None:
                        break
        finally:
            self.end()
        return 0 if is_good else 1
