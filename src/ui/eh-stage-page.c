/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-stage-page.c: one stage: what is open in it and what the book holds.
 */
#include "ui/eh-stage-page.h"

#include "ui/eh-facts.h"
#include "ui/eh-template.h"

struct _EhStagePage
{
  EhBookPage parent_instance;

  /* Template children */
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
  const EhStage stage = (EhStage) eh_book_page_get_page (page)->stage;

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
  gtk_widget_class_bind_template_child (widget_class, EhStagePage, facts);
}

static void
eh_stage_page_init (EhStagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
