/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-item-row.h: something of a book that can be opened and removed, in a list.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EhItem:
 * @id: its id in the book
 * @title: what it is called
 * @text: (nullable): what it says
 * @subtitle: (nullable): more about it, a line each
 * @value: (nullable): what stands at its end
 * @problem: (nullable): what is wrong with it
 * @is_person: whether it has a face, of its initials
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *text;
  const char *subtitle;
  const char *value;
  const char *problem;
  gboolean is_person;
} EhItem;

#define EH_TYPE_ITEM_ROW (eh_item_row_get_type ())
G_DECLARE_FINAL_TYPE (EhItemRow, eh_item_row, EH, ITEM_ROW, GtkListBoxRow)

GtkWidget *eh_item_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

void eh_item_row_show (EhItemRow *self, const EhItem *item, gboolean is_writable);
const char *eh_item_row_get_id (EhItemRow *self);
gboolean eh_item_row_matches (EhItemRow *self, const char *term);
void eh_item_row_set_obstacle (EhItemRow *self, const char *obstacle);

G_END_DECLS
