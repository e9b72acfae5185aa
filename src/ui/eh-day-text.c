/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-day-text.c: days as people type and read them.
 */
#include "ui/eh-day-text.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-day.h"
#include "document/eh-wording.h"

/* What may stand between the parts of a day. */
#define SEPARATORS " \t,./-"

static GDateTime *
parse_iso (const char *day)
{
  int year, month, number;

  if (!eh_day_is_valid (day))
    return NULL;
  year = (int) g_ascii_strtoll (day, NULL, 10);
  month = (int) g_ascii_strtoll (day + 5, NULL, 10);
  number = (int) g_ascii_strtoll (day + 8, NULL, 10);

  return g_date_time_new_utc (year, month, number, 0, 0, 0);
}

static gboolean
is_month (GDateTime *time, const char *format, const char *word)
{
  g_autofree char *name = g_date_time_format (time, format);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_str_equal (folded, word);
}

/* Returns: whether screens and documents call the month so, in the language of
 * the user, for which the system may have no names */
static gboolean
is_shown_month (int month, const char *word)
{
  g_autofree char *day = g_strdup_printf ("2026-%02d-01", month);
  g_autofree char *text = eh_wording_day (day);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  return g_strv_contains ((const char *const *) words, word);
}

/* Returns: 1 to 12, or 0 if @word is no month in the user's language or in
 * English */
static int
find_month (const char *word)
{
  static const char *const english[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec" };
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_utc (2026, i + 1, 1, 0, 0, 0);

      if (is_month (time, "%B", folded) || is_month (time, "%b", folded) ||
          is_month (time, "%OB", folded) || is_shown_month (i + 1, folded) ||
          g_str_has_prefix (folded, english[i]))
        return i + 1;
    }

  return 0;
}

/* Returns: what @word says if it is a whole number of at most four digits, or -1 */
static int
read_number (const char *word)
{
  char *end = NULL;
  gint64 number = g_ascii_strtoll (word, &end, 10);

  return end != word && *end == '\0' && end - word <= 4 ? (int) number : -1;
}

/* Returns: (transfer full) (nullable): the day that was typed, as yyyy-mm-dd:
 * "2026-03-31", "31/3/2026", "31.3.26" or "31 March 2026" */
char *
eh_day_text_parse (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) parts = g_strsplit_set (text, SEPARATORS, -1);
  g_autofree char *day = NULL;
  int number, month, year;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  words = g_strv_builder_end (builder);
  if (g_strv_length (words) != 3)
    return NULL;

  number = read_number (words[0]);
  year = read_number (words[2]);
  if (number > 31)
    {
      int last = year;

      year = number;
      number = last;
    }
  month = read_number (words[1]);
  if (month < 0)
    month = find_month (words[1]);
  if (year >= 0 && year < 100)
    year += 2000;
  if (number < 1 || month < 1 || year < 1)
    return NULL;

  day = g_strdup_printf ("%04d-%02d-%02d", year, month, number);

  return eh_day_is_valid (day) ? g_steal_pointer (&day) : NULL;
}

/* Returns: (transfer full): @day with its weekday, in words */
char *
eh_day_text_spell (const char *day)
{
  g_autoptr (GDateTime) time = parse_iso (day);

  /* Translators: a weekday, day, month and year, as g_date_time_format() takes them. */
  return time != NULL ? g_date_time_format (time, _ ("%A, %-d %B %Y")) : g_strdup (day);
}

/* Returns: (transfer full): the day it is where the user is */
char *
eh_day_text_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* Returns: (transfer full): how far @day is from @today */
char *
eh_day_text_distance (const char *day, const char *today)
{
  g_autoptr (GDateTime) time = parse_iso (day);
  g_autoptr (GDateTime) now = parse_iso (today);
  gint64 n;

  if (time == NULL || now == NULL)
    return g_strdup ("");
  n = g_date_time_difference (time, now) / G_TIME_SPAN_DAY;
  if (n == 0)
    return g_strdup (_ ("today"));
  if (n > 0)
    return g_strdup_printf (g_dngettext (NULL, "in %u day", "in %u days", (gulong) n), (guint) n);

  return g_strdup_printf (g_dngettext (NULL, "%u day ago", "%u days ago", (gulong) -n), (guint) -n);
}
