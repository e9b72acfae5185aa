/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-view.c: one tender, and whether it passes each requirement.
 */
#include "ui/eh-tender-view.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-requirement-row.h"
#include "ui/eh-template.h"
#include "ui/eh-tender-words.h"

struct _EhTenderView
{
  AdwBin parent_instance;

  /* Template children */
  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *kind;
  GtkLabel *lot;
  GtkLabel *price;
  GtkLabel *address;
  GtkWidget *excluded_box;
  GtkLabel *excluded_title;
  GtkLabel *excluded_text;
  GtkWidget *readmit_box;
  GtkWidget *requirements_box;
  GtkWidget *pass_rest_button;
  GtkListBox *requirements;

  gboolean is_writable;
};

enum
{
  PROP_0,
  PROP_IS_WRITABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhTenderView, eh_tender_view, ADW_TYPE_BIN)

static void
eh_tender_view_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_TENDER_VIEW);

  G_OBJECT_CLASS (eh_tender_view_parent_class)->dispose (object);
}

static void
eh_tender_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_IS_WRITABLE)
    g_value_set_boolean (value, EH_TENDER_VIEW (object)->is_writable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_tender_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_IS_WRITABLE)
    EH_TENDER_VIEW (object)->is_writable = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_tender_view_class_init (EhTenderViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = eh_tender_view_dispose;
  object_class->get_property = eh_tender_view_get_property;
  object_class->set_property = eh_tender_view_set_property;

  props[PROP_IS_WRITABLE] = g_param_spec_boolean ("is-writable", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-tender-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, stack);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, title);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, kind);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, lot);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, price);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, address);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, excluded_box);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, excluded_title);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, excluded_text);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, readmit_box);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, requirements_box);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, pass_rest_button);
  gtk_widget_class_bind_template_child (widget_class, EhTenderView, requirements);
}

static void
eh_tender_view_init (EhTenderView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_facts (EhTenderView *self,
            const EhProcurement *procurement,
            const EhLotResults *lot,
            const EhTender *tender)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  const EhPrice *price = eh_procurement_get_price (procurement, tender);
  g_autofree char *amount =
      price != NULL ? eh_wording_money (price->amount, basics != NULL ? basics->currency : "")
                    : g_strdup (_ ("No price yet"));

  fill (self->title, tender->bidder);
  fill (self->kind,
        tender->bidder_kind != EH_NONE ? eh_wording_bidder_kind (tender->bidder_kind) : NULL);
  fill (self->lot, eh_procurement_get_n_lots (procurement) > 1 ? lot->lot->title : NULL);
  fill (self->price, amount);
  fill (self->address, tender->address);
}

/* A decision is told of with its ground; what follows from a requirement or a
 * score is told of as that, and cannot be readmitted. */
static void
show_exclusion (EhTenderView *self, const EhResult *result)
{
  gboolean is_decided = result->exclusion == EH_EXCLUSION_DECIDED;

  gtk_widget_set_visible (self->excluded_box, result->exclusion != EH_EXCLUSION_NONE);
  gtk_widget_set_visible (self->readmit_box, is_decided && self->is_writable);
  if (is_decided)
    {
      fill (self->excluded_title, eh_tender_words_ground (result->decision->ground));
      fill (self->excluded_text, result->decision->reason);
    }
  else if (result->exclusion != EH_EXCLUSION_NONE)
    {
      g_autofree char *why = eh_wording_exclusion (result);
      /* Translators: why: "did not pass the requirement “…”". */
      g_autofree char *text = g_strdup_printf (_ ("This tender %s."), why);

      fill (self->excluded_title, _ ("Excluded"));
      fill (self->excluded_text, text);
    }
}

/* Returns: (transfer full) (element-type EhCriterion): the pass/fail requirements */
static GPtrArray *
list_requirements (const EhLotResults *lot)
{
  GPtrArray *requirements = g_ptr_array_new ();

  for (guint i = 0; i < eh_outline_get_n_leaves (lot->outline); i++)
    if (eh_outline_get_leaf (lot->outline, i)->kind == EH_CRITERION_PASS_FAIL)
      g_ptr_array_add (requirements, (gpointer) eh_outline_get_leaf (lot->outline, i));

  return requirements;
}

/* Rows stay if the requirements are the same, and with them the focus. */
static void
prepare_rows (EhTenderView *self, GPtrArray *requirements)
{
  gboolean is_same = TRUE;
  GtkWidget *child;

  for (guint i = 0; i <= requirements->len && is_same; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->requirements, (int) i);
      const EhCriterion *criterion =
          i < requirements->len ? g_ptr_array_index (requirements, i) : NULL;

      is_same =
          (row == NULL) == (criterion == NULL) &&
          (row == NULL || g_str_equal (eh_requirement_row_get_criterion (EH_REQUIREMENT_ROW (row)),
                                       criterion->row.id));
    }
  if (is_same)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->requirements))) != NULL)
    gtk_list_box_remove (self->requirements, child);
  for (guint i = 0; i < requirements->len; i++)
    gtk_list_box_append (self->requirements,
                         eh_requirement_row_new (
                             ((const EhCriterion *) g_ptr_array_index (requirements, i))->row.id));
}

static void
show_requirements (EhTenderView *self,
                   const EhProcurement *procurement,
                   const EhLotResults *lot,
                   const EhTender *tender)
{
  g_autoptr (GPtrArray) requirements = list_requirements (lot);
  guint n_open = 0;

  prepare_rows (self, requirements);
  for (guint i = 0; i < requirements->len; i++)
    {
      const EhCriterion *criterion = g_ptr_array_index (requirements, i);
      const EhPassFail *decision = eh_procurement_get_pass_fail (procurement, tender, criterion);

      eh_requirement_row_show (
          EH_REQUIREMENT_ROW (gtk_list_box_get_row_at_index (self->requirements, (int) i)),
          criterion, decision);
      n_open += decision == NULL;
    }
  gtk_widget_set_visible (self->requirements_box, requirements->len > 0);
  gtk_widget_set_visible (self->pass_rest_button, n_open > 0 && self->is_writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->requirements), self->is_writable);
}

/* Shows the tender of @result, which is one of @lot's; %NULL shows none. */
void
eh_tender_view_show_tender (EhTenderView *self,
                            const EhProcurement *procurement,
                            const EhLotResults *lot,
                            const EhResult *result)
{
  g_return_if_fail (EH_IS_TENDER_VIEW (self));

  gtk_stack_set_visible_child_name (self->stack, result != NULL ? "tender" : "none");
  if (result == NULL)
    return;

  show_facts (self, procurement, lot, result->tender);
  show_exclusion (self, result);
  show_requirements (self, procurement, lot, result->tender);
}
