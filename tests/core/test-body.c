/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-body.h"

#include <string.h>

#include "core/eh-vocabulary.h"

/* A body that lacks nothing. */
static EhBody *
new_score (void)
{
  EhBody *body = eh_body_new (EH_KIND_SCORE_GIVEN);

  eh_body_set_text (body, EH_FIELD_CRITERION, "care");
  eh_body_set_text (body, EH_FIELD_MEMBER, "eva");
  eh_body_set_text (body, EH_FIELD_TENDER, "t1");
  eh_body_set_integer (body, EH_FIELD_SCORE, 400);

  return body;
}

static EhBody *
new_criterion (void)
{
  EhBody *body = eh_body_new (EH_KIND_CRITERION_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_CRITERION, "care");
  eh_body_set_integer (body, EH_FIELD_KIND, EH_CRITERION_SCORED);
  eh_body_set_integer (body, EH_FIELD_POSITION, 1);
  eh_body_set_text (body, EH_FIELD_TITLE, "Care");

  return body;
}

static void
assert_refused (const EhBody *body, EhBodyError code, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *prefix = g_strdup_printf ("%s: ", field);

  g_assert_false (eh_body_check (body, &error));
  g_assert_error (error, EH_BODY_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, prefix));
}

static void
assert_accepted (const EhBody *body)
{
  g_autoptr (GError) error = NULL;

  eh_body_check (body, &error);
  g_assert_no_error (error);
}

static void
test_values (void)
{
  const char *ids[] = { "b", "a", NULL };
  g_autoptr (EhBody) body = new_criterion ();

  eh_body_set_ids (body, EH_FIELD_SCORERS, ids);
  eh_body_set_flags (body, EH_FIELD_KEY_CRITERIA, 5);
  assert_accepted (body);

  g_assert_cmpint (eh_body_get_kind (body), ==, EH_KIND_CRITERION_DESCRIBED);
  g_assert_cmpstr (eh_body_get_text (body, EH_FIELD_TITLE), ==, "Care");
  g_assert_cmpint (eh_body_get_integer (body, EH_FIELD_POSITION, -1), ==, 1);
  g_assert_cmpint (eh_body_get_integer (body, EH_FIELD_WEIGHT, -1), ==, -1);
  g_assert_cmpuint (eh_body_get_flags (body, EH_FIELD_KEY_CRITERIA), ==, 5);
  g_assert_cmpstrv (eh_body_get_ids (body, EH_FIELD_SCORERS), ids);
  g_assert_null (eh_body_get_text (body, EH_FIELD_SCALE));
  g_assert_null (eh_body_get_ids (body, EH_FIELD_EVIDENCE));
  g_assert_false (eh_body_has (body, EH_FIELD_WEIGHT));
  g_assert_true (eh_body_has (body, EH_FIELD_TITLE));
  /* A field of another kind is not there, and that is no mistake. */
  g_assert_false (eh_body_has (body, EH_FIELD_BIDDER));
  g_assert_null (eh_body_get_text (body, EH_FIELD_BIDDER));
}

/* What is cleared is left out again, in a copy too. */
static void
test_clear (void)
{
  const char *ids[] = { "b", "a", NULL };
  g_autoptr (EhBody) body = new_criterion ();
  g_autoptr (EhBody) copy = NULL;

  eh_body_set_ids (body, EH_FIELD_SCORERS, ids);
  eh_body_set_integer (body, EH_FIELD_WEIGHT, 1250);
  eh_body_set_text (body, EH_FIELD_DESCRIPTION, "How you care");
  copy = eh_body_copy (body);
  eh_body_clear (copy, EH_FIELD_SCORERS);
  eh_body_clear (copy, EH_FIELD_WEIGHT);
  eh_body_clear (copy, EH_FIELD_DESCRIPTION);
  eh_body_clear (copy, EH_FIELD_SCALE);

  g_assert_false (eh_body_has (copy, EH_FIELD_SCORERS));
  g_assert_null (eh_body_get_ids (copy, EH_FIELD_SCORERS));
  g_assert_cmpint (eh_body_get_integer (copy, EH_FIELD_WEIGHT, -1), ==, -1);
  g_assert_null (eh_body_get_text (copy, EH_FIELD_DESCRIPTION));
  assert_accepted (copy);
  g_assert_cmpstrv (eh_body_get_ids (body, EH_FIELD_SCORERS), ids);
}

/* What is set to nothing is left out. */
static void
test_left_out (void)
{
  const char *ids[] = { "a", NULL };
  const char *none[] = { NULL };
  g_autoptr (EhBody) body = new_criterion ();

  eh_body_set_text (body, EH_FIELD_DESCRIPTION, "");
  eh_body_set_text (body, EH_FIELD_SCALE, "s");
  eh_body_set_text (body, EH_FIELD_SCALE, NULL);
  eh_body_set_ids (body, EH_FIELD_SCORERS, ids);
  eh_body_set_ids (body, EH_FIELD_SCORERS, none);
  eh_body_set_ids (body, EH_FIELD_EVIDENCE, NULL);
  eh_body_set_flags (body, EH_FIELD_KEY_CRITERIA, 0);
  g_assert_false (eh_body_has (body, EH_FIELD_DESCRIPTION));
  g_assert_false (eh_body_has (body, EH_FIELD_SCALE));
  g_assert_false (eh_body_has (body, EH_FIELD_SCORERS));
  g_assert_false (eh_body_has (body, EH_FIELD_EVIDENCE));
  g_assert_false (eh_body_has (body, EH_FIELD_KEY_CRITERIA));
  assert_accepted (body);
}

/* Each required field, one at a time. */
static void
test_missing (void)
{
  static const EhField required[] = { EH_FIELD_CRITERION, EH_FIELD_MEMBER, EH_FIELD_TENDER };
  g_autoptr (EhBody) nothing = eh_body_new (EH_KIND_SCORE_GIVEN);

  for (gsize i = 0; i < G_N_ELEMENTS (required); i++)
    {
      g_autoptr (EhBody) body = new_score ();

      eh_body_set_text (body, required[i], NULL);
      assert_refused (body, EH_BODY_ERROR_MISSING, eh_field_get_name (required[i]));
    }
  assert_refused (nothing, EH_BODY_ERROR_MISSING, "criterion");
}

static const struct
{
  gsize length;
  gboolean is_accepted;
} id_cases[] = { { 1, TRUE }, { EH_MAX_ID, TRUE }, { EH_MAX_ID + 1, FALSE } };

static void
test_lengths (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (id_cases); i++)
    {
      g_autoptr (EhBody) body = new_score ();
      g_autofree char *id = g_strnfill (id_cases[i].length, 'x');

      eh_body_set_text (body, EH_FIELD_TENDER, id);
      if (id_cases[i].is_accepted)
        assert_accepted (body);
      else
        assert_refused (body, EH_BODY_ERROR_VALUE, "tender");
    }
}

static const struct
{
  EhField field;
  const char *text;
  gboolean is_accepted;
} text_cases[] = {
  { EH_FIELD_REASON, "Two lines\nand\ta tab", TRUE },
  { EH_FIELD_REASON, "carriage\rreturn", FALSE },
  { EH_FIELD_REASON, "not UTF-8 \xff", FALSE },
  { EH_FIELD_REASON, "e\xcc\x81 is not in normal form", FALSE },
  { EH_FIELD_TENDER, "two\nlines", FALSE },
  { EH_FIELD_TENDER, "a\ttab", FALSE },
  { EH_FIELD_TENDER, "\xe2\x80\xaeoverride", FALSE },
};

static void
test_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      g_autoptr (EhBody) body = new_score ();

      eh_body_set_text (body, text_cases[i].field, text_cases[i].text);
      if (text_cases[i].is_accepted)
        assert_accepted (body);
      else
        assert_refused (body, EH_BODY_ERROR_VALUE, eh_field_get_name (text_cases[i].field));
    }
}

static const struct
{
  EhField field;
  gint64 value;
  gboolean is_accepted;
} number_cases[] = {
  { EH_FIELD_WEIGHT, 0, TRUE },
  { EH_FIELD_WEIGHT, 10000, TRUE },
  { EH_FIELD_WEIGHT, 10001, FALSE },
  { EH_FIELD_WEIGHT, -1, FALSE },
  { EH_FIELD_CEILING, G_GINT64_CONSTANT (10000000000000), TRUE },
  { EH_FIELD_CEILING, G_GINT64_CONSTANT (10000000000001), FALSE },
  { EH_FIELD_N, 0, FALSE },
  { EH_FIELD_N, 1, TRUE },
  { EH_FIELD_KIND, EH_CRITERION_PASS_FAIL, TRUE },
  { EH_FIELD_KIND, EH_CRITERION_PASS_FAIL + 1, FALSE },
  { EH_FIELD_KIND, -1, FALSE },
  { EH_FIELD_POSITION, G_MAXINT64, FALSE },
  { EH_FIELD_POSITION, G_MININT64, FALSE },
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      g_autoptr (EhBody) body = new_criterion ();

      eh_body_set_integer (body, number_cases[i].field, number_cases[i].value);
      if (number_cases[i].is_accepted)
        assert_accepted (body);
      else
        assert_refused (body, EH_BODY_ERROR_VALUE, eh_field_get_name (number_cases[i].field));
    }
}

static void
test_sets (void)
{
  const char *twice[] = { "a", "b", "a", NULL };
  const char *empty[] = { "a", "", NULL };
  g_autoptr (EhBody) flags = new_criterion ();
  g_autoptr (EhBody) ids = new_criterion ();
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_free);

  eh_body_set_flags (flags, EH_FIELD_KEY_CRITERIA, 1u << EH_N_KEY_CRITERIA);
  assert_refused (flags, EH_BODY_ERROR_VALUE, "key_criteria");

  eh_body_set_ids (ids, EH_FIELD_SCORERS, twice);
  assert_refused (ids, EH_BODY_ERROR_VALUE, "scorers");
  eh_body_set_ids (ids, EH_FIELD_SCORERS, empty);
  assert_refused (ids, EH_BODY_ERROR_VALUE, "scorers");
  for (int i = 0; i <= EH_MAX_IDS; i++)
    g_ptr_array_add (many, g_strdup_printf ("%d", i));
  g_ptr_array_add (many, NULL);
  eh_body_set_ids (ids, EH_FIELD_SCORERS, (const char *const *) many->pdata);
  assert_refused (ids, EH_BODY_ERROR_VALUE, "scorers");
  g_clear_pointer (&many->pdata[EH_MAX_IDS], g_free);
  eh_body_set_ids (ids, EH_FIELD_SCORERS, (const char *const *) many->pdata);
  assert_accepted (ids);
}

static void
add_point (EhBody *scale, gint64 score)
{
  EhBody *point = eh_body_add_object (scale, EH_FIELD_POINTS);

  eh_body_set_text (point, EH_FIELD_LABEL, "Good");
  eh_body_set_text (point, EH_FIELD_DESCRIPTOR, "Meets the need");
  eh_body_set_integer (point, EH_FIELD_SCORE, score);
}

static void
test_objects (void)
{
  g_autoptr (EhBody) scale = eh_body_new (EH_KIND_SCALE_DESCRIBED);

  eh_body_set_text (scale, EH_FIELD_SCALE, "s");
  eh_body_set_text (scale, EH_FIELD_TITLE, "S");
  assert_refused (scale, EH_BODY_ERROR_MISSING, "points");
  add_point (scale, 0);
  assert_refused (scale, EH_BODY_ERROR_VALUE, "points");
  add_point (scale, 100);
  assert_accepted (scale);
  g_assert_cmpuint (eh_body_get_n_objects (scale, EH_FIELD_POINTS), ==, 2);
  g_assert_cmpint (
      eh_body_get_integer (eh_body_get_object (scale, EH_FIELD_POINTS, 1), EH_FIELD_SCORE, -1), ==,
      100);
  add_point (scale, -1);
  assert_refused (scale, EH_BODY_ERROR_VALUE, "points[2].score");
  for (int i = 0; i < EH_MAX_POINTS; i++)
    add_point (scale, i);
  assert_refused (scale, EH_BODY_ERROR_VALUE, "points");
}

static void
test_copy (void)
{
  const char *ids[] = { "a", "b", NULL };
  g_autoptr (EhBody) body = new_criterion ();
  g_autoptr (EhBody) scale = eh_body_new (EH_KIND_SCALE_DESCRIBED);
  g_autoptr (EhBody) copy = NULL;
  g_autoptr (EhBody) scale_copy = NULL;

  eh_body_set_ids (body, EH_FIELD_SCORERS, ids);
  copy = eh_body_copy (body);
  eh_body_set_text (body, EH_FIELD_TITLE, "Changed");
  eh_body_set_ids (body, EH_FIELD_SCORERS, NULL);
  g_assert_cmpstr (eh_body_get_text (copy, EH_FIELD_TITLE), ==, "Care");
  g_assert_cmpstrv (eh_body_get_ids (copy, EH_FIELD_SCORERS), ids);

  add_point (scale, 0);
  scale_copy = eh_body_copy (scale);
  add_point (scale, 100);
  g_assert_cmpuint (eh_body_get_n_objects (scale_copy, EH_FIELD_POINTS), ==, 1);
}

/* A day is one of the calendar, in one spelling. */
static void
test_day (void)
{
  static const struct
  {
    const char *text;
    gboolean is_valid;
  } days[] = {
    { "2026-03-31", TRUE },  { "2028-02-29", TRUE },   { "0001-01-01", TRUE },
    { "9999-12-31", TRUE },  { "2026-02-29", FALSE },  { "2026-04-31", FALSE },
    { "2026-00-10", FALSE }, { "2026-13-10", FALSE },  { "2026-01-00", FALSE },
    { "0000-01-01", FALSE }, { "2026-1-1", FALSE },    { "2026-01-1x", FALSE },
    { "31/03/2026", FALSE }, { "2026-03-311", FALSE }, { "2026:03:31", FALSE },
    { "2026-99-99", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (EhBody) body = eh_body_new (EH_KIND_MILESTONE_DESCRIBED);
      g_autoptr (GError) error = NULL;

      eh_body_set_text (body, EH_FIELD_MILESTONE, "m");
      eh_body_set_integer (body, EH_FIELD_STEP, EH_STEP_DECISION);
      eh_body_set_text (body, EH_FIELD_DATE, days[i].text);
      g_test_message ("%s", days[i].text);
      g_assert_cmpint (eh_body_check (body, &error), ==, days[i].is_valid);
      if (!days[i].is_valid)
        g_assert_error (error, EH_BODY_ERROR, EH_BODY_ERROR_VALUE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/body/values", test_values);
  g_test_add_func ("/core/body/clear", test_clear);
  g_test_add_func ("/core/body/left-out", test_left_out);
  g_test_add_func ("/core/body/missing", test_missing);
  g_test_add_func ("/core/body/lengths", test_lengths);
  g_test_add_func ("/core/body/texts", test_texts);
  g_test_add_func ("/core/body/numbers", test_numbers);
  g_test_add_func ("/core/body/sets", test_sets);
  g_test_add_func ("/core/body/objects", test_objects);
  g_test_add_func ("/core/body/copy", test_copy);

  g_test_add_func ("/core/body/day", test_day);

  return g_test_run ();
}
