/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criteria-actions.c: what can be done with the criteria that are selected.
 */
#include "ui/eh-criteria-actions.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-criteria-edit.h"
#include "core/eh-decimal.h"
#include "document/eh-wording.h"
#include "ui/eh-confirm.h"
#include "ui/eh-copy.h"
#include "ui/eh-criterion-cell.h"
#include "ui/eh-criterion-editor.h"
#include "ui/eh-wording-window.h"

/* In the order of EhMove. */
static const struct
{
  const char *action;
  guint key;
} moves[] = {
  [EH_MOVE_UP] = { "criteria.move-up", GDK_KEY_Up },
  [EH_MOVE_DOWN] = { "criteria.move-down", GDK_KEY_Down },
  [EH_MOVE_IN] = { "criteria.move-in", GDK_KEY_Right },
  [EH_MOVE_OUT] = { "criteria.move-out", GDK_KEY_Left },
};

static const EhProcurement *
get_procurement (EhCriteriaPage *page)
{
  return eh_book_page_get_procurement (EH_BOOK_PAGE (page));
}

/* Returns: (nullable) (transfer full): id of the one criterion that is selected */
static char *
dup_selected (EhCriteriaPage *page)
{
  g_autoptr (GPtrArray) items = eh_criteria_page_list_selected (page);

  return items->len == 1 ? g_strdup (eh_criterion_item_get_id (g_ptr_array_index (items, 0)))
                         : NULL;
}

static GPtrArray *
new_bodies (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) eh_body_free);
}

/* The scale that a new question most likely has: that of the one before it, or
 * the first one. */
static const char *
guess_scale (const EhProcurement *procurement, const EhCriterion *selected)
{
  if (selected != NULL && selected->scale != NULL)
    return selected->scale;

  return eh_procurement_get_n_scales (procurement) > 0
             ? eh_procurement_get_scale (procurement, 0)->row.id
             : NULL;
}

/* A new one goes into the group that is selected, or after the criterion that is,
 * or to the end. */
static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhCriteriaPage *page = EH_CRITERIA_PAGE (widget);
  const EhProcurement *procurement = get_procurement (page);
  const int kind =
      eh_vocabulary_find (eh_criterion_kind_names, g_variant_get_string (parameter, NULL));
  g_autofree char *id = dup_selected (page);
  const EhCriterion *selected = id != NULL ? eh_procurement_find_criterion (procurement, id) : NULL;
  g_autofree char *new_id = eh_editor_new_id (procurement, EH_KIND_CRITERION_DESCRIBED);
  g_autoptr (EhBody) body = eh_body_new (EH_KIND_CRITERION_DESCRIBED);
  EhSpot spot = { NULL, NULL };

  if (selected != NULL && selected->kind == EH_CRITERION_GROUP && kind != EH_CRITERION_GROUP)
    spot.parent = id;
  else if (selected != NULL)
    eh_criteria_edit_find_after (procurement, id, &spot);

  eh_body_set_text (body, EH_FIELD_CRITERION, new_id);
  eh_body_set_integer (body, EH_FIELD_KIND, MAX (kind, 0));
  eh_body_set_text (body, EH_FIELD_PARENT, spot.parent);
  if (kind == EH_CRITERION_SCORED)
    eh_body_set_text (body, EH_FIELD_SCALE, guess_scale (procurement, selected));
  if (kind == EH_CRITERION_PRICE)
    eh_body_set_text (body, EH_FIELD_TITLE, _ ("Price"));
  eh_criteria_page_select_later (page, new_id);
  eh_criterion_editor_open_new (widget, eh_book_page_get_book (EH_BOOK_PAGE (page)), body, &spot);
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *id = dup_selected (EH_CRITERIA_PAGE (widget));

  if (id != NULL)
    eh_criterion_editor_open (widget, eh_book_page_get_book (EH_BOOK_PAGE (widget)), id);
}

static void
rename_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *id = dup_selected (EH_CRITERIA_PAGE (widget));

  if (id != NULL)
    eh_criteria_page_rename (EH_CRITERIA_PAGE (widget), id);
}

static void
set_title_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GPtrArray) bodies = new_bodies ();
  const EhCriterion *criterion;
  const char *id;
  const char *title;
  EhBody *body;

  g_variant_get (parameter, "(&s&s)", &id, &title);
  criterion = eh_procurement_find_criterion (get_procurement (EH_CRITERIA_PAGE (widget)), id);
  if (criterion == NULL)
    return;

  body = eh_body_copy (eh_entry_get_body (criterion->row.entry));
  eh_body_set_text (body, EH_FIELD_TITLE, title);
  g_ptr_array_add (bodies, body);
  eh_book_page_submit (EH_BOOK_PAGE (widget), bodies, NULL);
}

static void
duplicate_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhCriteriaPage *page = EH_CRITERIA_PAGE (widget);
  g_autofree char *id = dup_selected (page);
  const EhCriterion *criterion =
      id != NULL ? eh_procurement_find_criterion (get_procurement (page), id) : NULL;
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) bodies = NULL;

  if (criterion == NULL)
    return;

  /* Translators: the title of a criterion that is a copy of another; %s is that one's. */
  title = g_strdup_printf (_ ("%s (copy)"), criterion->title);
  bodies = eh_criteria_edit_copy (get_procurement (page), id, title);
  eh_criteria_page_select_later (
      page, eh_body_get_text (g_ptr_array_index (bodies, 0), EH_FIELD_CRITERION));
  eh_book_page_submit (EH_BOOK_PAGE (page), bodies, _ ("Criterion duplicated"));
}

/* What shall be removed once somebody said so. */
typedef struct
{
  EhCriteriaPage *page;
  GPtrArray *bodies;
} Removal;

static void
remove_now (EhCriteriaPage *page, GPtrArray *bodies)
{
  g_autofree char *done = g_strdup_printf (
      g_dngettext (NULL, "%u criterion removed", "%u criteria removed", bodies->len), bodies->len);

  eh_book_page_submit (EH_BOOK_PAGE (page), bodies, done);
}

static void
confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Removal *removal = user_data;

  if (eh_confirm_finish (result))
    remove_now (removal->page, removal->bodies);
  g_object_unref (removal->page);
  g_ptr_array_unref (removal->bodies);
  g_free (removal);
}

/* Several at once are asked about first. */
static void
confirm_removal (EhCriteriaPage *page, GPtrArray *bodies)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
  g_autofree char *heading = g_strdup_printf (
      g_dngettext (NULL, "Remove %u criterion?", "Remove %u criteria?", bodies->len), bodies->len);
  Removal *removal = g_new0 (Removal, 1);

  removal->page = g_object_ref (page);
  removal->bodies = g_ptr_array_ref (bodies);
  eh_confirm_async (window, heading,
                    _ ("A group goes with everything in it. You can undo this afterwards."),
                    _ ("_Remove"), TRUE, confirmed_cb, removal);
}

/* Removes what is selected; what is in a group that goes anyway counts once. */
static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhCriteriaPage *page = EH_CRITERIA_PAGE (widget);
  g_autoptr (GPtrArray) items = eh_criteria_page_list_selected (page);
  g_autoptr (GPtrArray) bodies = new_bodies ();
  g_autoptr (GHashTable) gone = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = items->len; i > 0; i--)
    {
      g_autoptr (GPtrArray) part = eh_criteria_edit_remove (
          get_procurement (page), eh_criterion_item_get_id (g_ptr_array_index (items, i - 1)));

      for (guint j = 0; j < part->len; j++)
        {
          EhBody *body = eh_body_copy (g_ptr_array_index (part, j));

          if (g_hash_table_add (gone, (gpointer) eh_body_get_text (body, EH_FIELD_CRITERION)))
            g_ptr_array_add (bodies, body);
          else
            eh_body_free (body);
        }
    }
  if (bodies->len == 1)
    remove_now (page, bodies);
  else if (bodies->len > 1)
    confirm_removal (page, bodies);
}

static void
move_to (EhCriteriaPage *page, const char *id, const EhSpot *spot)
{
  g_autoptr (GPtrArray) bodies = eh_criteria_edit_move (get_procurement (page), id, spot);

  eh_criteria_page_select_later (page, id);
  if (bodies->len > 0)
    eh_book_page_submit (EH_BOOK_PAGE (page), bodies, NULL);
}

static void
move_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhCriteriaPage *page = EH_CRITERIA_PAGE (widget);
  g_autofree char *id = dup_selected (page);
  EhSpot spot;

  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (moves); i++)
    if (g_str_equal (moves[i].action, action) &&
        eh_criteria_edit_find_spot (get_procurement (page), eh_criteria_page_get_lot (page), id,
                                    (EhMove) i, &spot))
      move_to (page, id, &spot);
}

static void
drop_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhCriteriaPage *page = EH_CRITERIA_PAGE (widget);
  const EhProcurement *procurement = get_procurement (page);
  const EhCriterion *target;
  EhSpot spot = { NULL, NULL };
  const char *id;
  const char *target_id;
  int zone;

  g_variant_get (parameter, "(&s&si)", &id, &target_id, &zone);
  target = eh_procurement_find_criterion (procurement, target_id);
  if (target == NULL || eh_procurement_find_criterion (procurement, id) == NULL)
    return;

  if (zone == EH_DROP_AFTER)
    eh_criteria_edit_find_after (procurement, target_id, &spot);
  else if (zone == EH_DROP_INTO)
    spot.parent = target_id;
  else
    spot = (EhSpot){ target->parent, target_id };
  move_to (page, id, &spot);
}

static void
add_heads (EhCsv *table)
{
  const char *const heads[] = { _ ("Id"),          _ ("Group"), _ ("Title"),  _ ("Kind"),
                                _ ("Weight"),      _ ("Scale"), _ ("Method"), _ ("Minimum score"),
                                _ ("Description"), NULL };

  eh_csv_add_row (table, heads);
}

static void
add_row (EhCsv *table, const EhProcurement *procurement, const EhCriterion *criterion)
{
  const EhScale *scale =
      criterion->scale != NULL ? eh_procurement_find_scale (procurement, criterion->scale) : NULL;
  g_autofree char *weight =
      criterion->weight != EH_NO_VALUE ? eh_decimal_format (criterion->weight, 2) : g_strdup ("");
  g_autofree char *threshold = criterion->threshold != EH_NO_VALUE
                                   ? eh_decimal_format_short (criterion->threshold, 2)
                                   : g_strdup ("");
  const char *method =
      criterion->kind == EH_CRITERION_SCORED  ? eh_wording_method (criterion->method)
      : criterion->kind == EH_CRITERION_PRICE ? eh_wording_formula (criterion->formula)
                                              : "";
  const char *const cells[] = { criterion->row.id,
                                criterion->parent != NULL ? criterion->parent : "",
                                criterion->title,
                                eh_wording_criterion_kind (criterion->kind),
                                weight,
                                scale != NULL ? scale->title : "",
                                method,
                                threshold,
                                criterion->description != NULL ? criterion->description : "",
                                NULL };

  eh_csv_add_row (table, cells);
}

/* Copies what is selected; of one criterion or none, all that is shown. */
static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EhCriteriaPage *page = EH_CRITERIA_PAGE (widget);
  const EhProcurement *procurement = get_procurement (page);
  g_autoptr (GPtrArray) items = eh_criteria_page_list_selected (page);
  g_autoptr (EhOutline) outline = eh_outline_new (procurement, eh_criteria_page_get_lot (page));
  g_autoptr (EhCsv) table = eh_csv_new ();

  add_heads (table);
  for (guint i = 0; items->len > 1 && i < items->len; i++)
    add_row (table, procurement,
             eh_procurement_find_criterion (
                 procurement, eh_criterion_item_get_id (g_ptr_array_index (items, i))));
  for (guint i = 0; items->len <= 1 && i < eh_outline_get_n_items (outline); i++)
    add_row (table, procurement, eh_outline_get_item (outline, i)->criterion);
  eh_copy_table (widget, table);
}

static void
preview_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_wording_window_present (widget, get_procurement (EH_CRITERIA_PAGE (widget)));
}

/* Adds the actions and their keys to the class of the page. */
void
eh_criteria_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "criteria.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "criteria.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "criteria.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "criteria.set-title", "(ss)", set_title_action);
  gtk_widget_class_install_action (widget_class, "criteria.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "criteria.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "criteria.drop", "(ssi)", drop_action);
  gtk_widget_class_install_action (widget_class, "criteria.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "criteria.preview", NULL, preview_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "criteria.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "criteria.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "criteria.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "criteria.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "criteria.add", "s",
                                       "scored");
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_install_action (widget_class, moves[i].action, NULL, move_action);
      gtk_widget_class_add_binding_action (widget_class, moves[i].key, GDK_ALT_MASK,
                                           moves[i].action, NULL);
    }
}

/* Says which actions make sense now. */
void
eh_criteria_actions_update (EhCriteriaPage *page)
{
  static const char *const of_one[] = { "criteria.edit", "criteria.rename", "criteria.duplicate" };
  static const char *const writing[] = { "criteria.add", "criteria.share-rest",
                                         "criteria.share-equally", "criteria.share-in-proportion" };
  EhBook *book = eh_book_page_get_book (EH_BOOK_PAGE (page));
  gboolean is_writable = book != NULL && eh_book_get_mode (book) == EH_RECORD_WRITE;
  g_autofree char *id = is_writable ? dup_selected (page) : NULL;
  g_autoptr (GPtrArray) items = eh_criteria_page_list_selected (page);
  EhSpot spot;

  for (guint i = 0; i < G_N_ELEMENTS (of_one); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (page), of_one[i], id != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (page), writing[i], is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "criteria.delete",
                                 is_writable && items->len > 0);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (page), moves[i].action,
                                   id != NULL &&
                                       eh_criteria_edit_find_spot (get_procurement (page),
                                                                   eh_criteria_page_get_lot (page),
                                                                   id, (EhMove) i, &spot));
}
