/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * display-probe.c: succeeds if a window could be opened here.
 *
 * A variable may name a display that is gone or refuses us, so build-aux/run
 * asks the toolkit instead of looking at variables.
 */
#include <gtk/gtk.h>

int
main (void)
{
  return gtk_init_check () ? 0 : 1;
}
