/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-topics.h: what entries of the record are about, in few groups, and
 * where in the application that is shown.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

/**
 * EhEntryTopic:
 *
 * Groups of kinds, as people think of them.
 */
typedef enum
{
  EH_TOPIC_BOOK,
  EH_TOPIC_PROCUREMENT,
  EH_TOPIC_TIMETABLE,
  EH_TOPIC_PANEL,
  EH_TOPIC_SCALES,
  EH_TOPIC_CRITERIA,
  EH_TOPIC_EVIDENCE,
  EH_TOPIC_TENDERS,
  EH_TOPIC_PRICES,
  EH_TOPIC_SCORES,
  EH_TOPIC_AGREED,
  EH_TOPIC_DECISIONS,
  EH_N_TOPICS,
} EhEntryTopic;

const char *eh_entry_topic_get_title (EhEntryTopic topic);
EhEntryTopic eh_entry_topic_find (EhKind kind);
const char *eh_entry_topic_find_place (const EhProcurement *procurement,
                                       const EhBody *body,
                                       const char **id);

G_END_DECLS
