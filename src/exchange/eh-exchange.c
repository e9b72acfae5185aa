/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange.c: what an exchange file says, as commands in order.
 */
#include "exchange/eh-exchange.h"

#include <string.h>

#include "core/eh-outline.h"
#include "exchange/eh-exchange-private.h"

typedef struct
{
  EhBody *body;
  char *path;
  const EhExchangeKey *keys;
} Command;

struct _EhExchange
{
  GArray *commands;
};

GQuark
eh_exchange_error_quark (void)
{
  return g_quark_from_static_string ("eh-exchange-error");
}

static void
command_clear (gpointer data)
{
  Command *command = data;

  eh_body_free (command->body);
  g_free (command->path);
}

/**
 * eh_exchange_new:
 *
 * Returns: (transfer full): an exchange without a command
 */
EhExchange *
eh_exchange_new (void)
{
  EhExchange *self = g_new0 (EhExchange, 1);

  self->commands = g_array_new (FALSE, FALSE, sizeof (Command));
  g_array_set_clear_func (self->commands, command_clear);

  return self;
}

/**
 * eh_exchange_free:
 * @self: (transfer full): an exchange
 *
 * Frees @self.
 */
void
eh_exchange_free (EhExchange *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->commands);
  g_free (self);
}

static const Command *
get_command (const EhExchange *self, guint i)
{
  return &g_array_index (self->commands, Command, i);
}

/* Keys from the object of a command down to a field: "price.formula". */
static gboolean
find_field (const EhExchangeKey *keys, const char *field, gsize length, GString *path)
{
  for (; keys != NULL && keys->name != NULL; keys++)
    {
      gsize before = path->len;

      g_string_append_printf (path, ".%s", keys->name);
      if (keys->field != EH_N_FIELDS)
        {
          const char *name = eh_field_get_name (keys->field);

          if (strlen (name) == length && strncmp (name, field, length) == 0)
            return TRUE;
        }
      else if (find_field (keys->keys, field, length, path))
        return TRUE;
      g_string_truncate (path, before);
    }

  return FALSE;
}

static gboolean
is_field_of (const EhBody *body, const char *field, gsize length)
{
  const EhKindSpec *spec = eh_kind_get_spec (eh_body_get_kind (body));

  for (guint i = 0; i < spec->n_fields; i++)
    {
      const char *name = eh_field_get_name (spec->fields[i].field);

      if (strlen (name) == length && strncmp (name, field, length) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * eh_exchange_place_error:
 * @code: the code of the error to be
 * @path: where in the file the command stands
 * @body: the command
 * @keys: (nullable): the keys of its object
 * @error: (inout): an error whose message may begin with the name of a field
 *
 * Replaces @error with one that begins with the path of the value it is about:
 * "formula: …" of the command at "criteria[1]" becomes
 * "criteria[1].price.formula: …".
 */
void
eh_exchange_place_error (EhExchangeError code,
                         const char *path,
                         const EhBody *body,
                         const EhExchangeKey *keys,
                         GError **error)
{
  g_autoptr (GString) place = g_string_new (path);
  g_autofree char *what = NULL;
  const char *message;
  gsize length;

  if (error == NULL || *error == NULL)
    return;

  message = (*error)->message;
  length = strcspn (message, ":[");
  if (message[length] != '\0' && find_field (keys, message, length, place))
    what = g_strdup (message + length);
  else if (message[length] != '\0' && is_field_of (body, message, length))
    what = g_strdup (message + length);
  else
    what = g_strdup_printf (": %s", message);

  g_clear_error (error);
  g_set_error (error, EH_EXCHANGE_ERROR, (int) code, "%s%s", place->str, what);
}

/**
 * eh_exchange_add:
 * @self: an exchange
 * @body: (transfer full): a command
 * @place: where it stands in the file
 * @keys: (nullable): the keys of its object
 * @error: return location for %EH_EXCHANGE_ERROR_VALUE
 *
 * Appends a command, if every value is one that its field can hold.
 *
 * Returns: whether it was appended
 */
gboolean
eh_exchange_add (EhExchange *self,
                 EhBody *body,
                 const EhPlace *place,
                 const EhExchangeKey *keys,
                 GError **error)
{
  Command command = { body, eh_place_get_path (place), keys };

  if (!eh_body_check (body, error))
    {
      eh_exchange_place_error (EH_EXCHANGE_ERROR_VALUE, command.path, body, keys, error);
      command_clear (&command);
      return FALSE;
    }

  g_array_append_val (self->commands, command);
  return TRUE;
}

/**
 * eh_exchange_get_n_commands:
 * @self: an exchange
 *
 * Returns: how many commands it has
 */
guint
eh_exchange_get_n_commands (const EhExchange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->commands->len;
}

/**
 * eh_exchange_get_command:
 * @self: an exchange
 * @i: position: what a command names was made by one before it
 *
 * Returns: (transfer none): what the entry is to say
 */
const EhBody *
eh_exchange_get_command (const EhExchange *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->commands->len, NULL);

  return get_command (self, i)->body;
}

/**
 * eh_exchange_locate_error:
 * @self: an exchange
 * @i: position of the command that was refused
 * @error: (inout) (nullable): why
 *
 * Replaces the error that an entry made of a command was refused with by
 * %EH_EXCHANGE_ERROR_RULE, which says where in the file the value stands.
 */
void
eh_exchange_locate_error (const EhExchange *self, guint i, GError **error)
{
  const Command *command;

  g_return_if_fail (self != NULL && i < self->commands->len);

  command = get_command (self, i);
  eh_exchange_place_error (EH_EXCHANGE_ERROR_RULE, command->path, command->body, command->keys,
                           error);
}

/* Ids and keys of a book that nobody will ever see. */
#define NO_ID "00000000000000000000000000000000"
#define NO_HASH NO_ID NO_ID

static const EhEntryHeader scratch_header = { .book = NO_ID,
                                              .id = NO_ID,
                                              .author = NO_HASH,
                                              .head = NO_HASH };

static gboolean
submit (EhProcurement *procurement, const EhBody *body, GError **error)
{
  g_autoptr (EhEntry) entry = eh_entry_new (&scratch_header, body, error);

  if (entry == NULL || !eh_procurement_check (procurement, entry, error))
    return FALSE;

  eh_procurement_apply (procurement, entry);
  return TRUE;
}

static gboolean
create_scratch (EhProcurement *procurement, GError **error)
{
  g_autoptr (EhBody) body = eh_body_new (EH_KIND_BOOK_CREATED);

  eh_body_set_integer (body, EH_FIELD_CHAIN, 0);
  eh_body_set_text (body, EH_FIELD_KEEPER, "-");
  eh_body_set_integer (body, EH_FIELD_PROTECTED, FALSE);
  eh_body_set_integer (body, EH_FIELD_SIGNATURE, 0);

  return submit (procurement, body, error);
}

static const char *
find_criterion_path (const EhExchange *self, const char *id)
{
  for (guint i = 0; i < self->commands->len; i++)
    {
      const Command *command = get_command (self, i);

      if (eh_body_get_kind (command->body) == EH_KIND_CRITERION_DESCRIBED &&
          g_str_equal (eh_body_get_text (command->body, EH_FIELD_CRITERION), id))
        return command->path;
    }

  return "criteria";
}

/* The rules that no single criterion can break. */
static gboolean
check_lot (const EhExchange *self,
           const EhProcurement *procurement,
           const EhLot *lot,
           GError **error)
{
  g_autoptr (EhOutline) outline = eh_outline_new (procurement, lot->row.id);
  g_autoptr (GError) local = NULL;
  const char *criterion = NULL;

  if (eh_outline_check (outline, &criterion, &local))
    return TRUE;

  if (criterion != NULL)
    g_set_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_RULE, "%s.%s: %s",
                 find_criterion_path (self, criterion),
                 local->code == EH_OUTLINE_ERROR_FORMULA ? "price.formula" : "weight",
                 local->message);
  else if (eh_procurement_get_n_lots (procurement) == 1)
    g_set_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_RULE, "criteria: %s", local->message);
  else
    g_set_error (error, EH_EXCHANGE_ERROR, EH_EXCHANGE_ERROR_RULE, "criteria: of the lot “%s” %s",
                 lot->row.id, local->message);
  return FALSE;
}

static gboolean
check_lots (const EhExchange *self, const EhProcurement *procurement, GError **error)
{
  /* A procurement at its very beginning has no criteria, and that is no mistake. */
  if (eh_procurement_get_n_criteria (procurement) == 0)
    return TRUE;

  for (guint i = 0; i < eh_procurement_get_n_lots (procurement); i++)
    if (!check_lot (self, procurement, eh_procurement_get_lot (procurement, i), error))
      return FALSE;

  return TRUE;
}

/**
 * eh_exchange_rehearse:
 * @self: an exchange
 * @error: return location for %EH_EXCHANGE_ERROR_RULE
 *
 * Submits every command to a procurement that belongs to no book, and asks of
 * every lot whether its weights add up. A file that passes can be imported as
 * a whole; so one that does not leaves nothing behind.
 *
 * Returns: (transfer full) (nullable): what the file adds up to
 */
EhProcurement *
eh_exchange_rehearse (const EhExchange *self, GError **error)
{
  g_autoptr (EhProcurement) procurement = NULL;
  gboolean is_checked = FALSE;

  g_return_val_if_fail (self != NULL, NULL);

  procurement = eh_procurement_new ();
  if (!create_scratch (procurement, error))
    return NULL;

  for (guint i = 0; i < self->commands->len; i++)
    {
      const EhBody *body = get_command (self, i)->body;

      /* The method is complete here, and everything below relies on it. */
      if (!is_checked && eh_body_get_kind (body) == EH_KIND_TENDER_DESCRIBED)
        {
          if (!check_lots (self, procurement, error))
            return NULL;
          is_checked = TRUE;
        }
      if (!submit (procurement, body, error))
        {
          eh_exchange_locate_error (self, i, error);
          return NULL;
        }
    }
  if (!is_checked && !check_lots (self, procurement, error))
    return NULL;

  return g_steal_pointer (&procurement);
}
