/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry.h: one fact in the record of a book.
 *
 * An entry is immutable. It has exactly one encoding, canonical JSON as in
 * eh-json.h; eh_entry_decode() takes no other, so decoding and encoding again
 * gives the same bytes. The author signs those bytes; which place they have
 * in a book is the chain's matter and stands nowhere in them, so an entry
 * made offline merges unchanged.
 */
#pragma once

#include "core/eh-body.h"

G_BEGIN_DECLS

#define EH_ENTRY_ERROR (eh_entry_error_quark ())

/**
 * EhEntryError:
 * @EH_ENTRY_ERROR_SYNTAX: the bytes are not an entry in its one encoding
 * @EH_ENTRY_ERROR_NEWER: a format or kind of a newer version of the program
 * @EH_ENTRY_ERROR_VALUE: a field is missing or outside its limits
 * @EH_ENTRY_ERROR_SIZE: larger than %EH_ENTRY_MAX_SIZE
 */
typedef enum
{
  EH_ENTRY_ERROR_SYNTAX,
  EH_ENTRY_ERROR_NEWER,
  EH_ENTRY_ERROR_VALUE,
  EH_ENTRY_ERROR_SIZE,
} EhEntryError;

#define EH_ENTRY_FORMAT "evenhand-entry/1"
#define EH_ENTRY_MAX_SIZE 65536

/**
 * EhEntryHeader:
 * @book: id of the book: 32 lower-case hexadecimal digits
 * @id: id of the entry: 32 lower-case hexadecimal digits
 * @author: the author's public key: 64 lower-case hexadecimal digits
 * @behalf: (nullable): id of the member for whom a facilitator acted
 * @head: head of the book as its author saw it: 64 lower-case hexadecimal
 *   digits
 * @import: (nullable): id of the entry of the import it came with
 * @time: when, in milliseconds since 1970-01-01 UTC
 *
 * What every entry says beside its body.
 */
typedef struct
{
  const char *book;
  const char *id;
  const char *author;
  const char *behalf;
  const char *head;
  const char *import;
  gint64 time;
} EhEntryHeader;

typedef struct _EhEntry EhEntry;

GQuark eh_entry_error_quark (void);

EhEntry *eh_entry_new (const EhEntryHeader *header,
                       const EhBody *body,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
EhEntry *eh_entry_decode (const char *bytes,
                          gsize length,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *eh_entry_encode (const EhEntry *self, gsize *length) G_GNUC_WARN_UNUSED_RESULT;
EhEntry *eh_entry_ref (const EhEntry *self);
void eh_entry_unref (EhEntry *self);

const EhEntryHeader *eh_entry_get_header (const EhEntry *self);
EhKind eh_entry_get_kind (const EhEntry *self);
const EhBody *eh_entry_get_body (const EhEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhEntry, eh_entry_unref)

G_END_DECLS
