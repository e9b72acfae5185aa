/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-voices-view.c: what each member scored for one answer, and how far apart.
 */
#include "ui/eh-voices-view.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-price.h"
#include "core/eh-scale.h"
#include "core/eh-scorers.h"
#include "document/eh-wording.h"
#include "ui/eh-spread-view.h"
#include "ui/eh-template.h"
#include "ui/eh-voice-row.h"

struct _EhVoicesView
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *summary;
  GtkWidget *spread_box;
  EhSpreadView *spread;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (EhVoicesView, eh_voices_view, ADW_TYPE_BIN)

static void
eh_voices_view_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_VOICES_VIEW);

  G_OBJECT_CLASS (eh_voices_view_parent_class)->dispose (object);
}

static void
eh_voices_view_class_init (EhVoicesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_voices_view_dispose;

  g_type_ensure (EH_TYPE_SPREAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-voices-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EhVoicesView, summary);
  gtk_widget_class_bind_template_child (widget_class, EhVoicesView, spread_box);
  gtk_widget_class_bind_template_child (widget_class, EhVoicesView, spread);
  gtk_widget_class_bind_template_child (widget_class, EhVoicesView, list);
}

static void
eh_voices_view_init (EhVoicesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_row (EhVoicesView *self, const EhMember *member, const EhScore *score, const EhScale *scale)
{
  const EhPoint *point =
      score != NULL && scale != NULL ? eh_scale_find_point (scale, score->score) : NULL;

  gtk_list_box_append (self->list,
                       eh_voice_row_new (member, score, point != NULL ? point->label : NULL));
}

static gboolean
is_patient (const EhMember *member)
{
  return (member->roles & EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE)) != 0;
}

/* Patient representatives stand together, after the others or before them as
 * they do in the panel. */
static void
show_spread (EhVoicesView *self,
             const EhProcurement *procurement,
             const EhTender *tender,
             const EhCriterion *criterion,
             const EhScale *scale)
{
  guint n = eh_procurement_get_n_scores (procurement, tender, criterion);
  EhWide sum = 0;

  eh_spread_view_set_points (self->spread, scale != NULL ? scale->points : NULL,
                             scale != NULL ? scale->n_points : 0);
  for (guint i = 0; i < n; i++)
    {
      const EhScore *score = eh_procurement_get_score (procurement, tender, criterion, i);
      const EhMember *member = eh_procurement_find_member (procurement, score->member);

      sum += score->score;
      eh_spread_view_add_score (self->spread, score->score, member != NULL && is_patient (member));
    }
  if (n > 0)
    eh_spread_view_set_mean (self->spread, eh_divide_half_up (sum, n));
  gtk_widget_set_visible (self->spread_box, n > 0 && scale != NULL);
}

/* Shows who scored @criterion of @tender, and who has yet to. */
void
eh_voices_view_show (EhVoicesView *self,
                     const EhProcurement *procurement,
                     const EhTender *tender,
                     const EhCriterion *criterion)
{
  const EhScale *scale =
      criterion->scale != NULL ? eh_procurement_find_scale (procurement, criterion->scale) : NULL;
  g_autoptr (GPtrArray) scorers = eh_scorers_list (procurement, criterion);
  guint n = eh_procurement_get_n_scores (procurement, tender, criterion);
  /* Translators: how many scores were given, and how many there should be. */
  g_autofree char *summary = g_strdup_printf (_ ("%u of %u given"), n, scorers->len);
  GtkWidget *child;

  g_return_if_fail (EH_IS_VOICES_VIEW (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < scorers->len; i++)
    {
      const EhMember *member = g_ptr_array_index (scorers, i);

      add_row (self, member, eh_procurement_find_score (procurement, tender, criterion, member),
               scale);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), scorers->len > 0);
  gtk_label_set_label (self->summary, summary);
  show_spread (self, procurement, tender, criterion, scale);
}
