/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-number-input.c: a row of a form for a number: a weight, a score, an amount of money.
 */
#include "ui/eh-number-input.h"

#include "core/eh-currency.h"
#include "core/eh-decimal.h"
#include "exchange/eh-sheet-value.h"
#include "ui/eh-format.h"

struct _EhNumberInput
{
  EhInputRow parent_instance;

  GtkEntry *entry;
  GtkLabel *unit;
};

enum
{
  PROP_0,
  PROP_UNIT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (EhNumberInput, eh_number_input, EH_TYPE_INPUT_ROW)

static const char *
get_currency (EhBook *book)
{
  const EhBasics *basics = eh_procurement_get_basics (eh_book_get_procurement (book));

  return basics != NULL ? basics->currency : "";
}

static guint
get_digits (EhBook *book, const EhFieldSpec *spec)
{
  if (spec->type == EH_TYPE_HUNDREDTHS)
    return 2;
  if (spec->type == EH_TYPE_MARKS)
    return EH_MARKS_DIGITS;
  if (spec->type == EH_TYPE_MONEY)
    return eh_currency_get_digits (get_currency (book));

  return 0;
}

static void
eh_number_input_load (EhInputRow *row, EhBook *book, const EhFieldSpec *spec, const EhBody *body)
{
  EhNumberInput *self = EH_NUMBER_INPUT (row);
  g_autofree char *text = eh_body_has (body, spec->field)
                              ? eh_decimal_format_short (eh_body_get_integer (body, spec->field, 0),
                                                         get_digits (book, spec))
                              : NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  if (spec->type == EH_TYPE_MONEY)
    gtk_label_set_label (self->unit, get_currency (book));
}

static gboolean
eh_number_input_store (EhInputRow *row, EhBody *body, char **problem)
{
  g_autofree char *text = eh_input_row_dup_draft (row);
  g_autofree char *understood = NULL;
  g_autofree char *what = NULL;
  EhSheetValue value = {
    .field = eh_input_row_get_spec (row),
    .procurement = eh_book_get_procurement (eh_input_row_get_book (row)),
    .text = g_strstrip (text),
  };

  if (*value.text == '\0' || eh_sheet_read_cell (&value, body, &understood, &what))
    return TRUE;

  *problem = eh_format_problem (what);

  return FALSE;
}

static char *
eh_number_input_dup_draft (EhInputRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (EH_NUMBER_INPUT (row)->entry)));
}

static void
eh_number_input_set_draft (EhInputRow *row, const char *draft)
{
  gtk_editable_set_text (GTK_EDITABLE (EH_NUMBER_INPUT (row)->entry), draft);
}

static void
eh_number_input_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_UNIT)
    g_value_set_string (value, gtk_label_get_label (EH_NUMBER_INPUT (object)->unit));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_number_input_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_UNIT)
    gtk_label_set_label (EH_NUMBER_INPUT (object)->unit, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eh_number_input_class_init (EhNumberInputClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EhInputRowClass *row_class = EH_INPUT_ROW_CLASS (klass);

  object_class->get_property = eh_number_input_get_property;
  object_class->set_property = eh_number_input_set_property;
  row_class->load = eh_number_input_load;
  row_class->store = eh_number_input_store;
  row_class->dup_draft = eh_number_input_dup_draft;
  row_class->set_draft = eh_number_input_set_draft;

  /* What stands behind the number, such as "%"; money has its currency. */
  props[PROP_UNIT] =
      g_param_spec_string ("unit", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
eh_number_input_init (EhNumberInput *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_activates_default (self->entry, TRUE);
  gtk_entry_set_input_purpose (self->entry, GTK_INPUT_PURPOSE_NUMBER);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 18);
  gtk_entry_set_alignment (self->entry, 1.0f);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "numeric");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (eh_input_row_edited), self);
  self->unit = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->unit));
  eh_input_row_set_control (EH_INPUT_ROW (self), box, GTK_WIDGET (self->entry));
}
