/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-permission.h: who may do what, and when.
 *
 * One table of role, action and stage. The rules, the screens and the audit
 * pack all ask it, so what a screen offers is what a rule lets through. A
 * member with several roles may do what any of them may.
 *
 * The table knows roles, not persons. What depends on the member comes on
 * top, and is for whoever asks: whether they vote and are named to score
 * (eh-scorers.h), have accepted the terms, have declared, are recused from
 * this tender, or would judge their own declaration.
 */
#pragma once

#include "core/eh-guide.h"
#include "core/eh-vocabulary.h"

G_BEGIN_DECLS

#define EH_N_ROLES 8

typedef enum
{
  EH_ACTION_DESCRIBE_PROCUREMENT,
  EH_ACTION_PLAN_TIMETABLE,
  EH_ACTION_RECORD_EVIDENCE,
  EH_ACTION_MANAGE_PANEL,
  EH_ACTION_READ_SUPPORT,
  EH_ACTION_WRITE_TERMS,
  EH_ACTION_ACCEPT_TERMS,
  EH_ACTION_DECLARE_INTERESTS,
  EH_ACTION_REVIEW_INTERESTS,
  EH_ACTION_WRITE_CRITERIA,
  EH_ACTION_REHEARSE,
  EH_ACTION_PUBLISH_CRITERIA,
  EH_ACTION_COMMENT,
  EH_ACTION_RECEIVE_TENDERS,
  EH_ACTION_EXCLUDE_TENDER,
  EH_ACTION_DECIDE_PASS_FAIL,
  EH_ACTION_READ_TENDERS,
  EH_ACTION_CLARIFY,
  EH_ACTION_SCORE,
  EH_ACTION_ENTER_FOR_MEMBER,
  EH_ACTION_OPEN_SCORES,
  EH_ACTION_READ_SCORES,
  EH_ACTION_RECORD_AGREEMENT,
  EH_ACTION_SIGN_AGREEMENT,
  EH_ACTION_REOPEN_AGREEMENT,
  EH_ACTION_OPEN_PRICES,
  EH_ACTION_RECORD_PRICES,
  EH_ACTION_READ_PRICES,
  EH_ACTION_READ_RESULTS,
  EH_ACTION_DECIDE_TIE,
  EH_ACTION_RECORD_DECISION,
  EH_ACTION_INFORM_BIDDERS,
  EH_ACTION_RECORD_CONTRACT,
  EH_ACTION_RECORD_MONITORING,
  EH_ACTION_EXPORT,
  EH_ACTION_READ_RECORD,
  EH_ACTION_VERIFY,
  EH_N_ACTIONS,
} EhAction;

gboolean eh_permission_check (guint roles, EhAction action, EhStage stage, const char **why);
guint eh_permission_get_stages (EhRole role, EhAction action);
const char *eh_action_get_name (EhAction action);
const char *eh_action_get_title (EhAction action);

G_END_DECLS
