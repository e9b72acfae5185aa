/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-write-lock.h: one writer of a book at a time, and who it is.
 *
 * A small file beside the book, locked by the kernel as long as its maker
 * lives, names the writer. Only the kernel's lock counts: what a killed
 * program left behind stops nobody.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _EhWriteLock EhWriteLock;

EhWriteLock *eh_write_lock_acquire (const char *book_path,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void eh_write_lock_release (EhWriteLock *self);

char *eh_write_lock_dup_path (const char *book_path) G_GNUC_WARN_UNUSED_RESULT;
char *eh_write_lock_dup_holder (const char *book_path) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhWriteLock, eh_write_lock_release)

G_END_DECLS
