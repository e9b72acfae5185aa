/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-window-state.c: keeps a window's size soon after it changes.
 *
 * Not only when it is closed: a program that was killed comes back as it was.
 * A size that is still being dragged is not written at every step.
 */
#include "ui/eh-window-state.h"

#include "ui/eh-settings.h"

#define DELAY_MILLISECONDS 400

typedef struct
{
  GtkWindow *window; /* which this belongs to */
  GSettings *settings;
  guint timeout;
} State;

static void
state_free (gpointer data)
{
  State *state = data;

  g_clear_handle_id (&state->timeout, g_source_remove);
  g_object_unref (state->settings);
  g_free (state);
}

static gboolean
timeout_cb (gpointer data)
{
  State *state = data;

  state->timeout = 0;
  eh_settings_save_window (state->settings, state->window);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (State *state)
{
  if (state->timeout == 0)
    state->timeout = g_timeout_add (DELAY_MILLISECONDS, timeout_cb, state);
}

/* Makes @window as large as the last one was, and remembers from now on how
 * large it is. Without settings nothing happens. */
void
eh_window_state_keep (GtkWindow *window, GSettings *settings)
{
  static const char *const signals[] = { "notify::default-width", "notify::default-height",
                                         "notify::maximized" };
  State *state;

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (settings == NULL)
    return;

  eh_settings_restore_window (settings, window);
  state = g_new0 (State, 1);
  state->window = window;
  state->settings = g_object_ref (settings);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_swapped (window, signals[i], G_CALLBACK (changed_cb), state);
  g_object_set_data_full (G_OBJECT (window), "eh-window-state", state, state_free);
}
