/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-sheet-criteria.c: a table with a criterion in each row.
 *
 * Rows name their group in any order, groups that have no row of their own
 * included; commands come out with each group before what it holds.
 */
#include "exchange/eh-sheet-import-private.h"

/* Groups within groups: what an exchange file can say. */
#define MAX_TREE_DEPTH 16

/**
 * Draft:
 * @row: the row it is in, or the first that names it
 * @id: its id
 * @title: (nullable): its title; %NULL to leave it
 * @parent: (nullable): id of its group
 * @known: (nullable): the criterion of that id that the book has
 * @is_group: whether others name it as their group
 * @has_row: whether it has a row of its own
 * @depth: how many groups it is in
 * @is_bad: whether something about it has been refused already
 * @is_done: whether it has been submitted, or could not be
 */
typedef struct
{
  guint row;
  char *id;
  char *title;
  char *parent;
  const EhCriterion *known;
  gboolean is_group;
  gboolean has_row;
  guint depth;
  gboolean is_bad;
  gboolean is_done;
} Draft;

/**
 * Criteria:
 * @drafts: (element-type Draft): what the table is about, in its order
 * @by_id: (element-type utf8 Draft): the same, by id
 * @by_title: (element-type utf8 Draft): by title without capitals; the first
 * @taken: (element-type utf8 guint): ids, and their rows
 * @failed: (element-type utf8): ids of what could not be submitted
 * @position: of the next new criterion
 */
typedef struct
{
  EhSheetImport *import;
  GPtrArray *drafts;
  GHashTable *by_id;
  GHashTable *by_title;
  GHashTable *taken;
  GHashTable *failed;
  gint64 position;
} Criteria;

static void
draft_free (gpointer data)
{
  Draft *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->parent);
  g_free (self);
}

/* A line break in a title is there for its looks. */
static char *
dup_line (const EhSheetImport *import, guint row, EhField field)
{
  char *text = eh_sheet_import_dup_cell (import, row, field);

  return text != NULL ? g_strdelimit (text, "\n\t", ' ') : NULL;
}

static Draft *
add_draft (Criteria *self, guint row, char *id, char *title)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->row = row;
  draft->id = id;
  draft->title = title;
  draft->known = eh_procurement_find_criterion (self->import->before, id);
  g_ptr_array_add (self->drafts, draft);
  g_hash_table_insert (self->by_id, draft->id, draft);
  g_hash_table_insert (self->taken, g_strdup (id), GUINT_TO_POINTER (row));
  if (title != NULL)
    {
      char *folded = g_utf8_casefold (title, -1);

      if (g_hash_table_contains (self->by_title, folded))
        g_free (folded);
      else
        g_hash_table_insert (self->by_title, folded, draft);
    }

  return draft;
}

/* The only criterion of the book that is called so. */
static const EhCriterion *
find_by_title (const EhSheetImport *import, const char *title)
{
  g_autofree char *folded = g_utf8_casefold (title, -1);
  const EhCriterion *found = NULL;

  for (guint i = 0; i < eh_procurement_get_n_criteria (import->before); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (import->before, i);
      g_autofree char *other = g_utf8_casefold (criterion->title, -1);

      if (!g_str_equal (folded, other))
        continue;
      if (found != NULL)
        return NULL;
      found = criterion;
    }

  return found;
}

/* The id of what has none in the table: that of the criterion of the book with
 * its title, or a new one. */
static char *
make_id (Criteria *self, const char *title)
{
  const EhCriterion *known = find_by_title (self->import, title);
  g_autoptr (GHashTable) taken = NULL;
  GHashTableIter iter;
  gpointer id;

  if (known != NULL && !g_hash_table_contains (self->taken, known->row.id))
    return g_strdup (known->row.id);

  taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_iter_init (&iter, self->taken);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (taken, id);
  for (guint i = 0; i < eh_procurement_get_n_criteria (self->import->before); i++)
    g_hash_table_add (taken,
                      (gpointer) eh_procurement_get_criterion (self->import->before, i)->row.id);

  return eh_sheet_import_make_id (title, taken);
}

/* The sum below a table is not a criterion. */
static gboolean
is_total (const EhSheetImport *import, guint row)
{
  g_autofree char *id = eh_sheet_import_dup_cell (import, row, EH_FIELD_CRITERION);
  g_autofree char *title = eh_sheet_import_dup_cell (import, row, EH_FIELD_TITLE);
  g_autofree char *folded = title != NULL ? eh_sheet_fold (title) : NULL;

  return id == NULL && folded != NULL &&
         eh_sheet_is_word ("total|totals|sum|grandtotal|subtotal", folded);
}

/* Makes a draft of a row that says something. What is wrong with its other
 * cells is said even if it has no id or title. */
static void
read_row (Criteria *self, guint row, gboolean has_id)
{
  EhSheetImport *import = self->import;
  char *title = dup_line (import, row, EH_FIELD_TITLE);
  char *id = NULL;
  gboolean is_bad = FALSE;
  Draft *draft;

  if (has_id)
    {
      id = eh_sheet_import_read_id (import, row, EH_FIELD_CRITERION, self->taken);
      is_bad = id == NULL;
    }
  if (title == NULL && (id == NULL || eh_procurement_find_criterion (import->before, id) == NULL))
    {
      eh_sheet_import_fail (import, row, EH_FIELD_TITLE, "the title is missing");
      is_bad = TRUE;
    }
  if (id == NULL)
    {
      id = make_id (self, title != NULL ? title : "row");
      if (!is_bad)
        eh_sheet_import_note (import, row, EH_FIELD_CRITERION, "the id “%s” was made", id);
    }

  draft = add_draft (self, row, id, title);
  /* What is found by its title keeps the capitals that it has. */
  if (!has_id && draft->known != NULL)
    g_clear_pointer (&draft->title, g_free);
  draft->has_row = TRUE;
  draft->is_bad = is_bad;
}

/* Rows with an id of their own come first, so that no made id takes theirs. */
static void
read_rows (Criteria *self, gboolean has_id)
{
  EhSheetImport *import = self->import;

  for (guint row = import->header + 1; row < eh_csv_get_n_rows (import->sheet); row++)
    {
      g_autofree char *id = eh_sheet_import_dup_cell (import, row, EH_FIELD_CRITERION);

      if ((id != NULL) != has_id || !eh_sheet_import_is_row (import, row))
        continue;
      if (is_total (import, row))
        eh_sheet_import_note (import, row, EH_FIELD_TITLE,
                              "this row is a sum, so it is left out; give it an id if it is not");
      else
        read_row (self, row, has_id);
    }
}

/* The id of the group that a row names: by id or title, in the table or in the
 * book; or a new one. */
static char *
find_parent (Criteria *self, const Draft *draft, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  Draft *group = g_hash_table_lookup (self->by_id, name);
  const EhCriterion *known = eh_procurement_find_criterion (self->import->before, name);
  char *id;

  if (group == NULL && known != NULL)
    return g_strdup (name);
  if (group == NULL)
    group = g_hash_table_lookup (self->by_title, folded);
  if (group == NULL)
    known = find_by_title (self->import, name);
  if (group == NULL && known != NULL)
    return g_strdup (known->row.id);
  if (group == NULL)
    {
      id = make_id (self, name);
      eh_sheet_import_note (self->import, draft->row, EH_FIELD_PARENT,
                            "the group “%s” has no row, so it is made with the id “%s”", name, id);
      group = add_draft (self, draft->row, id, g_strdup (name));
    }

  group->is_group = TRUE;
  return g_strdup (group->id);
}

static void
find_parents (Criteria *self)
{
  /* Groups are added to the end on the way, and have no parent. */
  for (guint i = 0; i < self->drafts->len; i++)
    {
      Draft *draft = g_ptr_array_index (self->drafts, i);
      g_autofree char *name = NULL;

      if (!draft->has_row)
        continue;
      name = dup_line (self->import, draft->row, EH_FIELD_PARENT);
      if (name == NULL)
        continue;
      draft->parent = find_parent (self, draft, name);
      eh_sheet_import_tell (self->import, draft->row, EH_FIELD_PARENT, draft->parent);
    }
}

static gboolean
says (const EhSheetImport *import, guint row, EhField field)
{
  g_autofree char *text = eh_sheet_import_dup_cell (import, row, field);

  return text != NULL;
}

/* What a row that does not say its kind must be. */
static void
set_kind (Criteria *self, const Draft *draft, EhBody *body)
{
  EhCriterionKind kind = EH_CRITERION_SCORED;

  if (eh_body_has (body, EH_FIELD_KIND))
    return;

  if (draft->is_group)
    kind = EH_CRITERION_GROUP;
  else if (says (self->import, draft->row, EH_FIELD_FORMULA))
    kind = EH_CRITERION_PRICE;
  eh_body_set_integer (body, EH_FIELD_KIND, kind);
  if (draft->has_row)
    eh_sheet_import_note (self->import, draft->row, EH_FIELD_KIND, "it is taken for “%s”",
                          eh_criterion_kind_names[kind]);
}

/* A book with one scale needs no word about it. */
static void
set_scale (Criteria *self, const Draft *draft, EhBody *body)
{
  const char *id;

  if (eh_body_has (body, EH_FIELD_SCALE) ||
      eh_procurement_get_n_scales (self->import->before) != 1 ||
      eh_body_get_integer (body, EH_FIELD_KIND, EH_NONE) != EH_CRITERION_SCORED)
    return;

  id = eh_procurement_get_scale (self->import->before, 0)->row.id;
  eh_body_set_text (body, EH_FIELD_SCALE, id);
  eh_sheet_import_note (self->import, draft->row, EH_FIELD_SCALE,
                        "it is scored on “%s”, the only scale", id);
}

static gboolean
read_fields (Criteria *self, const Draft *draft, EhBody *body)
{
  static const EhField fields[] = {
    EH_FIELD_DESCRIPTION, EH_FIELD_KIND,     EH_FIELD_WEIGHT,  EH_FIELD_SCALE,
    EH_FIELD_THRESHOLD,   EH_FIELD_METHOD,   EH_FIELD_SCORERS, EH_FIELD_KEY_CRITERIA,
    EH_FIELD_FORMULA,     EH_FIELD_CEILING,  EH_FIELD_FLOOR,   EH_FIELD_N,
    EH_FIELD_LOT,         EH_FIELD_EVIDENCE,
  };
  gboolean is_read = TRUE;

  if (draft->title != NULL)
    eh_body_set_text (body, EH_FIELD_TITLE, draft->title);
  if (draft->parent != NULL)
    eh_body_set_text (body, EH_FIELD_PARENT, draft->parent);
  if (!draft->has_row)
    return TRUE;

  if (draft->title != NULL)
    eh_sheet_import_tell (self->import, draft->row, EH_FIELD_TITLE, draft->title);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!eh_sheet_import_read_field (self->import, draft->row, fields[i], body))
      is_read = FALSE;

  return is_read;
}

static guint
get_depth (const Criteria *self, const char *id)
{
  const Draft *draft = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
  guint depth = 0;

  if (draft != NULL)
    return draft->depth + 1;

  /* Bounded, since a record that was not made by this program may hold a cycle. */
  for (; id != NULL && depth <= MAX_TREE_DEPTH; depth++)
    {
      const EhCriterion *group = eh_procurement_find_criterion (self->import->before, id);

      id = group != NULL ? group->parent : NULL;
    }

  return depth;
}

static gboolean
check_depth (Criteria *self, Draft *draft)
{
  draft->depth = get_depth (self, draft->parent);
  if (draft->depth <= MAX_TREE_DEPTH)
    return TRUE;

  eh_sheet_import_fail (self->import, draft->row, EH_FIELD_PARENT,
                        "there are more than %d groups within groups", MAX_TREE_DEPTH);
  return FALSE;
}

static void
submit (Criteria *self, Draft *draft)
{
  EhBody *body;
  gboolean is_good;

  if (draft->known != NULL)
    {
      body = eh_body_copy (eh_entry_get_body (draft->known->row.entry));
      eh_sheet_import_note (self->import, draft->row, EH_FIELD_CRITERION,
                            "“%s” is in the book already and is described anew", draft->id);
    }
  else
    {
      body = eh_body_new (EH_KIND_CRITERION_DESCRIBED);
      eh_body_set_text (body, EH_FIELD_CRITERION, draft->id);
      eh_body_set_integer (body, EH_FIELD_POSITION, self->position++);
    }

  is_good = read_fields (self, draft, body) && !draft->is_bad;
  set_kind (self, draft, body);
  set_scale (self, draft, body);
  /* What is wrong with its group has been said there. */
  if (draft->parent != NULL && g_hash_table_contains (self->failed, draft->parent))
    is_good = FALSE;

  else if (!check_depth (self, draft))
    is_good = FALSE;

  if (!is_good)
    eh_body_free (body);
  else
    is_good = eh_sheet_import_submit (self->import, draft->row, body);
  if (!is_good)
    g_hash_table_add (self->failed, draft->id);
}

/* The groups above a draft that are in the table and not submitted yet, the
 * nearest first. */
static gboolean
list_groups (Criteria *self, Draft *draft, GPtrArray *groups)
{
  for (Draft *at = draft; at != NULL && !at->is_done;
       at = at->parent != NULL ? g_hash_table_lookup (self->by_id, at->parent) : NULL)
    {
      if (g_ptr_array_find (groups, at, NULL))
        {
          eh_sheet_import_fail (self->import, draft->row, EH_FIELD_PARENT,
                                "a group cannot lie within itself");
          return FALSE;
        }
      if (groups->len > MAX_TREE_DEPTH)
        {
          eh_sheet_import_fail (self->import, draft->row, EH_FIELD_PARENT,
                                "there are more than %d groups within groups", MAX_TREE_DEPTH);
          return FALSE;
        }
      g_ptr_array_add (groups, at);
    }

  return TRUE;
}

static void
submit_all (Criteria *self)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();

  for (guint i = 0; i < self->drafts->len; i++)
    {
      Draft *draft = g_ptr_array_index (self->drafts, i);
      gboolean is_tree;

      g_ptr_array_set_size (groups, 0);
      is_tree = list_groups (self, draft, groups);
      for (guint j = groups->len; j > 0; j--)
        {
          Draft *at = g_ptr_array_index (groups, j - 1);

          at->is_done = TRUE;
          if (is_tree)
            submit (self, at);
          else
            g_hash_table_add (self->failed, at->id);
        }
    }
}

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  const Draft *one = *(const Draft *const *) a;
  const Draft *other = *(const Draft *const *) b;

  return one->row < other->row ? -1 : one->row > other->row;
}

static void
find_position (Criteria *self)
{
  for (guint i = 0; i < eh_procurement_get_n_criteria (self->import->before); i++)
    self->position =
        MAX (self->position, eh_procurement_get_criterion (self->import->before, i)->position + 1);
}

/**
 * eh_sheet_import_criteria:
 * @self: an import whose headings are known
 *
 * Makes a command of each row, and of each group that only other rows name.
 */
void
eh_sheet_import_criteria (EhSheetImport *self)
{
  Criteria criteria = { .import = self };

  criteria.drafts = g_ptr_array_new_with_free_func (draft_free);
  criteria.by_id = g_hash_table_new (g_str_hash, g_str_equal);
  criteria.by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  criteria.taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  criteria.failed = g_hash_table_new (g_str_hash, g_str_equal);

  if (eh_sheet_import_has_room (self, EH_MAX_CRITERIA, "criteria"))
    {
      find_position (&criteria);
      read_rows (&criteria, TRUE);
      read_rows (&criteria, FALSE);
      g_ptr_array_sort (criteria.drafts, compare_drafts);
      find_parents (&criteria);
      submit_all (&criteria);
    }

  g_hash_table_unref (criteria.failed);
  g_hash_table_unref (criteria.taken);
  g_hash_table_unref (criteria.by_title);
  g_hash_table_unref (criteria.by_id);
  g_ptr_array_unref (criteria.drafts);
}
