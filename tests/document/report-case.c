/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report-case.c: books to make reports from.
 */
#include "report-case.h"

#include <string.h>

#include "exchange/eh-exchange-reader.h"

static void
create_book (EhTestBook *book, const char *keeper)
{
  EhBody *body = eh_body_new (EH_KIND_BOOK_CREATED);

  eh_body_set_integer (body, EH_FIELD_CHAIN, 0);
  eh_body_set_text (body, EH_FIELD_KEEPER, keeper);
  eh_body_set_integer (body, EH_FIELD_PROTECTED, FALSE);
  eh_body_set_integer (body, EH_FIELD_SIGNATURE, 0);
  eh_test_book_add (book, body);
}

static void
import_file (EhTestBook *book, const char *path, const char *bytes, gsize length)
{
  EhBody *body = eh_body_new (EH_KIND_EXCHANGE_IMPORTED);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *sha256 =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);

  eh_body_set_integer (body, EH_FIELD_FORM, 0);
  eh_body_set_text (body, EH_FIELD_NAME, name);
  eh_body_set_text (body, EH_FIELD_SHA256, sha256);
  eh_body_set_integer (body, EH_FIELD_SIZE, (gint64) length);
  eh_test_book_add (book, body);
}

/* A book made from the exchange file at @path. */
EhTestBook *
report_case_read (const char *path)
{
  EhTestBook *book = eh_test_book_new_empty ();
  g_autoptr (EhExchange) exchange = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  exchange = eh_exchange_read (bytes, length, &error);
  g_assert_no_error (error);

  create_book (book, "Office of the lead");
  import_file (book, path, bytes, length);
  for (guint i = 0; i < eh_exchange_get_n_commands (exchange); i++)
    eh_test_book_add (book, eh_body_copy (eh_exchange_get_command (exchange, i)));

  return book;
}

/* The published tender of FCDO Services. */
EhTestBook *
report_case_new_published (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "cases", "fcdo-services-2024.json", NULL);

  return report_case_read (path);
}

static void
decide_tie (EhTestBook *book)
{
  const char *const order[] = { "T11", "T10", NULL };
  EhBody *body = eh_body_new (EH_KIND_TIE_DECIDED);

  eh_body_set_text (body, EH_FIELD_LOT, "L3");
  eh_body_set_ids (body, EH_FIELD_ORDER, order);
  eh_body_set_text (body, EH_FIELD_REASON,
                    "Both tenders have the same total and the same price. The panel puts the Three "
                    "Boroughs Sight Society first, since its drivers are trained by people with "
                    "sight loss (p. 72) and the published text of the social value criterion names "
                    "that.");
  eh_test_book_add (book, body);
}

static void
correct_score (EhTestBook *book)
{
  EhBody *body = eh_body_new (EH_KIND_SCORE_GIVEN);

  eh_body_set_text (body, EH_FIELD_MEMBER, "pr1");
  eh_body_set_text (body, EH_FIELD_TENDER, "T03");
  eh_body_set_text (body, EH_FIELD_CRITERION, "Q4");
  eh_body_set_integer (body, EH_FIELD_SCORE, 200);
  eh_body_set_text (body, EH_FIELD_REASON,
                    "I had read the answer of another tender when I gave 5. Evening appointments "
                    "have an interpreter by telephone only (p. 44).");
  eh_test_book_add (book, body);
}

/* An invented tender with all that a procurement can have: three lots, two
 * scales, both methods, requirements, thresholds, patient evidence, a tie, a
 * correction, and names in five scripts. */
EhTestBook *
report_case_new_eye_care (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "eye-care.json", NULL);
  EhTestBook *book = report_case_read (path);

  correct_score (book);
  decide_tie (book);

  return book;
}

/* Every question of every tender agreed, with a reason. */
EhTestBook *
report_case_new_large (guint n_tenders, guint n_questions)
{
  EhTestBook *book = eh_test_book_new ();

  eh_test_add_scale (book, "s5", 5);
  for (guint j = 0; j < n_questions; j++)
    {
      g_autofree char *id = g_strdup_printf ("Q%03u", j + 1);
      g_autofree char *weight =
          g_strdup_printf ("%u.%02u", 10000 / n_questions / 100, 10000 / n_questions % 100);

      eh_test_add_criterion (book, (EhTestCriterion){ .id = id,
                                                      .kind = EH_CRITERION_SCORED,
                                                      .weight = weight,
                                                      .scale = "s5",
                                                      .position = j });
    }
  for (guint i = 0; i < n_tenders; i++)
    {
      g_autofree char *tender = g_strdup_printf ("T%03u", i + 1);

      eh_test_add_tender (book, tender, EH_MAIN_LOT);
      for (guint j = 0; j < n_questions; j++)
        {
          g_autofree char *question = g_strdup_printf ("Q%03u", j + 1);
          EhBody *body = eh_test_cell_new (EH_KIND_CONSENSUS_AGREED, tender, question);

          eh_body_set_integer (body, EH_FIELD_SCORE, (i * 7 + j * 3) % 6 * 100);
          eh_body_set_text (body, EH_FIELD_REASON,
                            "The answer names who is responsible and by when (p. 12); it does not "
                            "say what happens when somebody is ill.");
          eh_test_book_add (book, body);
        }
    }

  return book;
}

/* The head after an entry, made up from the one before. */
static char *
make_head (const char *last, const EhEntry *entry)
{
  g_autofree char *joined = g_strconcat (last, eh_entry_get_header (entry)->id, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, joined, -1);
}

static gboolean
walk_entries (gpointer source, EhDossierEntryFunc func, gpointer data, GError **error)
{
  GPtrArray *entries = source;
  g_autofree char *head = g_strdup ("");

  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *next = make_head (head, entries->pdata[i]);

      g_free (head);
      head = g_steal_pointer (&next);
      if (!func (entries->pdata[i], i + 1, head, data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
keep_head (const EhEntry *entry, guint64 seq, const char *head, gpointer data, GError **error)
{
  strcpy (data, head);

  return TRUE;
}

/* A dossier of @book as it stands; @book must outlive it. */
EhDossier *
report_case_new_dossier (EhTestBook *book)
{
  char digest[65] = EH_TEST_HEAD;
  gint64 time = 0;
  EhDossier *dossier;

  walk_entries (book->entries, keep_head, digest, NULL);
  if (book->entries->len > 0)
    time = eh_entry_get_header (book->entries->pdata[book->entries->len - 1])->time;
  dossier = eh_dossier_new (book->procurement, digest, time, "sample.evenhand");
  eh_dossier_set_record (dossier, walk_entries, g_ptr_array_ref (book->entries),
                         (GDestroyNotify) g_ptr_array_unref);

  return dossier;
}
