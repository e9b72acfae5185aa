/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-snapshot.h: a book as it stood at one moment, whoever is writing it.
 *
 * Reading takes no lock and leaves no trace: it works while another program
 * writes, from a read-only disk and in a folder of somebody else. What is
 * read is what was durable when reading began or a little later, never half
 * of a change.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A writer that is never idle leaves a gap within a second. */
#define EH_SNAPSHOT_MAX_ATTEMPTS 100
#define EH_SNAPSHOT_PAUSE_IN_US 10000

/**
 * EhSnapshotState:
 * @EH_SNAPSHOT_TAKEN: the image is complete
 * @EH_SNAPSHOT_HALF_CHANGED: a change is half done: by its writer now, or left by one that ended
 * @EH_SNAPSHOT_FAILED: it could not be taken; the error says why
 */
typedef enum
{
  EH_SNAPSHOT_TAKEN,
  EH_SNAPSHOT_HALF_CHANGED,
  EH_SNAPSHOT_FAILED,
} EhSnapshotState;

EhSnapshotState eh_snapshot_take (const char *path, guint8 **image, gsize *size, GError **error);

G_END_DECLS
