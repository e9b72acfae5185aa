/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-document-builder.h: makes a document, from its first page to its last.
 *
 * Calls are in the order of reading. Texts are copied; what a text may not
 * hold is remembered and reported once, by eh_document_builder_end(), so that
 * a builder of documents reads like the document. Lists, facts and tables are
 * begun, filled and ended, and do not nest.
 *
 *     EhDocumentBuilder *b = eh_document_builder_new ("en", "Audit report", digest);
 *     eh_document_builder_heading (b, 1, "ranking", "Ranking");
 *     eh_document_builder_begin_table (b, "Totals, best first");
 *     eh_document_builder_column (b, "Tender", 3, EH_ALIGN_LEFT);
 *     eh_document_builder_column (b, "Total (marks)", 1, EH_ALIGN_RIGHT);
 *     eh_document_builder_row (b, "Tender E", "78.00", NULL);
 *     eh_document_builder_end_table (b);
 *     document = eh_document_builder_end (b, &error);
 */
#pragma once

#include "document/eh-document.h"

G_BEGIN_DECLS

typedef struct _EhDocumentBuilder EhDocumentBuilder;

EhDocumentBuilder *eh_document_builder_new (const char *language,
                                            const char *title,
                                            const char *digest) G_GNUC_WARN_UNUSED_RESULT;
void eh_document_builder_free (EhDocumentBuilder *self);
EhDocument *eh_document_builder_end (EhDocumentBuilder *self,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

void eh_document_builder_set_subtitle (EhDocumentBuilder *self, const char *subtitle);
void eh_document_builder_set_reference (EhDocumentBuilder *self, const char *reference);
void eh_document_builder_set_buyer (EhDocumentBuilder *self, const char *buyer);
void eh_document_builder_set_cover (EhDocumentBuilder *self, gboolean has_cover);
void eh_document_builder_cover_fact (EhDocumentBuilder *self, const char *key, const char *value);

void eh_document_builder_heading (EhDocumentBuilder *self,
                                  guint level,
                                  const char *anchor,
                                  const char *text);
void eh_document_builder_paragraph (EhDocumentBuilder *self, const char *text);
void eh_document_builder_paragraph_format (EhDocumentBuilder *self, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
void eh_document_builder_prose (EhDocumentBuilder *self, EhProse *prose);
void eh_document_builder_note (EhDocumentBuilder *self,
                               gboolean is_warning,
                               const char *title,
                               const char *text);
void eh_document_builder_note_prose (EhDocumentBuilder *self,
                                     gboolean is_warning,
                                     const char *title,
                                     EhProse *prose);
void eh_document_builder_figure (EhDocumentBuilder *self, EhFigure *figure);
void eh_document_builder_chart (EhDocumentBuilder *self, EhChart *chart);
void eh_document_builder_signature (EhDocumentBuilder *self,
                                    const char *name,
                                    const char *role,
                                    const char *statement);
void eh_document_builder_page_break (EhDocumentBuilder *self);
void eh_document_builder_contents (EhDocumentBuilder *self);

void eh_document_builder_begin_list (EhDocumentBuilder *self, gboolean is_numbered);
void eh_document_builder_item (EhDocumentBuilder *self, const char *text);
void eh_document_builder_item_prose (EhDocumentBuilder *self, EhProse *prose);
void eh_document_builder_end_list (EhDocumentBuilder *self);

void eh_document_builder_begin_facts (EhDocumentBuilder *self);
void eh_document_builder_fact (EhDocumentBuilder *self, const char *key, const char *value);
void eh_document_builder_fact_prose (EhDocumentBuilder *self, const char *key, EhProse *prose);
void eh_document_builder_end_facts (EhDocumentBuilder *self);

void eh_document_builder_begin_table (EhDocumentBuilder *self, const char *caption);
void eh_document_builder_column (EhDocumentBuilder *self,
                                 const char *title,
                                 guint width,
                                 EhAlign align);
void eh_document_builder_row (EhDocumentBuilder *self,
                              const char *first_cell,
                              ...) G_GNUC_NULL_TERMINATED;
void eh_document_builder_begin_row (EhDocumentBuilder *self, gboolean is_strong);
void eh_document_builder_cell (EhDocumentBuilder *self, const char *text);
void eh_document_builder_cell_format (EhDocumentBuilder *self, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
void eh_document_builder_cell_prose (EhDocumentBuilder *self, EhProse *prose);
void eh_document_builder_end_row (EhDocumentBuilder *self);
void eh_document_builder_end_table (EhDocumentBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhDocumentBuilder, eh_document_builder_free)

G_END_DECLS
