/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-dump-writer.c: a document as a plain text that shows its tree.
 *
 * One line per thing, indented by its depth: so that a test can compare a
 * whole document, and a person can read the difference. Nothing of the
 * document is left out; a figure is there with its table, not its drawing.
 */
#include "document/eh-writer.h"

static const char *const kind_names[] = {
  [EH_NODE_HEADING] = "heading",     [EH_NODE_PARAGRAPH] = "paragraph",
  [EH_NODE_NOTE] = "note",           [EH_NODE_LIST] = "list",
  [EH_NODE_FACTS] = "facts",         [EH_NODE_TABLE] = "table",
  [EH_NODE_FIGURE] = "figure",       [EH_NODE_CHART] = "chart",
  [EH_NODE_SIGNATURE] = "signature", [EH_NODE_PAGE_BREAK] = "page-break",
  [EH_NODE_CONTENTS] = "contents",
};
G_STATIC_ASSERT (G_N_ELEMENTS (kind_names) == EH_NODE_CONTENTS + 1);

static const char *const align_names[] = { "left", "right", "centre" };

/* Writes a text that may have several lines; the later ones stand below the first. */
static void
dump_text (GString *out, guint indent, const char *mark, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  /* An empty text is split into no lines, and still is one. */
  if (lines[0] == NULL)
    g_string_append_printf (out, "%*s%s\n", (int) indent, "", mark);
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "%*s%s%s\n", (int) indent, "", i == 0 ? mark : "  ", lines[i]);
}

static void
dump_field (GString *out, const char *name, const char *text)
{
  g_autofree char *mark = g_strdup_printf ("%s: ", name);

  if (text != NULL)
    dump_text (out, 2, mark, text);
}

static void
dump_prose (GString *out, guint indent, const EhProse *prose)
{
  static const char *const marks[] = { "- ", "* ", "/ " };

  for (guint i = 0; i < eh_prose_get_n_spans (prose); i++)
    {
      const EhProseSpan *span = eh_prose_get_span (prose, i);
      g_autofree char *link = NULL;

      if (span->anchor != NULL)
        link = g_strdup_printf ("> #%s ", span->anchor);
      dump_text (out, indent, link != NULL ? link : marks[span->style], span->text);
    }
}

static void
dump_table (GString *out, const EhNode *node)
{
  for (guint i = 0; i < node->columns->len; i++)
    {
      const EhColumn *column = g_ptr_array_index (node->columns, i);

      g_string_append_printf (out, "  column %u %s: %s\n", column->width,
                              align_names[column->align], column->title);
    }
  for (guint i = 0; i < node->rows->len; i++)
    {
      const EhTableRow *row = g_ptr_array_index (node->rows, i);

      g_string_append (out, row->is_strong ? "  row strong\n" : "  row\n");
      for (guint j = 0; j < row->cells->len; j++)
        {
          g_string_append (out, "    cell\n");
          dump_prose (out, 6, g_ptr_array_index (row->cells, j));
        }
    }
}

static void
dump_cells (GString *out, const char *name, const char *const *cells)
{
  g_string_append_printf (out, "  %s", name);
  for (guint i = 0; cells[i] != NULL; i++)
    g_string_append_printf (out, "%s%s", i == 0 ? ": " : " | ", cells[i]);
  g_string_append_c (out, '\n');
}

static void
dump_figure (GString *out, const EhFigure *figure)
{
  const char *const *head = eh_figure_get_table_head (figure);

  dump_field (out, "title", eh_figure_get_title (figure));
  dump_field (out, "description", eh_figure_get_description (figure));
  if (head != NULL)
    dump_cells (out, "head", head);
  for (guint i = 0; i < eh_figure_get_n_table_rows (figure); i++)
    dump_cells (out, "row", eh_figure_get_table_row (figure, i));
}

static void
dump_items (GString *out, const EhNode *node)
{
  for (guint i = 0; i < node->items->len; i++)
    {
      if (node->keys != NULL)
        dump_text (out, 2, "fact: ", g_ptr_array_index (node->keys, i));
      else
        g_string_append (out, "  item\n");
      dump_prose (out, 4, g_ptr_array_index (node->items, i));
    }
}

static void
dump_node (GString *out, const EhNode *node)
{
  g_string_append (out, kind_names[node->kind]);
  if (node->kind == EH_NODE_HEADING)
    g_string_append_printf (out, " %u", node->level);
  if (node->anchor != NULL)
    g_string_append_printf (out, " #%s", node->anchor);
  if (node->is_numbered)
    g_string_append (out, " numbered");
  if (node->is_warning)
    g_string_append (out, " warning");
  g_string_append_c (out, '\n');

  dump_field (out, "title", node->title);
  dump_field (out, "role", node->role);
  if (node->prose != NULL)
    dump_prose (out, 2, node->prose);
  if (node->items != NULL)
    dump_items (out, node);
  if (node->columns != NULL)
    dump_table (out, node);
  if (node->figure != NULL)
    dump_figure (out, node->figure);
  if (node->chart != NULL)
    {
      g_autoptr (EhFigure) figure = eh_chart_build (node->chart, 450);

      dump_figure (out, figure);
    }
}

/**
 * eh_dump_writer_write:
 * @document: a document
 * @options: (nullable): only its progress function counts here
 * @error: return location for an #EhWriterError
 *
 * Writes @document as a plain text that shows its tree.
 *
 * Returns: (transfer full) (nullable): UTF-8 text, or %NULL with @error set
 */
GBytes *
eh_dump_writer_write (const EhDocument *document, const EhWriterOptions *options, GError **error)
{
  g_autoptr (GString) out = NULL;
  guint n;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  out = g_string_new ("document\n");
  dump_field (out, "language", eh_document_get_language (document));
  dump_field (out, "title", eh_document_get_title (document));
  dump_field (out, "subtitle", eh_document_get_subtitle (document));
  dump_field (out, "reference", eh_document_get_reference (document));
  dump_field (out, "buyer", eh_document_get_buyer (document));
  dump_field (out, "digest", eh_document_get_digest (document));
  dump_field (out, "cover", eh_document_has_cover (document) ? "yes" : "no");
  for (guint i = 0; i < eh_document_get_n_cover_facts (document); i++)
    {
      const char *key, *value;

      eh_document_get_cover_fact (document, i, &key, &value);
      dump_field (out, "cover fact", key);
      dump_text (out, 4, "", value);
    }

  n = eh_document_get_n_nodes (document);
  for (guint i = 0; i < n; i++)
    {
      if (!eh_writer_report (options, (double) i / n, error))
        return NULL;
      dump_node (out, eh_document_get_node (document, i));
    }

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
