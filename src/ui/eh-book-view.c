/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-view.c: an open book: the sidebar and its pages.
 */
#include "ui/eh-book-view.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-export-page.h"
#include "ui/eh-main-menu.h"
#include "ui/eh-next-steps-page.h"
#include "ui/eh-record-page.h"
#include "ui/eh-results-page.h"
#include "ui/eh-sidebar.h"
#include "ui/eh-split-view.h"
#include "ui/eh-stage-page.h"
#include "ui/eh-template.h"

struct _EhBookView
{
  AdwBin parent_instance;

  /* Template children */
  EhSplitView *split;
  EhSidebar *sidebar;
  AdwWindowTitle *title;
  GtkStack *stack;
  EhNextStepsPage *next_steps;
  EhStagePage *stage;
  EhResultsPage *results;
  EhRecordPage *record;
  EhExportPage *documents;

  /* Owned references */
  EhBook *book;
  GSignalGroup *signals;

  /* Of the table of pages */
  const EhPage *page;
};

G_DEFINE_FINAL_TYPE (EhBookView, eh_book_view, ADW_TYPE_BIN)

static void
show_page (EhBookView *self, const EhPage *page)
{
  self->page = page;
  if (page->stage != EH_NO_STAGE && g_str_equal (page->child, "stage"))
    eh_stage_page_show (self->stage, self->book, (EhStage) page->stage);
  gtk_stack_set_visible_child_name (self->stack, page->child);
  adw_window_title_set_title (self->title, _ (page->title));
  eh_sidebar_select (self->sidebar, page);
}

/* Everything that was asked of the book may be different now. */
static void
changed_cb (EhBookView *self)
{
  eh_sidebar_set_book (self->sidebar, self->book);
  eh_next_steps_page_set_book (self->next_steps, self->book);
  eh_results_page_set_book (self->results, self->book);
  show_page (self, self->page);
}

static void
eh_book_view_dispose (GObject *object)
{
  EhBookView *self = EH_BOOK_VIEW (object);

  g_clear_object (&self->signals);
  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_BOOK_VIEW);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (eh_book_view_parent_class)->dispose (object);
}

static void
eh_book_view_class_init (EhBookViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_book_view_dispose;

  g_type_ensure (EH_TYPE_EXPORT_PAGE);
  g_type_ensure (EH_TYPE_MAIN_MENU);
  g_type_ensure (EH_TYPE_NEXT_STEPS_PAGE);
  g_type_ensure (EH_TYPE_RECORD_PAGE);
  g_type_ensure (EH_TYPE_RESULTS_PAGE);
  g_type_ensure (EH_TYPE_SIDEBAR);
  g_type_ensure (EH_TYPE_SPLIT_VIEW);
  g_type_ensure (EH_TYPE_STAGE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-book-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EhBookView, split);
  gtk_widget_class_bind_template_child (widget_class, EhBookView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, EhBookView, title);
  gtk_widget_class_bind_template_child (widget_class, EhBookView, stack);
  gtk_widget_class_bind_template_child (widget_class, EhBookView, next_steps);
  gtk_widget_class_bind_template_child (widget_class, EhBookView, stage);
  gtk_widget_class_bind_template_child (widget_class, EhBookView, results);
  gtk_widget_class_bind_template_child (widget_class, EhBookView, record);
  gtk_widget_class_bind_template_child (widget_class, EhBookView, documents);
}

static void
eh_book_view_init (EhBookView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->page = eh_page_get (0);
  self->signals = g_signal_group_new (EH_TYPE_BOOK);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
}

/* Shows @book from its results if it has some, else from its next steps; %NULL
 * lets go of the book. */
void
eh_book_view_set_book (EhBookView *self, EhBook *book)
{
  const EhLotResults *lot;
  gboolean has_ranking;

  g_return_if_fail (EH_IS_BOOK_VIEW (self));

  g_set_object (&self->book, book);
  g_signal_group_set_target (self->signals, book);
  eh_sidebar_set_book (self->sidebar, book);
  eh_next_steps_page_set_book (self->next_steps, book);
  eh_results_page_set_book (self->results, book);
  eh_record_page_set_book (self->record, book);
  eh_export_page_set_book (self->documents, book);
  if (book == NULL)
    return;

  lot = eh_results_get_n_lots (eh_book_get_results (book)) > 0
            ? eh_results_get_lot (eh_book_get_results (book), 0)
            : NULL;
  has_ranking = lot != NULL && lot->n_results > 0 && lot->results[0].rank > 0;
  eh_book_view_show_page (self, has_ranking ? "results" : "next-steps");
}

/* Shows the page of that name; one that there is not is not shown. */
void
eh_book_view_show_page (EhBookView *self, const char *name)
{
  const EhPage *page = eh_page_find (name);

  g_return_if_fail (EH_IS_BOOK_VIEW (self));

  if (page == NULL || self->book == NULL)
    return;

  show_page (self, page);
  eh_split_view_set_show_end (self->split, TRUE);
}

/* Returns: name of the page that is shown */
const char *
eh_book_view_get_page (EhBookView *self)
{
  g_return_val_if_fail (EH_IS_BOOK_VIEW (self), NULL);

  return self->page->name;
}

/* Checks the book, where the record is shown. */
void
eh_book_view_verify (EhBookView *self)
{
  g_return_if_fail (EH_IS_BOOK_VIEW (self));

  eh_book_view_show_page (self, "record");
  eh_record_page_verify (self->record);
}

void
eh_book_view_search (EhBookView *self)
{
  g_return_if_fail (EH_IS_BOOK_VIEW (self));

  eh_book_view_show_page (self, "record");
  eh_record_page_search (self->record);
}

void
eh_book_view_focus_sidebar (EhBookView *self)
{
  g_return_if_fail (EH_IS_BOOK_VIEW (self));

  eh_split_view_set_show_end (self->split, FALSE);
  eh_sidebar_focus (self->sidebar);
}

/* Returns: the page that saves documents, for its actions */
GtkWidget *
eh_book_view_get_documents (EhBookView *self)
{
  g_return_val_if_fail (EH_IS_BOOK_VIEW (self), NULL);

  return GTK_WIDGET (self->documents);
}

/* Returns: whether documents are being saved */
gboolean
eh_book_view_is_busy (EhBookView *self)
{
  g_return_val_if_fail (EH_IS_BOOK_VIEW (self), FALSE);

  return eh_export_page_is_busy (self->documents);
}

/* Stops saving documents. */
void
eh_book_view_cancel (EhBookView *self)
{
  g_return_if_fail (EH_IS_BOOK_VIEW (self));

  eh_export_page_cancel (self->documents);
}
