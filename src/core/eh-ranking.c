/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-ranking.c: the order of a lot's tenders, and how ties are settled.
 *
 * Equal results are a tie and are listed as one, whatever happens next. The
 * published tie-break is applied by name, then what the panel decided with a
 * reason; where both leave tenders equal, they have the same rank.
 */
#include "core/eh-ranking.h"

typedef struct
{
  const EhProcurement *procurement;
  int tie_break;
  const EhTieDecision *decision;
  gboolean has_index;
} Rules;

/* A result with its index, so that sorting keeps them together; and the place
 * that the panel gave it among those it could not tell apart otherwise. */
typedef struct
{
  EhResult result;
  EhIndex index;
  int place;
} Entrant;

static int
compare_merit (const Entrant *a, const Entrant *b, const Rules *rules)
{
  if (rules->has_index)
    return eh_index_compare (&a->index, &b->index);

  return a->result.total > b->result.total ? -1 : a->result.total < b->result.total;
}

static int
get_group (const EhResult *result)
{
  if (result->exclusion != EH_EXCLUSION_NONE)
    return 2;
  return result->is_complete ? 0 : 1;
}

static gint64
get_amount (const EhResult *result, const Rules *rules)
{
  const EhPrice *price = eh_procurement_get_price (rules->procurement, result->tender);

  return price != NULL ? price->amount : G_MAXINT64;
}

static int
compare_tie_break (const Entrant *a, const Entrant *b, const Rules *rules)
{
  gint64 first, second;

  if (rules->tie_break == EH_TIE_BREAK_HIGHER_QUALITY)
    return a->result.quality > b->result.quality ? -1 : a->result.quality < b->result.quality;
  if (rules->tie_break != EH_TIE_BREAK_LOWER_PRICE)
    return 0;

  first = get_amount (&a->result, rules);
  second = get_amount (&b->result, rules);

  return first < second ? -1 : first > second;
}

static int
compare_rank (const Entrant *a, const Entrant *b, const Rules *rules)
{
  int order = compare_merit (a, b, rules);

  if (order == 0)
    order = compare_tie_break (a, b, rules);
  if (order == 0)
    order = a->place < b->place ? -1 : a->place > b->place;
  return order;
}

static int
compare_entrants (gconstpointer x, gconstpointer y, gpointer data)
{
  const Entrant *a = x;
  const Entrant *b = y;
  int order = get_group (&a->result) - get_group (&b->result);

  if (order == 0 && get_group (&a->result) == 0)
    order = compare_rank (a, b, data);
  if (order == 0)
    order = a->result.tender->row.slot < b->result.tender->row.slot ? -1 : 1;
  return order;
}

static int
find_place (const char *const *order, const char *id)
{
  for (int i = 0; order[i] != NULL; i++)
    if (g_str_equal (order[i], id))
      return i;

  return -1;
}

/* A decision settles a tie if it names every tender of it: what the panel did
 * not look at it did not decide. */
static void
apply_decision (Entrant *entrants, guint n, const Rules *rules)
{
  const char *const *order = rules->decision->order;

  for (guint i = 0; i < n; i++)
    if (find_place (order, entrants[i].result.tender->row.id) < 0)
      return;
  for (guint i = 0; i < n; i++)
    entrants[i].place = find_place (order, entrants[i].result.tender->row.id);
  g_qsort_with_data (entrants, (int) n, sizeof *entrants, compare_entrants, (gpointer) rules);
}

static void
settle_equals (Entrant *entrants, guint n, const Rules *rules)
{
  for (guint from = 0, to; from < n; from = to)
    {
      for (to = from + 1; to < n && compare_rank (&entrants[from], &entrants[to], rules) == 0;)
        to++;
      if (to - from > 1)
        apply_decision (&entrants[from], to - from, rules);
    }
}

/* What settled a tie: open if any two are still equal, the panel if it had to
 * decide between any two. */
static EhTieRule
find_rule (const Entrant *entrants, guint n, const Rules *rules)
{
  EhTieRule rule = EH_TIE_OPEN;

  for (guint i = 1; i < n; i++)
    {
      if (compare_rank (&entrants[i - 1], &entrants[i], rules) == 0)
        return EH_TIE_OPEN;
      if (compare_tie_break (&entrants[i - 1], &entrants[i], rules) == 0)
        rule = EH_TIE_BY_PANEL;
      else if (rule == EH_TIE_OPEN)
        rule =
            rules->tie_break == EH_TIE_BREAK_HIGHER_QUALITY ? EH_TIE_BY_QUALITY : EH_TIE_BY_PRICE;
    }

  return rule;
}

static void
add_tie (GArray *ties, Entrant *entrants, guint n, const Rules *rules)
{
  EhTie tie = { n, g_new (const EhTender *, n), find_rule (entrants, n, rules) };

  for (guint i = 0; i < n; i++)
    {
      tie.tenders[i] = entrants[i].result.tender;
      entrants[i].result.tie = ties->len + 1;
    }
  g_array_append_val (ties, tie);
}

static void
find_ties (Entrant *entrants, guint n, const Rules *rules, GArray *ties)
{
  for (guint from = 0, to; from < n; from = to)
    {
      for (to = from + 1; to < n && compare_merit (&entrants[from], &entrants[to], rules) == 0;)
        to++;
      if (to - from > 1)
        add_tie (ties, &entrants[from], to - from, rules);
    }
}

static void
give_ranks (Entrant *entrants, guint n, const Rules *rules)
{
  for (guint i = 0; i < n; i++)
    {
      gboolean is_equal = i > 0 && compare_rank (&entrants[i - 1], &entrants[i], rules) == 0;

      entrants[i].result.rank = is_equal ? entrants[i - 1].result.rank : i + 1;
    }
}

/**
 * eh_ranking_settle:
 * @procurement: a procurement
 * @lot: the results of one of its lots, without ranks
 * @indexes: the index of each result, where the formula gives indexes
 *
 * Puts the results in order, finds the ties, settles them by the published
 * tie-break and by the panel's decision, and gives ranks if every tender that
 * is not excluded is complete.
 */
void
eh_ranking_settle (const EhProcurement *procurement, EhLotResults *lot, const EhIndex *indexes)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  Rules rules = { procurement, basics != NULL ? basics->tie_break : EH_NONE,
                  eh_procurement_get_tie_decision (procurement, lot->lot),
                  eh_formula_gives_index (lot->formula) };
  g_autofree Entrant *entrants = g_new (Entrant, lot->n_results + 1);
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (EhTie));
  guint n_complete = 0;
  gboolean is_final = TRUE;

  for (guint i = 0; i < lot->n_results; i++)
    {
      entrants[i] = (Entrant){ lot->results[i], indexes[i], 0 };
      n_complete += get_group (&lot->results[i]) == 0;
      is_final = is_final && get_group (&lot->results[i]) != 1;
    }
  if (lot->n_results > 0)
    g_qsort_with_data (entrants, (int) lot->n_results, sizeof *entrants, compare_entrants, &rules);

  if (is_final)
    {
      if (rules.decision != NULL)
        settle_equals (entrants, n_complete, &rules);
      find_ties (entrants, n_complete, &rules, ties);
      give_ranks (entrants, n_complete, &rules);
    }

  for (guint i = 0; i < lot->n_results; i++)
    lot->results[i] = entrants[i].result;
  lot->n_ties = ties->len;
  lot->ties = g_new (EhTie, ties->len + 1);
  for (guint i = 0; i < ties->len; i++)
    lot->ties[i] = g_array_index (ties, EhTie, i);
}
