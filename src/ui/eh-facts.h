/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-facts.h: what a book holds about one stage, as groups of rows.
 */
#pragma once

#include <gtk/gtk.h>

#include "book/eh-book.h"

G_BEGIN_DECLS

void eh_facts_fill (GtkBox *box, EhBook *book, EhStage stage);

G_END_DECLS
