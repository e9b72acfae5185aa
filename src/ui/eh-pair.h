/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pair.h: two things side by side, or one below the other where it is narrow.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EH_TYPE_PAIR (eh_pair_get_type ())
G_DECLARE_FINAL_TYPE (EhPair, eh_pair, EH, PAIR, GtkWidget)

G_END_DECLS
