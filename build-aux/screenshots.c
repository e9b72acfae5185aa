/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * screenshots.c: saves a picture of every page of the application.
 *
 * The window draws itself into a texture, so no window manager and no
 * compositor is needed, and what is behind it does not matter.
 */
#include <adwaita.h>

#include "store/eh-write-lock.h"
#include "ui/eh-application.h"
#include "ui/eh-book-page.h"
#include "ui/eh-book-view.h"
#include "ui/eh-editor.h"
#include "ui/eh-evidence-page.h"
#include "ui/eh-export-page.h"
#include "ui/eh-figure-table.h"
#include "ui/eh-new-book-window.h"
#include "ui/eh-page.h"
#include "ui/eh-paste-window.h"
#include "ui/eh-panel-page.h"
#include "ui/eh-preferences-window.h"
#include "ui/eh-procurement-page.h"
#include "ui/eh-sample.h"
#include "ui/eh-save-template-window.h"
#include "ui/eh-split-view.h"
#include "ui/eh-starter-row.h"
#include "ui/eh-tenders-page.h"
#include "ui/eh-window.h"

typedef struct
{
  const char *name;
  int width;
  int height;
  AdwColorScheme scheme;
  int text_percent;
} Look;

static const Look looks[] = {
  { "wide-light", 1280, 800, ADW_COLOR_SCHEME_FORCE_LIGHT, 100 },
  { "wide-dark", 1280, 800, ADW_COLOR_SCHEME_FORCE_DARK, 100 },
  { "wide-large", 1280, 800, ADW_COLOR_SCHEME_FORCE_LIGHT, 200 },
  { "wide-contrast", 1280, 800, ADW_COLOR_SCHEME_FORCE_LIGHT, 100 },
  { "narrow-light", 400, 800, ADW_COLOR_SCHEME_FORCE_LIGHT, 100 },
  { "narrow-dark", 400, 800, ADW_COLOR_SCHEME_FORCE_DARK, 100 },
  { "narrow-large", 400, 800, ADW_COLOR_SCHEME_FORCE_LIGHT, 200 },
  { "help", 960, 640, ADW_COLOR_SCHEME_FORCE_LIGHT, 100 },
};

static const char *folder;

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets transitions and frames pass. */
static void
wait (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, stop_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
save (gpointer window, const Look *look, const char *name)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = g_strdup_printf ("%s/%s-%s.png", folder, look->name, name);
  int width, height;

  wait (450);
  paintable = gtk_widget_paintable_new (window);
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (window), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
  g_print ("%s %d x %d\n", path, width, height);
}

/* The first widget of a type below @widget. */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static void
show_page (EhWindow *window, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", name);
}

/* What a page shows after something was done on it. */
static void
save_states (EhWindow *window, const Look *look)
{
  GtkWidget *view = find (GTK_WIDGET (window), EH_TYPE_BOOK_VIEW);
  GtkWidget *documents = eh_book_view_get_documents (EH_BOOK_VIEW (view));
  g_autoptr (GFile) target = g_file_new_for_path (g_get_user_data_dir ());
  EhSplitView *split = EH_SPLIT_VIEW (find (view, EH_TYPE_SPLIT_VIEW));

  show_page (window, "results");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (
          gtk_widget_get_next_sibling (gtk_widget_get_first_child (gtk_widget_get_prev_sibling (
              gtk_widget_get_prev_sibling (find (GTK_WIDGET (window), EH_TYPE_FIGURE_TABLE)))))),
      TRUE);
  save (window, look, "results-as-table");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.verify", NULL);
  wait (1000);
  save (window, look, "record-checked");

  show_page (window, "documents");
  eh_export_page_start (EH_EXPORT_PAGE (documents), target);
  while (eh_export_page_is_busy (EH_EXPORT_PAGE (documents)))
    g_main_context_iteration (NULL, TRUE);
  save (window, look, "documents-saved");

  if (!eh_split_view_get_collapsed (split))
    return;
  eh_split_view_set_show_end (split, FALSE);
  save (window, look, "pages");
  for (guint i = 0; i < 2; i++)
    {
      static const char *const names[] = { "results", "record" };
      GtkWidget *stack;

      show_page (window, names[i]);
      wait (400);
      stack = find (find (view, EH_TYPE_SPLIT_VIEW), GTK_TYPE_STACK);
      stack = gtk_stack_get_child_by_name (GTK_STACK (stack), names[i]);
      eh_split_view_set_show_end (EH_SPLIT_VIEW (find (stack, EH_TYPE_SPLIT_VIEW)), TRUE);
      save (window, look, i == 0 ? "results-marks" : "record-entry");
    }
}

/* Somebody else is writing in a copy of the sample. */
static EhWriteLock *
make_busy (const char *path)
{
  g_autofree char *sample = eh_sample_get_path ();
  g_autoptr (GFile) from = g_file_new_for_path (sample);
  g_autoptr (GFile) to = g_file_new_for_path (path);

  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL);

  return eh_write_lock_acquire (path, NULL);
}

static void
save_troubles (EhApplication *app, const Look *look)
{
  g_autofree char *letter = g_build_filename (g_get_user_data_dir (), "not-a-book.evenhand", NULL);
  g_autofree char *busy = g_build_filename (g_get_user_data_dir (), "eye-care.evenhand", NULL);
  g_autoptr (EhWriteLock) lock = make_busy (busy);
  const char *const paths[] = { letter, busy };

  g_file_set_contents (letter, "Dear panel,\n", -1, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      EhWindow *window = eh_window_new (app);
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);

      gtk_window_set_default_size (GTK_WINDOW (window), look->width, look->height);
      gtk_window_present (GTK_WINDOW (window));
      eh_window_open (window, file);
      wait (800);
      save (window, look, i == 0 ? "trouble-not-a-book" : "trouble-busy");
      if (i > 0)
        {
          gtk_widget_activate_action (GTK_WIDGET (window), "win.read", NULL);
          wait (800);
          save (window, look, "reading");
        }
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
save_shortcuts (const Look *look)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/evenhand/Evenhand/gtk/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_present (overlay);
  save (overlay, look, "shortcuts");
  gtk_window_destroy (overlay);
}

/* What the menu opens. */
static void
save_dialogs (EhWindow *window, const Look *look)
{
  GtkWindow *preferences = GTK_WINDOW (eh_preferences_window_new (NULL));
  GtkWindow *template =
      eh_save_template_window_new (GTK_WINDOW (window), eh_window_get_book (window));

  gtk_window_set_default_size (preferences, MIN (look->width, 560), MIN (look->height, 720));
  gtk_window_present (preferences);
  save (preferences, look, "preferences");
  gtk_window_destroy (preferences);
  save_shortcuts (look);

  gtk_window_set_default_size (template, MIN (look->width, 480), 340);
  gtk_window_present (template);
  save (template, look, "save-template");
  gtk_window_destroy (template);
}

/* The steps from a template to a new book. */
static void
save_new_book (EhWindow *window, const Look *look)
{
  EhNewBookWindow *dialog = eh_new_book_window_new (GTK_WINDOW (window));

  gtk_window_set_default_size (GTK_WINDOW (dialog), MIN (look->width, 600), 720);
  gtk_window_present (GTK_WINDOW (dialog));
  save (dialog, look, "new-book-templates");
  gtk_widget_activate (find (GTK_WIDGET (dialog), EH_TYPE_STARTER_ROW));
  save (dialog, look, "new-book-details");
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (find (GTK_WIDGET (dialog), ADW_TYPE_EXPANDER_ROW)), TRUE);
  save (dialog, look, "new-book-regime");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "new-book.create", NULL);
  save (dialog, look, "new-book-problems");
  gtk_window_close (GTK_WINDOW (dialog));
}

/* What is shown of a table before it is taken. */
static void
save_paste (EhWindow *window, const Look *look)
{
  EhPasteWindow *paste =
      eh_paste_window_present (find (GTK_WIDGET (window), EH_TYPE_BOOK_PAGE),
                               eh_window_get_book (window), EH_SHEET_CRITERIA, NULL);

  gtk_window_set_default_size (GTK_WINDOW (paste), MIN (look->width, 960), MIN (look->height, 680));
  save (paste, look, "paste-nothing");
  eh_paste_window_take_text (
      paste, "No\tQuestion\tSection\tWeighting (%)\tMinimum\tMax words\n"
             "A1\tHow will you keep waiting times short?\tAccess\t15\t2\t500\n"
             "A2\t\"How will people reach you\nwithout a car?\"\tAccess\t12.5 %\tnone\t500\n"
             "B1\tHow will you involve patients?\tInvolvement\ta fifth\t2\t750\n"
             "B1\tWho will speak for carers?\tInvolvement\t5\t\t750\n");
  save (paste, look, "paste");
  gtk_window_destroy (GTK_WINDOW (paste));
}

/* Windows that edit one thing: what opens each, on which page. */
static const struct
{
  const char *page;
  GType (*get_type) (void);
  const char *action;
  const char *target;
  const char *name;
} editors[] = {
  { "procurement", eh_procurement_page_get_type, "procurement.edit", "bought", "edit-procurement" },
  { "procurement", eh_procurement_page_get_type, "procurement.edit", "public", "edit-summary" },
  { "procurement", eh_procurement_page_get_type, "procurement.edit", "scoring", "edit-scoring" },
  { "procurement", eh_procurement_page_get_type, "timetable.add", NULL, "edit-date" },
  { "procurement", eh_procurement_page_get_type, "lots.add", NULL, "edit-lot" },
  { "panel", eh_panel_page_get_type, "panel.add", NULL, "edit-member" },
  { "evidence", eh_evidence_page_get_type, "evidence.add", NULL, "edit-evidence" },
  { "tenders", eh_tenders_page_get_type, "tenders.add", NULL, "edit-tender" },
  { "tenders", eh_tenders_page_get_type, "tenders.exclude", NULL, "edit-exclusion" },
};

static GtkWindow *
find_editor (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (EH_IS_EDITOR (window))
        return window;
    }

  return NULL;
}

static void
save_editors (EhWindow *window, const Look *look)
{
  for (guint i = 0; i < G_N_ELEMENTS (editors); i++)
    {
      GtkWidget *page;
      GtkWindow *editor;

      show_page (window, editors[i].page);
      wait (100);
      page = find (GTK_WIDGET (window), editors[i].get_type ());
      gtk_widget_activate_action (page, editors[i].action, editors[i].target != NULL ? "s" : NULL,
                                  editors[i].target);
      editor = find_editor ();
      if (editor == NULL)
        g_error ("%s opens nothing", editors[i].action);
      gtk_window_set_default_size (editor, MIN (look->width, 560), MIN (look->height, 640));
      save (editor, look, editors[i].name);
      gtk_window_destroy (editor);
    }
}

/* Of the book that the environment names, or else of the sample. */
static void
save_look (EhApplication *app, const Look *look)
{
  const char *book = g_getenv ("EVENHAND_BOOK");
  EhWindow *window = eh_window_new (app);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), look->scheme);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * look->text_percent / 100,
                NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), look->width, look->height);
  gtk_window_present (GTK_WINDOW (window));
  save (window, look, "welcome");
  save_new_book (window, look);

  if (book != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.open-path", "s", book);
  else
    gtk_widget_activate_action (GTK_WIDGET (window), "win.try-sample", NULL);
  while (eh_window_get_book (window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < eh_page_get_count (); i++)
    {
      show_page (window, eh_page_get (i)->name);
      save (window, look, eh_page_get (i)->name);
    }
  save_states (window, look);
  save_troubles (app, look);
  save_dialogs (window, look);
  save_editors (window, look);
  save_paste (window, look);
  gtk_window_close (GTK_WINDOW (window));
  wait (500);
}

static void
activate_cb (EhApplication *app, const char *const *wanted)
{
  g_application_hold (G_APPLICATION (app));
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strv_contains (wanted, looks[i].name))
      save_look (app, &looks[i]);
  g_application_release (G_APPLICATION (app));
  /* The application's own answer would be a window. */
  g_signal_stop_emission_by_name (app, "activate");
}

int
main (int argc, char **argv)
{
  g_autoptr (EhApplication) app = eh_application_new ();

  if (argc < 3)
    {
      g_printerr ("Usage: screenshots FOLDER LOOK...\n");
      return 2;
    }
  folder = argv[1];
  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), argv + 2);

  return g_application_run (G_APPLICATION (app), 1, argv);
}
