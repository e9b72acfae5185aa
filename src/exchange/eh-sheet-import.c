/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-import.c: what a table of cells adds to a procurement.
 *
 * Here is what all forms of table share: headings, cells, remarks, and the
 * rules of the record, which every command is asked before the book is.
 */
#include "exchange/eh-sheet-import.h"

#include <string.h>

#include "core/eh-text.h"
#include "exchange/eh-place.h"
#include "exchange/eh-sheet-import-private.h"
#include "exchange/eh-sheet-value.h"

/* An id that is made leaves room for a number that tells it from another. */
#define MAX_MADE_ID (EH_MAX_ID - 8)

static void
remark_clear (gpointer data)
{
  g_free (((EhSheetRemark *) data)->text);
}

/**
 * eh_sheet_import_remark:
 * @self: an import
 * @level: how grave it is
 * @row: row of a cell
 * @column: column of a cell
 * @field: what the cell is about, or %EH_N_FIELDS
 * @text: one line
 *
 * Says something of a cell.
 */
void
eh_sheet_import_remark (EhSheetImport *self,
                        EhSheetRemarkLevel level,
                        guint row,
                        guint column,
                        EhField field,
                        const char *text)
{
  EhSheetRemark remark = { level, row, column, field, NULL };

  if (level == EH_SHEET_PROBLEM && ++self->n_problems > EH_SHEET_MAX_PROBLEMS)
    return;

  remark.text = g_strdup (text);
  g_array_append_val (self->remarks, remark);
}

/* A row without the column of @field is spoken of at its first cell that says
 * something. */
static guint
find_column (const EhSheetImport *self, guint row, EhField field)
{
  if (field < EH_N_FIELDS && self->columns[field] >= 0)
    return (guint) self->columns[field];

  for (guint i = 0; i < eh_csv_get_n_columns (self->sheet, row); i++)
    if (*eh_csv_get_cell (self->sheet, row, i) != '\0')
      return i;

  return 0;
}

/**
 * eh_sheet_import_note:
 * @self: an import
 * @row: row of a cell
 * @field: field of the cell, or %EH_N_FIELDS for the whole row
 * @format: one line, as for printf()
 * @...: what @format needs
 *
 * Says what whoever made the table might not expect.
 */
void
eh_sheet_import_note (EhSheetImport *self, guint row, EhField field, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  eh_sheet_import_remark (self, EH_SHEET_NOTE, row, find_column (self, row, field), field, text);
}

/**
 * eh_sheet_import_fail:
 * @self: an import
 * @row: row of a cell
 * @field: field of the cell, or %EH_N_FIELDS for the whole row
 * @format: one sentence, as for printf()
 * @...: what @format needs
 *
 * Says why the table cannot be taken.
 */
void
eh_sheet_import_fail (EhSheetImport *self, guint row, EhField field, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  eh_sheet_import_remark (self, EH_SHEET_PROBLEM, row, find_column (self, row, field), field, text);
}

/**
 * eh_sheet_import_tell:
 * @self: an import
 * @row: row of a cell
 * @field: field of the cell
 * @text: what it says
 *
 * Says how a cell was understood.
 */
void
eh_sheet_import_tell (EhSheetImport *self, guint row, EhField field, const char *text)
{
  eh_sheet_import_remark (self, EH_SHEET_UNDERSTOOD, row, find_column (self, row, field), field,
                          text);
}

/**
 * eh_sheet_strip:
 * @text: what a cell holds
 *
 * Spaces of any kind around a text mean nothing.
 *
 * Returns: (transfer full): @text without them
 */
char *
eh_sheet_strip (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (text, (gsize) (end - text));
}

/**
 * eh_sheet_is_empty:
 * @text: what a cell holds
 *
 * Returns: whether it says nothing
 */
gboolean
eh_sheet_is_empty (const char *text)
{
  g_autofree char *stripped = eh_sheet_strip (text);

  return *stripped == '\0';
}

/**
 * eh_sheet_import_is_row:
 * @self: an import
 * @row: number of a row
 *
 * Returns: whether the row says anything
 */
gboolean
eh_sheet_import_is_row (const EhSheetImport *self, guint row)
{
  for (guint i = 0; i < eh_csv_get_n_columns (self->sheet, row); i++)
    if (!eh_sheet_is_empty (eh_csv_get_cell (self->sheet, row, i)))
      return TRUE;

  return FALSE;
}

/**
 * eh_sheet_import_dup_cell:
 * @self: an import
 * @row: number of a row
 * @field: a field
 *
 * Returns: (transfer full) (nullable): what the cell says in the form that the
 *   record holds; %NULL if it says nothing
 */
char *
eh_sheet_import_dup_cell (const EhSheetImport *self, guint row, EhField field)
{
  g_autofree char *stripped = NULL;
  g_autofree char *text = NULL;

  if (self->columns[field] < 0)
    return NULL;

  stripped = eh_sheet_strip (eh_csv_get_cell (self->sheet, row, (guint) self->columns[field]));
  /* What is wrong with it has been said of all cells at the beginning. */
  text = eh_text_normalize (stripped, FALSE, NULL);
  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * eh_sheet_import_has_room:
 * @self: an import
 * @most: how many rows there can be at most
 * @what: what each of them is, in the plural
 *
 * Returns: %FALSE if the table has more, which has been said
 */
gboolean
eh_sheet_import_has_room (EhSheetImport *self, guint most, const char *what)
{
  guint n = 0;

  for (guint row = self->header + 1; row < eh_csv_get_n_rows (self->sheet); row++)
    if (eh_sheet_import_is_row (self, row) && ++n > most)
      {
        eh_sheet_import_fail (self, row, EH_N_FIELDS, "a procurement has at most %u %s", most,
                              what);
        return FALSE;
      }

  return TRUE;
}

static const EhFieldSpec *
find_spec (const EhBody *body, EhField field)
{
  const EhKindSpec *spec = eh_kind_get_spec (eh_body_get_kind (body));

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].field == field)
      return &spec->fields[i];

  g_return_val_if_reached (NULL);
}

/**
 * eh_sheet_import_read_field:
 * @self: an import
 * @row: number of a row
 * @field: a field of @body
 * @body: what the row becomes
 *
 * Sets a field to what its cell says; an empty cell leaves it as it is.
 *
 * Returns: %FALSE if the cell says what the field cannot hold
 */
gboolean
eh_sheet_import_read_field (EhSheetImport *self, guint row, EhField field, EhBody *body)
{
  g_autofree char *text = eh_sheet_import_dup_cell (self, row, field);
  EhSheetValue value = { find_spec (body, field), self->after, text };
  g_autofree char *understood = NULL;
  g_autofree char *problem = NULL;

  if (text == NULL)
    return TRUE;
  if (!eh_sheet_read_cell (&value, body, &understood, &problem))
    {
      eh_sheet_import_fail (self, row, field, "%s", problem);
      return FALSE;
    }

  eh_sheet_import_tell (self, row, field, understood);
  return TRUE;
}

/**
 * eh_sheet_import_read_id:
 * @self: an import
 * @row: number of a row
 * @field: the field that is its id
 * @taken: (element-type utf8 guint): ids of the rows so far, and those rows
 *
 * Returns: (transfer full) (nullable): the id that the row has; %NULL if it has
 *   none, or one that is wrong, which has been said
 */
char *
eh_sheet_import_read_id (EhSheetImport *self, guint row, EhField field, GHashTable *taken)
{
  g_autofree char *id = eh_sheet_import_dup_cell (self, row, field);
  gpointer other;

  if (id == NULL)
    return NULL;

  if (strpbrk (id, "\n\t") != NULL)
    eh_sheet_import_fail (self, row, field, "an id has no line break and no tab");
  else if (strlen (id) > EH_MAX_ID)
    eh_sheet_import_fail (self, row, field, "an id has at most %d bytes", EH_MAX_ID);
  else if (g_hash_table_lookup_extended (taken, id, NULL, &other))
    eh_sheet_import_fail (self, row, field, "“%s” is the id of row %u already", id,
                          GPOINTER_TO_UINT (other) + 1);
  else
    {
      eh_sheet_import_tell (self, row, field, id);
      g_hash_table_insert (taken, g_strdup (id), GUINT_TO_POINTER (row));
      return g_steal_pointer (&id);
    }

  return NULL;
}

/* A title as an id: small letters and digits, with hyphens between words. */
static char *
make_slug (const char *title)
{
  g_autoptr (GString) slug = g_string_new (NULL);
  gboolean is_gap = FALSE;
  char *id;

  for (; *title != '\0'; title = g_utf8_next_char (title))
    {
      gunichar c = g_utf8_get_char (title);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
        {
          is_gap = slug->len > 0;
          continue;
        }
      if (slug->len > MAX_MADE_ID - 8)
        break;
      if (is_gap)
        g_string_append_c (slug, '-');
      is_gap = FALSE;
      g_string_append_unichar (slug, g_unichar_tolower (c));
    }

  id = eh_text_normalize (slug->len > 0 ? slug->str : "row", TRUE, NULL);
  return id != NULL ? id : g_strdup ("row");
}

/**
 * eh_sheet_import_make_id:
 * @title: what something is called
 * @taken: (element-type utf8 guint): ids that it cannot have
 *
 * The same titles in the same order get the same ids.
 *
 * Returns: (transfer full): an id that is not taken
 */
char *
eh_sheet_import_make_id (const char *title, GHashTable *taken)
{
  g_autofree char *slug = make_slug (title);
  char *id = g_strdup (slug);

  for (guint n = 2; g_hash_table_contains (taken, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", slug, n);
    }

  return id;
}

/* Ids and keys of entries that nobody will ever see. */
#define NO_ID "00000000000000000000000000000000"
#define NO_HASH NO_ID NO_ID

static gboolean
rehearse (EhSheetImport *self, const EhBody *body, GError **error)
{
  EhEntryHeader header = { .book = eh_procurement_get_book (self->after),
                           .id = NO_ID,
                           .author = eh_procurement_get_author (self->after),
                           .head = NO_HASH };
  g_autoptr (EhEntry) entry = NULL;

  if (!eh_body_check (body, error))
    return FALSE;
  entry = eh_entry_new (&header, body, error);
  if (entry == NULL || !eh_procurement_check (self->after, entry, error))
    return FALSE;

  eh_procurement_apply (self->after, entry);
  return TRUE;
}

/* A rule begins its sentence with the name of the field that it is about. */
static void
blame (EhSheetImport *self, guint row, const EhBody *body, const char *message)
{
  const EhKindSpec *spec = eh_kind_get_spec (eh_body_get_kind (body));
  gsize length = strcspn (message, ":[");

  for (guint i = 0; i < spec->n_fields; i++)
    {
      EhField field = spec->fields[i].field;
      const char *name = eh_field_get_name (field);

      if (message[length] != '\0' && strlen (name) == length &&
          strncmp (name, message, length) == 0 && self->columns[field] >= 0)
        {
          message += length;
          message += strspn (message, ": ");
          eh_sheet_import_fail (self, row, field, "%s", message);
          return;
        }
    }

  eh_sheet_import_fail (self, row, EH_N_FIELDS, "%s", message);
}

/**
 * eh_sheet_import_submit:
 * @self: an import
 * @row: the row that @body was made from
 * @body: (transfer full): a command
 *
 * Asks the rules of the record whether @body can follow the commands so far,
 * and adds it to them.
 *
 * Returns: %FALSE if it cannot, which has been said
 */
gboolean
eh_sheet_import_submit (EhSheetImport *self, guint row, EhBody *body)
{
  g_autoptr (EhBody) owned = body;
  g_autoptr (GError) error = NULL;

  if (!rehearse (self, body, &error))
    {
      blame (self, row, body, error->message);
      return FALSE;
    }

  g_ptr_array_add (self->commands, g_steal_pointer (&owned));
  return TRUE;
}

static int
compare_remarks (gconstpointer a, gconstpointer b)
{
  const EhSheetRemark *one = a;
  const EhSheetRemark *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  if (one->column != other->column)
    return one->column < other->column ? -1 : 1;

  return (int) one->level - (int) other->level;
}

static void
read_form (EhSheetImport *self)
{
  if (!eh_sheet_import_find_table (self))
    return;

  switch (self->form)
    {
    case EH_SHEET_CRITERIA:
      eh_sheet_import_criteria (self);
      break;
    case EH_SHEET_TENDERS:
      eh_sheet_import_tenders (self);
      break;
    case EH_SHEET_PRICES:
      eh_sheet_import_prices (self);
      break;
    case EH_SHEET_SCORES:
    case EH_SHEET_AGREED:
    case EH_SHEET_N_FORMS:
    default:
      if (self->is_grid)
        eh_sheet_import_grid (self);
      else
        eh_sheet_import_scores (self);
      break;
    }
}

/**
 * eh_sheet_import_new:
 * @sheet: a table
 * @form: what it is about
 * @procurement: the procurement of a book, which the table adds to
 *
 * Understands a table that says itself what its columns are. They may stand in
 * any order and below a title; what is in the book already, by id or by name,
 * is described anew, where an empty cell leaves what is there.
 *
 * Returns: (transfer full): what came of it
 */
EhSheetImport *
eh_sheet_import_new (const EhCsv *sheet, EhSheetForm form, const EhProcurement *procurement)
{
  static const EhSheetPage no_page = { 0 };

  return eh_sheet_import_new_on_page (sheet, form, procurement, &no_page);
}

/**
 * eh_sheet_import_new_on_page:
 * @sheet: a table, such as a block of cells that was pasted
 * @form: what it is about
 * @procurement: the procurement of a book, which the table adds to
 * @page: what is known of the place that it is pasted into
 *
 * Understands a table as eh_sheet_import_new() does. What the table does not
 * say, because it has no headings or names no tenders, is taken from @page.
 *
 * A table of prices, scores or agreed scores makes no command where it says
 * what the book says already.
 *
 * Returns: (transfer full): what came of it
 */
EhSheetImport *
eh_sheet_import_new_on_page (const EhCsv *sheet,
                             EhSheetForm form,
                             const EhProcurement *procurement,
                             const EhSheetPage *page)
{
  EhSheetImport *self;

  g_return_val_if_fail (sheet != NULL && form < EH_SHEET_N_FORMS, NULL);
  g_return_val_if_fail (procurement != NULL && page != NULL, NULL);

  self = g_new0 (EhSheetImport, 1);
  self->form = form;
  self->sheet = sheet;
  self->page = page;
  self->before = procurement;
  self->after = eh_procurement_copy (procurement);
  self->commands = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
  self->remarks = g_array_new (FALSE, FALSE, sizeof (EhSheetRemark));
  g_array_set_clear_func (self->remarks, remark_clear);

  read_form (self);

  g_array_sort (self->remarks, compare_remarks);
  g_clear_pointer (&self->after, eh_procurement_free);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  self->sheet = NULL;
  self->page = NULL;
  self->before = NULL;
  return self;
}

/**
 * eh_sheet_import_free:
 * @self: (transfer full): an import
 *
 * Frees @self.
 */
void
eh_sheet_import_free (EhSheetImport *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->commands);
  g_array_unref (self->remarks);
  g_free (self);
}

/**
 * eh_sheet_import_get_n_commands:
 * @self: an import
 *
 * Returns: how many commands it makes; with a problem, they are not all
 */
guint
eh_sheet_import_get_n_commands (const EhSheetImport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->commands->len;
}

/**
 * eh_sheet_import_get_command:
 * @self: an import
 * @i: position: what a command names was made by one before it
 *
 * Returns: (transfer none): what the entry is to say
 */
const EhBody *
eh_sheet_import_get_command (const EhSheetImport *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->commands->len, NULL);

  return g_ptr_array_index (self->commands, i);
}

/**
 * eh_sheet_import_get_n_remarks:
 * @self: an import
 *
 * Returns: how many remarks there are
 */
guint
eh_sheet_import_get_n_remarks (const EhSheetImport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->remarks->len;
}

/**
 * eh_sheet_import_get_remark:
 * @self: an import
 * @i: position; remarks stand in the order of their cells
 *
 * Returns: (transfer none): what is said of a cell
 */
const EhSheetRemark *
eh_sheet_import_get_remark (const EhSheetImport *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->remarks->len, NULL);

  return &g_array_index (self->remarks, EhSheetRemark, i);
}

/**
 * eh_sheet_import_get_n_problems:
 * @self: an import
 *
 * Returns: how many problems there are, also those after the first
 *   %EH_SHEET_MAX_PROBLEMS, which are not said; only without one are the
 *   commands to be submitted
 */
guint
eh_sheet_import_get_n_problems (const EhSheetImport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_problems;
}

/**
 * eh_sheet_import_is_grid:
 * @self: an import
 *
 * Returns: whether the table has tenders one way and questions the other
 */
gboolean
eh_sheet_import_is_grid (const EhSheetImport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_grid;
}

/**
 * eh_sheet_import_is_block:
 * @self: an import
 *
 * Returns: whether it is a grid that says neither its tenders nor its questions,
 *   so that the page says them
 */
gboolean
eh_sheet_import_is_block (const EhSheetImport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_grid && self->label < 0;
}
