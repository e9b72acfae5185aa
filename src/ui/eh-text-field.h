/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-text-field.h: a line to fill in, what it is for, and what is wrong with it.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define EH_TYPE_TEXT_FIELD (eh_text_field_get_type ())
G_DECLARE_FINAL_TYPE (EhTextField, eh_text_field, EH, TEXT_FIELD, GtkBox)

const char *eh_text_field_get_text (EhTextField *self);
void eh_text_field_set_text (EhTextField *self, const char *text);
void eh_text_field_set_error (EhTextField *self, const char *error);

G_END_DECLS
