/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-markup-private.h: texts and numbers as HTML and SVG write them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void eh_markup_append_text (GString *out, const char *text);
void eh_markup_append_number (GString *out, double number);

G_END_DECLS
