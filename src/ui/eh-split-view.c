/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-split-view.c: two panes side by side, or one at a time where it is narrow.
 */
#include "ui/eh-split-view.h"

#include "ui/eh-template.h"

struct _EhSplitView
{
  AdwBin parent_instance;

  /* Template children */
  AdwLeaflet *leaflet;
  AdwBin *start_bin;
  AdwBin *end_bin;
};

enum
{
  PROP_0,
  PROP_START,
  PROP_END,
  PROP_COLLAPSED,
  PROP_SHOW_END,
  PROP_IS_ROOMY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhSplitView, eh_split_view, ADW_TYPE_BIN)

static void
update_back (EhSplitView *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "split.back",
                                 eh_split_view_get_collapsed (self) &&
                                     eh_split_view_get_show_end (self));
}

/* Text half as large again, and more, leaves no room for a second pane that is
 * only looked at now and then: the first would be cut to a few letters. */
#define LARGE_TEXT_DPI (144 * 1024)

static void
update_can_unfold (EhSplitView *self)
{
  gboolean is_roomy =
      adw_leaflet_get_fold_threshold_policy (self->leaflet) == ADW_FOLD_THRESHOLD_POLICY_NATURAL;
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  adw_leaflet_set_can_unfold (self->leaflet, !is_roomy || dpi < LARGE_TEXT_DPI);
}

static void
notify_folded_cb (EhSplitView *self)
{
  update_back (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLLAPSED]);
}

static void
notify_visible_child_cb (EhSplitView *self)
{
  update_back (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_END]);
}

static void
back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_split_view_set_show_end (EH_SPLIT_VIEW (widget), FALSE);
}

static void
eh_split_view_dispose (GObject *object)
{
  EhSplitView *self = EH_SPLIT_VIEW (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_SPLIT_VIEW);

  G_OBJECT_CLASS (eh_split_view_parent_class)->dispose (object);
}

static void
eh_split_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhSplitView *self = EH_SPLIT_VIEW (object);

  switch (id)
    {
    case PROP_START:
      g_value_set_object (value, adw_bin_get_child (self->start_bin));
      break;
    case PROP_END:
      g_value_set_object (value, adw_bin_get_child (self->end_bin));
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, eh_split_view_get_collapsed (self));
      break;
    case PROP_SHOW_END:
      g_value_set_boolean (value, eh_split_view_get_show_end (self));
      break;
    case PROP_IS_ROOMY:
      g_value_set_boolean (value, adw_leaflet_get_fold_threshold_policy (self->leaflet) ==
                                      ADW_FOLD_THRESHOLD_POLICY_NATURAL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_split_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhSplitView *self = EH_SPLIT_VIEW (object);

  switch (id)
    {
    case PROP_START:
      adw_bin_set_child (self->start_bin, g_value_get_object (value));
      break;
    case PROP_END:
      adw_bin_set_child (self->end_bin, g_value_get_object (value));
      break;
    case PROP_SHOW_END:
      eh_split_view_set_show_end (self, g_value_get_boolean (value));
      break;
    case PROP_IS_ROOMY:
      adw_leaflet_set_fold_threshold_policy (
          self->leaflet, g_value_get_boolean (value) ? ADW_FOLD_THRESHOLD_POLICY_NATURAL
                                                     : ADW_FOLD_THRESHOLD_POLICY_MINIMUM);
      update_can_unfold (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_split_view_class_init (EhSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_split_view_dispose;
  object_class->get_property = eh_split_view_get_property;
  object_class->set_property = eh_split_view_set_property;

  props[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET,
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_END] =
      g_param_spec_boolean ("show-end", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* Whether both panes stand side by side only if they have all the room they
   * would like, not just the least they need, and the text is not large. */
  props[PROP_IS_ROOMY] = g_param_spec_boolean ("is-roomy", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "split.back", NULL, back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "split.back",
                                       NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-split-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EhSplitView, leaflet);
  gtk_widget_class_bind_template_child (widget_class, EhSplitView, start_bin);
  gtk_widget_class_bind_template_child (widget_class, EhSplitView, end_bin);
  gtk_widget_class_bind_template_callback (widget_class, notify_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, notify_visible_child_cb);
}

static void
eh_split_view_init (EhSplitView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_can_unfold), self, G_CONNECT_SWAPPED);
  update_back (self);
}

gboolean
eh_split_view_get_collapsed (EhSplitView *self)
{
  g_return_val_if_fail (EH_IS_SPLIT_VIEW (self), FALSE);

  return adw_leaflet_get_folded (self->leaflet);
}

gboolean
eh_split_view_get_show_end (EhSplitView *self)
{
  g_return_val_if_fail (EH_IS_SPLIT_VIEW (self), FALSE);

  return adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->end_bin);
}

/* Which pane is shown where there is room for one only. */
void
eh_split_view_set_show_end (EhSplitView *self, gboolean show_end)
{
  g_return_if_fail (EH_IS_SPLIT_VIEW (self));

  adw_leaflet_set_visible_child (self->leaflet,
                                 GTK_WIDGET (show_end ? self->end_bin : self->start_bin));
}
