/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command-create.c: a new book from an exchange file or a template.
 */
#include "cli/eh-command.h"

#include "config.h"

#include <glib/gi18n.h>
#include <libintl.h>

#include "book/eh-maker.h"
#include "book/eh-starter.h"
#include "cli/eh-grid.h"
#include "cli/eh-input.h"
#include "core/eh-text.h"
#include "exchange/eh-exchange.h"

/* What the file says is the file's fault, the rest is the book's. */
static EhCliStatus
refuse (const char *book, const char *file, const GError *error)
{
  return eh_cli_refuse (error->domain == EH_EXCHANGE_ERROR ? file : book, error);
}

static EhCliStatus
print_created (const char *book)
{
  g_autoptr (EhClerk) clerk = eh_cli_open (book);
  g_autofree char *digest = NULL;

  if (clerk == NULL)
    return EH_CLI_REFUSED;

  digest = eh_cli_dup_digest (clerk);
  eh_cli_print_json (json_pack (
      "{s:s, s:s, s:I, s:s}", "format", "evenhand-created/1", "id",
      eh_procurement_get_book (eh_clerk_get_procurement (clerk)), "entries",
      (json_int_t) eh_record_get_length (eh_clerk_get_record (clerk)), "digest", digest));
  return EH_CLI_DONE;
}

static char *
make_keeper (const char *given, GError **error)
{
  if (given == NULL)
    return eh_maker_dup_keeper ();

  return eh_text_normalize (given, TRUE, error);
}

/* What the arguments say, with the book's own words where it is made of a
 * template. */
typedef struct
{
  char *file;
  char *template;
  char *title;
  char *reference;
  char *buyer;
  char *regime;
  char *currency;
  char *as;
  gboolean lists;
  gboolean is_json;
} Request;

static void
request_clear (Request *request)
{
  g_free (request->file);
  g_free (request->template);
  g_free (request->title);
  g_free (request->reference);
  g_free (request->buyer);
  g_free (request->regime);
  g_free (request->currency);
  g_free (request->as);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static EhCliStatus
list_templates (gboolean is_json)
{
  g_autoptr (GPtrArray) starters = NULL;
  g_autoptr (EhGrid) grid = eh_grid_new ("ll");
  g_autofree char *text = NULL;
  json_t *list = json_array ();

  starters = eh_starter_list ();
  for (guint i = 0; i < starters->len; i++)
    {
      EhStarter *starter = g_ptr_array_index (starters, i);
      const char *description = eh_starter_get_description (starter);

      eh_grid_add_row (grid, eh_starter_get_name (starter), eh_starter_get_title (starter), NULL);
      json_array_append_new (
          list, json_pack ("{s:s, s:s, s:s*}", "name", eh_starter_get_name (starter), "title",
                           eh_starter_get_title (starter), "description", description));
    }
  text = eh_grid_format (grid);

  if (is_json)
    eh_cli_print_json (
        json_pack ("{s:s, s:O}", "format", "evenhand-templates/1", "templates", list));
  else
    eh_cli_print ("%s", text);
  json_decref (list);
  return EH_CLI_DONE;
}

/* Replaces an argument by the text that a record can hold. */
static gboolean
normalize (const EhCommand *self, const char *option, char **text, EhCliStatus *status)
{
  g_autoptr (GError) error = NULL;
  char *line = *text != NULL ? eh_text_normalize (*text, TRUE, &error) : NULL;

  if (line == NULL)
    {
      *status = error != NULL ? eh_cli_misuse (self, "--%s: %s", option, error->message)
                              : eh_cli_misuse (self, _ ("--template needs --%s too"), option);
      return FALSE;
    }

  g_free (*text);
  *text = line;
  return TRUE;
}

/* The exchange file that the template and the arguments make. */
static GBytes *
fill_template (const EhCommand *self, Request *request, EhCliStatus *status)
{
  g_autoptr (EhStarter) starter = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *regimes = NULL;
  EhExchangeBasics basics;
  GBytes *bytes;
  int regime;

  if (!normalize (self, "title", &request->title, status) ||
      !normalize (self, "reference", &request->reference, status) ||
      !normalize (self, "buyer", &request->buyer, status))
    return NULL;

  starter = eh_starter_find (request->template);
  if (starter == NULL)
    {
      *status = eh_cli_misuse (self, _ ("there is no template “%s”; --list-templates lists them"),
                               request->template);
      return NULL;
    }
  regime = request->regime != NULL ? eh_vocabulary_find (eh_regime_names, request->regime)
                                   : (int) eh_starter_get_regime (starter);
  if (regime == EH_NONE)
    {
      regimes = eh_vocabulary_list (eh_regime_names);
      *status = eh_cli_misuse (self, _ ("--regime: it is not %s"), regimes);
      return NULL;
    }
  if (request->currency == NULL)
    request->currency = g_strdup (eh_starter_get_currency (starter));
  else if (!normalize (self, "currency", &request->currency, status))
    return NULL;

  basics = (EhExchangeBasics){ request->title, request->reference, request->buyer,
                               request->currency, (EhRegime) regime };
  bytes = eh_starter_fill (starter, &basics, &error);
  if (bytes == NULL)
    *status = eh_cli_refuse (request->template, error);

  return bytes;
}

static EhCliStatus
make (const EhCommand *self, const char *book, Request *request)
{
  gboolean is_file = request->file != NULL;
  EhCliStatus status = EH_CLI_REFUSED;
  g_autofree char *keeper = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  keeper = make_keeper (request->as, &error);
  if (keeper == NULL)
    return eh_cli_misuse (self, _ ("--as: %s"), error->message);
  if (*keeper == '\0')
    return eh_cli_misuse (self, _ ("--as: it must not be empty"));

  if (is_file)
    bytes = eh_cli_read_file (request->file, EH_EXCHANGE_MAX_SIZE, _ ("an exchange file"));
  else
    bytes = fill_template (self, request, &status);
  if (bytes == NULL)
    return status;
  name = is_file ? g_path_get_basename (request->file)
                 : g_strconcat (request->template, ".json", NULL);
  if (!eh_maker_create (book, keeper, bytes, name, &error))
    return refuse (book, is_file ? request->file : request->template, error);

  return request->is_json ? print_created (book) : EH_CLI_DONE;
}

/**
 * eh_command_create:
 * @self: the command
 * @argc: how many arguments
 * @argv: (array length=argc): its name and its arguments
 *
 * Makes a book where nothing is yet, from an exchange file or from a template,
 * or lists the templates. Without --json it is silent, so that there is
 * nothing to fail after the book is there.
 *
 * Returns: exit status
 */
EhCliStatus
eh_command_create (const EhCommand *self, int argc, char *argv[])
{
  g_autofree char *book = NULL;
  g_auto (Request) request = { NULL };
  const GOptionEntry options[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &request.file, N_ ("The exchange file"), "FILE.json" },
    { "template", 0, 0, G_OPTION_ARG_FILENAME, &request.template, N_ ("The template"), "NAME" },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &request.title, N_ ("With a template: its title"),
      "TEXT" },
    { "reference", 0, 0, G_OPTION_ARG_FILENAME, &request.reference,
      N_ ("With a template: its reference"), "TEXT" },
    { "buyer", 0, 0, G_OPTION_ARG_FILENAME, &request.buyer, N_ ("With a template: who buys"),
      "TEXT" },
    { "regime", 0, 0, G_OPTION_ARG_FILENAME, &request.regime,
      N_ ("With a template: another regime than it proposes"), "REGIME" },
    { "currency", 0, 0, G_OPTION_ARG_FILENAME, &request.currency,
      N_ ("With a template: another currency than it proposes"), "CODE" },
    { "list-templates", 0, 0, G_OPTION_ARG_NONE, &request.lists,
      N_ ("List the templates, without a book"), NULL },
    { "as", 0, 0, G_OPTION_ARG_FILENAME, &request.as, N_ ("Name of the keeper of the book"),
      "NAME" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &request.is_json, N_ ("Print what was done as JSON"), NULL },
    { NULL },
  };
  EhCliStatus status;

  if (!eh_cli_parse_any (self, argc, argv, options, &book, &status))
    return status;
  if (request.lists)
    return book != NULL || request.file != NULL || request.template != NULL
               ? eh_cli_misuse (self, _ ("--list-templates stands alone"))
               : list_templates (request.is_json);
  if (book == NULL)
    return eh_cli_misuse (self, _ ("create needs a book"));
  if ((request.file == NULL) == (request.template == NULL))
    return eh_cli_misuse (
        self, _ ("create needs one beginning: --from an exchange file, or a --template"));
  if (request.file != NULL &&
      (request.title != NULL || request.reference != NULL || request.buyer != NULL ||
       request.regime != NULL || request.currency != NULL))
    return eh_cli_misuse (self, _ ("an exchange file says itself what the procurement is called"));
  if (!eh_cli_check_path (book))
    return EH_CLI_REFUSED;

  return make (self, book, &request);
}
