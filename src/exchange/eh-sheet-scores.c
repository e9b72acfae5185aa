/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-scores.c: tables with a score, or with a price, in each row.
 */
#include "exchange/eh-sheet-import-private.h"

/* Whether the book says just this already; a table without a reason says
 * nothing of it. */
static gboolean
is_said_already (const EhSheetImport *self, const EhBody *body)
{
  const EhTender *tender =
      eh_procurement_find_tender (self->before, eh_body_get_text (body, EH_FIELD_TENDER));
  const EhCriterion *criterion =
      eh_procurement_find_criterion (self->before, eh_body_get_text (body, EH_FIELD_CRITERION));
  const char *reason = eh_body_get_text (body, EH_FIELD_REASON);
  const EhMember *member;
  const EhScore *score = NULL;

  if (self->form == EH_SHEET_AGREED)
    score = eh_procurement_get_consensus (self->before, tender, criterion);
  else
    {
      member = eh_procurement_find_member (self->before, eh_body_get_text (body, EH_FIELD_MEMBER));
      if (member != NULL)
        score = eh_procurement_find_score (self->before, tender, criterion, member);
    }

  return score != NULL && score->score == eh_body_get_integer (body, EH_FIELD_SCORE, -1) &&
         (reason == NULL || g_strcmp0 (reason, score->reason) == 0);
}

/**
 * eh_sheet_import_submit_score:
 * @self: an import of scores
 * @row: the row that @body was made from
 * @body: (transfer full): a score, with all that it needs
 *
 * Adds a score to the commands, unless the book says so already.
 */
void
eh_sheet_import_submit_score (EhSheetImport *self, guint row, EhBody *body)
{
  if (is_said_already (self, body))
    eh_body_free (body);
  else
    eh_sheet_import_submit (self, row, body);
}

static gboolean
check_said (EhSheetImport *self, guint row, const EhBody *body, GHashTable *said)
{
  static const EhField fields[] = { EH_FIELD_CRITERION, EH_FIELD_TENDER, EH_FIELD_MEMBER };
  GString *identity = g_string_new (NULL);
  gpointer other;

  /* No id has a line feed, so it can stand between them. */
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (self->form == EH_SHEET_SCORES || fields[i] != EH_FIELD_MEMBER)
      g_string_append_printf (identity, "%s\n", eh_body_get_text (body, fields[i]));

  if (g_hash_table_lookup_extended (said, identity->str, NULL, &other))
    {
      eh_sheet_import_fail (self, row, EH_FIELD_SCORE, "row %u has said this score already",
                            GPOINTER_TO_UINT (other) + 1);
      g_string_free (identity, TRUE);
      return FALSE;
    }

  g_hash_table_insert (said, g_string_free (identity, FALSE), GUINT_TO_POINTER (row));
  return TRUE;
}

static gboolean
read_score (EhSheetImport *self, guint row, EhBody *body)
{
  gboolean is_read = TRUE;

  if (self->form == EH_SHEET_SCORES)
    eh_body_set_text (body, EH_FIELD_MEMBER, self->page->member);
  for (const EhSheetColumn *column = eh_sheet_form_get_columns (self->form); column->title != NULL;
       column++)
    if (!eh_sheet_import_read_field (self, row, column->field, body))
      is_read = FALSE;
    else if (column->is_needed && !eh_body_has (body, column->field))
      {
        eh_sheet_import_fail (self, row, column->field, "it must not be empty");
        is_read = FALSE;
      }

  if (is_read && self->form == EH_SHEET_SCORES && self->page->member != NULL &&
      !g_str_equal (eh_body_get_text (body, EH_FIELD_MEMBER), self->page->member))
    {
      eh_sheet_import_fail (self, row, EH_FIELD_MEMBER,
                            "this is another member than the one whose scores are pasted");
      is_read = FALSE;
    }

  return is_read;
}

/**
 * eh_sheet_import_scores:
 * @self: an import of scores, or of agreed scores, whose headings are known
 *
 * Makes a command of each row that has a score; one that has none yet, as in a
 * form that is half filled in, is left out.
 */
void
eh_sheet_import_scores (EhSheetImport *self)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EhKind kind = self->form == EH_SHEET_SCORES ? EH_KIND_SCORE_GIVEN : EH_KIND_CONSENSUS_AGREED;

  for (guint row = self->header + 1; row < eh_csv_get_n_rows (self->sheet); row++)
    {
      g_autofree char *score = eh_sheet_import_dup_cell (self, row, EH_FIELD_SCORE);
      EhBody *body;

      if (!eh_sheet_import_is_row (self, row))
        continue;
      if (score == NULL)
        {
          eh_sheet_import_note (self, row, EH_FIELD_SCORE,
                                "there is no score, so this row is left out");
          continue;
        }

      body = eh_body_new (kind);
      if (read_score (self, row, body) && check_said (self, row, body, said))
        eh_sheet_import_submit_score (self, row, body);
      else
        eh_body_free (body);
    }
}

/* The tender of a row that does not name it: the one of the page, in order. */
static gboolean
take_tender (EhSheetImport *self, guint row, EhBody *body)
{
  guint i = row - (self->header + 1);

  if (i >= g_strv_length ((char **) self->page->tenders))
    {
      eh_sheet_import_fail (self, row, EH_FIELD_AMOUNT, "there is no tender left for this row");
      return FALSE;
    }

  eh_body_set_text (body, EH_FIELD_TENDER, self->page->tenders[i]);
  return TRUE;
}

static gboolean
read_price (EhSheetImport *self, guint row, EhBody *body, GHashTable *said)
{
  gboolean is_read = self->columns[EH_FIELD_TENDER] >= 0
                         ? eh_sheet_import_read_field (self, row, EH_FIELD_TENDER, body)
                         : take_tender (self, row, body);
  const char *tender = eh_body_get_text (body, EH_FIELD_TENDER);
  gpointer other;

  if (is_read && tender == NULL)
    {
      eh_sheet_import_fail (self, row, EH_FIELD_TENDER, "the tender is missing");
      is_read = FALSE;
    }
  if (is_read && g_hash_table_lookup_extended (said, tender, NULL, &other))
    {
      eh_sheet_import_fail (self, row, EH_FIELD_TENDER, "row %u has said its price already",
                            GPOINTER_TO_UINT (other) + 1);
      is_read = FALSE;
    }
  else if (is_read)
    g_hash_table_insert (said, g_strdup (tender), GUINT_TO_POINTER (row));

  return eh_sheet_import_read_field (self, row, EH_FIELD_AMOUNT, body) && is_read;
}

static gboolean
is_same_price (const EhSheetImport *self, const EhBody *body)
{
  const EhTender *tender =
      eh_procurement_find_tender (self->before, eh_body_get_text (body, EH_FIELD_TENDER));
  const EhPrice *price = eh_procurement_get_price (self->before, tender);

  return price != NULL && price->amount == eh_body_get_integer (body, EH_FIELD_AMOUNT, -1);
}

/**
 * eh_sheet_import_prices:
 * @self: an import of prices whose columns are known
 *
 * Makes a command of each row whose price is new; a row without a price leaves
 * the tender as it is.
 */
void
eh_sheet_import_prices (EhSheetImport *self)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = self->header + 1; row < eh_csv_get_n_rows (self->sheet); row++)
    {
      g_autofree char *amount = eh_sheet_import_dup_cell (self, row, EH_FIELD_AMOUNT);
      g_autoptr (EhBody) body = eh_body_new (EH_KIND_PRICE_RECORDED);

      if (!eh_sheet_import_is_row (self, row))
        continue;
      if (amount == NULL)
        eh_sheet_import_note (self, row, EH_FIELD_AMOUNT,
                              "there is no price, so this row is left out");
      else if (read_price (self, row, body, said) && !is_same_price (self, body))
        eh_sheet_import_submit (self, row, g_steal_pointer (&body));
    }
}
