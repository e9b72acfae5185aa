/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-body-private.h: a body between its values and its bytes.
 */
#pragma once

#include "core/eh-body.h"
#include "core/eh-json.h"

G_BEGIN_DECLS

void eh_body_append_json (const EhBody *self, GString *out);
EhBody *eh_body_new_from_tokens (EhKind kind,
                                 const EhJsonToken *tokens,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Used by the codec only. */
typedef struct
{
  gboolean is_set;
  gint64 integer;
  const char *text;
  const char **ids;
  GPtrArray *objects;
} EhBodyValue;

struct _EhBody
{
  EhKind kind;
  guint n_specs;
  const EhFieldSpec *specs;
  /* Texts that were set; those that were decoded lie in the entry's text. */
  GStringChunk *texts;
  EhBodyValue values[];
};

EhBody *eh_body_new_with_specs (EhKind kind,
                                const EhFieldSpec *specs,
                                guint n_specs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
