/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command-results.c: marks, totals, ranks, ties and exclusions.
 */
#include "cli/eh-command.h"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cli/eh-grid.h"
#include "core/eh-decimal.h"
#include "core/eh-price.h"
#include "exchange/eh-results-json.h"

/* Columns of the marks that fit on a terminal; the rest follows below. */
#define BLOCK 8

static void
print_grid (const EhGrid *grid)
{
  g_autofree char *text = eh_grid_format (grid);

  eh_cli_print ("%s", text);
}

static void
print_ranking (const EhLotResults *lot, guint decimals)
{
  g_autoptr (EhGrid) grid = eh_grid_new ("rllrrrl");
  gboolean has_index = eh_formula_gives_index (lot->formula);

  eh_grid_add_row (grid, _ ("Rank"), _ ("Tender"), _ ("Bidder"), _ ("Quality"), _ ("Price"),
                   has_index ? _ ("Index") : _ ("Total"), "", NULL);
  for (guint i = 0; i < lot->n_results; i++)
    {
      const EhResult *result = &lot->results[i];
      g_autofree char *rank = result->rank > 0 ? g_strdup_printf ("%u", result->rank) : NULL;
      g_autofree char *quality = eh_cli_format_marks (result->quality, decimals);
      g_autofree char *price = eh_cli_format_marks (result->price, decimals);
      g_autofree char *total = eh_cli_format_marks (result->total, decimals);
      g_autofree char *index = eh_decimal_format (result->index, EH_INDEX_DIGITS);
      g_autofree char *excluded = eh_result_describe_exclusion (result);
      g_autofree char *note =
          excluded != NULL ? g_strdup_printf (_ ("excluded: %s"), excluded) : NULL;
      const char *last = result->has_index ? index : "–";

      eh_grid_add_row (grid, rank != NULL ? rank : "–", result->tender->row.id,
                       result->tender->bidder, quality, price, has_index ? last : total,
                       note != NULL ? note : "", NULL);
    }
  print_grid (grid);
}

/* The marks of a block of tenders, a row for each criterion that can have any. */
static void
print_marks (const EhLotResults *lot, guint from, guint to, guint decimals)
{
  g_autofree char *letters = g_strnfill (3 + to - from, 'r');
  g_autoptr (EhGrid) grid = NULL;

  letters[0] = letters[1] = 'l';
  grid = eh_grid_new (letters);
  eh_grid_add_row (grid, _ ("Marks"), "", _ ("Weight"), NULL);
  for (guint i = from; i < to; i++)
    eh_grid_add (grid, lot->results[i].tender->row.id);

  for (guint leaf = 0; leaf < eh_outline_get_n_leaves (lot->outline); leaf++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (lot->outline, leaf);
      g_autofree char *weight =
          eh_decimal_format (eh_outline_get_leaf_weight (lot->outline, leaf), 2);

      if (criterion->kind != EH_CRITERION_SCORED && criterion->kind != EH_CRITERION_PRICE)
        continue;
      eh_grid_add_row (grid, criterion->row.id, criterion->title, weight, NULL);
      for (guint i = from; i < to; i++)
        {
          g_autofree char *marks = eh_cli_format_marks (lot->results[i].marks[leaf], decimals);

          eh_grid_add (grid, marks);
        }
    }
  eh_cli_print ("\n");
  print_grid (grid);
}

static void
print_tie (const EhProcurement *procurement, const EhLotResults *lot, const EhTie *tie)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const EhTieDecision *decision = eh_procurement_get_tie_decision (procurement, lot->lot);
  const char *settled = _ ("not settled, so they share a rank");

  for (guint i = 0; i < tie->n_tenders; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", tie->tenders[i]->row.id);

  if (tie->rule == EH_TIE_BY_QUALITY)
    settled = _ ("settled by the published tie-break, higher quality");
  else if (tie->rule == EH_TIE_BY_PRICE)
    settled = _ ("settled by the published tie-break, lower price");
  else if (tie->rule == EH_TIE_BY_PANEL)
    settled = _ ("settled by the panel");

  eh_cli_print (_ ("Tie: %s: %s"), names->str, settled);
  if (tie->rule == EH_TIE_BY_PANEL && decision != NULL)
    eh_cli_print (": %s", decision->reason);
  eh_cli_print ("\n");
}

static void
print_lot (const EhProcurement *procurement, const EhLotResults *lot, guint decimals)
{
  eh_cli_print (_ ("\nLot %s: %s\n"), lot->lot->row.id, lot->lot->title);
  print_ranking (lot, decimals);
  for (guint from = 0; from < lot->n_results; from += BLOCK)
    print_marks (lot, from, MIN (from + BLOCK, lot->n_results), decimals);

  if (lot->n_ties > 0 || lot->incomplete[0] != NULL)
    eh_cli_print ("\n");
  for (guint i = 0; i < lot->n_ties; i++)
    print_tie (procurement, lot, &lot->ties[i]);
  for (guint i = 0; lot->incomplete[i] != NULL; i++)
    eh_cli_print (_ ("Missing: %s\n"), lot->incomplete[i]);
}

static void
print_text (const EhProcurement *procurement, const EhResults *results, const char *only)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);

  if (basics != NULL)
    eh_cli_print ("%s (%s)\n%s\n", basics->title, basics->reference, basics->buyer);
  for (guint i = 0; i < eh_results_get_n_lots (results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (results, i);

      if (only == NULL || g_str_equal (only, lot->lot->row.id))
        print_lot (procurement, lot, eh_results_get_decimals (results));
    }
}

/**
 * eh_command_results:
 * @self: the command
 * @argc: how many arguments
 * @argv: (array length=argc): its name and its arguments
 *
 * Returns: exit status
 */
EhCliStatus
eh_command_results (const EhCommand *self, int argc, char *argv[])
{
  g_autofree char *book = NULL;
  g_autofree char *lot = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry options[] = {
    { "lot", 0, 0, G_OPTION_ARG_FILENAME, &lot, N_ ("Only the lot of this id"), "ID" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (EhClerk) clerk = NULL;
  g_autoptr (EhResults) results = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *json = NULL;
  EhCliStatus status;

  if (!eh_cli_parse (self, argc, argv, options, &book, &status))
    return status;

  clerk = eh_cli_open (book);
  if (clerk == NULL)
    return EH_CLI_REFUSED;
  results = eh_results_new (eh_clerk_get_procurement (clerk));
  if (lot != NULL && eh_results_find_lot (results, lot) == NULL)
    {
      eh_cli_complain (book, _ ("there is no lot “%s”"), lot);
      return EH_CLI_REFUSED;
    }

  digest = eh_cli_dup_digest (clerk);
  if (is_json)
    {
      json = eh_results_json_write (results, digest, lot);
      fputs (json, stdout);
    }
  else
    print_text (eh_clerk_get_procurement (clerk), results, lot);

  return EH_CLI_DONE;
}
