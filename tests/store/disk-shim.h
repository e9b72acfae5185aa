/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * disk-shim.h: stands between a test program and the disk.
 *
 * A program linked with it has its own open, write, flush, truncate, unlink
 * and rename, which SQLite in the shared library uses as well. What happens
 * to files in one folder can be counted, made to fail, or recorded; from a
 * recording, the states in which a power cut could leave that folder can be
 * made in another one.
 */
#pragma once

#include <glib.h>

/* Everything in @folder and in nothing else, from now on. */
void disk_shim_watch (const char *folder);
void disk_shim_stop (void);

/* How many operations that change something there have been. */
guint disk_shim_count (void);
/* Operation @number (from 1) fails, and if @is_lasting every one after it.
 * With ENOSPC only those fail that need room on the disk.
 */
void disk_shim_fail (guint number, int errsv, gboolean is_lasting);
/* Whether it came to that operation. */
gboolean disk_shim_has_failed (void);

/* What statfs() says of every file, or 0 for the truth. */
void disk_shim_set_file_system (long type);

typedef struct _DiskRecording DiskRecording;

/* Records from now on; stopping gives the recording. */
void disk_shim_record (void);
DiskRecording *disk_shim_stop_recording (void);
void disk_recording_free (DiskRecording *self);

/* Notes in the recording that @number entries have been reported saved. */
void disk_shim_acknowledge (guint number);

/* How many moments there are at which the power can fail. */
guint disk_recording_get_length (DiskRecording *self);

/* Makes in the empty @folder one of the states a power cut at @moment can
 * leave: what was flushed is there; of what was not, any part. With
 * @ignores_flushes, as if nothing had ever been flushed. Gives the number of
 * entries acknowledged by then.
 */
guint disk_recording_cut (DiskRecording *self,
                          guint moment,
                          gboolean ignores_flushes,
                          GRand *rand,
                          const char *folder);
