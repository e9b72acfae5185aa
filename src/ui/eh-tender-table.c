/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-table.c: tenders as a table for a spreadsheet.
 */
#include "ui/eh-tender-table.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-currency.h"
#include "core/eh-decimal.h"
#include "document/eh-wording.h"
#include "ui/eh-tender-words.h"

/* Returns: (transfer full): a table with its heads: those of an import first, in
 * the words that it understands in every language */
EhCsv *
eh_tender_table_new (void)
{
  const char *const heads[] = {
    "ID",           "Bidder", "Lot", "Kind of bidder", "Address", "Price", _ ("Pass or fail"),
    _ ("Excluded"), NULL
  };
  EhCsv *table = eh_csv_new ();

  eh_csv_add_row (table, heads);

  return table;
}

/* Adds the tender of @result, which is one of @lot's. */
void
eh_tender_table_add (EhCsv *table,
                     const EhProcurement *procurement,
                     const EhLotResults *lot,
                     const EhResult *result)
{
  const EhTender *tender = result->tender;
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  const EhPrice *price = eh_procurement_get_price (procurement, tender);
  guint digits = eh_currency_get_digits (basics != NULL ? basics->currency : "");
  g_autofree char *amount =
      price != NULL ? eh_decimal_format (price->amount, digits) : g_strdup ("");
  g_autofree char *requirements = eh_tender_words_requirements (procurement, lot, tender);
  g_autofree char *state = eh_tender_words_state (result);
  const char *const cells[] = {
    tender->row.id,
    tender->bidder,
    lot->lot->title,
    tender->bidder_kind != EH_NONE ? eh_wording_bidder_kind (tender->bidder_kind) : "",
    tender->address != NULL ? tender->address : "",
    amount,
    requirements,
    state != NULL ? state : "",
    NULL,
  };

  eh_csv_add_row (table, cells);
}
