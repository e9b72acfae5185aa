/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry.c: one fact in the record of a book.
 */
#include "core/eh-entry.h"

#include <string.h>

#include "core/eh-body-private.h"
#include "core/eh-text.h"

struct _EhEntry
{
  gatomicrefcount refs;
  EhEntryHeader header;
  EhBody *body;
  /* The decoded bytes; header and body point into it. */
  char *text;
};

/* Latest time that an entry can bear: the end of the year 9999. */
#define MAX_TIME G_GINT64_CONSTANT (253402300799999)

GQuark
eh_entry_error_quark (void)
{
  return g_quark_from_static_string ("eh-entry-error");
}

static gboolean
is_hex (const char *text, gsize digits)
{
  return text != NULL && strlen (text) == digits && strspn (text, "0123456789abcdef") == digits;
}

static gboolean
is_member_id (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= EH_MAX_ID && eh_text_check (text, length, TRUE, NULL);
}

static gboolean
check_header (const EhEntryHeader *header, GError **error)
{
  const char *wrong = NULL;

  if (!is_hex (header->author, 64))
    wrong = "author";
  else if (header->behalf != NULL && !is_member_id (header->behalf))
    wrong = "behalf";
  else if (!is_hex (header->book, 32))
    wrong = "book";
  else if (!is_hex (header->id, 32))
    wrong = "entry";
  else if (!is_hex (header->head, 64))
    wrong = "head";
  else if (header->import != NULL && !is_hex (header->import, 32))
    wrong = "import";
  else if (header->time < 0 || header->time > MAX_TIME)
    wrong = "time";

  if (wrong != NULL)
    {
      g_set_error (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_VALUE,
                   "%s: it is not what an entry must have there", wrong);
      return FALSE;
    }

  return TRUE;
}

static void
append_member (GString *out, const char *name, const char *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (out, ",\"%s\":", name);
  eh_json_append_string (out, value);
}

static GString *
encode (const EhEntryHeader *header, const EhBody *body)
{
  GString *out = g_string_sized_new (512);

  g_string_append (out, "{\"author\":");
  eh_json_append_string (out, header->author);
  append_member (out, "behalf", header->behalf);
  g_string_append (out, ",\"body\":");
  eh_body_append_json (body, out);
  append_member (out, "book", header->book);
  append_member (out, "entry", header->id);
  append_member (out, "format", EH_ENTRY_FORMAT);
  append_member (out, "head", header->head);
  append_member (out, "import", header->import);
  append_member (out, "kind", eh_kind_get_spec (eh_body_get_kind (body))->name);
  g_string_append_printf (out, ",\"time\":%" G_GINT64_FORMAT "}", header->time);

  return out;
}

/**
 * eh_entry_new:
 * @header: who, when and where
 * @body: what
 * @error: return location for an #EhEntryError
 *
 * Makes an entry of copies of @header and @body, if both are within the
 * limits of the format.
 *
 * Returns: (transfer full) (nullable): the entry
 */
EhEntry *
eh_entry_new (const EhEntryHeader *header, const EhBody *body, GError **error)
{
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (header != NULL, NULL);
  g_return_val_if_fail (body != NULL, NULL);

  if (!check_header (header, error))
    return NULL;
  if (!eh_body_check (body, &local))
    {
      g_set_error_literal (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_VALUE, local->message);
      return NULL;
    }

  /* Through the decoder, so that there is one way for an entry to come to be. */
  text = encode (header, body);
  return eh_entry_decode (text->str, text->len, error);
}

/* The members an entry can have, in ascending order of their names. */
typedef enum
{
  MEMBER_AUTHOR,
  MEMBER_BEHALF,
  MEMBER_BODY,
  MEMBER_BOOK,
  MEMBER_ENTRY,
  MEMBER_FORMAT,
  MEMBER_HEAD,
  MEMBER_IMPORT,
  MEMBER_KIND,
  MEMBER_TIME,
  N_MEMBERS,
} Member;

static const struct
{
  const char *name;
  EhJsonType type;
  gboolean is_required;
} members[] = {
  [MEMBER_AUTHOR] = { "author", EH_JSON_STRING, TRUE },
  [MEMBER_BEHALF] = { "behalf", EH_JSON_STRING, FALSE },
  [MEMBER_BODY] = { "body", EH_JSON_OBJECT, TRUE },
  [MEMBER_BOOK] = { "book", EH_JSON_STRING, TRUE },
  [MEMBER_ENTRY] = { "entry", EH_JSON_STRING, TRUE },
  [MEMBER_FORMAT] = { "format", EH_JSON_STRING, TRUE },
  [MEMBER_HEAD] = { "head", EH_JSON_STRING, TRUE },
  [MEMBER_IMPORT] = { "import", EH_JSON_STRING, FALSE },
  [MEMBER_KIND] = { "kind", EH_JSON_STRING, TRUE },
  [MEMBER_TIME] = { "time", EH_JSON_INTEGER, TRUE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (members) == N_MEMBERS);

static gboolean
find_members (const EhJsonToken *token, const EhJsonToken *found[N_MEMBERS], GError **error)
{
  guint m = 0;

  if (token->type != EH_JSON_OBJECT)
    goto wrong;
  for (guint i = 1; i < token->span; i += 1 + token[i + 1].span)
    {
      while (m < N_MEMBERS && !g_str_equal (members[m].name, token[i].string))
        m++;
      if (m == N_MEMBERS || members[m].type != token[i + 1].type)
        goto wrong;
      found[m++] = &token[i + 1];
    }
  for (m = 0; m < N_MEMBERS; m++)
    if (members[m].is_required && found[m] == NULL)
      goto wrong;

  return TRUE;

wrong:
  g_set_error_literal (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_SYNTAX,
                       "these are not the members that an entry has");
  return FALSE;
}

static const char *
get_string (const EhJsonToken *token)
{
  return token != NULL ? token->string : NULL;
}

static gboolean
take_members (EhEntry *self, const EhJsonToken *found[N_MEMBERS], GError **error)
{
  g_autoptr (GError) local = NULL;
  int kind;

  if (!g_str_equal (found[MEMBER_FORMAT]->string, EH_ENTRY_FORMAT))
    {
      g_set_error_literal (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_NEWER,
                           "the entry has a format that this version does not know");
      return FALSE;
    }
  kind = eh_kind_find (found[MEMBER_KIND]->string);
  if (kind < 0)
    {
      g_set_error_literal (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_NEWER,
                           "the entry is of a kind that this version does not know");
      return FALSE;
    }

  self->header = (EhEntryHeader){
    .book = get_string (found[MEMBER_BOOK]),
    .id = get_string (found[MEMBER_ENTRY]),
    .author = get_string (found[MEMBER_AUTHOR]),
    .behalf = get_string (found[MEMBER_BEHALF]),
    .head = get_string (found[MEMBER_HEAD]),
    .import = get_string (found[MEMBER_IMPORT]),
    .time = found[MEMBER_TIME]->integer,
  };
  if (!check_header (&self->header, error))
    return FALSE;

  self->body = eh_body_new_from_tokens ((EhKind) kind, found[MEMBER_BODY], &local);
  if (self->body == NULL || !eh_body_check (self->body, &local))
    {
      g_set_error_literal (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_VALUE, local->message);
      return FALSE;
    }

  return TRUE;
}

/**
 * eh_entry_decode:
 * @bytes: (array length=length): bytes, of whatever origin
 * @length: how many
 * @error: return location for an #EhEntryError
 *
 * Takes the one encoding of an entry and nothing else. Kinds of a newer
 * program are told apart from damage.
 *
 * Returns: (transfer full) (nullable): the entry
 */
EhEntry *
eh_entry_decode (const char *bytes, gsize length, GError **error)
{
  g_autoptr (EhEntry) self = NULL;
  g_autoptr (GArray) tokens = NULL;
  g_autoptr (GError) local = NULL;
  const EhJsonToken *found[N_MEMBERS] = { NULL };

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  if (length > EH_ENTRY_MAX_SIZE)
    {
      g_set_error_literal (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_SIZE,
                           "the entry is longer than 64 KiB");
      return NULL;
    }

  self = g_new0 (EhEntry, 1);
  g_atomic_ref_count_init (&self->refs);
  self->text = g_malloc0 (length + 1);
  if (length > 0)
    memcpy (self->text, bytes, length);

  tokens = g_array_sized_new (FALSE, FALSE, sizeof (EhJsonToken), 48);
  if (!eh_json_read (self->text, length, tokens, &local))
    {
      g_set_error_literal (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_SYNTAX, local->message);
      return NULL;
    }
  if (!find_members (&g_array_index (tokens, EhJsonToken, 0), found, error) ||
      !take_members (self, found, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * eh_entry_encode:
 * @self: an entry
 * @length: (out) (optional): how many bytes
 *
 * Returns: (transfer full): the one encoding of @self, ended by a zero byte
 *   that is not counted
 */
char *
eh_entry_encode (const EhEntry *self, gsize *length)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = encode (&self->header, self->body);
  if (length != NULL)
    *length = out->len;

  return g_string_free (out, FALSE);
}

/**
 * eh_entry_ref:
 * @self: an entry
 *
 * Entries may be shared between threads: they do not change.
 *
 * Returns: (transfer full): @self
 */
EhEntry *
eh_entry_ref (const EhEntry *self)
{
  EhEntry *entry = (EhEntry *) self;

  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&entry->refs);
  return entry;
}

/**
 * eh_entry_unref:
 * @self: (transfer full): an entry
 *
 * Gives up a reference.
 */
void
eh_entry_unref (EhEntry *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  eh_body_free (self->body);
  g_free (self->text);
  g_free (self);
}

/**
 * eh_entry_get_header:
 * @self: an entry
 *
 * Returns: (transfer none): who, when and where
 */
const EhEntryHeader *
eh_entry_get_header (const EhEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->header;
}

/**
 * eh_entry_get_kind:
 * @self: an entry
 *
 * Returns: its kind
 */
EhKind
eh_entry_get_kind (const EhEntry *self)
{
  g_return_val_if_fail (self != NULL, EH_N_KINDS);

  return eh_body_get_kind (self->body);
}

/**
 * eh_entry_get_body:
 * @self: an entry
 *
 * Returns: (transfer none): what it says
 */
const EhBody *
eh_entry_get_body (const EhEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->body;
}
