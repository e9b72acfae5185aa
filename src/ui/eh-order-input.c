/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-order-input.c: a row of a form for the order of some tenders, best first.
 */
#include "ui/eh-order-input.h"

#include "config.h"

#include <glib/gi18n.h>

struct _EhOrderInput
{
  EhInputRow parent_instance;

  /* The control */
  GtkBox *box;

  /* Ids, best first */
  GPtrArray *order;
};

G_DEFINE_FINAL_TYPE (EhOrderInput, eh_order_input, EH_TYPE_INPUT_ROW)

static void show (EhOrderInput *self);

static void
move (EhOrderInput *self, guint from, guint to)
{
  gpointer id = g_ptr_array_steal_index (self->order, from);

  g_ptr_array_insert (self->order, (int) to, id);
  show (self);
  eh_input_row_edited (EH_INPUT_ROW (self));
}

static guint
get_place (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "eh-place"));
}

/* The button that moved the tender on has the focus there too. */
static void
focus_at (EhOrderInput *self, guint place, gboolean is_up)
{
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  GtkWidget *button;

  for (guint i = 0; i < place && line != NULL; i++)
    line = gtk_widget_get_next_sibling (line);
  button = line != NULL ? gtk_widget_get_last_child (line) : NULL;
  if (button != NULL && is_up)
    button = gtk_widget_get_prev_sibling (button);
  if (button != NULL && !gtk_widget_get_sensitive (button))
    button = is_up ? gtk_widget_get_next_sibling (button) : gtk_widget_get_prev_sibling (button);
  if (button != NULL)
    gtk_widget_grab_focus (button);
}

static void
up_cb (EhOrderInput *self, GtkWidget *button)
{
  guint place = get_place (button);

  move (self, place, place - 1);
  focus_at (self, place - 1, TRUE);
}

static void
down_cb (EhOrderInput *self, GtkWidget *button)
{
  guint place = get_place (button);

  move (self, place, place + 1);
  focus_at (self, place + 1, FALSE);
}

static GtkWidget *
create_button (EhOrderInput *self,
               guint place,
               const char *icon,
               const char *name,
               GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  g_object_set_data (G_OBJECT (button), "eh-place", GUINT_TO_POINTER (place));
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

static void
add_line (EhOrderInput *self, guint place)
{
  const EhProcurement *procurement =
      eh_book_get_procurement (eh_input_row_get_book (EH_INPUT_ROW (self)));
  const EhTender *tender =
      eh_procurement_find_tender (procurement, g_ptr_array_index (self->order, place));
  const char *bidder = tender != NULL ? tender->bidder : "";
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = gtk_label_new (NULL);
  g_autofree char *text = g_strdup_printf ("%u. %s", place + 1, bidder);
  /* Translators: %s is a bidder. */
  g_autofree char *up_name = g_strdup_printf (_ ("Rank %s higher"), bidder);
  /* Translators: %s is a bidder. */
  g_autofree char *down_name = g_strdup_printf (_ ("Rank %s lower"), bidder);
  GtkWidget *up = create_button (self, place, "go-up-symbolic", up_name, G_CALLBACK (up_cb));
  GtkWidget *down =
      create_button (self, place, "go-down-symbolic", down_name, G_CALLBACK (down_cb));

  gtk_label_set_label (GTK_LABEL (name), text);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_sensitive (up, place > 0);
  gtk_widget_set_sensitive (down, place + 1 < self->order->len);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), up);
  gtk_box_append (GTK_BOX (line), down);
  gtk_box_append (self->box, line);
}

static void
show (EhOrderInput *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  for (guint i = 0; i < self->order->len; i++)
    add_line (self, i);
}

static void
set_order (EhOrderInput *self, const char *const *ids)
{
  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_ptr_array_add (self->order, g_strdup (ids[i]));
  show (self);
}

static void
eh_order_input_load (EhInputRow *row, EhBook *book, const EhFieldSpec *spec, const EhBody *body)
{
  set_order (EH_ORDER_INPUT (row), eh_body_get_ids (body, spec->field));
}

static gboolean
eh_order_input_store (EhInputRow *row, EhBody *body, char **problem)
{
  EhOrderInput *self = EH_ORDER_INPUT (row);
  g_autofree const char **ids = g_new0 (const char *, self->order->len + 1);

  for (guint i = 0; i < self->order->len; i++)
    ids[i] = g_ptr_array_index (self->order, i);
  eh_body_set_ids (body, eh_input_row_get_field (row), ids);

  return TRUE;
}

/* Ids are lines. */
static char *
eh_order_input_dup_draft (EhInputRow *row)
{
  EhOrderInput *self = EH_ORDER_INPUT (row);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->order->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (self->order, i));

  return g_strdup (text->str);
}

/* One that is about other tenders than are asked about now is of no use. */
static void
eh_order_input_set_draft (EhInputRow *row, const char *draft)
{
  EhOrderInput *self = EH_ORDER_INPUT (row);
  g_auto (GStrv) ids = g_strsplit (draft, "\n", -1);

  if (g_strv_length (ids) != self->order->len)
    return;
  for (guint i = 0; i < self->order->len; i++)
    if (!g_strv_contains ((const char *const *) ids, g_ptr_array_index (self->order, i)))
      return;
  set_order (self, (const char *const *) ids);
}

static void
eh_order_input_finalize (GObject *object)
{
  g_ptr_array_unref (EH_ORDER_INPUT (object)->order);

  G_OBJECT_CLASS (eh_order_input_parent_class)->finalize (object);
}

static void
eh_order_input_class_init (EhOrderInputClass *klass)
{
  EhInputRowClass *row_class = EH_INPUT_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eh_order_input_finalize;
  row_class->load = eh_order_input_load;
  row_class->store = eh_order_input_store;
  row_class->dup_draft = eh_order_input_dup_draft;
  row_class->set_draft = eh_order_input_set_draft;
}

static void
eh_order_input_init (EhOrderInput *self)
{
  self->order = g_ptr_array_new_with_free_func (g_free);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  eh_input_row_set_control (EH_INPUT_ROW (self), GTK_WIDGET (self->box), GTK_WIDGET (self->box));
}
