/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-verification.c: whether a book is what it says.
 *
 * In this order: the file and its schema; the chain and every signature and
 * attachment; that each entry was made for this book, by its key, once, and
 * after a head that this book has; then what the entries add up to, worked
 * out twice.
 */
#include "book/eh-verification.h"

#include <string.h>

#include "book/eh-loader.h"
#include "core/eh-recheck.h"
#include "store/eh-shelf.h"
#include "store/eh-verify.h"
#include "trust/eh-hex.h"

GQuark
eh_verification_error_quark (void)
{
  return g_quark_from_static_string ("eh-verification-error");
}

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (EH_VERIFICATION_ERROR, EH_VERIFICATION_ERROR_FAILED,
                                                format, args));
  va_end (args);
  return FALSE;
}

static gboolean
get_author (const guint8 *bytes,
            gsize length,
            guint8 key[EH_SIGNATURE_KEY_SIZE],
            gpointer user_data,
            GError **error)
{
  EhRecordRow row = { .bytes = bytes, .length = length };
  g_autoptr (EhEntry) entry = eh_entry_decode ((const char *) row.bytes, row.length, error);

  return entry != NULL &&
         eh_hex_decode (eh_entry_get_header (entry)->author, key, EH_SIGNATURE_KEY_SIZE);
}

/* Sets, so that a hostile book costs no more than an honest one. */
typedef struct
{
  const EhProcurement *procurement;
  GHashTable *ids;
  GHashTable *heads;
} Walk;

/* A head is a hash already. */
static guint
head_hash (gconstpointer head)
{
  guint hash;

  memcpy (&hash, head, sizeof hash);
  return hash;
}

static gboolean
head_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, EH_CHAIN_HEAD_SIZE) == 0;
}

static gboolean
check_row (const EhRecordRow *row, gpointer user_data, GError **error)
{
  Walk *walk = user_data;
  g_autoptr (EhEntry) entry = eh_loader_decode (row, error);
  const EhEntryHeader *header;
  guint8 seen[EH_CHAIN_HEAD_SIZE];

  if (entry == NULL)
    return FALSE;

  header = eh_entry_get_header (entry);
  if (!g_str_equal (header->book, eh_procurement_get_book (walk->procurement)))
    return fail (error, "entry %" G_GUINT64_FORMAT " was made for another book", row->seq);
  if (!g_str_equal (header->author, eh_procurement_get_author (walk->procurement)))
    return fail (error,
                 "entry %" G_GUINT64_FORMAT " is signed by a key that this book does not know",
                 row->seq);
  if (!g_hash_table_add (walk->ids, g_strdup (header->id)))
    return fail (error, "entry %" G_GUINT64_FORMAT " is in the book twice", row->seq);
  if (!eh_hex_decode (header->head, seen, sizeof seen) ||
      !g_hash_table_contains (walk->heads, seen))
    return fail (error,
                 "entry %" G_GUINT64_FORMAT
                 " was made after a head that this book lacks: entries are missing",
                 row->seq);
  g_hash_table_add (walk->heads, g_memdup2 (row->head, EH_CHAIN_HEAD_SIZE));

  return TRUE;
}

static gboolean
check_entries (EhClerk *clerk, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) heads = g_hash_table_new_full (head_hash, head_equal, g_free, NULL);
  Walk walk = { eh_clerk_get_procurement (clerk), ids, heads };
  guint8 start[EH_CHAIN_HEAD_SIZE];

  eh_chain_start (start);
  g_hash_table_add (heads, g_memdup2 (start, sizeof start));

  return eh_record_foreach (eh_clerk_get_record (clerk), 1, check_row, &walk, error);
}

/* Every attachment that the record names must be there. */
static gboolean
check_attachments (EhClerk *clerk, GError **error)
{
  const EhProcurement *procurement = eh_clerk_get_procurement (clerk);

  for (guint i = 0; i < eh_procurement_get_n_attachments (procurement); i++)
    {
      const EhAttachmentRow *row = eh_procurement_get_attachment (procurement, i);
      guint8 sha256[EH_HASH_SIZE];
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GError) local = NULL;

      if (eh_hex_decode (row->sha256, sha256, sizeof sha256))
        content = eh_shelf_get_attachment (eh_clerk_get_record (clerk), sha256, &local);
      if (content != NULL)
        continue;
      if (local == NULL || g_error_matches (local, EH_RECORD_ERROR, EH_RECORD_ERROR_NOT_FOUND))
        return fail (error, "the attachment “%s” is missing", row->name);
      /* Such as that somebody asked to stop, which is no finding. */
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_all (EhClerk *clerk, EhVerification *verification, GError **error)
{
  EhRecord *record = eh_clerk_get_record (clerk);
  const EhProcurement *procurement = eh_clerk_get_procurement (clerk);
  g_autoptr (EhResults) results = NULL;
  g_autofree char *digest = NULL;
  EhVerifyReport report = { 0 };

  if (!eh_record_check_file (record, error) ||
      !eh_verify_record (record, get_author, NULL, &report, error) ||
      !check_entries (clerk, error) || !check_attachments (clerk, error))
    return FALSE;

  results = eh_results_new (procurement);
  if (!eh_recheck (procurement, results, &verification->n_totals, error))
    return FALSE;

  digest = eh_hex_encode (report.head, EH_CHAIN_HEAD_SIZE);
  g_strlcpy (verification->digest, digest, sizeof verification->digest);
  verification->n_entries = report.n_entries;
  verification->n_attachments = (guint) report.n_attachments;
  verification->n_without_effect = eh_procurement_get_n_without_effect (procurement);
  verification->is_protected = eh_procurement_is_protected (procurement);

  return TRUE;
}

/* What says that the book is not what it claims, as against that it could not
 * be read: the first is a finding, the second is not. */
static gboolean
is_finding (const GError *error)
{
  return g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_DAMAGED) ||
         error->domain == EH_RECHECK_ERROR || error->domain == EH_ENTRY_ERROR;
}

typedef struct
{
  EhProgress progress;
  gpointer user_data;
  gboolean is_cancelled;
} Watch;

static gboolean
watch_cancel (gpointer user_data)
{
  Watch *watch = user_data;

  if (!watch->is_cancelled && watch->progress != NULL)
    watch->is_cancelled = !watch->progress (0.5, watch->user_data);
  return watch->is_cancelled;
}

/**
 * eh_verification_run:
 * @path: a book
 * @verification: (out): what was checked
 * @progress: (nullable) (scope call): told that the work goes on
 * @user_data: for @progress
 * @error: return location: %EH_VERIFICATION_ERROR_FAILED if the book is not what
 *   it says; an #EhRecordError if it could not be read
 *
 * Reads the book as it is now, whether or not another program has it open, and
 * checks it from its first byte to its results. A chain cannot show that
 * entries are missing at its end: for that compare the digest with one that was
 * printed or signed.
 *
 * Returns: %TRUE if everything is right
 */
gboolean
eh_verification_run (const char *path,
                     EhVerification *verification,
                     EhProgress progress,
                     gpointer user_data,
                     GError **error)
{
  g_autoptr (EhClerk) clerk = NULL;
  g_autoptr (GError) local = NULL;
  const EhClerkWatch opening = { .progress = progress, .user_data = user_data };
  Watch watch = { progress, user_data, FALSE };

  g_return_val_if_fail (path != NULL && verification != NULL, FALSE);

  *verification = (EhVerification){ 0 };
  clerk = eh_clerk_open (path, EH_RECORD_READ, &opening, &local);
  if (clerk != NULL)
    eh_record_set_cancel (eh_clerk_get_record (clerk), watch_cancel, &watch);
  if (clerk != NULL && check_all (clerk, verification, &local))
    return TRUE;

  if (is_finding (local))
    return fail (error, "%s", local->message);

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
