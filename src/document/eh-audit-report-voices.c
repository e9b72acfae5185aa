/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-voices.c: how patient representatives and others scored.
 *
 * Means of the members' own scores, beside one another and without a verdict.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/eh-decimal.h"
#include "core/eh-price.h"
#include "document/eh-audit-report-private.h"

/* How far apart two means must be to be listed, in hundredths of a score. */
#define APART 100
#define MAX_LISTED 20

typedef enum
{
  VOICE_PATIENT,
  VOICE_OTHER,
  N_VOICES,
} Voice;

/* Sums of scores in hundredths, so that a mean is rounded once. */
typedef struct
{
  gint64 sum[N_VOICES];
  guint n[N_VOICES];
} Voices;

/* One answer on which the two are apart. */
typedef struct
{
  const EhResult *result;
  const EhCriterion *criterion;
  Voices voices;
} Answer;

static gint64
get_mean (const Voices *voices, Voice voice)
{
  return eh_divide_half_up (voices->sum[voice], voices->n[voice]);
}

static gboolean
has_both (const Voices *voices)
{
  return voices->n[VOICE_PATIENT] > 0 && voices->n[VOICE_OTHER] > 0;
}

static gint64
get_distance (const Voices *voices)
{
  return ABS (get_mean (voices, VOICE_PATIENT) - get_mean (voices, VOICE_OTHER));
}

static Voices
listen (const EhReport *self, const EhTender *tender, const EhCriterion *criterion)
{
  const guint patient = EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE);
  guint n_scores = eh_procurement_get_n_scores (self->procurement, tender, criterion);
  Voices voices = { 0 };

  for (guint i = 0; i < n_scores; i++)
    {
      const EhScore *score = eh_procurement_get_score (self->procurement, tender, criterion, i);
      const EhMember *member = eh_procurement_find_member (self->procurement, score->member);
      Voice voice = member != NULL && (member->roles & patient) != 0 ? VOICE_PATIENT : VOICE_OTHER;

      voices.sum[voice] += score->score;
      voices.n[voice]++;
    }

  return voices;
}

/* The voices on one criterion in all tenders of a lot; answers on which they
 * are apart are added to @answers. */
static Voices
listen_to_all (const EhReport *self, const EhLotResults *lot, guint leaf, GArray *answers)
{
  const EhCriterion *criterion = eh_outline_get_leaf (lot->outline, leaf);
  Voices all = { 0 };

  for (guint i = 0; i < lot->n_results; i++)
    {
      Answer answer = { &lot->results[i], criterion,
                        listen (self, lot->results[i].tender, criterion) };

      for (Voice voice = 0; voice < N_VOICES; voice++)
        {
          all.sum[voice] += answer.voices.sum[voice];
          all.n[voice] += answer.voices.n[voice];
        }
      if (has_both (&answer.voices) && get_distance (&answer.voices) >= APART)
        g_array_append_val (answers, answer);
    }

  return all;
}

static void
add_means (EhReport *self, const Voices *voices)
{
  for (Voice voice = 0; voice < N_VOICES; voice++)
    {
      g_autofree char *mean = eh_decimal_format (get_mean (voices, voice), 2);

      eh_document_builder_cell (self->builder, mean);
    }
}

static void
begin_table (EhReport *self, const char *caption)
{
  eh_document_builder_begin_table (self->builder, caption);
  eh_document_builder_column (self->builder, _ ("Criterion"), 8, EH_ALIGN_LEFT);
}

static void
add_mean_columns (EhReport *self)
{
  eh_document_builder_column (self->builder, _ ("Patient representatives"), 5, EH_ALIGN_RIGHT);
  eh_document_builder_column (self->builder, _ ("Other members"), 4, EH_ALIGN_RIGHT);
}

/* Returns: whether there was a criterion that both had scored. */
static gboolean
add_criteria (EhReport *self, const EhLotResults *lot, GArray *answers)
{
  gboolean is_begun = FALSE;

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    {
      Voices voices = listen_to_all (self, lot, leaf, answers);

      if (!has_both (&voices))
        continue;
      if (!is_begun)
        {
          begin_table (self, _ ("Mean of the members’ own scores, all tenders together"));
          add_mean_columns (self);
          is_begun = TRUE;
        }
      eh_document_builder_begin_row (self->builder, FALSE);
      eh_document_builder_cell (self->builder, eh_outline_get_leaf (lot->outline, leaf)->title);
      add_means (self, &voices);
      eh_document_builder_end_row (self->builder);
    }
  if (is_begun)
    eh_document_builder_end_table (self->builder);

  return is_begun;
}

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  gint64 first = get_distance (&((const Answer *) a)->voices);
  gint64 second = get_distance (&((const Answer *) b)->voices);

  return first > second ? -1 : first < second;
}

static void
add_answer (EhReport *self, const Answer *answer)
{
  const EhScore *consensus =
      eh_procurement_get_consensus (self->procurement, answer->result->tender, answer->criterion);
  g_autofree char *agreed = eh_wording_score (consensus != NULL ? consensus->score : EH_NO_VALUE);

  eh_document_builder_begin_row (self->builder, FALSE);
  eh_document_builder_cell (self->builder, answer->criterion->title);
  eh_document_builder_cell (self->builder, eh_report_get_label (self, answer->result->tender));
  add_means (self, &answer->voices);
  eh_document_builder_cell (self->builder, agreed);
  eh_document_builder_end_row (self->builder);
}

static void
add_answers (EhReport *self, GArray *answers)
{
  if (answers->len == 0)
    {
      eh_document_builder_paragraph (self->builder,
                                     _ ("On no answer are the two means one score or more apart."));
      return;
    }

  /* Stable, so that equal distances stay in the order of the criteria. */
  g_array_sort (answers, compare_answers);
  begin_table (self, _ ("Answers on which the two means are one score or more apart"));
  eh_document_builder_column (self->builder, _ ("Tender"), 9, EH_ALIGN_LEFT);
  add_mean_columns (self);
  eh_document_builder_column (self->builder, _ ("Agreed score"), 3, EH_ALIGN_RIGHT);
  for (guint i = 0; i < MIN (answers->len, MAX_LISTED); i++)
    add_answer (self, &g_array_index (answers, Answer, i));
  eh_document_builder_end_table (self->builder);
  if (answers->len > MAX_LISTED)
    eh_document_builder_paragraph_format (
        self->builder,
        ngettext ("%u more answer is not listed; the individual scores show it.",
                  "%u more answers are not listed; the individual scores show them.",
                  answers->len - MAX_LISTED),
        answers->len - MAX_LISTED);
}

void
eh_report_add_voices (EhReport *self)
{
  guint n_shown = 0;

  eh_document_builder_heading (self->builder, 1, "voices",
                               _ ("Patient representatives and others"));
  eh_document_builder_paragraph (
      self->builder,
      _ ("The scores that the members gave by themselves, as means: those of the patient "
         "representatives beside those of the other members."));
  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (self->results, i);
      g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (Answer));

      if (eh_report_has_lots (self))
        eh_document_builder_heading (self->builder, 2, NULL, lot->lot->title);
      if (add_criteria (self, lot, answers))
        {
          add_answers (self, answers);
          n_shown++;
        }
      else if (eh_report_has_lots (self))
        eh_document_builder_paragraph (self->builder,
                                       _ ("No criterion of this lot was scored by both."));
    }
  if (n_shown == 0 && !eh_report_has_lots (self))
    eh_document_builder_paragraph (
        self->builder,
        _ ("The record has no criterion that patient representatives and others both scored."));
}
