/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ui-fixture.h"
#include "ui/eh-criteria-page.h"
#include "ui/eh-criterion-cell.h"
#include "ui/eh-criterion-editor.h"
#include "ui/eh-weight-cell.h"
#include "ui/eh-wording-window.h"

#define HEAD                                                                                       \
  "{\"format\":\"evenhand-exchange/1\",\"procurement\":{\"title\":\"Eyes\",\"reference\":\"R1\","  \
  "\"buyer\":\"B\",\"regime\":\"psr-competitive\",\"currency\":\"GBP\",\"decimals\":2},"           \
  "\"scales\":[{\"id\":\"s\",\"title\":\"0 to 2\",\"points\":["                                    \
  "{\"score\":\"0\",\"label\":\"None\",\"descriptor\":\"Nothing\"},"                               \
  "{\"score\":\"2\",\"label\":\"Good\",\"descriptor\":\"All\"}]}],"                                \
  "\"members\":[{\"id\":\"m\",\"name\":\"M\",\"roles\":[\"evaluator\"]}],"
#define TREE                                                                                       \
  "\"criteria\":["                                                                                 \
  "{\"id\":\"reg\",\"title\":\"Registered\",\"kind\":\"pass-fail\"},"                              \
  "{\"id\":\"qual\",\"title\":\"Quality\",\"kind\":\"group\",\"children\":["                       \
  "{\"id\":\"q1\",\"title\":\"Access\",\"kind\":\"scored\",\"scale\":\"s\",\"weight\":\"20\"},"    \
  "{\"id\":\"q2\",\"title\":\"Care\",\"kind\":\"scored\",\"scale\":\"s\",\"weight\":\"40\"}]},"    \
  "{\"id\":\"price\",\"title\":\"Price\",\"kind\":\"price\",\"weight\":\"40\","                    \
  "\"price\":{\"formula\":\"lowest-over-price\"}}],\"tenders\":[]}"

typedef struct
{
  EhWindow *window;
  GtkWidget *page;
} Fixture;

static void
open_page (Fixture *self, const char *name, const char *exchange)
{
  g_autofree char *path = ui_fixture_make_book (name, exchange);

  self->window = ui_fixture_open (path);
  self->page = ui_fixture_show_page (self->window, "criteria", EH_TYPE_CRITERIA_PAGE);
}

static const EhProcurement *
get_procurement (Fixture *self)
{
  return eh_book_get_procurement (eh_window_get_book (self->window));
}

static guint64
count_entries (Fixture *self)
{
  return eh_procurement_get_n_entries (get_procurement (self));
}

static gint64
get_weight (Fixture *self, const char *id)
{
  return eh_procurement_find_criterion (get_procurement (self), id)->weight;
}

/* The cell that shows the weight of the criterion, in @widget or below. */
static GtkWidget *
find_cell (GtkWidget *widget, const char *id)
{
  GtkWidget *found = NULL;

  if (EH_IS_WEIGHT_CELL (widget))
    {
      EhCriterionItem *item = eh_weight_cell_get_item (EH_WEIGHT_CELL (widget));

      return item != NULL && g_str_equal (eh_criterion_item_get_id (item), id) ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cell (child, id);

  return found;
}

static GtkEditable *
find_entry (Fixture *self, const char *id)
{
  return GTK_EDITABLE (ui_fixture_find (find_cell (self->page, id), GTK_TYPE_ENTRY));
}

static void
type (Fixture *self, const char *id, const char *text)
{
  gtk_editable_set_text (find_entry (self, id), text);
  ui_fixture_settle ();
}

static void
press_enter (Fixture *self, const char *id)
{
  g_signal_emit_by_name (find_entry (self, id), "activate");
  ui_fixture_settle ();
}

static void
test_tree (void)
{
  Fixture self;

  open_page (&self, "tree.evenhand", HEAD TREE);
  ui_fixture_assert_text (self.page, "Weights 100.00\302\240%");
  ui_fixture_assert_text (self.page, "Registered\n");
  ui_fixture_assert_text (self.page, "Access\nNo patient evidence\n");
  ui_fixture_assert_text (self.page, "0 to 2\n");
  ui_fixture_assert_text (self.page, "Lowest price over price\n");
  g_assert_cmpstr (gtk_editable_get_text (find_entry (&self, "q2")), ==, "40.00");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (find_entry (&self, "qual"))), ==,
                   "60.00");
  ui_fixture_close (self.window);
}

/* The total follows each letter; the record gets one entry, when it is finished. */
static void
test_weight (void)
{
  Fixture self;
  guint64 before;

  open_page (&self, "weight.evenhand", HEAD TREE);
  before = count_entries (&self);
  type (&self, "q1", "17.5");
  ui_fixture_assert_text (self.page, "Weights 97.50\302\240%: 2.50\302\240% is left");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (find_entry (&self, "qual"))), ==,
                   "57.50");
  g_assert_cmpuint (count_entries (&self), ==, before);

  press_enter (&self, "q1");
  g_assert_cmpint (get_weight (&self, "q1"), ==, 1750);
  g_assert_cmpuint (count_entries (&self), ==, before + 1);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (&self, "q1")), ==, "17.50");

  /* The cursor went on to the next one, and nothing else moved. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self.window)),
                                         GTK_WIDGET (find_entry (&self, "q2"))));
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_fixture_settle ();
  ui_fixture_close (self.window);
}

/* Whoever goes somewhere else has finished. */
static void
test_leave (void)
{
  Fixture self;

  open_page (&self, "leave.evenhand", HEAD TREE);
  gtk_widget_grab_focus (GTK_WIDGET (find_entry (&self, "q1")));
  type (&self, "q1", "12.25");
  gtk_widget_grab_focus (GTK_WIDGET (find_entry (&self, "price")));
  ui_fixture_settle ();
  g_assert_cmpint (get_weight (&self, "q1"), ==, 1225);
  ui_fixture_close (self.window);
}

static void
test_undo (void)
{
  Fixture self;

  open_page (&self, "undo.evenhand", HEAD TREE);
  type (&self, "q1", "10");
  press_enter (&self, "q1");
  gtk_widget_grab_focus (self.page);
  gtk_window_set_focus (GTK_WINDOW (self.window), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_fixture_settle ();
  g_assert_cmpint (get_weight (&self, "q1"), ==, 2000);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (&self, "q1")), ==, "20.00");
  ui_fixture_close (self.window);
}

/* What cannot be read stays as it was typed, with what is wrong, and is not on
 * record; nor is what says the same in other words. */
static void
test_wrong_weight (void)
{
  static const char *const wrong[] = { "abc", "101", "-1", "12.345", "1,2.3" };
  Fixture self;
  guint64 before;

  open_page (&self, "wrong.evenhand", HEAD TREE);
  before = count_entries (&self);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type (&self, "q1", wrong[i]);
      press_enter (&self, "q1");
      g_assert_cmpstr (gtk_editable_get_text (find_entry (&self, "q1")), ==, wrong[i]);
      ui_fixture_assert_text (find_cell (self.page, "q1"), "Type 0 to 100, such as 12.5");
    }
  type (&self, "q1", "20,0 %");
  press_enter (&self, "q1");
  g_assert_cmpstr (gtk_editable_get_text (find_entry (&self, "q1")), ==, "20.00");
  g_assert_cmpuint (count_entries (&self), ==, before);
  ui_fixture_close (self.window);
}

/* No weight is no zero; what is left goes to whoever has none, as one edit. */
static void
test_share_out (void)
{
  Fixture self;

  open_page (&self, "share.evenhand", HEAD TREE);
  type (&self, "q1", "");
  press_enter (&self, "q1");
  type (&self, "q2", "33.33");
  press_enter (&self, "q2");
  g_assert_cmpint (get_weight (&self, "q1"), ==, EH_NO_VALUE);
  ui_fixture_assert_text (self.page, "Weights 73.33\302\240%: 26.67\302\240% is left");

  gtk_widget_activate_action (self.page, "criteria.share-rest", NULL);
  ui_fixture_settle ();
  g_assert_cmpint (get_weight (&self, "q1"), ==, 2667);
  ui_fixture_assert_text (self.page, "Weights 100.00\302\240%");

  gtk_window_set_focus (GTK_WINDOW (self.window), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_fixture_settle ();
  g_assert_cmpint (get_weight (&self, "q1"), ==, EH_NO_VALUE);
  ui_fixture_close (self.window);
}

/* A group that says what it weighs is told when its criteria say otherwise. */
static void
test_group (void)
{
  Fixture self;

  open_page (&self, "group.evenhand", HEAD TREE);
  type (&self, "qual", "70");
  press_enter (&self, "qual");
  g_assert_cmpint (get_weight (&self, "qual"), ==, 7000);
  ui_fixture_assert_text (find_cell (self.page, "qual"), "Its criteria: 60.00");
  ui_fixture_close (self.window);
}

/* As many questions as any tender has: all are there, and few have a widget. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"criteria\":[");
  Fixture self;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text,
                            "%s{\"id\":\"q%u\",\"title\":\"Question %u\",\"kind\":\"scored\","
                            "\"scale\":\"s\",\"weight\":\"0.2\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append (text, "],\"tenders\":[]}");
  open_page (&self, "many.evenhand", text->str);
  ui_fixture_assert_text (self.page, "Weights 100.00\302\240%");
  g_assert_null (find_cell (self.page, "q499"));

  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.show-item", "(ss)", "criteria",
                              "q499");
  ui_fixture_settle ();
  g_assert_nonnull (find_cell (self.page, "q499"));
  type (&self, "q499", "0.1");
  press_enter (&self, "q499");
  ui_fixture_assert_text (self.page, "Weights 99.90\302\240%: 0.10\302\240% is left");
  ui_fixture_close (self.window);
}

/* Selects the criterion as somebody who follows a link to it does. */
static void
go_to (Fixture *self, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-item", "(ss)", "criteria", id);
  ui_fixture_settle ();
}

static void
act (Fixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (self->page, action, NULL));
  ui_fixture_settle ();
}

/* What is missing is counted, and each button leads there, one after the other. */
static void
test_gaps (void)
{
  Fixture self;
  GtkWidget *focus;

  open_page (&self, "gaps.evenhand", HEAD TREE);
  ui_fixture_assert_text (self.page, "2 without patient evidence");
  ui_fixture_assert_text (self.page, "Key criteria: 0 of 5");
  for (guint i = 0; i < 3; i++)
    {
      static const char *const titles[] = { "Access", "Care", "Access" };

      gtk_widget_activate_action (self.page, "criteria.next-gap", "s", "evidence");
      ui_fixture_settle ();
      focus = gtk_window_get_focus (GTK_WINDOW (self.window));
      ui_fixture_assert_text (focus, titles[i]);
    }
  ui_fixture_close (self.window);
}

/* The ids of the criteria in reading order, a point for each depth. */
static char *
describe (Fixture *self)
{
  g_autoptr (EhOutline) outline = eh_outline_new (get_procurement (self), NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (outline, i);

      g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", item->depth > 0 ? "." : "",
                              item->criterion->row.id);
    }

  return g_string_free (text, FALSE);
}

static void
assert_tree (Fixture *self, const char *expected)
{
  g_autofree char *text = describe (self);

  g_assert_cmpstr (text, ==, expected);
}

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static void
test_moves (void)
{
  Fixture self;

  open_page (&self, "moves.evenhand", HEAD TREE);
  go_to (&self, "q2");
  act (&self, "criteria.move-up");
  assert_tree (&self, "reg qual .q2 .q1 price");
  act (&self, "criteria.move-out");
  assert_tree (&self, "reg qual .q1 q2 price");
  act (&self, "criteria.move-down");
  assert_tree (&self, "reg qual .q1 price q2");
  act (&self, "criteria.move-up");
  act (&self, "criteria.move-in");
  assert_tree (&self, "reg qual .q1 .q2 price");

  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_fixture_settle ();
  assert_tree (&self, "reg qual .q1 q2 price");
  ui_fixture_close (self.window);
}

static void
test_drop (void)
{
  Fixture self;

  open_page (&self, "drop.evenhand", HEAD TREE);
  gtk_widget_activate_action (self.page, "criteria.drop", "(ssi)", "price", "q1", EH_DROP_BEFORE);
  ui_fixture_settle ();
  assert_tree (&self, "reg qual .price .q1 .q2");
  gtk_widget_activate_action (self.page, "criteria.drop", "(ssi)", "reg", "qual", EH_DROP_INTO);
  ui_fixture_settle ();
  assert_tree (&self, "qual .price .q1 .q2 .reg");
  gtk_widget_activate_action (self.page, "criteria.drop", "(ssi)", "price", "qual", EH_DROP_AFTER);
  ui_fixture_settle ();
  assert_tree (&self, "qual .q1 .q2 .reg price");
  ui_fixture_close (self.window);
}

/* A group goes with all in it, but not unasked, and comes back as one. */
static void
test_remove (void)
{
  Fixture self;
  GtkWidget *dialog;

  open_page (&self, "remove.evenhand", HEAD TREE);
  go_to (&self, "reg");
  act (&self, "criteria.delete");
  assert_tree (&self, "qual .q1 .q2 price");

  go_to (&self, "qual");
  act (&self, "criteria.delete");
  assert_tree (&self, "qual .q1 .q2 price");
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "do");
  ui_fixture_settle ();
  assert_tree (&self, "price");

  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_fixture_settle ();
  assert_tree (&self, "qual .q1 .q2 price");
  ui_fixture_close (self.window);
}

static void
test_duplicate (void)
{
  Fixture self;

  open_page (&self, "duplicate.evenhand", HEAD TREE);
  go_to (&self, "q1");
  act (&self, "criteria.duplicate");
  ui_fixture_assert_text (self.page, "Access (copy)");
  ui_fixture_close (self.window);
}

static void
test_rename (void)
{
  Fixture self;
  GtkWidget *entry;

  open_page (&self, "rename.evenhand", HEAD TREE);
  go_to (&self, "q1");
  act (&self, "criteria.rename");
  entry = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (self.window)), GTK_TYPE_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), " Access and <waiting> ");
  g_signal_emit_by_name (entry, "activate");
  ui_fixture_settle ();
  g_assert_cmpstr (eh_procurement_find_criterion (get_procurement (&self), "q1")->title, ==,
                   "Access and <waiting>");
  ui_fixture_assert_text (self.page, "Access and <waiting>");
  ui_fixture_close (self.window);
}

/* A new question comes to stand after the one that is selected, with its scale. */
static void
test_add (void)
{
  Fixture self;
  EhEditor *editor;
  EhInputRow *row;

  open_page (&self, "add.evenhand", HEAD TREE);
  go_to (&self, "q1");
  gtk_widget_activate_action (self.page, "criteria.add", "s", "scored");
  ui_fixture_settle ();
  editor = EH_EDITOR (find_window (EH_TYPE_CRITERION_EDITOR));
  g_assert_nonnull (editor);
  eh_input_row_set_draft (eh_editor_find_row (editor, EH_FIELD_TITLE), "Waiting");
  row = eh_editor_find_row (editor, EH_FIELD_FORMULA);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));
  eh_editor_save (editor);
  ui_fixture_settle ();
  ui_fixture_assert_text (self.page,
                          "Access\nNo patient evidence\n0 to 2\nAgreed score\nWaiting\n");
  ui_fixture_close (self.window);
}

/* Each kind shows what it needs, and says what a formula does. */
static void
test_editor (void)
{
  Fixture self;
  EhEditor *editor;

  open_page (&self, "editor.evenhand", HEAD TREE);
  go_to (&self, "price");
  act (&self, "criteria.edit");
  editor = EH_EDITOR (find_window (EH_TYPE_CRITERION_EDITOR));
  g_assert_nonnull (editor);
  g_assert_false (
      gtk_widget_get_visible (GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_CEILING))));
  eh_input_row_set_draft (eh_editor_find_row (editor, EH_FIELD_FORMULA), "absolute-range");
  g_assert_true (
      gtk_widget_get_visible (GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_CEILING))));
  g_assert_false (
      gtk_widget_get_visible (GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_SCALE))));
  eh_input_row_set_draft (eh_editor_find_row (editor, EH_FIELD_CEILING), "100");
  eh_input_row_set_draft (eh_editor_find_row (editor, EH_FIELD_FLOOR), "200");
  eh_editor_save (editor);
  ui_fixture_settle ();
  ui_fixture_assert_text (editor, "above the price floor");
  eh_input_row_set_draft (eh_editor_find_row (editor, EH_FIELD_FLOOR), "50");
  eh_editor_save (editor);
  ui_fixture_settle ();
  g_assert_cmpint (eh_procurement_find_criterion (get_procurement (&self), "price")->floor, ==,
                   5000);
  ui_fixture_close (self.window);
}

/* What bidders read is there, and can be copied as text. */
static void
test_preview (void)
{
  Fixture self;
  GtkWidget *window;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  open_page (&self, "preview.evenhand", HEAD TREE);
  act (&self, "criteria.preview");
  window = find_window (EH_TYPE_WORDING_WINDOW);
  g_assert_nonnull (window);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_fixture_find (window, GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_nonnull (strstr (text, "2.1 Access (20.00"));
  g_assert_nonnull (strstr (text, "• 2 – Good"));
  gtk_widget_activate_action (window, "wording.copy", NULL);
  ui_fixture_settle ();
  ui_fixture_assert_text (window, "The wording is copied.");
  gtk_window_close (GTK_WINDOW (window));
  ui_fixture_settle ();
  ui_fixture_close (self.window);
}

/* What has been judged pins how, and that is said before anybody tries. */
static void
test_judged (void)
{
  g_autofree char *path = ui_fixture_make_sample ("judged.evenhand");
  Fixture self = { ui_fixture_open (path), NULL };
  EhEditor *editor;

  self.page = ui_fixture_show_page (self.window, "criteria", EH_TYPE_CRITERIA_PAGE);
  go_to (&self, "Q2");
  act (&self, "criteria.edit");
  editor = EH_EDITOR (find_window (EH_TYPE_CRITERION_EDITOR));
  g_assert_nonnull (editor);
  ui_fixture_assert_text (editor, "Tenders have been judged by this criterion");
  g_assert_false (
      gtk_widget_is_sensitive (GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_SCALE))));
  g_assert_true (
      gtk_widget_is_sensitive (GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_TITLE))));
  eh_input_row_set_draft (eh_editor_find_row (editor, EH_FIELD_TITLE), "The second question");
  eh_editor_save (editor);
  ui_fixture_settle ();
  ui_fixture_assert_text (self.page, "The second question");
  ui_fixture_close (self.window);
}

/* A link to a criterion of another lot shows that lot. */
static void
test_lots (void)
{
  static const char tree[] =
      HEAD "\"lots\":[{\"id\":\"n\",\"title\":\"North\"},{\"id\":\"s\",\"title\":\"South\"}],"
           "\"criteria\":["
           "{\"id\":\"q1\",\"title\":\"Islands\",\"kind\":\"scored\",\"scale\":\"s\","
           "\"weight\":\"100\",\"lot\":\"n\"},"
           "{\"id\":\"q2\",\"title\":\"Buses\",\"kind\":\"scored\",\"scale\":\"s\","
           "\"weight\":\"100\",\"lot\":\"s\"}],\"tenders\":[]}";
  Fixture self;

  open_page (&self, "lots.evenhand", tree);
  ui_fixture_assert_text (self.page, "Islands\nOnly for North");
  go_to (&self, "q2");
  ui_fixture_assert_text (self.page, "Buses\nOnly for South");
  ui_fixture_close (self.window);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (void)
{
  Fixture self;
  char *text = NULL;

  open_page (&self, "copy.evenhand", HEAD TREE);
  act (&self, "criteria.copy");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (self.page), NULL, text_cb, &text);
  ui_fixture_settle ();
  g_assert_nonnull (text);
  g_assert_true (g_str_has_prefix (text, "Id\tGroup\tTitle\tKind\tWeight\t"));
  g_assert_nonnull (strstr (text, "\nq1\tqual\tAccess\t"));
  g_assert_nonnull (strstr (text, "\t20.00\t0 to 2\t"));
  g_free (text);
  ui_fixture_close (self.window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/criteria-page/tree", test_tree);
  g_test_add_func ("/ui/criteria-page/weight", test_weight);
  g_test_add_func ("/ui/criteria-page/leave", test_leave);
  g_test_add_func ("/ui/criteria-page/undo", test_undo);
  g_test_add_func ("/ui/criteria-page/wrong-weight", test_wrong_weight);
  g_test_add_func ("/ui/criteria-page/share-out", test_share_out);
  g_test_add_func ("/ui/criteria-page/group", test_group);
  g_test_add_func ("/ui/criteria-page/many", test_many);
  g_test_add_func ("/ui/criteria-page/moves", test_moves);
  g_test_add_func ("/ui/criteria-page/drop", test_drop);
  g_test_add_func ("/ui/criteria-page/remove", test_remove);
  g_test_add_func ("/ui/criteria-page/duplicate", test_duplicate);
  g_test_add_func ("/ui/criteria-page/rename", test_rename);
  g_test_add_func ("/ui/criteria-page/add", test_add);
  g_test_add_func ("/ui/criteria-page/editor", test_editor);
  g_test_add_func ("/ui/criteria-page/preview", test_preview);
  g_test_add_func ("/ui/criteria-page/judged", test_judged);
  g_test_add_func ("/ui/criteria-page/lots", test_lots);
  g_test_add_func ("/ui/criteria-page/copy", test_copy);
  g_test_add_func ("/ui/criteria-page/gaps", test_gaps);

  return ui_fixture_run ();
}
