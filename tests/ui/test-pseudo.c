/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application in a language in which every text stands in marks, on a book
 * whose texts stand in the same marks. What is shown without marks is shown to
 * nobody in their own language. Pages are found in the table of pages.
 */
#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "book/eh-export.h"
#include "support/eh-test-rules.h"
#include "ui-fixture.h"
#include "ui/eh-book-page.h"
#include "ui/eh-book-view.h"
#include "ui/eh-entry-view.h"
#include "ui/eh-new-book-window.h"
#include "ui/eh-page.h"
#include "ui/eh-preferences-window.h"
#include "ui/eh-say.h"
#include "ui/eh-sidebar.h"
#include "ui/eh-trouble.h"

/* Of what can be pressed on a page; most is there once for each row. */
#define MAX_PRESSED 30

#define OPENING 0x27e6 /* ⟦ */
#define CLOSING 0x27e7 /* ⟧ */

/* Names that are the same in every language. */
static const char *const names[] = {
  "Evenhand",          "JSON",         "XLSX",   "HTML", "OCDS", "sha-256",
  "evenhand-exchange", "evenhand-cli", "verify", NULL
};

/* Who keeps the book that the fixture makes. */
#define KEEPER "A. Keeper"

/* What the toolkit says by itself. */
static const char *const toolkit_texts[] = {
  "(None)",
  "Apply",
  "Back",
  "Clear entry",
  "Close",
  "Collapse",
  "Expand",
  "No Results Found",
  "Search",
  "Search…",
  "Try a different search.",
  NULL,
};

static gboolean
is_of_toolkit (GtkWidget *widget)
{
  return GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_TEXT (widget) ||
         GTK_IS_TEXT_VIEW (widget) || GTK_IS_SHORTCUT_LABEL (widget) || GTK_IS_CALENDAR (widget) ||
         g_str_equal (gtk_widget_get_css_name (widget), "accelerator");
}

static char *
read_book (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "ui", "pseudo", "book.json", NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

/* The ids of the book, as of the criterion "Q1". */
static gboolean
is_id (const char *word)
{
  static GHashTable *ids;

  if (ids == NULL)
    {
      g_autofree char *book = read_book ();
      g_autoptr (GRegex) regex = g_regex_new ("\"id\": \"([^\"]*)\"", 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      ids = g_hash_table_new (g_str_hash, g_str_equal);
      for (g_regex_match (regex, book, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        g_hash_table_add (ids, g_match_info_fetch (match, 1));
    }

  return g_hash_table_contains (ids, word);
}

/* Ids, hashes, currencies and names of files. */
static gboolean
is_code (const char *word)
{
  static GRegex *regex;

  if (regex == NULL)
    regex = g_regex_new ("^([0-9a-f]{4,64}|[A-Z]{3}|"
                         "[a-z0-9-]+\\.(evenhand|json|html|pdf|xlsx))$",
                         G_REGEX_OPTIMIZE, 0, NULL);

  return is_id (word) || g_regex_match (regex, word, 0, NULL) || g_strv_contains (names, word);
}

/* Returns: (transfer full): @text without what stands in marks */
static char *
strip_marked (const char *text)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  guint depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == OPENING)
        depth++;
      else if (c == CLOSING && depth > 0)
        depth--;
      else if (depth == 0)
        g_string_append_unichar (rest, c);
    }

  return g_strdup (rest->str);
}

static gboolean
has_letter (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* A breach for each word of @text outside of marks. */
static void
check_text (const char *place, GtkWidget *widget, const char *text, GPtrArray *breaches)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *others = NULL;
  g_autofree char *rest = NULL;
  g_auto (GStrv) words = NULL;

  if (text == NULL || g_strv_contains (toolkit_texts, text))
    return;

  parts = g_strsplit (text, KEEPER, -1);
  others = g_strjoinv ("", parts);
  rest = strip_marked (others);
  words = g_strsplit_set (rest, " \n\t\u00a0()/:,;·“”", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (has_letter (words[i]) && !is_code (words[i]))
      {
        g_autofree char *breach =
            g_strdup_printf ("%s: %s: “%s”", place, G_OBJECT_TYPE_NAME (widget), text);

        if (!g_ptr_array_find_with_equal_func (breaches, breach, g_str_equal, NULL))
          g_ptr_array_add (breaches, g_steal_pointer (&breach));
        return;
      }
}

/* What a screen reader says of it. */
static void
check_accessible (const char *place, GtkWidget *widget, GPtrArray *breaches)
{
  static const GtkAccessibleProperty properties[] = { GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                      GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autofree char *value = NULL;

      if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), properties[i]))
        continue;
      value = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), properties[i], "");
      check_text (place, widget, value, breaches);
    }
}

static void
check_menu (const char *place, GtkWidget *widget, GMenuModel *menu, GPtrArray *breaches)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        check_text (place, widget, label, breaches);
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) inner = g_menu_model_get_item_link (menu, i, links[j]);

          check_menu (place, widget, inner, breaches);
        }
    }
}

/* Also what is hidden now: it will be shown some day. */
static void
check_widget (const char *place, GtkWidget *widget, GPtrArray *breaches)
{
  if (is_of_toolkit (widget))
    return;

  check_text (place, widget, gtk_widget_get_tooltip_text (widget), breaches);
  check_accessible (place, widget, breaches);
  if (GTK_IS_LABEL (widget))
    check_text (place, widget, gtk_label_get_text (GTK_LABEL (widget)), breaches);
  else if (GTK_IS_INSCRIPTION (widget))
    check_text (place, widget, gtk_inscription_get_text (GTK_INSCRIPTION (widget)), breaches);
  else if (GTK_IS_WINDOW (widget))
    check_text (place, widget, gtk_window_get_title (GTK_WINDOW (widget)), breaches);
  else if (GTK_IS_MENU_BUTTON (widget))
    check_menu (place, widget, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), breaches);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (place, child, breaches);
}

static void
assert_none (GPtrArray *breaches)
{
  for (guint i = 0; i < breaches->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (breaches, i));
  if (breaches->len > 0)
    g_test_fail_printf ("%u texts are not translated", breaches->len);
}

/* Nothing is found where there is nothing to find, and what there is is found. */
static void
test_check (void)
{
  static const struct
  {
    const char *text;
    guint n_breaches;
  } cases[] = {
    { "⟦Criteria⟧", 0 },
    { "Criteria", 1 },
    { "⟦%s of ⟦Bidder⟧⟧ 12.5 %", 0 },
    { "⟦Weight⟧ too", 1 },
    { "Q1 · ⟦Safety⟧", 0 },
    { "5,000.00 GBP", 0 },
    { "⟦Save⟧ PDF", 0 },
    { "", 0 },
    { "– ⟧ é", 1 },
  };
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) breaches = g_ptr_array_new_with_free_func (g_free);

      check_text ("test", label, cases[i].text, breaches);
      g_assert_cmpuint (breaches->len, ==, cases[i].n_breaches);
    }
  g_object_unref (label);
}

static void
test_welcome (void)
{
  g_autoptr (GPtrArray) breaches = g_ptr_array_new_with_free_func (g_free);
  EhWindow *window = eh_window_new (ui_fixture_get_application ());
  GtkWindow *dialogs[2];

  gtk_window_present (GTK_WINDOW (window));
  dialogs[0] = GTK_WINDOW (eh_preferences_window_new (GTK_WINDOW (window)));
  dialogs[1] = GTK_WINDOW (eh_new_book_window_new (GTK_WINDOW (window)));
  ui_fixture_settle ();
  check_widget ("window", GTK_WIDGET (window), breaches);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      gtk_window_present (dialogs[i]);
      ui_fixture_settle ();
      check_widget ("dialog", GTK_WIDGET (dialogs[i]), breaches);
      gtk_window_destroy (dialogs[i]);
    }
  ui_fixture_close (window);
  assert_none (breaches);
}

static void
check_shortcuts (GtkWidget *widget, GPtrArray *breaches)
{
  g_autofree char *title = NULL;

  if (GTK_IS_SHORTCUTS_SHORTCUT (widget) || GTK_IS_SHORTCUTS_GROUP (widget))
    g_object_get (widget, "title", &title, NULL);
  check_text ("shortcuts", widget, title, breaches);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_shortcuts (child, breaches);
}

static void
test_shortcuts (void)
{
  g_autoptr (GPtrArray) breaches = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/evenhand/Evenhand/gtk/help-overlay.ui");
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  check_shortcuts (overlay, breaches);
  gtk_window_destroy (GTK_WINDOW (overlay));
  assert_none (breaches);
}

/* Buttons, and the first row of each list, as far as they can be pressed now. */
static void
collect_pressable (GtkWidget *widget, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget) ||
      is_of_toolkit (widget) || GTK_IS_MENU_BUTTON (widget))
    return;

  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (found, g_object_ref (widget));
  else if (GTK_IS_LIST_BOX (widget) &&
           gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), 0) != NULL)
    g_ptr_array_add (found,
                     g_object_ref (gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), 0)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_pressable (child, found);
}

/* Looks at every window that opened, and closes it. */
static void
check_opened (const char *place, EhWindow *known, GPtrArray *breaches)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    {
      if (link->data == known || !gtk_widget_get_visible (link->data))
        continue;
      if (GTK_IS_FILE_CHOOSER (link->data))
        {
          gtk_dialog_response (link->data, GTK_RESPONSE_CANCEL);
        }
      else
        {
          check_widget (place, link->data, breaches);
          gtk_window_destroy (link->data);
        }
    }
  ui_fixture_settle ();
}

/* Returns: (transfer full) (nullable): the thing of that number that can be
 * pressed on the page */
static GtkWidget *
find_pressable (EhWindow *window, const EhPage *page, guint number)
{
  GtkWidget *shown = ui_fixture_show_page (window, page->name, page->get_type ());
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  collect_pressable (shown, found);

  return number < found->len ? g_object_ref (g_ptr_array_index (found, number)) : NULL;
}

/* What opens when something is pressed on a page; the documents' page only asks
 * where to save. */
static void
test_windows (void)
{
  g_autoptr (GPtrArray) breaches = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *exchange = read_book ();
  g_autofree char *path = ui_fixture_make_book ("windows.evenhand", exchange);
  EhWindow *window = ui_fixture_open (path);

  for (guint i = 0; i < eh_page_get_count (); i++)
    for (guint j = 0; j < MAX_PRESSED; j++)
      {
        const EhPage *page = eh_page_get (i);
        g_autoptr (GtkWidget) widget = NULL;

        if (g_str_equal (page->name, "documents"))
          break;
        widget = find_pressable (window, page, j);
        if (widget == NULL)
          break;
        gtk_widget_activate (widget);
        ui_fixture_settle ();
        check_opened (page->name, window, breaches);
        check_widget (page->name, ui_fixture_find (window, EH_TYPE_BOOK_VIEW), breaches);
      }
  ui_fixture_close (window);
  assert_none (breaches);
}

static void
test_pages (void)
{
  g_autoptr (GPtrArray) breaches = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *exchange = read_book ();
  g_autofree char *path = ui_fixture_make_book ("pseudo.evenhand", exchange);
  EhWindow *window = ui_fixture_open (path);

  g_assert_nonnull (eh_window_get_book (window));
  check_widget ("sidebar", ui_fixture_find (window, EH_TYPE_SIDEBAR), breaches);
  for (guint i = 0; i < eh_page_get_count (); i++)
    {
      const EhPage *page = eh_page_get (i);

      GtkWidget *shown = ui_fixture_show_page (window, page->name, page->get_type ());

      check_widget (page->name, shown, breaches);
    }
  ui_fixture_close (window);
  assert_none (breaches);
}

/* What the record says of each entry, and each entry of itself. */
static void
test_entries (void)
{
  g_autoptr (GPtrArray) breaches = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *exchange = read_book ();
  g_autofree char *path = ui_fixture_make_book ("entries.evenhand", exchange);
  EhWindow *window = ui_fixture_open (path);
  GListModel *log = G_LIST_MODEL (eh_book_get_log (eh_window_get_book (window)));
  EhEntryView *view = g_object_ref_sink (g_object_new (EH_TYPE_ENTRY_VIEW, NULL));

  g_assert_cmpuint (g_list_model_get_n_items (log), >, 100);
  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (EhLogRow) row = g_list_model_get_item (log, i);
      g_autoptr (EhEntryItem) item = eh_entry_item_new (eh_window_get_book (window), row);
      g_autofree char *text = NULL;

      g_object_get (item, "text", &text, NULL);
      check_text ("record", GTK_WIDGET (view), text, breaches);
      eh_entry_view_show_item (view, item);
      check_widget ("entry", GTK_WIDGET (view), breaches);
    }
  g_object_unref (view);
  ui_fixture_close (window);
  assert_none (breaches);
}

/* The report as a page of HTML: every text between two tags that end a sentence. */
static void
test_report (void)
{
  g_autoptr (GPtrArray) breaches = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *exchange = read_book ();
  g_autofree char *path = ui_fixture_make_book ("report.evenhand", exchange);
  g_autofree char *target = ui_fixture_get_path ("report.html");
  EhExportRequest request = { .paths = { [EH_EXPORT_HTML] = target } };
  g_autoptr (GError) error = NULL;
  g_autofree char *html = NULL;
  g_autoptr (GRegex) entities = NULL;
  g_autofree char *body = NULL;
  g_auto (GStrv) texts = NULL;
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));

  eh_export_run (path, &request, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (target, &html, NULL, NULL));
  entities = g_regex_new ("&#?[a-z0-9]+;|<br>|</?(?:strong|em|a)\\b[^>]*>", 0, 0, NULL);
  body = g_regex_replace_literal (entities, strstr (html, "<body"), -1, 0, " ", 0, NULL);
  texts = g_regex_split_simple ("<[^>]*>", body, 0, 0);
  g_assert_cmpuint (g_strv_length (texts), >, 1000);
  for (guint i = 0; texts[i] != NULL; i++)
    check_text ("report", label, texts[i], breaches);
  g_object_unref (label);
  assert_none (breaches);
}

/* What is said of an error that @code of @domain stands for. */
static void
test_troubles (void)
{
  g_autoptr (GPtrArray) breaches = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));
  static const char *const domains[] = { "eh-record-error",       "eh-export-error",
                                         "eh-writer-error",       "eh-exchange-error",
                                         "eh-verification-error", "other" };

  for (gsize i = 0; i < G_N_ELEMENTS (domains); i++)
    for (int code = 0; code < 20; code++)
      {
        g_autoptr (GError) error =
            g_error_new_literal (g_quark_from_static_string (domains[i]), code, "x");
        EhTrouble trouble = eh_trouble_describe (error);
        const char *const texts[] = { trouble.title, trouble.happened, trouble.safe, trouble.next };

        for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
          check_text (domains[i], label, texts[j], breaches);
      }
  g_object_unref (label);
  assert_none (breaches);
}

/* What is said of each command that the rules refuse. */
static void
test_refusals (void)
{
  g_autoptr (GPtrArray) breaches = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr (EhTestBook) book = eh_test_rules_make_book ();
  guint n_rules = 0;
  const EhTestRule *rules = eh_test_rules_get (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      g_autoptr (EhEntry) entry = eh_test_rules_make_entry (rules[i].kind, rules[i].body, "", "");
      g_autoptr (GError) error = NULL;
      g_autofree char *why = NULL;

      if (eh_procurement_check (book->procurement, entry, &error))
        continue;
      why = eh_say_why (error);
      check_text (rules[i].name, label, why, breaches);
    }
  g_object_unref (label);
  assert_none (breaches);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "ui", "pseudo", NULL);

  /* In the locale "C" nothing is ever translated. */
  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("LANGUAGE", "xx", TRUE);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/pseudo/check", test_check);
  g_test_add_func ("/ui/pseudo/welcome", test_welcome);
  g_test_add_func ("/ui/pseudo/shortcuts", test_shortcuts);
  g_test_add_func ("/ui/pseudo/troubles", test_troubles);
  g_test_add_func ("/ui/pseudo/refusals", test_refusals);
  g_test_add_func ("/ui/pseudo/pages", test_pages);
  g_test_add_func ("/ui/pseudo/windows", test_windows);
  g_test_add_func ("/ui/pseudo/entries", test_entries);
  g_test_add_func ("/ui/pseudo/report", test_report);

  return ui_fixture_run ();
}
