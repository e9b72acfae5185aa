/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-text.h: what a text in the record may contain.
 *
 * A text is valid UTF-8 in normalisation form C, without control characters
 * but line feed and tab, and without the characters that Unicode reserves
 * for no text at all. A line has neither line feed nor tab.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EH_TEXT_ERROR (eh_text_error_quark ())

/**
 * EhTextError:
 * @EH_TEXT_ERROR_ENCODING: not valid UTF-8
 * @EH_TEXT_ERROR_CHARACTER: a character that a text may not contain
 * @EH_TEXT_ERROR_NORMALIZATION: not in normalisation form C
 */
typedef enum
{
  EH_TEXT_ERROR_ENCODING,
  EH_TEXT_ERROR_CHARACTER,
  EH_TEXT_ERROR_NORMALIZATION,
} EhTextError;

GQuark eh_text_error_quark (void);

gboolean eh_text_check (const char *text, gsize length, gboolean is_line, GError **error);
char *eh_text_normalize (const char *text,
                         gboolean is_line,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
