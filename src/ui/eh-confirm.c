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
