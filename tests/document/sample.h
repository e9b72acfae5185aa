/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sample.h: documents for the tests of the writers.
 */
#pragma once

#include "document/eh-document-builder.h"

G_BEGIN_DECLS

#define SAMPLE_DIGEST "3f2a9c41b7e05d6688f1c2a4900be7d35a61f4c8027d9e13bb5408c6e2f7a91d"

/* What people write: several scripts, marks that are markup elsewhere. */
extern const char *const sample_texts[];

EhDocument *sample_new_report (void) G_GNUC_WARN_UNUSED_RESULT;
EhDocument *sample_new_small (void) G_GNUC_WARN_UNUSED_RESULT;
EhDocument *sample_new_letter (const char *text) G_GNUC_WARN_UNUSED_RESULT;
EhDocument *sample_new_long (guint n_paragraphs) G_GNUC_WARN_UNUSED_RESULT;
EhChart *sample_new_chart (guint n_bars, guint n_parts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
