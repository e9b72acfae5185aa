/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-record-filters.h: what of the record is to be shown: of what, whose, when.
 */
#pragma once

#include <adwaita.h>

#include "ui/eh-entry-filter.h"

G_BEGIN_DECLS

#define EH_TYPE_RECORD_FILTERS (eh_record_filters_get_type ())
G_DECLARE_FINAL_TYPE (EhRecordFilters, eh_record_filters, EH, RECORD_FILTERS, AdwBin)

EhEntryFilter *eh_record_filters_get_filter (EhRecordFilters *self);
void eh_record_filters_update (EhRecordFilters *self, EhBook *book);
void eh_record_filters_clear (EhRecordFilters *self);

G_END_DECLS
