/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-evidence-page.h: what patients say matters, and what rests on it.
 */
#pragma once

#include "ui/eh-book-page.h"

G_BEGIN_DECLS

#define EH_TYPE_EVIDENCE_PAGE (eh_evidence_page_get_type ())
G_DECLARE_FINAL_TYPE (EhEvidencePage, eh_evidence_page, EH, EVIDENCE_PAGE, EhBookPage)

G_END_DECLS
