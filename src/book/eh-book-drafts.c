/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-book-drafts.c: what is being typed, kept so that a crash loses nothing.
 */
#include "book/eh-book-private.h"

typedef struct
{
  char *name;
  char *text;
} Draft;

static void
draft_free (gpointer data)
{
  Draft *self = data;

  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

static void
set_in_worker (GTask *task, EhClerk **clerk)
{
  const Draft *draft = g_task_get_task_data (task);
  GError *error = NULL;

  /* A draft is only a convenience: nobody is told if it could not be kept, since
   * the same disk will refuse the entry, and that is told. */
  if (*clerk != NULL && !eh_clerk_set_draft (*clerk, draft->name, draft->text, &error))
    {
      g_debug ("a draft was not kept: %s", error->message);
      g_error_free (error);
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * eh_book_set_draft:
 * @self: a book that is open for writing
 * @name: what it is a draft of
 * @text: (nullable): the draft; %NULL removes it
 *
 * Keeps what somebody is still typing beside the record, sealed. It is on the
 * disk some time later; closing the book waits for that.
 */
void
eh_book_set_draft (EhBook *self, const char *name, const char *text)
{
  GHashTable *drafts;
  GTask *task;
  Draft *draft;

  g_return_if_fail (EH_IS_BOOK (self) && name != NULL);
  g_return_if_fail (eh_book_get_mode (self) == EH_RECORD_WRITE);

  drafts = eh_book_get_drafts (self);
  if (g_strcmp0 (g_hash_table_lookup (drafts, name), text) == 0)
    return;
  if (text != NULL)
    g_hash_table_insert (drafts, g_strdup (name), g_strdup (text));
  else
    g_hash_table_remove (drafts, name);

  draft = g_new0 (Draft, 1);
  draft->name = g_strdup (name);
  draft->text = g_strdup (text);
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_task_data (task, draft, draft_free);
  eh_book_run (self, task, set_in_worker);
}

/**
 * eh_book_get_draft:
 * @self: a book
 * @name: what it is a draft of
 *
 * Returns: (nullable) (transfer none): what was typed and neither saved nor
 *   discarded, perhaps before the program ended unexpectedly
 */
const char *
eh_book_get_draft (EhBook *self, const char *name)
{
  g_return_val_if_fail (EH_IS_BOOK (self) && name != NULL, NULL);

  return g_hash_table_lookup (eh_book_get_drafts (self), name);
}
