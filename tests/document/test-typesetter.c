/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "document/eh-typesetter.h"
#include "document/eh-writer.h"
#include "sample.h"

typedef struct
{
  EhFontSet *fonts;
  EhTypesetter *typesetter;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->fonts = eh_font_set_new (NULL, &error);
  g_assert_no_error (error);
  fixture->typesetter = eh_typesetter_new (fixture->fonts, "en");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  eh_typesetter_free (fixture->typesetter);
  eh_font_set_free (fixture->fonts);
}

static EhTypeset *
set_text (Fixture *fixture, const char *text, double width)
{
  EhTypesetStyle style = { .size = 10, .width = width };

  return eh_typesetter_set_text (fixture->typesetter, text, &style);
}

static const EhRun *
get_run (const EhTypeset *set, guint index)
{
  return &g_array_index (set->runs, EhRun, index);
}

/* Default_Ignorable_Code_Point, which GLib does not know of all. */
static gboolean
shows_nothing (gunichar c)
{
  static const gunichar others[] = { 0xad, 0x115f, 0x1160, 0x3164, 0xffa0 };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (c == others[i])
      return TRUE;

  return c == ' ' || c == '\t' || c == '\n' ||
         (g_unichar_iszerowidth (c) && g_unichar_isdefined (c));
}

/* Every character is in exactly one run, and the run can show it. */
static void
assert_complete (const EhTypeset *set)
{
  gsize length = strlen (set->text);
  g_autofree guint8 *shown = g_new0 (guint8, length + 1);

  for (guint i = 0; i < set->runs->len; i++)
    {
      const EhRun *run = get_run (set, i);

      for (guint j = run->start; j < run->start + run->length; j++)
        shown[j]++;
      for (const char *p = set->text + run->start; p < set->text + run->start + run->length;
           p = g_utf8_next_char (p))
        if (run->kind == EH_RUN_TEXT)
          {
            g_assert_cmpuint (g_utf8_get_char (p), <=, 0xffff);
            g_assert_true (eh_font_has (run->font, g_utf8_get_char (p)));
          }
      for (guint j = run->first_glyph; j < run->first_glyph + run->n_glyphs; j++)
        g_assert_cmpuint (g_array_index (set->glyphs, EhGlyph, j).id, !=, 0);
      if (run->kind == EH_RUN_OUTLINE)
        g_assert_cmpuint (run->n_glyphs, >, 0);
      if (run->kind == EH_RUN_BOX)
        g_assert_cmpuint (g_utf8_strlen (set->text + run->start, run->length), ==, 1);
    }

  for (const char *p = set->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint8 n = shown[p - set->text];

      g_assert_cmpuint (n, <=, 1);
      if (n == 0 && !shows_nothing (g_utf8_get_char (p)))
        g_test_fail_printf ("U+%04X is lost", g_utf8_get_char (p));
    }
}

/* Characters of all planes: text, outlines or a box, and never nothing. */
static void
test_every_character (Fixture *fixture, gconstpointer data)
{
  guint n_boxes = 0;

  for (gunichar c = 0x20; c <= 0x10ffff; c += c < 0x3000 ? 1 : c < 0x20000 ? 23 : 997)
    {
      g_autoptr (EhTypeset) set = NULL;
      char text[16] = "x";
      int length;

      if (!g_unichar_validate (c) || g_unichar_iscntrl (c))
        continue;
      length = g_unichar_to_utf8 (c, text + 1);
      text[1 + length] = '\0';
      set = set_text (fixture, text, 200);
      assert_complete (set);
      for (guint i = 0; i < set->runs->len; i++)
        n_boxes += get_run (set, i)->kind == EH_RUN_BOX;
    }

  /* No machine has fonts for all of it. */
  g_assert_cmpuint (n_boxes, >, 0);
}

static const struct
{
  const char *name;
  const char *text;
  EhRunKind kind;
} kinds[] = {
  { "ascii", "Tender", EH_RUN_TEXT },
  { "welsh", "ŵŷẁŴ", EH_RUN_TEXT },
  { "polish", "Zażółć", EH_RUN_TEXT },
  { "greek", "Ελληνικά", EH_RUN_TEXT },
  { "cyrillic", "Љубав", EH_RUN_TEXT },
  { "punctuation", "“—”…’€", EH_RUN_TEXT },
  { "arabic", "مرحبا", EH_RUN_OUTLINE },
  { "hebrew", "שלום", EH_RUN_OUTLINE },
  { "hindi", "मरीज़", EH_RUN_OUTLINE },
  { "mark-without-composed-form", "x̌", EH_RUN_OUTLINE },
  { "unassigned", "\xf3\xa0\xa0\x80", EH_RUN_BOX },
};

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (EhTypeset) set = set_text (fixture, kinds[i].text, 300);

      g_test_message ("%s", kinds[i].name);
      g_assert_cmpuint (set->runs->len, >=, 1);
      for (guint j = 0; j < set->runs->len; j++)
        g_assert_cmpint (get_run (set, j)->kind, ==, kinds[i].kind);
    }
}

static void
test_box (Fixture *fixture, gconstpointer data)
{
  /* U+0378 will never be a character of any font: it is not assigned. */
  g_autoptr (EhTypeset) set = set_text (fixture, "a\xcd\xb8\xcd\xb8", 300);

  g_assert_cmpuint (set->runs->len, ==, 3);
  g_assert_cmpint (get_run (set, 1)->kind, ==, EH_RUN_BOX);
  g_assert_cmpint (get_run (set, 2)->kind, ==, EH_RUN_BOX);
  g_assert_cmpfloat (get_run (set, 1)->width, >, 10);
}

/* At every width, nothing is lost and nothing sticks out. */
static void
test_widths (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 1, 20, 60, 133, 450 };

  for (guint i = 0; sample_texts[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
      {
        g_autoptr (EhTypeset) set = set_text (fixture, sample_texts[i], widths[j]);
        double y = 0;

        assert_complete (set);
        for (guint k = 0; k < set->lines->len; k++)
          {
            const EhLine *line = &g_array_index (set->lines, EhLine, k);

            if (widths[j] >= 60)
              g_assert_cmpfloat (eh_typeset_get_line_width (set, k), <=, widths[j] + 0.1);
            g_assert_cmpfloat (line->y, >=, y - 1e-9);
            y = line->y + line->height;
          }
        g_assert_cmpfloat_with_epsilon (set->height, y, 1e-6);
      }
}

static char *
get_lines (const EhTypeset *set)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < set->lines->len; i++)
    {
      const EhLine *line = &g_array_index (set->lines, EhLine, i);

      if (i > 0)
        g_string_append_c (lines, '|');
      for (guint j = line->first_run; j < line->first_run + line->n_runs; j++)
        g_string_append_len (lines, set->text + get_run (set, j)->start, get_run (set, j)->length);
    }

  return g_string_free (lines, FALSE);
}

static const struct
{
  const char *text;
  double width;
  const char *lines;
} breaks[] = {
  { "one two three", 500, "one two three" },
  { "one two three", 45, "one two|three" },
  { "one  two ", 20, "one|two" },
  { "one\ntwo", 500, "one|two" },
  { "one\n\n\ntwo", 500, "one|two" },
  { "", 100, "" },
  { "well-known", 40, "well-|known" },
  { "3-4 years", 27, "3-4|years" },
  { "no\xc2\xa0"
    "break here",
    50,
    "no\xc2\xa0"
    "break|here" },
  { "a/b/c?d=e", 25, "a/b/|c?d=|e" },
  { "漢字漢字", 500, "漢字漢字" },
};

static void
test_breaks (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      g_autoptr (EhTypeset) set = set_text (fixture, breaks[i].text, breaks[i].width);
      g_autofree char *lines = get_lines (set);

      g_assert_cmpstr (lines, ==, breaks[i].lines);
    }
}

/* An empty line parts paragraphs by less than a line; a line feed does not. */
static void
test_gaps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhTypeset) lines = set_text (fixture, "one\ntwo", 100);
  g_autoptr (EhTypeset) paragraphs = set_text (fixture, "one\n\ntwo", 100);
  double line = g_array_index (lines->lines, EhLine, 0).height;

  g_assert_cmpfloat_with_epsilon (lines->height, 2 * line, 1e-9);
  g_assert_cmpfloat_with_epsilon (paragraphs->height, 2.5 * line, 1e-9);
}

/* Latin in Hebrew: runs from right to left, the Latin one inside as it is. */
static void
test_directions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhTypeset) set = set_text (fixture, "שלום Evenhand 15", 300);
  const EhRun *first = get_run (set, 0);
  double right = 0;
  const char *latin = NULL;

  for (guint i = 0; i < set->runs->len; i++)
    {
      const EhRun *run = get_run (set, i);

      right = MAX (right, run->x + run->width);
      if (run->kind == EH_RUN_TEXT && latin == NULL)
        latin = set->text + run->start;
    }
  /* A right-to-left paragraph begins at the right. */
  g_assert_cmpfloat_with_epsilon (right, 300, 0.1);
  g_assert_true (g_str_has_prefix (set->text + first->start, "Evenhand"));
  g_assert_nonnull (latin);
  assert_complete (set);
}

static void
test_align (Fixture *fixture, gconstpointer data)
{
  EhTypesetStyle style = { .size = 10, .width = 100, .align = EH_ALIGN_RIGHT };
  g_autoptr (EhTypeset) number = eh_typesetter_set_text (fixture->typesetter, "78.00", &style);
  g_autoptr (EhTypeset) other = eh_typesetter_set_text (fixture->typesetter, "11.11", &style);
  g_autoptr (EhTypeset) middle = NULL;

  /* Figures are tabular: points stand below each other. */
  g_assert_cmpfloat_with_epsilon (get_run (number, 0)->x, get_run (other, 0)->x, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_run (number, 0)->x + get_run (number, 0)->width, 100, 1e-4);

  style.align = EH_ALIGN_CENTRE;
  middle = eh_typesetter_set_text (fixture->typesetter, "78.00", &style);
  g_assert_cmpfloat_with_epsilon (get_run (middle, 0)->x * 2 + get_run (middle, 0)->width, 100,
                                  1e-4);
}

static void
test_spans (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhProse) prose = eh_prose_new ("plain ");
  EhTypesetStyle style = { .size = 10, .width = 300 };
  g_autoptr (EhTypeset) set = NULL;

  eh_prose_add (prose, EH_PROSE_PLAIN, "");
  eh_prose_add (prose, EH_PROSE_STRONG, "strong");
  eh_prose_add_link (prose, "there", " link");
  set = eh_typesetter_set_prose (fixture->typesetter, prose, &style);
  g_assert_cmpuint (set->runs->len, ==, 3);
  g_assert_cmpuint (get_run (set, 0)->span, ==, 0);
  g_assert_cmpuint (get_run (set, 1)->span, ==, 2);
  g_assert_cmpuint (get_run (set, 2)->span, ==, 3);
  g_assert_true (get_run (set, 1)->font == eh_font_set_get_main (fixture->fonts, EH_PROSE_STRONG));
}

static void
test_no_fonts (void)
{
  const char *const families[] = { "No Such Family", "Nor This", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (eh_font_set_new (families, &error));
  g_assert_error (error, EH_WRITER_ERROR, EH_WRITER_ERROR_FONT);
  g_assert_nonnull (strstr (error->message, "No Such Family, Nor This"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/document/typesetter/every-character", test_every_character },
    { "/document/typesetter/kinds", test_kinds },
    { "/document/typesetter/box", test_box },
    { "/document/typesetter/widths", test_widths },
    { "/document/typesetter/breaks", test_breaks },
    { "/document/typesetter/gaps", test_gaps },
    { "/document/typesetter/directions", test_directions },
    { "/document/typesetter/align", test_align },
    { "/document/typesetter/spans", test_spans },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/document/fonts/none", test_no_fonts);

  return g_test_run ();
}
