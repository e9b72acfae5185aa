/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "document/eh-writer.h"
#include "sample.h"

static GBytes *
write_pdf (const EhDocument *document, const EhWriterOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = eh_pdf_writer_write (document, options, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (bytes, NULL), "%PDF-"));

  return bytes;
}

/* What a program of poppler-utils prints about a PDF. @arguments are parted by
 * spaces, and @ stands for the file.
 */
static char *
ask (GBytes *pdf, const char *arguments)
{
  g_auto (GStrv) words = g_strsplit (arguments, " ", -1);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = 0;

  folder = g_dir_make_tmp ("evenhand-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "document.pdf", NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], "@"))
      {
        g_free (words[i]);
        words[i] = g_strdup (path);
      }
  g_spawn_sync (NULL, words, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);
  g_rmdir (folder);

  return output;
}

/* The text between the margins, in the order it was drawn. */
#define BODY "pdftotext -raw -x 0 -y 60 -W 595 -H 715 @ -"

static char *
drop_spaces (const char *text)
{
  GString *dense = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != '\f')
        g_string_append_unichar (dense, c);
    }

  return g_string_free (dense, FALSE);
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, what)) != NULL; p++)
    n++;

  return n;
}

/* Running text over many pages comes back whole: nothing lost, nothing twice. */
static void
test_long_text (void)
{
  g_autoptr (EhDocument) document = sample_new_long (180);
  g_autoptr (GBytes) pdf = write_pdf (document, NULL);
  g_autofree char *text = ask (pdf, BODY);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *dense = NULL;
  const char *body;

  for (guint i = 0; i < eh_document_get_n_nodes (document); i++)
    {
      const EhNode *node = eh_document_get_node (document, i);
      g_autofree char *plain =
          node->kind == EH_NODE_HEADING ? g_strdup (node->title) : eh_prose_get_plain (node->prose);
      g_autofree char *part = drop_spaces (plain);

      g_string_append (expected, part);
    }
  dense = drop_spaces (text);
  body = strstr (dense, "Section1Paragraph1:");
  g_assert_nonnull (body);
  g_assert_cmpstr (body, ==, expected->str);
}

/* Every word of every script, whether set as text or drawn as outlines. */
static void
test_scripts (void)
{
  for (guint i = 0; sample_texts[i] != NULL; i++)
    {
      g_autoptr (EhDocument) document = sample_new_letter (sample_texts[i]);
      g_autoptr (GBytes) pdf = write_pdf (document, NULL);
      g_autofree char *text = ask (pdf, BODY);
      g_autofree char *dense = NULL;
      g_auto (GStrv) words = NULL;

      dense = drop_spaces (text);
      words = g_strsplit_set (sample_texts[i], " \t\n.(),", -1);
      for (guint j = 0; words[j] != NULL; j++)
        {
          /* Poppler leaves a space where a character without width was. */
          g_auto (GStrv) parts = g_strsplit (words[j], "\xef\xb8\x8f", -1);

          for (guint k = 0; parts[k] != NULL; k++)
            {
              g_auto (GStrv) pieces = g_strsplit (parts[k], "\xe2\x80\x8d", -1);

              for (guint l = 0; pieces[l] != NULL; l++)
                if (strstr (dense, pieces[l]) == NULL)
                  g_test_fail_printf ("“%s” is not in “%s”", pieces[l], dense);
            }
        }
    }
}

/* A long text with line feeds in a cell goes on over pages, whole. */
static void
test_long_cell (void)
{
  g_autoptr (EhDocumentBuilder) b = eh_document_builder_new ("en", "Cell", NULL);
  g_autoptr (EhDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (cell, "Sentence %u of a reason.%s", i, i % 7 == 6 ? "\n\n" : " ");
  eh_document_builder_set_cover (b, FALSE);
  eh_document_builder_begin_table (b, NULL);
  eh_document_builder_column (b, "Heads repeat", 1, EH_ALIGN_LEFT);
  eh_document_builder_row (b, cell->str, NULL);
  eh_document_builder_row (b, "The last row.", NULL);
  eh_document_builder_end_table (b);
  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);
  pdf = write_pdf (document, NULL);
  text = ask (pdf, BODY);
  /* The head stands once at the top of each page; without it all is in order. */
  g_assert_cmpuint (count (text, "Heads repeat"), ==, count (text, "\f"));
  g_assert_cmpuint (count (text, "\f"), >, 2);
  {
    g_auto (GStrv) pages = g_strsplit (text, "Heads repeat", -1);
    g_autofree char *joined = g_strjoinv ("", pages);
    g_autofree char *dense = drop_spaces (joined);
    g_autofree char *with_end = g_strconcat (cell->str, "The last row.", NULL);

    expected = drop_spaces (with_end);
    g_assert_nonnull (strstr (dense, expected));
  }
}

static void
test_report (void)
{
  g_autoptr (EhDocument) document = sample_new_report ();
  g_autoptr (GBytes) pdf = write_pdf (document, NULL);
  g_autofree char *text = ask (pdf, "pdftotext -layout @ -");
  g_auto (GStrv) pages = NULL;
  guint n, n_tables = 0;

  pages = g_strsplit (text, "\f", -1);
  n = g_strv_length (pages) - 1;
  g_assert_cmpuint (n, >=, 6);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u\n", i + 1, n);

      g_assert_nonnull (strstr (pages[i], number));
      g_assert_nonnull (strstr (pages[i], SAMPLE_DIGEST));
      g_assert_true ((strstr (pages[i], "RFT-2026-041") != NULL));
      n_tables += strstr (pages[i], "A. Davies 1") != NULL;
      if (strstr (pages[i], "A. Davies 1") != NULL)
        g_assert_nonnull (strstr (pages[i], "Member"));
    }
  g_assert_cmpuint (n_tables, >=, 2);
  g_assert_nonnull (strstr (pages[0], "North Bay Integrated Care Board"));
  g_assert_nonnull (strstr (pages[1], "Contents"));
  g_assert_nonnull (strstr (pages[2], "Summary"));
}

/* The contents name the page that each heading is on. */
static void
test_contents (void)
{
  g_autoptr (EhDocument) document = sample_new_report ();
  g_autoptr (GBytes) pdf = write_pdf (document, NULL);
  g_autofree char *text = ask (pdf, "pdftotext -layout @ -");
  g_auto (GStrv) pages = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_entries = 0;

  pages = g_strsplit (text, "\f", -1);
  lines = g_strsplit (strstr (pages[1], "Contents") + strlen ("Contents"), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *number = strrchr (lines[i], ' ');
      g_autofree char *title = NULL;
      guint64 page;

      if (number == NULL || strstr (lines[i], "Page ") != NULL)
        continue;
      page = g_ascii_strtoull (number, NULL, 10);
      title = g_strstrip (g_strndup (lines[i], (gsize) (number - lines[i])));
      g_assert_cmpuint (page, >, 2);
      g_assert_cmpuint (page, <, g_strv_length (pages));
      g_assert_nonnull (strstr (pages[page - 1], title));
      n_entries++;
    }
  g_assert_cmpuint (n_entries, ==, 8);
}

static void
test_outline (void)
{
  g_autoptr (EhDocument) document = sample_new_report ();
  g_autoptr (GBytes) pdf = write_pdf (document, NULL);
  g_autofree char *xml = ask (pdf, "pdftohtml -xml -i -stdout @");
  const char *outline;

  outline = strstr (xml, "<outline>");
  g_assert_nonnull (outline);
  g_assert_nonnull (strstr (outline, "<item page=\"3\">Summary</item>"));
  g_assert_nonnull (strstr (outline, ">Words in many scripts</item>"));
  g_assert_cmpuint (count (outline, "<item"), ==, 9);
  /* The link in the summary, and those of the contents. */
  g_assert_cmpuint (count (xml, "<a href="), >=, 9);
}

static void
test_contents_node (void)
{
  g_autoptr (EhDocumentBuilder) b = eh_document_builder_new ("en", "Order", SAMPLE_DIGEST);
  g_autoptr (EhDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  eh_document_builder_heading (b, 1, NULL, "One-page summary");
  eh_document_builder_paragraph (b, "All a board reads.");
  eh_document_builder_page_break (b);
  eh_document_builder_contents (b);
  eh_document_builder_page_break (b);
  eh_document_builder_heading (b, 1, NULL, "The rest");
  eh_document_builder_paragraph (b, "For whoever reads on.");
  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);
  pdf = write_pdf (document, NULL);
  text = ask (pdf, "pdftotext -layout @ -");
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, 5);
  g_assert_nonnull (strstr (pages[1], "All a board reads."));
  g_assert_nonnull (strstr (pages[2], "Contents"));
  g_assert_nonnull (strstr (pages[3], "For whoever reads on."));
}

static void
test_metadata (void)
{
  g_autoptr (EhDocument) document = sample_new_report ();
  g_autoptr (GBytes) pdf = write_pdf (document, NULL);
  g_autofree char *info = ask (pdf, "pdfinfo @");
  g_autofree char *fonts = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_nonnull (strstr (info, "Audit report\n"));
  g_assert_nonnull (strstr (info, "North Bay Integrated Care Board\n"));
  g_assert_nonnull (strstr (info, "(A4)"));
  g_assert_null (strstr (info, "CreationDate"));

  /* All fonts are embedded subsets whose codes lead back to characters. */
  fonts = ask (pdf, "pdffonts @");
  lines = g_strsplit (fonts, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_nonnull (strstr (lines[i], "yes yes yes"));
}

/* A heading is never the last thing on a page, wherever on it it comes. */
static void
test_headings_stay (void)
{
  g_autoptr (EhDocumentBuilder) b = eh_document_builder_new ("en", "Headings", NULL);
  g_autoptr (EhDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  guint n_found = 0;

  eh_document_builder_set_cover (b, FALSE);
  for (guint n = 20; n < 52; n++)
    {
      eh_document_builder_page_break (b);
      for (guint i = 0; i < n; i++)
        eh_document_builder_paragraph (b, "A line.");
      eh_document_builder_heading (b, 1, NULL, "Chapter head");
      eh_document_builder_heading (b, 2, NULL, "Section head");
      eh_document_builder_paragraph (b, "What follows.");
    }
  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);
  pdf = write_pdf (document, NULL);
  text = ask (pdf, "pdftotext -raw @ -");
  pages = g_strsplit (text, "\f", -1);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_assert_cmpuint (count (pages[i], "Chapter head"), ==, count (pages[i], "What follows."));
      g_assert_cmpuint (count (pages[i], "Section head"), ==, count (pages[i], "What follows."));
      n_found += count (pages[i], "What follows.");
    }
  g_assert_cmpuint (n_found, ==, 52 - 20);
}

/* Letters of any script, spaces, line feeds, and what no font has. */
static char *
make_random_text (guint max_length)
{
  static const gunichar firsts[] = { 'a',    'A',    '0',   ' ',    ' ',     ' ',    '\n',
                                     0x3b1,  0x410,  0x5d0, 0x628,  0x915,   0xe01,  0x300,
                                     0x200d, 0x2066, 0x378, 0x4e00, 0x1f600, 0x1f3fb };
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = (guint) g_test_rand_int_range (0, (int) max_length);

  for (guint i = 0; i < n; i++)
    {
      gunichar c = firsts[g_test_rand_int_range (0, G_N_ELEMENTS (firsts))];

      if (c != ' ' && c != '\n' && c != 0x200d && c != 0x2066)
        c += (gunichar) g_test_rand_int_range (0, 5);
      g_string_append_unichar (text, c);
    }

  return g_utf8_normalize (text->str, -1, G_NORMALIZE_NFC);
}

static void
add_random_table (EhDocumentBuilder *b)
{
  guint n_columns = (guint) g_test_rand_int_range (1, 7);
  guint n_rows = (guint) g_test_rand_int_range (0, 12);

  eh_document_builder_begin_table (b, NULL);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *title = make_random_text (12);

      eh_document_builder_column (b, title, 1 + i % 4, i % 3);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      eh_document_builder_begin_row (b, i % 5 == 0);
      for (guint j = 0; j < n_columns; j++)
        {
          g_autofree char *cell = make_random_text (j == 0 && i % 6 == 3 ? 1500 : 40);

          eh_document_builder_cell (b, cell);
        }
      eh_document_builder_end_row (b);
    }
  eh_document_builder_end_table (b);
}

static void
add_random_node (EhDocumentBuilder *b)
{
  g_autofree char *text = make_random_text (300);
  g_autofree char *title = make_random_text (30);

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      eh_document_builder_heading (b, (guint) g_test_rand_int_range (1, 4), NULL, title);
      break;
    case 1:
      eh_document_builder_note (b, g_test_rand_bit (), title, text);
      break;
    case 2:
      add_random_table (b);
      break;
    case 3:
      eh_document_builder_signature (b, title, NULL, text);
      break;
    case 4:
      eh_document_builder_begin_facts (b);
      eh_document_builder_fact (b, title, text);
      eh_document_builder_end_facts (b);
      break;
    case 5:
      eh_document_builder_chart (b, sample_new_chart ((guint) g_test_rand_int_range (1, 60),
                                                      (guint) g_test_rand_int_range (0, 20)));
      break;
    default:
      eh_document_builder_paragraph (b, text);
      break;
    }
}

/* Whatever is in a document and however large it is printed: it is written,
 * the same each time, and a reader finds no fault in it.
 */
static void
test_random (void)
{
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (EhDocumentBuilder) b = eh_document_builder_new ("en", "Random", SAMPLE_DIGEST);
      EhWriterOptions options = { .body_size = g_test_rand_int_range (8, 37) };
      g_autoptr (EhDocument) document = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (GBytes) again = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *info = NULL;
      guint n = (guint) g_test_rand_int_range (0, 8);

      eh_document_builder_set_cover (b, i % 2 == 0);
      for (guint j = 0; j < n; j++)
        add_random_node (b);
      document = eh_document_builder_end (b, &error);
      g_assert_no_error (error);
      pdf = write_pdf (document, &options);
      again = write_pdf (document, &options);
      g_assert_true (g_bytes_equal (pdf, again));
      info = ask (pdf, "pdfinfo @");
      g_assert_nonnull (strstr (info, "(A4)"));
    }
}

static void
test_repeatable (void)
{
  g_autoptr (EhDocument) document = sample_new_report ();
  g_autoptr (EhDocument) again = sample_new_report ();
  g_autoptr (GBytes) first = write_pdf (document, NULL);
  g_autoptr (GBytes) second = write_pdf (again, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_large_print (void)
{
  g_autoptr (EhDocument) document = sample_new_report ();
  EhWriterOptions options = { .body_size = EH_WRITER_LARGE_PRINT_SIZE };
  g_autoptr (GBytes) small = write_pdf (document, NULL);
  g_autoptr (GBytes) large = write_pdf (document, &options);
  g_autofree char *small_text = ask (small, "pdftotext -layout @ -");
  g_autofree char *large_text = ask (large, "pdftotext -layout @ -");

  g_assert_cmpuint (count (large_text, "\f"), >, count (small_text, "\f") * 2);
  g_assert_cmpuint (count (large_text, SAMPLE_DIGEST), ==, count (large_text, "\f"));
}

typedef struct
{
  double last;
  guint n_calls;
  guint stop_at; /* 0 for never */
} Progress;

static gboolean
on_progress (double fraction, gpointer data)
{
  Progress *progress = data;

  g_assert_cmpfloat (fraction, >=, progress->last);
  g_assert_cmpfloat (fraction, <=, 1);
  progress->last = fraction;
  progress->n_calls++;

  return progress->n_calls != progress->stop_at;
}

static void
test_progress (void)
{
  g_autoptr (EhDocument) document = sample_new_report ();
  Progress progress = { 0 };
  EhWriterOptions options = { .progress = on_progress, .progress_data = &progress };
  g_autoptr (GBytes) pdf = write_pdf (document, &options);
  guint n = progress.n_calls;

  g_assert_cmpuint (n, >=, 6);
  g_assert_cmpfloat (progress.last, >, 0.9);

  /* It can be stopped wherever it asks. */
  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (GError) error = NULL;

      progress = (Progress){ .stop_at = i };
      g_assert_null (eh_pdf_writer_write (document, &options, &error));
      g_assert_error (error, EH_WRITER_ERROR, EH_WRITER_ERROR_CANCELLED);
      g_assert_cmpuint (progress.n_calls, ==, i);
    }
}

static void
test_no_font (void)
{
  const char *const families[] = { "No Such Family", NULL };
  g_autoptr (EhDocument) document = sample_new_letter ("Text");
  g_autoptr (GError) error = NULL;
  EhWriterOptions options = { .families = families };

  g_assert_null (eh_pdf_writer_write (document, &options, &error));
  g_assert_error (error, EH_WRITER_ERROR, EH_WRITER_ERROR_FONT);
  g_assert_nonnull (strstr (error->message, "No Such Family"));
}

/* Letters beyond libharu's largest size: it gives up, and that is said. */
static void
test_failed (void)
{
  g_autoptr (EhDocumentBuilder) b = eh_document_builder_new ("en", "Too large", NULL);
  g_autoptr (EhDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  EhFigure *figure = eh_figure_new (400, 400, "Letter", "Very large.");

  eh_figure_add_text (figure, EH_INK_TEXT, EH_ALIGN_LEFT, FALSE, 5000, 100000, 0, 400, "A");
  eh_document_builder_figure (b, figure);
  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);
  g_assert_null (eh_pdf_writer_write (document, NULL, &error));
  g_assert_error (error, EH_WRITER_ERROR, EH_WRITER_ERROR_FAILED);
}

/* Nodes without anything in them, and more columns than a page has room for. */
static void
test_odd_documents (void)
{
  g_autoptr (EhDocumentBuilder) b = eh_document_builder_new ("en", "👩‍⚕️ Odd 漢", "");
  g_autoptr (EhDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  eh_document_builder_set_subtitle (b, "שלום");
  eh_document_builder_heading (b, 3, NULL, "Third level first 👩");
  eh_document_builder_paragraph (b, "");
  eh_document_builder_prose (b, eh_prose_new (NULL));
  eh_document_builder_note (b, FALSE, NULL, "");
  eh_document_builder_begin_list (b, TRUE);
  eh_document_builder_end_list (b);
  eh_document_builder_begin_facts (b);
  eh_document_builder_end_facts (b);
  eh_document_builder_begin_table (b, "No columns");
  eh_document_builder_end_table (b);
  eh_document_builder_begin_table (b, NULL);
  eh_document_builder_column (b, "No rows", 1, EH_ALIGN_CENTRE);
  eh_document_builder_end_table (b);
  eh_document_builder_begin_table (b, "Many columns");
  for (guint i = 0; i < 40; i++)
    eh_document_builder_column (b, "Wide title", 1 + i % 3, EH_ALIGN_RIGHT);
  eh_document_builder_begin_row (b, TRUE);
  for (guint i = 0; i < 40; i++)
    eh_document_builder_cell (b, "1234567.89");
  eh_document_builder_end_row (b);
  eh_document_builder_end_table (b);
  eh_document_builder_signature (b, NULL, NULL, NULL);
  eh_document_builder_page_break (b);
  eh_document_builder_page_break (b);
  eh_document_builder_heading (b, 1, NULL, "Last");
  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);
  pdf = write_pdf (document, NULL);
}

/* Charts of all sizes find room. */
static void
test_charts (void)
{
  static const guint sizes[][2] = { { 1, 0 }, { 200, 0 }, { 3, 60 }, { 200, 60 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (EhDocumentBuilder) b = eh_document_builder_new ("en", "Charts", NULL);
      g_autoptr (EhDocument) document = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      eh_document_builder_chart (b, sample_new_chart (sizes[i][0], sizes[i][1]));
      document = eh_document_builder_end (b, &error);
      g_assert_no_error (error);
      pdf = write_pdf (document, NULL);
      text = ask (pdf, "pdftotext -layout @ -");
      g_assert_nonnull (strstr (text, "Tender E"));
      if (sizes[i][0] == 200)
        g_assert_nonnull (strstr (text, "bidder number 200"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/pdf/long-text", test_long_text);
  g_test_add_func ("/document/pdf/scripts", test_scripts);
  g_test_add_func ("/document/pdf/long-cell", test_long_cell);
  g_test_add_func ("/document/pdf/report", test_report);
  g_test_add_func ("/document/pdf/contents", test_contents);
  g_test_add_func ("/document/pdf/outline", test_outline);
  g_test_add_func ("/document/pdf/contents-node", test_contents_node);
  g_test_add_func ("/document/pdf/metadata", test_metadata);
  g_test_add_func ("/document/pdf/headings-stay", test_headings_stay);
  g_test_add_func ("/document/pdf/repeatable", test_repeatable);
  g_test_add_func ("/document/pdf/large-print", test_large_print);
  g_test_add_func ("/document/pdf/progress", test_progress);
  g_test_add_func ("/document/pdf/no-font", test_no_font);
  g_test_add_func ("/document/pdf/failed", test_failed);
  g_test_add_func ("/document/pdf/odd-documents", test_odd_documents);
  g_test_add_func ("/document/pdf/charts", test_charts);
  g_test_add_func ("/document/pdf/random", test_random);

  return g_test_run ();
}
