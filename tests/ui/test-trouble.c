/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "book/eh-export.h"
#include "book/eh-verification.h"
#include "document/eh-writer.h"
#include "exchange/eh-exchange.h"
#include "store/eh-record-error.h"
#include "ui/eh-trouble.h"

/* Whatever can go wrong is told as what happened, what is safe and what to do
 * next, in whole sentences; and the titles of one domain differ. */
static void
check_domain (GQuark domain, int n_codes)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (int code = 0; code < n_codes; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (domain, code, "in English, for the log");
      EhTrouble trouble = eh_trouble_describe (error);

      g_assert_cmpuint (g_utf8_strlen (trouble.title, -1), >, 4);
      g_assert_true (g_str_has_suffix (trouble.happened, "."));
      g_assert_true (g_str_has_suffix (trouble.safe, "."));
      g_assert_true (g_str_has_suffix (trouble.next, "."));
      g_hash_table_add (titles, (gpointer) trouble.title);
    }
  g_assert_cmpuint (g_hash_table_size (titles), >=, (guint) MAX (n_codes - 1, 1));
}

static void
test_domains (void)
{
  check_domain (EH_RECORD_ERROR, EH_RECORD_ERROR_CANCELLED + 1);
  check_domain (EH_EXPORT_ERROR, EH_EXPORT_ERROR_WRITE + 1);
  check_domain (EH_WRITER_ERROR, EH_WRITER_ERROR_FAILED + 1);
  check_domain (EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_RULE + 1);
  check_domain (EH_VERIFICATION_ERROR, 1);
}

static void
test_offers (void)
{
  static const struct
  {
    EhRecordError code;
    guint offers;
  } cases[] = {
    { EH_RECORD_ERROR_BUSY, EH_OFFER_READ | EH_OFFER_RETRY | EH_OFFER_OTHER },
    { EH_RECORD_ERROR_DAMAGED, EH_OFFER_OTHER },
    { EH_RECORD_ERROR_VERSION, EH_OFFER_OTHER },
    { EH_RECORD_ERROR_UNKNOWN, EH_OFFER_RETRY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (EH_RECORD_ERROR, (int) cases[i].code, "x");

      g_assert_cmpuint (eh_trouble_describe (error).offers, ==, cases[i].offers);
    }
}

/* What no table knows is admitted, and never a crash. */
static void
test_unforeseen (void)
{
  static const int codes[] = { -1, 1000 };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) known = g_error_new_literal (EH_RECORD_ERROR, codes[i], "x");
      g_autoptr (GError) foreign =
          g_error_new_literal (g_quark_from_static_string ("foreign"), codes[i], "x");

      g_assert_cmpstr (eh_trouble_describe (known).title, ==, "This did not work");
      g_assert_cmpstr (eh_trouble_describe (foreign).title, ==, "This did not work");
    }
}

static void
test_cancellation (void)
{
  g_autoptr (GError) record = g_error_new_literal (EH_RECORD_ERROR, EH_RECORD_ERROR_CANCELLED, "x");
  g_autoptr (GError) export = g_error_new_literal (EH_EXPORT_ERROR, EH_EXPORT_ERROR_CANCELLED, "x");
  g_autoptr (GError) io = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "x");
  g_autoptr (GError) full = g_error_new_literal (EH_RECORD_ERROR, EH_RECORD_ERROR_FULL, "x");

  g_assert_true (eh_trouble_is_cancellation (record));
  g_assert_true (eh_trouble_is_cancellation (export));
  g_assert_true (eh_trouble_is_cancellation (io));
  g_assert_false (eh_trouble_is_cancellation (full));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/trouble/domains", test_domains);
  g_test_add_func ("/ui/trouble/offers", test_offers);
  g_test_add_func ("/ui/trouble/unforeseen", test_unforeseen);
  g_test_add_func ("/ui/trouble/cancellation", test_cancellation);

  return g_test_run ();
}
