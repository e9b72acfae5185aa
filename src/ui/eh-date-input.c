/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-date-input.c: a row of a form for a day, typed or chosen in a calendar.
 */
#include "ui/eh-date-input.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-day-text.h"

struct _EhDateInput
{
  EhInputRow parent_instance;

  GtkEntry *entry;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  GtkLabel *understood;

  gboolean is_choosing;
};

G_DEFINE_FINAL_TYPE (EhDateInput, eh_date_input, EH_TYPE_INPUT_ROW)

static char *
dup_day (EhDateInput *self)
{
  return eh_day_text_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
changed_cb (EhDateInput *self)
{
  g_autofree char *day = dup_day (self);
  g_autofree char *words = day != NULL ? eh_day_text_spell (day) : NULL;

  gtk_label_set_label (self->understood, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->understood), words != NULL);
  eh_input_row_edited (EH_INPUT_ROW (self));
}

/* The calendar begins with the day that was typed. */
static void
open_calendar_cb (EhDateInput *self)
{
  g_autofree char *typed = dup_day (self);
  g_autofree char *day = typed != NULL ? g_strdup (typed) : eh_day_text_today ();
  g_autofree char *iso = g_strdup_printf ("%sT00:00:00Z", day);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (iso, NULL);

  if (time == NULL)
    return;
  self->is_choosing = FALSE;
  gtk_calendar_select_day (self->calendar, time);
  self->is_choosing = TRUE;
}

static void
day_selected_cb (EhDateInput *self)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (self->calendar);
  g_autofree char *day = g_date_time_format (time, "%Y-%m-%d");

  if (!self->is_choosing)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), day);
  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
eh_date_input_load (EhInputRow *row, EhBook *book, const EhFieldSpec *spec, const EhBody *body)
{
  const char *day = eh_body_get_text (body, spec->field);

  gtk_editable_set_text (GTK_EDITABLE (EH_DATE_INPUT (row)->entry), day != NULL ? day : "");
}

static gboolean
eh_date_input_store (EhInputRow *row, EhBody *body, char **problem)
{
  g_autofree char *text = eh_input_row_dup_draft (row);
  g_autofree char *day = eh_day_text_parse (text);

  if (day == NULL && *g_strstrip (text) != '\0')
    {
      *problem = g_strdup (_ ("This is no day of the calendar. Write it as 2026-03-31 or "
                              "31 March 2026, or choose it."));
      return FALSE;
    }
  eh_body_set_text (body, eh_input_row_get_field (row), day);

  return TRUE;
}

static char *
eh_date_input_dup_draft (EhInputRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (EH_DATE_INPUT (row)->entry)));
}

static void
eh_date_input_set_draft (EhInputRow *row, const char *draft)
{
  gtk_editable_set_text (GTK_EDITABLE (EH_DATE_INPUT (row)->entry), draft);
}

static void
eh_date_input_class_init (EhDateInputClass *klass)
{
  EhInputRowClass *row_class = EH_INPUT_ROW_CLASS (klass);

  row_class->load = eh_date_input_load;
  row_class->store = eh_date_input_store;
  row_class->dup_draft = eh_date_input_dup_draft;
  row_class->set_draft = eh_date_input_set_draft;
}

static GtkWidget *
create_button (EhDateInput *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  g_signal_connect_swapped (popover, "show", G_CALLBACK (open_calendar_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Choose the day in a calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose the day in a calendar"), -1);

  return GTK_WIDGET (self->button);
}

static void
eh_date_input_init (EhDateInput *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_activates_default (self->entry, TRUE);
  gtk_entry_set_placeholder_text (self->entry, "2026-03-31");
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  self->understood = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->understood, TRUE);
  gtk_label_set_xalign (self->understood, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->understood), FALSE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (line), create_button (self));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->understood));
  eh_input_row_set_control (EH_INPUT_ROW (self), box, GTK_WIDGET (self->entry));
}
