/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-procurement-editor.c: what the procurement as a whole is.
 */
#include "ui/eh-procurement-editor.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-currency.h"
#include "ui/eh-choice-input.h"
#include "ui/eh-line-input.h"
#include "ui/eh-number-input.h"
#include "ui/eh-reading.h"
#include "ui/eh-text-input.h"

/* What a book has before anybody said otherwise. */
#define USUAL_DECIMALS 2

struct _EhProcurementEditor
{
  EhEditor parent_instance;

  /* Template children: a part each */
  GtkWidget *bought;
  GtkWidget *public;
  GtkWidget *scoring;

  /* The part that is shown */
  GtkWidget *part;
};

G_DEFINE_FINAL_TYPE (EhProcurementEditor, eh_procurement_editor, EH_TYPE_EDITOR)

/* Returns: (nullable): what follows from choosing @regime, in words */
static const char *
explain_regime (int regime)
{
  switch (regime)
    {
    case EH_REGIME_PSR_COMPETITIVE:
    case EH_REGIME_PSR_MOST_SUITABLE:
      return _ ("The five key criteria have to be considered: the next steps tell which of them no "
                "criterion covers. The audit report says where each thing is that regulation 24 "
                "asks for.");
    case EH_REGIME_PA23_COMPETITIVE:
      return _ (
          "The audit report says where each thing is that the Procurement Act 2023 asks about "
          "an assessment.");
    case EH_REGIME_PA23_LIGHT_TOUCH:
      return _ ("Criteria may refer to the views of patients and carers. The audit report says "
                "where each thing is that the Procurement Act 2023 asks about an assessment.");
    case EH_REGIME_BELOW_THRESHOLD:
    case EH_REGIME_OTHER:
      return _ ("No regime's own rules are added to the next steps and the audit report.");
    default:
      return NULL;
    }
}

static void
explain (EhEditor *editor)
{
  EhInputRow *regime = eh_editor_find_row (editor, EH_FIELD_REGIME);
  EhInputRow *summary = eh_editor_find_row (editor, EH_FIELD_SUMMARY);
  g_autofree char *chosen = eh_input_row_dup_draft (regime);
  g_autofree char *text = eh_input_row_dup_draft (summary);
  g_autofree char *reading = eh_reading_describe (text);

  g_object_set (regime, "hint", explain_regime (eh_vocabulary_find (eh_regime_names, chosen)),
                NULL);
  if (*text != '\0')
    g_object_set (summary, "hint", reading, NULL);
}

static void
show_part (EhProcurementEditor *self, GtkWidget *list)
{
  gtk_widget_set_visible (list, list == self->part);
  /* A row that is hidden is not stored. */
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, list == self->part);
}

static void
eh_procurement_editor_loaded (EhEditor *editor, const EhBody *body)
{
  explain (editor);
}

static void
eh_procurement_editor_edited (EhEditor *editor, EhInputRow *row)
{
  explain (editor);
}

static void
copy_field (const EhBody *from, EhBody *to, const EhFieldSpec *spec)
{
  if (!eh_body_has (from, spec->field))
    return;
  if (spec->type == EH_TYPE_LINE || spec->type == EH_TYPE_TEXT)
    eh_body_set_text (to, spec->field, eh_body_get_text (from, spec->field));
  else
    eh_body_set_integer (to, spec->field, eh_body_get_integer (from, spec->field, 0));
}

/* The estimated value was typed in the units of the currency of before. */
static gboolean
check_currency (EhEditor *editor, const EhBody *before, const EhBody *body)
{
  const char *old = eh_body_get_text (before, EH_FIELD_CURRENCY);
  const char *new = eh_body_get_text (body, EH_FIELD_CURRENCY);

  if (old == NULL || !eh_body_has (body, EH_FIELD_ESTIMATED_VALUE) || !eh_currency_is_code (new) ||
      eh_currency_get_digits (old) == eh_currency_get_digits (new))
    return TRUE;

  eh_input_row_set_problem (eh_editor_find_row (editor, EH_FIELD_CURRENCY),
                            _ ("The estimated value has other decimals in this currency. Clear it, "
                               "save, and type it again."));
  return FALSE;
}

static gboolean
eh_procurement_editor_complete (EhEditor *editor, EhBody *body, GPtrArray *bodies)
{
  const EhBody *before = eh_editor_get_body (editor);
  const EhKindSpec *spec = eh_kind_get_spec (EH_KIND_PROCUREMENT_DESCRIBED);

  for (guint i = 0; i < spec->n_fields; i++)
    if (!gtk_widget_get_visible (GTK_WIDGET (eh_editor_find_row (editor, spec->fields[i].field))))
      copy_field (before, body, &spec->fields[i]);
  if (!eh_body_has (body, EH_FIELD_DECIMALS))
    eh_body_set_integer (body, EH_FIELD_DECIMALS, USUAL_DECIMALS);

  if (eh_body_has (body, EH_FIELD_CURRENCY))
    {
      g_autofree char *capitals = g_ascii_strup (eh_body_get_text (body, EH_FIELD_CURRENCY), -1);

      eh_body_set_text (body, EH_FIELD_CURRENCY, capitals);
    }

  return check_currency (editor, before, body);
}

static void
eh_procurement_editor_class_init (EhProcurementEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EhEditorClass *editor_class = EH_EDITOR_CLASS (klass);

  editor_class->kind = EH_KIND_PROCUREMENT_DESCRIBED;
  editor_class->loaded = eh_procurement_editor_loaded;
  editor_class->edited = eh_procurement_editor_edited;
  editor_class->complete = eh_procurement_editor_complete;

  g_type_ensure (EH_TYPE_CHOICE_INPUT);
  g_type_ensure (EH_TYPE_LINE_INPUT);
  g_type_ensure (EH_TYPE_NUMBER_INPUT);
  g_type_ensure (EH_TYPE_TEXT_INPUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/evenhand/Evenhand/ui/eh-procurement-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, EhProcurementEditor, bought);
  gtk_widget_class_bind_template_child (widget_class, EhProcurementEditor, public);
  gtk_widget_class_bind_template_child (widget_class, EhProcurementEditor, scoring);
}

static void
eh_procurement_editor_init (EhProcurementEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->part = self->bought;
}

/* @part is "bought", "public" or "scoring". */
EhEditor *
eh_procurement_editor_new (const char *part)
{
  EhProcurementEditor *self = g_object_new (EH_TYPE_PROCUREMENT_EDITOR, NULL);

  if (g_str_equal (part, "public"))
    {
      self->part = self->public;
      gtk_window_set_title (GTK_WINDOW (self), _ ("Summary for the public"));
    }
  else if (g_str_equal (part, "scoring"))
    {
      self->part = self->scoring;
      gtk_window_set_title (GTK_WINDOW (self), _ ("How it is scored"));
    }
  else
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("What is bought"));
    }
  show_part (self, self->bought);
  show_part (self, self->public);
  show_part (self, self->scoring);

  return EH_EDITOR (self);
}
