/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-document.c: a document as a tree that says what, not how it looks.
 */
#include "document/eh-document.h"

#include "document/eh-document-private.h"

GQuark
eh_document_error_quark (void)
{
  return g_quark_from_static_string ("eh-document-error");
}

static void
eh_column_free (gpointer data)
{
  EhColumn *column = data;

  g_free (column->title);
  g_free (column);
}

static void
free_table_row (gpointer data)
{
  EhTableRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
eh_node_free (gpointer data)
{
  EhNode *node = data;

  g_free (node->anchor);
  g_free (node->title);
  g_free (node->role);
  g_clear_pointer (&node->prose, eh_prose_free);
  g_clear_pointer (&node->items, g_ptr_array_unref);
  g_clear_pointer (&node->keys, g_ptr_array_unref);
  g_clear_pointer (&node->columns, g_ptr_array_unref);
  g_clear_pointer (&node->rows, g_ptr_array_unref);
  g_clear_pointer (&node->figure, eh_figure_unref);
  g_clear_pointer (&node->chart, eh_chart_unref);
  g_free (node);
}

/* A column of a table, freed with its node. */
EhColumn *
eh_column_new (const char *title, guint width, EhAlign align)
{
  EhColumn *column = g_new0 (EhColumn, 1);

  column->title = g_strdup (title);
  column->width = width;
  column->align = align;

  return column;
}

/* A row of a table, without cells yet, freed with its node. */
EhTableRow *
eh_table_row_new (gboolean is_strong)
{
  EhTableRow *row = g_new0 (EhTableRow, 1);

  row->is_strong = is_strong;
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_prose_free);

  return row;
}

/* A node with the containers that its kind needs, freed with its document. */
EhNode *
eh_node_new (EhNodeKind kind)
{
  EhNode *node = g_new0 (EhNode, 1);

  node->kind = kind;
  if (kind == EH_NODE_LIST || kind == EH_NODE_FACTS)
    node->items = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_prose_free);
  if (kind == EH_NODE_FACTS)
    node->keys = g_ptr_array_new_with_free_func (g_free);
  if (kind == EH_NODE_TABLE)
    {
      node->columns = g_ptr_array_new_with_free_func (eh_column_free);
      node->rows = g_ptr_array_new_with_free_func (free_table_row);
    }

  return node;
}

/* A document without nodes; only its builder may still change it. */
EhDocument *
eh_document_new (const char *language, const char *title, const char *digest)
{
  EhDocument *self = g_new0 (EhDocument, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->language = g_strdup (language);
  self->title = g_strdup (title);
  self->digest = g_strdup (digest);
  self->has_cover = TRUE;
  self->cover_keys = g_ptr_array_new_with_free_func (g_free);
  self->cover_values = g_ptr_array_new_with_free_func (g_free);
  self->nodes = g_ptr_array_new_with_free_func (eh_node_free);

  return self;
}

/**
 * eh_document_ref:
 * @self: a document
 *
 * Returns: (transfer full): @self
 */
EhDocument *
eh_document_ref (EhDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * eh_document_unref:
 * @self: (transfer full): a document
 */
void
eh_document_unref (EhDocument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->language);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->reference);
  g_free (self->buyer);
  g_free (self->digest);
  g_ptr_array_unref (self->cover_keys);
  g_ptr_array_unref (self->cover_values);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

/**
 * eh_document_get_language:
 * @self: a document
 *
 * Returns: its language, as a BCP 47 tag
 */
const char *
eh_document_get_language (const EhDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

/**
 * eh_document_get_title:
 * @self: a document
 *
 * Returns: its title
 */
const char *
eh_document_get_title (const EhDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * eh_document_get_subtitle:
 * @self: a document
 *
 * Returns: (nullable): its subtitle, mostly the procurement's title
 */
const char *
eh_document_get_subtitle (const EhDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subtitle;
}

/**
 * eh_document_get_reference:
 * @self: a document
 *
 * Returns: (nullable): the procurement's reference
 */
const char *
eh_document_get_reference (const EhDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->reference;
}

/**
 * eh_document_get_buyer:
 * @self: a document
 *
 * Returns: (nullable): who buys
 */
const char *
eh_document_get_buyer (const EhDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->buyer;
}

/**
 * eh_document_get_digest:
 * @self: a document
 *
 * Returns: (nullable): the hex of the head of the book it was made from
 */
const char *
eh_document_get_digest (const EhDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->digest;
}

/**
 * eh_document_has_cover:
 * @self: a document
 *
 * Returns: whether it has a cover and contents; a letter has neither
 */
gboolean
eh_document_has_cover (const EhDocument *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_cover;
}

/**
 * eh_document_get_n_cover_facts:
 * @self: a document
 *
 * Returns: how many facts its cover shows
 */
guint
eh_document_get_n_cover_facts (const EhDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cover_keys->len;
}

/**
 * eh_document_get_cover_fact:
 * @self: a document
 * @index: below eh_document_get_n_cover_facts()
 * @key: (out) (transfer none): what it is
 * @value: (out) (transfer none): what it says
 */
void
eh_document_get_cover_fact (const EhDocument *self,
                            guint index,
                            const char **key,
                            const char **value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->cover_keys->len);

  *key = g_ptr_array_index (self->cover_keys, index);
  *value = g_ptr_array_index (self->cover_values, index);
}

/**
 * eh_document_get_n_nodes:
 * @self: a document
 *
 * Returns: how many nodes it has
 */
guint
eh_document_get_n_nodes (const EhDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->nodes->len;
}

/**
 * eh_document_get_node:
 * @self: a document
 * @index: below eh_document_get_n_nodes()
 *
 * Returns: (transfer none): that node, in the order of reading
 */
const EhNode *
eh_document_get_node (const EhDocument *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->nodes->len, NULL);

  return g_ptr_array_index (self->nodes, index);
}
