/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-pair.c: two things side by side, or one below the other where it is narrow.
 *
 * What is narrow depends on the size of the text: each needs a line of some
 * length to be read.
 */
#include "ui/eh-pair.h"

/* In letters of the text, and in pixels. */
#define NARROW 96
#define SPACING 30

struct _EhPair
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *first;
  GtkWidget *second;
};

enum
{
  PROP_0,
  PROP_FIRST,
  PROP_SECOND,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhPair, eh_pair, GTK_TYPE_WIDGET)

static gboolean
is_there (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child);
}

static gboolean
is_wide (EhPair *self, int width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return width >= NARROW * letter;
}

static void
measure (GtkWidget *child, GtkOrientation orientation, int for_size, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  if (is_there (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
eh_pair_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  EhPair *self = EH_PAIR (widget);
  gboolean is_both = is_there (self->first) && is_there (self->second);
  gboolean is_beside =
      is_both && (orientation == GTK_ORIENTATION_HORIZONTAL || is_wide (self, for_size));
  int size = is_beside && for_size >= 0 ? (for_size - SPACING) / 2 : for_size;
  int gap = is_both ? SPACING : 0;
  int minima[2], naturals[2];

  measure (self->first, orientation, size, &minima[0], &naturals[0]);
  measure (self->second, orientation, size, &minima[1], &naturals[1]);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (minima[0], minima[1]);
      *natural = naturals[0] + naturals[1] + gap;
    }
  else if (is_beside)
    {
      *minimum = MAX (minima[0], minima[1]);
      *natural = MAX (naturals[0], naturals[1]);
    }
  else
    {
      *minimum = minima[0] + minima[1] + gap;
      *natural = naturals[0] + naturals[1] + gap;
    }
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  if (is_there (child))
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
eh_pair_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EhPair *self = EH_PAIR (widget);
  gboolean is_both = is_there (self->first) && is_there (self->second);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int half = (width - SPACING) / 2;
  int minimum, natural;

  if (is_both && is_wide (self, width))
    {
      allocate (self->first, is_rtl ? half + SPACING : 0, 0, half, height);
      allocate (self->second, is_rtl ? 0 : half + SPACING, 0, half, height);
      return;
    }

  measure (self->first, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);
  if (!is_both)
    natural = height;
  allocate (self->first, 0, 0, width, natural);
  if (is_both)
    allocate (self->second, 0, natural + SPACING, width, MAX (height - natural - SPACING, 0));
  else
    allocate (self->second, 0, 0, width, height);
}

static GtkSizeRequestMode
eh_pair_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
eh_pair_dispose (GObject *object)
{
  EhPair *self = EH_PAIR (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);

  G_OBJECT_CLASS (eh_pair_parent_class)->dispose (object);
}

static void
eh_pair_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhPair *self = EH_PAIR (object);

  if (id == PROP_FIRST)
    g_value_set_object (value, self->first);
  else if (id == PROP_SECOND)
    g_value_set_object (value, self->second);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_child (EhPair *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
eh_pair_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhPair *self = EH_PAIR (object);

  if (id == PROP_FIRST)
    set_child (self, &self->first, g_value_get_object (value));
  else if (id == PROP_SECOND)
    set_child (self, &self->second, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_pair_class_init (EhPairClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_pair_dispose;
  object_class->get_property = eh_pair_get_property;
  object_class->set_property = eh_pair_set_property;
  widget_class->measure = eh_pair_measure;
  widget_class->size_allocate = eh_pair_size_allocate;
  widget_class->get_request_mode = eh_pair_get_request_mode;

  props[PROP_FIRST] = g_param_spec_object ("first", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SECOND] = g_param_spec_object ("second", NULL, NULL, GTK_TYPE_WIDGET,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
eh_pair_init (EhPair *self)
{
}
