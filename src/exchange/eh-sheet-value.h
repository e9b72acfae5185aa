/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-value.h: a cell as people write it, as a value that an exchange
 * file could have.
 */
#pragma once

#include "core/eh-body.h"
#include "core/eh-procurement.h"

G_BEGIN_DECLS

/**
 * EhSheetValue:
 * @field: the type and limits of the field that the cell is for
 * @procurement: what ids and names are looked up in
 * @text: what the cell says, without spaces around it
 *
 * A cell that is to be understood.
 */
typedef struct
{
  const EhFieldSpec *field;
  const EhProcurement *procurement;
  const char *text;
} EhSheetValue;

gboolean eh_sheet_read_number (const char *text,
                               guint digits,
                               const char *currency,
                               char **plain,
                               char **problem);
gboolean eh_sheet_read_cell (const EhSheetValue *value,
                             EhBody *body,
                             char **understood,
                             char **problem);
const char *eh_sheet_find_id (const EhProcurement *procurement,
                              EhField field,
                              const char *text,
                              char **problem);

G_END_DECLS
