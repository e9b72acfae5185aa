/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-evidence-editor.h: what patients said, how it was asked, and who was reached.
 */
#pragma once

#include "ui/eh-editor.h"

G_BEGIN_DECLS

#define EH_TYPE_EVIDENCE_EDITOR (eh_evidence_editor_get_type ())
G_DECLARE_FINAL_TYPE (EhEvidenceEditor, eh_evidence_editor, EH, EVIDENCE_EDITOR, EhEditor)

G_END_DECLS
