/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-report.c: writes the audit report of a test's book to a file.
 *
 * make-report CASE FORMAT FILE, with CASE an exchange file, "published" or
 * "eye-care" and FORMAT dump, html or pdf. For looking at a report, and for
 * build-aux/regen-golden.
 */
#include "document/eh-audit-report.h"
#include "document/eh-writer.h"
#include "report-case.h"

typedef GBytes *(*Write) (const EhDocument *document,
                          const EhWriterOptions *options,
                          GError **error);

static const struct
{
  const char *name;
  Write write;
} formats[] = {
  { "dump", eh_dump_writer_write },
  { "html", eh_html_writer_write },
  { "pdf", eh_pdf_writer_write },
};

static EhTestBook *
open_case (const char *name)
{
  if (g_str_equal (name, "published"))
    return report_case_new_published ();
  if (g_str_equal (name, "eye-care"))
    return report_case_new_eye_care ();
  if (g_str_equal (name, "large"))
    return report_case_new_large (200, 500);
  if (g_str_equal (name, "empty"))
    return eh_test_book_new_empty ();

  return report_case_read (name);
}

int
main (int argc, char **argv)
{
  g_autoptr (EhTestBook) book = NULL;
  g_autoptr (EhDossier) dossier = NULL;
  g_autoptr (EhDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  if (argc != 4)
    {
      g_printerr ("usage: make-report CASE dump|html|pdf FILE\n");
      return 2;
    }

  book = open_case (argv[1]);
  dossier = report_case_new_dossier (book);
  document = eh_audit_report_new (dossier, &error);
  for (guint i = 0; i < G_N_ELEMENTS (formats) && document != NULL; i++)
    if (g_str_equal (argv[2], formats[i].name))
      bytes = formats[i].write (document, NULL, &error);

  if (bytes == NULL || !g_file_set_contents (argv[3], g_bytes_get_data (bytes, NULL),
                                             (gssize) g_bytes_get_size (bytes), &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "unknown format");
      return 1;
    }

  return 0;
}
