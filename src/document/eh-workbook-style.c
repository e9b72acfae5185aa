/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-workbook-style.c: how the cells of the workbook look.
 */
#include "document/eh-workbook-style.h"

#include "document/eh-figure.h"

/* The ground of a cell that is there to be changed. */
#define INPUT_GROUND 0xfff6da

typedef enum
{
  NUMBER_NONE,
  NUMBER_TEXT,
  NUMBER_GENERAL,
  NUMBER_COUNT,
  NUMBER_WEIGHT,
  NUMBER_MARKS,
  NUMBER_INDEX,
  NUMBER_MONEY,
  NUMBER_TIME,
} Number;

typedef enum
{
  LINE_NONE,
  LINE_HAIR,
  LINE_HEAD,
} Line;

/* What a style is; a new one is a row here and a name in the header. */
typedef struct
{
  guint8 size;
  guint8 ink;
  guint8 align;
  gboolean is_strong;
  gboolean is_wrapped;
  Line line;
  Number number;
  gboolean is_input;
} Look;

#define ROW(ink, align, strong, wrapped, number)                                                   \
  {                                                                                                \
    9, EH_INK_##ink, LXW_ALIGN_##align, strong, wrapped, LINE_HAIR, NUMBER_##number, FALSE         \
  }
#define INPUT(align, number)                                                                       \
  {                                                                                                \
    9, EH_INK_TEXT, LXW_ALIGN_##align, FALSE, FALSE, LINE_HAIR, NUMBER_##number, TRUE              \
  }

static const Look looks[] = {
  [EH_STYLE_TITLE] = { 16, EH_INK_ACCENT, LXW_ALIGN_LEFT, TRUE, FALSE, LINE_NONE, NUMBER_NONE,
                       FALSE },
  [EH_STYLE_ABOUT] = { 10, EH_INK_MUTED, LXW_ALIGN_LEFT, FALSE, FALSE, LINE_NONE, NUMBER_NONE,
                       FALSE },
  [EH_STYLE_NOTE] = { 9, EH_INK_MUTED, LXW_ALIGN_LEFT, FALSE, FALSE, LINE_NONE, NUMBER_NONE,
                      FALSE },
  [EH_STYLE_SECTION] = { 11, EH_INK_ACCENT, LXW_ALIGN_LEFT, TRUE, FALSE, LINE_NONE, NUMBER_NONE,
                         FALSE },
  [EH_STYLE_HEAD] = { 9, EH_INK_MUTED, LXW_ALIGN_LEFT, TRUE, TRUE, LINE_HEAD, NUMBER_NONE, FALSE },
  [EH_STYLE_HEAD_NUMBER] = { 9, EH_INK_MUTED, LXW_ALIGN_RIGHT, TRUE, TRUE, LINE_HEAD, NUMBER_NONE,
                             FALSE },
  [EH_STYLE_HEAD_TOP] = { 9, EH_INK_MUTED, LXW_ALIGN_LEFT, TRUE, TRUE, LINE_NONE, NUMBER_NONE,
                          FALSE },
  [EH_STYLE_HEAD_TOP_NUMBER] = { 9, EH_INK_MUTED, LXW_ALIGN_RIGHT, TRUE, TRUE, LINE_NONE,
                                 NUMBER_NONE, FALSE },
  [EH_STYLE_HEAD_LINE] = { 9, EH_INK_MUTED, LXW_ALIGN_RIGHT, FALSE, TRUE, LINE_HEAD, NUMBER_NONE,
                           FALSE },
  [EH_STYLE_HEAD_MINOR] = { 8, EH_INK_MUTED, LXW_ALIGN_RIGHT, FALSE, TRUE, LINE_NONE, NUMBER_NONE,
                            FALSE },
  [EH_STYLE_HEAD_WEIGHT] = { 9, EH_INK_MUTED, LXW_ALIGN_RIGHT, FALSE, TRUE, LINE_HEAD,
                             NUMBER_WEIGHT, FALSE },
  [EH_STYLE_LABEL] = { 9, EH_INK_MUTED, LXW_ALIGN_LEFT, FALSE, TRUE, LINE_HAIR, NUMBER_TEXT,
                       FALSE },
  [EH_STYLE_PLAIN] = { 9, EH_INK_TEXT, LXW_ALIGN_LEFT, FALSE, TRUE, LINE_NONE, NUMBER_TEXT, FALSE },
  [EH_STYLE_TEXT] = ROW (TEXT, LEFT, FALSE, TRUE, TEXT),
  [EH_STYLE_STRONG] = ROW (TEXT, LEFT, TRUE, TRUE, TEXT),
  [EH_STYLE_MUTED] = ROW (MUTED, LEFT, FALSE, TRUE, TEXT),
  [EH_STYLE_HASH] = { 7, EH_INK_MUTED, LXW_ALIGN_LEFT, FALSE, FALSE, LINE_HAIR, NUMBER_TEXT,
                      FALSE },
  [EH_STYLE_LINK] = { 9, EH_INK_ACCENT, LXW_ALIGN_LEFT, TRUE, FALSE, LINE_HAIR, NUMBER_NONE,
                      FALSE },
  [EH_STYLE_TALLY] = ROW (TEXT, LEFT, TRUE, FALSE, COUNT),
  [EH_STYLE_COUNT] = ROW (TEXT, RIGHT, FALSE, FALSE, GENERAL),
  [EH_STYLE_DECIMAL] = ROW (TEXT, RIGHT, FALSE, FALSE, GENERAL),
  [EH_STYLE_DECIMAL_STRONG] = ROW (TEXT, RIGHT, TRUE, FALSE, GENERAL),
  [EH_STYLE_WEIGHT] = ROW (TEXT, RIGHT, FALSE, FALSE, WEIGHT),
  [EH_STYLE_WEIGHT_STRONG] = ROW (TEXT, RIGHT, TRUE, FALSE, WEIGHT),
  [EH_STYLE_MARKS] = ROW (TEXT, RIGHT, FALSE, FALSE, MARKS),
  [EH_STYLE_MARKS_STRONG] = ROW (TEXT, RIGHT, TRUE, FALSE, MARKS),
  [EH_STYLE_INDEX] = ROW (TEXT, RIGHT, TRUE, FALSE, INDEX),
  [EH_STYLE_MONEY] = ROW (TEXT, RIGHT, FALSE, FALSE, MONEY),
  [EH_STYLE_RANK] = ROW (TEXT, CENTER, TRUE, FALSE, COUNT),
  [EH_STYLE_TIME] = ROW (TEXT, LEFT, FALSE, FALSE, TIME),
  [EH_STYLE_COMPUTED] = ROW (TEXT, LEFT, FALSE, TRUE, NONE),
  [EH_STYLE_CHECK] = ROW (MUTED, CENTER, FALSE, FALSE, NONE),
  [EH_STYLE_INPUT_DECIMAL] = INPUT (RIGHT, GENERAL),
  [EH_STYLE_INPUT_WEIGHT] = INPUT (RIGHT, WEIGHT),
  [EH_STYLE_INPUT_MARKS] = INPUT (RIGHT, MARKS),
  [EH_STYLE_INPUT_MONEY] = INPUT (RIGHT, MONEY),
  [EH_STYLE_INPUT_TEXT] = INPUT (LEFT, NONE),
  [EH_STYLE_WORKING] = ROW (MUTED, RIGHT, FALSE, FALSE, GENERAL),
  [EH_STYLE_WORKING_MARKS] = ROW (MUTED, RIGHT, FALSE, FALSE, MARKS),
};
G_STATIC_ASSERT (G_N_ELEMENTS (looks) == EH_N_STYLES);

/* "0.00" with as many digits as wanted after the point. */
static char *
make_number_format (const char *whole, guint digits)
{
  GString *format = g_string_new (whole);

  if (digits > 0)
    g_string_append_c (format, '.');
  for (guint i = 0; i < digits; i++)
    g_string_append_c (format, '0');

  return g_string_free (format, FALSE);
}

static char *
get_number_format (Number number, guint decimals, guint currency_digits)
{
  switch (number)
    {
    case NUMBER_COUNT:
      return g_strdup ("0");
    case NUMBER_WEIGHT:
      return g_strdup ("0.00");
    case NUMBER_MARKS:
      return make_number_format ("0", decimals);
    case NUMBER_INDEX:
      return g_strdup ("0.0000");
    case NUMBER_MONEY:
      return make_number_format ("#,##0", currency_digits);
    case NUMBER_TIME:
      return g_strdup ("yyyy-mm-dd hh:mm:ss");
    case NUMBER_TEXT:
      /* Text stays text even if somebody edits the cell. */
      return g_strdup ("@");
    case NUMBER_NONE:
    case NUMBER_GENERAL:
    default:
      return NULL;
    }
}

/**
 * eh_style_is_wrapped:
 * @style: a style
 *
 * Returns: whether text goes on in the next line where a cell ends
 */
gboolean
eh_style_is_wrapped (EhStyle style)
{
  return looks[style].is_wrapped;
}

/**
 * eh_style_is_head:
 * @style: a style
 *
 * Returns: whether it is for the head of a table
 */
gboolean
eh_style_is_head (EhStyle style)
{
  return style >= EH_STYLE_HEAD && style <= EH_STYLE_HEAD_WEIGHT;
}

/**
 * eh_style_get_colour:
 * @ink: an #EhInk
 *
 * Returns: its colour on white paper, as in the documents
 */
lxw_color_t
eh_style_get_colour (guint ink)
{
  double rgb[3];
  lxw_color_t colour = 0;

  eh_ink_get_rgb ((EhInk) ink, rgb);
  for (guint i = 0; i < 3; i++)
    colour = colour << 8 | (lxw_color_t) (rgb[i] * 255.0 + 0.5);

  /* libxlsxwriter takes 0 for "no colour". */
  return colour != 0 ? colour : LXW_COLOR_BLACK;
}

static void
set_font (lxw_format *format, const Look *look)
{
  format_set_font_name (format, EH_STYLE_FONT);
  format_set_font_size (format, look->size);
  format_set_font_color (format, eh_style_get_colour (look->ink));
  if (look->is_strong)
    format_set_bold (format);
}

static lxw_format *
make_format (lxw_workbook *file, const Look *look, guint decimals, guint currency_digits)
{
  lxw_format *format = workbook_add_format (file);
  g_autofree char *number = get_number_format (look->number, decimals, currency_digits);

  if (format == NULL)
    return NULL;

  set_font (format, look);
  format_set_align (format, look->align);
  format_set_align (format,
                    look->line == LINE_HEAD ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
  if (look->align == LXW_ALIGN_RIGHT)
    format_set_indent (format, 1);
  if (look->is_wrapped)
    format_set_text_wrap (format);
  if (number != NULL)
    format_set_num_format (format, number);
  if (look->line != LINE_NONE)
    {
      format_set_bottom (format, look->line == LINE_HEAD ? LXW_BORDER_THIN : LXW_BORDER_HAIR);
      format_set_bottom_color (
          format, eh_style_get_colour (look->line == LINE_HEAD ? EH_INK_TEXT : EH_INK_HAIRLINE));
    }
  if (look->is_input)
    format_set_bg_color (format, INPUT_GROUND);

  return format;
}

/**
 * eh_style_sheet_init:
 * @self: a style sheet to fill
 * @file: the workbook, which owns the formats
 * @decimals: digits after the point of marks
 * @currency_digits: digits after the point of amounts
 *
 * Makes all formats.
 *
 * Returns: %FALSE without memory
 */
gboolean
eh_style_sheet_init (EhStyleSheet *self, lxw_workbook *file, guint decimals, guint currency_digits)
{
  for (guint i = 0; i < EH_N_STYLES; i++)
    {
      self->formats[i] = make_format (file, &looks[i], decimals, currency_digits);
      if (self->formats[i] == NULL)
        return FALSE;
    }

  self->first = workbook_add_format (file);
  self->wrong = workbook_add_format (file);
  self->out = workbook_add_format (file);
  if (self->first == NULL || self->wrong == NULL || self->out == NULL)
    return FALSE;

  format_set_bg_color (self->first, eh_style_get_colour (EH_INK_TRACK));
  format_set_bold (self->wrong);
  format_set_font_color (self->wrong, eh_style_get_colour (EH_INK_SERIES + 2));
  format_set_font_color (self->out, eh_style_get_colour (EH_INK_MUTED));

  return TRUE;
}
