/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-item-list.h: a list of things of one kind, with all that is done to them.
 *
 * A page says of which kind they are, and fills the list again whenever the
 * book changed. Adding, opening and removing one, from its menu or by keyboard,
 * is the list's own affair, as is looking for one among many. A removal is
 * asked of the book beforehand, and why not is said where it is wanted.
 */
#pragma once

#include <adwaita.h>

#include "book/eh-book.h"
#include "ui/eh-item-row.h"

G_BEGIN_DECLS

/**
 * EhItemKind:
 * @described: the kind of entry that says what one is
 * @removed: the kind of entry that removes one
 * @get_editor: the class of its window: an #EhEditor
 * @find: the entry that says what the one of that id is, or %NULL
 * @begin: (nullable): sets what a new one has before anything was typed
 * @added: said after one was added; not translated
 * @changed: said after one was changed; not translated
 * @taken: said after one was removed; not translated
 */
typedef struct
{
  EhKind described;
  EhKind removed;
  GType (*get_editor) (void);
  const EhEntry *(*find) (const EhProcurement *procurement, const char *id);
  void (*begin) (EhBody *body, const EhProcurement *procurement);
  const char *added;
  const char *changed;
  const char *taken;
} EhItemKind;

#define EH_TYPE_ITEM_LIST (eh_item_list_get_type ())
G_DECLARE_FINAL_TYPE (EhItemList, eh_item_list, EH, ITEM_LIST, AdwBin)

void eh_item_list_set_kind (EhItemList *self, const EhItemKind *kind);
void eh_item_list_begin (EhItemList *self, EhBook *book);
void eh_item_list_add (EhItemList *self, const EhItem *item);
void eh_item_list_end (EhItemList *self);
void eh_item_list_open_new (EhItemList *self);
void eh_item_list_open (EhItemList *self, const char *id);
gboolean eh_item_list_show_item (EhItemList *self, const char *id);

G_END_DECLS
