/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every operation on the disk fails in turn. Whatever is then said about an
 * entry, saved or not, is true afterwards, and the book opens and verifies.
 */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "book-fixture.h"
#include "disk-shim.h"
#include "store/eh-shelf.h"

#define SMB_FILE_SYSTEM 0x517b

typedef struct
{
  const char *name;
  int errsv;
  gboolean is_lasting;
  long file_system;
} Fault;

static const Fault faults[] = {
  { "io-once", EIO, FALSE, 0 },
  { "io-for-good", EIO, TRUE, 0 },
  { "full-once", ENOSPC, FALSE, 0 },
  { "full-for-good", ENOSPC, TRUE, 0 },
  /* What a file system says that cannot rename without replacing. */
  { "invalid-once", EINVAL, FALSE, 0 },
  { "read-only-for-good", EROFS, TRUE, 0 },
  { "share-io-once", EIO, FALSE, SMB_FILE_SYSTEM },
  { "share-io-for-good", EIO, TRUE, SMB_FILE_SYSTEM },
  { "share-full-once", ENOSPC, FALSE, SMB_FILE_SYSTEM },
};

/* What was said of each entry, by its number. */
typedef enum
{
  UNTRIED,
  REFUSED,
  UNKNOWN,
  SAVED,
} Fate;

#define MAX_ENTRIES 16

typedef struct
{
  BookFixture *fixture;
  Fate fates[MAX_ENTRIES + 1];
  guint64 next_seq;
  gboolean is_lasting;
} Work;

static gboolean
populate_cb (EhRecord *record, gpointer user_data, GError **error)
{
  Work *work = user_data;

  for (guint number = 1; number <= 2; number++)
    if (!book_fixture_append (work->fixture, record, number, error))
      return FALSE;
  work->fates[1] = work->fates[2] = SAVED;
  return TRUE;
}

/* Appends entries in one step; after an unknown outcome, once more. */
static void
append (Work *work, EhRecord *record, guint first, guint n_rows)
{
  EhRecordRow rows[4];
  Fate fate = UNKNOWN;

  for (guint i = 0; i < n_rows; i++)
    book_fixture_fill_row (work->fixture, first + i, 300, &rows[i]);
  for (int attempt = 0; attempt < 2 && fate == UNKNOWN; attempt++)
    {
      g_autoptr (GError) error = NULL;

      if (eh_record_append (record, rows, n_rows, &error))
        fate = SAVED;
      else if (!g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_UNKNOWN))
        fate = REFUSED;
      g_assert_true ((error == NULL) == (fate == SAVED));
    }
  for (guint i = 0; i < n_rows; i++)
    {
      work->fates[first + i] = fate;
      book_fixture_clear_row (&rows[i]);
    }
}

static void
work_through (Work *work)
{
  g_autoptr (GError) create_error = NULL;
  g_autoptr (GBytes) text = g_bytes_new_static ("text", 4);
  EhRecord *record = eh_record_create (work->fixture->path, populate_cb, work, &create_error);
  guint8 sha256[EH_HASH_SIZE];

  if (record == NULL)
    {
      g_assert_nonnull (create_error);
      /* A disk that refuses everything keeps us from removing it, but it is whole. */
      if (!work->is_lasting)
        g_assert_false (g_file_test (work->fixture->path, G_FILE_TEST_EXISTS));
      return;
    }

  append (work, record, 3, 1);
  if (!eh_shelf_set_draft (record, "a", "b", 1, text, NULL))
    g_debug ("draft not saved");
  append (work, record, 4, 3);
  if (!eh_shelf_add_attachment (record, "a", "b", text, sha256, NULL))
    g_debug ("attachment not saved");
  append (work, record, 7, 1);
  append (work, record, 8, 1);
  eh_record_close (record, NULL);
}

/* Whether the entry's number is the next one that has to or may be there. */
static gboolean
check_row_cb (const EhRecordRow *row, gpointer user_data, GError **error)
{
  Work *work = user_data;
  guint number =
      (guint) g_ascii_strtoull ((const char *) row->bytes + EH_SIGNATURE_KEY_SIZE + 6, NULL, 10);

  while (work->next_seq < number)
    {
      g_assert_cmpint (work->fates[work->next_seq], !=, SAVED);
      work->next_seq++;
    }
  g_assert_cmpuint (work->next_seq, ==, number);
  g_assert_true (work->fates[number] == SAVED || work->fates[number] == UNKNOWN);
  work->next_seq++;
  return TRUE;
}

static void
check_afterwards (Work *work)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *files = NULL;
  EhRecord *record;

  if (!g_file_test (work->fixture->path, G_FILE_TEST_EXISTS))
    return;

  g_assert_cmpint (book_fixture_verify (work->fixture->path, &error), >=, 0);
  g_assert_no_error (error);

  record = eh_record_open (work->fixture->path, EH_RECORD_WRITE, &error);
  g_assert_no_error (error);
  work->next_seq = 1;
  g_assert_true (eh_record_foreach (record, 1, check_row_cb, work, &error));
  for (guint64 number = work->next_seq; number <= MAX_ENTRIES; number++)
    g_assert_cmpint (work->fates[number], !=, SAVED);
  g_assert_true (book_fixture_append (work->fixture, record, 9, &error));
  g_assert_true (eh_record_close (record, &error));
  g_assert_no_error (error);

  files = book_fixture_list (work->fixture);
  g_assert_cmpstr (files, ==, "a.evenhand");
  g_assert_cmpint (g_remove (work->fixture->path), ==, 0);
}

static void
test_every_operation_fails (BookFixture *fixture, gconstpointer data)
{
  const Fault *fault = data;
  guint n_saved_despite = 0;
  guint number = 0;
  gboolean has_failed = TRUE;

  disk_shim_set_file_system (fault->file_system);
  while (has_failed)
    {
      Work work = { fixture, { UNTRIED }, 0, fault->is_lasting };
      g_autofree char *lock = g_strconcat (fixture->path, "-lock", NULL);
      g_autofree char *temporary = g_strconcat (fixture->path, "-new", NULL);

      disk_shim_watch (fixture->folder);
      disk_shim_fail (++number, fault->errsv, fault->is_lasting);
      work_through (&work);
      has_failed = disk_shim_has_failed ();
      disk_shim_stop ();
      if (has_failed)
        n_saved_despite += work.fates[8] == SAVED;

      check_afterwards (&work);
      /* What a disk that refuses everything has kept us from removing. */
      if (fault->is_lasting)
        {
          g_remove (lock);
          g_remove (temporary);
        }
      else
        {
          g_autofree char *left = book_fixture_list (fixture);

          g_assert_cmpstr (left, ==, "");
        }
    }
  disk_shim_set_file_system (0);

  g_test_message ("%u operations failed in turn; the last entry was saved in %u of these runs",
                  number - 1, n_saved_despite);
  g_assert_cmpuint (number, >, 30);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/store/faults/", faults[i].name, NULL);

      g_test_add (path, BookFixture, &faults[i], book_fixture_set_up, test_every_operation_fails,
                  book_fixture_tear_down);
    }

  return g_test_run ();
}
