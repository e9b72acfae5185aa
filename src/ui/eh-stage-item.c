/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-stage-item.c: a page as the sidebar lists it, with the guide's mark.
 */
#include "ui/eh-stage-item.h"

#include "ui/eh-format.h"

struct _EhStageItem
{
  GObject parent_instance;

  const EhPage *page;
  guint n_musts;
  guint n_shoulds;
  gboolean is_reached;
};

G_DEFINE_FINAL_TYPE (EhStageItem, eh_stage_item, G_TYPE_OBJECT)

static void
eh_stage_item_class_init (EhStageItemClass *klass)
{
}

static void
eh_stage_item_init (EhStageItem *self)
{
}

EhStageItem *
eh_stage_item_new (const EhPage *page, const EhGuide *guide)
{
  EhStageItem *self = g_object_new (EH_TYPE_STAGE_ITEM, NULL);

  self->page = page;
  if (page->stage == EH_NO_STAGE)
    return self;

  self->n_musts = eh_guide_count (guide, (EhStage) page->stage, EH_SEVERITY_MUST);
  self->n_shoulds = eh_guide_count (guide, (EhStage) page->stage, EH_SEVERITY_SHOULD);
  self->is_reached = page->stage <= (int) eh_guide_get_stage (guide);

  return self;
}

const EhPage *
eh_stage_item_get_page (EhStageItem *self)
{
  g_return_val_if_fail (EH_IS_STAGE_ITEM (self), NULL);

  return self->page;
}

const char *
eh_stage_item_get_icon (EhStageItem *self)
{
  g_return_val_if_fail (EH_IS_STAGE_ITEM (self), NULL);

  if (self->page->icon != NULL)
    return self->page->icon;
  if (self->n_musts > 0)
    return "dialog-warning-symbolic";
  if (self->n_shoulds > 0)
    return "dialog-information-symbolic";

  return self->is_reached ? "object-select-symbolic" : "content-loading-symbolic";
}

/* Returns: the style class that repeats the mark in colour */
const char *
eh_stage_item_get_style (EhStageItem *self)
{
  g_return_val_if_fail (EH_IS_STAGE_ITEM (self), NULL);

  if (self->page->icon != NULL)
    return "eh-plain";
  if (self->n_musts > 0)
    return "warning";
  if (self->n_shoulds > 0)
    return "accent";

  return self->is_reached ? "success" : "dim-label";
}

/* Returns: the number beside the title; 0 for none */
guint
eh_stage_item_get_count (EhStageItem *self)
{
  g_return_val_if_fail (EH_IS_STAGE_ITEM (self), 0);

  return self->n_musts > 0 ? self->n_musts : self->n_shoulds;
}

/* Returns: (transfer full) (nullable): the mark in words */
char *
eh_stage_item_dup_state (EhStageItem *self)
{
  g_return_val_if_fail (EH_IS_STAGE_ITEM (self), NULL);

  if (self->page->stage == EH_NO_STAGE)
    return NULL;

  return eh_format_stage_state (self->n_musts, self->n_shoulds, self->is_reached);
}
