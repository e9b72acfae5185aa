/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-workbook.c: how long the workbook of many scores takes, beside bare
 * libxlsxwriter writing the same cells.
 *
 * 20 tenders, 60 questions, 30 scorers, a reason for each score. The cells of
 * the workbook are read back into memory and written again by libxlsxwriter
 * alone, in the same mode. Aim: 1.3 times that. What the workbook takes of
 * memory is measured beside the book itself, for 36,000 scores and for a
 * tenth of them: it should not grow.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

#include "document/eh-workbook.h"
#include "document/report-case.h"

#define N_QUESTIONS 60
#define N_SCORERS 30
#define N_ROUNDS 5
#define N_FORMATS 64
#define REASON                                                                                     \
  "The answer names who is responsible and by when (p. 12); it does not say what happens when "    \
  "somebody is ill, and the plan for evenings is a sentence (p. 14)."

typedef struct
{
  guint sheet;
  lxw_row_t row;
  lxw_col_t column;
  guint style;
  char kind; /* t: text, n: number, f: formula, b: blank */
  double number;
  char *text;
} Cell;

/* Processor time: neither waits for the disk, and other programs do not count. */
static double
get_time (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static void
add_scores (EhTestBook *book, guint n_tenders)
{
  for (guint t = 0; t < n_tenders; t++)
    for (guint q = 0; q < N_QUESTIONS; q++)
      for (guint m = 0; m < N_SCORERS; m++)
        {
          g_autofree char *tender = g_strdup_printf ("t%u", t);
          g_autofree char *question = g_strdup_printf ("q%u", q);
          g_autofree char *member = g_strdup_printf ("m%u", m);
          EhBody *body = eh_test_cell_new (EH_KIND_SCORE_GIVEN, tender, question);

          eh_body_set_text (body, EH_FIELD_MEMBER, member);
          eh_body_set_integer (body, EH_FIELD_SCORE, (t * 7 + q * 3 + m * 5) % 6 * 100);
          eh_body_set_text (body, EH_FIELD_REASON, REASON);
          eh_test_book_add (book, body);
        }
}

static EhTestBook *
make_book (guint n_tenders)
{
  EhTestBook *book = eh_test_book_new ();

  eh_test_add_scale (book, "s", 5);
  for (guint m = 0; m < N_SCORERS; m++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", m);

      eh_test_add_member (book, id, EH_ROLE_FLAG (EH_ROLE_EVALUATOR));
    }
  for (guint q = 0; q < N_QUESTIONS; q++)
    {
      g_autofree char *id = g_strdup_printf ("q%u", q);

      eh_test_add_criterion (book, (EhTestCriterion){ .id = id,
                                                      .kind = EH_CRITERION_SCORED,
                                                      .position = q,
                                                      .scale = "s",
                                                      .weight = "1",
                                                      .is_mean = TRUE });
    }
  for (guint t = 0; t < n_tenders; t++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", t);

      eh_test_add_tender (book, id, EH_MAIN_LOT);
    }
  add_scores (book, n_tenders);

  return book;
}

/* The most memory held since the last call, in MiB. */
static double
take_peak (void)
{
  g_autofree char *status = NULL;
  double peak = 0;
  FILE *reset;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    peak = g_ascii_strtod (strstr (status, "VmHWM:") + strlen ("VmHWM:"), NULL) / 1024;
  reset = fopen ("/proc/self/clear_refs", "w");
  if (reset != NULL)
    {
      fputs ("5", reset);
      fclose (reset);
    }

  return peak;
}

/* A book keeps its heads; the test's dossier makes them up at each walk. */
static gboolean
keep_head (const EhEntry *entry, guint64 seq, const char *head, gpointer data, GError **error)
{
  g_ptr_array_add (data, g_strdup (head));

  return TRUE;
}

typedef struct
{
  GPtrArray *entries;
  GPtrArray *heads;
} Record;

static gboolean
walk_record (gpointer source, EhDossierEntryFunc func, gpointer data, GError **error)
{
  const Record *record = source;

  for (guint i = 0; i < record->entries->len; i++)
    if (!func (record->entries->pdata[i], i + 1, record->heads->pdata[i], data, error))
      return FALSE;

  return TRUE;
}

static double
write_ours (guint n_tenders, const char *path, double *memory)
{
  g_autoptr (EhTestBook) book = make_book (n_tenders);
  g_autoptr (EhDossier) dossier = report_case_new_dossier (book);
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);
  Record record = { book->entries, heads };
  double best = G_MAXDOUBLE;
  double before;

  eh_dossier_foreach_entry (dossier, keep_head, heads, NULL);
  eh_dossier_set_record (dossier, walk_record, &record, NULL);
  take_peak ();
  before = take_peak ();
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double start = get_time ();

      if (!eh_workbook_write (dossier, path, NULL, NULL))
        exit (1);
      best = MIN (best, get_time () - start);
    }
  *memory = take_peak () - before;

  return best;
}

/* Takes the XML of texts that libxlsxwriter wrote back to what they were. */
static char *
unescape (const char *start, const char *end)
{
  static const char *const escapes[][2] = { { "&lt;", "<" },
                                            { "&gt;", ">" },
                                            { "&quot;", "\"" },
                                            { "&amp;", "&" } };
  char *text = g_strndup (start, (gsize) (end - start));

  for (guint i = 0; i < G_N_ELEMENTS (escapes); i++)
    if (strstr (text, escapes[i][0]) != NULL)
      {
        g_auto (GStrv) parts = g_strsplit (text, escapes[i][0], -1);

        g_free (text);
        text = g_strjoinv (escapes[i][1], parts);
      }

  return text;
}

static char *
find_text (const char *from, const char *to, const char *tag)
{
  g_autofree char *open = g_strdup_printf ("<%s", tag);
  g_autofree char *close = g_strdup_printf ("</%s>", tag);
  const char *start = g_strstr_len (from, to - from, open);
  const char *end = start != NULL ? g_strstr_len (start, to - start, close) : NULL;

  return end != NULL ? unescape (strchr (start, '>') + 1, end) : NULL;
}

static void
read_cell (GArray *cells, guint sheet, const char *from, const char *to)
{
  const char *style = g_strstr_len (from, to - from, "s=\"");
  Cell cell = { .sheet = sheet,
                .kind = 'b',
                .style = style != NULL ? (guint) atoi (style + 3) : 0 };
  g_autofree char *value = find_text (from, to, "v");

  cell.row = lxw_name_to_row (from + strlen ("<c r=\""));
  cell.column = lxw_name_to_col (from + strlen ("<c r=\""));
  cell.text = find_text (from, to, "f");
  cell.number = value != NULL ? g_ascii_strtod (value, NULL) : 0;
  if (cell.text != NULL)
    cell.kind = 'f';
  else if (value != NULL)
    cell.kind = 'n';
  else if ((cell.text = find_text (from, to, "t")) != NULL)
    cell.kind = 't';
  g_array_append_val (cells, cell);
}

static void
read_sheet (GArray *cells, guint sheet, const char *xml)
{
  const char *from = strstr (xml, "<c r=\"");

  while (from != NULL)
    {
      const char *next = strstr (from + 1, "<c r=\"");

      read_cell (cells, sheet, from, next != NULL ? next : from + strlen (from));
      from = next;
    }
}

/* Unpacks the workbook with Python, which the tests need anyway. */
static GArray *
read_cells (const char *path, const char *folder, guint *n_sheets)
{
  const char *argv[] = { "python3", "-m", "zipfile", "-e", path, folder, NULL };
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (Cell));

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                     NULL))
    exit (1);
  for (*n_sheets = 0;; ++*n_sheets)
    {
      g_autofree char *name = g_strdup_printf ("sheet%u.xml", *n_sheets + 1);
      g_autofree char *part = g_build_filename (folder, "xl", "worksheets", name, NULL);
      g_autofree char *xml = NULL;

      if (!g_file_get_contents (part, &xml, NULL, NULL))
        return cells;
      read_sheet (cells, *n_sheets, xml);
    }
}

static void
put_cell (lxw_worksheet *sheet, const Cell *cell, lxw_format *format)
{
  if (cell->kind == 't')
    worksheet_write_string (sheet, cell->row, cell->column, cell->text, format);
  else if (cell->kind == 'n')
    worksheet_write_number (sheet, cell->row, cell->column, cell->number, format);
  else if (cell->kind == 'f')
    worksheet_write_formula_num (sheet, cell->row, cell->column, cell->text, format, cell->number);
  else
    worksheet_write_blank (sheet, cell->row, cell->column, format);
}

static double
write_bare (const GArray *cells, guint n_sheets, const char *path)
{
  double best = G_MAXDOUBLE;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double start = get_time ();
      lxw_workbook_options options = { .constant_memory = 1 };
      lxw_workbook *book = workbook_new_opt (path, &options);
      lxw_format *formats[N_FORMATS];
      g_autofree lxw_worksheet **sheets = g_new (lxw_worksheet *, n_sheets);

      for (guint i = 0; i < N_FORMATS; i++)
        {
          formats[i] = workbook_add_format (book);
          format_set_font_size (formats[i], 8 + i * 0.25);
          format_set_text_wrap (formats[i]);
        }
      for (guint i = 0; i < n_sheets; i++)
        sheets[i] = workbook_add_worksheet (book, NULL);
      for (guint i = 0; i < cells->len; i++)
        {
          const Cell *cell = &g_array_index (cells, Cell, i);

          put_cell (sheets[cell->sheet], cell, formats[cell->style % N_FORMATS]);
        }
      if (workbook_close (book) != LXW_NO_ERROR)
        exit (1);
      best = MIN (best, get_time () - start);
    }

  return best;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("bench-workbook-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "ours.xlsx", NULL);
  g_autofree char *unpacked = g_build_filename (folder, "ours", NULL);
  g_autoptr (GArray) cells = NULL;
  const char *remove[] = { "rm", "-r", folder, NULL };
  double small, large, ours, bare;
  guint n_sheets;

  write_ours (2, path, &small);
  ours = write_ours (20, path, &large);
  cells = read_cells (path, unpacked, &n_sheets);
  bare = write_bare (cells, n_sheets, path);
  g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);

  printf ("workbook of 36,000 scores, %u cells: %.2f s; bare libxlsxwriter %.2f s: %.2f times\n",
          cells->len, ours, bare, ours / bare);
  printf ("memory beside the book: %.1f MiB for 3,600 scores, %.1f MiB for 36,000\n", small, large);

  return 0;
}
