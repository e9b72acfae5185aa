/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-appearance.c: light or dark, and how large text is, in all windows at once.
 *
 * All of libadwaita's sizes of text are in points, so the one thing that scales
 * them is the resolution that text is set for. The desktop sets it too, and what
 * an application sets hides what the desktop says; so the desktop is asked anew
 * now and then, and left alone where nobody asked for larger text.
 */
#include "ui/eh-appearance.h"

#include "config.h"

/* 96 dots an inch, in the unit of the setting: what GTK takes if nobody says. */
#define USUAL_DPI (96 * 1024)
#define MAX_PERCENT 200

struct _EhAppearance
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;

  int text_size; /* in percent of the desktop's */
};

enum
{
  PROP_0,
  PROP_TEXT_SIZE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EhAppearance, eh_appearance, G_TYPE_OBJECT)

/* The names of the schema's enumeration. */
static const struct
{
  const char *name;
  AdwColorScheme scheme;
} schemes[] = {
  { "system", ADW_COLOR_SCHEME_DEFAULT },
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

static gboolean
get_scheme (GValue *value, GVariant *variant, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), schemes[i].name))
      g_value_set_enum (value, (int) schemes[i].scheme);

  return TRUE;
}

/* Asks the desktop anew, and scales what it says. */
static void
scale_text (EhAppearance *self)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = 0;

  if (settings == NULL)
    return;

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  if (self->text_size != 100)
    g_object_set (settings, "gtk-xft-dpi", (dpi > 0 ? dpi : USUAL_DPI) * self->text_size / 100,
                  NULL);
}

static void
eh_appearance_finalize (GObject *object)
{
  g_clear_object (&EH_APPEARANCE (object)->settings);

  G_OBJECT_CLASS (eh_appearance_parent_class)->finalize (object);
}

static void
eh_appearance_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_TEXT_SIZE)
    g_value_set_int (value, EH_APPEARANCE (object)->text_size);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
eh_appearance_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EhAppearance *self = EH_APPEARANCE (object);

  if (prop_id != PROP_TEXT_SIZE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->text_size == g_value_get_int (value))
    return;

  self->text_size = g_value_get_int (value);
  scale_text (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
eh_appearance_class_init (EhAppearanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eh_appearance_finalize;
  object_class->get_property = eh_appearance_get_property;
  object_class->set_property = eh_appearance_set_property;

  /* In percent of the size that the desktop asks for. */
  properties[PROP_TEXT_SIZE] =
      g_param_spec_int ("text-size", NULL, NULL, 100, MAX_PERCENT, 100,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
eh_appearance_init (EhAppearance *self)
{
  self->text_size = 100;
}

/* Without settings everything is as the desktop has it. */
EhAppearance *
eh_appearance_new (GSettings *settings)
{
  EhAppearance *self = g_object_new (EH_TYPE_APPEARANCE, NULL);

  if (settings == NULL)
    return self;

  self->settings = g_object_ref (settings);
  g_settings_bind_with_mapping (settings, "appearance", adw_style_manager_get_default (),
                                "color-scheme", G_SETTINGS_BIND_GET, get_scheme, NULL, NULL, NULL);
  g_settings_bind (settings, "text-size", self, "text-size", G_SETTINGS_BIND_GET);

  return self;
}

/* To be called when the desktop's size of text may have changed. */
void
eh_appearance_follow (EhAppearance *self)
{
  g_return_if_fail (EH_IS_APPEARANCE (self));

  if (self->text_size != 100)
    scale_text (self);
}
