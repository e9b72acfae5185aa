/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-decisions.c: what was decided, and what was changed later.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/eh-audit-report-private.h"
#include "document/eh-wording-entry.h"

/* Beyond this the workbook is the place to look. */
#define MAX_CHANGES 500

/* What an entry is about: its kind without "removed" or "withdrawn", and the
 * ids that make it one thing. Entries about no one thing are not here. */
static const struct
{
  EhKind first;
  EhKind last;
  EhField ids[4];
  guint n_ids;
} subjects[] = {
  { EH_KIND_PROCUREMENT_DESCRIBED, EH_KIND_PROCUREMENT_DESCRIBED, { 0 }, 0 },
  { EH_KIND_LOT_DESCRIBED, EH_KIND_LOT_REMOVED, { EH_FIELD_LOT }, 1 },
  { EH_KIND_MILESTONE_DESCRIBED, EH_KIND_MILESTONE_REMOVED, { EH_FIELD_MILESTONE }, 1 },
  { EH_KIND_SCALE_DESCRIBED, EH_KIND_SCALE_REMOVED, { EH_FIELD_SCALE }, 1 },
  { EH_KIND_MEMBER_DESCRIBED, EH_KIND_MEMBER_REMOVED, { EH_FIELD_MEMBER }, 1 },
  { EH_KIND_CRITERION_DESCRIBED, EH_KIND_CRITERION_REMOVED, { EH_FIELD_CRITERION }, 1 },
  { EH_KIND_EVIDENCE_DESCRIBED, EH_KIND_EVIDENCE_REMOVED, { EH_FIELD_EVIDENCE }, 1 },
  { EH_KIND_TENDER_DESCRIBED, EH_KIND_TENDER_REMOVED, { EH_FIELD_TENDER }, 1 },
  { EH_KIND_TENDER_EXCLUDED, EH_KIND_TENDER_READMITTED, { EH_FIELD_TENDER }, 1 },
  { EH_KIND_PRICE_RECORDED, EH_KIND_PRICE_WITHDRAWN, { EH_FIELD_TENDER }, 1 },
  { EH_KIND_PASS_FAIL_DECIDED,
    EH_KIND_PASS_FAIL_WITHDRAWN,
    { EH_FIELD_TENDER, EH_FIELD_CRITERION },
    2 },
  { EH_KIND_SCORE_GIVEN,
    EH_KIND_SCORE_WITHDRAWN,
    { EH_FIELD_TENDER, EH_FIELD_CRITERION, EH_FIELD_MEMBER },
    3 },
  { EH_KIND_CONSENSUS_AGREED,
    EH_KIND_CONSENSUS_WITHDRAWN,
    { EH_FIELD_TENDER, EH_FIELD_CRITERION },
    2 },
  { EH_KIND_MARKS_AWARDED, EH_KIND_MARKS_WITHDRAWN, { EH_FIELD_TENDER, EH_FIELD_CRITERION }, 2 },
  { EH_KIND_TIE_DECIDED, EH_KIND_TIE_WITHDRAWN, { EH_FIELD_LOT }, 1 },
};

/* An entry that replaces an earlier one, and what both say. */
typedef struct
{
  guint64 seq;
  guint64 replaced;
  char *when;
  char *says;
  char *said;
} Change;

/* The record is walked twice: to find the changes, and for what they replaced. */
typedef struct
{
  EhReport *report;
  GHashTable *last;     /* subject to the number of the entry that spoke of it last */
  GPtrArray *changes;   /* (element-type Change): the first of them */
  GHashTable *replaced; /* number of an entry to the (unowned) Change that replaces it */
  guint n_changes;
} Walk;

static void
free_change (gpointer data)
{
  Change *change = data;

  g_free (change->when);
  g_free (change->says);
  g_free (change->said);
  g_free (change);
}

/* Returns: (nullable): what the entry is about, the same for all that are. */
static char *
get_subject (const EhEntry *entry)
{
  EhKind kind = eh_entry_get_kind (entry);
  const EhBody *body = eh_entry_get_body (entry);

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      GString *key;

      if (kind < subjects[i].first || kind > subjects[i].last)
        continue;
      key = g_string_new (NULL);
      g_string_printf (key, "%u", i);
      for (guint j = 0; j < subjects[i].n_ids; j++)
        g_string_append_printf (key, "\n%s", eh_body_get_text (body, subjects[i].ids[j]));
      return g_string_free (key, FALSE);
    }

  return NULL;
}

/* The entry's sentence and its reason. */
static char *
describe (const EhReport *self, const EhEntry *entry)
{
  g_autofree char *sentence = eh_wording_entry (self->procurement, entry);
  const EhBody *body = eh_entry_get_body (entry);

  if (!eh_body_has (body, EH_FIELD_REASON))
    return g_steal_pointer (&sentence);

  return g_strdup_printf ("%s\n%s", sentence, eh_body_get_text (body, EH_FIELD_REASON));
}

static void
keep_change (Walk *walk, const EhEntry *entry, guint64 seq, guint64 replaced)
{
  Change *change;

  if (walk->n_changes++ >= MAX_CHANGES)
    return;

  change = g_new0 (Change, 1);
  change->seq = seq;
  change->replaced = replaced;
  change->when = eh_wording_time (eh_entry_get_header (entry)->time);
  change->says = describe (walk->report, entry);
  g_ptr_array_add (walk->changes, change);
  g_hash_table_insert (walk->replaced, &change->replaced, change);
}

static gboolean
find_change (const EhEntry *entry, guint64 seq, const char *head, gpointer data, GError **error)
{
  Walk *walk = data;
  g_autofree char *subject = get_subject (entry);
  guint64 *last;

  if (subject == NULL)
    return TRUE;
  last = g_hash_table_lookup (walk->last, subject);
  if (last != NULL)
    {
      keep_change (walk, entry, seq, *last);
      *last = seq;
      return TRUE;
    }

  last = g_new (guint64, 1);
  *last = seq;
  g_hash_table_insert (walk->last, g_steal_pointer (&subject), last);

  return TRUE;
}

static gboolean
find_replaced (const EhEntry *entry, guint64 seq, const char *head, gpointer data, GError **error)
{
  Walk *walk = data;
  Change *change = g_hash_table_lookup (walk->replaced, &seq);

  if (change != NULL)
    change->said = describe (walk->report, entry);

  return TRUE;
}

static void
add_change_table (EhReport *self, const GPtrArray *changes)
{
  eh_document_builder_begin_table (self->builder, _ ("Entries that replace an earlier one"));
  eh_document_builder_column (self->builder, _ ("Entry"), 3, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, _ ("What happened, and when"), 14, EH_ALIGN_LEFT);
  eh_document_builder_column (self->builder, _ ("Instead of entry"), 3, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, _ ("What that said"), 12, EH_ALIGN_LEFT);
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = changes->pdata[i];

      eh_document_builder_begin_row (self->builder, FALSE);
      eh_document_builder_cell_format (self->builder, "%" G_GUINT64_FORMAT, change->seq);
      eh_document_builder_cell_format (self->builder, "%s\n%s", change->says, change->when);
      eh_document_builder_cell_format (self->builder, "%" G_GUINT64_FORMAT, change->replaced);
      eh_document_builder_cell (self->builder, change->said);
      eh_document_builder_end_row (self->builder);
    }
  eh_document_builder_end_table (self->builder);
}

static gboolean
add_changes (EhReport *self, GError **error)
{
  g_autoptr (GHashTable) last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) replaced = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (free_change);
  Walk walk = { self, last, changes, replaced, 0 };

  if (!eh_dossier_foreach_entry (self->dossier, find_change, &walk, error) ||
      !eh_dossier_foreach_entry (self->dossier, find_replaced, &walk, error))
    return FALSE;

  eh_document_builder_heading (self->builder, 2, NULL, _ ("Changes"));
  eh_document_builder_paragraph (self->builder,
                                 _ ("Nothing is ever removed from the record. Whoever corrects or "
                                    "withdraws something adds an entry, and the earlier one stays "
                                    "where it is."));
  if (changes->len > 0)
    add_change_table (self, changes);
  else
    eh_document_builder_paragraph (self->builder,
                                   _ ("No entry replaces or withdraws an earlier one."));
  if (walk.n_changes > MAX_CHANGES)
    eh_document_builder_paragraph_format (
        self->builder,
        ngettext ("%u more change is in the record; the workbook lists all.",
                  "%u more changes are in the record; the workbook lists all.",
                  walk.n_changes - MAX_CHANGES),
        walk.n_changes - MAX_CHANGES);

  return TRUE;
}

static void
add_tie_decision (EhReport *self, const EhTieDecision *decision)
{
  const EhLot *lot = eh_procurement_find_lot (self->procurement, decision->lot);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *when = eh_wording_time (eh_entry_get_header (decision->row.entry)->time);
  g_autofree char *list = NULL;
  g_autofree char *key = NULL;
  EhProse *prose = eh_prose_new (NULL);

  for (guint i = 0; decision->order[i] != NULL; i++)
    {
      const EhTender *tender = eh_procurement_find_tender (self->procurement, decision->order[i]);

      g_ptr_array_add (names, (gpointer) (tender != NULL ? eh_report_get_label (self, tender)
                                                         : decision->order[i]));
    }
  list = eh_wording_list ((const char *const *) names->pdata, names->len);
  /* Translators: names of bidders, best first; a time. */
  eh_prose_add_format (prose, EH_PROSE_STRONG, _ ("Order among equals: %s (%s)."), list, when);
  eh_prose_add_format (prose, EH_PROSE_PLAIN, "\n%s", decision->reason);
  key = g_strdup_printf (_ ("Tie: %s"), lot != NULL ? lot->title : decision->lot);
  eh_document_builder_fact_prose (self->builder, key, prose);
}

static void
add_tie_decisions (EhReport *self)
{
  guint n_decisions = 0;

  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    {
      const EhLot *lot = eh_results_get_lot (self->results, i)->lot;
      const EhTieDecision *decision = eh_procurement_get_tie_decision (self->procurement, lot);

      if (decision == NULL)
        continue;
      if (n_decisions++ == 0)
        eh_document_builder_begin_facts (self->builder);
      add_tie_decision (self, decision);
    }
  if (n_decisions > 0)
    eh_document_builder_end_facts (self->builder);
}

gboolean
eh_report_add_decisions (EhReport *self, GError **error)
{
  eh_document_builder_heading (self->builder, 1, "decisions", _ ("Decisions and changes"));
  eh_document_builder_paragraph (
      self->builder,
      _ ("Each agreed score and each pass or fail is a decision; they stand with their reasons in "
         "the sections above. The record has no award decision: the ranking is what the scores and "
         "prices add up to."));
  add_tie_decisions (self);

  return add_changes (self, error);
}
