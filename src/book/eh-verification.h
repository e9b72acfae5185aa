/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-verification.h: whether a book is what it says, checked from nothing but
 * its file.
 */
#pragma once

#include "book/eh-clerk.h"

G_BEGIN_DECLS

#define EH_VERIFICATION_ERROR (eh_verification_error_quark ())

/**
 * EhVerificationError:
 * @EH_VERIFICATION_ERROR_FAILED: the book is not what it says
 */
typedef enum
{
  EH_VERIFICATION_ERROR_FAILED,
} EhVerificationError;

/**
 * EhVerification:
 * @digest: head of the book: 64 hexadecimal digits
 * @n_entries: entries whose place, bytes and signature were checked
 * @n_attachments: attachments whose bytes were checked
 * @n_totals: totals that were worked out a second time
 * @n_without_effect: entries that change nothing; this program makes none
 * @is_protected: whether authors' keys are protected by passphrases
 *
 * What was checked and found right.
 */
typedef struct
{
  char digest[EH_CHAIN_HEAD_SIZE * 2 + 1];
  guint64 n_entries;
  guint n_attachments;
  guint n_totals;
  guint64 n_without_effect;
  gboolean is_protected;
} EhVerification;

GQuark eh_verification_error_quark (void);

gboolean eh_verification_run (const char *path,
                              EhVerification *verification,
                              EhProgress progress,
                              gpointer user_data,
                              GError **error);

G_END_DECLS
