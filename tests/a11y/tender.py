#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tender.py PROGRAM: a tender, from a template to its evidence, by names alone.

A commissioner who cannot see the screen prepares a tender of three questions
with four bidders, records the panel's agreed scores, changes one, takes that
back, and saves the documents. Prints TAP.
"""
import sys

from reader import Application, activate, find, find_window, press_until_gone, set_text

BIDS = (("Hear Well", "410000"), ("Sound Care", "385,500.00"), ("Ear First", "£ 402000"), ("Near You", "399999.99"))
PANEL = (("Nia Rees", "Chair"), ("Owen Price", "Evaluator"), ("Mair Hughes", "Patient representative"))


class Tender(Application):
    """A new tender, from a template to exported evidence."""

    def begins_with_template(self):
        """A template is chosen by its name."""
        activate(find(self.window, "push button", "New procurement…"))
        dialog = find(self.application, "filler", "New procurement")
        activate(find(dialog, "list item", "Small service, three questions"))
        find(dialog, "label", "About the procurement")

    def names_tender(self):
        dialog = find(self.application, "filler", "New procurement")
        for field, text in (("Title", "Hearing aids near home"), ("Reference", "HA-1"), ("Buyer", "A health board")):
            set_text(find(dialog, "text", field), text)
        activate(find(dialog, "push button", "Create…"))
        press_until_gone(self.application, "Save the new book", "Save")
        find(self.window, "label", "Hearing aids near home")

    def seats_panel(self):
        """Members are added with their roles; one without a name is not taken."""
        self.go_to("Panel")
        activate(find(self.window, "push button", "Add member"))
        editor = find(self.application, "filler", "Member")
        activate(find(editor, "push button", "Save"))
        find(editor, "label", "This has to be filled in.")
        activate(find(editor, "push button", "Cancel"))
        for name, role in PANEL:
            activate(find(self.window, "push button", "Add member"))
            editor = find(self.application, "filler", "Member")
            set_text(find(editor, "text", "Name"), name)
            activate(find(editor, "check box", role))
            activate(find(editor, "push button", "Save"))
            find(self.window, "label", name)

    def takes_tenders(self):
        """Tenders come in with their prices; a price that is no number is not taken."""
        self.go_to("Tenders")
        for number, (bidder, price) in enumerate(BIDS):
            activate(find(self.window, "push button", "Add tender"))
            editor = find_window(self.application, "Tender")
            set_text(find(editor, "text", "Bidder"), bidder)
            if number == 0:
                set_text(find(editor, "text", "Price"), "about a million")
                activate(find(editor, "push button", "Save"))
                find(editor, "label", "“about a million” is not")
            set_text(find(editor, "text", "Price"), price)
            activate(find(editor, "push button", "Save"))
            find(self.window, "label", bidder)

    def x(self):
        from reader import describe
        import time
        self.go_to("Agreed scores")
        activate(find(self.window, "push button", "One by one"))
        time.sleep(2)
        print("####", describe(self.window))

    STEPS = ("appears", "begins_with_template", "names_tender", "seats_panel", "takes_tenders", "x")


if __name__ == "__main__":
    sys.exit(Tender(sys.argv[1]).run())
