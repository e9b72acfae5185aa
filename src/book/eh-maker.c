/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-maker.c: a new book from an exchange file.
 */
#include "book/eh-maker.h"

#include "core/eh-text.h"
#include "exchange/eh-exchange-reader.h"

/**
 * eh_maker_create:
 * @path: where the book is to be; nothing may be there
 * @keeper: name of whoever makes it
 * @exchange: the bytes of an exchange file
 * @exchange_name: its name, without its folder
 * @error: return location for an #EhExchangeError, #EhTextError or an error of
 *   eh_clerk_create()
 *
 * Reads the whole file and asks every rule of it before anything is written;
 * what is wrong is said with its place in the file.
 *
 * Returns: %TRUE if the book is there, whole and closed
 */
gboolean
eh_maker_create (const char *path,
                 const char *keeper,
                 GBytes *exchange,
                 const char *exchange_name,
                 GError **error)
{
  g_autoptr (EhExchange) commands = NULL;
  g_autoptr (EhProcurement) rehearsal = NULL;
  g_autoptr (GPtrArray) bodies = g_ptr_array_new ();
  g_autofree char *name = NULL;
  EhImport import = { 0 };
  EhClerk *clerk;
  gsize size;
  gconstpointer data;

  g_return_val_if_fail (path != NULL && keeper != NULL, FALSE);
  g_return_val_if_fail (exchange != NULL && exchange_name != NULL, FALSE);

  data = g_bytes_get_data (exchange, &size);
  commands = eh_exchange_read (data, size, error);
  if (commands == NULL)
    return FALSE;
  rehearsal = eh_exchange_rehearse (commands, error);
  if (rehearsal == NULL)
    return FALSE;
  for (guint i = 0; i < eh_exchange_get_n_commands (commands); i++)
    g_ptr_array_add (bodies, (gpointer) eh_exchange_get_command (commands, i));

  /* A file name may hold what a text may not; the book is not lost for that. */
  name = eh_text_normalize (exchange_name, TRUE, NULL);
  import.name = name != NULL ? name : "exchange.json";
  import.size = size;
  eh_hash_data (data, size, import.sha256);

  clerk = eh_clerk_create (path, keeper, &import, bodies, error);
  return clerk != NULL && eh_clerk_close (clerk, error);
}

/**
 * eh_maker_dup_keeper:
 *
 * Returns: (transfer full): the name of whoever uses this computer, as far as
 *   it is known, in a form that a record can hold
 */
char *
eh_maker_dup_keeper (void)
{
  const char *const names[] = { g_get_real_name (), g_get_user_name () };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = names[i] != NULL ? eh_text_normalize (names[i], TRUE, NULL) : NULL;

      if (name != NULL && *name != '\0' && !g_str_equal (name, "Unknown"))
        return g_steal_pointer (&name);
    }

  return g_strdup ("Unknown");
}
