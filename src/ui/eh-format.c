/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-format.c: what screens say, made of what a book holds.
 */
#include "ui/eh-format.h"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/eh-decimal.h"
#include "document/eh-wording-problem.h"
#include "document/eh-wording.h"

/* In bytes; file systems have at most 255. */
#define MAX_FILE_NAME 120

/* Returns: (transfer full): the minute, in the time zone of whoever looks */
char *
eh_format_time (gint64 milliseconds)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (milliseconds / 1000);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return g_strdup (EH_WORDING_NONE);

  /* Translators: a day and a time, as g_date_time_format() takes them. */
  return g_date_time_format (local, _ ("%-d %b %Y, %H:%M"));
}

/* Returns: (transfer full): a digest in groups of eight, to be compared by eye */
char *
eh_format_digest (const char *digest)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; digest != NULL && digest[i] != '\0'; i++)
    {
      if (i > 0 && i % 8 == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, digest[i]);
    }

  return g_strdup (text->str);
}

char *
eh_format_rank (guint rank)
{
  return rank > 0 ? g_strdup_printf ("%u", rank) : g_strdup (EH_WORDING_NONE);
}

/* Returns: (transfer full): a book's or document's name without what says its type */
char *
eh_format_file_title (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  char *name = g_filename_display_name (base != NULL ? base : "");

  if (g_str_has_suffix (name, ".evenhand"))
    name[strlen (name) - strlen (".evenhand")] = '\0';

  return name;
}

/* Returns: (transfer full): the folder of @file, the home folder as "~" */
char *
eh_format_file_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : g_file_get_uri (file);
  g_autofree char *relative = folder != NULL ? g_file_get_relative_path (home, folder) : NULL;
  g_autofree char *display = NULL;

  if (relative == NULL)
    return g_filename_display_name (path != NULL ? path : "");

  display = g_filename_display_name (relative);

  return g_strdup_printf ("~/%s", display);
}

/* Returns: (transfer full): what to call the book made from an exchange file */
char *
eh_format_book_name (const char *exchange_name)
{
  gsize length = strlen (exchange_name);

  if (g_str_has_suffix (exchange_name, ".json"))
    length -= strlen (".json");

  return g_strdup_printf ("%.*s.evenhand", (int) length, exchange_name);
}

/* Returns: (transfer full): what a file is called that holds what has this title */
char *
eh_format_file_name (const char *title, const char *suffix)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = title; *p != '\0' && name->len < MAX_FILE_NAME; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* What some file system takes for something else becomes a dash. */
      if (c < 0x20 || (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL))
        c = '-';
      if (name->len > 0 || (c != '.' && c != ' '))
        g_string_append_unichar (name, c);
    }
  while (name->len > 0 && strchr (" .", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);

  return g_strconcat (name->len > 0 ? name->str : _ ("New procurement"), suffix, NULL);
}

/* Returns: (transfer full): who keeps the books that are made here */
char *
eh_format_user_name (void)
{
  const char *name = g_get_real_name ();

  if (name == NULL || *name == '\0' || g_str_equal (name, "Unknown"))
    name = g_get_user_name ();
  if (name == NULL || *name == '\0' || !g_utf8_validate (name, -1, NULL))
    name = _ ("Somebody");

  return g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
}

/* Returns: (transfer full): the sidebar's mark in words */
char *
eh_format_stage_state (guint n_musts, guint n_shoulds, gboolean is_reached)
{
  g_autofree char *musts = NULL;
  g_autofree char *shoulds = NULL;

  if (n_musts == 0 && n_shoulds == 0)
    return g_strdup (is_reached ? _ ("Done") : _ ("Not yet"));

  musts = g_strdup_printf (
      g_dngettext (NULL, "%u point must be settled", "%u points must be settled", n_musts),
      n_musts);
  shoulds = g_strdup_printf (
      g_dngettext (NULL, "%u point is worth a look", "%u points are worth a look", n_shoulds),
      n_shoulds);
  if (n_shoulds == 0)
    return g_steal_pointer (&musts);
  if (n_musts == 0)
    return g_steal_pointer (&shoulds);

  /* Translators: "2 points must be settled, 3 points are worth a look". */
  return g_strdup_printf (_ ("%s, %s"), musts, shoulds);
}

/* Returns: (transfer full): reference and stage of a procurement */
char *
eh_format_where_it_stands (const EhProcurement *procurement, const EhGuide *guide)
{
  const EhBasics *basics = eh_procurement_get_basics (procurement);
  const char *stage = _ (eh_stage_get_title (eh_guide_get_stage (guide)));

  if (basics == NULL)
    return g_strdup (stage);

  /* Translators: a reference such as "RFT-2026-041", and the present stage. */
  return g_strdup_printf (_ ("%s · now: %s"), basics->reference, stage);
}

char *
eh_format_point (const EhGuidePoint *point)
{
  return eh_guide_fill (_ (point->text), point);
}

/* Returns: (transfer full): where a point is mended and whose task it is */
char *
eh_format_point_detail (const EhGuidePoint *point)
{
  const char *stage = _ (eh_stage_get_title (point->stage));
  const char *actor = eh_wording_role (point->actor);

  /* Translators: a stage, and the role whose task it is. */
  return g_strdup_printf (_ ("%s · %s"), stage, actor);
}

static char *
format_index_headline (const EhResult *first)
{
  g_autofree char *index = eh_wording_index (first);

  /* Translators: a bidder, and a number such as 0.9091. */
  return g_strdup_printf (_ ("%s ranks first with an index of %s."), first->tender->bidder, index);
}

/* Returns: (transfer full): the result of a lot in one sentence */
char *
eh_format_headline (const EhLotResults *lot, guint decimals)
{
  const EhResult *first = lot->n_results > 0 ? &lot->results[0] : NULL;
  const EhResult *second = lot->n_results > 1 && lot->results[1].rank > 0 ? &lot->results[1] : NULL;
  g_autofree char *total = NULL;
  g_autofree char *lead = NULL;

  if (first == NULL)
    return g_strdup (_ ("No tender has come in yet."));
  if (first->rank == 0)
    return g_strdup (_ ("There is no ranking yet: something is still missing."));
  if (second != NULL && second->rank == first->rank)
    return g_strdup (_ ("The first rank is tied. The panel has to decide."));
  if (first->has_index)
    return format_index_headline (first);

  total = eh_wording_marks (first->total, decimals);
  if (second == NULL)
    /* Translators: a bidder, and the marks. */
    return g_strdup_printf (_ ("%s ranks first with %s marks."), first->tender->bidder, total);

  lead = eh_wording_marks (first->total - second->total, decimals);
  if (first->total == second->total)
    /* Translators: a bidder, the marks, and another bidder. */
    return g_strdup_printf (_ ("%s ranks first with %s marks, by the tie-break over %s."),
                            first->tender->bidder, total, second->tender->bidder);

  /* Translators: a bidder, its marks, how many more they are, and another bidder. */
  return g_strdup_printf (_ ("%s ranks first with %s marks, %s ahead of %s."),
                          first->tender->bidder, total, lead, second->tender->bidder);
}

static void
add_line (GString *text, const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* Returns: (transfer full) (nullable): exclusions and what is missing, a line each */
char *
eh_format_notes (const EhLotResults *lot)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lot->n_results; i++)
    {
      g_autofree char *why = eh_wording_exclusion (&lot->results[i]);
      g_autofree char *line = NULL;

      if (why == NULL)
        continue;
      /* Translators: a bidder, and why: "did not pass the requirement “…”". */
      line = g_strdup_printf (_ ("%s is excluded: it %s."), lot->results[i].tender->bidder, why);
      add_line (text, line);
    }
  if (lot->incomplete != NULL && lot->incomplete[0] != NULL)
    {
      guint n = g_strv_length (lot->incomplete);
      g_autofree char *line = g_strdup_printf (
          g_dngettext (NULL, "%u thing is missing for a full ranking; see Next steps.",
                       "%u things are missing for a full ranking; see Next steps.", n),
          n);

      add_line (text, line);
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* Returns: (transfer full): what was checked and found right, a line each */
char *
eh_format_verification (const EhVerification *verification)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *entries = g_strdup_printf (
      g_dngettext (NULL, "%u entry is in its place, unchanged, and signed by its author.",
                   "All %u entries are in their places, unchanged, and signed by their authors.",
                   (gulong) verification->n_entries),
      (guint) verification->n_entries);
  g_autofree char *totals =
      g_strdup_printf (g_dngettext (NULL, "%u total was worked out a second time and is the same.",
                                    "%u totals were worked out a second time and are the same.",
                                    verification->n_totals),
                       verification->n_totals);

  add_line (text, entries);
  add_line (text, totals);
  if (verification->n_attachments > 0)
    {
      g_autofree char *attachments = g_strdup_printf (
          g_dngettext (NULL, "%u attachment is what it was.", "%u attachments are what they were.",
                       verification->n_attachments),
          verification->n_attachments);

      add_line (text, attachments);
    }
  if (!verification->is_protected)
    add_line (text, _ ("Who wrote the entries is not protected: no passphrase guards the key that "
                       "signs in this book."));

  return g_strdup (text->str);
}

/* Returns: (transfer full): @text with a capital letter and a full stop */
char *
eh_format_sentence (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strdup_printf ("%s%s%s", first, g_utf8_next_char (text),
                          g_str_has_suffix (text, ".") ? "" : ".");
}

/* Returns: (transfer full): what the rules say of a value or a cell, as a
 * sentence for people */
char *
eh_format_problem (const char *message)
{
  char *words = eh_wording_problem (message);

  return words != NULL ? words : eh_format_sentence (message);
}
