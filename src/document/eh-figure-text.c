/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-figure-text.c: how wide a text of a figure may become.
 */
#include "document/eh-figure.h"

/* Advance widths of U+0020 to U+007E in DejaVu Sans, the widest of the usual
 * sans families, in thousandths of the size. A figure is laid out before
 * anybody knows the font it is set in, so it reckons with a wide one.
 */
static const guint16 ascii_widths[] = {
  317, 400, 459, 837, 636, 950, 779, 274, 390, 390, 500, 837, 317, 360,  317, 336, 636, 636, 636,
  636, 636, 636, 636, 636, 636, 636, 336, 336, 837, 837, 837, 530, 1000, 684, 686, 698, 770, 631,
  575, 774, 751, 294, 294, 655, 557, 862, 748, 787, 603, 787, 694, 634,  610, 731, 684, 988, 685,
  610, 685, 390, 336, 390, 837, 500, 500, 612, 634, 549, 634, 615, 352,  634, 633, 277, 277, 579,
  277, 974, 633, 611, 634, 634, 411, 520, 392, 633, 591, 817, 591, 591,  524, 636, 336, 636, 837,
};
G_STATIC_ASSERT (G_N_ELEMENTS (ascii_widths) == 0x7f - 0x20);

static double
get_advance (gunichar c, double size, gboolean is_strong)
{
  guint thousandths;

  if (c >= 0x20 && c < 0x7f)
    thousandths = ascii_widths[c - 0x20];
  else if (g_unichar_iszerowidth (c))
    thousandths = 0;
  else if (g_unichar_iswide (c) || c > 0xffff)
    thousandths = 1300;
  else
    thousandths = g_unichar_isupper (c) ? 800 : 680;

  return thousandths * size * (is_strong ? 1.12 : 1.0) / 1000.0;
}

/**
 * eh_figure_measure:
 * @text: one line of UTF-8
 * @size: in points
 * @is_strong: whether it is bold
 *
 * Says how wide @text may become in any of the usual fonts.
 *
 * Returns: a width in points
 */
double
eh_figure_measure (const char *text, double size, gboolean is_strong)
{
  double width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += get_advance (g_utf8_get_char (p), size, is_strong);

  return width;
}

/**
 * eh_figure_shorten:
 * @text: one line of UTF-8
 * @size: in points
 * @is_strong: whether it is bold
 * @max_width: in points
 *
 * Cuts @text, with an ellipsis, so that it is at most @max_width wide; what it
 * said in full belongs into the figure's table.
 *
 * Returns: (transfer full): a text that fits, empty if nothing does
 */
char *
eh_figure_shorten (const char *text, double size, gboolean is_strong, double max_width)
{
  const char *fit = text;
  double room;

  g_return_val_if_fail (text != NULL, NULL);

  if (eh_figure_measure (text, size, is_strong) <= max_width)
    return g_strdup (text);

  room = max_width - eh_figure_measure ("…", size, is_strong);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      room -= get_advance (g_utf8_get_char (p), size, is_strong);
      if (room < 0)
        break;
      fit = g_utf8_next_char (p);
    }

  /* A mark that belongs to the letter before it goes with it. */
  while (fit > text && g_unichar_iszerowidth (g_utf8_get_char (fit)))
    fit = g_utf8_prev_char (fit);
  while (fit > text && g_ascii_isspace (fit[-1]))
    fit--;

  return fit == text ? g_strdup ("") : g_strdup_printf ("%.*s…", (int) (fit - text), text);
}
