/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-edits.c: the commands that an edit of a tender is made of.
 */
#include "ui/eh-tender-edits.h"

#include "ui/eh-editor.h"

static EhBody *
name_tender (EhKind kind, const char *tender)
{
  EhBody *body = eh_body_new (kind);

  eh_body_set_text (body, EH_FIELD_TENDER, tender);

  return body;
}

/* Returns: (transfer full): the beginning of a new tender. @lot, if any, is the
 * one it is probably for */
EhBody *
eh_tender_edits_begin (const EhProcurement *procurement, const char *lot)
{
  g_autofree char *id = eh_editor_new_id (procurement, EH_KIND_TENDER_DESCRIBED);
  EhBody *body = name_tender (EH_KIND_TENDER_DESCRIBED, id);

  if (lot != NULL)
    eh_body_set_text (body, EH_FIELD_LOT, lot);

  return body;
}

static gboolean
has_tender (const EhProcurement *procurement, const char *bidder, const char *lot)
{
  for (guint i = 0; i < eh_procurement_get_n_tenders (procurement); i++)
    {
      const EhTender *tender = eh_procurement_get_tender (procurement, i);

      if (g_str_equal (tender->bidder, bidder) && g_str_equal (tender->lot, lot))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer full) (nullable): the beginning of a tender by the same
 * bidder for the first lot that it has none for */
EhBody *
eh_tender_edits_begin_in_other_lot (const EhProcurement *procurement, const EhTender *tender)
{
  for (guint i = 0; i < eh_procurement_get_n_lots (procurement); i++)
    {
      const EhLot *lot = eh_procurement_get_lot (procurement, i);
      EhBody *body;

      if (has_tender (procurement, tender->bidder, lot->row.id))
        continue;
      body = eh_tender_edits_begin (procurement, lot->row.id);
      eh_body_set_text (body, EH_FIELD_BIDDER, tender->bidder);
      if (tender->address != NULL)
        eh_body_set_text (body, EH_FIELD_ADDRESS, tender->address);
      if (tender->bidder_kind != EH_NONE)
        eh_body_set_integer (body, EH_FIELD_BIDDER_KIND, tender->bidder_kind);
      return body;
    }

  return NULL;
}

/* Whether it has scores or marks: what people judged goes only by their own hand. */
gboolean
eh_tender_edits_is_judged (const EhProcurement *procurement, const EhTender *tender)
{
  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (procurement, i);

      if (eh_procurement_get_n_scores (procurement, tender, criterion) > 0 ||
          eh_procurement_get_consensus (procurement, tender, criterion) != NULL ||
          eh_procurement_get_award (procurement, tender, criterion) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer full): what takes back all that hangs on a tender that is
 * not judged, and then the tender */
GPtrArray *
eh_tender_edits_remove (const EhProcurement *procurement, const EhTender *tender)
{
  GPtrArray *bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  const char *id = tender->row.id;

  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (procurement, i);

      if (eh_procurement_get_pass_fail (procurement, tender, criterion) != NULL)
        g_ptr_array_add (
            bodies, eh_tender_edits_judge (EH_KIND_PASS_FAIL_WITHDRAWN, id, criterion->row.id));
    }
  if (eh_procurement_get_price (procurement, tender) != NULL)
    g_ptr_array_add (bodies, name_tender (EH_KIND_PRICE_WITHDRAWN, id));
  if (eh_procurement_get_exclusion (procurement, tender) != NULL)
    g_ptr_array_add (bodies, name_tender (EH_KIND_TENDER_READMITTED, id));
  g_ptr_array_add (bodies, name_tender (EH_KIND_TENDER_REMOVED, id));

  return bodies;
}

/* Returns: (transfer full): what says that the tender passes every requirement
 * that nothing is decided about; empty if there is none */
GPtrArray *
eh_tender_edits_pass_rest (const EhProcurement *procurement,
                           const EhLotResults *lot,
                           const EhTender *tender)
{
  GPtrArray *bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);

  for (guint i = 0; i < eh_outline_get_n_leaves (lot->outline); i++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (lot->outline, i);
      EhBody *body;

      if (criterion->kind != EH_CRITERION_PASS_FAIL ||
          eh_procurement_get_pass_fail (procurement, tender, criterion) != NULL)
        continue;
      body = eh_tender_edits_judge (EH_KIND_PASS_FAIL_DECIDED, tender->row.id, criterion->row.id);
      eh_body_set_integer (body, EH_FIELD_PASSED, TRUE);
      g_ptr_array_add (bodies, body);
    }

  return bodies;
}

/* Returns: (transfer full): a body of @kind about one criterion of a tender */
EhBody *
eh_tender_edits_judge (EhKind kind, const char *tender, const char *criterion)
{
  EhBody *body = name_tender (kind, tender);

  eh_body_set_text (body, EH_FIELD_CRITERION, criterion);

  return body;
}
