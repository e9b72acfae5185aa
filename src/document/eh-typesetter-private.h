/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-typesetter-private.h: one line of the source text, character by character.
 *
 * Setting has two steps. The first looks at the whole source line and finds
 * out for each character its font, width, direction and whether a line may
 * begin with it; characters that are drawn together make an item. The second
 * cuts it into lines and puts the pieces of items in visual order.
 */
#pragma once

#include "document/eh-typesetter.h"

G_BEGIN_DECLS

typedef enum
{
  EH_ITEM_TEXT,
  EH_ITEM_OUTLINE,
  EH_ITEM_BOX,
  EH_ITEM_TAB,
  EH_ITEM_NOTHING,
} EhItemKind;

typedef struct
{
  gunichar c;
  guint offset; /* in the text, in bytes */
  guint span;
  guint item;
  float advance; /* in points; of a cluster at its first character */
  guint8 level;  /* of direction: odd is right to left */
  guint8 kind;
  gboolean can_begin_line : 1;
  gboolean begins_cluster : 1;
  EhFont *font;
} EhChar;

typedef struct
{
  EhItemKind kind;
  EhFont *font;
  guint span;
  guint first, n; /* characters */
  guint8 level;
} EhItem;

typedef struct
{
  const char *text; /* all of it; offsets count from here */
  guint end;        /* of the source line, in bytes */
  double size;
  gboolean is_strong;
  gboolean is_right_to_left;
  GArray *chars; /* (element-type EhChar) */
  GArray *items; /* (element-type EhItem) */
} EhSourceLine;

/* What is looked up of a character again and again. */
typedef enum
{
  EH_PLACE_KNOWN = 1 << 0,
  EH_PLACE_SIMPLE_BREAK = 1 << 1, /* see eh_unichar_breaks_simply() */
  EH_PLACE_RIGHT_TO_LEFT = 1 << 2,
  EH_PLACE_SPECIAL = 1 << 3, /* a tab, a mark, ignorable, or shaped */
} EhPlaceFlags;

struct _EhTypesetter
{
  EhFontSet *fonts;
  char *language;
  guint8 *places; /* (array fixed-size=65536): EhPlaceFlags, made as they are needed */
  hb_buffer_t *buffer;
  EhSourceLine source; /* its arrays are used again and again */
};

void eh_typesetter_analyse (EhTypesetter *self, const EhProse *prose);
void eh_typesetter_shape (EhTypesetter *self, EhFont *font, guint8 level, guint start, guint end);
double eh_typesetter_get_box_width (EhTypesetter *self, gunichar c, double size);

G_END_DECLS
