/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-secret.c: memory for secrets: locked, kept out of dumps, wiped when freed.
 */
#include "trust/eh-secret.h"

#include <sodium.h>

#include "trust/eh-trust.h"

/**
 * eh_secret_alloc:
 * @size: in bytes
 *
 * Returns: (transfer full): memory for a secret, to be freed with eh_secret_free()
 */
void *
eh_secret_alloc (gsize size)
{
  void *memory;

  eh_trust_init ();
  memory = sodium_malloc (size);
  /* Like GLib's own allocator: nothing sensible can be done without memory. */
  if (memory == NULL)
    g_error ("No protected memory is left for a secret of %" G_GSIZE_FORMAT " bytes", size);

  return memory;
}

/**
 * eh_secret_free:
 * @memory: (nullable) (transfer full): from eh_secret_alloc()
 *
 * Wipes @memory and gives it back.
 */
void
eh_secret_free (gpointer memory)
{
  sodium_free (memory);
}

/**
 * eh_secret_take_bytes:
 * @memory: (transfer full): from eh_secret_alloc()
 * @size: how much of it is used
 *
 * Returns: (transfer full): bytes that are wiped with their last reference
 */
GBytes *
eh_secret_take_bytes (void *memory, gsize size)
{
  g_return_val_if_fail (memory != NULL, NULL);

  return g_bytes_new_with_free_func (memory, size, eh_secret_free, memory);
}
