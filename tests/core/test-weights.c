/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/eh-weights.h"

#include "support/eh-test.h"

/* A tree in short: "a" is a scored criterion, "A" a group, "$" a price, "!" a
 * requirement; a number is the weight in hundredths; brackets nest. */
typedef struct
{
  const char *name;
  const char *tree;
  EhSharing sharing;
  const char *expected; /* weights of the leaves, or NULL if nothing changes */
} Case;

static const Case cases[] = {
  { "right", "a6000 b4000", EH_SHARING_EQUALLY, NULL },
  { "right-in-proportion", "a6000 b4000", EH_SHARING_IN_PROPORTION, NULL },
  { "none", "", EH_SHARING_EQUALLY, NULL },
  { "one", "a6000 b", EH_SHARING_EQUALLY, "6000 4000" },
  { "all", "a b c", EH_SHARING_EQUALLY, "3334 3333 3333" },
  { "seven", "a b c d e f g", EH_SHARING_EQUALLY, "1429 1429 1429 1429 1428 1428 1428" },
  { "nothing-left", "a10000 b", EH_SHARING_EQUALLY, "10000 0" },
  { "too-much", "a9000 b2000 c", EH_SHARING_EQUALLY, NULL },
  { "zero-is-a-weight", "a0 b5000 c", EH_SHARING_EQUALLY, "0 5000 5000" },
  { "no-gap", "a6000 b3000", EH_SHARING_EQUALLY, NULL },
  { "grow", "a6000 b3000", EH_SHARING_IN_PROPORTION, "6667 3333" },
  { "shrink", "a6000 b6000 c3000", EH_SHARING_IN_PROPORTION, "4000 4000 2000" },
  { "thirds", "a1 b1 c1", EH_SHARING_IN_PROPORTION, "3334 3333 3333" },
  { "largest-remainder", "a1000 b1000 c1001", EH_SHARING_IN_PROPORTION, "3332 3332 3336" },
  { "only-zero", "a0 b0", EH_SHARING_IN_PROPORTION, "5000 5000" },
  { "requirement", "!m a b", EH_SHARING_EQUALLY, "-1 5000 5000" },
  { "price", "a $4000 b", EH_SHARING_EQUALLY, "3000 4000 3000" },
  { "price-too", "a3000 $3000", EH_SHARING_IN_PROPORTION, "5000 5000" },
  { "fixed-price", "a %0 b", EH_SHARING_EQUALLY, "5000 0 5000" },
  { "fixed-price-without", "a6000 % b2000", EH_SHARING_IN_PROPORTION, "7500 -1 2500" },
  { "group", "A(a b) c5000", EH_SHARING_EQUALLY, "2500 2500 5000" },
  { "group-with-weight", "A6000(a b c) d", EH_SHARING_EQUALLY, "2000 2000 2000 4000" },
  { "group-in-proportion", "A6000(a1000 b2000) d3000", EH_SHARING_IN_PROPORTION, "2000 4000 4000" },
  { "nested", "A6000(B2000(a b) c) d", EH_SHARING_EQUALLY, "1000 1000 4000 4000" },
  { "group-too-full", "A1000(a2000 b) c", EH_SHARING_EQUALLY, "2000 -1 9000" },
};

typedef struct
{
  EhTestBook *book;
  GPtrArray *groups;
  gint64 position;
} Builder;

/* Adds one criterion of @tree. Returns: what follows it */
static const char *
add (Builder *self, const char *tree)
{
  EhTestCriterion criterion = { .position = self->position++ };
  g_autofree char *id = g_strdup_printf ("%c%" G_GINT64_FORMAT, *tree, criterion.position);
  g_autofree char *weight = NULL;
  char *end;
  gint64 hundredths = g_ascii_strtoll (tree + 1, &end, 10);

  criterion.id = id;
  criterion.parent =
      self->groups->len > 0 ? g_ptr_array_index (self->groups, self->groups->len - 1) : NULL;
  if (end != tree + 1)
    {
      weight = g_strdup_printf ("%d.%02d", (int) hundredths / 100, (int) hundredths % 100);
      criterion.weight = weight;
    }
  if (*tree == '!')
    {
      criterion.kind = EH_CRITERION_PASS_FAIL;
      end = (char *) tree + 2;
    }
  else if (*tree == '$' || *tree == '%')
    {
      criterion.kind = EH_CRITERION_PRICE;
      criterion.formula = *tree == '$' ? EH_FORMULA_LOWEST_OVER_PRICE : EH_FORMULA_FIXED_PRICE;
    }
  else if (g_ascii_isupper (*tree))
    criterion.kind = EH_CRITERION_GROUP;
  else
    {
      criterion.kind = EH_CRITERION_SCORED;
      criterion.scale = "s";
    }
  eh_test_add_criterion (self->book, criterion);
  if (*end == '(')
    g_ptr_array_add (self->groups, g_steal_pointer (&id));

  return *end == '(' ? end + 1 : end;
}

static EhTestBook *
build (const char *tree)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  Builder self = { eh_test_book_new (), groups, 0 };

  eh_test_add_scale (self.book, "s", 5);
  while (*tree != '\0')
    if (*tree == ' ')
      tree++;
    else if (*tree == ')')
      {
        g_ptr_array_set_size (groups, (int) groups->len - 1);
        tree++;
      }
    else
      tree = add (&self, tree);

  return self.book;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (EhTestBook) book = build (c->tree);
  g_autoptr (EhOutline) outline = eh_outline_new (book->procurement, EH_MAIN_LOT);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = eh_outline_get_n_leaves (outline);
  g_autofree gint64 *weights = g_new (gint64, n + 1);
  gboolean is_changed = eh_weights_share (outline, c->sharing, weights);

  for (guint i = 0; i < n; i++)
    {
      if (c->expected == NULL)
        g_assert_cmpint (weights[i], ==, eh_outline_get_leaf (outline, i)->weight);
      g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", weights[i]);
    }
  g_assert_true (is_changed == (c->expected != NULL));
  if (c->expected != NULL)
    g_assert_cmpstr (text->str, ==, c->expected);
}

/* Whatever the weights, in proportion they come to 100, and nobody moves past
 * another. */
static void
test_random (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GString) tree = g_string_new (NULL);
      g_autoptr (EhTestBook) book = NULL;
      g_autoptr (EhOutline) outline = NULL;
      gint64 weights[40];
      gint64 sum = 0;
      guint n = (guint) g_test_rand_int_range (1, 40);

      for (guint i = 0; i < n; i++)
        g_string_append_printf (tree, " a%d", g_test_rand_int_range (0, 10001));
      book = build (tree->str);
      outline = eh_outline_new (book->procurement, EH_MAIN_LOT);
      eh_weights_share (outline, EH_SHARING_IN_PROPORTION, weights);
      for (guint i = 0; i < n; i++)
        {
          sum += weights[i];
          for (guint j = 0; j < n; j++)
            if (eh_outline_get_leaf (outline, i)->weight < eh_outline_get_leaf (outline, j)->weight)
              g_assert_cmpint (weights[i], <=, weights[j]);
        }
      g_assert_cmpint (sum, ==, EH_FULL_WEIGHT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/weights/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/weights/random", test_random);

  return g_test_run ();
}
