/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-pdf.c: what a PDF costs on top of bare libharu writing the same text.
 *
 * Bare libharu is given the lines as the document has them, page by page, in
 * the same embedded font; what is measured on top of it is checking, setting,
 * breaking, running heads, page numbers and bookmarks.
 *
 * Prints one line: the ratio in the same run, then what it is made of. The two
 * are measured in turns and the medians compared, so that a busy machine slows
 * both.
 */
#include <hpdf.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "document/eh-document-builder.h"
#include "document/eh-typesetter.h"
#include "document/eh-writer.h"

#define N_PAGES 500
#define N_ROUNDS 11
#define PARAGRAPHS_PER_SECTION 45
#define LINES_PER_PAGE 46
#define TEXT_WIDTH 453.5

/* Enough for a few more than N_PAGES. */
#define N_PARAGRAPHS 4650

static char *
make_paragraph (guint number)
{
  return g_strdup_printf (
      "Paragraph %u: the panel read the answer twice and asked where the evidence was. The bid "
      "names one clinic per borough, says who runs it and by when, and describes how people who "
      "do not read English are told about it. Zażółć gęślą jaźń; η προσφορά περιγράφει πώς; "
      "предложение описывает участие пациентов. What was missing is a date for the second "
      "clinic, which is why the score is not higher.",
      number);
}

static EhDocument *
make_document (void)
{
  g_autoptr (EhDocumentBuilder) b = eh_document_builder_new ("en", "Long report", "00");
  g_autoptr (GError) error = NULL;
  EhDocument *document;

  for (guint i = 0; i < N_PARAGRAPHS; i++)
    {
      g_autofree char *text = make_paragraph (i + 1);

      if (i % PARAGRAPHS_PER_SECTION == 0)
        eh_document_builder_heading (b, 1, NULL, "Section");
      eh_document_builder_paragraph (b, text);
    }
  document = eh_document_builder_end (b, &error);
  if (error != NULL)
    g_error ("%s", error->message);

  return document;
}

/* The lines of the document, broken beforehand. */
static GPtrArray *
make_lines (EhFontSet *fonts)
{
  g_autoptr (EhTypesetter) typesetter = eh_typesetter_new (fonts, "en");
  EhTypesetStyle style = { .size = EH_WRITER_BODY_SIZE, .width = TEXT_WIDTH };
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_PARAGRAPHS; i++)
    {
      g_autofree char *text = make_paragraph (i + 1);
      g_autoptr (EhTypeset) set = eh_typesetter_set_text (typesetter, text, &style);

      for (guint j = 0; j < set->runs->len; j++)
        {
          const EhRun *run = &g_array_index (set->runs, EhRun, j);

          g_ptr_array_add (lines, g_strndup (set->text + run->start, run->length));
        }
    }

  return lines;
}

static gint64
write_bare (EhFontSet *fonts, GPtrArray *lines, guint *n_pages)
{
  gint64 start = g_get_monotonic_time ();
  HPDF_Doc pdf = HPDF_New (NULL, NULL);
  HPDF_Page page = NULL;
  HPDF_Font font;
  const char *name;

  HPDF_SetCompressionMode (pdf, HPDF_COMP_ALL);
  HPDF_UseUTFEncodings (pdf);
  name = HPDF_LoadTTFontFromFile (
      pdf, eh_font_get_path (eh_font_set_get_main (fonts, EH_PROSE_PLAIN)), HPDF_TRUE);
  font = HPDF_GetFont (pdf, name, "UTF-8");
  *n_pages = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      if (i % LINES_PER_PAGE == 0)
        {
          if (page != NULL)
            HPDF_Page_EndText (page);
          page = HPDF_AddPage (pdf);
          HPDF_Page_SetFontAndSize (page, font, (HPDF_REAL) EH_WRITER_BODY_SIZE);
          HPDF_Page_SetTextLeading (page, 14.2F);
          HPDF_Page_BeginText (page);
          HPDF_Page_MoveTextPos (page, 71, 770);
          (*n_pages)++;
        }
      HPDF_Page_ShowText (page, g_ptr_array_index (lines, i));
      HPDF_Page_MoveToNextLine (page);
    }
  HPDF_Page_EndText (page);
  HPDF_SaveToStream (pdf);
  if (HPDF_GetError (pdf) != HPDF_OK)
    g_error ("libharu gave up");
  HPDF_Free (pdf);

  return g_get_monotonic_time () - start;
}

static gboolean
count_page (double fraction, gpointer data)
{
  guint *n_pages = data;

  (*n_pages)++;

  return TRUE;
}

static gint64
write_document (const EhDocument *document, guint *n_pages)
{
  EhWriterOptions options = { .progress = count_page, .progress_data = n_pages };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  *n_pages = 0;
  bytes = eh_pdf_writer_write (document, &options, &error);
  if (error != NULL)
    g_error ("%s", error->message);

  return g_get_monotonic_time () - start;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static double
get_median (gint64 *times)
{
  qsort (times, N_ROUNDS, sizeof times[0], compare_times);

  return (double) times[N_ROUNDS / 2];
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EhFontSet) fonts = eh_font_set_new (NULL, &error);
  g_autoptr (EhDocument) document = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  gint64 bare[N_ROUNDS], ours[N_ROUNDS];
  guint bare_pages = 0, our_pages = 0;
  double bare_time, our_time;
  struct rusage usage;

  if (fonts == NULL)
    g_error ("%s", error->message);
  document = make_document ();
  lines = make_lines (fonts);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      bare[i] = write_bare (fonts, lines, &bare_pages);
      ours[i] = write_document (document, &our_pages);
    }
  if (MIN (bare_pages, our_pages) < N_PAGES)
    g_error ("%u and %u pages are too few", bare_pages, our_pages);

  bare_time = get_median (bare);
  our_time = get_median (ours);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("PDF of %u pages of text: %.2f times bare libharu writing the same text in %u pages "
           "(%.0f v %.0f ms; aim 1.5), %ld MB\n",
           our_pages, our_time / bare_time, bare_pages, our_time / 1000, bare_time / 1000,
           usage.ru_maxrss / 1024);

  return 0;
}
