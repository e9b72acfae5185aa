/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-hex.c: bytes as text, in the one spelling that records use.
 */
#include "trust/eh-hex.h"

/**
 * eh_hex_encode:
 * @bytes: (array length=n_bytes): bytes
 * @n_bytes: how many
 *
 * Returns: (transfer full): two of the digits 0-9 a-f for each byte
 */
char *
eh_hex_encode (const guint8 *bytes, gsize n_bytes)
{
  static const char digits[] = "0123456789abcdef";
  char *text;

  g_return_val_if_fail (bytes != NULL || n_bytes == 0, NULL);

  text = g_malloc (2 * n_bytes + 1);
  for (gsize i = 0; i < n_bytes; i++)
    {
      text[2 * i] = digits[bytes[i] >> 4];
      text[2 * i + 1] = digits[bytes[i] & 0xf];
    }
  text[2 * n_bytes] = '\0';

  return text;
}

static int
digit_value (char c)
{
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  return -1;
}

/**
 * eh_hex_decode:
 * @text: text from anywhere
 * @bytes: (out caller-allocates) (array length=n_bytes): the bytes it spells
 * @n_bytes: how many bytes it must spell, no more and no fewer
 *
 * Capital letters, spaces and any other length are refused. @bytes is then
 * left half written.
 *
 * Returns: %TRUE if @text is what eh_hex_encode() makes of @bytes
 */
gboolean
eh_hex_decode (const char *text, guint8 *bytes, gsize n_bytes)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL || n_bytes == 0, FALSE);

  for (gsize i = 0; i < n_bytes; i++)
    {
      int high = digit_value (text[2 * i]);
      int low = high < 0 ? -1 : digit_value (text[2 * i + 1]);

      if (low < 0)
        return FALSE;
      bytes[i] = (guint8) (high << 4 | low);
    }

  return text[2 * n_bytes] == '\0';
}
