/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-main-menu.c: the menu that every page's head has.
 */
#include "ui/eh-main-menu.h"

#include "ui/eh-template.h"

struct _EhMainMenu
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (EhMainMenu, eh_main_menu, ADW_TYPE_BIN)

static void
eh_main_menu_dispose (GObject *object)
{
  eh_template_dispose (GTK_WIDGET (object), EH_TYPE_MAIN_MENU);

  G_OBJECT_CLASS (eh_main_menu_parent_class)->dispose (object);
}

static void
eh_main_menu_class_init (EhMainMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eh_main_menu_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/evenhand/Evenhand/ui/eh-main-menu.ui");
}

static void
eh_main_menu_init (EhMainMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
