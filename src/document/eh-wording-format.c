/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording-format.c: numbers, money, times and lists, for people.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "core/eh-currency.h"
#include "core/eh-day.h"
#include "core/eh-decimal.h"
#include "document/eh-unichar-private.h"
#include "document/eh-wording.h"

/* What keeps a name and the sentence around it from reordering one another. */
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

static const char *const months[] = {
  N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
  N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
  N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
};

/**
 * eh_wording_money:
 * @amount: minor units, or %EH_NO_AMOUNT
 * @currency: its ISO 4217 code
 *
 * Returns: (transfer full): the code and the amount with its thousands
 *   grouped, such as "GBP 1,250,000.00"
 */
char *
eh_wording_money (gint64 amount, const char *currency)
{
  g_autofree char *digits = NULL;
  const char *point;
  GString *text;
  gsize whole;

  g_return_val_if_fail (currency != NULL, NULL);

  if (amount == EH_NO_AMOUNT)
    return g_strdup (EH_WORDING_NONE);

  digits = eh_decimal_format (amount, eh_currency_get_digits (currency));
  point = strchr (digits, '.');
  whole = point != NULL ? (gsize) (point - digits) : strlen (digits);

  /* No line may end between the currency and its number. */
  text = g_string_new (currency);
  g_string_append (text, "\u00a0");
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }
  g_string_append (text, digits + whole);

  return g_string_free (text, FALSE);
}

/**
 * eh_wording_marks:
 * @units: marks in units of the published decimals, or %EH_NO_MARKS
 * @decimals: the published decimals
 *
 * Returns: (transfer full): the marks with all their decimals
 */
char *
eh_wording_marks (gint64 units, guint decimals)
{
  return units == EH_NO_MARKS ? g_strdup (EH_WORDING_NONE) : eh_decimal_format (units, decimals);
}

/**
 * eh_wording_percent:
 * @hundredths: hundredths of a percent, or %EH_NO_VALUE
 *
 * Returns: (transfer full): the percentage with two decimals and its sign
 */
char *
eh_wording_percent (gint64 hundredths)
{
  g_autofree char *number = NULL;

  if (hundredths == EH_NO_VALUE)
    return g_strdup (EH_WORDING_NONE);
  number = eh_decimal_format (hundredths, 2);

  return g_strconcat (number, "\u00a0%", NULL);
}

/**
 * eh_wording_score:
 * @hundredths: a score in hundredths, or %EH_NO_VALUE
 *
 * Returns: (transfer full): the score as a scale prints it: "4", "2.5"
 */
char *
eh_wording_score (gint64 hundredths)
{
  return hundredths == EH_NO_VALUE ? g_strdup (EH_WORDING_NONE)
                                   : eh_decimal_format_short (hundredths, 2);
}

/**
 * eh_wording_index:
 * @result: a result
 *
 * Returns: (transfer full): the index it is ranked by, rounded for showing
 */
char *
eh_wording_index (const EhResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  return result->has_index ? eh_decimal_format (result->index, EH_INDEX_DIGITS)
                           : g_strdup (EH_WORDING_NONE);
}

static GDateTime *
get_date_time (gint64 milliseconds)
{
  GDateTime *time = g_date_time_new_from_unix_utc (milliseconds / 1000);

  /* A time beyond the year 9999 is in the record, but in no calendar. */
  return time != NULL ? time : g_date_time_new_from_unix_utc (0);
}

/**
 * eh_wording_date:
 * @milliseconds: since 1970-01-01 UTC
 *
 * Returns: (transfer full): the day in UTC, such as "21 November 2026"
 */
char *
eh_wording_date (gint64 milliseconds)
{
  g_autoptr (GDateTime) time = get_date_time (milliseconds);

  /* Translators: day, month and year. */
  return g_strdup_printf (_ ("%d %s %d"), g_date_time_get_day_of_month (time),
                          _ (months[g_date_time_get_month (time) - 1]),
                          g_date_time_get_year (time));
}

/**
 * eh_wording_day:
 * @day: a day: yyyy-mm-dd
 *
 * Returns: (transfer full): the day, such as "21 November 2026"
 */
char *
eh_wording_day (const char *day)
{
  g_return_val_if_fail (day != NULL && eh_day_is_valid (day), NULL);

  /* Translators: day, month and year. */
  return g_strdup_printf (_ ("%d %s %d"), atoi (day + 8), _ (months[atoi (day + 5) - 1]),
                          atoi (day));
}

/**
 * eh_wording_minute:
 * @milliseconds: since 1970-01-01 UTC
 *
 * Returns: (transfer full): the minute in UTC, such as "21 November 2026,
 *   14:03", for a table whose head says that it is UTC
 */
char *
eh_wording_minute (gint64 milliseconds)
{
  g_autoptr (GDateTime) time = get_date_time (milliseconds);
  g_autofree char *date = eh_wording_date (milliseconds);

  /* Translators: a date, an hour and a minute. */
  return g_strdup_printf (_ ("%s, %02d:%02d"), date, g_date_time_get_hour (time),
                          g_date_time_get_minute (time));
}

/**
 * eh_wording_time:
 * @milliseconds: since 1970-01-01 UTC
 *
 * Returns: (transfer full): the minute in UTC, such as "21 November 2026,
 *   14:03 UTC"
 */
char *
eh_wording_time (gint64 milliseconds)
{
  g_autofree char *minute = eh_wording_minute (milliseconds);

  return g_strconcat (minute, " UTC", NULL);
}

/**
 * eh_wording_name:
 * @name: a name from the record
 *
 * Makes a name fit for a sentence in another direction: one with letters that
 * run from right to left is put between isolates (Unicode Standard Annex #9),
 * so that neither the full stop nor the number behind it becomes part of it.
 *
 * Returns: (transfer full): the name
 */
char *
eh_wording_name (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  if (g_str_has_prefix (name, FIRST_STRONG_ISOLATE))
    return g_strdup (name);
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (eh_unichar_is_right_to_left (g_utf8_get_char (p)))
      return g_strconcat (FIRST_STRONG_ISOLATE, name, POP_DIRECTIONAL_ISOLATE, NULL);

  return g_strdup (name);
}

/**
 * eh_wording_list:
 * @items: (array length=n_items): names
 * @n_items: how many
 *
 * Returns: (transfer full): the names as one speaks them: "A, B and C"
 */
char *
eh_wording_list (const char *const *items, guint n_items)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *name = eh_wording_name (items[i]);

      if (i > 0)
        /* Translators: stands before the last name of a list. */
        g_string_append (text, i + 1 == n_items ? _ (" and ") : ", ");
      g_string_append (text, name);
    }

  return g_string_free (text, FALSE);
}
