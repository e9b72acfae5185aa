#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""journey.py PROGRAM: drives the application as a screen reader does.

Everything is found by its role and its name, never by where it is. The
application runs in folders of its own. Prints TAP.
"""
import sys

from reader import Application, Atspi, ROLES, activate, find, get_text, texts, walk

RANKING = [("E", "78.00"), ("A", "67.21"), ("C", "55.80"), ("B", "48.03"), ("D", "36.87")]


class Journey(Application):
    """From the welcome page to saved documents."""

    def __init__(self, program):
        super().__init__(program)
        self.book_folder = self.folder / "evenhand-sample"

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


if __name__ == "__main__":
    sys.exit(Journey(sys.argv[1]).run())
