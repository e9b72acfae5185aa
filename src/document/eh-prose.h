/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-prose.h: a text with words made strong, emphasised or linked.
 *
 * A prose is a row of spans. What a span holds is text and nothing but text:
 * no character of it is markup. A line feed begins a new line, an empty line
 * a new paragraph, in every writer.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EhProseStyle:
 * @EH_PROSE_PLAIN: as the surroundings
 * @EH_PROSE_STRONG: bold
 * @EH_PROSE_EMPHASIS: italic
 */
typedef enum
{
  EH_PROSE_PLAIN,
  EH_PROSE_STRONG,
  EH_PROSE_EMPHASIS,
} EhProseStyle;

/**
 * EhProseSpan:
 * @style: how it is set
 * @text: what it says
 * @anchor: (nullable): where in the document it leads
 */
typedef struct
{
  EhProseStyle style;
  char *text;
  char *anchor;
} EhProseSpan;

/* Stands in a sentence for what is set in a style of its own. It is no character
 * that a text in a record may have. */
#define EH_PROSE_SUBJECT "\357\267\220"

typedef struct _EhProse EhProse;

EhProse *eh_prose_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void eh_prose_free (EhProse *self);

void eh_prose_add (EhProse *self, EhProseStyle style, const char *text);
void eh_prose_add_format (EhProse *self, EhProseStyle style, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void eh_prose_add_around (EhProse *self,
                          EhProseStyle style,
                          const char *subject,
                          const char *format,
                          ...) G_GNUC_PRINTF (4, 5);
void eh_prose_add_link (EhProse *self, const char *anchor, const char *text);

guint eh_prose_get_n_spans (const EhProse *self);
const EhProseSpan *eh_prose_get_span (const EhProse *self, guint index);
char *eh_prose_get_plain (const EhProse *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EhProse, eh_prose_free)

G_END_DECLS
