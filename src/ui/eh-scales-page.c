/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-scales-page.c: the scales that answers are scored on.
 */
#include "ui/eh-scales-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-item-list.h"
#include "ui/eh-scale-editor.h"
#include "ui/eh-scale-presets.h"
#include "ui/eh-template.h"

/* How many criteria are named; of more there is a number. */
#define MOST_NAMED 4

struct _EhScalesPage
{
  EhBookPage parent_instance;

  /* Template children */
  GtkStack *stack;
  GtkWidget *add_first;
  GtkWidget *add_button;
  EhItemList *scales;
};

G_DEFINE_FINAL_TYPE (EhScalesPage, eh_scales_page, EH_TYPE_BOOK_PAGE)

static const EhEntry *
find_scale (const EhProcurement *procurement, const char *id)
{
  const EhScale *scale = eh_procurement_find_scale (procurement, id);

  return scale != NULL ? scale->row.entry : NULL;
}

static void
begin_scale (EhBody *body, const EhProcurement *procurement)
{
  eh_scale_preset_fill (EH_SCALE_PRESET_FIVE, body);
}

static const EhItemKind scale_kind = {
  .described = EH_KIND_SCALE_DESCRIBED,
  .removed = EH_KIND_SCALE_REMOVED,
  .get_editor = eh_scale_editor_get_type,
  .find = find_scale,
  .begin = begin_scale,
  .added = N_ ("Scale added"),
  .changed = N_ ("Scale changed"),
  .taken = N_ ("Scale removed"),
};

/* Returns: (transfer full): the scores and their labels on one line */
static char *
list_points (const EhScale *scale)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < scale->n_points; i++)
    {
      const EhPoint *point = &scale->points[i];
      g_autofree char *score = eh_wording_score (point->score);

      g_string_append (text, i > 0 ? " · " : "");
      g_string_append (text, score);
      if (!g_str_equal (score, point->label))
        g_string_append_printf (text, " %s", point->label);
    }

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): which criteria are scored on it */
static char *
list_uses (const EhProcurement *procurement, const EhScale *scale)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *names = NULL;

  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (procurement, i);

      if (g_strcmp0 (criterion->scale, scale->row.id) == 0)
        g_ptr_array_add (titles, eh_wording_name (criterion->title));
    }
  if (titles->len == 0)
    return g_strdup (_ ("No criterion uses this yet"));
  if (titles->len > MOST_NAMED)
    return g_strdup_printf (
        g_dngettext (NULL, "Used by %u criterion", "Used by %u criteria", titles->len),
        titles->len);

  names = eh_wording_list ((const char *const *) titles->pdata, titles->len);
  /* Translators: one or several criteria. */
  return g_strdup_printf (_ ("Used by %s"), names);
}

static void
eh_scales_page_update (EhBookPage *page)
{
  EhScalesPage *self = EH_SCALES_PAGE (page);
  EhBook *book = eh_book_page_get_book (page);
  const EhProcurement *procurement = eh_book_page_get_procurement (page);
  const guint n = eh_procurement_get_n_scales (procurement);
  const gboolean is_writable = eh_book_get_mode (book) == EH_RECORD_WRITE;

  eh_item_list_begin (self->scales, book);
  for (guint i = 0; i < n; i++)
    {
      const EhScale *scale = eh_procurement_get_scale (procurement, i);
      g_autofree char *points = list_points (scale);
      g_autofree char *uses = list_uses (procurement, scale);

      eh_item_list_add (self->scales, &(EhItem){ .id = scale->row.id,
                                                 .title = scale->title,
                                                 .text = points,
                                                 .subtitle = uses });
    }
  eh_item_list_end (self->scales);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "scales" : "nothing");
  gtk_widget_set_visible (self->add_button, is_writable && n > 0);
  gtk_widget_set_visible (self->add_first, is_writable);
}

static void
eh_scales_page_show_item (EhBookPage *page, const char *id)
{
  eh_item_list_show_item (EH_SCALES_PAGE (page)->scales, id);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_item_list_open_new (EH_SCALES_PAGE (widget)->scales);
}

static void
eh_scales_page_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_SCALES_PAGE);

  G_OBJECT_CLASS (eh_scales_page_parent_class)->dispose (object);
}

static void
eh_scales_page_class_init (EhScalesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_scales_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_scales_page_update;
  EH_BOOK_PAGE_CLASS (klass)->show_item = eh_scales_page_show_item;

  g_type_ensure (EH_TYPE_ITEM_LIST);
  gtk_widget_class_install_action (widget_class, "scales.add", NULL, add_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-scales-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhScalesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EhScalesPage, add_first);
  gtk_widget_class_bind_template_child (widget_class, EhScalesPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, EhScalesPage, scales);
}

static void
eh_scales_page_init (EhScalesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eh_item_list_set_kind (self->scales, &scale_kind);
}
