/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-trust.c: makes libsodium ready, once, from any thread.
 */
#include "trust/eh-trust.h"

#include <sodium.h>

/**
 * eh_trust_init:
 *
 * Prepares libsodium: its random source and the fastest code for this
 * processor. Only the first call does anything; it may come from any thread.
 *
 * A system without a working random source ends the program here: nothing
 * that was signed or sealed on it could be trusted.
 */
void
eh_trust_init (void)
{
  static gsize is_ready = 0;

  if (g_once_init_enter (&is_ready))
    {
      if (sodium_init () < 0)
        g_error ("This system has no usable source of random numbers");
      g_once_init_leave (&is_ready, 1);
    }
}
