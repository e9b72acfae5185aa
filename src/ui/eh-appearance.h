/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-appearance.h: light or dark, and how large text is, in all windows at once.
 *
 * Holds the preferences of these names to what is shown, as long as it lives.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_APPEARANCE (eh_appearance_get_type ())
G_DECLARE_FINAL_TYPE (EhAppearance, eh_appearance, EH, APPEARANCE, GObject)

EhAppearance *eh_appearance_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void eh_appearance_follow (EhAppearance *self);

G_END_DECLS
