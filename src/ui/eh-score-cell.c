/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-cell.c: one score in the grid, with what is to be said about it.
 */
#include "ui/eh-score-cell.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-template.h"

#define NOWHERE G_MAXUINT

struct _EhScoreCell
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *score;
  GtkWidget *note_box;
  GtkWidget *warning;
  GtkLabel *note;

  /* Where it is in the sheet */
  guint row;
  guint column;
};

G_DEFINE_FINAL_TYPE (EhScoreCell, eh_score_cell, ADW_TYPE_BIN)

static void
eh_score_cell_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_SCORE_CELL);

  G_OBJECT_CLASS (eh_score_cell_parent_class)->dispose (object);
}

static void
eh_score_cell_class_init (EhScoreCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_score_cell_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-score-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, EhScoreCell, score);
  gtk_widget_class_bind_template_child (widget_class, EhScoreCell, note_box);
  gtk_widget_class_bind_template_child (widget_class, EhScoreCell, warning);
  gtk_widget_class_bind_template_child (widget_class, EhScoreCell, note);
}

static void
eh_score_cell_init (EhScoreCell *self)
{
  self->row = NOWHERE;
  self->column = NOWHERE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full) (nullable): the few words below a score */
static char *
format_note (const EhSheetRow *row, const EhSheetCell *cell)
{
  if (cell->is_below)
    {
      g_autofree char *threshold = eh_wording_score (row->threshold);

      /* Translators: short, below a score: it is less than this minimum. */
      return g_strdup_printf (_ ("below %s"), threshold);
    }
  if (cell->is_mean)
    /* Translators: short, below a score: it is the mean of several. */
    return g_strdup (_ ("mean"));
  if (cell->score != EH_NO_VALUE && !cell->has_reason)
    /* Translators: short, below a score that has no reason yet. */
    return g_strdup (_ ("no reason"));

  return NULL;
}

static void
set_class (gpointer widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Shows that cell of @sheet. */
void
eh_score_cell_show (EhScoreCell *self, const EhScoreSheet *sheet, guint row, guint column)
{
  const EhSheetRow *question;
  const EhSheetCell *cell;
  g_autofree char *words = NULL;
  g_autofree char *score = NULL;
  g_autofree char *note = NULL;

  g_return_if_fail (EH_IS_SCORE_CELL (self));
  g_return_if_fail (sheet != NULL);

  self->row = row;
  self->column = column;
  question = eh_score_sheet_get_row (sheet, row);
  cell = eh_score_sheet_get_cell (sheet, row, column);
  gtk_widget_set_focusable (GTK_WIDGET (self), !question->is_group);
  set_class (self, "group", question->is_group);
  set_class (self, "dim-label",
             !question->is_group && (!cell->is_wanted || cell->score == EH_NO_VALUE));
  if (!question->is_group)
    {
      score = eh_wording_score (cell->score);
      note = format_note (question, cell);
      words = eh_score_sheet_describe (sheet, row, column);
    }
  gtk_label_set_label (self->score, score != NULL ? score : "");
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (self->note_box, note != NULL);
  gtk_widget_set_visible (self->warning, cell->is_below);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), note != NULL ? words : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : "", -1);
}

/* Shows what is being typed here instead of the score. */
void
eh_score_cell_show_typed (EhScoreCell *self, const char *typed)
{
  g_autofree char *text = NULL;

  g_return_if_fail (EH_IS_SCORE_CELL (self));
  g_return_if_fail (typed != NULL);

  text = g_strdup_printf ("%s…", typed);
  gtk_label_set_label (self->score, text);
  gtk_widget_set_visible (self->note_box, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dim-label");
}

gboolean
eh_score_cell_is_at (EhScoreCell *self, guint row, guint column)
{
  g_return_val_if_fail (EH_IS_SCORE_CELL (self), FALSE);

  return self->row == row && self->column == column;
}

void
eh_score_cell_get_place (EhScoreCell *self, guint *row, guint *column)
{
  g_return_if_fail (EH_IS_SCORE_CELL (self));

  *row = self->row;
  *column = self->column;
}

/* What it shows is of no use any more. */
void
eh_score_cell_forget (EhScoreCell *self)
{
  g_return_if_fail (EH_IS_SCORE_CELL (self));

  self->row = NOWHERE;
  self->column = NOWHERE;
}
