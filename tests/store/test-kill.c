/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program that writes a book is killed at any moment: no entry it had
 * reported saved is lost, and neither the next writer nor a reader is kept
 * out by what it left behind.
 */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "book-fixture.h"

#define N_KILLS 200
/* A book is begun anew now and then, so that checking it stays quick. */
#define KILLS_PER_BOOK 20

/* Appends for ever and tells each number over @fd once it is saved. */
static G_NORETURN void
write_until_killed (BookFixture *fixture, gsize length, int fd)
{
  EhRecord *record = eh_record_open (fixture->path, EH_RECORD_WRITE, NULL);
  guint64 number;

  if (record == NULL)
    _exit (1);
  for (;;)
    {
      EhRecordRow row;

      book_fixture_fill_row (fixture, 1 + (guint) eh_record_get_length (record), length, &row);
      if (!eh_record_append (record, &row, 1, NULL))
        _exit (2);
      book_fixture_clear_row (&row);
      number = eh_record_get_length (record);
      if (write (fd, &number, sizeof number) != sizeof number)
        _exit (3);
      /* Leaves a reader of a machine with fast disks time to catch up. */
      if (length > 1000)
        g_usleep (1000);
      /* Opening and closing are moments too. */
      if (number % 4 == 0)
        {
          if (!eh_record_close (record, NULL))
            _exit (4);
          record = eh_record_open (fixture->path, EH_RECORD_WRITE, NULL);
          if (record == NULL)
            _exit (5);
        }
    }
}

static void
wait_for_child (pid_t child)
{
  int status = 0;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
}

/* Starts a child that writes; @fd is where it tells what it saved. */
static pid_t
start_child (BookFixture *fixture, gsize length, int *fd)
{
  int ends[2];
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      write_until_killed (fixture, length, ends[1]);
    }
  g_assert_cmpint (child, >, 0);
  close (ends[1]);
  *fd = ends[0];

  return child;
}

static guint64
read_last_told (int fd, guint64 before)
{
  guint64 number;

  while (read (fd, &number, sizeof number) == sizeof number)
    before = number;
  return before;
}

/* The last number the child told before it was killed. How far it comes is
 * drawn rather than how long it has, so that a slow machine tests as much.
 */
static guint64
kill_one (BookFixture *fixture, gboolean reads_meanwhile)
{
  gint32 n_awaited = g_test_rand_int_range (0, 12);
  guint64 last = 0;
  int fd;
  pid_t child = start_child (fixture, 300, &fd);

  for (gint32 i = 0; i < n_awaited; i++)
    g_assert_cmpint (read (fd, &last, sizeof last), ==, sizeof last);
  g_usleep ((gulong) g_test_rand_int_range (0, 3000));
  if (reads_meanwhile)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (book_fixture_verify (fixture->path, &error), >=, (gint64) last);
      g_assert_no_error (error);
    }
  kill (child, SIGKILL);
  last = read_last_told (fd, last);
  close (fd);
  wait_for_child (child);

  return last;
}

static void
test_killed_writer (BookFixture *fixture, gconstpointer data)
{
  guint64 n_told = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 before;
      guint64 last;

      if (i % KILLS_PER_BOOK == 0)
        {
          unlink (fixture->path);
          book_fixture_make_book (fixture, 1);
        }
      before = book_fixture_verify (fixture->path, &error);
      g_assert_no_error (error);
      last = kill_one (fixture, i % 4 == 0);
      n_told += last > 0 ? last - (guint64) before : 0;

      g_assert_cmpint (book_fixture_verify (fixture->path, &error), >=, (gint64) last);
      g_assert_no_error (error);
      if (i % KILLS_PER_BOOK == KILLS_PER_BOOK - 1)
        {
          EhRecord *record = eh_record_open (fixture->path, EH_RECORD_WRITE, &error);
          g_autofree char *files = NULL;

          g_assert_no_error (error);
          g_assert_true (eh_record_close (record, &error));
          files = book_fixture_list (fixture);
          g_assert_cmpstr (files, ==, "a.evenhand");
        }
    }
  g_test_message ("%u kills, %" G_GUINT64_FORMAT " entries told", N_KILLS, n_told);
  /* The kills hit a writer at work; how much of it is up to the machine. */
  g_assert_cmpuint (n_told, >, N_KILLS / 10);
}

/* Long entries make SQLite copy the log into the book and begin it anew all
 * the time; a reader sees all that was saved before it began, and never half
 * of anything.
 */
static void
test_reader_beside_writer (BookFixture *fixture, gconstpointer data)
{
  guint64 told = 0;
  guint n_reads = 0;
  pid_t child;
  int fd;

  book_fixture_make_book (fixture, 1);
  child = start_child (fixture, EH_RECORD_MAX_ENTRY_LENGTH, &fd);
  g_assert_cmpint (fcntl (fd, F_SETFL, O_NONBLOCK), ==, 0);
  while (n_reads < 40 || told < 100)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EhRecord) reader = NULL;

      told = read_last_told (fd, told);
      g_assert_cmpint (waitpid (child, NULL, WNOHANG), ==, 0);
      reader = eh_record_open (fixture->path, EH_RECORD_READ, &error);
      g_assert_no_error (error);
      g_assert_true (eh_record_check_file (reader, &error));
      g_assert_true (eh_record_foreach (reader, 1, NULL, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (eh_record_get_length (reader), >=, told);
      n_reads++;
    }
  kill (child, SIGKILL);
  close (fd);
  wait_for_child (child);
  g_test_message ("%u reads while %" G_GUINT64_FORMAT " entries were written", n_reads, told);
}

/* On a real disk: in memory, a writer that never waits for one would leave a
 * reader no gap.
 */
static void
set_up_on_disk (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  book_fixture_set_up (fixture, data);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  fixture->folder = g_dir_make_tmp ("evenhand-kill-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "a.evenhand", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/kill/writer", BookFixture, NULL, set_up_on_disk, test_killed_writer,
              book_fixture_tear_down);
  g_test_add ("/store/kill/reader-beside-writer", BookFixture, NULL, set_up_on_disk,
              test_reader_beside_writer, book_fixture_tear_down);

  return g_test_run ();
}
