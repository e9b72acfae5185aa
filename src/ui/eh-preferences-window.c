/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-preferences-window.c: where people say how they like it.
 *
 * Every control is bound to its key, so whatever is chosen holds at once.
 */
#include "ui/eh-preferences-window.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-accessible.h"
#include "ui/eh-file-chooser.h"
#include "ui/eh-help.h"
#include "ui/eh-settings.h"

struct _EhPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  /* Template children */
  AdwPreferencesPage *page;
  AdwComboRow *appearance_row;
  GtkSpinButton *text_size_button;
  GtkSwitch *reopen_switch;
  AdwEntryRow *keeper_row;
  AdwEntryRow *organisation_row;
  AdwComboRow *currency_row;
  AdwActionRow *folder_row;
  GtkWidget *forget_button;

  /* Owned references */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (EhPreferencesWindow, eh_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* The names of the schema's enumeration, in the order of the row's list. */
static const char *const appearances[] = { "system", "light", "dark" };

static gboolean
get_appearance (GValue *value, GVariant *variant, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (appearances); i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), appearances[i]))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
set_appearance (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint i = g_value_get_uint (value);

  return i < G_N_ELEMENTS (appearances) ? g_variant_new_string (appearances[i]) : NULL;
}

static gboolean
get_currency (GValue *value, GVariant *variant, gpointer user_data)
{
  GListModel *codes = user_data;

  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (codes), i),
                     g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
set_currency (const GValue *value, const GVariantType *type, gpointer user_data)
{
  const char *code = gtk_string_list_get_string (user_data, g_value_get_uint (value));

  return code != NULL ? g_variant_new_string (code) : NULL;
}

/* The schema is the one list of currencies. */
static GtkStringList *
list_currencies (GSettings *settings)
{
  GtkStringList *codes = gtk_string_list_new (NULL);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) key = NULL;
  g_autoptr (GVariant) range = NULL;
  g_autoptr (GVariant) choices = NULL;
  g_autoptr (GVariantIter) iter = NULL;
  const char *code;

  g_object_get (settings, "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, "currency");
  range = g_settings_schema_key_get_range (key);
  g_variant_get (range, "(&sv)", NULL, &choices);
  iter = g_variant_iter_new (choices);
  while (g_variant_iter_next (iter, "&s", &code))
    gtk_string_list_append (codes, code);

  return codes;
}

static void
folder_changed_cb (EhPreferencesWindow *self)
{
  g_autoptr (GFile) folder = eh_settings_dup_books_folder (self->settings);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;
  g_autofree char *name = path != NULL ? g_filename_display_name (path) : NULL;

  adw_action_row_set_subtitle (self->folder_row,
                               name != NULL ? name : _ ("Wherever you last chose"));
  gtk_widget_set_visible (self->forget_button, folder != NULL);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  EhPreferencesWindow *self = EH_PREFERENCES_WINDOW (source);
  g_autoptr (GFile) folder = eh_file_chooser_ask_finish (result);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  if (path != NULL && self->settings != NULL)
    g_settings_set_string (self->settings, "books-folder", path);
}

static void
choose_folder_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhPreferencesWindow *self = EH_PREFERENCES_WINDOW (widget);
  g_autoptr (GFile) folder = eh_settings_dup_books_folder (self->settings);

  eh_file_chooser_ask_async (GTK_WINDOW (self), EH_FILE_BOOKS_FOLDER, folder, NULL,
                             folder_chosen_cb, NULL);
}

static void
forget_folder_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_settings_reset (EH_PREFERENCES_WINDOW (widget)->settings, "books-folder");
}

static void
bind (EhPreferencesWindow *self)
{
  g_autoptr (GtkStringList) codes = list_currencies (self->settings);

  adw_combo_row_set_model (self->currency_row, G_LIST_MODEL (codes));
  g_settings_bind_with_mapping (self->settings, "appearance", self->appearance_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_appearance, set_appearance, NULL,
                                NULL);
  g_settings_bind_with_mapping (self->settings, "currency", self->currency_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_currency, set_currency,
                                g_object_ref (codes), g_object_unref);
  g_settings_bind (self->settings, "text-size",
                   gtk_spin_button_get_adjustment (self->text_size_button), "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "reopen-last-book", self->reopen_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "keeper-name", self->keeper_row, "text",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "organisation", self->organisation_row, "text",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->settings, "changed::books-folder", G_CALLBACK (folder_changed_cb),
                           self, G_CONNECT_SWAPPED);
  folder_changed_cb (self);
}

static void
eh_preferences_window_dispose (GObject *object)
{
  EhPreferencesWindow *self = EH_PREFERENCES_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), EH_TYPE_PREFERENCES_WINDOW);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (eh_preferences_window_parent_class)->dispose (object);
}

static void
eh_preferences_window_class_init (EhPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_preferences_window_dispose;

  gtk_widget_class_install_action (widget_class, "preferences.choose-folder", NULL,
                                   choose_folder_action);
  gtk_widget_class_install_action (widget_class, "preferences.forget-folder", NULL,
                                   forget_folder_action);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/evenhand/Evenhand/ui/eh-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EhPreferencesWindow, page);
  gtk_widget_class_bind_template_child (widget_class, EhPreferencesWindow, appearance_row);
  gtk_widget_class_bind_template_child (widget_class, EhPreferencesWindow, text_size_button);
  gtk_widget_class_bind_template_child (widget_class, EhPreferencesWindow, reopen_switch);
  gtk_widget_class_bind_template_child (widget_class, EhPreferencesWindow, keeper_row);
  gtk_widget_class_bind_template_child (widget_class, EhPreferencesWindow, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, EhPreferencesWindow, currency_row);
  gtk_widget_class_bind_template_child (widget_class, EhPreferencesWindow, folder_row);
  gtk_widget_class_bind_template_child (widget_class, EhPreferencesWindow, forget_button);
  eh_help_bind_key (widget_class, EH_HELP_INDEX);
}

static void
eh_preferences_window_init (EhPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = eh_settings_new ();
  if (self->settings != NULL)
    bind (self);
  /* Where nothing can be kept, nothing can be chosen. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), self->settings != NULL);
  eh_accessible_mend (GTK_WIDGET (self));
}

EhPreferencesWindow *
eh_preferences_window_new (GtkWindow *parent)
{
  return g_object_new (EH_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
}
