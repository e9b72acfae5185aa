/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-filter.h: which entries of the record are shown.
 *
 * A filter of #EhLogRow. Whatever is set must all hold.
 */
#pragma once

#include <gtk/gtk.h>

#include "book/eh-book.h"
#include "ui/eh-entry-topics.h"

G_BEGIN_DECLS

#define EH_TYPE_ENTRY_FILTER (eh_entry_filter_get_type ())
G_DECLARE_FINAL_TYPE (EhEntryFilter, eh_entry_filter, EH, ENTRY_FILTER, GtkFilter)

/* No topic is asked for. */
#define EH_ANY_TOPIC (-1)
/* Whoever is asked for: the keeper of the book, who did what no member did. */
#define EH_KEEPER ""

EhEntryFilter *eh_entry_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;
void eh_entry_filter_set_book (EhEntryFilter *self, EhBook *book);
void eh_entry_filter_set_topic (EhEntryFilter *self, int topic);
void eh_entry_filter_set_who (EhEntryFilter *self, const char *who);
void eh_entry_filter_set_period (EhEntryFilter *self, gint64 from, gint64 to);
void eh_entry_filter_set_search (EhEntryFilter *self, const char *search);

const char *eh_entry_filter_get_who (const EhEntry *entry);

G_END_DECLS
