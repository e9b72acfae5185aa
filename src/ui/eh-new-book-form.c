/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-new-book-form.c: what a new procurement is called, and who buys and keeps.
 */
#include "ui/eh-new-book-form.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/eh-currency.h"
#include "core/eh-kind.h"
#include "core/eh-text.h"
#include "document/eh-wording.h"
#include "ui/eh-line-input.h"
#include "ui/eh-settings.h"
#include "ui/eh-template.h"

/* A row per #EhRegime: what it is for, in one line. */
static const char *const regime_hints[] = {
  [EH_REGIME_PSR_COMPETITIVE] = N_ ("Health care services that several bidders compete for."),
  [EH_REGIME_PSR_MOST_SUITABLE] = N_ (
      "Health care services for which one suitable provider is found and the reasons recorded."),
  [EH_REGIME_PA23_COMPETITIVE] = N_ ("Goods and other services above the thresholds."),
  [EH_REGIME_PA23_LIGHT_TOUCH] = N_ ("Social and other services to which lighter rules apply."),
  [EH_REGIME_BELOW_THRESHOLD] = N_ ("Small contracts, by the buyer’s own rules."),
  [EH_REGIME_OTHER] = N_ ("Another country, or rules of your own."),
};

struct _EhNewBookForm
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *starter_label;
  EhInputRow *title_field;
  EhInputRow *reference_field;
  EhInputRow *buyer_field;
  AdwExpanderRow *regime_row;
  EhInputRow *currency_field;
  EhInputRow *keeper_field;

  /* Borrowed references: in @regime_row, in the order of #EhRegime */
  GtkCheckButton *regime_buttons[G_N_ELEMENTS (regime_hints)];

  /* Owned references */
  GSettings *settings;
  char *proposed_buyer;
  char *proposed_currency;

  EhRegime proposed_regime;
  EhRegime regime;
};

G_DEFINE_FINAL_TYPE (EhNewBookForm, eh_new_book_form, ADW_TYPE_BIN)

void
eh_new_book_values_clear (EhNewBookValues *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->buyer, g_free);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->keeper, g_free);
}

static void
choose_regime (EhNewBookForm *self, EhRegime regime)
{
  self->regime = regime;
  adw_expander_row_set_subtitle (self->regime_row, eh_wording_regime (regime));
  gtk_check_button_set_active (self->regime_buttons[regime], TRUE);
}

static void
regime_toggled_cb (GtkCheckButton *button, EhNewBookForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (regime_hints); i++)
    if (button == self->regime_buttons[i] && gtk_check_button_get_active (button))
      choose_regime (self, (EhRegime) i);
}

static void
add_regimes (EhNewBookForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (regime_hints); i++)
    {
      GtkWidget *row =
          g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                        eh_wording_regime ((EhRegime) i), "subtitle", _ (regime_hints[i]), NULL);
      GtkWidget *button = gtk_check_button_new ();

      self->regime_buttons[i] = GTK_CHECK_BUTTON (button);
      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->regime_buttons[0]);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      eh_wording_regime ((EhRegime) i), -1);
      g_signal_connect_object (button, "toggled", G_CALLBACK (regime_toggled_cb), self, 0);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
      adw_expander_row_add_row (self->regime_row, row);
    }
}

/* What a person typed stays; what was proposed before does not. */
static void
propose (EhInputRow *field, char **proposed, const char *text)
{
  g_autofree char *there = eh_input_row_dup_draft (field);

  if (g_strcmp0 (there, *proposed != NULL ? *proposed : "") != 0)
    return;

  eh_input_row_set_draft (field, text);
  g_free (*proposed);
  *proposed = g_strdup (text);
}

/* A template of one's own knows more about who buys than the preferences. */
static void
propose_basics (EhNewBookForm *self, EhStarter *starter)
{
  g_autofree char *organisation = eh_settings_dup_organisation (self->settings);
  g_autofree char *currency = eh_settings_dup_currency (self->settings);
  const char *buyer = eh_starter_get_buyer (starter);
  gboolean is_own = eh_starter_is_own (starter);

  propose (self->buyer_field, &self->proposed_buyer, buyer != NULL ? buyer : organisation);
  propose (self->currency_field, &self->proposed_currency,
           is_own ? eh_starter_get_currency (starter) : currency);
}

/* Returns: (transfer full) (nullable): the line as a record can hold it; if
 * there is none, it is said why at the field */
static char *
read_line (EhInputRow *field, const char *missing)
{
  g_autofree char *text = g_strstrip (eh_input_row_dup_draft (field));
  g_autofree char *line = eh_text_normalize (text, TRUE, NULL);

  if (*text == '\0')
    eh_input_row_set_problem (field, missing);
  else if (line == NULL)
    eh_input_row_set_problem (field, _ ("It holds a character that is none. Type it anew."));
  else if (strlen (line) > EH_MAX_LINE)
    eh_input_row_set_problem (field, _ ("It is too long. Make it shorter."));
  else
    return g_steal_pointer (&line);

  return NULL;
}

static char *
read_currency (EhNewBookForm *self)
{
  const char *missing = _ ("Write the currency as three letters, such as GBP.");
  g_autofree char *line = read_line (self->currency_field, missing);
  g_autofree char *code = line != NULL ? g_ascii_strup (line, -1) : NULL;

  if (code != NULL && eh_currency_is_code (code))
    return g_steal_pointer (&code);

  eh_input_row_set_problem (self->currency_field, missing);
  return NULL;
}

static gboolean
eh_new_book_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (EH_NEW_BOOK_FORM (widget)->title_field));
}

static void
eh_new_book_form_dispose (GObject *object)
{
  EhNewBookForm *self = EH_NEW_BOOK_FORM (object);

  eh_template_dispose (GTK_WIDGET (self), EH_TYPE_NEW_BOOK_FORM);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->proposed_buyer, g_free);
  g_clear_pointer (&self->proposed_currency, g_free);

  G_OBJECT_CLASS (eh_new_book_form_parent_class)->dispose (object);
}

static void
eh_new_book_form_class_init (EhNewBookFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eh_new_book_form_dispose;
  widget_class->grab_focus = eh_new_book_form_grab_focus;

  g_type_ensure (EH_TYPE_LINE_INPUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/evenhand/Evenhand/ui/eh-new-book-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EhNewBookForm, starter_label);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookForm, title_field);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookForm, reference_field);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookForm, buyer_field);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookForm, regime_row);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookForm, currency_field);
  gtk_widget_class_bind_template_child (widget_class, EhNewBookForm, keeper_field);
}

static void
eh_new_book_form_init (EhNewBookForm *self)
{
  g_autofree char *keeper = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  add_regimes (self);
  choose_regime (self, self->regime);
  self->settings = eh_settings_new ();
  keeper = eh_settings_dup_keeper (self->settings);
  eh_input_row_set_draft (self->keeper_field, keeper);
}

/* Says which template it is, and proposes what the template does. */
void
eh_new_book_form_set_starter (EhNewBookForm *self, EhStarter *starter)
{
  g_autofree char *from = NULL;

  g_return_if_fail (EH_IS_NEW_BOOK_FORM (self));
  g_return_if_fail (EH_IS_STARTER (starter));

  from = g_strdup_printf (_ ("From the template “%s”"), eh_starter_get_title (starter));
  gtk_label_set_label (self->starter_label, from);
  propose_basics (self, starter);
  if (self->regime == self->proposed_regime)
    choose_regime (self, eh_starter_get_regime (starter));
  self->proposed_regime = eh_starter_get_regime (starter);
}

/* Takes what was typed; what is wrong is said at its field, and the first such
 * field gets the keyboard.
 *
 * Returns: whether nothing is wrong */
gboolean
eh_new_book_form_read (EhNewBookForm *self, EhNewBookValues *values)
{
  g_return_val_if_fail (EH_IS_NEW_BOOK_FORM (self), FALSE);
  g_return_val_if_fail (values != NULL, FALSE);

  *values = (EhNewBookValues){
    .title = read_line (self->title_field, _ ("Give the procurement a title.")),
    .reference = read_line (self->reference_field,
                            _ ("Give a reference. If there is none yet, write “none yet”.")),
    .buyer = read_line (self->buyer_field, _ ("Say which organisation buys.")),
    .currency = read_currency (self),
    .keeper = read_line (self->keeper_field, _ ("Say who keeps the book.")),
    .regime = self->regime,
  };

  if (values->title == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->title_field));
  else if (values->reference == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->reference_field));
  else if (values->buyer == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->buyer_field));
  else if (values->currency == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->currency_field));
  else if (values->keeper == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->keeper_field));
  else
    return TRUE;

  return FALSE;
}
