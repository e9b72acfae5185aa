/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/eh-starter.h"

#include "config.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "book/eh-maker.h"
#include "core/eh-guide.h"
#include "exchange/eh-exchange-reader.h"
#include "exchange/eh-exchange.h"
#include "support/eh-test-folder.h"

static const char *folder;

static const EhExchangeBasics basics = {
  .title = "Eye care \\ \"near home\" — {title} %s &amp; Źdźbło 👁",
  .reference = "RFT/2026\\041",
  .buyer = "Bwrdd Iechyd <Gogledd>",
  .currency = "EUR",
  .regime = EH_REGIME_PA23_LIGHT_TOUCH,
};

static EhProcurement *
rehearse (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhExchange) exchange =
      eh_exchange_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  EhProcurement *procurement;

  g_assert_no_error (error);
  procurement = eh_exchange_rehearse (exchange, &error);
  g_assert_no_error (error);

  return procurement;
}

static GBytes *
read_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

static void
assert_basics (const EhProcurement *procurement)
{
  const EhBasics *got = eh_procurement_get_basics (procurement);

  g_assert_cmpstr (got->title, ==, basics.title);
  g_assert_cmpstr (got->reference, ==, basics.reference);
  g_assert_cmpstr (got->buyer, ==, basics.buyer);
  g_assert_cmpstr (got->currency, ==, basics.currency);
  g_assert_cmpint ((int) got->regime, ==, (int) basics.regime);
  g_assert_null (got->summary);
  g_assert_cmpint (got->estimated_value, ==, EH_NO_AMOUNT);
  g_assert_cmpuint (eh_procurement_get_n_members (procurement), ==, 0);
  g_assert_cmpuint (eh_procurement_get_n_tenders (procurement), ==, 0);
}

/* What is still to do is the panel's and the tenders'; the method is whole. */
static void
assert_no_contradiction (EhProcurement *procurement, const char *name)
{
  static const char *const never[] = { "basics",  "criteria",      "weights",
                                       "formula", "key-criterion", NULL };
  g_autoptr (EhResults) results = eh_results_new (procurement);
  g_autoptr (EhGuide) guide = eh_guide_new (procurement, results);
  gboolean is_empty = g_str_equal (name, "empty");

  for (guint i = 0; i < eh_guide_get_n_points (guide); i++)
    {
      const EhGuidePoint *point = eh_guide_get_point (guide, i);

      if (g_strv_contains (never, point->code) &&
          !(is_empty && g_str_equal (point->code, "key-criterion")))
        g_error ("%s: %s of %s", name, point->code, point->title);
    }
}

/* Whatever template and regime it proposes, a book can be made, and the guide
 * finds nothing that the template got wrong. */
static void
test_shipped (void)
{
  g_autoptr (GPtrArray) list = eh_starter_list ();

  g_assert_cmpuint (list->len, ==, 6);
  for (guint i = 0; i < list->len; i++)
    {
      EhStarter *starter = g_ptr_array_index (list, i);
      const EhStarterContents *contents = eh_starter_get_contents (starter);
      EhExchangeBasics own = basics;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (EhProcurement) procurement = NULL;
      g_autofree char *path = g_build_filename (folder, eh_starter_get_name (starter), NULL);
      g_autoptr (GError) error = NULL;

      own.regime = eh_starter_get_regime (starter);
      own.currency = eh_starter_get_currency (starter);
      bytes = eh_starter_fill (starter, &own, &error);
      g_assert_no_error (error);
      procurement = rehearse (bytes);
      assert_no_contradiction (procurement, eh_starter_get_name (starter));
      g_assert_false (eh_starter_is_own (starter));
      g_assert_cmpuint (strlen (eh_starter_get_title (starter)), >, 0);
      g_assert_cmpuint (strlen (eh_starter_get_description (starter)), >, 0);
      g_assert_cmpuint (g_strv_length (contents->scales), >, 0);
      g_assert_true (eh_maker_create (path, "A. Keeper", bytes, "template.json", &error));
      g_assert_no_error (error);
    }
}

/* Each text arrives as it was typed, whatever is in it. */
static void
test_exact (void)
{
  g_autoptr (GPtrArray) list = eh_starter_list ();

  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = eh_starter_fill (g_ptr_array_index (list, i), &basics, &error);
      g_autoptr (EhProcurement) procurement = NULL;

      g_assert_no_error (error);
      procurement = rehearse (bytes);
      assert_basics (procurement);
    }
}

static void
test_contents (void)
{
  g_autoptr (EhStarter) starter = eh_starter_find ("community-health");
  const EhStarterContents *contents = eh_starter_get_contents (starter);

  g_assert_cmpuint (contents->n_questions, ==, 7);
  g_assert_cmpuint (contents->n_requirements, ==, 2);
  g_assert_cmpuint (contents->n_lots, ==, 1);
  g_assert_cmpuint (g_strv_length (contents->scales), ==, 2);
  g_assert_cmpstr (contents->scales[0], ==, "0–4");
  g_assert_cmpstr (contents->scales[1], ==, "0–3");
  g_assert_cmpint ((int) eh_starter_get_regime (starter), ==, (int) EH_REGIME_PSR_COMPETITIVE);
  g_assert_null (eh_starter_get_buyer (starter));
}

/* A finished procurement as a template: its method stays; its panel, tenders
 * and scores do not. */
static void
test_own (void)
{
  g_autoptr (GBytes) file = read_file ("everything.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (EhStarter) starter = eh_starter_new ("everything", file, &error);
  EhExchangeBasics own = basics;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EhProcurement) procurement = NULL;

  g_assert_no_error (error);
  g_assert_true (eh_starter_is_own (starter));
  g_assert_cmpstr (eh_starter_get_title (starter), ==, "Gwasanaeth llygaid");
  g_assert_cmpstr (eh_starter_get_buyer (starter), ==, "Bwrdd Iechyd");
  g_assert_cmpuint (eh_starter_get_contents (starter)->n_lots, ==, 2);

  bytes = eh_starter_fill (starter, &own, &error);
  g_assert_no_error (error);
  procurement = rehearse (bytes);
  assert_basics (procurement);
  g_assert_cmpuint (eh_procurement_get_n_lots (procurement), ==, 2);
  g_assert_cmpuint (eh_procurement_get_n_scales (procurement), ==, 2);
  g_assert_cmpuint (eh_procurement_get_n_evidence (procurement), ==, 1);
  g_assert_cmpuint (eh_procurement_get_n_criteria (procurement), ==, 8);
  g_assert_null (strstr (g_bytes_get_data (bytes, NULL), "scorers"));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "Dear panel", EH_EXCHANGE_ERROR_SYNTAX },
    { "[]", EH_EXCHANGE_ERROR_FORMAT },
    { "{}", EH_EXCHANGE_ERROR_FORMAT },
    { "{\"format\": \"evenhand-exchange/1\"}", EH_EXCHANGE_ERROR_VALUE },
    { "{\"format\": \"evenhand-exchange/1\", \"procurement\": [], \"criteria\": 7}",
      EH_EXCHANGE_ERROR_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;

      g_assert_null (eh_starter_new ("x", bytes, &error));
      g_assert_error (error, EH_EXCHANGE_ERROR, cases[i].code);
    }
}

/* A price range in pence is none in yen: that is said, with its place. */
static void
test_currency_refused (void)
{
  g_autoptr (GBytes) file = read_file ("everything.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (EhStarter) starter = eh_starter_new ("everything", file, &error);
  EhExchangeBasics yen = basics;

  yen.currency = "JPY";
  g_assert_null (eh_starter_fill (starter, &yen, &error));
  g_assert_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "criteria[2].price"));
}

/* Files in the user's folder follow what comes with the program; one that is
 * no template is not offered. */
static void
test_folder (void)
{
  g_autofree char *own = eh_starter_dup_folder ();
  g_autofree char *good = g_build_filename (own, "ours.json", NULL);
  g_autofree char *bad = g_build_filename (own, "letter.json", NULL);
  g_autofree char *other = g_build_filename (own, "notes.txt", NULL);
  g_autofree char *loop = g_build_filename (own, "loop.json", NULL);
  g_autoptr (GBytes) file = read_file ("everything.json");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (EhStarter) found = NULL;

  g_assert_true (g_str_has_prefix (own, folder));
  g_assert_cmpint (g_mkdir_with_parents (loop, 0700), ==, 0);
  g_assert_true (g_file_set_contents (good, g_bytes_get_data (file, NULL),
                                      (gssize) g_bytes_get_size (file), NULL));
  g_assert_true (g_file_set_contents (bad, "Dear panel", -1, NULL));
  g_assert_true (g_file_set_contents (other, "{}", -1, NULL));

  list = eh_starter_list ();
  g_assert_cmpuint (list->len, ==, 7);
  g_assert_cmpstr (eh_starter_get_name (g_ptr_array_index (list, 6)), ==, "ours");
  found = eh_starter_find ("ours");
  g_assert_true (eh_starter_is_own (found));
  g_assert_null (eh_starter_find ("no-such-template"));
}

/* What is saved is offered, and holds nobody's name and no price. */
static void
test_save (void)
{
  g_autoptr (GBytes) file = read_file ("everything.json");
  g_autoptr (EhProcurement) procurement = rehearse (file);
  g_autoptr (EhResults) results = eh_results_new (procurement);
  g_autofree char *own = eh_starter_dup_folder ();
  g_autofree char *path = g_build_filename (own, "saved.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (EhStarter) starter = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (eh_starter_save (procurement, results, "Ours & theirs", "saved.json", &error));
  g_assert_no_error (error);
  starter = eh_starter_find ("saved");
  g_assert_cmpstr (eh_starter_get_title (starter), ==, "Ours & theirs");
  g_assert_cmpstr (eh_starter_get_buyer (starter), ==, "Bwrdd Iechyd");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_null (strstr (text, "Łucja"));
  g_assert_null (strstr (text, "1 High Street"));
  g_assert_null (strstr (text, "1500000"));
  g_assert_null (strstr (text, "ICB/2026/7"));
  g_assert_null (strstr (text, "2026-04-30"));

  g_assert_false (eh_starter_save (procurement, results, "Another", "saved.json", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
}

/* Every word that a template of ours puts into a book is in the user's
 * language; those of one's own are left as they are. */
static void
test_translated (void)
{
  g_autofree char *catalogues = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  g_autofree char *welsh = g_build_filename (catalogues, "cy", "LC_MESSAGES", "evenhand.mo", NULL);
  g_autoptr (EhStarter) starter = NULL;
  g_autoptr (EhStarter) own = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (EhProcurement) procurement = NULL;
  g_autoptr (GError) error = NULL;
  const EhCriterion *criterion;

  g_assert_true (g_file_test (welsh, G_FILE_TEST_EXISTS));
  g_setenv ("LANGUAGE", "cy", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  starter = eh_starter_find ("three-questions");
  g_assert_cmpstr (eh_starter_get_title (starter), ==, "Gwasanaeth bach, tri chwestiwn");
  bytes = eh_starter_fill (starter, &basics, &error);
  g_assert_no_error (error);
  procurement = rehearse (bytes);
  assert_basics (procurement);
  criterion = eh_procurement_find_criterion (procurement, "Q1");
  g_assert_cmpstr (criterion->title, ==, "Sut y bydd y gwasanaeth yn rhedeg");
  g_assert_true (g_str_has_prefix (criterion->description, "Disgrifiwch sut"));
  g_assert_cmpstr (eh_procurement_get_scale (procurement, 0)->points[4].label, ==, "Da");

  file = g_bytes_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  own = eh_starter_new ("own", file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (eh_starter_get_title (own), ==, basics.title);
  g_unsetenv ("LANGUAGE");
  setlocale (LC_ALL, "C");
}

int
main (int argc, char **argv)
{
  g_autofree char *path = eh_test_folder_new ();
  int status;

  folder = path;
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/book/starter/shipped", test_shipped);
  g_test_add_func ("/book/starter/exact", test_exact);
  g_test_add_func ("/book/starter/contents", test_contents);
  g_test_add_func ("/book/starter/own", test_own);
  g_test_add_func ("/book/starter/refused", test_refused);
  g_test_add_func ("/book/starter/currency-refused", test_currency_refused);
  g_test_add_func ("/book/starter/folder", test_folder);
  g_test_add_func ("/book/starter/save", test_save);
  g_test_add_func ("/book/starter/translated", test_translated);

  status = g_test_run ();
  eh_test_folder_free (g_steal_pointer (&path));

  return status;
}
