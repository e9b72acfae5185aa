/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-missing.c: what the record does not have.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/eh-audit-report-private.h"

/* More titles than this in one sentence are counted instead. */
#define MAX_TITLES 12

/* What one tender's result still needs, by kind of thing. */
typedef struct
{
  GPtrArray *scores;   /* (element-type utf8): titles of criteria */
  GPtrArray *verdicts; /* (element-type utf8): titles of requirements */
  gboolean has_no_price;
} Needs;

static void
find_needs (const EhReport *self, const EhLotResults *lot, const EhResult *result, Needs *needs)
{
  int price_leaf = eh_outline_get_price_leaf (lot->outline);

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (lot->outline, leaf);

      if (criterion->kind == EH_CRITERION_PASS_FAIL &&
          eh_procurement_get_pass_fail (self->procurement, result->tender, criterion) == NULL)
        g_ptr_array_add (needs->verdicts, (gpointer) criterion->title);
      if (criterion->kind == EH_CRITERION_SCORED && result->marks[leaf] == EH_NO_MARKS)
        g_ptr_array_add (needs->scores, (gpointer) criterion->title);
    }
  needs->has_no_price = price_leaf >= 0 && lot->formula != EH_FORMULA_FIXED_PRICE &&
                        result->marks[price_leaf] == EH_NO_MARKS &&
                        eh_procurement_get_price (self->procurement, result->tender) == NULL;
}

static char *
list_titles (const GPtrArray *titles)
{
  if (titles->len > MAX_TITLES)
    return g_strdup_printf (ngettext ("%u criterion", "%u criteria", titles->len), titles->len);

  return eh_wording_list ((const char *const *) titles->pdata, titles->len);
}

static void
add_needs (EhReport *self, const EhResult *result, const Needs *needs)
{
  EhProse *prose = eh_prose_new (NULL);

  eh_prose_add_format (prose, EH_PROSE_STRONG, "%s:", eh_report_get_label (self, result->tender));
  if (needs->scores->len > 0)
    {
      g_autofree char *list = list_titles (needs->scores);

      eh_prose_add_format (prose, EH_PROSE_PLAIN, _ (" no score that counts for %s."), list);
    }
  if (needs->verdicts->len > 0)
    {
      g_autofree char *list = list_titles (needs->verdicts);

      eh_prose_add_format (prose, EH_PROSE_PLAIN, _ (" Pass or fail is not decided for %s."), list);
    }
  if (needs->has_no_price)
    eh_prose_add (prose, EH_PROSE_PLAIN, _ (" No price is recorded."));
  eh_document_builder_item_prose (self->builder, prose);
}

/* Returns: how many tenders of the lot need something. */
static guint
add_lot (EhReport *self, const EhLotResults *lot)
{
  guint n_shown = 0;

  for (guint i = 0; i < lot->n_results; i++)
    {
      const EhResult *result = &lot->results[i];
      g_autoptr (GPtrArray) scores = g_ptr_array_new ();
      g_autoptr (GPtrArray) verdicts = g_ptr_array_new ();
      Needs needs = { scores, verdicts, FALSE };

      if (result->exclusion != EH_EXCLUSION_NONE || result->is_complete)
        continue;
      find_needs (self, lot, result, &needs);
      if (scores->len == 0 && verdicts->len == 0 && !needs.has_no_price)
        continue;
      if (n_shown++ == 0)
        {
          if (eh_report_has_lots (self))
            eh_document_builder_heading (self->builder, 2, NULL, lot->lot->title);
          eh_document_builder_begin_list (self->builder, FALSE);
        }
      add_needs (self, result, &needs);
    }
  if (n_shown > 0)
    eh_document_builder_end_list (self->builder);

  return n_shown;
}

static guint
count_without_reason (const EhReport *self)
{
  guint n = 0;

  for (guint i = 0; i < eh_procurement_get_n_tenders (self->procurement); i++)
    for (guint j = 0; j < eh_procurement_get_n_criteria (self->procurement); j++)
      {
        const EhScore *consensus = eh_procurement_get_consensus (
            self->procurement, eh_procurement_get_tender (self->procurement, i),
            eh_procurement_get_criterion (self->procurement, j));

        n += consensus != NULL && consensus->reason == NULL;
      }

  return n;
}

/* What a reader may look for in vain, said openly. */
static void
add_absences (EhReport *self)
{
  guint n = count_without_reason (self);

  eh_document_builder_heading (self->builder, 2, NULL, _ ("Not in this record"));
  eh_document_builder_begin_list (self->builder, FALSE);
  if (n > 0)
    {
      g_autofree char *text =
          g_strdup_printf (ngettext ("%u agreed score has no agreed reason.",
                                     "%u agreed scores have no agreed reason.", n),
                           n);

      eh_document_builder_item (self->builder, text);
    }
  eh_document_builder_item (self->builder,
                            _ ("Declarations of interests, and how each was managed."));
  eh_document_builder_item (self->builder,
                            _ ("How each score that differed from the agreed one was settled."));
  eh_document_builder_item (self->builder, _ ("The members’ signatures under the agreed scores."));
  eh_document_builder_item (self->builder, _ ("The award decision."));
  if (!eh_dossier_is_protected (self->dossier))
    eh_document_builder_item (self->builder,
                              _ ("Proof of who typed an entry: the book has no passphrases."));
  eh_document_builder_end_list (self->builder);
}

void
eh_report_add_missing (EhReport *self)
{
  guint n_needy = 0;

  eh_document_builder_heading (self->builder, 1, "missing", _ ("What is missing"));
  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    n_needy += add_lot (self, eh_results_get_lot (self->results, i));
  if (eh_procurement_get_n_tenders (self->procurement) == 0)
    eh_document_builder_paragraph (
        self->builder, _ ("There are no tenders yet, so there is nothing to be scored."));
  else if (n_needy == 0)
    eh_document_builder_paragraph (self->builder, _ ("Nothing that the results need is missing."));
  add_absences (self);
}
