/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-paste-window.c: a table from a spreadsheet, shown as it was understood,
 * before it becomes part of a book.
 */
#include "ui/eh-paste-window.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/eh-text.h"
#include "trust/eh-hash.h"
#include "ui/eh-accessible.h"
#include "ui/eh-clipboard.h"
#include "ui/eh-confirm.h"
#include "ui/eh-file-chooser.h"
#include "ui/eh-format.h"
#include "ui/eh-help.h"
#include "ui/eh-paste-sheet.h"
#include "ui/eh-paste-table.h"
#include "ui/eh-paste-words.h"
#include "ui/eh-remark-item.h"
#include "ui/eh-say.h"

struct _EhPasteWindow
{
  AdwWindow parent_instance;

  /* Template children */
  AdwWindowTitle *title;
  GtkStack *stack;
  AdwStatusPage *offer;
  EhPasteTable *table;
  GtkWidget *remarks_box;
  GtkLabel *remarks_title;
  GListStore *remarks;
  GtkCheckButton *lenient;
  GtkLabel *lenient_label;
  GtkLabel *outlook;

  /* Owned references */
  EhBook *book;
  EhPasteSheet *sheet;
  GtkWidget *from;
  /* What is known of the place */
  EhSheetPage *page;
  /* The file that the table is from, or NULL */
  GBytes *file;
  char *file_name;

  EhSheetForm form;
  /* What is said when it is done */
  char *done;
};

G_DEFINE_FINAL_TYPE (EhPasteWindow, eh_paste_window, ADW_TYPE_WINDOW)

static EhSheetDraft *
get_draft (EhPasteWindow *self)
{
  return eh_paste_sheet_get_draft (self->sheet);
}

/* Problems come first, then what is only to be known. */
static void
list_remarks (EhPasteWindow *self)
{
  static const EhSheetRemarkLevel levels[] = { EH_SHEET_PROBLEM, EH_SHEET_NOTE };
  EhSheetDraft *draft = get_draft (self);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    for (guint j = 0; j < eh_sheet_draft_get_n_remarks (draft); j++)
      {
        EhSheetRemark remark;

        eh_sheet_draft_get_remark (draft, j, &remark);
        if (remark.level == levels[i])
          g_ptr_array_add (items, eh_remark_item_new (&remark));
      }
  g_list_store_splice (self->remarks, 0, g_list_model_get_n_items (G_LIST_MODEL (self->remarks)),
                       items->pdata, items->len);
  gtk_widget_set_visible (self->remarks_box, items->len > 0);
}

static guint
count_level (EhPasteWindow *self, EhSheetRemarkLevel level)
{
  EhSheetDraft *draft = get_draft (self);
  guint n = 0;

  for (guint i = 0; i < eh_sheet_draft_get_n_remarks (draft); i++)
    {
      EhSheetRemark remark;

      eh_sheet_draft_get_remark (draft, i, &remark);
      n += remark.level == level ? 1 : 0;
    }

  return n;
}

static void
count_remarks (EhPasteWindow *self)
{
  guint n_problems = count_level (self, EH_SHEET_PROBLEM);
  guint n_notes = count_level (self, EH_SHEET_NOTE);
  g_autofree char *problems =
      g_strdup_printf (g_dngettext (NULL, "%u problem", "%u problems", n_problems), n_problems);
  g_autofree char *notes =
      g_strdup_printf (g_dngettext (NULL, "%u note", "%u notes", n_notes), n_notes);
  g_autofree char *both = NULL;

  if (n_problems > 0 && n_notes > 0)
    /* Translators: how many problems there are, and how many notes. */
    both = g_strdup_printf (_ ("%s, %s"), problems, notes);
  gtk_label_set_label (self->remarks_title, both != NULL     ? both
                                            : n_problems > 0 ? problems
                                                             : notes);
}

/* Only a table without a problem can be taken. */
static void
show_outlook (EhPasteWindow *self)
{
  EhSheetDraft *draft = get_draft (self);
  const EhSheetImport *import = eh_sheet_draft_get_import (draft);
  guint n_bad = eh_sheet_draft_get_n_bad_rows (draft);
  guint n_problems = eh_sheet_import_get_n_problems (import);
  gboolean is_good = n_problems == 0 && eh_sheet_import_get_n_commands (import) > 0;
  g_autofree char *leave_out = NULL;
  g_autofree char *text = NULL;

  leave_out = g_strdup_printf (g_dngettext (NULL, "_Leave out %u row with a problem",
                                            "_Leave out %u rows with problems", n_bad),
                               n_bad);
  gtk_label_set_label (self->lenient_label, leave_out);
  gtk_widget_set_visible (GTK_WIDGET (self->lenient), n_bad > 0);
  if (is_good)
    text = eh_paste_words_say_outlook (
        self->form, eh_sheet_draft_count (draft, eh_book_get_procurement (self->book)));
  else if (n_problems > 0)
    text =
        g_strdup_printf (g_dngettext (NULL, "%u problem keeps the table from being imported",
                                      "%u problems keep the table from being imported", n_problems),
                         n_problems);
  else
    text = g_strdup (_ ("Nothing in it is to be imported"));
  gtk_label_set_label (self->outlook, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.import", is_good);
}

/* Names of what a grid has one way or the other. */
static char **
list_names (EhPasteWindow *self, gboolean is_tenders)
{
  const EhProcurement *procurement = eh_book_get_procurement (self->book);
  const char *const *ids = is_tenders ? self->page->tenders : self->page->criteria;
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      const EhTender *tender = is_tenders ? eh_procurement_find_tender (procurement, ids[i]) : NULL;
      const EhCriterion *criterion =
          is_tenders ? NULL : eh_procurement_find_criterion (procurement, ids[i]);

      g_ptr_array_add (names, g_strdup (tender != NULL      ? tender->bidder
                                        : criterion != NULL ? criterion->title
                                                            : ids[i]));
    }
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (names, FALSE);
}

/* A block of scores says nothing but scores; what they are of is said beside it. */
static void
show_names (EhPasteWindow *self)
{
  const EhSheetImport *import = eh_sheet_draft_get_import (get_draft (self));
  char *none[] = { NULL };
  g_auto (GStrv) columns = NULL;
  g_auto (GStrv) rows = NULL;

  if (eh_sheet_import_is_block (import))
    {
      columns = list_names (self, self->page->is_transposed);
      rows = list_names (self, !self->page->is_transposed);
      eh_paste_table_set_names (self->table, columns, rows);
    }
  else
    eh_paste_table_set_names (self->table, eh_sheet_import_is_grid (import) ? none : NULL, NULL);
}

static void
show_reading (EhPasteWindow *self)
{
  eh_paste_table_update (self->table);
  list_remarks (self);
  count_remarks (self);
  show_outlook (self);
}

static void
read_again (EhPasteWindow *self)
{
  eh_sheet_draft_read (get_draft (self), eh_book_get_procurement (self->book));
  show_names (self);
  eh_paste_sheet_update (self->sheet);
  show_reading (self);
}

static void
show_offer (EhPasteWindow *self, const char *title, const char *text)
{
  adw_status_page_set_title (self->offer, title);
  adw_status_page_set_description (self->offer, text);
  gtk_stack_set_visible_child_name (self->stack, "offer");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.import", FALSE);
}

/* @file: (nullable): the bytes that @sheet was read from */
static void
show_sheet (EhPasteWindow *self, EhCsv *sheet, GBytes *file, const char *file_name)
{
  const char *origin = file != NULL ? file_name : _ ("From the clipboard");
  EhSheetDraft *draft = eh_sheet_draft_new (sheet, self->form, self->page);

  eh_sheet_draft_read (draft, eh_book_get_procurement (self->book));
  g_clear_object (&self->sheet);
  gtk_check_button_set_active (self->lenient, FALSE);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->file_name, g_free);
  self->file = file != NULL ? g_bytes_ref (file) : NULL;
  self->file_name = g_strdup (file_name);
  self->sheet = eh_paste_sheet_new (draft);
  adw_window_title_set_subtitle (self->title, origin);
  eh_paste_table_set_sheet (self->table, self->sheet);
  show_names (self);
  show_reading (self);
  gtk_stack_set_visible_child_name (self->stack, "table");
}

/* Why something could not be read as a table. */
static char *
say_why_not (const GError *error)
{
  if (error->domain != EH_CSV_ERROR)
    return eh_say_why (error);

  /* Translators: %s begins with a small letter, such as “line 3: …”. */
  return eh_format_problem (error->message);
}

/* @sheet: (transfer full) (nullable): the table; if %NULL, @error says why */
static void
take_sheet (EhPasteWindow *self,
            EhCsv *sheet,
            GBytes *file,
            const char *file_name,
            const GError *error)
{
  g_autofree char *why = NULL;

  if (sheet == NULL)
    {
      why = say_why_not (error);
      show_offer (self, _ ("This is no table"), why);
    }
  else if (eh_csv_get_n_rows (sheet) == 0)
    {
      eh_csv_free (sheet);
      show_offer (self, file != NULL ? _ ("This file is empty") : _ ("Nothing has been copied"),
                  eh_paste_words_get_hint (self->form));
    }
  else
    {
      show_sheet (self, sheet, file, file_name);
    }
}

static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhPasteWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  EhCsv *sheet = eh_clipboard_read_finish (result, &error);

  /* The window may have been closed meanwhile. */
  if (self->book != NULL)
    take_sheet (self, sheet, NULL, NULL, error);
  else
    g_clear_pointer (&sheet, eh_csv_free);
}

static void
read_clipboard (EhPasteWindow *self)
{
  eh_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (self->from)), clipboard_read_cb,
                           g_object_ref (self));
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  read_clipboard (EH_PASTE_WINDOW (widget));
}

static void
file_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhPasteWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *base = g_file_get_basename (G_FILE (source));
  g_autofree char *name = g_filename_display_name (base);
  EhCsv *sheet = NULL;
  const char *data;
  gsize size;

  if (self->book == NULL)
    return;
  if (bytes != NULL)
    {
      data = g_bytes_get_data (bytes, &size);
      sheet = eh_csv_read (data, size, &error);
    }
  take_sheet (self, sheet, bytes, name, error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = eh_file_chooser_ask_finish (result);

  if (file != NULL)
    eh_paste_window_take_file (EH_PASTE_WINDOW (source), file);
}

static void
choose_file_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_file_chooser_ask_async (GTK_WINDOW (widget), EH_FILE_TABLE, NULL, NULL, file_chosen_cb, NULL);
}

static void
template_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = eh_file_chooser_ask_finish (result);

  if (file != NULL)
    eh_paste_window_save_template (EH_PASTE_WINDOW (source), file);
}

static void
save_template_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhPasteWindow *self = EH_PASTE_WINDOW (widget);

  eh_file_chooser_ask_async (GTK_WINDOW (widget), EH_FILE_NEW_TABLE, NULL,
                             eh_paste_words_get_file_name (self->form), template_chosen_cb, NULL);
}

static void
template_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhPasteWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      eh_say (GTK_WIDGET (self->stack), _ ("The empty table was saved"));
      return;
    }

  why = eh_say_why (error);
  eh_confirm_tell (GTK_WINDOW (self), _ ("The table was not saved"), why);
}

/* Says where the entries come from, if it is a file. A file name may hold what a
 * text may not; the table is not lost for that. */
static EhBody *
make_origin (EhPasteWindow *self)
{
  static const EhForm forms[] = {
    [EH_SHEET_CRITERIA] = EH_FORM_CSV_CRITERIA, [EH_SHEET_TENDERS] = EH_FORM_CSV_TENDERS,
    [EH_SHEET_PRICES] = EH_FORM_CSV_PRICES,     [EH_SHEET_SCORES] = EH_FORM_CSV_SCORES,
    [EH_SHEET_AGREED] = EH_FORM_CSV_AGREED,
  };
  g_autofree char *name = eh_text_normalize (self->file_name, TRUE, NULL);
  EhImport import = { .form = forms[self->form] };
  gconstpointer data = g_bytes_get_data (self->file, &import.size);

  G_STATIC_ASSERT (G_N_ELEMENTS (forms) == EH_SHEET_N_FORMS);
  import.name = name != NULL ? name : "table.csv";
  eh_hash_data (data, import.size, import.sha256);

  return eh_clerk_new_imported (&import);
}

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhPasteWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = eh_book_submit_finish (EH_BOOK (source), result, &error);

  if (self->book == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (!is_saved)
    {
      eh_say_refusal (GTK_WIDGET (self), error);
      return;
    }

  eh_say_done (self->from, self->done);
  gtk_window_close (GTK_WINDOW (self));
}

static void
import_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhPasteWindow *self = EH_PASTE_WINDOW (widget);
  const EhSheetImport *import = eh_sheet_draft_get_import (get_draft (self));
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);

  if (self->file != NULL)
    g_ptr_array_add (bodies, make_origin (self));
  for (guint i = 0; i < eh_sheet_import_get_n_commands (import); i++)
    g_ptr_array_add (bodies, eh_body_copy (eh_sheet_import_get_command (import, i)));
  g_free (self->done);
  self->done = eh_paste_words_say_done (
      self->form, eh_sheet_draft_count (get_draft (self), eh_book_get_procurement (self->book)));
  gtk_widget_set_sensitive (widget, FALSE);
  eh_book_submit_async (self->book, bodies, NULL, submitted_cb, g_object_ref (self));
}

static void
lenient_cb (EhPasteWindow *self)
{
  if (self->sheet == NULL)
    return;

  eh_sheet_draft_set_is_lenient (get_draft (self), gtk_check_button_get_active (self->lenient));
  read_again (self);
}

static void
remark_activated_cb (EhPasteWindow *self, guint position)
{
  g_autoptr (EhRemarkItem) item = g_list_model_get_item (G_LIST_MODEL (self->remarks), position);

  eh_paste_table_show_row (self->table, eh_remark_item_get_row (item));
}

static void
eh_paste_window_dispose (GObject *object)
{
  EhPasteWindow *self = EH_PASTE_WINDOW (object);

  g_clear_object (&self->book);
  g_clear_object (&self->from);
  g_clear_object (&self->sheet);
  g_clear_pointer (&self->page, eh_sheet_page_free);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->done, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), EH_TYPE_PASTE_WINDOW);

  G_OBJECT_CLASS (eh_paste_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-paste-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EhPasteWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EhPasteWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EhPasteWindow, offer);
  gtk_widget_class_bind_template_child (widget_class, EhPasteWindow, table);
  gtk_widget_class_bind_template_child (widget_class, EhPasteWindow, remarks_box);
  gtk_widget_class_bind_template_child (widget_class, EhPasteWindow, remarks_title);
  gtk_widget_class_bind_template_child (widget_class, EhPasteWindow, remarks);
  gtk_widget_class_bind_template_child (widget_class, EhPasteWindow, lenient);
  gtk_widget_class_bind_template_child (widget_class, EhPasteWindow, lenient_label);
  gtk_widget_class_bind_template_child (widget_class, EhPasteWindow, outlook);
  gtk_widget_class_bind_template_callback (widget_class, lenient_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, remark_activated_cb);
}

static void
eh_paste_window_class_init (EhPasteWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_paste_window_dispose;

  gtk_widget_class_install_action (widget_class, "paste.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "paste.choose-file", NULL, choose_file_action);
  gtk_widget_class_install_action (widget_class, "paste.save-template", NULL, save_template_action);
  gtk_widget_class_install_action (widget_class, "paste.import", NULL, import_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "paste.paste",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (EH_TYPE_PASTE_TABLE);
  g_type_ensure (EH_TYPE_REMARK_ITEM);
  bind_template (widget_class);
  eh_help_bind_key (widget_class, "paste");
}

static void
eh_paste_window_init (EhPasteWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.import", FALSE);
  eh_accessible_mend (GTK_WIDGET (self));
}

/* Shows what is on the clipboard as a table of @form that adds to @book; @from is
 * where it is to be said that it is done, and @page what is known of the place,
 * or NULL. */
EhPasteWindow *
eh_paste_window_present (GtkWidget *from, EhBook *book, EhSheetForm form, const EhSheetPage *page)
{
  EhPasteWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);
  g_return_val_if_fail (EH_IS_BOOK (book), NULL);
  g_return_val_if_fail (form < EH_SHEET_N_FORMS, NULL);

  self = g_object_new (EH_TYPE_PASTE_WINDOW, "transient-for", gtk_widget_get_root (from), NULL);
  self->from = g_object_ref (from);
  self->book = g_object_ref (book);
  self->form = form;
  self->page = eh_sheet_page_copy (page);
  adw_window_title_set_title (self->title, eh_paste_words_get_title (form));
  gtk_window_set_title (GTK_WINDOW (self), eh_paste_words_get_title (form));
  gtk_window_present (GTK_WINDOW (self));
  read_clipboard (self);

  return self;
}

/* Shows cells as they were copied. */
void
eh_paste_window_take_text (EhPasteWindow *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  EhCsv *sheet;

  g_return_if_fail (EH_IS_PASTE_WINDOW (self));
  g_return_if_fail (text != NULL);

  sheet = eh_csv_read_copied (text, &error);
  take_sheet (self, sheet, NULL, NULL, error);
}

/* Shows a CSV file. */
void
eh_paste_window_take_file (EhPasteWindow *self, GFile *file)
{
  g_return_if_fail (EH_IS_PASTE_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  gtk_stack_set_visible_child_name (self->stack, "waiting");
  g_file_load_bytes_async (file, NULL, file_loaded_cb, g_object_ref (self));
}

/* Writes a table with headings and nothing below them. */
void
eh_paste_window_save_template (EhPasteWindow *self, GFile *file)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (EH_IS_PASTE_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  text = eh_sheet_form_write_template (self->form);
  bytes = g_bytes_new (text, strlen (text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       template_saved_cb, g_object_ref (self));
}
