/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-grid.c: a sheet of scores to look over and to fill in.
 */
#include "ui/eh-score-grid.h"

#include "ui/eh-score-board.h"

struct _EhScoreGrid
{
  AdwBin parent_instance;

  /* Child of the scrolled window in the bin */
  EhScoreBoard *board;

  /* Owned references */
  EhScoreSheet *sheet;

  /* The cursor, and what is being typed there */
  guint row;
  guint column;
  GString *typed;
  gboolean is_writable;
};

enum
{
  SIGNAL_SCORE_TYPED,
  SIGNAL_SCORE_REFUSED,
  SIGNAL_WITHDRAWN,
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EhScoreGrid, eh_score_grid, ADW_TYPE_BIN)

static guint
count_rows (EhScoreGrid *self)
{
  return self->sheet != NULL ? eh_score_sheet_get_n_rows (self->sheet) : 0;
}

static guint
count_columns (EhScoreGrid *self)
{
  return self->sheet != NULL ? eh_score_sheet_get_n_columns (self->sheet) : 0;
}

static gboolean
has_cells (EhScoreGrid *self)
{
  return count_rows (self) > 0 && count_columns (self) > 0;
}

static void
show_again (EhScoreGrid *self)
{
  EhScoreCell *cell = eh_score_board_get_cell (self->board, self->row, self->column);

  if (cell == NULL)
    return;
  if (self->typed->len > 0)
    eh_score_cell_show_typed (cell, self->typed->str);
  else
    eh_score_cell_show (cell, self->sheet, self->row, self->column);
}

static void
forget_typed (EhScoreGrid *self)
{
  if (self->typed->len == 0)
    return;
  g_string_truncate (self->typed, 0);
  show_again (self);
}

/* What was typed and stands for a score is meant as one when the cursor leaves. */
static void
settle_typed (EhScoreGrid *self)
{
  g_autofree char *typed = g_strdup (self->typed->str);
  gint64 score = EH_NO_VALUE;

  if (self->typed->len == 0)
    return;

  forget_typed (self);
  eh_score_sheet_match (self->sheet, self->row, typed, &score);
  if (score != EH_NO_VALUE)
    g_signal_emit (self, signals[SIGNAL_SCORE_TYPED], 0, self->row, self->column, score);
  else
    g_signal_emit (self, signals[SIGNAL_SCORE_REFUSED], 0, self->row, self->column, typed);
}

static gboolean
is_question (EhScoreGrid *self, guint row)
{
  return row < count_rows (self) && !eh_score_sheet_get_row (self->sheet, row)->is_group;
}

static void
focus_cursor (EhScoreGrid *self)
{
  EhScoreCell *cell;

  eh_score_board_scroll_to (self->board, self->row, self->column);
  cell = eh_score_board_get_cell (self->board, self->row, self->column);
  if (cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
cell_pressed_cb (EhScoreGrid *self, guint row, guint column, int n_press)
{
  if (!is_question (self, row))
    return;

  eh_score_grid_set_cursor (self, row, column);
  focus_cursor (self);
  if (n_press == 2)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, row, column);
}

/* Moves the cursor by rows, over headings, and columns, as far as there are any. */
static void
move_by (EhScoreGrid *self, int rows, int columns)
{
  int row = (int) self->row;
  int last = row;
  int step = rows < 0 ? -1 : 1;

  settle_typed (self);
  for (int left = ABS (rows); left > 0 && row + step >= 0 && row + step < (int) count_rows (self);)
    {
      row += step;
      if (!is_question (self, (guint) row))
        continue;
      last = row;
      left--;
    }
  self->row = (guint) last;
  self->column = (guint) CLAMP ((int) self->column + columns, 0, (int) count_columns (self) - 1);
  focus_cursor (self);
}

static gboolean
move_by_key (EhScoreGrid *self, guint key, gboolean is_control)
{
  int page = MAX ((int) eh_score_board_get_n_seen (self->board) - 1, 1);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int whole_row = is_control ? (int) count_columns (self) : 1;
  int whole_column = is_control ? (int) count_rows (self) : 1;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_by (self, -whole_column, 0);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_by (self, whole_column, 0);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_by (self, 0, is_rtl ? whole_row : -whole_row);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_by (self, 0, is_rtl ? -whole_row : whole_row);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      move_by (self, -page, 0);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      move_by (self, page, 0);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move_by (self, is_control ? -(int) count_rows (self) : 0, -(int) count_columns (self));
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move_by (self, is_control ? (int) count_rows (self) : 0, (int) count_columns (self));
      return TRUE;
    default:
      return FALSE;
    }
}

/* A score is taken when what is typed can mean no other one. */
static gboolean
type_key (EhScoreGrid *self, guint key)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  gint64 score = EH_NO_VALUE;
  guint n;

  if (letter == 0 || !g_unichar_isprint (letter) || (letter == ' ' && self->typed->len == 0))
    return FALSE;
  if (!self->is_writable ||
      !eh_score_sheet_get_cell (self->sheet, self->row, self->column)->is_wanted)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return TRUE;
    }

  g_string_append_unichar (self->typed, letter);
  n = eh_score_sheet_match (self->sheet, self->row, self->typed->str, &score);
  if (n > 1)
    show_again (self);
  else
    settle_typed (self);

  return TRUE;
}

static void
open_cursor (EhScoreGrid *self)
{
  if (self->typed->len > 0)
    settle_typed (self);
  else
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, self->row, self->column);
}

static void
withdraw_cursor (EhScoreGrid *self)
{
  const EhSheetCell *cell = eh_score_sheet_get_cell (self->sheet, self->row, self->column);

  if (self->typed->len > 0)
    forget_typed (self);
  else if (self->is_writable && !cell->is_mean && cell->score != EH_NO_VALUE)
    g_signal_emit (self, signals[SIGNAL_WITHDRAWN], 0, self->row, self->column);
}

static gboolean
key_pressed_cb (EhScoreGrid *self, guint key, guint code, GdkModifierType state)
{
  gboolean is_control = (state & GDK_CONTROL_MASK) != 0;

  if (!has_cells (self) || (state & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (move_by_key (self, key, is_control))
    return TRUE;
  if (is_control)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_F2:
      open_cursor (self);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      withdraw_cursor (self);
      return TRUE;
    case GDK_KEY_Escape:
      if (self->typed->len == 0)
        return FALSE;
      forget_typed (self);
      return TRUE;
    default:
      return type_key (self, key);
    }
}

static void
focus_left_cb (EhScoreGrid *self)
{
  if (has_cells (self))
    settle_typed (self);
}

/* One stop of the Tab key; within, arrows move. */
static gboolean
eh_score_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  EhScoreGrid *self = EH_SCORE_GRID (widget);

  if (!has_cells (self) || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static gboolean
eh_score_grid_grab_focus (GtkWidget *widget)
{
  EhScoreGrid *self = EH_SCORE_GRID (widget);

  if (!has_cells (self))
    return FALSE;
  focus_cursor (self);

  return eh_score_board_get_cell (self->board, self->row, self->column) != NULL;
}

static void
eh_score_grid_finalize (GObject *object)
{
  EhScoreGrid *self = EH_SCORE_GRID (object);

  g_clear_pointer (&self->sheet, eh_score_sheet_unref);
  g_string_free (self->typed, TRUE);

  G_OBJECT_CLASS (eh_score_grid_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  signals[SIGNAL_SCORE_TYPED] =
      g_signal_new ("score-typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                    G_TYPE_UINT, G_TYPE_UINT, G_TYPE_INT64);
  signals[SIGNAL_SCORE_REFUSED] =
      g_signal_new ("score-refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                    G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING);
  signals[SIGNAL_WITHDRAWN] = g_signal_new ("withdrawn", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
eh_score_grid_class_init (EhScoreGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eh_score_grid_finalize;
  widget_class->focus = eh_score_grid_focus;
  widget_class->grab_focus = eh_score_grid_grab_focus;
  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
eh_score_grid_init (EhScoreGrid *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->typed = g_string_new (NULL);
  self->board = g_object_new (EH_TYPE_SCORE_BOARD, NULL);
  g_signal_connect_swapped (self->board, "cell-pressed", G_CALLBACK (cell_pressed_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->board));
  adw_bin_set_child (ADW_BIN (self), scroller);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* The cursor stays with its question and tender. */
static void
restore_cursor (EhScoreGrid *self, EhScoreSheet *old)
{
  int row = -1;
  int column = -1;

  if (old != NULL && self->row < eh_score_sheet_get_n_rows (old) &&
      self->column < eh_score_sheet_get_n_columns (old))
    {
      row =
          eh_score_sheet_find_row (self->sheet, eh_score_sheet_get_row (old, self->row)->criterion);
      column = eh_score_sheet_find_column (self->sheet,
                                           eh_score_sheet_get_column (old, self->column)->tender);
    }
  self->row = row < 0 ? 0 : (guint) row;
  self->column = column < 0 ? 0 : (guint) column;
  while (self->row + 1 < count_rows (self) && !is_question (self, self->row))
    self->row++;
}

/* Shows @sheet. */
void
eh_score_grid_set_sheet (EhScoreGrid *self, EhScoreSheet *sheet)
{
  g_autoptr (EhScoreSheet) old = NULL;

  g_return_if_fail (EH_IS_SCORE_GRID (self));
  g_return_if_fail (sheet != NULL);

  old = g_steal_pointer (&self->sheet);
  self->sheet = eh_score_sheet_ref (sheet);
  g_string_truncate (self->typed, 0);
  restore_cursor (self, old);
  eh_score_board_set_sheet (self->board, sheet);
}

/* Whether scores can be typed. */
void
eh_score_grid_set_is_writable (EhScoreGrid *self, gboolean is_writable)
{
  g_return_if_fail (EH_IS_SCORE_GRID (self));

  self->is_writable = is_writable;
}

void
eh_score_grid_get_cursor (EhScoreGrid *self, guint *row, guint *column)
{
  g_return_if_fail (EH_IS_SCORE_GRID (self));

  *row = self->row;
  *column = self->column;
}

/* Puts the cursor on a question of a tender, and that into view. */
void
eh_score_grid_set_cursor (EhScoreGrid *self, guint row, guint column)
{
  g_return_if_fail (EH_IS_SCORE_GRID (self));

  if (!has_cells (self) || !is_question (self, row) || column >= count_columns (self))
    return;

  settle_typed (self);
  self->row = row;
  self->column = column;
  eh_score_board_scroll_to (self->board, row, column);
}

/* Puts the cursor on the first cell without a score in that row, or column, or
 * both; -1 stands for any. If all have one, on the first cell. */
void
eh_score_grid_find_open (EhScoreGrid *self, int row, int column)
{
  guint first_row = row >= 0 ? (guint) row : 0;
  guint first_column = column >= 0 ? (guint) column : 0;
  guint end_row = row >= 0 ? first_row + 1 : count_rows (self);
  guint end_column = column >= 0 ? first_column + 1 : count_columns (self);

  g_return_if_fail (EH_IS_SCORE_GRID (self));

  for (guint i = first_row; i < MIN (end_row, count_rows (self)); i++)
    for (guint j = first_column; j < MIN (end_column, count_columns (self)); j++)
      {
        const EhSheetCell *cell = eh_score_sheet_get_cell (self->sheet, i, j);

        if (!cell->is_wanted || cell->score != EH_NO_VALUE)
          continue;
        eh_score_grid_set_cursor (self, i, j);
        gtk_widget_grab_focus (GTK_WIDGET (self));
        return;
      }
  eh_score_grid_set_cursor (self, first_row, first_column);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
