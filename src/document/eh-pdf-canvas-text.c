/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-canvas-text.c: set lines onto pages: as text, as outlines, as boxes.
 *
 * What is drawn as outlines or boxes is wrapped into marked content with the
 * characters it stands for (ActualText, ISO 32000-1, 14.9.4), so that it too
 * can be searched, copied and read aloud by readers that know it.
 */
#include <string.h>

#include "document/eh-pdf-canvas-private.h"

static HPDF_REAL
flip (double y)
{
  return (HPDF_REAL) (EH_PDF_PAGE_HEIGHT - y);
}

typedef struct
{
  EhPdfCanvas *canvas;
  double scale, x, y; /* of the glyph's origin, y upwards */
  gboolean has_path;
} Pen;

static HPDF_REAL
to_page_x (const Pen *pen, float x)
{
  return (HPDF_REAL) (pen->x + (double) x * pen->scale);
}

static HPDF_REAL
to_page_y (const Pen *pen, float y)
{
  return (HPDF_REAL) (pen->y + (double) y * pen->scale);
}

static void
on_move_to (hb_draw_funcs_t *funcs,
            void *data,
            hb_draw_state_t *state,
            float x,
            float y,
            void *unused)
{
  Pen *pen = data;

  HPDF_Page_MoveTo (pen->canvas->page, to_page_x (pen, x), to_page_y (pen, y));
  pen->has_path = TRUE;
}

static void
on_line_to (hb_draw_funcs_t *funcs,
            void *data,
            hb_draw_state_t *state,
            float x,
            float y,
            void *unused)
{
  Pen *pen = data;

  HPDF_Page_LineTo (pen->canvas->page, to_page_x (pen, x), to_page_y (pen, y));
}

static void
on_cubic_to (hb_draw_funcs_t *funcs,
             void *data,
             hb_draw_state_t *state,
             float x1,
             float y1,
             float x2,
             float y2,
             float x,
             float y,
             void *unused)
{
  Pen *pen = data;

  HPDF_Page_CurveTo (pen->canvas->page, to_page_x (pen, x1), to_page_y (pen, y1),
                     to_page_x (pen, x2), to_page_y (pen, y2), to_page_x (pen, x),
                     to_page_y (pen, y));
}

static void
on_close_path (hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, void *unused)
{
  Pen *pen = data;

  HPDF_Page_ClosePath (pen->canvas->page);
}

/* HarfBuzz itself turns quadratic curves into cubic ones. */
static hb_draw_funcs_t *
get_draw_funcs (void)
{
  static hb_draw_funcs_t *shared;

  if (g_once_init_enter (&shared))
    {
      hb_draw_funcs_t *funcs = hb_draw_funcs_create ();

      hb_draw_funcs_set_move_to_func (funcs, on_move_to, NULL, NULL);
      hb_draw_funcs_set_line_to_func (funcs, on_line_to, NULL, NULL);
      hb_draw_funcs_set_cubic_to_func (funcs, on_cubic_to, NULL, NULL);
      hb_draw_funcs_set_close_path_func (funcs, on_close_path, NULL, NULL);
      hb_draw_funcs_make_immutable (funcs);
      g_once_init_leave (&shared, funcs);
    }

  return shared;
}

static void
draw_glyph (hb_font_t *font, guint glyph, Pen *pen)
{
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph (font, glyph, get_draw_funcs (), pen);
#else
  hb_font_get_glyph_shape (font, glyph, get_draw_funcs (), pen);
#endif
}

/* A frame with the code of the character in half size. */
static void
draw_box (EhPdfCanvas *self, const EhTypeset *set, const EhRun *run, double x, double baseline)
{
  EhFont *font = eh_font_set_get_main (self->fonts, EH_PROSE_PLAIN);
  char code[16];

  g_snprintf (code, sizeof code, "U+%04X", g_utf8_get_char (set->text + run->start));
  eh_pdf_canvas_set_stroke (self, set->ink);
  HPDF_Page_SetLineWidth (self->page, (HPDF_REAL) (set->size * 0.05));
  HPDF_Page_Rectangle (self->page, (HPDF_REAL) (x + set->size * 0.08),
                       flip (baseline + set->size * 0.12),
                       (HPDF_REAL) (run->width - set->size * 0.16), (HPDF_REAL) (set->size * 0.84));
  HPDF_Page_Stroke (self->page);
  if (!eh_pdf_canvas_set_font (self, font, set->size * 0.5))
    return;
  HPDF_Page_BeginText (self->page);
  eh_pdf_canvas_show_text (self, code, strlen (code), x + set->size * 0.25,
                           EH_PDF_PAGE_HEIGHT - baseline + set->size * 0.12);
  HPDF_Page_EndText (self->page);
}

/* libharu has no call for marked content, so it goes into the page's stream. */
static void
begin_actual_text (EhPdfCanvas *self, const char *text, gsize length)
{
  g_autofree gunichar2 *units = NULL;
  long n_units;

  units = g_utf8_to_utf16 (text, (long) length, NULL, &n_units, NULL);
  g_string_assign (self->scratch, "/Span<</ActualText<FEFF");
  for (long i = 0; i < n_units; i++)
    g_string_append_printf (self->scratch, "%04X", units[i]);
  g_string_append (self->scratch, ">>>BDC\n");
  eh_pdf_canvas_write (self, self->scratch);
}

static void
end_actual_text (EhPdfCanvas *self)
{
  g_string_assign (self->scratch, "EMC\n");
  eh_pdf_canvas_write (self, self->scratch);
}

/* Readers place the characters of marked content where its text is, and an
 * outline is none: so invisible spaces as wide as the run go with it, as many
 * as libharu's limits for stretching a text ask for.
 */
static void
show_invisible_spaces (EhPdfCanvas *self,
                       const EhTypeset *set,
                       double x,
                       double baseline,
                       double width)
{
  EhFont *font = eh_font_set_get_main (self->fonts, EH_PROSE_PLAIN);
  double natural = eh_font_get_advance (font, ' ') * set->size / 1000.0;
  g_autofree char *spaces = NULL;
  guint n;

  if (natural <= 0 || width <= 0 || !eh_pdf_canvas_set_font (self, font, set->size))
    return;

  n = (guint) (width / natural / 2) + 1;
  spaces = g_strnfill (n, ' ');
  HPDF_Page_BeginText (self->page);
  HPDF_Page_SetTextRenderingMode (self->page, HPDF_INVISIBLE);
  HPDF_Page_SetHorizontalScalling (self->page, (HPDF_REAL) CLAMP (width / natural / n * 100,
                                                                  HPDF_MIN_HORIZONTALSCALING,
                                                                  HPDF_MAX_HORIZONTALSCALING));
  eh_pdf_canvas_show_text (self, spaces, n, x, EH_PDF_PAGE_HEIGHT - baseline);
  HPDF_Page_SetHorizontalScalling (self->page, 100);
  HPDF_Page_SetTextRenderingMode (self->page, HPDF_FILL);
  HPDF_Page_EndText (self->page);
}

static void
draw_outlines (EhPdfCanvas *self, const EhTypeset *set, const EhRun *run, double x, double baseline)
{
  for (guint i = run->first_glyph, next; i < run->first_glyph + run->n_glyphs; i = next)
    {
      const EhGlyph *first = &g_array_index (set->glyphs, EhGlyph, i);
      Pen pen = { .canvas = self, .scale = set->size / eh_font_get_units_per_em (run->font) };

      begin_actual_text (self, set->text + first->start, first->length);
      for (next = i; next < run->first_glyph + run->n_glyphs; next++)
        {
          const EhGlyph *glyph = &g_array_index (set->glyphs, EhGlyph, next);

          if (next > i && glyph->length > 0)
            break;
          pen.x = x + glyph->x;
          pen.y = EH_PDF_PAGE_HEIGHT - baseline + glyph->y;
          draw_glyph (eh_font_get_hb_font (run->font), glyph->id, &pen);
        }
      if (pen.has_path)
        HPDF_Page_Fill (self->page);
      show_invisible_spaces (self, set, x + first->pen, baseline, first->width);
      end_actual_text (self);
    }
}

static void
draw_shape_run (EhPdfCanvas *self,
                const EhTypeset *set,
                const EhRun *run,
                double x,
                double baseline)
{
  if (run->kind == EH_RUN_OUTLINE)
    {
      draw_outlines (self, set, run, x, baseline);
      return;
    }

  begin_actual_text (self, set->text + run->start, run->length);
  draw_box (self, set, run, x, baseline);
  end_actual_text (self);
}

static void
add_run_link (EhPdfCanvas *self, const EhTypeset *set, const EhRun *run, double x, double baseline)
{
  const EhProseSpan *span;

  if (set->prose == NULL)
    return;

  span = eh_prose_get_span (set->prose, run->span);
  if (span->anchor == NULL)
    return;

  eh_pdf_canvas_add_link (self, span->anchor, x, baseline - set->size, run->width, set->size * 1.3);
  eh_pdf_canvas_draw_rule (self, EH_INK_HAIRLINE, set->size * 0.06, x, baseline + set->size * 0.18,
                           x + run->width, baseline + set->size * 0.18);
}

static gboolean
is_link (const EhTypeset *set, const EhRun *run)
{
  return set->prose != NULL && eh_prose_get_span (set->prose, run->span)->anchor != NULL;
}

/* Text runs that follow each other share a text object. */
static guint
show_runs (EhPdfCanvas *self,
           const EhTypeset *set,
           guint first,
           guint end,
           double x,
           double baseline)
{
  double last_x = 0, last_y = 0;
  guint i;

  HPDF_Page_BeginText (self->page);
  for (i = first; i < end; i++)
    {
      const EhRun *run = &g_array_index (set->runs, EhRun, i);
      double y = EH_PDF_PAGE_HEIGHT - baseline;

      if (run->kind != EH_RUN_TEXT)
        break;
      eh_pdf_canvas_set_fill (self, is_link (set, run) ? EH_INK_ACCENT : set->ink);
      if (!eh_pdf_canvas_set_font (self, run->font, set->size))
        continue;
      eh_pdf_canvas_show_text (self, set->text + run->start, run->length, x + run->x - last_x,
                               y - last_y);
      last_x = x + run->x;
      last_y = y;
    }
  HPDF_Page_EndText (self->page);

  return i;
}

/**
 * eh_pdf_canvas_draw_line:
 * @self: a canvas with a page
 * @set: a set text
 * @line: which of its lines
 * @x: left end of the line's room
 * @y: upper end of the line
 *
 * Draws one line, and makes its links work.
 */
void
eh_pdf_canvas_draw_line (EhPdfCanvas *self, const EhTypeset *set, guint line, double x, double y)
{
  const EhLine *l;
  double baseline;

  g_return_if_fail (self != NULL && self->page != NULL);
  g_return_if_fail (set != NULL && line < set->lines->len);

  l = &g_array_index (set->lines, EhLine, line);
  baseline = y + l->height * EH_LINE_BASELINE;
  for (guint i = l->first_run; i < l->first_run + l->n_runs;)
    {
      const EhRun *run = &g_array_index (set->runs, EhRun, i);

      if (run->kind == EH_RUN_TEXT)
        {
          i = show_runs (self, set, i, l->first_run + l->n_runs, x, baseline);
          continue;
        }
      eh_pdf_canvas_set_fill (self, is_link (set, run) ? EH_INK_ACCENT : set->ink);
      draw_shape_run (self, set, run, x + run->x, baseline);
      i++;
    }

  for (guint i = l->first_run; i < l->first_run + l->n_runs; i++)
    {
      const EhRun *run = &g_array_index (set->runs, EhRun, i);

      add_run_link (self, set, run, x + run->x, baseline);
    }
}

/**
 * eh_pdf_canvas_draw_typeset:
 * @self: a canvas with a page
 * @set: a set text
 * @x: left end of its lines' room
 * @y: upper end of its first line
 *
 * Draws all lines.
 */
void
eh_pdf_canvas_draw_typeset (EhPdfCanvas *self, const EhTypeset *set, double x, double y)
{
  g_return_if_fail (set != NULL);

  for (guint i = 0; i < set->lines->len; i++)
    eh_pdf_canvas_draw_line (self, set, i, x, y + g_array_index (set->lines, EhLine, i).y);
}
