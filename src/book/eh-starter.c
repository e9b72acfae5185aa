/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-starter.c: a template that a new book can begin from.
 */
#include "book/eh-starter.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "book/eh-book-resources.h"
#include "core/eh-decimal.h"
#include "core/eh-procurement.h"
#include "exchange/eh-exchange-reader.h"

#define RESOURCE_FOLDER "/org/evenhand/Evenhand/templates/"
#define SUFFIX ".json"
/* More than any template that a person reads before choosing it. */
#define MAX_SIZE (4 * 1024 * 1024)

struct _EhStarter
{
  GObject parent_instance;

  char *name;
  char *title;
  char *description;
  char *buyer;
  char *currency;
  EhRegime regime;
  gboolean is_own;
  EhStarterContents contents;
  GBytes *bytes;
  GFile *file;
};

G_DEFINE_FINAL_TYPE (EhStarter, eh_starter, G_TYPE_OBJECT)

/* In the order in which they are offered: the plainest first. */
static const char *const shipped[] = { "empty",       "three-questions", "community-health",
                                       "diagnostics", "digital-product", "non-clinical-services" };

static void
eh_starter_finalize (GObject *object)
{
  EhStarter *self = EH_STARTER (object);

  g_free (self->name);
  g_free (self->title);
  g_free (self->description);
  g_free (self->buyer);
  g_free (self->currency);
  g_strfreev (self->contents.scales);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (eh_starter_parent_class)->finalize (object);
}

static void
eh_starter_class_init (EhStarterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eh_starter_finalize;
}

static void
eh_starter_init (EhStarter *self)
{
}

static const char *
translate (const char *text)
{
  /* Nothing translates to the head of the catalogue. */
  return *text != '\0' ? _ (text) : text;
}

/* Lowest and highest score of each scale. */
static char **
list_scales (const EhProcurement *procurement)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  for (guint i = 0; i < eh_procurement_get_n_scales (procurement); i++)
    {
      const EhScale *scale = eh_procurement_get_scale (procurement, i);
      gint64 lowest = scale->points[0].score;
      gint64 highest = scale->points[0].score;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;
      g_autofree char *range = NULL;

      for (guint j = 1; j < scale->n_points; j++)
        {
          lowest = MIN (lowest, scale->points[j].score);
          highest = MAX (highest, scale->points[j].score);
        }
      from = eh_decimal_format_short (lowest, 2);
      to = eh_decimal_format_short (highest, 2);
      range = g_strdup_printf ("%s–%s", from, to);
      g_strv_builder_add (list, range);
    }

  return g_strv_builder_end (list);
}

static void
look_inside (EhStarter *self, const EhProcurement *procurement)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);

  self->title = g_strdup (basics->title);
  self->description = g_strdup (basics->summary);
  self->currency = g_strdup (basics->currency);
  self->regime = basics->regime;
  if (self->is_own && !g_str_equal (basics->buyer, "-"))
    self->buyer = g_strdup (basics->buyer);
  for (guint i = 0; i < eh_procurement_get_n_criteria (procurement); i++)
    {
      EhCriterionKind kind = eh_procurement_get_criterion (procurement, i)->kind;

      self->contents.n_questions += kind == EH_CRITERION_SCORED;
      self->contents.n_requirements += kind == EH_CRITERION_PASS_FAIL;
    }
  self->contents.n_lots = eh_procurement_get_n_lots (procurement);
  self->contents.scales = list_scales (procurement);
}

static GBytes *
fill (EhStarter *self, const EhExchangeBasics *basics, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (self->bytes, &size);
  char *text = eh_exchange_fill (data, size, basics, self->is_own ? NULL : translate, error);

  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

/* What a book made from it would be, or why there can be none. */
static EhProcurement *
rehearse (GBytes *exchange, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (exchange, &size);
  g_autoptr (EhExchange) commands = eh_exchange_read (data, size, error);

  return commands != NULL ? eh_exchange_rehearse (commands, error) : NULL;
}

static EhStarter *
new_from_bytes (const char *name, GBytes *bytes, gboolean is_own, GError **error)
{
  g_autoptr (EhStarter) self = g_object_new (EH_TYPE_STARTER, NULL);
  g_autoptr (GBytes) exchange = NULL;
  g_autoptr (EhProcurement) procurement = NULL;

  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  self->is_own = is_own;
  exchange = fill (self, NULL, error);
  procurement = exchange != NULL ? rehearse (exchange, error) : NULL;
  if (procurement == NULL)
    return NULL;

  look_inside (self, procurement);
  return g_steal_pointer (&self);
}

/**
 * eh_starter_new:
 * @name: a name for it, such as that of its file
 * @bytes: an exchange file; its reference and its buyer may be missing
 * @error: return location for an #EhExchangeError
 *
 * Makes a template of a file of the user's own. Of what it says about its
 * panel, tenders, scores and prices nothing is taken over.
 *
 * Returns: (transfer full) (nullable): the template
 */
EhStarter *
eh_starter_new (const char *name, GBytes *bytes, GError **error)
{
  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  return new_from_bytes (name, bytes, TRUE, error);
}

static EhStarter *
load_shipped (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, SUFFIX, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (eh_book_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  EhStarter *self;

  g_assert_no_error (error);
  self = new_from_bytes (name, bytes, FALSE, &error);
  g_assert_no_error (error);

  return self;
}

/* A file that is no template is not offered; whoever chooses it by its name is
 * told why. */
static EhStarter *
load_own (const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *name = g_strndup (file, strlen (file) - strlen (SUFFIX));
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info =
      g_file_query_info (source, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                         G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EhStarter *self;

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR ||
      g_file_info_get_size (info) > MAX_SIZE)
    return NULL;
  bytes = g_file_load_bytes (source, NULL, NULL, &error);
  self = bytes != NULL ? eh_starter_new (name, bytes, &error) : NULL;
  if (self == NULL)
    g_debug ("%s: %s", path, error->message);
  else
    g_set_object (&self->file, source);

  return self;
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  EhStarter *const *left = a;
  EhStarter *const *right = b;

  return g_utf8_collate ((*left)->title, (*right)->title);
}

static void
add_own (GPtrArray *list)
{
  g_autofree char *path = eh_starter_dup_folder ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  const char *file;

  while (folder != NULL && (file = g_dir_read_name (folder)) != NULL)
    {
      EhStarter *self = g_str_has_suffix (file, SUFFIX) ? load_own (path, file) : NULL;

      if (self != NULL)
        g_ptr_array_add (own, self);
    }
  g_ptr_array_sort (own, compare_titles);
  g_ptr_array_extend (list, own, NULL, NULL);
}

/**
 * eh_starter_list:
 *
 * Lists the templates that come with the program, the plainest first, and then
 * those in the folder that eh_starter_dup_folder() names, by their titles.
 *
 * Returns: (transfer full) (element-type EhStarter): the templates
 */
GPtrArray *
eh_starter_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    g_ptr_array_add (list, load_shipped (shipped[i]));
  add_own (list);

  return list;
}

/**
 * eh_starter_find:
 * @name: name of a template
 *
 * Returns: (transfer full) (nullable): the first of eh_starter_list() that has
 *   this name
 */
EhStarter *
eh_starter_find (const char *name)
{
  g_autoptr (GPtrArray) list = eh_starter_list ();

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((EhStarter *) g_ptr_array_index (list, i))->name, name))
      return g_object_ref (g_ptr_array_index (list, i));

  return NULL;
}

/**
 * eh_starter_get_name:
 * @self: a template
 *
 * Returns: its name for programs: that of its file, without ".json"
 */
const char *
eh_starter_get_name (EhStarter *self)
{
  g_return_val_if_fail (EH_IS_STARTER (self), NULL);

  return self->name;
}

/**
 * eh_starter_get_title:
 * @self: a template
 *
 * Returns: what it is called, in the user's language if it came with the
 *   program
 */
const char *
eh_starter_get_title (EhStarter *self)
{
  g_return_val_if_fail (EH_IS_STARTER (self), NULL);

  return self->title;
}

/**
 * eh_starter_get_description:
 * @self: a template
 *
 * Returns: (nullable): what it is good for
 */
const char *
eh_starter_get_description (EhStarter *self)
{
  g_return_val_if_fail (EH_IS_STARTER (self), NULL);

  return self->description;
}

/**
 * eh_starter_get_buyer:
 * @self: a template
 *
 * Returns: (nullable): whose template it is, if it says so
 */
const char *
eh_starter_get_buyer (EhStarter *self)
{
  g_return_val_if_fail (EH_IS_STARTER (self), NULL);

  return self->buyer;
}

/**
 * eh_starter_get_currency:
 * @self: a template
 *
 * Returns: the currency that it proposes
 */
const char *
eh_starter_get_currency (EhStarter *self)
{
  g_return_val_if_fail (EH_IS_STARTER (self), NULL);

  return self->currency;
}

/**
 * eh_starter_get_regime:
 * @self: a template
 *
 * Returns: the regime that it proposes
 */
EhRegime
eh_starter_get_regime (EhStarter *self)
{
  g_return_val_if_fail (EH_IS_STARTER (self), EH_REGIME_OTHER);

  return self->regime;
}

/**
 * eh_starter_is_own:
 * @self: a template
 *
 * Returns: whether it is a file of the user's own
 */
gboolean
eh_starter_is_own (EhStarter *self)
{
  g_return_val_if_fail (EH_IS_STARTER (self), FALSE);

  return self->is_own;
}

/**
 * eh_starter_get_contents:
 * @self: a template
 *
 * Returns: what it holds
 */
const EhStarterContents *
eh_starter_get_contents (EhStarter *self)
{
  g_return_val_if_fail (EH_IS_STARTER (self), NULL);

  return &self->contents;
}

/**
 * eh_starter_can_remove:
 * @self: a template
 *
 * Returns: whether it lies in the user's folder of templates
 */
gboolean
eh_starter_can_remove (EhStarter *self)
{
  g_return_val_if_fail (EH_IS_STARTER (self), FALSE);

  return self->file != NULL;
}

/**
 * eh_starter_remove:
 * @self: a template that lies in the user's folder
 * @error: return location for a #GIOErrorEnum
 *
 * Puts the file of a template where deleted files go, or deletes it where
 * there is no such place. Books that were begun with it stay as they are.
 *
 * Returns: whether it is gone
 */
gboolean
eh_starter_remove (EhStarter *self, GError **error)
{
  g_return_val_if_fail (EH_IS_STARTER (self) && self->file != NULL, FALSE);

  return g_file_trash (self->file, NULL, NULL) || g_file_delete (self->file, NULL, error);
}

/**
 * eh_starter_fill:
 * @self: a template
 * @basics: what the procurement is called, who buys, under which regime and in
 *   which currency; as valid UTF-8
 * @error: return location for an #EhExchangeError
 *
 * Makes the exchange file of a new book; see eh_exchange_fill(). It is asked
 * of every rule, so a book can be made from what comes back.
 *
 * Returns: (transfer full) (nullable): an exchange file
 */
GBytes *
eh_starter_fill (EhStarter *self, const EhExchangeBasics *basics, GError **error)
{
  g_autoptr (GBytes) exchange = NULL;
  g_autoptr (EhProcurement) procurement = NULL;

  g_return_val_if_fail (EH_IS_STARTER (self), NULL);
  g_return_val_if_fail (basics != NULL, NULL);

  exchange = fill (self, basics, error);
  procurement = exchange != NULL ? rehearse (exchange, error) : NULL;

  return procurement != NULL ? g_steal_pointer (&exchange) : NULL;
}

/**
 * eh_starter_dup_folder:
 *
 * Returns: (transfer full): where the user's own templates are looked for; it
 *   need not be there
 */
char *
eh_starter_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "evenhand", "templates", NULL);
}
