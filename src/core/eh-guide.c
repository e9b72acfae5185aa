/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-guide.c: what is open, how grave it is, who acts and where to go.
 *
 * Each rule is a row of the table below and a line in the function that finds
 * it. Rules that need dates, declarations or signatures come with those.
 */
#include "core/eh-guide.h"

#include <string.h>

#include "core/eh-scale.h"
#include "core/eh-scorers.h"
#include "core/eh-timetable.h"

/* Marked here, translated by whoever shows it: this ring knows no locale. */
#define N_(text) (text)

struct _EhGuide
{
  GArray *points;
};

typedef enum
{
  RULE_BASICS,
  RULE_SUMMARY,
  RULE_TIMETABLE,
  RULE_UNPROTECTED,
  RULE_MEMBERS,
  RULE_LEAD,
  RULE_CHAIR,
  RULE_NO_PATIENT,
  RULE_ONE_PATIENT,
  RULE_QUALITY_AND_PRICE,
  RULE_CRITERIA,
  RULE_WEIGHTS,
  RULE_FORMULA,
  RULE_SCORERS,
  RULE_KEY_CRITERION,
  RULE_EVIDENCE,
  RULE_TENDERS,
  RULE_PASS_FAIL,
  RULE_SCORES,
  RULE_MEAN_SCORES,
  RULE_CONSENSUS,
  RULE_REASON,
  RULE_ECHO,
  RULE_PRICE,
  RULE_TIE,
  N_RULES,
} Rule;

static const EhGuidePoint rules[] = {
  [RULE_BASICS] = { "basics", NULL, EH_SEVERITY_MUST, EH_STAGE_PREPARE, EH_ROLE_LEAD,
                    N_ ("The procurement has no title, buyer and regime yet.") },
  [RULE_SUMMARY] = { "summary", NULL, EH_SEVERITY_SHOULD, EH_STAGE_PREPARE, EH_ROLE_LEAD,
                     N_ ("There is no plain-language summary for the public.") },
  [RULE_TIMETABLE] = { "timetable", NULL, EH_SEVERITY_SHOULD, EH_STAGE_PREPARE, EH_ROLE_LEAD,
                       N_ ("The days in the timetable are not in the usual order of the steps.") },
  [RULE_UNPROTECTED] = { "unprotected", NULL, EH_SEVERITY_SHOULD, EH_STAGE_PREPARE, EH_ROLE_LEAD,
                         N_ ("Authorship is not protected: no passphrase guards the key that "
                             "signs.") },
  [RULE_MEMBERS] = { "members", "L02", EH_SEVERITY_MUST, EH_STAGE_PANEL, EH_ROLE_LEAD,
                     N_ ("Nobody sits on the panel yet.") },
  [RULE_LEAD] = { "lead", "L02", EH_SEVERITY_MUST, EH_STAGE_PANEL, EH_ROLE_LEAD,
                  N_ ("No member leads the procurement.") },
  [RULE_CHAIR] = { "chair", "L02", EH_SEVERITY_SHOULD, EH_STAGE_PANEL, EH_ROLE_LEAD,
                   N_ ("No member chairs the panel.") },
  [RULE_NO_PATIENT] = { "no-patient-representative", "L09", EH_SEVERITY_SHOULD, EH_STAGE_PANEL,
                        EH_ROLE_LEAD,
                        N_ ("No patient representative sits on the panel; say why.") },
  [RULE_ONE_PATIENT] = { "one-patient-representative", "L09", EH_SEVERITY_SHOULD, EH_STAGE_PANEL,
                         EH_ROLE_LEAD,
                         N_ ("Only one patient representative sits on the panel; two can support "
                             "each other.") },
  [RULE_QUALITY_AND_PRICE] = { "quality-and-price", NULL, EH_SEVERITY_SHOULD, EH_STAGE_PANEL,
                               EH_ROLE_LEAD,
                               N_ ("{subject} assesses both quality and price; say why, or choose "
                                   "another.") },
  [RULE_CRITERIA] = { "criteria", "L08", EH_SEVERITY_MUST, EH_STAGE_CRITERIA, EH_ROLE_LEAD,
                      N_ ("There are no criteria yet.") },
  [RULE_WEIGHTS] = { "weights", "L08", EH_SEVERITY_MUST, EH_STAGE_CRITERIA, EH_ROLE_LEAD,
                     N_ ("The weights of {subject} do not add up to 100.") },
  [RULE_FORMULA] = { "formula", "L08", EH_SEVERITY_MUST, EH_STAGE_CRITERIA, EH_ROLE_LEAD,
                     N_ ("The price formula of {subject} does not fit its weight.") },
  [RULE_SCORERS] = { "scorers", "L02", EH_SEVERITY_MUST, EH_STAGE_CRITERIA, EH_ROLE_LEAD,
                     N_ ("Nobody scores {subject}.") },
  [RULE_KEY_CRITERION] = { "key-criterion", "L01", EH_SEVERITY_SHOULD, EH_STAGE_CRITERIA,
                           EH_ROLE_LEAD, N_ ("No criterion covers {subject}.") },
  [RULE_EVIDENCE] = { "evidence", NULL, EH_SEVERITY_SHOULD, EH_STAGE_CRITERIA, EH_ROLE_LEAD,
                      N_ ("{subject} rests on nothing that patients said.") },
  [RULE_TENDERS] = { "tenders", NULL, EH_SEVERITY_MUST, EH_STAGE_TENDERS, EH_ROLE_LEAD,
                     N_ ("No tender has come in yet.") },
  [RULE_PASS_FAIL] = { "pass-fail", "R9", EH_SEVERITY_MUST, EH_STAGE_TENDERS, EH_ROLE_LEAD,
                       N_ ("{subject}: {count} pass/fail checks are open.") },
  [RULE_SCORES] = { "scores", "R8", EH_SEVERITY_SHOULD, EH_STAGE_SCORING, EH_ROLE_EVALUATOR,
                    N_ ("{subject}: {count} individual scores are not given.") },
  [RULE_MEAN_SCORES] = { "mean-scores", "R8", EH_SEVERITY_MUST, EH_STAGE_SCORING, EH_ROLE_EVALUATOR,
                         N_ ("{subject}: {count} scores that a mean needs are not given.") },
  [RULE_CONSENSUS] = { "consensus", "R1", EH_SEVERITY_MUST, EH_STAGE_MODERATION, EH_ROLE_CHAIR,
                       N_ ("{subject}: {count} answers have no agreed score.") },
  [RULE_REASON] = { "reason", "R1", EH_SEVERITY_MUST, EH_STAGE_MODERATION, EH_ROLE_CHAIR,
                    N_ ("{subject}: {count} agreed scores have no reason.") },
  [RULE_ECHO] = { "echo", "R11", EH_SEVERITY_SHOULD, EH_STAGE_MODERATION, EH_ROLE_CHAIR,
                  N_ ("{subject}: {count} reasons only repeat the words of the scale.") },
  [RULE_PRICE] = { "price", NULL, EH_SEVERITY_MUST, EH_STAGE_PRICE, EH_ROLE_PRICE_ASSESSOR,
                   N_ ("{subject} has no price.") },
  [RULE_TIE] = { "tie", NULL, EH_SEVERITY_MUST, EH_STAGE_DECISION, EH_ROLE_CHAIR,
                 N_ ("{count} tenders for {subject} are equal; the panel must decide.") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (rules) == N_RULES);

static const struct
{
  const char *name;
  const char *title;
} stages[] = {
  [EH_STAGE_PREPARE] = { "prepare", N_ ("Prepare") },
  [EH_STAGE_PANEL] = { "panel", N_ ("Panel") },
  [EH_STAGE_CRITERIA] = { "criteria", N_ ("Criteria") },
  [EH_STAGE_TENDERS] = { "tenders", N_ ("Tenders") },
  [EH_STAGE_SCORING] = { "scoring", N_ ("Scoring") },
  [EH_STAGE_MODERATION] = { "moderation", N_ ("Moderation") },
  [EH_STAGE_PRICE] = { "price", N_ ("Price") },
  [EH_STAGE_DECISION] = { "decision", N_ ("Decision") },
  [EH_STAGE_INFORM] = { "inform", N_ ("Inform") },
  [EH_STAGE_CONTRACT] = { "contract", N_ ("Contract") },
  [EH_STAGE_MONITOR] = { "monitor", N_ ("Monitor") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (stages) == EH_N_STAGES);

/* What the five key criteria are called, in the order of EhKeyCriterion. */
static const char *const key_criterion_titles[] = {
  N_ ("quality and innovation"),
  N_ ("value"),
  N_ ("integration, collaboration and service sustainability"),
  N_ ("improving access, reducing health inequalities and facilitating choice"),
  N_ ("social value"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (key_criterion_titles) == EH_N_KEY_CRITERIA);

static void
add_point (EhGuide *self, Rule rule, const char *subject, const char *title, guint count)
{
  EhGuidePoint point = rules[rule];

  point.subject = subject;
  point.title = title;
  point.count = count;
  g_array_append_val (self->points, point);
}

static void
look_at_basics (EhGuide *self, const EhProcurement *procurement)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  const EhMilestone *misplaced = eh_timetable_find_misplaced (procurement);

  if (basics == NULL)
    add_point (self, RULE_BASICS, NULL, NULL, 0);
  else if (basics->summary == NULL)
    add_point (self, RULE_SUMMARY, NULL, NULL, 0);
  if (misplaced != NULL)
    add_point (self, RULE_TIMETABLE, misplaced->row.id, misplaced->title, 0);
  if (!eh_procurement_is_protected (procurement))
    add_point (self, RULE_UNPROTECTED, NULL, NULL, 0);
}

static void
look_at_panel (EhGuide *self, const EhProcurement *procurement)
{
  const guint quality = EH_ROLE_FLAG (EH_ROLE_EVALUATOR) | EH_ROLE_FLAG (EH_ROLE_CHAIR) |
                        EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE);
  guint n = eh_procurement_get_n_members (procurement);
  guint roles = 0;
  guint n_patients = 0;

  if (n == 0)
    {
      add_point (self, RULE_MEMBERS, NULL, NULL, 0);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      const EhMember *member = eh_procurement_get_member (procurement, i);

      roles |= member->roles;
      n_patients += (member->roles & EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE)) != 0;
      if ((member->roles & EH_ROLE_FLAG (EH_ROLE_PRICE_ASSESSOR)) && (member->roles & quality))
        add_point (self, RULE_QUALITY_AND_PRICE, member->row.id, member->name, 0);
    }
  if (!(roles & EH_ROLE_FLAG (EH_ROLE_LEAD)))
    add_point (self, RULE_LEAD, NULL, NULL, 0);
  if (!(roles & EH_ROLE_FLAG (EH_ROLE_CHAIR)))
    add_point (self, RULE_CHAIR, NULL, NULL, 0);
  if (n_patients == 0)
    add_point (self, RULE_NO_PATIENT, NULL, NULL, 0);
  else if (n_patients == 1)
    add_point (self, RULE_ONE_PATIENT, NULL, NULL, 0);
}

/* The provider selection regime asks that the key criteria be considered; a
 * criterion of a group counts for the group. */
static void
look_at_key_criteria (EhGuide *self, const EhProcurement *procurement)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  guint covered = 0;

  if (basics == NULL || (basics->regime != EH_REGIME_PSR_COMPETITIVE &&
                         basics->regime != EH_REGIME_PSR_MOST_SUITABLE))
    return;

  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    covered |= eh_procurement_get_criterion (procurement, i)->key_criteria;
  for (guint i = 0; i < EH_N_KEY_CRITERIA; i++)
    if (!(covered & (1u << i)))
      add_point (self, RULE_KEY_CRITERION, eh_key_criterion_names[i], key_criterion_titles[i], 0);
}

static void
look_at_criteria (EhGuide *self, const EhProcurement *procurement, const EhResults *results)
{
  if (eh_procurement_get_n_criteria (procurement) == 0)
    {
      add_point (self, RULE_CRITERIA, NULL, NULL, 0);
      return;
    }
  for (guint i = 0; i < eh_results_get_n_lots (results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (results, i);
      const char *wrong = NULL;
      g_autoptr (GError) error = NULL;

      if (!eh_outline_check (lot->outline, &wrong, &error))
        add_point (self,
                   g_error_matches (error, EH_OUTLINE_ERROR, EH_OUTLINE_ERROR_FORMULA)
                       ? RULE_FORMULA
                       : RULE_WEIGHTS,
                   lot->lot->row.id, lot->lot->title, 0);
    }
  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (procurement, i);
      g_autoptr (GPtrArray) scorers = NULL;

      if (criterion->kind != EH_CRITERION_SCORED)
        continue;
      scorers = eh_scorers_list (procurement, criterion);
      if (scorers->len == 0)
        add_point (self, RULE_SCORERS, criterion->row.id, criterion->title, 0);
      if (criterion->evidence == NULL)
        add_point (self, RULE_EVIDENCE, criterion->row.id, criterion->title, 0);
    }
  look_at_key_criteria (self, procurement);
}

static gboolean
is_echo (const EhProcurement *procurement, const EhCriterion *criterion, const EhScore *agreed)
{
  const EhScale *scale = eh_procurement_find_scale (procurement, criterion->scale);
  const EhPoint *point = scale != NULL ? eh_scale_find_point (scale, agreed->score) : NULL;
  g_autofree char *reason = NULL;
  g_autofree char *descriptor = NULL;

  if (point == NULL || agreed->reason == NULL)
    return FALSE;

  reason = g_utf8_casefold (agreed->reason, -1);
  descriptor = g_utf8_casefold (point->descriptor, -1);
  g_strdelimit (g_strstrip (reason), ".", ' ');
  g_strdelimit (g_strstrip (descriptor), ".", ' ');
  return g_str_equal (g_strstrip (reason), g_strstrip (descriptor));
}

typedef struct
{
  guint pass_fail;
  guint scores;
  guint mean_scores;
  guint consensus;
  guint reasons;
  guint echoes;
} Counts;

static void
count_cell (const EhProcurement *procurement,
            const EhTender *tender,
            const EhCriterion *criterion,
            guint n_scorers,
            Counts *counts)
{
  const EhScore *agreed = eh_procurement_get_consensus (procurement, tender, criterion);
  guint given = eh_procurement_get_n_scores (procurement, tender, criterion);

  if (criterion->kind == EH_CRITERION_PASS_FAIL)
    counts->pass_fail += eh_procurement_get_pass_fail (procurement, tender, criterion) == NULL;
  if (criterion->kind != EH_CRITERION_SCORED ||
      eh_procurement_get_award (procurement, tender, criterion) != NULL)
    return;

  if (criterion->method == EH_METHOD_MEAN)
    {
      counts->mean_scores += n_scorers > given ? n_scorers - given : 0;
      return;
    }
  counts->scores += n_scorers > given ? n_scorers - given : 0;
  if (agreed == NULL)
    counts->consensus++;
  else if (agreed->reason == NULL)
    counts->reasons++;
  else if (is_echo (procurement, criterion, agreed))
    counts->echoes++;
}

static void
look_at_lot (EhGuide *self, const EhProcurement *procurement, const EhLotResults *lot)
{
  guint n_leaves = eh_outline_get_n_leaves (lot->outline);
  g_autofree guint *n_scorers = g_new0 (guint, n_leaves + 1);

  for (guint leaf = 0; leaf < n_leaves; leaf++)
    {
      g_autoptr (GPtrArray) scorers =
          eh_scorers_list (procurement, eh_outline_get_leaf (lot->outline, leaf));

      n_scorers[leaf] = scorers->len;
    }
  for (guint i = 0; i < lot->n_results; i++)
    {
      const EhTender *tender = lot->results[i].tender;
      Counts counts = { 0 };

      if (lot->results[i].exclusion != EH_EXCLUSION_NONE)
        continue;
      for (guint leaf = 0; leaf < n_leaves; leaf++)
        count_cell (procurement, tender, eh_outline_get_leaf (lot->outline, leaf), n_scorers[leaf],
                    &counts);
      if (counts.pass_fail > 0)
        add_point (self, RULE_PASS_FAIL, tender->row.id, tender->bidder, counts.pass_fail);
      if (counts.scores > 0)
        add_point (self, RULE_SCORES, tender->row.id, tender->bidder, counts.scores);
      if (counts.mean_scores > 0)
        add_point (self, RULE_MEAN_SCORES, tender->row.id, tender->bidder, counts.mean_scores);
      if (counts.consensus > 0)
        add_point (self, RULE_CONSENSUS, tender->row.id, tender->bidder, counts.consensus);
      if (counts.reasons > 0)
        add_point (self, RULE_REASON, tender->row.id, tender->bidder, counts.reasons);
      if (counts.echoes > 0)
        add_point (self, RULE_ECHO, tender->row.id, tender->bidder, counts.echoes);
    }
}

static void
look_at_prices (EhGuide *self, const EhLotResults *lot)
{
  for (guint i = 0; i < lot->n_results; i++)
    {
      const EhResult *result = &lot->results[i];

      if (result->lacks_price)
        add_point (self, RULE_PRICE, result->tender->row.id, result->tender->bidder, 0);
    }
}

static void
look_at_tenders (EhGuide *self, const EhProcurement *procurement, const EhResults *results)
{
  if (eh_procurement_get_n_tenders (procurement) == 0)
    {
      add_point (self, RULE_TENDERS, NULL, NULL, 0);
      return;
    }
  for (guint i = 0; i < eh_results_get_n_lots (results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (results, i);

      look_at_lot (self, procurement, lot);
      look_at_prices (self, lot);
      for (guint j = 0; j < lot->n_ties; j++)
        if (lot->ties[j].rule == EH_TIE_OPEN)
          add_point (self, RULE_TIE, lot->lot->row.id, lot->lot->title, lot->ties[j].n_tenders);
    }
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const EhGuidePoint *first = a;
  const EhGuidePoint *second = b;

  if (first->stage != second->stage)
    return first->stage < second->stage ? -1 : 1;
  return (int) first->severity - (int) second->severity;
}

/**
 * eh_guide_new:
 * @procurement: a procurement, which must outlive the guide
 * @results: its results
 *
 * Returns: (transfer full): what is open, in the order of the stages and the
 *   graver first
 */
EhGuide *
eh_guide_new (const EhProcurement *procurement, const EhResults *results)
{
  EhGuide *self;

  g_return_val_if_fail (procurement != NULL && results != NULL, NULL);

  self = g_new0 (EhGuide, 1);
  self->points = g_array_new (FALSE, FALSE, sizeof (EhGuidePoint));
  look_at_basics (self, procurement);
  look_at_panel (self, procurement);
  look_at_criteria (self, procurement, results);
  look_at_tenders (self, procurement, results);
  /* GLib's sort is stable, so points of a kind stay in the order of their rows. */
  g_array_sort (self->points, compare_points);

  return self;
}

/**
 * eh_guide_free:
 * @self: (transfer full): a guide
 *
 * Frees @self.
 */
void
eh_guide_free (EhGuide *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->points);
  g_free (self);
}

/**
 * eh_guide_get_n_points:
 * @self: a guide
 *
 * Returns: how many points are open
 */
guint
eh_guide_get_n_points (const EhGuide *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->points->len;
}

/**
 * eh_guide_get_point:
 * @self: a guide
 * @i: position
 *
 * Returns: (transfer none): a point
 */
const EhGuidePoint *
eh_guide_get_point (const EhGuide *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->points->len, NULL);

  return &g_array_index (self->points, EhGuidePoint, i);
}

/**
 * eh_guide_count:
 * @self: a guide
 * @stage: a stage
 * @severity: a severity
 *
 * Returns: how many points of that severity are open at that stage
 */
guint
eh_guide_count (const EhGuide *self, EhStage stage, EhSeverity severity)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->points->len; i++)
    {
      const EhGuidePoint *point = eh_guide_get_point (self, i);

      n += point->stage == stage && point->severity == severity;
    }

  return n;
}

/**
 * eh_guide_get_stage:
 * @self: a guide
 *
 * Returns: the stage the procurement is in: the first at which something must
 *   be done, or the decision if nothing is left before it
 */
EhStage
eh_guide_get_stage (const EhGuide *self)
{
  g_return_val_if_fail (self != NULL, EH_STAGE_PREPARE);

  for (guint i = 0; i < self->points->len; i++)
    if (eh_guide_get_point (self, i)->severity == EH_SEVERITY_MUST)
      return eh_guide_get_point (self, i)->stage;

  return EH_STAGE_DECISION;
}

/**
 * eh_stage_get_name:
 * @stage: a stage
 *
 * Returns: its name for programs
 */
const char *
eh_stage_get_name (EhStage stage)
{
  g_return_val_if_fail (stage >= 0 && stage < EH_N_STAGES, NULL);

  return stages[stage].name;
}

/**
 * eh_stage_get_title:
 * @stage: a stage
 *
 * Returns: its name for people, to be translated where it is shown
 */
const char *
eh_stage_get_title (EhStage stage)
{
  g_return_val_if_fail (stage >= 0 && stage < EH_N_STAGES, NULL);

  return stages[stage].title;
}

/**
 * eh_guide_fill:
 * @text: the text of @point, or a translation of it
 * @point: a point
 *
 * Puts the title and the count of @point in place of {subject} and {count}.
 * What people wrote is put in as it is and never looked at for braces.
 *
 * Returns: (transfer full): a sentence
 */
char *
eh_guide_fill (const char *text, const EhGuidePoint *point)
{
  GString *out;

  g_return_val_if_fail (text != NULL && point != NULL, NULL);

  out = g_string_new (NULL);
  for (const char *p = text; *p != '\0';)
    {
      if (g_str_has_prefix (p, "{subject}"))
        {
          g_string_append_printf (out, "“%s”", point->title != NULL ? point->title : "");
          p += strlen ("{subject}");
        }
      else if (g_str_has_prefix (p, "{count}"))
        {
          g_string_append_printf (out, "%u", point->count);
          p += strlen ("{count}");
        }
      else
        g_string_append_c (out, *p++);
    }

  return g_string_free (out, FALSE);
}
