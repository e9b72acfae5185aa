/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-json.h"

#include <string.h>

#include "support/eh-test-json.h"

typedef struct
{
  const char *name;
  const char *text;
  EhJsonError code;
} RefusedCase;

static const RefusedCase refused_cases[] = {
  { "nothing", "", EH_JSON_ERROR_SYNTAX },
  { "space-before", " 1", EH_JSON_ERROR_SYNTAX },
  { "space-after", "1 ", EH_JSON_ERROR_SYNTAX },
  { "line-feed-after", "1\n", EH_JSON_ERROR_SYNTAX },
  { "space-in-array", "[1, 2]", EH_JSON_ERROR_SYNTAX },
  { "space-in-object", "{\"a\": 1}", EH_JSON_ERROR_SYNTAX },
  { "byte-order-mark",
    "\xef\xbb\xbf"
    "1",
    EH_JSON_ERROR_SYNTAX },
  { "two-values",
    "1"
    "2a",
    EH_JSON_ERROR_SYNTAX },
  { "null", "null", EH_JSON_ERROR_SYNTAX },
  { "capital-true", "True", EH_JSON_ERROR_SYNTAX },
  { "half-a-word", "tru", EH_JSON_ERROR_SYNTAX },
  { "word-too-long", "truee", EH_JSON_ERROR_SYNTAX },
  { "fraction", "1.5", EH_JSON_ERROR_SYNTAX },
  { "fraction-of-nothing", "1.0", EH_JSON_ERROR_SYNTAX },
  { "exponent", "1e3", EH_JSON_ERROR_SYNTAX },
  { "plus", "+1", EH_JSON_ERROR_SYNTAX },
  { "leading-zero", "01", EH_JSON_ERROR_SYNTAX },
  { "two-zeros", "00", EH_JSON_ERROR_SYNTAX },
  { "minus-zero", "-0", EH_JSON_ERROR_SYNTAX },
  { "minus-leading-zero", "-01", EH_JSON_ERROR_SYNTAX },
  { "minus-alone", "-", EH_JSON_ERROR_SYNTAX },
  { "hexadecimal", "0x1", EH_JSON_ERROR_SYNTAX },
  { "not-a-number", "NaN", EH_JSON_ERROR_SYNTAX },
  { "beyond-2-to-53", "9007199254740992", EH_JSON_ERROR_RANGE },
  { "below-2-to-53", "-9007199254740992", EH_JSON_ERROR_RANGE },
  { "beyond-64-bits", "99999999999999999999999999999", EH_JSON_ERROR_RANGE },
  { "no-end-of-string", "\"a", EH_JSON_ERROR_SYNTAX },
  { "escape-at-end", "\"\\", EH_JSON_ERROR_SYNTAX },
  { "escaped-end-of-string", "\"\\\"", EH_JSON_ERROR_SYNTAX },
  { "single-quotes", "'a'", EH_JSON_ERROR_SYNTAX },
  { "raw-line-feed", "\"a\nb\"", EH_JSON_ERROR_SYNTAX },
  { "raw-tab", "\"a\tb\"", EH_JSON_ERROR_SYNTAX },
  { "raw-escape", "\"a\033b\"", EH_JSON_ERROR_SYNTAX },
  { "escaped-solidus", "\"\\/\"", EH_JSON_ERROR_SYNTAX },
  { "escaped-letter", "\"\\u0041\"", EH_JSON_ERROR_SYNTAX },
  { "escaped-nul", "\"\\u0000\"", EH_JSON_ERROR_SYNTAX },
  { "escaped-line-feed", "\"\\u000a\"", EH_JSON_ERROR_SYNTAX },
  { "lone-surrogate", "\"\\ud800\"", EH_JSON_ERROR_SYNTAX },
  { "carriage-return", "\"\\r\"", EH_JSON_ERROR_SYNTAX },
  { "backspace", "\"\\b\"", EH_JSON_ERROR_SYNTAX },
  { "no-end-of-array", "[1", EH_JSON_ERROR_SYNTAX },
  { "comma-at-end-of-array", "[1,]", EH_JSON_ERROR_SYNTAX },
  { "comma-alone", "[,]", EH_JSON_ERROR_SYNTAX },
  { "two-commas", "[1,,2]", EH_JSON_ERROR_SYNTAX },
  { "wrong-bracket", "[1}", EH_JSON_ERROR_SYNTAX },
  { "no-end-of-object", "{\"a\":1", EH_JSON_ERROR_SYNTAX },
  { "comma-at-end-of-object", "{\"a\":1,}", EH_JSON_ERROR_SYNTAX },
  { "name-alone", "{\"a\"}", EH_JSON_ERROR_SYNTAX },
  { "no-value", "{\"a\":}", EH_JSON_ERROR_SYNTAX },
  { "name-no-string", "{1:1}", EH_JSON_ERROR_SYNTAX },
  { "name-not-ascii", "{\"\xc3\xa9\":1}", EH_JSON_ERROR_SYNTAX },
  { "comment", "/**/1", EH_JSON_ERROR_SYNTAX },
  { "names-descending", "{\"b\":1,\"a\":1}", EH_JSON_ERROR_ORDER },
  { "name-twice", "{\"a\":1,\"a\":1}", EH_JSON_ERROR_ORDER },
  { "name-twice-inside", "[{\"a\":{\"b\":1,\"b\":2}}]", EH_JSON_ERROR_ORDER },
  { "name-and-its-beginning", "{\"ab\":1,\"a\":1}", EH_JSON_ERROR_ORDER },
  { "nine-deep", "[[[[[[[[[1]]]]]]]]]", EH_JSON_ERROR_RANGE },
  { "nine-deep-empty", "[[[[[[[[[]]]]]]]]]", EH_JSON_ERROR_RANGE },
};

static const char *const taken_cases[] = {
  "0",
  "-1",
  "9007199254740991",
  "-9007199254740991",
  "true",
  "false",
  "\"\"",
  "\"a\"",
  "\"\\\"\\\\\\n\\t\"",
  "\"/'\x7f\"",
  "\"\xc3\xa9 \xf0\x9f\x91\xa9\"",
  "[]",
  "{}",
  "[[],{},0]",
  "{\"\":1,\"A\":2,\"a\":3,\"aa\":4,\"b\":{\"a\":[true,false]}}",
  "[[[[[[[[1]]]]]]]]",
  "[{},[[],[[]]],[]]",
};

static GArray *
read_text (const char *text, gsize length, char **buffer, GError **error)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (EhJsonToken));

  /* A buffer of exactly this size, so that a step beyond it is noticed. */
  *buffer = g_malloc (MAX (length, 1));
  memcpy (*buffer, text, length);

  return eh_json_read (*buffer, length, tokens, error) ? g_steal_pointer (&tokens) : NULL;
}

static void
test_refused (gconstpointer data)
{
  const RefusedCase *c = data;
  g_autofree char *buffer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) tokens = read_text (c->text, strlen (c->text), &buffer, &error);

  g_assert_null (tokens);
  g_assert_error (error, EH_JSON_ERROR, (int) c->code);
}

/* What our reader takes, jansson reads as the same, and it can be written in
 * one way only. */
static void
assert_taken (const char *text)
{
  g_autofree char *buffer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) tokens = read_text (text, strlen (text), &buffer, &error);
  g_autofree char *again = NULL;
  json_t *value = json_loads (text, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, NULL);

  g_assert_no_error (error);
  g_assert_nonnull (value);
  g_assert_true (eh_test_json_equals (tokens, value));
  again = eh_test_json_write (tokens);
  g_assert_cmpstr (again, ==, text);
  json_decref (value);
}

static void
test_taken (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (taken_cases); i++)
    assert_taken (taken_cases[i]);
}

static const char *
draw_string (gboolean is_name)
{
  static const char *const strings[] = { "",
                                         "a",
                                         "b",
                                         "ab",
                                         "\"",
                                         "\\",
                                         "\n\t",
                                         "/",
                                         "\x7f",
                                         "a b",
                                         "\xc3\xa9",
                                         "\xe2\x80\xa8",
                                         "\xf0\x9f\x91\xa9" };
  int n = (int) G_N_ELEMENTS (strings);

  return strings[g_test_rand_int_range (0, is_name ? n - 3 : n)];
}

static json_t *
draw_value (guint depth)
{
  json_t *value;

  switch (g_test_rand_int_range (0, depth < 7 ? 6 : 4))
    {
    case 0:
      return json_integer (((json_int_t) g_test_rand_int () * (1 << 22) + g_test_rand_int ()) %
                           EH_JSON_MAX_INTEGER);
    case 1:
      return json_integer (g_test_rand_int_range (-9, 10));
    case 2:
      return json_boolean (g_test_rand_bit ());
    case 3:
      return json_string (draw_string (FALSE));
    case 4:
      value = json_array ();
      for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
        json_array_append_new (value, draw_value (depth + 1));
      return value;
    default:
      value = json_object ();
      for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
        json_object_set_new (value, draw_string (TRUE), draw_value (depth + 1));
      return value;
    }
}

/* jansson's compact, sorted output is canonical for these values. */
static void
test_random (void)
{
  for (int i = 0; i < 5000; i++)
    {
      json_t *value = draw_value (0);
      char *text = json_dumps (value, JSON_COMPACT | JSON_SORT_KEYS | JSON_ENCODE_ANY);

      assert_taken (text);
      free (text);
      json_decref (value);
    }
}

/* Whatever a change of one byte makes of a text: if it is still taken, then as
 * the one spelling of something else. */
static void
test_changed (void)
{
  static const char text[] =
      "{\"a\":[0,12,-3,true,false],\"b\":\"\\\"\\\\\\n\\t \xc3\xa9\",\"c\":{\"d\":[],\"e\":{}}}";
  const gsize length = sizeof text - 1;

  for (gsize at = 0; at < length; at++)
    for (int byte = 0; byte < 256; byte++)
      {
        char changed[sizeof text];
        g_autofree char *buffer = NULL;
        g_autoptr (GArray) tokens = NULL;
        g_autofree char *again = NULL;

        memcpy (changed, text, sizeof text);
        changed[at] = (char) byte;
        tokens = read_text (changed, length, &buffer, NULL);
        if (tokens == NULL)
          continue;
        again = eh_test_json_write (tokens);
        g_assert_cmpmem (again, strlen (again), changed, length);
      }
}

/* Every beginning of a text is refused. */
static void
test_cut (void)
{
  static const char text[] = "{\"a\":[1,\"\\n\"],\"b\":true}";

  for (gsize length = 0; length < sizeof text - 1; length++)
    {
      g_autofree char *buffer = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) tokens = read_text (text, length, &buffer, &error);

      g_assert_null (tokens);
      g_assert_error (error, EH_JSON_ERROR, EH_JSON_ERROR_SYNTAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/json/refused/%s", refused_cases[i].name);

      g_test_add_data_func (path, &refused_cases[i], test_refused);
    }
  g_test_add_func ("/core/json/taken", test_taken);
  g_test_add_func ("/core/json/random", test_random);
  g_test_add_func ("/core/json/changed", test_changed);
  g_test_add_func ("/core/json/cut", test_cut);

  return g_test_run ();
}
