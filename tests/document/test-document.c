/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "document/eh-document-builder.h"
#include "document/eh-writer.h"
#include "sample.h"

static void
test_empty (void)
{
  g_autoptr (EhDocumentBuilder) b = eh_document_builder_new ("cy", "Adroddiad", NULL);
  g_autoptr (EhDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (eh_document_get_language (document), ==, "cy");
  g_assert_cmpstr (eh_document_get_title (document), ==, "Adroddiad");
  g_assert_null (eh_document_get_digest (document));
  g_assert_true (eh_document_has_cover (document));
  g_assert_cmpuint (eh_document_get_n_nodes (document), ==, 0);
}

/* What was passed in may be gone: a document owns its texts. */
static void
test_copies (void)
{
  g_autoptr (EhDocumentBuilder) b = eh_document_builder_new ("en", "Copies", NULL);
  g_autoptr (EhDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  char text[] = "before";
  g_autofree char *plain = NULL;

  eh_document_builder_paragraph (b, text);
  memcpy (text, "after!", sizeof text);
  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);
  plain = eh_prose_get_plain (eh_document_get_node (document, 0)->prose);
  g_assert_cmpstr (plain, ==, "before");
}

static void
test_prose (void)
{
  g_autoptr (EhProse) prose = eh_prose_new ("a ");
  g_autofree char *plain = NULL;

  eh_prose_add (prose, EH_PROSE_STRONG, "b");
  eh_prose_add_format (prose, EH_PROSE_EMPHASIS, " %d%%", 5);
  eh_prose_add_link (prose, "x", " %s");
  plain = eh_prose_get_plain (prose);
  g_assert_cmpstr (plain, ==, "a b 5% %s");
  g_assert_cmpuint (eh_prose_get_n_spans (prose), ==, 4);
  g_assert_cmpint (eh_prose_get_span (prose, 1)->style, ==, EH_PROSE_STRONG);
  g_assert_cmpstr (eh_prose_get_span (prose, 3)->anchor, ==, "x");
}

static void
add_bad_paragraph (EhDocumentBuilder *b)
{
  eh_document_builder_paragraph (b, "bell \a");
}

static void
add_bad_cell (EhDocumentBuilder *b)
{
  eh_document_builder_begin_table (b, NULL);
  eh_document_builder_column (b, "One", 1, EH_ALIGN_LEFT);
  eh_document_builder_row (b, "\xff", NULL);
  eh_document_builder_end_table (b);
}

static void
add_bad_heading (EhDocumentBuilder *b)
{
  eh_document_builder_heading (b, 1, NULL, "right \xe2\x80\xae to left");
}

static void
add_bad_chart (EhDocumentBuilder *b)
{
  EhChart *chart = eh_chart_new ("Chart", "marks", 0);
  const gint64 value = 1;

  eh_chart_add_bar (chart, "\x01", &value, 1);
  eh_document_builder_chart (b, chart);
}

static void
add_bad_figure (EhDocumentBuilder *b)
{
  EhFigure *figure = eh_figure_new (10, 10, "Figure", "Nothing.");

  eh_figure_add_text (figure, EH_INK_TEXT, EH_ALIGN_LEFT, FALSE, 8, 10, 0, 8, "\x02");
  eh_document_builder_figure (b, figure);
}

static void
add_lost_link (EhDocumentBuilder *b)
{
  EhProse *prose = eh_prose_new (NULL);

  eh_prose_add_link (prose, "nowhere", "see there");
  eh_document_builder_prose (b, prose);
}

static void
add_two_anchors (EhDocumentBuilder *b)
{
  eh_document_builder_heading (b, 1, "same", "One");
  eh_document_builder_heading (b, 1, "same", "Two");
}

static const struct
{
  const char *name;
  void (*add) (EhDocumentBuilder *b);
  int code;
  const char *says;
} refused[] = {
  { "paragraph", add_bad_paragraph, EH_DOCUMENT_ERROR_TEXT, "U+0007" },
  { "cell", add_bad_cell, EH_DOCUMENT_ERROR_TEXT, "cell of a table" },
  { "heading", add_bad_heading, EH_DOCUMENT_ERROR_TEXT, "U+202E" },
  { "chart", add_bad_chart, EH_DOCUMENT_ERROR_TEXT, "chart" },
  { "figure", add_bad_figure, EH_DOCUMENT_ERROR_TEXT, "figure" },
  { "lost-link", add_lost_link, EH_DOCUMENT_ERROR_ANCHOR, "nowhere" },
  { "two-anchors", add_two_anchors, EH_DOCUMENT_ERROR_ANCHOR, "same" },
};

static void
test_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (EhDocumentBuilder) b = eh_document_builder_new ("en", "Refused", NULL);
  g_autoptr (EhDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  refused[i].add (b);
  document = eh_document_builder_end (b, &error);
  g_assert_null (document);
  g_assert_error (error, EH_DOCUMENT_ERROR, refused[i].code);
  g_assert_nonnull (strstr (error->message, refused[i].says));
  g_assert_nonnull (strstr (error->message, "Refused"));
}

/* The dump shows the whole tree: whatever changes in it changes here. */
static void
test_dump (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "golden", "document-small.tree", NULL);
  g_autoptr (EhDocument) document = sample_new_small ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = eh_dump_writer_write (document, NULL, &error);
  g_autofree char *text = NULL;
  g_autofree char *golden = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (g_getenv ("EH_REGENERATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}

static gboolean
stop (double fraction, gpointer data)
{
  return FALSE;
}

static void
test_dump_cancelled (void)
{
  g_autoptr (EhDocument) document = sample_new_small ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  EhWriterOptions options = { .progress = stop };

  bytes = eh_dump_writer_write (document, &options, &error);
  g_assert_null (bytes);
  g_assert_error (error, EH_WRITER_ERROR, EH_WRITER_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/document/empty", test_empty);
  g_test_add_func ("/document/document/copies", test_copies);
  g_test_add_func ("/document/document/prose", test_prose);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/document/document/refused/%s", refused[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/document/dump/golden", test_dump);
  g_test_add_func ("/document/dump/cancelled", test_dump_cancelled);

  return g_test_run ();
}
