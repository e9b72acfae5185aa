/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-wording-problem-values.c: the messages about single values, and their words.
 */
#include "document/eh-wording-problem-private.h"

#include <glib/gi18n.h>

/* A row for each message about a value by itself. Of two messages that are alike,
 * the one that says more stands first. */
static const EhProblemWords rows[] = {
  { "it must not be empty", N_ ("This must not be empty. Fill it in."), TRUE },
  { "it is missing", N_ ("This is missing. Fill it in."), TRUE },
  { "it must be left out rather than empty", N_ ("This must not be empty. Fill it in."), TRUE },
  { "it is longer than %s bytes", N_ ("This is too long. There is room for about %s letters."),
    TRUE },
  { "it is not 64 hexadecimal digits", N_ ("This must be 64 digits and letters from a to f."),
    TRUE },
  { "it is not a day, such as 2026-03-31",
    N_ ("This is not a day. Write the year, the month and the day, such as 2026-03-31."), TRUE },
  { "there are too many", N_ ("There are too many. Remove some."), TRUE },
  { "there are too few", N_ ("There are too few. Add more."), TRUE },
  { "it has more than %s elements", N_ ("There can be no more than %s. Remove some."), TRUE },
  { "an id stands in it twice", N_ ("The same stands here twice. Remove one of them."), TRUE },
  { "“%s” stands in the list twice", N_ ("“%s” stands here twice. Remove one of them."), TRUE },
  { "it is not one of its choices", N_ ("This is not one of the choices. Choose one of them."),
    TRUE },
  { "it is not a set of its words in their order",
    N_ ("This is not one of the choices. Choose one of them."), TRUE },
  /* Translators: a word as it was typed, and a list of words. */
  { "“%s” is not one of %s", N_ ("“%s” is not one of the choices. Write one of these: %s."), TRUE },
  { "it is too small", N_ ("This number is too small. Enter a larger one."), TRUE },
  { "it is too large", N_ ("This number is too large. Enter a smaller one."), TRUE },
  { "it must not be negative", N_ ("This must not be below 0."), TRUE },
  { "it must be at least %s", N_ ("This must be at least %s."), TRUE },
  { "it must be at most %s", N_ ("This must be at most %s."), TRUE },
  { "it is not a number", N_ ("This is not a number. Enter one such as 12.5."), TRUE },
  { "it must be a whole number", N_ ("This must be a whole number."), TRUE },
  { "“%s” is not a whole number", N_ ("“%s” is not a whole number."), TRUE },
  { "“%s” is not a decimal such as 12.5", N_ ("“%s” is not a number such as 12.5."), TRUE },
  { "“%s” is not a decimal number such as 12.5", N_ ("“%s” is not a number such as 12.5."), TRUE },
  { "it has more than %s digits after the point",
    N_ ("There are too many digits after the point. There can be %s."), TRUE },
  { "it is not a text", N_ ("This is not in the form that a book keeps."), TRUE },
  { "it is not a list", N_ ("This is not in the form that a book keeps."), TRUE },
  { "it is not a list of ids", N_ ("This is not in the form that a book keeps."), TRUE },
  { "it is not true or false", N_ ("This is not in the form that a book keeps."), TRUE },
  { "an object was expected", N_ ("This is not in the form that a book keeps."), TRUE },
  { "an entry of this kind has no such field", N_ ("This does not belong here. Leave it out."),
    TRUE },
  { "it has a field that an entry of this kind does not have",
    N_ ("There is something in this that does not belong here. Leave it out."), FALSE },
  { "it must be a single line without tabs",
    N_ ("This must be a single line. Remove line breaks and tabs."), TRUE },
  { "it contains the character U+%s, which a text may not contain",
    N_ ("There is a sign in this that cannot be seen (U+%s). Delete the text and type it again."),
    TRUE },
  { "it is not valid UTF-8", N_ ("This cannot be read as text. Copy it again, or type it."), TRUE },
  { "it is not in Unicode normalisation form C",
    N_ ("Some letters in this are put together in an unusual way. Type them again."), TRUE },
};

const EhProblemWords *
eh_problem_words_of_values (guint *n_rows)
{
  *n_rows = G_N_ELEMENTS (rows);
  return rows;
}
