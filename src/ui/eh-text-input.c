/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-text-input.c: a row of a form for a text that may have several lines.
 */
#include "ui/eh-text-input.h"

/* Heights in pixels: room for three lines to begin with, then it grows. */
#define LOWEST 84
#define HIGHEST 320

struct _EhTextInput
{
  EhInputRow parent_instance;

  GtkScrolledWindow *scroller;
  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (EhTextInput, eh_text_input, EH_TYPE_INPUT_ROW)

static void
set_text (EhTextInput *self, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
}

static void
eh_text_input_load (EhInputRow *row, EhBook *book, const EhFieldSpec *spec, const EhBody *body)
{
  set_text (EH_TEXT_INPUT (row), eh_body_get_text (body, spec->field));
}

static char *
eh_text_input_dup_draft (EhInputRow *row)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (EH_TEXT_INPUT (row)->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
eh_text_input_store (EhInputRow *row, EhBody *body, char **problem)
{
  g_autofree char *text = eh_text_input_dup_draft (row);

  eh_body_set_text (body, eh_input_row_get_field (row), g_strstrip (text));

  return TRUE;
}

static void
eh_text_input_set_draft (EhInputRow *row, const char *draft)
{
  set_text (EH_TEXT_INPUT (row), draft);
}

static void
eh_text_input_class_init (EhTextInputClass *klass)
{
  EhInputRowClass *row_class = EH_INPUT_ROW_CLASS (klass);

  row_class->load = eh_text_input_load;
  row_class->store = eh_text_input_store;
  row_class->dup_draft = eh_text_input_dup_draft;
  row_class->set_draft = eh_text_input_set_draft;
}

static gboolean
grow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  EhTextInput *self = EH_TEXT_INPUT (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  int around, height;

  /* The room around the text is not scrolled. */
  around = gtk_widget_get_height (GTK_WIDGET (self->scroller)) -
           (int) gtk_adjustment_get_page_size (adjustment);
  height = (int) gtk_adjustment_get_upper (adjustment) + MAX (around, 0);
  gtk_scrolled_window_set_min_content_height (self->scroller, CLAMP (height, LOWEST, HIGHEST));

  return G_SOURCE_REMOVE;
}

/* How high the text is follows from how wide the form is, which is known only
 * once it was laid out; the height changes with the next frame. */
static void
upper_cb (EhTextInput *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

static void
eh_text_input_init (EhTextInput *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->scroller = GTK_SCROLLED_WINDOW (scroller);
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->view), "changed",
                            G_CALLBACK (eh_input_row_edited), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LOWEST);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HIGHEST);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "notify::upper",
                           G_CALLBACK (upper_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "eh-text");
  gtk_widget_add_css_class (scroller, "eh-text-frame");
  eh_input_row_set_control (EH_INPUT_ROW (self), scroller, GTK_WIDGET (self->view));
}
