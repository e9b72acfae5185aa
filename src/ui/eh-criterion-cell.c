/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criterion-cell.c: the title of a criterion in the tree, at its depth.
 */
#include "ui/eh-criterion-cell.h"

#include "ui/eh-template.h"

struct _EhCriterionCell
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *title;
  GtkEntry *entry;
  GtkDragSource *source;
  GtkDropTarget *target;

  /* Owned references */
  GtkTreeListRow *row;

  gboolean is_editable;
  gboolean is_narrow;
};

enum
{
  PROP_0,
  PROP_ROW,
  PROP_ITEM,
  PROP_IS_EDITABLE,
  PROP_IS_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const char *const zone_classes[] = {
  [EH_DROP_BEFORE] = "eh-drop-before",
  [EH_DROP_AFTER] = "eh-drop-after",
  [EH_DROP_INTO] = "eh-drop-into",
};

G_DEFINE_FINAL_TYPE (EhCriterionCell, eh_criterion_cell, ADW_TYPE_BIN)

static gboolean
has_text_cb (gpointer self, const char *text)
{
  return text != NULL && *text != '\0';
}

/* What the columns say that a narrow window has no room for. */
static char *
join_cb (gpointer self, gboolean is_narrow, const char *scale, const char *method, const char *note)
{
  const char *const parts[] = { is_narrow ? scale : NULL, is_narrow ? method : NULL, note };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);

  return g_string_free (text, FALSE);
}

static void
show_title (EhCriterionCell *self, gboolean is_renaming)
{
  gtk_widget_set_visible (GTK_WIDGET (self->title), !is_renaming);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), is_renaming);
}

/* Ends the renaming. What was typed counts, unless it is nothing. */
static void
finish (EhCriterionCell *self, gboolean is_kept)
{
  EhCriterionItem *item = eh_criterion_cell_get_item (self);
  g_autofree char *typed =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (!gtk_widget_get_visible (GTK_WIDGET (self->entry)))
    return;

  show_title (self, FALSE);
  if (is_kept && item != NULL && *typed != '\0' &&
      g_strcmp0 (typed, eh_criterion_item_get_title (item)) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "criteria.set-title", "(ss)",
                                eh_criterion_item_get_id (item), typed);
}

static void
left_cb (EhCriterionCell *self)
{
  finish (self, TRUE);
}

static void
activate_cb (EhCriterionCell *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "criteria.focus-list", NULL);
  finish (self, TRUE);
}

static gboolean
key_cb (EhCriterionCell *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  finish (self, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "criteria.focus-list", NULL);

  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_cb (EhCriterionCell *self)
{
  EhCriterionItem *item = eh_criterion_cell_get_item (self);

  return item != NULL && self->is_editable
             ? gdk_content_provider_new_typed (EH_TYPE_CRITERION_ITEM, item)
             : NULL;
}

static void
drag_begin_cb (EhCriterionCell *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (self->source, paintable, 0, 0);
}

static void
mark (EhCriterionCell *self, int zone)
{
  for (guint i = 0; i < G_N_ELEMENTS (zone_classes); i++)
    if ((int) i == zone)
      gtk_widget_add_css_class (GTK_WIDGET (self), zone_classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), zone_classes[i]);
}

/* Whether @item is @dragged or lies in it. */
static gboolean
is_within (GtkTreeListRow *row, EhCriterionItem *dragged)
{
  g_autoptr (EhCriterionItem) item = gtk_tree_list_row_get_item (row);
  g_autoptr (GtkTreeListRow) group = gtk_tree_list_row_get_parent (row);

  return item == dragged || (group != NULL && is_within (group, dragged));
}

/* Returns: an #EhDropZone, or -1 if what is dragged cannot go there */
static int
find_zone (EhCriterionCell *self, double y)
{
  EhCriterionItem *item = eh_criterion_cell_get_item (self);
  const GValue *value = gtk_drop_target_get_value (self->target);
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean is_group = item != NULL && eh_criterion_item_get_kind (item) == EH_CRITERION_GROUP;

  if (item == NULL || !self->is_editable || value == NULL ||
      is_within (self->row, g_value_get_object (value)))
    return -1;
  if (is_group && y > height / 4.0 &&
      (y < height * 3 / 4.0 || gtk_tree_list_row_get_expanded (self->row)))
    return EH_DROP_INTO;

  return y < height / 2.0 ? EH_DROP_BEFORE : EH_DROP_AFTER;
}

static GdkDragAction
motion_cb (EhCriterionCell *self, double x, double y)
{
  int zone = find_zone (self, y);

  mark (self, zone);

  return zone >= 0 ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (EhCriterionCell *self)
{
  mark (self, -1);
}

static gboolean
drop_cb (EhCriterionCell *self, const GValue *value, double x, double y)
{
  int zone = find_zone (self, y);

  mark (self, -1);
  if (zone < 0)
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self), "criteria.drop", "(ssi)",
                              eh_criterion_item_get_id (g_value_get_object (value)),
                              eh_criterion_item_get_id (eh_criterion_cell_get_item (self)), zone);

  return TRUE;
}

static void
set_row (EhCriterionCell *self, GtkTreeListRow *row)
{
  if (!g_set_object (&self->row, row))
    return;

  show_title (self, FALSE);
  mark (self, -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ITEM]);
}

static void
eh_criterion_cell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhCriterionCell *self = EH_CRITERION_CELL (object);

  switch (id)
    {
    case PROP_ROW:
      g_value_set_object (value, self->row);
      break;
    case PROP_ITEM:
      g_value_set_object (value, eh_criterion_cell_get_item (self));
      break;
    case PROP_IS_EDITABLE:
      g_value_set_boolean (value, self->is_editable);
      break;
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_criterion_cell_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhCriterionCell *self = EH_CRITERION_CELL (object);

  switch (id)
    {
    case PROP_ROW:
      set_row (self, g_value_get_object (value));
      break;
    case PROP_IS_EDITABLE:
      self->is_editable = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_IS_NARROW:
      self->is_narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_criterion_cell_dispose (GObject *object)
{
  EhCriterionCell *self = EH_CRITERION_CELL (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_CRITERION_CELL);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (eh_criterion_cell_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, GTK_TYPE_TREE_LIST_ROW, flags);
  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, EH_TYPE_CRITERION_ITEM,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_IS_EDITABLE] = g_param_spec_boolean ("is-editable", NULL, NULL, FALSE, flags);
  props[PROP_IS_NARROW] = g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
eh_criterion_cell_class_init (EhCriterionCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_criterion_cell_dispose;
  object_class->get_property = eh_criterion_cell_get_property;
  object_class->set_property = eh_criterion_cell_set_property;
  install_properties (object_class);

  g_type_ensure (EH_TYPE_CRITERION_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-criterion-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, EhCriterionCell, title);
  gtk_widget_class_bind_template_child (widget_class, EhCriterionCell, entry);
  gtk_widget_class_bind_template_child (widget_class, EhCriterionCell, source);
  gtk_widget_class_bind_template_callback (widget_class, has_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, join_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
}

static void
eh_criterion_cell_init (EhCriterionCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A drop target cannot be told its type in a template. */
  self->target = gtk_drop_target_new (EH_TYPE_CRITERION_ITEM, GDK_ACTION_MOVE);
  gtk_drop_target_set_preload (self->target, TRUE);
  g_signal_connect_swapped (self->target, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (self->target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (self->target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (self->target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->target));
}

/* Returns: (nullable) (transfer none): the criterion that is shown */
EhCriterionItem *
eh_criterion_cell_get_item (EhCriterionCell *self)
{
  EhCriterionItem *item;

  g_return_val_if_fail (EH_IS_CRITERION_CELL (self), NULL);

  if (self->row == NULL)
    return NULL;
  item = gtk_tree_list_row_get_item (self->row);
  /* The row holds on to it. */
  if (item != NULL)
    g_object_unref (item);

  return item;
}

/* Puts the cursor into the title. */
void
eh_criterion_cell_rename (EhCriterionCell *self)
{
  EhCriterionItem *item = eh_criterion_cell_get_item (self);

  g_return_if_fail (EH_IS_CRITERION_CELL (self));

  if (item == NULL || !self->is_editable)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), eh_criterion_item_get_title (item));
  show_title (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
