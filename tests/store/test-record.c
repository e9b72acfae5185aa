/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/eh-record.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "book-fixture.h"
#include "store/eh-verify.h"

static void
test_create (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *files = NULL;
  EhRecord *record = eh_record_create (fixture->path, NULL, NULL, &error);
  EhRecord *again;
  guint8 head[EH_CHAIN_HEAD_SIZE];

  g_assert_no_error (error);
  eh_chain_start (head);
  g_assert_cmpuint (eh_record_get_length (record), ==, 0);
  g_assert_cmpmem (eh_record_get_head (record), EH_CHAIN_HEAD_SIZE, head, EH_CHAIN_HEAD_SIZE);
  g_assert_true (eh_record_foreach (record, 1, NULL, NULL, &error));
  g_assert_no_error (error);

  again = eh_record_create (fixture->path, NULL, NULL, &error);
  g_assert_null (again);
  g_assert_error (error, EH_RECORD_ERROR, EH_RECORD_ERROR_EXISTS);
  g_clear_error (&error);

  g_assert_true (eh_record_close (record, &error));
  g_assert_no_error (error);
  files = book_fixture_list (fixture);
  g_assert_cmpstr (files, ==, "a.evenhand");
}

static void
test_append (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *files = NULL;
  EhRecord *record = eh_record_create (fixture->path, NULL, NULL, &error);
  guint8 head[EH_CHAIN_HEAD_SIZE];

  for (guint i = 1; i <= 100; i++)
    {
      g_assert_true (book_fixture_append (fixture, record, i, &error));
      g_assert_cmpuint (eh_record_get_length (record), ==, i);
    }
  memcpy (head, eh_record_get_head (record), sizeof head);
  g_assert_true (eh_record_is_in_wal (record));
  g_assert_true (eh_record_close (record, &error));
  g_assert_no_error (error);
  files = book_fixture_list (fixture);
  g_assert_cmpstr (files, ==, "a.evenhand");

  record = eh_record_open (fixture->path, EH_RECORD_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (eh_record_get_length (record), ==, 100);
  g_assert_cmpmem (eh_record_get_head (record), sizeof head, head, sizeof head);
  g_assert_true (book_fixture_append (fixture, record, 101, &error));
  g_assert_true (eh_record_close (record, &error));
  g_assert_cmpint (book_fixture_verify (fixture->path, &error), ==, 101);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, BookFixture, NULL, book_fixture_set_up, func, book_fixture_tear_down)

  ADD ("/store/record/create", test_create);
  ADD ("/store/record/append", test_append);

  return g_test_run ();
}
