/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-canvas-private.h: what drawing and text share of the canvas.
 */
#pragma once

#include <hpdf.h>

#include "document/eh-pdf-canvas.h"

G_BEGIN_DECLS

typedef struct
{
  guint page;
  double x, y, width, height;
  char *anchor;
} EhPdfLink;

typedef struct
{
  guint page, level;
  double y;
  char *title;
} EhPdfBookmark;

typedef struct
{
  HPDF_Font font;
  guint8 used[0x10000 / 8]; /* a bit per character: whether libharu knows it is used */
} EhPdfFont;

struct _EhPdfCanvas
{
  HPDF_Doc pdf;
  HPDF_STATUS status; /* the first error, or HPDF_OK */
  EhFontSet *fonts;
  GHashTable *embedded; /* (element-type EhFont EhPdfFont) */
  HPDF_Dict to_unicode; /* what all fonts share; made with the first */
  GPtrArray *pages;     /* (element-type HPDF_Page) */
  GString *scratch;

  /* The page drawn on, and what it was last told. */
  HPDF_Page page;
  guint page_index;
  guint fill_ink;
  guint stroke_ink;
  EhFont *font;
  EhPdfFont *pdf_font;
  double font_size;

  GHashTable *anchors; /* anchor -> EhPdfLink, which says where it is */
  GArray *links;       /* (element-type EhPdfLink) */
  GArray *bookmarks;   /* (element-type EhPdfBookmark) */
};

void eh_pdf_canvas_set_fill (EhPdfCanvas *self, EhInk ink);
void eh_pdf_canvas_set_stroke (EhPdfCanvas *self, EhInk ink);
gboolean eh_pdf_canvas_set_font (EhPdfCanvas *self, EhFont *font, double size);
void eh_pdf_canvas_show_text (EhPdfCanvas *self,
                              const char *text,
                              gsize length,
                              double dx,
                              double dy);
void eh_pdf_canvas_write (EhPdfCanvas *self, const GString *operators);
char *eh_pdf_canvas_get_bmp_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
