/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-clerk.c: the one door through which a book is changed.
 */
#include "book/eh-clerk.h"

#include <string.h>

#include "book/eh-loader.h"
#include "store/eh-shelf.h"
#include "trust/eh-hex.h"
#include "trust/eh-identity.h"
#include "trust/eh-random.h"

struct _EhClerk
{
  EhRecord *record;
  EhIdentity *identity; /* NULL while reading */
  EhProcurement *procurement;
  char *book;
  char *author;
  /* Entries whose append ended without an answer: they come first next time. */
  GPtrArray *pending;
};

/* An entry with its signature, ready to be appended. */
typedef struct
{
  EhEntry *entry;
  char *bytes;
  gsize length;
  guint8 signature[EH_SIGNATURE_SIZE];
  guint8 head[EH_CHAIN_HEAD_SIZE]; /* after it */
} SignedEntry;

static void
signed_entry_free (gpointer data)
{
  SignedEntry *self = data;

  eh_entry_unref (self->entry);
  g_free (self->bytes);
  g_free (self);
}

static void
clerk_free (EhClerk *self)
{
  g_clear_pointer (&self->identity, eh_identity_unref);
  g_clear_pointer (&self->procurement, eh_procurement_free);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_free (self->book);
  g_free (self->author);
  g_free (self);
}

static SignedEntry *
sign (EhClerk *self, const EhBody *body, const char *head, const char *import, GError **error)
{
  g_autofree char *id = eh_random_dup_id ();
  EhEntryHeader header = { .book = self->book,
                           .id = id,
                           .author = self->author,
                           .head = head,
                           .import = import,
                           .time = g_get_real_time () / 1000 };
  EhEntry *entry = eh_entry_new (&header, body, error);
  SignedEntry *ready;

  if (entry == NULL)
    return NULL;

  ready = g_new0 (SignedEntry, 1);
  ready->entry = entry;
  ready->bytes = eh_entry_encode (entry, &ready->length);
  eh_identity_sign_entry (self->identity, ready->bytes, ready->length, ready->signature);

  return ready;
}

static gboolean
append (EhClerk *self, GPtrArray *ready, GError **error)
{
  g_autofree EhRecordRow *rows = g_new0 (EhRecordRow, ready->len);

  for (guint i = 0; i < ready->len; i++)
    {
      const SignedEntry *entry = g_ptr_array_index (ready, i);

      rows[i].bytes = (const guint8 *) entry->bytes;
      rows[i].length = entry->length;
      rows[i].signature = entry->signature;
    }

  return eh_record_append (self->record, rows, ready->len, error);
}

static void
apply (EhClerk *self, GPtrArray *ready)
{
  for (guint i = 0; i < ready->len; i++)
    eh_procurement_apply (self->procurement, ((SignedEntry *) g_ptr_array_index (ready, i))->entry);
}

/* Checks and signs commands one after the other, each against what those before
 * it made of @scratch; so a single command leaves @scratch as it is. */
static GPtrArray *
prepare (EhClerk *self,
         GPtrArray *bodies,
         EhProcurement *scratch,
         guint8 head[EH_CHAIN_HEAD_SIZE],
         GError **error)
{
  g_autoptr (GPtrArray) ready = g_ptr_array_new_with_free_func (signed_entry_free);
  g_autofree char *import = NULL;

  for (guint i = 0; i < bodies->len; i++)
    {
      const EhBody *body = g_ptr_array_index (bodies, i);
      g_autofree char *seen = eh_hex_encode (head, EH_CHAIN_HEAD_SIZE);
      SignedEntry *entry = sign (self, body, seen, import, error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (ready, entry);
      if (!eh_procurement_check (scratch, entry->entry, error))
        return NULL;
      if (i + 1 < bodies->len)
        eh_procurement_apply (scratch, entry->entry);
      eh_chain_extend (head, entry->bytes, entry->length, entry->signature);
      memcpy (entry->head, head, sizeof entry->head);
      if (eh_body_get_kind (body) == EH_KIND_EXCHANGE_IMPORTED)
        {
          g_free (import);
          import = g_strdup (eh_entry_get_header (entry->entry)->id);
        }
    }

  return g_steal_pointer (&ready);
}

static EhBody *
new_book_created (const char *keeper)
{
  EhBody *body = eh_body_new (EH_KIND_BOOK_CREATED);

  /* The algorithms are the first of their lists. */
  eh_body_set_integer (body, EH_FIELD_CHAIN, 0);
  eh_body_set_integer (body, EH_FIELD_SIGNATURE, 0);
  eh_body_set_integer (body, EH_FIELD_PROTECTED, FALSE);
  eh_body_set_text (body, EH_FIELD_KEEPER, keeper);

  return body;
}

/**
 * eh_clerk_new_imported:
 * @import: a file
 *
 * Says that a file was imported. Entries that are submitted together with this
 * and after it are on record as made from the file.
 *
 * Returns: (transfer full): what the entry is to say
 */
EhBody *
eh_clerk_new_imported (const EhImport *import)
{
  EhBody *body = eh_body_new (EH_KIND_EXCHANGE_IMPORTED);
  g_autofree char *sha256 = eh_hex_encode (import->sha256, EH_HASH_SIZE);

  eh_body_set_integer (body, EH_FIELD_FORM, (gint64) import->form);
  eh_body_set_text (body, EH_FIELD_NAME, import->name);
  eh_body_set_text (body, EH_FIELD_SHA256, sha256);
  eh_body_set_integer (body, EH_FIELD_SIZE, (gint64) import->size);

  return body;
}

typedef struct
{
  EhClerk *clerk;
  GPtrArray *bodies;
  EhProcurement *scratch;
} Birth;

static gboolean
populate (EhRecord *record, gpointer user_data, GError **error)
{
  Birth *birth = user_data;
  EhClerk *self = birth->clerk;
  guint8 head[EH_CHAIN_HEAD_SIZE];
  g_autoptr (GPtrArray) ready = NULL;
  g_autoptr (GBytes) secret = eh_identity_dup_secret (self->identity);

  self->record = record;
  eh_chain_start (head);
  ready = prepare (self, birth->bodies, birth->scratch, head, error);
  if (ready == NULL ||
      !eh_shelf_set_secret (record, eh_identity_get_key (self->identity), secret, error) ||
      !append (self, ready, error))
    return FALSE;

  apply (self, ready);
  return TRUE;
}

/**
 * eh_clerk_create:
 * @path: where the book is to be; nothing may be there
 * @keeper: name of whoever makes it
 * @import: (nullable): the exchange file that @bodies were read from
 * @bodies: (element-type EhBody): the first commands
 * @error: return location for an #EhRecordError, #EhEntryError or
 *   #EhProcurementError
 *
 * Makes a book of a new key that no passphrase protects, its creation, the
 * import if there is one, and @bodies. Either all of it is there afterwards or
 * nothing is.
 *
 * Returns: (transfer full) (nullable): the clerk of the new book
 */
EhClerk *
eh_clerk_create (const char *path,
                 const char *keeper,
                 const EhImport *import,
                 GPtrArray *bodies,
                 GError **error)
{
  EhClerk *self;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (EhBody) created = NULL;
  g_autoptr (EhBody) imported = NULL;
  g_autoptr (EhProcurement) scratch = NULL;
  Birth birth;

  g_return_val_if_fail (path != NULL && keeper != NULL && bodies != NULL, NULL);

  created = new_book_created (keeper);
  g_ptr_array_add (all, created);
  if (import != NULL)
    {
      imported = eh_clerk_new_imported (import);
      g_ptr_array_add (all, imported);
    }
  for (guint i = 0; i < bodies->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (bodies, i));

  self = g_new0 (EhClerk, 1);
  self->procurement = eh_procurement_new ();
  self->identity = eh_identity_new ();
  self->book = eh_random_dup_id ();
  self->author = eh_hex_encode (eh_identity_get_key (self->identity), EH_SIGNATURE_KEY_SIZE);

  scratch = eh_procurement_new ();
  birth = (Birth){ self, all, scratch };
  self->record = eh_record_create (path, populate, &birth, error);
  if (self->record == NULL)
    {
      clerk_free (self);
      return NULL;
    }

  return self;
}

typedef struct
{
  EhProcurement *procurement;
  guint64 n_rows;
  const EhClerkWatch *watch;
} Load;

/* Told this often at most, so that telling costs nothing. */
#define PROGRESS_STEP 1024

static gboolean
load_row (const EhRecordRow *row, gpointer user_data, GError **error)
{
  Load *load = user_data;
  g_autoptr (EhEntry) entry = eh_loader_decode (row, error);

  if (entry == NULL)
    return FALSE;

  eh_procurement_apply (load->procurement, entry);
  if (load->watch == NULL)
    return TRUE;

  if (load->watch->entry != NULL)
    load->watch->entry (entry, row->head, load->watch->user_data);
  if (load->watch->progress != NULL && row->seq % PROGRESS_STEP == 0 &&
      !load->watch->progress ((double) row->seq / (double) load->n_rows, load->watch->user_data))
    {
      g_set_error_literal (error, EH_RECORD_ERROR, EH_RECORD_ERROR_CANCELLED,
                           "opening was cancelled");
      return FALSE;
    }

  return TRUE;
}

static gboolean
load_identity (EhClerk *self, GError **error)
{
  guint8 key[EH_SIGNATURE_KEY_SIZE];
  g_autoptr (GBytes) secret = NULL;

  if (!eh_hex_decode (self->author, key, sizeof key))
    return FALSE;
  secret = eh_shelf_get_secret (self->record, key, error);
  if (secret == NULL)
    return FALSE;

  self->identity = eh_identity_new_from_secret (secret, key, error);
  return self->identity != NULL;
}

/**
 * eh_clerk_open:
 * @path: a book
 * @mode: to read it as it is now, or to change it
 * @watch: (nullable): who looks on
 * @error: return location for an #EhRecordError or #EhIdentityError
 *
 * Opens a book, follows its chain and adds up its entries. Signatures are not
 * looked at: that is eh_verification_run().
 *
 * Returns: (transfer full) (nullable): its clerk
 */
EhClerk *
eh_clerk_open (const char *path, EhRecordMode mode, const EhClerkWatch *watch, GError **error)
{
  EhClerk *self;
  Load load;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (EhClerk, 1);
  self->procurement = eh_procurement_new ();
  self->record = eh_record_open (path, mode, error);
  if (self->record == NULL)
    {
      clerk_free (self);
      return NULL;
    }

  load = (Load){ self->procurement, eh_record_get_length (self->record), watch };
  if (!eh_record_foreach (self->record, 1, load_row, &load, error))
    goto failed;

  self->book = g_strdup (eh_procurement_get_book (self->procurement));
  self->author = g_strdup (eh_procurement_get_author (self->procurement));
  if (self->book == NULL)
    {
      g_set_error_literal (error, EH_RECORD_ERROR, EH_RECORD_ERROR_DAMAGED,
                           "the book has no entry that creates it");
      goto failed;
    }
  if (mode == EH_RECORD_WRITE && !load_identity (self, error))
    goto failed;

  return self;

failed:
  eh_clerk_close (self, NULL);
  return NULL;
}

/**
 * eh_clerk_close:
 * @self: (transfer full): a clerk
 * @error: return location for an #EhRecordError
 *
 * Closes the book. @self is gone whatever happens.
 *
 * Returns: %TRUE if the book is one file again and everything is in it
 */
gboolean
eh_clerk_close (EhClerk *self, GError **error)
{
  gboolean is_closed;

  g_return_val_if_fail (self != NULL, FALSE);

  is_closed = eh_record_close (self->record, error);
  clerk_free (self);

  return is_closed;
}

/**
 * eh_clerk_get_record:
 * @self: a clerk
 *
 * Returns: (transfer none): the record, for reading
 */
EhRecord *
eh_clerk_get_record (EhClerk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->record;
}

/**
 * eh_clerk_get_procurement:
 * @self: a clerk
 *
 * Returns: (transfer none): what the record adds up to now
 */
const EhProcurement *
eh_clerk_get_procurement (EhClerk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->procurement;
}

static gboolean
settle_pending (EhClerk *self, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (self->pending == NULL)
    return TRUE;

  if (append (self, self->pending, &local))
    apply (self, self->pending);
  if (!g_error_matches (local, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN))
    g_clear_pointer (&self->pending, g_ptr_array_unref);
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Entries are applied to the procurement only when they are on the disk. An
 * append that ended without an answer is asked again at once, and if need be
 * before the next command: the same entries are never added twice. */
static gboolean
append_and_apply (EhClerk *self, GPtrArray *ready, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (append (self, ready, &local))
    {
      apply (self, ready);
      return TRUE;
    }
  if (g_error_matches (local, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN))
    {
      self->pending = g_ptr_array_ref (ready);
      return settle_pending (self, error);
    }

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * eh_clerk_receipt_clear:
 * @self: a receipt
 *
 * Frees what @self holds.
 */
void
eh_clerk_receipt_clear (EhClerkReceipt *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->heads, g_byte_array_unref);
}

static void
add_to_receipt (EhClerkReceipt *receipt, GPtrArray *ready)
{
  if (receipt->entries == NULL)
    {
      receipt->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_entry_unref);
      receipt->heads = g_byte_array_new ();
    }
  for (guint i = 0; i < ready->len; i++)
    {
      const SignedEntry *entry = g_ptr_array_index (ready, i);

      g_ptr_array_add (receipt->entries, eh_entry_ref (entry->entry));
      g_byte_array_append (receipt->heads, entry->head, sizeof entry->head);
    }
}

/**
 * eh_clerk_submit:
 * @self: a clerk whose book is open for writing
 * @bodies: (element-type EhBody): commands, to be taken together
 * @receipt: (inout) (optional): empty; to be cleared whatever is returned
 * @error: return location for an #EhRecordError, #EhEntryError or
 *   #EhProcurementError
 *
 * Takes all of @bodies or none of them: each is checked against what those
 * before it would make of the procurement, then all are signed, appended in one
 * durable step, and applied.
 *
 * %EH_RECORD_ERROR_UNKNOWN leaves open whether they are on the disk. The next
 * submission finds out first; if they are, its receipt begins with them, even
 * if it is refused itself.
 *
 * Returns: %TRUE if they are on the disk
 */
gboolean
eh_clerk_submit (EhClerk *self, GPtrArray *bodies, EhClerkReceipt *receipt, GError **error)
{
  g_autoptr (EhProcurement) scratch = NULL;
  g_autoptr (GPtrArray) earlier = NULL;
  g_autoptr (GPtrArray) ready = NULL;
  guint8 head[EH_CHAIN_HEAD_SIZE];

  g_return_val_if_fail (self != NULL && self->identity != NULL, FALSE);
  g_return_val_if_fail (bodies != NULL && bodies->len > 0, FALSE);

  if (self->pending != NULL)
    earlier = g_ptr_array_ref (self->pending);
  if (!settle_pending (self, error))
    return FALSE;
  if (earlier != NULL && receipt != NULL)
    add_to_receipt (receipt, earlier);

  memcpy (head, eh_record_get_head (self->record), sizeof head);
  if (bodies->len > 1)
    scratch = eh_procurement_copy (self->procurement);
  ready = prepare (self, bodies, scratch != NULL ? scratch : self->procurement, head, error);
  if (ready == NULL || !append_and_apply (self, ready, error))
    return FALSE;

  if (receipt != NULL)
    add_to_receipt (receipt, ready);
  return TRUE;
}

/**
 * eh_clerk_import:
 * @self: a clerk whose book is open for writing
 * @import: the file that @bodies were read from
 * @bodies: (element-type EhBody): commands, to be taken together
 * @error: return location for an error of eh_clerk_submit()
 *
 * Takes all of @bodies or none of them, with an entry before them that says
 * where they came from.
 *
 * Returns: %TRUE if they are on the disk
 */
gboolean
eh_clerk_import (EhClerk *self, const EhImport *import, GPtrArray *bodies, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (EhBody) imported = NULL;

  g_return_val_if_fail (self != NULL && import != NULL && bodies != NULL, FALSE);

  imported = eh_clerk_new_imported (import);
  g_ptr_array_add (all, imported);
  for (guint i = 0; i < bodies->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (bodies, i));

  return eh_clerk_submit (self, all, NULL, error);
}

/**
 * eh_clerk_set_draft:
 * @self: a clerk whose book is open for writing
 * @name: what it is a draft of
 * @text: (nullable): the draft; %NULL removes it
 * @error: return location for an #EhRecordError
 *
 * Keeps what somebody is still writing, sealed to the author of the book's
 * entries, beside the record.
 *
 * Returns: %TRUE if it is on the disk
 */
gboolean
eh_clerk_set_draft (EhClerk *self, const char *name, const char *text, GError **error)
{
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) sealed = NULL;

  g_return_val_if_fail (self != NULL && self->identity != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (text == NULL)
    return eh_shelf_remove_draft (self->record, self->author, name, error);

  plain = g_bytes_new (text, strlen (text));
  sealed = eh_identity_seal (self->identity, plain);

  return eh_shelf_set_draft (self->record, self->author, name, g_get_real_time () / 1000, sealed,
                             error);
}

/**
 * eh_clerk_list_drafts:
 * @self: a clerk
 *
 * A draft that cannot be read is left out: it may be somebody else's, and none
 * is part of the record.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the drafts by their names;
 *   none while reading
 */
GHashTable *
eh_clerk_list_drafts (EhClerk *self)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_val_if_fail (self != NULL, texts);

  if (self->identity != NULL)
    drafts = eh_shelf_list_drafts (self->record, self->author, NULL);
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      const EhDraft *draft = g_ptr_array_index (drafts, i);
      g_autoptr (GBytes) plain = eh_identity_unseal (self->identity, draft->content, NULL);
      gsize length = 0;
      const char *text = plain != NULL ? g_bytes_get_data (plain, &length) : NULL;

      if (text != NULL && g_utf8_validate (text, (gssize) length, NULL))
        g_hash_table_insert (texts, g_strdup (draft->name), g_strndup (text, length));
    }

  return texts;
}
