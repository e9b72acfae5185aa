/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-input.h: a file that a command reads.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *eh_cli_read_file (const char *path, gsize most, const char *what) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
