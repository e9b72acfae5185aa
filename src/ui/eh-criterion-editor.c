/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-criterion-editor.c: what one criterion asks, and how it is judged.
 */
#include "ui/eh-criterion-editor.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-choice-input.h"
#include "ui/eh-choices-input.h"
#include "ui/eh-line-input.h"
#include "ui/eh-number-input.h"
#include "ui/eh-scale-presets.h"
#include "ui/eh-text-input.h"

struct _EhCriterionEditor
{
  EhEditor parent_instance;

  /* Template children */
  GtkWidget *pinned_box;
  GtkLabel *pinned;
  GtkWidget *judging;

  /* Of a new one: where it shall stand; owned */
  gboolean is_new;
  char *parent;
  char *before;
};

G_DEFINE_FINAL_TYPE (EhCriterionEditor, eh_criterion_editor, EH_TYPE_EDITOR)

/* Which rows a criterion of a kind has, besides its title, description and kind. */
#define BIT(kind) (1u << EH_CRITERION_##kind)
static const struct
{
  EhField field;
  guint kinds;
} rows[] = {
  { EH_FIELD_WEIGHT, BIT (SCORED) | BIT (PRICE) | BIT (GROUP) },
  { EH_FIELD_SCALE, BIT (SCORED) },
  { EH_FIELD_THRESHOLD, BIT (SCORED) },
  { EH_FIELD_METHOD, BIT (SCORED) },
  { EH_FIELD_SCORERS, BIT (SCORED) },
  { EH_FIELD_FORMULA, BIT (PRICE) },
};
#undef BIT

static const EhProcurement *
get_procurement (EhCriterionEditor *self)
{
  return eh_book_get_procurement (eh_editor_get_book (EH_EDITOR (self)));
}

/* Returns: (nullable): the criterion as the book has it; %NULL if it is new */
static const EhCriterion *
get_criterion (EhCriterionEditor *self)
{
  return eh_procurement_find_criterion (
      get_procurement (self),
      eh_body_get_text (eh_editor_get_body (EH_EDITOR (self)), EH_FIELD_CRITERION));
}

/* Returns: place in @names of what the row of @field says, or -1 */
static int
get_chosen (EhCriterionEditor *self, EhField field, const char *const *names)
{
  g_autofree char *name = eh_input_row_dup_draft (eh_editor_find_row (EH_EDITOR (self), field));

  return eh_vocabulary_find (names, name);
}

static void
set_visible (EhCriterionEditor *self, EhField field, gboolean is_visible)
{
  gtk_widget_set_visible (GTK_WIDGET (eh_editor_find_row (EH_EDITOR (self), field)), is_visible);
}

static void
set_hint (EhCriterionEditor *self, EhField field, const char *hint)
{
  g_object_set (eh_editor_find_row (EH_EDITOR (self), field), "hint", hint, NULL);
}

/* A price formula in one sentence, and the numbers that this one needs. */
static void
show_formula (EhCriterionEditor *self, gboolean is_price)
{
  int formula = get_chosen (self, EH_FIELD_FORMULA, eh_formula_names);
  gboolean is_range = is_price && formula == EH_FORMULA_ABSOLUTE_RANGE;

  set_visible (self, EH_FIELD_CEILING, is_range);
  set_visible (self, EH_FIELD_FLOOR, is_range);
  set_visible (self, EH_FIELD_N, is_price && formula == EH_FORMULA_UTILITY_INDEX);
  set_hint (self, EH_FIELD_FORMULA,
            formula >= 0 ? eh_wording_formula_rule (formula)
                         : _ ("How prices become marks. Bidders read it in the tender."));
}

static void
show_fitting_rows (EhCriterionEditor *self)
{
  int kind = get_chosen (self, EH_FIELD_KIND, eh_criterion_kind_names);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    set_visible (self, rows[i].field, kind >= 0 && (rows[i].kinds & (1u << kind)) != 0);
  show_formula (self, kind == EH_CRITERION_PRICE);
  gtk_widget_set_visible (self->judging, kind != EH_CRITERION_PASS_FAIL);
  set_hint (self, EH_FIELD_WEIGHT,
            kind == EH_CRITERION_GROUP
                ? _ ("Percent of the total that its criteria shall add up to. Left empty, it is "
                     "what they add up to.")
                : _ ("Percent of the total. The weights of a lot add up to 100."));
}

static gboolean
holds_criteria (const EhProcurement *procurement, const EhCriterion *group)
{
  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    if (g_strcmp0 (eh_procurement_get_criterion (procurement, i)->parent, group->row.id) == 0)
      return TRUE;

  return FALSE;
}

/* What has been judged pins how; that is said before somebody tries. */
static void
show_pinned (EhCriterionEditor *self)
{
  static const EhField judged_fields[] = { EH_FIELD_KIND, EH_FIELD_SCALE, EH_FIELD_METHOD,
                                           EH_FIELD_LOT };
  static const EhField group_fields[] = { EH_FIELD_KIND, EH_FIELD_LOT };
  const EhProcurement *procurement = get_procurement (self);
  const EhCriterion *criterion = get_criterion (self);
  gboolean is_judged = criterion != NULL && eh_criteria_edit_is_judged (procurement, criterion);
  gboolean is_full = criterion != NULL && holds_criteria (procurement, criterion);

  for (guint i = 0; is_judged && i < G_N_ELEMENTS (judged_fields); i++)
    gtk_widget_set_sensitive (GTK_WIDGET (eh_editor_find_row (EH_EDITOR (self), judged_fields[i])),
                              FALSE);
  for (guint i = 0; is_full && i < G_N_ELEMENTS (group_fields); i++)
    gtk_widget_set_sensitive (GTK_WIDGET (eh_editor_find_row (EH_EDITOR (self), group_fields[i])),
                              FALSE);

  gtk_widget_set_visible (self->pinned_box, is_judged || is_full);
  gtk_label_set_label (
      self->pinned,
      is_judged ? _ ("Tenders have been judged by this criterion, so its kind, scale, method and "
                     "lot have to stay. To change them, withdraw the scores first.")
                : _ ("This group holds criteria, so it stays a group, and in its lot. To change "
                     "that, move them out first."));
}

/* The key criteria are those of one regime; what was chosen is shown in any. */
static gboolean
has_key_criteria (const EhProcurement *procurement, const EhBody *body)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);

  return eh_body_has (body, EH_FIELD_KEY_CRITERIA) || basics == NULL ||
         basics->regime == EH_REGIME_PSR_COMPETITIVE ||
         basics->regime == EH_REGIME_PSR_MOST_SUITABLE;
}

static gboolean
has_scales (EhCriterionEditor *self)
{
  return eh_procurement_get_n_scales (get_procurement (self)) > 0;
}

static void
eh_criterion_editor_loaded (EhEditor *editor, const EhBody *body)
{
  EhCriterionEditor *self = EH_CRITERION_EDITOR (editor);
  const EhProcurement *procurement = get_procurement (self);

  set_visible (self, EH_FIELD_LOT, eh_procurement_get_n_lots (procurement) > 1);
  set_visible (self, EH_FIELD_KEY_CRITERIA, has_key_criteria (procurement, body));
  if (!has_scales (self))
    set_hint (self, EH_FIELD_SCALE,
              _ ("There is no scale yet: one from 0 to 5 is added with this criterion. You can "
                 "change it on the page of scales."));
  show_fitting_rows (self);
  show_pinned (self);
}

static void
eh_criterion_editor_edited (EhEditor *editor, EhInputRow *row)
{
  if (eh_input_row_get_field (row) == EH_FIELD_KIND ||
      eh_input_row_get_field (row) == EH_FIELD_FORMULA)
    show_fitting_rows (EH_CRITERION_EDITOR (editor));
}

static void
add_scale (EhCriterionEditor *self, EhBody *body, GPtrArray *bodies)
{
  EhBody *scale = eh_body_new (EH_KIND_SCALE_DESCRIBED);
  g_autofree char *id = eh_editor_new_id (get_procurement (self), EH_KIND_SCALE_DESCRIBED);

  eh_body_set_text (scale, EH_FIELD_SCALE, id);
  eh_scale_preset_fill (EH_SCALE_PRESET_FIVE, scale);
  eh_body_set_text (body, EH_FIELD_SCALE, id);
  g_ptr_array_insert (bodies, 0, scale);
}

static gboolean
eh_criterion_editor_complete (EhEditor *editor, EhBody *body, GPtrArray *bodies)
{
  EhCriterionEditor *self = EH_CRITERION_EDITOR (editor);
  const EhBody *before = eh_editor_get_body (editor);
  gint64 kind = eh_body_get_integer (body, EH_FIELD_KIND, EH_CRITERION_SCORED);

  /* What no row shows stays. */
  if (!gtk_widget_get_visible (GTK_WIDGET (eh_editor_find_row (editor, EH_FIELD_LOT))))
    eh_body_set_text (body, EH_FIELD_LOT, eh_body_get_text (before, EH_FIELD_LOT));
  eh_body_set_text (body, EH_FIELD_PARENT, eh_body_get_text (before, EH_FIELD_PARENT));
  eh_body_set_integer (body, EH_FIELD_POSITION, eh_body_get_integer (before, EH_FIELD_POSITION, 0));
  if (self->is_new)
    eh_criteria_edit_insert (get_procurement (self), body, &(EhSpot){ self->parent, self->before },
                             bodies);

  if (kind == EH_CRITERION_SCORED && !has_scales (self))
    add_scale (self, body, bodies);
  if (kind == EH_CRITERION_SCORED && !eh_body_has (body, EH_FIELD_SCALE))
    {
      eh_input_row_set_problem (eh_editor_find_row (editor, EH_FIELD_SCALE),
                                _ ("Choose the scale that answers are scored on."));
      return FALSE;
    }
  if (kind == EH_CRITERION_PRICE && !eh_body_has (body, EH_FIELD_FORMULA))
    {
      eh_input_row_set_problem (eh_editor_find_row (editor, EH_FIELD_FORMULA),
                                _ ("Choose how prices become marks."));
      return FALSE;
    }

  return TRUE;
}

static void
eh_criterion_editor_finalize (GObject *object)
{
  EhCriterionEditor *self = EH_CRITERION_EDITOR (object);

  g_free (self->parent);
  g_free (self->before);

  G_OBJECT_CLASS (eh_criterion_editor_parent_class)->finalize (object);
}

static void
eh_criterion_editor_class_init (EhCriterionEditorClass *klass)
{
  EhEditorClass *editor_class = EH_EDITOR_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = eh_criterion_editor_finalize;
  editor_class->kind = EH_KIND_CRITERION_DESCRIBED;
  editor_class->id_field = EH_FIELD_CRITERION;
  editor_class->loaded = eh_criterion_editor_loaded;
  editor_class->edited = eh_criterion_editor_edited;
  editor_class->complete = eh_criterion_editor_complete;

  g_type_ensure (EH_TYPE_CHOICE_INPUT);
  g_type_ensure (EH_TYPE_CHOICES_INPUT);
  g_type_ensure (EH_TYPE_LINE_INPUT);
  g_type_ensure (EH_TYPE_NUMBER_INPUT);
  g_type_ensure (EH_TYPE_TEXT_INPUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-criterion-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, EhCriterionEditor, pinned_box);
  gtk_widget_class_bind_template_child (widget_class, EhCriterionEditor, pinned);
  gtk_widget_class_bind_template_child (widget_class, EhCriterionEditor, judging);
}

static void
eh_criterion_editor_init (EhCriterionEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
present (EhCriterionEditor *self,
         GtkWidget *from,
         EhBook *book,
         const EhBody *body,
         const char *done)
{
  g_autoptr (EhBody) whole = eh_body_copy (body);

  if (!eh_body_has (whole, EH_FIELD_METHOD))
    eh_body_set_integer (whole, EH_FIELD_METHOD, EH_METHOD_CONSENSUS);
  eh_editor_present (EH_EDITOR (self), from, book, whole, done);
}

/* Opens what the book says of the criterion of that id. */
void
eh_criterion_editor_open (GtkWidget *from, EhBook *book, const char *id)
{
  const EhCriterion *criterion;

  g_return_if_fail (EH_IS_BOOK (book) && id != NULL);

  criterion = eh_procurement_find_criterion (eh_book_get_procurement (book), id);
  if (criterion != NULL)
    present (g_object_new (EH_TYPE_CRITERION_EDITOR, NULL), from, book,
             eh_entry_get_body (criterion->row.entry), _ ("Criterion changed"));
}

/* Opens the beginning of a new criterion, which shall stand at @spot. */
void
eh_criterion_editor_open_new (GtkWidget *from, EhBook *book, const EhBody *body, const EhSpot *spot)
{
  EhCriterionEditor *self = g_object_new (EH_TYPE_CRITERION_EDITOR, NULL);

  self->is_new = TRUE;
  self->parent = g_strdup (spot->parent);
  self->before = g_strdup (spot->before);
  present (self, from, book, body, _ ("Criterion added"));
}
