/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-record.c: every entry of the record with its hash.
 */
#include "document/eh-workbook-private.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-entry-text.h"

enum
{
  NUMBER,
  TIME,
  WHAT,
  SAYS,
  BEHALF,
  AUTHOR,
  ENTRY,
  HEAD,
};

static const EhSheetColumn columns[] = {
  [NUMBER] = { N_ ("No."), 7, 9, TRUE },
  [TIME] = { N_ ("Time (UTC)"), 16, 16, FALSE },
  [WHAT] = { N_ ("What happened"), 20, 30, FALSE },
  [SAYS] = { N_ ("What it says"), 50, 80, FALSE },
  [BEHALF] = { N_ ("For member"), 10, 16, FALSE, TRUE },
  [AUTHOR] = { N_ ("Signed with key"), 15, 15, FALSE },
  [ENTRY] = { N_ ("Entry"), 25, 25, FALSE },
  [HEAD] = { N_ ("The book’s head after it"), 48, 48, FALSE },
};
/* Enough to tell keys apart; the cover has the book's in full. */
#define KEY_DIGITS 16

typedef struct
{
  EhWorkbook *book;
  guint sheet;
} Work;

static EhSheet *
get_current (const Work *work)
{
  return g_ptr_array_index (work->book->record, work->sheet);
}

static void
begin_sheet (Work *work)
{
  eh_sheet_begin (
      get_current (work), _ ("Record"), work->book->about,
      _ ("Every entry in the order in which it was made. Each head is the SHA-256 of the "
         "head before it, the entry and its signature."),
      _ ("The last head is the digest on every page."));
  eh_sheet_put_head (get_current (work), columns, G_N_ELEMENTS (columns));
  eh_sheet_next_row (get_current (work));
  eh_sheet_freeze (get_current (work), NUMBER + 1);
}

static void
end_sheet (Work *work)
{
  eh_sheet_end_table (get_current (work));
  eh_workbook_finish_sheet (work->book, get_current (work), 1);
}

static void
go_on_when_full (Work *work)
{
  if (eh_sheet_get_row (get_current (work)) < EH_SHEET_BODY + EH_WORKBOOK_MAX_ROWS ||
      work->sheet + 1 >= work->book->record->len)
    return;

  end_sheet (work);
  work->sheet++;
  begin_sheet (work);
}

static gboolean
put_entry_cb (const EhEntry *entry,
              guint64 seq,
              const char *head,
              gpointer user_data,
              GError **error)
{
  Work *work = user_data;
  const EhEntryHeader *header = eh_entry_get_header (entry);
  const EhKindSpec *kind = eh_kind_get_spec (eh_entry_get_kind (entry));
  g_autofree char *says = eh_entry_text_describe (entry, work->book->currency);
  g_autofree char *key = g_strndup (header->author, KEY_DIGITS);
  EhSheet *sheet;

  go_on_when_full (work);
  sheet = get_current (work);
  eh_sheet_put_number (sheet, NUMBER, EH_STYLE_COUNT, (gint64) seq, 0);
  eh_sheet_put_time (sheet, TIME, EH_STYLE_TIME, header->time);
  eh_sheet_put_text (sheet, WHAT, EH_STYLE_TEXT, _ (kind->title));
  eh_sheet_put_text (sheet, SAYS, EH_STYLE_TEXT, says);
  eh_sheet_put_text (sheet, BEHALF, EH_STYLE_TEXT, header->behalf);
  eh_sheet_put_text (sheet, AUTHOR, EH_STYLE_HASH, key);
  eh_sheet_put_text (sheet, ENTRY, EH_STYLE_HASH, header->id);
  eh_sheet_put_text (sheet, HEAD, EH_STYLE_HASH, head);
  eh_sheet_next_row (sheet);

  if (eh_workbook_step (work->book))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&work->book->error));
  return FALSE;
}

/**
 * eh_workbook_write_record:
 * @self: a workbook
 *
 * Writes the record, entry by entry.
 */
void
eh_workbook_write_record (EhWorkbook *self)
{
  Work work = { self, 0 };

  begin_sheet (&work);
  if (self->error == NULL)
    eh_dossier_foreach_entry (self->dossier, put_entry_cb, &work, &self->error);
  end_sheet (&work);
}
