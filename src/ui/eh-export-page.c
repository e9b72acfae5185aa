/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-export-page.c: saves the evidence of a book as documents.
 */
#include "ui/eh-export-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-confirm.h"
#include "ui/eh-file-chooser.h"
#include "ui/eh-file-row.h"
#include "ui/eh-say.h"
#include "ui/eh-template.h"
#include "ui/eh-trouble.h"

struct _EhExportPage
{
  EhBookPage parent_instance;

  /* Template children */
  GtkCheckButton *xlsx_check;
  GtkCheckButton *pdf_check;
  GtkCheckButton *html_check;
  GtkCheckButton *ocds_check;
  GtkCheckButton *json_check;
  GtkStack *stack;
  GtkProgressBar *bar;
  GtkWidget *trouble_box;
  GtkLabel *trouble;
  GtkWidget *saved_box;
  GtkListBox *saved_list;

  /* Owned references */
  GCancellable *cancellable;
  GFile *folder; /* where the documents go, or went */
  GListStore *saved;
};

G_DEFINE_FINAL_TYPE (EhExportPage, eh_export_page, EH_TYPE_BOOK_PAGE)

/* The check button of each form, in the order of #EhExportForm. */
static GtkCheckButton *
get_check (EhExportPage *self, guint form)
{
  GtkCheckButton *const checks[EH_EXPORT_N_FORMS] = {
    [EH_EXPORT_XLSX] = self->xlsx_check, [EH_EXPORT_PDF] = self->pdf_check,
    [EH_EXPORT_HTML] = self->html_check, [EH_EXPORT_OCDS] = self->ocds_check,
    [EH_EXPORT_JSON] = self->json_check,
  };

  return checks[form];
}

static guint
count_chosen (EhExportPage *self)
{
  guint n = 0;

  for (guint form = 0; form < EH_EXPORT_N_FORMS; form++)
    n += gtk_check_button_get_active (get_check (self, form)) ? 1 : 0;

  return n;
}

static void
update_actions (EhExportPage *self)
{
  guint n = count_chosen (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.save",
                                 eh_book_page_get_book (EH_BOOK_PAGE (self)) != NULL &&
                                     self->cancellable == NULL && n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.choose-all", n < EH_EXPORT_N_FORMS);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.cancel", self->cancellable != NULL);
}

static GFile *
get_target (GFile *folder, guint form)
{
  return g_file_get_child (folder, eh_export_form_get_file_name ((EhExportForm) form));
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  return eh_file_row_new (G_FILE (item));
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhExportPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error) ||
      eh_trouble_is_cancellation (error))
    return;

  eh_say (GTK_WIDGET (self), _ ("No program on this computer opens it. It is saved all the same."));
}

static void
open_file (EhExportPage *self, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri_full (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME,
                     NULL, shown_cb, g_object_ref (self));
}

static void
saved_activated_cb (EhExportPage *self, EhFileRow *row)
{
  open_file (self, eh_file_row_get_file (row));
}

static void
open_saved_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhExportPage *self = EH_EXPORT_PAGE (widget);
  g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (self->saved), 0);

  if (file != NULL)
    open_file (self, file);
}

static void
show_folder_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhExportPage *self = EH_EXPORT_PAGE (widget);

  if (self->folder != NULL)
    open_file (self, self->folder);
}

/* One document can be opened; of several, the folder is shown. */
static void
show_toast (EhExportPage *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->saved));
  g_autofree char *title =
      g_strdup_printf (g_dngettext (NULL, "%u document saved", "%u documents saved", n), n);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, n == 1 ? _ ("_Open") : _ ("_Show in folder"));
  adw_toast_set_action_name (toast, n == 1 ? "win.open-saved" : "win.show-saved");
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
show_saved (EhExportPage *self)
{
  g_list_store_remove_all (self->saved);
  for (guint form = 0; form < EH_EXPORT_N_FORMS; form++)
    {
      g_autoptr (GFile) file = get_target (self->folder, form);

      if (gtk_check_button_get_active (get_check (self, form)))
        g_list_store_append (self->saved, file);
    }
  gtk_widget_set_visible (self->saved_box, TRUE);
  show_toast (self);
}

static void
show_fault (EhExportPage *self, const GError *error)
{
  EhTrouble trouble = eh_trouble_describe (error);
  g_autofree char *text = g_strdup_printf (
      /* Translators: title, what happened, what is safe, what to do, the program's own words. */
      _ ("%s. %s\n%s\n%s\nIn the program’s own words: %s"), trouble.title, trouble.happened,
      trouble.safe, trouble.next, error->message);

  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (self->trouble_box, TRUE);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhExportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = eh_book_export_finish (EH_BOOK (source), result, &error);

  g_clear_object (&self->cancellable);
  if (eh_book_page_get_book (EH_BOOK_PAGE (self)) != EH_BOOK (source))
    return;

  gtk_stack_set_visible_child_name (self->stack, "choose");
  update_actions (self);
  if (is_done)
    show_saved (self);
  else if (!eh_trouble_is_cancellation (error))
    show_fault (self, error);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  EhExportPage *self = user_data;

  if (eh_book_page_get_book (EH_BOOK_PAGE (self)) != NULL)
    gtk_progress_bar_set_fraction (self->bar, fraction);
}

static void
replace_confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhExportPage) self = user_data;

  if (eh_confirm_finish (result) && eh_book_page_get_book (EH_BOOK_PAGE (self)) != NULL)
    eh_export_page_start (self, self->folder);
}

/* Returns: how many of the documents are in @folder already */
static guint
count_there (EhExportPage *self, GFile *folder)
{
  guint n = 0;

  for (guint form = 0; form < EH_EXPORT_N_FORMS; form++)
    {
      g_autoptr (GFile) file = get_target (folder, form);

      if (gtk_check_button_get_active (get_check (self, form)))
        n += g_file_query_exists (file, NULL) ? 1 : 0;
    }

  return n;
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhExportPage) self = user_data;
  g_autoptr (GFile) folder = eh_file_chooser_ask_finish (result);
  guint n;

  if (folder == NULL || eh_book_page_get_book (EH_BOOK_PAGE (self)) == NULL)
    return;

  n = count_there (self, folder);
  if (n == 0)
    {
      eh_export_page_start (self, folder);
      return;
    }

  g_set_object (&self->folder, folder);
  eh_confirm_async (
      GTK_WINDOW (source),
      g_dngettext (NULL, "Replace the document in this folder?",
                   "Replace the documents in this folder?", n),
      _ ("There are documents of the same names in it, of this book or of another. They "
         "will be written anew from this book as it is now."),
      _ ("_Replace"), TRUE, replace_confirmed_cb, g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhExportPage *self = EH_EXPORT_PAGE (widget);
  g_autoptr (GFile) book =
      g_file_new_for_path (eh_book_get_path (eh_book_page_get_book (EH_BOOK_PAGE (self))));
  g_autoptr (GFile) folder = g_file_get_parent (book);

  eh_file_chooser_ask_async (GTK_WINDOW (gtk_widget_get_root (widget)), EH_FILE_FOLDER,
                             self->folder != NULL ? self->folder : folder, NULL, folder_chosen_cb,
                             g_object_ref (self));
}

static void
choose_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhExportPage *self = EH_EXPORT_PAGE (widget);

  for (guint form = 0; form < EH_EXPORT_N_FORMS; form++)
    gtk_check_button_set_active (get_check (self, form), TRUE);
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_export_page_cancel (EH_EXPORT_PAGE (widget));
}

static void
eh_export_page_update (EhBookPage *page)
{
  update_actions (EH_EXPORT_PAGE (page));
}

static void
eh_export_page_dispose (GObject *object)
{
  EhExportPage *self = EH_EXPORT_PAGE (object);

  eh_export_page_cancel (self);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_EXPORT_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->folder);
  g_clear_object (&self->saved);

  G_OBJECT_CLASS (eh_export_page_parent_class)->dispose (object);
}

static void
eh_export_page_class_init (EhExportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_export_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_export_page_update;

  gtk_widget_class_install_action (widget_class, "documents.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "documents.choose-all", NULL, choose_all_action);
  gtk_widget_class_install_action (widget_class, "documents.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "documents.open", NULL, open_saved_action);
  gtk_widget_class_install_action (widget_class, "documents.show-folder", NULL, show_folder_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-export-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhExportPage, xlsx_check);
  gtk_widget_class_bind_template_child (widget_class, EhExportPage, pdf_check);
  gtk_widget_class_bind_template_child (widget_class, EhExportPage, html_check);
  gtk_widget_class_bind_template_child (widget_class, EhExportPage, ocds_check);
  gtk_widget_class_bind_template_child (widget_class, EhExportPage, json_check);
  gtk_widget_class_bind_template_child (widget_class, EhExportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EhExportPage, bar);
  gtk_widget_class_bind_template_child (widget_class, EhExportPage, trouble_box);
  gtk_widget_class_bind_template_child (widget_class, EhExportPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, EhExportPage, saved_box);
  gtk_widget_class_bind_template_child (widget_class, EhExportPage, saved_list);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_bind_template_callback (widget_class, saved_activated_cb);
}

static void
eh_export_page_init (EhExportPage *self)
{
  self->saved = g_list_store_new (G_TYPE_FILE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->saved_list, G_LIST_MODEL (self->saved), create_row_cb, NULL, NULL);
  update_actions (self);
}

/* Saves the documents that are chosen into @folder, replacing what is there. */
void
eh_export_page_start (EhExportPage *self, GFile *folder)
{
  EhExportRequest request = { 0 };

  g_return_if_fail (EH_IS_EXPORT_PAGE (self));
  g_return_if_fail (eh_book_page_get_book (EH_BOOK_PAGE (self)) != NULL &&
                    self->cancellable == NULL);

  g_set_object (&self->folder, folder);
  gtk_widget_set_visible (self->saved_box, FALSE);
  gtk_widget_set_visible (self->trouble_box, FALSE);
  if (g_file_peek_path (folder) == NULL)
    {
      gtk_label_set_label (self->trouble,
                           _ ("This folder is not on this computer, so nothing was written. Choose "
                              "one on a disk, or a network folder that is connected."));
      gtk_widget_set_visible (self->trouble_box, TRUE);
      return;
    }

  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_stack_set_visible_child_name (self->stack, "working");
  for (guint form = 0; form < EH_EXPORT_N_FORMS; form++)
    {
      g_autoptr (GFile) file = get_target (folder, form);

      if (gtk_check_button_get_active (get_check (self, form)))
        request.paths[form] = g_file_get_path (file);
    }

  self->cancellable = g_cancellable_new ();
  update_actions (self);
  eh_book_export_async (eh_book_page_get_book (EH_BOOK_PAGE (self)), &request, progress_cb, self,
                        self->cancellable, exported_cb, g_object_ref (self));
  for (guint form = 0; form < EH_EXPORT_N_FORMS; form++)
    g_free ((char *) request.paths[form]);
}

/* Stops saving, if documents are being saved. */
void
eh_export_page_cancel (EhExportPage *self)
{
  g_return_if_fail (EH_IS_EXPORT_PAGE (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

gboolean
eh_export_page_is_busy (EhExportPage *self)
{
  g_return_val_if_fail (EH_IS_EXPORT_PAGE (self), FALSE);

  return self->cancellable != NULL;
}
