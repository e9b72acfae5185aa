/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criteria-summary.c: what the criteria of a lot come to, and what they lack.
 */
#include "ui/eh-criteria-summary.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-coverage.h"
#include "core/eh-scorers.h"
#include "document/eh-wording.h"
#include "ui/eh-fact-row.h"
#include "ui/eh-template.h"

struct _EhCriteriaSummary
{
  AdwBin parent_instance;

  /* Template children */
  GtkImage *icon;
  GtkLabel *total;
  GtkWidget *share_button;
  GtkWidget *gaps;
  GtkWidget *unscored;
  GtkLabel *unscored_label;
  GtkWidget *unbacked;
  GtkLabel *unbacked_label;
  GtkWidget *covered;
  GtkLabel *covered_label;
  GtkListBox *coverage;
};

enum
{
  PROP_0,
  PROP_IS_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhCriteriaSummary, eh_criteria_summary, ADW_TYPE_BIN)

/* Returns: (transfer full): what the weights come to, and what that means */
static char *
describe_total (gint64 total)
{
  g_autofree char *sum = eh_wording_percent (total);
  g_autofree char *rest = eh_wording_percent (ABS (EH_FULL_WEIGHT - total));

  if (total == EH_FULL_WEIGHT)
    /* Translators: %s is a percentage, 100.00 %. */
    return g_strdup_printf (_ ("Weights %s"), sum);
  if (total < EH_FULL_WEIGHT)
    /* Translators: two percentages. */
    return g_strdup_printf (_ ("Weights %s: %s is left"), sum, rest);

  /* Translators: two percentages. */
  return g_strdup_printf (_ ("Weights %s: %s too much"), sum, rest);
}

/* Says what the weights of the lot come to, in hundredths of a percent. */
void
eh_criteria_summary_show_total (EhCriteriaSummary *self, gint64 total)
{
  gboolean is_right = total == EH_FULL_WEIGHT;
  g_autofree char *text = describe_total (total);

  g_return_if_fail (EH_IS_CRITERIA_SUMMARY (self));

  gtk_label_set_label (self->total, text);
  gtk_image_set_from_icon_name (self->icon,
                                is_right ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->icon), is_right ? "warning" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), is_right ? "success" : "warning");
  gtk_widget_set_visible (self->share_button, !is_right);
}

/* The label of a button that has one of its own, which can break lines. */
static void
show_button (GtkWidget *button, GtkLabel *label, const char *text, gboolean is_visible)
{
  gtk_label_set_label (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (button, is_visible);
}

static void
show_gaps (EhCriteriaSummary *self, const EhProcurement *procurement, const EhOutline *outline)
{
  guint n_unscored = 0;
  guint n_unbacked = 0;
  g_autofree char *unscored = NULL;
  g_autofree char *unbacked = NULL;

  for (guint i = 0; i < eh_outline_get_n_leaves (outline); i++)
    {
      const EhCriterion *criterion = eh_outline_get_leaf (outline, i);
      g_autoptr (GPtrArray) scorers = NULL;

      if (criterion->kind != EH_CRITERION_SCORED)
        continue;
      scorers = eh_scorers_list (procurement, criterion);
      n_unscored += scorers->len == 0;
      n_unbacked += criterion->evidence == NULL;
    }
  unscored = g_strdup_printf (
      g_dngettext (NULL, "%u without a scorer", "%u without a scorer", n_unscored), n_unscored);
  unbacked = g_strdup_printf (
      g_dngettext (NULL, "%u without patient evidence", "%u without patient evidence", n_unbacked),
      n_unbacked);
  show_button (self->unscored, self->unscored_label, unscored, n_unscored > 0);
  show_button (self->unbacked, self->unbacked_label, unbacked, n_unbacked > 0);
}

static void
fill_coverage (EhCriteriaSummary *self, const EhCoverage *coverage)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->coverage, 0)) != NULL)
    gtk_list_box_remove (self->coverage, GTK_WIDGET (row));
  for (guint k = 0; k < EH_N_KEY_CRITERIA; k++)
    {
      g_autofree char *weight =
          coverage[k].is_covered ? eh_wording_percent (coverage[k].weight) : NULL;

      gtk_list_box_append (self->coverage,
                           eh_fact_row_new (0, eh_wording_key_criterion ((EhKeyCriterion) k), NULL,
                                            weight != NULL ? weight : _ ("Not covered")));
    }
}

/* The regime says whether the key criteria matter; where somebody named them, they
 * are shown in any. */
static void
show_coverage (EhCriteriaSummary *self, const EhProcurement *procurement, const EhOutline *outline)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  EhCoverage coverage[EH_N_KEY_CRITERIA];
  guint n = eh_coverage_measure (outline, coverage);
  gboolean is_asked = basics != NULL && (basics->regime == EH_REGIME_PSR_COMPETITIVE ||
                                         basics->regime == EH_REGIME_PSR_MOST_SUITABLE);
  /* Translators: how many of the five key criteria of a regulation are covered. */
  g_autofree char *label = g_strdup_printf (_ ("Key criteria: %u of 5"), n);

  fill_coverage (self, coverage);
  show_button (self->covered, self->covered_label, label, is_asked || n > 0);
}

/* Side by side where there is room, else one below the other. */
static void
eh_criteria_summary_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_IS_NARROW)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (EH_CRITERIA_SUMMARY (object)->gaps),
                                    g_value_get_boolean (value) ? GTK_ORIENTATION_VERTICAL
                                                                : GTK_ORIENTATION_HORIZONTAL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_criteria_summary_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_CRITERIA_SUMMARY);

  G_OBJECT_CLASS (eh_criteria_summary_parent_class)->dispose (object);
}

static void
eh_criteria_summary_class_init (EhCriteriaSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_criteria_summary_dispose;
  G_OBJECT_CLASS (klass)->set_property = eh_criteria_summary_set_property;
  props[PROP_IS_NARROW] = g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-criteria-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaSummary, icon);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaSummary, total);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaSummary, share_button);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaSummary, gaps);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaSummary, unscored);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaSummary, unscored_label);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaSummary, unbacked);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaSummary, unbacked_label);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaSummary, covered);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaSummary, covered_label);
  gtk_widget_class_bind_template_child (widget_class, EhCriteriaSummary, coverage);
}

static void
eh_criteria_summary_init (EhCriteriaSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Says what the criteria of @outline lack. */
void
eh_criteria_summary_show (EhCriteriaSummary *self,
                          const EhProcurement *procurement,
                          const EhOutline *outline)
{
  g_return_if_fail (EH_IS_CRITERIA_SUMMARY (self));
  g_return_if_fail (procurement != NULL && outline != NULL);

  show_gaps (self, procurement, outline);
  show_coverage (self, procurement, outline);
  gtk_widget_set_visible (self->gaps, gtk_widget_get_visible (self->unscored) ||
                                          gtk_widget_get_visible (self->unbacked) ||
                                          gtk_widget_get_visible (self->covered));
}
