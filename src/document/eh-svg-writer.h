/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-svg-writer.h: a figure as SVG.
 *
 * The text alternative is part of it: title and description are named by the
 * element's label, so a screen reader says them.
 */
#pragma once

#include "document/eh-figure.h"

G_BEGIN_DECLS

GBytes *eh_svg_writer_write (const EhFigure *figure) G_GNUC_WARN_UNUSED_RESULT;
void eh_svg_writer_append (GString *out, const EhFigure *figure, const char *id);

G_END_DECLS
