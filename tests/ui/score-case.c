/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * score-case.c: procurements of any size whose scores can be told from their
 * places.
 */
#include "score-case.h"

#define FULL_WEIGHT 10000

static void
append_scale (GString *text)
{
  static const char *const labels[] = { "None", "Poor", "Limited", "Fair", "Good", "Excellent" };

  g_string_append (text, "\"scales\":[{\"id\":\"s\",\"title\":\"Quality\",\"points\":[");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_string_append_printf (
        text, "%s{\"score\":\"%u\",\"label\":\"%s\",\"descriptor\":\"Published words for %u\"}",
        i > 0 ? "," : "", i, labels[i], i);
  g_string_append (text, "]},{\"id\":\"ten\",\"title\":\"To ten\",\"points\":[");
  for (guint i = 0; i <= 10; i++)
    g_string_append_printf (text,
                            "%s{\"score\":\"%u\",\"label\":\"%u\",\"descriptor\":\"Words %u\"}",
                            i > 0 ? "," : "", i, i, i);
  g_string_append (text, "]}],");
}

static void
append_questions (GString *text, guint n_questions)
{
  g_string_append (text, "\"criteria\":[{\"id\":\"g\",\"title\":\"Quality\",\"kind\":\"group\","
                         "\"children\":[");
  for (guint i = 0; i < n_questions; i++)
    {
      guint weight = FULL_WEIGHT / n_questions + (i < FULL_WEIGHT % n_questions ? 1 : 0);

      /* The second question has scores of two digits, the first a minimum. */
      g_string_append_printf (
          text,
          "%s{\"id\":\"q%u\",\"title\":\"Question %u\",\"kind\":\"scored\",\"weight\":\"%u.%02u\","
          "\"scale\":\"%s\"%s}",
          i > 0 ? "," : "", i, i + 1, weight / 100, weight % 100, i == 1 ? "ten" : "s",
          i == 0 ? ",\"threshold\":\"2\"" : "");
    }
  g_string_append (text, "]}],");
}

static void
append_tenders (GString *text, guint n_tenders)
{
  g_string_append (text, "\"tenders\":[");
  for (guint i = 0; i < n_tenders; i++)
    g_string_append_printf (text, "%s{\"id\":\"t%u\",\"bidder\":{\"name\":\"Bidder %u\"}}",
                            i > 0 ? "," : "", i, i + 1);
  g_string_append (text, "]");
}

static void
append_scores (GString *text, guint n_questions, guint n_tenders)
{
  g_string_append (text, ",\"consensus\":[");
  for (guint i = 0; i < n_questions; i++)
    for (guint j = 0; j < n_tenders; j++)
      g_string_append_printf (
          text, "%s{\"tender\":\"t%u\",\"criterion\":\"q%u\",\"score\":\"%u\",\"reason\":\"r\"}",
          i + j > 0 ? "," : "", j, i, (guint) (score_case_get_score (i, j) / 100));
  g_string_append (text, "]");
}

/* Returns: (transfer full): an exchange file with those many questions and
 * tenders and three who score; with agreed scores, if wanted */
char *
score_case_new (guint n_questions, guint n_tenders, gboolean is_scored)
{
  GString *text = g_string_new (
      "{\"format\":\"evenhand-exchange/1\",\"procurement\":{\"title\":\"Case\",\"reference\":\"R\","
      "\"buyer\":\"B\",\"regime\":\"other\",\"currency\":\"GBP\",\"decimals\":2},\"members\":["
      "{\"id\":\"lead\",\"name\":\"Lee\",\"roles\":[\"lead\",\"chair\"]},"
      "{\"id\":\"ann\",\"name\":\"Ann\",\"roles\":[\"evaluator\"]},"
      "{\"id\":\"bea\",\"name\":\"Bea\",\"roles\":[\"evaluator\"]},"
      "{\"id\":\"pat\",\"name\":\"Pat\",\"roles\":[\"patient-representative\"]}],");

  append_scale (text);
  append_questions (text, n_questions);
  append_tenders (text, n_tenders);
  if (is_scored)
    append_scores (text, n_questions, n_tenders);
  g_string_append_c (text, '}');

  return g_string_free (text, FALSE);
}

/* Returns: the agreed score of a cell, hundredths */
gint64
score_case_get_score (guint question, guint tender)
{
  return (2 + (question * 7 + tender * 3) % 4) * 100;
}

/* Returns: (nullable): the agreed score of a cell of the book */
const EhScore *
score_case_find (const EhProcurement *procurement, guint question, guint tender)
{
  return score_case_find_of (procurement, NULL, question, tender);
}

/* Returns: (nullable): a member's score of a cell of the book */
const EhScore *
score_case_find_of (const EhProcurement *procurement,
                    const char *member,
                    guint question,
                    guint tender)
{
  g_autofree char *criterion_id = g_strdup_printf ("q%u", question);
  g_autofree char *tender_id = g_strdup_printf ("t%u", tender);
  const EhCriterion *criterion = eh_procurement_find_criterion (procurement, criterion_id);
  const EhTender *row = eh_procurement_find_tender (procurement, tender_id);

  if (member == NULL)
    return eh_procurement_get_consensus (procurement, row, criterion);

  return eh_procurement_find_score (procurement, row, criterion,
                                    eh_procurement_find_member (procurement, member));
}

/* Presses a key as if @widget had the focus.
 *
 * Returns: whether @widget did something with it */
gboolean
score_case_press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0u, state, &is_handled);
    }

  return is_handled;
}
