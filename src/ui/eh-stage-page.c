/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-stage-page.c: one stage: what is open in it and what the book holds.
 */
#include "ui/eh-stage-page.h"

#include "ui/eh-facts.h"
#include "ui/eh-point-row.h"
#include "ui/eh-template.h"

struct _EhStagePage
{
  AdwBin parent_instance;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkWidget *open_box;
  GtkListBox *open_list;
  GtkBox *facts;
};

G_DEFINE_FINAL_TYPE (EhStagePage, eh_stage_page, ADW_TYPE_BIN)

static void
eh_stage_page_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_STAGE_PAGE);

  G_OBJECT_CLASS (eh_stage_page_parent_class)->dispose (object);
}

static void
eh_stage_page_class_init (EhStagePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_stage_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-stage-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhStagePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, EhStagePage, open_box);
  gtk_widget_class_bind_template_child (widget_class, EhStagePage, open_list);
  gtk_widget_class_bind_template_child (widget_class, EhStagePage, facts);
}

static void
eh_stage_page_init (EhStagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows @stage of @book, from the top. */
void
eh_stage_page_show (EhStagePage *self, EhBook *book, EhStage stage)
{
  const EhGuide *guide;

  g_return_if_fail (EH_IS_STAGE_PAGE (self));
  g_return_if_fail (EH_IS_BOOK (book));

  guide = eh_book_get_guide (book);
  eh_point_row_fill_list (self->open_list, guide, (int) stage, -1);
  gtk_widget_set_visible (self->open_box,
                          eh_guide_count (guide, stage, EH_SEVERITY_MUST) +
                                  eh_guide_count (guide, stage, EH_SEVERITY_SHOULD) >
                              0);
  eh_facts_fill (self->facts, book, stage);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
