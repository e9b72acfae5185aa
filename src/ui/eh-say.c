/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-say.c: tells people in passing what was done, and plainly what was not.
 */
#include "ui/eh-say.h"

#include "config.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/eh-body.h"
#include "core/eh-procurement.h"
#include "document/eh-wording-problem.h"
#include "store/eh-record-error.h"
#include "ui/eh-confirm.h"
#include "ui/eh-trouble.h"

/* What the last toast of an overlay is kept as. */
#define LAST_TOAST "eh-last-toast"

/* The last thing said takes the place of what was said before: "undo" on an
 * older toast would undo something else than it tells of. */
static void
show (GtkWidget *from, const char *text, gboolean can_undo)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast *toast, *last;

  /* A window that is closing has nobody to tell. */
  if (overlay == NULL)
    return;

  toast = adw_toast_new (title);
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  last = g_object_get_data (G_OBJECT (overlay), LAST_TOAST);
  if (last != NULL)
    adw_toast_dismiss (last);
  g_object_set_data_full (G_OBJECT (overlay), LAST_TOAST, g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/* Says @text for a few seconds in the window of @from. */
void
eh_say (GtkWidget *from, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (text != NULL);

  show (from, text, FALSE);
}

/* Says @text, which tells of the edit made last, with a button to undo it. */
void
eh_say_done (GtkWidget *from, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (text != NULL);

  show (from, text, TRUE);
}

static gboolean
is_refusal (const GError *error)
{
  return error->domain == EH_PROCUREMENT_ERROR || error->domain == EH_BODY_ERROR;
}

/* The field that a refusal names first, as "weight: it is too large" or
 * "points[2].label: it is missing".
 *
 * Returns: an #EhField, or -1 if it names none */
int
eh_say_field (const GError *error)
{
  gsize length;

  g_return_val_if_fail (error != NULL, -1);

  length = strcspn (error->message, ":[");
  if (!is_refusal (error) || error->message[length] == '\0')
    return -1;
  for (int i = 0; i < EH_N_FIELDS; i++)
    if (strlen (eh_field_get_name (i)) == length &&
        strncmp (eh_field_get_name (i), error->message, length) == 0)
      return i;

  return -1;
}

/* Returns: (transfer full): why the book did not take a command, in words that
 * begin with a capital letter and end with a full stop */
char *
eh_say_why (const GError *error)
{
  char *sentence = NULL;
  EhTrouble trouble;

  g_return_val_if_fail (error != NULL, NULL);

  if (is_refusal (error))
    sentence = eh_wording_problem (error->message);
  if (sentence != NULL)
    return sentence;

  trouble = eh_trouble_describe (error);
  return g_strdup_printf ("%s %s %s", trouble.happened, trouble.safe, trouble.next);
}

/* Says in a dialog why the book did not take a command, and that nothing is
 * lost. */
void
eh_say_refusal (GtkWidget *from, const GError *error)
{
  gboolean is_unknown = g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN);
  GtkRoot *root = gtk_widget_get_root (from);
  g_autofree char *why = eh_say_why (error);

  if (!GTK_IS_WINDOW (root) || eh_trouble_is_cancellation (error))
    return;

  eh_confirm_tell (GTK_WINDOW (root),
                   is_unknown ? eh_trouble_describe (error).title : _ ("This was not saved"), why);
}
