/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command-show.c: what a book is about.
 */
#include "cli/eh-command.h"

#include "config.h"

#include <glib/gi18n.h>

#include "cli/eh-grid.h"
#include "core/eh-currency.h"
#include "core/eh-decimal.h"
#include "core/eh-guide.h"
#include "core/eh-timetable.h"

/* What is shown, worked out once for both forms. */
typedef struct
{
  EhClerk *clerk;
  const EhProcurement *procurement;
  EhResults *results;
  EhGuide *guide;
  EhOutline *outline;
  char *digest;
} Show;

static void
set_text (json_t *object, const char *key, const char *text)
{
  if (text != NULL)
    json_object_set_new (object, key, json_string (text));
}

static char *
join_roles (const EhMember *member)
{
  GString *roles = g_string_new (NULL);

  for (guint role = 0; eh_role_names[role] != NULL; role++)
    if ((member->roles & EH_ROLE_FLAG (role)) != 0)
      g_string_append_printf (roles, "%s%s", roles->len > 0 ? ", " : "", eh_role_names[role]);

  return g_string_free (roles, FALSE);
}

static char *
format_price (const Show *self, const EhTender *tender)
{
  const EhBasics *basics = eh_procurement_get_basics (self->procurement);
  const EhPrice *price = eh_procurement_get_price (self->procurement, tender);

  return price != NULL && basics != NULL
             ? eh_decimal_format (price->amount, eh_currency_get_digits (basics->currency))
             : NULL;
}

/* What a group holds differs from lot to lot, so where there are several it has
 * the weight that was given to it or none. */
static char *
format_weight (const Show *self, const EhOutlineItem *item)
{
  gint64 weight = item->weight;

  if (item->criterion->kind == EH_CRITERION_PASS_FAIL)
    return NULL;
  if (item->leaf < 0 && eh_procurement_get_n_lots (self->procurement) > 1)
    weight = item->criterion->weight;

  return weight != EH_NO_VALUE ? eh_decimal_format (weight, 2) : NULL;
}

static json_t *
make_panel (const Show *self)
{
  json_t *list = json_array ();

  for (guint i = 0; i < eh_procurement_get_n_members (self->procurement); i++)
    {
      const EhMember *member = eh_procurement_get_member (self->procurement, i);
      json_t *roles = json_array ();
      json_t *json = json_object ();

      set_text (json, "id", member->row.id);
      set_text (json, "name", member->name);
      set_text (json, "represents", member->represents);
      json_object_set_new (json, "voting", json_boolean (member->is_voting));
      for (guint role = 0; eh_role_names[role] != NULL; role++)
        if ((member->roles & EH_ROLE_FLAG (role)) != 0)
          json_array_append_new (roles, json_string (eh_role_names[role]));
      json_object_set_new (json, "roles", roles);
      json_array_append_new (list, json);
    }

  return list;
}

static json_t *
make_criteria (const Show *self)
{
  json_t *list = json_array ();

  for (guint i = 0; i < eh_outline_get_n_items (self->outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (self->outline, i);
      g_autofree char *weight = format_weight (self, item);
      json_t *json = json_object ();

      set_text (json, "id", item->criterion->row.id);
      set_text (json, "title", item->criterion->title);
      set_text (json, "kind", eh_criterion_kind_names[item->criterion->kind]);
      set_text (json, "weight", weight);
      set_text (json, "parent", item->criterion->parent);
      set_text (json, "lot", item->criterion->lot);
      json_object_set_new (json, "depth", json_integer (item->depth));
      json_array_append_new (list, json);
    }

  return list;
}

static json_t *
make_tenders (const Show *self)
{
  json_t *list = json_array ();

  for (guint i = 0; i < eh_procurement_get_n_tenders (self->procurement); i++)
    {
      const EhTender *tender = eh_procurement_get_tender (self->procurement, i);
      const EhExclusion *exclusion = eh_procurement_get_exclusion (self->procurement, tender);
      g_autofree char *price = format_price (self, tender);
      json_t *json = json_object ();

      set_text (json, "id", tender->row.id);
      set_text (json, "bidder", tender->bidder);
      set_text (json, "lot", tender->lot);
      set_text (json, "price", price);
      if (exclusion != NULL)
        json_object_set_new (json, "exclusion",
                             json_pack ("{s:s, s:s}", "ground", eh_ground_names[exclusion->ground],
                                        "reason", exclusion->reason));
      json_array_append_new (list, json);
    }

  return list;
}

static json_t *
make_timetable (const Show *self)
{
  g_autoptr (GPtrArray) milestones = eh_timetable_list (self->procurement);
  json_t *list = json_array ();

  for (guint i = 0; i < milestones->len; i++)
    {
      const EhMilestone *milestone = g_ptr_array_index (milestones, i);
      json_t *json = json_object ();

      set_text (json, "id", milestone->row.id);
      set_text (json, "step", eh_step_names[milestone->step]);
      set_text (json, "title", milestone->title);
      set_text (json, "date", milestone->date);
      set_text (json, "note", milestone->note);
      json_array_append_new (list, json);
    }

  return list;
}

static json_t *
make_lots (const Show *self)
{
  json_t *list = json_array ();

  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    {
      const EhLotResults *lot = eh_results_get_lot (self->results, i);
      json_t *incomplete = json_array ();

      for (guint j = 0; lot->incomplete[j] != NULL; j++)
        json_array_append_new (incomplete, json_string (lot->incomplete[j]));
      json_array_append_new (list, json_pack ("{s:s, s:s, s:o}", "id", lot->lot->row.id, "title",
                                              lot->lot->title, "incomplete", incomplete));
    }

  return list;
}

static json_t *
make_json (const Show *self)
{
  const EhBasics *basics = eh_procurement_get_basics (self->procurement);
  json_t *json = json_object ();

  set_text (json, "format", "evenhand-show/1");
  if (basics != NULL)
    {
      set_text (json, "title", basics->title);
      set_text (json, "reference", basics->reference);
      set_text (json, "buyer", basics->buyer);
      set_text (json, "regime", eh_regime_names[basics->regime]);
      set_text (json, "currency", basics->currency);
      json_object_set_new (json, "decimals", json_integer (basics->decimals));
    }
  set_text (json, "stage", eh_stage_get_name (eh_guide_get_stage (self->guide)));
  set_text (json, "keeper", eh_procurement_get_keeper (self->procurement));
  json_object_set_new (json, "protected",
                       json_boolean (eh_procurement_is_protected (self->procurement)));
  json_object_set_new (
      json, "entries",
      json_integer ((json_int_t) eh_procurement_get_n_entries (self->procurement)));
  set_text (json, "digest", self->digest);
  json_object_set_new (json, "timetable", make_timetable (self));
  json_object_set_new (json, "panel", make_panel (self));
  json_object_set_new (json, "criteria", make_criteria (self));
  json_object_set_new (json, "tenders", make_tenders (self));
  json_object_set_new (json, "lots", make_lots (self));

  return json;
}

static void
print_grid (const char *title, const EhGrid *grid)
{
  g_autofree char *text = eh_grid_format (grid);

  eh_cli_print ("\n%s\n%s", title, text);
}

static void
print_head (const Show *self)
{
  const EhBasics *basics = eh_procurement_get_basics (self->procurement);
  g_autoptr (EhGrid) grid = eh_grid_new ("ll");
  g_autofree char *text = NULL;
  g_autofree char *entries =
      g_strdup_printf ("%" G_GUINT64_FORMAT, eh_procurement_get_n_entries (self->procurement));

  if (basics != NULL)
    {
      eh_grid_add_row (grid, _ ("Title"), basics->title, NULL);
      eh_grid_add_row (grid, _ ("Reference"), basics->reference, NULL);
      eh_grid_add_row (grid, _ ("Buyer"), basics->buyer, NULL);
      eh_grid_add_row (grid, _ ("Regime"), eh_regime_names[basics->regime], NULL);
      eh_grid_add_row (grid, _ ("Currency"), basics->currency, NULL);
    }
  eh_grid_add_row (grid, _ ("Stage"), _ (eh_stage_get_title (eh_guide_get_stage (self->guide))),
                   NULL);
  eh_grid_add_row (grid, _ ("Keeper"), eh_procurement_get_keeper (self->procurement), NULL);
  eh_grid_add_row (grid, _ ("Entries"), entries, NULL);
  eh_grid_add_row (grid, _ ("Digest"), self->digest, NULL);
  text = eh_grid_format (grid);
  eh_cli_print ("%s", text);
}

static void
print_timetable (const Show *self)
{
  g_autoptr (GPtrArray) milestones = eh_timetable_list (self->procurement);
  g_autoptr (EhGrid) grid = eh_grid_new ("ll");

  if (milestones->len == 0)
    return;

  for (guint i = 0; i < milestones->len; i++)
    {
      const EhMilestone *milestone = g_ptr_array_index (milestones, i);
      g_autofree char *date = g_strconcat ("  ", milestone->date, NULL);

      eh_grid_add_row (grid, date,
                       milestone->title != NULL ? milestone->title : eh_step_names[milestone->step],
                       NULL);
    }
  print_grid (_ ("Timetable"), grid);
}

static void
print_panel (const Show *self)
{
  g_autoptr (EhGrid) grid = eh_grid_new ("llll");

  for (guint i = 0; i < eh_procurement_get_n_members (self->procurement); i++)
    {
      const EhMember *member = eh_procurement_get_member (self->procurement, i);
      g_autofree char *id = g_strconcat ("  ", member->row.id, NULL);
      g_autofree char *roles = join_roles (member);

      eh_grid_add_row (grid, id, member->name, roles, member->is_voting ? "" : _ ("no vote"), NULL);
    }
  print_grid (_ ("Panel"), grid);
}

static void
print_criteria (const Show *self)
{
  g_autoptr (EhGrid) grid = eh_grid_new ("llrl");

  for (guint i = 0; i < eh_outline_get_n_items (self->outline); i++)
    {
      const EhOutlineItem *item = eh_outline_get_item (self->outline, i);
      g_autofree char *indent = g_strnfill (2 + 2 * item->depth, ' ');
      g_autofree char *id = g_strconcat (indent, item->criterion->row.id, NULL);
      g_autofree char *weight = format_weight (self, item);

      eh_grid_add_row (grid, id, item->criterion->title, weight != NULL ? weight : "",
                       eh_criterion_kind_names[item->criterion->kind], NULL);
    }
  print_grid (_ ("Criteria"), grid);
}

static void
print_tenders (const Show *self)
{
  g_autoptr (EhGrid) grid = eh_grid_new ("lllrl");

  for (guint i = 0; i < eh_procurement_get_n_tenders (self->procurement); i++)
    {
      const EhTender *tender = eh_procurement_get_tender (self->procurement, i);
      g_autofree char *id = g_strconcat ("  ", tender->row.id, NULL);
      const EhExclusion *exclusion = eh_procurement_get_exclusion (self->procurement, tender);
      g_autofree char *price = format_price (self, tender);

      eh_grid_add_row (grid, id, tender->bidder, tender->lot, price != NULL ? price : "",
                       exclusion != NULL ? eh_ground_names[exclusion->ground] : "", NULL);
    }
  print_grid (_ ("Tenders"), grid);
}

static void
print_missing (const Show *self)
{
  gboolean is_missing = FALSE;

  eh_cli_print (_ ("\nMissing\n"));
  for (guint i = 0; i < eh_results_get_n_lots (self->results); i++)
    for (char **line = eh_results_get_lot (self->results, i)->incomplete; *line != NULL; line++)
      {
        is_missing = TRUE;
        eh_cli_print (_ ("  lot “%s”: %s\n"), eh_results_get_lot (self->results, i)->lot->row.id,
                      *line);
      }
  if (!is_missing)
    eh_cli_print (_ ("  nothing that the results need\n"));
}

static void
print_text (const Show *self)
{
  print_head (self);
  print_timetable (self);
  print_panel (self);
  print_criteria (self);
  print_tenders (self);
  print_missing (self);
}

/**
 * eh_command_show:
 * @self: the command
 * @argc: how many arguments
 * @argv: (array length=argc): its name and its arguments
 *
 * Returns: exit status
 */
EhCliStatus
eh_command_show (const EhCommand *self, int argc, char *argv[])
{
  g_autofree char *book = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (EhClerk) clerk = NULL;
  g_autoptr (EhResults) results = NULL;
  g_autoptr (EhGuide) guide = NULL;
  g_autoptr (EhOutline) outline = NULL;
  g_autofree char *digest = NULL;
  const EhProcurement *procurement;
  EhCliStatus status;
  Show show;

  if (!eh_cli_parse (self, argc, argv, options, &book, &status))
    return status;

  clerk = eh_cli_open (book);
  if (clerk == NULL)
    return EH_CLI_REFUSED;

  procurement = eh_clerk_get_procurement (clerk);
  results = eh_results_new (procurement);
  guide = eh_guide_new (procurement, results);
  outline = eh_outline_new (procurement, NULL);
  digest = eh_cli_dup_digest (clerk);
  show = (Show){ clerk, procurement, results, guide, outline, digest };
  if (is_json)
    eh_cli_print_json (make_json (&show));
  else
    print_text (&show);

  return EH_CLI_DONE;
}
