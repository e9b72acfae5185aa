/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-style.h: how the cells of the workbook look.
 *
 * One font, three sizes, hairlines below rows, one accent. A cell that can be
 * changed to see what follows has a ground of its own; nothing else has.
 */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

typedef enum
{
  EH_STYLE_TITLE,
  EH_STYLE_ABOUT,
  EH_STYLE_NOTE,
  EH_STYLE_SECTION,
  EH_STYLE_HEAD,
  EH_STYLE_HEAD_NUMBER,
  EH_STYLE_HEAD_TOP,
  EH_STYLE_HEAD_TOP_NUMBER,
  EH_STYLE_HEAD_MINOR,
  EH_STYLE_HEAD_LINE,
  EH_STYLE_HEAD_WEIGHT,
  EH_STYLE_LABEL,
  EH_STYLE_PLAIN,
  EH_STYLE_TEXT,
  EH_STYLE_STRONG,
  EH_STYLE_MUTED,
  EH_STYLE_HASH,
  EH_STYLE_LINK,
  EH_STYLE_TALLY,
  EH_STYLE_COUNT,
  EH_STYLE_DECIMAL,
  EH_STYLE_DECIMAL_STRONG,
  EH_STYLE_WEIGHT,
  EH_STYLE_WEIGHT_STRONG,
  EH_STYLE_MARKS,
  EH_STYLE_MARKS_STRONG,
  EH_STYLE_INDEX,
  EH_STYLE_MONEY,
  EH_STYLE_RANK,
  EH_STYLE_TIME,
  EH_STYLE_COMPUTED,
  EH_STYLE_CHECK,
  EH_STYLE_INPUT_DECIMAL,
  EH_STYLE_INPUT_WEIGHT,
  EH_STYLE_INPUT_MARKS,
  EH_STYLE_INPUT_MONEY,
  EH_STYLE_INPUT_TEXT,
  EH_STYLE_WORKING,
  EH_STYLE_WORKING_MARKS,
  EH_N_STYLES,
} EhStyle;

/**
 * EhStyleSheet:
 * @formats: by #EhStyle
 * @first: (nullable): format of a row that stands out: the first rank
 * @wrong: format of a check that fails
 * @out: format of a tender that is excluded
 *
 * The formats of one workbook, which owns them.
 */
typedef struct
{
  lxw_format *formats[EH_N_STYLES];
  lxw_format *first;
  lxw_format *wrong;
  lxw_format *out;
} EhStyleSheet;

#define EH_STYLE_FONT "Arial"

gboolean eh_style_sheet_init (EhStyleSheet *self,
                              lxw_workbook *file,
                              guint decimals,
                              guint currency_digits);
gboolean eh_style_is_wrapped (EhStyle style);
gboolean eh_style_is_head (EhStyle style);
lxw_color_t eh_style_get_colour (guint ink);

G_END_DECLS
