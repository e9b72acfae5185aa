/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-font.h: the installed fonts that a PDF is set in.
 *
 * Two ways lead a character onto paper. A *text* font is a TrueType file that
 * libharu embeds: its characters stay text, which can be searched and copied.
 * An *outline* font is any installed font with outlines, in any format and for
 * any script: its glyphs are drawn as shapes. What is set in which is decided
 * here, the same way on each run: by the order of the families, then by name.
 *
 * Widths of text fonts are in thousandths of the size, cut off as libharu
 * cuts them off, so that what is reckoned is what is printed.
 */
#pragma once

#include <glib.h>
#include <hb.h>

#include "document/eh-prose.h"

G_BEGIN_DECLS

typedef struct _EhFont EhFont;
typedef struct _EhFontSet EhFontSet;

EhFontSet *eh_font_set_new (const char *const *families, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void eh_font_set_free (EhFontSet *self);

EhFont *eh_font_set_get_main (EhFontSet *self, EhProseStyle style);
EhFont *eh_font_set_find_text (EhFontSet *self, EhProseStyle style, gunichar c);
EhFont *eh_font_set_find_outline (EhFontSet *self, gboolean is_strong, gunichar c);

const char *eh_font_get_path (const EhFont *self);
guint eh_font_get_index (const EhFont *self);
gboolean eh_font_has (const EhFont *self, gunichar c);
guint eh_font_get_advance (EhFont *self, gunichar c);
hb_font_t *eh_font_get_hb_font (const EhFont *self);
double eh_font_get_units_per_em (const EhFont *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhFontSet, eh_font_set_free)

G_END_DECLS
