/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fuzz-record.c: bytes as a book file: opened, read and verified, or refused.
 *
 * If it verifies, every entry is an entry, and what they add up to can be
 * shown.
 */
#include <string.h>
#include <unistd.h>

#include "core/eh-results.h"
#include "store/eh-verify.h"
#include "trust/eh-hex.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Made once, and overwritten each time: a file system is slow enough. */
static const char *
get_path (void)
{
  static char path[] = "/dev/shm/evenhand-fuzz-XXXXXX";
  static gboolean is_made;

  if (!is_made)
    {
      int fd = g_mkstemp (path);

      g_assert_cmpint (fd, >=, 0);
      close (fd);
      is_made = TRUE;
    }

  return path;
}

static gboolean
write_file (const char *path, const guint8 *data, gsize size)
{
  return g_file_set_contents_full (path, (const char *) data, (gssize) size,
                                   G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

static gboolean
get_author_cb (const guint8 *bytes,
               gsize length,
               guint8 key[EH_SIGNATURE_KEY_SIZE],
               gpointer user_data,
               GError **error)
{
  g_autoptr (EhEntry) entry = eh_entry_decode ((const char *) bytes, length, error);

  return entry != NULL &&
         eh_hex_decode (eh_entry_get_header (entry)->author, key, EH_SIGNATURE_KEY_SIZE);
}

static gboolean
apply_cb (const EhRecordRow *row, gpointer procurement, GError **error)
{
  g_autoptr (EhEntry) entry = eh_entry_decode ((const char *) row->bytes, row->length, error);

  if (entry == NULL)
    return FALSE;

  eh_procurement_apply (procurement, entry);
  return TRUE;
}

static void
look_at (EhRecord *record)
{
  g_autoptr (EhProcurement) procurement = eh_procurement_new ();
  g_autoptr (EhResults) results = NULL;
  g_autoptr (GError) error = NULL;
  EhVerifyReport report = { 0 };

  if (!eh_verify_record (record, get_author_cb, NULL, &report, &error))
    {
      g_assert_nonnull (error);
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (report.n_entries, ==, report.n_signatures);
  eh_record_foreach (record, 1, apply_cb, procurement, &error);
  g_assert_no_error (error);
  results = eh_results_new (procurement);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const char *path = get_path ();
  g_autoptr (EhRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  if (!write_file (path, data, size))
    return 0;
  record = eh_record_open (path, EH_RECORD_READ, &error);
  g_assert_true ((record == NULL) == (error != NULL));
  if (record != NULL)
    look_at (record);
  g_clear_pointer (&record, eh_record_close_quietly);
  unlink (path);

  return 0;
}
