/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-document.h: a document as a tree that says what, not how it looks.
 *
 * A document is made by an #EhDocumentBuilder and never changes afterwards.
 * Writers walk its nodes; node kinds are few on purpose, so that every
 * writer can do each of them well.
 *
 * Invariants of a built document:
 *  - every text passes eh_text_check();
 *  - an anchor is named once, and every link leads to one;
 *  - every row of a table has as many cells as the table has columns.
 */
#pragma once

#include "document/eh-chart.h"
#include "document/eh-figure.h"
#include "document/eh-prose.h"

G_BEGIN_DECLS

#define EH_DOCUMENT_ERROR (eh_document_error_quark ())

/**
 * EhDocumentError:
 * @EH_DOCUMENT_ERROR_TEXT: a text that no document can hold
 * @EH_DOCUMENT_ERROR_ANCHOR: an anchor named twice, or a link that leads nowhere
 */
typedef enum
{
  EH_DOCUMENT_ERROR_TEXT,
  EH_DOCUMENT_ERROR_ANCHOR,
} EhDocumentError;

typedef enum
{
  EH_NODE_HEADING,
  EH_NODE_PARAGRAPH,
  EH_NODE_NOTE,
  EH_NODE_LIST,
  EH_NODE_FACTS,
  EH_NODE_TABLE,
  EH_NODE_FIGURE,
  EH_NODE_CHART,
  EH_NODE_SIGNATURE,
  EH_NODE_PAGE_BREAK,
  EH_NODE_CONTENTS,
} EhNodeKind;

/**
 * EhColumn:
 * @title: what the column holds, with its unit
 * @width: its share of the table's width, against the other columns'
 * @align: numbers go to the right
 */
typedef struct
{
  char *title;
  guint width;
  EhAlign align;
} EhColumn;

/**
 * EhTableRow:
 * @is_strong: whether the row is emphasised, as a total or the winner is
 * @cells: one #EhProse per column
 */
typedef struct
{
  gboolean is_strong;
  GPtrArray *cells;
} EhTableRow;

/**
 * EhNode:
 * @kind: which of the fields count
 * @level: heading: 1 to 3
 * @anchor: (nullable): heading: the name that links use
 * @title: (nullable): heading: its text; note: its title; table: caption; signature: the name
 * @role: (nullable): signature: in what capacity
 * @is_numbered: list: whether its items have numbers
 * @is_warning: note: whether it asks for care
 * @prose: paragraph, note: the text; signature: what is signed
 * @items: list: #EhProse; facts: #EhProse, whose keys are @keys
 * @keys: facts: what each item is
 * @columns: table: #EhColumn
 * @rows: table: #EhTableRow
 * @figure: figure
 * @chart: chart
 *
 * One part of a document. It belongs to the document and is only read.
 */
typedef struct
{
  EhNodeKind kind;
  guint level;
  char *anchor;
  char *title;
  char *role;
  gboolean is_numbered;
  gboolean is_warning;
  EhProse *prose;
  GPtrArray *items;
  GPtrArray *keys;
  GPtrArray *columns;
  GPtrArray *rows;
  EhFigure *figure;
  EhChart *chart;
} EhNode;

typedef struct _EhDocument EhDocument;

GQuark eh_document_error_quark (void);

EhDocument *eh_document_ref (EhDocument *self);
void eh_document_unref (EhDocument *self);

const char *eh_document_get_language (const EhDocument *self);
const char *eh_document_get_title (const EhDocument *self);
const char *eh_document_get_subtitle (const EhDocument *self);
const char *eh_document_get_reference (const EhDocument *self);
const char *eh_document_get_buyer (const EhDocument *self);
const char *eh_document_get_digest (const EhDocument *self);
gboolean eh_document_has_cover (const EhDocument *self);
guint eh_document_get_n_cover_facts (const EhDocument *self);
void eh_document_get_cover_fact (const EhDocument *self,
                                 guint index,
                                 const char **key,
                                 const char **value);
guint eh_document_get_n_nodes (const EhDocument *self);
const EhNode *eh_document_get_node (const EhDocument *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhDocument, eh_document_unref)

G_END_DECLS
