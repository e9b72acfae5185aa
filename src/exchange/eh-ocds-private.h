/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-ocds-private.h: what the parts of an OCDS release share.
 */
#pragma once

#include <jansson.h>

#include "exchange/eh-ocds-writer.h"

G_BEGIN_DECLS

/**
 * EhOcds:
 * @procurement: what is written
 * @results: its results
 * @digits: digits after the point of an amount
 * @parties: (element-type utf8 utf8): ids of bidders by their names
 *
 * A release in the making.
 */
typedef struct
{
  const EhProcurement *procurement;
  const EhResults *results;
  guint digits;
  GHashTable *parties;
} EhOcds;

void eh_ocds_set_text (json_t *object, const char *key, const char *text);
json_t *eh_ocds_write_number (gint64 value, guint digits) G_GNUC_WARN_UNUSED_RESULT;
json_t *eh_ocds_write_value (const EhOcds *self, gint64 amount) G_GNUC_WARN_UNUSED_RESULT;
json_t *eh_ocds_write_bidder (const EhOcds *self, const EhTender *tender) G_GNUC_WARN_UNUSED_RESULT;

json_t *eh_ocds_write_bids (const EhOcds *self) G_GNUC_WARN_UNUSED_RESULT;
json_t *eh_ocds_write_panel (const EhOcds *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
