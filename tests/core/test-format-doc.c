/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-format-doc.c: docs/FORMAT.md says of the kinds what the code says.
 *
 * With --print it writes the tables as they must stand there.
 */
#include <string.h>

#include "core/eh-kind.h"
#include "core/eh-procurement.h"

static const char *const type_names[] = {
  [EH_TYPE_TEXT] = "text",
  [EH_TYPE_LINE] = "line",
  [EH_TYPE_ID] = "id",
  [EH_TYPE_HASH] = "hash",
  [EH_TYPE_DAY] = "day",
  [EH_TYPE_INTEGER] = "number",
  [EH_TYPE_HUNDREDTHS] = "hundredths",
  [EH_TYPE_MARKS] = "ten-thousandths",
  [EH_TYPE_MONEY] = "minor units",
  [EH_TYPE_BOOLEAN] = "truth",
  [EH_TYPE_CHOICE] = "choice",
  [EH_TYPE_CHOICES] = "choices",
  [EH_TYPE_IDS] = "ids",
  [EH_TYPE_OBJECTS] = "objects",
};

static void
append_words (GString *out, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (out, "%s`%s`", i > 0 ? " " : "", words[i]);
}

static void
append_limits (GString *out, const EhFieldSpec *spec)
{
  switch (spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
    case EH_TYPE_ID:
      g_string_append_printf (out, "%" G_GINT64_FORMAT " to %" G_GINT64_FORMAT " bytes", spec->min,
                              spec->max);
      break;
    case EH_TYPE_IDS:
    case EH_TYPE_OBJECTS:
      g_string_append_printf (out, "%" G_GINT64_FORMAT " to %" G_GINT64_FORMAT " elements",
                              spec->min, spec->max);
      break;
    case EH_TYPE_CHOICE:
    case EH_TYPE_CHOICES:
      append_words (out, spec->choices);
      break;
    case EH_TYPE_HASH:
    case EH_TYPE_DAY:
    case EH_TYPE_BOOLEAN:
      break;
    case EH_TYPE_INTEGER:
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
    case EH_TYPE_MONEY:
    default:
      g_string_append_printf (out, "%" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, spec->min,
                              spec->max);
      break;
    }
}

static void
append_fields (GString *out, const EhFieldSpec *specs, guint n_specs, const char *prefix)
{
  for (guint i = 0; i < n_specs; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%s", prefix, eh_field_get_name (specs[i].field));

      g_string_append_printf (out, "| `%s` | %s | %s | ", name, type_names[specs[i].type],
                              specs[i].is_required ? "yes" : "no");
      append_limits (out, &specs[i]);
      g_string_append (out, " |\n");
      if (specs[i].type == EH_TYPE_OBJECTS)
        {
          g_autofree char *inner = g_strdup_printf ("%s[].", name);

          append_fields (out, specs[i].fields, specs[i].n_fields, inner);
        }
    }
}

static char *
describe_kind (EhKind kind)
{
  const EhKindSpec *spec = eh_kind_get_spec (kind);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out,
                          "#### `%s`\n\n| field | type | required | limits or words |\n"
                          "|---|---|---|---|\n",
                          spec->name);
  append_fields (out, spec->fields, spec->n_fields, "");

  return g_string_free (out, FALSE);
}

static char *
read_document (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "FORMAT.md", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_kind (gconstpointer data)
{
  g_autofree char *document = read_document ();
  g_autofree char *described = describe_kind ((EhKind) GPOINTER_TO_INT (data));

  if (strstr (document, described) == NULL)
    {
      g_test_message ("docs/FORMAT.md lacks this, word for word:\n%s", described);
      g_test_fail ();
    }
}

/* A kind that the document has and the code has not. */
static void
test_no_other (void)
{
  g_autofree char *document = read_document ();
  guint n = 0;

  for (const char *p = document; (p = strstr (p, "\n#### `")) != NULL; p++)
    n++;
  g_assert_cmpuint (n, ==, EH_N_KINDS);
}

static void
test_limits (void)
{
  g_autofree char *document = read_document ();
  g_autofree char *sentence = g_strdup_printf (
      "at most %d lots, %d milestones, %d scales, %d members, %d,%03d criteria, %d,%03d items of "
      "evidence and %d",
      EH_MAX_LOTS, EH_MAX_MILESTONES, EH_MAX_SCALES, EH_MAX_MEMBERS, EH_MAX_CRITERIA / 1000,
      EH_MAX_CRITERIA % 1000, EH_MAX_EVIDENCE / 1000, EH_MAX_EVIDENCE % 1000, EH_MAX_TENDERS);

  g_assert_nonnull (strstr (document, sentence));
}

int
main (int argc, char *argv[])
{
  if (argc == 2 && g_str_equal (argv[1], "--print"))
    {
      for (int i = 0; i < EH_N_KINDS; i++)
        {
          g_autofree char *described = describe_kind ((EhKind) i);

          g_print ("%s\n", described);
        }
      return 0;
    }

  g_test_init (&argc, &argv, NULL);

  for (int i = 0; i < EH_N_KINDS; i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/core/format-doc/%s", eh_kind_get_spec ((EhKind) i)->name);

      g_test_add_data_func (path, GINT_TO_POINTER (i), test_kind);
    }
  g_test_add_func ("/core/format-doc/no-other", test_no_other);
  g_test_add_func ("/core/format-doc/limits", test_limits);

  return g_test_run ();
}
