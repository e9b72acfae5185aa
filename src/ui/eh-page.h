/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-page.h: the pages of an open book: their names, titles and stages.
 *
 * One row per page. The sidebar, the book view and the links of the next steps
 * know the pages by this table only.
 */
#pragma once

#include <glib-object.h>

#include "core/eh-guide.h"

G_BEGIN_DECLS

/* The stage of a page that is about the book as a whole. */
#define EH_NO_STAGE (-1)
/* The form of a page that takes no table from a spreadsheet. */
#define EH_NO_FORM (-1)

/**
 * EhPage:
 * @name: its name for actions
 * @title: what it is called; not translated
 * @group: (nullable): heading in the sidebar above it and its like; not translated
 * @icon: (nullable): of a page without a stage
 * @stage: an #EhStage, or %EH_NO_STAGE
 * @get_type: the class that shows it: an #EhBookPage
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *group;
  const char *icon;
  int stage;
  GType (*get_type) (void);
} EhPage;

guint eh_page_get_count (void);
const EhPage *eh_page_get (guint i);
const EhPage *eh_page_find (const char *name);
const EhPage *eh_page_find_stage (EhStage stage);
int eh_page_get_form (const EhPage *self);

G_END_DECLS
