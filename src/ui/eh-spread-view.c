/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-spread-view.c: the individual scores of one answer along their scale.
 */
#include "ui/eh-spread-view.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"

/* Half the size of a mark, the room between two that are one above the other,
 * and how many are drawn so; further ones lie behind the last. */
#define MARK 6
#define MARK_STEP 14
#define MAX_MARKS 4
#define GAP 6
/* More scores than these have only the first and the last one written below. */
#define MAX_LABELS 11

typedef struct
{
  gint64 score;
  gboolean is_patient;
} Mark;

struct _EhSpreadView
{
  GtkWidget parent_instance;

  GArray *scale; /* (element-type gint64) */
  GArray *marks; /* (element-type Mark) */
  gint64 mean;
};

G_DEFINE_FINAL_TYPE (EhSpreadView, eh_spread_view, GTK_TYPE_WIDGET)

static gint64
get_score (EhSpreadView *self, guint i)
{
  return g_array_index (self->scale, gint64, i);
}

static void
get_ends (EhSpreadView *self, gint64 *first, gint64 *last)
{
  *first = get_score (self, 0);
  *last = *first;
  for (guint i = 0; i < self->scale->len; i++)
    {
      *first = MIN (*first, get_score (self, i));
      *last = MAX (*last, get_score (self, i));
    }
}

/* Where a score stands, in pixels from the left; the other way round for
 * languages that run from right to left. */
static float
get_x (EhSpreadView *self, gint64 score)
{
  const float margin = 4 * MARK;
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * margin;
  gint64 first, last;
  float share;

  get_ends (self, &first, &last);
  share = last > first ? (float) (score - first) / (float) (last - first) : 0.5f;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    share = 1 - share;

  return margin + share * width;
}

static GdkRGBA
get_color (EhSpreadView *self, float alpha)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= alpha;

  return color;
}

static void
fill (EhSpreadView *self, GtkSnapshot *snapshot, float alpha, float x, float y, float w, float h)
{
  GdkRGBA color = get_color (self, alpha);

  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, y, w, h));
}

static void
draw_text (EhSpreadView *self, GtkSnapshot *snapshot, const char *text, float x, float y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA color = get_color (self, 0.85f);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  int text_width, text_height;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  x = CLAMP (x - (float) text_width / 2, 0, MAX (width - (float) text_width, 0));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_mark (EhSpreadView *self, GtkSnapshot *snapshot, const Mark *mark, float x, float y)
{
  GskRoundedRect circle;

  if (mark->is_patient)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
      gtk_snapshot_rotate (snapshot, 45);
      fill (self, snapshot, 1, -MARK + 1, -MARK + 1, 2 * MARK - 2, 2 * MARK - 2);
      gtk_snapshot_restore (snapshot);
      return;
    }

  gsk_rounded_rect_init_from_rect (
      &circle, &GRAPHENE_RECT_INIT (x - MARK, y - MARK, 2 * MARK, 2 * MARK), MARK);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  fill (self, snapshot, 0.75f, x - MARK, y - MARK, 2 * MARK, 2 * MARK);
  gtk_snapshot_pop (snapshot);
}

/* Returns: how many marks of that score and shape there are before @end */
static guint
count_marks (EhSpreadView *self, gint64 score, gboolean is_patient, guint end)
{
  guint n = 0;

  for (guint i = 0; i < end; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      n += mark->score == score && mark->is_patient == is_patient ? 1 : 0;
    }

  return n;
}

/* Marks of the same score stand one above the other, those of patient
 * representatives below. Where there is no room for more, how many there are is
 * written beside them. */
static void
draw_marks (EhSpreadView *self, GtkSnapshot *snapshot, float axis)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);
      guint n_patients = count_marks (self, mark->score, TRUE, self->marks->len);
      guint n_others = count_marks (self, mark->score, FALSE, self->marks->len);
      guint below = count_marks (self, mark->score, mark->is_patient, i) +
                    (mark->is_patient ? 0 : n_patients);
      float x = get_x (self, mark->score);

      if (below < MAX_MARKS)
        draw_mark (self, snapshot, mark, x, axis - MARK - 3 - (float) (below * MARK_STEP));
      if (below == MAX_MARKS)
        {
          g_autofree char *text = g_strdup_printf ("×%u", n_patients + n_others);

          draw_text (self, snapshot, text, x + 3 * MARK, axis - MAX_MARKS * MARK_STEP);
        }
    }
}

static void
draw_band (EhSpreadView *self, GtkSnapshot *snapshot, float axis)
{
  float from = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float to = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      float x = get_x (self, g_array_index (self->marks, Mark, i).score);

      from = MIN (from, x);
      to = MAX (to, x);
    }
  if (to > from)
    fill (self, snapshot, 0.12f, from, axis - MAX_MARKS * MARK_STEP, to - from,
          MAX_MARKS * MARK_STEP);
}

static void
draw_scale (EhSpreadView *self, GtkSnapshot *snapshot, float axis)
{
  gint64 first, last;

  get_ends (self, &first, &last);
  fill (self, snapshot, 0.4f, MIN (get_x (self, first), get_x (self, last)), axis,
        ABS (get_x (self, last) - get_x (self, first)), 1);
  for (guint i = 0; i < self->scale->len; i++)
    {
      gint64 score = get_score (self, i);
      g_autofree char *label = eh_wording_score (score);

      fill (self, snapshot, 0.4f, get_x (self, score), axis, 1, 5);
      if (self->scale->len <= MAX_LABELS || score == first || score == last)
        draw_text (self, snapshot, label, get_x (self, score), axis + GAP);
    }
}

static int
get_line_height (EhSpreadView *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
eh_spread_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EhSpreadView *self = EH_SPREAD_VIEW (widget);
  float axis = (float) (get_line_height (self) + MAX_MARKS * MARK_STEP);

  if (self->scale->len == 0 || self->marks->len == 0)
    return;

  draw_band (self, snapshot, axis);
  draw_scale (self, snapshot, axis);
  if (self->mean != EH_NO_VALUE)
    {
      g_autofree char *mean = eh_wording_score (self->mean);
      /* Translators: %s is a score. */
      g_autofree char *text = g_strdup_printf (_ ("mean %s, for information"), mean);

      fill (self, snapshot, 0.7f, get_x (self, self->mean), axis - MAX_MARKS * MARK_STEP, 1,
            MAX_MARKS * MARK_STEP);
      draw_text (self, snapshot, text, get_x (self, self->mean), 0);
    }
  draw_marks (self, snapshot, axis);
}

static void
eh_spread_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  int line = get_line_height (EH_SPREAD_VIEW (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 400;
    }
  else
    {
      *minimum = 2 * line + MAX_MARKS * MARK_STEP + GAP;
      *natural = *minimum;
    }
}

static void
eh_spread_view_finalize (GObject *object)
{
  g_array_unref (EH_SPREAD_VIEW (object)->scale);
  g_array_unref (EH_SPREAD_VIEW (object)->marks);

  G_OBJECT_CLASS (eh_spread_view_parent_class)->finalize (object);
}

static void
eh_spread_view_class_init (EhSpreadViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eh_spread_view_finalize;
  widget_class->measure = eh_spread_view_measure;
  widget_class->snapshot = eh_spread_view_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eh_spread_view_init (EhSpreadView *self)
{
  self->scale = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->mean = EH_NO_VALUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
}

static void
describe (EhSpreadView *self)
{
  gint64 lowest = G_MAXINT64;
  gint64 highest = G_MININT64;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *mean = eh_wording_score (self->mean);
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->marks->len; i++)
    {
      lowest = MIN (lowest, g_array_index (self->marks, Mark, i).score);
      highest = MAX (highest, g_array_index (self->marks, Mark, i).score);
    }
  if (self->marks->len == 0)
    return;
  from = eh_wording_score (lowest);
  to = eh_wording_score (highest);
  /* Translators: the lowest and the highest score, and their mean. */
  text = g_strdup_printf (_ ("Scores from %s to %s; mean %s, for information"), from, to, mean);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Begins anew, with these scores along the line. */
void
eh_spread_view_set_points (EhSpreadView *self, const EhPoint *points, guint n_points)
{
  g_return_if_fail (EH_IS_SPREAD_VIEW (self));

  g_array_set_size (self->scale, 0);
  g_array_set_size (self->marks, 0);
  self->mean = EH_NO_VALUE;
  for (guint i = 0; i < n_points; i++)
    g_array_append_val (self->scale, points[i].score);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Adds a mark for a score in hundredths. */
void
eh_spread_view_add_score (EhSpreadView *self, gint64 score, gboolean is_patient)
{
  const Mark mark = { score, is_patient };

  g_return_if_fail (EH_IS_SPREAD_VIEW (self));

  g_array_append_val (self->marks, mark);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Says the mean, in hundredths. */
void
eh_spread_view_set_mean (EhSpreadView *self, gint64 mean)
{
  g_return_if_fail (EH_IS_SPREAD_VIEW (self));

  self->mean = mean;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
