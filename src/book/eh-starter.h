/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-starter.h: a template that a new book can begin from.
 *
 * Some come with the program and speak the user's language; the others are
 * exchange files in the user's own folder, and say what they say.
 */
#pragma once

#include <gio/gio.h>

#include "core/eh-results.h"
#include "exchange/eh-exchange-fill.h"

G_BEGIN_DECLS

#define EH_TYPE_STARTER (eh_starter_get_type ())
G_DECLARE_FINAL_TYPE (EhStarter, eh_starter, EH, STARTER, GObject)

/**
 * EhStarterContents:
 * @n_questions: criteria that are scored
 * @n_requirements: criteria that are passed or failed
 * @n_lots: lots, at least one
 * @scales: (array zero-terminated=1): each scale's scores, such as "0–5"
 *
 * What a template holds.
 */
typedef struct
{
  guint n_questions;
  guint n_requirements;
  guint n_lots;
  char **scales;
} EhStarterContents;

EhStarter *eh_starter_new (const char *name,
                           GBytes *bytes,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *eh_starter_list (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean eh_starter_can_remove (EhStarter *self);
gboolean eh_starter_remove (EhStarter *self, GError **error);
EhStarter *eh_starter_find (const char *name) G_GNUC_WARN_UNUSED_RESULT;

const char *eh_starter_get_name (EhStarter *self);
const char *eh_starter_get_title (EhStarter *self);
const char *eh_starter_get_description (EhStarter *self);
const char *eh_starter_get_buyer (EhStarter *self);
const char *eh_starter_get_currency (EhStarter *self);
EhRegime eh_starter_get_regime (EhStarter *self);
gboolean eh_starter_is_own (EhStarter *self);
const EhStarterContents *eh_starter_get_contents (EhStarter *self);

GBytes *eh_starter_fill (EhStarter *self,
                         const EhExchangeBasics *basics,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean eh_starter_save (const EhProcurement *procurement,
                          const EhResults *results,
                          const char *title,
                          const char *file,
                          GError **error);
char *eh_starter_dup_folder (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
