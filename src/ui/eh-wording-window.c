/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording-window.c: how tenders are judged, as bidders and scorers read it.
 */
#include "ui/eh-wording-window.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-tender-wording.h"
#include "ui/eh-accessible.h"
#include "ui/eh-say.h"

struct _EhWordingWindow
{
  AdwWindow parent_instance;

  /* Template children */
  GtkTextView *view;
  GtkWidget *copy_button;

  /* Owned */
  char *text;
};

G_DEFINE_FINAL_TYPE (EhWordingWindow, eh_wording_window, ADW_TYPE_WINDOW)

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhWordingWindow *self = EH_WORDING_WINDOW (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->text);
  eh_say (self->copy_button, _ ("The wording is copied."));
}

static void
eh_wording_window_finalize (GObject *object)
{
  g_free (EH_WORDING_WINDOW (object)->text);

  G_OBJECT_CLASS (eh_wording_window_parent_class)->finalize (object);
}

static void
eh_wording_window_class_init (EhWordingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eh_wording_window_finalize;
  gtk_widget_class_install_action (widget_class, "wording.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-wording-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EhWordingWindow, view);
  gtk_widget_class_bind_template_child (widget_class, EhWordingWindow, copy_button);
}

static void
add_tags (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "title", "scale", 1.5, "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "scale", 1.25, "weight", PANGO_WEIGHT_BOLD,
                              "pixels-above-lines", 24, NULL);
  gtk_text_buffer_create_tag (buffer, "subheading", "weight", PANGO_WEIGHT_BOLD,
                              "pixels-above-lines", 15, NULL);
  gtk_text_buffer_create_tag (buffer, "text", "pixels-above-lines", 3, NULL);
  gtk_text_buffer_create_tag (buffer, "item", "pixels-above-lines", 3, "left-margin", 30, "indent",
                              -12, NULL);
}

static void
eh_wording_window_init (EhWordingWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_tags (gtk_text_view_get_buffer (self->view));
}

static void
show (EhWordingWindow *self, const GPtrArray *lines)
{
  static const char *const tags[] = { [EH_WORDING_TITLE] = "title",
                                      [EH_WORDING_HEADING] = "heading",
                                      [EH_WORDING_SUBHEADING] = "subheading",
                                      [EH_WORDING_TEXT] = "text",
                                      [EH_WORDING_ITEM] = "item" };
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter end;

  for (guint i = 0; i < lines->len; i++)
    {
      const EhWordingLine *line = g_ptr_array_index (lines, i);
      g_autofree char *text = g_strdup_printf ("%s%s%s", line->style == EH_WORDING_ITEM ? "• " : "",
                                               line->text, i + 1 < lines->len ? "\n" : "");

      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_insert_with_tags_by_name (buffer, &end, text, -1, tags[line->style], NULL);
    }
  gtk_text_buffer_get_start_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
}

/* Shows what @procurement says now, above the window of @from. */
void
eh_wording_window_present (GtkWidget *from, const EhProcurement *procurement)
{
  EhWordingWindow *self;
  g_autoptr (GPtrArray) lines = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (procurement != NULL);

  self = g_object_new (EH_TYPE_WORDING_WINDOW, NULL);
  lines = eh_tender_wording_list (procurement);
  self->text = eh_tender_wording_join (lines);
  show (self, lines);
  eh_accessible_mend (GTK_WIDGET (self));
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (from)));
  gtk_window_present (GTK_WINDOW (self));
}
