/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command-check.c: every open point.
 */
#include "cli/eh-command.h"

#include "config.h"

#include <glib/gi18n.h>

#include "cli/eh-grid.h"
#include "core/eh-guide.h"

static const char *const severities[] = {
  [EH_SEVERITY_MUST] = "must",
  [EH_SEVERITY_SHOULD] = "should",
};

static void
set_text (json_t *object, const char *key, const char *text)
{
  json_object_set_new (object, key, text != NULL ? json_string (text) : json_null ());
}

static json_t *
make_json (const EhGuide *guide)
{
  json_t *points = json_array ();

  for (guint i = 0; i < eh_guide_get_n_points (guide); i++)
    {
      const EhGuidePoint *point = eh_guide_get_point (guide, i);
      g_autofree char *text = eh_guide_fill (_ (point->text), point);
      json_t *json = json_object ();

      set_text (json, "code", point->code);
      set_text (json, "severity", severities[point->severity]);
      set_text (json, "stage", eh_stage_get_name (point->stage));
      set_text (json, "actor", eh_role_names[point->actor]);
      set_text (json, "requirement", point->requirement);
      set_text (json, "subject", point->subject);
      json_object_set_new (json, "count", json_integer (point->count));
      set_text (json, "text", text);
      json_array_append_new (points, json);
    }

  return json_pack ("{s:s, s:s, s:o}", "format", "evenhand-check/1", "stage",
                    eh_stage_get_name (eh_guide_get_stage (guide)), "points", points);
}

static void
print_text (const EhGuide *guide)
{
  g_autoptr (EhGrid) grid = eh_grid_new ("lllll");
  g_autofree char *list = NULL;
  guint n = eh_guide_get_n_points (guide);

  if (n == 0)
    {
      eh_cli_print (_ ("Nothing is open.\n"));
      return;
    }

  eh_grid_add_row (grid, _ ("Severity"), _ ("Stage"), _ ("Who acts"), _ ("From"),
                   _ ("What is open"), NULL);
  for (guint i = 0; i < n; i++)
    {
      const EhGuidePoint *point = eh_guide_get_point (guide, i);
      g_autofree char *text = eh_guide_fill (_ (point->text), point);

      eh_grid_add_row (grid, severities[point->severity], eh_stage_get_name (point->stage),
                       eh_role_names[point->actor],
                       point->requirement != NULL ? point->requirement : "", text, NULL);
    }
  list = eh_grid_format (grid);
  eh_cli_print ("%s", list);
}

/**
 * eh_command_check:
 * @self: the command
 * @argc: how many arguments
 * @argv: (array length=argc): its name and its arguments
 *
 * Open points are no failure: a procurement that is under way has some.
 *
 * Returns: exit status
 */
EhCliStatus
eh_command_check (const EhCommand *self, int argc, char *argv[])
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
  EhCliStatus status;

  if (!eh_cli_parse (self, argc, argv, options, &book, &status))
    return status;

  clerk = eh_cli_open (book);
  if (clerk == NULL)
    return EH_CLI_REFUSED;

  results = eh_results_new (eh_clerk_get_procurement (clerk));
  guide = eh_guide_new (eh_clerk_get_procurement (clerk), results);
  if (is_json)
    eh_cli_print_json (make_json (guide));
  else
    print_text (guide);

  return EH_CLI_DONE;
}
