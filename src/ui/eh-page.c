/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-page.c: the pages of an open book: their names, titles and stages.
 */
#include "ui/eh-page.h"

#include "config.h"

#include <glib/gi18n.h>

/* In the order of the sidebar. Adding a page means a row here and, unless it is
 * a stage that only lists facts, a child of that name in eh-book-view.ui. */
static const EhPage pages[] = {
  { "next-steps", N_ ("Next steps"), NULL, "view-list-bullet-symbolic", EH_NO_STAGE, "next-steps" },
  { "procurement", N_ ("Procurement"), NC_ ("heading", "Prepare"), NULL, EH_STAGE_PREPARE,
    "stage" },
  { "panel", N_ ("Panel"), NC_ ("heading", "Prepare"), NULL, EH_STAGE_PANEL, "stage" },
  { "criteria", N_ ("Criteria"), NC_ ("heading", "Prepare"), NULL, EH_STAGE_CRITERIA, "stage" },
  { "tenders", N_ ("Tenders"), NC_ ("heading", "Prepare"), NULL, EH_STAGE_TENDERS, "stage" },
  { "scoring", N_ ("Individual scores"), NC_ ("heading", "Score"), NULL, EH_STAGE_SCORING,
    "stage" },
  { "moderation", N_ ("Agreed scores"), NC_ ("heading", "Score"), NULL, EH_STAGE_MODERATION,
    "stage" },
  { "price", N_ ("Prices"), NC_ ("heading", "Decide"), NULL, EH_STAGE_PRICE, "stage" },
  { "results", N_ ("Results"), NC_ ("heading", "Decide"), NULL, EH_STAGE_DECISION, "results" },
  { "record", N_ ("Record"), NC_ ("heading", "Evidence"), "view-list-ordered-symbolic", EH_NO_STAGE,
    "record" },
  { "documents", N_ ("Documents"), NC_ ("heading", "Evidence"), "document-save-symbolic",
    EH_NO_STAGE, "documents" },
};

guint
eh_page_get_count (void)
{
  return G_N_ELEMENTS (pages);
}

const EhPage *
eh_page_get (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (pages), NULL);

  return &pages[i];
}

/* Returns: (nullable): the page of that name */
const EhPage *
eh_page_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];

  return NULL;
}

/* Returns: the page where @stage is worked on; the next steps if it has none */
const EhPage *
eh_page_find_stage (EhStage stage)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].stage == (int) stage)
      return &pages[i];

  return &pages[0];
}
