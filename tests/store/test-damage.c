/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any one changed bit, and any truncation, of a small book is found, or the
 * book still says exactly what it said.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "book-fixture.h"
#include "store/eh-shelf.h"

#define N_ENTRIES 6

typedef struct
{
  guint8 head[EH_CHAIN_HEAD_SIZE];
  guint8 sha256[EH_HASH_SIZE];
} Original;

/* Small pages, so that most bits mean something. */
static void
make_small_book (BookFixture *fixture, Original *original)
{
  g_autoptr (EhRecord) record = NULL;

  book_fixture_make_book (fixture, N_ENTRIES);
  book_fixture_tamper (fixture->path, "PRAGMA page_size = 512; VACUUM");
  record = eh_record_open (fixture->path, EH_RECORD_READ, NULL);
  memcpy (original->head, eh_record_get_head (record), sizeof original->head);
  eh_hash_data ("some text", 9, original->sha256);
}

/* The chain's head stands for all entries, so they need not be compared; and
 * if they are the same, so are their signatures.
 */
static gboolean
is_found (const char *path, const Original *original)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhRecord) record = eh_record_open (path, EH_RECORD_READ, &error);
  g_autoptr (GBytes) content = NULL;

  if (record != NULL && eh_record_check_file (record, &error) &&
      eh_record_foreach (record, 1, NULL, NULL, &error))
    content = eh_shelf_get_attachment (record, original->sha256, &error);
  if (content == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == EH_RECORD_ERROR);
      return TRUE;
    }

  g_assert_cmpuint (eh_record_get_length (record), ==, N_ENTRIES);
  g_assert_cmpmem (eh_record_get_head (record), EH_CHAIN_HEAD_SIZE, original->head,
                   EH_CHAIN_HEAD_SIZE);
  return FALSE;
}

static void
put_byte (int fd, gsize offset, guint8 byte)
{
  g_assert_cmpint (pwrite (fd, &byte, 1, (off_t) offset), ==, 1);
}

static void
test_flips (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  Original original;
  guint found = 0;
  guint total = 0;
  gsize length;
  int fd;

  make_small_book (fixture, &original);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  fd = open (fixture->path, O_WRONLY);
  /* One bit of each byte; of the header, and in thorough runs of all, each. */
  for (gsize offset = 0; offset < length; offset++)
    for (guint bit = 0; bit < 8; bit++)
      {
        if (!g_test_thorough () && offset >= 100 && bit != (offset * 5 + offset / 512) % 8)
          continue;
        put_byte (fd, offset, (guint8) content[offset] ^ (guint8) (1 << bit));
        found += is_found (fixture->path, &original);
        total++;
        put_byte (fd, offset, (guint8) content[offset]);
      }
  close (fd);
  g_test_message ("%u of %u changed bits in %" G_GSIZE_FORMAT " bytes were found, the others "
                  "change nothing",
                  found, total, length);
  g_assert_cmpuint (found, >, total / 4);
}

static void
test_truncations (BookFixture *fixture, gconstpointer data)
{
  Original original;
  gsize length;
  g_autofree char *content = NULL;

  make_small_book (fixture, &original);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  for (gsize left = length; left-- > 0;)
    {
      g_assert_cmpint (truncate (fixture->path, (off_t) left), ==, 0);
      g_assert_true (is_found (fixture->path, &original));
    }
}

/* Nor does a page that went somewhere else, or came from somewhere else, pass. */
static void
test_moved_pages (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  Original original;
  gsize length;
  int fd;

  make_small_book (fixture, &original);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  fd = open (fixture->path, O_WRONLY);
  for (gsize to = 0; to < length; to += 512)
    for (gsize from = 0; from < length; from += 512)
      {
        g_assert_cmpint (pwrite (fd, content + from, 512, (off_t) to), ==, 512);
        is_found (fixture->path, &original);
        g_assert_cmpint (pwrite (fd, content + to, 512, (off_t) to), ==, 512);
      }
  close (fd);
  g_assert_false (is_found (fixture->path, &original));
}

/* The same for the log of a writer that was killed: a damaged log ends
 * earlier, which loses entries but never shows others.
 */
static void
test_flips_in_log (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "b.evenhand", NULL);
  g_autofree char *copy_log = g_strconcat (copy, "-wal", NULL);
  g_autofree char *content = NULL;
  g_autofree char *log_content = NULL;
  EhRecord *record;
  gsize length;
  gsize log_length;

  book_fixture_make_book (fixture, 0);
  record = eh_record_open (fixture->path, EH_RECORD_WRITE, NULL);
  for (guint i = 1; i <= 2; i++)
    g_assert_true (book_fixture_append (fixture, record, i, NULL));
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  g_assert_true (g_file_get_contents (log, &log_content, &log_length, NULL));
  g_assert_true (eh_record_close (record, NULL));

  g_assert_true (g_file_set_contents (copy, content, (gssize) length, NULL));
  for (gsize offset = 0; offset < log_length; offset += g_test_thorough () ? 3 : 29)
    {
      g_autoptr (EhRecord) reader = NULL;

      log_content[offset] ^= 0x10;
      g_assert_true (g_file_set_contents (copy_log, log_content, (gssize) log_length, NULL));
      log_content[offset] ^= 0x10;
      reader = eh_record_open (copy, EH_RECORD_READ, NULL);
      g_assert_nonnull (reader);
      g_assert_cmpuint (eh_record_get_length (reader), <, 2);
      g_assert_true (eh_record_foreach (reader, 1, NULL, NULL, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, BookFixture, NULL, book_fixture_set_up, func, book_fixture_tear_down)

  ADD ("/store/damage/flips", test_flips);
  ADD ("/store/damage/truncations", test_truncations);
  ADD ("/store/damage/moved-pages", test_moved_pages);
  ADD ("/store/damage/flips-in-log", test_flips_in_log);

  return g_test_run ();
}
