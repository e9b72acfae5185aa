/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-document-private.h: what the document and its builder share.
 */
#pragma once

#include "document/eh-document.h"

G_BEGIN_DECLS

struct _EhDocument
{
  gatomicrefcount ref_count;
  char *language;
  char *title;
  char *subtitle;
  char *reference;
  char *buyer;
  char *digest;
  gboolean has_cover;
  GPtrArray *cover_keys;
  GPtrArray *cover_values;
  GPtrArray *nodes;
};

EhDocument *eh_document_new (const char *language,
                             const char *title,
                             const char *digest) G_GNUC_WARN_UNUSED_RESULT;
EhNode *eh_node_new (EhNodeKind kind) G_GNUC_WARN_UNUSED_RESULT;
EhColumn *eh_column_new (const char *title, guint width, EhAlign align) G_GNUC_WARN_UNUSED_RESULT;
EhTableRow *eh_table_row_new (gboolean is_strong) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
