/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "document/eh-writer.h"
#include "sample.h"

static char *
write_html (const EhDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = eh_html_writer_write (document, NULL, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
is_void (const char *name)
{
  static const char *const names[] = { "meta", "br", "col", "!doctype", NULL };

  return g_strv_contains (names, name);
}

/* Attributes are name="value", parted by one space; values hold no markup. */
static void
assert_attributes (const char *attributes)
{
  for (const char *p = attributes; *p != '\0';)
    {
      const char *end;

      g_assert_cmpint (*p, ==, ' ');
      for (p++; g_ascii_isalnum (*p) || *p == '-'; p++)
        ;
      g_assert_true (g_str_has_prefix (p, "=\""));
      end = strchr (p + 2, '"');
      g_assert_nonnull (end);
      g_assert_null (memchr (p + 2, '<', (gsize) (end - p - 2)));
      p = end + 1;
    }
}

/* Every element that is begun is ended, in order, and nothing else looks like
 * a tag: so no text has become markup.
 */
static void
assert_well_formed (const char *html)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = html; (p = strchr (p, '<')) != NULL;)
    {
      const char *end = strchr (p, '>');
      gboolean is_end = p[1] == '/';
      g_autofree char *tag = NULL;
      g_autofree char *name = NULL;
      gsize length;

      g_assert_nonnull (end);
      tag = g_strndup (p + 1 + is_end, (gsize) (end - p) - 1 - is_end);
      p = end;
      length = strcspn (tag, " ");
      name = g_ascii_strdown (tag, (gssize) length);
      if (is_end)
        {
          g_assert_cmpuint (open->len, >, 0);
          g_assert_cmpstr (g_ptr_array_index (open, open->len - 1), ==, name);
          g_ptr_array_set_size (open, (int) open->len - 1);
          continue;
        }
      if (g_str_equal (name, "!doctype"))
        continue;
      if (g_str_has_suffix (tag, "/"))
        {
          tag[strlen (tag) - 1] = '\0';
          assert_attributes (tag + length);
          continue;
        }
      assert_attributes (tag + length);
      if (!is_void (name))
        g_ptr_array_add (open, g_steal_pointer (&name));
    }

  g_assert_cmpuint (open->len, ==, 0);
}

static guint
count (const char *html, const char *what)
{
  guint n = 0;

  for (const char *p = html; (p = strstr (p, what)) != NULL; p++)
    n++;

  return n;
}

/* Ids are the element's own, and every link within the file leads to one. */
static void
assert_ids (const char *html)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *p = html; (p = strstr (p, " id=\"")) != NULL;)
    {
      p += strlen (" id=\"");
      g_assert_true (g_hash_table_add (ids, g_strndup (p, strcspn (p, "\""))));
    }
  for (const char *p = html; (p = strstr (p, " href=\"")) != NULL;)
    {
      g_autofree char *id = NULL;

      p += strlen (" href=\"");
      g_assert_cmpint (*p, ==, '#');
      id = g_strndup (p + 1, strcspn (p + 1, "\""));
      if (!g_hash_table_contains (ids, id))
        g_test_fail_printf ("there is no %s", id);
    }
}

static void
test_report (void)
{
  g_autoptr (EhDocument) document = sample_new_report ();
  g_autofree char *html = write_html (document);

  assert_well_formed (html);
  assert_ids (html);
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"en\">"));
  g_assert_nonnull (
      strstr (html, "<title>Audit report – Community eye service for three boroughs</title>"));
  g_assert_nonnull (strstr (html, "class=\"skip\" href=\"#content\""));
  g_assert_nonnull (strstr (html, "<main id=\"content\">"));
  g_assert_nonnull (strstr (html, "<caption>Marks, best first</caption>"));
  g_assert_nonnull (strstr (html, "<th scope=\"col\" class=\"num\">Total (100)</th>"));
  g_assert_nonnull (strstr (html, "<strong>78.00 of 100 marks</strong>"));
  g_assert_nonnull (strstr (html, "<a href=\"#a-reasons\">reasons</a>"));
  g_assert_nonnull (strstr (html, "<em>withdrew</em>"));
  g_assert_nonnull (strstr (html, "<code>" SAMPLE_DIGEST "</code>"));
  g_assert_cmpuint (count (html, "<h1"), ==, 1);
  g_assert_cmpuint (count (html, "<main"), ==, 1);
}

/* One file: it fetches nothing and runs nothing. */
static void
test_self_contained (void)
{
  static const char *const forbidden[] = { "<script", "<link",   "<img",        "<iframe", "src=\"",
                                           "url(",    "@import", "javascript:", "<object" };
  g_autoptr (EhDocument) document = sample_new_report ();
  g_autofree char *html = write_html (document);

  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_null (strstr (html, forbidden[i]));
}

/* Drawings have a name, a description and their numbers. */
static void
test_figures (void)
{
  g_autoptr (EhDocument) document = sample_new_report ();
  g_autofree char *html = write_html (document);

  g_assert_cmpuint (count (html, "<svg"), ==, 3);
  g_assert_cmpuint (count (html, "role=\"img\" aria-labelledby=\"f-"), ==, 2);
  g_assert_cmpuint (count (html, "<title id=\"f-"), ==, 2);
  g_assert_cmpuint (count (html, "<desc id=\"f-"), ==, 2);
  g_assert_cmpuint (count (html, "Show as table"), ==, 2);
}

static const struct
{
  const char *name;
  const char *text;
  const char *html;
} escapes[] = {
  { "markup", "a < b && c > d", "a &lt; b &amp;&amp; c &gt; d" },
  { "quotes", "\"it's\"", "&quot;it&#39;s&quot;" },
  { "script", "</script><script>alert(1)</script>", "&lt;/script&gt;&lt;script&gt;" },
  { "comment", "<!-- -->", "&lt;!-- --&gt;" },
  { "entity", "&lt;", "&amp;lt;" },
  { "format", "%s %n", "%s %n" },
  { "lines", "one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>" },
  { "arabic", "مرحبا", "<p dir=\"auto\">مرحبا</p>" },
  { "emoji", "👩‍⚕️", "<p>👩‍⚕️</p>" },
};

static void
test_escapes (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (EhDocument) document = sample_new_letter (escapes[i].text);
  g_autofree char *html = write_html (document);

  assert_well_formed (html);
  g_assert_nonnull (strstr (html, escapes[i].html));
}

/* A text from people is nowhere markup, wherever a document can hold one. */
static void
test_hostile (void)
{
  const char *hostile = "\"><script>alert('x')</script><!--";
  g_autoptr (EhDocumentBuilder) b = eh_document_builder_new (hostile, hostile, hostile);
  g_autoptr (EhDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *html = NULL;
  EhProse *prose = eh_prose_new (NULL);
  EhChart *chart = eh_chart_new (hostile, hostile, 0);
  const gint64 value = 5;

  eh_prose_add_link (prose, hostile, hostile);
  eh_prose_add (prose, EH_PROSE_STRONG, hostile);
  eh_chart_add_part (chart, hostile, hostile);
  eh_chart_add_bar (chart, hostile, &value, 1);
  eh_document_builder_set_subtitle (b, hostile);
  eh_document_builder_set_buyer (b, hostile);
  eh_document_builder_set_reference (b, hostile);
  eh_document_builder_cover_fact (b, hostile, hostile);
  eh_document_builder_heading (b, 1, hostile, hostile);
  eh_document_builder_prose (b, prose);
  eh_document_builder_note (b, TRUE, hostile, hostile);
  eh_document_builder_begin_list (b, FALSE);
  eh_document_builder_item (b, hostile);
  eh_document_builder_end_list (b);
  eh_document_builder_begin_facts (b);
  eh_document_builder_fact (b, hostile, hostile);
  eh_document_builder_end_facts (b);
  eh_document_builder_begin_table (b, hostile);
  eh_document_builder_column (b, hostile, 1, EH_ALIGN_LEFT);
  eh_document_builder_row (b, hostile, NULL);
  eh_document_builder_end_table (b);
  eh_document_builder_chart (b, chart);
  eh_document_builder_signature (b, hostile, hostile, hostile);
  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);

  html = write_html (document);
  assert_well_formed (html);
  assert_ids (html);
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "<!--"));
}

static void
test_repeatable (void)
{
  g_autoptr (EhDocument) document = sample_new_report ();
  g_autofree char *first = write_html (document);
  g_autofree char *second = write_html (document);

  g_assert_cmpstr (first, ==, second);
}

static gboolean
stop (double fraction, gpointer data)
{
  return FALSE;
}

static void
test_cancelled (void)
{
  g_autoptr (EhDocument) document = sample_new_report ();
  g_autoptr (GError) error = NULL;
  EhWriterOptions options = { .progress = stop };

  g_assert_null (eh_html_writer_write (document, &options, &error));
  g_assert_error (error, EH_WRITER_ERROR, EH_WRITER_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/html/report", test_report);
  g_test_add_func ("/document/html/self-contained", test_self_contained);
  g_test_add_func ("/document/html/figures", test_figures);
  for (guint i = 0; i < G_N_ELEMENTS (escapes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/document/html/escapes/%s", escapes[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_escapes);
    }
  g_test_add_func ("/document/html/hostile", test_hostile);
  g_test_add_func ("/document/html/repeatable", test_repeatable);
  g_test_add_func ("/document/html/cancelled", test_cancelled);

  return g_test_run ();
}
