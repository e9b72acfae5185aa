/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * book-fixture.h: a folder of its own for each test, and entries to put in books.
 *
 * The entries are no real ones: 32 bytes of author's key, then text. So the
 * store can be tested without knowing what entries say.
 */
#pragma once

#include "store/eh-record.h"
#include "trust/eh-identity.h"

typedef struct
{
  char *folder;
  char *path; /* of a book in it that is not made yet */
  EhIdentity *author;
} BookFixture;

char *book_fixture_make_folder (void) G_GNUC_WARN_UNUSED_RESULT;
void book_fixture_set_up (BookFixture *fixture, gconstpointer data);
void book_fixture_tear_down (BookFixture *fixture, gconstpointer data);

/* The entry @number of every test's author, and its signature. */
void book_fixture_fill_row (BookFixture *fixture, guint number, gsize length, EhRecordRow *row);
void book_fixture_clear_row (EhRecordRow *row);
gboolean book_fixture_append (BookFixture *fixture, EhRecord *record, guint number, GError **error);

/* A closed book of @n_entries with a draft, a key and an attachment. */
void book_fixture_make_book (BookFixture *fixture, guint n_entries);
gboolean book_fixture_get_author (const guint8 *bytes,
                                  gsize length,
                                  guint8 key[EH_SIGNATURE_KEY_SIZE],
                                  gpointer user_data,
                                  GError **error);
/* Opens for reading and verifies all; gives the number of entries or -1. */
gint64 book_fixture_verify (const char *path, GError **error);

/* What lies in the folder, sorted, with spaces between. */
char *book_fixture_list (BookFixture *fixture) G_GNUC_WARN_UNUSED_RESULT;
/* Runs SQL on a book behind our back. */
void book_fixture_tamper (const char *path, const char *sql);
/* The same with all triggers taken out, and put back as they were. */
void book_fixture_forge (const char *path, const char *sql);
