/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-removal.c: whether something can be taken out of a book, asked beforehand.
 */
#include "ui/eh-removal.h"

#include "ui/eh-say.h"

/* What an entry has for an id and a head while it is only asked about. */
#define NO_ID "00000000000000000000000000000000"

/* Returns: (transfer full): the command of @kind that names @id and nothing else */
EhBody *
eh_removal_new (EhKind kind, const char *id)
{
  EhBody *body = eh_body_new (kind);

  eh_body_set_text (body, eh_kind_get_spec (kind)->fields[0].field, id);

  return body;
}

/* Asks the book's own rules, so that what is said before is what would be said
 * after. Returns: (transfer full) (nullable): why @body would be refused, as a
 * sentence; %NULL if it would not */
char *
eh_removal_refuse (EhBook *book, const EhBody *body)
{
  const EhProcurement *procurement = eh_book_get_procurement (book);
  const EhEntryHeader header = { .book = eh_procurement_get_book (procurement),
                                 .id = NO_ID,
                                 .author = eh_procurement_get_author (procurement),
                                 .head = NO_ID NO_ID };
  g_autoptr (GError) error = NULL;
  g_autoptr (EhEntry) entry = eh_entry_new (&header, body, &error);

  if (entry != NULL && eh_procurement_check (procurement, entry, &error))
    return NULL;

  return eh_say_why (error);
}
