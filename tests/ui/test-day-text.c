/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "ui/eh-day-text.h"
#include "ui/eh-reading.h"

/* What is typed, and the day it is; NULL if it is none. */
static const struct
{
  const char *text;
  const char *day;
} cases[] = {
  { "2026-03-31", "2026-03-31" },
  { " 2026-3-1 ", "2026-03-01" },
  { "31/3/2026", "2026-03-31" },
  { "31.3.26", "2026-03-31" },
  { "31 March 2026", "2026-03-31" },
  { "1 mar 2026", "2026-03-01" },
  { "1. Sept. 2026", "2026-09-01" },
  { "29 Feb 2028", "2028-02-29" },
  { "29 Feb 2027", NULL },
  { "3/31/2026", NULL },
  { "March 2026", NULL },
  { "", NULL },
  { "soon", NULL },
  { "1 2 3 4", NULL },
  { "0 3 2026", NULL },
  { "99999-01-01", NULL },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = eh_day_text_parse (cases[i].text);

      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
assert_distance (const char *day, const char *words)
{
  g_autofree char *distance = eh_day_text_distance (day, "2026-03-01");

  g_assert_cmpstr (distance, ==, words);
}

static void
test_distance (void)
{
  assert_distance ("2026-03-01", "today");
  assert_distance ("2026-03-02", "in 1 day");
  assert_distance ("2026-02-27", "2 days ago");
  assert_distance ("2027-03-01", "in 365 days");
}

static void
test_reading (void)
{
  EhReading reading = eh_reading_measure ("It costs 2.5 million. Who pays?\nWe don't know yet");
  g_autofree char *few = eh_reading_describe ("One.");
  g_autofree char *many =
      eh_reading_describe ("a b c d e f g h i j k l m n o p q r s t u v w x y z.");

  g_assert_cmpuint (reading.n_words, ==, 10);
  g_assert_cmpuint (reading.n_longest, ==, 4);
  g_assert_cmpstr (few, ==, "1 word");
  g_assert_cmpstr (many, ==, "26 words. The longest sentence has 26; up to 25 are easy to read.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/day-text/parse", test_parse);
  g_test_add_func ("/ui/day-text/distance", test_distance);
  g_test_add_func ("/ui/day-text/reading", test_reading);

  return g_test_run ();
}
