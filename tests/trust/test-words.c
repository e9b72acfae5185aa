/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-words.c: what members type to open a key: passphrases and recovery codes.
 */
#include <string.h>

#include "trust/eh-passphrase.h"
#include "trust/eh-recovery-code.h"
#include "trust/eh-secret.h"

static void
test_choice (void)
{
  g_autofree char *longest = g_strnfill (EH_PASSPHRASE_MAX / 2, 'a');
  g_autofree char *too_long = g_strnfill (EH_PASSPHRASE_MAX + 1, 'b');

  memcpy (longest, "bcd", 3);
  g_assert_cmpint (eh_passphrase_check ("four brown otters"), ==, EH_PASSPHRASE_GOOD);
  g_assert_cmpint (eh_passphrase_check (longest), ==, EH_PASSPHRASE_GOOD);
  g_assert_cmpint (eh_passphrase_check ("dŵr, tân, aer"), ==, EH_PASSPHRASE_GOOD);
  g_assert_cmpint (eh_passphrase_check (""), ==, EH_PASSPHRASE_SHORT);
  g_assert_cmpint (eh_passphrase_check ("11 letters."), ==, EH_PASSPHRASE_SHORT);
  /* Twelve code points as typed, six letters as read. */
  g_assert_cmpint (eh_passphrase_check ("e\xcc\x81"
                                        "a\xcc\x81"
                                        "e\xcc\x81"
                                        "o\xcc\x81"
                                        "u\xcc\x81"
                                        "i\xcc\x81"),
                   ==, EH_PASSPHRASE_SHORT);
  g_assert_cmpint (eh_passphrase_check (too_long), ==, EH_PASSPHRASE_LONG);
  g_assert_cmpint (eh_passphrase_check ("aaaaaaaaaaaaaaa"), ==, EH_PASSPHRASE_SAME);
  g_assert_cmpint (eh_passphrase_check ("ababababababab"), ==, EH_PASSPHRASE_SAME);
  g_assert_cmpint (eh_passphrase_check ("four brown\notters"), ==, EH_PASSPHRASE_CHARACTER);
  g_assert_cmpint (eh_passphrase_check ("four brown \xff otters"), ==, EH_PASSPHRASE_CHARACTER);
}

/* The same as GLib's own normalisation, whatever is typed. */
static void
test_one_spelling (void)
{
  static const gunichar pieces[] = { 'a',    'e',    'u',    0x301,  0x302,  0x323,
                                     0x327,  0x1e0b, 0x1b5,  0x1100, 0x1161, 0x11a8,
                                     0xac00, 0xfb1d, 0x212b, 0x0f73, 0x0344, 0x1d15e };

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *expected = NULL;
      gint32 length = g_test_rand_int_range (1, 9);
      gsize size;
      const char *data;

      for (gint32 i = 0; i < length; i++)
        g_string_append_unichar (typed,
                                 pieces[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (pieces))]);
      expected = g_utf8_normalize (typed->str, -1, G_NORMALIZE_NFC);
      bytes = eh_passphrase_prepare (typed->str);
      data = g_bytes_get_data (bytes, &size);
      g_assert_cmpmem (data, size, expected, strlen (expected));
    }
}

static void
test_spaces (void)
{
  g_autoptr (GBytes) plain = eh_passphrase_prepare ("four otters");
  g_autoptr (GBytes) unbroken = eh_passphrase_prepare ("four\xc2\xa0otters");
  g_autoptr (GBytes) two = eh_passphrase_prepare ("four  otters");

  g_assert_true (g_bytes_equal (plain, unbroken));
  g_assert_false (g_bytes_equal (plain, two));
  g_assert_null (eh_passphrase_prepare ("tab\tbed"));
}

static void
assert_code (const char *typed, EhRecoveryCodeFault fault, guint group)
{
  guint place = 99;

  g_test_message ("%s", typed);
  g_assert_cmpint (eh_recovery_code_check (typed, &place), ==, fault);
  g_assert_cmpuint (place, ==, group);
}

static void
test_code (void)
{
  static const char good[] = "G58H3-03PEA-JHQ44-SSDKG-CTV5Q-YMPHR";
  g_autoptr (GBytes) bytes = eh_recovery_code_prepare (good);
  g_autoptr (GBytes) careless = eh_recovery_code_prepare (" g58h3 o3pea jhq44ssdkg ctv5q--ymphr ");

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   "G58H303PEAJHQ44SSDKGCTV5QYMPHR", 30);
  g_assert_nonnull (careless);
  g_assert_true (g_bytes_equal (bytes, careless));
  assert_code (good, EH_RECOVERY_CODE_GOOD, 5);
  assert_code ("", EH_RECOVERY_CODE_INCOMPLETE, 0);
  assert_code ("G58H3-03P", EH_RECOVERY_CODE_INCOMPLETE, 1);
  assert_code ("G58H3-03PEU", EH_RECOVERY_CODE_MISTYPED, 1);
  assert_code ("G58H3-03PEA-JHQ45", EH_RECOVERY_CODE_MISTYPED, 2);
  /* Two groups that changed places. */
  assert_code ("03PEA-G58H3", EH_RECOVERY_CODE_MISTYPED, 0);
  assert_code ("G58H3-03PEA-JHQ44-SSDKG-CTV5Q-YMPHR-0", EH_RECOVERY_CODE_LONG, 5);
  g_assert_null (eh_recovery_code_prepare ("G58H3"));
}

/* Each wrong sign and each two neighbours that changed places are found where they are. */
static void
test_slips (void)
{
  static const char signs[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  char *code = eh_recovery_code_new ();

  g_assert_cmpuint (strlen (code), ==, EH_RECOVERY_CODE_LENGTH);
  g_assert_cmpint (eh_recovery_code_check (code, NULL), ==, EH_RECOVERY_CODE_GOOD);
  for (guint i = 0; i < EH_RECOVERY_CODE_LENGTH; i++)
    {
      char kept = code[i];
      char next = code[i + 1];
      guint group = i / (EH_RECOVERY_CODE_GROUP_SIZE + 1);

      if (kept == '-')
        continue;
      for (const char *p = signs; *p != '\0'; p++)
        if (*p != kept)
          {
            code[i] = *p;
            assert_code (code, EH_RECOVERY_CODE_MISTYPED, group);
          }
      code[i] = kept;
      if (next == '-' || next == '\0' || next == kept)
        continue;
      code[i] = next;
      code[i + 1] = kept;
      assert_code (code, EH_RECOVERY_CODE_MISTYPED, group);
      code[i] = kept;
      code[i + 1] = next;
    }
  eh_secret_free (code);
}

static void
test_codes_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 500; i++)
    {
      char *code = eh_recovery_code_new ();

      g_assert_true (g_hash_table_add (seen, g_strdup (code)));
      eh_secret_free (code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trust/passphrase/choice", test_choice);
  g_test_add_func ("/trust/passphrase/one-spelling", test_one_spelling);
  g_test_add_func ("/trust/passphrase/spaces", test_spaces);
  g_test_add_func ("/trust/recovery-code/typed", test_code);
  g_test_add_func ("/trust/recovery-code/slips", test_slips);
  g_test_add_func ("/trust/recovery-code/differ", test_codes_differ);

  return g_test_run ();
}
