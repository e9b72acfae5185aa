/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-decimal.h: decimals as whole numbers of their smallest unit.
 *
 * A decimal is read and written exactly: "12.5" with two digits is 1250.
 * Nothing is rounded here and no locale is looked at: the point is a full
 * stop, and there is no thousands separator.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EH_DECIMAL_ERROR (eh_decimal_error_quark ())

/**
 * EhDecimalError:
 * @EH_DECIMAL_ERROR_SYNTAX: not a decimal number
 * @EH_DECIMAL_ERROR_DIGITS: more digits after the point than the unit has
 * @EH_DECIMAL_ERROR_RANGE: too large to be held
 */
typedef enum
{
  EH_DECIMAL_ERROR_SYNTAX,
  EH_DECIMAL_ERROR_DIGITS,
  EH_DECIMAL_ERROR_RANGE,
} EhDecimalError;

/* The most digits after the point that any quantity here has. */
#define EH_DECIMAL_MAX_DIGITS 6

GQuark eh_decimal_error_quark (void);

gboolean eh_decimal_parse (const char *text, unsigned int digits, gint64 *value, GError **error);
char *eh_decimal_format (gint64 value, unsigned int digits) G_GNUC_WARN_UNUSED_RESULT;
char *eh_decimal_format_short (gint64 value, unsigned int digits) G_GNUC_WARN_UNUSED_RESULT;
gint64 eh_decimal_power_of_ten (unsigned int digits);

G_END_DECLS
