/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-kind.h"

#include "core/eh-json.h"
#include "core/eh-vocabulary.h"

static void
check_number (const EhFieldSpec *spec)
{
  /* What JSON readers of other programs hold exactly. */
  g_assert_cmpint (spec->min, >=, 0);
  g_assert_cmpint (spec->max, <=, EH_JSON_MAX_INTEGER);
  g_assert_cmpint (spec->min, <, spec->max);
}

static void
check_words (const EhFieldSpec *spec)
{
  guint n = 0;

  g_assert_nonnull (spec->choices);
  for (; spec->choices[n] != NULL; n++)
    g_assert_cmpint (eh_vocabulary_find (spec->choices, spec->choices[n]), ==, n);
  g_assert_cmpuint (n, >, 0);
  /* A set of them is a mask. */
  g_assert_cmpuint (n, <, 32);
}

static void check_specs (const EhFieldSpec *specs, guint n_specs, guint depth);

static void
check_spec (const EhFieldSpec *spec, guint depth)
{
  g_assert_cmpint (spec->field, >=, 0);
  g_assert_cmpint (spec->field, <, EH_N_FIELDS);

  switch (spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
      /* "" is how a text is left out, and two of the longest fit an entry. */
      g_assert_cmpint (spec->min, >=, 1);
      g_assert_cmpint (spec->max, <=, EH_MAX_TEXT);
      break;
    case EH_TYPE_CHOICE:
    case EH_TYPE_CHOICES:
      check_words (spec);
      break;
    case EH_TYPE_OBJECTS:
      g_assert_cmpuint (depth, ==, 0);
      g_assert_cmpuint (spec->n_fields, >, 0);
      check_specs (spec->fields, spec->n_fields, depth + 1);
      break;
    case EH_TYPE_IDS:
      g_assert_cmpint (spec->max, <=, EH_MAX_IDS);
      break;
    case EH_TYPE_BOOLEAN:
    case EH_TYPE_INTEGER:
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
    case EH_TYPE_MONEY:
    default:
      check_number (spec);
      break;
    }
}

/* The codec walks fields and members side by side, so the order matters. */
static void
check_specs (const EhFieldSpec *specs, guint n_specs, guint depth)
{
  for (guint i = 0; i < n_specs; i++)
    {
      check_spec (&specs[i], depth);
      if (i > 0)
        g_assert_cmpstr (eh_field_get_name (specs[i - 1].field), <,
                         eh_field_get_name (specs[i].field));
    }
}

static void
test_kinds (void)
{
  for (int i = 0; i < EH_N_KINDS; i++)
    {
      const EhKindSpec *spec = eh_kind_get_spec ((EhKind) i);

      g_assert_cmpint (eh_kind_find (spec->name), ==, i);
      g_assert_cmpstr (spec->title, !=, "");
      g_assert_cmpuint (spec->n_fields, >, 0);
      check_specs (spec->fields, spec->n_fields, 0);
    }
  g_assert_cmpint (eh_kind_find ("score-guessed"), ==, -1);
  g_assert_cmpint (eh_kind_find (""), ==, -1);
}

static void
test_fields (void)
{
  for (int i = 0; i < EH_N_FIELDS; i++)
    {
      const char *name = eh_field_get_name ((EhField) i);

      g_assert_nonnull (name);
      g_assert_cmpstr (eh_field_get_title ((EhField) i), !=, "");
      for (const char *p = name; *p != '\0'; p++)
        g_assert_true (g_ascii_islower (*p) || g_ascii_isdigit (*p) || *p == '_');
      if (i > 0)
        g_assert_cmpstr (eh_field_get_name ((EhField) (i - 1)), <, name);
    }
}

/* A record needs each field that the table names somewhere. */
static void
mark_used (gboolean *is_used, const EhFieldSpec *specs, guint n_specs)
{
  for (guint i = 0; i < n_specs; i++)
    {
      is_used[specs[i].field] = TRUE;
      if (specs[i].fields != NULL)
        mark_used (is_used, specs[i].fields, specs[i].n_fields);
    }
}

static void
test_used (void)
{
  gboolean is_used[EH_N_FIELDS] = { FALSE };

  for (int i = 0; i < EH_N_KINDS; i++)
    {
      const EhKindSpec *spec = eh_kind_get_spec ((EhKind) i);

      mark_used (is_used, spec->fields, spec->n_fields);
    }
  for (int i = 0; i < EH_N_FIELDS; i++)
    g_assert_true (is_used[i]);
}

static void
test_vocabulary (void)
{
  g_autofree char *list = eh_vocabulary_list (eh_method_names);
  g_autofree char *kinds = eh_vocabulary_list (eh_criterion_kind_names);

  g_assert_cmpstr (list, ==, "consensus or mean");
  g_assert_cmpstr (kinds, ==, "group, scored, price or pass-fail");
  g_assert_cmpint (eh_vocabulary_find (eh_method_names, "median"), ==, EH_NONE);
  g_assert_cmpint (eh_vocabulary_find (eh_formula_names, "relative-value-cost"), ==,
                   EH_FORMULA_RELATIVE_VALUE_COST);
  g_assert_cmpint (eh_vocabulary_find (eh_role_names, "auditor"), ==, EH_ROLE_AUDITOR);
  g_assert_cmpint (eh_vocabulary_find (eh_regime_names, "other"), ==, EH_REGIME_OTHER);
  g_assert_cmpint (eh_vocabulary_find (eh_tie_break_names, "lower-price"), ==,
                   EH_TIE_BREAK_LOWER_PRICE);
  g_assert_cmpint (eh_vocabulary_find (eh_key_criterion_names, "social-value"), ==,
                   EH_N_KEY_CRITERIA - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/kind/kinds", test_kinds);
  g_test_add_func ("/core/kind/fields", test_fields);
  g_test_add_func ("/core/kind/used", test_used);
  g_test_add_func ("/core/kind/vocabulary", test_vocabulary);

  return g_test_run ();
}
