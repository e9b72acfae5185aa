/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-day.c: days of the calendar, as texts.
 */
#include "core/eh-day.h"

#include <string.h>

/**
 * eh_day_is_valid:
 * @text: a text
 *
 * Returns: whether @text is a day of the calendar, from 0001-01-01 to
 *   9999-12-31, written yyyy-mm-dd
 */
gboolean
eh_day_is_valid (const char *text)
{
  guint numbers[3] = { 0 };
  guint part = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != strlen ("yyyy-mm-dd") || text[4] != '-' || text[7] != '-')
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (p == text + 4 || p == text + 7)
        part++;
      else if (g_ascii_isdigit (*p))
        numbers[part] = numbers[part] * 10 + (guint) g_ascii_digit_value (*p);
      else
        return FALSE;
    }

  /* GDate asks for months and days that are in range before it counts them. */
  return numbers[1] <= 12 && numbers[2] <= 31 &&
         g_date_valid_dmy ((GDateDay) numbers[2], (GDateMonth) numbers[1], (GDateYear) numbers[0]);
}
