/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-trouble.c: what people are told when something failed.
 */
#include "ui/eh-trouble.h"

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "book/eh-export.h"
#include "book/eh-verification.h"
#include "document/eh-writer.h"
#include "exchange/eh-exchange.h"
#include "store/eh-record-error.h"

#define NOTHING_CHANGED N_ ("The file has not been changed.")
#define NOTHING_SAVED                                                                              \
  N_ ("Everything saved before this is still there. Only this last step was not saved.")
#define NO_BOOK_MADE N_ ("No book was made, and the file has not been changed.")
#define NO_HALF_FILE                                                                               \
  N_ ("The book has not been changed, and no half-written document was left behind.")

/* A row per code of the store; its order is that of #EhRecordError. */
static const EhTrouble record_troubles[] = {
  [EH_RECORD_ERROR_EXISTS] = { N_ ("There is already a file of that name"),
                               N_ ("A new book never replaces a file that is already there."),
                               N_ ("The file that is there has not been changed."),
                               N_ ("Choose another name or another folder."), EH_OFFER_OTHER },
  [EH_RECORD_ERROR_MISSING] = { N_ ("The book is not there"),
                                N_ ("There is no file or folder of that name any more."),
                                N_ ("It may have been moved or renamed, or a drive is not "
                                    "connected."),
                                N_ ("Look for it, connect the drive, or open another book."),
                                EH_OFFER_RETRY | EH_OFFER_OTHER },
  [EH_RECORD_ERROR_NOT_A_BOOK] = { N_ ("This is not a book"),
                                   N_ ("The file is something else than an Evenhand book."),
                                   NOTHING_CHANGED, N_ ("Choose another file."), EH_OFFER_OTHER },
  [EH_RECORD_ERROR_VERSION] = { N_ ("This book needs a newer Evenhand"),
                                N_ ("It was written by a newer version than this one."),
                                NOTHING_CHANGED,
                                N_ ("Install the current version of Evenhand, then open it again."),
                                EH_OFFER_OTHER },
  [EH_RECORD_ERROR_PERMISSION] = { N_ ("You may not open this book"),
                                   N_ ("This computer does not let you read or change the file or "
                                       "its folder."),
                                   NOTHING_CHANGED,
                                   N_ ("Ask whoever keeps the file for access, or open it for "
                                       "reading only."),
                                   EH_OFFER_READ | EH_OFFER_RETRY | EH_OFFER_OTHER },
  [EH_RECORD_ERROR_BUSY] = { N_ ("Somebody else has this book open"),
                             N_ ("Another program is writing in this book, and only one can at a "
                                 "time."),
                             N_ ("Nothing is lost: what they save stays in the book."),
                             N_ ("Read it now as it stands, or try again when they have closed "
                                 "it."),
                             EH_OFFER_READ | EH_OFFER_RETRY | EH_OFFER_OTHER },
  [EH_RECORD_ERROR_DAMAGED] = { N_ ("This book is damaged or was tampered with"),
                                N_ ("What is in the file does not agree with the signatures and "
                                    "seals in it, so nothing "
                                    "in it can be relied on."),
                                N_ ("The file has not been changed, and any other copy of this "
                                    "book is not affected."),
                                N_ ("Open another copy, such as a backup. Keep this file: it shows "
                                    "what was done to it."),
                                EH_OFFER_OTHER },
  [EH_RECORD_ERROR_FULL] = { N_ ("The disk is full"), N_ ("There is no room left to save."),
                             NOTHING_SAVED, N_ ("Make room on the disk, then try again."),
                             EH_OFFER_RETRY },
  [EH_RECORD_ERROR_IO] = { N_ ("The disk did not answer"),
                           N_ ("Reading or writing failed, or the drive was taken away."),
                           NOTHING_SAVED,
                           N_ ("Check the drive or the network connection, then try again."),
                           EH_OFFER_RETRY | EH_OFFER_OTHER },
  [EH_RECORD_ERROR_UNKNOWN] = { N_ ("It is not certain whether the last step was saved"),
                                N_ ("The disk failed while saving, and did not say whether it had "
                                    "finished."),
                                N_ ("Everything before this step is saved. Trying again never "
                                    "saves anything twice."),
                                N_ ("Try again."), EH_OFFER_RETRY },
  [EH_RECORD_ERROR_TOO_LARGE] = { N_ ("This is too large"),
                                  N_ ("There is more in it than a book or this computer can hold."),
                                  NOTHING_CHANGED, N_ ("Choose another file."), EH_OFFER_OTHER },
  [EH_RECORD_ERROR_NOT_FOUND] = { N_ ("The book does not hold this"),
                                  N_ ("What was asked for is not in the book."), NOTHING_CHANGED,
                                  N_ ("Open the book again."), EH_OFFER_RETRY },
  [EH_RECORD_ERROR_CANCELLED] = { N_ ("Stopped"), N_ ("You stopped it before it was done."),
                                  NOTHING_CHANGED, N_ ("Start again whenever you like."),
                                  EH_OFFER_RETRY | EH_OFFER_OTHER },
};

static const EhTrouble export_troubles[] = {
  [EH_EXPORT_ERROR_CANCELLED] = { N_ ("Stopped"),
                                  N_ ("You stopped it before the documents were finished."),
                                  NO_HALF_FILE, N_ ("Save them again whenever you like."),
                                  EH_OFFER_RETRY },
  [EH_EXPORT_ERROR_DISAGREES] = { N_ ("The totals did not agree when worked out a second time"),
                                  N_ ("Before documents are written, every total is worked out "
                                      "anew in another way. The two "
                                      "answers differ, so no document was written."),
                                  NO_HALF_FILE,
                                  N_ ("Do not announce a result. Report this to the makers of "
                                      "Evenhand, with the book if "
                                      "you may share it."),
                                  EH_OFFER_NONE },
  [EH_EXPORT_ERROR_WRITE] = { N_ ("The documents could not be saved there"),
                              N_ ("The folder cannot be written to, or the disk is full."),
                              NO_HALF_FILE, N_ ("Choose another folder, or make room on the disk."),
                              EH_OFFER_RETRY },
};

static const EhTrouble writer_troubles[] = {
  [EH_WRITER_ERROR_CANCELLED] = { N_ ("Stopped"),
                                  N_ ("You stopped it before the documents were finished."),
                                  NO_HALF_FILE, N_ ("Save them again whenever you like."),
                                  EH_OFFER_RETRY },
  [EH_WRITER_ERROR_FONT] = { N_ ("There is no font for documents"),
                             N_ ("None of the fonts that documents are set in is installed on this "
                                 "computer."),
                             NO_HALF_FILE,
                             N_ ("Install Noto Sans or DejaVu Sans, or save the report as a web "
                                 "page."),
                             EH_OFFER_RETRY },
  [EH_WRITER_ERROR_FAILED] = { N_ ("A document could not be made"),
                               N_ ("Making it failed half-way, as when there is too little "
                                   "memory."),
                               NO_HALF_FILE,
                               N_ ("Close other programs and try again, or choose fewer "
                                   "documents."),
                               EH_OFFER_RETRY },
};

static const EhTrouble exchange_troubles[] = {
  [EH_EXCHANGE_ERROR_SYNTAX] = { N_ ("This is not an exchange file"),
                                 N_ ("The file is not JSON text, or it was cut short."),
                                 NO_BOOK_MADE, N_ ("Ask whoever made the file for a new one."),
                                 EH_OFFER_OTHER },
  [EH_EXCHANGE_ERROR_SIZE] = { N_ ("This exchange file is too large"),
                               N_ ("There is more in it than one procurement can have."),
                               NO_BOOK_MADE, N_ ("Choose another file."), EH_OFFER_OTHER },
  [EH_EXCHANGE_ERROR_FORMAT] = { N_ ("This is not an exchange file"),
                                 N_ ("It is JSON text, but not an exchange file that this version "
                                     "knows."),
                                 NO_BOOK_MADE, N_ ("Choose another file."), EH_OFFER_OTHER },
  [EH_EXCHANGE_ERROR_VALUE] = { N_ ("Something in the exchange file is not right"),
                                N_ ("A name or a value in it is not as the format says."),
                                NO_BOOK_MADE, N_ ("Mend the place named below, then try again."),
                                EH_OFFER_RETRY | EH_OFFER_OTHER },
  [EH_EXCHANGE_ERROR_RULE] = { N_ ("The procurement in the exchange file is not possible"),
                               N_ ("What it says breaks a rule, such as weights that do not sum to "
                                   "100 %."),
                               NO_BOOK_MADE, N_ ("Mend the place named below, then try again."),
                               EH_OFFER_RETRY | EH_OFFER_OTHER },
};

static const EhTrouble not_verified = {
  N_ ("This book is not what it says"),
  N_ ("Checking it from its first entry to its last found a fault. It may be damaged, or somebody "
      "may have tampered with it."),
  N_ ("The file has not been changed by checking it."),
  N_ ("Do not rely on it. Compare it with another copy, and keep this one as evidence."),
  EH_OFFER_OTHER,
};

static const EhTrouble not_local = {
  N_ ("This file is not on this computer"),
  N_ ("A book can only be opened from a disk or a network folder."),
  NOTHING_CHANGED,
  N_ ("Copy the book to this computer, then open the copy."),
  EH_OFFER_OTHER,
};

static const EhTrouble unforeseen = {
  N_ ("This did not work"),
  N_ ("Something happened that Evenhand has no better words for."),
  N_ ("Everything saved before this is still there."),
  N_ ("Try again. If it happens again, report it with the words below."),
  EH_OFFER_RETRY | EH_OFFER_OTHER,
};

static const EhTrouble *
find_row (const EhTrouble *table, guint n_rows, int code)
{
  return code >= 0 && (guint) code < n_rows ? &table[code] : &unforeseen;
}

static const EhTrouble *
find (const GError *error)
{
  if (error->domain == EH_RECORD_ERROR)
    return find_row (record_troubles, G_N_ELEMENTS (record_troubles), error->code);
  if (error->domain == EH_EXPORT_ERROR)
    return find_row (export_troubles, G_N_ELEMENTS (export_troubles), error->code);
  if (error->domain == EH_WRITER_ERROR)
    return find_row (writer_troubles, G_N_ELEMENTS (writer_troubles), error->code);
  if (error->domain == EH_EXCHANGE_ERROR)
    return find_row (exchange_troubles, G_N_ELEMENTS (exchange_troubles), error->code);
  if (error->domain == EH_VERIFICATION_ERROR)
    return &not_verified;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return &record_troubles[EH_RECORD_ERROR_CANCELLED];
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    return &not_local;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return &record_troubles[EH_RECORD_ERROR_MISSING];
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return &record_troubles[EH_RECORD_ERROR_PERMISSION];

  return &unforeseen;
}

/* Returns what to say about @error, translated. */
EhTrouble
eh_trouble_describe (const GError *error)
{
  const EhTrouble *row;

  g_assert (error != NULL);

  row = find (error);

  return (EhTrouble){ .title = _ (row->title),
                      .happened = _ (row->happened),
                      .safe = _ (row->safe),
                      .next = _ (row->next),
                      .offers = row->offers };
}

/* Somebody who stopped a thing needs not be told that it stopped. */
gboolean
eh_trouble_is_cancellation (const GError *error)
{
  return g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_CANCELLED) ||
         g_error_matches (error, EH_EXPORT_ERROR, EH_EXPORT_ERROR_CANCELLED) ||
         g_error_matches (error, EH_WRITER_ERROR, EH_WRITER_ERROR_CANCELLED) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}
