/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-shelf.h: what a book keeps beside its entries.
 *
 * None of it is part of the record: nothing here is chained or signed.
 *
 *  - Attachments are found by the hash of their content, which an entry
 *    names; so they cannot be exchanged, and are never changed or removed.
 *    Their name and type only help people.
 *  - Drafts are texts somebody is still writing. They come and go.
 *  - Keys are the secrets that authors sign with, as eh-identity.h stores
 *    them, under their public keys.
 *
 * What is set, added or removed is on the disk when the function returns.
 */
#pragma once

#include <glib.h>

#include "store/eh-record.h"

G_BEGIN_DECLS

#define EH_SHELF_MAX_ATTACHMENT (64 * 1024 * 1024)
#define EH_SHELF_MAX_DRAFT (1024 * 1024)
#define EH_SHELF_MAX_SECRET 4096

/**
 * EhAttachment:
 * @sha256: the hash of its content
 * @name: a file name, from people
 * @type: a media type, from people
 * @size: of its content in bytes
 */
typedef struct
{
  guint8 sha256[EH_HASH_SIZE];
  char *name;
  char *type;
  gsize size;
} EhAttachment;

/**
 * EhDraft:
 * @owner: whose it is
 * @name: what it is a draft of
 * @time: when it was set, as the caller said, in UTC milliseconds
 * @content: the draft
 */
typedef struct
{
  char *owner;
  char *name;
  gint64 time;
  GBytes *content;
} EhDraft;

gboolean eh_shelf_add_attachment (EhRecord *record,
                                  const char *name,
                                  const char *type,
                                  GBytes *content,
                                  guint8 sha256[EH_HASH_SIZE],
                                  GError **error);
GBytes *eh_shelf_get_attachment (EhRecord *record,
                                 const guint8 sha256[EH_HASH_SIZE],
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eh_shelf_list_attachments (EhRecord *record, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void eh_attachment_free (EhAttachment *self);

gboolean eh_shelf_set_draft (EhRecord *record,
                             const char *owner,
                             const char *name,
                             gint64 time,
                             GBytes *content,
                             GError **error);
gboolean eh_shelf_remove_draft (EhRecord *record,
                                const char *owner,
                                const char *name,
                                GError **error);
GPtrArray *eh_shelf_list_drafts (EhRecord *record,
                                 const char *owner,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void eh_draft_free (EhDraft *self);

gboolean eh_shelf_set_secret (EhRecord *record,
                              const guint8 key[EH_SIGNATURE_KEY_SIZE],
                              GBytes *secret,
                              GError **error);
GBytes *eh_shelf_get_secret (EhRecord *record,
                             const guint8 key[EH_SIGNATURE_KEY_SIZE],
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eh_shelf_list_keys (EhRecord *record, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhAttachment, eh_attachment_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhDraft, eh_draft_free)

G_END_DECLS
