/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scores-page.c: the agreed scores, or those of one member, as a grid and
 * one by one.
 */
#include "ui/eh-scores-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-scorers.h"
#include "ui/eh-confirm.h"
#include "ui/eh-copy.h"
#include "ui/eh-drop-down.h"
#include "ui/eh-paste-window.h"
#include "ui/eh-say.h"
#include "ui/eh-score-form.h"
#include "ui/eh-score-grid.h"
#include "ui/eh-score-list.h"
#include "ui/eh-template.h"

/* How wide a drop-down is at most. */
#define MOST_CHARS 28

struct _EhScoresPage
{
  EhBookPage parent_instance;

  /* Template children */
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkButton *empty_button;
  GtkDropDown *lots;
  GtkDropDown *members;
  GtkBox *choices;
  GtkLabel *note;
  GtkLabel *keeper;
  GtkButton *all_button;
  GtkToggleButton *one_button;
  GtkWidget *refusal_box;
  GtkLabel *refusal;
  GtkStack *views;
  EhScoreGrid *grid;
  EhScoreList *list;
  EhScoreForm *form;

  /* Owned references */
  EhScoreSheet *sheet;

  /* Ids, in the order of the drop-downs */
  GPtrArray *member_ids;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (EhScoresPage, eh_scores_page, EH_TYPE_BOOK_PAGE)

static gboolean
is_individual (EhScoresPage *self)
{
  const EhPage *page = eh_book_page_get_page (EH_BOOK_PAGE (self));

  return page != NULL && page->stage == EH_STAGE_SCORING;
}

static const EhProcurement *
get_procurement (EhScoresPage *self)
{
  return eh_book_page_get_procurement (EH_BOOK_PAGE (self));
}

static gboolean
is_writable (EhScoresPage *self)
{
  EhBook *book = eh_book_page_get_book (EH_BOOK_PAGE (self));

  return book != NULL && eh_book_get_mode (book) == EH_RECORD_WRITE;
}

/* Returns: (nullable): id of the member whose scores are shown */
static const char *
get_member (EhScoresPage *self)
{
  guint i = gtk_drop_down_get_selected (self->members);

  return is_individual (self) && i < self->member_ids->len ? g_ptr_array_index (self->member_ids, i)
                                                           : NULL;
}

static void
refuse (EhScoresPage *self, const char *why)
{
  gtk_label_set_label (self->refusal, why != NULL ? why : "");
  gtk_widget_set_visible (self->refusal_box, why != NULL);
}

static gboolean
is_narrow (EhScoresPage *self)
{
  gboolean is_narrow;

  g_object_get (self, "is-narrow", &is_narrow, NULL);

  return is_narrow;
}

/* Shows all scores, as a grid or where it is narrow as a list, or one. */
static void
show_view (EhScoresPage *self)
{
  if (gtk_toggle_button_get_active (self->one_button))
    gtk_stack_set_visible_child_name (self->views, "one");
  else
    gtk_stack_set_visible_child_name (self->views, is_narrow (self) ? "list" : "grid");
  gtk_button_set_label (self->all_button, is_narrow (self) ? _ ("List") : _ ("Grid"));
}

/* Commands */

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhScoresPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  if (eh_book_submit_finish (EH_BOOK (source), result, &error))
    return;

  why = eh_say_why (error);
  refuse (self, why);
}

static EhBody *
create_body (EhScoresPage *self, EhKind kind, guint row, guint column)
{
  EhBody *body = eh_body_new (kind);

  eh_body_set_text (body, EH_FIELD_CRITERION, eh_score_sheet_get_row (self->sheet, row)->criterion);
  eh_body_set_text (body, EH_FIELD_TENDER, eh_score_sheet_get_column (self->sheet, column)->tender);
  if (get_member (self) != NULL)
    eh_body_set_text (body, EH_FIELD_MEMBER, get_member (self));

  return body;
}

static void
submit (EhScoresPage *self, EhBody *body)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);

  g_ptr_array_add (bodies, body);
  refuse (self, NULL);
  eh_book_submit_async (eh_book_page_get_book (EH_BOOK_PAGE (self)), bodies, NULL, submitted_cb,
                        g_object_ref (self));
}

static void
open_one (EhScoresPage *self, guint row, guint column)
{
  refuse (self, NULL);
  eh_score_grid_set_cursor (self->grid, row, column);
  eh_score_form_show (self->form, row, column);
  gtk_toggle_button_set_active (self->one_button, TRUE);
}

static void
score_typed_cb (EhScoresPage *self, guint row, guint column, gint64 score)
{
  const EhSheetCell *cell = eh_score_sheet_get_cell (self->sheet, row, column);
  EhBody *body;

  refuse (self, NULL);
  if (cell->score == score)
    return;
  if (cell->has_reason)
    {
      /* The reason was given for another score. */
      open_one (self, row, column);
      eh_score_form_choose (self->form, score);
      return;
    }

  body = create_body (self, is_individual (self) ? EH_KIND_SCORE_GIVEN : EH_KIND_CONSENSUS_AGREED,
                      row, column);
  eh_body_set_integer (body, EH_FIELD_SCORE, score);
  submit (self, body);
}

static void
score_refused_cb (EhScoresPage *self, guint row, guint column, const char *typed)
{
  g_autofree char *points = eh_score_sheet_format_points (self->sheet, row);
  /* Translators: what was typed, a question, and the scores there are. */
  g_autofree char *why =
      g_strdup_printf (_ ("“%s” is not a score for “%s”. Its scores are %s."), typed,
                       eh_score_sheet_get_row (self->sheet, row)->title, points);

  refuse (self, why);
}

typedef struct
{
  EhScoresPage *page;
  EhBody *body;
} Withdrawal;

static void
reason_given_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Withdrawal *withdrawal = user_data;
  g_autofree char *reason = eh_confirm_reason_finish (result);

  if (reason != NULL && eh_book_page_get_book (EH_BOOK_PAGE (withdrawal->page)) != NULL)
    {
      eh_body_set_text (withdrawal->body, EH_FIELD_REASON, reason);
      submit (withdrawal->page, g_steal_pointer (&withdrawal->body));
    }
  g_clear_pointer (&withdrawal->body, eh_body_free);
  g_object_unref (withdrawal->page);
  g_free (withdrawal);
}

static void
withdrawn_cb (EhScoresPage *self, guint row, guint column)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *what = eh_score_sheet_describe (self->sheet, row, column);
  Withdrawal *withdrawal = g_new0 (Withdrawal, 1);

  withdrawal->page = g_object_ref (self);
  withdrawal->body = create_body (
      self, is_individual (self) ? EH_KIND_SCORE_WITHDRAWN : EH_KIND_CONSENSUS_WITHDRAWN, row,
      column);
  eh_confirm_reason_async (GTK_WINDOW (root),
                           is_individual (self) ? _ ("Withdraw this score?")
                                                : _ ("Withdraw this agreed score?"),
                           what, _ ("_Withdraw"), reason_given_cb, withdrawal);
}

static void
opened_cb (EhScoresPage *self, guint row, guint column)
{
  if (!eh_score_sheet_get_cell (self->sheet, row, column)->is_wanted)
    return;

  open_one (self, row, column);
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

static void
moved_cb (EhScoresPage *self)
{
  guint row, column;

  if (eh_score_form_get_place (self->form, &row, &column))
    eh_score_grid_set_cursor (self->grid, row, column);
}

/* The first answer that a score is wanted for, from where the cursor is. */
static void
show_some_one (EhScoresPage *self)
{
  guint row, column;

  if (eh_score_form_get_place (self->form, &row, &column))
    return;
  eh_score_grid_get_cursor (self->grid, &row, &column);
  if (eh_score_sheet_get_cell (self->sheet, row, column)->is_wanted ||
      eh_score_sheet_step (self->sheet, 1, FALSE, &row, &column))
    eh_score_form_show (self->form, row, column);
}

static void
view_chosen_cb (EhScoresPage *self)
{
  guint row, column;

  if (gtk_toggle_button_get_active (self->one_button) && self->sheet != NULL)
    {
      eh_score_grid_get_cursor (self->grid, &row, &column);
      if (eh_score_sheet_get_cell (self->sheet, row, column)->is_wanted)
        eh_score_form_show (self->form, row, column);
      show_some_one (self);
    }
  refuse (self, NULL);
  show_view (self);
}

static void
narrow_cb (EhScoresPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->choices), is_narrow (self)
                                                                      ? GTK_ORIENTATION_VERTICAL
                                                                      : GTK_ORIENTATION_HORIZONTAL);
  if (is_narrow (self) && self->sheet != NULL)
    eh_score_list_set_sheet (self->list, self->sheet);
  show_view (self);
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhScoresPage *self = EH_SCORES_PAGE (widget);
  g_autoptr (EhCsv) table = NULL;

  if (self->sheet == NULL)
    return;
  table = eh_score_sheet_to_table (self->sheet);
  eh_copy_table (widget, table);
}

/* What is on the clipboard belongs where the cursor is. */
static void
eh_scores_page_paste (EhBookPage *page)
{
  EhScoresPage *self = EH_SCORES_PAGE (page);
  g_autoptr (GPtrArray) tenders = g_ptr_array_new ();
  g_autoptr (GPtrArray) criteria = g_ptr_array_new ();
  EhSheetPage place = { .is_transposed = TRUE, .member = get_member (self) };
  guint row, column;

  if (self->sheet == NULL)
    return;

  eh_score_grid_get_cursor (self->grid, &row, &column);
  for (guint i = row; i < eh_score_sheet_get_n_rows (self->sheet); i++)
    if (!eh_score_sheet_get_row (self->sheet, i)->is_group)
      g_ptr_array_add (criteria, (gpointer) eh_score_sheet_get_row (self->sheet, i)->criterion);
  for (guint i = column; i < eh_score_sheet_get_n_columns (self->sheet); i++)
    g_ptr_array_add (tenders, (gpointer) eh_score_sheet_get_column (self->sheet, i)->tender);
  g_ptr_array_add (criteria, NULL);
  g_ptr_array_add (tenders, NULL);
  place.tenders = (const char *const *) tenders->pdata;
  place.criteria = (const char *const *) criteria->pdata;
  eh_paste_window_present (GTK_WIDGET (self), eh_book_page_get_book (page),
                           (EhSheetForm) eh_page_get_form (eh_book_page_get_page (page)), &place);
}

/* What is shown */

static void
show_empty (EhScoresPage *self,
            const char *title,
            const char *description,
            const char *button,
            const char *page)
{
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
  gtk_button_set_label (self->empty_button, button);
  /* The target first: the action wants one. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->empty_button), "s", page);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button), "win.show-page");
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* Returns: whether there is something to score */
static gboolean
check_empty (EhScoresPage *self)
{
  if (is_individual (self) && self->member_ids->len == 0)
    show_empty (self, _ ("Nobody scores yet"),
                _ ("Add the members of the panel who score, and give each a role and a vote."),
                _ ("Go to the panel"), "panel");
  else if (eh_score_sheet_get_n_rows (self->sheet) == 0)
    show_empty (self, _ ("No questions to score yet"),
                _ ("Add the criteria that tenders are scored by, each with its scale."),
                _ ("Go to the criteria"), "criteria");
  else if (eh_score_sheet_get_n_columns (self->sheet) == 0)
    show_empty (self, _ ("No tenders yet"),
                _ ("Add the tenders that came in. Then score them here."), _ ("Go to the tenders"),
                "tenders");
  else
    return FALSE;

  return TRUE;
}

static gboolean
scores_something (const EhProcurement *procurement, const EhMember *member)
{
  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (procurement, i);

      if (criterion->kind == EH_CRITERION_SCORED &&
          eh_scorers_contain (procurement, criterion, member))
        return TRUE;
    }

  return FALSE;
}

/* Whoever was chosen still is, if still there. */
static void
fill_members (EhScoresPage *self)
{
  const EhProcurement *procurement = get_procurement (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = g_strdup (get_member (self));
  guint place = 0;

  g_ptr_array_set_size (self->member_ids, 0);
  for (guint i = 0; is_individual (self) && i < eh_procurement_get_n_members (procurement); i++)
    {
      const EhMember *member = eh_procurement_get_member (procurement, i);

      if (!scores_something (procurement, member))
        continue;
      if (g_strcmp0 (member->row.id, chosen) == 0)
        place = self->member_ids->len;
      g_ptr_array_add (self->member_ids, g_strdup (member->row.id));
      gtk_string_list_append (names, member->name);
    }
  gtk_drop_down_set_model (self->members, G_LIST_MODEL (names));
  if (self->member_ids->len > 0)
    gtk_drop_down_set_selected (self->members, place);
  gtk_widget_set_visible (GTK_WIDGET (self->members), is_individual (self));
}

static void
fill_lots (EhScoresPage *self, EhResults *results)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint n = eh_results_get_n_lots (results);
  guint chosen = gtk_drop_down_get_selected (self->lots);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (titles, eh_results_get_lot (results, i)->lot->title);
  gtk_drop_down_set_model (self->lots, G_LIST_MODEL (titles));
  if (n > 0)
    gtk_drop_down_set_selected (self->lots, chosen < n ? chosen : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->lots), n > 1);
}

/* How far it is; and who writes what others scored. */
static void
show_note (EhScoresPage *self)
{
  const EhSheetCount *count = eh_score_sheet_get_count (self->sheet);
  guint n_without = count->n_given - count->n_reasons;
  g_autofree char *given =
      is_individual (self)
          /* Translators: how many scores were given, and how many there should be. */
          ? g_strdup_printf (_ ("%u of %u given"), count->n_given, count->n_wanted)
          /* Translators: how many scores are agreed, and how many there should be. */
          : g_strdup_printf (_ ("%u of %u agreed"), count->n_given, count->n_wanted);
  g_autofree char *reasons = g_strdup_printf (
      g_dngettext (NULL, "%u without a reason", "%u without a reason", n_without), n_without);
  g_autofree char *text =
      n_without > 0 ? g_strdup_printf ("%s · %s", given, reasons) : g_strdup (given);

  gtk_label_set_label (self->note, text);
  if (is_individual (self))
    {
      /* Translators: %s is the name of who keeps the book. */
      g_autofree char *whose = g_strdup_printf (
          _ ("Entered here for the member by %s, who keeps the book; the record says so."),
          eh_procurement_get_keeper (get_procurement (self)));

      gtk_label_set_label (self->keeper, whose);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->keeper), is_individual (self));
}

static void
show_sheet (EhScoresPage *self)
{
  EhResults *results = eh_book_get_results (eh_book_page_get_book (EH_BOOK_PAGE (self)));
  guint lot = gtk_drop_down_get_selected (self->lots);
  const char *member = get_member (self);

  if (lot >= eh_results_get_n_lots (results))
    return;

  g_clear_pointer (&self->sheet, eh_score_sheet_unref);
  self->sheet = eh_score_sheet_new (
      get_procurement (self), eh_results_get_lot (results, lot),
      member != NULL ? eh_procurement_find_member (get_procurement (self), member) : NULL);
  if (check_empty (self))
    return;
  gtk_stack_set_visible_child_name (self->stack, "scores");
  show_view (self);
  show_note (self);
  eh_score_form_set_sheet (self->form, eh_book_page_get_book (EH_BOOK_PAGE (self)), self->sheet,
                           member);
  if (is_narrow (self))
    eh_score_list_set_sheet (self->list, self->sheet);
  eh_score_grid_set_is_writable (self->grid, is_writable (self));
  eh_score_grid_set_sheet (self->grid, self->sheet);
  if (gtk_toggle_button_get_active (self->one_button))
    show_some_one (self);
}

static void
chosen_cb (EhScoresPage *self)
{
  if (self->is_updating || eh_book_page_get_book (EH_BOOK_PAGE (self)) == NULL)
    return;

  refuse (self, NULL);
  show_sheet (self);
}

static void
eh_scores_page_update (EhBookPage *page)
{
  EhScoresPage *self = EH_SCORES_PAGE (page);

  self->is_updating = TRUE;
  fill_lots (self, eh_book_get_results (eh_book_page_get_book (page)));
  fill_members (self);
  self->is_updating = FALSE;
  show_sheet (self);
}

/* Shows the lot of a question or a tender, with the cursor on it; of a question
 * the first answer without a score. */
static void
eh_scores_page_show_item (EhBookPage *page, const char *id)
{
  EhScoresPage *self = EH_SCORES_PAGE (page);
  EhResults *results = eh_book_get_results (eh_book_page_get_book (page));

  for (guint lot = 0; lot < eh_results_get_n_lots (results); lot++)
    {
      g_autoptr (EhScoreSheet) sheet =
          eh_score_sheet_new (get_procurement (self), eh_results_get_lot (results, lot), NULL);
      int row = eh_score_sheet_find_row (sheet, id);
      int column = eh_score_sheet_find_column (sheet, id);

      if (row < 0 && column < 0)
        continue;
      gtk_drop_down_set_selected (self->lots, lot);
      eh_score_grid_find_open (self->grid, row, column);
      return;
    }
}

static void
eh_scores_page_dispose (GObject *object)
{
  EhScoresPage *self = EH_SCORES_PAGE (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_SCORES_PAGE);
  g_clear_pointer (&self->sheet, eh_score_sheet_unref);

  G_OBJECT_CLASS (eh_scores_page_parent_class)->dispose (object);
}

static void
eh_scores_page_finalize (GObject *object)
{
  g_ptr_array_unref (EH_SCORES_PAGE (object)->member_ids);

  G_OBJECT_CLASS (eh_scores_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-scores-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, empty);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, lots);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, members);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, choices);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, note);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, keeper);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, one_button);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, list);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, form);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, refusal_box);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, refusal);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, views);
  gtk_widget_class_bind_template_child (widget_class, EhScoresPage, grid);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, score_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, score_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdrawn_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
}

static void
eh_scores_page_class_init (EhScoresPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_scores_page_dispose;
  object_class->finalize = eh_scores_page_finalize;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_scores_page_update;
  EH_BOOK_PAGE_CLASS (klass)->show_item = eh_scores_page_show_item;
  EH_BOOK_PAGE_CLASS (klass)->paste = eh_scores_page_paste;

  gtk_widget_class_install_action (widget_class, "scores.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "scores.copy",
                                       NULL);
  g_type_ensure (EH_TYPE_SCORE_FORM);
  g_type_ensure (EH_TYPE_SCORE_GRID);
  g_type_ensure (EH_TYPE_SCORE_LIST);
  bind_template (widget_class);
}

static void
eh_scores_page_init (EhScoresPage *self)
{
  self->member_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  eh_drop_down_shorten (self->lots, MOST_CHARS);
  eh_drop_down_shorten (self->members, MOST_CHARS);
}
