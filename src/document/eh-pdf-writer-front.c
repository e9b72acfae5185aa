/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pdf-writer-front.c: cover, contents, running heads and feet.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include <math.h>
#include <string.h>

#include "document/eh-figure-qr.h"
#include "document/eh-pdf-writer-private.h"

#define COVER_TITLE 2.9
#define COVER_SUBTITLE 1.6
#define COVER_FACT_GAP 0.35
#define QR_SIZE 100.0

/* Where the running head and the foot have their baselines, from the page's edge. */
#define HEAD_Y 44.0
#define FOOT_Y 44.0

static void
draw_text (EhPdfFlow *flow,
           const char *text,
           double size,
           EhInk ink,
           EhAlign align,
           double x,
           double width,
           double y)
{
  EhTypesetStyle style = { .size = size,
                           .width = width,
                           .align = align,
                           .ink = ink,
                           .leading = 1.3 };
  g_autoptr (EhTypeset) set = eh_typesetter_set_text (flow->typesetter, text, &style);

  eh_pdf_canvas_draw_typeset (flow->canvas, set, x, y);
}

/* Draws a text at y and goes below it. */
static void
put_text (EhPdfFlow *flow, const char *text, double size, EhInk ink, gboolean is_strong)
{
  EhTypesetStyle style = { .size = size,
                           .width = flow->width,
                           .is_strong = is_strong,
                           .ink = ink,
                           .leading = 1.25 };
  g_autoptr (EhTypeset) set = eh_typesetter_set_text (flow->typesetter, text, &style);

  eh_pdf_canvas_draw_typeset (flow->canvas, set, flow->left, flow->y);
  eh_pdf_flow_advance (flow, set->height);
}

static void
put_cover_fact (EhPdfFlow *flow, const char *key, const char *value, double key_width)
{
  g_autoptr (EhTypeset) key_set =
      eh_pdf_flow_set_text (flow, key, flow->body, key_width - flow->body, EH_INK_MUTED, FALSE);
  g_autoptr (EhTypeset) value_set =
      eh_pdf_flow_set_text (flow, value, flow->body, flow->width - key_width, EH_INK_TEXT, FALSE);

  eh_pdf_canvas_draw_typeset (flow->canvas, key_set, flow->left, flow->y);
  eh_pdf_canvas_draw_typeset (flow->canvas, value_set, flow->left + key_width, flow->y);
  eh_pdf_flow_advance (flow,
                       MAX (key_set->height, value_set->height) + flow->body * COVER_FACT_GAP);
}

static void
add_fact (GPtrArray *keys, GPtrArray *values, const char *key, const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  g_ptr_array_add (keys, (char *) key);
  g_ptr_array_add (values, (char *) value);
}

/* A cover names the buyer at its head; elsewhere it is one of the facts. */
static void
put_cover_facts (EhPdfFlow *flow, gboolean has_buyer)
{
  const EhDocument *document = flow->document;
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  double key_width;

  if (has_buyer)
    add_fact (keys, values, _ ("Buyer"), eh_document_get_buyer (document));
  add_fact (keys, values, _ ("Reference"), eh_document_get_reference (document));
  for (guint i = 0; i < eh_document_get_n_cover_facts (document); i++)
    {
      const char *key, *value;

      eh_document_get_cover_fact (document, i, &key, &value);
      add_fact (keys, values, key, value);
    }

  key_width = eh_pdf_flow_get_key_width (flow, (const char *const *) keys->pdata, keys->len);
  for (guint i = 0; i < keys->len; i++)
    put_cover_fact (flow, g_ptr_array_index (keys, i), g_ptr_array_index (values, i), key_width);
}

/* The digest in groups of eight, four to a line, as people compare it. */
static char *
group_digest (const char *digest)
{
  GString *groups = g_string_new (NULL);
  guint n = 0;

  for (const char *p = digest; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      if (n > 0 && n % 8 == 0)
        g_string_append_c (groups, n % 32 == 0 ? '\n' : ' ');
      g_string_append_unichar (groups, g_utf8_get_char (p));
    }

  return g_string_free (groups, FALSE);
}

/* At the foot of the cover: what ties the paper to the record. */
static void
put_cover_digest (EhPdfFlow *flow)
{
  const char *digest = eh_document_get_digest (flow->document);
  g_autoptr (EhFigure) code = NULL;
  g_autoptr (EhTypeset) words = NULL;
  g_autoptr (EhTypeset) groups = NULL;
  g_autofree char *grouped = NULL;
  double quiet = QR_SIZE * 4 / 45;
  double x = flow->left + QR_SIZE + flow->body;
  double width = flow->left + flow->width - x;
  double text_height, height;

  if (digest == NULL || *digest == '\0')
    return;
  code = eh_figure_new_qr (digest, QR_SIZE);
  if (code == NULL)
    return;

  grouped = group_digest (digest);
  groups =
      eh_pdf_flow_set_text (flow, grouped, MIN (flow->body * 0.95, 13), width, EH_INK_TEXT, FALSE);
  words =
      eh_pdf_flow_set_text (flow,
                            _ ("Record digest: the head of the record that this document shows. "
                               "Whoever has the book can compute it again."),
                            flow->small, width, EH_INK_MUTED, FALSE);
  text_height = groups->height + flow->body * 0.4 + words->height;
  height = MAX (QR_SIZE - 2 * quiet, text_height);

  /* Below the facts, at the foot if they leave room. The code's empty border
   * hangs over the margins, so that what is black lines up.
   */
  flow->y = MAX (flow->y + flow->body * 2, flow->bottom - height);
  eh_pdf_writer_draw_figure (flow, code, flow->left - quiet, flow->y + (height - QR_SIZE) / 2, 1);
  flow->y += (height - text_height) / 2;
  eh_pdf_canvas_draw_typeset (flow->canvas, groups, x, flow->y);
  eh_pdf_canvas_draw_typeset (flow->canvas, words, x, flow->y + groups->height + flow->body * 0.4);
}

/* Draws the cover, on a page of its own. */
void
eh_pdf_writer_put_cover (EhPdfFlow *flow)
{
  const char *subtitle = eh_document_get_subtitle (flow->document);
  const char *buyer = eh_document_get_buyer (flow->document);

  if (!eh_pdf_flow_begin_page (flow))
    return;

  if (buyer != NULL)
    put_text (flow, buyer, flow->body * 1.1, EH_INK_MUTED, FALSE);
  flow->y = flow->top + eh_pdf_flow_get_page_room (flow) * 0.2;
  eh_pdf_canvas_draw_rect (flow->canvas, EH_INK_ACCENT, flow->left, flow->y, flow->body * 5.5,
                           flow->body * 0.4);
  eh_pdf_flow_advance (flow, flow->body * 2.2);
  put_text (flow, eh_document_get_title (flow->document), flow->body * COVER_TITLE, EH_INK_ACCENT,
            TRUE);
  eh_pdf_flow_advance (flow, flow->body * 0.6);
  if (subtitle != NULL)
    put_text (flow, subtitle, flow->body * COVER_SUBTITLE, EH_INK_TEXT, FALSE);
  eh_pdf_flow_advance (flow, flow->body * 4.5);
  put_cover_facts (flow, FALSE);
  put_cover_digest (flow);
}

/* Draws what a document without cover begins with, at the top of its first page. */
void
eh_pdf_writer_put_title (EhPdfFlow *flow)
{
  const char *subtitle = eh_document_get_subtitle (flow->document);

  if (!eh_pdf_flow_begin_page (flow))
    return;

  put_text (flow, eh_document_get_title (flow->document), flow->body * 1.8, EH_INK_ACCENT, TRUE);
  if (subtitle != NULL)
    put_text (flow, subtitle, flow->body * 1.25, EH_INK_TEXT, FALSE);
  eh_pdf_flow_advance (flow, flow->body);
  put_cover_facts (flow, TRUE);
  eh_pdf_flow_want_gap (flow, flow->body * 1.5);
}

/* One line of the contents. */
typedef struct
{
  EhTypeset *set;
  guint index; /* among the headings */
  guint level;
  double before;
} Entry;

static void
clear_entry (gpointer data)
{
  eh_typeset_free (((Entry *) data)->set);
}

static GArray *
list_entries (EhPdfFlow *flow)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  guint index = 0;

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < eh_document_get_n_nodes (flow->document); i++)
    {
      const EhNode *node = eh_document_get_node (flow->document, i);
      Entry entry = { .index = index };

      if (node->kind != EH_NODE_HEADING)
        continue;
      index++;
      if (node->level > 2)
        continue;
      entry.level = node->level;
      entry.before = flow->body * (node->level == 1 ? 1.0 : 0.25);
      entry.set = eh_pdf_flow_set_text (flow, node->title, flow->body,
                                        flow->width - flow->body * (node->level == 1 ? 5 : 6.5),
                                        EH_INK_TEXT, node->level == 1);
      g_array_append_val (entries, entry);
    }

  return entries;
}

/* Lays the contents out from below their title, and calls for each entry;
 * the same for counting pages as for drawing.
 */
static guint
lay_out_contents (EhPdfFlow *flow,
                  GArray *entries,
                  void (*on_entry) (EhPdfFlow *flow, const Entry *entry, guint page, double y),
                  guint first_page)
{
  double y = flow->top + flow->body * 4;
  guint page = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      double next = i + 1 < entries->len && entry->level == 1 ? flow->body * 1.7 : 0;

      if (y + entry->before + entry->set->height + next > flow->bottom)
        {
          page++;
          y = flow->top - entry->before;
        }
      y += entry->before;
      if (on_entry != NULL)
        on_entry (flow, entry, first_page + page, y);
      y += entry->set->height;
    }

  return page + 1;
}

/* Keeps as many pages for the contents as they will take. Says which is the
 * first of them; meaningless once the flow is stopped.
 */
guint
eh_pdf_writer_reserve_contents (EhPdfFlow *flow)
{
  g_autoptr (GArray) entries = list_entries (flow);
  guint n = lay_out_contents (flow, entries, NULL, 0);
  guint first;

  if (!eh_pdf_flow_break_page (flow))
    return 0;
  first = eh_pdf_canvas_get_n_pages (flow->canvas) - 1;
  for (guint i = 1; i < n; i++)
    if (!eh_pdf_flow_begin_page (flow))
      break;

  return first;
}

static void
draw_entry (EhPdfFlow *flow, const Entry *entry, guint page, double y)
{
  g_autofree char *anchor = g_strdup_printf (EH_PDF_HEADING_ANCHOR, entry->index);
  g_autofree char *number =
      g_strdup_printf ("%u", eh_pdf_canvas_get_anchor_page (flow->canvas, anchor) + 1);
  EhTypesetStyle style = { .size = flow->body,
                           .width = flow->body * 4,
                           .align = EH_ALIGN_RIGHT,
                           .is_strong = entry->level == 1,
                           .ink = EH_INK_TEXT };
  g_autoptr (EhTypeset) number_set = eh_typesetter_set_text (flow->typesetter, number, &style);
  double x = flow->left + (entry->level == 1 ? 0 : flow->body * 1.5);
  double line = entry->set->height - number_set->height;

  eh_pdf_canvas_go_to_page (flow->canvas, page);
  eh_pdf_canvas_draw_typeset (flow->canvas, entry->set, x, y);
  eh_pdf_canvas_draw_typeset (flow->canvas, number_set, flow->left + flow->width - style.width,
                              y + line);
  eh_pdf_canvas_draw_rule (flow->canvas, EH_INK_HAIRLINE, 0.4, flow->left,
                           y + entry->set->height + flow->body * 0.1, flow->left + flow->width,
                           y + entry->set->height + flow->body * 0.1);
  eh_pdf_canvas_add_link (flow->canvas, anchor, flow->left, y, flow->width, entry->set->height);
}

/* Draws the contents on the pages kept for them, now that page numbers are known. */
void
eh_pdf_writer_fill_contents (EhPdfFlow *flow, guint first_page)
{
  g_autoptr (GArray) entries = list_entries (flow);

  eh_pdf_canvas_go_to_page (flow->canvas, first_page);
  flow->y = flow->top;
  put_text (flow, _ ("Contents"), flow->body * 1.8, EH_INK_ACCENT, TRUE);
  lay_out_contents (flow, entries, draw_entry, first_page);
}

/* As much of a text as has room, in one line. */
static EhTypeset *
set_running_text (EhPdfFlow *flow, const char *text, EhAlign align, double width)
{
  EhTypesetStyle style = { .size = flow->small,
                           .width = 10000,
                           .ink = EH_INK_MUTED,
                           .leading = 1.3 };
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');

  for (;;)
    {
      g_autoptr (EhTypeset) set = eh_typesetter_set_text (flow->typesetter, line, &style);
      double natural = eh_typeset_get_line_width (set, 0);
      g_autofree char *longer = NULL;
      g_autofree char *start = NULL;
      long n, keep;

      if (natural <= width || *line == '\0')
        break;
      longer = g_steal_pointer (&line);
      n = g_utf8_strlen (longer, -1);
      keep = MIN ((long) floor ((double) n * width / natural), n - 2);
      start = g_utf8_substring (longer, 0, MAX (keep, 0));
      line = g_strconcat (g_strchomp (start), keep > 0 ? "…" : "", NULL);
    }

  style.width = width;
  style.align = align;

  return eh_typesetter_set_text (flow->typesetter, line, &style);
}

/* What stands at the edges of all pages, set once. */
typedef struct
{
  EhTypeset *title;
  EhTypeset *reference; /* (nullable) */
  EhTypeset *digest;    /* (nullable) */
  double title_share;
  double digest_y;
} Margins;

static void
clear_margins (Margins *margins)
{
  g_clear_pointer (&margins->title, eh_typeset_free);
  g_clear_pointer (&margins->reference, eh_typeset_free);
  g_clear_pointer (&margins->digest, eh_typeset_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Margins, clear_margins)

static void
set_head (EhPdfFlow *flow, Margins *margins)
{
  const char *title = eh_document_get_title (flow->document);
  const char *subtitle = eh_document_get_subtitle (flow->document);
  const char *reference = eh_document_get_reference (flow->document);
  g_autofree char *left =
      subtitle != NULL ? g_strdup_printf ("%s – %s", title, subtitle) : g_strdup (title);

  margins->title_share = reference != NULL ? 0.7 : 1.0;
  margins->title = set_running_text (flow, left, EH_ALIGN_LEFT, flow->width * margins->title_share);
  if (reference != NULL)
    margins->reference = set_running_text (flow, reference, EH_ALIGN_RIGHT,
                                           flow->width * (0.98 - margins->title_share));
}

/* The digest stands in one piece, so that it can be searched for and copied;
 * where the letters are too large for it to stand beside the page number, it
 * has the line below.
 */
static void
set_digest (EhPdfFlow *flow, Margins *margins)
{
  const char *digest = eh_document_get_digest (flow->document);
  EhTypesetStyle style = { .size = flow->small * 0.85,
                           .width = 10000,
                           .ink = EH_INK_MUTED,
                           .leading = 1.5 };
  double width;

  margins->digest_y = EH_PDF_PAGE_HEIGHT - FOOT_Y - flow->small;
  if (digest == NULL || *digest == '\0')
    return;

  margins->digest = eh_typesetter_set_text (flow->typesetter, digest, &style);
  width = eh_typeset_get_line_width (margins->digest, 0);
  if (width > flow->width * 0.8)
    margins->digest_y += flow->small * 1.4;
  if (width > flow->width)
    {
      style.size *= flow->width / width;
      eh_typeset_free (margins->digest);
      margins->digest = eh_typesetter_set_text (flow->typesetter, digest, &style);
    }
}

static void
draw_page_number (EhPdfFlow *flow, guint page, guint n_pages)
{
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);

  draw_text (flow, number, flow->small, EH_INK_MUTED, EH_ALIGN_RIGHT, flow->left, flow->width,
             EH_PDF_PAGE_HEIGHT - FOOT_Y - flow->small);
}

/* Draws running heads and feet on all pages, now that their number is known.
 * The first page has no head: what would be in it stands there large.
 */
void
eh_pdf_writer_put_margins (EhPdfFlow *flow)
{
  guint n = eh_pdf_canvas_get_n_pages (flow->canvas);
  g_auto (Margins) margins = { 0 };
  double head_y = HEAD_Y - flow->small;

  set_head (flow, &margins);
  set_digest (flow, &margins);
  for (guint i = 0; i < n; i++)
    {
      eh_pdf_canvas_go_to_page (flow->canvas, i);
      if (i > 0)
        eh_pdf_canvas_draw_typeset (flow->canvas, margins.title, flow->left, head_y);
      if (i > 0 && margins.reference != NULL)
        eh_pdf_canvas_draw_typeset (flow->canvas, margins.reference,
                                    flow->left + flow->width * (margins.title_share + 0.02),
                                    head_y);
      if (margins.digest != NULL)
        eh_pdf_canvas_draw_typeset (flow->canvas, margins.digest, flow->left, margins.digest_y);
      draw_page_number (flow, i, n);
    }
}
