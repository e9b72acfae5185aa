/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-points-input.c: a row of a form for the points of a scale.
 */
#include "ui/eh-points-input.h"

#include "config.h"

#include <glib/gi18n.h>

#include "core/eh-decimal.h"
#include "exchange/eh-sheet-value.h"
#include "ui/eh-scale-point-row.h"

/* What stands between the texts and the points of a draft. */
#define UNIT "\037"
#define RECORD "\036"

struct _EhPointsInput
{
  EhInputRow parent_instance;

  GtkBox *box;
  GtkWidget *add_button;
};

static const EhField fields[] = { EH_FIELD_SCORE, EH_FIELD_LABEL, EH_FIELD_PERCENT,
                                  EH_FIELD_DESCRIPTOR };

G_DEFINE_FINAL_TYPE (EhPointsInput, eh_points_input, EH_TYPE_INPUT_ROW)

/* Returns: (nullable): the row at that place */
static EhScalePointRow *
get_row (EhPointsInput *self, guint place)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  for (; child != NULL && place > 0; place--)
    child = gtk_widget_get_next_sibling (child);

  return child != NULL && EH_IS_SCALE_POINT_ROW (child) ? EH_SCALE_POINT_ROW (child) : NULL;
}

static guint
count (EhPointsInput *self)
{
  guint n = 0;

  while (get_row (self, n) != NULL)
    n++;

  return n;
}

/* Returns: hundredths, or -1 if it is no number */
static gint64
read_number (EhScalePointRow *row, EhField field)
{
  g_autofree char *text = eh_scale_point_row_dup_text (row, field);
  g_autofree char *plain = NULL;
  g_autofree char *problem = NULL;
  gint64 value;

  return eh_sheet_read_number (text, 2, NULL, &plain, &problem) &&
                 eh_decimal_parse (plain, 2, &value, NULL)
             ? value
             : -1;
}

/* Says of each point which it is, and what it is worth if nothing is typed. */
static void
show_places (EhPointsInput *self)
{
  const guint n = count (self);
  gint64 highest = 0;

  for (guint i = 0; i < n; i++)
    highest = MAX (highest, read_number (get_row (self, i), EH_FIELD_SCORE));
  for (guint i = 0; i < n; i++)
    {
      EhScalePointRow *row = get_row (self, i);
      gint64 score = read_number (row, EH_FIELD_SCORE);
      g_autofree char *share =
          score >= 0 && highest > 0
              /* Half up, as every rounding here. */
              ? eh_decimal_format ((2 * score * EH_FULL_WEIGHT + highest) / (2 * highest), 2)
              : NULL;

      eh_scale_point_row_set_place (row, i, n);
      eh_scale_point_row_set_share (row, share);
    }
  gtk_widget_set_sensitive (self->add_button, n < EH_MAX_POINTS);
}

static void
edited_cb (EhPointsInput *self)
{
  show_places (self);
  eh_input_row_edited (EH_INPUT_ROW (self));
}

static void
asked_cb (EhPointsInput *self, int by, EhScalePointRow *row)
{
  GtkWidget *widget = GTK_WIDGET (row);

  if (by == 0)
    gtk_box_remove (self->box, widget);
  else if (by < 0)
    gtk_box_reorder_child_after (self->box, gtk_widget_get_prev_sibling (widget), widget);
  else
    gtk_box_reorder_child_after (self->box, widget, gtk_widget_get_next_sibling (widget));
  edited_cb (self);
}

static EhScalePointRow *
add_row (EhPointsInput *self)
{
  GtkWidget *row = eh_scale_point_row_new ();
  guint n = count (self);

  gtk_box_insert_child_after (self->box, row, n > 0 ? GTK_WIDGET (get_row (self, n - 1)) : NULL);
  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);

  return EH_SCALE_POINT_ROW (row);
}

static void
drop_rows (EhPointsInput *self)
{
  EhScalePointRow *row;

  while ((row = get_row (self, 0)) != NULL)
    gtk_box_remove (self->box, GTK_WIDGET (row));
}

static char *
format_value (const EhBody *point, EhField field)
{
  if (field == EH_FIELD_LABEL || field == EH_FIELD_DESCRIPTOR)
    return g_strdup (eh_body_get_text (point, field));
  if (!eh_body_has (point, field))
    return NULL;

  return eh_decimal_format_short (eh_body_get_integer (point, field, 0), 2);
}

static void
show_points (EhPointsInput *self, const EhBody *body)
{
  drop_rows (self);
  for (guint i = 0; i < eh_body_get_n_objects (body, EH_FIELD_POINTS); i++)
    {
      const EhBody *point = eh_body_get_object (body, EH_FIELD_POINTS, i);
      EhScalePointRow *row = add_row (self);

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          g_autofree char *text = format_value (point, fields[j]);

          eh_scale_point_row_set_text (row, fields[j], text != NULL ? text : "");
        }
    }
  while (count (self) < 2)
    add_row (self);
  show_places (self);
}

static void
eh_points_input_load (EhInputRow *row, EhBook *book, const EhFieldSpec *spec, const EhBody *body)
{
  show_points (EH_POINTS_INPUT (row), body);
}

static const EhFieldSpec *
find_spec (EhPointsInput *self, EhField field)
{
  const EhFieldSpec *spec = eh_input_row_get_spec (EH_INPUT_ROW (self));

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].field == field)
      return &spec->fields[i];

  g_return_val_if_reached (NULL);
}

/* Returns: (nullable) (transfer full): what is wrong with one field of a point */
static char *
store_field (EhPointsInput *self, EhScalePointRow *row, EhField field, EhBody *point)
{
  g_autofree char *text = eh_scale_point_row_dup_text (row, field);
  g_autofree char *understood = NULL;
  char *what = NULL;
  EhSheetValue value = {
    .field = find_spec (self, field),
    .procurement = eh_book_get_procurement (eh_input_row_get_book (EH_INPUT_ROW (self))),
    .text = text,
  };

  if (*text == '\0' && !value.field->is_required)
    return NULL;
  if (*text == '\0')
    return g_strdup (_ ("this has to be filled in"));
  if (eh_sheet_read_cell (&value, point, &understood, &what))
    return NULL;

  return what;
}

static gboolean
eh_points_input_store (EhInputRow *input, EhBody *body, char **problem)
{
  EhPointsInput *self = EH_POINTS_INPUT (input);
  EhScalePointRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      EhBody *point = eh_body_add_object (body, EH_FIELD_POINTS);

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          g_autofree char *what = store_field (self, row, fields[j], point);

          if (what == NULL)
            continue;
          /* Translators: the number of a point of a scale, a field of it, what is wrong there. */
          *problem = g_strdup_printf (_ ("Point %u, %s: %s"), i + 1,
                                      _ (eh_field_get_title (fields[j])), what);
          return FALSE;
        }
    }

  return TRUE;
}

static char *
eh_points_input_dup_draft (EhInputRow *input)
{
  GString *draft = g_string_new (NULL);
  EhScalePointRow *row;

  for (guint i = 0; (row = get_row (EH_POINTS_INPUT (input), i)) != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
      {
        g_autofree char *text = eh_scale_point_row_dup_text (row, fields[j]);

        g_string_append_printf (draft, "%s%s", text, j + 1 < G_N_ELEMENTS (fields) ? UNIT : RECORD);
      }

  return g_string_free (draft, FALSE);
}

static void
eh_points_input_set_draft (EhInputRow *input, const char *draft)
{
  EhPointsInput *self = EH_POINTS_INPUT (input);
  g_auto (GStrv) points = g_strsplit (draft, RECORD, -1);

  drop_rows (self);
  for (guint i = 0; points[i] != NULL && *points[i] != '\0'; i++)
    {
      g_auto (GStrv) texts = g_strsplit (points[i], UNIT, -1);
      EhScalePointRow *row = add_row (self);

      for (guint j = 0; j < G_N_ELEMENTS (fields) && texts[j] != NULL; j++)
        eh_scale_point_row_set_text (row, fields[j], texts[j]);
    }
  edited_cb (self);
}

/* A new point is worth one more than the last. */
static void
add_cb (EhPointsInput *self)
{
  guint n = count (self);
  gint64 last = n > 0 ? read_number (get_row (self, n - 1), EH_FIELD_SCORE) : -1;
  EhScalePointRow *row = add_row (self);

  if (last >= 0)
    {
      g_autofree char *next = eh_decimal_format_short (last + 100, 2);

      eh_scale_point_row_set_text (row, EH_FIELD_SCORE, next);
    }
  edited_cb (self);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static void
eh_points_input_class_init (EhPointsInputClass *klass)
{
  EhInputRowClass *row_class = EH_INPUT_ROW_CLASS (klass);

  row_class->load = eh_points_input_load;
  row_class->store = eh_points_input_store;
  row_class->dup_draft = eh_points_input_dup_draft;
  row_class->set_draft = eh_points_input_set_draft;
}

static void
eh_points_input_init (EhPointsInput *self)
{
  self->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->add_button = gtk_button_new_with_mnemonic (_ ("Add a _point"));
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  g_signal_connect_swapped (self->add_button, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (self->box, self->add_button);
  eh_input_row_set_control (EH_INPUT_ROW (self), GTK_WIDGET (self->box), GTK_WIDGET (self->box));
}
