/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-new-book-form.h: what a new procurement is called, and who buys and keeps.
 */
#pragma once

#include <adwaita.h>

#include "book/eh-starter.h"

G_BEGIN_DECLS

#define EH_TYPE_NEW_BOOK_FORM (eh_new_book_form_get_type ())
G_DECLARE_FINAL_TYPE (EhNewBookForm, eh_new_book_form, EH, NEW_BOOK_FORM, AdwBin)

/**
 * EhNewBookValues:
 * @keeper: who keeps the book
 *
 * What the form says, as a record can hold it.
 */
typedef struct
{
  char *title;
  char *reference;
  char *buyer;
  char *currency;
  char *keeper;
  EhRegime regime;
} EhNewBookValues;

void eh_new_book_values_clear (EhNewBookValues *self);

void eh_new_book_form_set_starter (EhNewBookForm *self, EhStarter *starter);
gboolean eh_new_book_form_read (EhNewBookForm *self, EhNewBookValues *values);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EhNewBookValues, eh_new_book_values_clear)

G_END_DECLS
