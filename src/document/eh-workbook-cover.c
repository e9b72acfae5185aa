/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-cover.c: what the workbook is, how to check it, and what is
 * where.
 */
#include "document/eh-workbook-private.h"

#include "core/eh-timetable.h"
#include "document/eh-wording.h"

/* With no more sheets than this the cover is one page. */
#define MAX_CONTENTS 24

static void
put_pair (EhWorkbook *self, const char *label, const char *value)
{
  if (value == NULL)
    return;

  eh_sheet_put_text (self->cover, 0, EH_STYLE_LABEL, label);
  eh_sheet_put_text (self->cover, 1, EH_STYLE_TEXT, value);
  eh_sheet_next_row (self->cover);
}

static void
put_section (EhWorkbook *self, const char *title)
{
  eh_sheet_next_row (self->cover);
  eh_sheet_put_text (self->cover, 0, EH_STYLE_SECTION, title);
  eh_sheet_next_row (self->cover);
}

static void
put_procurement (EhWorkbook *self)
{
  const EhBasics *basics = eh_procurement_get_basics (self->procurement);
  g_autofree char *value = basics->estimated_value != EH_NO_AMOUNT
                               ? eh_wording_money (basics->estimated_value, basics->currency)
                               : NULL;

  put_pair (self, "Title", basics->title);
  put_pair (self, "Reference", basics->reference);
  put_pair (self, "Buyer", basics->buyer);
  put_pair (self, "Regime", eh_wording_regime (basics->regime));
  put_pair (self, "Currency", basics->currency);
  put_pair (self, "Estimated value", value);
  put_pair (self, "Summary", basics->summary);
}

/* Days as they are written in the record, which every program can sort. */
static void
put_timetable (EhWorkbook *self)
{
  g_autoptr (GPtrArray) list = eh_timetable_list (self->procurement);

  if (list->len > 0)
    put_section (self, "Timetable");
  for (guint i = 0; i < list->len; i++)
    {
      const EhMilestone *milestone = g_ptr_array_index (list, i);

      put_pair (self, milestone->date, eh_wording_milestone (milestone));
      put_pair (self, "", milestone->note);
    }
}

static void
put_time (EhWorkbook *self)
{
  eh_sheet_put_text (self->cover, 0, EH_STYLE_LABEL, "Last entry (UTC)");
  eh_sheet_put_time (self->cover, 1, EH_STYLE_TIME, eh_dossier_get_time (self->dossier));
  eh_sheet_next_row (self->cover);
}

static void
put_digest (EhWorkbook *self)
{
  EhReference cell = eh_sheet_refer_range (self->cover, eh_sheet_get_row (self->cover), 1,
                                           eh_sheet_get_row (self->cover), 1);
  g_autofree char *formula = g_strdup_printf ("=%s", cell.text);

  put_pair (self, "Digest", eh_dossier_get_digest (self->dossier));
  eh_sheet_note_error (self->cover, workbook_define_name (self->file, "Digest", formula));
}

static void
put_book (EhWorkbook *self)
{
  g_autofree char *n_entries =
      g_strdup_printf ("%" G_GUINT64_FORMAT, eh_procurement_get_n_entries (self->procurement));

  put_section (self, "The book it was made from");
  put_pair (self, "File", eh_dossier_get_file_name (self->dossier));
  put_pair (self, "Keeper", eh_dossier_get_keeper (self->dossier));
  put_digest (self);
  put_pair (self, "Entries", n_entries);
  put_time (self);
  put_pair (self, "Signed with key", eh_procurement_get_author (self->procurement));
  put_pair (self, "Authorship",
            eh_dossier_is_protected (self->dossier)
                ? "Protected by passphrases."
                : "Not protected: the entries show that nothing was changed since, not who made "
                  "them.");
}

static char *
make_check_formula (EhWorkbook *self, guint *n_tenders)
{
  GString *formula = g_string_new ("=");
  const char *plus = "";

  *n_tenders = 0;
  for (guint i = 0; i < self->lots->len; i++)
    {
      const EhWorkbookLot *lot = eh_workbook_get_lot (self, i);

      if (lot->results->n_results == 0)
        continue;
      *n_tenders += lot->results->n_results;
      g_string_append_printf (formula, "%sCOUNTIF(Checks_%u,\"yes\")", plus, lot->number);
      plus = "+";
    }
  if (*n_tenders == 0)
    g_string_append_c (formula, '0');

  return g_string_free (formula, FALSE);
}

static void
put_checks (EhWorkbook *self)
{
  static const char *const steps[] = {
    "Run “evenhand-cli verify” on the book and compare the digest it prints with the one above: "
    "it is also at the foot of every page.",
    "Recalculate this workbook (in LibreOffice: Ctrl+Shift+F9). Every row of the results must then "
    "say that it equals the record.",
    "Change a tinted cell, such as an agreed score: marks, totals and ranks follow, and the row "
    "says “no” until you change it back.",
    "Compare any reason with the record: the entry’s id is beside it and on the sheet "
    "“Record”.",
  };
  guint n_tenders;
  g_autofree char *formula = make_check_formula (self, &n_tenders);
  g_autofree char *label = g_strdup_printf ("Rows that equal the record, of %u", n_tenders);

  put_section (self, "How to check it");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      put_pair (self, number, steps[i]);
    }
  eh_sheet_put_text (self->cover, 0, EH_STYLE_LABEL, label);
  eh_sheet_put_formula (self->cover, 1, EH_STYLE_TALLY, formula, n_tenders, 0);
  eh_sheet_next_row (self->cover);
}

static const char *
describe_sheet (const EhWorkbook *self, const EhSheet *sheet)
{
  for (guint i = 0; i < self->lots->len; i++)
    {
      const EhWorkbookLot *lot = &g_array_index (self->lots, EhWorkbookLot, i);

      if (sheet == lot->matrix || sheet == lot->sheet)
        return self->lots->len > 1
                   ? lot->results->lot->title
                   : (sheet == lot->sheet ? "Marks, totals and ranks, computed; charts"
                                          : "Who gave what; the results are computed from it");
    }
  if (sheet == self->panel)
    return "Who is on the panel, and in which roles";
  if (sheet == self->criteria)
    return "What is judged, with weights, minimums and price formulas";
  if (sheet == self->scales)
    return "What a score means and what it is worth";
  if (sheet == self->evidence)
    return "From what patients say to the criteria";
  if (sheet == self->tenders)
    return "Who has tendered; pass or fail";
  if (sheet == self->consensus)
    return "Agreed scores and reasons, and how far members were apart";
  if (sheet == self->price)
    return "Prices, and the marks or index that follow";
  if (sheet == self->decisions)
    return "Exclusions, pass and fail, ties, and what is missing";

  return g_ptr_array_find (self->record, sheet, NULL) ? "Every entry with its hash"
                                                      : "Every score with its reason";
}

static void
put_contents (EhWorkbook *self)
{
  put_section (self, "What is where");
  for (guint i = 1; i < self->sheets->len; i++)
    {
      const EhSheet *sheet = g_ptr_array_index (self->sheets, i);

      eh_sheet_put_link (self->cover, 0, sheet);
      eh_sheet_put_text (self->cover, 1, EH_STYLE_TEXT, describe_sheet (self, sheet));
      eh_sheet_next_row (self->cover);
    }
}

/**
 * eh_workbook_write_cover:
 * @self: a workbook
 *
 * Writes the cover.
 */
void
eh_workbook_write_cover (EhWorkbook *self)
{
  eh_sheet_set_width (self->cover, 0, 28, 28);
  eh_sheet_set_width (self->cover, 1, 106, 106);
  eh_sheet_begin (self->cover, "Evaluation workbook", self->about,
                  "Made by Evenhand. Nothing in it was typed in: every number comes from the book "
                  "or is computed from it.",
                  NULL);
  put_procurement (self);
  put_timetable (self);
  put_book (self);
  put_checks (self);
  put_contents (self);
  eh_workbook_finish_sheet (self, self->cover, 1);
  if (self->sheets->len <= MAX_CONTENTS && eh_sheet_get_error (self->cover) == LXW_NO_ERROR)
    worksheet_fit_to_pages (eh_sheet_get_worksheet (self->cover), 1, 1);
}
