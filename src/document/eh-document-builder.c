/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-document-builder.c: makes a document, from its first page to its last.
 */
#include "document/eh-document-builder.h"

#include <string.h>

#include "core/eh-text.h"
#include "document/eh-document-builder-private.h"

/* Remembers the first thing that is wrong; @what says where it was. */
void
eh_document_builder_check_text (EhDocumentBuilder *self, const char *what, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (self->error != NULL || text == NULL)
    return;

  if (!eh_text_check (text, strlen (text), FALSE, &error))
    g_set_error (&self->error, EH_DOCUMENT_ERROR, EH_DOCUMENT_ERROR_TEXT,
                 "%s of the document “%s” cannot be set: %s.", what, self->document->title,
                 error->message);
}

/* Checks each span, and remembers where its links lead. */
void
eh_document_builder_check_prose (EhDocumentBuilder *self, const char *what, const EhProse *prose)
{
  for (guint i = 0; i < eh_prose_get_n_spans (prose); i++)
    {
      const EhProseSpan *span = eh_prose_get_span (prose, i);

      eh_document_builder_check_text (self, what, span->text);
      if (span->anchor != NULL)
        g_ptr_array_add (self->links, g_strdup (span->anchor));
    }
}

/* Adds a node at the end; the document owns it. */
EhNode *
eh_document_builder_add_node (EhDocumentBuilder *self, EhNodeKind kind)
{
  EhNode *node = eh_node_new (kind);

  g_ptr_array_add (self->document->nodes, node);

  return node;
}

/**
 * eh_document_builder_new:
 * @language: the language of the document, as a BCP 47 tag
 * @title: its title
 * @digest: (nullable): the hex of the head of the book it is made from
 *
 * Begins a document with a cover and contents.
 *
 * Returns: (transfer full): a builder
 */
EhDocumentBuilder *
eh_document_builder_new (const char *language, const char *title, const char *digest)
{
  EhDocumentBuilder *self;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (EhDocumentBuilder, 1);
  self->document = eh_document_new (language, title, digest);
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->links = g_ptr_array_new_with_free_func (g_free);
  eh_document_builder_check_text (self, "the language", language);
  eh_document_builder_check_text (self, "the title", title);
  eh_document_builder_check_text (self, "the digest", digest);

  return self;
}

/**
 * eh_document_builder_free:
 * @self: (transfer full): a builder
 *
 * Gives the document up, unless eh_document_builder_end() has taken it.
 */
void
eh_document_builder_free (EhDocumentBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->document, eh_document_unref);
  g_clear_error (&self->error);
  g_hash_table_unref (self->anchors);
  g_ptr_array_unref (self->links);
  g_free (self);
}

/**
 * eh_document_builder_end:
 * @self: a builder with nothing open, whose document was not taken yet
 * @error: return location for an #EhDocumentError
 *
 * Checks what can be checked only at the end and hands the document over.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
EhDocument *
eh_document_builder_end (EhDocumentBuilder *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->document != NULL, NULL);
  g_return_val_if_fail (self->open == NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  for (guint i = 0; i < self->links->len && self->error == NULL; i++)
    {
      const char *anchor = g_ptr_array_index (self->links, i);

      if (!g_hash_table_contains (self->anchors, anchor))
        g_set_error (&self->error, EH_DOCUMENT_ERROR, EH_DOCUMENT_ERROR_ANCHOR,
                     "A link of the document “%s” leads to “%s”, which is not in it.",
                     self->document->title, anchor);
    }

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }

  return g_steal_pointer (&self->document);
}

static void
set_text (EhDocumentBuilder *self, char **field, const char *what, const char *text)
{
  eh_document_builder_check_text (self, what, text);
  g_free (*field);
  *field = g_strdup (text);
}

/**
 * eh_document_builder_set_subtitle:
 * @self: a builder
 * @subtitle: (nullable): the line below the title, mostly the procurement's title
 */
void
eh_document_builder_set_subtitle (EhDocumentBuilder *self, const char *subtitle)
{
  g_return_if_fail (self != NULL && self->document != NULL);

  set_text (self, &self->document->subtitle, "the subtitle", subtitle);
}

/**
 * eh_document_builder_set_reference:
 * @self: a builder
 * @reference: (nullable): the procurement's reference
 */
void
eh_document_builder_set_reference (EhDocumentBuilder *self, const char *reference)
{
  g_return_if_fail (self != NULL && self->document != NULL);

  set_text (self, &self->document->reference, "the reference", reference);
}

/**
 * eh_document_builder_set_buyer:
 * @self: a builder
 * @buyer: (nullable): who buys
 */
void
eh_document_builder_set_buyer (EhDocumentBuilder *self, const char *buyer)
{
  g_return_if_fail (self != NULL && self->document != NULL);

  set_text (self, &self->document->buyer, "the buyer", buyer);
}

/**
 * eh_document_builder_set_cover:
 * @self: a builder
 * @has_cover: whether there is a cover and contents; a letter has neither
 */
void
eh_document_builder_set_cover (EhDocumentBuilder *self, gboolean has_cover)
{
  g_return_if_fail (self != NULL && self->document != NULL);

  self->document->has_cover = has_cover;
}

/**
 * eh_document_builder_cover_fact:
 * @self: a builder
 * @key: what it is
 * @value: what it says
 *
 * Adds a line to the cover. Reference, buyer and digest are there already.
 */
void
eh_document_builder_cover_fact (EhDocumentBuilder *self, const char *key, const char *value)
{
  g_return_if_fail (self != NULL && self->document != NULL);
  g_return_if_fail (key != NULL);
  g_return_if_fail (value != NULL);

  eh_document_builder_check_text (self, "a fact of the cover", key);
  eh_document_builder_check_text (self, "a fact of the cover", value);
  g_ptr_array_add (self->document->cover_keys, g_strdup (key));
  g_ptr_array_add (self->document->cover_values, g_strdup (value));
}

/**
 * eh_document_builder_heading:
 * @self: a builder with nothing open
 * @level: 1 to 3
 * @anchor: (nullable): the name that links use
 * @text: one line
 */
void
eh_document_builder_heading (EhDocumentBuilder *self,
                             guint level,
                             const char *anchor,
                             const char *text)
{
  EhNode *node;

  g_return_if_fail (self != NULL && self->document != NULL && self->open == NULL);
  g_return_if_fail (level >= 1 && level <= 3);
  g_return_if_fail (text != NULL);

  eh_document_builder_check_text (self, "a heading", text);
  eh_document_builder_check_text (self, "an anchor", anchor);
  node = eh_document_builder_add_node (self, EH_NODE_HEADING);
  node->level = level;
  node->title = g_strdup (text);
  node->anchor = g_strdup (anchor);

  if (anchor != NULL && !g_hash_table_add (self->anchors, g_strdup (anchor)) && self->error == NULL)
    g_set_error (&self->error, EH_DOCUMENT_ERROR, EH_DOCUMENT_ERROR_ANCHOR,
                 "The document “%s” has two places named “%s”.", self->document->title, anchor);
}

/**
 * eh_document_builder_prose:
 * @self: a builder with nothing open
 * @prose: (transfer full): a paragraph
 */
void
eh_document_builder_prose (EhDocumentBuilder *self, EhProse *prose)
{
  g_return_if_fail (self != NULL && self->document != NULL && self->open == NULL);
  g_return_if_fail (prose != NULL);

  eh_document_builder_check_prose (self, "a paragraph", prose);
  eh_document_builder_add_node (self, EH_NODE_PARAGRAPH)->prose = prose;
}

/**
 * eh_document_builder_paragraph:
 * @self: a builder with nothing open
 * @text: a paragraph
 */
void
eh_document_builder_paragraph (EhDocumentBuilder *self, const char *text)
{
  g_return_if_fail (text != NULL);

  eh_document_builder_prose (self, eh_prose_new (text));
}

/**
 * eh_document_builder_paragraph_format:
 * @self: a builder with nothing open
 * @format: a printf() format; texts from people are arguments, never the format
 * @...: its arguments
 */
void
eh_document_builder_paragraph_format (EhDocumentBuilder *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  g_return_if_fail (format != NULL);

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  eh_document_builder_paragraph (self, text);
}

/**
 * eh_document_builder_note_prose:
 * @self: a builder with nothing open
 * @is_warning: whether it asks for care
 * @title: (nullable): a few words
 * @prose: (transfer full): what it says
 *
 * Adds a text that is set apart.
 */
void
eh_document_builder_note_prose (EhDocumentBuilder *self,
                                gboolean is_warning,
                                const char *title,
                                EhProse *prose)
{
  EhNode *node;

  g_return_if_fail (self != NULL && self->document != NULL && self->open == NULL);
  g_return_if_fail (prose != NULL);

  eh_document_builder_check_text (self, "the title of a note", title);
  eh_document_builder_check_prose (self, "a note", prose);
  node = eh_document_builder_add_node (self, EH_NODE_NOTE);
  node->is_warning = is_warning;
  node->title = g_strdup (title);
  node->prose = prose;
}

/**
 * eh_document_builder_note:
 * @self: a builder with nothing open
 * @is_warning: whether it asks for care
 * @title: (nullable): a few words
 * @text: what it says
 *
 * Adds a text that is set apart.
 */
void
eh_document_builder_note (EhDocumentBuilder *self,
                          gboolean is_warning,
                          const char *title,
                          const char *text)
{
  g_return_if_fail (text != NULL);

  eh_document_builder_note_prose (self, is_warning, title, eh_prose_new (text));
}

/**
 * eh_document_builder_figure:
 * @self: a builder with nothing open
 * @figure: (transfer full): a figure, which is sealed by this
 */
void
eh_document_builder_figure (EhDocumentBuilder *self, EhFigure *figure)
{
  g_return_if_fail (self != NULL && self->document != NULL && self->open == NULL);
  g_return_if_fail (figure != NULL);

  eh_document_builder_check_text (self, "the title of a figure", eh_figure_get_title (figure));
  eh_document_builder_check_text (self, "the description of a figure",
                                  eh_figure_get_description (figure));
  for (guint i = 0; i < eh_figure_get_n_items (figure); i++)
    eh_document_builder_check_text (self, "a text of a figure",
                                    eh_figure_get_item (figure, i)->text);

  eh_figure_seal (figure);
  eh_document_builder_add_node (self, EH_NODE_FIGURE)->figure = figure;
}

/**
 * eh_document_builder_chart:
 * @self: a builder with nothing open
 * @chart: (transfer full): a chart with bars, not filled any further
 */
void
eh_document_builder_chart (EhDocumentBuilder *self, EhChart *chart)
{
  g_autoptr (EhFigure) figure = NULL;

  g_return_if_fail (self != NULL && self->document != NULL && self->open == NULL);
  g_return_if_fail (chart != NULL && eh_chart_get_n_bars (chart) > 0);

  figure = eh_chart_build (chart, 450);
  eh_document_builder_check_text (self, "the title of a chart", eh_figure_get_title (figure));
  eh_document_builder_check_text (self, "the description of a chart",
                                  eh_figure_get_description (figure));
  for (guint i = 0; i < eh_figure_get_n_table_rows (figure); i++)
    for (const char *const *cell = eh_figure_get_table_row (figure, i); *cell != NULL; cell++)
      eh_document_builder_check_text (self, "a text of a chart", *cell);
  for (const char *const *cell = eh_figure_get_table_head (figure); *cell != NULL; cell++)
    eh_document_builder_check_text (self, "a text of a chart", *cell);

  eh_document_builder_add_node (self, EH_NODE_CHART)->chart = chart;
}

/**
 * eh_document_builder_signature:
 * @self: a builder with nothing open
 * @name: (nullable): who signs; %NULL leaves a line for the name too
 * @role: (nullable): in what capacity
 * @statement: (nullable): what is signed
 *
 * Adds a place to sign and date by hand.
 */
void
eh_document_builder_signature (EhDocumentBuilder *self,
                               const char *name,
                               const char *role,
                               const char *statement)
{
  EhNode *node;

  g_return_if_fail (self != NULL && self->document != NULL && self->open == NULL);

  eh_document_builder_check_text (self, "a signature", name);
  eh_document_builder_check_text (self, "a signature", role);
  eh_document_builder_check_text (self, "a signature", statement);
  node = eh_document_builder_add_node (self, EH_NODE_SIGNATURE);
  node->title = g_strdup (name);
  node->role = g_strdup (role);
  node->prose = eh_prose_new (statement);
}

/**
 * eh_document_builder_page_break:
 * @self: a builder with nothing open
 *
 * Begins a new page where there are pages.
 */
void
eh_document_builder_page_break (EhDocumentBuilder *self)
{
  g_return_if_fail (self != NULL && self->document != NULL && self->open == NULL);

  (void) eh_document_builder_add_node (self, EH_NODE_PAGE_BREAK);
}

/**
 * eh_document_builder_contents:
 * @self: a builder with nothing open
 *
 * Puts the contents here, on pages of their own, instead of behind the cover:
 * say behind a summary that is all a board reads.
 */
void
eh_document_builder_contents (EhDocumentBuilder *self)
{
  g_return_if_fail (self != NULL && self->document != NULL && self->open == NULL);

  (void) eh_document_builder_add_node (self, EH_NODE_CONTENTS);
}
