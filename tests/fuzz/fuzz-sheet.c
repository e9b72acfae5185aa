/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fuzz-sheet.c: whatever the bytes, they are refused with one sentence or make
 * a table that is read again as it was written, and of which every form says
 * what is wrong or makes commands that the record takes.
 */
#include <string.h>

#include "exchange/eh-sheet-import.h"
#include "support/eh-test.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_line (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strchr (text, '\n'));
}

static void
check_written (const EhCsv *csv)
{
  g_autofree char *once = eh_csv_write (csv);
  g_autoptr (EhCsv) again = eh_csv_read (once, strlen (once), NULL);
  g_autofree char *twice = NULL;

  /* What is written can be longer than what may be read. */
  if (again == NULL)
    return;
  g_assert_cmpuint (eh_csv_get_n_rows (again), ==, eh_csv_get_n_rows (csv));
  twice = eh_csv_write (again);
  g_assert_cmpstr (once, ==, twice);
}

/* From a file, and pasted into pages that know more or less. */
static void
check_import (const EhCsv *csv, EhSheetForm form, gboolean is_in_place)
{
  static const char *const tenders[] = { "t1", "t2", "t3", NULL };
  static const char *const criteria[] = { "care", "access", NULL };
  static const EhField columns[] = { EH_FIELD_BIDDER, EH_FIELD_AMOUNT, EH_N_FIELDS };
  const EhSheetPage page = {
    .columns = is_in_place && form == EH_SHEET_TENDERS ? columns : NULL,
    .tenders = is_in_place ? tenders : NULL,
    .criteria = is_in_place ? criteria : NULL,
    .member = is_in_place ? "eva" : NULL,
  };
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhSheetImport) import =
      eh_sheet_import_new_on_page (csv, form, book->procurement, &page);

  for (guint i = 0; i < eh_sheet_import_get_n_remarks (import); i++)
    if (eh_sheet_import_get_remark (import, i)->level != EH_SHEET_UNDERSTOOD)
      check_line (eh_sheet_import_get_remark (import, i)->text);
  for (guint i = 0; i < eh_sheet_import_get_n_commands (import); i++)
    eh_test_book_add (book, eh_body_copy (eh_sheet_import_get_command (import, i)));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhCsv) csv = eh_csv_read ((const char *) data, size, &error);

  g_assert_true ((csv == NULL) == (error != NULL));
  if (csv == NULL)
    {
      check_line (error->message);
      return 0;
    }

  check_written (csv);
  for (guint form = 0; form < EH_SHEET_N_FORMS; form++)
    {
      check_import (csv, (EhSheetForm) form, FALSE);
      check_import (csv, (EhSheetForm) form, TRUE);
    }

  return 0;
}
