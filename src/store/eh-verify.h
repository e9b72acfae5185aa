/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-verify.h: whether a record is what its authors signed.
 */
#pragma once

#include <glib.h>

#include "store/eh-record.h"

G_BEGIN_DECLS

/**
 * EhVerifyReport:
 * @n_entries: how many entries chain, from the first on
 * @n_signatures: how many of them were signed by the author they name
 * @n_attachments: how many attachments have the content their hash says
 * @head: the head after the last entry that was checked
 *
 * What was checked and found good; after a failure, how far that came.
 */
typedef struct
{
  guint64 n_entries;
  guint64 n_signatures;
  guint64 n_attachments;
  guint8 head[EH_CHAIN_HEAD_SIZE];
} EhVerifyReport;

typedef gboolean (*EhVerifyAuthorFunc) (const guint8 *bytes,
                                        gsize length,
                                        guint8 key[EH_SIGNATURE_KEY_SIZE],
                                        gpointer user_data,
                                        GError **error);

gboolean eh_verify_record (EhRecord *record,
                           EhVerifyAuthorFunc get_author,
                           gpointer user_data,
                           EhVerifyReport *report,
                           GError **error);

G_END_DECLS
