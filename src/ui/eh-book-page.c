/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-page.c: what every page of an open book is and does.
 */
#include "ui/eh-book-page.h"

#include "ui/eh-page-frame.h"
#include "ui/eh-paste-window.h"
#include "ui/eh-say.h"

typedef struct
{
  /* The child of the bin */
  EhPageFrame *frame;

  /* Owned references */
  EhBook *book;
  GSignalGroup *signals;

  /* Of the table of pages */
  const EhPage *page;
  gboolean is_narrow;
  /* The book changed while nobody saw the page */
  gboolean is_stale;
} EhBookPagePrivate;

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_CONTENT,
  PROP_TOOLS,
  PROP_IS_NARROW,
  PROP_IS_WRITABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EhBookPage, eh_book_page, ADW_TYPE_BIN)

static void
update (EhBookPage *self)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);

  if (priv->book == NULL || priv->page == NULL)
    return;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      priv->is_stale = TRUE;
      return;
    }
  priv->is_stale = FALSE;
  eh_page_frame_show (priv->frame, priv->book, priv->page);
  if (EH_BOOK_PAGE_GET_CLASS (self)->update != NULL)
    EH_BOOK_PAGE_GET_CLASS (self)->update (self);
}

static void
eh_book_page_map (GtkWidget *widget)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (EH_BOOK_PAGE (widget));

  GTK_WIDGET_CLASS (eh_book_page_parent_class)->map (widget);
  if (priv->is_stale)
    update (EH_BOOK_PAGE (widget));
}

static void
eh_book_page_dispose (GObject *object)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (EH_BOOK_PAGE (object));

  g_clear_object (&priv->signals);
  g_clear_object (&priv->book);

  G_OBJECT_CLASS (eh_book_page_parent_class)->dispose (object);
}

static void
eh_book_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (EH_BOOK_PAGE (object));

  switch (id)
    {
    case PROP_BOOK:
      g_value_set_object (value, priv->book);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, eh_page_frame_get_content (priv->frame));
      break;
    case PROP_TOOLS:
      g_value_set_object (value, eh_page_frame_get_tools (priv->frame));
      break;
    case PROP_IS_NARROW:
      g_value_set_boolean (value, priv->is_narrow);
      break;
    case PROP_IS_WRITABLE:
      g_value_set_boolean (value,
                           priv->book != NULL && eh_book_get_mode (priv->book) == EH_RECORD_WRITE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
update_actions (EhBookPage *self)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);
  gboolean is_writable = priv->book != NULL && eh_book_get_mode (priv->book) == EH_RECORD_WRITE;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.paste",
                                 is_writable && priv->page != NULL &&
                                     eh_page_get_form (priv->page) != EH_NO_FORM);
}

static void
set_book (EhBookPage *self, EhBook *book)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);

  if (!g_set_object (&priv->book, book))
    return;

  g_signal_group_set_target (priv->signals, book);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BOOK]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_WRITABLE]);
  update_actions (self);
  update (self);
}

static void
set_is_narrow (EhBookPage *self, gboolean is_narrow)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);

  if (priv->is_narrow == is_narrow)
    return;

  priv->is_narrow = is_narrow;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_NARROW]);
}

static void
eh_book_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (EH_BOOK_PAGE (object));

  switch (id)
    {
    case PROP_BOOK:
      set_book (EH_BOOK_PAGE (object), g_value_get_object (value));
      break;
    case PROP_CONTENT:
      eh_page_frame_set_content (priv->frame, g_value_get_object (value));
      break;
    case PROP_TOOLS:
      eh_page_frame_set_tools (priv->frame, g_value_get_object (value));
      break;
    case PROP_IS_NARROW:
      set_is_narrow (EH_BOOK_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_book_page_paste (EhBookPage *self)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);

  eh_paste_window_present (GTK_WIDGET (self), priv->book,
                           (EhSheetForm) eh_page_get_form (priv->page), NULL);
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EH_BOOK_PAGE_GET_CLASS (widget)->paste (EH_BOOK_PAGE (widget));
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, EH_TYPE_BOOK, flags);
  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /* At the end of the head. */
  props[PROP_TOOLS] = g_param_spec_object ("tools", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /* Whether the window is too narrow for the list of pages beside the page. */
  props[PROP_IS_NARROW] = g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE, flags);
  /* Whether the book was opened to be changed. */
  props[PROP_IS_WRITABLE] = g_param_spec_boolean ("is-writable", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
eh_book_page_class_init (EhBookPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_book_page_dispose;
  object_class->get_property = eh_book_page_get_property;
  object_class->set_property = eh_book_page_set_property;
  widget_class->map = eh_book_page_map;
  klass->paste = eh_book_page_paste;
  gtk_widget_class_install_action (widget_class, "page.paste", NULL, paste_action);
  /* A field that has the cursor takes the key for itself. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "page.paste",
                                       NULL);
  install_properties (object_class);
}

static void
eh_book_page_init (EhBookPage *self)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);

  priv->frame = g_object_new (EH_TYPE_PAGE_FRAME, NULL);
  g_object_bind_property (self, "is-narrow", priv->frame, "is-narrow", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->frame));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  priv->signals = g_signal_group_new (EH_TYPE_BOOK);
  update_actions (self);
  g_signal_group_connect_swapped (priv->signals, "changed", G_CALLBACK (update), self);
}

/* Returns: (nullable) (transfer none): the book that is shown */
EhBook *
eh_book_page_get_book (EhBookPage *self)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);

  g_return_val_if_fail (EH_IS_BOOK_PAGE (self), NULL);

  return priv->book;
}

/* Returns: (nullable) (transfer none): what the book adds up to now */
const EhProcurement *
eh_book_page_get_procurement (EhBookPage *self)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);

  g_return_val_if_fail (EH_IS_BOOK_PAGE (self), NULL);

  return priv->book != NULL ? eh_book_get_procurement (priv->book) : NULL;
}

/* Returns: (nullable): its row in the table of pages */
const EhPage *
eh_book_page_get_page (EhBookPage *self)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);

  g_return_val_if_fail (EH_IS_BOOK_PAGE (self), NULL);

  return priv->page;
}

/* Says which row of the table of pages it is, before it has a book. */
void
eh_book_page_set_page (EhBookPage *self, const EhPage *page)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);

  g_return_if_fail (EH_IS_BOOK_PAGE (self));

  priv->page = page;
  update_actions (self);
}

/* Brings what has that id into view; a page that has no such thing does nothing. */
void
eh_book_page_show_item (EhBookPage *self, const char *id)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);

  g_return_if_fail (EH_IS_BOOK_PAGE (self));
  g_return_if_fail (id != NULL);

  if (priv->book != NULL && EH_BOOK_PAGE_GET_CLASS (self)->show_item != NULL)
    EH_BOOK_PAGE_GET_CLASS (self)->show_item (self, id);
}

typedef struct
{
  EhBookPage *page;
  char *done;
} Submission;

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Submission *submission = user_data;
  g_autoptr (GError) error = NULL;

  if (!eh_book_submit_finish (EH_BOOK (source), result, &error))
    {
      eh_say_refusal (GTK_WIDGET (submission->page), error);
      /* What was typed is not what the book holds. */
      update (submission->page);
    }
  else if (submission->done != NULL)
    {
      eh_say_done (GTK_WIDGET (submission->page), submission->done);
    }
  g_object_unref (submission->page);
  g_free (submission->done);
  g_free (submission);
}

/* Submits commands, all or none. @done, if any, is said with a button that
 * undoes them; a refusal is said in a dialog, and the page shows the book as it
 * is. */
void
eh_book_page_submit (EhBookPage *self, GPtrArray *bodies, const char *done)
{
  EhBookPagePrivate *priv = eh_book_page_get_instance_private (self);
  Submission *submission;

  g_return_if_fail (EH_IS_BOOK_PAGE (self));
  g_return_if_fail (priv->book != NULL && bodies != NULL);

  submission = g_new0 (Submission, 1);
  submission->page = g_object_ref (self);
  submission->done = g_strdup (done);
  eh_book_submit_async (priv->book, bodies, NULL, submitted_cb, submission);
}
