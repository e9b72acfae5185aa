/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-prices-page.c: the prices, what they are worth, and marks awarded elsewhere.
 */
#include "ui/eh-prices-page.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/eh-decimal.h"
#include "core/eh-price.h"
#include "document/eh-wording.h"
#include "exchange/eh-sheet-value.h"
#include "ui/eh-amount-row.h"
#include "ui/eh-confirm.h"
#include "ui/eh-drop-down.h"
#include "ui/eh-format.h"
#include "ui/eh-say.h"
#include "ui/eh-template.h"

/* How wide a drop-down is at most. */
#define MOST_CHARS 28

struct _EhPricesPage
{
  EhBookPage parent_instance;

  /* Template children */
  GtkStack *stack;
  GtkDropDown *lots;
  GtkLabel *formula;
  GtkLabel *rule;
  GtkLabel *expression;
  GtkListBox *prices;
  GtkWidget *awards_box;
  GtkListBox *awards;

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (EhPricesPage, eh_prices_page, EH_TYPE_BOOK_PAGE)

static const EhProcurement *
get_procurement (EhPricesPage *self)
{
  return eh_book_page_get_procurement (EH_BOOK_PAGE (self));
}

static EhResults *
get_results (EhPricesPage *self)
{
  return eh_book_get_results (eh_book_page_get_book (EH_BOOK_PAGE (self)));
}

/* Returns: (nullable): the lot that is shown */
static const EhLotResults *
get_lot (EhPricesPage *self)
{
  guint i = gtk_drop_down_get_selected (self->lots);

  return i < eh_results_get_n_lots (get_results (self)) ? eh_results_get_lot (get_results (self), i)
                                                        : NULL;
}

/* Returns: (nullable): what the prices of @lot are judged by */
static const EhCriterion *
get_criterion (const EhLotResults *lot)
{
  int leaf = eh_outline_get_price_leaf (lot->outline);

  return leaf >= 0 ? eh_outline_get_leaf (lot->outline, (guint) leaf) : NULL;
}

/* Entering */

/* What is entered, and the row that says why it was not taken. */
typedef struct
{
  EhPricesPage *page;
  EhAmountRow *row;
  EhBody *body;
} Entering;

static void
entering_free (Entering *self)
{
  g_clear_pointer (&self->body, eh_body_free);
  g_object_unref (self->row);
  g_object_unref (self->page);
  g_free (self);
}

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Entering *entering = user_data;
  g_autoptr (GError) error = NULL;

  if (!eh_book_submit_finish (EH_BOOK (source), result, &error))
    {
      g_autofree char *why = eh_say_why (error);

      eh_amount_row_refuse (entering->row, why);
    }
  else
    {
      eh_amount_row_refuse (entering->row, NULL);
    }
  entering_free (entering);
}

static void
submit (Entering *entering)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);

  g_ptr_array_add (bodies, g_steal_pointer (&entering->body));
  eh_book_submit_async (eh_book_page_get_book (EH_BOOK_PAGE (entering->page)), bodies, NULL,
                        submitted_cb, entering);
}

static void
reason_given_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Entering *entering = user_data;
  g_autofree char *reason = eh_confirm_reason_finish (result);

  if (reason == NULL || eh_book_page_get_book (EH_BOOK_PAGE (entering->page)) == NULL)
    {
      eh_amount_row_restore (entering->row);
      entering_free (entering);
      return;
    }

  eh_body_set_text (entering->body, EH_FIELD_REASON, reason);
  submit (entering);
}

static void
withdraw (Entering *entering)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (entering->page));
  gboolean is_price = eh_body_get_kind (entering->body) == EH_KIND_PRICE_WITHDRAWN;

  eh_confirm_reason_async (
      GTK_WINDOW (root), is_price ? _ ("Withdraw this price?") : _ ("Withdraw these marks?"),
      _ ("It stays on record, with the reason."), _ ("_Withdraw"), reason_given_cb, entering);
}

/* Returns: whether @typed is such a number; if not, it is said at the row */
static gboolean
read_number (EhPricesPage *self, EhAmountRow *row, EhBody *body, EhField field, const char *typed)
{
  const EhKindSpec *spec = eh_kind_get_spec (eh_body_get_kind (body));
  EhSheetValue value = { .procurement = get_procurement (self), .text = typed };
  g_autofree char *understood = NULL;
  g_autofree char *problem = NULL;
  g_autofree char *why = NULL;

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].field == field)
      value.field = &spec->fields[i];
  if (eh_sheet_read_cell (&value, body, &understood, &problem))
    return TRUE;

  why = eh_format_sentence (problem);
  eh_amount_row_refuse (row, why);

  return FALSE;
}

static void
enter (EhPricesPage *self, EhAmountRow *row, const char *typed, gboolean is_price)
{
  const EhLotResults *lot = get_lot (self);
  const EhCriterion *criterion = lot != NULL ? get_criterion (lot) : NULL;
  gboolean is_empty = *typed == '\0';
  EhKind kind;
  Entering *entering;

  if (criterion == NULL)
    return;

  if (is_price)
    kind = is_empty ? EH_KIND_PRICE_WITHDRAWN : EH_KIND_PRICE_RECORDED;
  else
    kind = is_empty ? EH_KIND_MARKS_WITHDRAWN : EH_KIND_MARKS_AWARDED;
  entering = g_new0 (Entering, 1);
  entering->page = g_object_ref (self);
  entering->row = g_object_ref (row);
  entering->body = eh_body_new (kind);
  eh_body_set_text (entering->body, EH_FIELD_TENDER, eh_amount_row_get_tender (row));
  if (!is_price)
    eh_body_set_text (entering->body, EH_FIELD_CRITERION, criterion->row.id);

  if (is_empty)
    withdraw (entering);
  else if (read_number (self, row, entering->body, is_price ? EH_FIELD_AMOUNT : EH_FIELD_MARKS,
                        typed))
    submit (entering);
  else
    entering_free (entering);
}

static void
price_entered_cb (EhPricesPage *self, const char *typed, EhAmountRow *row)
{
  enter (self, row, typed, TRUE);
}

static void
award_entered_cb (EhPricesPage *self, const char *typed, EhAmountRow *row)
{
  enter (self, row, typed, FALSE);
}

/* Showing */

static const EhResult *
find_result (const EhLotResults *lot, const EhTender *tender)
{
  for (guint i = 0; i < lot->n_results; i++)
    if (lot->results[i].tender == tender)
      return &lot->results[i];

  return NULL;
}

/* Returns: (transfer full): what the price is worth, in words */
static char *
format_worth (EhPricesPage *self, const EhLotResults *lot, const EhResult *result)
{
  guint decimals = eh_results_get_decimals (get_results (self));
  g_autofree char *marks = eh_wording_marks (result->price, decimals);
  g_autofree char *why = eh_wording_exclusion (result);
  g_autofree char *weight = NULL;

  if (why != NULL)
    /* Translators: why: "did not pass the requirement “…”". */
    return g_strdup_printf (_ ("Excluded: this tender %s."), why);
  if (result->has_index)
    {
      g_autofree char *index = eh_wording_index (result);

      return g_strdup_printf (_ ("Index %s"), index);
    }
  if (result->price == EH_NO_MARKS)
    return g_strdup (_ ("No marks yet"));

  weight = eh_wording_percent (
      eh_outline_get_leaf_weight (lot->outline, (guint) eh_outline_get_price_leaf (lot->outline)));

  /* Translators: marks, and the most there could be. */
  return g_strdup_printf (_ ("%s marks of a weight of %s"), marks, weight);
}

/* Returns: (transfer full): an amount as it is typed, its thousands grouped */
static char *
format_amount (const EhPrice *price, const EhBasics *basics)
{
  g_autofree char *money = NULL;

  if (price == NULL || basics == NULL)
    return g_strdup ("");
  money = eh_wording_money (price->amount, basics->currency);

  /* The currency stands beside it. */
  return g_strdup (money + strlen (basics->currency) + strlen ("\u00a0"));
}

static void
show_price (EhPricesPage *self, EhAmountRow *row, const EhLotResults *lot, const EhResult *result)
{
  const EhBasics *basics = eh_procurement_get_basics (get_procurement (self));
  const EhPrice *price = eh_procurement_get_price (get_procurement (self), result->tender);
  g_autofree char *worth = format_worth (self, lot, result);
  g_autofree char *amount = format_amount (price, basics);

  eh_amount_row_show (row, result->tender->bidder, worth, amount,
                      basics != NULL ? basics->currency : "");
}

static void
show_award (EhPricesPage *self, EhAmountRow *row, const EhLotResults *lot, const EhResult *result)
{
  const EhAward *award =
      eh_procurement_get_award (get_procurement (self), result->tender, get_criterion (lot));
  g_autofree char *marks =
      award != NULL ? eh_decimal_format_short (award->marks, EH_MARKS_DIGITS) : g_strdup ("");

  eh_amount_row_show (row, result->tender->bidder, award != NULL ? award->reason : NULL, marks,
                      _ ("marks"));
}

typedef void (*ShowFunc) (EhPricesPage *, EhAmountRow *, const EhLotResults *, const EhResult *);

static void
clear (GtkListBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_list_box_remove (box, child);
}

/* Rows stay while the tenders do, so that the focus and what is being typed
 * stay too. */
static void
fill (EhPricesPage *self,
      GtkListBox *box,
      const EhLotResults *lot,
      GCallback entered,
      ShowFunc show)
{
  EhBook *book = eh_book_page_get_book (EH_BOOK_PAGE (self));
  g_autoptr (GPtrArray) results = g_ptr_array_new ();
  gboolean is_same = TRUE;

  for (guint i = 0; i < eh_procurement_get_n_tenders (get_procurement (self)); i++)
    {
      const EhResult *result =
          find_result (lot, eh_procurement_get_tender (get_procurement (self), i));

      if (result != NULL)
        g_ptr_array_add (results, (gpointer) result);
    }
  for (guint i = 0; i < results->len && is_same; i++)
    {
      const EhResult *result = g_ptr_array_index (results, i);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (box, (int) i);

      is_same = row != NULL && g_str_equal (eh_amount_row_get_tender (EH_AMOUNT_ROW (row)),
                                            result->tender->row.id);
    }
  if (!is_same || gtk_list_box_get_row_at_index (box, (int) results->len) != NULL)
    clear (box);
  for (guint i = 0; i < results->len; i++)
    {
      const EhResult *result = g_ptr_array_index (results, i);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (box, (int) i);

      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (eh_amount_row_new (result->tender->row.id));
          g_signal_connect_swapped (row, "entered", entered, self);
          gtk_list_box_append (box, GTK_WIDGET (row));
        }
      show (self, EH_AMOUNT_ROW (row), lot, result);
      eh_amount_row_set_is_writable (EH_AMOUNT_ROW (row),
                                     eh_book_get_mode (book) == EH_RECORD_WRITE);
    }
}

static void
show_lot (EhPricesPage *self)
{
  const EhLotResults *lot = get_lot (self);
  const EhCriterion *criterion = lot != NULL ? get_criterion (lot) : NULL;

  if (criterion == NULL || criterion->formula == EH_NONE)
    {
      gtk_stack_set_visible_child_name (self->stack, "no-criterion");
      return;
    }
  if (lot->n_results == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "no-tenders");
      return;
    }

  gtk_label_set_label (self->formula, eh_wording_formula (criterion->formula));
  gtk_label_set_label (self->rule, eh_wording_formula_rule (criterion->formula));
  gtk_label_set_label (self->expression, eh_wording_formula_expression (criterion->formula));
  fill (self, self->prices, lot, G_CALLBACK (price_entered_cb), show_price);
  gtk_widget_set_visible (self->awards_box, eh_formula_gives_marks (criterion->formula));
  if (eh_formula_gives_marks (criterion->formula) &&
      gtk_expander_get_expanded (GTK_EXPANDER (self->awards_box)))
    fill (self, self->awards, lot, G_CALLBACK (award_entered_cb), show_award);
  gtk_stack_set_visible_child_name (self->stack, "prices");
}

/* Its rows are made when somebody wants to see them. */
static void
awards_expanded_cb (EhPricesPage *self)
{
  if (eh_book_page_get_book (EH_BOOK_PAGE (self)) != NULL)
    show_lot (self);
}

static void
lot_chosen_cb (EhPricesPage *self)
{
  if (!self->is_updating && eh_book_page_get_book (EH_BOOK_PAGE (self)) != NULL)
    show_lot (self);
}

static void
eh_prices_page_update (EhBookPage *page)
{
  EhPricesPage *self = EH_PRICES_PAGE (page);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint n = eh_results_get_n_lots (get_results (self));
  guint chosen = gtk_drop_down_get_selected (self->lots);

  self->is_updating = TRUE;
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (titles, eh_results_get_lot (get_results (self), i)->lot->title);
  gtk_drop_down_set_model (self->lots, G_LIST_MODEL (titles));
  if (n > 0)
    gtk_drop_down_set_selected (self->lots, chosen < n ? chosen : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->lots), n > 1);
  self->is_updating = FALSE;
  show_lot (self);
}

static void
focus_tender (GtkListBox *box, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL; i++)
    if (g_str_equal (eh_amount_row_get_tender (EH_AMOUNT_ROW (row)), id))
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Puts the cursor into the price of a tender. */
static void
eh_prices_page_show_item (EhBookPage *page, const char *id)
{
  EhPricesPage *self = EH_PRICES_PAGE (page);
  const EhTender *tender = eh_procurement_find_tender (get_procurement (self), id);

  for (guint i = 0; tender != NULL && i < eh_results_get_n_lots (get_results (self)); i++)
    if (g_str_equal (eh_results_get_lot (get_results (self), i)->lot->row.id, tender->lot))
      gtk_drop_down_set_selected (self->lots, i);
  focus_tender (self->prices, id);
}

static void
eh_prices_page_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_PRICES_PAGE);

  G_OBJECT_CLASS (eh_prices_page_parent_class)->dispose (object);
}

static void
eh_prices_page_class_init (EhPricesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_prices_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_prices_page_update;
  EH_BOOK_PAGE_CLASS (klass)->show_item = eh_prices_page_show_item;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-prices-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhPricesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EhPricesPage, lots);
  gtk_widget_class_bind_template_child (widget_class, EhPricesPage, formula);
  gtk_widget_class_bind_template_child (widget_class, EhPricesPage, rule);
  gtk_widget_class_bind_template_child (widget_class, EhPricesPage, expression);
  gtk_widget_class_bind_template_child (widget_class, EhPricesPage, prices);
  gtk_widget_class_bind_template_child (widget_class, EhPricesPage, awards_box);
  gtk_widget_class_bind_template_child (widget_class, EhPricesPage, awards);
  gtk_widget_class_bind_template_callback (widget_class, awards_expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, lot_chosen_cb);
}

static void
eh_prices_page_init (EhPricesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eh_drop_down_shorten (self->lots, MOST_CHARS);
}
