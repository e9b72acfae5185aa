/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sample.h: a tender that was really published, to try Evenhand with.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define EH_SAMPLE_EXCHANGE_NAME "fcdo-services-2024.json"

GBytes *eh_sample_get_exchange (void) G_GNUC_WARN_UNUSED_RESULT;
char *eh_sample_get_path (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_sample_make_folder (void);

G_END_DECLS
