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
  EhBookPage parent_instance;

  /* Template children */
  GtkWidget *open_box;
  GtkListBox *open_list;
  GtkBox *facts;
};

G_DEFINE_FINAL_TYPE (EhStagePage, eh_stage_page, EH_TYPE_BOOK_PAGE)

static void
eh_stage_page_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_STAGE_PAGE);

  G_OBJECT_CLASS (eh_stage_page_parent_class)->dispose (object);
}

static void
eh_stage_page_update (EhBookPage *page)
{
  EhStagePage *self = EH_STAGE_PAGE (page);
  EhBook *book = eh_book_page_get_book (page);
  const EhGuide *guide = eh_book_get_guide (book);
  const EhStage stage = (EhStage) eh_book_page_get_page (page)->stage;

  eh_point_row_fill_list (self->open_list, guide, (int) stage, -1);
  gtk_widget_set_visible (self->open_box,
                          eh_guide_count (guide, stage, EH_SEVERITY_MUST) +
                                  eh_guide_count (guide, stage, EH_SEVERITY_SHOULD) >
                              0);
  eh_facts_fill (self->facts, book, stage);
}

static void
eh_stage_page_class_init (EhStagePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_stage_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_stage_page_update;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-stage-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhStagePage, open_box);
  gtk_widget_class_bind_template_child (widget_class, EhStagePage, open_list);
  gtk_widget_class_bind_template_child (widget_class, EhStagePage, facts);
}

static void
eh_stage_page_init (EhStagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
