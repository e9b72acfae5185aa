/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-next-steps-page.c: what is open, the most urgent first.
 */
#include "ui/eh-next-steps-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-format.h"
#include "ui/eh-point-row.h"
#include "ui/eh-template.h"

struct _EhNextStepsPage
{
  EhBookPage parent_instance;

  /* Template children */
  GtkLabel *title;
  GtkLabel *summary;
  GtkWidget *must_box;
  GtkListBox *must_list;
  GtkWidget *should_box;
  GtkListBox *should_list;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (EhNextStepsPage, eh_next_steps_page, EH_TYPE_BOOK_PAGE)

static void
eh_next_steps_page_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_NEXT_STEPS_PAGE);

  G_OBJECT_CLASS (eh_next_steps_page_parent_class)->dispose (object);
}

static guint
count_points (const EhGuide *guide, EhSeverity severity)
{
  guint n = 0;

  for (guint stage = 0; stage < EH_N_STAGES; stage++)
    n += eh_guide_count (guide, (EhStage) stage, severity);

  return n;
}

static void
eh_next_steps_page_update (EhBookPage *page)
{
  EhNextStepsPage *self = EH_NEXT_STEPS_PAGE (page);
  EhBook *book = eh_book_page_get_book (page);
  const EhGuide *guide = eh_book_get_guide (book);
  const char *title;
  g_autofree char *summary = NULL;
  guint n_musts, n_shoulds;

  eh_point_row_fill_list (self->must_list, guide, EH_SEVERITY_MUST);
  eh_point_row_fill_list (self->should_list, guide, EH_SEVERITY_SHOULD);

  n_musts = count_points (guide, EH_SEVERITY_MUST);
  n_shoulds = count_points (guide, EH_SEVERITY_SHOULD);
  title = eh_book_get_title (book);
  gtk_label_set_label (self->title, title != NULL ? title : _ ("Untitled procurement"));
  if (n_musts + n_shoulds > 0)
    {
      summary = eh_format_stage_state (n_musts, n_shoulds, TRUE);
      gtk_label_set_label (self->summary, summary);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->summary), n_musts + n_shoulds > 0);
  gtk_widget_set_visible (self->must_box, n_musts > 0);
  gtk_widget_set_visible (self->should_box, n_shoulds > 0);
  gtk_widget_set_visible (self->nothing, n_musts + n_shoulds == 0);
}

static void
eh_next_steps_page_class_init (EhNextStepsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_next_steps_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_next_steps_page_update;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-next-steps-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhNextStepsPage, title);
  gtk_widget_class_bind_template_child (widget_class, EhNextStepsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, EhNextStepsPage, must_box);
  gtk_widget_class_bind_template_child (widget_class, EhNextStepsPage, must_list);
  gtk_widget_class_bind_template_child (widget_class, EhNextStepsPage, should_box);
  gtk_widget_class_bind_template_child (widget_class, EhNextStepsPage, should_list);
  gtk_widget_class_bind_template_child (widget_class, EhNextStepsPage, nothing);
}

static void
eh_next_steps_page_init (EhNextStepsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
