/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/eh-csv.h"

#include <string.h>

#include "exchange/eh-sheet-columns.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *cells; /* "|" between cells, "/" between rows */
} Good;

static const Good good[] = {
  { "empty", "", "" },
  { "comma", "a,b\nc,d\n", "a|b/c|d" },
  { "no-last-line-end", "a,b\nc,d", "a|b/c|d" },
  { "crlf", "a,b\r\nc,d\r\n", "a|b/c|d" },
  { "old-mac", "a,b\rc,d\r", "a|b/c|d" },
  { "byte-order-mark",
    "\xef\xbb\xbf"
    "a,b\n",
    "a|b" },
  { "semicolon", "a;b\n1,5;2\n", "a|b/1,5|2" },
  { "tab", "a\tb\n1,5\t2;3\n", "a|b/1,5|2;3" },
  { "delimiter-in-quotes", "\"a;b;c\",d\n", "a;b;c|d" },
  { "said-by-excel", "sep=;\r\na,x;b\r\n", "a,x|b" },
  { "quoted", "\"a, b\",\"say \"\"aye\"\"\"\n", "a, b|say \"aye\"" },
  { "line-feed-in-cell", "a,\"one\r\ntwo\rthree\nfour\",b\n", "a|one\ntwo\nthree\nfour|b" },
  { "quote-inside", "5\" disc,b\n", "5\" disc|b" },
  { "empty-cells", ",\n\n,,x\n", "|//||x" },
  { "ends-in-delimiter", "a,", "a|" },
  { "copied-quote", "a\t\"Good\" is not enough\nb\tc\n", "a|\"Good\" is not enough/b|c" },
  { "copied-open-quote", "a\t\"open\nb\tc\n", "a|\"open/b|c" },
  { "copied-line-feed", "a\t\"one\ntwo\"\nb\tc\n", "a|one\ntwo/b|c" },
  { "guard", "'=1+1,'-5,'@x,''=1,'x\n", "=1+1|-5|@x|'=1|'x" },
  { "not-ascii", "Δ Μαρία,العربية,👁\n", "Δ Μαρία|العربية|👁" },
};

static char *
join (const EhCsv *csv)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < eh_csv_get_n_rows (csv); i++)
    {
      if (i > 0)
        g_string_append_c (out, '/');
      for (guint j = 0; j < eh_csv_get_n_columns (csv, i); j++)
        g_string_append_printf (out, "%s%s", j > 0 ? "|" : "", eh_csv_get_cell (csv, i, j));
    }

  return g_string_free (out, FALSE);
}

/* What is read is written so that the same is read again. */
static void
test_good (gconstpointer data)
{
  const Good *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EhCsv) csv = eh_csv_read (test->text, strlen (test->text), &error);
  g_autoptr (EhCsv) again = NULL;
  g_autofree char *cells = NULL;
  g_autofree char *written = NULL;
  g_autofree char *cells_again = NULL;

  g_assert_no_error (error);
  cells = join (csv);
  g_assert_cmpstr (cells, ==, test->cells);

  written = eh_csv_write (csv);
  again = eh_csv_read (written, strlen (written), &error);
  g_assert_no_error (error);
  cells_again = join (again);
  g_assert_cmpstr (cells_again, ==, test->cells);
}

static const struct
{
  const char *name;
  const char *text;
  gssize length;
  EhCsvError code;
  const char *says;
} bad[] = {
  { "latin-1", "a,caf\xe9\n", -1, EH_CSV_ERROR_ENCODING, "CSV UTF-8" },
  { "utf-16",
    "\xff\xfe"
    "a\0",
    4, EH_CSV_ERROR_ENCODING, "UTF-16" },
  { "workbook", "PK\x03\x04 rest", -1, EH_CSV_ERROR_ENCODING, "workbook" },
  { "nul", "a,\0b\n", 5, EH_CSV_ERROR_ENCODING, "CSV UTF-8" },
  { "open-quote", "a,b\nc,\"d\ne\n", -1, EH_CSV_ERROR_SYNTAX, "line 2: " },
  { "text-after-quote", "a,b\n\"c\"d,e\n", -1, EH_CSV_ERROR_SYNTAX, "line 2: " },
};

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length = bad[i].length < 0 ? strlen (bad[i].text) : (gsize) bad[i].length;

      g_test_message ("%s", bad[i].name);
      g_assert_null (eh_csv_read (bad[i].text, length, &error));
      g_assert_error (error, EH_CSV_ERROR, (int) bad[i].code);
      g_assert_nonnull (strstr (error->message, bad[i].says));
    }
}

static void
refuse_size (const char *unit, guint n, gsize extra, const char *says)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (text, unit);
  g_assert_null (eh_csv_read (text->str, text->len + extra, &error));
  g_assert_error (error, EH_CSV_ERROR, EH_CSV_ERROR_SIZE);
  g_assert_nonnull (strstr (error->message, says));
}

static void
test_limits (void)
{
  g_autofree char *row = g_strnfill (99, ',');
  g_autofree char *line = g_strconcat (row, "\n", NULL);

  refuse_size (",", EH_CSV_MAX_COLUMNS, 0, "line 1: there are more than 256 columns");
  refuse_size ("a\n", EH_CSV_MAX_ROWS + 1, 0, "100,000 rows");
  refuse_size (line, EH_CSV_MAX_CELLS / 100 + 1, 0, "1,000,000 cells");
  /* Nothing of it is looked at. */
  refuse_size ("", 0, (gsize) EH_CSV_MAX_SIZE + 1, "64 MiB");
}

/* No spreadsheet computes what somebody wrote. */
static void
test_guard (void)
{
  const char *const cells[] = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "plain", NULL };
  g_autoptr (EhCsv) csv = eh_csv_new ();
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;

  eh_csv_add_row (csv, cells);
  text = eh_csv_write (csv);
  g_assert_cmpstr (text, ==, "\xef\xbb\xbf'=1+1,'+1,'-1,'@SUM(A1),\"'\tx\",plain\r\n");
  copied = eh_csv_write_copied (csv);
  g_assert_cmpstr (copied, ==, "'=1+1\t'+1\t'-1\t'@SUM(A1)\t\"'\tx\"\tplain\n");
}

static void
test_names (void)
{
  static const struct
  {
    guint row;
    guint column;
    const char *name;
  } cells[] = { { 0, 0, "A1" },
                { 3, 2, "C4" },
                { 0, 25, "Z1" },
                { 9, 26, "AA10" },
                { 0, 255, "IV1" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *name = eh_csv_dup_cell_name (cells[i].row, cells[i].column);

      g_assert_cmpstr (name, ==, cells[i].name);
    }
}

/* Every heading of a template is understood as what it is. */
static void
test_templates (void)
{
  for (guint form = 0; form < EH_SHEET_N_FORMS; form++)
    {
      g_autofree char *text = eh_sheet_form_write_template ((EhSheetForm) form);
      g_autoptr (EhCsv) csv = eh_csv_read (text, strlen (text), NULL);
      const EhSheetColumn *column = eh_sheet_form_get_columns ((EhSheetForm) form);

      g_assert_cmpuint (eh_csv_get_n_rows (csv), ==, 1);
      for (guint i = 0; column[i].title != NULL; i++)
        g_assert_true (eh_sheet_form_find_column ((EhSheetForm) form,
                                                  eh_csv_get_cell (csv, 0, i)) == &column[i]);
    }
}

/* A column of amounts has commas and no tab at all. */
static void
test_copied (void)
{
  static const struct
  {
    const char *text;
    const char *cells;
  } copied[] = {
    { "1,250.00\r\n900;50\r\n", "1,250.00/900;50" },
    { "a, b\t\"two\nlines\"\n\tc", "a, b|two\nlines/|c" },
    { "sep=;\n", "sep=;" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EhCsv) csv = eh_csv_read_copied (copied[i].text, &error);
      g_autofree char *cells = NULL;

      g_assert_no_error (error);
      cells = join (csv);
      g_assert_cmpstr (cells, ==, copied[i].cells);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/csv/good/%s", good[i].name);

      g_test_add_data_func (path, &good[i], test_good);
    }
  g_test_add_func ("/exchange/csv/bad", test_bad);
  g_test_add_func ("/exchange/csv/limits", test_limits);
  g_test_add_func ("/exchange/csv/guard", test_guard);
  g_test_add_func ("/exchange/csv/names", test_names);
  g_test_add_func ("/exchange/csv/templates", test_templates);

  g_test_add_func ("/exchange/csv/copied", test_copied);

  return g_test_run ();
}
