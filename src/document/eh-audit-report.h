/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report.h: the report on a procurement that a court could read.
 */
#pragma once

#include "document/eh-document.h"
#include "document/eh-dossier.h"

G_BEGIN_DECLS

EhDocument *eh_audit_report_new (const EhDossier *dossier,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
