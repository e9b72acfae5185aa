/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-mark-row.h: what one mark is made of, in a list.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_MARK_ROW (eh_mark_row_get_type ())
G_DECLARE_FINAL_TYPE (EhMarkRow, eh_mark_row, EH, MARK_ROW, AdwBin)

G_END_DECLS
