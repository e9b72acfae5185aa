/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-page-frame.c: what stands around a page of an open book.
 */
#include "ui/eh-page-frame.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-format.h"
#include "ui/eh-template.h"

struct _EhPageFrame
{
  AdwBin parent_instance;

  /* Template children */
  AdwWindowTitle *title;
  AdwBin *tools_bin;
  AdwBin *content_bin;
  GtkWidget *foot;
  GtkLabel *foot_text;
  GtkButton *foot_button;

  /* Owned references */
  EhBook *book;

  gboolean is_narrow;
};

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_IS_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhPageFrame, eh_page_frame, ADW_TYPE_BIN)

/* Returns: (nullable): the most urgent thing that must be done on this page */
static const EhGuidePoint *
find_next_step (const EhGuide *guide, const EhPage *page, guint *n)
{
  const EhGuidePoint *next = NULL;

  *n = 0;
  for (guint i = 0; i < eh_guide_get_n_points (guide); i++)
    {
      const EhGuidePoint *point = eh_guide_get_point (guide, i);

      if ((int) point->stage != page->stage || point->severity != EH_SEVERITY_MUST)
        continue;
      (*n)++;
      if (next == NULL)
        next = point;
    }

  return next;
}

static void
show_next_step (EhPageFrame *self, const EhPage *page)
{
  guint n = 0;
  const EhGuidePoint *point = find_next_step (eh_book_get_guide (self->book), page, &n);
  g_autofree char *text = point != NULL ? eh_format_point (point) : NULL;
  g_autofree char *more = NULL;

  gtk_widget_set_visible (self->foot, point != NULL);
  if (point == NULL)
    return;

  /* Translators: %s is a sentence that says what is to be done. */
  more = g_strdup_printf (_ ("Next: %s"), text);
  gtk_label_set_label (self->foot_text, more);
  g_free (more);
  more = g_strdup_printf (g_dngettext (NULL, "%u open point", "%u open points", n), n);
  gtk_button_set_label (self->foot_button, more);
}

static char *
name_undo_cb (gpointer self, const char *title)
{
  /* Translators: the tooltip of a button; %s is the name of an edit. */
  return title != NULL ? g_strdup_printf (_ ("Undo: %s"), title) : g_strdup (_ ("Undo"));
}

static char *
name_redo_cb (gpointer self, const char *title)
{
  /* Translators: the tooltip of a button; %s is the name of an edit. */
  return title != NULL ? g_strdup_printf (_ ("Redo: %s"), title) : g_strdup (_ ("Redo"));
}

/* Beside the sentence there is no room for the button where it is narrow. */
static GtkOrientation
orient_foot_cb (gpointer self, gboolean is_narrow)
{
  return is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static gboolean
is_writable_cb (gpointer self, EhBook *book)
{
  return book != NULL && eh_book_get_mode (book) == EH_RECORD_WRITE;
}

static void
eh_page_frame_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_PAGE_FRAME);
  g_clear_object (&EH_PAGE_FRAME (object)->book);

  G_OBJECT_CLASS (eh_page_frame_parent_class)->dispose (object);
}

static void
eh_page_frame_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhPageFrame *self = EH_PAGE_FRAME (object);

  if (id == PROP_BOOK)
    g_value_set_object (value, self->book);
  else if (id == PROP_IS_NARROW)
    g_value_set_boolean (value, self->is_narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_page_frame_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhPageFrame *self = EH_PAGE_FRAME (object);

  if (id != PROP_IS_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (self->is_narrow == g_value_get_boolean (value))
    return;

  self->is_narrow = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, props[PROP_IS_NARROW]);
}

static void
eh_page_frame_class_init (EhPageFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_page_frame_dispose;
  object_class->get_property = eh_page_frame_get_property;
  object_class->set_property = eh_page_frame_set_property;

  props[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, EH_TYPE_BOOK,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* Whether the window is too narrow for the list of pages beside the page. */
  props[PROP_IS_NARROW] =
      g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-page-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, EhPageFrame, title);
  gtk_widget_class_bind_template_child (widget_class, EhPageFrame, tools_bin);
  gtk_widget_class_bind_template_child (widget_class, EhPageFrame, content_bin);
  gtk_widget_class_bind_template_child (widget_class, EhPageFrame, foot);
  gtk_widget_class_bind_template_child (widget_class, EhPageFrame, foot_text);
  gtk_widget_class_bind_template_child (widget_class, EhPageFrame, foot_button);
  gtk_widget_class_bind_template_callback (widget_class, name_undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_redo_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_writable_cb);
  gtk_widget_class_bind_template_callback (widget_class, orient_foot_cb);
}

static void
eh_page_frame_init (EhPageFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (nullable) (transfer none): what stands in the frame */
GtkWidget *
eh_page_frame_get_content (EhPageFrame *self)
{
  g_return_val_if_fail (EH_IS_PAGE_FRAME (self), NULL);

  return adw_bin_get_child (self->content_bin);
}

void
eh_page_frame_set_content (EhPageFrame *self, GtkWidget *content)
{
  g_return_if_fail (EH_IS_PAGE_FRAME (self));

  adw_bin_set_child (self->content_bin, content);
}

/* Returns: (nullable) (transfer none): what stands at the end of the head */
GtkWidget *
eh_page_frame_get_tools (EhPageFrame *self)
{
  g_return_val_if_fail (EH_IS_PAGE_FRAME (self), NULL);

  return adw_bin_get_child (self->tools_bin);
}

void
eh_page_frame_set_tools (EhPageFrame *self, GtkWidget *tools)
{
  g_return_if_fail (EH_IS_PAGE_FRAME (self));

  adw_bin_set_child (self->tools_bin, tools);
}

/* Says what @book has to say now about @page. */
void
eh_page_frame_show (EhPageFrame *self, EhBook *book, const EhPage *page)
{
  g_return_if_fail (EH_IS_PAGE_FRAME (self));
  g_return_if_fail (EH_IS_BOOK (book) && page != NULL);

  if (g_set_object (&self->book, book))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BOOK]);
  adw_window_title_set_title (self->title, _ (page->title));
  show_next_step (self, page);
}
