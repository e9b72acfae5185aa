/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-procurement-private.h: a procurement between its accessors, check and
 * apply.
 */
#pragma once

#include "core/eh-cells.h"
#include "core/eh-table.h"

G_BEGIN_DECLS

struct _EhProcurement
{
  EhEntry *created; /* the first entry */
  guint64 n_entries;
  guint64 n_without_effect;
  gint64 last_time;

  EhBasics *basics;
  EhTable *lots;
  EhTable *milestones;
  EhTable *scales;
  EhTable *members;
  EhTable *criteria;
  EhTable *evidence;
  EhTable *tenders;
  EhTable *prices;        /* by tender */
  EhTable *exclusions;    /* by tender */
  EhTable *tie_decisions; /* by lot */
  EhTable *decided_ties;  /* all that were ever made, by the id of the entry */
  EhTable *attachments;   /* by SHA-256 */
  EhTable *imports;       /* by the id of the entry */
  GHashTable *cells;
};

const char *eh_procurement_get_criterion_lot (const EhProcurement *self,
                                              const EhCriterion *criterion);

G_END_DECLS
