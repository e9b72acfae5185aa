/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tender-wording.h: how tenders are judged, in the words that bidders read.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

/**
 * EhWordingStyle:
 * @EH_WORDING_TITLE: what the whole is called
 * @EH_WORDING_HEADING: of a part
 * @EH_WORDING_SUBHEADING: of a criterion or a scale
 * @EH_WORDING_TEXT: a paragraph
 * @EH_WORDING_ITEM: one of a list
 */
typedef enum
{
  EH_WORDING_TITLE,
  EH_WORDING_HEADING,
  EH_WORDING_SUBHEADING,
  EH_WORDING_TEXT,
  EH_WORDING_ITEM,
} EhWordingStyle;

/**
 * EhWordingLine:
 * @style: what it is
 * @text: what it says
 */
typedef struct
{
  EhWordingStyle style;
  char *text;
} EhWordingLine;

GPtrArray *eh_tender_wording_list (const EhProcurement *procurement) G_GNUC_WARN_UNUSED_RESULT;
char *eh_tender_wording_join (const GPtrArray *lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
