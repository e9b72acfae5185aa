/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-writer-text.c: paragraphs, notes, lists and signatures on pages.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/eh-pdf-writer-private.h"

/* Gaps in parts of the size of running text. */
#define PARAGRAPH_GAP 0.75
#define ITEM_GAP 0.4
#define NOTE_GAP 1.2
#define NOTE_PADDING 0.9
#define SIGNATURE_GAP 2.4

static const EhLine *
get_line (const EhTypeset *set, guint index)
{
  return &g_array_index (set->lines, EhLine, index);
}

/* How many lines from @first on stay together, so that neither the first nor
 * the last line of a paragraph stands alone on a page.
 */
static guint
get_group (guint n_lines, guint first)
{
  if (n_lines <= 3)
    return n_lines;
  if (first == 0 || first == n_lines - 2)
    return 2;
  return 1;
}

/* Draws the lines of a text, over as many pages as it takes. @before is the
 * gap above the first.
 */
void
eh_pdf_writer_put_lines (EhPdfFlow *flow, const EhTypeset *set, double x, double before)
{
  for (guint i = 0, n; i < set->lines->len; i += n)
    {
      const EhLine *first = get_line (set, i);
      const EhLine *last;
      double gap = before;

      n = get_group (set->lines->len, i);
      last = get_line (set, i + n - 1);
      if (i > 0)
        gap = first->y - (first[-1].y + first[-1].height);
      if (!eh_pdf_flow_reserve (flow, gap, last->y + last->height - first->y))
        return;

      for (guint j = i; j < i + n; j++)
        eh_pdf_canvas_draw_line (flow->canvas, set, j, x,
                                 flow->y + get_line (set, j)->y - first->y);
      eh_pdf_flow_advance (flow, last->y + last->height - first->y);
    }
}

static EhTypeset *
set_prose (EhPdfFlow *flow, const EhProse *prose, double width)
{
  EhTypesetStyle style = { .size = flow->body, .width = width, .ink = EH_INK_TEXT };

  return eh_typesetter_set_prose (flow->typesetter, prose, &style);
}

void
eh_pdf_writer_put_paragraph (EhPdfFlow *flow, const EhNode *node)
{
  g_autoptr (EhTypeset) set = set_prose (flow, node->prose, flow->width);

  eh_pdf_writer_put_lines (flow, set, flow->left, flow->body * PARAGRAPH_GAP);
}

/* The ground and the bar of a note beside @height of it. */
static void
draw_note_strip (EhPdfFlow *flow, const EhNode *node, double y, double height)
{
  double bar = flow->body * 0.3;

  eh_pdf_canvas_draw_rect (flow->canvas, EH_INK_TRACK, flow->left, y, flow->width, height + 0.2);
  eh_pdf_canvas_draw_rect (flow->canvas, node->is_warning ? EH_INK_SERIES + 2 : EH_INK_ACCENT,
                           flow->left, y, bar, height + 0.2);
  /* A warning has a second bar, so that it is one in greyscale too. */
  if (node->is_warning)
    eh_pdf_canvas_draw_rect (flow->canvas, EH_INK_SERIES + 2, flow->left + 1.5 * bar, y, bar * 0.4,
                             height + 0.2);
}

/* Draws lines of a note; the first has @above of ground over it, the last @below. */
static void
put_note_lines (EhPdfFlow *flow,
                const EhNode *node,
                const EhTypeset *set,
                double above,
                double below)
{
  double x = flow->left + flow->body * 1.6;

  for (guint i = 0, n; i < set->lines->len; i += n)
    {
      const EhLine *first = get_line (set, i);
      const EhLine *last;
      double top = i == 0 ? above : first->y - (first[-1].y + first[-1].height);
      double height;

      n = get_group (set->lines->len, i);
      last = get_line (set, i + n - 1);
      height = last->y + last->height - first->y;
      if (i + n == set->lines->len)
        height += below;
      if (!eh_pdf_flow_reserve (flow, 0, top + height))
        return;

      draw_note_strip (flow, node, flow->y, top + height);
      for (guint j = i; j < i + n; j++)
        eh_pdf_canvas_draw_line (flow->canvas, set, j, x,
                                 flow->y + top + get_line (set, j)->y - first->y);
      eh_pdf_flow_advance (flow, top + height);
    }
}

void
eh_pdf_writer_put_note (EhPdfFlow *flow, const EhNode *node)
{
  double padding = flow->body * NOTE_PADDING;
  double width = flow->width - flow->body * 3.2;
  g_autoptr (EhTypeset) text = set_prose (flow, node->prose, width);
  g_autoptr (EhTypeset) title = NULL;
  guint n = get_group (text->lines->len, 0);
  double start = get_line (text, n - 1)->y + get_line (text, n - 1)->height + padding;

  if (node->title != NULL)
    {
      title = eh_pdf_flow_set_text (flow, node->title, flow->body, width, EH_INK_TEXT, TRUE);
      start += padding + title->height;
    }
  if (n == text->lines->len)
    start += padding;
  if (!eh_pdf_flow_reserve (flow, flow->body * NOTE_GAP, start))
    return;

  if (title != NULL)
    put_note_lines (flow, node, title, padding, 0);
  put_note_lines (flow, node, text, title != NULL ? flow->body * 0.2 : padding, padding);
  eh_pdf_flow_want_gap (flow, flow->body * NOTE_GAP);
}

void
eh_pdf_writer_put_list (EhPdfFlow *flow, const EhNode *node)
{
  double indent = flow->body * (node->items->len > 99 ? 2.8 : 2.0);

  for (guint i = 0; i < node->items->len; i++)
    {
      g_autoptr (EhTypeset) text =
          set_prose (flow, g_ptr_array_index (node->items, i), flow->width - indent);
      g_autofree char *mark = node->is_numbered ? g_strdup_printf ("%u.", i + 1) : g_strdup ("•");
      EhTypesetStyle style = { .size = flow->body,
                               .width = indent - flow->body * 0.6,
                               .align = EH_ALIGN_RIGHT,
                               .ink = EH_INK_TEXT };
      g_autoptr (EhTypeset) marker = NULL;
      guint n = get_group (text->lines->len, 0);
      double start = get_line (text, n - 1)->y + get_line (text, n - 1)->height;

      marker = eh_typesetter_set_text (flow->typesetter, mark, &style);
      if (!eh_pdf_flow_reserve (flow, flow->body * (i == 0 ? PARAGRAPH_GAP : ITEM_GAP), start))
        return;
      eh_pdf_canvas_draw_line (flow->canvas, marker, 0, flow->left, flow->y);
      eh_pdf_writer_put_lines (flow, text, flow->left + indent, 0);
    }
}

/* A line to write on, with what it is for below it. */
static void
draw_signature_line (EhPdfFlow *flow, const char *label, double x, double width, double y)
{
  g_autoptr (EhTypeset) set =
      eh_pdf_flow_set_text (flow, label, flow->small, width, EH_INK_MUTED, FALSE);

  eh_pdf_canvas_draw_rule (flow->canvas, EH_INK_TEXT, 0.5, x, y, x + width, y);
  eh_pdf_canvas_draw_typeset (flow->canvas, set, x, y + flow->small * 0.2);
}

/* The block never breaks: nobody signs what stands on another page. */
void
eh_pdf_writer_put_signature (EhPdfFlow *flow, const EhNode *node)
{
  double gap = flow->body * 1.6;
  double wide = (flow->width - gap) * 0.65;
  double room = flow->body * 4.2;
  g_autoptr (EhTypeset) statement = NULL;
  g_autoptr (EhTypeset) name = NULL;
  g_autoptr (EhTypeset) role = NULL;
  double height = room + flow->small * 1.8;

  if (eh_prose_get_n_spans (node->prose) > 0)
    statement = set_prose (flow, node->prose, flow->width);
  if (node->title != NULL)
    name = eh_pdf_flow_set_text (flow, node->title, flow->body, flow->width, EH_INK_TEXT, TRUE);
  if (node->role != NULL)
    role = eh_pdf_flow_set_text (flow, node->role, flow->body, flow->width, EH_INK_MUTED, FALSE);
  height += statement != NULL ? statement->height : 0;
  height += name != NULL ? name->height : room + flow->small * 1.8;
  height += role != NULL ? role->height : 0;
  if (!eh_pdf_flow_reserve (flow, flow->body * SIGNATURE_GAP, height))
    return;

  if (statement != NULL)
    {
      eh_pdf_canvas_draw_typeset (flow->canvas, statement, flow->left, flow->y);
      eh_pdf_flow_advance (flow, statement->height);
    }
  eh_pdf_flow_advance (flow, room);
  draw_signature_line (flow, _ ("Signature"), flow->left, wide, flow->y);
  draw_signature_line (flow, _ ("Date"), flow->left + wide + gap, flow->width - gap - wide,
                       flow->y);
  eh_pdf_flow_advance (flow, flow->small * 1.8);
  if (name != NULL)
    {
      eh_pdf_canvas_draw_typeset (flow->canvas, name, flow->left, flow->y);
      eh_pdf_flow_advance (flow, name->height);
    }
  else
    {
      eh_pdf_flow_advance (flow, room);
      draw_signature_line (flow, _ ("Name"), flow->left, wide, flow->y);
      eh_pdf_flow_advance (flow, flow->small * 1.8);
    }
  if (role != NULL)
    {
      eh_pdf_canvas_draw_typeset (flow->canvas, role, flow->left, flow->y);
      eh_pdf_flow_advance (flow, role->height);
    }
  eh_pdf_flow_want_gap (flow, flow->body * SIGNATURE_GAP);
}
