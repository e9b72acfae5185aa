/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ui-fixture.h"
#include "ui/eh-choice-input.h"
#include "ui/eh-choices-input.h"
#include "ui/eh-editor-frame.h"
#include "ui/eh-input-frame.h"
#include "ui/eh-line-input.h"
#include "ui/eh-member-editor.h"
#include "ui/eh-number-input.h"
#include "ui/eh-switch-input.h"
#include "ui/eh-text-input.h"
#include "ui/eh-amount-row.h"
#include "ui/eh-book-view.h"
#include "ui/eh-criteria-page.h"
#include "ui/eh-criteria-summary.h"
#include "ui/eh-criterion-cell.h"
#include "ui/eh-criterion-editor.h"
#include "ui/eh-entry-view.h"
#include "ui/eh-evidence-editor.h"
#include "ui/eh-evidence-page.h"
#include "ui/eh-lot-editor.h"
#include "ui/eh-milestone-editor.h"
#include "ui/eh-procurement-editor.h"
#include "ui/eh-procurement-page.h"
#include "ui/eh-date-input.h"
#include "ui/eh-export-page.h"
#include "ui/eh-fact-row.h"
#include "ui/eh-figure-table.h"
#include "ui/eh-figure-view.h"
#include "ui/eh-file-row.h"
#include "ui/eh-item-list.h"
#include "ui/eh-item-row.h"
#include "ui/eh-main-menu.h"
#include "ui/eh-mark-row.h"
#include "ui/eh-marks-view.h"
#include "ui/eh-new-book-form.h"
#include "ui/eh-new-book-window.h"
#include "ui/eh-next-steps-page.h"
#include "ui/eh-page-frame.h"
#include "ui/eh-paste-table.h"
#include "ui/eh-paste-window.h"
#include "ui/eh-panel-page.h"
#include "ui/eh-point-row.h"
#include "ui/eh-preferences-window.h"
#include "ui/eh-prices-page.h"
#include "ui/eh-read-bar.h"
#include "ui/eh-recent-row.h"
#include "ui/eh-record-filters.h"
#include "ui/eh-record-page.h"
#include "ui/eh-results-page.h"
#include "ui/eh-save-template-window.h"
#include "ui/eh-score-buttons.h"
#include "ui/eh-score-cell.h"
#include "ui/eh-score-form.h"
#include "ui/eh-score-head.h"
#include "ui/eh-score-list.h"
#include "ui/eh-scores-page.h"
#include "ui/eh-sidebar.h"
#include "ui/eh-split-view.h"
#include "ui/eh-stage-row.h"
#include "ui/eh-starter-row.h"
#include "ui/eh-exclusion-editor.h"
#include "ui/eh-failure-editor.h"
#include "ui/eh-readmission-editor.h"
#include "ui/eh-requirement-row.h"
#include "ui/eh-scale-editor.h"
#include "ui/eh-scale-point-row.h"
#include "ui/eh-scale-preview.h"
#include "ui/eh-scales-page.h"
#include "ui/eh-tender-editor.h"
#include "ui/eh-tender-view.h"
#include "ui/eh-tenders-page.h"
#include "ui/eh-tie-editor.h"
#include "ui/eh-tie-row.h"
#include "ui/eh-trouble-page.h"
#include "ui/eh-weight-cell.h"
#include "ui/eh-voice-row.h"
#include "ui/eh-voices-view.h"
#include "ui/eh-welcome-page.h"
#include "ui/eh-wording-window.h"

/* A row per class with a template; those without one come last. */
static const struct
{
  const char *stem;
  GType (*get_type) (void);
} classes[] = {
  { "eh-amount-row", eh_amount_row_get_type },
  { "eh-book-view", eh_book_view_get_type },
  { "eh-editor-frame", eh_editor_frame_get_type },
  { "eh-criteria-page", eh_criteria_page_get_type },
  { "eh-criteria-summary", eh_criteria_summary_get_type },
  { "eh-criterion-cell", eh_criterion_cell_get_type },
  { "eh-criterion-editor", eh_criterion_editor_get_type },
  { "eh-entry-view", eh_entry_view_get_type },
  { "eh-evidence-editor", eh_evidence_editor_get_type },
  { "eh-evidence-page", eh_evidence_page_get_type },
  { "eh-lot-editor", eh_lot_editor_get_type },
  { "eh-milestone-editor", eh_milestone_editor_get_type },
  { "eh-procurement-editor", eh_procurement_editor_get_type },
  { "eh-procurement-page", eh_procurement_page_get_type },
  { "eh-export-page", eh_export_page_get_type },
  { "eh-fact-row", eh_fact_row_get_type },
  { "eh-file-row", eh_file_row_get_type },
  { "eh-input-frame", eh_input_frame_get_type },
  { "eh-item-list", eh_item_list_get_type },
  { "eh-item-row", eh_item_row_get_type },
  { "eh-main-menu", eh_main_menu_get_type },
  { "eh-mark-row", eh_mark_row_get_type },
  { "eh-marks-view", eh_marks_view_get_type },
  { "eh-new-book-form", eh_new_book_form_get_type },
  { "eh-new-book-window", eh_new_book_window_get_type },
  { "eh-member-editor", eh_member_editor_get_type },
  { "eh-next-steps-page", eh_next_steps_page_get_type },
  { "eh-page-frame", eh_page_frame_get_type },
  { "eh-paste-table", eh_paste_table_get_type },
  { "eh-paste-window", eh_paste_window_get_type },
  { "eh-panel-page", eh_panel_page_get_type },
  { "eh-point-row", eh_point_row_get_type },
  { "eh-preferences-window", eh_preferences_window_get_type },
  { "eh-prices-page", eh_prices_page_get_type },
  { "eh-read-bar", eh_read_bar_get_type },
  { "eh-recent-row", eh_recent_row_get_type },
  { "eh-record-filters", eh_record_filters_get_type },
  { "eh-record-page", eh_record_page_get_type },
  { "eh-results-page", eh_results_page_get_type },
  { "eh-save-template-window", eh_save_template_window_get_type },
  { "eh-score-buttons", eh_score_buttons_get_type },
  { "eh-score-cell", eh_score_cell_get_type },
  { "eh-score-form", eh_score_form_get_type },
  { "eh-score-head", eh_score_head_get_type },
  { "eh-score-list", eh_score_list_get_type },
  { "eh-scores-page", eh_scores_page_get_type },
  { "eh-sidebar", eh_sidebar_get_type },
  { "eh-split-view", eh_split_view_get_type },
  { "eh-stage-row", eh_stage_row_get_type },
  { "eh-starter-row", eh_starter_row_get_type },
  { "eh-exclusion-editor", eh_exclusion_editor_get_type },
  { "eh-failure-editor", eh_failure_editor_get_type },
  { "eh-readmission-editor", eh_readmission_editor_get_type },
  { "eh-requirement-row", eh_requirement_row_get_type },
  { "eh-scale-editor", eh_scale_editor_get_type },
  { "eh-scale-point-row", eh_scale_point_row_get_type },
  { "eh-scale-preview", eh_scale_preview_get_type },
  { "eh-scales-page", eh_scales_page_get_type },
  { "eh-tender-editor", eh_tender_editor_get_type },
  { "eh-tender-view", eh_tender_view_get_type },
  { "eh-tenders-page", eh_tenders_page_get_type },
  { "eh-tie-editor", eh_tie_editor_get_type },
  { "eh-tie-row", eh_tie_row_get_type },
  { "eh-trouble-page", eh_trouble_page_get_type },
  { "eh-weight-cell", eh_weight_cell_get_type },
  { "eh-voice-row", eh_voice_row_get_type },
  { "eh-voices-view", eh_voices_view_get_type },
  { "eh-welcome-page", eh_welcome_page_get_type },
  { "eh-wording-window", eh_wording_window_get_type },
  { "eh-window", eh_window_get_type },
  { "eh-figure-table", eh_figure_table_get_type },
  { "eh-figure-view", eh_figure_view_get_type },
  { "eh-choice-input", eh_choice_input_get_type },
  { "eh-choices-input", eh_choices_input_get_type },
  { "eh-date-input", eh_date_input_get_type },
  { "eh-line-input", eh_line_input_get_type },
  { "eh-number-input", eh_number_input_get_type },
  { "eh-switch-input", eh_switch_input_get_type },
  { "eh-text-input", eh_text_input_get_type },
};

/* Makes one, shows it in a window, and lets go of it: warnings are fatal. */
static void
test_template (gconstpointer data)
{
  GType type = classes[GPOINTER_TO_UINT (data)].get_type ();
  GtkWidget *window;
  GtkWidget *widget;
  gpointer gone;

  if (type == EH_TYPE_WINDOW)
    {
      EhWindow *whole = eh_window_new (ui_fixture_get_application ());

      gtk_window_present (GTK_WINDOW (whole));
      ui_fixture_settle ();
      ui_fixture_close (whole);
      return;
    }

  if (g_type_is_a (type, GTK_TYPE_WINDOW))
    {
      GtkWindow *dialog = g_object_new (type, NULL);

      gone = dialog;
      g_object_add_weak_pointer (G_OBJECT (dialog), &gone);
      gtk_window_present (dialog);
      ui_fixture_settle ();
      gtk_window_destroy (dialog);
      ui_fixture_settle ();
      g_assert_null (gone);
      return;
    }

  window = gtk_window_new ();
  widget = g_object_ref_sink (g_object_new (type, NULL));
  if (g_type_is_a (type, GTK_TYPE_LIST_BOX_ROW))
    {
      gtk_window_set_child (GTK_WINDOW (window), gtk_list_box_new ());
      gtk_list_box_append (GTK_LIST_BOX (gtk_window_get_child (GTK_WINDOW (window))), widget);
    }
  else
    {
      gtk_window_set_child (GTK_WINDOW (window), widget);
    }
  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gone = widget;
  g_object_add_weak_pointer (G_OBJECT (widget), &gone);
  g_object_unref (widget);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_fixture_settle ();
  g_assert_null (gone);
}

/* No template is left out of the table above. */
static void
test_all (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children ("/org/evenhand/Evenhand/ui",
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean is_listed = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (classes); j++)
        is_listed |= g_str_has_prefix (names[i], classes[j].stem) &&
                     g_str_equal (names[i] + strlen (classes[j].stem), ".ui");
      if (!is_listed)
        g_error ("%s is not tested", names[i]);
    }
}

/* Every action that has a shortcut is explained in the shortcuts window. */
static void
test_help_overlay (void)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/evenhand/Evenhand/gtk/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  g_assert_nonnull (overlay);
  gtk_window_present (overlay);
  ui_fixture_settle ();
  gtk_window_destroy (overlay);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/templates/all", test_all);
  g_test_add_func ("/ui/templates/help-overlay", test_help_overlay);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/templates/%s", classes[i].stem);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_template);
    }

  return ui_fixture_run ();
}
