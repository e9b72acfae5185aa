/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-ink.c: the colours of documents.
 */
#include "document/eh-ink.h"

/* The series alternates dark and light (relative luminance below 0.2 and above
 * 0.45), so that neighbours differ in greyscale; and pairs share a hue, so that
 * hues next but one to each other differ for the common kinds of colour
 * blindness in lightness too.
 */
static const guint32 inks[EH_INK_N] = {
  [EH_INK_TEXT] = 0x1d2530,       [EH_INK_MUTED] = 0x5a6472,      [EH_INK_HAIRLINE] = 0xc3c9d1,
  [EH_INK_TRACK] = 0xf1f3f6,      [EH_INK_PAPER] = 0xffffff,      [EH_INK_ACCENT] = 0x1f4e79,
  [EH_INK_SERIES] = 0x1f4e79,     [EH_INK_SERIES + 1] = 0x9fc5e8, [EH_INK_SERIES + 2] = 0x9a4a16,
  [EH_INK_SERIES + 3] = 0xf3c48d, [EH_INK_SERIES + 4] = 0x23695a, [EH_INK_SERIES + 5] = 0xa9d9c3,
  [EH_INK_SERIES + 6] = 0x5d4382, [EH_INK_SERIES + 7] = 0xd0bde6, [EH_INK_SERIES + 8] = 0x8c2d5a,
  [EH_INK_SERIES + 9] = 0xf2bcd2,
};

/**
 * eh_ink_get_rgb:
 * @ink: an ink, below #EH_INK_N
 * @rgb: (out caller-allocates) (array fixed-size=3): red, green and blue, 0 to 1
 */
void
eh_ink_get_rgb (EhInk ink, double rgb[3])
{
  g_return_if_fail ((guint) ink < EH_INK_N);

  for (guint i = 0; i < 3; i++)
    rgb[i] = (double) (inks[ink] >> (16 - 8 * i) & 0xff) / 255.0;
}

/**
 * eh_ink_get_text_ink:
 * @ground: the ink of an area
 *
 * Returns: the ink in which text and patterns are readable on @ground
 */
EhInk
eh_ink_get_text_ink (EhInk ground)
{
  double rgb[3] = { 0 };

  eh_ink_get_rgb (ground, rgb);

  return 0.3 * rgb[0] + 0.59 * rgb[1] + 0.11 * rgb[2] < 0.5 ? EH_INK_PAPER : EH_INK_TEXT;
}

/**
 * eh_ink_get_pattern_ink:
 * @ground: the ink of an area
 *
 * Returns: the ink in which a pattern shows on @ground without drowning it: of a
 *   pair of the series, the other one
 */
EhInk
eh_ink_get_pattern_ink (EhInk ground)
{
  guint index = (guint) ground - EH_INK_SERIES;

  g_return_val_if_fail ((guint) ground < EH_INK_N, EH_INK_TEXT);

  if (ground < EH_INK_SERIES)
    return eh_ink_get_text_ink (ground);

  return EH_INK_SERIES + (index ^ 1);
}
