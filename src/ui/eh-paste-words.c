/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-paste-words.c: what is said of a table, by what it is about.
 */
#include "ui/eh-paste-words.h"

#include "config.h"

#include <glib/gi18n.h>

/* A row per #EhSheetForm. */
static const struct
{
  const char *title;
  const char *hint;
  const char *file_name;
} forms[] = {
  [EH_SHEET_CRITERIA] = { N_ ("Criteria from a table"),
                          N_ ("One criterion in each row, with a heading above each column, such "
                              "as Title, Group and Weight."),
                          N_ ("criteria.csv") },
  [EH_SHEET_TENDERS] = { N_ ("Tenders from a table"),
                         N_ ("One tender in each row, with a heading above each column, such as "
                             "Bidder, Lot and Price."),
                         N_ ("tenders.csv") },
  [EH_SHEET_PRICES] = { N_ ("Prices from a table"),
                        N_ ("The price of one tender in each row, with a heading above each "
                            "column: Tender and Price."),
                        N_ ("prices.csv") },
  [EH_SHEET_SCORES] = { N_ ("Individual scores from a table"),
                        N_ ("One score in each row, with a heading above each column: Question, "
                            "Tender, Member, Score and Reason."),
                        N_ ("scores.csv") },
  [EH_SHEET_AGREED] = { N_ ("Agreed scores from a table"),
                        N_ ("One agreed score in each row, with a heading above each column: "
                            "Question, Tender, Score and Reason."),
                        N_ ("agreed-scores.csv") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (forms) == EH_SHEET_N_FORMS);

/* What is not in the book yet. */
static char *
say_will_add (EhSheetForm form, guint n)
{
  switch (form)
    {
    case EH_SHEET_CRITERIA:
      return g_strdup_printf (
          g_dngettext (NULL, "%u criterion will be added", "%u criteria will be added", n), n);
    case EH_SHEET_TENDERS:
      return g_strdup_printf (
          g_dngettext (NULL, "%u tender will be added", "%u tenders will be added", n), n);
    case EH_SHEET_PRICES:
      return g_strdup_printf (
          g_dngettext (NULL, "%u price will be added", "%u prices will be added", n), n);
    case EH_SHEET_SCORES:
      return g_strdup_printf (
          g_dngettext (NULL, "%u score will be added", "%u scores will be added", n), n);
    case EH_SHEET_AGREED:
    case EH_SHEET_N_FORMS:
    default:
      return g_strdup_printf (
          g_dngettext (NULL, "%u agreed score will be added", "%u agreed scores will be added", n),
          n);
    }
}

/* What the book has already. */
static char *
say_will_change (EhSheetForm form, guint n)
{
  switch (form)
    {
    case EH_SHEET_CRITERIA:
      return g_strdup_printf (
          g_dngettext (NULL, "%u criterion will be changed", "%u criteria will be changed", n), n);
    case EH_SHEET_TENDERS:
      return g_strdup_printf (
          g_dngettext (NULL, "%u tender will be changed", "%u tenders will be changed", n), n);
    case EH_SHEET_PRICES:
      return g_strdup_printf (
          g_dngettext (NULL, "%u price will be changed", "%u prices will be changed", n), n);
    case EH_SHEET_SCORES:
      return g_strdup_printf (
          g_dngettext (NULL, "%u score will be changed", "%u scores will be changed", n), n);
    case EH_SHEET_AGREED:
    case EH_SHEET_N_FORMS:
    default:
      return g_strdup_printf (g_dngettext (NULL, "%u agreed score will be changed",
                                           "%u agreed scores will be changed", n),
                              n);
    }
}

/* The same, when it is done. */
static char *
say_added (EhSheetForm form, guint n)
{
  switch (form)
    {
    case EH_SHEET_CRITERIA:
      return g_strdup_printf (g_dngettext (NULL, "%u criterion added", "%u criteria added", n), n);
    case EH_SHEET_TENDERS:
      return g_strdup_printf (g_dngettext (NULL, "%u tender added", "%u tenders added", n), n);
    case EH_SHEET_PRICES:
      return g_strdup_printf (g_dngettext (NULL, "%u price added", "%u prices added", n), n);
    case EH_SHEET_SCORES:
      return g_strdup_printf (g_dngettext (NULL, "%u score added", "%u scores added", n), n);
    case EH_SHEET_AGREED:
    case EH_SHEET_N_FORMS:
    default:
      return g_strdup_printf (
          g_dngettext (NULL, "%u agreed score added", "%u agreed scores added", n), n);
    }
}

/* The same, when it is done. */
static char *
say_changed (EhSheetForm form, guint n)
{
  switch (form)
    {
    case EH_SHEET_CRITERIA:
      return g_strdup_printf (g_dngettext (NULL, "%u criterion changed", "%u criteria changed", n),
                              n);
    case EH_SHEET_TENDERS:
      return g_strdup_printf (g_dngettext (NULL, "%u tender changed", "%u tenders changed", n), n);
    case EH_SHEET_PRICES:
      return g_strdup_printf (g_dngettext (NULL, "%u price changed", "%u prices changed", n), n);
    case EH_SHEET_SCORES:
      return g_strdup_printf (g_dngettext (NULL, "%u score changed", "%u scores changed", n), n);
    case EH_SHEET_AGREED:
    case EH_SHEET_N_FORMS:
    default:
      return g_strdup_printf (
          g_dngettext (NULL, "%u agreed score changed", "%u agreed scores changed", n), n);
    }
}

const char *
eh_paste_words_get_title (EhSheetForm form)
{
  g_return_val_if_fail (form < EH_SHEET_N_FORMS, NULL);

  return _ (forms[form].title);
}

/* Returns: what a table that can be taken looks like */
const char *
eh_paste_words_get_hint (EhSheetForm form)
{
  g_return_val_if_fail (form < EH_SHEET_N_FORMS, NULL);

  return _ (forms[form].hint);
}

/* Returns: name of a file with an empty table */
const char *
eh_paste_words_get_file_name (EhSheetForm form)
{
  g_return_val_if_fail (form < EH_SHEET_N_FORMS, NULL);

  return _ (forms[form].file_name);
}

/* Returns: what a column is called; what names the thing of each row is its id */
const char *
eh_paste_words_get_column (EhSheetForm form, EhField field)
{
  if ((form == EH_SHEET_CRITERIA && field == EH_FIELD_CRITERION) ||
      (form == EH_SHEET_TENDERS && field == EH_FIELD_TENDER))
    /* Translators: a short name that tells a criterion or a tender from others. */
    return _ ("ID");

  return _ (eh_field_get_title (field));
}

static char *
join (const EhSheetTally *tally, char *added, char *changed)
{
  char *text;

  if (tally->n_changed == 0)
    text = g_steal_pointer (&added);
  else if (tally->n_added == 0)
    text = g_steal_pointer (&changed);
  else
    /* Translators: how many things are added, and how many are changed. */
    text = g_strdup_printf (_ ("%s, %s"), added, changed);

  g_free (added);
  g_free (changed);
  return text;
}

/* Returns: (transfer full): what taking the table will do */
char *
eh_paste_words_say_outlook (EhSheetForm form, EhSheetTally tally)
{
  g_return_val_if_fail (form < EH_SHEET_N_FORMS, NULL);

  return join (&tally, say_will_add (form, tally.n_added), say_will_change (form, tally.n_changed));
}

/* Returns: (transfer full): what taking the table did */
char *
eh_paste_words_say_done (EhSheetForm form, EhSheetTally tally)
{
  g_return_val_if_fail (form < EH_SHEET_N_FORMS, NULL);

  return join (&tally, say_added (form, tally.n_added), say_changed (form, tally.n_changed));
}
