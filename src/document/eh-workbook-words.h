/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-words.h: the words that the formulas of the workbook know.
 *
 * Formulas are written with the English words, as in =IF(A1="yes",1,0). What
 * stands in cells and in the finished formulas is in the user's language.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  EH_WORD_YES,
  EH_WORD_NO,
  EH_WORD_PASS,
  EH_WORD_FAIL,
  EH_WORD_MET,
  EH_WORD_NOT_MET,
  EH_WORD_EXCLUDED,
  EH_WORD_COMPLETE,
  EH_WORD_INCOMPLETE,
  EH_N_WORDS,
} EhWorkbookWord;

const char *eh_workbook_word (EhWorkbookWord word);
char *eh_workbook_word_in_formula (const char *formula) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
