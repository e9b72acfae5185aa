/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-reading.c: how easy a text for the public is to read.
 *
 * Words and sentences are counted, nothing cleverer: whoever writes can count
 * again. That a sentence is better short is what every guide to plain language
 * says first; 25 words is where the guidance for public bodies draws the line.
 */
#include "ui/eh-reading.h"

#include "config.h"

#include <glib/gi18n.h>

/* So many words in a sentence are still easy to read. */
#define EASY_SENTENCE 25

/* Returns: what there is to count in @text */
EhReading
eh_reading_measure (const char *text)
{
  EhReading reading = { 0 };
  guint n_sentence = 0;
  gboolean is_in_word = FALSE;

  g_return_val_if_fail (text != NULL, reading);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar next = g_utf8_get_char (g_utf8_next_char (p));

      if (g_unichar_isalnum (c) && !is_in_word)
        {
          is_in_word = TRUE;
          reading.n_words++;
          n_sentence++;
          reading.n_longest = MAX (reading.n_longest, n_sentence);
        }
      else if (g_unichar_isspace (c))
        {
          is_in_word = FALSE;
        }
      /* A point within a word, as in "2.5", ends no sentence. */
      if (c == '\n' ||
          ((c == '.' || c == '?' || c == '!') && (next == 0 || g_unichar_isspace (next))))
        n_sentence = 0;
    }

  return reading;
}

/* Returns: (transfer full): how long @text is, and what would make it easier */
char *
eh_reading_describe (const char *text)
{
  EhReading reading = eh_reading_measure (text);
  g_autofree char *words =
      g_strdup_printf (g_dngettext (NULL, "%u word", "%u words", reading.n_words), reading.n_words);

  if (reading.n_longest <= EASY_SENTENCE)
    return g_steal_pointer (&words);

  /* Translators: "84 words", then how many words the longest sentence has. */
  return g_strdup_printf (_ ("%s. The longest sentence has %u; up to %d are easy to read."), words,
                          reading.n_longest, EASY_SENTENCE);
}
