/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/eh-html-table.h"

#include <string.h>

/* What is copied, and its cells: "|" between them, and "/" after each row. */
static const struct
{
  const char *name;
  const char *html;
  const char *cells;
} cases[] = {
  { "plain", "<table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>",
    "A|B/1|2/" },
  { "loose", "<TABLE><TR><TH class='x'>A<TH>B<TR><TD>1<TD>2</TABLE>", "A|B/1|2/" },
  { "spaces", "<table>\n <tr>\n  <td>\n   How  will\n you? </td></tr></table>", "How will you?/" },
  { "breaks", "<table><tr><td>One<br>two<br/>three</td></tr></table>", "One\ntwo\nthree/" },
  { "entities", "<table><tr><td>A &amp; B &lt;&#163;5&#x21; &bogus;&nbsp;</td></tr></table>",
    "A & B <£5! &bogus;/" },
  { "marked", "<table><tr><td><p><b>Bold</b> <i>and</i> not</p></td><td></td></tr></table>",
    "Bold and not|/" },
  { "asides",
    "<style>td { color: red }</style><!-- <table><tr><td>no</td></tr> -->"
    "<table><tr><td>yes</td></tr></table>",
    "yes/" },
  { "first-only", "<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>", "1/" },
  { "unfinished", "<table><tr><td>1</td><td>2", "1|2/" },
  { "odd-bracket", "<table><tr><td>1 < 2</td></tr></table", "1 < 2/" },
  { "none", "<p>No table</p>", "" },
  { "empty", "", "" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (EhCsv) sheet = eh_html_table_read (cases[i].html, &error);
  g_autoptr (GString) cells = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint row = 0; row < eh_csv_get_n_rows (sheet); row++)
    {
      for (guint column = 0; column < eh_csv_get_n_columns (sheet, row); column++)
        g_string_append_printf (cells, "%s%s", column > 0 ? "|" : "",
                                eh_csv_get_cell (sheet, row, column));
      g_string_append_c (cells, '/');
    }
  g_assert_cmpstr (cells->str, ==, cases[i].cells);
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) wide = g_string_new ("<table><tr>");

  g_assert_null (eh_html_table_read ("<td>\xff</td>", &error));
  g_assert_error (error, EH_CSV_ERROR, EH_CSV_ERROR_ENCODING);
  g_clear_error (&error);
  for (guint i = 0; i <= EH_CSV_MAX_COLUMNS; i++)
    g_string_append (wide, "<td>1</td>");
  g_assert_null (eh_html_table_read (wide->str, &error));
  g_assert_error (error, EH_CSV_ERROR, EH_CSV_ERROR_SIZE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/html-table/%s", cases[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/exchange/html-table/refused", test_refused);

  return g_test_run ();
}
