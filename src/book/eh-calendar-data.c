/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-calendar-data.c: the bank holidays and clocks that come with the program.
 */
#include "book/eh-calendar-data.h"

#include <gio/gio.h>

#include "book/eh-calendar-resources.h"

#define FOLDER "/org/evenhand/Evenhand/calendar/"

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resource_lookup_data (eh_calendar_get_resource (), path,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("The program is incomplete: %s", error->message);
  return bytes;
}

static gpointer
make_calendar (gpointer data)
{
  g_autoptr (GBytes) bytes = load (FOLDER "bank-holidays.json");
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  EhCalendar *calendar = eh_calendar_new_from_json (text, length, &error);

  if (calendar == NULL)
    g_error ("The program is damaged: %s", error->message);
  return calendar;
}

static gpointer
make_clocks (gpointer data)
{
  g_autoptr (GBytes) bytes = load (FOLDER "clocks.json");
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  EhClocks *clocks = eh_clocks_new_from_json (text, length, &error);

  if (clocks == NULL)
    g_error ("The program is damaged: %s", error->message);
  return clocks;
}

/**
 * eh_calendar_data_get_calendar:
 *
 * Returns: the bank holidays of England and Wales
 */
const EhCalendar *
eh_calendar_data_get_calendar (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_calendar, NULL);
}

/**
 * eh_calendar_data_get_clocks:
 *
 * Returns: the periods of waiting that the law of England knows
 */
const EhClocks *
eh_calendar_data_get_clocks (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_clocks, NULL);
}
