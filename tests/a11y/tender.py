#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tender.py PROGRAM: a tender, from a template to its evidence, by names alone.

A commissioner who cannot see the screen prepares a tender of three questions
with four bidders, records the panel's agreed scores, changes one, takes that
back, and saves the documents. Prints TAP.
"""
import sys

from reader import Application, activate, find, find_window, press_until_gone, set_text, wait_until

BIDS = (("Hear Well", "410000"), ("Sound Care", "385,500.00"), ("Ear First", "£ 402000"), ("Near You", "399999.99"))
# What each bidder's answer to a question is agreed to be.
QUESTIONS = (("4 Good", "3 Fair", "3 Fair", "5 Excellent"), ("3 Fair", "3 Fair", "4 Good", "4 Good"),
             ("5 Excellent", "2 Limited", "3 Fair", "4 Good"))
RESULT = "Near You ranks first with 91.55 marks, 4.94 ahead of Hear Well."
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

    def agrees_scores(self):
        """Each answer gets a score by its label and a reason, one after the other."""
        self.go_to("Agreed scores")
        activate(find(self.window, "push button", "One by one"))
        for question in QUESTIONS:
            for bidder, label in zip((bid[0] for bid in BIDS), question):
                find(self.window, "label", bidder)
                self.gives(label, f"Page 4 of {bidder}’s answer says so.")
        find(self.window, "label", "12 of 12 agreed")

    def gives(self, label, reason):
        form = find(self.window, "panel", "Score")
        activate(find(form, "push button", label))
        set_text(find(self.window, "text", "Reason"), reason)
        done = find(self.window, "label", " of 12 agreed").get_name()
        activate(find(self.window, "push button", "Save and next"))
        wait_until(lambda: find(self.window, "label", " of 12 agreed").get_name() != done, f"{done} stays")

    def ranks_tenders(self):
        """25 + 12 + 16 marks for quality, and 40 x 385500 / 399999.99 for the price."""
        self.go_to("Results")
        find(self.window, "label", RESULT)

    def changes_score(self):
        """A score that is agreed anew moves the result; taking it back restores it."""
        self.go_to("Agreed scores")
        find(self.window, "label", "Listening to those who use it")
        form = find(self.window, "panel", "Score")
        activate(find(form, "push button", "2 Limited"))
        set_text(find(self.window, "text", "Reason"), "The plan on page 4 has no dates.")
        activate(find(self.window, "push button", "Save and next"))
        self.go_to("Results")
        find(self.window, "label", "Hear Well ranks first with 86.61 marks, 3.06 ahead of Near You.")
        activate(find(self.window, "push button", "Undo"))
        find(self.window, "label", RESULT)

    def saves_documents(self):
        self.go_to("Documents")
        activate(find(self.window, "push button", "Save in a folder"))
        press_until_gone(self.application, "Choose a folder", "Save here")
        find(self.window, "label", "Saved just now")
        for name in ("workbook.xlsx", "audit-report.pdf"):
            assert list(self.folder.rglob(name)), f"{name} was not written"

    def keeps_record(self):
        """Everything is on record, and the record is whole."""
        self.go_to("Record")
        activate(find(self.window, "push button", "Check this book"))
        find(self.window, "label", "This book is what it says")

    STEPS = ("appears", "begins_with_template", "names_tender", "seats_panel", "takes_tenders", "agrees_scores",
             "ranks_tenders", "changes_score", "saves_documents", "keeps_record")


if __name__ == "__main__":
    sys.exit(Tender(sys.argv[1]).run())
