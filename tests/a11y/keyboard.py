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
# 25 + 12 + 20 marks for quality, and 40 x 385500 / 410000 for the price.
RESULT = "Hear Well ranks first with 94.61 marks, 17.61 ahead of Sound Care."


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
        # GTK 4.8 can fail when it is asked for its windows while one goes.
        time.sleep(2)
        self.window = find_window(self.application, "Hearing aids near home")
        find(self.window, "list", "Pages of this book")
        self.focuses("Hearing aids near home")

    def goes_to(self, page):
        """Through the list of pages, to the first thing of a page."""
        self.keys("F9", "Home")
        for _ in range(20):
            node = self.focused()
            if node is not None and get_text(node) == page:
                break
            self.keys("Down")
            time.sleep(0.1)
        else:
            raise AssertionError(f"“{page}” is not in the list of pages")
        self.keys("Return")
        find(self.window, "label", page)

    def seats_panel(self):
        self.goes_to("Panel")
        for name, role in (("Nia Rees", "Chair"), ("Mair Hughes", "Patient representative")):
            self.tabs_to("Add member")
            self.keys("space")
            find_window(self.application, "Member")
            self.focuses("Member")
            self.tabs_to("Name")
            self.types(name)
            self.tabs_to(role)
            self.keys("space", "ctrl+Return")
            find(self.window, "label", name)
            self.focuses("Hearing aids near home")

    def takes_tenders(self):
        self.goes_to("Tenders")
        for bidder, price in (("Hear Well", "410000"), ("Sound Care", "385500")):
            self.tabs_to("Add tender")
            self.keys("space")
            find_window(self.application, "Tender")
            self.focuses("Tender")
            self.tabs_to("Bidder")
            self.types(bidder)
            self.tabs_to("Price")
            self.types(price)
            self.keys("ctrl+Return")
            find(self.window, "label", bidder)
            self.focuses("Hearing aids near home")

    def agrees_scores(self):
        """A digit is a score; Control and Return saves it and goes on."""
        self.goes_to("Agreed scores")
        self.tabs_to("One by one")
        self.keys("space")
        for number, digit in enumerate("534254", 1):
            self.tabs_to("0 No answer")
            self.keys(digit)
            self.tabs_to("Reason")
            self.types(f"Page {number} says so.")
            self.keys("ctrl+Return")
            find(self.window, "label", f"{number} of 6 agreed")

    def takes_back(self):
        """The last of it is undone, and done again."""
        self.goes_to("Results")
        find(self.window, "label", RESULT)
        self.keys("ctrl+z")
        find(self.window, "label", "There is no ranking yet")
        self.keys("ctrl+shift+z")
        find(self.window, "label", RESULT)

    def saves_documents(self):
        self.keys("ctrl+e")
        self.tabs_to("Save in a folder")
        self.keys("space")
        self.focuses("Choose a folder")
        time.sleep(1)
        self.tabs_to("Save here")
        self.keys("space")
        time.sleep(2)
        find(self.window, "label", "Saved just now")
        for name in ("workbook.xlsx", "audit-report.pdf"):
            assert list(self.folder.rglob(name)), f"{name} was not written"

    STEPS = ("appears", "begins_with_template", "names_tender", "seats_panel", "takes_tenders", "agrees_scores",
             "takes_back", "saves_documents")


if __name__ == "__main__":
    sys.exit(Keyboard(sys.argv[1]).run())
