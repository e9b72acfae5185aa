/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test-dump.c: all that a procurement says, as a text to compare.
 *
 * Each row is shown by the entry it came from, encoded: the row is made of
 * nothing else. Then the results, since they are what people see.
 */
#include "support/eh-test-dump.h"

#include "core/eh-results.h"
#include "support/eh-test.h"

typedef struct
{
  GString *text;
  gboolean is_bare; /* leave out who said it, and when */
} Dump;

/* An entry of @body that nobody made at no time: what it says, and no more. */
static char *
encode_body (const EhBody *body)
{
  static const EhEntryHeader header = {
    .book = EH_TEST_BOOK_ID,
    .id = EH_TEST_BOOK_ID,
    .author = EH_TEST_AUTHOR,
    .head = EH_TEST_HEAD,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (EhEntry) entry = eh_entry_new (&header, body, &error);

  g_assert_no_error (error);
  return eh_entry_encode (entry, NULL);
}

static void
dump_row (Dump *out, const char *name, gconstpointer data)
{
  const EhRow *row = data;
  g_autofree char *text = NULL;

  if (row == NULL)
    return;

  text = out->is_bare ? encode_body (eh_entry_get_body (row->entry))
                      : eh_entry_encode (row->entry, NULL);
  g_string_append_printf (out->text, "%s %u %s %s\n", name, row->slot, row->id, text);
}

static void
dump_cell (Dump *out,
           const EhProcurement *procurement,
           const EhTender *tender,
           const EhCriterion *criterion)
{
  for (guint i = 0; i < eh_procurement_get_n_scores (procurement, tender, criterion); i++)
    dump_row (out, "score", eh_procurement_get_score (procurement, tender, criterion, i));
  dump_row (out, "consensus", eh_procurement_get_consensus (procurement, tender, criterion));
  dump_row (out, "award", eh_procurement_get_award (procurement, tender, criterion));
  dump_row (out, "pass-fail", eh_procurement_get_pass_fail (procurement, tender, criterion));
}

static void
dump_tables (Dump *out, const EhProcurement *procurement)
{
  for (guint i = 0; i < eh_procurement_get_n_lots (procurement); i++)
    {
      const EhLot *lot = eh_procurement_get_lot (procurement, i);

      dump_row (out, "lot", lot);
      dump_row (out, "tie", eh_procurement_get_tie_decision (procurement, lot));
    }
  for (guint i = 0; i < eh_procurement_get_n_milestones (procurement); i++)
    dump_row (out, "milestone", eh_procurement_get_milestone (procurement, i));
  for (guint i = 0; i < eh_procurement_get_n_scales (procurement); i++)
    dump_row (out, "scale", eh_procurement_get_scale (procurement, i));
  for (guint i = 0; i < eh_procurement_get_n_members (procurement); i++)
    dump_row (out, "member", eh_procurement_get_member (procurement, i));
  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    dump_row (out, "criterion", eh_procurement_get_criterion (procurement, i));
  for (guint i = 0; i < eh_procurement_get_n_evidence (procurement); i++)
    dump_row (out, "evidence", eh_procurement_get_evidence (procurement, i));
  for (guint i = 0; i < eh_procurement_get_n_attachments (procurement); i++)
    dump_row (out, "attachment", eh_procurement_get_attachment (procurement, i));
  for (guint i = 0; i < eh_procurement_get_n_tenders (procurement); i++)
    {
      const EhTender *tender = eh_procurement_get_tender (procurement, i);

      dump_row (out, "tender", tender);
      dump_row (out, "exclusion", eh_procurement_get_exclusion (procurement, tender));
      dump_row (out, "price", eh_procurement_get_price (procurement, tender));
      for (guint c = 0; c < eh_procurement_get_n_criteria (procurement); c++)
        dump_cell (out, procurement, tender, eh_procurement_get_criterion (procurement, c));
    }
}

static void
dump_result (GString *out, const EhLotResults *lot, const EhResult *result)
{
  g_autofree char *why = eh_result_describe_exclusion (result);

  g_string_append_printf (out,
                          "result %s rank %u total %" G_GINT64_FORMAT " quality %" G_GINT64_FORMAT
                          " price %" G_GINT64_FORMAT " index %" G_GINT64_FORMAT " tie %u %s:",
                          result->tender->row.id, result->rank, result->total, result->quality,
                          result->price, result->has_index ? result->index : -1, result->tie,
                          why != NULL ? why : "");
  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    g_string_append_printf (out, " %" G_GINT64_FORMAT, result->marks[leaf]);
  g_string_append_c (out, '\n');
}

static void
dump_lot_results (GString *out, const EhLotResults *lot)
{
  g_string_append_printf (out, "results of %s\n", lot->lot->row.id);
  for (guint i = 0; i < lot->n_results; i++)
    dump_result (out, lot, &lot->results[i]);
  for (guint i = 0; i < lot->n_ties; i++)
    {
      g_string_append_printf (out, "tie by %d:", (int) lot->ties[i].rule);
      for (guint j = 0; j < lot->ties[i].n_tenders; j++)
        g_string_append_printf (out, " %s", lot->ties[i].tenders[j]->row.id);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; lot->incomplete[i] != NULL; i++)
    g_string_append_printf (out, "missing: %s\n", lot->incomplete[i]);
}

static char *
dump (const EhProcurement *procurement, gboolean is_bare)
{
  Dump out = { g_string_new (NULL), is_bare };
  g_autoptr (EhResults) results = eh_results_new (procurement);

  g_string_append_printf (out.text, "book %s\n",
                          eh_procurement_get_book (procurement) != NULL ? "there" : "not there");
  if (!is_bare)
    g_string_append_printf (out.text,
                            "entries %" G_GUINT64_FORMAT " without effect %" G_GUINT64_FORMAT "\n",
                            eh_procurement_get_n_entries (procurement),
                            eh_procurement_get_n_without_effect (procurement));
  dump_row (&out, "basics", eh_procurement_get_basics (procurement));
  dump_tables (&out, procurement);
  for (guint i = 0; i < eh_results_get_n_lots (results); i++)
    dump_lot_results (out.text, eh_results_get_lot (results, i));

  return g_string_free (out.text, FALSE);
}

/**
 * eh_test_dump:
 * @procurement: a procurement
 *
 * Returns: (transfer full): a text that is the same for two procurements if
 *   nobody could tell them apart
 */
char *
eh_test_dump (const EhProcurement *procurement)
{
  return dump (procurement, FALSE);
}

/**
 * eh_test_dump_bare:
 * @procurement: a procurement
 *
 * Returns: (transfer full): a text that is the same for two procurements if
 *   they differ in nothing but in which entries say what they are
 */
char *
eh_test_dump_bare (const EhProcurement *procurement)
{
  return dump (procurement, TRUE);
}
