/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-guide.h: what is open, how grave it is, who acts and where to go.
 *
 * One list, worked out from the procurement. The sidebar's marks, the next
 * step, `check` and the stage a procurement is in all come from it.
 */
#pragma once

#include "core/eh-results.h"

G_BEGIN_DECLS

typedef enum
{
  EH_STAGE_PREPARE,
  EH_STAGE_PANEL,
  EH_STAGE_CRITERIA,
  EH_STAGE_TENDERS,
  EH_STAGE_SCORING,
  EH_STAGE_MODERATION,
  EH_STAGE_PRICE,
  EH_STAGE_DECISION,
  EH_STAGE_INFORM,
  EH_STAGE_CONTRACT,
  EH_STAGE_MONITOR,
  EH_N_STAGES,
} EhStage;

/**
 * EhSeverity:
 * @EH_SEVERITY_MUST: the procurement cannot go on, or would not stand up
 * @EH_SEVERITY_SHOULD: good practice, or a prompt to look again
 */
typedef enum
{
  EH_SEVERITY_MUST,
  EH_SEVERITY_SHOULD,
} EhSeverity;

/**
 * EhGuidePoint:
 * @code: its name for programs, such as "weights"
 * @requirement: (nullable): the requirement it comes from, such as "R1"
 * @severity: how grave it is
 * @stage: where it is mended
 * @actor: whose task it is
 * @text: one sentence in English, with {subject} and {count} to be filled in
 * @subject: (nullable): id of what it is about
 * @title: (nullable): that thing's name for people
 * @count: how many, where it counts something
 */
typedef struct
{
  const char *code;
  const char *requirement;
  EhSeverity severity;
  EhStage stage;
  EhRole actor;
  const char *text;
  const char *subject;
  const char *title;
  guint count;
} EhGuidePoint;

typedef struct _EhGuide EhGuide;

EhGuide *eh_guide_new (const EhProcurement *procurement,
                       const EhResults *results) G_GNUC_WARN_UNUSED_RESULT;
void eh_guide_free (EhGuide *self);

guint eh_guide_get_n_points (const EhGuide *self);
const EhGuidePoint *eh_guide_get_point (const EhGuide *self, guint i);
guint eh_guide_count (const EhGuide *self, EhStage stage, EhSeverity severity);
EhStage eh_guide_get_stage (const EhGuide *self);

const char *eh_stage_get_name (EhStage stage);
const char *eh_stage_get_title (EhStage stage);
char *eh_guide_fill (const char *text, const EhGuidePoint *point) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhGuide, eh_guide_free)

G_END_DECLS
