/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-score-head.c: the head of a row or a column of the grid of scores.
 */
#include "ui/eh-score-head.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-template.h"

#define INDENT 12
#define NOWHERE G_MAXUINT

struct _EhScoreHead
{
  AdwBin parent_instance;

  /* Template children */
  GtkBox *box;
  GtkLabel *title;
  GtkWidget *detail_box;
  GtkWidget *warning;
  GtkLabel *detail;

  /* Which row or column it is the head of */
  guint place;
};

G_DEFINE_FINAL_TYPE (EhScoreHead, eh_score_head, ADW_TYPE_BIN)

static void
eh_score_head_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_SCORE_HEAD);

  G_OBJECT_CLASS (eh_score_head_parent_class)->dispose (object);
}

static void
eh_score_head_class_init (EhScoreHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_score_head_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-score-head.ui");
  gtk_widget_class_bind_template_child (widget_class, EhScoreHead, box);
  gtk_widget_class_bind_template_child (widget_class, EhScoreHead, title);
  gtk_widget_class_bind_template_child (widget_class, EhScoreHead, detail_box);
  gtk_widget_class_bind_template_child (widget_class, EhScoreHead, warning);
  gtk_widget_class_bind_template_child (widget_class, EhScoreHead, detail);
}

static void
eh_score_head_init (EhScoreHead *self)
{
  self->place = NOWHERE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full): of a row, with its detail beside the title; or of a
 * column, with its detail below */
GtkWidget *
eh_score_head_new (gboolean is_row)
{
  EhScoreHead *self = g_object_new (
      EH_TYPE_SCORE_HEAD, "accessible-role",
      is_row ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), is_row ? "row-head" : "column-head");
  gtk_label_set_xalign (self->title, is_row ? 0.0f : 0.5f);
  if (is_row)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_spacing (self->box, 12);
      gtk_widget_set_valign (self->detail_box, GTK_ALIGN_CENTER);
    }
  else
    {
      gtk_widget_set_halign (self->detail_box, GTK_ALIGN_CENTER);
      gtk_label_set_justify (self->title, GTK_JUSTIFY_CENTER);
    }

  return GTK_WIDGET (self);
}

static void
show (EhScoreHead *self, const char *title, const char *detail, guint depth, gboolean is_warning)
{
  gtk_label_set_label (self->title, title);
  gtk_widget_set_margin_start (GTK_WIDGET (self->title), (int) depth * INDENT);
  gtk_label_set_label (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (self->detail_box, detail != NULL);
  gtk_widget_set_visible (self->warning, is_warning);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
  gtk_widget_remove_css_class (GTK_WIDGET (self->title), "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
eh_score_head_show (EhScoreHead *self, const char *title, const char *detail, guint depth)
{
  g_return_if_fail (EH_IS_SCORE_HEAD (self));
  g_return_if_fail (title != NULL);

  show (self, title, detail, depth, FALSE);
}

/* Of a row that is a heading of those below. */
void
eh_score_head_show_group (EhScoreHead *self, const char *title, const char *detail, guint depth)
{
  g_return_if_fail (EH_IS_SCORE_HEAD (self));
  g_return_if_fail (title != NULL);

  show (self, title, detail, depth, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
}

/* Of a tender that is excluded; @why is a clause. */
void
eh_score_head_show_excluded (EhScoreHead *self, const char *title, const char *why)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (EH_IS_SCORE_HEAD (self));
  g_return_if_fail (title != NULL && why != NULL);

  show (self, title, _ ("Excluded"), 0, TRUE);
  /* Translators: a bidder, and why: "did not pass the requirement “…”". */
  sentence = g_strdup_printf (_ ("%s is excluded: it %s."), title, why);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

gboolean
eh_score_head_is_at (EhScoreHead *self, guint place)
{
  g_return_val_if_fail (EH_IS_SCORE_HEAD (self), FALSE);

  return self->place == place;
}

void
eh_score_head_set_place (EhScoreHead *self, guint place)
{
  g_return_if_fail (EH_IS_SCORE_HEAD (self));

  self->place = place;
}

/* What it shows is of no use any more. */
void
eh_score_head_forget (EhScoreHead *self)
{
  eh_score_head_set_place (self, NOWHERE);
}
