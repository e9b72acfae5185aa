/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-document-builder-private.h: what the parts of the builder share.
 */
#pragma once

#include "document/eh-document-builder.h"
#include "document/eh-document-private.h"

G_BEGIN_DECLS

struct _EhDocumentBuilder
{
  EhDocument *document;
  EhNode *open;    /* the list, facts or table that is being filled; (unowned) */
  EhTableRow *row; /* the row of it that is being filled; (unowned) */
  GHashTable *anchors;
  GPtrArray *links; /* (element-type utf8): anchors that links lead to */
  GError *error;
};

void eh_document_builder_check_text (EhDocumentBuilder *self, const char *what, const char *text);
void eh_document_builder_check_prose (EhDocumentBuilder *self,
                                      const char *what,
                                      const EhProse *prose);
EhNode *eh_document_builder_add_node (EhDocumentBuilder *self, EhNodeKind kind);

G_END_DECLS
