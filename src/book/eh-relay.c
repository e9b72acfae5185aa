/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-relay.c: progress from a thread to the main thread, and cancelling back.
 *
 * However often the thread reports, one idle at a time is on its way.
 */
#include "book/eh-relay.h"

struct _EhRelay
{
  gatomicrefcount refs;
  EhRelayFunc func; /* main thread only; NULL once stopped */
  gpointer user_data;
  GCancellable *cancellable;
  /* Parts of a thousand. */
  int fraction;
  int is_on_its_way;
};

#define PARTS 1000

/**
 * eh_relay_new:
 * @func: (nullable): told how far the work is, in the main thread
 * @user_data: for @func
 * @cancellable: (nullable): what stops the work
 *
 * Returns: (transfer full): a relay
 */
EhRelay *
eh_relay_new (EhRelayFunc func, gpointer user_data, GCancellable *cancellable)
{
  EhRelay *self = g_new0 (EhRelay, 1);

  g_atomic_ref_count_init (&self->refs);
  self->func = func;
  self->user_data = user_data;
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;

  return self;
}

/**
 * eh_relay_ref:
 * @self: a relay
 *
 * Returns: (transfer full): @self
 */
EhRelay *
eh_relay_ref (EhRelay *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eh_relay_unref:
 * @self: (transfer full): a relay
 *
 * Gives up a reference.
 */
void
eh_relay_unref (EhRelay *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * eh_relay_stop:
 * @self: a relay
 *
 * Called in the main thread when the work has ended: nothing is told any more,
 * even if it is on its way.
 */
void
eh_relay_stop (EhRelay *self)
{
  g_return_if_fail (self != NULL);

  self->func = NULL;
}

static gboolean
tell_cb (gpointer data)
{
  EhRelay *self = data;

  g_atomic_int_set (&self->is_on_its_way, FALSE);
  if (self->func != NULL)
    self->func ((double) g_atomic_int_get (&self->fraction) / PARTS, self->user_data);

  return G_SOURCE_REMOVE;
}

/**
 * eh_relay_report:
 * @fraction: how much is done, from 0 to 1
 * @relay: a relay
 *
 * An #EhProgress, to be called from the thread that works.
 *
 * Returns: %FALSE if the work is to stop
 */
gboolean
eh_relay_report (double fraction, gpointer relay)
{
  EhRelay *self = relay;

  g_return_val_if_fail (self != NULL, FALSE);

  g_atomic_int_set (&self->fraction, (int) (CLAMP (fraction, 0, 1) * PARTS));
  if (g_atomic_int_compare_and_exchange (&self->is_on_its_way, FALSE, TRUE))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell_cb, eh_relay_ref (self),
                     (GDestroyNotify) eh_relay_unref);

  return self->cancellable == NULL || !g_cancellable_is_cancelled (self->cancellable);
}
