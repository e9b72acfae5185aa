/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook.c: the XLSX workbook of a book, which computes.
 */
#include "document/eh-workbook.h"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "core/eh-currency.h"
#include "core/eh-decimal.h"
#include "document/eh-workbook-private.h"
#include "document/eh-workbook-text.h"

/* With constant memory each sheet holds a temporary file open, of which a
 * process has 1,024: the lots have two sheets each, the rest about a dozen. */
G_STATIC_ASSERT (2 * EH_MAX_LOTS < 800);
/* The results have a column for each question, twice, and a few more. */
G_STATIC_ASSERT (2 * EH_MAX_CRITERIA + 100 < LXW_COL_MAX && EH_MAX_TENDERS + 10 < LXW_COL_MAX);
/* More than a sheet has beside its rows: its columns, rules and page. */
#define SHEET_FRAME (1024 * 1024)
/* How often the one who waits is told. */
#define STEP 1024
/* What a property of a document holds. */
#define MAX_PROPERTY 255

GQuark
eh_workbook_error_quark (void)
{
  return g_quark_from_static_string ("eh-workbook-error");
}

/**
 * eh_workbook_get_criterion_row:
 * @self: a workbook whose criteria are written
 * @criterion: a criterion
 *
 * Returns: its row on the sheet of the criteria
 */
guint
eh_workbook_get_criterion_row (const EhWorkbook *self, const EhCriterion *criterion)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->criterion_rows, criterion->row.id));
}

/**
 * eh_workbook_step:
 * @self: a workbook
 *
 * To be called for each row of a long list.
 *
 * Returns: %FALSE if there is no use in going on
 */
gboolean
eh_workbook_step (EhWorkbook *self)
{
  if (self->error != NULL)
    return FALSE;

  self->n_done++;
  if (self->n_done % STEP != 0)
    return TRUE;

  return eh_writer_report (self->options,
                           0.8 * (double) self->n_done / (double) MAX (self->n_expected, 1),
                           &self->error);
}

/**
 * eh_workbook_finish_sheet:
 * @self: a workbook
 * @sheet: a complete sheet
 * @pages_wide: how many pages it is wide
 *
 * Sets the page up, with the book's digest at its foot.
 */
void
eh_workbook_finish_sheet (EhWorkbook *self, EhSheet *sheet, guint pages_wide)
{
  eh_sheet_set_page (sheet, self->header, self->footer, pages_wide);
}

static void
set_properties (EhWorkbook *self)
{
  const EhBasics *basics = eh_procurement_get_basics (self->procurement);
  g_autofree char *title = eh_workbook_text_cut (basics->title, MAX_PROPERTY);
  g_autofree char *subject = eh_workbook_text_cut (basics->reference, MAX_PROPERTY);
  g_autofree char *company = eh_workbook_text_cut (basics->buyer, MAX_PROPERTY);
  g_autofree char *author = eh_workbook_text_cut (eh_dossier_get_keeper (self->dossier) != NULL
                                                      ? eh_dossier_get_keeper (self->dossier)
                                                      : "Evenhand",
                                                  MAX_PROPERTY);
  g_autofree char *comments =
      g_strdup_printf (_ ("Made by Evenhand from the book with the digest %s."),
                       eh_dossier_get_digest (self->dossier));
  lxw_doc_properties properties = { .title = title,
                                    .subject = subject,
                                    .author = author,
                                    .company = company,
                                    .category = (char *) _ ("Procurement evaluation"),
                                    .comments = comments,
                                    /* The time of the last entry, not of now. */
                                    .created =
                                        (time_t) (eh_dossier_get_time (self->dossier) / 1000) };

  eh_sheet_note_error (self->cover, workbook_set_properties (self->file, &properties));
}

static void
set_page_lines (EhWorkbook *self)
{
  const EhBasics *basics = eh_procurement_get_basics (self->procurement);
  g_autofree char *title = eh_workbook_text_make_page_line (basics->title, 50);
  g_autofree char *reference = eh_workbook_text_make_page_line (basics->reference, 25);
  g_autofree char *digest = NULL;

  self->about = g_strdup_printf ("%s · %s · %s", basics->title, basics->reference, basics->buyer);
  self->header =
      g_strdup_printf ("&L&\"" EH_STYLE_FONT ",Regular\"&8 %s&R&\"" EH_STYLE_FONT ",Regular\"&8 %s",
                       title, reference);
  /* Translators: at the foot of a sheet: the book’s digest. */
  digest = g_strdup_printf (_ ("Digest %s"), eh_dossier_get_digest (self->dossier));
  self->footer = g_strdup_printf (
      "&L&\"" EH_STYLE_FONT ",Regular\"&7 %s&R&\"" EH_STYLE_FONT ",Regular\"&8 %s", digest,
      /* Translators: at the foot of a sheet: &A is its name, &P the
       * page and &N how many there are. */
      _ ("&A, page &P of &N"));
}

static void
write_sheets (EhWorkbook *self)
{
  /* The criteria and scales first: formulas point to their rows. */
  eh_workbook_write_criteria (self);
  eh_workbook_write_scales (self);
  eh_workbook_write_panel (self);
  eh_workbook_write_evidence (self);
  eh_workbook_write_tenders (self);
  eh_workbook_write_individual (self);
  for (guint i = 0; i < self->lots->len && self->error == NULL; i++)
    eh_workbook_write_matrix (self, eh_workbook_get_lot (self, i));
  eh_workbook_write_consensus (self);
  eh_workbook_write_price (self);
  for (guint i = 0; i < self->lots->len && self->error == NULL; i++)
    eh_workbook_write_results (self, eh_workbook_get_lot (self, i));
  eh_workbook_write_decisions (self);
  eh_workbook_write_record (self);
  eh_workbook_write_cover (self);
}

/* What libxlsxwriter puts into temporary files it does not check itself. */
static lxw_error
check_sheet (EhSheet *sheet, goffset *size)
{
  FILE *rows = eh_sheet_get_worksheet (sheet) != NULL
                   ? eh_sheet_get_worksheet (sheet)->optimize_tmpfile
                   : NULL;
  lxw_error error = eh_sheet_get_error (sheet);

  if (error == LXW_NO_ERROR && rows != NULL && (fflush (rows) != 0 || ferror (rows)))
    error = LXW_ERROR_CREATING_TMPFILE;
  if (error == LXW_NO_ERROR && rows != NULL)
    *size = MAX (*size, ftello (rows));

  return error;
}

/* When it closes the workbook it copies the rows of one sheet after the other
 * into another temporary file, and does not look whether there was room; so
 * that is tried before. */
static gboolean
has_room (goffset size)
{
  FILE *file = tmpfile ();
  gboolean is_there;

  if (file == NULL)
    return FALSE;
  is_there = posix_fallocate (fileno (file), 0, size + SHEET_FRAME) == 0;
  fclose (file);

  return is_there;
}

static lxw_error
check_sheets (EhWorkbook *self)
{
  lxw_error rc = LXW_NO_ERROR;
  goffset size = 0;

  for (guint i = 0; i < self->sheets->len && rc == LXW_NO_ERROR; i++)
    rc = check_sheet (g_ptr_array_index (self->sheets, i), &size);
  if (rc == LXW_NO_ERROR && self->error == NULL && !has_room (size))
    rc = LXW_ERROR_CREATING_TMPFILE;

  return rc;
}

static gboolean
set_library_error (lxw_error rc, GError **error)
{
  if (rc == LXW_ERROR_CREATING_TMPFILE)
    g_set_error (error, EH_WORKBOOK_ERROR, EH_WORKBOOK_ERROR_FILE,
                 "The workbook cannot be written: there is no room for temporary files in “%s”.",
                 P_tmpdir);
  else
    g_set_error (error, EH_WORKBOOK_ERROR, EH_WORKBOOK_ERROR_FILE,
                 "The workbook cannot be written: %s", lxw_strerror (rc));

  return FALSE;
}

/* Gives the file up without writing it. */
static void
abandon (EhWorkbook *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      lxw_worksheet *worksheet = eh_sheet_get_worksheet (g_ptr_array_index (self->sheets, i));

      if (worksheet != NULL && worksheet->optimize_tmpfile != NULL)
        fclose (worksheet->optimize_tmpfile);
    }
  g_clear_pointer (&self->file, lxw_workbook_free);
}

static gboolean
close_file (EhWorkbook *self, GError **error)
{
  lxw_error rc = check_sheets (self);

  if (rc == LXW_NO_ERROR && self->error == NULL)
    eh_writer_report (self->options, 0.8, &self->error);

  if (rc != LXW_NO_ERROR || self->error != NULL)
    {
      abandon (self);
      if (self->error == NULL)
        return set_library_error (rc, error);
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }

  rc = workbook_close (g_steal_pointer (&self->file));
  if (rc != LXW_NO_ERROR)
    return set_library_error (rc, error);

  return eh_writer_report (self->options, 1.0, error);
}

static gboolean
has_failed_sheet (const EhWorkbook *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (eh_sheet_get_error (g_ptr_array_index (self->sheets, i)) != LXW_NO_ERROR)
      return TRUE;

  return FALSE;
}

static gboolean
write_file (EhWorkbook *self, const char *path, GError **error)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  gboolean is_written;

  self->file = workbook_new_opt (path, &options);
  if (self->file == NULL ||
      !eh_style_sheet_init (&self->styles, self->file, self->decimals, self->currency_digits))
    {
      g_clear_pointer (&self->file, lxw_workbook_free);
      return set_library_error (LXW_ERROR_MEMORY_MALLOC_FAILED, error);
    }

  set_page_lines (self);
  eh_workbook_plan (self);
  set_properties (self);
  if (!has_failed_sheet (self))
    write_sheets (self);
  is_written = close_file (self, error);
  eh_workbook_plan_clear (self);
  g_free (self->about);
  g_free (self->header);
  g_free (self->footer);

  return is_written;
}

/* libxlsxwriter writes numbers with printf(), so a decimal comma of the user's
 * language would break the file. Only this thread's locale changes. */
static gboolean
write_with_points (EhWorkbook *self, const char *path, GError **error)
{
  locale_t neutral = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
  locale_t before;
  gboolean is_written;

  if (neutral == (locale_t) 0)
    return set_library_error (LXW_ERROR_MEMORY_MALLOC_FAILED, error);

  before = uselocale (neutral);
  is_written = write_file (self, path, error);
  uselocale (before);
  freelocale (neutral);

  return is_written;
}

static gboolean
set_file_error (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, EH_WORKBOOK_ERROR, EH_WORKBOOK_ERROR_FILE,
               "The workbook cannot be written to “%s”: %s.", name, g_strerror (code));
  return FALSE;
}

static gboolean
move_into_place (const char *temporary, const char *path, GError **error)
{
  int file = g_open (temporary, O_RDWR | O_CLOEXEC, 0);
  gboolean is_safe;
  int code;

  if (file < 0)
    return set_file_error (path, errno, error);
  is_safe = fsync (file) == 0;
  code = errno;
  close (file);
  if (!is_safe)
    return set_file_error (path, code, error);
  if (g_rename (temporary, path) != 0)
    return set_file_error (path, errno, error);

  return TRUE;
}

/**
 * eh_workbook_write:
 * @dossier: the book
 * @path: the file to write; one that is there is replaced
 * @options: (nullable): of these, only the progress counts here
 * @error: return location for an #EhWorkbookError,
 *   #EH_WRITER_ERROR_CANCELLED, or an error of whoever reads the record
 *
 * Writes the workbook. Memory does not grow with the number of scores and
 * entries. The file appears whole or not at all: it is made beside @path and
 * moved there once it is on the disk.
 *
 * Returns: %TRUE if the file is there
 */
gboolean
eh_workbook_write (const EhDossier *dossier,
                   const char *path,
                   const EhWriterOptions *options,
                   GError **error)
{
  g_autofree char *temporary = NULL;
  const EhBasics *basics;
  EhWorkbook self = { .dossier = dossier, .options = options };
  int file;
  gboolean is_written;

  g_return_val_if_fail (dossier != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);
  basics = eh_procurement_get_basics (eh_dossier_get_procurement (dossier));
  if (basics == NULL)
    {
      g_set_error_literal (error, EH_WORKBOOK_ERROR, EH_WORKBOOK_ERROR_EMPTY,
                           "The workbook cannot be written: the procurement is not described yet.");
      return FALSE;
    }

  temporary = g_strconcat (path, ".XXXXXX", NULL);
  file = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (file < 0)
    return set_file_error (path, errno, error);
  close (file);

  self.procurement = eh_dossier_get_procurement (dossier);
  self.results = eh_dossier_get_results (dossier);
  self.currency = basics->currency;
  self.currency_digits = eh_currency_get_digits (basics->currency);
  self.decimals = eh_results_get_decimals (self.results);

  is_written =
      write_with_points (&self, temporary, error) && move_into_place (temporary, path, error);
  if (!is_written)
    g_unlink (temporary);

  return is_written;
}
