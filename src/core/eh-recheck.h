/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-recheck.h: results worked out a second time, another way.
 *
 * An arithmetic slip has overturned an award [R13]. So before anything is
 * exported, and when a book is verified, every mark, total and rank is worked
 * out again by code that shares nothing with eh-results.c but the formulas it
 * states: by schoolbook long division, one decimal digit at a time.
 */
#pragma once

#include "core/eh-results.h"

G_BEGIN_DECLS

#define EH_RECHECK_ERROR (eh_recheck_error_quark ())

/**
 * EhRecheckError:
 * @EH_RECHECK_ERROR_DIFFERS: the two computations disagree
 */
typedef enum
{
  EH_RECHECK_ERROR_DIFFERS,
} EhRecheckError;

GQuark eh_recheck_error_quark (void);

gboolean eh_recheck (const EhProcurement *procurement,
                     const EhResults *results,
                     guint *n_totals,
                     GError **error);

G_END_DECLS
