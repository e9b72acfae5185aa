/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-panel-page.c: who sits on the panel, and in which roles.
 */
#include "ui/eh-panel-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "document/eh-wording.h"
#include "ui/eh-format.h"
#include "ui/eh-item-list.h"
#include "ui/eh-member-editor.h"
#include "ui/eh-template.h"

struct _EhPanelPage
{
  EhBookPage parent_instance;

  /* Template children */
  GtkStack *stack;
  GtkWidget *add_first;
  GtkWidget *add_button;
  GtkLabel *counts;
  GtkWidget *hint_box;
  GtkLabel *hint;
  EhItemList *members;
};

G_DEFINE_FINAL_TYPE (EhPanelPage, eh_panel_page, EH_TYPE_BOOK_PAGE)

static const EhEntry *
find_member (const EhProcurement *procurement, const char *id)
{
  const EhMember *member = eh_procurement_find_member (procurement, id);

  return member != NULL ? member->row.entry : NULL;
}

static void
begin_member (EhBody *body, const EhProcurement *procurement)
{
  eh_body_set_integer (body, EH_FIELD_VOTING, TRUE);
}

static const EhItemKind member_kind = {
  .described = EH_KIND_MEMBER_DESCRIBED,
  .removed = EH_KIND_MEMBER_REMOVED,
  .get_editor = eh_member_editor_get_type,
  .find = find_member,
  .begin = begin_member,
  .added = N_ ("Member added"),
  .changed = N_ ("Member changed"),
  .taken = N_ ("Member removed"),
};

static void
add_line (GString *text, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
add_member (EhPanelPage *self, const EhMember *member)
{
  g_autoptr (GString) subtitle = g_string_new (NULL);
  g_autofree char *roles = eh_wording_roles (member->roles);
  g_autofree char *represents = NULL;

  add_line (subtitle, roles);
  if (member->represents != NULL)
    /* Translators: a group of people for whom a member speaks. */
    represents = g_strdup_printf (_ ("Speaks for: %s"), member->represents);
  add_line (subtitle, represents);
  if (member->job_title != NULL && member->organisation != NULL)
    {
      g_autofree char *work = g_strdup_printf ("%s, %s", member->job_title, member->organisation);

      add_line (subtitle, work);
    }
  else
    {
      add_line (subtitle, member->job_title);
      add_line (subtitle, member->organisation);
    }

  eh_item_list_add (self->members,
                    &(EhItem){ .id = member->row.id,
                               .title = member->name,
                               .subtitle = subtitle->str,
                               .value = member->is_voting ? _ ("Votes") : _ ("Does not vote"),
                               .is_person = TRUE });
}

static void
show_counts (EhPanelPage *self, guint n, guint n_votes, guint n_patients)
{
  g_autofree char *members = g_strdup_printf (g_dngettext (NULL, "%u member", "%u members", n), n);
  g_autofree char *votes =
      g_strdup_printf (g_dngettext (NULL, "%u with a vote", "%u with a vote", n_votes), n_votes);
  g_autofree char *patients = g_strdup_printf (
      g_dngettext (NULL, "%u patient representative", "%u patient representatives", n_patients),
      n_patients);
  /* Translators: "7 members, 5 with a vote, 2 patient representatives". */
  g_autofree char *text = g_strdup_printf (_ ("%s, %s, %s"), members, votes, patients);

  gtk_label_set_label (self->counts, text);
}

/* What the guide says about patient representatives, if there are too few. */
static void
show_hint (EhPanelPage *self, const EhGuide *guide)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < eh_guide_get_n_points (guide) && text == NULL; i++)
    {
      const EhGuidePoint *point = eh_guide_get_point (guide, i);

      if (g_str_has_suffix (point->code, "patient-representative"))
        text = eh_format_point (point);
    }
  gtk_label_set_label (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (self->hint_box, text != NULL);
}

static void
eh_panel_page_update (EhBookPage *page)
{
  EhPanelPage *self = EH_PANEL_PAGE (page);
  EhBook *book = eh_book_page_get_book (page);
  const EhProcurement *procurement = eh_book_page_get_procurement (page);
  const guint n = eh_procurement_get_n_members (procurement);
  const gboolean is_writable = eh_book_get_mode (book) == EH_RECORD_WRITE;
  guint n_votes = 0;
  guint n_patients = 0;

  eh_item_list_begin (self->members, book);
  for (guint i = 0; i < n; i++)
    {
      const EhMember *member = eh_procurement_get_member (procurement, i);

      n_votes += member->is_voting;
      n_patients += (member->roles & EH_ROLE_FLAG (EH_ROLE_PATIENT_REPRESENTATIVE)) != 0;
      add_member (self, member);
    }
  eh_item_list_end (self->members);

  show_counts (self, n, n_votes, n_patients);
  show_hint (self, eh_book_get_guide (book));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "members" : "nobody");
  gtk_widget_set_visible (self->add_button, is_writable && n > 0);
  gtk_widget_set_visible (self->add_first, is_writable);
}

static void
eh_panel_page_show_item (EhBookPage *page, const char *id)
{
  eh_item_list_show_item (EH_PANEL_PAGE (page)->members, id);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eh_item_list_open_new (EH_PANEL_PAGE (widget)->members);
}

static void
eh_panel_page_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_PANEL_PAGE);

  G_OBJECT_CLASS (eh_panel_page_parent_class)->dispose (object);
}

static void
eh_panel_page_class_init (EhPanelPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_panel_page_dispose;
  EH_BOOK_PAGE_CLASS (klass)->update = eh_panel_page_update;
  EH_BOOK_PAGE_CLASS (klass)->show_item = eh_panel_page_show_item;

  g_type_ensure (EH_TYPE_ITEM_LIST);
  gtk_widget_class_install_action (widget_class, "panel.add", NULL, add_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-panel-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EhPanelPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EhPanelPage, add_first);
  gtk_widget_class_bind_template_child (widget_class, EhPanelPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, EhPanelPage, counts);
  gtk_widget_class_bind_template_child (widget_class, EhPanelPage, hint_box);
  gtk_widget_class_bind_template_child (widget_class, EhPanelPage, hint);
  gtk_widget_class_bind_template_child (widget_class, EhPanelPage, members);
}

static void
eh_panel_page_init (EhPanelPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eh_item_list_set_kind (self->members, &member_kind);
}
