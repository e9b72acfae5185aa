/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-calendar-data.c: the dated data in the program is whole and works.
 */
#include "book/eh-calendar-data.h"

static void
test_embedded (void)
{
  const EhCalendar *calendar = eh_calendar_data_get_calendar ();
  const EhClocks *clocks = eh_calendar_data_get_clocks ();
  g_autoptr (GError) error = NULL;
  EhPeriod period;
  gboolean is_known = eh_clocks_work_out (clocks, calendar, EH_REGIME_PSR_COMPETITIVE, "2026-12-18",
                                          &period, &error);

  g_assert_no_error (error);
  g_assert_true (is_known);
  g_assert_cmpstr (period.last, ==, "2027-01-04");
  g_assert_true (calendar == eh_calendar_data_get_calendar ());
  g_assert_cmpstr (eh_calendar_get_place (calendar), ==, "England and Wales");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/book/calendar-data/embedded", test_embedded);

  return g_test_run ();
}
