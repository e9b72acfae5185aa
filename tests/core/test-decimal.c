/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-decimal.h"

typedef struct
{
  const char *text;
  unsigned int digits;
  gint64 value;
  const char *again;
} GoodCase;

static const GoodCase good_cases[] = {
  { "0", 2, 0, "0.00" },
  { "12.5", 2, 1250, "12.50" },
  { "12.50", 2, 1250, "12.50" },
  { "12.5000", 2, 1250, "12.50" },
  { "-3", 2, -300, "-3.00" },
  { "0.01", 2, 1, "0.01" },
  { "007", 0, 7, "7" },
  { "100000000000.00", 2, G_GINT64_CONSTANT (10000000000000), "100000000000.00" },
  { "92233720368547758.07", 2, G_MAXINT64, "92233720368547758.07" },
};

static const struct
{
  const char *text;
  EhDecimalError code;
} bad_cases[] = {
  { "", EH_DECIMAL_ERROR_SYNTAX },
  { "-", EH_DECIMAL_ERROR_SYNTAX },
  { ".5", EH_DECIMAL_ERROR_SYNTAX },
  { "5.", EH_DECIMAL_ERROR_SYNTAX },
  { "+5", EH_DECIMAL_ERROR_SYNTAX },
  { " 5", EH_DECIMAL_ERROR_SYNTAX },
  { "5 ", EH_DECIMAL_ERROR_SYNTAX },
  { "1e3", EH_DECIMAL_ERROR_SYNTAX },
  { "1,5", EH_DECIMAL_ERROR_SYNTAX },
  { "1,000.00", EH_DECIMAL_ERROR_SYNTAX },
  { "NaN", EH_DECIMAL_ERROR_SYNTAX },
  { "0x10", EH_DECIMAL_ERROR_SYNTAX },
  { "\xff", EH_DECIMAL_ERROR_SYNTAX },
  /* Cut in the message, between two characters. */
  { "a\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3"
    "\xa9\xc3\xa9",
    EH_DECIMAL_ERROR_SYNTAX },
  { "12.505", EH_DECIMAL_ERROR_DIGITS },
  { "0.001", EH_DECIMAL_ERROR_DIGITS },
  { "92233720368547758.08", EH_DECIMAL_ERROR_RANGE },
  { "99999999999999999999", EH_DECIMAL_ERROR_RANGE },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good_cases); i++)
    {
      const GoodCase *c = &good_cases[i];
      g_autoptr (GError) error = NULL;
      g_autofree char *again = NULL;
      gint64 value = -1;

      g_assert_true (eh_decimal_parse (c->text, c->digits, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpint (value, ==, c->value);
      again = eh_decimal_format (value, c->digits);
      g_assert_cmpstr (again, ==, c->again);
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = -1;

      g_assert_false (eh_decimal_parse (bad_cases[i].text, 2, &value, &error));
      g_assert_error (error, EH_DECIMAL_ERROR, (int) bad_cases[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (value, ==, -1);
    }
}

static void
test_short (void)
{
  static const struct
  {
    gint64 value;
    unsigned int digits;
    const char *text;
  } cases[] = { { 1250, 2, "12.5" }, { 400, 2, "4" },   { 0, 2, "0" },
                { -50, 2, "-0.5" },  { 100, 0, "100" }, { 5, 2, "0.05" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = eh_decimal_format_short (cases[i].value, cases[i].digits);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 20000; i++)
    {
      guint64 high = (guint32) g_test_rand_int ();
      gint64 value = (gint64) ((high << 32) | (guint32) g_test_rand_int ());
      unsigned int digits = (unsigned int) g_test_rand_int_range (0, EH_DECIMAL_MAX_DIGITS + 1);
      g_autofree char *text = NULL;
      gint64 again = 0;

      /* The smallest number has no positive twin, so the reader has no need of it. */
      if (value == G_MININT64)
        continue;
      text = eh_decimal_format (value, digits);
      g_assert_true (eh_decimal_parse (text, digits, &again, NULL));
      g_assert_cmpint (again, ==, value);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/decimal/good", test_good);
  g_test_add_func ("/core/decimal/bad", test_bad);
  g_test_add_func ("/core/decimal/short", test_short);
  g_test_add_func ("/core/decimal/round-trip", test_round_trip);

  return g_test_run ();
}
