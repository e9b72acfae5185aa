/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-writer.c: a document as a PDF for A4 paper.
 *
 * The nodes are drawn one after the other into a flow of pages. What can only
 * be known at the end, page numbers, is drawn at the end: libharu keeps all
 * pages until the file is written.
 */
#include "document/eh-pdf-writer-private.h"

#define NO_PAGE G_MAXUINT

typedef struct
{
  EhPdfFlow *flow;
  guint n_headings;
  guint contents_page; /* the first of them, or NO_PAGE */
} Pdf;

static void
put_contents (Pdf *self)
{
  if (self->contents_page != NO_PAGE)
    return;

  self->contents_page = eh_pdf_writer_reserve_contents (self->flow);
  (void) eh_pdf_flow_begin_page (self->flow);
}

static void
put_heading (Pdf *self, const EhNode *node)
{
  g_autofree char *anchor = g_strdup_printf (EH_PDF_HEADING_ANCHOR, self->n_headings++);

  eh_pdf_flow_hold_heading (self->flow, node, anchor);
}

/* @share is how much of the document the node is. */
static void
put_node (Pdf *self, const EhNode *node, double share)
{
  EhPdfFlow *flow = self->flow;

  switch (node->kind)
    {
    case EH_NODE_HEADING:
      put_heading (self, node);
      break;
    case EH_NODE_PARAGRAPH:
      eh_pdf_writer_put_paragraph (flow, node);
      break;
    case EH_NODE_NOTE:
      eh_pdf_writer_put_note (flow, node);
      break;
    case EH_NODE_LIST:
      eh_pdf_writer_put_list (flow, node);
      break;
    case EH_NODE_FACTS:
      eh_pdf_writer_put_facts (flow, node);
      break;
    case EH_NODE_TABLE:
      eh_pdf_writer_put_table (flow, node, share);
      break;
    case EH_NODE_FIGURE:
      eh_pdf_writer_put_figure (flow, node->figure, flow->body / EH_WRITER_BODY_SIZE);
      break;
    case EH_NODE_CHART:
      eh_pdf_writer_put_chart (flow, node->chart);
      break;
    case EH_NODE_SIGNATURE:
      eh_pdf_writer_put_signature (flow, node);
      break;
    case EH_NODE_PAGE_BREAK:
      (void) eh_pdf_flow_break_page (flow);
      break;
    case EH_NODE_CONTENTS:
      put_contents (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
has_contents_node (const EhDocument *document)
{
  for (guint i = 0; i < eh_document_get_n_nodes (document); i++)
    if (eh_document_get_node (document, i)->kind == EH_NODE_CONTENTS)
      return TRUE;

  return FALSE;
}

static void
put_document (Pdf *self)
{
  EhPdfFlow *flow = self->flow;
  guint n = eh_document_get_n_nodes (flow->document);

  if (!eh_document_has_cover (flow->document))
    {
      eh_pdf_writer_put_title (flow);
    }
  else
    {
      eh_pdf_writer_put_cover (flow);
      if (!has_contents_node (flow->document))
        put_contents (self);
      else
        (void) eh_pdf_flow_begin_page (flow);
    }

  for (guint i = 0; i < n && !eh_pdf_flow_is_stopped (flow); i++)
    {
      /* The end, with page numbers and writing, is about a tenth of the work. */
      flow->fraction = 0.9 * i / n;
      put_node (self, eh_document_get_node (flow->document, i), 0.9 / n);
    }

  /* Headings that nothing follows still are there. */
  if (!eh_pdf_flow_put_held (flow))
    return;
  if (self->contents_page != NO_PAGE)
    eh_pdf_writer_fill_contents (flow, self->contents_page);
  eh_pdf_writer_put_margins (flow);
}

/**
 * eh_pdf_writer_write:
 * @document: a document
 * @options: (nullable): size of print, fonts and progress
 * @error: return location for an #EhWriterError
 *
 * Writes @document for A4 paper: cover, contents and bookmarks, running heads,
 * "page x of y" and the digest at the foot of each page. Text in Latin, Greek
 * and Cyrillic letters and others that need no shaping is set in embedded
 * subsets of TrueType fonts; all other writing is drawn as outlines that
 * carry their text. A character that no installed font has is a box with its
 * code. Nothing is left out in silence.
 *
 * Returns: (transfer full) (nullable): a PDF file, or %NULL with @error set
 */
GBytes *
eh_pdf_writer_write (const EhDocument *document, const EhWriterOptions *options, GError **error)
{
  g_autoptr (EhFontSet) fonts = NULL;
  g_autoptr (EhTypesetter) typesetter = NULL;
  g_autoptr (EhPdfCanvas) canvas = NULL;
  g_autoptr (EhPdfFlow) flow = NULL;
  Pdf self = { .contents_page = NO_PAGE };

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  fonts = eh_font_set_new (options != NULL ? options->families : NULL, error);
  if (fonts == NULL)
    return NULL;
  canvas = eh_pdf_canvas_new (fonts, error);
  if (canvas == NULL)
    return NULL;

  typesetter = eh_typesetter_new (fonts, eh_document_get_language (document));
  flow = eh_pdf_flow_new (canvas, typesetter, document, options);
  eh_pdf_canvas_set_information (canvas, eh_document_get_language (document),
                                 eh_document_get_title (document), eh_document_get_buyer (document),
                                 eh_document_get_subtitle (document));
  self.flow = flow;
  put_document (&self);
  if (eh_pdf_flow_is_stopped (flow))
    {
      g_propagate_error (error, eh_pdf_flow_steal_error (flow));
      return NULL;
    }
  if (!eh_writer_report (options, 0.95, error))
    return NULL;

  return eh_pdf_canvas_finish (canvas, error);
}
