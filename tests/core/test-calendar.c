/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-calendar.c: working days, and how long a notice makes a buyer wait.
 */
#include "core/eh-calendar.h"

#include <string.h>

#include "core/eh-clocks.h"

static char *
read_data (const char *name, gsize *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "calendar", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

static EhCalendar *
load_calendar (void)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *text = read_data ("bank-holidays.json", &length);
  EhCalendar *calendar = eh_calendar_new_from_json (text, length, &error);

  g_assert_no_error (error);
  return calendar;
}

static EhClocks *
load_clocks (void)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *text = read_data ("clocks.json", &length);
  EhClocks *clocks = eh_clocks_new_from_json (text, length, &error);

  g_assert_no_error (error);
  return clocks;
}

static const struct
{
  const char *name;
  EhRegime regime;
  const char *published;
  const char *first;
  const char *last;
  EhClock clock;
  gboolean is_mandatory;
} periods[] = {
  { "psr-november", EH_REGIME_PSR_COMPETITIVE, "2026-11-23", "2026-11-24", "2026-12-04",
    EH_CLOCK_REPRESENTATIONS, TRUE },
  { "psr-most-suitable", EH_REGIME_PSR_MOST_SUITABLE, "2026-11-23", "2026-11-24", "2026-12-04",
    EH_CLOCK_REPRESENTATIONS, TRUE },
  { "pa23-november", EH_REGIME_PA23_COMPETITIVE, "2026-11-23", "2026-11-23", "2026-12-02",
    EH_CLOCK_STANDSTILL, TRUE },
  { "psr-christmas", EH_REGIME_PSR_COMPETITIVE, "2026-12-18", "2026-12-19", "2027-01-04",
    EH_CLOCK_REPRESENTATIONS, TRUE },
  { "pa23-christmas", EH_REGIME_PA23_COMPETITIVE, "2026-12-18", "2026-12-18", "2026-12-31",
    EH_CLOCK_STANDSTILL, TRUE },
  { "pa23-light-touch", EH_REGIME_PA23_LIGHT_TOUCH, "2026-11-23", "2026-11-23", "2026-12-02",
    EH_CLOCK_STANDSTILL, FALSE },
  /* On a Saturday: the count begins on Monday. */
  { "pa23-saturday", EH_REGIME_PA23_COMPETITIVE, "2026-11-21", "2026-11-21", "2026-12-02",
    EH_CLOCK_STANDSTILL, TRUE },
  /* Friday, Monday of Easter and four working days before and after. */
  { "psr-easter", EH_REGIME_PSR_COMPETITIVE, "2027-03-19", "2027-03-20", "2027-04-02",
    EH_CLOCK_REPRESENTATIONS, TRUE },
};

static void
test_periods (void)
{
  g_autoptr (EhCalendar) calendar = load_calendar ();
  g_autoptr (EhClocks) clocks = load_clocks ();

  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autoptr (GError) error = NULL;
      EhPeriod period;
      gboolean is_known = eh_clocks_work_out (clocks, calendar, periods[i].regime,
                                              periods[i].published, &period, &error);

      g_test_message ("%s", periods[i].name);
      g_assert_no_error (error);
      g_assert_true (is_known);
      g_assert_cmpstr (period.first, ==, periods[i].first);
      g_assert_cmpstr (period.last, ==, periods[i].last);
      g_assert_cmpint (period.clock, ==, periods[i].clock);
      g_assert_cmpint (period.is_mandatory, ==, periods[i].is_mandatory);
      g_assert_cmpstr (period.requirement, ==,
                       periods[i].clock == EH_CLOCK_STANDSTILL ? "L16" : "L05");
      g_assert_cmpuint (period.working_days, ==, 8);
    }
}

static void
assert_no_period (EhRegime regime, const char *published, EhCalendarError code)
{
  g_autoptr (EhCalendar) calendar = load_calendar ();
  g_autoptr (EhClocks) clocks = load_clocks ();
  g_autoptr (GError) error = NULL;
  EhPeriod period;

  g_test_message ("%d %s", regime, published);
  g_assert_false (eh_clocks_work_out (clocks, calendar, regime, published, &period, &error));
  g_assert_error (error, EH_CALENDAR_ERROR, (int) code);
}

/* A deadline is never guessed. */
static void
test_beyond_what_is_known (void)
{
  assert_no_period (EH_REGIME_PSR_COMPETITIVE, "2029-01-02", EH_CALENDAR_ERROR_UNKNOWN);
  assert_no_period (EH_REGIME_PA23_COMPETITIVE, "2028-12-31", EH_CALENDAR_ERROR_UNKNOWN);
  /* Within the last year, but the period runs out of it. */
  assert_no_period (EH_REGIME_PSR_COMPETITIVE, "2028-12-18", EH_CALENDAR_ERROR_UNKNOWN);
  assert_no_period (EH_REGIME_PSR_COMPETITIVE, "9999-12-31", EH_CALENDAR_ERROR_UNKNOWN);
  assert_no_period (EH_REGIME_BELOW_THRESHOLD, "2026-11-23", EH_CALENDAR_ERROR_NO_RULE);
  assert_no_period (EH_REGIME_OTHER, "2026-11-23", EH_CALENDAR_ERROR_NO_RULE);
  /* The day before each law began. */
  assert_no_period (EH_REGIME_PSR_COMPETITIVE, "2023-12-31", EH_CALENDAR_ERROR_NO_RULE);
  assert_no_period (EH_REGIME_PA23_COMPETITIVE, "2025-02-23", EH_CALENDAR_ERROR_NO_RULE);
  assert_no_period (EH_REGIME_PSR_COMPETITIVE, "2026-02-30", EH_CALENDAR_ERROR_DAY);
  assert_no_period (EH_REGIME_PSR_COMPETITIVE, "", EH_CALENDAR_ERROR_DAY);
}

/* Easter by the anonymous Gregorian computus: the month times 100 and the day. */
static guint
work_out_easter (guint year)
{
  guint a = year % 19;
  guint b = year / 100;
  guint c = year % 100;
  guint h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  guint l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  guint m = (a + 11 * h + 22 * l) / 451;
  guint n = h + l - 7 * m + 114;

  return n / 31 * 100 + n % 31 + 1;
}

/* What the law of 1971 says of every year, against the list that was published. */
static void
test_data (void)
{
  g_autoptr (EhCalendar) calendar = load_calendar ();
  guint n_days = 0;

  g_assert_cmpstr (eh_calendar_get_first (calendar), ==, "2019-01-01");
  g_assert_cmpstr (eh_calendar_get_last (calendar), ==, "2028-12-31");
  g_assert_nonnull (strstr (eh_calendar_get_source (calendar), "gov.uk"));
  for (guint year = 2019; year <= 2028; year++)
    {
      guint easter = work_out_easter (year);
      char sunday[EH_DAY_SIZE];
      char day[EH_DAY_SIZE];
      guint n_of_year = 0;

      g_snprintf (sunday, sizeof sunday, "%u-%02u-%02u", year, easter / 100 % 100, easter % 100);
      g_assert_true (eh_calendar_add_days (sunday, -2, day));
      g_assert_false (eh_calendar_is_working_day (calendar, day));
      g_assert_true (eh_calendar_add_days (sunday, -3, day));
      g_assert_true (eh_calendar_is_working_day (calendar, day));
      g_assert_true (eh_calendar_add_days (sunday, 1, day));
      g_assert_false (eh_calendar_is_working_day (calendar, day));
      g_assert_true (eh_calendar_add_days (sunday, 2, day));
      g_assert_true (eh_calendar_is_working_day (calendar, day));
      for (guint i = 0; i < eh_calendar_get_n_holidays (calendar); i++)
        n_of_year += g_str_has_prefix (eh_calendar_get_holiday (calendar, i, NULL),
                                       (char[]){ sunday[0], sunday[1], sunday[2], sunday[3], 0 });
      g_assert_cmpuint (n_of_year, >=, 8);
      n_days += n_of_year;
    }
  g_assert_cmpuint (n_days, ==, eh_calendar_get_n_holidays (calendar));
  /* A day that moved and three that were given once. */
  g_assert_false (eh_calendar_is_working_day (calendar, "2020-05-08"));
  g_assert_true (eh_calendar_is_working_day (calendar, "2020-05-04"));
  g_assert_false (eh_calendar_is_working_day (calendar, "2022-06-03"));
  g_assert_false (eh_calendar_is_working_day (calendar, "2022-09-19"));
  g_assert_false (eh_calendar_is_working_day (calendar, "2023-05-08"));
}

static void
test_days (void)
{
  g_autoptr (EhCalendar) calendar = load_calendar ();
  g_autoptr (GError) error = NULL;
  char day[EH_DAY_SIZE];

  g_assert_true (eh_calendar_add_days ("2028-02-28", 1, day));
  g_assert_cmpstr (day, ==, "2028-02-29");
  g_assert_true (eh_calendar_add_days ("2027-03-01", -1, day));
  g_assert_cmpstr (day, ==, "2027-02-28");
  g_assert_false (eh_calendar_add_days ("9999-12-31", 1, day));
  g_assert_false (eh_calendar_add_days ("0001-01-01", -1, day));
  g_assert_false (eh_calendar_add_days ("tomorrow", 1, day));

  g_assert_true (eh_calendar_add_working_days (calendar, "2026-12-24", 0, day, &error));
  g_assert_cmpstr (day, ==, "2026-12-24");
  g_assert_true (eh_calendar_add_working_days (calendar, "2026-12-24", 1, day, &error));
  g_assert_cmpstr (day, ==, "2026-12-29");
  g_assert_no_error (error);
  g_assert_false (eh_calendar_add_working_days (calendar, "2018-12-31", 1, day, &error));
  g_assert_error (error, EH_CALENDAR_ERROR, EH_CALENDAR_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (eh_calendar_add_working_days (calendar, "2026-12-24", G_MAXUINT, day, &error));
  g_assert_error (error, EH_CALENDAR_ERROR, EH_CALENDAR_ERROR_UNKNOWN);
}

#define HEAD                                                                                       \
  "{\"format\":\"evenhand-calendar/1\",\"place\":\"X\",\"source\":\"Y\",\"as_of\":\"2026-01-01\"," \
  "\"first\":\"2026-01-01\",\"last\":\"2026-12-31\",\"holidays\":"

static void
test_damaged (void)
{
  static const char *const bad[] = {
    "",
    "[]",
    "{}",
    HEAD "{}}",
    HEAD "[{}]}",
    HEAD "[{\"date\":\"2026-13-01\",\"title\":\"A\"}]}",
    HEAD "[{\"date\":\"2027-01-01\",\"title\":\"A\"}]}",
    HEAD "[{\"date\":\"2026-05-01\",\"title\":\"A\"},{\"date\":\"2026-04-01\",\"title\":\"A\"}]}",
    HEAD "[{\"date\":\"2026-05-01\",\"title\":\"A\"},{\"date\":\"2026-05-01\",\"title\":\"A\"}]}",
    HEAD "[],\"more\":1}",
  };
  g_autoptr (EhCalendar) good = eh_calendar_new_from_json (HEAD "[]}", strlen (HEAD "[]}"), NULL);

  g_assert_nonnull (good);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      EhCalendar *calendar = eh_calendar_new_from_json (bad[i], strlen (bad[i]), &error);
      EhClocks *clocks;

      g_test_message ("%s", bad[i]);
      g_assert_null (calendar);
      g_assert_error (error, EH_CALENDAR_ERROR, EH_CALENDAR_ERROR_SYNTAX);
      g_clear_error (&error);
      clocks = eh_clocks_new_from_json (bad[i], strlen (bad[i]), &error);
      g_assert_null (clocks);
      g_assert_error (error, EH_CALENDAR_ERROR, EH_CALENDAR_ERROR_SYNTAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/clocks/periods", test_periods);
  g_test_add_func ("/core/clocks/beyond-what-is-known", test_beyond_what_is_known);
  g_test_add_func ("/core/calendar/data", test_data);
  g_test_add_func ("/core/calendar/days", test_days);
  g_test_add_func ("/core/calendar/damaged", test_damaged);

  return g_test_run ();
}
