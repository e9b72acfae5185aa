/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-keys.h: which key of an exchange file holds which field.
 *
 * One table for reader and writer, so that what is written is what is read.
 * A key that is added needs a row here and a line in docs/EXCHANGE.md; reader
 * and writer take its type and limits from the table of kinds.
 */
#pragma once

#include "core/eh-kind.h"

G_BEGIN_DECLS

#define EH_EXCHANGE_FORMAT "evenhand-exchange/1"

/**
 * EhExchangeKey:
 * @name: the key
 * @field: the field it holds; %EH_N_FIELDS if its value is an object with
 *   fields of the same entry, or something that reader and writer each look
 *   after themselves
 * @is_required: whether it must be there
 * @keys: (nullable): the keys of the object, or of each object in the list,
 *   that is its value
 *
 * A row. A list of rows ends with one that has no name.
 */
typedef struct _EhExchangeKey EhExchangeKey;

struct _EhExchangeKey
{
  const char *name;
  EhField field;
  gboolean is_required;
  const EhExchangeKey *keys;
};

typedef enum
{
  EH_EXCHANGE_LOTS,
  EH_EXCHANGE_TIMETABLE,
  EH_EXCHANGE_SCALES,
  EH_EXCHANGE_MEMBERS,
  EH_EXCHANGE_EVIDENCE,
  EH_EXCHANGE_CRITERIA,
  EH_EXCHANGE_TENDERS,
  EH_EXCHANGE_SCORES,
  EH_EXCHANGE_CONSENSUS,
  EH_EXCHANGE_MARKS,
  EH_EXCHANGE_TIE_DECISIONS,
  EH_EXCHANGE_N_LISTS,
} EhExchangeListId;

#define EH_EXCHANGE_MAX_IDENTITY 3

/**
 * EhExchangeList:
 * @name: its key in the file
 * @kind: what each element becomes
 * @is_required: whether it must be there
 * @keys: the keys of an element
 * @n_identity: how many fields tell the elements apart
 * @identity: which: no two elements are equal in all of them
 *
 * A list on the top level of the file, in the order of reading and writing.
 */
typedef struct
{
  const char *name;
  EhKind kind;
  gboolean is_required;
  const EhExchangeKey *keys;
  guint n_identity;
  EhField identity[EH_EXCHANGE_MAX_IDENTITY];
} EhExchangeList;

extern const EhExchangeKey eh_exchange_procurement_keys[];
extern const EhExchangeKey eh_exchange_exclusion_keys[];
extern const EhExchangeList eh_exchange_lists[EH_EXCHANGE_N_LISTS];

const EhExchangeKey *eh_exchange_find_key (const EhExchangeKey *keys, const char *name);
const EhFieldSpec *eh_exchange_find_spec (const EhFieldSpec *specs, guint n_specs, EhField field);

G_END_DECLS
