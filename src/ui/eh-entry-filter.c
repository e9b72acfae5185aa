/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-entry-filter.c: which entries of the record are shown.
 *
 * What is quick to ask is asked first. What a search looks at is made once for
 * each entry and kept, since people type one letter after the other.
 */
#include "ui/eh-entry-filter.h"

#include <string.h>

#include "ui/eh-entry-item.h"

struct _EhEntryFilter
{
  GtkFilter parent_instance;

  int topic;
  /* NULL for anybody */
  char *who;
  gint64 from;
  gint64 to;
  /* Folded; NULL for any */
  char *search;

  /* Owned references */
  EhBook *book;
  /* What a search looks at, folded, by position; NULL where nobody has looked */
  GPtrArray *texts;
};

G_DEFINE_FINAL_TYPE (EhEntryFilter, eh_entry_filter, GTK_TYPE_FILTER)

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

static const char *
get_text (EhEntryFilter *self, EhLogRow *row)
{
  guint position = (guint) eh_log_row_get_seq (row) - 1;
  char *text;

  if (position >= self->texts->len)
    g_ptr_array_set_size (self->texts, (int) position + 1);
  text = g_ptr_array_index (self->texts, position);
  if (text == NULL)
    {
      g_autoptr (EhEntryItem) item = eh_entry_item_new (self->book, row);
      g_autofree char *search = NULL;

      g_object_get (item, "search", &search, NULL);
      text = fold (search);
      g_ptr_array_index (self->texts, position) = text;
    }

  return text;
}

static gboolean
eh_entry_filter_match (GtkFilter *filter, gpointer item)
{
  EhEntryFilter *self = EH_ENTRY_FILTER (filter);
  const EhEntry *entry = eh_log_row_get_entry (item);
  gint64 time = eh_entry_get_header (entry)->time;

  if (self->topic != EH_ANY_TOPIC &&
      (int) eh_entry_topic_find (eh_entry_get_kind (entry)) != self->topic)
    return FALSE;
  if (time < self->from || time >= self->to)
    return FALSE;
  if (self->who != NULL && !g_str_equal (self->who, eh_entry_filter_get_who (entry)))
    return FALSE;

  return self->search == NULL || self->book == NULL ||
         strstr (get_text (self, item), self->search) != NULL;
}

static GtkFilterMatch
eh_entry_filter_get_strictness (GtkFilter *filter)
{
  EhEntryFilter *self = EH_ENTRY_FILTER (filter);

  if (self->topic == EH_ANY_TOPIC && self->who == NULL && self->search == NULL &&
      self->from == G_MININT64 && self->to == G_MAXINT64)
    return GTK_FILTER_MATCH_ALL;

  return GTK_FILTER_MATCH_SOME;
}

static void
forget_texts (EhEntryFilter *self)
{
  g_ptr_array_set_size (self->texts, 0);
}

static void
eh_entry_filter_finalize (GObject *object)
{
  EhEntryFilter *self = EH_ENTRY_FILTER (object);

  g_clear_object (&self->book);
  g_ptr_array_unref (self->texts);
  g_free (self->who);
  g_free (self->search);

  G_OBJECT_CLASS (eh_entry_filter_parent_class)->finalize (object);
}

static void
eh_entry_filter_class_init (EhEntryFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eh_entry_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = eh_entry_filter_match;
  GTK_FILTER_CLASS (klass)->get_strictness = eh_entry_filter_get_strictness;
}

static void
eh_entry_filter_init (EhEntryFilter *self)
{
  self->topic = EH_ANY_TOPIC;
  self->from = G_MININT64;
  self->to = G_MAXINT64;
  self->texts = g_ptr_array_new_with_free_func (g_free);
}

EhEntryFilter *
eh_entry_filter_new (void)
{
  return g_object_new (EH_TYPE_ENTRY_FILTER, NULL);
}

/* @book: (nullable): the book whose record it is; names in it can change what a
 * search finds */
void
eh_entry_filter_set_book (EhEntryFilter *self, EhBook *book)
{
  g_return_if_fail (EH_IS_ENTRY_FILTER (self));

  if (!g_set_object (&self->book, book))
    return;

  forget_texts (self);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (forget_texts), self, G_CONNECT_SWAPPED);
}

/* @topic: an #EhEntryTopic or %EH_ANY_TOPIC */
void
eh_entry_filter_set_topic (EhEntryFilter *self, int topic)
{
  g_return_if_fail (EH_IS_ENTRY_FILTER (self));

  if (self->topic == topic)
    return;

  self->topic = topic;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/* @who: (nullable): id of a member, %EH_KEEPER, or %NULL for anybody */
void
eh_entry_filter_set_who (EhEntryFilter *self, const char *who)
{
  g_return_if_fail (EH_IS_ENTRY_FILTER (self));

  if (g_strcmp0 (self->who, who) == 0)
    return;

  g_free (self->who);
  self->who = g_strdup (who);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/* Milliseconds since 1970-01-01 UTC: from @from, and before @to */
void
eh_entry_filter_set_period (EhEntryFilter *self, gint64 from, gint64 to)
{
  g_return_if_fail (EH_IS_ENTRY_FILTER (self));

  if (self->from == from && self->to == to)
    return;

  self->from = from;
  self->to = to;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/* @search: what an entry must have somewhere, whatever the capitals; "" for any */
void
eh_entry_filter_set_search (EhEntryFilter *self, const char *search)
{
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;
  g_autofree char *folded = NULL;

  g_return_if_fail (EH_IS_ENTRY_FILTER (self));
  g_return_if_fail (search != NULL);

  folded = *search != '\0' ? fold (search) : NULL;
  if (g_strcmp0 (self->search, folded) == 0)
    return;

  /* One more letter finds less, and one less finds more. */
  if (self->search == NULL || (folded != NULL && strstr (folded, self->search) != NULL))
    change = GTK_FILTER_CHANGE_MORE_STRICT;
  else if (folded == NULL || strstr (self->search, folded) != NULL)
    change = GTK_FILTER_CHANGE_LESS_STRICT;
  g_free (self->search);
  self->search = g_steal_pointer (&folded);
  gtk_filter_changed (GTK_FILTER (self), change);
}

/* Returns: id of the member who did it or for whom it was done; else %EH_KEEPER */
const char *
eh_entry_filter_get_who (const EhEntry *entry)
{
  const EhEntryHeader *header = eh_entry_get_header (entry);
  EhEntryTopic topic = eh_entry_topic_find (eh_entry_get_kind (entry));
  const char *member = NULL;

  if (header->behalf != NULL)
    return header->behalf;
  if (topic == EH_TOPIC_SCORES)
    member = eh_body_get_text (eh_entry_get_body (entry), EH_FIELD_MEMBER);

  return member != NULL ? member : EH_KEEPER;
}
