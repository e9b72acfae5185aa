/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-cli.c: what the commands of evenhand-cli share.
 */
#include "cli/eh-cli.h"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "core/eh-decimal.h"
#include "exchange/eh-exchange-json.h"
#include "trust/eh-hex.h"

#define PROGRAM "evenhand-cli"

/* A message stays on its line and shows no more than it says, whatever a file
 * is called. */
static char *
make_printable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, g_unichar_isprint (c) ? c : 0xfffd);
    }

  return g_string_free (out, FALSE);
}

/* What follows the name of a file at the beginning of a message, if it is
 * there. */
static const char *
skip_name (const char *message, const char *name)
{
  gsize length = strlen (name);

  while (length > 0 && strncmp (message, name, length) == 0 && message[length] == ':' &&
         message[length + 1] == ' ')
    message += length + 2;

  return message;
}

/* The name stands first, once, and as it was given, whether or not whoever made
 * the message knew it. */
static void
complain (const char *place, const char *message)
{
  g_autofree char *whole = place != NULL ? g_canonicalize_filename (place, NULL) : NULL;
  const char *what = place != NULL ? skip_name (skip_name (message, whole), place) : message;
  g_autofree char *text =
      g_strconcat (place != NULL ? place : "", place != NULL ? ": " : "", what, NULL);
  g_autofree char *printable = make_printable (text);

  fprintf (stderr, PROGRAM ": %s\n", printable);
}

/**
 * eh_cli_complain:
 * @place: (nullable): the file that the message is about
 * @format: a sentence, as for printf()
 * @...: what @format needs
 *
 * Writes a message to standard error.
 */
void
eh_cli_complain (const char *place, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  complain (place, message);
}

/**
 * eh_cli_refuse:
 * @place: (nullable): the file that @error is about
 * @error: an error
 *
 * Writes @error to standard error.
 *
 * Returns: %EH_CLI_REFUSED
 */
EhCliStatus
eh_cli_refuse (const char *place, const GError *error)
{
  complain (place, error->message);
  return EH_CLI_REFUSED;
}

/**
 * eh_cli_misuse:
 * @command: (nullable): a command
 * @format: what is wrong about its arguments, as for printf()
 * @...: what @format needs
 *
 * Writes to standard error what is wrong and where help is.
 *
 * Returns: %EH_CLI_USAGE
 */
EhCliStatus
eh_cli_misuse (const EhCommand *command, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *hint =
      g_strdup_printf (/* Translators: a blank and the name of a command, or nothing. */
                       _ ("“evenhand-cli%s%s --help” says how it is used"),
                       command != NULL ? " " : "", command != NULL ? command->name : "");
  g_autofree char *both = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  both = g_strdup_printf ("%s; %s", message, hint);
  complain (NULL, both);
  return EH_CLI_USAGE;
}

/**
 * eh_cli_print_version:
 *
 * Writes the version of the program to standard output.
 */
void
eh_cli_print_version (void)
{
  eh_cli_print (PROGRAM " %s\n", PACKAGE_VERSION);
}

/* GLib's own text without its first line, which names no command. */
static void
print_help (const EhCommand *command, GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
  const char *list = strstr (help, "\n\n");

  eh_cli_print (/* Translators: a command, its arguments, what it does, and a list of options. */
                _ ("Usage: evenhand-cli %s %s\n\n%s\n%s"), command->name, command->arguments,
                _ (command->summary), list != NULL ? list + 1 : "");
}

static gboolean
parse (const EhCommand *command,
       int argc,
       char *argv[],
       const GOptionEntry *options,
       gboolean needs_book,
       char **book,
       EhCliStatus *status)
{
  gboolean wants_help = FALSE;
  gboolean wants_version = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, N_ ("Say how it is used"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &wants_version, N_ ("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = g_new0 (char *, argc + 1);

  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (options != NULL)
    g_option_context_add_main_entries (context, options, NULL);
  g_option_context_add_main_entries (context, common, NULL);

  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      *status = eh_cli_misuse (command, "%s", error->message);
      return FALSE;
    }
  if (wants_help || wants_version)
    {
      if (wants_help)
        print_help (command, context);
      else
        eh_cli_print_version ();
      *status = EH_CLI_DONE;
      return FALSE;
    }
  if (!needs_book && (rest == NULL || rest[0] == NULL))
    return TRUE;
  if (rest == NULL || rest[0] == NULL || rest[1] != NULL)
    {
      *status = rest == NULL || rest[0] == NULL
                    ? eh_cli_misuse (command, _ ("%s needs a book"), command->name)
                    : eh_cli_misuse (command, _ ("“%s” is one argument too many"), rest[1]);
      return FALSE;
    }

  if (*rest[0] == '\0')
    {
      *status = eh_cli_misuse (command, _ ("the name of the book is empty"));
      return FALSE;
    }

  *book = g_strdup (rest[0]);
  return TRUE;
}

/**
 * eh_cli_parse:
 * @command: the command
 * @argc: how many arguments
 * @argv: (array length=argc): the name of the command and its arguments
 * @options: (nullable): the options it takes besides --help and --version
 * @book: (out) (transfer full): the book it is about
 * @status: (out): what to return if there is nothing to do
 *
 * Reads the arguments, which may stand in any order; "--" ends the options.
 *
 * Returns: whether the command is to be done
 */
gboolean
eh_cli_parse (const EhCommand *command,
              int argc,
              char *argv[],
              const GOptionEntry *options,
              char **book,
              EhCliStatus *status)
{
  return parse (command, argc, argv, options, TRUE, book, status);
}

/**
 * eh_cli_parse_any:
 * @command: the command
 * @argc: how many arguments
 * @argv: (array length=argc): its name and its arguments
 * @options: (array zero-terminated=1): its own options
 * @book: (out) (transfer full) (nullable): the book it is about, if it names
 *   one
 * @status: (out): what to return if there is nothing to do
 *
 * Reads the arguments of a command that can be about no book.
 *
 * Returns: whether the command is to be done
 */
gboolean
eh_cli_parse_any (const EhCommand *command,
                  int argc,
                  char *argv[],
                  const GOptionEntry *options,
                  char **book,
                  EhCliStatus *status)
{
  return parse (command, argc, argv, options, FALSE, book, status);
}

/**
 * eh_cli_check_path:
 * @book: what stands where the book is named
 *
 * Returns: whether this version can look for a book there; if not, it has been
 *   said why
 */
gboolean
eh_cli_check_path (const char *book)
{
  if (!g_str_has_prefix (book, "postgresql://") && !g_str_has_prefix (book, "postgres://"))
    return TRUE;

  eh_cli_complain (book, _ ("this version opens books in files, not on servers"));
  return FALSE;
}

/**
 * eh_cli_open:
 * @book: path of a book
 *
 * Opens a book to read it, or says why it cannot.
 *
 * Returns: (transfer full) (nullable): its clerk
 */
EhClerk *
eh_cli_open (const char *book)
{
  g_autoptr (GError) error = NULL;
  EhClerk *clerk;

  if (!eh_cli_check_path (book))
    return NULL;

  clerk = eh_clerk_open (book, EH_RECORD_READ, NULL, &error);
  if (clerk == NULL)
    eh_cli_refuse (book, error);

  return clerk;
}

/**
 * eh_cli_dup_digest:
 * @clerk: a clerk
 *
 * Returns: (transfer full): the head of its book: 64 hexadecimal digits
 */
char *
eh_cli_dup_digest (EhClerk *clerk)
{
  return eh_hex_encode (eh_record_get_head (eh_clerk_get_record (clerk)), EH_CHAIN_HEAD_SIZE);
}

/**
 * eh_cli_print:
 * @format: as for printf()
 * @...: what @format needs
 *
 * Writes to standard output. Whether it arrived is asked once, at the end.
 */
void
eh_cli_print (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  vfprintf (stdout, format, args);
  va_end (args);
}

/**
 * eh_cli_print_json:
 * @json: (transfer full): an object
 *
 * Writes an object to standard output.
 */
void
eh_cli_print_json (json_t *json)
{
  g_autofree char *text = eh_exchange_print (json);

  json_decref (json);
  fputs (text, stdout);
}

/**
 * eh_cli_format_marks:
 * @marks: units, or %EH_NO_MARKS
 * @decimals: digits after the point
 *
 * Returns: (transfer full): the marks, or a dash
 */
char *
eh_cli_format_marks (gint64 marks, guint decimals)
{
  return marks == EH_NO_MARKS ? g_strdup ("–") : eh_decimal_format (marks, decimals);
}
