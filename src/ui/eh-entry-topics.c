/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-topics.c: what entries of the record are about, in few groups, and
 * where in the application that is shown.
 */
#include "ui/eh-entry-topics.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-undo.h"

/* A row per topic: the page that shows it, and the field that says which thing
 * on it is meant. */
static const struct
{
  const char *title;
  const char *page;
  EhField id;
} topics[] = {
  [EH_TOPIC_BOOK] = { N_ ("Book and files"), NULL, EH_N_FIELDS },
  [EH_TOPIC_PROCUREMENT] = { N_ ("Procurement and lots"), "procurement", EH_FIELD_LOT },
  [EH_TOPIC_TIMETABLE] = { N_ ("Timetable"), "procurement", EH_FIELD_MILESTONE },
  [EH_TOPIC_PANEL] = { N_ ("Panel"), "panel", EH_FIELD_MEMBER },
  [EH_TOPIC_SCALES] = { N_ ("Scales"), "scales", EH_FIELD_SCALE },
  [EH_TOPIC_CRITERIA] = { N_ ("Criteria"), "criteria", EH_FIELD_CRITERION },
  [EH_TOPIC_EVIDENCE] = { N_ ("Patient evidence"), "evidence", EH_FIELD_EVIDENCE },
  [EH_TOPIC_TENDERS] = { N_ ("Tenders"), "tenders", EH_FIELD_TENDER },
  [EH_TOPIC_PRICES] = { N_ ("Prices"), "price", EH_FIELD_TENDER },
  [EH_TOPIC_SCORES] = { N_ ("Individual scores"), "scoring", EH_FIELD_CRITERION },
  [EH_TOPIC_AGREED] = { N_ ("Agreed scores"), "moderation", EH_FIELD_CRITERION },
  [EH_TOPIC_DECISIONS] = { N_ ("Marks and ties"), "results", EH_FIELD_TENDER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (topics) == EH_N_TOPICS);

const char *
eh_entry_topic_get_title (EhEntryTopic topic)
{
  g_return_val_if_fail (topic < EH_N_TOPICS, NULL);

  return _ (topics[topic].title);
}

/* Returns: what entries of @kind are about */
EhEntryTopic
eh_entry_topic_find (EhKind kind)
{
  switch (kind)
    {
    case EH_KIND_PROCUREMENT_DESCRIBED:
    case EH_KIND_LOT_DESCRIBED:
    case EH_KIND_LOT_REMOVED:
      return EH_TOPIC_PROCUREMENT;
    case EH_KIND_MILESTONE_DESCRIBED:
    case EH_KIND_MILESTONE_REMOVED:
      return EH_TOPIC_TIMETABLE;
    case EH_KIND_MEMBER_DESCRIBED:
    case EH_KIND_MEMBER_REMOVED:
      return EH_TOPIC_PANEL;
    case EH_KIND_SCALE_DESCRIBED:
    case EH_KIND_SCALE_REMOVED:
      return EH_TOPIC_SCALES;
    case EH_KIND_CRITERION_DESCRIBED:
    case EH_KIND_CRITERION_REMOVED:
      return EH_TOPIC_CRITERIA;
    case EH_KIND_EVIDENCE_DESCRIBED:
    case EH_KIND_EVIDENCE_REMOVED:
      return EH_TOPIC_EVIDENCE;
    case EH_KIND_TENDER_DESCRIBED:
    case EH_KIND_TENDER_REMOVED:
    case EH_KIND_TENDER_EXCLUDED:
    case EH_KIND_TENDER_READMITTED:
    case EH_KIND_PASS_FAIL_DECIDED:
    case EH_KIND_PASS_FAIL_WITHDRAWN:
      return EH_TOPIC_TENDERS;
    case EH_KIND_PRICE_RECORDED:
    case EH_KIND_PRICE_WITHDRAWN:
      return EH_TOPIC_PRICES;
    case EH_KIND_SCORE_GIVEN:
    case EH_KIND_SCORE_WITHDRAWN:
      return EH_TOPIC_SCORES;
    case EH_KIND_CONSENSUS_AGREED:
    case EH_KIND_CONSENSUS_WITHDRAWN:
      return EH_TOPIC_AGREED;
    case EH_KIND_MARKS_AWARDED:
    case EH_KIND_MARKS_WITHDRAWN:
    case EH_KIND_TIE_DECIDED:
    case EH_KIND_TIE_WITHDRAWN:
      return EH_TOPIC_DECISIONS;
    case EH_KIND_BOOK_CREATED:
    case EH_KIND_EXCHANGE_IMPORTED:
    case EH_KIND_ATTACHMENT_ADDED:
    case EH_N_KINDS:
    default:
      return EH_TOPIC_BOOK;
    }
}

/* Returns: (nullable): name of the page that shows what @body is about, and its
 * @id there, which can be ""; %NULL if it is nowhere to be seen any more */
const char *
eh_entry_topic_find_place (const EhProcurement *procurement, const EhBody *body, const char **id)
{
  EhEntryTopic topic;

  g_return_val_if_fail (procurement != NULL && body != NULL && id != NULL, NULL);

  topic = eh_entry_topic_find (eh_body_get_kind (body));
  if (topics[topic].page == NULL || eh_undo_find (procurement, body) == NULL)
    return NULL;

  *id = eh_body_get_text (body, topics[topic].id);
  if (*id == NULL)
    *id = "";
  return topics[topic].page;
}
