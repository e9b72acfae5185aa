/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-html-table.h: the first table of a web page, as it is copied.
 */
#pragma once

#include "exchange/eh-csv.h"

G_BEGIN_DECLS

EhCsv *eh_html_table_read (const char *html, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
