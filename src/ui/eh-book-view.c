/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-view.c: an open book: the sidebar and its pages.
 */
#include "ui/eh-book-view.h"

#include "ui/eh-accessible.h"
#include "ui/eh-book-page.h"
#include "ui/eh-export-page.h"
#include "ui/eh-main-menu.h"
#include "ui/eh-record-page.h"
#include "ui/eh-sidebar.h"
#include "ui/eh-split-view.h"
#include "ui/eh-template.h"

struct _EhBookView
{
  AdwBin parent_instance;

  /* Template children */
  EhSplitView *split;
  EhSidebar *sidebar;
  GtkStack *stack;

  /* Owned references */
  EhBook *book;
  GSignalGroup *signals;

  /* Of the table of pages */
  const EhPage *page;
};

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EhBookView, eh_book_view, ADW_TYPE_BIN)

/* A page is made when it is first shown: a window with few widgets is quick. */
static EhBookPage *
get_page (EhBookView *self, const EhPage *row)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, row->name);

  if (page != NULL)
    return EH_BOOK_PAGE (page);

  page = g_object_new (row->get_type (), NULL);
  eh_book_page_set_page (EH_BOOK_PAGE (page), row);
  g_object_bind_property (self->split, "collapsed", page, "is-narrow", G_BINDING_SYNC_CREATE);
  gtk_stack_add_named (self->stack, page, row->name);
  eh_accessible_mend (page);
  g_object_set (page, "book", self->book, NULL);

  return EH_BOOK_PAGE (page);
}

/* Going from pane to pane brings the focus back to where it was, even if that
 * is on a page which is not shown any more. */
static void
mend_focus (EhBookView *self, EhBookPage *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_get_mapped (focus))
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static EhBookPage *
show_page (EhBookView *self, const EhPage *row)
{
  EhBookPage *page = get_page (self, row);
  gboolean is_other = self->page != row;

  self->page = row;
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  eh_sidebar_select (self->sidebar, row);
  eh_split_view_set_show_end (self->split, TRUE);
  mend_focus (self, page);
  if (is_other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);

  return page;
}

static void
changed_cb (EhBookView *self)
{
  eh_sidebar_set_book (self->sidebar, self->book);
  eh_sidebar_select (self->sidebar, self->page);
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
eh_book_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PAGE)
    g_value_set_string (value, EH_BOOK_VIEW (object)->page->name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
eh_book_view_class_init (EhBookViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_book_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = eh_book_view_get_property;

  /* Name of the page that is shown. */
  properties[PROP_PAGE] =
      g_param_spec_string ("page", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  g_type_ensure (EH_TYPE_MAIN_MENU);
  g_type_ensure (EH_TYPE_SIDEBAR);
  g_type_ensure (EH_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-book-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EhBookView, split);
  gtk_widget_class_bind_template_child (widget_class, EhBookView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, EhBookView, stack);
}

static void
eh_book_view_init (EhBookView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->page = eh_page_get (0);
  self->signals = g_signal_group_new (EH_TYPE_BOOK);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
}

static gboolean
has_ranking (EhBook *book)
{
  EhResults *results = eh_book_get_results (book);
  const EhLotResults *lot =
      eh_results_get_n_lots (results) > 0 ? eh_results_get_lot (results, 0) : NULL;

  return lot != NULL && lot->n_results > 0 && lot->results[0].rank > 0;
}

/* Shows @book, which is never another one, from its results if it has some,
 * else from its next steps. */
void
eh_book_view_set_book (EhBookView *self, EhBook *book)
{
  g_return_if_fail (EH_IS_BOOK_VIEW (self));
  g_return_if_fail (EH_IS_BOOK (book) && self->book == NULL);

  self->book = g_object_ref (book);
  g_signal_group_set_target (self->signals, book);
  eh_sidebar_set_book (self->sidebar, book);
  eh_book_view_show_page (self, has_ranking (book) ? "results" : "next-steps");
}

/* Shows the page of that name; one that there is not is not shown. */
void
eh_book_view_show_page (EhBookView *self, const char *name)
{
  const EhPage *page = eh_page_find (name);

  g_return_if_fail (EH_IS_BOOK_VIEW (self));

  if (page != NULL && self->book != NULL)
    show_page (self, page);
}

/* Shows, on the page of that name, what has the id. */
void
eh_book_view_show_item (EhBookView *self, const char *name, const char *id)
{
  const EhPage *page = eh_page_find (name);

  g_return_if_fail (EH_IS_BOOK_VIEW (self));
  g_return_if_fail (id != NULL);

  if (page != NULL && self->book != NULL)
    eh_book_page_show_item (show_page (self, page), id);
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

  eh_record_page_verify (EH_RECORD_PAGE (show_page (self, eh_page_find ("record"))));
}

void
eh_book_view_search (EhBookView *self)
{
  g_return_if_fail (EH_IS_BOOK_VIEW (self));

  eh_record_page_search (EH_RECORD_PAGE (show_page (self, eh_page_find ("record"))));
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

  return GTK_WIDGET (get_page (self, eh_page_find ("documents")));
}

/* Returns: whether documents are being saved */
gboolean
eh_book_view_is_busy (EhBookView *self)
{
  GtkWidget *documents;

  g_return_val_if_fail (EH_IS_BOOK_VIEW (self), FALSE);

  documents = gtk_stack_get_child_by_name (self->stack, "documents");

  return documents != NULL && eh_export_page_is_busy (EH_EXPORT_PAGE (documents));
}

/* Stops saving documents. */
void
eh_book_view_cancel (EhBookView *self)
{
  GtkWidget *documents;

  g_return_if_fail (EH_IS_BOOK_VIEW (self));

  documents = gtk_stack_get_child_by_name (self->stack, "documents");
  if (documents != NULL)
    eh_export_page_cancel (EH_EXPORT_PAGE (documents));
}
