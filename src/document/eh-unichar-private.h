/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-unichar-private.h: what setting a text must know of a character.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean eh_unichar_is_right_to_left (gunichar c);
gboolean eh_unichar_is_ignorable (gunichar c);
gboolean eh_unichar_is_mark (gunichar c);
gboolean eh_unichar_needs_shaping (gunichar c);
gboolean eh_unichar_breaks_simply (gunichar c);

G_END_DECLS
