/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/eh-format.h"
#include "ui/eh-page.h"

static void
test_time (void)
{
  static const struct
  {
    gint64 milliseconds;
    const char *text;
  } cases[] = {
    { 0, "1 Jan 1970, 00:00" },
    { G_GINT64_CONSTANT (1767225599999), "31 Dec 2025, 23:59" },
    { G_GINT64_CONSTANT (1767225600000), "1 Jan 2026, 00:00" },
    { G_MAXINT64, "–" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = eh_format_time (cases[i].milliseconds);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_digest (void)
{
  static const struct
  {
    const char *digest;
    const char *text;
  } cases[] = {
    { "", "" },
    { "0123456", "0123456" },
    { "01234567", "01234567" },
    { "012345678", "01234567 8" },
    { "00112233445566778899", "00112233 44556677 8899" },
    { NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = eh_format_digest (cases[i].digest);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_files (void)
{
  static const struct
  {
    const char *path;
    const char *title;
    const char *folder;
  } cases[] = {
    { "/srv/eye care.evenhand", "eye care", "/srv" },
    { "/srv/<b>.evenhand", "<b>", "/srv" },
    { "/srv/audit-report.pdf", "audit-report.pdf", "/srv" },
    { "/.evenhand", "", "/" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i].path);
      g_autofree char *title = eh_format_file_title (file);
      g_autofree char *folder = eh_format_file_folder (file);

      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (folder, ==, cases[i].folder);
    }
}

static void
test_home (void)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "Tenders", "a.evenhand", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *folder = eh_format_file_folder (file);

  g_assert_cmpstr (folder, ==, "~/Tenders");
}

static void
test_book_name (void)
{
  static const char *const cases[][2] = {
    { "case.json", "case.evenhand" },
    { "case", "case.evenhand" },
    { "a.json.json", "a.json.evenhand" },
    { ".json", ".evenhand" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = eh_format_book_name (cases[i][0]);

      g_assert_cmpstr (name, ==, cases[i][1]);
    }
}

static void
test_stage_state (void)
{
  static const struct
  {
    guint n_musts;
    guint n_shoulds;
    gboolean is_reached;
    const char *text;
  } cases[] = {
    { 0, 0, TRUE, "Done" },
    { 0, 0, FALSE, "Not yet" },
    { 1, 0, TRUE, "1 point must be settled" },
    { 2, 0, FALSE, "2 points must be settled" },
    { 0, 1, TRUE, "1 point is worth a look" },
    { 2, 3, TRUE, "2 points must be settled, 3 points are worth a look" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          eh_format_stage_state (cases[i].n_musts, cases[i].n_shoulds, cases[i].is_reached);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static EhTender tenders[] = {
  { .row = { .id = "a" }, .bidder = "Ash" },
  { .row = { .id = "b" }, .bidder = "Birch" },
};

/* What the first sentence of the results says. */
static void
test_headline (void)
{
  static const struct
  {
    guint n;
    guint ranks[2];
    gint64 totals[2];
    gboolean has_index;
    const char *text;
  } cases[] = {
    { 0, { 0, 0 }, { 0, 0 }, FALSE, "No tender has come in yet." },
    { 1, { 0, 0 }, { -1, -1 }, FALSE, "There is no ranking yet: something is still missing." },
    { 1, { 1, 0 }, { 7800, 0 }, FALSE, "Ash ranks first with 78.00 marks." },
    { 2,
      { 1, 2 },
      { 7800, 6721 },
      FALSE,
      "Ash ranks first with 78.00 marks, 10.79 ahead of Birch." },
    { 2,
      { 1, 2 },
      { 7800, 7800 },
      FALSE,
      "Ash ranks first with 78.00 marks, by the tie-break over Birch." },
    { 2, { 1, 1 }, { 7800, 7800 }, FALSE, "The first rank is tied. The panel has to decide." },
    { 2, { 1, 0 }, { 7800, -1 }, FALSE, "Ash ranks first with 78.00 marks." },
    { 2, { 1, 2 }, { -1, -1 }, TRUE, "Ash ranks first with an index of 0.9091." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EhResult results[2] = { 0 };
      EhLotResults lot = { .n_results = cases[i].n, .results = results };
      g_autofree char *text = NULL;

      for (guint j = 0; j < 2; j++)
        results[j] = (EhResult){ .tender = &tenders[j],
                                 .rank = cases[i].ranks[j],
                                 .total = cases[i].totals[j],
                                 .has_index = cases[i].has_index,
                                 .index = 9091 };
      text = eh_format_headline (&lot, 2);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_notes (void)
{
  char *incomplete[] = { (char *) "one", (char *) "two", NULL };
  EhResult results[1] = { { .tender = &tenders[0], .rank = 1, .total = 1 } };
  EhLotResults lot = { .n_results = 1, .results = results };
  g_autofree char *none = eh_format_notes (&lot);
  g_autofree char *text = NULL;

  g_assert_null (none);
  lot.incomplete = incomplete;
  text = eh_format_notes (&lot);
  g_assert_cmpstr (text, ==, "2 things are missing for a full ranking; see Next steps.");
}

/* Each stage has a page to go to, and each name its page. */
static void
test_page (void)
{
  for (guint stage = 0; stage < EH_N_STAGES; stage++)
    g_assert_nonnull (eh_page_find_stage ((EhStage) stage));
  for (guint i = 0; i < eh_page_get_count (); i++)
    g_assert_true (eh_page_find (eh_page_get (i)->name) == eh_page_get (i));
  g_assert_cmpstr (eh_page_find_stage (EH_STAGE_DECISION)->name, ==, "results");
  g_assert_cmpstr (eh_page_find_stage (EH_STAGE_MONITOR)->name, ==, "next-steps");
  g_assert_null (eh_page_find ("no such page"));
  g_assert_null (eh_page_find (NULL));
}

static void
test_verification (void)
{
  EhVerification verification = { .n_entries = 66, .n_totals = 5, .is_protected = TRUE };
  g_autofree char *text = eh_format_verification (&verification);
  g_autofree char *more = NULL;

  g_assert_cmpstr (text, ==,
                   "All 66 entries are in their places, unchanged, and signed by their authors.\n"
                   "5 totals were worked out a second time and are the same.");
  verification.n_attachments = 1;
  verification.is_protected = FALSE;
  more = eh_format_verification (&verification);
  g_assert_true (g_str_has_prefix (more, text));
  g_assert_nonnull (g_strstr_len (more, -1, "1 attachment is what it was."));
  g_assert_nonnull (g_strstr_len (more, -1, "no passphrase guards the key"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/format/time", test_time);
  g_test_add_func ("/ui/format/digest", test_digest);
  g_test_add_func ("/ui/format/files", test_files);
  g_test_add_func ("/ui/format/home", test_home);
  g_test_add_func ("/ui/format/book-name", test_book_name);
  g_test_add_func ("/ui/format/stage-state", test_stage_state);
  g_test_add_func ("/ui/format/headline", test_headline);
  g_test_add_func ("/ui/format/notes", test_notes);
  g_test_add_func ("/ui/format/page", test_page);
  g_test_add_func ("/ui/format/verification", test_verification);

  return g_test_run ();
}
