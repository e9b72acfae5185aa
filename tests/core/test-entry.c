/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-entry.c: an entry and its one encoding.
 *
 * tests/data/golden/entries holds an entry of each kind with all its fields.
 * With --write FOLDER this program writes them; a file that is in the
 * repository is only ever added to, since old records must stay readable.
 */
#include "core/eh-entry.h"

#include <string.h>

#include "support/eh-test-random.h"
#include "support/eh-test.h"

#define HASH "00000000000000000000000000000000000000000000000000000000000000ff"

static void fill (EhBody *body, const EhFieldSpec *specs, guint n_specs, guint seed);

static void
fill_field (EhBody *body, const EhFieldSpec *spec, guint seed)
{
  const char *ids[] = { "second", "first", NULL };
  g_autofree char *text = NULL;

  switch (spec->type)
    {
    case EH_TYPE_TEXT:
      text = g_strdup_printf ("The %s:\n\t“ŵ” \\ \"quoted\"", eh_field_get_name (spec->field));
      eh_body_set_text (body, spec->field, text);
      break;
    case EH_TYPE_LINE:
      text = g_strdup_printf ("=The %s, é 👩", eh_field_get_name (spec->field));
      eh_body_set_text (body, spec->field, text);
      break;
    case EH_TYPE_ID:
      text = g_strdup_printf ("%s-1", eh_field_get_name (spec->field));
      eh_body_set_text (body, spec->field, text);
      break;
    case EH_TYPE_HASH:
      eh_body_set_text (body, spec->field, HASH);
      break;
    case EH_TYPE_DAY:
      eh_body_set_text (body, spec->field, "2028-02-29");
      break;
    case EH_TYPE_CHOICES:
      eh_body_set_flags (body, spec->field, 3);
      break;
    case EH_TYPE_IDS:
      eh_body_set_ids (body, spec->field, ids);
      break;
    case EH_TYPE_OBJECTS:
      for (guint i = 0; i < 3; i++)
        fill (eh_body_add_object (body, spec->field), spec->fields, spec->n_fields, i);
      break;
    case EH_TYPE_CHOICE:
      eh_body_set_integer (body, spec->field, 0);
      break;
    case EH_TYPE_INTEGER:
    case EH_TYPE_HUNDREDTHS:
    case EH_TYPE_MARKS:
    case EH_TYPE_MONEY:
    case EH_TYPE_BOOLEAN:
    default:
      eh_body_set_integer (body, spec->field, seed == 0 ? spec->min : spec->max - seed + 1);
      break;
    }
}

static void
fill (EhBody *body, const EhFieldSpec *specs, guint n_specs, guint seed)
{
  for (guint i = 0; i < n_specs; i++)
    fill_field (body, &specs[i], seed);
}

static EhEntry *
new_full_entry (EhKind kind)
{
  static const EhEntryHeader header = {
    .book = EH_TEST_BOOK_ID,
    .id = "0123456789abcdef0123456789abcdef",
    .author = EH_TEST_AUTHOR,
    .behalf = "pat",
    .head = EH_TEST_HEAD,
    .import = "fedcba9876543210fedcba9876543210",
    .time = EH_TEST_TIME,
  };
  const EhKindSpec *spec = eh_kind_get_spec (kind);
  g_autoptr (EhBody) body = eh_body_new (kind);
  g_autoptr (GError) error = NULL;
  EhEntry *entry;

  fill (body, spec->fields, spec->n_fields, 1);
  entry = eh_entry_new (&header, body, &error);
  g_assert_no_error (error);
  return entry;
}

static char *
read_golden (EhKind kind)
{
  g_autofree char *name = g_strconcat (eh_kind_get_spec (kind)->name, ".json", NULL);
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "golden", "entries", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  /* The file ends as a text file does; the entry does not. */
  g_assert_true (g_str_has_suffix (text, "}\n"));
  text[strlen (text) - 1] = '\0';
  return text;
}

static void
test_golden (gconstpointer data)
{
  EhKind kind = (EhKind) GPOINTER_TO_INT (data);
  g_autofree char *golden = read_golden (kind);
  g_autoptr (EhEntry) made = new_full_entry (kind);
  g_autofree char *encoded = eh_entry_encode (made, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EhEntry) decoded = eh_entry_decode (golden, strlen (golden), &error);
  g_autofree char *again = NULL;
  gsize length = 0;

  g_assert_no_error (error);
  g_assert_cmpint (eh_entry_get_kind (decoded), ==, kind);
  again = eh_entry_encode (decoded, &length);
  g_assert_cmpstr (again, ==, golden);
  g_assert_cmpuint (length, ==, strlen (golden));
  g_assert_cmpstr (encoded, ==, golden);
}

static void
assert_same_header (const EhEntryHeader *a, const EhEntryHeader *b)
{
  g_assert_cmpstr (a->book, ==, b->book);
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->author, ==, b->author);
  g_assert_cmpstr (a->behalf, ==, b->behalf);
  g_assert_cmpstr (a->head, ==, b->head);
  g_assert_cmpstr (a->import, ==, b->import);
  g_assert_cmpint (a->time, ==, b->time);
}

static void
assert_same_field (const EhBody *a, const EhBody *b, const EhFieldSpec *spec)
{
  EhField field = spec->field;

  g_assert_cmpint (eh_body_has (a, field), ==, eh_body_has (b, field));
  g_assert_cmpstr (eh_body_get_text (a, field), ==, eh_body_get_text (b, field));
  g_assert_cmpint (eh_body_get_integer (a, field, -1), ==, eh_body_get_integer (b, field, -1));
  g_assert_cmpuint (eh_body_get_n_objects (a, field), ==, eh_body_get_n_objects (b, field));
  if (eh_body_get_ids (a, field) != NULL)
    g_assert_cmpstrv (eh_body_get_ids (a, field), eh_body_get_ids (b, field));
  for (guint i = 0; i < eh_body_get_n_objects (a, field); i++)
    for (guint j = 0; j < spec->n_fields; j++)
      assert_same_field (eh_body_get_object (a, field, i), eh_body_get_object (b, field, i),
                         &spec->fields[j]);
}

/* decode (encode (x)) is x, and encoding that again gives the same bytes. */
static void
test_random (void)
{
  g_autoptr (EhTestBook) book = eh_test_book_new_empty ();

  for (int i = 0; i < 5000; i++)
    {
      EhKind kind = (EhKind) (i % EH_N_KINDS);
      const EhKindSpec *spec = eh_kind_get_spec (kind);
      g_autoptr (EhBody) body = eh_test_random_body_new (kind, eh_test_draw_cb, NULL);
      g_autoptr (EhEntry) entry = eh_test_book_make_entry (book, body);
      gsize length = 0;
      g_autofree char *text = eh_entry_encode (entry, &length);
      g_autoptr (EhEntry) again = eh_entry_decode (text, length, NULL);
      g_autofree char *text_again = NULL;

      g_assert_nonnull (again);
      assert_same_header (eh_entry_get_header (entry), eh_entry_get_header (again));
      for (guint j = 0; j < spec->n_fields; j++)
        {
          assert_same_field (body, eh_entry_get_body (entry), &spec->fields[j]);
          assert_same_field (body, eh_entry_get_body (again), &spec->fields[j]);
        }
      text_again = eh_entry_encode (again, NULL);
      g_assert_cmpstr (text_again, ==, text);
    }
}

/* Whatever one changed byte makes of an entry is refused, or is the one
 * encoding of another entry. */
static void
test_changed (gconstpointer data)
{
  g_autofree char *golden = read_golden ((EhKind) GPOINTER_TO_INT (data));
  gsize length = strlen (golden);

  for (gsize at = 0; at < length; at++)
    for (int bit = 0; bit < 8; bit++)
      {
        g_autofree char *changed = g_strdup (golden);
        g_autoptr (EhEntry) entry = NULL;
        g_autofree char *again = NULL;
        gsize again_length = 0;

        changed[at] = (char) (changed[at] ^ (1 << bit));
        entry = eh_entry_decode (changed, length, NULL);
        if (entry == NULL)
          continue;
        again = eh_entry_encode (entry, &again_length);
        g_assert_cmpmem (again, again_length, changed, length);
      }
}

static void
test_cut (void)
{
  g_autofree char *golden = read_golden (EH_KIND_SCALE_DESCRIBED);

  for (gsize length = 0; length < strlen (golden); length++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EhEntry) entry = eh_entry_decode (golden, length, &error);

      g_assert_null (entry);
      g_assert_error (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_SYNTAX);
    }
}

#define PART_AUTHOR "\"author\":\"" EH_TEST_AUTHOR "\""
#define PART_BODY "\"body\":{\"lot\":\"a\",\"title\":\"T\"}"
#define PART_BOOK "\"book\":\"" EH_TEST_BOOK_ID "\""
#define PART_ENTRY "\"entry\":\"0123456789abcdef0123456789abcdef\""
#define PART_FORMAT "\"format\":\"evenhand-entry/1\""
#define PART_HEAD "\"head\":\"" EH_TEST_HEAD "\""
#define PART_KIND "\"kind\":\"lot-described\""
#define PART_TIME "\"time\":0"

/* One member of a good entry is put in place of another; "" takes it out. */
typedef struct
{
  const char *name;
  const char *part;
  const char *instead;
  EhEntryError code;
} BadCase;

static const BadCase bad_cases[] = {
  { "no-author", PART_AUTHOR ",", "", EH_ENTRY_ERROR_SYNTAX },
  { "no-body", PART_BODY ",", "", EH_ENTRY_ERROR_SYNTAX },
  { "no-book", PART_BOOK ",", "", EH_ENTRY_ERROR_SYNTAX },
  { "no-entry", PART_ENTRY ",", "", EH_ENTRY_ERROR_SYNTAX },
  { "no-format", PART_FORMAT ",", "", EH_ENTRY_ERROR_SYNTAX },
  { "no-head", PART_HEAD ",", "", EH_ENTRY_ERROR_SYNTAX },
  { "no-kind", PART_KIND ",", "", EH_ENTRY_ERROR_SYNTAX },
  { "no-time", "," PART_TIME, "", EH_ENTRY_ERROR_SYNTAX },
  { "other-member", PART_TIME, PART_TIME ",\"zeal\":1", EH_ENTRY_ERROR_SYNTAX },
  { "other-member-between", PART_KIND, PART_KIND ",\"mood\":1", EH_ENTRY_ERROR_SYNTAX },
  { "text-as-time", PART_TIME, "\"time\":\"0\"", EH_ENTRY_ERROR_SYNTAX },
  { "number-as-kind", PART_KIND, "\"kind\":3", EH_ENTRY_ERROR_SYNTAX },
  { "array-as-body", PART_BODY, "\"body\":[]", EH_ENTRY_ERROR_SYNTAX },
  { "space", PART_TIME, " " PART_TIME, EH_ENTRY_ERROR_SYNTAX },
  { "newer-format", PART_FORMAT, "\"format\":\"evenhand-entry/2\"", EH_ENTRY_ERROR_NEWER },
  { "newer-kind", PART_KIND, "\"kind\":\"lot-sold\"", EH_ENTRY_ERROR_NEWER },
  { "short-author", PART_AUTHOR, "\"author\":\"00\"", EH_ENTRY_ERROR_VALUE },
  { "capital-book", PART_BOOK, "\"book\":\"00112233445566778899AABBCCDDEEFF\"",
    EH_ENTRY_ERROR_VALUE },
  { "short-entry", PART_ENTRY, "\"entry\":\"0123456789abcdef0123456789abcde\"",
    EH_ENTRY_ERROR_VALUE },
  { "no-hex-head", PART_HEAD,
    "\"head\":\"g0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedf\"",
    EH_ENTRY_ERROR_VALUE },
  { "empty-behalf", PART_BODY, "\"behalf\":\"\"," PART_BODY, EH_ENTRY_ERROR_VALUE },
  { "two-line-behalf", PART_BODY, "\"behalf\":\"a\\nb\"," PART_BODY, EH_ENTRY_ERROR_VALUE },
  { "short-import", PART_KIND, "\"import\":\"00\"," PART_KIND, EH_ENTRY_ERROR_VALUE },
  { "time-before-1970", PART_TIME, "\"time\":-1", EH_ENTRY_ERROR_VALUE },
  { "time-after-9999", PART_TIME, "\"time\":253402300800000", EH_ENTRY_ERROR_VALUE },
  { "field-missing", PART_BODY, "\"body\":{\"lot\":\"a\"}", EH_ENTRY_ERROR_VALUE },
  { "field-of-another-kind", PART_BODY, "\"body\":{\"lot\":\"a\",\"score\":1,\"title\":\"T\"}",
    EH_ENTRY_ERROR_VALUE },
  { "field-of-no-kind", PART_BODY,
    "\"body\":{\"\xc2\x9b"
    "31m\":1,\"lot\":\"a\",\"title\":\"T\"}",
    EH_ENTRY_ERROR_SYNTAX },
  { "field-empty", PART_BODY, "\"body\":{\"lot\":\"\",\"title\":\"T\"}", EH_ENTRY_ERROR_VALUE },
  { "field-of-another-type", PART_BODY, "\"body\":{\"lot\":1,\"title\":\"T\"}",
    EH_ENTRY_ERROR_VALUE },
  { "field-not-utf-8", PART_BODY, "\"body\":{\"lot\":\"a\",\"title\":\"\xff\"}",
    EH_ENTRY_ERROR_VALUE },
  { "field-not-normal", PART_BODY, "\"body\":{\"lot\":\"a\",\"title\":\"e\xcc\x81\"}",
    EH_ENTRY_ERROR_VALUE },
};

static void
test_bad (gconstpointer data)
{
  static const char good[] = "{" PART_AUTHOR "," PART_BODY "," PART_BOOK "," PART_ENTRY
                             "," PART_FORMAT "," PART_HEAD "," PART_KIND "," PART_TIME "}";
  const BadCase *c = data;
  g_auto (GStrv) halves = g_strsplit (good, c->part, 2);
  g_autofree char *text = g_strjoinv (c->instead, halves);
  g_autoptr (EhEntry) plain = eh_entry_decode (good, sizeof good - 1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EhEntry) entry = eh_entry_decode (text, strlen (text), &error);

  g_assert_nonnull (plain);
  g_assert_cmpuint (g_strv_length (halves), ==, 2);
  g_assert_null (entry);
  g_assert_error (error, EH_ENTRY_ERROR, (int) c->code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* The longest reasons fit; only a scale can outgrow an entry. */
static void
test_size (void)
{
  static const EhEntryHeader header = { .book = EH_TEST_BOOK_ID,
                                        .id = "0123456789abcdef0123456789abcdef",
                                        .author = EH_TEST_AUTHOR,
                                        .head = EH_TEST_HEAD };
  g_autofree char *longest = g_strnfill (EH_MAX_TEXT, '"');
  g_autofree char *descriptor = g_strnfill (EH_MAX_DESCRIPTOR, 'd');
  g_autofree char *nothing = g_malloc0 (EH_ENTRY_MAX_SIZE + 1);
  g_autoptr (EhBody) score = eh_test_cell_new (EH_KIND_SCORE_GIVEN, "t", "c");
  g_autoptr (EhBody) scale = eh_test_scale_new ("s", 99);
  g_autoptr (EhEntry) entry = NULL;
  g_autoptr (EhEntry) too_long = NULL;
  g_autoptr (GError) error = NULL;

  eh_body_set_text (score, EH_FIELD_MEMBER, "m");
  eh_body_set_integer (score, EH_FIELD_SCORE, 1);
  eh_body_set_text (score, EH_FIELD_REASON, longest);
  entry = eh_entry_new (&header, score, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < eh_body_get_n_objects (scale, EH_FIELD_POINTS); i++)
    eh_body_set_text ((EhBody *) eh_body_get_object (scale, EH_FIELD_POINTS, i),
                      EH_FIELD_DESCRIPTOR, descriptor);
  too_long = eh_entry_new (&header, scale, &error);
  g_assert_null (too_long);
  g_assert_error (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_SIZE);
  g_clear_error (&error);

  too_long = eh_entry_decode (nothing, EH_ENTRY_MAX_SIZE + 1, &error);
  g_assert_null (too_long);
  g_assert_error (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_SIZE);
}

static void
test_refused_new (void)
{
  static const EhEntryHeader header = { .book = "short",
                                        .id = "0123456789abcdef0123456789abcdef",
                                        .author = EH_TEST_AUTHOR,
                                        .head = EH_TEST_HEAD };
  g_autoptr (EhBody) body = eh_body_new (EH_KIND_LOT_REMOVED);
  g_autoptr (EhEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  eh_body_set_text (body, EH_FIELD_LOT, "a");
  entry = eh_entry_new (&header, body, &error);
  g_assert_null (entry);
  g_assert_error (error, EH_ENTRY_ERROR, EH_ENTRY_ERROR_VALUE);
  g_assert_true (g_str_has_prefix (error->message, "book: "));
}

static int
write_golden (const char *folder)
{
  for (int i = 0; i < EH_N_KINDS; i++)
    {
      g_autoptr (EhEntry) entry = new_full_entry ((EhKind) i);
      g_autofree char *text = eh_entry_encode (entry, NULL);
      g_autofree char *line = g_strconcat (text, "\n", NULL);
      g_autofree char *path =
          g_strdup_printf ("%s/%s.json", folder, eh_kind_get_spec ((EhKind) i)->name);

      if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_set_contents (path, line, -1, NULL))
        return 1;
    }

  return 0;
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_golden (argv[2]);

  g_test_init (&argc, &argv, NULL);

  for (int i = 0; i < EH_N_KINDS; i++)
    {
      const char *name = eh_kind_get_spec ((EhKind) i)->name;
      g_autofree char *golden = g_strdup_printf ("/core/entry/golden/%s", name);
      g_autofree char *changed = g_strdup_printf ("/core/entry/changed/%s", name);

      g_test_add_data_func (golden, GINT_TO_POINTER (i), test_golden);
      g_test_add_data_func (changed, GINT_TO_POINTER (i), test_changed);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/entry/bad/%s", bad_cases[i].name);

      g_test_add_data_func (path, &bad_cases[i], test_bad);
    }
  g_test_add_func ("/core/entry/random", test_random);
  g_test_add_func ("/core/entry/cut", test_cut);
  g_test_add_func ("/core/entry/size", test_size);
  g_test_add_func ("/core/entry/refused-new", test_refused_new);

  return g_test_run ();
}
