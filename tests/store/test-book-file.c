/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/eh-book-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "book-fixture.h"

static void
make_text (const char *path)
{
  g_assert_true (g_file_set_contents (path, "{\"format\":\"evenhand-exchange/1\"}", -1, NULL));
}

static void
make_nothing (const char *path)
{
}

static void
make_empty (const char *path)
{
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
make_folder (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0777), ==, 0);
}

static void
make_pipe (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0666), ==, 0);
}

static void
make_link_to_itself (const char *path)
{
  g_assert_cmpint (symlink (path, path), ==, 0);
}

static void
make_other_database (const char *path)
{
  book_fixture_tamper (path, "CREATE TABLE entry (seq)");
}

static void
make_newer_book (const char *path)
{
  book_fixture_tamper (path, "PRAGMA application_id = 0x45764864; PRAGMA user_version = 2;"
                             "CREATE TABLE entry (seq)");
}

static void
make_older_book (const char *path)
{
  book_fixture_tamper (path, "PRAGMA application_id = 0x45764864; CREATE TABLE entry (seq)");
}

/* Only the header says book: nothing behind it is. */
static void
make_header_only (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  make_newer_book (path);
  book_fixture_tamper (path, "PRAGMA user_version = 1");
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  memset (content + 100, 0xff, length - 100);
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

static void
make_gigabyte (const char *path)
{
  make_empty (path);
  g_assert_cmpint (truncate (path, 1 << 30), ==, 0);
}

static const struct
{
  const char *name;
  void (*make) (const char *path);
  EhRecordError code;
} bad_files[] = {
  { "missing", make_nothing, EH_RECORD_ERROR_MISSING },
  { "empty", make_empty, EH_RECORD_ERROR_NOT_A_BOOK },
  { "text", make_text, EH_RECORD_ERROR_NOT_A_BOOK },
  { "gigabyte", make_gigabyte, EH_RECORD_ERROR_NOT_A_BOOK },
  { "folder", make_folder, EH_RECORD_ERROR_NOT_A_BOOK },
  { "pipe", make_pipe, EH_RECORD_ERROR_NOT_A_BOOK },
  { "endless-link", make_link_to_itself, EH_RECORD_ERROR_MISSING },
  { "other-database", make_other_database, EH_RECORD_ERROR_NOT_A_BOOK },
  { "newer", make_newer_book, EH_RECORD_ERROR_VERSION },
  { "older", make_older_book, EH_RECORD_ERROR_DAMAGED },
  { "header-only", make_header_only, EH_RECORD_ERROR_DAMAGED },
};

static void
test_bad_file (BookFixture *fixture, gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  struct stat before = { 0 };
  struct stat after = { 0 };

  bad_files[i].make (fixture->path);
  lstat (fixture->path, &before);
  for (int mode = EH_RECORD_READ; mode <= EH_RECORD_WRITE; mode++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *files = NULL;

      g_assert_null (eh_record_open (fixture->path, (EhRecordMode) mode, &error));
      g_assert_error (error, EH_RECORD_ERROR, (int) bad_files[i].code);
      g_assert_true (g_str_has_prefix (error->message, fixture->path));
      files = book_fixture_list (fixture);
      g_assert_cmpstr (files, ==, bad_files[i].make == make_nothing ? "" : "a.evenhand");
    }
  lstat (fixture->path, &after);
  g_assert_cmpint (before.st_size, ==, after.st_size);
  g_assert_cmpint (before.st_mtim.tv_nsec, ==, after.st_mtim.tv_nsec);
}

static void
test_bad_place_for_a_new_book (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (300, 'a');
  const struct
  {
    const char *name;
    EhRecordError code;
  } cases[] = {
    { "no-such-folder/a.evenhand", EH_RECORD_ERROR_MISSING },
    { "a-file/a.evenhand", EH_RECORD_ERROR_MISSING },
    { "a-file", EH_RECORD_ERROR_EXISTS },
    { "a-link", EH_RECORD_ERROR_EXISTS },
    { "", EH_RECORD_ERROR_EXISTS },
    { "new/", EH_RECORD_ERROR_MISSING },
    { long_name, EH_RECORD_ERROR_MISSING },
  };
  g_autofree char *file = g_build_filename (fixture->folder, "a-file", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "a-link", NULL);

  make_text (file);
  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_strconcat (fixture->folder, "/", cases[i].name, NULL);
      g_autofree char *files = NULL;

      g_assert_null (eh_record_create (path, NULL, NULL, &error));
      g_assert_error (error, EH_RECORD_ERROR, (int) cases[i].code);
      files = book_fixture_list (fixture);
      g_assert_cmpstr (files, ==, "a-file a-link");
    }
}

/* One clear sentence, which says nothing twice and nothing in the words of a
 * programmer. */
static void
test_messages (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (300, 'a');
  const struct
  {
    const char *name;
    const char *says;
  } cases[] = {
    { "missing", "could not find the file: it is not there" },
    { "no-such-folder/missing", "could not find the file: it is not there" },
    { "a-file/missing", "could not find the file: a part of its path is not a folder" },
    { "a-link", "could not find the file: a symbolic link there cannot be followed" },
    { long_name, "could not find the file: the name is too long" },
  };
  g_autofree char *file = g_build_filename (fixture->folder, "a-file", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "a-link", NULL);

  make_text (file);
  make_link_to_itself (link);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_build_filename (fixture->folder, cases[i].name, NULL);
      g_autofree char *whole = g_strconcat (path, ": ", cases[i].says, NULL);

      g_assert_null (eh_record_open (path, EH_RECORD_READ, &error));
      g_assert_cmpstr (error->message, ==, whole);
    }
}

/* What somebody without rights sees; root has all, so it becomes nobody. */
static int
try_without_rights (BookFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhRecord) record = NULL;

  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    return 1;

  /* The folder cannot be written: reading goes, writing does not. */
  if (book_fixture_verify (fixture->path, &error) != 3)
    return 2;
  record = eh_record_open (fixture->path, EH_RECORD_WRITE, &error);
  if (record != NULL || !g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_PERMISSION))
    return 3;
  g_clear_error (&error);
  record = eh_record_create ("b.evenhand", NULL, NULL, &error);
  if (record != NULL || !g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_PERMISSION))
    return 4;
  g_clear_error (&error);
  record = eh_record_open ("secret.evenhand", EH_RECORD_READ, &error);
  if (record != NULL || !g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_PERMISSION))
    return 5;
  g_clear_error (&error);
  record = eh_record_open ("open/read-only.evenhand", EH_RECORD_WRITE, &error);
  if (record != NULL || !g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_PERMISSION))
    return 6;
  return 0;
}

static void
test_without_rights (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *secret = g_build_filename (fixture->folder, "secret.evenhand", NULL);
  g_autofree char *open_folder = g_build_filename (fixture->folder, "open", NULL);
  g_autofree char *read_only = g_build_filename (open_folder, "read-only.evenhand", NULL);
  g_autofree char *content = NULL;
  EhRecord *writer;
  gsize length;
  int status = 0;
  pid_t child;

  book_fixture_make_book (fixture, 2);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (secret, content, (gssize) length, NULL));
  g_assert_cmpint (chmod (secret, 0), ==, 0);
  g_assert_cmpint (g_mkdir (open_folder, 0777), ==, 0);
  g_assert_cmpint (chmod (open_folder, 0777), ==, 0);
  g_assert_true (g_file_set_contents (read_only, content, (gssize) length, NULL));
  g_assert_cmpint (chmod (read_only, 0444), ==, 0);

  /* Read while the owner writes, from a folder that is not one's own. */
  writer = eh_record_open (fixture->path, EH_RECORD_WRITE, NULL);
  g_assert_true (book_fixture_append (fixture, writer, 3, NULL));
  g_assert_cmpint (chmod (fixture->folder, 0555), ==, 0);
  child = fork ();
  if (child == 0)
    _exit (chdir (fixture->folder) != 0 ? 7 : try_without_rights (fixture));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_assert_cmpint (chmod (fixture->folder, 0755), ==, 0);
  g_assert_true (eh_record_close (writer, NULL));
}

static void
test_file_systems (void)
{
  static const struct
  {
    const char *name;
    long type;
    gboolean is_local;
  } cases[] = {
    { "ext4", 0xef53, TRUE },      { "xfs", 0x58465342, TRUE },   { "btrfs", 0x9123683e, TRUE },
    { "tmpfs", 0x01021994, TRUE }, { "vfat", 0x4d44, TRUE },      { "overlay", 0x794c7630, TRUE },
    { "nfs", 0x6969, FALSE },      { "smb", 0x517b, FALSE },      { "smb2", 0xfe534d42, FALSE },
    { "cifs", 0xff534d42, FALSE }, { "fuse", 0x65735546, FALSE }, { "9p", 0x01021997, FALSE },
    { "afs", 0x5346414f, FALSE },  { "ceph", 0x00c36400, FALSE }, { "unknown", 0x12345, FALSE },
    { "gfs2", 0x01161970, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (eh_book_file_is_local_type (cases[i].type), ==, cases[i].is_local);
  g_assert_true (eh_book_file_is_local ("/dev/shm"));
  g_assert_false (eh_book_file_is_local ("/no/such/place"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, BookFixture, NULL, book_fixture_set_up, func, book_fixture_tear_down)

  for (gsize i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *path = g_strconcat ("/store/book-file/bad/", bad_files[i].name, NULL);

      g_test_add (path, BookFixture, GSIZE_TO_POINTER (i), book_fixture_set_up, test_bad_file,
                  book_fixture_tear_down);
    }
  ADD ("/store/book-file/bad-place", test_bad_place_for_a_new_book);
  ADD ("/store/book-file/messages", test_messages);
  ADD ("/store/book-file/without-rights", test_without_rights);
  g_test_add_func ("/store/book-file/file-systems", test_file_systems);

  return g_test_run ();
}
