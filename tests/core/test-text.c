/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-text.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *text;
  gboolean is_line;
  int code; /* -1: good */
} cases[] = {
  { "ascii", "plain words", TRUE, -1 },
  { "welsh", "Sgôr: ŵ ŷ â", TRUE, -1 },
  { "arabic", "مرحبا", TRUE, -1 },
  { "emoji", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xe2\x9a\x95\xef\xb8\x8f", TRUE, -1 },
  { "two-lines", "a\nb\tc", FALSE, -1 },
  { "two-lines-in-a-line", "a\nb", TRUE, EH_TEXT_ERROR_CHARACTER },
  { "tab-in-a-line", "a\tb", TRUE, EH_TEXT_ERROR_CHARACTER },
  { "carriage-return", "a\r\nb", FALSE, EH_TEXT_ERROR_CHARACTER },
  { "escape", "a\x1b[31m", FALSE, EH_TEXT_ERROR_CHARACTER },
  { "delete", "a\x7f", FALSE, EH_TEXT_ERROR_CHARACTER },
  { "c1", "a\xc2\x85", FALSE, EH_TEXT_ERROR_CHARACTER },
  { "override",
    "a\xe2\x80\xae"
    "b",
    FALSE, EH_TEXT_ERROR_CHARACTER },
  { "byte-order-mark",
    "\xef\xbb\xbf"
    "a",
    FALSE, EH_TEXT_ERROR_CHARACTER },
  { "noncharacter", "\xef\xbf\xbf", FALSE, EH_TEXT_ERROR_CHARACTER },
  { "decomposed", "e\xcc\x81", FALSE, EH_TEXT_ERROR_NORMALIZATION },
  { "lone-byte", "\xe9", FALSE, EH_TEXT_ERROR_ENCODING },
  { "surrogate", "\xed\xa0\x80", FALSE, EH_TEXT_ERROR_ENCODING },
  { "overlong", "\xc0\xaf", FALSE, EH_TEXT_ERROR_ENCODING },
};

static void
test_check (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_good =
          eh_text_check (cases[i].text, strlen (cases[i].text), cases[i].is_line, &error);

      g_test_message ("%s", cases[i].name);
      if (cases[i].code < 0)
        {
          g_assert_no_error (error);
          g_assert_true (is_good);
        }
      else
        {
          g_assert_false (is_good);
          g_assert_error (error, EH_TEXT_ERROR, cases[i].code);
        }
    }
}

/* docs/FORMAT.md, section 5.2, over every code point there is. */
static gboolean
is_refused (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029 ||
         (c >= 0x202a && c <= 0x202e) || c == 0xfeff || (c >= 0xfdd0 && c <= 0xfdef) ||
         (c & 0xffff) == 0xfffe || (c & 0xffff) == 0xffff;
}

static void
test_code_points (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char text[8] = { 0 };
      int length;
      g_autoptr (GError) error = NULL;

      if (c >= 0xd800 && c <= 0xdfff)
        continue;
      length = g_unichar_to_utf8 (c, text);
      eh_text_check (text, (gsize) length, TRUE, &error);
      if (is_refused (c))
        g_assert_error (error, EH_TEXT_ERROR, EH_TEXT_ERROR_CHARACTER);
      else if (error != NULL)
        /* Some characters stand for others, and are none themselves. */
        g_assert_error (error, EH_TEXT_ERROR, EH_TEXT_ERROR_NORMALIZATION);
    }
}

static void
test_check_nul (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (eh_text_check ("a\0b", 3, FALSE, &error));
  g_assert_nonnull (error);
}

static void
test_normalize (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = eh_text_normalize ("cafe\xcc\x81\r\nnext\rlast", FALSE, &error);
  g_autofree char *refused = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "caf\xc3\xa9\nnext\nlast");
  g_assert_true (eh_text_check (text, strlen (text), FALSE, NULL));

  refused = eh_text_normalize ("bell\x07", FALSE, &error);
  g_assert_null (refused);
  g_assert_error (error, EH_TEXT_ERROR, EH_TEXT_ERROR_CHARACTER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/text/code-points", test_code_points);
  g_test_add_func ("/core/text/check", test_check);
  g_test_add_func ("/core/text/check-nul", test_check_nul);
  g_test_add_func ("/core/text/normalize", test_normalize);

  return g_test_run ();
}
