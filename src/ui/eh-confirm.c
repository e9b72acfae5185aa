/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-confirm.c: asks before something that cannot be taken back, or tells.
 */
#include "ui/eh-confirm.h"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static void
response_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  g_task_return_boolean (task, g_str_equal (response, "do"));
  g_object_unref (task);
}

/* From this minor version on, libadwaita measures the heading of this dialog,
 * which it no longer uses itself, narrower than its words, and GTK warns of it
 * each time. There the heading begins the body. */
#define HEADING_FAILS_FROM 5

static void
move_heading (AdwMessageDialog *dialog)
{
  const char *heading = adw_message_dialog_get_heading (dialog);
  g_autofree char *body =
      g_markup_printf_escaped ("<b>%s</b>\n\n%s", heading, adw_message_dialog_get_body (dialog));

  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  adw_message_dialog_set_body_use_markup (dialog, TRUE);
  adw_message_dialog_set_body (dialog, body);
  adw_message_dialog_set_heading (dialog, "");
}

static AdwMessageDialog *
create_dialog (GtkWindow *parent, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  if (adw_get_minor_version () >= HEADING_FAILS_FROM)
    move_heading (dialog);

  return dialog;
}

/* @verb is what the button says that goes on, with its mnemonic. */
void
eh_confirm_async (GtkWindow *parent,
                  const char *heading,
                  const char *body,
                  const char *verb,
                  gboolean is_destructive,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  AdwMessageDialog *dialog;
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_source_tag (task, eh_confirm_async);
  dialog = create_dialog (parent, heading, body);
  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (dialog, "do", verb);
  adw_message_dialog_set_response_appearance (
      dialog, "do", is_destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, is_destructive ? "cancel" : "do");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
eh_confirm_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, eh_confirm_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static GtkTextBuffer *
get_reason (AdwMessageDialog *dialog)
{
  GtkWidget *scroller = gtk_widget_get_last_child (adw_message_dialog_get_extra_child (dialog));

  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))));
}

static char *
dup_reason (AdwMessageDialog *dialog)
{
  GtkTextBuffer *buffer = get_reason (dialog);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
reason_changed_cb (AdwMessageDialog *dialog)
{
  g_autofree char *reason = dup_reason (dialog);

  adw_message_dialog_set_response_enabled (dialog, "do", *reason != '\0');
}

static void
reason_response_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  g_task_return_pointer (task, g_str_equal (response, "do") ? dup_reason (dialog) : NULL, g_free);
  g_object_unref (task);
}

/* Returns: (transfer floating): a label, and the text it is the label of */
static GtkWidget *
create_reason (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Reason"));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *text = gtk_text_view_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason"), -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text), FALSE);
  gtk_widget_add_css_class (text, "eh-text");
  gtk_widget_add_css_class (scroller, "eh-text-frame");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 72);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), text);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), scroller);

  return box;
}

/* Asks why something that was said is taken back. Without a reason it is not.
 * @verb is what the button says that goes on, with its mnemonic. */
void
eh_confirm_reason_async (GtkWindow *parent,
                         const char *heading,
                         const char *body,
                         const char *verb,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  AdwMessageDialog *dialog = create_dialog (parent, heading, body);
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_source_tag (task, eh_confirm_reason_async);
  adw_message_dialog_set_extra_child (dialog, create_reason ());
  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (dialog, "do", verb);
  adw_message_dialog_set_response_enabled (dialog, "do", FALSE);
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (get_reason (dialog), "changed", G_CALLBACK (reason_changed_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect (dialog, "response", G_CALLBACK (reason_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: (transfer full) (nullable): the reason; %NULL if it is not to be */
char *
eh_confirm_reason_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, eh_confirm_reason_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* Tells something that has to be read before going on. */
void
eh_confirm_tell (GtkWindow *parent, const char *heading, const char *body)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = create_dialog (parent, heading, body);
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_message_dialog_set_default_response (dialog, "close");
  adw_message_dialog_set_close_response (dialog, "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
