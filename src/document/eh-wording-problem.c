/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording-problem.c: what the rules refuse, said to people.
 */
#include "document/eh-wording-problem.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/eh-kind.h"
#include "document/eh-wording-problem-private.h"

/* No message says more than so many things. */
#define MAX_PARTS 3

/* What a scale is made of. */
#define POINTS "points"

/* What a message says it is about: "weight: ", "points[2].label: ". */
typedef struct
{
  int field;  /* an #EhField, or -1 */
  int number; /* of the point, from 0, or -1 */
  const char *rest;
} Place;

static int
find_field (const char *name, gsize length)
{
  for (int i = 0; i < EH_N_FIELDS; i++)
    if (strlen (eh_field_get_name (i)) == length &&
        strncmp (eh_field_get_name (i), name, length) == 0)
      return i;

  return -1;
}

static Place
read_place (const char *message)
{
  gsize length = strspn (message, "abcdefghijklmnopqrstuvwxyz_0123456789.[]");
  Place place = { -1, -1, message };
  g_autofree char *path = NULL;
  const char *name, *point;

  if (length == 0 || !g_str_has_prefix (message + length, ": "))
    return place;

  path = g_strndup (message, length);
  name = strrchr (path, '.') != NULL ? strrchr (path, '.') + 1 : path;
  point = g_strrstr (path, POINTS "[");
  place.field = find_field (name, strcspn (name, "["));
  place.number =
      point != NULL ? (int) g_ascii_strtoull (point + strlen (POINTS "["), NULL, 10) : -1;
  place.rest = message + length + strlen (": ");

  return place;
}

/* Whether @text is like @message, which has a "%s" for each of @parts. */
static gboolean
match (const char *message, const char *text, char *parts[MAX_PARTS])
{
  g_auto (GStrv) pieces = g_strsplit (message, "%s", -1);
  guint n = g_strv_length (pieces) - 1;
  gsize last = strlen (pieces[n]);
  const char *p = text + strlen (pieces[0]);

  if (n == 0)
    return g_str_equal (message, text);
  if (!g_str_has_prefix (text, pieces[0]))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const char *end = strstr (p, pieces[i + 1]);

      if (i + 1 == n && strlen (p) >= last && g_str_has_suffix (p, pieces[n]))
        end = p + strlen (p) - last;
      else if (i + 1 == n)
        end = NULL;
      g_free (parts[i]);
      parts[i] = end != NULL ? g_strndup (p, (gsize) (end - p)) : NULL;
      if (end == NULL)
        return FALSE;
      p = end + strlen (pieces[i + 1]);
    }

  return TRUE;
}

/* A translation may say the parts in another order: "%2$s", "%1$s". What people
 * wrote is put in as it is and never looked at for more. */
static char *
fill (const char *words, char *parts[MAX_PARTS])
{
  GString *out = g_string_new (NULL);
  guint next = 0;

  for (const char *p = words; *p != '\0';)
    {
      guint i = MAX_PARTS;

      if (p[0] == '%' && p[1] == 's')
        {
          i = next++;
          p += 2;
        }
      else if (p[0] == '%' && g_ascii_isdigit (p[1]) && p[2] == '$' && p[3] == 's')
        {
          i = (guint) (p[1] - '1');
          p += 4;
        }
      else
        {
          p += p[0] == '%' && p[1] == '%' ? 1 : 0;
          g_string_append_c (out, *p++);
        }
      if (i < MAX_PARTS && parts[i] != NULL)
        g_string_append (out, parts[i]);
    }

  return g_string_free (out, FALSE);
}

static char *
say (const EhProblemWords *row, const Place *place, char *parts[MAX_PARTS])
{
  g_autofree char *sentence = fill (_ (row->words), parts);

  if (!row->is_of_value || place->field < 0)
    return g_steal_pointer (&sentence);
  if (place->number >= 0)
    /* Translators: the number of a point of a scale, the name of a field of it,
     * and a sentence: "Point 3, Label: This is missing. Fill it in." */
    return g_strdup_printf (_ ("Point %d, %s: %s"), place->number + 1,
                            _ (eh_field_get_title (place->field)), sentence);

  /* Translators: the name of a field, and a sentence that says what is wrong
   * with it: "Weight: This is too large." */
  return g_strdup_printf (_ ("%s: %s"), _ (eh_field_get_title (place->field)), sentence);
}

/**
 * eh_wording_problem:
 * @message: what the rules or the reader of a table say of a problem, with or
 *   without the place that it is about
 *
 * Returns: (transfer full) (nullable): the same in a sentence for people, in
 *   their language; %NULL if there is none
 */
char *
eh_wording_problem (const char *message)
{
  const EhProblemWords *(*const tables[]) (guint *) = {
    eh_problem_words_of_rules,
    eh_problem_words_of_values,
    eh_problem_words_of_tables,
  };
  Place place;

  g_return_val_if_fail (message != NULL, NULL);

  place = read_place (message);
  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      guint n_rows = 0;
      const EhProblemWords *rows = tables[t](&n_rows);

      for (guint i = 0; i < n_rows; i++)
        {
          char *parts[MAX_PARTS] = { NULL };
          char *sentence =
              match (rows[i].message, place.rest, parts) ? say (&rows[i], &place, parts) : NULL;

          for (guint p = 0; p < MAX_PARTS; p++)
            g_free (parts[p]);
          if (sentence != NULL)
            return sentence;
        }
    }

  return NULL;
}
