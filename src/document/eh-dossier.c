/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-dossier.c: what a document is made from: a book as it stood at one head.
 */
#include "document/eh-dossier.h"

struct _EhDossier
{
  gatomicrefcount refs;
  EhProcurement *procurement;
  EhResults *results;
  char *digest;
  char *file_name;
  gint64 time;

  EhDossierForeachFunc foreach;
  gpointer source;
  GDestroyNotify free_source;
};

/**
 * eh_dossier_new:
 * @procurement: what the entries up to the head add up to
 * @digest: the book's head: 64 lower-case hexadecimal digits
 * @time: time of the last entry, in milliseconds since 1970-01-01 UTC
 * @file_name: (nullable): name of the book's file, without its folders; %NULL
 *   for a book that is no file
 *
 * Copies @procurement, which costs a few pointers a row, and works out its
 * results; so a document can be made by another thread while the book goes on.
 *
 * Returns: (transfer full): a dossier whose record is empty until
 *   eh_dossier_set_record()
 */
EhDossier *
eh_dossier_new (const EhProcurement *procurement,
                const char *digest,
                gint64 time,
                const char *file_name)
{
  EhDossier *self;

  g_return_val_if_fail (procurement != NULL, NULL);
  g_return_val_if_fail (digest != NULL, NULL);

  self = g_new0 (EhDossier, 1);
  g_atomic_ref_count_init (&self->refs);
  self->procurement = eh_procurement_copy (procurement);
  self->results = eh_results_new (self->procurement);
  self->digest = g_strdup (digest);
  self->file_name = g_strdup (file_name);
  self->time = time;

  return self;
}

/**
 * eh_dossier_ref:
 * @self: a dossier
 *
 * Returns: (transfer full): @self
 */
EhDossier *
eh_dossier_ref (EhDossier *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eh_dossier_unref:
 * @self: (transfer full): a dossier
 *
 * Gives up a reference.
 */
void
eh_dossier_unref (EhDossier *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  if (self->free_source != NULL)
    self->free_source (self->source);
  eh_results_unref (self->results);
  eh_procurement_free (self->procurement);
  g_free (self->digest);
  g_free (self->file_name);
  g_free (self);
}

/**
 * eh_dossier_set_record:
 * @self: a dossier
 * @foreach: walks the record
 * @source: where the record is
 * @free_source: (nullable): frees @source with the dossier
 *
 * Says how to read the entries. It may be called several times by one
 * document, from the thread that writes the document.
 */
void
eh_dossier_set_record (EhDossier *self,
                       EhDossierForeachFunc foreach,
                       gpointer source,
                       GDestroyNotify free_source)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (foreach != NULL);

  if (self->free_source != NULL)
    self->free_source (self->source);
  self->foreach = foreach;
  self->source = source;
  self->free_source = free_source;
}

/**
 * eh_dossier_get_procurement:
 * @self: a dossier
 *
 * Returns: (transfer none): the procurement at the head
 */
const EhProcurement *
eh_dossier_get_procurement (const EhDossier *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->procurement;
}

/**
 * eh_dossier_get_results:
 * @self: a dossier
 *
 * Returns: (transfer none): the results of that procurement
 */
const EhResults *
eh_dossier_get_results (const EhDossier *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->results;
}

/**
 * eh_dossier_get_digest:
 * @self: a dossier
 *
 * Returns: (transfer none): the book's head: 64 hexadecimal digits
 */
const char *
eh_dossier_get_digest (const EhDossier *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->digest;
}

/**
 * eh_dossier_get_time:
 * @self: a dossier
 *
 * Returns: time of the last entry, in milliseconds since 1970-01-01 UTC
 */
gint64
eh_dossier_get_time (const EhDossier *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->time;
}

/**
 * eh_dossier_get_file_name:
 * @self: a dossier
 *
 * Returns: (transfer none) (nullable): name of the book's file
 */
const char *
eh_dossier_get_file_name (const EhDossier *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file_name;
}

/**
 * eh_dossier_get_keeper:
 * @self: a dossier
 *
 * Returns: (transfer none) (nullable): who keeps the book
 */
const char *
eh_dossier_get_keeper (const EhDossier *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return eh_procurement_get_keeper (self->procurement);
}

/**
 * eh_dossier_is_protected:
 * @self: a dossier
 *
 * Returns: whether authorship is protected by passphrases; where it is not,
 *   every document says so
 */
gboolean
eh_dossier_is_protected (const EhDossier *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return eh_procurement_is_protected (self->procurement);
}

/**
 * eh_dossier_foreach_entry:
 * @self: a dossier
 * @func: called for each entry
 * @user_data: given to @func
 * @error: return location for an error of @func or of whoever reads the record
 *
 * Walks the record from its first entry. An entry is valid only while @func
 * runs, unless it takes a reference.
 *
 * Returns: %TRUE if all entries were walked
 */
gboolean
eh_dossier_foreach_entry (const EhDossier *self,
                          EhDossierEntryFunc func,
                          gpointer user_data,
                          GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->foreach == NULL)
    return TRUE;

  return self->foreach (self->source, func, user_data, error);
}
