/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-check.h: what the rules of the record share.
 *
 * Private to the rules: eh_procurement_check() is how everybody else asks.
 */
#pragma once

#include "core/eh-price.h"
#include "core/eh-procurement-private.h"
#include "core/eh-scale.h"
#include "core/eh-scorers.h"

G_BEGIN_DECLS

gboolean eh_check_refuse (EhField field, const char *what, GError **error);
gboolean eh_check_in_use (EhField field, const char *what, GError **error);
gboolean eh_check_unknown (EhField field, const char *what, GError **error);
gboolean eh_check_exists (const EhTable *table, const EhBody *body, EhField field, GError **error);
gboolean eh_check_has_room (const EhTable *table,
                            const EhBody *body,
                            EhField field,
                            GError **error);
gboolean eh_check_has_cells (const EhProcurement *self, guint tender, guint criterion);

gboolean eh_check_procurement_described (const EhProcurement *self,
                                         const EhBody *body,
                                         GError **error);
gboolean eh_check_member_described (const EhProcurement *self, const EhBody *body, GError **error);
gboolean eh_check_scale_standing (const EhProcurement *self,
                                  const EhBody *body,
                                  gint64 highest,
                                  GError **error);
gboolean eh_check_criterion_standing (const EhProcurement *self,
                                      const EhBody *body,
                                      GError **error);
const char *eh_check_get_lot (const EhProcurement *self, const EhBody *body);

gboolean eh_check_scale_described (const EhProcurement *self, const EhBody *body, GError **error);
gboolean eh_check_scale_removed (const EhProcurement *self, const EhBody *body, GError **error);
gboolean eh_check_criterion_described (const EhProcurement *self,
                                       const EhBody *body,
                                       GError **error);
gboolean eh_check_criterion_removed (const EhProcurement *self, const EhBody *body, GError **error);

G_END_DECLS
