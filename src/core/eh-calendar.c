/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-calendar.c: which days are worked, as far as anybody has said.
 */
#include "core/eh-calendar.h"

#include <jansson.h>
#include <string.h>

#include "core/eh-day.h"

#define FORMAT "evenhand-calendar/1"

typedef struct
{
  const char *date;
  const char *title;
} Holiday;

struct _EhCalendar
{
  /* Owns the texts. */
  json_t *root;
  const char *place;
  const char *source;
  const char *as_of;
  const char *first;
  const char *last;
  /* In the order of their days. */
  GArray *holidays;
};

GQuark
eh_calendar_error_quark (void)
{
  return g_quark_from_static_string ("eh-calendar-error");
}

static gboolean
refuse (EhCalendarError code, const char *message, GError **error)
{
  g_set_error_literal (error, EH_CALENDAR_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
read_holidays (EhCalendar *self, json_t *holidays)
{
  const char *before = "";
  json_t *row;
  size_t i;

  json_array_foreach (holidays, i, row)
  {
    Holiday holiday;

    if (json_unpack (row, "{s:s, s:s !}", "date", &holiday.date, "title", &holiday.title) != 0 ||
        !eh_day_is_valid (holiday.date) || strcmp (holiday.date, before) <= 0 ||
        !eh_calendar_is_known (self, holiday.date))
      return FALSE;
    g_array_append_val (self->holidays, holiday);
    before = holiday.date;
  }

  return TRUE;
}

static gboolean
read_calendar (EhCalendar *self)
{
  const char *format;
  json_t *holidays;

  return json_unpack (self->root, "{s:s, s:s, s:s, s:s, s:s, s:s, s:o !}", "format", &format,
                      "place", &self->place, "source", &self->source, "as_of", &self->as_of,
                      "first", &self->first, "last", &self->last, "holidays", &holidays) == 0 &&
         strcmp (format, FORMAT) == 0 && eh_day_is_valid (self->as_of) &&
         eh_day_is_valid (self->first) && eh_day_is_valid (self->last) &&
         json_is_array (holidays) && read_holidays (self, holidays);
}

/**
 * eh_calendar_new_from_json:
 * @text: JSON as in data/calendar/bank-holidays.json
 * @length: in bytes
 * @error: return location for %EH_CALENDAR_ERROR_SYNTAX
 *
 * Returns: (transfer full) (nullable): the calendar
 */
EhCalendar *
eh_calendar_new_from_json (const char *text, gsize length, GError **error)
{
  g_autoptr (EhCalendar) self = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (EhCalendar, 1);
  self->holidays = g_array_new (FALSE, FALSE, sizeof (Holiday));
  self->root = json_loadb (text, length, JSON_REJECT_DUPLICATES, NULL);
  if (self->root == NULL || !read_calendar (self))
    {
      refuse (EH_CALENDAR_ERROR_SYNTAX, "it is not a calendar of bank holidays", error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * eh_calendar_free:
 * @self: (transfer full): a calendar
 */
void
eh_calendar_free (EhCalendar *self)
{
  g_return_if_fail (self != NULL);

  json_decref (self->root);
  g_array_unref (self->holidays);
  g_free (self);
}

/**
 * eh_calendar_get_place:
 * @self: a calendar
 *
 * Returns: where its bank holidays hold, such as "England and Wales"
 */
const char *
eh_calendar_get_place (const EhCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->place;
}

/**
 * eh_calendar_get_source:
 * @self: a calendar
 *
 * Returns: who published them, and where
 */
const char *
eh_calendar_get_source (const EhCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

/**
 * eh_calendar_get_as_of:
 * @self: a calendar
 *
 * Returns: the day on which the source said so
 */
const char *
eh_calendar_get_as_of (const EhCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->as_of;
}

/**
 * eh_calendar_get_first:
 * @self: a calendar
 *
 * Returns: the first day it knows of
 */
const char *
eh_calendar_get_first (const EhCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->first;
}

/**
 * eh_calendar_get_last:
 * @self: a calendar
 *
 * Returns: the last day it knows of
 */
const char *
eh_calendar_get_last (const EhCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->last;
}

/**
 * eh_calendar_get_n_holidays:
 * @self: a calendar
 *
 * Returns: how many bank holidays it has
 */
guint
eh_calendar_get_n_holidays (const EhCalendar *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->holidays->len;
}

/**
 * eh_calendar_get_holiday:
 * @self: a calendar
 * @i: which, in the order of their days
 * @title: (out) (optional): what it is called, in English
 *
 * Returns: its day
 */
const char *
eh_calendar_get_holiday (const EhCalendar *self, guint i, const char **title)
{
  const Holiday *holiday;

  g_return_val_if_fail (self != NULL && i < self->holidays->len, NULL);

  holiday = &g_array_index (self->holidays, Holiday, i);
  if (title != NULL)
    *title = holiday->title;
  return holiday->date;
}

/**
 * eh_calendar_is_known:
 * @self: a calendar
 * @day: a day
 *
 * Returns: whether @self can tell if @day is worked
 */
gboolean
eh_calendar_is_known (const EhCalendar *self, const char *day)
{
  g_return_val_if_fail (self != NULL && day != NULL, FALSE);

  return eh_day_is_valid (day) && strcmp (day, self->first) >= 0 && strcmp (day, self->last) <= 0;
}

static void
read_day (const char *day, GDate *date)
{
  /* The text was checked to have this shape. */
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) g_ascii_strtoull (day + 8, NULL, 10),
                  (GDateMonth) g_ascii_strtoull (day + 5, NULL, 10),
                  (GDateYear) g_ascii_strtoull (day, NULL, 10));
}

static gboolean
is_holiday (const EhCalendar *self, const char *day)
{
  for (guint i = 0; i < self->holidays->len; i++)
    if (strcmp (g_array_index (self->holidays, Holiday, i).date, day) == 0)
      return TRUE;

  return FALSE;
}

/**
 * eh_calendar_is_working_day:
 * @self: a calendar
 * @day: a day that @self knows
 *
 * Returns: whether @day is neither a Saturday, a Sunday nor a bank holiday
 */
gboolean
eh_calendar_is_working_day (const EhCalendar *self, const char *day)
{
  GDate date;

  g_return_val_if_fail (eh_calendar_is_known (self, day), FALSE);

  read_day (day, &date);
  return g_date_get_weekday (&date) < G_DATE_SATURDAY && !is_holiday (self, day);
}

/**
 * eh_calendar_add_days:
 * @day: a day
 * @days: how many days later, or earlier if negative
 * @result: (out caller-allocates): that day
 *
 * Counts every day, worked or not.
 *
 * Returns: %FALSE if @day is none or the result is not within the years 1 to 9999
 */
gboolean
eh_calendar_add_days (const char *day, int days, char result[EH_DAY_SIZE])
{
  GDate date;
  gint64 julian;

  g_return_val_if_fail (day != NULL && result != NULL, FALSE);

  if (!eh_day_is_valid (day))
    return FALSE;
  read_day (day, &date);
  julian = (gint64) g_date_get_julian (&date) + days;
  if (julian < 1 || julian > G_MAXINT32 || !g_date_valid_julian ((guint32) julian))
    return FALSE;
  g_date_set_julian (&date, (guint32) julian);
  if (g_date_get_year (&date) > 9999)
    return FALSE;

  g_snprintf (result, EH_DAY_SIZE, "%04u-%02u-%02u", (guint) g_date_get_year (&date) % 10000,
              (guint) g_date_get_month (&date) % 100, (guint) g_date_get_day (&date) % 100);
  return TRUE;
}

/**
 * eh_calendar_add_working_days:
 * @self: a calendar
 * @day: the day after which the count begins
 * @working_days: how many
 * @result: (out caller-allocates): the last of them; @day itself if there are none
 * @error: return location for %EH_CALENDAR_ERROR_DAY or %EH_CALENDAR_ERROR_UNKNOWN
 *
 * Every day from @day to the result must be one that @self knows, since an
 * unknown bank holiday would make a deadline too early.
 *
 * Returns: %TRUE if @result is set
 */
gboolean
eh_calendar_add_working_days (const EhCalendar *self,
                              const char *day,
                              guint working_days,
                              char result[EH_DAY_SIZE],
                              GError **error)
{
  char place[EH_DAY_SIZE];
  guint left = working_days;

  g_return_val_if_fail (self != NULL && day != NULL && result != NULL, FALSE);

  if (!eh_day_is_valid (day))
    return refuse (EH_CALENDAR_ERROR_DAY, "it is not a day", error);
  g_strlcpy (place, day, sizeof place);
  while (eh_calendar_is_known (self, place) && left > 0)
    if (!eh_calendar_add_days (place, 1, place) || !eh_calendar_is_known (self, place))
      break;
    else if (eh_calendar_is_working_day (self, place))
      left--;

  if (left > 0 || !eh_calendar_is_known (self, place))
    {
      g_set_error (error, EH_CALENDAR_ERROR, EH_CALENDAR_ERROR_UNKNOWN,
                   "bank holidays are known from %s to %s only", self->first, self->last);
      return FALSE;
    }

  memcpy (result, place, sizeof place);
  return TRUE;
}
