/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-body.h: what an entry of one kind says: its fields' values.
 *
 * A body is filled by whoever makes a command, then belongs to an entry and
 * is not changed again. Which fields it can have is in the table of kinds.
 */
#pragma once

#include "core/eh-kind.h"

G_BEGIN_DECLS

#define EH_BODY_ERROR (eh_body_error_quark ())

/**
 * EhBodyError:
 * @EH_BODY_ERROR_MISSING: a required field is not there
 * @EH_BODY_ERROR_VALUE: a value is outside what its field can hold
 * @EH_BODY_ERROR_UNKNOWN: a field that the kind does not have, or of another
 *   type
 */
typedef enum
{
  EH_BODY_ERROR_MISSING,
  EH_BODY_ERROR_VALUE,
  EH_BODY_ERROR_UNKNOWN,
} EhBodyError;

typedef struct _EhBody EhBody;

GQuark eh_body_error_quark (void);

EhBody *eh_body_new (EhKind kind) G_GNUC_WARN_UNUSED_RESULT;
EhBody *eh_body_copy (const EhBody *self) G_GNUC_WARN_UNUSED_RESULT;
void eh_body_free (EhBody *self);

EhKind eh_body_get_kind (const EhBody *self);

void eh_body_set_text (EhBody *self, EhField field, const char *text);
void eh_body_set_integer (EhBody *self, EhField field, gint64 value);
void eh_body_set_flags (EhBody *self, EhField field, guint flags);
void eh_body_set_ids (EhBody *self, EhField field, const char *const *ids);
EhBody *eh_body_add_object (EhBody *self, EhField field);
void eh_body_clear (EhBody *self, EhField field);

gboolean eh_body_has (const EhBody *self, EhField field);
const char *eh_body_get_text (const EhBody *self, EhField field);
gint64 eh_body_get_integer (const EhBody *self, EhField field, gint64 absent);
guint eh_body_get_flags (const EhBody *self, EhField field);
const char *const *eh_body_get_ids (const EhBody *self, EhField field);
guint eh_body_get_n_objects (const EhBody *self, EhField field);
const EhBody *eh_body_get_object (const EhBody *self, EhField field, guint i);

gboolean eh_body_check (const EhBody *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhBody, eh_body_free)

G_END_DECLS
