/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-calendar.h: which days are worked, as far as anybody has said.
 *
 * Bank holidays are decreed, not worked out: a calendar knows them between
 * its first and its last day, and says so of any other day instead of
 * guessing. It is dated data that comes in from outside: data/calendar.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EH_CALENDAR_ERROR (eh_calendar_error_quark ())

/**
 * EhCalendarError:
 * @EH_CALENDAR_ERROR_SYNTAX: the data is not a calendar or clocks, or is damaged
 * @EH_CALENDAR_ERROR_DAY: a text that is no day
 * @EH_CALENDAR_ERROR_UNKNOWN: bank holidays of that day are not known; newer
 *   data may know them
 * @EH_CALENDAR_ERROR_NO_RULE: the law has no clock for this, or had none then
 */
typedef enum
{
  EH_CALENDAR_ERROR_SYNTAX,
  EH_CALENDAR_ERROR_DAY,
  EH_CALENDAR_ERROR_UNKNOWN,
  EH_CALENDAR_ERROR_NO_RULE,
} EhCalendarError;

/* A day as text with its NUL: yyyy-mm-dd. */
#define EH_DAY_SIZE 11

typedef struct _EhCalendar EhCalendar;

GQuark eh_calendar_error_quark (void);

EhCalendar *eh_calendar_new_from_json (const char *text,
                                       gsize length,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void eh_calendar_free (EhCalendar *self);

const char *eh_calendar_get_place (const EhCalendar *self);
const char *eh_calendar_get_source (const EhCalendar *self);
const char *eh_calendar_get_as_of (const EhCalendar *self);
const char *eh_calendar_get_first (const EhCalendar *self);
const char *eh_calendar_get_last (const EhCalendar *self);
guint eh_calendar_get_n_holidays (const EhCalendar *self);
const char *eh_calendar_get_holiday (const EhCalendar *self, guint i, const char **title);

gboolean eh_calendar_is_known (const EhCalendar *self, const char *day);
gboolean eh_calendar_is_working_day (const EhCalendar *self, const char *day);
gboolean eh_calendar_add_days (const char *day, int days, char result[EH_DAY_SIZE]);
gboolean eh_calendar_add_working_days (const EhCalendar *self,
                                       const char *day,
                                       guint working_days,
                                       char result[EH_DAY_SIZE],
                                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhCalendar, eh_calendar_free)

G_END_DECLS
