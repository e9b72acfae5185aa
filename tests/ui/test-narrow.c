/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every page fits a narrow window, with text of twice the size too.
 */
#include "ui-fixture.h"
#include "ui/eh-page.h"

/* Says which widget it is that needs so much. */
static void
blame (GtkWidget *widget, int most)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least = 0;

      if (!gtk_widget_get_mapped (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (least > most * 3 / 4)
        {
          g_test_message ("%s needs %d %s", G_OBJECT_TYPE_NAME (child), least,
                          GTK_IS_LABEL (child) ? gtk_label_get_label (GTK_LABEL (child)) : "");
          blame (child, most);
        }
    }
}

static void
check_pages (const char *name, int most)
{
  g_autofree char *path = ui_fixture_make_sample (name);
  EhWindow *window = ui_fixture_open (path);

  for (guint i = 0; i < eh_page_get_count (); i++)
    {
      GtkWidget *child = gtk_window_get_child (GTK_WINDOW (window));
      int least = 0;

      gtk_window_set_default_size (GTK_WINDOW (window), most, 700);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", eh_page_get (i)->name);
      ui_fixture_settle ();
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (least > most)
        {
          g_test_message ("“%s” needs %d pixels, but there are %d", eh_page_get (i)->name, least,
                          most);
          blame (child, most);
          g_test_fail ();
        }
    }
  ui_fixture_close (window);
}

static void
test_small_text (void)
{
  check_pages ("small.evenhand", 360);
}

static void
test_large_text (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = 0;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  check_pages ("large.evenhand", 400);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/narrow/small-text", test_small_text);
  g_test_add_func ("/ui/narrow/large-text", test_large_text);

  return ui_fixture_run ();
}
