/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-record.h: the entries of a book, in the one order they were taken.
 *
 * A record only grows. Each append is one durable step: it returns %TRUE
 * once the entries are on the disk, were read back and hashed as intended.
 *
 * Invariants:
 *  - entries are numbered from 1 without gaps, and the head after each is
 *    that of eh-chain.h;
 *  - one program at a time writes a book; any number may read it, and each
 *    sees it as it was at the moment of opening (or of the last refresh);
 *  - a book that nobody has open for writing is one file;
 *  - a record is used by the thread that opened it and by no other.
 *
 * What an entry says is not looked at here, nor who signed it: see
 * eh-verify.h. Drafts, attachments and keys lie in eh-shelf.h.
 */
#pragma once

#include <glib.h>

#include "store/eh-chain.h"
#include "store/eh-record-error.h"

G_BEGIN_DECLS

#define EH_RECORD_MAX_ENTRY_LENGTH (64 * 1024)

/**
 * EhRecordMode:
 * @EH_RECORD_READ: a copy of the book as it is now; locks nothing, changes nothing
 * @EH_RECORD_WRITE: the one writer
 */
typedef enum
{
  EH_RECORD_READ,
  EH_RECORD_WRITE,
} EhRecordMode;

/**
 * EhRecordRow:
 * @seq: its number, from 1; not looked at when appending
 * @bytes: the entry's bytes, 1 to %EH_RECORD_MAX_ENTRY_LENGTH
 * @length: how many
 * @signature: %EH_SIGNATURE_SIZE bytes
 * @head: %EH_CHAIN_HEAD_SIZE bytes: the head after it; not looked at when appending
 *
 * One entry of a record. The pointers are borrowed.
 */
typedef struct
{
  guint64 seq;
  const guint8 *bytes;
  gsize length;
  const guint8 *signature;
  const guint8 *head;
} EhRecordRow;

typedef struct _EhRecord EhRecord;

typedef gboolean (*EhRecordPopulateFunc) (EhRecord *record, gpointer user_data, GError **error);
typedef gboolean (*EhRecordRowFunc) (const EhRecordRow *row, gpointer user_data, GError **error);
typedef gboolean (*EhRecordCancelFunc) (gpointer user_data);

EhRecord *eh_record_create (const char *path,
                            EhRecordPopulateFunc populate,
                            gpointer user_data,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
EhRecord *eh_record_open (const char *path,
                          EhRecordMode mode,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_record_close (EhRecord *self, GError **error);

const char *eh_record_get_path (const EhRecord *self);
EhRecordMode eh_record_get_mode (const EhRecord *self);
guint64 eh_record_get_length (const EhRecord *self);
const guint8 *eh_record_get_head (const EhRecord *self);
gboolean eh_record_is_in_wal (const EhRecord *self);

void eh_record_set_cancel (EhRecord *self, EhRecordCancelFunc is_cancelled, gpointer user_data);
gboolean eh_record_append (EhRecord *self, const EhRecordRow *rows, gsize n_rows, GError **error);
gboolean eh_record_foreach (EhRecord *self,
                            guint64 from_seq,
                            EhRecordRowFunc func,
                            gpointer user_data,
                            GError **error);
gboolean eh_record_refresh (EhRecord *self, GError **error);
gboolean eh_record_check_file (EhRecord *self, GError **error);

static inline void
eh_record_close_quietly (EhRecord *self)
{
  eh_record_close (self, NULL);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhRecord, eh_record_close_quietly)

G_END_DECLS
