/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-relay.h: progress from a thread to the main thread, and cancelling back.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*EhRelayFunc) (double fraction, gpointer user_data);

typedef struct _EhRelay EhRelay;

EhRelay *eh_relay_new (EhRelayFunc func,
                       gpointer user_data,
                       GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
EhRelay *eh_relay_ref (EhRelay *self);
void eh_relay_unref (EhRelay *self);
void eh_relay_stop (EhRelay *self);
gboolean eh_relay_report (double fraction, gpointer relay);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhRelay, eh_relay_unref)

G_END_DECLS
