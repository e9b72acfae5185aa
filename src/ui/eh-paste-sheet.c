/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-paste-sheet.c: the rows of a table that is looked at before it is taken.
 */
#include "ui/eh-paste-sheet.h"

struct _EhPasteSheet
{
  GObject parent_instance;

  /* Owned references */
  EhSheetDraft *draft;
  /* The gravest remark on each cell, by row and column */
  GHashTable *remarks;
};

struct _EhPasteRow
{
  GObject parent_instance;

  /* Owned references */
  EhPasteSheet *sheet;

  guint row;
};

enum
{
  READ,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EhPasteRow, eh_paste_row, G_TYPE_OBJECT)

static void
eh_paste_row_finalize (GObject *object)
{
  g_clear_object (&EH_PASTE_ROW (object)->sheet);

  G_OBJECT_CLASS (eh_paste_row_parent_class)->finalize (object);
}

static void
eh_paste_row_class_init (EhPasteRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eh_paste_row_finalize;
}

static void
eh_paste_row_init (EhPasteRow *self)
{
}

static GType
eh_paste_sheet_get_item_type (GListModel *model)
{
  return EH_TYPE_PASTE_ROW;
}

static guint
eh_paste_sheet_get_n_items (GListModel *model)
{
  return eh_csv_get_n_rows (eh_sheet_draft_get_sheet (EH_PASTE_SHEET (model)->draft));
}

static gpointer
eh_paste_sheet_get_item (GListModel *model, guint position)
{
  EhPasteRow *row;

  if (position >= eh_paste_sheet_get_n_items (model))
    return NULL;

  row = g_object_new (EH_TYPE_PASTE_ROW, NULL);
  row->sheet = g_object_ref (EH_PASTE_SHEET (model));
  row->row = position;

  return row;
}

static void
eh_paste_sheet_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = eh_paste_sheet_get_item_type;
  iface->get_n_items = eh_paste_sheet_get_n_items;
  iface->get_item = eh_paste_sheet_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EhPasteSheet,
                               eh_paste_sheet,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      eh_paste_sheet_list_model_init))

static void
eh_paste_sheet_finalize (GObject *object)
{
  EhPasteSheet *self = EH_PASTE_SHEET (object);

  g_hash_table_unref (self->remarks);
  eh_sheet_draft_free (self->draft);

  G_OBJECT_CLASS (eh_paste_sheet_parent_class)->finalize (object);
}

static void
eh_paste_sheet_class_init (EhPasteSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eh_paste_sheet_finalize;
  signals[READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
eh_paste_sheet_init (EhPasteSheet *self)
{
  self->remarks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static gpointer
make_key (guint row, guint column)
{
  return GUINT_TO_POINTER (row * EH_CSV_MAX_COLUMNS + column);
}

static void
keep_remarks (EhPasteSheet *self)
{
  g_hash_table_remove_all (self->remarks);
  for (guint i = 0; i < eh_sheet_draft_get_n_remarks (self->draft); i++)
    {
      EhSheetRemark remark;
      const EhSheetRemark *other;
      gpointer key;

      eh_sheet_draft_get_remark (self->draft, i, &remark);
      key = make_key (remark.row, remark.column);
      other = g_hash_table_lookup (self->remarks, key);
      if (other == NULL || other->level < remark.level)
        g_hash_table_insert (self->remarks, key, g_memdup2 (&remark, sizeof remark));
    }
}

/* @draft: (transfer full): a draft that was read */
EhPasteSheet *
eh_paste_sheet_new (EhSheetDraft *draft)
{
  EhPasteSheet *self = g_object_new (EH_TYPE_PASTE_SHEET, NULL);

  self->draft = draft;
  keep_remarks (self);

  return self;
}

EhSheetDraft *
eh_paste_sheet_get_draft (EhPasteSheet *self)
{
  g_return_val_if_fail (EH_IS_PASTE_SHEET (self), NULL);

  return self->draft;
}

/* Shows the draft as it was read last. */
void
eh_paste_sheet_update (EhPasteSheet *self)
{
  g_return_if_fail (EH_IS_PASTE_SHEET (self));

  keep_remarks (self);
  g_signal_emit (self, signals[READ], 0);
}

EhPasteSheet *
eh_paste_row_get_sheet (EhPasteRow *self)
{
  g_return_val_if_fail (EH_IS_PASTE_ROW (self), NULL);

  return self->sheet;
}

/* Returns: its number in the table, from 1 */
guint
eh_paste_row_get_number (EhPasteRow *self)
{
  g_return_val_if_fail (EH_IS_PASTE_ROW (self), 0);

  return self->row + 1;
}

/* Returns: what stands in the table */
const char *
eh_paste_row_get_text (EhPasteRow *self, guint column)
{
  g_return_val_if_fail (EH_IS_PASTE_ROW (self), NULL);

  return eh_csv_get_cell (eh_sheet_draft_get_sheet (self->sheet->draft), self->row, column);
}

/* Returns: (nullable): the gravest that is said of the cell */
const EhSheetRemark *
eh_paste_row_get_remark (EhPasteRow *self, guint column)
{
  g_return_val_if_fail (EH_IS_PASTE_ROW (self), NULL);

  return g_hash_table_lookup (self->sheet->remarks, make_key (self->row, column));
}

/* Returns: whether nothing is made of the cell */
gboolean
eh_paste_row_is_left_out (EhPasteRow *self, guint column)
{
  EhSheetDraft *draft;

  g_return_val_if_fail (EH_IS_PASTE_ROW (self), FALSE);

  draft = self->sheet->draft;
  return (int) self->row < eh_sheet_draft_get_header (draft) ||
         (!eh_sheet_draft_is_grid (draft) &&
          eh_sheet_draft_get_column (draft, column) == EH_N_FIELDS) ||
         eh_sheet_draft_is_left_out (draft, self->row);
}

gboolean
eh_paste_row_is_header (EhPasteRow *self)
{
  g_return_val_if_fail (EH_IS_PASTE_ROW (self), FALSE);

  return (int) self->row == eh_sheet_draft_get_header (self->sheet->draft);
}
