/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-trouble-page.c: why a book is not shown, and what can be done.
 */
#include "ui/eh-trouble-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "store/eh-record-error.h"
#include "store/eh-write-lock.h"
#include "ui/eh-template.h"
#include "ui/eh-trouble.h"

struct _EhTroublePage
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *name;
  GtkLabel *title;
  GtkLabel *happened;
  GtkLabel *safe;
  GtkLabel *next;
  GtkLabel *detail;
  GtkWidget *read_button;
  GtkWidget *retry_button;
  GtkWidget *other_button;
};

G_DEFINE_FINAL_TYPE (EhTroublePage, eh_trouble_page, ADW_TYPE_BIN)

static void
eh_trouble_page_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_TROUBLE_PAGE);

  G_OBJECT_CLASS (eh_trouble_page_parent_class)->dispose (object);
}

static void
eh_trouble_page_class_init (EhTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_trouble_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhTroublePage, name);
  gtk_widget_class_bind_template_child (widget_class, EhTroublePage, title);
  gtk_widget_class_bind_template_child (widget_class, EhTroublePage, happened);
  gtk_widget_class_bind_template_child (widget_class, EhTroublePage, safe);
  gtk_widget_class_bind_template_child (widget_class, EhTroublePage, next);
  gtk_widget_class_bind_template_child (widget_class, EhTroublePage, detail);
  gtk_widget_class_bind_template_child (widget_class, EhTroublePage, read_button);
  gtk_widget_class_bind_template_child (widget_class, EhTroublePage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, EhTroublePage, other_button);
}

static void
eh_trouble_page_init (EhTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The first thing offered is the one that is suggested. */
static void
show_offers (EhTroublePage *self, guint offers)
{
  const struct
  {
    GtkWidget *button;
    EhOffer offer;
  } buttons[] = {
    { self->read_button, EH_OFFER_READ },
    { self->retry_button, EH_OFFER_RETRY },
    { self->other_button, EH_OFFER_OTHER },
  };
  gboolean is_first = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      gboolean is_offered = (offers & buttons[i].offer) != 0;

      gtk_widget_set_visible (buttons[i].button, is_offered);
      gtk_widget_remove_css_class (buttons[i].button, "suggested-action");
      if (is_offered && is_first)
        gtk_widget_add_css_class (buttons[i].button, "suggested-action");
      is_first = is_first && !is_offered;
    }
}

/* Returns: (nullable): who keeps others from the book at @path, if that is it */
static char *
say_holder (const char *path, const GError *error)
{
  g_autofree char *holder = NULL;

  if (g_error_matches (error, EH_RECORD_ERROR, EH_RECORD_ERROR_BUSY))
    holder = eh_write_lock_dup_holder (path);

  return holder == NULL
             ? NULL
             /* Translators: %s is somebody, as "ann on pc-7 (process 4711)". */
             : g_strdup_printf (_ ("%s is writing in this book, and only one can at a time."),
                                holder);
}

/* @path is where the file is that @error is about. */
void
eh_trouble_page_show_error (EhTroublePage *self, const char *path, const GError *error)
{
  EhTrouble trouble;
  g_autofree char *file_name = NULL;
  g_autofree char *name = NULL;
  g_autofree char *holder = NULL;
  g_autofree char *detail = NULL;

  g_return_if_fail (EH_IS_TROUBLE_PAGE (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (error != NULL);

  file_name = g_path_get_basename (path);
  name = g_filename_display_name (file_name);
  holder = say_holder (path, error);
  trouble = eh_trouble_describe (error);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->title, trouble.title);
  gtk_label_set_label (self->happened, holder != NULL ? holder : trouble.happened);
  gtk_label_set_label (self->safe, trouble.safe);
  gtk_label_set_label (self->next, trouble.next);
  /* Translators: what the program itself said about a fault, in English. */
  detail = g_strdup_printf (_ ("In the program’s own words: %s"), error->message);
  gtk_label_set_label (self->detail, detail);
  show_offers (self, trouble.offers);
}
