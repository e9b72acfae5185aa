/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-json.h: the one spelling of JSON that an entry can have.
 *
 * RFC 8785 (JSON Canonicalization Scheme) for the subset an entry needs:
 * objects with ASCII names in ascending order, arrays, strings, whole
 * numbers between -(2^53 - 1) and 2^53 - 1, true and false. There is no
 * white space, no null and no fraction, and a string escapes the quotation
 * mark, the backslash, line feed and tab only, since the record can hold no
 * other character that would need it. The reader takes nothing else, so what
 * it has read, written again, gives the same bytes.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EH_JSON_ERROR (eh_json_error_quark ())

/**
 * EhJsonError:
 * @EH_JSON_ERROR_SYNTAX: not JSON of the canonical form
 * @EH_JSON_ERROR_ORDER: names not in ascending order, or one twice
 * @EH_JSON_ERROR_RANGE: a number, or a depth, beyond what is allowed
 */
typedef enum
{
  EH_JSON_ERROR_SYNTAX,
  EH_JSON_ERROR_ORDER,
  EH_JSON_ERROR_RANGE,
} EhJsonError;

#define EH_JSON_MAX_DEPTH 8
#define EH_JSON_MAX_INTEGER G_GINT64_CONSTANT (9007199254740991)

typedef enum
{
  EH_JSON_OBJECT,
  EH_JSON_ARRAY,
  EH_JSON_STRING,
  EH_JSON_INTEGER,
  EH_JSON_BOOLEAN,
} EhJsonType;

/**
 * EhJsonToken:
 * @type: what it is
 * @n_children: members of an object (each a name and a value) or elements of
 *   an array
 * @span: how many tokens it covers, itself included; so the next sibling of
 *   tokens[i] is tokens[i + span]
 * @length: bytes of @string
 * @string: the characters of a string or a name, ended by a zero byte
 * @integer: the value of a number; 1 or 0 of a truth value
 *
 * One value, or the name of a member.
 */
typedef struct
{
  EhJsonType type;
  guint n_children;
  guint span;
  guint length;
  const char *string;
  gint64 integer;
} EhJsonToken;

GQuark eh_json_error_quark (void);

gboolean eh_json_read (char *text, gsize length, GArray *tokens, GError **error);
void eh_json_append_string (GString *out, const char *text);

G_END_DECLS
