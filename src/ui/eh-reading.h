/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-reading.h: how easy a text for the public is to read.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EhReading:
 * @n_words: how many words there are
 * @n_longest: words of the longest sentence
 */
typedef struct
{
  guint n_words;
  guint n_longest;
} EhReading;

EhReading eh_reading_measure (const char *text);
char *eh_reading_describe (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
