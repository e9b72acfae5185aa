/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-figure-view.c: a chart on the screen, from the same figure as on paper.
 */
#include "ui/eh-figure-view.h"

#include <math.h>

/* A chart's labels have this size, in points, and the narrowest chart this
 * width: see eh-chart.h. */
#define LABEL_SIZE 8.0
#define NARROWEST 150.0
/* Labels in a chart, as part of the size of text around it. */
#define LABEL_SHARE 0.9

#define NATURAL_WIDTH 480
#define MINIMUM_WIDTH 240

struct _EhFigureView
{
  GtkWidget parent_instance;

  /* Owned references */
  EhChart *chart;
  EhFigure *figure; /* for @width and @scale */
  double scale;     /* pixels for a point */
  int width;
};

G_DEFINE_FINAL_TYPE (EhFigureView, eh_figure_view, GTK_TYPE_WIDGET)

static double
get_text_size (EhFigureView *self)
{
  const PangoFontDescription *font =
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size : size * 96.0 / 72.0;
}

/* Makes the figure for @width pixels, unless it is there. */
static void
prepare_figure (EhFigureView *self, int width)
{
  double scale = get_text_size (self) * LABEL_SHARE / LABEL_SIZE;

  if (self->chart == NULL || eh_chart_get_n_bars (self->chart) == 0)
    return;

  scale = MIN (scale, width / NARROWEST);
  if (self->figure != NULL && self->width == width && fabs (self->scale - scale) < 0.001)
    return;

  g_clear_pointer (&self->figure, eh_figure_unref);
  self->figure = eh_chart_build (self->chart, MAX (width / scale, NARROWEST));
  self->scale = scale;
  self->width = width;
}

/* The inks' colours: those of text, and of what is drawn with it, are the
 * theme's. What lies in an area keeps the colours of paper, so that it stays
 * readable there. */
static GdkRGBA
get_color (EhInk ink, gboolean is_on_area, const GdkRGBA *text)
{
  GdkRGBA color = *text;
  double rgb[3];

  if (!is_on_area)
    switch (ink)
      {
      case EH_INK_TEXT:
        return color;
      case EH_INK_MUTED:
        color.alpha *= 0.72f;
        return color;
      case EH_INK_HAIRLINE:
        color.alpha *= 0.25f;
        return color;
      case EH_INK_TRACK:
        color.alpha *= 0.08f;
        return color;
      case EH_INK_PAPER:
      case EH_INK_ACCENT:
      case EH_INK_SERIES:
      default:
        break;
      }

  eh_ink_get_rgb (ink, rgb);

  return (GdkRGBA){ (float) rgb[0], (float) rgb[1], (float) rgb[2], 1.0f };
}

static gboolean
is_area (const EhFigureItem *item)
{
  return item->kind == EH_FIGURE_RECT && (item->ink >= EH_INK_SERIES || item->ink == EH_INK_ACCENT);
}

/* Whether a text stands on the area that was drawn just before it. */
static gboolean
is_on_area (const EhFigure *figure, guint index)
{
  const EhFigureItem *text = eh_figure_get_item (figure, index);
  const EhFigureItem *area = index > 0 ? eh_figure_get_item (figure, index - 1) : NULL;

  return area != NULL && is_area (area) && text->x >= area->x && text->x <= area->x + area->width &&
         text->y >= area->y && text->y <= area->y + area->height;
}

static void
draw_hatch (GtkSnapshot *snapshot, const EhFigureItem *item)
{
  g_autoptr (GArray) hatch = eh_figure_item_get_hatch (item);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) item->x, (float) item->y,
                                               (float) item->width, (float) item->height);
  double rgb[3];
  cairo_t *cr;

  if (hatch->len == 0)
    return;

  eh_ink_get_rgb (eh_ink_get_text_ink (item->ink), rgb);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
  cairo_set_line_width (cr, EH_FIGURE_HATCH_STROKE);
  for (guint i = 0; i + 1 < hatch->len; i += 2)
    {
      const EhFigurePoint *from = &g_array_index (hatch, EhFigurePoint, i);
      const EhFigurePoint *to = &g_array_index (hatch, EhFigurePoint, i + 1);

      cairo_move_to (cr, from->x, from->y);
      cairo_line_to (cr, to->x, to->y);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_rect (GtkSnapshot *snapshot, const EhFigureItem *item, const GdkRGBA *text)
{
  GskRoundedRect outline;
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) item->x, (float) item->y, (float) item->width,
                                             (float) item->height);
  GdkRGBA color = get_color (item->ink, FALSE, text);
  GdkRGBA edge = *text;

  gtk_snapshot_append_color (snapshot, &color, &rect);
  draw_hatch (snapshot, item);
  if (!is_area (item))
    return;

  /* A thin edge keeps dark areas apart from a dark window, and light from light. */
  edge.alpha *= 0.35f;
  gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[]){ 0.4f, 0.4f, 0.4f, 0.4f },
                              (GdkRGBA[]){ edge, edge, edge, edge });
}

static void
draw_path (GtkSnapshot *snapshot,
           const EhFigure *figure,
           const EhFigureItem *item,
           const GdkRGBA *text)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) eh_figure_get_width (figure),
                                               (float) eh_figure_get_height (figure));
  GdkRGBA color = get_color (item->ink, FALSE, text);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  gdk_cairo_set_source_rgba (cr, &color);
  if (item->kind == EH_FIGURE_LINE)
    {
      cairo_set_line_width (cr, item->stroke);
      cairo_move_to (cr, item->x, item->y);
      cairo_line_to (cr, item->x + item->width, item->y + item->height);
      cairo_stroke (cr);
    }
  else
    {
      for (guint i = 0; i < item->n_points; i++)
        cairo_line_to (cr, item->points[i].x, item->points[i].y);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

static void
draw_text (EhFigureView *self,
           GtkSnapshot *snapshot,
           const EhFigureItem *item,
           gboolean on_area,
           const GdkRGBA *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), item->text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA color = get_color (item->ink, on_area, text);
  double size = item->height * self->scale;
  double width, baseline, narrowing, x = item->x;
  int pixels;

  pango_attr_list_insert (attributes,
                          pango_attr_size_new_absolute ((int) lround (size * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (item->is_strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  /* The layout is as large as it looks on the screen, so it is drawn smaller by
   * the scale; a font that runs wider than reckoned is set narrower. */
  pango_layout_get_size (layout, &pixels, NULL);
  width = (double) pixels / PANGO_SCALE / self->scale;
  narrowing = item->width > 0 && width > item->width ? item->width / width : 1.0;
  width *= narrowing;
  baseline = (double) pango_layout_get_baseline (layout) / PANGO_SCALE / self->scale;
  if (item->align == EH_ALIGN_RIGHT)
    x -= width;
  else if (item->align == EH_ALIGN_CENTRE)
    x -= width / 2;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) (item->y - baseline)));
  gtk_snapshot_scale (snapshot, (float) (narrowing / self->scale), (float) (1.0 / self->scale));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
eh_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EhFigureView *self = EH_FIGURE_VIEW (widget);
  GdkRGBA text;

  prepare_figure (self, gtk_widget_get_width (widget));
  if (self->figure == NULL)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float) self->scale, (float) self->scale);
  for (guint i = 0; i < eh_figure_get_n_items (self->figure); i++)
    {
      const EhFigureItem *item = eh_figure_get_item (self->figure, i);

      switch (item->kind)
        {
        case EH_FIGURE_RECT:
          draw_rect (snapshot, item, &text);
          break;
        case EH_FIGURE_TEXT:
          draw_text (self, snapshot, item, is_on_area (self->figure, i), &text);
          break;
        case EH_FIGURE_LINE:
        case EH_FIGURE_POLYGON:
        default:
          draw_path (snapshot, self->figure, item, &text);
        }
    }
  gtk_snapshot_restore (snapshot);
}

static GtkSizeRequestMode
eh_figure_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
eh_figure_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  EhFigureView *self = EH_FIGURE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  *minimum = *natural = 0;
  prepare_figure (self, for_size > 0 ? MAX (for_size, MINIMUM_WIDTH) : MINIMUM_WIDTH);
  if (self->figure != NULL)
    *minimum = *natural = (int) ceil (eh_figure_get_height (self->figure) * self->scale);
}

static void
eh_figure_view_finalize (GObject *object)
{
  EhFigureView *self = EH_FIGURE_VIEW (object);

  g_clear_pointer (&self->figure, eh_figure_unref);
  g_clear_pointer (&self->chart, eh_chart_unref);

  G_OBJECT_CLASS (eh_figure_view_parent_class)->finalize (object);
}

static void
eh_figure_view_class_init (EhFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eh_figure_view_finalize;
  widget_class->measure = eh_figure_view_measure;
  widget_class->get_request_mode = eh_figure_view_get_request_mode;
  widget_class->snapshot = eh_figure_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eh_figure_view_init (EhFigureView *self)
{
}

/* Shows @chart, or nothing for %NULL; what it says in words becomes the name
 * and the description that a screen reader speaks. */
void
eh_figure_view_set_chart (EhFigureView *self, EhChart *chart)
{
  g_return_if_fail (EH_IS_FIGURE_VIEW (self));

  g_clear_pointer (&self->figure, eh_figure_unref);
  g_clear_pointer (&self->chart, eh_chart_unref);
  if (chart != NULL && eh_chart_get_n_bars (chart) > 0)
    {
      g_autoptr (EhFigure) figure = eh_chart_build (chart, NATURAL_WIDTH);

      self->chart = eh_chart_ref (chart);
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, eh_figure_get_title (figure),
          GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, eh_figure_get_description (figure), -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
