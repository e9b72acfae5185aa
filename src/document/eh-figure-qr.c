/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-figure-qr.c: a QR code as a figure.
 */
#include "document/eh-figure-qr.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#include <qrencode.h>

/* The empty border that ISO/IEC 18004 asks for, in modules. */
#define QUIET_ZONE 4

/**
 * eh_figure_new_qr:
 * @text: what the code says, at most a few hundred bytes
 * @size: the length of its side in points, quiet zone included
 *
 * Makes a QR code with error correction level M, which bears the loss of
 * 15 % of its area: enough for a fold or a coffee stain on a signed sheet.
 *
 * Returns: (transfer full) (nullable): a figure, or %NULL if @text is too long
 */
EhFigure *
eh_figure_new_qr (const char *text, double size)
{
  EhFigure *figure;
  QRcode *code;
  double module;

  g_return_val_if_fail (text != NULL && *text != '\0', NULL);
  g_return_val_if_fail (size > 0, NULL);

  code = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_M);
  if (code == NULL)
    return NULL;

  figure = eh_figure_new (size, size, _ ("QR code"), text);
  module = size / (code->width + 2 * QUIET_ZONE);
  for (int y = 0; y < code->width; y++)
    for (int x = 0, end; x < code->width; x = end)
      {
        const unsigned char *row = code->data + y * code->width;

        for (end = x + 1; end < code->width && (row[end] & 1) == (row[x] & 1);)
          end++;
        if (row[x] & 1)
          eh_figure_add_rect (figure, EH_INK_TEXT, EH_PATTERN_NONE, (x + QUIET_ZONE) * module,
                              (y + QUIET_ZONE) * module, (end - x) * module,
                              /* Just enough overlap that no seam shows between rows. */
                              module * 1.02);
      }
  QRcode_free (code);

  return figure;
}
