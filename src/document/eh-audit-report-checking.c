/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * eh-audit-report-checking.c: how to check the report, and words explained.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/eh-audit-report-private.h"

/* The terms of this report, in the order in which a reader meets them. */
static const struct
{
  const char *term;
  const char *meaning;
} terms[] = {
  { N_ ("Book"), N_ ("The file that holds one procurement: its record and what was attached.") },
  { N_ ("Record"), N_ ("The list of all entries of a book, in the order in which they were added. "
                       "Nothing is ever removed from it.") },
  { N_ ("Entry"), N_ ("One fact in the record: who said what, and when.") },
  { N_ ("Head, digest"), N_ ("A fingerprint of the record: 64 digits and letters that come out "
                             "differently if anything in the record is changed.") },
  { N_ ("Procurement"), N_ ("Choosing, by published rules, who will provide a service.") },
  { N_ ("Lot"), N_ ("A part of a procurement that is awarded by itself.") },
  { N_ ("Bidder"), N_ ("An organisation that wants to provide the service.") },
  { N_ ("Tender"), N_ ("What one bidder submits for one lot.") },
  { N_ ("Criterion"), N_ ("One thing by which tenders are judged. It is scored, is about price, or "
                          "is passed or failed.") },
  { N_ ("Weight"), N_ ("How much of the total a criterion counts for, in percent.") },
  { N_ ("Scale"), N_ ("The scores that can be given, and what each of them means.") },
  { N_ ("Score"), N_ ("A point on the scale, given by one member or agreed by the panel.") },
  { N_ ("Share"), N_ ("The part of a criterion’s marks that a score is worth.") },
  { N_ ("Marks"), N_ ("What a score adds to the total: the weight times the share, rounded.") },
  { N_ ("Agreed score"), N_ ("The one score for a question that the panel agreed after talking "
                             "about the members’ own scores.") },
  { N_ ("Mean"), N_ ("The sum of the scores divided by how many there are.") },
  { N_ ("Minimum score"), N_ ("A tender with a lower score than this is excluded.") },
  { N_ ("Pass or fail"), N_ ("A requirement that carries no marks; who fails it is excluded.") },
  { N_ ("Excluded"), N_ ("Not ranked, for the reason that is given.") },
  { N_ ("Tie"), N_ ("Two or more tenders with exactly the same result.") },
  { N_ ("Panel"), N_ ("The people who assess the tenders.") },
  { N_ ("Lead"), N_ ("Prepares the procurement and keeps it in order.") },
  { N_ ("Chair"), N_ ("Leads the panel’s meeting.") },
  { N_ ("Evaluator"), N_ ("Scores the answers, and gives reasons.") },
  { N_ ("Patient representative"), N_ ("Scores from the experience of those who use the service, "
                                       "and speaks for the community that is named.") },
  { N_ ("Price assessor"), N_ ("Checks the prices, apart from those who score quality.") },
  { N_ ("Adviser"), N_ ("Gives the panel advice, and no scores.") },
  { N_ ("Observer"), N_ ("Watches, and gives no scores.") },
  { N_ ("Auditor"), N_ ("Reads and checks the record, and changes nothing.") },
};

static void
add_steps (EhReport *self)
{
  const char *file_name = eh_dossier_get_file_name (self->dossier);
  g_autofree char *quoted = g_shell_quote (file_name != NULL ? file_name : _ ("the book’s name"));
  g_autofree char *line = g_strdup_printf ("evenhand-cli verify %s", quoted);
  EhProse *command = eh_prose_new (NULL);

  eh_prose_add_around (command, EH_PROSE_STRONG, line,
                       /* Translators: %s is a command. */
                       _ ("Run this command where the book is: %s"), EH_PROSE_SUBJECT);
  eh_document_builder_begin_list (self->builder, TRUE);
  eh_document_builder_item_prose (self->builder, command);
  eh_document_builder_item (self->builder,
                            _ ("It recomputes the chain of heads, the signatures and the totals, "
                               "and says what it checked."));
  eh_document_builder_item (self->builder,
                            _ ("Compare the digest it prints with the one on the cover, in the QR "
                               "code and at the foot of each page. They are the same if this "
                               "report was made from that book as it is now."));
  eh_document_builder_item (self->builder,
                            _ ("If the book has grown since, look up the digest of this report "
                               "among the heads that the command “evenhand-cli log” prints: the "
                               "report shows the book as it was then."));
  eh_document_builder_end_list (self->builder);
}

void
eh_report_add_checking (EhReport *self)
{
  EhProse *digest;

  eh_document_builder_heading (self->builder, 1, "checking", _ ("How to check this report"));
  eh_document_builder_paragraph (
      self->builder, _ ("Nobody needs to trust this paper. It is made from a book, and whoever has "
                        "the book can make the report again and get the same one, byte for byte."));
  add_steps (self);
  if (eh_dossier_get_digest (self->dossier) != NULL)
    {
      digest = eh_prose_new (NULL);
      eh_prose_add_around (digest, EH_PROSE_STRONG, eh_dossier_get_digest (self->dossier),
                           /* Translators: %s is a row of 64 digits and letters. */
                           _ ("The digest of this report is %s."), EH_PROSE_SUBJECT);
      eh_document_builder_prose (self->builder, digest);
    }
  if (!eh_dossier_is_protected (self->dossier))
    eh_document_builder_note (
        self->builder, TRUE, _ ("Authorship is not protected"),
        _ ("This book has no passphrases. Its entries are signed, so none can be changed without "
           "it being seen, but the record does not prove who typed them."));

  eh_document_builder_heading (self->builder, 1, "words", _ ("Words explained"));
  eh_document_builder_begin_facts (self->builder);
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    eh_document_builder_fact (self->builder, _ (terms[i].term), _ (terms[i].meaning));
  eh_document_builder_end_facts (self->builder);
}
