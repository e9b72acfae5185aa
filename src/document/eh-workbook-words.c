/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-words.c: the words that the formulas of the workbook know.
 */
#include "document/eh-workbook-words.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const words[] = {
  [EH_WORD_YES] = NC_ ("cell of the workbook", "yes"),
  [EH_WORD_NO] = NC_ ("cell of the workbook", "no"),
  [EH_WORD_PASS] = NC_ ("cell of the workbook", "pass"),
  [EH_WORD_FAIL] = NC_ ("cell of the workbook", "fail"),
  [EH_WORD_MET] = NC_ ("cell of the workbook", "met"),
  [EH_WORD_NOT_MET] = NC_ ("cell of the workbook", "not met"),
  [EH_WORD_EXCLUDED] = NC_ ("cell of the workbook", "excluded"),
  [EH_WORD_COMPLETE] = NC_ ("cell of the workbook", "complete"),
  [EH_WORD_INCOMPLETE] = NC_ ("cell of the workbook", "incomplete"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (words) == EH_N_WORDS);

static gboolean
is_one_of_two (EhWorkbookWord word, const char *translation)
{
  for (guint i = 0; i < EH_N_WORDS; i++)
    if (i != (guint) word &&
        g_str_equal (g_dpgettext2 (NULL, "cell of the workbook", words[i]), translation))
      return TRUE;

  return FALSE;
}

/**
 * eh_workbook_word:
 * @word: a word
 *
 * A formula tells the words apart by their letters; so a translation that is
 * that of another word too, or that would end the text it stands in, is not
 * taken.
 *
 * Returns: (transfer none): the word in the user's language
 */
const char *
eh_workbook_word (EhWorkbookWord word)
{
  const char *translation;

  g_return_val_if_fail (word < EH_N_WORDS, NULL);

  translation = g_dpgettext2 (NULL, "cell of the workbook", words[word]);

  return strchr (translation, '"') != NULL || is_one_of_two (word, translation) ? words[word]
                                                                                : translation;
}

/**
 * eh_workbook_word_in_formula:
 * @formula: a formula with English words
 *
 * Returns: (transfer full): the same with those of the user's language
 */
char *
eh_workbook_word_in_formula (const char *formula)
{
  GString *out;

  g_return_val_if_fail (formula != NULL, NULL);

  out = g_string_new (NULL);
  while (*formula != '\0')
    {
      guint found = EH_N_WORDS;

      for (guint i = 0; i < EH_N_WORDS && *formula == '"'; i++)
        if (g_str_has_prefix (formula + 1, words[i]) && formula[1 + strlen (words[i])] == '"')
          found = i;

      if (found < EH_N_WORDS)
        {
          g_string_append_printf (out, "\"%s\"", eh_workbook_word (found));
          formula += strlen (words[found]) + 2;
        }
      else
        g_string_append_c (out, *formula++);
    }

  return g_string_free (out, FALSE);
}
