/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * decode-entries.c: says of each line of hexadecimal digits on its standard
 * input whether it is an entry: "entry" or why not.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/eh-entry.h"

/* Two digits a byte, decoded in place. */
static gsize
decode_hex (char *line)
{
  gsize n = strspn (line, "0123456789abcdef") / 2;

  for (gsize i = 0; i < n; i++)
    line[i] =
        (char) (g_ascii_xdigit_value (line[2 * i]) * 16 + g_ascii_xdigit_value (line[2 * i + 1]));

  return n;
}

int
main (void)
{
  char *line = NULL;
  size_t size = 0;

  while (getline (&line, &size, stdin) > 0)
    {
      gsize length = decode_hex (line);
      g_autoptr (GError) error = NULL;
      g_autoptr (EhEntry) entry = eh_entry_decode (line, length, &error);

      puts (entry != NULL ? "entry" : error->message);
    }
  free (line);

  return EXIT_SUCCESS;
}
