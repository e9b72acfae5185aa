/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-format.h: what screens say, made of what a book holds.
 *
 * Pure functions: the same arguments give the same text, but for the language
 * and, where a time is shown, the time zone of whoever looks at it.
 */
#pragma once

#include <gio/gio.h>

#include "book/eh-verification.h"
#include "core/eh-guide.h"

G_BEGIN_DECLS

char *eh_format_time (gint64 milliseconds) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_digest (const char *digest) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_rank (guint rank) G_GNUC_WARN_UNUSED_RESULT;

char *eh_format_file_title (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_file_folder (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_book_name (const char *exchange_name) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_file_name (const char *title, const char *suffix) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_user_name (void) G_GNUC_WARN_UNUSED_RESULT;

char *eh_format_stage_state (guint n_musts,
                             guint n_shoulds,
                             gboolean is_reached) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_where_it_stands (const EhProcurement *procurement,
                                 const EhGuide *guide) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_point (const EhGuidePoint *point) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_point_detail (const EhGuidePoint *point) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_headline (const EhLotResults *lot, guint decimals) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_notes (const EhLotResults *lot) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_verification (const EhVerification *verification) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_sentence (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *eh_format_problem (const char *message) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
