/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-stage-item.h: a page as the sidebar lists it, with the guide's mark.
 *
 * The mark is an icon, a number and words; colour only repeats them.
 */
#pragma once

#include "ui/eh-page.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define EH_TYPE_STAGE_ITEM (eh_stage_item_get_type ())
G_DECLARE_FINAL_TYPE (EhStageItem, eh_stage_item, EH, STAGE_ITEM, GObject)

EhStageItem *eh_stage_item_new (const EhPage *page, const EhGuide *guide) G_GNUC_WARN_UNUSED_RESULT;

const EhPage *eh_stage_item_get_page (EhStageItem *self);
const char *eh_stage_item_get_icon (EhStageItem *self);
const char *eh_stage_item_get_style (EhStageItem *self);
guint eh_stage_item_get_count (EhStageItem *self);
char *eh_stage_item_dup_state (EhStageItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
