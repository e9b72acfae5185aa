/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-ink.h: the colours of documents.
 *
 * An ink is a name for a use. Its colour is for white paper; a dark screen
 * may have others, as long as what differs here differs there.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EhInk:
 * @EH_INK_TEXT: what is to be read
 * @EH_INK_MUTED: what explains it
 * @EH_INK_HAIRLINE: rules and grid lines
 * @EH_INK_TRACK: the empty part of a bar, the ground of a note
 * @EH_INK_PAPER: white, also for text on a dark area
 * @EH_INK_ACCENT: the one colour of the documents
 * @EH_INK_SERIES: the first of #EH_INK_N_SERIES inks for the parts of a whole
 *
 * The palette. The series alternates dark and light, so that two neighbours
 * are told apart in greyscale too.
 */
typedef enum
{
  EH_INK_TEXT,
  EH_INK_MUTED,
  EH_INK_HAIRLINE,
  EH_INK_TRACK,
  EH_INK_PAPER,
  EH_INK_ACCENT,
  EH_INK_SERIES,
} EhInk;

#define EH_INK_N_SERIES 10
#define EH_INK_N (EH_INK_SERIES + EH_INK_N_SERIES)

void eh_ink_get_rgb (EhInk ink, double rgb[3]);
EhInk eh_ink_get_text_ink (EhInk ground);
EhInk eh_ink_get_pattern_ink (EhInk ground);

G_END_DECLS
