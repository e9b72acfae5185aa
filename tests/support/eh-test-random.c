/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test-random.c: random bodies, drawn from the table of kinds.
 */
#include "support/eh-test-random.h"

/* One to four bytes a character, both escapes, what means something in markup
 * and formats, and a combining mark that composes with no letter: so that
 * whatever they make is in normal form. */
static const char *const pieces[] = { "a",      "Z",  "0",   " ",      "é",      "ŵ", "Ω",
                                      "ж",      "好", "𝔘",   "\"",     "\\",     "/", "{",
                                      "]",      "=",  "ا",   "\u0360", "\u200d", "👩", "\u2066",
                                      "\u2069", "%s", "<b>", "\u00a0", "\x7e" };
static const char *const line_ends[] = { "\n", "\t" };

static char *
draw_text (const EhFieldSpec *spec, EhTestDraw draw, gpointer data)
{
  GString *text = g_string_new (NULL);
  guint32 n = 1 + draw (data, draw (data, 8) == 0 ? 100 : 8);

  for (guint32 i = 0; i < n; i++)
    {
      const char *piece = spec->type == EH_TYPE_TEXT && draw (data, 8) == 0
                              ? line_ends[draw (data, G_N_ELEMENTS (line_ends))]
                              : pieces[draw (data, G_N_ELEMENTS (pieces))];

      if (text->len + 4 <= (gsize) spec->max)
        g_string_append (text, piece);
    }

  return g_string_free (text, FALSE);
}

/* Of few, so that entries meet: those of the sample book, and some new ones. */
static const char *
draw_id (EhTestDraw draw, gpointer data)
{
  static const char *const ids[] = { "main",  "t1",    "t2",      "t3",  "care", "access",
                                     "price", "legal", "quality", "eva", "pat",  "s",
                                     "a",     "b",     "c",       "ê",   "a b",  "\"" };

  return ids[draw (data, G_N_ELEMENTS (ids))];
}

static gint64
draw_number (const EhFieldSpec *spec, EhTestDraw draw, gpointer data)
{
  guint64 span = (guint64) (spec->max - spec->min);
  guint64 offset = ((guint64) draw (data, G_MAXUINT32) << 16) ^ draw (data, G_MAXUINT32);

  switch (draw (data, 6))
    {
    case 0:
      return spec->min;
    case 1:
      return spec->max;
    case 2:
    case 3:
      /* Round small numbers, as scores and weights are. */
      offset = 100 * (guint64) draw (data, 11);
      return spec->min + (gint64) MIN (span, offset);
    default:
      return spec->min + (gint64) (offset % (span + 1));
    }
}

static void
draw_ids (EhBody *body, const EhFieldSpec *spec, EhTestDraw draw, gpointer data)
{
  const char *ids[4] = { NULL };
  guint n = 0;

  for (guint32 i = 1 + draw (data, 3); i > 0; i--)
    {
      const char *id = draw_id (draw, data);

      if (!g_strv_contains (ids, id))
        ids[n++] = id;
    }
  eh_body_set_ids (body, spec->field, ids);
}

static void fill (EhBody *body,
                  const EhFieldSpec *specs,
                  guint n_specs,
                  EhTestDraw draw,
                  gpointer data);

static void
fill_field (EhBody *body, const EhFieldSpec *spec, EhTestDraw draw, gpointer data)
{
  g_autofree char *text = NULL;

  switch (spec->type)
    {
    case EH_TYPE_TEXT:
    case EH_TYPE_LINE:
      text = draw_text (spec, draw, data);
      eh_body_set_text (body, spec->field, text);
      break;
    case EH_TYPE_ID:
      eh_body_set_text (body, spec->field, draw_id (draw, data));
      break;
    case EH_TYPE_HASH:
      text = g_strdup_printf ("%064x", draw (data, G_MAXUINT32));
      eh_body_set_text (body, spec->field, text);
      break;
    case EH_TYPE_DAY:
      text = g_strdup_printf ("%04u-%02u-%02u", 1 + draw (data, 9999), 1 + draw (data, 12),
                              1 + draw (data, 28));
      eh_body_set_text (body, spec->field, text);
      break;
    case EH_TYPE_BOOLEAN:
      eh_body_set_integer (body, spec->field, draw (data, 2));
      break;
    case EH_TYPE_CHOICE:
      eh_body_set_integer (body, spec->field, draw (data, g_strv_length ((char **) spec->choices)));
      break;
    case EH_TYPE_CHOICES:
      eh_body_set_flags (body, spec->field,
                         1 + draw (data, (1u << g_strv_length ((char **) spec->choices)) - 1));
      break;
    case EH_TYPE_IDS:
      draw_ids (body, spec, draw, data);
      break;
    case EH_TYPE_OBJECTS:
      for (gint64 i = spec->min + draw (data, 4); i > 0; i--)
        fill (eh_body_add_object (body, spec->field), spec->fields, spec->n_fields, draw, data);
      break;
    case EH_TYPE_INTEGER:
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
    case EH_TYPE_MONEY:
    default:
      eh_body_set_integer (body, spec->field, draw_number (spec, draw, data));
      break;
    }
}

static void
fill (EhBody *body, const EhFieldSpec *specs, guint n_specs, EhTestDraw draw, gpointer data)
{
  for (guint i = 0; i < n_specs; i++)
    if (specs[i].is_required || draw (data, 2) == 0)
      fill_field (body, &specs[i], draw, data);
}

/**
 * eh_test_random_body_new:
 * @kind: a kind
 * @draw: gives a number from 0 up to, but not including, its argument
 * @data: its data
 *
 * Returns: (transfer full): a body of @kind that eh_body_check() takes
 */
EhBody *
eh_test_random_body_new (EhKind kind, EhTestDraw draw, gpointer data)
{
  const EhKindSpec *spec = eh_kind_get_spec (kind);
  EhBody *body = eh_body_new (kind);

  fill (body, spec->fields, spec->n_fields, draw, data);

  return body;
}

/**
 * eh_test_draw_cb:
 * @rand: (nullable): a #GRand, or %NULL for the test's own
 * @below: a number above 0
 *
 * Returns: a number below @below; an #EhTestDraw
 */
guint32
eh_test_draw_cb (gpointer rand, guint32 below)
{
  guint32 number = rand != NULL ? g_rand_int (rand) : (guint32) g_test_rand_int ();

  return number % below;
}
