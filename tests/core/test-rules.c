/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rules.c: what may be appended to a record, rule by rule.
 */
#include <string.h>

#include "support/eh-test-dump.h"
#include "support/eh-test-rules.h"

#define ACCEPTED EH_TEST_RULE_ACCEPTED
#define UNKNOWN EH_PROCUREMENT_ERROR_UNKNOWN
#define RULE EH_PROCUREMENT_ERROR_RULE
#define FOREIGN EH_PROCUREMENT_ERROR_FOREIGN

static void
test_rule (gconstpointer data)
{
  const EhTestRule *c = data;
  g_autoptr (EhTestBook) book = eh_test_rules_make_book ();
  g_autoptr (EhEntry) entry = eh_test_rules_make_entry (c->kind, c->body, "", "");
  g_autofree char *before = eh_test_dump (book->procurement);
  g_autoptr (GError) error = NULL;
  gboolean is_accepted = eh_procurement_check (book->procurement, entry, &error);
  g_autofree char *after = eh_test_dump (book->procurement);

  g_assert_cmpstr (after, ==, before);
  if (c->code == ACCEPTED)
    {
      g_assert_no_error (error);
      g_assert_true (is_accepted);
      g_assert_true (eh_procurement_apply (book->procurement, entry));
      return;
    }

  g_assert_false (is_accepted);
  g_assert_error (error, EH_PROCUREMENT_ERROR, c->code);
  if (!g_str_has_prefix (error->message, c->message))
    {
      g_test_message ("“%s” does not begin with “%s”", error->message, c->message);
      g_test_fail ();
    }
}

static const struct
{
  const char *name;
  const char *before;
  const char *after;
  int code;
} header_cases[] = {
  { "plain", "", "", ACCEPTED },
  { "on-behalf", ",'behalf':'pat'", "", ACCEPTED },
  { "on-behalf-of-nobody", ",'behalf':'x'", "", UNKNOWN },
  { "imported", "", ",'import':'000000000000000000000000000000ff'", UNKNOWN },
};

static void
test_header (void)
{
  const char *body = "{'lot':'l3','title':'T'}";

  for (gsize i = 0; i < G_N_ELEMENTS (header_cases); i++)
    {
      g_autoptr (EhTestBook) book = eh_test_rules_make_book ();
      g_autoptr (EhEntry) entry = eh_test_rules_make_entry (
          "lot-described", body, header_cases[i].before, header_cases[i].after);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (eh_procurement_check (book->procurement, entry, &error), ==,
                       header_cases[i].code == ACCEPTED);
      if (header_cases[i].code != ACCEPTED)
        g_assert_error (error, EH_PROCUREMENT_ERROR, header_cases[i].code);
    }
}

static void
test_import (void)
{
  g_autoptr (EhTestBook) book = eh_test_rules_make_book ();
  g_autoptr (EhEntry) entry = NULL;
  g_autofree char *extra = NULL;
  g_autoptr (GError) error = NULL;
  const EhEntry *import;

  eh_test_rules_add (
      book, "exchange-imported",
      "{'form':'evenhand-exchange/1','name':'f.json','sha256':"
      "'0000000000000000000000000000000000000000000000000000000000000000','size':1}");
  import = g_ptr_array_index (book->entries, book->entries->len - 1);
  extra = g_strdup_printf (",'import':'%s'", eh_entry_get_header (import)->id);
  entry = eh_test_rules_make_entry ("lot-described", "{'lot':'l3','title':'T'}", "", extra);

  eh_procurement_check (book->procurement, entry, &error);
  g_assert_no_error (error);
}

static void
test_foreign (void)
{
  static const char *const replaced[] = { EH_TEST_BOOK_ID, EH_TEST_AUTHOR };

  for (gsize i = 0; i < G_N_ELEMENTS (replaced); i++)
    {
      g_autoptr (EhTestBook) book = eh_test_rules_make_book ();
      g_autofree char *text =
          eh_test_rules_spell ("lot-described", "{'lot':'l3','title':'T'}", "", "");
      g_autoptr (EhEntry) entry = NULL;
      g_autoptr (GError) error = NULL;

      *strstr (text, replaced[i]) = 'e';
      entry = eh_entry_decode (text, strlen (text), &error);
      g_assert_no_error (error);
      g_assert_false (eh_procurement_check (book->procurement, entry, &error));
      g_assert_error (error, EH_PROCUREMENT_ERROR, FOREIGN);
    }
}

static void
test_first (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_empty ();
  g_autoptr (EhEntry) entry =
      eh_test_rules_make_entry ("lot-described", "{'lot':'a','title':'T'}", "", "");
  g_autoptr (GError) error = NULL;

  g_assert_false (eh_procurement_check (book->procurement, entry, &error));
  g_assert_error (error, EH_PROCUREMENT_ERROR, RULE);
}

static const struct
{
  EhKind kind;
  EhField field;
  guint most;
  guint n_before; /* in the book of make_book() */
} limit_cases[] = {
  { EH_KIND_LOT_DESCRIBED, EH_FIELD_LOT, EH_MAX_LOTS, 4 },
  { EH_KIND_MILESTONE_DESCRIBED, EH_FIELD_MILESTONE, EH_MAX_MILESTONES, 1 },
  { EH_KIND_SCALE_DESCRIBED, EH_FIELD_SCALE, EH_MAX_SCALES, 3 },
  { EH_KIND_MEMBER_DESCRIBED, EH_FIELD_MEMBER, EH_MAX_MEMBERS, 4 },
  { EH_KIND_CRITERION_DESCRIBED, EH_FIELD_CRITERION, EH_MAX_CRITERIA, 10 },
  { EH_KIND_EVIDENCE_DESCRIBED, EH_FIELD_EVIDENCE, EH_MAX_EVIDENCE, 2 },
  { EH_KIND_TENDER_DESCRIBED, EH_FIELD_TENDER, EH_MAX_TENDERS, 6 },
};

/* What is described in place of those that fill the book. */
static EhBody *
new_filler (EhKind kind, const char *id)
{
  EhBody *body;

  if (kind == EH_KIND_SCALE_DESCRIBED)
    return eh_test_scale_new (id, 1);
  if (kind == EH_KIND_MEMBER_DESCRIBED)
    return eh_test_member_new (id, EH_ROLE_FLAG (EH_ROLE_OBSERVER), FALSE);
  if (kind == EH_KIND_CRITERION_DESCRIBED)
    return eh_test_criterion_new (&(EhTestCriterion){ .id = id, .kind = EH_CRITERION_GROUP });

  body = eh_body_new (kind);
  if (kind == EH_KIND_LOT_DESCRIBED)
    {
      eh_body_set_text (body, EH_FIELD_LOT, id);
      eh_body_set_text (body, EH_FIELD_TITLE, id);
    }
  else if (kind == EH_KIND_MILESTONE_DESCRIBED)
    {
      eh_body_set_text (body, EH_FIELD_MILESTONE, id);
      eh_body_set_integer (body, EH_FIELD_STEP, EH_STEP_MODERATION);
      eh_body_set_text (body, EH_FIELD_DATE, "2026-03-31");
    }
  else if (kind == EH_KIND_TENDER_DESCRIBED)
    {
      eh_body_set_text (body, EH_FIELD_TENDER, id);
      eh_body_set_text (body, EH_FIELD_BIDDER, id);
      eh_body_set_text (body, EH_FIELD_LOT, EH_MAIN_LOT);
    }
  else
    {
      eh_body_set_text (body, EH_FIELD_EVIDENCE, id);
      eh_body_set_text (body, EH_FIELD_SAYS, id);
      eh_body_set_text (body, EH_FIELD_TITLE, id);
      eh_body_set_integer (body, EH_FIELD_TYPE, 0);
      eh_body_set_integer (body, EH_FIELD_CYCLE_STAGE, 0);
    }

  return body;
}

/* There is room for as many as the format says: one more is refused, and where
 * a foreign record has it, it has no effect; one that is there can change. */
static void
test_limits (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limit_cases); i++)
    {
      g_autoptr (EhTestBook) book = eh_test_rules_make_book ();
      g_autoptr (EhBody) more = new_filler (limit_cases[i].kind, "one more");
      g_autoptr (EhEntry) entry = eh_test_book_make_entry (book, more);

      for (guint n = limit_cases[i].n_before; n < limit_cases[i].most; n++)
        {
          g_autofree char *id = g_strdup_printf ("filler %u", n);

          eh_test_book_add (book, new_filler (limit_cases[i].kind, id));
        }
      eh_test_book_refuse (book, new_filler (limit_cases[i].kind, "another"), RULE);
      g_assert_false (eh_procurement_apply (book->procurement, entry));
      eh_test_book_add (book, new_filler (limit_cases[i].kind, "filler 50"));
    }
}

int
main (int argc, char *argv[])
{
  const EhTestRule *rules;
  guint n_rules = 0;

  g_test_init (&argc, &argv, NULL);

  rules = eh_test_rules_get (&n_rules);
  for (guint i = 0; i < n_rules; i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/rules/%s", rules[i].name);

      g_test_add_data_func (path, &rules[i], test_rule);
    }
  g_test_add_func ("/core/rules/of-headers", test_header);
  g_test_add_func ("/core/rules/of-imports", test_import);
  g_test_add_func ("/core/rules/of-foreign-entries", test_foreign);
  g_test_add_func ("/core/rules/of-the-first", test_first);
  g_test_add_func ("/core/rules/of-limits", test_limits);

  return g_test_run ();
}
