/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-tenders.c: tables with a tender in each row.
 */
#include "exchange/eh-sheet-import-private.h"

/* The lot that a row is about, in a body that has nothing else. */
static gboolean
read_lot (EhSheetImport *self, guint row, EhBody *body)
{
  g_autofree char *text = eh_sheet_import_dup_cell (self, row, EH_FIELD_LOT);

  if (text != NULL)
    return eh_sheet_import_read_field (self, row, EH_FIELD_LOT, body);

  if (eh_procurement_get_n_lots (self->before) == 1)
    eh_body_set_text (body, EH_FIELD_LOT, eh_procurement_get_lot (self->before, 0)->row.id);
  return TRUE;
}

/* The only tender of the book that this bidder made for this lot, or for any if
 * the row names none. */
static const EhTender *
find_by_bidder (const EhSheetImport *self, const char *bidder, const char *lot)
{
  g_autofree char *folded = g_utf8_casefold (bidder, -1);
  const EhTender *found = NULL;

  for (guint i = 0; i < eh_procurement_get_n_tenders (self->before); i++)
    {
      const EhTender *tender = eh_procurement_get_tender (self->before, i);
      g_autofree char *other = g_utf8_casefold (tender->bidder, -1);

      if (!g_str_equal (folded, other) || (lot != NULL && !g_str_equal (lot, tender->lot)))
        continue;
      if (found != NULL)
        return NULL;
      found = tender;
    }

  return found;
}

/* The id of a row that has none: that of the tender of the book with its
 * bidder and lot, or a new one. */
static char *
make_id (EhSheetImport *self, guint row, const char *bidder, const char *lot, GHashTable *taken)
{
  const EhTender *known = find_by_bidder (self, bidder, lot);
  g_autoptr (GHashTable) all = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;
  char *made;

  if (known != NULL && !g_hash_table_contains (taken, known->row.id))
    return g_strdup (known->row.id);

  g_hash_table_iter_init (&iter, taken);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (all, id);
  for (guint i = 0; i < eh_procurement_get_n_tenders (self->before); i++)
    g_hash_table_add (all, (gpointer) eh_procurement_get_tender (self->before, i)->row.id);
  made = eh_sheet_import_make_id (bidder, all);
  eh_sheet_import_note (self, row, EH_FIELD_TENDER, "the id “%s” was made", made);

  return made;
}

/* The price of a row, if it says one; what is wrong with it is said even if the
 * tender cannot be taken. */
static EhBody *
read_price (EhSheetImport *self, guint row, const char *id)
{
  EhBody *body = eh_body_new (EH_KIND_PRICE_RECORDED);

  eh_body_set_text (body, EH_FIELD_TENDER, id);
  if (eh_sheet_import_read_field (self, row, EH_FIELD_AMOUNT, body) &&
      eh_body_has (body, EH_FIELD_AMOUNT))
    return body;

  eh_body_free (body);
  return NULL;
}

static gboolean
read_bidder (EhSheetImport *self, guint row, EhBody *body, gboolean has_lot)
{
  static const EhField fields[] = { EH_FIELD_BIDDER, EH_FIELD_ADDRESS, EH_FIELD_BIDDER_KIND };
  gboolean is_read = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!eh_sheet_import_read_field (self, row, fields[i], body))
      is_read = FALSE;
  if (!eh_body_has (body, EH_FIELD_BIDDER))
    {
      eh_sheet_import_fail (self, row, EH_FIELD_BIDDER, "the name of the bidder is missing");
      is_read = FALSE;
    }
  /* A lot that is wrong is not missing. */
  if (has_lot && !eh_body_has (body, EH_FIELD_LOT))
    {
      eh_sheet_import_fail (self, row, EH_FIELD_LOT,
                            "the lot is missing, and there is more than one");
      is_read = FALSE;
    }

  return is_read;
}

/* A price by itself does not say anew who the bidder is. */
static gboolean
is_price_only (const EhSheetImport *self)
{
  return self->columns[EH_FIELD_AMOUNT] >= 0 && self->columns[EH_FIELD_ADDRESS] < 0 &&
         self->columns[EH_FIELD_BIDDER_KIND] < 0;
}

static gboolean
says_same (const EhBody *body, const EhTender *known)
{
  g_autofree char *bidder = g_utf8_casefold (eh_body_get_text (body, EH_FIELD_BIDDER), -1);
  g_autofree char *other = g_utf8_casefold (known->bidder, -1);

  return g_str_equal (bidder, other) &&
         g_strcmp0 (eh_body_get_text (body, EH_FIELD_LOT), known->lot) == 0;
}

static void
submit_tender (EhSheetImport *self, guint row, const char *id, const char *lot, gboolean is_good)
{
  const EhTender *known = eh_procurement_find_tender (self->before, id);
  g_autoptr (EhBody) body = known != NULL ? eh_body_copy (eh_entry_get_body (known->row.entry))
                                          : eh_body_new (EH_KIND_TENDER_DESCRIBED);
  g_autoptr (EhBody) price = NULL;

  eh_body_set_text (body, EH_FIELD_TENDER, id);
  if (lot != NULL)
    eh_body_set_text (body, EH_FIELD_LOT, lot);
  is_good = read_bidder (self, row, body, is_good) && is_good;
  price = read_price (self, row, id);
  if (!is_good)
    return;

  if (known == NULL || !is_price_only (self) || !says_same (body, known))
    {
      if (known != NULL)
        eh_sheet_import_note (self, row, EH_FIELD_TENDER,
                              "“%s” is in the book already and is described anew", id);
      if (!eh_sheet_import_submit (self, row, g_steal_pointer (&body)))
        return;
    }
  if (price != NULL)
    eh_sheet_import_submit (self, row, g_steal_pointer (&price));
}

/* Rows with an id of their own come first, so that no made id takes theirs. */
static void
read_ids (EhSheetImport *self, GHashTable *taken, GPtrArray *ids)
{
  for (guint row = self->header + 1; row < ids->len; row++)
    ids->pdata[row] = eh_sheet_import_read_id (self, row, EH_FIELD_TENDER, taken);
}

static void
read_tender (EhSheetImport *self, guint row, char **id, GHashTable *taken)
{
  g_autofree char *given = eh_sheet_import_dup_cell (self, row, EH_FIELD_TENDER);
  g_autofree char *bidder = eh_sheet_import_dup_cell (self, row, EH_FIELD_BIDDER);
  g_autoptr (EhBody) place = eh_body_new (EH_KIND_TENDER_DESCRIBED);
  gboolean is_good = given == NULL || *id != NULL;
  const char *lot;

  if (!eh_sheet_import_is_row (self, row))
    return;

  is_good = read_lot (self, row, place) && is_good;
  lot = eh_body_get_text (place, EH_FIELD_LOT);
  if (*id == NULL)
    {
      *id = make_id (self, row, bidder != NULL ? bidder : "row", lot, taken);
      g_hash_table_insert (taken, g_strdup (*id), GUINT_TO_POINTER (row));
    }

  submit_tender (self, row, *id, lot, is_good);
}

/**
 * eh_sheet_import_tenders:
 * @self: an import whose headings are known
 *
 * Makes a command of each row, and another of its price.
 */
void
eh_sheet_import_tenders (EhSheetImport *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!eh_sheet_import_has_room (self, EH_MAX_TENDERS, "tenders"))
    return;

  g_ptr_array_set_size (ids, (int) eh_csv_get_n_rows (self->sheet));
  read_ids (self, taken, ids);
  for (guint row = self->header + 1; row < ids->len; row++)
    read_tender (self, row, (char **) &ids->pdata[row], taken);
}
