/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-recovery-code.c: the code on a printed recovery sheet.
 *
 * A sign is an element of the field of 32 elements, in which 2 generates all
 * others by multiplication. The check sign of group g (from 0) is
 *
 *   d0 + 2 d1 + 4 d2 + 8 d3 + g
 *
 * where + is exclusive or. The factors differ, so one wrong sign and two that
 * changed places change the sum; the number of the group keeps groups apart.
 */
#include "trust/eh-recovery-code.h"

#include <sodium.h>
#include <string.h>

#include "trust/eh-secret.h"
#include "trust/eh-trust.h"

#define DATA_SIZE (EH_RECOVERY_CODE_GROUP_SIZE - 1)
#define N_SIGNS (EH_RECOVERY_CODE_GROUPS * EH_RECOVERY_CODE_GROUP_SIZE)

/* No I, L, O and U, as in Crockford's Base32. */
static const char signs[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
G_STATIC_ASSERT (sizeof signs - 1 == 32);

/* Twice an element: modulo x^5 + x^2 + 1, which is primitive. */
static guint8
twice (guint8 element)
{
  return (guint8) ((element << 1 ^ (element >> 4) * 0x25) & 0x1f);
}

static guint8
work_out_check (const guint8 *group, guint number)
{
  guint8 sum = 0;

  for (guint i = DATA_SIZE; i-- > 0;)
    sum = twice (sum) ^ group[i];

  return sum ^ (guint8) number;
}

static int
find_sign (char c)
{
  const char *place;

  c = g_ascii_toupper (c);
  if (c == 'O')
    c = '0';
  if (c == 'I' || c == 'L')
    c = '1';
  place = c != '\0' ? strchr (signs, c) : NULL;

  return place != NULL ? (int) (place - signs) : -1;
}

/* Reads @typed into @elements as far as it is good. */
static EhRecoveryCodeFault
read_code (const char *typed, guint8 elements[N_SIGNS], guint *group)
{
  guint n = 0;

  for (const char *p = typed; *p != '\0'; p++)
    {
      int sign = find_sign (*p);

      if (*p == ' ' || *p == '-')
        continue;
      *group = n / EH_RECOVERY_CODE_GROUP_SIZE;
      if (n == N_SIGNS)
        return EH_RECOVERY_CODE_LONG;
      if (sign < 0)
        return EH_RECOVERY_CODE_MISTYPED;
      elements[n++] = (guint8) sign;
      if (n % EH_RECOVERY_CODE_GROUP_SIZE == 0 &&
          work_out_check (elements + *group * EH_RECOVERY_CODE_GROUP_SIZE, *group) != sign)
        return EH_RECOVERY_CODE_MISTYPED;
    }
  *group = n / EH_RECOVERY_CODE_GROUP_SIZE;

  return n < N_SIGNS ? EH_RECOVERY_CODE_INCOMPLETE : EH_RECOVERY_CODE_GOOD;
}

/**
 * eh_recovery_code_new:
 *
 * Returns: (transfer full): a new code as it is printed, %EH_RECOVERY_CODE_LENGTH
 *   characters and a NUL, to be freed with eh_secret_free()
 */
char *
eh_recovery_code_new (void)
{
  guint8 *elements;
  char *text;
  char *end;

  eh_trust_init ();
  elements = eh_secret_alloc (N_SIGNS);
  text = eh_secret_alloc (EH_RECOVERY_CODE_LENGTH + 1);
  end = text;
  randombytes_buf (elements, N_SIGNS);
  for (guint i = 0; i < N_SIGNS; i++)
    {
      guint number = i / EH_RECOVERY_CODE_GROUP_SIZE;
      guint place = i % EH_RECOVERY_CODE_GROUP_SIZE;

      elements[i] &= 0x1f;
      if (place == DATA_SIZE)
        elements[i] = work_out_check (elements + i - DATA_SIZE, number);
      if (place == 0 && number > 0)
        *end++ = '-';
      *end++ = signs[elements[i]];
    }
  *end = '\0';
  eh_secret_free (elements);

  return text;
}

/**
 * eh_recovery_code_check:
 * @typed: what somebody typed so far, in memory that the caller wipes
 * @group: (out) (optional): the group that is wrong, or being typed, from 0
 *
 * Tells nothing about the key: anybody can work out a check sign.
 *
 * Returns: what is wrong with @typed as a code
 */
EhRecoveryCodeFault
eh_recovery_code_check (const char *typed, guint *group)
{
  EhRecoveryCodeFault fault;
  guint8 *elements;
  guint place = 0;

  g_return_val_if_fail (typed != NULL, EH_RECOVERY_CODE_INCOMPLETE);

  elements = eh_secret_alloc (N_SIGNS);
  fault = read_code (typed, elements, &place);
  eh_secret_free (elements);
  if (group != NULL)
    *group = MIN (place, EH_RECOVERY_CODE_GROUPS - 1);

  return fault;
}

/**
 * eh_recovery_code_prepare:
 * @typed: what somebody typed, in memory that the caller wipes
 *
 * Returns: (transfer full) (nullable): its 30 signs as capital letters and
 *   digits without dashes, in memory that is wiped when it is freed; %NULL if
 *   it is not a code
 */
GBytes *
eh_recovery_code_prepare (const char *typed)
{
  guint8 *elements;
  char *text;
  guint group = 0;
  gboolean is_good;

  g_return_val_if_fail (typed != NULL, NULL);

  elements = eh_secret_alloc (N_SIGNS);
  text = eh_secret_alloc (N_SIGNS);
  is_good = read_code (typed, elements, &group) == EH_RECOVERY_CODE_GOOD;
  for (guint i = 0; is_good && i < N_SIGNS; i++)
    text[i] = signs[elements[i]];
  eh_secret_free (elements);
  if (is_good)
    return eh_secret_take_bytes (text, N_SIGNS);

  eh_secret_free (text);
  return NULL;
}
