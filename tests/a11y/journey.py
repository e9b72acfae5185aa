#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""journey.py PROGRAM: drives the application as a screen reader does.

Everything is found by its role and its name, never by where it is. The
application runs in folders of its own. Prints TAP.
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
RANKING = [("E", "78.00"), ("A", "67.21"), ("C", "55.80"), ("B", "48.03"), ("D", "36.87")]


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


class Journey:
    """One run of the application, from the welcome page to saved documents."""

    def __init__(self, program):
        self.folder = Path(tempfile.mkdtemp(prefix="evenhand-journey-"))
        book = self.folder / "evenhand-sample" / "fcdo-services-2024.evenhand"
        self.book_folder = book.parent
        environment = dict(os.environ, XDG_DATA_HOME=str(self.folder), XDG_CONFIG_HOME=str(self.folder),
                           HOME=str(self.folder), GTK_A11Y="atspi", GSK_RENDERER="cairo",
                           GDK_BACKEND="x11", GTK_USE_PORTAL="0", NO_AT_BRIDGE="0")
        environment.pop("G_DEBUG", None)
        self.process = subprocess.Popen([program], env=environment)
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

    def opens_sample(self):
        """“Try the sample tender” makes a book and shows its results."""
        activate(find(self.window, "push button", "Try the sample tender"))
        find(self.window, "label", "Bidder E ranks first with 78.00 marks")
        assert any(self.book_folder.glob("*.evenhand")), "no book was made"

    def shows_ranking(self):
        """The ranking has the published order and totals."""
        ranking = find(self.window, "tree table", "Ranking")
        cells = texts(ranking)
        place = 0
        for bidder, total in RANKING:
            place = cells.index(f"Bidder {bidder}", place)
            assert total in cells[place:place + 6], f"{total} is not beside Bidder {bidder}: {cells}"

    def explains_chart(self):
        """The chart is an image that says in words what it shows."""
        figure = find(self.window, "image", "Marks by criterion")
        assert "78.00" in figure.get_description(), figure.get_description()
        activate(find(self.window, "push button", "Show as table"))
        find(self.window, "label", "Commercial")

    def explains_marks(self):
        """What a mark is made of stands beside the ranking."""
        find(self.window, "label", "Agreed score 3: “3 of 5”")
        find(self.window, "label", "60.00\u00a0% of the weight of 5.50\u00a0% gives 3.30 marks")

    def go_to(self, page):
        pages = find(self.window, "list", "Pages of this book")
        row = find(pages, "list item", page)
        activate(row)

    def marks_stages(self):
        """What is open at a stage is said in words, not by a colour alone."""
        pages = find(self.window, "list", "Pages of this book")
        row = find(pages, "list item", "Agreed scores")
        assert "must be settled" in row.get_description(), row.get_description()

    def shows_record(self):
        """The record lists who did what, and finds words."""
        self.go_to("Record")
        find(self.window, "label", "The book was created.")
        activate(find(self.window, "push button", "Check this book"))
        find(self.window, "label", "This book is what it says")
        self.names_every_control_here()

    def saves_documents(self):
        """Documents are saved beside the book, and that is said."""
        self.go_to("Documents")
        assert find(self.window, "check box", "Workbook (XLSX)").get_state_set().contains(Atspi.StateType.CHECKED)
        assert find(self.window, "check box", "Audit report (PDF)").get_state_set().contains(Atspi.StateType.CHECKED)
        activate(find(self.window, "push button", "Save in a folder"))
        dialog = find(self.application, "filler", "Choose a folder")
        activate(find(dialog, "push button", "Save here"))
        find(self.window, "label", "Saved just now")
        for name in ("workbook.xlsx", "audit-report.pdf"):
            assert (self.book_folder / name).stat().st_size > 1000, f"{name} was not written"
            find(self.window, "list item", name)
        self.names_every_control_here()

    def names_every_control(self):
        """Nothing that can be pressed, typed into or chosen is without a name."""
        for page in ("Next steps", "Procurement", "Criteria", "Results"):
            self.go_to(page)
            self.names_every_control_here()

    def names_every_control_here(self):
        # The rows of a table are a list of its own in newer GTK; the table has the name.
        nameless = [node.get_role_name() for node in walk(self.window)
                    if node.get_role_name() in ("push button", "check box", "entry", "text", "combo box",
                                                "progress bar", "list", "list item", "tree table")
                    and not get_text(node)
                    and not (node.get_role_name() == "list"
                             and node.get_parent().get_role_name() in ROLES["tree table"] and get_text(node.get_parent()))]
        assert not nameless, f"without a name: {nameless}"

    STEPS = ("appears", "opens_sample", "shows_ranking", "explains_chart", "explains_marks", "marks_stages",
             "names_every_control", "shows_record", "saves_documents")


def main():
    journey = Journey(sys.argv[1])
    print(f"1..{len(Journey.STEPS)}", flush=True)
    is_good = True
    try:
        for number, step in enumerate(Journey.STEPS, 1):
            try:
                getattr(journey, step)()
                print(f"ok {number} {step.replace('_', '-')}", flush=True)
            except Exception as error:  # pylint: disable=broad-except
                is_good = False
                print(f"{step}: {error}", file=sys.stderr)
                print(f"not ok {number} {step.replace('_', '-')}", flush=True)
                if journey.window is None:
                    break
    finally:
        journey.end()
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
