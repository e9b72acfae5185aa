/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-ocds-writer.h: an OCDS release for whoever publishes tenders as open data.
 */
#pragma once

#include "core/eh-results.h"

G_BEGIN_DECLS

char *eh_ocds_write (const EhProcurement *procurement,
                     const EhResults *results,
                     const char *digest,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
