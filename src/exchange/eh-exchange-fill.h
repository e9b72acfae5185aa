/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-exchange-fill.h: an exchange file as the beginning of another procurement.
 *
 * What belongs to one procurement alone is left out, and what the next one is
 * called is put in. Values are set in the tree that the file is read into, so
 * a text is the same text afterwards, whatever is in it.
 */
#pragma once

#include "core/eh-vocabulary.h"

G_BEGIN_DECLS

/**
 * EhExchangeBasics:
 * @title: what the procurement is called
 * @reference: its reference
 * @buyer: who buys
 * @currency: three capital letters
 * @regime: an #EhRegime
 *
 * What makes a procurement out of a template.
 */
typedef struct
{
  const char *title;
  const char *reference;
  const char *buyer;
  const char *currency;
  EhRegime regime;
} EhExchangeBasics;

/**
 * EhExchangeTranslate:
 * @text: a text of the file
 *
 * Returns: (transfer none): the same in another language, or @text
 */
typedef const char *(*EhExchangeTranslate) (const char *text);

char *eh_exchange_fill (const char *bytes,
                        gsize length,
                        const EhExchangeBasics *basics,
                        EhExchangeTranslate translate,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *eh_exchange_rename (const char *bytes, gsize length, const char *title, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
