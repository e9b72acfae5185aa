/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-criteria-edit.h"
#include "core/eh-outline.h"

#include "support/eh-test.h"

static void
add (EhTestBook *book, const char *id, const char *parent, gint64 position)
{
  gboolean is_group = g_ascii_isupper (*id);

  eh_test_add_criterion (
      book, (EhTestCriterion){ .id = id,
                               .kind = is_group ? EH_CRITERION_GROUP : EH_CRITERION_PASS_FAIL,
                               .parent = parent,
                               .position = position });
}

/* A(a b c) B(d) e */
static EhTestBook *
new_book (void)
{
  EhTestBook *book = eh_test_book_new ();

  add (book, "A", NULL, 0);
  add (book, "a", "A", 0);
  add (book, "b", "A", 1);
  add (book, "c", "A", 2);
  add (book, "B", NULL, 1);
  add (book, "d", "B", 0);
  add (book, "e", NULL, 2);

  return book;
}

static char *
describe (EhTestBook *book)
{
  g_autoptr (EhOutline) outline = eh_outline_new (book->procurement, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < eh_outline_get_n_items (outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (outline, i);

      for (guint d = 0; d < item->depth; d++)
        g_string_append_c (text, '.');
      g_string_append_printf (text, "%s ", item->criterion->row.id);
    }

  return g_string_free (text, FALSE);
}

static void
assert_tree (EhTestBook *book, const char *expected)
{
  g_autofree char *text = describe (book);

  g_assert_cmpstr (text, ==, expected);
}

/* Every command has to pass the rules. Returns: how many there were */
static guint
apply (EhTestBook *book, GPtrArray *bodies)
{
  guint n = bodies->len;

  for (guint i = 0; i < n; i++)
    eh_test_book_add (book, eh_body_copy (g_ptr_array_index (bodies, i)));
  g_ptr_array_unref (bodies);

  return n;
}

typedef struct
{
  const char *name;
  const char *id;
  EhMove move;
  const char *expected; /* or NULL if it cannot go there */
  guint n;              /* commands */
} Case;

static const Case cases[] = {
  { "up", "b", EH_MOVE_UP, "A .b .a .c B .d e ", 2 },
  { "up-first", "a", EH_MOVE_UP, NULL, 0 },
  { "down", "b", EH_MOVE_DOWN, "A .a .c .b B .d e ", 2 },
  { "down-last", "c", EH_MOVE_DOWN, NULL, 0 },
  { "group-down", "A", EH_MOVE_DOWN, "B .d A .a .b .c e ", 2 },
  { "in", "e", EH_MOVE_IN, "A .a .b .c B .d .e ", 1 },
  { "in-no-group", "b", EH_MOVE_IN, NULL, 0 },
  { "group-in-group", "B", EH_MOVE_IN, "A .a .b .c .B ..d e ", 1 },
  { "out", "a", EH_MOVE_OUT, "A .b .c a B .d e ", 3 },
  { "out-top", "e", EH_MOVE_OUT, NULL, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (EhTestBook) book = new_book ();
  EhSpot spot;
  gboolean can = eh_criteria_edit_find_spot (book->procurement, NULL, c->id, c->move, &spot);

  g_assert_true (can == (c->expected != NULL));
  if (!can)
    return;
  g_assert_cmpuint (apply (book, eh_criteria_edit_move (book->procurement, c->id, &spot)), ==,
                    c->n);
  assert_tree (book, c->expected);
}

/* Those in the way give way; where everybody has the same number all get one. */
static void
test_positions (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();

  add (book, "a", NULL, 0);
  add (book, "b", NULL, 0);
  add (book, "c", NULL, 0);
  apply (book, eh_criteria_edit_move (book->procurement, "c", &(EhSpot){ NULL, "a" }));
  assert_tree (book, "c a b ");
  apply (book, eh_criteria_edit_move (book->procurement, "c", &(EhSpot){ NULL, NULL }));
  assert_tree (book, "a b c ");
  g_assert_cmpuint (
      apply (book, eh_criteria_edit_move (book->procurement, "c", &(EhSpot){ NULL, NULL })), ==, 0);
}

static void
test_no_room (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  EhBody *body =
      eh_test_criterion_new (&(EhTestCriterion){ .id = "x", .kind = EH_CRITERION_PASS_FAIL });

  add (book, "a", NULL, 5);
  add (book, "b", NULL, 100000);
  eh_criteria_edit_insert (book->procurement, body, &(EhSpot){ NULL, NULL }, bodies);
  eh_test_book_add (book, body);
  apply (book, g_steal_pointer (&bodies));
  assert_tree (book, "a b x ");
}

/* The criteria of a lot stay in it. */
static void
test_lot (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new ();

  eh_test_add_lot (book, "l1");
  eh_test_add_lot (book, "l2");
  eh_test_add_criterion (book,
                         (EhTestCriterion){ .id = "A", .kind = EH_CRITERION_GROUP, .lot = "l1" });
  add (book, "a", "A", 0);
  eh_test_add_criterion (
      book,
      (EhTestCriterion){ .id = "b", .kind = EH_CRITERION_PASS_FAIL, .lot = "l2", .position = 1 });
  add (book, "c", NULL, 2);
  apply (book, eh_criteria_edit_move (book->procurement, "a", &(EhSpot){ NULL, "c" }));
  g_assert_cmpstr (eh_procurement_find_criterion (book->procurement, "a")->lot, ==, "l1");
  assert_tree (book, "A b a c ");

  /* Who looks at the first lot does not see b, and so steps over it. */
  {
    EhSpot spot;

    g_assert_true (eh_criteria_edit_find_spot (book->procurement, "l1", "a", EH_MOVE_UP, &spot));
    g_assert_cmpstr (spot.before, ==, "A");
  }
}

static void
test_copy (void)
{
  g_autoptr (EhTestBook) book = new_book ();

  apply (book, eh_criteria_edit_copy (book->procurement, "A", "A again"));
  assert_tree (book, "A .a .b .c c11 .c12 .c13 .c14 B .d e ");
  g_assert_cmpstr (eh_procurement_find_criterion (book->procurement, "c11")->title, ==, "A again");
  apply (book, eh_criteria_edit_copy (book->procurement, "b", "b again"));
  g_assert_cmpstr (eh_procurement_find_criterion (book->procurement, "b")->title, !=, "b again");
}

static void
test_remove (void)
{
  g_autoptr (EhTestBook) book = new_book ();

  g_assert_cmpuint (apply (book, eh_criteria_edit_remove (book->procurement, "A")), ==, 4);
  assert_tree (book, "B .d e ");
  g_assert_cmpuint (apply (book, eh_criteria_edit_remove (book->procurement, "e")), ==, 1);
  assert_tree (book, "B .d ");
}

static void
test_judged (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_sample ();

  g_assert_true (eh_criteria_edit_is_judged (
      book->procurement, eh_procurement_find_criterion (book->procurement, "care")));
  g_assert_false (eh_criteria_edit_is_judged (
      book->procurement, eh_procurement_find_criterion (book->procurement, "quality")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/criteria-edit/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/criteria-edit/positions", test_positions);
  g_test_add_func ("/core/criteria-edit/no-room", test_no_room);
  g_test_add_func ("/core/criteria-edit/lot", test_lot);
  g_test_add_func ("/core/criteria-edit/copy", test_copy);
  g_test_add_func ("/core/criteria-edit/judged", test_judged);
  g_test_add_func ("/core/criteria-edit/remove", test_remove);

  return g_test_run ();
}
