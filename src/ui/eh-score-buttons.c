/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-buttons.c: the scores of a scale as a row of large buttons.
 */
#include "ui/eh-score-buttons.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-template.h"

#define BUTTONS_PER_LINE 11
/* Digits that follow one another sooner belong together, in microseconds. */
#define TYPING_PAUSE (G_USEC_PER_SEC)

/* One of the scores there are; its texts are its own. */
typedef struct
{
  gint64 score;
  char *number;
  char *label;
  char *descriptor;
  GtkToggleButton *button;
} Choice;

struct _EhScoreButtons
{
  AdwBin parent_instance;

  /* Template children */
  GtkFlowBox *box;
  GtkLabel *words;

  /* Owned */
  GPtrArray *choices;
  GString *typed;

  gint64 typed_at;
  gboolean is_setting;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (EhScoreButtons, eh_score_buttons, ADW_TYPE_BIN)

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_free (self->number);
  g_free (self->label);
  g_free (self->descriptor);
  g_free (self);
}

static const Choice *
find_chosen (EhScoreButtons *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      if (gtk_toggle_button_get_active (choice->button))
        return choice;
    }

  return NULL;
}

static gboolean
has_label (const Choice *choice)
{
  return !g_str_equal (choice->label, choice->number);
}

static void
show_words (EhScoreButtons *self)
{
  const Choice *choice = find_chosen (self);
  g_autofree char *words = NULL;

  if (choice == NULL)
    words = g_strdup (_ ("Choose a score to read its published words."));
  else if (has_label (choice))
    /* Translators: a score, its name, and the published words for it. */
    words = g_strdup_printf (_ ("%s %s: “%s”"), choice->number, choice->label, choice->descriptor);
  else
    /* Translators: a score, and the published words for it. */
    words = g_strdup_printf (_ ("%s: “%s”"), choice->number, choice->descriptor);
  gtk_label_set_label (self->words, words);
}

static void
toggled_cb (EhScoreButtons *self, GtkToggleButton *button)
{
  if (self->is_setting || !gtk_toggle_button_get_active (button))
    return;

  show_words (self);
  g_signal_emit (self, chosen_signal, 0);
}

static void
eh_score_buttons_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_SCORE_BUTTONS);

  G_OBJECT_CLASS (eh_score_buttons_parent_class)->dispose (object);
}

static void
eh_score_buttons_finalize (GObject *object)
{
  EhScoreButtons *self = EH_SCORE_BUTTONS (object);

  g_ptr_array_unref (self->choices);
  g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (eh_score_buttons_parent_class)->finalize (object);
}

static void
eh_score_buttons_class_init (EhScoreButtonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_score_buttons_dispose;
  object_class->finalize = eh_score_buttons_finalize;

  chosen_signal = g_signal_new ("chosen", EH_TYPE_SCORE_BUTTONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-score-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, EhScoreButtons, box);
  gtk_widget_class_bind_template_child (widget_class, EhScoreButtons, words);
}

static void
eh_score_buttons_init (EhScoreButtons *self)
{
  self->choices = g_ptr_array_new_with_free_func (choice_free);
  self->typed = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_button (const Choice *choice)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *number = gtk_label_new (choice->number);
  g_autofree char *name = g_strdup_printf ("%s %s", choice->number, choice->label);

  gtk_widget_add_css_class (button, "eh-score-button");
  gtk_widget_add_css_class (number, "title-3");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), number);
  if (has_label (choice))
    {
      GtkWidget *label = gtk_label_new (choice->label);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, choice->descriptor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  has_label (choice) ? name : choice->number,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, choice->descriptor, -1);

  return button;
}

static void
add_choice (EhScoreButtons *self, const EhPoint *point)
{
  Choice *choice = g_new0 (Choice, 1);
  GtkWidget *child = gtk_flow_box_child_new ();

  choice->score = point->score;
  choice->number = eh_wording_score (point->score);
  choice->label = g_strdup (point->label);
  choice->descriptor = g_strdup (point->descriptor);
  choice->button = GTK_TOGGLE_BUTTON (create_button (choice));
  if (self->choices->len > 0)
    {
      const Choice *first = g_ptr_array_index (self->choices, 0);

      gtk_toggle_button_set_group (choice->button, first->button);
    }
  g_signal_connect_swapped (choice->button, "toggled", G_CALLBACK (toggled_cb), self);
  /* The button takes the focus, not what the box puts around it. */
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), GTK_WIDGET (choice->button));
  gtk_flow_box_append (self->box, child);
  g_ptr_array_add (self->choices, choice);
}

static gboolean
has_same_points (EhScoreButtons *self, const EhPoint *points, guint n_points)
{
  if (self->choices->len != n_points)
    return FALSE;
  for (guint i = 0; i < n_points; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      if (choice->score != points[i].score || !g_str_equal (choice->label, points[i].label) ||
          !g_str_equal (choice->descriptor, points[i].descriptor))
        return FALSE;
    }

  return TRUE;
}

/* Offers these scores; none is chosen. They are copied. */
void
eh_score_buttons_set_points (EhScoreButtons *self, const EhPoint *points, guint n_points)
{
  GtkWidget *child;

  g_return_if_fail (EH_IS_SCORE_BUTTONS (self));

  if (has_same_points (self, points, n_points))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_flow_box_remove (self->box, child);
  g_ptr_array_set_size (self->choices, 0);
  gtk_flow_box_set_max_children_per_line (self->box, CLAMP (n_points, 1, BUTTONS_PER_LINE));
  for (guint i = 0; i < n_points; i++)
    add_choice (self, &points[i]);
  show_words (self);
}

/* Returns: the score that is chosen, hundredths, or %EH_NO_VALUE */
gint64
eh_score_buttons_get_score (EhScoreButtons *self)
{
  const Choice *choice;

  g_return_val_if_fail (EH_IS_SCORE_BUTTONS (self), EH_NO_VALUE);

  choice = find_chosen (self);

  return choice != NULL ? choice->score : EH_NO_VALUE;
}

/* Shows @score, in hundredths, as chosen; for %EH_NO_VALUE none. */
void
eh_score_buttons_set_score (EhScoreButtons *self, gint64 score)
{
  g_return_if_fail (EH_IS_SCORE_BUTTONS (self));

  self->is_setting = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      gtk_toggle_button_set_active (choice->button, choice->score == score);
    }
  self->is_setting = FALSE;
  g_string_truncate (self->typed, 0);
  show_words (self);
}

/* Returns: (nullable): the score that is typed out; and in @can_go_on whether
 * there are scores that begin with what is typed */
static const Choice *
find_typed (EhScoreButtons *self, gboolean *can_go_on)
{
  const Choice *found = NULL;

  *can_go_on = FALSE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      *can_go_on |= g_str_has_prefix (choice->number, self->typed->str);
      if (g_str_equal (choice->number, self->typed->str))
        found = choice;
    }

  return found;
}

/* Chooses the score that is typed, digit by digit: a 0 soon after a 1 makes it
 * ten, if there is such a score.
 *
 * Returns: whether @letter was taken */
gboolean
eh_score_buttons_type (EhScoreButtons *self, gunichar letter)
{
  gint64 now = g_get_monotonic_time ();
  const Choice *choice = NULL;
  gboolean can_go_on = FALSE;

  g_return_val_if_fail (EH_IS_SCORE_BUTTONS (self), FALSE);

  if (!g_unichar_isdigit (letter) && letter != '.')
    return FALSE;

  if (now - self->typed_at > TYPING_PAUSE)
    g_string_truncate (self->typed, 0);
  self->typed_at = now;
  g_string_append_unichar (self->typed, letter);
  choice = find_typed (self, &can_go_on);
  if (!can_go_on)
    {
      g_string_truncate (self->typed, 0);
      g_string_append_unichar (self->typed, letter);
      choice = find_typed (self, &can_go_on);
    }
  if (choice != NULL)
    {
      gtk_toggle_button_set_active (choice->button, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (choice->button));
    }
  else if (!can_go_on)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
    }

  return TRUE;
}
