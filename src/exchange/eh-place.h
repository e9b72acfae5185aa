/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-place.h: where in a JSON file a value stands.
 *
 * A place is made on the stack of whoever walks down the file and points to
 * the place above it; its path is spelt out only when it is needed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EhPlace:
 * @parent: (nullable): the object or list it stands in, or %NULL for the whole
 *   file
 * @key: (nullable): its key, or %NULL for an element of a list
 * @index: its number in the list
 */
typedef struct _EhPlace EhPlace;

struct _EhPlace
{
  const EhPlace *parent;
  const char *key;
  gsize index;
};

char *eh_place_get_path (const EhPlace *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_place_fail (const EhPlace *self, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
char *eh_place_quote (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
