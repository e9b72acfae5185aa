/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-flow.c: where on which page the next thing goes.
 */
#include "document/eh-pdf-flow.h"

/* All lengths in parts of the size of running text, so that large print is
 * the same page in larger steps: size, gap above, gap below.
 */
static const struct
{
  double size, before, after;
} heading_styles[] = {
  { 1.8, 3.4, 1.0 },
  { 1.25, 2.2, 0.45 },
  { 1.0, 1.6, 0.25 },
};

#define HEADING_LEADING 1.28
#define MARGIN (25.0 / 25.4 * 72.0)

/* Small print is 0.8 of running text, but in large print it must stay large. */
#define SMALL_RATIO 0.8
#define LARGE_PRINT_SMALL_RATIO 0.9
#define LARGE_PRINT_FROM 14.0

typedef struct
{
  EhTypeset *set;
  char *anchor;
  char *own_anchor;
  char *title;
  guint level;
} Held;

static void
free_held (gpointer data)
{
  Held *held = data;

  eh_typeset_free (held->set);
  g_free (held->anchor);
  g_free (held->own_anchor);
  g_free (held->title);
  g_free (held);
}

/**
 * eh_pdf_flow_new:
 * @canvas: what to draw on; it must live as long as the flow
 * @typesetter: what sets texts; it must live as long as the flow
 * @document: what is written
 * @options: (nullable): the writer's options
 *
 * Makes a flow that has no page yet.
 *
 * Returns: (transfer full): a flow
 */
EhPdfFlow *
eh_pdf_flow_new (EhPdfCanvas *canvas,
                 EhTypesetter *typesetter,
                 const EhDocument *document,
                 const EhWriterOptions *options)
{
  EhPdfFlow *self = g_new0 (EhPdfFlow, 1);

  self->canvas = canvas;
  self->typesetter = typesetter;
  self->document = document;
  self->options = options;
  self->body = options != NULL && options->body_size > 0 ? CLAMP (options->body_size, 8, 36)
                                                         : EH_WRITER_BODY_SIZE;
  self->small =
      self->body * (self->body > LARGE_PRINT_FROM ? LARGE_PRINT_SMALL_RATIO : SMALL_RATIO);
  self->left = MARGIN;
  self->width = EH_PDF_PAGE_WIDTH - 2 * MARGIN;
  self->top = MARGIN;
  self->bottom = EH_PDF_PAGE_HEIGHT - MARGIN;
  /* In large print the foot has two lines. */
  if (self->body > LARGE_PRINT_FROM)
    self->bottom -= self->small;
  self->held = g_ptr_array_new_with_free_func (free_held);

  return self;
}

/**
 * eh_pdf_flow_free:
 * @self: (transfer full): a flow
 */
void
eh_pdf_flow_free (EhPdfFlow *self)
{
  g_return_if_fail (self != NULL);

  g_clear_error (&self->error);
  g_ptr_array_unref (self->held);
  g_free (self);
}

/**
 * eh_pdf_flow_steal_error:
 * @self: a flow
 *
 * Returns: (transfer full) (nullable): why it was stopped; %NULL if it was not
 */
GError *
eh_pdf_flow_steal_error (EhPdfFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->error);
}

/**
 * eh_pdf_flow_is_stopped:
 * @self: a flow
 *
 * Returns: whether nothing more is to be drawn
 */
gboolean
eh_pdf_flow_is_stopped (const EhPdfFlow *self)
{
  return self->error != NULL;
}

/**
 * eh_pdf_flow_begin_page:
 * @self: a flow
 *
 * Begins a page. Looks for libharu's errors and reports progress, once per page.
 *
 * Returns: %FALSE if the flow is stopped
 */
gboolean
eh_pdf_flow_begin_page (EhPdfFlow *self)
{
  if (self->error != NULL || !eh_writer_report (self->options, self->fraction, &self->error))
    return FALSE;

  eh_pdf_canvas_add_page (self->canvas);
  if (!eh_pdf_canvas_check (self->canvas, &self->error))
    return FALSE;

  self->y = self->top;
  self->is_at_top = TRUE;
  self->after = 0;
  self->is_after_fixed = FALSE;

  return TRUE;
}

/**
 * eh_pdf_flow_get_page_room:
 * @self: a flow
 *
 * Returns: how high a thing may be to fit on a page
 */
double
eh_pdf_flow_get_page_room (const EhPdfFlow *self)
{
  return self->bottom - self->top;
}

/**
 * eh_pdf_flow_fits:
 * @self: a flow
 * @height: in points
 *
 * Returns: whether @height is left on this page
 */
gboolean
eh_pdf_flow_fits (const EhPdfFlow *self, double height)
{
  return self->y + height <= self->bottom + 0.01;
}

static double
get_gap (const EhPdfFlow *self, double before)
{
  if (self->is_at_top)
    return 0;

  return self->is_after_fixed ? self->after : MAX (self->after, before);
}

static void
take_gap (EhPdfFlow *self, double before)
{
  self->y += get_gap (self, before);
  self->after = 0;
  self->is_after_fixed = FALSE;
  self->is_at_top = FALSE;
}

static double
get_heading_length (const EhPdfFlow *self, const Held *held)
{
  return heading_styles[held->level - 1].before * self->body + held->set->height +
         heading_styles[held->level - 1].after * self->body;
}

/* Draws the headings that wait, here. */
static void
draw_held (EhPdfFlow *self)
{
  for (guint i = 0; i < self->held->len; i++)
    {
      const Held *held = g_ptr_array_index (self->held, i);

      take_gap (self, heading_styles[held->level - 1].before * self->body);
      eh_pdf_canvas_draw_typeset (self->canvas, held->set, self->left, self->y);
      eh_pdf_canvas_add_bookmark (self->canvas, held->level, held->title, self->y - self->body);
      eh_pdf_canvas_add_anchor (self->canvas, held->own_anchor, self->y - self->body);
      if (held->anchor != NULL)
        eh_pdf_canvas_add_anchor (self->canvas, held->anchor, self->y - self->body);
      self->y += held->set->height;
      self->after = heading_styles[held->level - 1].after * self->body;
      self->is_after_fixed = TRUE;
    }
  g_ptr_array_set_size (self->held, 0);
}

/**
 * eh_pdf_flow_reserve:
 * @self: a flow
 * @before: the gap that the thing wants above it, not taken at the top of a page
 * @height: how high it is
 *
 * Makes room for something that is drawn at y next, on a new page if this one
 * has too little left. Something higher than a page is drawn all the same.
 *
 * Returns: %FALSE if the flow is stopped, and nothing is to be drawn
 */
gboolean
eh_pdf_flow_reserve (EhPdfFlow *self, double before, double height)
{
  double needed = height;

  if (self->error != NULL)
    return FALSE;

  if (self->held->len == 0)
    needed += get_gap (self, before);
  for (guint i = 0; i < self->held->len; i++)
    needed += get_heading_length (self, g_ptr_array_index (self->held, i));
  if (!self->is_at_top && !eh_pdf_flow_fits (self, needed) && !eh_pdf_flow_begin_page (self))
    return FALSE;

  draw_held (self);
  take_gap (self, before);

  return TRUE;
}

/**
 * eh_pdf_flow_put_held:
 * @self: a flow
 *
 * Draws headings that wait although nothing follows them.
 *
 * Returns: %FALSE if the flow is stopped
 */
gboolean
eh_pdf_flow_put_held (EhPdfFlow *self)
{
  if (self->held->len == 0)
    return self->error == NULL;

  return eh_pdf_flow_reserve (self, 0, 0);
}

/**
 * eh_pdf_flow_break_page:
 * @self: a flow
 *
 * Goes to a new page, unless it is at the top of one.
 *
 * Returns: %FALSE if the flow is stopped
 */
gboolean
eh_pdf_flow_break_page (EhPdfFlow *self)
{
  if (!eh_pdf_flow_put_held (self))
    return FALSE;

  return self->is_at_top || eh_pdf_flow_begin_page (self);
}

/**
 * eh_pdf_flow_advance:
 * @self: a flow
 * @height: in points
 *
 * Says that @height of the page is used now.
 */
void
eh_pdf_flow_advance (EhPdfFlow *self, double height)
{
  self->y += height;
  self->is_at_top = FALSE;
}

/**
 * eh_pdf_flow_want_gap:
 * @self: a flow
 * @after: in points
 *
 * Asks for a gap below what was drawn last, unless the page ends there.
 */
void
eh_pdf_flow_want_gap (EhPdfFlow *self, double after)
{
  self->after = after;
}

/**
 * eh_pdf_flow_set_text:
 * @self: a flow
 * @text: what to set
 * @size: in points
 * @width: the room of a line
 * @ink: in which ink
 * @is_strong: whether it is bold
 *
 * Returns: (transfer full): the text in lines
 */
EhTypeset *
eh_pdf_flow_set_text (EhPdfFlow *self,
                      const char *text,
                      double size,
                      double width,
                      EhInk ink,
                      gboolean is_strong)
{
  EhTypesetStyle style = { .size = size, .width = width, .ink = ink, .is_strong = is_strong };

  return eh_typesetter_set_text (self->typesetter, text, &style);
}

/**
 * eh_pdf_flow_get_key_width:
 * @self: a flow
 * @keys: (array length=n_keys): what stands before values
 * @n_keys: how many
 *
 * Returns: how wide a column for @keys is, with the gap behind it: as they need, but
 *   between two and four tenths of the page's width
 */
double
eh_pdf_flow_get_key_width (EhPdfFlow *self, const char *const *keys, guint n_keys)
{
  double width = 0;

  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (EhTypeset) set =
          eh_pdf_flow_set_text (self, keys[i], self->body, 10000, EH_INK_MUTED, FALSE);

      width = MAX (width, eh_typeset_get_line_width (set, 0));
    }

  return CLAMP (width + self->body * 2, self->width * 0.2, self->width * 0.4);
}

/**
 * eh_pdf_flow_hold_heading:
 * @self: a flow
 * @node: a heading
 * @anchor: the anchor that the contents use for it
 *
 * Keeps a heading until room is reserved for what follows it.
 */
void
eh_pdf_flow_hold_heading (EhPdfFlow *self, const EhNode *node, const char *anchor)
{
  Held *held = g_new0 (Held, 1);
  EhTypesetStyle style = { .size = self->body * heading_styles[node->level - 1].size,
                           .width = self->width,
                           .leading = HEADING_LEADING,
                           .is_strong = TRUE,
                           .ink = node->level == 1 ? EH_INK_ACCENT : EH_INK_TEXT };

  held->level = node->level;
  held->title = g_strdup (node->title);
  held->anchor = g_strdup (node->anchor);
  held->own_anchor = g_strdup (anchor);
  held->set = eh_typesetter_set_text (self->typesetter, node->title, &style);
  g_ptr_array_add (self->held, held);
}
