/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report-case.h: books to make reports from.
 */
#pragma once

#include "document/eh-dossier.h"
#include "support/eh-test.h"

G_BEGIN_DECLS

EhTestBook *report_case_read (const char *path) G_GNUC_WARN_UNUSED_RESULT;
EhTestBook *report_case_new_published (void) G_GNUC_WARN_UNUSED_RESULT;
EhTestBook *report_case_new_eye_care (void) G_GNUC_WARN_UNUSED_RESULT;
EhTestBook *report_case_new_large (guint n_tenders, guint n_questions) G_GNUC_WARN_UNUSED_RESULT;
EhDossier *report_case_new_dossier (EhTestBook *book) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
