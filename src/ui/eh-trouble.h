/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-trouble.h: what people are told when something failed.
 *
 * The one place where an error of any ring becomes a sentence on the screen:
 * what happened, what is safe, what to do next. Messages of other rings are
 * for the log.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EhOffer:
 * @EH_OFFER_RETRY: trying again may work
 * @EH_OFFER_READ: the book can be opened for reading
 * @EH_OFFER_OTHER: another file can be chosen
 *
 * What the screen can offer, as a set.
 */
typedef enum
{
  EH_OFFER_NONE = 0,
  EH_OFFER_RETRY = 1 << 0,
  EH_OFFER_READ = 1 << 1,
  EH_OFFER_OTHER = 1 << 2,
} EhOffer;

/**
 * EhTrouble:
 * @title: a few words
 * @happened: what happened
 * @safe: what has not been lost or changed
 * @next: what to do
 * @offers: set of #EhOffer
 *
 * All texts are translated.
 */
typedef struct
{
  const char *title;
  const char *happened;
  const char *safe;
  const char *next;
  guint offers;
} EhTrouble;

EhTrouble eh_trouble_describe (const GError *error);
gboolean eh_trouble_is_cancellation (const GError *error);

G_END_DECLS
