/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-passphrase.c: words that a member types to open a key.
 *
 * g_utf8_normalize() works in memory that it does not wipe, so Unicode's
 * algorithm is spelled out here: decompose, order the marks, compose.
 */
#include "trust/eh-passphrase.h"

#include <string.h>

#include "trust/eh-secret.h"

/* A character falls into at most so many; Unicode says four for NFC. */
#define MAX_EXPANSION 4

static gboolean
is_allowed (const char *typed)
{
  if (!g_utf8_validate (typed, -1, NULL))
    return FALSE;
  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* Whether every second character is the same: "aaaa", "abab". */
static gboolean
is_repeated (const gunichar *text, gsize length)
{
  for (gsize i = 2; i < length; i++)
    if (text[i] != text[i - 2])
      return FALSE;

  return TRUE;
}

static gsize
append_decomposed (gunichar *text, gsize length, gunichar c)
{
  gunichar parts[MAX_EXPANSION];
  gsize n = g_unichar_fully_decompose (c, FALSE, parts, MAX_EXPANSION);

  memcpy (text + length, parts, n * sizeof *parts);
  memset (parts, 0, sizeof parts);
  return length + n;
}

/* Puts the marks on one letter into their one order; equal classes keep theirs. */
static void
order_marks (gunichar *text, gsize length)
{
  for (gsize i = 1; i < length; i++)
    for (gsize j = i; j > 0; j--)
      {
        int before = g_unichar_combining_class (text[j - 1]);
        int here = g_unichar_combining_class (text[j]);
        gunichar c = text[j];

        if (here == 0 || before <= here)
          break;
        text[j] = text[j - 1];
        text[j - 1] = c;
      }
}

static gsize
compose (gunichar *text, gsize length)
{
  gsize used = 0;
  gsize starter = G_MAXSIZE;
  int last_class = 0;

  for (gsize i = 0; i < length; i++)
    {
      int class = g_unichar_combining_class (text[i]);
      gunichar whole;
      /* A mark reaches its letter past marks of lower classes only. */
      gboolean is_blocked =
          starter == G_MAXSIZE || (used > starter + 1 && (last_class == 0 || last_class >= class));

      if (!is_blocked && g_unichar_compose (text[starter], text[i], &whole))
        {
          text[starter] = whole;
          continue;
        }
      if (class == 0)
        starter = used;
      last_class = class;
      text[used++] = text[i];
    }

  return used;
}

/* The characters of a valid @typed in locked memory. */
static gunichar *
normalize (const char *typed, gsize *length)
{
  gunichar *text = eh_secret_alloc ((MAX_EXPANSION * strlen (typed) + 1) * sizeof *text);
  gsize used = 0;

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      used = append_decomposed (text, used, g_unichar_isspace (c) ? ' ' : c);
    }
  order_marks (text, used);
  *length = compose (text, used);

  return text;
}

/**
 * eh_passphrase_check:
 * @typed: what somebody typed, in memory that the caller wipes
 *
 * For a passphrase that is being chosen. One that opens a key is not checked:
 * it is right or it is not.
 *
 * Returns: what keeps @typed from protecting a key
 */
EhPassphraseFault
eh_passphrase_check (const char *typed)
{
  EhPassphraseFault fault = EH_PASSPHRASE_GOOD;
  gunichar *text;
  gsize length;

  g_return_val_if_fail (typed != NULL, EH_PASSPHRASE_SHORT);

  if (strlen (typed) > EH_PASSPHRASE_MAX)
    return EH_PASSPHRASE_LONG;
  if (!is_allowed (typed))
    return EH_PASSPHRASE_CHARACTER;

  text = normalize (typed, &length);
  if (length < EH_PASSPHRASE_MIN)
    fault = EH_PASSPHRASE_SHORT;
  else if (is_repeated (text, length))
    fault = EH_PASSPHRASE_SAME;
  eh_secret_free (text);

  return fault;
}

/**
 * eh_passphrase_prepare:
 * @typed: what somebody typed, in memory that the caller wipes
 *
 * Returns: (transfer full) (nullable): the bytes that @typed stands for, in
 *   memory that is wiped when it is freed; %NULL if it is too long or not text
 */
GBytes *
eh_passphrase_prepare (const char *typed)
{
  gunichar *text;
  gsize length;
  char *bytes;
  gsize used = 0;

  g_return_val_if_fail (typed != NULL, NULL);

  if (strlen (typed) > EH_PASSPHRASE_MAX || !is_allowed (typed))
    return NULL;

  text = normalize (typed, &length);
  /* What one character takes at most in UTF-8. */
  bytes = eh_secret_alloc (4 * length + 1);
  for (gsize i = 0; i < length; i++)
    used += (gsize) g_unichar_to_utf8 (text[i], bytes + used);
  eh_secret_free (text);

  return eh_secret_take_bytes (bytes, used);
}
