/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-export.c: the evidence of a book, as files.
 */
#include "book/eh-export.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "book/eh-loader.h"
#include "core/eh-recheck.h"
#include "document/eh-audit-report.h"
#include "document/eh-workbook.h"
#include "document/eh-writer.h"
#include "exchange/eh-exchange-writer.h"
#include "exchange/eh-ocds-writer.h"

typedef GBytes *(*Producer) (const EhDossier *dossier,
                             const EhWriterOptions *options,
                             GError **error);

GQuark
eh_export_error_quark (void)
{
  return g_quark_from_static_string ("eh-export-error");
}

/* The workbook is streamed to a file, so that its size is not held in memory;
 * from there it is mapped. */
static GBytes *
produce_xlsx (const EhDossier *dossier, const EhWriterOptions *options, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("evenhand-XXXXXX", error);
  g_autofree char *path = NULL;
  g_autoptr (GMappedFile) file = NULL;

  if (folder == NULL)
    return NULL;

  path = g_build_filename (folder, "workbook.xlsx", NULL);
  if (eh_workbook_write (dossier, path, options, error))
    file = g_mapped_file_new (path, FALSE, error);
  /* What is mapped stays while it is. */
  g_unlink (path);
  g_rmdir (folder);

  return file != NULL ? g_mapped_file_get_bytes (file) : NULL;
}

static GBytes *
produce_pdf (const EhDossier *dossier, const EhWriterOptions *options, GError **error)
{
  g_autoptr (EhDocument) document = eh_audit_report_new (dossier, error);

  return document != NULL ? eh_pdf_writer_write (document, options, error) : NULL;
}

static GBytes *
produce_html (const EhDossier *dossier, const EhWriterOptions *options, GError **error)
{
  g_autoptr (EhDocument) document = eh_audit_report_new (dossier, error);

  return document != NULL ? eh_html_writer_write (document, options, error) : NULL;
}

static GBytes *
take_text (char *text)
{
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static GBytes *
produce_ocds (const EhDossier *dossier, const EhWriterOptions *options, GError **error)
{
  return take_text (eh_ocds_write (eh_dossier_get_procurement (dossier),
                                   eh_dossier_get_results (dossier),
                                   eh_dossier_get_digest (dossier), error));
}

static GBytes *
produce_json (const EhDossier *dossier, const EhWriterOptions *options, GError **error)
{
  return take_text (eh_exchange_write (eh_dossier_get_procurement (dossier),
                                       eh_dossier_get_results (dossier),
                                       eh_dossier_get_digest (dossier), error));
}

/* The share is a rough part of the time that a form takes. A new form is a row
 * here and an option of the programs. */
static const struct
{
  const char *name;
  const char *file_name;
  double share;
  Producer produce;
} forms[] = {
  [EH_EXPORT_PDF] = { "pdf", "audit-report.pdf", 4, produce_pdf },
  [EH_EXPORT_XLSX] = { "xlsx", "workbook.xlsx", 4, produce_xlsx },
  [EH_EXPORT_HTML] = { "html", "audit-report.html", 2, produce_html },
  [EH_EXPORT_OCDS] = { "ocds", "release.json", 1, produce_ocds },
  [EH_EXPORT_JSON] = { "json", "exchange.json", 1, produce_json },
};
G_STATIC_ASSERT (G_N_ELEMENTS (forms) == EH_EXPORT_N_FORMS);

/**
 * eh_export_form_get_name:
 * @form: a form
 *
 * Returns: its name for programs, such as "xlsx"
 */
const char *
eh_export_form_get_name (EhExportForm form)
{
  g_return_val_if_fail (form >= 0 && form < EH_EXPORT_N_FORMS, NULL);

  return forms[form].name;
}

/**
 * eh_export_form_get_file_name:
 * @form: a form
 *
 * Returns: the name of its file in an audit pack
 */
const char *
eh_export_form_get_file_name (EhExportForm form)
{
  g_return_val_if_fail (form >= 0 && form < EH_EXPORT_N_FORMS, NULL);

  return forms[form].file_name;
}

/* Progress of all forms together. */
typedef struct
{
  EhProgress progress;
  gpointer user_data;
  double done;
  double share;
  double whole;
} Meter;

static gboolean
report (double fraction, gpointer data)
{
  Meter *meter = data;

  return meter->progress == NULL ||
         meter->progress ((meter->done + fraction * meter->share) / meter->whole, meter->user_data);
}

static gboolean
fail_write (const char *path, const char *why, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, EH_EXPORT_ERROR, EH_EXPORT_ERROR_WRITE, "“%s” could not be written: %s", name,
               why);
  return FALSE;
}

/* What a person can do about it; GLib's own message names a temporary file. */
static const char *
describe (int file_error)
{
  switch (file_error)
    {
    case G_FILE_ERROR_NOSPC:
      return "the disk is full";
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return "you may not write there";
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      return "there is no such folder";
    case G_FILE_ERROR_NAMETOOLONG:
      return "the name is too long";
    default:
      return "the disk failed";
    }
}

/* A rename would replace a device or a socket by a file, and cannot replace a
 * folder; so only a file is ever replaced. */
static gboolean
write_whole (const char *path, GBytes *bytes, GError **error)
{
  const GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;
  g_autoptr (GError) local = NULL;
  struct stat status;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (*path == '\0')
    return fail_write (path, "the name is empty", error);
  if (stat (path, &status) == 0 && !S_ISREG (status.st_mode))
    return fail_write (path, "something that is not a file is there", error);
  if (!g_file_set_contents_full (path, data, (gssize) size, flags, 0666, &local))
    return fail_write (path, describe (local->code), error);

  return TRUE;
}

/* The workbook is made in the folder for temporary files. */
static gboolean
is_about_temporary_file (const GError *error)
{
  return error->domain == G_FILE_ERROR ||
         g_error_matches (error, EH_WORKBOOK_ERROR, EH_WORKBOOK_ERROR_FILE);
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, EH_WRITER_ERROR, EH_WRITER_ERROR_CANCELLED) ||
         g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_CANCELLED);
}

static gboolean
fail_cancelled (GError **error)
{
  g_set_error_literal (error, EH_EXPORT_ERROR, EH_EXPORT_ERROR_CANCELLED,
                       "the export was cancelled");
  return FALSE;
}

static gboolean
export_form (const EhDossier *dossier,
             EhExportForm form,
             const char *path,
             Meter *meter,
             GError **error)
{
  const EhWriterOptions options = { .progress = report, .progress_data = meter };
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = NULL;

  meter->share = forms[form].share;
  if (!report (0, meter))
    return fail_cancelled (error);

  bytes = forms[form].produce (dossier, &options, &local);
  if (bytes == NULL)
    {
      if (is_cancelled (local))
        return fail_cancelled (error);
      if (is_about_temporary_file (local))
        return fail_write (path, "there is no room for temporary files", error);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (!report (1, meter))
    return fail_cancelled (error);
  meter->done += meter->share;

  return write_whole (path, bytes, error);
}

/* Where each form goes: what was asked for, or the pack's own names. */
static void
list_paths (const EhExportRequest *request, char *paths[EH_EXPORT_N_FORMS], Meter *meter)
{
  for (guint form = 0; form < EH_EXPORT_N_FORMS; form++)
    {
      if (request->folder != NULL)
        paths[form] = g_build_filename (request->folder, forms[form].file_name, NULL);
      else
        paths[form] = g_strdup (request->paths[form]);
      if (paths[form] != NULL)
        meter->whole += forms[form].share;
    }
}

static gboolean
is_same_file (const char *first, const char *second)
{
  struct stat a, b;
  g_autofree char *first_name = g_canonicalize_filename (first, NULL);
  g_autofree char *second_name = g_canonicalize_filename (second, NULL);

  if (g_str_equal (first_name, second_name))
    return TRUE;

  return stat (first, &a) == 0 && stat (second, &b) == 0 && a.st_dev == b.st_dev &&
         a.st_ino == b.st_ino;
}

/* An export must never replace what it is made from, nor stand where the log,
 * the journal or the lock of a book that is open has to be (docs/FORMAT.md,
 * section 2). */
static gboolean
spares_book (const char *book, char *paths[EH_EXPORT_N_FORMS], GError **error)
{
  static const char *const suffixes[] = { "", "-wal", "-journal", "-lock", "-new" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (book, suffixes[i], NULL);

      for (guint form = 0; form < EH_EXPORT_N_FORMS; form++)
        if (paths[form] != NULL && is_same_file (paths[form], name))
          return fail_write (
              paths[form], i == 0 ? "it is the book itself" : "a book that is open needs that name",
              error);
    }

  return TRUE;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  struct stat status;

  if (*folder == '\0')
    return fail_write (folder, "the name is empty", error);
  if (stat (folder, &status) == 0 && !S_ISDIR (status.st_mode))
    return fail_write (folder, "something that is not a folder is there", error);
  if (g_mkdir_with_parents (folder, 0777) != 0)
    return fail_write (folder, describe ((int) g_file_error_from_errno (errno)), error);

  return TRUE;
}

static gboolean
export_paths (EhClerk *clerk, char *paths[EH_EXPORT_N_FORMS], Meter *meter, GError **error)
{
  g_autoptr (EhDossier) dossier = eh_loader_new_dossier (clerk);
  g_autoptr (GError) local = NULL;

  if (!eh_recheck (eh_dossier_get_procurement (dossier), eh_dossier_get_results (dossier), NULL,
                   &local))
    {
      g_set_error_literal (error, EH_EXPORT_ERROR, EH_EXPORT_ERROR_DISAGREES, local->message);
      return FALSE;
    }
  for (guint form = 0; form < EH_EXPORT_N_FORMS; form++)
    if (paths[form] != NULL && !export_form (dossier, form, paths[form], meter, error))
      return FALSE;

  return TRUE;
}

/**
 * eh_export_run:
 * @book: path of a book
 * @request: what to export, and where to
 * @progress: (nullable) (scope call): told how far it is, from the calling
 *   thread
 * @user_data: for @progress
 * @error: return location for an #EhExportError, an #EhWriterError or an error
 *   of eh_clerk_open()
 *
 * Reads the book as it is now, works its results out twice [R13], and writes
 * each form that was asked for. A file that is already there is replaced when
 * the new one is whole and on the disk, so it is never lost by a failure.
 *
 * Returns: %TRUE if all files are there
 */
gboolean
eh_export_run (const char *book,
               const EhExportRequest *request,
               EhProgress progress,
               gpointer user_data,
               GError **error)
{
  Meter meter = { progress, user_data, 0, 1, 1 };
  const EhClerkWatch watch = { .progress = report, .user_data = &meter };
  char *paths[EH_EXPORT_N_FORMS] = { NULL };
  g_autoptr (EhClerk) clerk = NULL;
  g_autoptr (GError) local = NULL;
  gboolean is_done = FALSE;

  g_return_val_if_fail (book != NULL && request != NULL, FALSE);

  list_paths (request, paths, &meter);
  if (spares_book (book, paths, &local))
    clerk = eh_clerk_open (book, EH_RECORD_READ, &watch, &local);
  meter.done = meter.share;
  if (clerk != NULL && (request->folder == NULL || make_folder (request->folder, &local)))
    is_done = export_paths (clerk, paths, &meter, &local);

  for (guint form = 0; form < EH_EXPORT_N_FORMS; form++)
    g_free (paths[form]);
  if (is_done)
    return TRUE;

  if (is_cancelled (local))
    return fail_cancelled (error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
