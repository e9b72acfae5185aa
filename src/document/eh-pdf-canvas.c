/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-canvas.c: pages to draw on, over libharu.
 */
#include "document/eh-pdf-canvas.h"

#include "config.h"

#include "document/eh-pdf-canvas-private.h"
#include "document/eh-writer.h"

#define NO_INK G_MAXUINT

/* How much of the file is fetched at once. */
#define CHUNK_SIZE 65536

static void
clear_link (gpointer data)
{
  EhPdfLink *link = data;

  g_free (link->anchor);
}

static void
free_link (gpointer data)
{
  clear_link (data);
  g_free (data);
}

static void
clear_bookmark (gpointer data)
{
  EhPdfBookmark *bookmark = data;

  g_free (bookmark->title);
}

/* libharu calls this at each error; only the first says what went wrong. */
static void
on_error (HPDF_STATUS error_no, HPDF_STATUS detail_no, void *user_data)
{
  EhPdfCanvas *self = user_data;

  if (self->status == HPDF_OK)
    self->status = error_no;
  g_debug ("libharu: error 0x%lx, detail %lu", error_no, detail_no);
}

/**
 * eh_pdf_canvas_new:
 * @fonts: what to set in; it must live as long as the canvas
 * @error: return location for an #EhWriterError
 *
 * Begins a file without pages.
 *
 * Returns: (transfer full) (nullable): a canvas, or %NULL with @error set
 */
EhPdfCanvas *
eh_pdf_canvas_new (EhFontSet *fonts, GError **error)
{
  g_autoptr (EhPdfCanvas) self = NULL;

  g_return_val_if_fail (fonts != NULL, NULL);

  self = g_new0 (EhPdfCanvas, 1);
  self->fonts = fonts;
  self->embedded = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->pages = g_ptr_array_new ();
  self->scratch = g_string_new (NULL);
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_link);
  self->links = g_array_new (FALSE, TRUE, sizeof (EhPdfLink));
  g_array_set_clear_func (self->links, clear_link);
  self->bookmarks = g_array_new (FALSE, TRUE, sizeof (EhPdfBookmark));
  g_array_set_clear_func (self->bookmarks, clear_bookmark);

  self->pdf = HPDF_New (on_error, self);
  if (self->pdf == NULL)
    {
      g_set_error_literal (error, EH_WRITER_ERROR, EH_WRITER_ERROR_FAILED,
                           "The PDF could not be begun: there is too little memory.");
      return NULL;
    }

  HPDF_SetCompressionMode (self->pdf, HPDF_COMP_ALL);
  HPDF_UseUTFEncodings (self->pdf);
  HPDF_SetCurrentEncoder (self->pdf, "UTF-8");
  if (!eh_pdf_canvas_check (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * eh_pdf_canvas_free:
 * @self: (transfer full): a canvas
 */
void
eh_pdf_canvas_free (EhPdfCanvas *self)
{
  g_return_if_fail (self != NULL);

  if (self->pdf != NULL)
    HPDF_Free (self->pdf);
  g_hash_table_unref (self->embedded);
  g_hash_table_unref (self->anchors);
  g_ptr_array_unref (self->pages);
  g_array_unref (self->links);
  g_array_unref (self->bookmarks);
  g_string_free (self->scratch, TRUE);
  g_free (self);
}

/**
 * eh_pdf_canvas_check:
 * @self: a canvas
 * @error: return location for an #EhWriterError
 *
 * Says whether everything drawn so far has worked.
 *
 * Returns: %FALSE with @error set if it has not
 */
gboolean
eh_pdf_canvas_check (const EhPdfCanvas *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  switch (self->status)
    {
    case HPDF_OK:
      return TRUE;

    case HPDF_TTF_CANNOT_EMBEDDING_FONT:
    case HPDF_TTF_INVALID_CMAP:
    case HPDF_TTF_MISSING_TABLE:
    case HPDF_UNSUPPORTED_FONT_TYPE:
      g_set_error_literal (error, EH_WRITER_ERROR, EH_WRITER_ERROR_FONT,
                           "The PDF cannot be set in the chosen font: it is broken or may not "
                           "be embedded.");
      return FALSE;

    default:
      g_set_error (error, EH_WRITER_ERROR, EH_WRITER_ERROR_FAILED,
                   "The PDF could not be written: libharu gave up with error 0x%lx.", self->status);
      return FALSE;
    }
}

/* The text in characters that libharu's strings hold; others are their codes. */
char *
eh_pdf_canvas_get_bmp_text (const char *text)
{
  GString *bmp = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c > 0xffff)
        g_string_append_printf (bmp, "U+%04X", c);
      else
        g_string_append_unichar (bmp, c == '\n' || c == '\t' ? ' ' : c);
    }

  return g_string_free (bmp, FALSE);
}

static void
set_attribute (EhPdfCanvas *self, HPDF_InfoType type, const char *text)
{
  g_autofree char *bmp = NULL;

  if (text == NULL || *text == '\0')
    return;

  bmp = eh_pdf_canvas_get_bmp_text (text);
  HPDF_SetInfoAttr (self->pdf, type, bmp);
}

/**
 * eh_pdf_canvas_set_information:
 * @self: a canvas
 * @language: a BCP 47 tag
 * @title: the title
 * @author: (nullable): whose document it is
 * @subject: (nullable): what it is about
 *
 * Sets what file managers and screen readers say of the file. It has no
 * date, so that the same document gives the same bytes.
 */
void
eh_pdf_canvas_set_information (EhPdfCanvas *self,
                               const char *language,
                               const char *title,
                               const char *author,
                               const char *subject)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (language != NULL);
  g_return_if_fail (title != NULL);

  set_attribute (self, HPDF_INFO_TITLE, title);
  set_attribute (self, HPDF_INFO_AUTHOR, author);
  set_attribute (self, HPDF_INFO_SUBJECT, subject);
  set_attribute (self, HPDF_INFO_CREATOR, "Evenhand " PACKAGE_VERSION);
  HPDF_Dict_Add (self->pdf->catalog, "Lang", HPDF_String_New (self->pdf->mmgr, language, NULL));
}

/**
 * eh_pdf_canvas_add_page:
 * @self: a canvas
 *
 * Adds an A4 page at the end and draws on it from now on.
 */
void
eh_pdf_canvas_add_page (EhPdfCanvas *self)
{
  HPDF_Page page;

  g_return_if_fail (self != NULL);

  page = HPDF_AddPage (self->pdf);
  if (page != NULL)
    {
      HPDF_Page_SetWidth (page, (HPDF_REAL) EH_PDF_PAGE_WIDTH);
      HPDF_Page_SetHeight (page, (HPDF_REAL) EH_PDF_PAGE_HEIGHT);
    }
  g_ptr_array_add (self->pages, page);
  eh_pdf_canvas_go_to_page (self, self->pages->len - 1);
}

/**
 * eh_pdf_canvas_go_to_page:
 * @self: a canvas
 * @page: which page, 0 for the first
 *
 * Draws on @page from now on, over what is there.
 */
void
eh_pdf_canvas_go_to_page (EhPdfCanvas *self, guint page)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page < self->pages->len);

  self->page = g_ptr_array_index (self->pages, page);
  self->page_index = page;
  self->fill_ink = NO_INK;
  self->stroke_ink = NO_INK;
  self->font = NULL;
}

/**
 * eh_pdf_canvas_get_n_pages:
 * @self: a canvas
 *
 * Returns: how many pages there are
 */
guint
eh_pdf_canvas_get_n_pages (const EhPdfCanvas *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

/* Makes areas and text come in @ink. */
void
eh_pdf_canvas_set_fill (EhPdfCanvas *self, EhInk ink)
{
  double rgb[3] = { 0 };

  if (self->fill_ink == (guint) ink)
    return;

  eh_ink_get_rgb (ink, rgb);
  HPDF_Page_SetRGBFill (self->page, (HPDF_REAL) rgb[0], (HPDF_REAL) rgb[1], (HPDF_REAL) rgb[2]);
  self->fill_ink = ink;
}

/* Makes lines come in @ink. */
void
eh_pdf_canvas_set_stroke (EhPdfCanvas *self, EhInk ink)
{
  double rgb[3] = { 0 };

  if (self->stroke_ink == (guint) ink)
    return;

  eh_ink_get_rgb (ink, rgb);
  HPDF_Page_SetRGBStroke (self->page, (HPDF_REAL) rgb[0], (HPDF_REAL) rgb[1], (HPDF_REAL) rgb[2]);
  self->stroke_ink = ink;
}

static HPDF_REAL
flip (double y)
{
  return (HPDF_REAL) (EH_PDF_PAGE_HEIGHT - y);
}

/**
 * eh_pdf_canvas_draw_rule:
 * @self: a canvas with a page
 * @ink: its ink
 * @stroke: its thickness
 * @x1: one end
 * @y1: one end
 * @x2: the other
 * @y2: the other
 */
void
eh_pdf_canvas_draw_rule (EhPdfCanvas *self,
                         EhInk ink,
                         double stroke,
                         double x1,
                         double y1,
                         double x2,
                         double y2)
{
  g_return_if_fail (self != NULL && self->page != NULL);

  eh_pdf_canvas_set_stroke (self, ink);
  HPDF_Page_SetLineWidth (self->page, (HPDF_REAL) stroke);
  HPDF_Page_MoveTo (self->page, (HPDF_REAL) x1, flip (y1));
  HPDF_Page_LineTo (self->page, (HPDF_REAL) x2, flip (y2));
  HPDF_Page_Stroke (self->page);
}

/**
 * eh_pdf_canvas_draw_rect:
 * @self: a canvas with a page
 * @ink: its ink
 * @x: left side
 * @y: upper side
 * @width: in points
 * @height: in points
 */
void
eh_pdf_canvas_draw_rect (EhPdfCanvas *self,
                         EhInk ink,
                         double x,
                         double y,
                         double width,
                         double height)
{
  g_return_if_fail (self != NULL && self->page != NULL);

  eh_pdf_canvas_set_fill (self, ink);
  HPDF_Page_Rectangle (self->page, (HPDF_REAL) x, flip (y + height), (HPDF_REAL) width,
                       (HPDF_REAL) height);
  HPDF_Page_Fill (self->page);
}

/**
 * eh_pdf_canvas_draw_polygon:
 * @self: a canvas with a page
 * @ink: its ink
 * @points: (array length=n_points): its corners
 * @n_points: how many, at least 3
 */
void
eh_pdf_canvas_draw_polygon (EhPdfCanvas *self,
                            EhInk ink,
                            const EhFigurePoint *points,
                            guint n_points)
{
  g_return_if_fail (self != NULL && self->page != NULL);
  g_return_if_fail (n_points >= 3);

  eh_pdf_canvas_set_fill (self, ink);
  HPDF_Page_MoveTo (self->page, (HPDF_REAL) points[0].x, flip (points[0].y));
  for (guint i = 1; i < n_points; i++)
    HPDF_Page_LineTo (self->page, (HPDF_REAL) points[i].x, flip (points[i].y));
  HPDF_Page_ClosePath (self->page);
  HPDF_Page_Fill (self->page);
}

/**
 * eh_pdf_canvas_add_anchor:
 * @self: a canvas with a page
 * @anchor: a name, not used before
 * @y: where on the page it is
 */
void
eh_pdf_canvas_add_anchor (EhPdfCanvas *self, const char *anchor, double y)
{
  EhPdfLink *place;

  g_return_if_fail (self != NULL && self->page != NULL);
  g_return_if_fail (anchor != NULL);

  place = g_new0 (EhPdfLink, 1);
  place->page = self->page_index;
  place->y = y;
  place->anchor = g_strdup (anchor);
  g_hash_table_replace (self->anchors, place->anchor, place);
}

/**
 * eh_pdf_canvas_get_anchor_page:
 * @self: a canvas
 * @anchor: an anchor that was added
 *
 * Returns: on which page it is, 0 for the first
 */
guint
eh_pdf_canvas_get_anchor_page (const EhPdfCanvas *self, const char *anchor)
{
  const EhPdfLink *place;

  g_return_val_if_fail (self != NULL, 0);

  place = g_hash_table_lookup (self->anchors, anchor);
  g_return_val_if_fail (place != NULL, 0);

  return place->page;
}

/**
 * eh_pdf_canvas_add_link:
 * @self: a canvas with a page
 * @anchor: where it leads; an anchor that is never added leads nowhere
 * @x: left side
 * @y: upper side
 * @width: in points
 * @height: in points
 */
void
eh_pdf_canvas_add_link (EhPdfCanvas *self,
                        const char *anchor,
                        double x,
                        double y,
                        double width,
                        double height)
{
  EhPdfLink link = { .x = x, .y = y, .width = width, .height = height };

  g_return_if_fail (self != NULL && self->page != NULL);
  g_return_if_fail (anchor != NULL);

  link.page = self->page_index;
  link.anchor = g_strdup (anchor);
  g_array_append_val (self->links, link);
}

/**
 * eh_pdf_canvas_add_bookmark:
 * @self: a canvas with a page
 * @level: 1 to 3; what is below a level comes after it
 * @title: what it says
 * @y: where on the page it leads
 */
void
eh_pdf_canvas_add_bookmark (EhPdfCanvas *self, guint level, const char *title, double y)
{
  EhPdfBookmark bookmark = { .level = level, .y = y };

  g_return_if_fail (self != NULL && self->page != NULL);
  g_return_if_fail (level >= 1 && level <= 3);
  g_return_if_fail (title != NULL);

  bookmark.page = self->page_index;
  bookmark.title = eh_pdf_canvas_get_bmp_text (title);
  g_array_append_val (self->bookmarks, bookmark);
}

/* libharu's own call refuses the zoom 0, which leaves the reader's as it is. */
static HPDF_Destination
make_destination (const EhPdfCanvas *self, guint page, double y)
{
  HPDF_Page target = g_ptr_array_index (self->pages, page);
  HPDF_Destination destination = HPDF_Page_CreateDestination (target);

  if (destination == NULL)
    return NULL;

  HPDF_Array_Clear (destination);
  HPDF_Array_Add (destination, target);
  HPDF_Array_AddName (destination, "XYZ");
  HPDF_Array_AddReal (destination, 0);
  HPDF_Array_AddReal (destination, flip (MAX (y, 0)));
  HPDF_Array_AddReal (destination, 0);

  return destination;
}

static void
write_links (EhPdfCanvas *self)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const EhPdfLink *link = &g_array_index (self->links, EhPdfLink, i);
      const EhPdfLink *place = g_hash_table_lookup (self->anchors, link->anchor);
      HPDF_Rect rect = { .left = (HPDF_REAL) link->x,
                         .bottom = flip (link->y + link->height),
                         .right = (HPDF_REAL) (link->x + link->width),
                         .top = flip (link->y) };
      HPDF_Annotation annotation;

      if (place == NULL)
        continue;
      annotation = HPDF_Page_CreateLinkAnnot (g_ptr_array_index (self->pages, link->page), rect,
                                              make_destination (self, place->page, place->y));
      if (annotation != NULL)
        HPDF_LinkAnnot_SetBorderStyle (annotation, 0, 0, 0);
    }
}

static void
write_bookmarks (EhPdfCanvas *self)
{
  HPDF_Encoder encoder = HPDF_GetEncoder (self->pdf, "UTF-8");
  HPDF_Outline parents[4] = { NULL };

  for (guint i = 0; i < self->bookmarks->len; i++)
    {
      const EhPdfBookmark *bookmark = &g_array_index (self->bookmarks, EhPdfBookmark, i);
      HPDF_Outline parent = NULL;
      HPDF_Outline outline;

      for (guint level = bookmark->level; level > 0 && parent == NULL; level--)
        parent = parents[level - 1];
      outline = HPDF_CreateOutline (self->pdf, parent, bookmark->title, encoder);
      if (outline == NULL)
        return;
      HPDF_Outline_SetOpened (outline, bookmark->level == 1);
      HPDF_Outline_SetDestination (outline, make_destination (self, bookmark->page, bookmark->y));
      for (guint level = bookmark->level; level < G_N_ELEMENTS (parents); level++)
        parents[level] = level == bookmark->level ? outline : NULL;
    }

  if (self->bookmarks->len > 0)
    HPDF_SetPageMode (self->pdf, HPDF_PAGE_MODE_USE_OUTLINE);
}

/**
 * eh_pdf_canvas_finish:
 * @self: a canvas with pages
 * @error: return location for an #EhWriterError
 *
 * Writes links and bookmarks, and then the file.
 *
 * Returns: (transfer full) (nullable): a PDF file, or %NULL with @error set
 */
GBytes *
eh_pdf_canvas_finish (EhPdfCanvas *self, GError **error)
{
  g_autoptr (GByteArray) file = NULL;
  HPDF_UINT32 size, done = 0;

  g_return_val_if_fail (self != NULL, NULL);

  write_links (self);
  write_bookmarks (self);
  if (self->status == HPDF_OK)
    HPDF_SaveToStream (self->pdf);
  if (!eh_pdf_canvas_check (self, error))
    return NULL;

  size = HPDF_GetStreamSize (self->pdf);
  file = g_byte_array_sized_new (size);
  g_byte_array_set_size (file, size);
  HPDF_ResetStream (self->pdf);
  while (done < size)
    {
      HPDF_UINT32 n = MIN (size - done, CHUNK_SIZE);

      HPDF_ReadFromStream (self->pdf, file->data + done, &n);
      if (n == 0)
        break;
      done += n;
    }
  if (done < size)
    {
      g_set_error_literal (error, EH_WRITER_ERROR, EH_WRITER_ERROR_FAILED,
                           "The PDF could not be written: libharu gave less than it said.");
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}
