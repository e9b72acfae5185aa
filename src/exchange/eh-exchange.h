/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange.h: what an exchange file says, as commands in order.
 *
 * Each command is the body of an entry to be, and knows where in the file it
 * stands, so that whoever submits it can say which place was refused. Nothing
 * here reads or writes a file: bytes come in, and commands go out.
 */
#pragma once

#include "core/eh-procurement.h"

G_BEGIN_DECLS

#define EH_EXCHANGE_ERROR (eh_exchange_error_quark ())

/**
 * EhExchangeError:
 * @EH_EXCHANGE_ERROR_SYNTAX: the bytes are not JSON
 * @EH_EXCHANGE_ERROR_SIZE: there is more in it than one procurement can have
 * @EH_EXCHANGE_ERROR_FORMAT: JSON, but not an exchange file of this version
 * @EH_EXCHANGE_ERROR_VALUE: a key or value is not as the format says
 * @EH_EXCHANGE_ERROR_RULE: the values are, but a rule of the domain says no
 */
typedef enum
{
  EH_EXCHANGE_ERROR_SYNTAX,
  EH_EXCHANGE_ERROR_SIZE,
  EH_EXCHANGE_ERROR_FORMAT,
  EH_EXCHANGE_ERROR_VALUE,
  EH_EXCHANGE_ERROR_RULE,
} EhExchangeError;

/* The longest file that is read, in bytes. */
#define EH_EXCHANGE_MAX_SIZE (64 * 1024 * 1024)

typedef struct _EhExchange EhExchange;

GQuark eh_exchange_error_quark (void);

void eh_exchange_free (EhExchange *self);

guint eh_exchange_get_n_commands (const EhExchange *self);
const EhBody *eh_exchange_get_command (const EhExchange *self, guint i);
void eh_exchange_locate_error (const EhExchange *self, guint i, GError **error);

EhProcurement *eh_exchange_rehearse (const EhExchange *self,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhExchange, eh_exchange_free)

G_END_DECLS
