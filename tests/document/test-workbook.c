/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-workbook.c: whether the workbook is written whole or not at all, and
 * what becomes of text on its way into a cell.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "document/eh-entry-text.h"
#include "document/eh-workbook-text.h"
#include "document/eh-workbook.h"
#include "report-case.h"
#include "support/eh-test-folder.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = eh_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "book.xlsx", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->path);
  eh_test_folder_free (fixture->folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static char *
get_digest (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhDossier) dossier = report_case_new_dossier (book);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  eh_workbook_write (dossier, fixture->path, NULL, &error);
  g_assert_no_error (error);
  first = get_digest (fixture->path);
  eh_workbook_write (dossier, fixture->path, NULL, &error);
  g_assert_no_error (error);
  second = get_digest (fixture->path);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhDossier) dossier = report_case_new_dossier (book);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "none", "book.xlsx", NULL);

  g_assert_false (eh_workbook_write (dossier, path, NULL, &error));
  g_assert_error (error, EH_WORKBOOK_ERROR, EH_WORKBOOK_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_folder_in_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhDossier) dossier = report_case_new_dossier (book);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_false (eh_workbook_write (dossier, fixture->path, NULL, &error));
  g_assert_error (error, EH_WORKBOOK_ERROR, EH_WORKBOOK_ERROR_FILE);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_rmdir (fixture->path);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_empty ();
  g_autoptr (EhDossier) dossier = report_case_new_dossier (book);
  g_autoptr (GError) error = NULL;

  g_assert_false (eh_workbook_write (dossier, fixture->path, NULL, &error));
  g_assert_error (error, EH_WORKBOOK_ERROR, EH_WORKBOOK_ERROR_EMPTY);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

/* Nothing but what a book is created with. */
static void
test_bare (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autoptr (EhDossier) dossier = report_case_new_dossier (book);
  g_autoptr (GError) error = NULL;

  g_assert_true (eh_workbook_write (dossier, fixture->path, NULL, &error));
  g_assert_no_error (error);
}

static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* Files that cannot grow stand for a disk that is full: wherever it happens,
 * the workbook is whole or not there. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhTestBook) book = report_case_new_large (4, 20);
  g_autoptr (EhDossier) dossier = report_case_new_dossier (book);
  g_autofree char *whole = NULL;
  guint n_failed = 0;

  g_assert_true (eh_workbook_write (dossier, fixture->path, NULL, NULL));
  whole = get_digest (fixture->path);
  signal (SIGXFSZ, SIG_IGN);
  for (rlim_t size = 256; size < 8 * 1024 * 1024; size += size / 3)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_written;

      g_unlink (fixture->path);
      limit_files (size);
      is_written = eh_workbook_write (dossier, fixture->path, NULL, &error);
      limit_files (RLIM_INFINITY);
      if (is_written)
        {
          g_autofree char *digest = get_digest (fixture->path);

          g_assert_cmpstr (digest, ==, whole);
          continue;
        }
      g_assert_error (error, EH_WORKBOOK_ERROR, EH_WORKBOOK_ERROR_FILE);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
      n_failed++;
    }

  g_assert_cmpuint (n_failed, >, 10);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
write_large (Fixture *fixture, guint n_lots, guint n_criteria, guint n_tenders)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autoptr (EhDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  eh_test_add_scale (book, "s", 5);
  for (guint i = 0; i < n_criteria; i++)
    {
      g_autofree char *id = g_strdup_printf ("q%u", i);

      eh_test_add_criterion (book, (EhTestCriterion){ .id = id,
                                                      .kind = EH_CRITERION_SCORED,
                                                      .position = i,
                                                      .scale = "s",
                                                      .weight = "0.1" });
    }
  for (guint i = 0; i < n_tenders; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      eh_test_add_tender (book, id, EH_MAIN_LOT);
    }
  /* The first is there. */
  for (guint i = 1; i < n_lots; i++)
    {
      g_autofree char *id = g_strdup_printf ("l%u", i);

      eh_test_add_lot (book, id);
    }
  dossier = report_case_new_dossier (book);

  eh_workbook_write (dossier, fixture->path, NULL, &error);
  g_assert_no_error (error);
}

/* As many lots, criteria and tenders as a record can describe. */
static void
test_largest (Fixture *fixture, gconstpointer data)
{
  write_large (fixture, EH_MAX_LOTS, 1, 1);
  write_large (fixture, 1, EH_MAX_CRITERIA, 2);
  write_large (fixture, 1, 2, EH_MAX_TENDERS);
}

static gboolean
stop_cb (double fraction, gpointer data)
{
  guint *n = data;

  g_assert_cmpfloat (fraction, >=, 0.0);
  g_assert_cmpfloat (fraction, <=, 1.0);

  return --*n > 0;
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhTestBook) book = report_case_new_large (20, 60);

  /* At the first rows, and at the end. */
  for (guint steps = 1; steps <= 3; steps++)
    {
      g_autoptr (EhDossier) dossier = report_case_new_dossier (book);
      g_autoptr (GError) error = NULL;
      guint left = steps;
      EhWriterOptions options = { .progress = stop_cb, .progress_data = &left };

      g_assert_false (eh_workbook_write (dossier, fixture->path, &options, &error));
      g_assert_error (error, EH_WRITER_ERROR, EH_WRITER_ERROR_CANCELLED);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
    }
}

static gboolean
fail_walk (gpointer source, EhDossierEntryFunc func, gpointer data, GError **error)
{
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_IO, "the disk is gone");
  return FALSE;
}

static void
test_record_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhDossier) dossier = report_case_new_dossier (book);
  g_autoptr (GError) error = NULL;

  eh_dossier_set_record (dossier, fail_walk, NULL, NULL);
  g_assert_false (eh_workbook_write (dossier, fixture->path, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_IO);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static const struct
{
  const char *text;
  gsize max;
  const char *cell;
  gsize taken;
} cells[] = {
  { "", 10, "", 0 },
  { "plain", 10, "plain", 5 },
  { "plain", 2, "pl", 2 },
  { "łódź", 2, "łó", 4 },
  /* A character beyond U+FFFF is two units and is not cut in half. */
  { "a😀b", 2, "a", 1 },
  { "a😀b", 3, "a😀", 5 },
  { "_x0041_", 10, "_x005F_x0041_", 7 },
  { "_x00zz_", 10, "_x00zz_", 7 },
  { "\x01\x02", 10, "��", 2 },
  { "a\xff"
    "b",
    10, "a�b", 3 },
  { "a\xef\xbf\xbf", 10, "a�", 4 },
};

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      gsize taken;
      g_autofree char *cell = eh_workbook_text_take (cells[i].text, cells[i].max, &taken);

      g_assert_cmpstr (cell, ==, cells[i].cell);
      g_assert_cmpuint (taken, ==, cells[i].taken);
    }
}

static void
test_plain (void)
{
  g_autofree char *longest = g_strnfill (32767, 'a');
  g_autofree char *longer = g_strnfill (32768, 'a');

  g_assert_true (eh_workbook_text_is_plain ("=1+1 łódź\n\t"));
  g_assert_true (eh_workbook_text_is_plain (longest));
  g_assert_false (eh_workbook_text_is_plain (longer));
  g_assert_false (eh_workbook_text_is_plain ("_x0041_"));
  g_assert_false (eh_workbook_text_is_plain ("\x1b"));
  g_assert_false (eh_workbook_text_is_plain ("\xff"));
}

static const struct
{
  const char *id;
  const char *name;
} names[] = {
  { NULL, "Results" },
  { "north", "Results north" },
  { "north/east", "Results  7" },
  { "o'clock", "Results  7" },
  { "[1]", "Results  7" },
  { "abcdefghijklmnopqrstuvw", "Results abcdefghijklmnopqrstuvw" },
  { "abcdefghijklmnopqrstuvwx", "Results  7" },
  { "łłłłłłłłłłłłłłłłłłłł", "Results  7" },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = eh_workbook_text_make_name ("Results", names[i].id, 7);

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

static void
test_page_lines (void)
{
  g_autofree char *line = eh_workbook_text_make_page_line ("R&G\nof &[Picture]", 50);
  g_autofree char *cut = eh_workbook_text_make_page_line ("abcdef", 4);

  g_assert_cmpstr (line, ==, "R&&\342\201\240G of &&\342\201\240[Picture]");
  g_assert_cmpstr (cut, ==, "abc…");
}

static void
test_lines (void)
{
  g_assert_cmpuint (eh_workbook_text_count_lines ("", 10), ==, 1);
  g_assert_cmpuint (eh_workbook_text_count_lines ("a\nb\n", 10), ==, 3);
  g_assert_cmpuint (eh_workbook_text_count_lines ("łłłłłłłłłł", 10), ==, 1);
  g_assert_cmpuint (eh_workbook_text_count_lines ("łłłłłłłłłłł", 10), ==, 2);
  g_assert_cmpuint (eh_workbook_text_get_longest_line ("a\nłłł\nbb"), ==, 3);
}

/* Whatever an entry says stands in its description. */
static void
test_entry_text (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  EhBody *body = eh_test_cell_new (EH_KIND_CONSENSUS_AGREED, "t1", "care");
  g_autoptr (EhEntry) entry = NULL;
  g_autofree char *text = NULL;

  eh_body_set_integer (body, EH_FIELD_SCORE, 250);
  eh_body_set_text (body, EH_FIELD_REASON, "=1+1");
  entry = eh_test_book_make_entry (book, body);
  text = eh_entry_text_describe (entry, "GBP");
  eh_body_free (body);

  g_assert_cmpstr (text, ==, "Criterion: care · Reason: =1+1 · Score: 2.5 · Tender: t1");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/document/workbook/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("same-bytes", test_same_bytes);
  ADD ("no-folder", test_no_folder);
  ADD ("folder-in-place", test_folder_in_place);
  ADD ("empty", test_empty);
  ADD ("bare", test_bare);
  ADD ("full-disk", test_full_disk);
  ADD ("largest", test_largest);
  ADD ("cancelled", test_cancelled);
  ADD ("record-fails", test_record_fails);
  g_test_add_func ("/document/workbook/cells", test_cells);
  g_test_add_func ("/document/workbook/plain", test_plain);
  g_test_add_func ("/document/workbook/names", test_names);
  g_test_add_func ("/document/workbook/page-lines", test_page_lines);
  g_test_add_func ("/document/workbook/lines", test_lines);
  g_test_add_func ("/document/workbook/entry-text", test_entry_text);

  return g_test_run ();
}
