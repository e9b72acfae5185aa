/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-process.c: the procurement, and what was done when.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/eh-timetable.h"
#include "document/eh-audit-report-private.h"

/* The steps that the record shows, in the order a procurement takes them. A
 * kind belongs to the first step that reaches up to it. */
static const struct
{
  EhKind last;
  const char *title;
} steps[] = {
  { EH_KIND_BOOK_CREATED, N_ ("Book created") },
  { EH_KIND_EXCHANGE_IMPORTED, N_ ("File imported") },
  { EH_KIND_LOT_REMOVED, N_ ("Procurement and lots described") },
  { EH_KIND_MILESTONE_REMOVED, N_ ("Timetable described") },
  { EH_KIND_SCALE_REMOVED, N_ ("Scales described") },
  { EH_KIND_MEMBER_REMOVED, N_ ("Panel described") },
  { EH_KIND_CRITERION_REMOVED, N_ ("Criteria described") },
  { EH_KIND_EVIDENCE_REMOVED, N_ ("Patient evidence described") },
  { EH_KIND_TENDER_REMOVED, N_ ("Tenders recorded") },
  { EH_KIND_TENDER_READMITTED, N_ ("Tenders excluded") },
  { EH_KIND_PRICE_WITHDRAWN, N_ ("Prices recorded") },
  { EH_KIND_PASS_FAIL_WITHDRAWN, N_ ("Pass or fail decided") },
  { EH_KIND_SCORE_WITHDRAWN, N_ ("Individual scores given") },
  { EH_KIND_CONSENSUS_WITHDRAWN, N_ ("Scores agreed") },
  { EH_KIND_MARKS_WITHDRAWN, N_ ("Marks awarded elsewhere recorded") },
  { EH_KIND_TIE_WITHDRAWN, N_ ("Ties decided") },
  { EH_KIND_ATTACHMENT_ADDED, N_ ("Files attached") },
};

typedef struct
{
  guint64 n_entries[G_N_ELEMENTS (steps)];
  gint64 first[G_N_ELEMENTS (steps)];
  gint64 last[G_N_ELEMENTS (steps)];
  GPtrArray *imports; /* (element-type utf8): a sentence each */
} Walk;

static gboolean
count_entry (const EhEntry *entry, guint64 seq, const char *head, gpointer data, GError **error)
{
  Walk *walk = data;
  EhKind kind = eh_entry_get_kind (entry);
  const EhBody *body = eh_entry_get_body (entry);
  gint64 time = eh_entry_get_header (entry)->time;
  guint step = 0;

  while (step + 1 < G_N_ELEMENTS (steps) && kind > steps[step].last)
    step++;
  if (walk->n_entries[step]++ == 0)
    walk->first[step] = walk->last[step] = time;
  walk->first[step] = MIN (walk->first[step], time);
  walk->last[step] = MAX (walk->last[step], time);

  if (kind == EH_KIND_EXCHANGE_IMPORTED)
    {
      g_autofree char *when = eh_wording_time (time);

      /* Translators: a file name, a time, a SHA-256. */
      g_ptr_array_add (
          walk->imports,
          g_strdup_printf (_ ("Entries were imported from the file “%s” on %s; the SHA-256 of that "
                              "file is %s. What was imported was decided before it came into this "
                              "book, and the record shows who imported it, not who decided it."),
                           eh_body_get_text (body, EH_FIELD_NAME), when,
                           eh_body_get_text (body, EH_FIELD_SHA256)));
    }

  return TRUE;
}

static void
add_steps (EhReport *self, const Walk *walk)
{
  eh_document_builder_begin_table (self->builder, _ ("What was done, and when it was recorded"));
  eh_document_builder_column (self->builder, _ ("Step"), 10, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Entries"), 3, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, _ ("First (UTC)"), 8, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Last (UTC)"), 8, EH_ALIGN_LEFT);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      if (walk->n_entries[i] == 0)
        continue;

      first = eh_wording_minute (walk->first[i]);
      last = eh_wording_minute (walk->last[i]);
      eh_document_builder_begin_row (self->builder, FALSE);
      eh_document_builder_cell (self->builder, _ (steps[i].title));
      eh_document_builder_cell_format (self->builder, "%" G_GUINT64_FORMAT, walk->n_entries[i]);
      eh_document_builder_cell (self->builder, first);
      eh_document_builder_cell (self->builder, walk->n_entries[i] > 1 ? last : EH_WORDING_NONE);
      eh_document_builder_end_row (self->builder);
    }
  eh_document_builder_end_table (self->builder);
}

static void
add_lots (EhReport *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    g_ptr_array_add (titles, (gpointer) eh_results_get_lot (self->results, i)->lot->title);
  list = eh_wording_list ((const char *const *) titles->pdata, titles->len);
  eh_document_builder_fact (self->builder, _ ("Lots"), list);
}

static void
add_facts (EhReport *self)
{
  const EhBasics *basics = self->basics;
  g_autofree char *value = eh_wording_money (basics->estimated_value, basics->currency);

  eh_document_builder_begin_facts (self->builder);
  eh_document_builder_fact (self->builder, _ ("Title"), basics->title);
  eh_document_builder_fact (self->builder, _ ("Reference"), basics->reference);
  eh_document_builder_fact (self->builder, _ ("Buyer"), basics->buyer);
  eh_document_builder_fact (self->builder, _ ("Regime"), eh_wording_regime (basics->regime));
  eh_document_builder_fact (self->builder, _ ("Estimated value"),
                            basics->estimated_value == EH_NO_AMOUNT ? _ ("Not recorded") : value);
  if (eh_report_has_lots (self))
    add_lots (self);
  eh_document_builder_fact (self->builder, _ ("If totals are equal"),
                            eh_wording_tie_break (basics->tie_break));
  if (basics->summary != NULL)
    eh_document_builder_fact (self->builder, _ ("In plain words"), basics->summary);
  eh_document_builder_end_facts (self->builder);
}

static void
add_timetable (EhReport *self)
{
  g_autoptr (GPtrArray) list = eh_timetable_list (self->procurement);

  if (list->len == 0)
    return;

  eh_document_builder_begin_table (self->builder, _ ("Timetable"));
  eh_document_builder_column (self->builder, _ ("Day"), 5, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Step"), 7, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Note"), 9, EH_ALIGN_LEFT);
  for (guint i = 0; i < list->len; i++)
    {
      const EhMilestone *milestone = g_ptr_array_index (list, i);
      g_autofree char *day = eh_wording_day (milestone->date);

      eh_document_builder_begin_row (self->builder, FALSE);
      eh_document_builder_cell (self->builder, day);
      eh_document_builder_cell (self->builder, eh_wording_milestone (milestone));
      eh_document_builder_cell (self->builder,
                                milestone->note != NULL ? milestone->note : EH_WORDING_NONE);
      eh_document_builder_end_row (self->builder);
    }
  eh_document_builder_end_table (self->builder);
}

/* A row of a list of what the law asks for: what, and where it stands. */
static void
add_pointer (EhReport *self, const char *what, const char *anchor, const char *where)
{
  EhProse *prose = eh_prose_new (NULL);

  if (anchor != NULL)
    eh_prose_add_link (prose, anchor, where);
  else
    eh_prose_add (prose, EH_PROSE_PLAIN, where);
  eh_document_builder_begin_row (self->builder, FALSE);
  eh_document_builder_cell (self->builder, what);
  eh_document_builder_cell_prose (self->builder, prose);
  eh_document_builder_end_row (self->builder);
}

/* Regulation 24 of the Health Care Services (Provider Selection Regime)
 * Regulations 2023, in its order. */
static void
add_psr_pointers (EhReport *self)
{
  eh_document_builder_begin_table (
      self->builder,
      _ ("What regulation 24 of SI 2023/1348 asks a record to hold, and where it is"));
  eh_document_builder_column (self->builder, _ ("What is asked for"), 6, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Where it is"), 4, EH_ALIGN_LEFT);
  add_pointer (self, _ ("Name and address of each provider"), "tenders",
               _ ("Tenders and basic selection criteria"));
  add_pointer (self, _ ("The decision-making process that was followed"), "process",
               _ ("The procurement and its process"));
  add_pointer (self, _ ("Who made the decisions"), "panel", _ ("The panel and who decided"));
  add_pointer (self, _ ("How the key criteria were taken into account"), "key-criteria",
               _ ("How the key criteria are covered"));
  add_pointer (self, _ ("How the basic selection criteria were assessed"), "tenders",
               _ ("Tenders and basic selection criteria"));
  add_pointer (self, _ ("How the award criteria were evaluated"), "reasons",
               _ ("What each mark is made of"));
  add_pointer (self, _ ("Reasons for the decisions"), "decisions", _ ("Decisions and changes"));
  add_pointer (self, _ ("Declared conflicts of interest, and how each was managed"), NULL,
               _ ("No declaration is in this record"));
  add_pointer (self, _ ("The date of abandonment, if there was one"), NULL,
               _ ("No abandonment is in this record"));
  eh_document_builder_end_table (self->builder);
}

/* Sections 23, 50 and 81 of the Procurement Act 2023. */
static void
add_pa23_pointers (EhReport *self)
{
  eh_document_builder_begin_table (
      self->builder, _ ("What the Procurement Act 2023 asks about an assessment, and where it is"));
  eh_document_builder_column (self->builder, _ ("What is asked for"), 6, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Where it is"), 4, EH_ALIGN_LEFT);
  add_pointer (self, _ ("Award criteria, their weights and how they are assessed (section 23)"),
               "criteria", _ ("Award criteria and assessment methodology"));
  add_pointer (self, _ ("Marks of each tender per criterion, with an explanation (section 50)"),
               "reasons", _ ("What each mark is made of"));
  add_pointer (self, _ ("Totals of each tender and of the one ranked first (section 50)"),
               "results", _ ("Results"));
  add_pointer (self, _ ("Conflicts of interest and the steps taken (section 81)"), NULL,
               _ ("No declaration is in this record"));
  eh_document_builder_end_table (self->builder);
}

gboolean
eh_report_add_process (EhReport *self, GError **error)
{
  g_autoptr (GPtrArray) imports = g_ptr_array_new_with_free_func (g_free);
  Walk walk = { .imports = imports };

  if (!eh_dossier_foreach_entry (self->dossier, count_entry, &walk, error))
    return FALSE;

  eh_document_builder_heading (self->builder, 1, "process", _ ("The procurement and its process"));
  if (self->basics != NULL)
    add_facts (self);
  else
    eh_document_builder_paragraph (self->builder,
                                   _ ("The procurement is not described in the record yet."));
  add_timetable (self);
  if (eh_procurement_get_n_entries (self->procurement) > 0)
    add_steps (self, &walk);
  for (guint i = 0; i < imports->len; i++)
    eh_document_builder_note (self->builder, FALSE, _ ("Imported"), imports->pdata[i]);

  if (eh_report_is_psr (self))
    add_psr_pointers (self);
  if (eh_report_is_pa23 (self))
    add_pa23_pointers (self);

  return TRUE;
}
