/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-editor.c: a window in which one thing of a book is edited.
 */
#include "ui/eh-editor.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-accessible.h"
#include "ui/eh-confirm.h"
#include "ui/eh-editor-draft.h"
#include "ui/eh-editor-frame.h"
#include "ui/eh-help.h"
#include "ui/eh-say.h"

/* How long after the last change a draft is saved, in milliseconds. */
#define DRAFT_DELAY 800

typedef struct
{
  /* The window's content */
  EhEditorFrame *frame;

  /* Owned references */
  EhBook *book;
  EhBody *body;
  GtkWidget *from; /* weak */
  char *done;
  GPtrArray *rows; /* (element-type EhInputRow) */
  char *draft_name;
  guint draft_timer;

  gboolean is_edited;
  gboolean is_saving;
} EhEditorPrivate;

enum
{
  PROP_0,
  PROP_FORM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EhEditor, eh_editor, ADW_TYPE_WINDOW)

static void
forget_draft (EhEditorPrivate *priv)
{
  g_clear_handle_id (&priv->draft_timer, g_source_remove);
  if (priv->draft_name != NULL)
    eh_book_set_draft (priv->book, priv->draft_name, NULL);
}

static gboolean
save_draft_cb (gpointer user_data)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (user_data);
  g_autofree char *draft = eh_editor_draft_write (priv->rows);

  priv->draft_timer = 0;
  eh_book_set_draft (priv->book, priv->draft_name, draft);

  return G_SOURCE_REMOVE;
}

static void
row_edited_cb (EhEditor *self, EhInputRow *row)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);

  priv->is_edited = TRUE;
  eh_editor_frame_refuse (priv->frame, NULL);
  g_clear_handle_id (&priv->draft_timer, g_source_remove);
  priv->draft_timer = g_timeout_add (DRAFT_DELAY, save_draft_cb, self);
  if (EH_EDITOR_GET_CLASS (self)->edited != NULL)
    EH_EDITOR_GET_CLASS (self)->edited (self, row);
}

static void
collect_rows (EhEditor *self, GtkWidget *widget)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);

  if (EH_IS_INPUT_ROW (widget))
    {
      g_ptr_array_add (priv->rows, widget);
      g_signal_connect_object (widget, "edited", G_CALLBACK (row_edited_cb), self,
                               G_CONNECT_SWAPPED);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (self, child);
}

/* Rows of another kind's fields are loaded and stored by the subclass. */
static gboolean
is_own_row (EhEditor *self, EhInputRow *row)
{
  const EhKindSpec *spec = eh_kind_get_spec (EH_EDITOR_GET_CLASS (self)->kind);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].field == eh_input_row_get_field (row))
      return TRUE;

  return FALSE;
}

static void
load (EhEditor *self)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);

  for (guint i = 0; i < priv->rows->len; i++)
    if (is_own_row (self, g_ptr_array_index (priv->rows, i)))
      eh_input_row_load (g_ptr_array_index (priv->rows, i), priv->book,
                         EH_EDITOR_GET_CLASS (self)->kind, priv->body);
  priv->is_edited = FALSE;
  if (EH_EDITOR_GET_CLASS (self)->loaded != NULL)
    EH_EDITOR_GET_CLASS (self)->loaded (self, priv->body);
}

static void
close_now (EhEditor *self)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);

  forget_draft (priv);
  priv->is_edited = FALSE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
discard_confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  if (eh_confirm_finish (result))
    close_now (EH_EDITOR (source));
}

static gboolean
eh_editor_close_request (GtkWindow *window)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (EH_EDITOR (window));

  if (priv->is_saving)
    return TRUE;
  if (!priv->is_edited)
    return GTK_WINDOW_CLASS (eh_editor_parent_class)->close_request (window);

  eh_confirm_async (window, _ ("Discard what you changed?"),
                    _ ("It has not been saved in the book yet."), _ ("_Discard"), TRUE,
                    discard_confirmed_cb, NULL);

  return TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhEditor) self = user_data;
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;
  EhInputRow *row;
  int field;

  priv->is_saving = FALSE;
  eh_editor_frame_set_is_busy (priv->frame, FALSE);
  if (eh_book_submit_finish (EH_BOOK (source), result, &error))
    {
      if (priv->from != NULL && priv->done != NULL)
        eh_say_done (priv->from, priv->done);
      close_now (self);
      return;
    }

  field = eh_say_field (error);
  row = field >= 0 ? eh_editor_find_row (self, (EhField) field) : NULL;
  why = eh_say_why (error);
  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
    {
      eh_input_row_set_problem (row, why);
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  else
    {
      eh_editor_frame_refuse (priv->frame, why);
    }
}

/* Returns: (nullable) (transfer full): what the rows say; %NULL if one does not
 * know what it says, which is said there */
static EhBody *
store (EhEditor *self)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);
  const EhField id_field = EH_EDITOR_GET_CLASS (self)->id_field;
  g_autoptr (EhBody) body = eh_body_new (EH_EDITOR_GET_CLASS (self)->kind);
  EhInputRow *wrong = NULL;

  if (id_field != EH_N_FIELDS)
    eh_body_set_text (body, id_field, eh_body_get_text (priv->body, id_field));
  for (guint i = 0; i < priv->rows->len; i++)
    {
      EhInputRow *row = g_ptr_array_index (priv->rows, i);

      /* What a choice made elsewhere in the form hides is left out. */
      if (is_own_row (self, row) && gtk_widget_get_visible (GTK_WIDGET (row)) &&
          !eh_input_row_store (row, body) && wrong == NULL)
        wrong = row;
    }
  if (wrong == NULL)
    return g_steal_pointer (&body);

  gtk_widget_grab_focus (GTK_WIDGET (wrong));

  return NULL;
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_editor_save (EH_EDITOR (widget));
}

static void
close_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
start_over_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (EH_EDITOR (widget));

  forget_draft (priv);
  load (EH_EDITOR (widget));
  eh_editor_frame_set_has_draft (priv->frame, FALSE);
}

static void
eh_editor_dispose (GObject *object)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (EH_EDITOR (object));

  g_clear_handle_id (&priv->draft_timer, g_source_remove);
  g_clear_pointer (&priv->rows, g_ptr_array_unref);
  g_clear_weak_pointer (&priv->from);
  g_clear_object (&priv->book);

  G_OBJECT_CLASS (eh_editor_parent_class)->dispose (object);
}

static void
eh_editor_finalize (GObject *object)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (EH_EDITOR (object));

  g_clear_pointer (&priv->body, eh_body_free);
  g_free (priv->done);
  g_free (priv->draft_name);

  G_OBJECT_CLASS (eh_editor_parent_class)->finalize (object);
}

static void
eh_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (EH_EDITOR (object));

  if (id == PROP_FORM)
    g_value_set_object (value, eh_editor_frame_get_form (priv->frame));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (EH_EDITOR (object));

  if (id == PROP_FORM)
    eh_editor_frame_set_form (priv->frame, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_editor_class_init (EhEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_editor_dispose;
  object_class->finalize = eh_editor_finalize;
  object_class->get_property = eh_editor_get_property;
  object_class->set_property = eh_editor_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = eh_editor_close_request;
  klass->id_field = EH_N_FIELDS;

  props[PROP_FORM] = g_param_spec_object ("form", NULL, NULL, GTK_TYPE_WIDGET,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "editor.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "editor.start-over", NULL, start_over_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "editor.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "editor.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "editor.save", NULL);
  eh_help_bind_key (widget_class, NULL);
}

static void
eh_editor_init (EhEditor *self)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);

  priv->rows = g_ptr_array_new ();
  priv->frame = g_object_new (EH_TYPE_EDITOR_FRAME, NULL);
  g_object_bind_property (self, "title", priv->frame, "title", G_BINDING_SYNC_CREATE);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (priv->frame));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 640);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
  gtk_window_set_default_widget (GTK_WINDOW (self), eh_editor_frame_get_save (priv->frame));
}

static void
restore_draft (EhEditor *self)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);
  const char *draft = eh_book_get_draft (priv->book, priv->draft_name);

  if (draft != NULL && eh_editor_draft_read (draft, priv->rows))
    eh_editor_frame_set_has_draft (priv->frame, TRUE);
}

/* Returns: (transfer full): what the draft is kept as: a judgement has its
 * criterion in its name too */
static char *
name_draft (const EhBody *body, EhField id_field)
{
  const EhKindSpec *spec = eh_kind_get_spec (eh_body_get_kind (body));
  const char *id = id_field != EH_N_FIELDS ? eh_body_get_text (body, id_field) : "";
  const char *criterion = NULL;

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].field == EH_FIELD_CRITERION && id_field == EH_FIELD_TENDER)
      criterion = eh_body_get_text (body, EH_FIELD_CRITERION);
  if (criterion == NULL)
    return g_strdup_printf ("%s/%s", spec->name, id);

  return g_strdup_printf ("%s/%s/%s", spec->name, id, criterion);
}

/* Opens the editor above the window of @from. @body is what the thing says now,
 * or the beginning of a new one, with its id; it is copied. @done is said where
 * @from is when it has been saved. */
void
eh_editor_present (EhEditor *self,
                   GtkWidget *from,
                   EhBook *book,
                   const EhBody *body,
                   const char *done)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);
  const EhField id_field = EH_EDITOR_GET_CLASS (self)->id_field;

  g_return_if_fail (EH_IS_EDITOR (self));
  g_return_if_fail (GTK_IS_WIDGET (from) && EH_IS_BOOK (book) && body != NULL);
  g_return_if_fail (priv->book == NULL);

  priv->book = g_object_ref (book);
  priv->body = eh_body_copy (body);
  priv->done = g_strdup (done);
  g_set_weak_pointer (&priv->from, from);
  priv->draft_name = name_draft (body, id_field);

  collect_rows (self, eh_editor_frame_get_form (priv->frame));
  load (self);
  restore_draft (self);
  eh_accessible_mend (GTK_WIDGET (self));
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (from)));
  gtk_window_present (GTK_WINDOW (self));
  if (priv->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (priv->rows, 0));
}

/* Returns: (nullable) (transfer none): the book it edits */
EhBook *
eh_editor_get_book (EhEditor *self)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);

  g_return_val_if_fail (EH_IS_EDITOR (self), NULL);

  return priv->book;
}

/* Returns: (nullable) (transfer none): what the thing said when it was opened */
const EhBody *
eh_editor_get_body (EhEditor *self)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);

  g_return_val_if_fail (EH_IS_EDITOR (self), NULL);

  return priv->body;
}

/* Returns: (nullable) (transfer none): the row of @field */
EhInputRow *
eh_editor_find_row (EhEditor *self, EhField field)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);

  g_return_val_if_fail (EH_IS_EDITOR (self), NULL);

  for (guint i = 0; i < priv->rows->len; i++)
    if (eh_input_row_get_field (g_ptr_array_index (priv->rows, i)) == field)
      return g_ptr_array_index (priv->rows, i);

  return NULL;
}

/* Saves what the rows say, as one edit, and closes; says why not if it cannot. */
void
eh_editor_save (EhEditor *self)
{
  EhEditorPrivate *priv = eh_editor_get_instance_private (self);
  EhEditorClass *klass = EH_EDITOR_GET_CLASS (self);
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  EhBody *body;

  g_return_if_fail (EH_IS_EDITOR (self));

  if (priv->is_saving || priv->book == NULL)
    return;
  body = store (self);
  if (body == NULL)
    return;
  g_ptr_array_add (bodies, body);
  if (klass->complete != NULL && !klass->complete (self, body, bodies))
    return;

  priv->is_saving = TRUE;
  eh_editor_frame_set_is_busy (priv->frame, TRUE);
  eh_book_submit_async (priv->book, bodies, NULL, saved_cb, g_object_ref (self));
}

static gboolean
is_taken (const EhProcurement *procurement, EhKind kind, const char *id)
{
  switch ((int) kind)
    {
    case EH_KIND_LOT_DESCRIBED:
      return eh_procurement_find_lot (procurement, id) != NULL;
    case EH_KIND_SCALE_DESCRIBED:
      return eh_procurement_find_scale (procurement, id) != NULL;
    case EH_KIND_MEMBER_DESCRIBED:
      return eh_procurement_find_member (procurement, id) != NULL;
    case EH_KIND_CRITERION_DESCRIBED:
      return eh_procurement_find_criterion (procurement, id) != NULL;
    case EH_KIND_EVIDENCE_DESCRIBED:
      return eh_procurement_find_evidence (procurement, id) != NULL;
    case EH_KIND_TENDER_DESCRIBED:
      return eh_procurement_find_tender (procurement, id) != NULL;
    case EH_KIND_MILESTONE_DESCRIBED:
      return eh_procurement_find_milestone (procurement, id) != NULL;
    default:
      return FALSE;
    }
}

/* Returns: (transfer full): an id that nothing of @kind has, nor had: it counts
 * the entries, of which there is at least one more each time */
char *
eh_editor_new_id (const EhProcurement *procurement, EhKind kind)
{
  const char prefix = eh_kind_get_spec (kind)->name[0];
  guint64 n = eh_procurement_get_n_entries (procurement) + 1;
  char *id = g_strdup_printf ("%c%" G_GUINT64_FORMAT, prefix, n);

  while (is_taken (procurement, kind, id))
    {
      g_free (id);
      id = g_strdup_printf ("%c%" G_GUINT64_FORMAT, prefix, ++n);
    }

  return id;
}
