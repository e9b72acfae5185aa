/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-clerk.h: the one door through which a book is changed.
 *
 * A clerk has a record open and knows what it adds up to. A command is
 * checked against the rules, signed, appended and applied, in this order;
 * nothing else in the program appends an entry. A clerk belongs to the thread
 * that opened it.
 */
#pragma once

#include "core/eh-procurement.h"
#include "store/eh-record.h"

G_BEGIN_DECLS

/**
 * EhImport:
 * @form: what it holds
 * @name: name of the file, without its folder
 * @sha256: (array fixed-size=32): SHA-256 of its bytes
 * @size: how many bytes it has
 *
 * The file that entries are made from.
 */
typedef struct
{
  EhForm form;
  const char *name;
  guint8 sha256[EH_HASH_SIZE];
  gsize size;
} EhImport;

/**
 * EhProgress:
 * @fraction: how much is done, from 0 to 1
 * @user_data: what was given with the function
 *
 * Called now and then from the thread that works.
 *
 * Returns: %FALSE to stop the work
 */
typedef gboolean (*EhProgress) (double fraction, gpointer user_data);

/**
 * EhClerkWatch:
 * @progress: (nullable): told how far the opening is
 * @entry: (nullable): shown each entry with the head after it
 * @user_data: for both
 *
 * Who looks on while a book is opened.
 */
typedef struct
{
  EhProgress progress;
  void (*entry) (EhEntry *entry, const guint8 *head, gpointer user_data);
  gpointer user_data;
} EhClerkWatch;

/**
 * EhClerkReceipt:
 * @entries: (nullable) (element-type EhEntry): what the commands became, in
 *   order; %NULL if nothing was added
 * @heads: (nullable): the head after each entry, one after the other
 *
 * What a submission added to the record, after what an earlier one did whose
 * outcome was not known then. To begin with both are %NULL.
 */
typedef struct
{
  GPtrArray *entries;
  GByteArray *heads;
} EhClerkReceipt;

typedef struct _EhClerk EhClerk;

void eh_clerk_receipt_clear (EhClerkReceipt *self);

EhClerk *eh_clerk_create (const char *path,
                          const char *keeper,
                          const EhImport *import,
                          GPtrArray *bodies,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
EhClerk *eh_clerk_open (const char *path,
                        EhRecordMode mode,
                        const EhClerkWatch *watch,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_clerk_close (EhClerk *self, GError **error);

EhBody *eh_clerk_new_imported (const EhImport *import) G_GNUC_WARN_UNUSED_RESULT;

EhRecord *eh_clerk_get_record (EhClerk *self);
const EhProcurement *eh_clerk_get_procurement (EhClerk *self);
gboolean eh_clerk_submit (EhClerk *self,
                          GPtrArray *bodies,
                          EhClerkReceipt *receipt,
                          GError **error);
gboolean eh_clerk_import (EhClerk *self, const EhImport *import, GPtrArray *bodies, GError **error);

gboolean eh_clerk_set_draft (EhClerk *self, const char *name, const char *text, GError **error);
GHashTable *eh_clerk_list_drafts (EhClerk *self) G_GNUC_WARN_UNUSED_RESULT;

static inline void
eh_clerk_close_quietly (EhClerk *self)
{
  eh_clerk_close (self, NULL);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhClerk, eh_clerk_close_quietly)

G_END_DECLS
