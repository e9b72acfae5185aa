/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-evidence-page.c: what patients say matters, and what rests on it.
 */
#include "ui/eh-evidence-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-evidence-editor.h"
#include "ui/eh-item-list.h"
#include "ui/eh-template.h"

/* Characters of what it says that a list shows, if the rest can be opened. */
#define SHORT 160

struct _EhEvidencePage
{
  EhBookPage parent_instance;

  /* Template children */
  GtkStack *stack;
  GtkWidget *add_first;
  GtkWidget *add_button;
  GtkLabel *counts;
  EhItemList *evidence;
};

G_DEFINE_FINAL_TYPE (EhEvidencePage, eh_evidence_page, EH_TYPE_BOOK_PAGE)

static const EhEntry *
find_evidence (const EhProcurement *procurement, const char *id)
{
  const EhEvidence *evidence = eh_procurement_find_evidence (procurement, id);

  return evidence != NULL ? evidence->row.entry : NULL;
}

static const EhItemKind evidence_kind = {
  .described = EH_KIND_EVIDENCE_DESCRIBED,
  .removed = EH_KIND_EVIDENCE_REMOVED,
  .get_editor = eh_evidence_editor_get_type,
  .find = find_evidence,
  .added = N_ ("Patient evidence added"),
  .changed = N_ ("Patient evidence changed"),
  .taken = N_ ("Patient evidence removed"),
};

/* Returns: (transfer full): the beginning of @text on one line, whole words of it */
static char *
shorten (const char *text, long most)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');
  const char *end;

  if (g_utf8_strlen (line, -1) <= most)
    return g_steal_pointer (&line);

  end = g_utf8_offset_to_pointer (line, most);
  while (end > line && *end != ' ')
    end = g_utf8_prev_char (end);

  return g_strdup_printf ("%.*s…", (int) (end - line), line);
}

/* Returns: (transfer full) (nullable): the criteria that rest on @evidence */
static char *
list_uses (const EhProcurement *procurement, const EhEvidence *evidence)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    {
      const EhCriterion *criterion = eh_procurement_get_criterion (procurement, i);

      if (criterion->evidence != NULL && g_strv_contains (criterion->evidence, evidence->row.id))
        g_ptr_array_add (titles, eh_wording_name (criterion->title));
    }

  return titles->len > 0 ? eh_wording_list ((const char *const *) titles->pdata, titles->len)
                         : NULL;
}

/* Returns: whether a criterion rests on it */
static gboolean
add_evidence (EhEvidencePage *self, const EhEvidence *evidence, gboolean is_writable)
{
  const EhProcurement *procurement = eh_book_page_get_procurement (EH_BOOK_PAGE (self));
  g_autoptr (GString) subtitle = g_string_new (eh_wording_evidence_type (evidence->type));
  g_autofree char *says = shorten (evidence->says, is_writable ? SHORT : G_MAXLONG);
  g_autofree char *uses = list_uses (procurement, evidence);

  g_string_append_printf (subtitle, " · %s", eh_wording_cycle_stage (evidence->cycle_stage));
  if (evidence->date != NULL)
    g_string_append_printf (subtitle, " · %s", evidence->date);
  g_string_append_c (subtitle, '\n');
  if (uses != NULL)
    /* Translators: one or several criteria. */
    g_string_append_printf (subtitle, _ ("Used by %s"), uses);
  else
    g_string_append (subtitle, _ ("No criterion uses this yet"));
  eh_item_list_add (self->evidence, &(EhItem){ .id = evidence->row.id,
                                               .title = evidence->title,
                                               .text = says,
                                               .subtitle = subtitle->str });

  return uses != NULL;
}

static void
show_counts (EhEvidencePage *self, guint n, guint n_used)
{
  g_autofree char *all = g_strdup_printf (
      g_dngettext (NULL, "%u thing patients said", "%u things patients said", n), n);
  /* Translators: "4 things patients said, 3 used by criteria". */
  g_autofree char *text = g_strdup_printf (_ ("%s, %u used by criteria"), all, n_used);

  gtk_label_set_label (self->counts, text);
}

static void
eh_evidence_page_update (EhBookPage *page)
{
  EhEvidencePage *self = EH_EVIDENCE_PAGE (page);
  EhBook *book = eh_book_page_get_book (page);
  const EhProcurement *procurement = eh_book_page_get_procurement (page);
  const guint n = eh_procurement_get_n_evidence (procurement);
  const gboolean is_writable = eh_book_get_mode (book) == EH_RECORD_WRITE;
  guint n_used = 0;

  eh_item_list_begin (self->evidence, book);
  for (guint i = 0; i < n; i++)
    n_used += add_evidence (self, eh_procurement_get_evidence (procurement, i), is_writable);
  eh_item_list_end (self->evidence);
  show_counts (self, n, n_used);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "evidence" : "nothing");
  gtk_widget_set_visible (self->add_button, is_writable && n > 0);
  gtk_widget_set_visible (self->add_first, is_writable);
}

static void
eh_evidence_page_show_item (EhBookPage *page, const char *id)
{
  eh_item_list_show_item (EH_EVIDENCE_PAGE (page)->evidence, id);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_item_list_open_new (EH_EVIDENCE_PAGE (widget)->evidence);
}

static void
eh_evidence_page_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_EVIDENCE_PAGE);

  G_OBJECT_CLASS (eh_evidence_page_parent_class)->dispose (object);
}

static void
eh_evidence_page_class_init (EhEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_evidence_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_evidence_page_update;
  EH_BOOK_PAGE_CLASS (klass)->show_item = eh_evidence_page_show_item;

  g_type_ensure (EH_TYPE_ITEM_LIST);
  gtk_widget_class_install_action (widget_class, "evidence.add", NULL, add_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhEvidencePage, stack);
  gtk_widget_class_bind_template_child (widget_class, EhEvidencePage, add_first);
  gtk_widget_class_bind_template_child (widget_class, EhEvidencePage, add_button);
  gtk_widget_class_bind_template_child (widget_class, EhEvidencePage, counts);
  gtk_widget_class_bind_template_child (widget_class, EhEvidencePage, evidence);
}

static void
eh_evidence_page_init (EhEvidencePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eh_item_list_set_kind (self->evidence, &evidence_kind);
}
