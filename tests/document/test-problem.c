/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-problem.c: what people are told of what the rules refuse.
 */
#include "config.h"

#include <string.h>

#include "document/eh-wording-problem-private.h"
#include "document/eh-wording-problem.h"
#include "support/eh-test-rules.h"

static gboolean
is_name_of_field (const char *word)
{
  for (int i = 0; i < EH_N_FIELDS; i++)
    if (strchr (word, '_') != NULL && g_str_equal (eh_field_get_name (i), word))
      return TRUE;

  return strchr (word, '_') != NULL;
}

/* A sentence as somebody would say it: nothing of how the program is made. */
static void
assert_plain (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,.:;()“”", -1);
  gunichar first = g_utf8_get_char (text);

  if (!g_unichar_isupper (first) && first != 0x201c)
    g_test_fail_printf ("“%s” begins with no capital letter", text);
  if (!g_str_has_suffix (text, "."))
    g_test_fail_printf ("“%s” has no full stop", text);
  for (guint i = 0; words[i] != NULL; i++)
    if (is_name_of_field (words[i]) || g_str_equal (words[i], "utility-index") ||
        g_str_equal (words[i], "absolute-range") || g_str_equal (words[i], "id"))
      g_test_fail_printf ("“%s” has a word of the program: %s", text, words[i]);
}

static void
test_rule (gconstpointer data)
{
  const EhTestRule *rule = data;
  g_autoptr (EhTestBook) book = eh_test_rules_make_book ();
  g_autoptr (EhEntry) entry = eh_test_rules_make_entry (rule->kind, rule->body, "", "");
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_assert_false (eh_procurement_check (book->procurement, entry, &error));
  words = eh_wording_problem (error->message);
  g_assert_nonnull (words);
  assert_plain (words);
}

/* Whatever stands in the tables is plain, also what no case above provokes. */
static void
test_tables (void)
{
  const EhProblemWords *(*const tables[]) (guint *) = {
    eh_problem_words_of_rules,
    eh_problem_words_of_values,
    eh_problem_words_of_tables,
  };

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      guint n_rows = 0;
      const EhProblemWords *rows = tables[t](&n_rows);

      g_assert_cmpuint (n_rows, >, 10);
      for (guint i = 0; i < n_rows; i++)
        {
          g_auto (GStrv) pieces = g_strsplit (rows[i].message, "%s", -1);
          g_autofree char *message = g_strjoinv ("Xyz", pieces);
          g_autofree char *words = eh_wording_problem (message);

          assert_plain (rows[i].words);
          g_assert_nonnull (words);
          assert_plain (words);
          g_assert_null (strstr (words, "%"));
          /* No row stands in the shadow of another one. */
          if (g_strv_length (pieces) == 1)
            g_assert_cmpstr (words, ==, rows[i].words);
        }
    }
}

static const struct
{
  const char *message;
  const char *words;
} cases[] = {
  { "weight: it is too large", "Weight: This number is too large. Enter a smaller one." },
  { "it is too large", "This number is too large. Enter a smaller one." },
  { "job_title: it must not be empty", "Job title: This must not be empty. Fill it in." },
  { "points[2].label: it is missing", "Point 3, Label: This is missing. Fill it in." },
  { "title: it is longer than 300 bytes",
    "Title: This is too long. There is room for about 300 letters." },
  { "score: 2.5 is not a score on the scale “s”",
    "The scale of this criterion has no score 2.5. Choose a score that is on it." },
  { "line 7: there are more than 64 columns",
    "There are more than 64 columns in line 7. Copy a smaller table." },
  { "“a “b” c” is not in GBP, the currency of this procurement",
    "“a “b” c” is not in GBP, the currency of this procurement." },
  { "“%s%1$s%%” is not a number such as 12.5", "“%s%1$s%%” is not a number such as 12.5." },
  { "there is no “, so this column” in this book, so this column is left out",
    "There is no “, so this column” in this book, so this column is left out." },
  { "nobody ever says this", NULL },
  { "criteria[7].weight: it is too large",
    "Weight: This number is too large. Enter a smaller one." },
  { "scales[0].points[2].label: it is missing", "Point 3, Label: This is missing. Fill it in." },
  { "weight: nobody ever says this", NULL },
  { "points[2]", NULL },
  { "", NULL },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = eh_wording_problem (cases[i].message);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char *argv[])
{
  const EhTestRule *rules;
  guint n_rules = 0;

  g_test_init (&argc, &argv, NULL);

  rules = eh_test_rules_get (&n_rules);
  for (guint i = 0; i < n_rules; i++)
    {
      g_autofree char *path = g_strdup_printf ("/document/problem/%s", rules[i].name);

      if (rules[i].code != EH_TEST_RULE_ACCEPTED)
        g_test_add_data_func (path, &rules[i], test_rule);
    }
  g_test_add_func ("/document/problem/tables", test_tables);
  g_test_add_func ("/document/problem/words", test_words);

  return g_test_run ();
}
