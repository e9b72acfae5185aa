/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-document-builder-rows.c: lists, facts and tables, which are begun, filled and ended.
 */
#include "document/eh-document-builder-private.h"

/**
 * eh_document_builder_begin_list:
 * @self: a builder with nothing open
 * @is_numbered: whether items have numbers
 */
void
eh_document_builder_begin_list (EhDocumentBuilder *self, gboolean is_numbered)
{
  g_return_if_fail (self != NULL && self->document != NULL && self->open == NULL);

  self->open = eh_document_builder_add_node (self, EH_NODE_LIST);
  self->open->is_numbered = is_numbered;
}

/**
 * eh_document_builder_item_prose:
 * @self: a builder in a list
 * @prose: (transfer full): an item
 */
void
eh_document_builder_item_prose (EhDocumentBuilder *self, EhProse *prose)
{
  g_return_if_fail (self != NULL && self->open != NULL && self->open->kind == EH_NODE_LIST);
  g_return_if_fail (prose != NULL);

  eh_document_builder_check_prose (self, "an item of a list", prose);
  g_ptr_array_add (self->open->items, prose);
}

/**
 * eh_document_builder_item:
 * @self: a builder in a list
 * @text: an item
 */
void
eh_document_builder_item (EhDocumentBuilder *self, const char *text)
{
  g_return_if_fail (text != NULL);

  eh_document_builder_item_prose (self, eh_prose_new (text));
}

/**
 * eh_document_builder_end_list:
 * @self: a builder in a list
 */
void
eh_document_builder_end_list (EhDocumentBuilder *self)
{
  g_return_if_fail (self != NULL && self->open != NULL && self->open->kind == EH_NODE_LIST);

  self->open = NULL;
}

/**
 * eh_document_builder_begin_facts:
 * @self: a builder with nothing open
 *
 * Begins a block of keys and what they are.
 */
void
eh_document_builder_begin_facts (EhDocumentBuilder *self)
{
  g_return_if_fail (self != NULL && self->document != NULL && self->open == NULL);

  self->open = eh_document_builder_add_node (self, EH_NODE_FACTS);
}

/**
 * eh_document_builder_fact_prose:
 * @self: a builder in facts
 * @key: what it is
 * @prose: (transfer full): what it says
 */
void
eh_document_builder_fact_prose (EhDocumentBuilder *self, const char *key, EhProse *prose)
{
  g_return_if_fail (self != NULL && self->open != NULL && self->open->kind == EH_NODE_FACTS);
  g_return_if_fail (key != NULL);
  g_return_if_fail (prose != NULL);

  eh_document_builder_check_text (self, "a fact", key);
  eh_document_builder_check_prose (self, "a fact", prose);
  g_ptr_array_add (self->open->keys, g_strdup (key));
  g_ptr_array_add (self->open->items, prose);
}

/**
 * eh_document_builder_fact:
 * @self: a builder in facts
 * @key: what it is
 * @value: what it says
 */
void
eh_document_builder_fact (EhDocumentBuilder *self, const char *key, const char *value)
{
  g_return_if_fail (value != NULL);

  eh_document_builder_fact_prose (self, key, eh_prose_new (value));
}

/**
 * eh_document_builder_end_facts:
 * @self: a builder in facts
 */
void
eh_document_builder_end_facts (EhDocumentBuilder *self)
{
  g_return_if_fail (self != NULL && self->open != NULL && self->open->kind == EH_NODE_FACTS);

  self->open = NULL;
}

/**
 * eh_document_builder_begin_table:
 * @self: a builder with nothing open
 * @caption: (nullable): what the table shows
 *
 * Begins a table. Its columns come before its rows.
 */
void
eh_document_builder_begin_table (EhDocumentBuilder *self, const char *caption)
{
  g_return_if_fail (self != NULL && self->document != NULL && self->open == NULL);

  eh_document_builder_check_text (self, "the caption of a table", caption);
  self->open = eh_document_builder_add_node (self, EH_NODE_TABLE);
  self->open->title = g_strdup (caption);
}

/**
 * eh_document_builder_column:
 * @self: a builder in a table without rows
 * @title: what the column holds, with its unit
 * @width: its share of the width, against the other columns', above 0
 * @align: numbers go to the right
 */
void
eh_document_builder_column (EhDocumentBuilder *self, const char *title, guint width, EhAlign align)
{
  g_return_if_fail (self != NULL && self->open != NULL && self->open->kind == EH_NODE_TABLE);
  g_return_if_fail (self->open->rows->len == 0);
  g_return_if_fail (title != NULL);
  g_return_if_fail (width > 0);

  eh_document_builder_check_text (self, "the title of a column", title);
  g_ptr_array_add (self->open->columns, eh_column_new (title, width, align));
}

/**
 * eh_document_builder_begin_row:
 * @self: a builder in a table with columns, not in a row
 * @is_strong: whether the row is emphasised, as a total or the winner is
 */
void
eh_document_builder_begin_row (EhDocumentBuilder *self, gboolean is_strong)
{
  g_return_if_fail (self != NULL && self->open != NULL && self->open->kind == EH_NODE_TABLE);
  g_return_if_fail (self->row == NULL);
  g_return_if_fail (self->open->columns->len > 0);

  self->row = eh_table_row_new (is_strong);
  g_ptr_array_add (self->open->rows, self->row);
}

/**
 * eh_document_builder_cell_prose:
 * @self: a builder in a row that has a cell left
 * @prose: (transfer full): what the cell holds
 */
void
eh_document_builder_cell_prose (EhDocumentBuilder *self, EhProse *prose)
{
  g_return_if_fail (self != NULL && self->row != NULL);
  g_return_if_fail (self->row->cells->len < self->open->columns->len);
  g_return_if_fail (prose != NULL);

  eh_document_builder_check_prose (self, "a cell of a table", prose);
  g_ptr_array_add (self->row->cells, prose);
}

/**
 * eh_document_builder_cell:
 * @self: a builder in a row that has a cell left
 * @text: what the cell holds; paragraphs are parted by empty lines
 */
void
eh_document_builder_cell (EhDocumentBuilder *self, const char *text)
{
  g_return_if_fail (text != NULL);

  eh_document_builder_cell_prose (self, eh_prose_new (text));
}

/**
 * eh_document_builder_cell_format:
 * @self: a builder in a row that has a cell left
 * @format: a printf() format; texts from people are arguments, never the format
 * @...: its arguments
 */
void
eh_document_builder_cell_format (EhDocumentBuilder *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  g_return_if_fail (format != NULL);

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  eh_document_builder_cell (self, text);
}

/**
 * eh_document_builder_end_row:
 * @self: a builder in a row that has all its cells
 */
void
eh_document_builder_end_row (EhDocumentBuilder *self)
{
  g_return_if_fail (self != NULL && self->row != NULL);
  g_return_if_fail (self->row->cells->len == self->open->columns->len);

  self->row = NULL;
}

/**
 * eh_document_builder_row:
 * @self: a builder in a table, not in a row
 * @first_cell: what the first cell holds
 * @...: what the others hold, then %NULL
 *
 * Adds a whole row of plain texts.
 */
void
eh_document_builder_row (EhDocumentBuilder *self, const char *first_cell, ...)
{
  va_list args;

  eh_document_builder_begin_row (self, FALSE);
  va_start (args, first_cell);
  for (const char *cell = first_cell; cell != NULL; cell = va_arg (args, const char *))
    eh_document_builder_cell (self, cell);
  va_end (args);
  eh_document_builder_end_row (self);
}

/**
 * eh_document_builder_end_table:
 * @self: a builder in a table, not in a row
 */
void
eh_document_builder_end_table (EhDocumentBuilder *self)
{
  g_return_if_fail (self != NULL && self->open != NULL && self->open->kind == EH_NODE_TABLE);
  g_return_if_fail (self->row == NULL);

  self->open = NULL;
}
