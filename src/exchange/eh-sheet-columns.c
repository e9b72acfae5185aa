/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-columns.c: which heading of a table means which field.
 */
#include "exchange/eh-sheet-columns.h"

#include <string.h>

#define END                                                                                        \
  {                                                                                                \
    EH_N_FIELDS, FALSE, NULL, NULL                                                                 \
  }

static const EhSheetColumn criteria[] = {
  { EH_FIELD_CRITERION, FALSE, "ID", "no|number|ref|reference|code|criterionid|questionid" },
  { EH_FIELD_TITLE, TRUE, "Title", "name|criterion|criteria|question|questiontitle|heading" },
  { EH_FIELD_DESCRIPTION, FALSE, "Description", "detail|details|text|wording|questiontext" },
  { EH_FIELD_KIND, FALSE, "Kind", "type" },
  { EH_FIELD_PARENT, FALSE, "Group", "parent|section|category|theme" },
  { EH_FIELD_WEIGHT, FALSE, "Weight", "weighting|percent|percentage|weightpercent" },
  { EH_FIELD_SCALE, FALSE, "Scale", "scoringscale|scoringscheme|scheme" },
  { EH_FIELD_THRESHOLD, FALSE, "Minimum",
    "minimumscore|minscore|min|threshold|minimumthreshold|passmark" },
  { EH_FIELD_METHOD, FALSE, "Method", "scoringmethod" },
  { EH_FIELD_SCORERS, FALSE, "Scorers", "scorer|scoredby|evaluators|evaluator|assessors" },
  { EH_FIELD_KEY_CRITERIA, FALSE, "Key criteria", "keycriterion|psrkeycriteria|psrcriteria" },
  { EH_FIELD_FORMULA, FALSE, "Formula", "priceformula" },
  { EH_FIELD_CEILING, FALSE, "Ceiling", "priceceiling" },
  { EH_FIELD_FLOOR, FALSE, "Floor", "pricefloor" },
  { EH_FIELD_N, FALSE, "N", "qualitytopriceratio" },
  { EH_FIELD_LOT, FALSE, "Lot", "lotid" },
  { EH_FIELD_EVIDENCE, FALSE, "Evidence", "patientevidence" },
  END,
};

#define PRICE_WORDS                                                                                \
  "amount|totalprice|bidprice|tenderprice|priceexvat|priceexcludingvat|cost|totalcost"

static const EhSheetColumn tenders[] = {
  { EH_FIELD_TENDER, FALSE, "ID", "no|number|ref|reference|code|tenderid|tender|bidid|bid" },
  { EH_FIELD_BIDDER, TRUE, "Bidder",
    "name|biddername|supplier|suppliername|provider|providername|organisation|company|tenderer" },
  { EH_FIELD_ADDRESS, FALSE, "Address", "bidderaddress|supplieraddress|registeredaddress" },
  { EH_FIELD_BIDDER_KIND, FALSE, "Kind", "type|kindofbidder|organisationtype|bidderkind" },
  { EH_FIELD_LOT, FALSE, "Lot", "lotid" },
  { EH_FIELD_AMOUNT, FALSE, "Price", PRICE_WORDS },
  END,
};

static const EhSheetColumn prices[] = {
  { EH_FIELD_TENDER, TRUE, "Tender",
    "id|tenderid|bid|bidid|bidder|biddername|supplier|suppliername|provider|providername|"
    "organisation|company|tenderer|name" },
  { EH_FIELD_AMOUNT, TRUE, "Price", PRICE_WORDS },
  END,
};

#define CELL                                                                                       \
  { EH_FIELD_CRITERION, TRUE, "Question", "criterion|questionid|criterionid|q" },                  \
  {                                                                                                \
    EH_FIELD_TENDER, TRUE, "Tender", "bidder|supplier|provider|tenderid|bid|tenderer"              \
  }
#define SCORE                                                                                      \
  { EH_FIELD_SCORE, TRUE, "Score", "agreedscore|consensusscore|mark" },                            \
  {                                                                                                \
    EH_FIELD_REASON, FALSE, "Reason", "reasons|comment|comments|rationale|justification"           \
  }

static const EhSheetColumn scores[] = {
  CELL,
  { EH_FIELD_MEMBER, TRUE, "Member", "scorer|evaluator|assessor|panelmember" },
  SCORE,
  END,
};

static const EhSheetColumn agreed[] = { CELL, SCORE, END };

static const EhSheetColumn *const forms[] = {
  [EH_SHEET_CRITERIA] = criteria, [EH_SHEET_TENDERS] = tenders, [EH_SHEET_PRICES] = prices,
  [EH_SHEET_SCORES] = scores,     [EH_SHEET_AGREED] = agreed,
};
G_STATIC_ASSERT (G_N_ELEMENTS (forms) == EH_SHEET_N_FORMS);

/**
 * eh_sheet_form_get_columns:
 * @form: a form
 *
 * Returns: (transfer none): its columns, in the order of a template
 */
const EhSheetColumn *
eh_sheet_form_get_columns (EhSheetForm form)
{
  g_return_val_if_fail (form < EH_SHEET_N_FORMS, NULL);

  return forms[form];
}

/**
 * eh_sheet_fold:
 * @text: a text in UTF-8
 *
 * Brings words that people would take for the same to one spelling: small
 * letters, and digits; no spaces, hyphens or signs, and nothing in brackets.
 * "Weight (%)" and "weight" are one.
 *
 * Returns: (transfer full): what is left
 */
char *
eh_sheet_fold (const char *text)
{
  GString *out = g_string_new (NULL);
  guint depth = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c == '(')
        depth++;
      else if (c == ')' && depth > 0)
        depth--;
      else if (depth == 0 && (g_unichar_isalnum (c) || g_unichar_ismark (c)))
        g_string_append_unichar (out, g_unichar_tolower (c));
    }

  return g_string_free (out, FALSE);
}

/**
 * eh_sheet_is_word:
 * @words: words with "|" between
 * @folded: a word
 *
 * Returns: whether @folded is one of them
 */
gboolean
eh_sheet_is_word (const char *words, const char *folded)
{
  gsize length;

  g_return_val_if_fail (words != NULL && folded != NULL, FALSE);

  length = strlen (folded);
  for (const char *at = words; at != NULL; at = strchr (at, '|'))
    {
      at += *at == '|' ? 1 : 0;
      if (length > 0 && strncmp (at, folded, length) == 0 &&
          (at[length] == '|' || at[length] == '\0'))
        return TRUE;
    }

  return FALSE;
}

/**
 * eh_sheet_form_find_column:
 * @form: a form
 * @heading: what stands at the head of a column
 *
 * Returns: (nullable): the column that is meant, or %NULL if none is
 */
const EhSheetColumn *
eh_sheet_form_find_column (EhSheetForm form, const char *heading)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (form < EH_SHEET_N_FORMS && heading != NULL, NULL);

  folded = eh_sheet_fold (heading);
  for (const EhSheetColumn *column = forms[form]; column->title != NULL; column++)
    {
      g_autofree char *title = eh_sheet_fold (column->title);

      if (g_str_equal (title, folded) || eh_sheet_is_word (column->words, folded))
        return column;
    }

  return NULL;
}

/**
 * eh_sheet_form_list_columns:
 * @form: a form
 *
 * Returns: (transfer full): the headings of a template, with commas between
 *   them, for a sentence
 */
char *
eh_sheet_form_list_columns (EhSheetForm form)
{
  GString *list = g_string_new (NULL);

  for (const EhSheetColumn *column = eh_sheet_form_get_columns (form); column->title != NULL;
       column++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", column->title);

  return g_string_free (list, FALSE);
}

/**
 * eh_sheet_form_write_template:
 * @form: a form
 *
 * Returns: (transfer full): a CSV file with the headings and nothing below
 *   them, to be filled in
 */
char *
eh_sheet_form_write_template (EhSheetForm form)
{
  g_autoptr (EhCsv) sheet = eh_csv_new ();
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();

  for (const EhSheetColumn *column = eh_sheet_form_get_columns (form); column->title != NULL;
       column++)
    g_ptr_array_add (headings, (gpointer) column->title);
  g_ptr_array_add (headings, NULL);
  eh_csv_add_row (sheet, (const char *const *) headings->pdata);

  return eh_csv_write (sheet);
}
