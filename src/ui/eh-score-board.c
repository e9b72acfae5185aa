/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-board.c: a sheet of scores to look over.
 *
 * Three panes clip what scrolls: the cells, the heads of rows and the heads of
 * columns. Each has a few more widgets than can be seen at once; the one for a
 * place in the sheet is found by the place modulo their number, so scrolling by
 * a row fills one row anew and moves the others.
 */
#include "ui/eh-score-board.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-score-cell.h"
#include "ui/eh-score-head.h"

/* Widths in letters of the text. */
#define CELL_WIDTH 12
#define WIDE_CELL_WIDTH 18
#define HEAD_WIDTH 20
#define WIDE_HEAD_WIDTH 44

/* A pane clips its children and leaves placing them to the grid. */
#define EH_TYPE_GRID_PANE (eh_grid_pane_get_type ())
G_DECLARE_FINAL_TYPE (EhGridPane, eh_grid_pane, EH, GRID_PANE, GtkWidget)

struct _EhGridPane
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (EhGridPane, eh_grid_pane, GTK_TYPE_WIDGET)

static void
eh_grid_pane_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (eh_grid_pane_parent_class)->dispose (object);
}

static void
eh_grid_pane_class_init (EhGridPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eh_grid_pane_dispose;
}

static void
eh_grid_pane_init (EhGridPane *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* Along one side: how large a head and a cell are, and which cells are seen. */
typedef struct
{
  int head;
  int size;
  int view;
  guint n;
  guint first;
  guint pool;
} Side;

struct _EhScoreBoard
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *cells;
  GtkWidget *row_heads;
  GtkWidget *column_heads;
  GtkWidget *corner;

  /* Children of the panes */
  GPtrArray *cell_pool;
  GPtrArray *row_pool;
  GPtrArray *column_pool;

  /* Owned references */
  GtkAdjustment *adjustments[2];
  EhScoreSheet *sheet;

  GtkScrollablePolicy policies[2];
  Side rows;
  Side columns;
};

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static guint pressed_signal;

G_DEFINE_FINAL_TYPE_WITH_CODE (EhScoreBoard,
                               eh_score_board,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static gboolean
has_cells (EhScoreBoard *self)
{
  return self->sheet != NULL && self->rows.n > 0 && self->columns.n > 0;
}

static EhScoreCell *
get_cell (EhScoreBoard *self, guint row, guint column)
{
  guint i = (row % self->rows.pool) * self->columns.pool + column % self->columns.pool;

  return g_ptr_array_index (self->cell_pool, i);
}

/* Cells and heads */

static void
pressed_cb (EhScoreBoard *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  guint row, column;

  eh_score_cell_get_place (EH_SCORE_CELL (cell), &row, &column);
  if (row < self->rows.n && column < self->columns.n)
    g_signal_emit (self, pressed_signal, 0, row, column, n_press);
}

static GtkWidget *
create_cell (EhScoreBoard *self)
{
  GtkWidget *cell = g_object_new (EH_TYPE_SCORE_CELL, NULL);
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect_swapped (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (gesture));

  return cell;
}

static void
resize_pool (GPtrArray *pool,
             GtkWidget *pane,
             guint n,
             GtkWidget *(*create) (EhScoreBoard *),
             EhScoreBoard *self)
{
  while (pool->len > n)
    {
      gtk_widget_unparent (g_ptr_array_index (pool, pool->len - 1));
      g_ptr_array_set_size (pool, (int) pool->len - 1);
    }
  while (pool->len < n)
    {
      GtkWidget *widget = create (self);

      gtk_widget_set_parent (widget, pane);
      g_ptr_array_add (pool, widget);
    }
}

static GtkWidget *
create_row_head (EhScoreBoard *self)
{
  return eh_score_head_new (TRUE);
}

static GtkWidget *
create_column_head (EhScoreBoard *self)
{
  return eh_score_head_new (FALSE);
}

static void
show_row_head (EhScoreBoard *self, EhScoreHead *head, guint i)
{
  const EhSheetRow *row = eh_score_sheet_get_row (self->sheet, i);

  if (row->is_group)
    eh_score_head_show_group (head, row->title, row->weight, row->depth);
  else
    eh_score_head_show (head, row->title, row->weight, row->depth);
}

static void
show_column_head (EhScoreBoard *self, EhScoreHead *head, guint i)
{
  const EhScoreColumn *column = eh_score_sheet_get_column (self->sheet, i);

  if (column->exclusion != NULL)
    eh_score_head_show_excluded (head, column->bidder, column->exclusion);
  else
    eh_score_head_show (head, column->bidder, NULL, 0);
}

/* Layout */

static int
get_letter_width (EhScoreBoard *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);

  return MAX (width, 1);
}

/* How high two lines of the text are, and a small one, with what is around. */
static int
get_text_height (EhScoreBoard *self, int n_lines)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);

  return n_lines * MAX (height, 1);
}

#define PADDING 14

static void
measure_sides (EhScoreBoard *self, int width, int height)
{
  int letter = get_letter_width (self);
  int least = HEAD_WIDTH * letter;
  int rest;

  self->columns.size = CELL_WIDTH * letter;
  self->columns.head = CLAMP (width / 3, least, WIDE_HEAD_WIDTH * letter);
  rest = width - self->columns.head;
  if ((int) self->columns.n * self->columns.size < rest && self->columns.n > 0)
    {
      self->columns.size = MIN (rest / (int) self->columns.n, WIDE_CELL_WIDTH * letter);
      self->columns.head = width - self->columns.size * (int) self->columns.n;
    }
  self->rows.size = get_text_height (self, 2) + PADDING;
  self->rows.head = get_text_height (self, 3) + PADDING;
  self->columns.view = MAX (width - self->columns.head, 0);
  self->rows.view = MAX (height - self->rows.head, 0);
}

static void
value_changed_cb (EhScoreBoard *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
configure (EhScoreBoard *self, GtkOrientation orientation, Side *side)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  int all = (int) side->n * side->size;
  double value;

  side->pool = side->size > 0 ? MIN ((guint) (side->view / side->size) + 2, side->n) : 0;
  if (adjustment == NULL)
    return;

  g_signal_handlers_block_by_func (adjustment, value_changed_cb, self);
  value = CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (all - side->view, 0));
  gtk_adjustment_configure (adjustment, value, 0, MAX (all, side->view), side->size,
                            MAX (side->view - side->size, side->size), side->view);
  g_signal_handlers_unblock_by_func (adjustment, value_changed_cb, self);
  side->first = side->size > 0 ? (guint) value / (guint) side->size : 0;
}

static int
get_offset (EhScoreBoard *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

static void
allocate (GtkWidget *widget, int x, int y, int width, int height)
{
  /* Nothing here depends on what a child would like, but GTK wants it asked. */
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, height }, -1);
}

static gboolean
is_seen (const Side *side, guint i)
{
  return i >= side->first && i < MIN (side->first + side->pool, side->n);
}

static void
fill_cells (EhScoreBoard *self)
{
  for (guint i = self->rows.first; is_seen (&self->rows, i); i++)
    for (guint j = self->columns.first; is_seen (&self->columns, j); j++)
      {
        EhScoreCell *cell = get_cell (self, i, j);

        if (!eh_score_cell_is_at (cell, i, j))
          eh_score_cell_show (cell, self->sheet, i, j);
      }
}

static void
fill_heads (EhScoreBoard *self,
            const Side *side,
            GPtrArray *pool,
            void (*show) (EhScoreBoard *self, EhScoreHead *head, guint i))
{
  for (guint i = side->first; is_seen (side, i); i++)
    {
      EhScoreHead *head = g_ptr_array_index (pool, i % side->pool);

      if (eh_score_head_is_at (head, i))
        continue;
      show (self, head, i);
      eh_score_head_set_place (head, i);
    }
}

/* Those of the pool that have no place are not there. */
static void
place_cells (EhScoreBoard *self)
{
  int x = get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  int y = get_offset (self, GTK_ORIENTATION_VERTICAL);

  for (guint i = 0; i < self->cell_pool->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cell_pool, i);
      guint row, column;
      gboolean is_there;

      eh_score_cell_get_place (EH_SCORE_CELL (cell), &row, &column);
      is_there = has_cells (self) && is_seen (&self->rows, row) && is_seen (&self->columns, column);
      gtk_widget_set_child_visible (cell, is_there);
      if (is_there)
        allocate (cell, (int) column * self->columns.size - x, (int) row * self->rows.size - y,
                  self->columns.size, self->rows.size);
    }
}

static void
place_heads (EhScoreBoard *self)
{
  int x = get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  int y = get_offset (self, GTK_ORIENTATION_VERTICAL);

  for (guint k = 0; k < self->rows.pool; k++)
    {
      guint i = self->rows.first + k;
      GtkWidget *head = g_ptr_array_index (self->row_pool, i % self->rows.pool);

      gtk_widget_set_child_visible (head, is_seen (&self->rows, i));
      if (is_seen (&self->rows, i))
        allocate (head, 0, (int) i * self->rows.size - y, self->columns.head, self->rows.size);
    }
  for (guint k = 0; k < self->columns.pool; k++)
    {
      guint j = self->columns.first + k;
      GtkWidget *head = g_ptr_array_index (self->column_pool, j % self->columns.pool);

      gtk_widget_set_child_visible (head, is_seen (&self->columns, j));
      if (is_seen (&self->columns, j))
        allocate (head, (int) j * self->columns.size - x, 0, self->columns.size, self->rows.head);
    }
}

/* A widget that loses its place to another cell must not keep the focus. */
static void
keep_focus (EhScoreBoard *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->cells);
  guint row, column;

  if (focus == NULL)
    return;

  eh_score_cell_get_place (EH_SCORE_CELL (focus), &row, &column);
  if (!is_seen (&self->rows, row) || !is_seen (&self->columns, column))
    {
      gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
      gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), GTK_WIDGET (self));
    }
}

static void
place (EhScoreBoard *self, int width, int height)
{
  measure_sides (self, width, height);
  configure (self, GTK_ORIENTATION_HORIZONTAL, &self->columns);
  configure (self, GTK_ORIENTATION_VERTICAL, &self->rows);
  keep_focus (self);
  resize_pool (self->cell_pool, self->cells, self->rows.pool * self->columns.pool, create_cell,
               self);
  resize_pool (self->row_pool, self->row_heads, self->rows.pool, create_row_head, self);
  resize_pool (self->column_pool, self->column_heads, self->columns.pool, create_column_head, self);
  /* A widget that is filled wants to be placed anew, and so do those around it;
   * so all are filled before any is placed. */
  if (has_cells (self))
    {
      fill_heads (self, &self->rows, self->row_pool, show_row_head);
      fill_heads (self, &self->columns, self->column_pool, show_column_head);
      fill_cells (self);
    }
  allocate (self->corner, 0, 0, self->columns.head, self->rows.head);
  allocate (self->column_heads, self->columns.head, 0, self->columns.view, self->rows.head);
  allocate (self->row_heads, 0, self->rows.head, self->columns.head, self->rows.view);
  allocate (self->cells, self->columns.head, self->rows.head, self->columns.view, self->rows.view);
  place_heads (self);
  place_cells (self);
}

static void
eh_score_board_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  place (EH_SCORE_BOARD (widget), width, height);
}

static void
eh_score_board_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  EhScoreBoard *self = EH_SCORE_BOARD (widget);
  int letter = get_letter_width (self);
  int line = get_text_height (self, 1);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (HEAD_WIDTH + CELL_WIDTH) * letter;
      *natural = (WIDE_HEAD_WIDTH + CELL_WIDTH * (int) self->columns.n) * letter;
    }
  else
    {
      *minimum = 6 * line + 2 * PADDING;
      *natural = 3 * line + PADDING + (int) self->rows.n * (2 * line + PADDING);
    }
  *natural = MAX (*natural, *minimum);
}

/* Object */

static void
set_adjustment (EhScoreBoard *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment *old = self->adjustments[orientation];

  if (old == adjustment)
    return;

  if (old != NULL)
    g_signal_handlers_disconnect_by_func (old, value_changed_cb, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
eh_score_board_dispose (GObject *object)
{
  EhScoreBoard *self = EH_SCORE_BOARD (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->corner, gtk_widget_unparent);
  g_clear_pointer (&self->column_heads, gtk_widget_unparent);
  g_clear_pointer (&self->row_heads, gtk_widget_unparent);
  g_clear_pointer (&self->cells, gtk_widget_unparent);

  G_OBJECT_CLASS (eh_score_board_parent_class)->dispose (object);
}

static void
eh_score_board_finalize (GObject *object)
{
  EhScoreBoard *self = EH_SCORE_BOARD (object);

  g_clear_pointer (&self->sheet, eh_score_sheet_unref);
  g_ptr_array_unref (self->cell_pool);
  g_ptr_array_unref (self->row_pool);
  g_ptr_array_unref (self->column_pool);

  G_OBJECT_CLASS (eh_score_board_parent_class)->finalize (object);
}

static void
eh_score_board_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EhScoreBoard *self = EH_SCORE_BOARD (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_score_board_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EhScoreBoard *self = EH_SCORE_BOARD (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
eh_score_board_class_init (EhScoreBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eh_score_board_dispose;
  object_class->finalize = eh_score_board_finalize;
  object_class->get_property = eh_score_board_get_property;
  object_class->set_property = eh_score_board_set_property;
  widget_class->measure = eh_score_board_measure;
  widget_class->size_allocate = eh_score_board_size_allocate;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  /* A cell was pressed: its row and column, and how often in a row. */
  pressed_signal = g_signal_new ("cell-pressed", EH_TYPE_SCORE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static GtkWidget *
add_pane (EhScoreBoard *self)
{
  GtkWidget *pane = g_object_new (EH_TYPE_GRID_PANE, NULL);

  gtk_widget_set_parent (pane, GTK_WIDGET (self));

  return pane;
}

static void
eh_score_board_init (EhScoreBoard *self)
{
  self->cell_pool = g_ptr_array_new ();
  self->row_pool = g_ptr_array_new ();
  self->column_pool = g_ptr_array_new ();
  self->cells = add_pane (self);
  self->row_heads = add_pane (self);
  self->column_heads = add_pane (self);
  self->corner = eh_score_head_new (TRUE);
  gtk_widget_add_css_class (self->corner, "column-head");
  eh_score_head_show (EH_SCORE_HEAD (self->corner), _ ("Question"), _ ("Weight"), 0);
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Scores"), -1);
}

/* Shows @sheet. */
void
eh_score_board_set_sheet (EhScoreBoard *self, EhScoreSheet *sheet)
{
  g_return_if_fail (EH_IS_SCORE_BOARD (self));
  g_return_if_fail (sheet != NULL);

  g_clear_pointer (&self->sheet, eh_score_sheet_unref);
  self->sheet = eh_score_sheet_ref (sheet);
  self->rows.n = eh_score_sheet_get_n_rows (sheet);
  self->columns.n = eh_score_sheet_get_n_columns (sheet);
  for (guint i = 0; i < self->cell_pool->len; i++)
    eh_score_cell_forget (g_ptr_array_index (self->cell_pool, i));
  for (guint i = 0; i < self->row_pool->len; i++)
    eh_score_head_forget (g_ptr_array_index (self->row_pool, i));
  for (guint i = 0; i < self->column_pool->len; i++)
    eh_score_head_forget (g_ptr_array_index (self->column_pool, i));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Returns: (nullable) (transfer none): the widget of a cell, if it is seen */
EhScoreCell *
eh_score_board_get_cell (EhScoreBoard *self, guint row, guint column)
{
  EhScoreCell *cell;

  g_return_val_if_fail (EH_IS_SCORE_BOARD (self), NULL);

  if (!has_cells (self) || self->cell_pool->len == 0)
    return NULL;
  cell = get_cell (self, row, column);

  return eh_score_cell_is_at (cell, row, column) ? cell : NULL;
}

/* Returns: how many whole rows can be seen at once, at least 1 */
guint
eh_score_board_get_n_seen (EhScoreBoard *self)
{
  g_return_val_if_fail (EH_IS_SCORE_BOARD (self), 1);

  return (guint) MAX (self->rows.view / MAX (self->rows.size, 1), 1);
}

static void
scroll_to (EhScoreBoard *self, GtkOrientation orientation, const Side *side, guint i)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL && side->size > 0)
    gtk_adjustment_clamp_page (adjustment, (double) i * side->size, (double) (i + 1) * side->size);
}

/* Scrolls as far as it takes to see a cell. */
void
eh_score_board_scroll_to (EhScoreBoard *self, guint row, guint column)
{
  g_return_if_fail (EH_IS_SCORE_BOARD (self));

  scroll_to (self, GTK_ORIENTATION_VERTICAL, &self->rows, row);
  scroll_to (self, GTK_ORIENTATION_HORIZONTAL, &self->columns, column);
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    place (self, gtk_widget_get_width (GTK_WIDGET (self)),
           gtk_widget_get_height (GTK_WIDGET (self)));
}
