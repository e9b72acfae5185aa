/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-editor.c: who made a tender, for which lot, and at what price.
 */
#include "ui/eh-tender-editor.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-choice-input.h"
#include "ui/eh-line-input.h"
#include "ui/eh-number-input.h"
#include "ui/eh-text-input.h"

struct _EhTenderEditor
{
  EhEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (EhTenderEditor, eh_tender_editor, EH_TYPE_EDITOR)

/* Returns: (nullable): the price that the tender has now */
static const EhPrice *
find_price (EhEditor *editor, const EhBody *body)
{
  const EhProcurement *procurement = eh_book_get_procurement (eh_editor_get_book (editor));
  const EhTender *tender =
      eh_procurement_find_tender (procurement, eh_body_get_text (body, EH_FIELD_TENDER));

  return tender != NULL ? eh_procurement_get_price (procurement, tender) : NULL;
}

/* The price is an entry of its own; and which lot it is need not be asked where
 * there is only one. */
static void
eh_tender_editor_loaded (EhEditor *editor, const EhBody *body)
{
  EhBook *book = eh_editor_get_book (editor);
  const EhPrice *price = find_price (editor, body);
  g_autoptr (EhBody) recorded = eh_body_new (EH_KIND_PRICE_RECORDED);

  if (price != NULL)
    eh_body_set_integer (recorded, EH_FIELD_AMOUNT, price->amount);
  eh_input_row_load (eh_editor_find_row (editor, EH_FIELD_AMOUNT), book, EH_KIND_PRICE_RECORDED,
                     recorded);
  gtk_widget_set_visible (GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_LOT)),
                          eh_procurement_get_n_lots (eh_book_get_procurement (book)) > 1);
}

/* A book that has no lot yet gets one with its first tender. */
static void
complete_lot (EhEditor *editor, EhBody *body, GPtrArray *bodies)
{
  const EhProcurement *procurement = eh_book_get_procurement (eh_editor_get_book (editor));
  EhBody *lot;

  if (eh_body_has (body, EH_FIELD_LOT))
    return;
  if (eh_procurement_get_n_lots (procurement) > 0)
    {
      eh_body_set_text (body, EH_FIELD_LOT, eh_procurement_get_lot (procurement, 0)->row.id);
      return;
    }

  lot = eh_body_new (EH_KIND_LOT_DESCRIBED);
  eh_body_set_text (lot, EH_FIELD_LOT, EH_MAIN_LOT);
  eh_body_set_text (lot, EH_FIELD_TITLE, EH_MAIN_LOT);
  g_ptr_array_insert (bodies, 0, lot);
  eh_body_set_text (body, EH_FIELD_LOT, EH_MAIN_LOT);
}

static gboolean
eh_tender_editor_complete (EhEditor *editor, EhBody *body, GPtrArray *bodies)
{
  EhInputRow *row = eh_editor_find_row (editor, EH_FIELD_AMOUNT);
  const char *id = eh_body_get_text (body, EH_FIELD_TENDER);
  g_autoptr (EhBody) recorded = eh_body_new (EH_KIND_PRICE_RECORDED);
  const EhPrice *before = find_price (editor, body);

  if (!eh_input_row_store (row, recorded))
    {
      gtk_widget_grab_focus (GTK_WIDGET (row));
      return FALSE;
    }

  complete_lot (editor, body, bodies);
  eh_body_set_text (recorded, EH_FIELD_TENDER, id);
  if (eh_body_has (recorded, EH_FIELD_AMOUNT))
    {
      if (before == NULL || before->amount != eh_body_get_integer (recorded, EH_FIELD_AMOUNT, 0))
        g_ptr_array_add (bodies, g_steal_pointer (&recorded));
    }
  else if (before != NULL)
    {
      EhBody *withdrawn = eh_body_new (EH_KIND_PRICE_WITHDRAWN);

      eh_body_set_text (withdrawn, EH_FIELD_TENDER, id);
      g_ptr_array_add (bodies, withdrawn);
    }

  return TRUE;
}

static void
eh_tender_editor_class_init (EhTenderEditorClass *klass)
{
  EhEditorClass *editor_class = EH_EDITOR_CLASS (klass);

  editor_class->kind = EH_KIND_TENDER_DESCRIBED;
  editor_class->id_field = EH_FIELD_TENDER;
  editor_class->loaded = eh_tender_editor_loaded;
  editor_class->complete = eh_tender_editor_complete;

  g_type_ensure (EH_TYPE_CHOICE_INPUT);
  g_type_ensure (EH_TYPE_LINE_INPUT);
  g_type_ensure (EH_TYPE_NUMBER_INPUT);
  g_type_ensure (EH_TYPE_TEXT_INPUT);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/evenhand/Evenhand/ui/eh-tender-editor.ui");
}

static void
eh_tender_editor_init (EhTenderEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
