/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-clocks.c: what the law makes a buyer wait for once a notice is out.
 */
#include "core/eh-clocks.h"

#include <jansson.h>
#include <string.h>

#include "core/eh-day.h"

#define FORMAT "evenhand-clocks/1"
#define MAX_WORKING_DAYS 250

/* One row of the data for one of its regimes. */
typedef struct
{
  EhRegime regime;
  EhClock clock;
  gboolean is_mandatory;
  gboolean start_counts;
  int starts_after;
  guint working_days;
  const char *since;
  const char *requirement;
  const char *source;
} Rule;

struct _EhClocks
{
  /* Owns the texts. */
  json_t *root;
  const char *as_of;
  /* Those of one regime by the day since which they hold. */
  GArray *rules;
};

static const char *const clock_names[] = { "representations", "standstill", NULL };

static gboolean
read_regimes (EhClocks *self, json_t *regimes, Rule *rule)
{
  json_t *name;
  size_t i;

  json_array_foreach (regimes, i, name)
  {
    int regime = json_is_string (name)
                     ? eh_vocabulary_find (eh_regime_names, json_string_value (name))
                     : EH_NONE;

    if (regime == EH_NONE)
      return FALSE;
    rule->regime = (EhRegime) regime;
    g_array_append_val (self->rules, *rule);
  }

  return i > 0;
}

static gboolean
read_rule (EhClocks *self, json_t *row)
{
  Rule rule = { 0 };
  json_t *regimes;
  const char *name;
  int working_days;
  int clock;

  if (json_unpack (row, "{s:o, s:s, s:s, s:i, s:b, s:i, s:b, s:s, s:s !}", "regimes", &regimes,
                   "requirement", &rule.requirement, "clock", &name, "starts_after_days",
                   &rule.starts_after, "start_day_counts", &rule.start_counts, "working_days",
                   &working_days, "mandatory", &rule.is_mandatory, "since", &rule.since, "source",
                   &rule.source) != 0)
    return FALSE;

  clock = eh_vocabulary_find (clock_names, name);
  if (clock == EH_NONE || working_days < 1 || working_days > MAX_WORKING_DAYS ||
      rule.starts_after < 0 || rule.starts_after > 1 || !eh_day_is_valid (rule.since))
    return FALSE;
  rule.clock = (EhClock) clock;
  rule.working_days = (guint) working_days;

  return read_regimes (self, regimes, &rule);
}

static gboolean
read_clocks (EhClocks *self)
{
  const char *format;
  json_t *clocks;
  json_t *row;
  size_t i;

  if (json_unpack (self->root, "{s:s, s:s, s:o !}", "format", &format, "as_of", &self->as_of,
                   "clocks", &clocks) != 0 ||
      strcmp (format, FORMAT) != 0 || !eh_day_is_valid (self->as_of) || !json_is_array (clocks))
    return FALSE;

  json_array_foreach (clocks, i, row)
  {
    if (!read_rule (self, row))
      return FALSE;
  }

  return TRUE;
}

/**
 * eh_clocks_new_from_json:
 * @text: JSON as in data/calendar/clocks.json
 * @length: in bytes
 * @error: return location for %EH_CALENDAR_ERROR_SYNTAX
 *
 * Returns: (transfer full) (nullable): the clocks
 */
EhClocks *
eh_clocks_new_from_json (const char *text, gsize length, GError **error)
{
  g_autoptr (EhClocks) self = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (EhClocks, 1);
  self->rules = g_array_new (FALSE, FALSE, sizeof (Rule));
  self->root = json_loadb (text, length, JSON_REJECT_DUPLICATES, NULL);
  if (self->root == NULL || !read_clocks (self))
    {
      g_set_error_literal (error, EH_CALENDAR_ERROR, EH_CALENDAR_ERROR_SYNTAX,
                           "it is not a list of clocks");
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * eh_clocks_free:
 * @self: (transfer full): clocks
 */
void
eh_clocks_free (EhClocks *self)
{
  g_return_if_fail (self != NULL);

  json_decref (self->root);
  g_array_unref (self->rules);
  g_free (self);
}

/**
 * eh_clocks_get_as_of:
 * @self: clocks
 *
 * Returns: the day on which the law was looked at
 */
const char *
eh_clocks_get_as_of (const EhClocks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->as_of;
}

/* The newest rule of @regime that held on @day. */
static const Rule *
find_rule (const EhClocks *self, EhRegime regime, const char *day)
{
  const Rule *found = NULL;

  for (guint i = 0; i < self->rules->len; i++)
    {
      const Rule *rule = &g_array_index (self->rules, Rule, i);

      if (rule->regime == regime && strcmp (rule->since, day) <= 0 &&
          (found == NULL || strcmp (rule->since, found->since) > 0))
        found = rule;
    }

  return found;
}

/**
 * eh_clocks_work_out:
 * @self: clocks
 * @calendar: the bank holidays that count
 * @regime: the procurement's regime
 * @published: the day on which the notice was, or will be, published
 * @period: (out caller-allocates): from when to when it lasts; its texts are
 *   those of @self
 * @error: return location for an #EhCalendarError
 *
 * PSR: it begins the day after the notice and ends with the 8th working day
 * after that first day [L05]. PA23: 8 working days that begin with the day
 * of publication [L16]. The numbers are those of the data.
 *
 * Returns: %FALSE if a day is not known, or there is no such clock
 */
gboolean
eh_clocks_work_out (const EhClocks *self,
                    const EhCalendar *calendar,
                    EhRegime regime,
                    const char *published,
                    EhPeriod *period,
                    GError **error)
{
  const Rule *rule;
  char before[EH_DAY_SIZE];

  g_return_val_if_fail (self != NULL && calendar != NULL, FALSE);
  g_return_val_if_fail (published != NULL && period != NULL, FALSE);

  if (!eh_day_is_valid (published))
    {
      g_set_error_literal (error, EH_CALENDAR_ERROR, EH_CALENDAR_ERROR_DAY, "it is not a day");
      return FALSE;
    }
  rule = find_rule (self, regime, published);
  if (rule == NULL)
    {
      g_set_error_literal (error, EH_CALENDAR_ERROR, EH_CALENDAR_ERROR_NO_RULE,
                           "no period of waiting is known for this regime and day");
      return FALSE;
    }

  /* The count begins after the day before, so that a first day can count itself. */
  if (!eh_calendar_add_days (published, rule->starts_after, period->first) ||
      !eh_calendar_add_days (period->first, rule->start_counts ? -1 : 0, before))
    {
      g_set_error_literal (error, EH_CALENDAR_ERROR, EH_CALENDAR_ERROR_UNKNOWN,
                           "no calendar reaches to that day");
      return FALSE;
    }
  if (!eh_calendar_add_working_days (calendar, before, rule->working_days, period->last, error))
    return FALSE;
  period->clock = rule->clock;
  period->is_mandatory = rule->is_mandatory;
  period->working_days = rule->working_days;
  period->requirement = rule->requirement;
  period->source = rule->source;

  return TRUE;
}
