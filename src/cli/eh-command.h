/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-command.h: the commands of evenhand-cli, a file each.
 */
#pragma once

#include "cli/eh-cli.h"

G_BEGIN_DECLS

EhCliStatus eh_command_create (const EhCommand *self, int argc, char *argv[]);
EhCliStatus eh_command_show (const EhCommand *self, int argc, char *argv[]);
EhCliStatus eh_command_check (const EhCommand *self, int argc, char *argv[]);
EhCliStatus eh_command_results (const EhCommand *self, int argc, char *argv[]);
EhCliStatus eh_command_export (const EhCommand *self, int argc, char *argv[]);
EhCliStatus eh_command_import (const EhCommand *self, int argc, char *argv[]);
EhCliStatus eh_command_log (const EhCommand *self, int argc, char *argv[]);
EhCliStatus eh_command_verify (const EhCommand *self, int argc, char *argv[]);

G_END_DECLS
