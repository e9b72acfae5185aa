/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-paste-cell.c: a cell of a table that is looked at before it is taken.
 *
 * Most cells are a text and nothing else; the sign and the sentence of a problem
 * are made when there is one, so that long tables stay quick.
 */
#include "ui/eh-paste-cell.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-format.h"

/* Of a long text, so much. */
#define MAX_SHOWN 200

struct _EhPasteCell
{
  AdwBin parent_instance;

  GtkInscription *text;
  /* Once there was something to say */
  GtkWidget *image;
  GtkInscription *comment;

  /* Owned references */
  EhPasteRow *row;
  GSignalGroup *signals;
  /* What is shown now: the cell, and what is said of it */
  char *line;
  char *said;

  guint column;
};

G_DEFINE_FINAL_TYPE (EhPasteCell, eh_paste_cell, ADW_TYPE_BIN)

static GtkInscription *
make_inscription (void)
{
  GtkWidget *inscription = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (inscription), 3);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), 12);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (inscription), 1);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (inscription), 0.5f);
  gtk_widget_set_hexpand (inscription, TRUE);

  return GTK_INSCRIPTION (inscription);
}

/* Puts a sign before the text and a line below it. */
static void
make_comment_line (EhPasteCell *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  g_object_ref (self->text);
  adw_bin_set_child (ADW_BIN (self), NULL);
  self->image = gtk_image_new ();
  self->comment = make_inscription ();
  gtk_widget_add_css_class (GTK_WIDGET (self->comment), "caption");
  gtk_box_append (GTK_BOX (line), self->image);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->comment));
  adw_bin_set_child (ADW_BIN (self), box);
  g_object_unref (self->text);
}

static void
set_class (gpointer widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* A line break is shown as a sign, and a long text by its beginning. */
static char *
make_line (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (MAX_SHOWN, g_utf8_strlen (text, -1)));
  g_auto (GStrv) lines = g_strsplit (start, "\n", -1);

  return g_strjoinv (" ↵ ", lines);
}

/* Returns: (transfer full) (nullable): what the line below the cell says */
static char *
make_comment (const EhSheetRemark *remark, const char *text)
{
  g_autofree char *stripped = NULL;

  if (remark == NULL)
    return NULL;
  if (remark->level != EH_SHEET_UNDERSTOOD)
    return eh_format_problem (remark->text);

  /* What was taken as it stands, but for its line breaks, needs no word. */
  stripped = g_strdelimit (g_strstrip (g_strdup (text)), "\n\t", ' ');
  if (g_ascii_strcasecmp (stripped, remark->text) == 0)
    return NULL;

  /* Translators: how a cell of a table was understood. */
  return g_strdup_printf (_ ("Taken as %s"), remark->text);
}

static void
show_comment (EhPasteCell *self, EhSheetRemarkLevel level, const char *comment)
{
  if (self->comment == NULL)
    make_comment_line (self);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), level == EH_SHEET_PROBLEM
                                                             ? "dialog-warning-symbolic"
                                                             : "dialog-information-symbolic");
  set_class (self->image, "error", level == EH_SHEET_PROBLEM);
  set_class (self->comment, "dim-label", level != EH_SHEET_PROBLEM);
  gtk_inscription_set_text (self->comment, comment);
  gtk_widget_set_visible (self->image, level != EH_SHEET_UNDERSTOOD);
  gtk_widget_show (GTK_WIDGET (self->comment));
}

static void
hide_comment (EhPasteCell *self)
{
  if (self->comment == NULL)
    return;

  gtk_widget_hide (self->image);
  gtk_widget_hide (GTK_WIDGET (self->comment));
}

/* A screen reader hears the cell, and what is said of it. */
static void
describe (EhPasteCell *self, const char *text, const char *comment)
{
  /* Translators: what stands in a cell of a table, and what is said of it. */
  g_autofree char *label = comment != NULL ? g_strdup_printf (_ ("%s. %s"), text, comment) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), comment != NULL ? label : NULL);
}

static void
show (EhPasteCell *self)
{
  const EhSheetRemark *remark = eh_paste_row_get_remark (self->row, self->column);
  const char *text = eh_paste_row_get_text (self->row, self->column);
  gboolean is_header = eh_paste_row_is_header (self->row);
  g_autofree char *line = make_line (text);
  g_autofree char *comment = NULL;

  /* What a heading is taken for stands above it. */
  if (!is_header || (remark != NULL && remark->level == EH_SHEET_PROBLEM))
    comment = make_comment (remark, text);
  set_class (self->text, "dim-label", eh_paste_row_is_left_out (self->row, self->column));
  set_class (self->text, "heading", is_header);
  if (g_strcmp0 (line, self->line) == 0 && g_strcmp0 (comment, self->said) == 0)
    return;

  gtk_inscription_set_text (self->text, line);
  if (comment != NULL)
    show_comment (self, remark->level, comment);
  else
    hide_comment (self);
  describe (self, line, comment);
  g_free (self->line);
  g_free (self->said);
  self->line = g_steal_pointer (&line);
  self->said = g_steal_pointer (&comment);
}

static void
eh_paste_cell_dispose (GObject *object)
{
  EhPasteCell *self = EH_PASTE_CELL (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->row);
  g_clear_pointer (&self->line, g_free);
  g_clear_pointer (&self->said, g_free);

  G_OBJECT_CLASS (eh_paste_cell_parent_class)->dispose (object);
}

static void
eh_paste_cell_class_init (EhPasteCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eh_paste_cell_dispose;
}

static void
eh_paste_cell_init (EhPasteCell *self)
{
  self->text = make_inscription ();
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->text));
  self->signals = g_signal_group_new (EH_TYPE_PASTE_SHEET);
  g_signal_group_connect_swapped (self->signals, "read", G_CALLBACK (show), self);
}

/* Shows a cell, also when its table is read again. */
void
eh_paste_cell_show (EhPasteCell *self, EhPasteRow *row, guint column)
{
  g_return_if_fail (EH_IS_PASTE_CELL (self));
  g_return_if_fail (EH_IS_PASTE_ROW (row));

  g_set_object (&self->row, row);
  self->column = column;
  g_signal_group_set_target (self->signals, eh_paste_row_get_sheet (row));
  show (self);
}

/* Forgets the cell, so that it costs nothing while nobody sees it. */
void
eh_paste_cell_forget (EhPasteCell *self)
{
  g_return_if_fail (EH_IS_PASTE_CELL (self));

  g_signal_group_set_target (self->signals, NULL);
  g_clear_object (&self->row);
}

GtkWidget *
eh_paste_cell_new (void)
{
  return g_object_new (EH_TYPE_PASTE_CELL, NULL);
}
