/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-cover.c: what the workbook is, how to check it, and what is
 * where.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

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

  put_pair (self, _ ("Title"), basics->title);
  put_pair (self, _ ("Reference"), basics->reference);
  put_pair (self, _ ("Buyer"), basics->buyer);
  put_pair (self, _ ("Regime"), eh_wording_regime (basics->regime));
  put_pair (self, _ ("Currency"), basics->currency);
  put_pair (self, _ ("Estimated value"), value);
  put_pair (self, _ ("Summary"), basics->summary);
}

/* Days as they are written in the record, which every program can sort. */
static void
put_timetable (EhWorkbook *self)
{
  g_autoptr (GPtrArray) list = eh_timetable_list (self->procurement);

  if (list->len > 0)
    put_section (self, _ ("Timetable"));
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
  eh_sheet_put_text (self->cover, 0, EH_STYLE_LABEL, _ ("Last entry (UTC)"));
  eh_sheet_put_time (self->cover, 1, EH_STYLE_TIME, eh_dossier_get_time (self->dossier));
  eh_sheet_next_row (self->cover);
}

static void
put_digest (EhWorkbook *self)
{
  EhReference cell = eh_sheet_refer_range (self->cover, eh_sheet_get_row (self->cover), 1,
                                           eh_sheet_get_row (self->cover), 1);
  g_autofree char *formula = g_strdup_printf ("=%s", cell.text);

  put_pair (self, _ ("Digest"), eh_dossier_get_digest (self->dossier));
  eh_sheet_note_error (self->cover, workbook_define_name (self->file, "Digest", formula));
}

static void
put_book (EhWorkbook *self)
{
  g_autofree char *n_entries =
      g_strdup_printf ("%" G_GUINT64_FORMAT, eh_procurement_get_n_entries (self->procurement));

  put_section (self, _ ("The book it was made from"));
  put_pair (self, _ ("File"), eh_dossier_get_file_name (self->dossier));
  put_pair (self, _ ("Keeper"), eh_dossier_get_keeper (self->dossier));
  put_digest (self);
  put_pair (self, _ ("Entries"), n_entries);
  put_time (self);
  put_pair (self, _ ("Signed with key"), eh_procurement_get_author (self->procurement));
  put_pair (self, _ ("Authorship"),
            eh_dossier_is_protected (self->dossier)
                ? _ ("Protected by passphrases.")
                : _ ("Not protected: the entries show that nothing was changed since, not who made "
                     "them."));
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
    N_ ("Run “evenhand-cli verify” on the book and compare the digest it prints with the one "
        "above: "
        "it is also at the foot of every page."),
    N_ ("Recalculate this workbook (in LibreOffice: Ctrl+Shift+F9). Every row of the results must "
        "then "
        "say that it equals the record."),
    N_ ("Change a tinted cell, such as an agreed score: marks, totals and ranks follow, and the "
        "row "
        "says “no” until you change it back."),
    N_ ("Compare any reason with the record: the entry’s id is beside it and on the sheet "
        "“Record”."),
  };
  guint n_tenders;
  g_autofree char *formula = make_check_formula (self, &n_tenders);
  g_autofree char *label = g_strdup_printf (_ ("Rows that equal the record, of %u"), n_tenders);

  put_section (self, _ ("How to check it"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      put_pair (self, number, _ (steps[i]));
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
                   : (sheet == lot->sheet ? _ ("Marks, totals and ranks, computed; charts")
                                          : _ ("Who gave what; the results are computed from it"));
    }
  if (sheet == self->panel)
    return _ ("Who is on the panel, and in which roles");
  if (sheet == self->criteria)
    return _ ("What is judged, with weights, minimums and price formulas");
  if (sheet == self->scales)
    return _ ("What a score means and what it is worth");
  if (sheet == self->evidence)
    return _ ("From what patients say to the criteria");
  if (sheet == self->tenders)
    return _ ("Who has tendered; pass or fail");
  if (sheet == self->consensus)
    return _ ("Agreed scores and reasons, and how far members were apart");
  if (sheet == self->price)
    return _ ("Prices, and the marks or index that follow");
  if (sheet == self->decisions)
    return _ ("Exclusions, pass and fail, ties, and what is missing");

  return g_ptr_array_find (self->record, sheet, NULL) ? _ ("Every entry with its hash")
                                                      : _ ("Every score with its reason");
}

static void
put_contents (EhWorkbook *self)
{
  put_section (self, _ ("What is where"));
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
  eh_sheet_begin (
      self->cover, _ ("Evaluation workbook"), self->about,
      _ ("Made by Evenhand. Nothing in it was typed in: every number comes from the book "
         "or is computed from it."),
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
