/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-tie-editor.c: in which order the panel ranks tenders that are equal, and why.
 */
#include "ui/eh-tie-editor.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ui/eh-order-input.h"
#include "ui/eh-text-input.h"

struct _EhTieEditor
{
  EhEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (EhTieEditor, eh_tie_editor, EH_TYPE_EDITOR)

static gboolean
is_about (const EhTie *tie, const char *const *order)
{
  for (guint i = 0; i < tie->n_tenders; i++)
    if (g_strv_contains (order, tie->tenders[i]->row.id))
      return TRUE;

  return FALSE;
}

/* A lot has one decision; so this one says again how other ties of the lot were
 * decided. */
static gboolean
eh_tie_editor_complete (EhEditor *editor, EhBody *body, GPtrArray *bodies)
{
  const char *const *order = eh_body_get_ids (body, EH_FIELD_ORDER);
  const EhLotResults *lot = eh_results_find_lot (eh_book_get_results (eh_editor_get_book (editor)),
                                                 eh_body_get_text (body, EH_FIELD_LOT));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; order[i] != NULL; i++)
    g_ptr_array_add (all, (gpointer) order[i]);
  for (guint i = 0; lot != NULL && i < lot->n_ties; i++)
    if (lot->ties[i].rule == EH_TIE_BY_PANEL && !is_about (&lot->ties[i], order))
      for (guint j = 0; j < lot->ties[i].n_tenders; j++)
        g_ptr_array_add (all, (gpointer) lot->ties[i].tenders[j]->row.id);
  g_ptr_array_add (all, NULL);
  eh_body_set_ids (body, EH_FIELD_ORDER, (const char *const *) all->pdata);

  return TRUE;
}

static void
eh_tie_editor_class_init (EhTieEditorClass *klass)
{
  EH_EDITOR_CLASS (klass)->kind = EH_KIND_TIE_DECIDED;
  EH_EDITOR_CLASS (klass)->id_field = EH_FIELD_LOT;
  EH_EDITOR_CLASS (klass)->complete = eh_tie_editor_complete;

  g_type_ensure (EH_TYPE_ORDER_INPUT);
  g_type_ensure (EH_TYPE_TEXT_INPUT);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/evenhand/Evenhand/ui/eh-tie-editor.ui");
}

static void
eh_tie_editor_init (EhTieEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Asks for the order of the tenders of @tie, one of @lot, above the window of
 * @from. */
void
eh_tie_editor_present (GtkWidget *from, EhBook *book, const EhLotResults *lot, const EhTie *tie)
{
  const EhTieDecision *decision =
      eh_procurement_get_tie_decision (eh_book_get_procurement (book), lot->lot);
  g_autofree const char **order = g_new0 (const char *, tie->n_tenders + 1);
  g_autoptr (EhBody) body = eh_body_new (EH_KIND_TIE_DECIDED);

  for (guint i = 0; i < tie->n_tenders; i++)
    order[i] = tie->tenders[i]->row.id;
  eh_body_set_text (body, EH_FIELD_LOT, lot->lot->row.id);
  eh_body_set_ids (body, EH_FIELD_ORDER, order);
  if (decision != NULL)
    eh_body_set_text (body, EH_FIELD_REASON, decision->reason);
  eh_editor_present (g_object_new (EH_TYPE_TIE_EDITOR, NULL), from, book, body,
                     _ ("The tie is decided."));
}
