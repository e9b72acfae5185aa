#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""keyboard.py PROGRAM: a tender, from a template to its evidence, by keyboard alone.

Keys go to the window as from a real keyboard; what has the focus is asked of
the accessibility bus. Nothing is pressed that does not have the focus. Prints
TAP.
"""
import subprocess
import sys
import time

from reader import Application, Atspi, PATIENCE, find, find_window, get_text, walk

MOST_TABS = 60


class Keyboard(Application):
    """The journey of a commissioner who has no pointer."""

    def focuses(self, title):
        """What a window manager does for the window that is in front."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"], capture_output=True,
                                   text=True, check=False).stdout.split()
            if found and subprocess.run(["xdotool", "windowfocus", "--sync", found[-1]], check=False).returncode == 0:
                return
            time.sleep(0.2)
        raise AssertionError(f"no window “{title}”")

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True)

    def types(self, text):
        subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)

    def focused(self):
        """The innermost thing that has the focus."""
        for window in (self.application.get_child_at_index(i) for i in range(self.application.get_child_count())):
            for node in walk(window):
                if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                    return node
        return None

    def tabs_to(self, name, key="Tab"):
        """Goes on with Tab until what has the focus has that name."""
        seen = []
        for _ in range(MOST_TABS):
            node = self.focused()
            text = get_text(node) if node is not None else ""
            if name in text:
                return
            seen.append(text)
            self.keys(key)
            time.sleep(0.1)
        raise AssertionError(f"“{name}” does not get the focus, but {seen}")

    def begins_with_template(self):
        self.focuses("Evenhand")
        self.keys("ctrl+n")
        find_window(self.application, "New procurement")
        self.focuses("New procurement")
        self.tabs_to("Empty procurement")
        self.keys("Down", "Return")
        find(self.application, "label", "About the procurement")

    def names_tender(self):
        self.types("Hearing aids near home\tHA-1\tA health board")
        self.keys("Return")
        self.focuses("Save the new book")
        time.sleep(1)
        self.keys("Return")
        self.window = find_window(self.application, "Hearing aids near home")
        find(self.window, "list", "Pages of this book")
        self.focuses("Hearing aids near home")

    def goes_to(self, page):
        self.keys("F9")
        self.tabs_to("", "Home") if False else None
        for _ in range(20):
            node = self.focused()
            if node is not None and get_text(node) == page:
                break
            self.keys("Down")
            time.sleep(0.1)
        else:
            self.keys("F9")
        self.keys("Return")
        time.sleep(0.3)

    STEPS = ("appears", "begins_with_template", "names_tender")


if __name__ == "__main__":
    sys.exit(Keyboard(sys.argv[1]).run())
