/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-record.c: the record, entry by entry or by kind.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/eh-audit-report-private.h"
#include "document/eh-wording-entry.h"

/* Forty pages; beyond that the workbook is the place to look. */
#define MAX_ENTRIES 2000

typedef struct
{
  EhReport *report;
  char *author;            /* who signed the first entry */
  gboolean has_one_author; /* and all others too, for nobody else */
} Walk;

static gboolean
compare_author (const EhEntry *entry, guint64 seq, const char *head, gpointer data, GError **error)
{
  Walk *walk = data;
  g_autofree char *who = eh_wording_author (walk->report->procurement, entry);

  if (walk->author == NULL)
    walk->author = g_steal_pointer (&who);
  else if (!g_str_equal (walk->author, who))
    walk->has_one_author = FALSE;

  return TRUE;
}

static gboolean
add_entry (const EhEntry *entry, guint64 seq, const char *head, gpointer data, GError **error)
{
  Walk *walk = data;
  EhReport *self = walk->report;
  g_autofree char *when = eh_wording_minute (eh_entry_get_header (entry)->time);
  g_autofree char *what = eh_wording_entry (self->procurement, entry);
  g_autofree char *who = eh_wording_author (self->procurement, entry);

  eh_document_builder_begin_row (self->builder, FALSE);
  eh_document_builder_cell_format (self->builder, "%" G_GUINT64_FORMAT, seq);
  eh_document_builder_cell (self->builder, when);
  eh_document_builder_cell (self->builder, what);
  if (!walk->has_one_author)
    eh_document_builder_cell (self->builder, who);
  eh_document_builder_cell_format (self->builder, "%.16s", head);
  eh_document_builder_end_row (self->builder);

  return TRUE;
}

/* Who signed is said once if it is the same for all: that leaves more room for
 * what happened. */
static gboolean
add_entries (EhReport *self, GError **error)
{
  Walk walk = { self, NULL, TRUE };
  gboolean is_walked = eh_dossier_foreach_entry (self->dossier, compare_author, &walk, error);

  if (!is_walked)
    {
      g_free (walk.author);
      return FALSE;
    }

  eh_document_builder_paragraph (
      self->builder, _ ("Every entry, in the order in which it was added. The head after an entry "
                        "is a fingerprint of that entry and of all before it; its first sixteen "
                        "digits are shown."));
  if (walk.has_one_author && walk.author != NULL)
    eh_document_builder_paragraph_format (self->builder,
                                          _ ("All entries were signed with the key "
                                             "of one keeper: %s."),
                                          walk.author);
  eh_document_builder_begin_table (self->builder, _ ("Entries"));
  eh_document_builder_column (self->builder, _ ("No."), 3, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, _ ("When (UTC)"), 13, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("What happened"), 21, EH_ALIGN_LEFT);
  if (!walk.has_one_author)
    eh_document_builder_column (self->builder, _ ("Who"), 7, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Head after it"), 9, EH_ALIGN_LEFT);
  is_walked = eh_dossier_foreach_entry (self->dossier, add_entry, &walk, error);
  eh_document_builder_end_table (self->builder);
  g_free (walk.author);

  return is_walked;
}

static gboolean
count_kind (const EhEntry *entry, guint64 seq, const char *head, gpointer data, GError **error)
{
  guint64 *counts = data;

  counts[eh_entry_get_kind (entry)]++;

  return TRUE;
}

static gboolean
add_kinds (EhReport *self, GError **error)
{
  guint64 counts[EH_N_KINDS] = { 0 };
  g_autofree char *n_entries =
      g_strdup_printf ("%" G_GUINT64_FORMAT, eh_procurement_get_n_entries (self->procurement));

  if (!eh_dossier_foreach_entry (self->dossier, count_kind, counts, error))
    return FALSE;

  eh_document_builder_paragraph_format (
      self->builder,
      _ ("The record has %s entries, too many to print. The workbook made from the same book lists "
         "every one with its head."),
      n_entries);
  eh_document_builder_begin_table (self->builder, _ ("Entries by kind"));
  eh_document_builder_column (self->builder, _ ("What happened"), 8, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Entries"), 3, EH_ALIGN_RIGHT);
  for (guint i = 0; i < EH_N_KINDS; i++)
    {
      if (counts[i] == 0)
        continue;
      eh_document_builder_begin_row (self->builder, FALSE);
      eh_document_builder_cell (self->builder, _ (eh_kind_get_spec ((EhKind) i)->title));
      eh_document_builder_cell_format (self->builder, "%" G_GUINT64_FORMAT, counts[i]);
      eh_document_builder_end_row (self->builder);
    }
  eh_document_builder_end_table (self->builder);

  return TRUE;
}

gboolean
eh_report_add_record (EhReport *self, GError **error)
{
  guint64 n_entries = eh_procurement_get_n_entries (self->procurement);

  eh_document_builder_page_break (self->builder);
  eh_document_builder_heading (self->builder, 1, "record", _ ("Appendix: the record"));
  if (n_entries == 0)
    {
      eh_document_builder_paragraph (self->builder, _ ("The record has no entry yet."));
      return TRUE;
    }

  return n_entries > MAX_ENTRIES ? add_kinds (self, error) : add_entries (self, error);
}
