/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-procurement-page.c: what is bought, in which lots, and by when.
 */
#include "ui/eh-procurement-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-timetable.h"
#include "document/eh-wording.h"
#include "ui/eh-day-text.h"
#include "ui/eh-fact-row.h"
#include "ui/eh-item-list.h"
#include "ui/eh-lot-editor.h"
#include "ui/eh-milestone-editor.h"
#include "ui/eh-procurement-editor.h"
#include "ui/eh-reading.h"
#include "ui/eh-template.h"

struct _EhProcurementPage
{
  EhBookPage parent_instance;

  /* Template children */
  GtkListBox *bought;
  GtkLabel *summary;
  GtkLabel *reading;
  EhItemList *lots;
  EhItemList *timetable;
  GtkListBox *scoring;
  GtkListBox *keeping;
};

G_DEFINE_FINAL_TYPE (EhProcurementPage, eh_procurement_page, EH_TYPE_BOOK_PAGE)

static const EhEntry *
find_lot (const EhProcurement *procurement, const char *id)
{
  const EhLot *lot = eh_procurement_find_lot (procurement, id);

  return lot != NULL ? lot->row.entry : NULL;
}

static const EhEntry *
find_milestone (const EhProcurement *procurement, const char *id)
{
  const EhMilestone *milestone = eh_procurement_find_milestone (procurement, id);

  return milestone != NULL ? milestone->row.entry : NULL;
}

static gboolean
has_step (const EhProcurement *procurement, EhStep step)
{
  for (guint i = 0; i < eh_procurement_get_n_milestones (procurement); i++)
    if (eh_procurement_get_milestone (procurement, i)->step == step)
      return TRUE;

  return FALSE;
}

/* The first of the usual steps that has no day yet. */
static void
begin_milestone (EhBody *body, const EhProcurement *procurement)
{
  EhStep step = EH_STEP_NOTICE_PUBLISHED;

  while (step < EH_STEP_OTHER && has_step (procurement, step))
    step++;
  eh_body_set_integer (body, EH_FIELD_STEP, step);
}

static const EhItemKind lot_kind = {
  .described = EH_KIND_LOT_DESCRIBED,
  .removed = EH_KIND_LOT_REMOVED,
  .get_editor = eh_lot_editor_get_type,
  .find = find_lot,
  .added = N_ ("Lot added"),
  .changed = N_ ("Lot renamed"),
  .taken = N_ ("Lot removed"),
};

static const EhItemKind milestone_kind = {
  .described = EH_KIND_MILESTONE_DESCRIBED,
  .removed = EH_KIND_MILESTONE_REMOVED,
  .get_editor = eh_milestone_editor_get_type,
  .find = find_milestone,
  .begin = begin_milestone,
  .added = N_ ("Date added to the timetable"),
  .changed = N_ ("Date in the timetable changed"),
  .taken = N_ ("Date taken out of the timetable"),
};

static void
clear (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
add_fact (GtkListBox *list, const char *title, const char *value)
{
  gtk_list_box_append (
      list, eh_fact_row_new (0, title, NULL, value != NULL ? value : _ ("Not said yet")));
}

static void
show_bought (EhProcurementPage *self, const EhBasics *basics)
{
  g_autofree char *value = basics != NULL && basics->estimated_value != EH_NO_AMOUNT
                               ? eh_wording_money (basics->estimated_value, basics->currency)
                               : NULL;

  clear (self->bought);
  add_fact (self->bought, _ ("Title"), basics != NULL ? basics->title : NULL);
  add_fact (self->bought, _ ("Reference"), basics != NULL ? basics->reference : NULL);
  add_fact (self->bought, _ ("Buyer"), basics != NULL ? basics->buyer : NULL);
  add_fact (self->bought, _ ("Regime"), basics != NULL ? eh_wording_regime (basics->regime) : NULL);
  add_fact (self->bought, _ ("Estimated value"), value);
  add_fact (self->bought, _ ("Currency"), basics != NULL ? basics->currency : NULL);
}

static void
show_summary (EhProcurementPage *self, const EhBasics *basics)
{
  const char *summary = basics != NULL ? basics->summary : NULL;
  g_autofree char *reading = summary != NULL ? eh_reading_describe (summary) : NULL;

  gtk_label_set_label (
      self->summary,
      summary != NULL
          ? summary
          : _ ("There is none yet. Say what is bought, for whom and why, in words that everybody "
               "understands; it stands in the audit report and in the published data."));
  if (summary != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->summary), "dim-label");
  gtk_label_set_label (self->reading, reading != NULL ? reading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reading), reading != NULL);
}

static void
add_lot (EhProcurementPage *self, const EhProcurement *procurement, const EhLot *lot)
{
  guint n = 0;
  g_autofree char *tenders = NULL;

  for (guint i = 0; i < eh_procurement_get_n_tenders (procurement); i++)
    n += g_strcmp0 (eh_procurement_get_tender (procurement, i)->lot, lot->row.id) == 0;
  tenders = n > 0 ? g_strdup_printf (g_dngettext (NULL, "%u tender", "%u tenders", n), n)
                  : g_strdup (_ ("No tender yet"));
  eh_item_list_add (self->lots,
                    &(EhItem){ .id = lot->row.id,
                               .title = lot->title,
                               .subtitle = g_str_equal (lot->title, EH_MAIN_LOT)
                                               ? _ ("All there was before there were lots. Give it "
                                                    "a title.")
                                               : NULL,
                               .value = tenders });
}

/* While there is one lot, nobody needs to know that there are lots. */
static void
show_lots (EhProcurementPage *self, const EhProcurement *procurement)
{
  const guint n = eh_procurement_get_n_lots (procurement);

  eh_item_list_begin (self->lots, eh_book_page_get_book (EH_BOOK_PAGE (self)));
  for (guint i = 0; n > 1 && i < n; i++)
    add_lot (self, procurement, eh_procurement_get_lot (procurement, i));
  eh_item_list_end (self->lots);
}

static void
show_timetable (EhProcurementPage *self, const EhProcurement *procurement)
{
  g_autoptr (GPtrArray) milestones = eh_timetable_list (procurement);
  g_autofree char *today = eh_day_text_today ();
  const EhMilestone *misplaced = eh_timetable_find_misplaced (procurement);

  eh_item_list_begin (self->timetable, eh_book_page_get_book (EH_BOOK_PAGE (self)));
  for (guint i = 0; i < milestones->len; i++)
    {
      const EhMilestone *milestone = g_ptr_array_index (milestones, i);
      g_autofree char *distance = eh_day_text_distance (milestone->date, today);
      g_autofree char *day = eh_wording_day (milestone->date);
      g_autofree char *value = g_strdup_printf ("%s\n%s", day, distance);

      eh_item_list_add (self->timetable,
                        &(EhItem){ .id = milestone->row.id,
                                   .title = eh_wording_milestone (milestone),
                                   .subtitle = milestone->note,
                                   .value = value,
                                   .problem = milestone == misplaced
                                                  ? _ ("This is before a step that usually comes "
                                                       "first.")
                                                  : NULL });
    }
  eh_item_list_end (self->timetable);
}

static void
show_scoring (EhProcurementPage *self, const EhBasics *basics)
{
  g_autofree char *decimals = basics != NULL ? g_strdup_printf ("%u", basics->decimals) : NULL;

  clear (self->scoring);
  add_fact (self->scoring, _ ("Decimals of marks"), decimals);
  add_fact (self->scoring, _ ("Tie-break"),
            basics != NULL && basics->tie_break != EH_NONE
                ? eh_wording_tie_break (basics->tie_break)
                : _ ("The panel decides, with its reason"));
}

static void
show_keeping (EhProcurementPage *self, const EhProcurement *procurement)
{
  clear (self->keeping);
  add_fact (self->keeping, _ ("Kept by"), eh_procurement_get_keeper (procurement));
  add_fact (self->keeping, _ ("Passphrase guards who signs"),
            eh_procurement_is_protected (procurement) ? _ ("Yes") : _ ("No"));
}

static void
eh_procurement_page_update (EhBookPage *page)
{
  EhProcurementPage *self = EH_PROCUREMENT_PAGE (page);
  const EhProcurement *procurement = eh_book_page_get_procurement (page);
  const EhBasics *basics = eh_procurement_get_basics (procurement);

  show_bought (self, basics);
  show_summary (self, basics);
  show_lots (self, procurement);
  show_timetable (self, procurement);
  show_scoring (self, basics);
  show_keeping (self, procurement);
}

static void
eh_procurement_page_show_item (EhBookPage *page, const char *id)
{
  EhProcurementPage *self = EH_PROCUREMENT_PAGE (page);

  if (!eh_item_list_show_item (self->lots, id))
    eh_item_list_show_item (self->timetable, id);
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhBook *book = eh_book_page_get_book (EH_BOOK_PAGE (widget));
  const EhBasics *basics = eh_procurement_get_basics (eh_book_get_procurement (book));
  g_autoptr (EhBody) body = basics != NULL ? eh_body_copy (eh_entry_get_body (basics->row.entry))
                                           : eh_body_new (EH_KIND_PROCUREMENT_DESCRIBED);

  if (eh_book_get_mode (book) == EH_RECORD_WRITE)
    eh_editor_present (eh_procurement_editor_new (g_variant_get_string (parameter, NULL)), widget,
                       book, body, _ ("Procurement changed"));
}

static void
add_lot_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_item_list_open_new (EH_PROCUREMENT_PAGE (widget)->lots);
}

static void
add_date_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_item_list_open_new (EH_PROCUREMENT_PAGE (widget)->timetable);
}

static void
eh_procurement_page_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_PROCUREMENT_PAGE);

  G_OBJECT_CLASS (eh_procurement_page_parent_class)->dispose (object);
}

static void
eh_procurement_page_class_init (EhProcurementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_procurement_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_procurement_page_update;
  EH_BOOK_PAGE_CLASS (klass)->show_item = eh_procurement_page_show_item;

  g_type_ensure (EH_TYPE_ITEM_LIST);
  gtk_widget_class_install_action (widget_class, "procurement.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "lots.add", NULL, add_lot_action);
  gtk_widget_class_install_action (widget_class, "timetable.add", NULL, add_date_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-procurement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhProcurementPage, bought);
  gtk_widget_class_bind_template_child (widget_class, EhProcurementPage, summary);
  gtk_widget_class_bind_template_child (widget_class, EhProcurementPage, reading);
  gtk_widget_class_bind_template_child (widget_class, EhProcurementPage, lots);
  gtk_widget_class_bind_template_child (widget_class, EhProcurementPage, timetable);
  gtk_widget_class_bind_template_child (widget_class, EhProcurementPage, scoring);
  gtk_widget_class_bind_template_child (widget_class, EhProcurementPage, keeping);
}

static void
eh_procurement_page_init (EhProcurementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eh_item_list_set_kind (self->lots, &lot_kind);
  eh_item_list_set_kind (self->timetable, &milestone_kind);
}
