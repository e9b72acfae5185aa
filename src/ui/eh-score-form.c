/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-form.c: one question of one tender: its score and the reason.
 */
#include "ui/eh-score-form.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/eh-wording.h"
#include "ui/eh-confirm.h"
#include "ui/eh-format.h"
#include "ui/eh-pair.h"
#include "ui/eh-say.h"
#include "ui/eh-score-buttons.h"
#include "ui/eh-template.h"
#include "ui/eh-voices-view.h"

/* How long after the last change a draft is kept, in milliseconds. */
#define DRAFT_DELAY 800

/* How wide the form is with what members scored beside it, and without. */
#define WIDEST 1240
#define WIDEST_ALONE 760

struct _EhScoreForm
{
  AdwBin parent_instance;

  /* Template children */
  GtkScrolledWindow *scroller;
  AdwClamp *clamp;
  GtkLabel *place;
  GtkLabel *title;
  GtkLabel *bidder;
  GtkLabel *weight;
  GtkWidget *exclusion_box;
  GtkLabel *exclusion;
  GtkWidget *guidance_box;
  GtkLabel *guidance;
  EhVoicesView *voices;
  GtkLabel *heading;
  EhScoreButtons *buttons;
  GtkTextView *reason;
  GtkLabel *state;
  GtkWidget *withdraw;
  GtkWidget *discard;
  GtkWidget *refusal_box;
  GtkLabel *refusal;
  GtkWidget *save;

  /* Owned references */
  EhBook *book;
  EhScoreSheet *sheet;
  char *member;
  char *criterion;
  char *tender;

  guint draft_timer;
  gboolean is_edited;
  gboolean is_loading;
  gboolean is_saving;
};

static guint moved_signal;

G_DEFINE_FINAL_TYPE (EhScoreForm, eh_score_form, ADW_TYPE_BIN)

/* What the form is about */

static gboolean
is_writable (EhScoreForm *self)
{
  return self->book != NULL && eh_book_get_mode (self->book) == EH_RECORD_WRITE;
}

static const EhCriterion *
get_criterion (EhScoreForm *self)
{
  return eh_procurement_find_criterion (eh_book_get_procurement (self->book), self->criterion);
}

static const EhTender *
get_tender (EhScoreForm *self)
{
  return eh_procurement_find_tender (eh_book_get_procurement (self->book), self->tender);
}

/* Returns: (nullable): what the book holds */
static const EhScore *
get_saved (EhScoreForm *self)
{
  const EhProcurement *procurement = eh_book_get_procurement (self->book);
  const EhMember *member;

  if (get_criterion (self) == NULL || get_tender (self) == NULL)
    return NULL;
  if (self->member == NULL)
    return eh_procurement_get_consensus (procurement, get_tender (self), get_criterion (self));

  member = eh_procurement_find_member (procurement, self->member);

  return member != NULL ? eh_procurement_find_score (procurement, get_tender (self),
                                                     get_criterion (self), member)
                        : NULL;
}

static char *
dup_reason (EhScoreForm *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->reason);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
refuse (EhScoreForm *self, const char *why)
{
  gtk_label_set_label (self->refusal, why != NULL ? why : "");
  gtk_widget_set_visible (self->refusal_box, why != NULL);
}

/* Drafts: a line with the score or nothing, then the reason */

static char *
get_draft_name (EhScoreForm *self)
{
  return g_strdup_printf ("score/%s/%s/%s", self->member != NULL ? self->member : "", self->tender,
                          self->criterion);
}

static void
save_draft (EhScoreForm *self)
{
  g_autofree char *name = get_draft_name (self);
  g_autofree char *reason = dup_reason (self);
  gint64 score = eh_score_buttons_get_score (self->buttons);
  g_autofree char *draft = score != EH_NO_VALUE
                               ? g_strdup_printf ("%" G_GINT64_FORMAT "\n%s", score, reason)
                               : g_strdup_printf ("\n%s", reason);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (is_writable (self))
    eh_book_set_draft (self->book, name, draft);
}

static gboolean
save_draft_cb (gpointer self)
{
  ((EhScoreForm *) self)->draft_timer = 0;
  save_draft (self);

  return G_SOURCE_REMOVE;
}

static void
forget_draft (EhScoreForm *self)
{
  g_autofree char *name = get_draft_name (self);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  self->is_edited = FALSE;
  if (is_writable (self))
    eh_book_set_draft (self->book, name, NULL);
}

static void
show_input (EhScoreForm *self, gint64 score, const char *reason)
{
  self->is_loading = TRUE;
  eh_score_buttons_set_score (self->buttons, score);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->reason), reason, -1);
  self->is_loading = FALSE;
}

/* Returns: whether something was typed here and not saved */
static gboolean
load_draft (EhScoreForm *self)
{
  g_autofree char *name = get_draft_name (self);
  const char *draft = eh_book_get_draft (self->book, name);
  const char *reason = draft != NULL ? strchr (draft, '\n') : NULL;

  if (reason == NULL)
    return FALSE;

  show_input (self, reason == draft ? EH_NO_VALUE : (gint64) g_ascii_strtoll (draft, NULL, 10),
              reason + 1);

  return TRUE;
}

/* Showing */

/* Returns: (transfer full): when the score was entered, and by whom */
static char *
format_saved (EhScoreForm *self, const EhScore *saved)
{
  g_autofree char *time = eh_format_time (eh_entry_get_header (saved->row.entry)->time);

  if (self->member == NULL)
    /* Translators: %s is a day and a time. */
    return g_strdup_printf (_ ("Agreed and saved: %s"), time);

  /* Translators: %s is a day and a time. */
  return g_strdup_printf (_ ("Saved: %s"), time);
}

static void
show_state (EhScoreForm *self)
{
  const EhScore *saved = get_saved (self);
  g_autofree char *text = NULL;

  if (self->is_edited)
    text = g_strdup (_ ("Not saved yet"));
  else if (saved != NULL)
    text = format_saved (self, saved);
  gtk_label_set_label (self->state, text != NULL ? text : "");
  gtk_widget_set_visible (self->withdraw, saved != NULL && !self->is_edited && is_writable (self));
  gtk_widget_set_visible (self->discard, self->is_edited);
}

static void
show_place (EhScoreForm *self, guint row, guint column)
{
  const EhSheetRow *question = eh_score_sheet_get_row (self->sheet, row);
  const EhScoreColumn *tender = eh_score_sheet_get_column (self->sheet, column);
  const EhCriterion *criterion = get_criterion (self);
  guint number = 0;
  guint n = 0;
  g_autofree char *place = NULL;
  g_autofree char *weight = NULL;

  for (guint i = 0; i < eh_score_sheet_get_n_rows (self->sheet); i++)
    if (!eh_score_sheet_get_row (self->sheet, i)->is_group)
      {
        n++;
        number += i <= row ? 1 : 0;
      }
  /* Translators: the number of a question, and how many there are. */
  place = g_strdup_printf (_ ("Question %u of %u"), number, n);
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->title, question->title);
  gtk_label_set_label (self->bidder, tender->bidder);
  if (question->threshold != EH_NO_VALUE)
    {
      g_autofree char *minimum = eh_wording_score (question->threshold);

      /* Translators: a weight such as "20.00 %", and a score. */
      weight = g_strdup_printf (_ ("Weight %s, minimum score %s"), question->weight, minimum);
    }
  else
    {
      /* Translators: %s is a weight such as "20.00 %". */
      weight = g_strdup_printf (_ ("Weight %s"), question->weight);
    }
  gtk_label_set_label (self->weight, weight);
  gtk_widget_set_visible (self->guidance_box, criterion != NULL && criterion->description != NULL);
  gtk_label_set_label (self->guidance, criterion != NULL && criterion->description != NULL
                                           ? criterion->description
                                           : "");
}

static void
show_exclusion (EhScoreForm *self, guint column)
{
  const char *why = eh_score_sheet_get_column (self->sheet, column)->exclusion;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->exclusion_box, why != NULL);
  if (why == NULL)
    return;
  /* Translators: why: "did not pass the requirement “…”". */
  text = g_strdup_printf (_ ("Excluded: this tender %s."), why);
  gtk_label_set_label (self->exclusion, text);
}

static void
load_saved (EhScoreForm *self)
{
  const EhScore *saved = get_saved (self);

  show_input (self, saved != NULL ? saved->score : EH_NO_VALUE,
              saved != NULL && saved->reason != NULL ? saved->reason : "");
}

static void
show_writable (EhScoreForm *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->buttons), is_writable (self));
  gtk_text_view_set_editable (self->reason, is_writable (self));
  gtk_widget_set_visible (self->save, is_writable (self));
  gtk_label_set_label (self->heading, self->member == NULL ? _ ("Agreed score") : _ ("Score"));
}

/* Editing */

static void
edited_cb (EhScoreForm *self)
{
  if (self->is_loading || self->criterion == NULL)
    return;

  self->is_edited = TRUE;
  refuse (self, NULL);
  show_state (self);
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  self->draft_timer = g_timeout_add (DRAFT_DELAY, save_draft_cb, self);
}

static void
step (EhScoreForm *self, int direction, gboolean is_open)
{
  guint row, column;

  if (!eh_score_form_get_place (self, &row, &column))
    return;
  if (!eh_score_sheet_step (self->sheet, direction, is_open, &row, &column))
    {
      eh_say (GTK_WIDGET (self), is_open         ? _ ("Every answer has a score.")
                                 : direction > 0 ? _ ("This was the last one.")
                                                 : _ ("This is the first one."));
      return;
    }
  eh_score_form_show (self, row, column);
  g_signal_emit (self, moved_signal, 0);
}

static EhBody *
create_body (EhScoreForm *self, EhKind kind)
{
  EhBody *body = eh_body_new (kind);

  eh_body_set_text (body, EH_FIELD_CRITERION, self->criterion);
  eh_body_set_text (body, EH_FIELD_TENDER, self->tender);
  if (self->member != NULL)
    eh_body_set_text (body, EH_FIELD_MEMBER, self->member);

  return body;
}

/* What was submitted, and where it belongs. */
typedef struct
{
  EhScoreForm *form;
  gboolean goes_on;
} Submission;

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Submission *submission = user_data;
  g_autoptr (EhScoreForm) self = submission->form;
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  self->is_saving = FALSE;
  if (eh_book_submit_finish (EH_BOOK (source), result, &error))
    {
      if (submission->goes_on)
        step (self, 1, FALSE);
      return;
    }

  self->is_edited = TRUE;
  save_draft (self);
  why = eh_say_why (error);
  refuse (self, why);
  show_state (self);
}

static void
submit (EhScoreForm *self, EhBody *body, gboolean goes_on)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  Submission *submission = g_new0 (Submission, 1);

  submission->form = g_object_ref (self);
  submission->goes_on = goes_on;
  self->is_saving = TRUE;
  g_ptr_array_add (bodies, body);
  eh_book_submit_async (self->book, bodies, NULL, submitted_cb, submission);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhScoreForm *self = EH_SCORE_FORM (widget);
  const EhScore *saved = self->criterion != NULL ? get_saved (self) : NULL;
  gint64 score = eh_score_buttons_get_score (self->buttons);
  g_autofree char *reason = g_strstrip (dup_reason (self));
  EhBody *body;

  if (self->criterion == NULL || !is_writable (self) || self->is_saving)
    return;
  if (score == EH_NO_VALUE)
    {
      refuse (self, _ ("Choose a score first."));
      gtk_widget_child_focus (GTK_WIDGET (self->buttons), GTK_DIR_TAB_FORWARD);
      return;
    }

  forget_draft (self);
  if (saved != NULL && saved->score == score &&
      g_str_equal (saved->reason != NULL ? saved->reason : "", reason))
    {
      step (self, 1, FALSE);
      return;
    }
  body = create_body (self, self->member != NULL ? EH_KIND_SCORE_GIVEN : EH_KIND_CONSENSUS_AGREED);
  eh_body_set_integer (body, EH_FIELD_SCORE, score);
  if (*reason != '\0')
    eh_body_set_text (body, EH_FIELD_REASON, reason);
  submit (self, body, TRUE);
}

static void
reason_given_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EhScoreForm) self = user_data;
  g_autofree char *reason = eh_confirm_reason_finish (result);
  EhBody *body;

  if (reason == NULL || self->book == NULL || get_saved (self) == NULL)
    return;

  forget_draft (self);
  body = create_body (self,
                      self->member != NULL ? EH_KIND_SCORE_WITHDRAWN : EH_KIND_CONSENSUS_WITHDRAWN);
  eh_body_set_text (body, EH_FIELD_REASON, reason);
  submit (self, body, FALSE);
}

static void
withdraw_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhScoreForm *self = EH_SCORE_FORM (widget);
  guint row, column;
  g_autofree char *what = NULL;

  if (!eh_score_form_get_place (self, &row, &column) || get_saved (self) == NULL)
    return;

  what = eh_score_sheet_describe (self->sheet, row, column);
  eh_confirm_reason_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                           self->member != NULL ? _ ("Withdraw this score?")
                                                : _ ("Withdraw this agreed score?"),
                           what, _ ("_Withdraw"), reason_given_cb, g_object_ref (self));
}

static void
discard_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhScoreForm *self = EH_SCORE_FORM (widget);

  if (self->criterion == NULL)
    return;

  forget_draft (self);
  load_saved (self);
  refuse (self, NULL);
  show_state (self);
}

static void
previous_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (EH_SCORE_FORM (widget), -1, FALSE);
}

static void
next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (EH_SCORE_FORM (widget), 1, FALSE);
}

static void
next_open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (EH_SCORE_FORM (widget), 1, TRUE);
}

/* Before the text would take it for a new line. */
static gboolean
key_captured_cb (EhScoreForm *self, guint key, guint code, GdkModifierType state)
{
  gboolean is_return = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;

  if (is_return && (state & GDK_CONTROL_MASK) != 0)
    return gtk_widget_activate_action (GTK_WIDGET (self), "score.save", NULL);
  if (key == GDK_KEY_Left && (state & GDK_ALT_MASK) != 0)
    return gtk_widget_activate_action (GTK_WIDGET (self), "score.previous", NULL);
  if (key == GDK_KEY_Right && (state & GDK_ALT_MASK) != 0)
    return gtk_widget_activate_action (GTK_WIDGET (self), "score.next", NULL);

  return FALSE;
}

/* What the text did not take. */
static gboolean
key_pressed_cb (EhScoreForm *self, guint key, guint code, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || !is_writable (self))
    return FALSE;

  return eh_score_buttons_type (self->buttons, gdk_keyval_to_unicode (key));
}

/* Object */

static void
leave (EhScoreForm *self)
{
  if (self->draft_timer != 0)
    save_draft (self);
}

static void
eh_score_form_dispose (GObject *object)
{
  EhScoreForm *self = EH_SCORE_FORM (object);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_SCORE_FORM);
  g_clear_object (&self->book);
  g_clear_pointer (&self->sheet, eh_score_sheet_unref);

  G_OBJECT_CLASS (eh_score_form_parent_class)->dispose (object);
}

static void
eh_score_form_finalize (GObject *object)
{
  EhScoreForm *self = EH_SCORE_FORM (object);

  g_free (self->member);
  g_free (self->criterion);
  g_free (self->tender);

  G_OBJECT_CLASS (eh_score_form_parent_class)->finalize (object);
}

static void
eh_score_form_unmap (GtkWidget *widget)
{
  leave (EH_SCORE_FORM (widget));
  GTK_WIDGET_CLASS (eh_score_form_parent_class)->unmap (widget);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-score-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, clamp);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, place);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, title);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, bidder);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, weight);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, exclusion_box);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, exclusion);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, guidance_box);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, guidance);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, voices);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, heading);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, buttons);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, reason);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, state);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, withdraw);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, discard);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, refusal_box);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, refusal);
  gtk_widget_class_bind_template_child (widget_class, EhScoreForm, save);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_captured_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
eh_score_form_class_init (EhScoreFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_score_form_dispose;
  object_class->finalize = eh_score_form_finalize;
  widget_class->unmap = eh_score_form_unmap;

  moved_signal = g_signal_new ("moved", EH_TYPE_SCORE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "score.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "score.withdraw", NULL, withdraw_action);
  gtk_widget_class_install_action (widget_class, "score.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "score.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "score.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "score.next-open", NULL, next_open_action);
  g_type_ensure (EH_TYPE_PAIR);
  g_type_ensure (EH_TYPE_SCORE_BUTTONS);
  g_type_ensure (EH_TYPE_VOICES_VIEW);
  bind_template (widget_class);
}

static void
eh_score_form_init (EhScoreForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows what is asked now; what was typed and not saved stays. */
static void
show (EhScoreForm *self, guint row, guint column)
{
  const EhSheetRow *question = eh_score_sheet_get_row (self->sheet, row);
  const EhSheetCount *count = eh_score_sheet_get_count (self->sheet);

  show_place (self, row, column);
  show_exclusion (self, column);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "score.next-open",
                                 count->n_given < count->n_wanted);
  show_writable (self);
  self->is_loading = TRUE;
  eh_score_buttons_set_points (self->buttons, question->points, question->n_points);
  self->is_loading = FALSE;
  if (self->member == NULL && get_criterion (self) != NULL && get_tender (self) != NULL)
    eh_voices_view_show (self->voices, eh_book_get_procurement (self->book), get_tender (self),
                         get_criterion (self));
  gtk_widget_set_visible (GTK_WIDGET (self->voices), self->member == NULL);
  adw_clamp_set_maximum_size (self->clamp, self->member == NULL ? WIDEST : WIDEST_ALONE);
  if (!self->is_edited)
    {
      self->is_edited = load_draft (self);
      if (!self->is_edited)
        load_saved (self);
    }
  show_state (self);
}

/* Shows the scores of @sheet one by one, those of the member of that id or, for
 * %NULL, the agreed ones; what was shown before still is, if it is there. */
void
eh_score_form_set_sheet (EhScoreForm *self, EhBook *book, EhScoreSheet *sheet, const char *member)
{
  guint row, column;

  g_return_if_fail (EH_IS_SCORE_FORM (self));
  g_return_if_fail (EH_IS_BOOK (book) && sheet != NULL);

  if (self->book != NULL && g_strcmp0 (self->member, member) != 0)
    {
      leave (self);
      self->is_edited = FALSE;
    }
  g_set_object (&self->book, book);
  g_free (self->member);
  self->member = g_strdup (member);
  g_clear_pointer (&self->sheet, eh_score_sheet_unref);
  self->sheet = eh_score_sheet_ref (sheet);
  if (eh_score_form_get_place (self, &row, &column))
    show (self, row, column);
}

/* Shows one question of one tender. */
void
eh_score_form_show (EhScoreForm *self, guint row, guint column)
{
  g_return_if_fail (EH_IS_SCORE_FORM (self));
  g_return_if_fail (self->sheet != NULL);

  leave (self);
  g_free (self->criterion);
  g_free (self->tender);
  self->criterion = g_strdup (eh_score_sheet_get_row (self->sheet, row)->criterion);
  self->tender = g_strdup (eh_score_sheet_get_column (self->sheet, column)->tender);
  self->is_edited = FALSE;
  refuse (self, NULL);
  show (self, row, column);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* Chooses a score, in hundredths, as a person does who has yet to say why. */
void
eh_score_form_choose (EhScoreForm *self, gint64 score)
{
  g_return_if_fail (EH_IS_SCORE_FORM (self));

  eh_score_buttons_set_score (self->buttons, score);
  edited_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

/* Returns: whether something is shown that is still in the sheet, and where */
gboolean
eh_score_form_get_place (EhScoreForm *self, guint *row, guint *column)
{
  int found_row;
  int found_column;

  g_return_val_if_fail (EH_IS_SCORE_FORM (self), FALSE);

  if (self->sheet == NULL || self->criterion == NULL)
    return FALSE;
  found_row = eh_score_sheet_find_row (self->sheet, self->criterion);
  found_column = eh_score_sheet_find_column (self->sheet, self->tender);
  if (found_row < 0 || found_column < 0)
    return FALSE;

  *row = (guint) found_row;
  *column = (guint) found_column;

  return TRUE;
}
