/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-figure-qr.h: a QR code as a figure.
 */
#pragma once

#include "document/eh-figure.h"

G_BEGIN_DECLS

EhFigure *eh_figure_new_qr (const char *text, double size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
