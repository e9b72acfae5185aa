/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-procurement.h"

#include "core/eh-recheck.h"
#include "core/eh-results.h"
#include "support/eh-test-dump.h"
#include "support/eh-test-random.h"
#include "support/eh-test.h"

static void
apply_range (EhProcurement *procurement, GPtrArray *entries, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    eh_procurement_apply (procurement, g_ptr_array_index (entries, i));
}

static void
test_getters (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhProcurement) nothing = eh_procurement_new ();
  const EhProcurement *procurement = book->procurement;
  const EhTender *tender = eh_procurement_find_tender (procurement, "t1");
  const EhCriterion *access = eh_procurement_find_criterion (procurement, "access");
  const EhMember *pat = eh_procurement_find_member (procurement, "pat");

  g_assert_cmpstr (eh_procurement_get_book (procurement), ==, EH_TEST_BOOK_ID);
  g_assert_cmpstr (eh_procurement_get_author (procurement), ==, EH_TEST_AUTHOR);
  g_assert_cmpstr (eh_procurement_get_keeper (procurement), ==, "Keeper");
  g_assert_false (eh_procurement_is_protected (procurement));
  g_assert_cmpuint (eh_procurement_get_n_entries (procurement), ==, book->entries->len);
  g_assert_cmpuint (eh_procurement_get_n_without_effect (procurement), ==, 0);
  g_assert_cmpstr (eh_procurement_get_basics (procurement)->currency, ==, "GBP");
  g_assert_cmpint (eh_procurement_get_price (procurement, tender)->amount, ==, 9000);
  g_assert_cmpuint (eh_procurement_get_n_scores (procurement, tender, access), ==, 2);
  g_assert_cmpstr (eh_procurement_get_score (procurement, tender, access, 0)->member, ==, "eva");
  g_assert_cmpint (eh_procurement_find_score (procurement, tender, access, pat)->score, ==, 500);
  g_assert_null (eh_procurement_get_consensus (procurement, tender, access));
  g_assert_null (eh_procurement_find_lot (procurement, "l9"));

  g_assert_null (eh_procurement_get_book (nothing));
  g_assert_null (eh_procurement_get_keeper (nothing));
  g_assert_null (eh_procurement_get_basics (nothing));
  g_assert_false (eh_procurement_is_protected (nothing));
}

/* Taking in the first entries and then the rest gives what taking in all does,
 * wherever the cut is. */
static void
test_prefix (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autofree char *whole = eh_test_dump (book->procurement);

  for (guint cut = 0; cut <= book->entries->len; cut++)
    {
      g_autoptr (EhProcurement) first = eh_procurement_new ();
      g_autoptr (EhProcurement) copy = NULL;
      g_autofree char *dump = NULL;

      apply_range (first, book->entries, 0, cut);
      copy = eh_procurement_copy (first);
      apply_range (copy, book->entries, cut, book->entries->len);
      dump = eh_test_dump (copy);
      g_assert_cmpstr (dump, ==, whole);
    }
}

static void
test_copy (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  EhProcurement *copy = eh_procurement_copy (book->procurement);
  g_autofree char *before = eh_test_dump (copy);
  g_autofree char *after = NULL;
  g_autofree char *original = NULL;
  EhBody *removed = eh_test_cell_new (EH_KIND_SCORE_WITHDRAWN, "t1", "access");

  eh_test_set_price (book, "t1", 1);
  eh_test_agree (book, "t1", "care", "0");
  eh_test_add_tender (book, "t9", NULL);
  eh_body_set_text (removed, EH_FIELD_MEMBER, "eva");
  eh_test_book_add (book, removed);
  after = eh_test_dump (copy);
  g_assert_cmpstr (after, ==, before);

  original = eh_test_dump (book->procurement);
  g_assert_cmpstr (original, !=, before);
  eh_procurement_free (copy);
  g_clear_pointer (&after, g_free);
  after = eh_test_dump (book->procurement);
  g_assert_cmpstr (after, ==, original);
}

/* Rows stay where their ids first came to be; what was said about one that
 * went belongs to it again when it comes back. */
static void
test_replace (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  EhBody *body = eh_body_new (EH_KIND_TENDER_DESCRIBED);
  const EhTender *tender;
  guint slot = eh_procurement_find_tender (book->procurement, "t1")->row.slot;

  eh_body_set_text (body, EH_FIELD_TENDER, "t1");
  eh_body_set_text (body, EH_FIELD_BIDDER, "Renamed");
  eh_body_set_text (body, EH_FIELD_LOT, EH_MAIN_LOT);
  eh_test_book_add (book, body);

  tender = eh_procurement_get_tender (book->procurement, 0);
  g_assert_cmpstr (tender->bidder, ==, "Renamed");
  g_assert_cmpuint (tender->row.slot, ==, slot);
  g_assert_cmpuint (eh_procurement_get_n_tenders (book->procurement), ==, 3);
  g_assert_nonnull (eh_procurement_get_price (book->procurement, tender));
}

static EhBody *
new_removal (EhKind kind, EhField field, const char *id)
{
  EhBody *body = eh_body_new (kind);

  eh_body_set_text (body, field, id);
  return body;
}

static void
test_remove (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

  eh_test_add_tender (book, "t9", NULL);
  eh_test_book_add (book, new_removal (EH_KIND_TENDER_REMOVED, EH_FIELD_TENDER, "t9"));
  g_assert_null (eh_procurement_find_tender (book->procurement, "t9"));
  g_assert_cmpuint (eh_procurement_get_n_tenders (book->procurement), ==, 3);
  g_assert_cmpstr (eh_procurement_get_tender (book->procurement, 2)->row.id, ==, "t3");
  eh_test_book_refuse (book, new_removal (EH_KIND_TENDER_REMOVED, EH_FIELD_TENDER, "t9"),
                       EH_PROCUREMENT_ERROR_UNKNOWN);
}

/* Entries that the rules would never let through, as a foreign record may hold
 * them: taken in without a mishap, and counted. */
static void
test_nonsense (void)
{
  for (int round = 0; round < 60; round++)
    {
      g_autoptr (EhTestBook) book = eh_test_book_new ();
      g_autoptr (EhProcurement) copy = NULL;
      g_autofree char *dump = NULL;
      g_autofree char *copied = NULL;
      guint64 n_without_effect = 0;

      for (int i = 0; i < 150; i++)
        {
          EhKind kind = (EhKind) g_test_rand_int_range (0, EH_N_KINDS);
          g_autoptr (EhBody) body = eh_test_random_body_new (kind, eh_test_draw_cb, NULL);
          g_autoptr (EhEntry) entry = eh_test_book_make_entry (book, body);

          n_without_effect += !eh_procurement_apply (book->procurement, entry);
        }
      g_assert_cmpuint (eh_procurement_get_n_without_effect (book->procurement), ==,
                        n_without_effect);
      copy = eh_procurement_copy (book->procurement);
      dump = eh_test_dump (book->procurement);
      copied = eh_test_dump (copy);
      g_assert_cmpstr (dump, ==, copied);
    }
}

/* The same, but through the rules: what they let through has an effect, what
 * they refuse has left no trace, and the results stand a second computation. */
static void
test_random (void)
{
  guint n_accepted = 0;

  for (int round = 0; round < 20; round++)
    {
      g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

      for (int i = 0; i < 300; i++)
        {
          EhKind kind = (EhKind) g_test_rand_int_range (0, EH_N_KINDS);
          g_autoptr (EhBody) body = eh_test_random_body_new (kind, eh_test_draw_cb, NULL);
          g_autoptr (EhEntry) entry = eh_test_book_make_entry (book, body);
          g_autofree char *before = i % 10 == 0 ? eh_test_dump (book->procurement) : NULL;
          g_autoptr (GError) error = NULL;

          if (eh_procurement_check (book->procurement, entry, &error))
            {
              g_assert_no_error (error);
              g_assert_true (eh_procurement_apply (book->procurement, entry));
              n_accepted++;
            }
          else
            {
              g_assert_true (error != NULL && error->domain == EH_PROCUREMENT_ERROR);
              if (before != NULL)
                {
                  g_autofree char *after = eh_test_dump (book->procurement);

                  g_assert_cmpstr (after, ==, before);
                }
            }
        }
      {
        g_autoptr (EhResults) results = eh_results_new (book->procurement);
        g_autoptr (GError) error = NULL;

        eh_recheck (book->procurement, results, NULL, &error);
        g_assert_no_error (error);
      }
    }
  g_assert_cmpuint (n_accepted, >, 200);
}

static EhEntry *
new_group (EhTestBook *book, const char *id, const char *parent)
{
  g_autoptr (EhBody) body = eh_test_criterion_new (
      &(EhTestCriterion){ .id = id, .kind = EH_CRITERION_GROUP, .parent = parent });

  return eh_test_book_make_entry (book, body);
}

/* Groups that lie within one another, in a record that this program did not make. */
static void
test_cycle (void)
{
  static const char *const groups[][2] = { { "a", "b" }, { "b", "c" }, { "c", "a" } };
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();
  g_autoptr (EhEntry) inside = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (EhEntry) entry = new_group (book, groups[i][0], groups[i][1]);

      eh_procurement_apply (book->procurement, entry);
    }
  inside = new_group (book, "d", "a");
  eh_procurement_check (book->procurement, inside, &error);
  g_assert_no_error (error);
}

/* What somebody else's key signed, or what was signed for another book, may lie
 * in the file; it says nothing. */
static void
test_foreign (void)
{
  static const EhEntryHeader headers[] = {
    { .book = "ffffffffffffffffffffffffffffffff",
      .id = "ffffffffffffffffffffffffffffffff",
      .author = EH_TEST_AUTHOR,
      .head = EH_TEST_HEAD },
    { .book = EH_TEST_BOOK_ID,
      .id = "ffffffffffffffffffffffffffffffff",
      .author = EH_TEST_HEAD,
      .head = EH_TEST_HEAD },
  };
  g_autoptr (EhBody) body = eh_test_scale_new ("foreign", 5);

  for (gsize i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autoptr (EhTestBook) book = eh_test_book_new ();
      g_autoptr (EhEntry) entry = eh_entry_new (&headers[i], body, NULL);

      g_assert_nonnull (entry);
      g_assert_false (eh_procurement_apply (book->procurement, entry));
      g_assert_null (eh_procurement_find_scale (book->procurement, "foreign"));
      g_assert_cmpuint (eh_procurement_get_n_without_effect (book->procurement), ==, 1);
    }
}

static void
test_before_creation (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_empty ();
  g_autoptr (EhBody) body = eh_test_scale_new ("early", 5);
  g_autoptr (EhEntry) entry = eh_test_book_make_entry (book, body);

  g_assert_false (eh_procurement_apply (book->procurement, entry));
  g_assert_cmpuint (eh_procurement_get_n_scales (book->procurement), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/procurement/getters", test_getters);
  g_test_add_func ("/core/procurement/prefix", test_prefix);
  g_test_add_func ("/core/procurement/copy", test_copy);
  g_test_add_func ("/core/procurement/replace", test_replace);
  g_test_add_func ("/core/procurement/remove", test_remove);
  g_test_add_func ("/core/procurement/nonsense", test_nonsense);
  g_test_add_func ("/core/procurement/random", test_random);
  g_test_add_func ("/core/procurement/cycle", test_cycle);
  g_test_add_func ("/core/procurement/foreign", test_foreign);
  g_test_add_func ("/core/procurement/before-creation", test_before_creation);

  return g_test_run ();
}
