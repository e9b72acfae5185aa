/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-paste-words.h: what is said of a table, by what it is about.
 */
#pragma once

#include "exchange/eh-sheet-draft.h"

G_BEGIN_DECLS

const char *eh_paste_words_get_title (EhSheetForm form);
const char *eh_paste_words_get_hint (EhSheetForm form);
const char *eh_paste_words_get_file_name (EhSheetForm form);
const char *eh_paste_words_get_column (EhSheetForm form, EhField field);
char *eh_paste_words_say_outlook (EhSheetForm form, EhSheetTally tally) G_GNUC_WARN_UNUSED_RESULT;
char *eh_paste_words_say_done (EhSheetForm form, EhSheetTally tally) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
