/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-test-random.h: random bodies, drawn from the table of kinds.
 *
 * For properties: whatever the table allows must go through the codec, and
 * whatever is well formed must go through apply. Ids come from a small set,
 * so that entries speak of one another.
 */
#pragma once

#include "core/eh-body.h"

G_BEGIN_DECLS

/* A source of numbers: the test's generator, or the bytes of a fuzzer. */
typedef guint32 (*EhTestDraw) (gpointer data, guint32 below);

EhBody *eh_test_random_body_new (EhKind kind,
                                 EhTestDraw draw,
                                 gpointer data) G_GNUC_WARN_UNUSED_RESULT;
guint32 eh_test_draw_cb (gpointer rand, guint32 below);

G_END_DECLS
