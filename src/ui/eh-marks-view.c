/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-marks-view.c: what each mark of one tender is made of.
 */
#include "ui/eh-marks-view.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-growing-model.h"
#include "ui/eh-mark-item.h"
#include "ui/eh-mark-row.h"
#include "ui/eh-template.h"

struct _EhMarksView
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *note;
  GtkNoSelection *selection;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (EhMarksView, eh_marks_view, ADW_TYPE_BIN)

static void
eh_marks_view_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_MARKS_VIEW);

  G_OBJECT_CLASS (eh_marks_view_parent_class)->dispose (object);
}

static void
eh_marks_view_class_init (EhMarksViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_marks_view_dispose;

  g_type_ensure (EH_TYPE_MARK_ITEM);
  g_type_ensure (EH_TYPE_MARK_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-marks-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EhMarksView, title);
  gtk_widget_class_bind_template_child (widget_class, EhMarksView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EhMarksView, note);
  gtk_widget_class_bind_template_child (widget_class, EhMarksView, selection);
  gtk_widget_class_bind_template_child (widget_class, EhMarksView, list);
}

static void
eh_marks_view_init (EhMarksView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full): total and rank in one line */
static char *
format_subtitle (EhResultItem *item)
{
  const EhLotResults *lot = eh_result_item_get_lot (item);
  const EhResult *result = eh_result_item_get_result (item);
  g_autofree char *total = eh_result_item_dup_text (item, "total");

  if (result->rank == 0)
    return g_strdup (_ ("Without a rank"));
  if (result->has_index)
    return g_strdup_printf (_ ("Index %s · rank %u of %u"), total, result->rank, lot->n_results);

  return g_strdup_printf (_ ("%s marks · rank %u of %u"), total, result->rank, lot->n_results);
}

/* Shows the marks of @item; %NULL shows none. */
void
eh_marks_view_show_result (EhMarksView *self,
                           const EhProcurement *procurement,
                           EhResultItem *item,
                           guint decimals)
{
  g_autoptr (GListStore) marks = NULL;
  g_autoptr (GListModel) growing = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *title = NULL;
  g_autofree char *why = NULL;
  const EhResult *result;

  g_return_if_fail (EH_IS_MARKS_VIEW (self));

  if (item == NULL)
    {
      gtk_no_selection_set_model (self->selection, NULL);
      return;
    }

  result = eh_result_item_get_result (item);
  marks = eh_mark_item_list (procurement, eh_result_item_get_lot (item), result, decimals);
  title = eh_result_item_dup_text (item, "bidder");
  subtitle = format_subtitle (item);
  why = eh_wording_exclusion (result);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  if (why != NULL)
    {
      /* Translators: why: "did not pass the requirement “…”". */
      g_autofree char *note = g_strdup_printf (_ ("Excluded: this tender %s."), why);

      gtk_label_set_label (self->note, note);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->note), why != NULL);
  growing = eh_growing_model_new (GTK_WIDGET (self->list), G_LIST_MODEL (marks));
  gtk_no_selection_set_model (self->selection, growing);
}
