/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-cli.h: what the commands of evenhand-cli share.
 *
 * Results go to standard output and messages to standard error, both in
 * UTF-8. A message is one sentence with the place that it is about.
 */
#pragma once

#include <jansson.h>

#include "book/eh-clerk.h"
#include "core/eh-results.h"

G_BEGIN_DECLS

/**
 * EhCliStatus:
 * @EH_CLI_DONE: done
 * @EH_CLI_REFUSED: the book or the input is not acceptable
 * @EH_CLI_USAGE: the program was not used as it can be
 * @EH_CLI_FAILED: the book did not pass verification
 *
 * Exit status of the program.
 */
typedef enum
{
  EH_CLI_DONE = 0,
  EH_CLI_REFUSED = 1,
  EH_CLI_USAGE = 2,
  EH_CLI_FAILED = 3,
} EhCliStatus;

/**
 * EhCommand:
 * @name: what it is called by
 * @arguments: what follows the name
 * @summary: what it does, in one sentence
 * @run: does it; the first of the arguments is the name
 */
typedef struct _EhCommand EhCommand;

struct _EhCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  EhCliStatus (*run) (const EhCommand *self, int argc, char *argv[]);
};

void eh_cli_complain (const char *place, const char *format, ...) G_GNUC_PRINTF (2, 3);
EhCliStatus eh_cli_refuse (const char *place, const GError *error);
EhCliStatus eh_cli_misuse (const EhCommand *command, const char *format, ...) G_GNUC_PRINTF (2, 3);

gboolean eh_cli_parse (const EhCommand *command,
                       int argc,
                       char *argv[],
                       const GOptionEntry *options,
                       char **book,
                       EhCliStatus *status);
gboolean eh_cli_parse_any (const EhCommand *command,
                           int argc,
                           char *argv[],
                           const GOptionEntry *options,
                           char **book,
                           EhCliStatus *status);

gboolean eh_cli_check_path (const char *book);
EhClerk *eh_cli_open (const char *book) G_GNUC_WARN_UNUSED_RESULT;
char *eh_cli_dup_digest (EhClerk *clerk) G_GNUC_WARN_UNUSED_RESULT;

void eh_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void eh_cli_print_version (void);
void eh_cli_print_json (json_t *json);
char *eh_cli_format_marks (gint64 marks, guint decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
