/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "item-case.h"
#include "ui/eh-evidence-page.h"

static const char exchange[] =
    "{\"format\":\"evenhand-exchange/1\",\"procurement\":{\"title\":\"T\",\"reference\":\"R\","
    "\"buyer\":\"B\",\"regime\":\"other\",\"currency\":\"GBP\",\"decimals\":2},"
    "\"scales\":[{\"id\":\"s\",\"title\":\"S\",\"points\":["
    "{\"score\":\"0\",\"label\":\"No\",\"descriptor\":\"No\"},"
    "{\"score\":\"1\",\"label\":\"Yes\",\"descriptor\":\"Yes\"}]}],"
    "\"members\":[],\"tenders\":[],"
    "\"evidence\":[{\"id\":\"e1\",\"title\":\"Waiting worries people\",\"type\":\"survey\","
    "\"cycle_stage\":\"identify\",\"date\":\"Spring 2026\",\"says\":\"Ten weeks is too long.\"}],"
    "\"criteria\":[{\"id\":\"q\",\"title\":\"Access\",\"kind\":\"scored\",\"weight\":\"100\","
    "\"scale\":\"s\",\"evidence\":[\"e1\"]}]}";

/* What is said is shown with the criteria that rest on it; what is used stays. */
static void
test_uses (void)
{
  g_autofree char *path = ui_fixture_make_book ("uses.evenhand", exchange);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "evidence", EH_TYPE_EVIDENCE_PAGE);
  guint64 n = eh_procurement_get_n_entries (item_case_get_procurement (window));

  ui_fixture_assert_text (page, "1 thing patients said, 1 used by criteria");
  ui_fixture_assert_text (page, "Spring 2026");
  ui_fixture_assert_text (page, "Ten weeks is too long.");
  ui_fixture_assert_text (page, "Used by Access");
  item_case_activate (page, "e1", "item.remove");
  ui_fixture_assert_text (window, "Criteria rest on this evidence. Take it out of them first.");
  g_assert_cmpuint (eh_procurement_get_n_entries (item_case_get_procurement (window)), ==, n);
  ui_fixture_close (window);
}

/* Evidence is added, changed, removed; and each is undone. */
static void
test_edit (void)
{
  g_autofree char *path = ui_fixture_make_book ("evidence.evenhand", exchange);
  EhWindow *window = ui_fixture_open (path);
  GtkWidget *page = ui_fixture_show_page (window, "evidence", EH_TYPE_EVIDENCE_PAGE);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *id = NULL;
  EhEditor *editor;

  for (guint i = 0; i < 100; i++)
    g_string_append (words, "longing ");
  gtk_widget_activate_action (page, "evidence.add", NULL);
  editor = item_case_find_editor ();
  id = g_strdup (eh_body_get_text (eh_editor_get_body (editor), EH_FIELD_EVIDENCE));
  item_case_type (editor, EH_FIELD_TITLE, "Being heard");
  item_case_type (editor, EH_FIELD_SAYS, words->str);
  item_case_type (editor, EH_FIELD_TYPE, "story");
  item_case_type (editor, EH_FIELD_CYCLE_STAGE, "procure");
  item_case_save (window, editor);
  ui_fixture_assert_text (page, "Being heard");
  ui_fixture_assert_text (page, "longing…");
  ui_fixture_assert_text (page, "No criterion uses this yet");

  item_case_activate (page, id, "item.open");
  editor = item_case_find_editor ();
  item_case_type (editor, EH_FIELD_SAYS, "Listen first.");
  item_case_save (window, editor);
  ui_fixture_assert_text (page, "Listen first.");

  item_case_activate (page, id, "item.remove");
  g_assert_true (ui_fixture_wait_for_text (GTK_WIDGET (window), "Patient evidence removed"));
  item_case_undo (window, 3);
  g_assert_cmpuint (eh_procurement_get_n_evidence (item_case_get_procurement (window)), ==, 1);
  ui_fixture_close (window);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/evidence-page/uses", test_uses);
  g_test_add_func ("/ui/evidence-page/edit", test_edit);

  return ui_fixture_run ();
}
