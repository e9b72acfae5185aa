/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-clipboard.h: a table that another program has copied.
 */
#pragma once

#include <gtk/gtk.h>

#include "exchange/eh-csv.h"

G_BEGIN_DECLS

void eh_clipboard_read_async (GdkClipboard *clipboard,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
EhCsv *eh_clipboard_read_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
