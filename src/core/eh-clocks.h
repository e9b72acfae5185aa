/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-clocks.h: what the law makes a buyer wait for once a notice is out.
 *
 * How long, and how it is counted, is dated data that comes in from outside:
 * data/calendar. A regime without a row has no such clock.
 */
#pragma once

#include "core/eh-calendar.h"
#include "core/eh-vocabulary.h"

G_BEGIN_DECLS

/**
 * EhClock:
 * @EH_CLOCK_REPRESENTATIONS: providers may make representations (PSR)
 * @EH_CLOCK_STANDSTILL: the contract may not be entered into (PA23)
 */
typedef enum
{
  EH_CLOCK_REPRESENTATIONS,
  EH_CLOCK_STANDSTILL,
} EhClock;

/**
 * EhPeriod:
 * @clock: what runs
 * @is_mandatory: whether the law asks for it; if not, it is what a buyer who
 *   chooses to wait has to keep to
 * @working_days: how many working days it has
 * @first: the day it begins
 * @last: it ends at midnight at the end of this day
 * @requirement: the requirement it comes from, such as "L05"
 * @source: the law
 */
typedef struct
{
  EhClock clock;
  gboolean is_mandatory;
  guint working_days;
  char first[EH_DAY_SIZE];
  char last[EH_DAY_SIZE];
  const char *requirement;
  const char *source;
} EhPeriod;

typedef struct _EhClocks EhClocks;

EhClocks *eh_clocks_new_from_json (const char *text,
                                   gsize length,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void eh_clocks_free (EhClocks *self);
const char *eh_clocks_get_as_of (const EhClocks *self);
gboolean eh_clocks_work_out (const EhClocks *self,
                             const EhCalendar *calendar,
                             EhRegime regime,
                             const char *published,
                             EhPeriod *period,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhClocks, eh_clocks_free)

G_END_DECLS
