/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-html-writer.c: a document as one self-contained, accessible HTML file.
 *
 * The file needs nothing else: style and drawings are in it, there is no
 * script. It is the accessible twin of the PDF: headings in order, tables with
 * scopes and captions, lists as lists, drawings with a text alternative and
 * their numbers as a table, a link past the contents, and a style for paper.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#include "document/eh-figure-qr.h"
#include "document/eh-html-style-private.h"
#include "document/eh-markup-private.h"
#include "document/eh-svg-writer.h"
#include "document/eh-unichar-private.h"
#include "document/eh-writer.h"

/* The least width of a column, in CSS rem; a table that needs more scrolls. */
#define COLUMN_WIDTH 5.0

/* The width drawings are made for; the style makes them as wide as the text. */
#define DRAWING_WIDTH 480.0

typedef struct
{
  GString *out;
  const EhDocument *document;
  guint n_headings;
  guint n_drawings;
} Html;

/* A text with right-to-left letters finds its own direction; others need none. */
static const char *
get_direction (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar) *p >= 0xd6 && eh_unichar_is_right_to_left (g_utf8_get_char (p)))
      return " dir=\"auto\"";

  return "";
}

static const char *
get_prose_direction (const EhProse *prose)
{
  g_autofree char *plain = eh_prose_get_plain (prose);

  return get_direction (plain);
}

/* Ids are made so that no anchor can clash with another or with a generated
 * one: letters and digits stay, every other byte is its hex.
 */
static void
append_id (GString *out, const char *anchor)
{
  g_string_append (out, "a-");
  for (const char *p = anchor; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || *p == '-')
      g_string_append_c (out, *p);
    else
      g_string_append_printf (out, "_%02x", (guchar) *p);
}

/* Writes text with its line feeds; after an empty line comes @paragraph. */
static void
append_lines (GString *out, const char *text, const char *paragraph)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean was_empty = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0 && *lines[i] == '\0' && lines[i + 1] != NULL)
        {
          was_empty = TRUE;
          continue;
        }
      if (i > 0)
        g_string_append (out, was_empty ? paragraph : "<br>\n");
      was_empty = FALSE;
      eh_markup_append_text (out, lines[i]);
    }
}

static void
append_span (GString *out, const EhProseSpan *span)
{
  static const char *const begins[] = { "", "<strong>", "<em>" };
  static const char *const ends[] = { "", "</strong>", "</em>" };

  if (span->anchor != NULL)
    {
      g_string_append (out, "<a href=\"#");
      append_id (out, span->anchor);
      g_string_append (out, "\">");
    }
  g_string_append (out, begins[span->style]);
  /* A span may not be cut by the end of a paragraph, so an empty line within
   * styled text is a gap.
   */
  append_lines (out, span->text,
                span->style == EH_PROSE_PLAIN && span->anchor == NULL ? "</p>\n<p>" : "<br><br>\n");
  g_string_append (out, ends[span->style]);
  if (span->anchor != NULL)
    g_string_append (out, "</a>");
}

static void
append_prose (Html *self, const EhProse *prose)
{
  g_string_append_printf (self->out, "<p%s>", get_prose_direction (prose));
  for (guint i = 0; i < eh_prose_get_n_spans (prose); i++)
    append_span (self->out, eh_prose_get_span (prose, i));
  g_string_append (self->out, "</p>");
}

/* A prose of one line needs no paragraph of its own in a cell or an item. */
static void
append_prose_inline (Html *self, const EhProse *prose)
{
  g_autofree char *plain = eh_prose_get_plain (prose);

  if (strstr (plain, "\n\n") != NULL)
    append_prose (self, prose);
  else
    for (guint i = 0; i < eh_prose_get_n_spans (prose); i++)
      append_span (self->out, eh_prose_get_span (prose, i));
}

static void
append_element (Html *self, const char *name, const char *attributes, const char *text)
{
  g_string_append_printf (self->out, "<%s%s%s>", name, attributes, get_direction (text));
  append_lines (self->out, text, "<br><br>\n");
  g_string_append_printf (self->out, "</%s>", name);
}

static void
append_heading_id (GString *out, const EhNode *node, guint index)
{
  if (node->anchor != NULL)
    append_id (out, node->anchor);
  else
    g_string_append_printf (out, "h-%u", index);
}

static void
append_heading (Html *self, const EhNode *node)
{
  g_string_append_printf (self->out, "<h%u id=\"", node->level + 1);
  append_heading_id (self->out, node, self->n_headings++);
  g_string_append_printf (self->out, "\"%s>", get_direction (node->title));
  append_lines (self->out, node->title, "<br>");
  g_string_append_printf (self->out, "</h%u>\n", node->level + 1);
}

static void
append_note (Html *self, const EhNode *node)
{
  g_string_append_printf (self->out, "<aside class=\"note%s\">",
                          node->is_warning ? " warning" : "");
  if (node->title != NULL)
    append_element (self, "p", " class=\"note-title\"", node->title);
  append_prose (self, node->prose);
  g_string_append (self->out, "</aside>\n");
}

static void
append_list (Html *self, const EhNode *node)
{
  const char *name = node->is_numbered ? "ol" : "ul";

  g_string_append_printf (self->out, "<%s>\n", name);
  for (guint i = 0; i < node->items->len; i++)
    {
      const EhProse *item = g_ptr_array_index (node->items, i);

      g_string_append_printf (self->out, "<li%s>", get_prose_direction (item));
      append_prose_inline (self, item);
      g_string_append (self->out, "</li>\n");
    }
  g_string_append_printf (self->out, "</%s>\n", name);
}

static void
append_facts (Html *self, const EhNode *node)
{
  g_string_append (self->out, "<dl>\n");
  for (guint i = 0; i < node->items->len; i++)
    {
      const EhProse *item = g_ptr_array_index (node->items, i);

      append_element (self, "dt", "", g_ptr_array_index (node->keys, i));
      g_string_append_printf (self->out, "<dd%s>", get_prose_direction (item));
      append_prose_inline (self, item);
      g_string_append (self->out, "</dd>\n");
    }
  g_string_append (self->out, "</dl>\n");
}

static const char *const align_classes[] = { "", " class=\"num\"", " class=\"mid\"" };

static void
append_row (Html *self, const EhNode *node, const EhTableRow *row)
{
  g_string_append (self->out, row->is_strong ? "<tr class=\"strong\">" : "<tr>");
  for (guint i = 0; i < row->cells->len; i++)
    {
      const EhColumn *column = g_ptr_array_index (node->columns, i);
      const EhProse *cell = g_ptr_array_index (row->cells, i);
      const char *name = i == 0 ? "th" : "td";

      g_string_append_printf (self->out, "<%s%s%s%s>", name, i == 0 ? " scope=\"row\"" : "",
                              align_classes[column->align], get_prose_direction (cell));
      append_prose_inline (self, cell);
      g_string_append_printf (self->out, "</%s>", name);
    }
  g_string_append (self->out, "</tr>\n");
}

/* A wide table scrolls on its own; who uses the keyboard must be able to reach it. */
static void
begin_table (Html *self, const char *label, guint n_columns)
{
  g_string_append (self->out, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
  eh_markup_append_text (self->out, label);
  g_string_append (self->out, "\"><table style=\"min-width:");
  eh_markup_append_number (self->out, n_columns * COLUMN_WIDTH);
  g_string_append (self->out, "rem\">\n");
}

static void
append_column_widths (Html *self, const EhNode *node)
{
  guint sum = 0;

  for (guint i = 0; i < node->columns->len; i++)
    sum += ((const EhColumn *) g_ptr_array_index (node->columns, i))->width;

  g_string_append (self->out, "<colgroup>");
  for (guint i = 0; i < node->columns->len; i++)
    {
      const EhColumn *column = g_ptr_array_index (node->columns, i);

      g_string_append (self->out, "<col style=\"width:");
      eh_markup_append_number (self->out, 100.0 * column->width / sum);
      g_string_append (self->out, "%\">");
    }
  g_string_append (self->out, "</colgroup>\n");
}

static void
append_table (Html *self, const EhNode *node)
{
  begin_table (self, node->title != NULL ? node->title : _ ("Table"), node->columns->len);
  if (node->title != NULL)
    append_element (self, "caption", "", node->title);

  append_column_widths (self, node);
  g_string_append (self->out, "<thead><tr>");
  for (guint i = 0; i < node->columns->len; i++)
    {
      const EhColumn *column = g_ptr_array_index (node->columns, i);
      g_autofree char *attributes =
          g_strconcat (" scope=\"col\"", align_classes[column->align], NULL);

      append_element (self, "th", attributes, column->title);
    }
  g_string_append (self->out, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < node->rows->len; i++)
    append_row (self, node, g_ptr_array_index (node->rows, i));
  g_string_append (self->out, "</tbody></table></div>\n");
}

/* What a drawing says, for whoever does not see it or would rather read. */
static void
append_figure_table (Html *self, const EhFigure *figure)
{
  const char *const *head = eh_figure_get_table_head (figure);

  if (head == NULL)
    return;

  g_string_append (self->out, "<details><summary>");
  eh_markup_append_text (self->out, _ ("Show as table"));
  g_string_append (self->out, "</summary>");
  begin_table (self, eh_figure_get_title (figure), g_strv_length ((char **) head));
  g_string_append (self->out, "<thead><tr>");
  for (guint i = 0; head[i] != NULL; i++)
    append_element (self, "th", i == 0 ? " scope=\"col\"" : " scope=\"col\" class=\"num\"",
                    head[i]);
  g_string_append (self->out, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < eh_figure_get_n_table_rows (figure); i++)
    {
      const char *const *row = eh_figure_get_table_row (figure, i);

      g_string_append (self->out, "<tr>");
      for (guint j = 0; row[j] != NULL; j++)
        append_element (self, j == 0 ? "th" : "td", j == 0 ? " scope=\"row\"" : " class=\"num\"",
                        row[j]);
      g_string_append (self->out, "</tr>\n");
    }
  g_string_append (self->out, "</tbody></table></div></details>\n");
}

static void
append_drawing (Html *self, const EhFigure *figure)
{
  g_autofree char *id = g_strdup_printf ("f-%u", ++self->n_drawings);

  g_string_append (self->out, "<figure>\n");
  eh_svg_writer_append (self->out, figure, id);
  g_string_append (self->out, "<figcaption>");
  append_element (self, "strong", "", eh_figure_get_title (figure));
  g_string_append (self->out, ". ");
  eh_markup_append_text (self->out, eh_figure_get_description (figure));
  append_figure_table (self, figure);
  g_string_append (self->out, "</figcaption></figure>\n");
}

static void
append_signature (Html *self, const EhNode *node)
{
  g_string_append (self->out, "<section class=\"signature\" aria-label=\"");
  eh_markup_append_text (self->out, _ ("Signature"));
  g_string_append (self->out, "\">");
  append_prose (self, node->prose);
  g_string_append (self->out, "<div class=\"lines\">");
  append_element (self, "span", "", _ ("Signature"));
  append_element (self, "span", "", _ ("Date"));
  g_string_append (self->out, "</div>");
  if (node->title != NULL)
    append_element (self, "p", " class=\"name\"", node->title);
  else
    {
      g_string_append (self->out, "<div class=\"lines\">");
      append_element (self, "span", "", _ ("Name"));
      g_string_append (self->out, "</div>");
    }
  if (node->role != NULL)
    append_element (self, "p", " class=\"role\"", node->role);
  g_string_append (self->out, "</section>\n");
}

static void
append_node (Html *self, const EhNode *node)
{
  switch (node->kind)
    {
    case EH_NODE_HEADING:
      append_heading (self, node);
      break;
    case EH_NODE_PARAGRAPH:
      append_prose (self, node->prose);
      g_string_append_c (self->out, '\n');
      break;
    case EH_NODE_NOTE:
      append_note (self, node);
      break;
    case EH_NODE_LIST:
      append_list (self, node);
      break;
    case EH_NODE_FACTS:
      append_facts (self, node);
      break;
    case EH_NODE_TABLE:
      append_table (self, node);
      break;
    case EH_NODE_FIGURE:
      append_drawing (self, node->figure);
      break;
    case EH_NODE_CHART:
      {
        g_autoptr (EhFigure) figure = eh_chart_build (node->chart, DRAWING_WIDTH);

        append_drawing (self, figure);
        break;
      }
    case EH_NODE_SIGNATURE:
      append_signature (self, node);
      break;
    case EH_NODE_PAGE_BREAK:
      g_string_append (self->out, "<div class=\"page-break\"></div>\n");
      break;
    case EH_NODE_CONTENTS:
      /* On a screen the contents are where one begins, whatever paper does. */
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_title_fact (Html *self, const char *key, const char *value)
{
  if (value == NULL)
    return;

  append_element (self, "dt", "", key);
  append_element (self, "dd", "", value);
  g_string_append_c (self->out, '\n');
}

static void
append_cover (Html *self)
{
  const char *subtitle = eh_document_get_subtitle (self->document);

  g_string_append (self->out, "<header class=\"cover\">\n");
  append_element (self, "h1", "", eh_document_get_title (self->document));
  if (subtitle != NULL)
    append_element (self, "p", " class=\"subtitle\"", subtitle);
  g_string_append (self->out, "\n<dl>\n");
  append_title_fact (self, _ ("Buyer"), eh_document_get_buyer (self->document));
  append_title_fact (self, _ ("Reference"), eh_document_get_reference (self->document));
  for (guint i = 0; i < eh_document_get_n_cover_facts (self->document); i++)
    {
      const char *key, *value;

      eh_document_get_cover_fact (self->document, i, &key, &value);
      append_title_fact (self, key, value);
    }
  g_string_append (self->out, "</dl>\n</header>\n");
}

static void
append_contents (Html *self)
{
  guint index = 0;

  g_string_append (self->out, "<nav aria-labelledby=\"contents\"><h2 id=\"contents\">");
  eh_markup_append_text (self->out, _ ("Contents"));
  g_string_append (self->out, "</h2>\n<ul>\n");
  for (guint i = 0; i < eh_document_get_n_nodes (self->document); i++)
    {
      const EhNode *node = eh_document_get_node (self->document, i);

      if (node->kind != EH_NODE_HEADING)
        continue;
      if (node->level <= 2)
        {
          g_string_append_printf (self->out, "<li class=\"level-%u\"><a href=\"#", node->level);
          append_heading_id (self->out, node, index);
          g_string_append (self->out, "\">");
          append_lines (self->out, node->title, " ");
          g_string_append (self->out, "</a></li>\n");
        }
      index++;
    }
  g_string_append (self->out, "</ul></nav>\n");
}

static void
append_footer (Html *self)
{
  const char *digest = eh_document_get_digest (self->document);
  g_autoptr (EhFigure) code = NULL;

  g_string_append (self->out, "<footer>\n");
  if (digest != NULL && *digest != '\0')
    {
      g_string_append (self->out, "<div><p>");
      eh_markup_append_text (self->out, _ ("Made from the record whose head is"));
      g_string_append (self->out, "</p>\n<p><code>");
      eh_markup_append_text (self->out, digest);
      g_string_append (self->out, "</code></p></div>\n");
      code = eh_figure_new_qr (digest, 110);
      if (code != NULL)
        eh_svg_writer_append (self->out, code, "qr");
    }
  g_string_append (self->out, "<p class=\"maker\">Evenhand " PACKAGE_VERSION "</p>\n</footer>\n");
}

static void
append_head (Html *self)
{
  const char *subtitle = eh_document_get_subtitle (self->document);

  g_string_append (self->out, "<!DOCTYPE html>\n<html lang=\"");
  eh_markup_append_text (self->out, eh_document_get_language (self->document));
  g_string_append (self->out, "\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
  eh_markup_append_text (self->out, eh_document_get_title (self->document));
  if (subtitle != NULL)
    {
      g_string_append (self->out, " – ");
      eh_markup_append_text (self->out, subtitle);
    }
  g_string_append (self->out, "</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                              "<style>\n");
  g_string_append (self->out, EH_HTML_STYLE);
  g_string_append (self->out, "</style>\n</head>\n<body>\n"
                              "<a class=\"skip\" href=\"#content\">");
  eh_markup_append_text (self->out, _ ("Skip to the content"));
  g_string_append (self->out, "</a>\n");
}

/**
 * eh_html_writer_write:
 * @document: a document
 * @options: (nullable): only its progress function counts here; readers choose the size
 * @error: return location for an #EhWriterError
 *
 * Writes @document as one HTML file that needs no other. What people wrote is
 * escaped wherever it stands, so nothing of it can be markup.
 *
 * Returns: (transfer full) (nullable): an HTML5 file in UTF-8, or %NULL with @error set
 */
GBytes *
eh_html_writer_write (const EhDocument *document, const EhWriterOptions *options, GError **error)
{
  g_autoptr (GString) out = NULL;
  Html self = { .document = document };
  guint n;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  out = g_string_sized_new (64 * 1024);
  self.out = out;
  append_head (&self);
  append_cover (&self);
  if (eh_document_has_cover (document))
    append_contents (&self);

  g_string_append (out, "<main id=\"content\">\n");
  n = eh_document_get_n_nodes (document);
  for (guint i = 0; i < n; i++)
    {
      if (!eh_writer_report (options, (double) i / n, error))
        return NULL;
      append_node (&self, eh_document_get_node (document, i));
    }
  g_string_append (out, "</main>\n");
  append_footer (&self);
  g_string_append (out, "</body>\n</html>\n");

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
