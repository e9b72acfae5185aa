/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-view.c: all that one entry of the record says.
 */
#include "ui/eh-entry-view.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-currency.h"
#include "ui/eh-fact-row.h"
#include "ui/eh-field-words.h"
#include "ui/eh-format.h"
#include "ui/eh-template.h"

struct _EhEntryView
{
  AdwBin parent_instance;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkListBox *fields;
  GtkLabel *fingerprint;
};

G_DEFINE_FINAL_TYPE (EhEntryView, eh_entry_view, ADW_TYPE_BIN)

static void
eh_entry_view_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_ENTRY_VIEW);

  G_OBJECT_CLASS (eh_entry_view_parent_class)->dispose (object);
}

static void
eh_entry_view_class_init (EhEntryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_entry_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-entry-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, box);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, title);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, fields);
  gtk_widget_class_bind_template_child (widget_class, EhEntryView, fingerprint);
}

static void
eh_entry_view_init (EhEntryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Long texts stand below their name, short ones beside it. */
static void
add_field (EhEntryView *self, const char *title, const char *value)
{
  gboolean is_short = g_utf8_strlen (value, -1) <= 24;

  gtk_list_box_append (
      self->fields, eh_fact_row_new (0, title, is_short ? NULL : value, is_short ? value : NULL));
}

static void
fill_fields (EhEntryView *self, EhEntryItem *item)
{
  const EhEntry *entry = eh_log_row_get_entry (eh_entry_item_get_row (item));
  const EhBasics *basics =
      eh_procurement_get_basics (eh_book_get_procurement (eh_entry_item_get_book (item)));
  const EhKindSpec *spec = eh_kind_get_spec (eh_entry_get_kind (entry));
  guint digits = basics != NULL ? eh_currency_get_digits (basics->currency) : 2;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))) != NULL)
    gtk_list_box_remove (self->fields, child);
  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_autofree char *value = eh_field_words (eh_entry_get_body (entry), &spec->fields[i], digits);

      if (value != NULL)
        add_field (self, _ (eh_field_get_title (spec->fields[i].field)), value);
    }
}

/* Shows @item; %NULL shows nothing. */
void
eh_entry_view_show_item (EhEntryView *self, EhEntryItem *item)
{
  g_autofree char *title = NULL;
  g_autofree char *time = NULL;
  g_autofree char *author = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *head = NULL;
  g_autofree char *fingerprint = NULL;
  guint64 number = 0;

  g_return_if_fail (EH_IS_ENTRY_VIEW (self));

  gtk_widget_set_visible (self->box, item != NULL);
  if (item == NULL)
    return;

  g_object_get (item, "number", &number, "title", &title, "time", &time, "author", &author, NULL);
  g_object_get (eh_entry_item_get_row (item), "head", &head, NULL);
  /* Translators: number of an entry, when it was made, and by whom. */
  subtitle = g_strdup_printf (_ ("Entry %u\n%s\n%s"), (unsigned int) number, time, author);
  fingerprint = eh_format_digest (head);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_label_set_label (self->fingerprint, fingerprint);
  fill_fields (self, item);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
