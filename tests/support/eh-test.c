/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test.c: procurements to test with, made the way the program makes them.
 */
#include "support/eh-test.h"

#include "core/eh-decimal.h"

/**
 * eh_test_book_new_empty:
 *
 * Returns: (transfer full): a book without any entry
 */
EhTestBook *
eh_test_book_new_empty (void)
{
  EhTestBook *self = g_new0 (EhTestBook, 1);

  self->procurement = eh_procurement_new ();
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_entry_unref);

  return self;
}

/**
 * eh_test_book_new:
 *
 * Returns: (transfer full): a book that has been created and described (in
 *   pounds, marks of two decimals) and has the one lot %EH_MAIN_LOT
 */
EhTestBook *
eh_test_book_new (void)
{
  EhTestBook *self = eh_test_book_new_empty ();
  EhBody *created = eh_body_new (EH_KIND_BOOK_CREATED);

  eh_body_set_integer (created, EH_FIELD_CHAIN, 0);
  eh_body_set_text (created, EH_FIELD_KEEPER, "Keeper");
  eh_body_set_integer (created, EH_FIELD_PROTECTED, FALSE);
  eh_body_set_integer (created, EH_FIELD_SIGNATURE, 0);
  eh_test_book_add (self, created);
  eh_test_book_add (self, eh_test_basics_new (2, "GBP"));
  eh_test_add_lot (self, EH_MAIN_LOT);

  return self;
}

/**
 * eh_test_book_free:
 * @self: (transfer full): a book
 *
 * Frees @self.
 */
void
eh_test_book_free (EhTestBook *self)
{
  eh_procurement_free (self->procurement);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * eh_test_book_make_entry:
 * @self: a book
 * @body: what the entry says, within the limits of its kind
 *
 * Returns: (transfer full): an entry of @self that is not appended to it
 */
EhEntry *
eh_test_book_make_entry (EhTestBook *self, const EhBody *body)
{
  g_autofree char *id = g_strdup_printf ("%032x", ++self->n_made);
  EhEntryHeader header = {
    .book = EH_TEST_BOOK_ID,
    .id = id,
    .author = EH_TEST_AUTHOR,
    .head = EH_TEST_HEAD,
    .time = EH_TEST_TIME + 1000 * (gint64) (self->n_made - 1),
  };
  g_autoptr (GError) error = NULL;
  EhEntry *entry = eh_entry_new (&header, body, &error);

  g_assert_no_error (error);
  return entry;
}

/**
 * eh_test_book_try:
 * @self: a book
 * @body: (transfer full): what an entry says
 * @error: return location for an #EhProcurementError
 *
 * Appends an entry of @body if the rules let it through.
 *
 * Returns: %TRUE if it was appended
 */
gboolean
eh_test_book_try (EhTestBook *self, EhBody *body, GError **error)
{
  EhEntry *entry = eh_test_book_make_entry (self, body);
  gboolean is_accepted = eh_procurement_check (self->procurement, entry, error);

  eh_body_free (body);
  if (!is_accepted)
    {
      eh_entry_unref (entry);
      return FALSE;
    }
  /* What check lets through must do something; else check has a gap. */
  g_assert_true (eh_procurement_apply (self->procurement, entry));
  g_ptr_array_add (self->entries, entry);

  return TRUE;
}

/**
 * eh_test_book_add:
 * @self: a book
 * @body: (transfer full): what an entry says
 *
 * Appends an entry of @body, which must be acceptable.
 */
void
eh_test_book_add (EhTestBook *self, EhBody *body)
{
  g_autoptr (GError) error = NULL;

  eh_test_book_try (self, body, &error);
  g_assert_no_error (error);
}

/**
 * eh_test_book_refuse:
 * @self: a book
 * @body: (transfer full): what an entry says
 * @code: the expected #EhProcurementError
 *
 * Asserts that an entry of @body is refused.
 */
void
eh_test_book_refuse (EhTestBook *self, EhBody *body, EhProcurementError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (eh_test_book_try (self, body, &error));
  g_assert_error (error, EH_PROCUREMENT_ERROR, (int) code);
}

static void
set_decimal (EhBody *body, EhField field, const char *text, unsigned int digits)
{
  gint64 value = 0;

  if (text == NULL)
    return;

  g_assert_true (eh_decimal_parse (text, digits, &value, NULL));
  eh_body_set_integer (body, field, value);
}

/**
 * eh_test_basics_new:
 * @decimals: of marks
 * @currency: a code
 *
 * Returns: (transfer full): a description of a procurement
 */
EhBody *
eh_test_basics_new (guint decimals, const char *currency)
{
  EhBody *body = eh_body_new (EH_KIND_PROCUREMENT_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_BUYER, "Anytown Health Commissioners");
  eh_body_set_text (body, EH_FIELD_CURRENCY, currency);
  eh_body_set_integer (body, EH_FIELD_DECIMALS, decimals);
  eh_body_set_text (body, EH_FIELD_REFERENCE, "T-1");
  eh_body_set_integer (body, EH_FIELD_REGIME, EH_REGIME_PSR_COMPETITIVE);
  eh_body_set_text (body, EH_FIELD_TITLE, "Community eye service");

  return body;
}

/**
 * eh_test_scale_new:
 * @id: its id
 * @highest: its highest score
 *
 * Returns: (transfer full): a description of a scale of the whole scores from
 *   0 to @highest without published percentages
 */
EhBody *
eh_test_scale_new (const char *id, guint highest)
{
  EhBody *body = eh_body_new (EH_KIND_SCALE_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_SCALE, id);
  eh_body_set_text (body, EH_FIELD_TITLE, "A scale");
  for (guint i = 0; i <= highest; i++)
    {
      EhBody *point = eh_body_add_object (body, EH_FIELD_POINTS);
      g_autofree char *label = g_strdup_printf ("Level %u", i);

      eh_body_set_text (point, EH_FIELD_LABEL, label);
      eh_body_set_text (point, EH_FIELD_DESCRIPTOR, "What this level means");
      eh_body_set_integer (point, EH_FIELD_SCORE, 100 * (gint64) i);
    }

  return body;
}

/**
 * eh_test_member_new:
 * @id: their id
 * @roles: set of #EhRole
 * @voting: whether they have a vote
 *
 * Returns: (transfer full): a description of a member
 */
EhBody *
eh_test_member_new (const char *id, guint roles, gboolean voting)
{
  EhBody *body = eh_body_new (EH_KIND_MEMBER_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_MEMBER, id);
  eh_body_set_text (body, EH_FIELD_NAME, id);
  eh_body_set_flags (body, EH_FIELD_ROLES, roles);
  eh_body_set_integer (body, EH_FIELD_VOTING, voting);

  return body;
}

/**
 * eh_test_criterion_new:
 * @criterion: what it is
 *
 * Returns: (transfer full): a description of a criterion
 */
EhBody *
eh_test_criterion_new (const EhTestCriterion *criterion)
{
  EhBody *body = eh_body_new (EH_KIND_CRITERION_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_CRITERION, criterion->id);
  eh_body_set_text (body, EH_FIELD_TITLE, criterion->id);
  eh_body_set_integer (body, EH_FIELD_KIND, criterion->kind);
  eh_body_set_integer (body, EH_FIELD_POSITION, criterion->position);
  eh_body_set_text (body, EH_FIELD_SCALE, criterion->scale);
  eh_body_set_text (body, EH_FIELD_PARENT, criterion->parent);
  eh_body_set_text (body, EH_FIELD_LOT, criterion->lot);
  eh_body_set_ids (body, EH_FIELD_SCORERS, criterion->scorers);
  set_decimal (body, EH_FIELD_WEIGHT, criterion->weight, 2);
  set_decimal (body, EH_FIELD_THRESHOLD, criterion->threshold, 2);
  set_decimal (body, EH_FIELD_N, criterion->n, 2);
  if (criterion->is_mean)
    eh_body_set_integer (body, EH_FIELD_METHOD, EH_METHOD_MEAN);
  if (criterion->kind == EH_CRITERION_PRICE)
    eh_body_set_integer (body, EH_FIELD_FORMULA, criterion->formula);
  if (criterion->ceiling != 0)
    eh_body_set_integer (body, EH_FIELD_CEILING, criterion->ceiling);
  if (criterion->ceiling != 0 || criterion->floor != 0)
    eh_body_set_integer (body, EH_FIELD_FLOOR, criterion->floor);

  return body;
}

/**
 * eh_test_cell_new:
 * @kind: a kind that judges a criterion of a tender, or takes that back
 * @tender: id of the tender
 * @criterion: id of the criterion
 *
 * Returns: (transfer full): such a judgement, to be filled
 */
EhBody *
eh_test_cell_new (EhKind kind, const char *tender, const char *criterion)
{
  EhBody *body = eh_body_new (kind);

  eh_body_set_text (body, EH_FIELD_TENDER, tender);
  eh_body_set_text (body, EH_FIELD_CRITERION, criterion);

  return body;
}

void
eh_test_add_lot (EhTestBook *self, const char *id)
{
  EhBody *body = eh_body_new (EH_KIND_LOT_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_LOT, id);
  eh_body_set_text (body, EH_FIELD_TITLE, id);
  eh_test_book_add (self, body);
}

void
eh_test_add_scale (EhTestBook *self, const char *id, guint highest)
{
  eh_test_book_add (self, eh_test_scale_new (id, highest));
}

/* Adds a member with a vote. */
void
eh_test_add_member (EhTestBook *self, const char *id, guint roles)
{
  eh_test_book_add (self, eh_test_member_new (id, roles, TRUE));
}

void
eh_test_add_criterion (EhTestBook *self, EhTestCriterion criterion)
{
  eh_test_book_add (self, eh_test_criterion_new (&criterion));
}

/* Adds a tender for @lot, or for the main lot if that is NULL. */
void
eh_test_add_tender (EhTestBook *self, const char *id, const char *lot)
{
  EhBody *body = eh_body_new (EH_KIND_TENDER_DESCRIBED);

  eh_body_set_text (body, EH_FIELD_TENDER, id);
  eh_body_set_text (body, EH_FIELD_BIDDER, id);
  eh_body_set_text (body, EH_FIELD_LOT, lot != NULL ? lot : EH_MAIN_LOT);
  eh_test_book_add (self, body);
}

void
eh_test_set_price (EhTestBook *self, const char *tender, gint64 amount)
{
  EhBody *body = eh_body_new (EH_KIND_PRICE_RECORDED);

  eh_body_set_text (body, EH_FIELD_TENDER, tender);
  eh_body_set_integer (body, EH_FIELD_AMOUNT, amount);
  eh_test_book_add (self, body);
}

void
eh_test_decide (EhTestBook *self, const char *tender, const char *criterion, gboolean passed)
{
  EhBody *body = eh_test_cell_new (EH_KIND_PASS_FAIL_DECIDED, tender, criterion);

  eh_body_set_integer (body, EH_FIELD_PASSED, passed);
  eh_test_book_add (self, body);
}

void
eh_test_give_score (EhTestBook *self,
                    const char *member,
                    const char *tender,
                    const char *criterion,
                    const char *score)
{
  EhBody *body = eh_test_cell_new (EH_KIND_SCORE_GIVEN, tender, criterion);

  eh_body_set_text (body, EH_FIELD_MEMBER, member);
  set_decimal (body, EH_FIELD_SCORE, score, 2);
  eh_test_book_add (self, body);
}

void
eh_test_agree (EhTestBook *self, const char *tender, const char *criterion, const char *score)
{
  EhBody *body = eh_test_cell_new (EH_KIND_CONSENSUS_AGREED, tender, criterion);

  set_decimal (body, EH_FIELD_SCORE, score, 2);
  eh_test_book_add (self, body);
}

void
eh_test_award (EhTestBook *self, const char *tender, const char *criterion, const char *marks)
{
  EhBody *body = eh_test_cell_new (EH_KIND_MARKS_AWARDED, tender, criterion);

  set_decimal (body, EH_FIELD_MARKS, marks, EH_MARKS_DIGITS);
  eh_test_book_add (self, body);
}

/**
 * eh_test_book_new_sample:
 *
 * A small procurement with one of each: a pass/fail requirement, a group of a
 * question scored by consensus and one scored by the mean, a price; a chair,
 * an evaluator, a patient representative; three tenders, all judged.
 *
 * Its results, worked out by hand: quality of t1 24 + 20 = 44, of t2 40 + 12 =
 * 52, of t3 8 + 6 = 14 and below the minimum of 2 for "care", so excluded;
 * price of t1 40, of t2 40 * 90 / 120 = 30. So t1 has 84 and t2 has 82.
 *
 * Returns: (transfer full): a book
 */
EhTestBook *
eh_test_book_new_sample (void)
{
  static const struct
  {
    const char *tender;
    gint64 price;
    const char *agreed;
    const char *evaluator;
    const char *representative;
  } tenders[] = {
    { "t1", 9000, "3", "5", "5" },
    { "t2", 12000, "5", "3", "3" },
    { "t3", 5000, "1", "1", "2" },
  };
  EhTestBook *self = eh_test_book_new ();

  eh_test_add_scale (self, "s", 5);
  eh_test_add_member (self, "chair", EH_ROLE_FLAG (EH_ROLE_CHAIR));
  eh_test_add_member (self, "eva", EH_ROLE_FLAG (EH_ROLE_EVALUATOR));
  eh_test_add_member (self, "pat", EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE));
  eh_test_add_criterion (self, (EhTestCriterion){ .id = "legal", .kind = EH_CRITERION_PASS_FAIL });
  eh_test_add_criterion (
      self, (EhTestCriterion){ .id = "quality", .kind = EH_CRITERION_GROUP, .weight = "60" });
  eh_test_add_criterion (self, (EhTestCriterion){ .id = "care",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .parent = "quality",
                                                  .weight = "40",
                                                  .scale = "s",
                                                  .threshold = "2" });
  eh_test_add_criterion (self, (EhTestCriterion){ .id = "access",
                                                  .kind = EH_CRITERION_SCORED,
                                                  .parent = "quality",
                                                  .weight = "20",
                                                  .scale = "s",
                                                  .is_mean = TRUE });
  eh_test_add_criterion (self, (EhTestCriterion){ .id = "price",
                                                  .kind = EH_CRITERION_PRICE,
                                                  .weight = "40",
                                                  .formula = EH_FORMULA_LOWEST_OVER_PRICE });
  for (guint i = 0; i < G_N_ELEMENTS (tenders); i++)
    {
      const char *id = tenders[i].tender;

      eh_test_add_tender (self, id, NULL);
      eh_test_set_price (self, id, tenders[i].price);
      eh_test_decide (self, id, "legal", TRUE);
      eh_test_agree (self, id, "care", tenders[i].agreed);
      eh_test_give_score (self, "eva", id, "access", tenders[i].evaluator);
      eh_test_give_score (self, "pat", id, "access", tenders[i].representative);
    }

  return self;
}
