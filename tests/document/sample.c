/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sample.c: documents for the tests of the writers.
 */
#include "sample.h"

const char *const sample_texts[] = {
  "The bid names one clinic per borough and says who runs it, but gives no date for the second "
  "one. Evening appointments are promised on two days a week (p. 14, 4.2).",
  "Welsh: Mae’r ymateb yn dangos dealltwriaeth dda o’r gymuned; ŵ ŷ â ê î ô û ẁ ẃ Ŵ Ŷ.",
  "Polish: Zażółć gęślą jaźń. Oferta opisuje opiekę nad pacjentem, lecz nie mówi o tłumaczach.",
  "Greek: Η προσφορά περιγράφει πώς θα συμμετέχουν οι ασθενείς, με ώρες και υπεύθυνο.",
  "Cyrillic: Предложение описывает участие пациентов; ґ є ї ў — теж. Љубав и њој.",
  "Arabic: يشرح العرض كيف يشارك المرضى في إدارة الخدمة (ص. 15).",
  "Hebrew: ההצעה מסבירה כיצד מטופלים משתתפים, עמוד 15.",
  "Hindi: यह प्रस्ताव बताता है कि मरीज़ सेवा में कैसे भाग लेंगे।",
  "Emoji: a patient wrote “Thank you 👍🏽 👩‍⚕️ ❤️ 🏳️‍🌈” on the "
  "card.",
  "Marks: a < b && c > d; \"quoted\" 'single' </script><img src=x onerror=alert(1)> %s %n =1+1",
  "Long: https://example.org/a/very/long/address/that/has/no/space/in/it?"
  "question=which-one&answer="
  "0123456789012345678901234567890123456789012345678901234567890123456789",
  "First line of a list of points\n- second line, indented by a dash\n\nA new paragraph after an "
  "empty line, with a tab\there.",
  NULL,
};

static const char *const tenders[] = { "Tender E", "Tender A", "Tender C", "Tender B", "Tender D" };
static const char *const questions[] = {
  "Access and waiting",
  "Patient involvement",
  "Clinical quality and safety",
  "Workforce",
  "Integration with local services",
  "Social value",
  "Mobilisation",
  "Price",
};

/* Makes a chart whose values are the same in each run. */
EhChart *
sample_new_chart (guint n_bars, guint n_parts)
{
  EhChart *chart = eh_chart_new ("Marks by criterion", "marks", 2);
  g_autofree gint64 *values = g_new0 (gint64, MAX (n_parts, 1));

  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *key = g_strdup_printf (n_parts > 12 ? "%u" : "Q%u", i + 1);
      g_autofree char *title = i < G_N_ELEMENTS (questions)
                                   ? g_strdup (questions[i])
                                   : g_strdup_printf ("Question number %u of the book", i + 1);

      eh_chart_add_part (chart, key, title);
    }
  for (guint i = 0; i < n_bars; i++)
    {
      g_autofree char *label = i < G_N_ELEMENTS (tenders)
                                   ? g_strdup (tenders[i])
                                   : g_strdup_printf ("Tender of bidder number %u", i + 1);

      for (guint j = 0; j < MAX (n_parts, 1); j++)
        values[j] = 7800 / MAX (n_parts, 1) - (i * 131 + j * 57) % (6000 / MAX (n_parts, 1));
      eh_chart_add_bar (chart, label, values, MAX (n_parts, 1));
    }
  if (n_parts > 0)
    eh_chart_set_maximum (chart, 10000);

  return chart;
}

static void
add_ranking (EhDocumentBuilder *b)
{
  static const char *const totals[][3] = {
    { "38.00", "40.00", "78.00" }, { "36.20", "31.01", "67.21" }, { "30.00", "25.80", "55.80" },
    { "28.40", "19.63", "48.03" }, { "22.00", "14.87", "36.87" },
  };

  eh_document_builder_begin_table (b, "Marks, best first");
  eh_document_builder_column (b, "Rank", 2, EH_ALIGN_RIGHT);
  eh_document_builder_column (b, "Tender", 6, EH_ALIGN_LEFT);
  eh_document_builder_column (b, "Quality (60)", 3, EH_ALIGN_RIGHT);
  eh_document_builder_column (b, "Price (40)", 3, EH_ALIGN_RIGHT);
  eh_document_builder_column (b, "Total (100)", 3, EH_ALIGN_RIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      eh_document_builder_begin_row (b, i == 0);
      eh_document_builder_cell_format (b, "%u", i + 1);
      eh_document_builder_cell (b, tenders[i]);
      for (guint j = 0; j < 3; j++)
        eh_document_builder_cell (b, totals[i][j]);
      eh_document_builder_end_row (b);
    }
  eh_document_builder_end_table (b);
}

static void
add_reasons (EhDocumentBuilder *b)
{
  eh_document_builder_begin_table (b, "Scores and reasons");
  eh_document_builder_column (b, "Member", 4, EH_ALIGN_LEFT);
  eh_document_builder_column (b, "Question", 4, EH_ALIGN_LEFT);
  eh_document_builder_column (b, "Score", 2, EH_ALIGN_RIGHT);
  eh_document_builder_column (b, "Reason", 10, EH_ALIGN_LEFT);
  for (guint i = 0; i < 40; i++)
    {
      eh_document_builder_begin_row (b, FALSE);
      eh_document_builder_cell_format (b, "A. Davies %u", i % 7 + 1);
      eh_document_builder_cell (b, questions[i % G_N_ELEMENTS (questions)]);
      eh_document_builder_cell_format (b, "%u", i % 6);
      if (i == 17)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          for (guint j = 0; j < 60; j++)
            g_string_append_printf (text,
                                    "Point %u: the answer says who does it, when, and how it "
                                    "is known that it was done.%s",
                                    j + 1, j % 5 == 4 ? "\n\n" : " ");
          eh_document_builder_cell (b, text->str);
        }
      else
        eh_document_builder_cell (b, sample_texts[i % 12]);
      eh_document_builder_end_row (b);
    }
  eh_document_builder_end_table (b);
}

static void
add_summary (EhDocumentBuilder *b)
{
  EhProse *prose = eh_prose_new ("Tender E is ranked first with ");

  eh_prose_add (prose, EH_PROSE_STRONG, "78.00 of 100 marks");
  eh_prose_add (prose, EH_PROSE_PLAIN,
                ", 10.79 before Tender A. The panel agreed every score; the ");
  eh_prose_add_link (prose, "reasons", "reasons");
  eh_prose_add (prose, EH_PROSE_PLAIN, " are given in full. Nobody ");
  eh_prose_add (prose, EH_PROSE_EMPHASIS, "withdrew");
  eh_prose_add (prose, EH_PROSE_PLAIN, ".");

  eh_document_builder_heading (b, 1, "summary", "Summary");
  eh_document_builder_prose (b, prose);
  add_ranking (b);
  eh_document_builder_chart (b, sample_new_chart (5, 8));
  eh_document_builder_note (b, FALSE, "How to check this report",
                            "The digest at the foot of each page names the record. Whoever has "
                            "the book can recompute it with “evenhand-cli verify”.");
}

/* A report with everything that a document can hold. */
EhDocument *
sample_new_report (void)
{
  EhDocumentBuilder *b = eh_document_builder_new ("en", "Audit report", SAMPLE_DIGEST);
  EhDocument *document;
  GError *error = NULL;

  eh_document_builder_set_subtitle (b, "Community eye service for three boroughs");
  eh_document_builder_set_reference (b, "RFT-2026-041");
  eh_document_builder_set_buyer (b, "North Bay Integrated Care Board");
  eh_document_builder_cover_fact (b, "Stage", "Decision");
  eh_document_builder_cover_fact (b, "Made from entries", "1 to 1 284");
  eh_document_builder_cover_fact (b, "Date of the last entry", "14 October 2026");

  add_summary (b);

  eh_document_builder_heading (b, 1, "process", "The process");
  eh_document_builder_heading (b, 2, NULL, "Who decided");
  eh_document_builder_begin_facts (b);
  eh_document_builder_fact (b, "Chair", "A. Davies, Director of Commissioning");
  eh_document_builder_fact (b, "Patient representatives",
                            "B. Okafor and C. Wiśniewska, Patient Reference Group");
  eh_document_builder_fact (b, "Price assessor", "D. Παπαδόπουλος");
  eh_document_builder_end_facts (b);
  eh_document_builder_heading (b, 2, NULL, "What was done");
  eh_document_builder_begin_list (b, TRUE);
  eh_document_builder_item (b, "The criteria were agreed with patients and published.");
  eh_document_builder_item (b, "Each member scored alone; nobody could read another’s score before "
                               "the chair and a patient representative opened them together.");
  eh_document_builder_item (b, "The panel met, agreed one score and one reason for each answer.");
  eh_document_builder_end_list (b);
  eh_document_builder_begin_list (b, FALSE);
  eh_document_builder_item (b, "No tender was late.");
  eh_document_builder_item (b, "One clarification was asked for and given to all.");
  eh_document_builder_end_list (b);
  eh_document_builder_note (b, TRUE, "Declared interest", "One member left the room for Tender B.");
  eh_document_builder_heading (b, 3, NULL, "Words in many scripts");
  for (guint i = 0; sample_texts[i] != NULL; i++)
    eh_document_builder_paragraph (b, sample_texts[i]);

  eh_document_builder_heading (b, 1, "criteria", "One criterion at a time");
  eh_document_builder_heading (b, 2, NULL, "Q1 Access and waiting");
  eh_document_builder_chart (b, sample_new_chart (5, 0));

  eh_document_builder_heading (b, 1, "reasons", "Scores and reasons");
  eh_document_builder_paragraph (b, "Each score with the reason its author gave.");
  add_reasons (b);

  eh_document_builder_heading (b, 1, NULL, "Signatures");
  eh_document_builder_signature (b, "A. Davies", "Chair",
                                 "I have read this report and it is what the panel agreed.");
  eh_document_builder_signature (b, NULL, "Patient representative", NULL);

  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);
  eh_document_builder_free (b);

  return document;
}

/* A document with one of each kind of node, for the golden dump. */
EhDocument *
sample_new_small (void)
{
  EhDocumentBuilder *b = eh_document_builder_new ("en", "Small", SAMPLE_DIGEST);
  EhFigure *figure = eh_figure_new (100, 20, "A box", "One box.");
  const char *const head[] = { "What", "How many", NULL };
  const char *const row[] = { "Box", "1", NULL };
  EhDocument *document;
  GError *error = NULL;

  eh_figure_add_rect (figure, EH_INK_ACCENT, EH_PATTERN_NONE, 10, 5, 50, 10);
  eh_figure_set_table_head (figure, head);
  eh_figure_add_table_row (figure, row);

  eh_document_builder_set_reference (b, "R-1");
  eh_document_builder_cover_fact (b, "Stage", "Decision");
  add_summary (b);
  eh_document_builder_heading (b, 2, "reasons", "Reasons & <others>");
  eh_document_builder_paragraph (b, "One line\nand another.");
  eh_document_builder_note (b, TRUE, NULL, "Careful.");
  eh_document_builder_begin_list (b, TRUE);
  eh_document_builder_item (b, "First");
  eh_document_builder_end_list (b);
  eh_document_builder_begin_facts (b);
  eh_document_builder_fact (b, "Key", "Value");
  eh_document_builder_end_facts (b);
  eh_document_builder_figure (b, figure);
  eh_document_builder_page_break (b);
  eh_document_builder_signature (b, "A. Davies", "Chair", "Agreed.");

  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);
  eh_document_builder_free (b);

  return document;
}

/* One text without cover or contents. */
EhDocument *
sample_new_letter (const char *text)
{
  EhDocumentBuilder *b = eh_document_builder_new ("en", "Letter", SAMPLE_DIGEST);
  EhDocument *document;
  GError *error = NULL;

  eh_document_builder_set_cover (b, FALSE);
  eh_document_builder_paragraph (b, text);
  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);
  eh_document_builder_free (b);

  return document;
}

/* Running text; about nine paragraphs make a page. */
EhDocument *
sample_new_long (guint n_paragraphs)
{
  EhDocumentBuilder *b = eh_document_builder_new ("en", "Long report", SAMPLE_DIGEST);
  EhDocument *document;
  GError *error = NULL;

  for (guint i = 0; i < n_paragraphs; i++)
    {
      if (i % 45 == 0)
        {
          g_autofree char *title = g_strdup_printf ("Section %u", i / 45 + 1);

          eh_document_builder_heading (b, 1, NULL, title);
        }
      eh_document_builder_paragraph_format (
          b,
          "Paragraph %u: the panel read the answer twice and asked where the evidence was. The "
          "bid names one clinic per borough, says who runs it and by when, and describes how "
          "people who do not read English are told about it. Zażółć gęślą jaźń; η προσφορά "
          "περιγράφει πώς; предложение описывает участие пациентов. What was missing is a date "
          "for the second clinic, which is why the score is not higher.",
          i + 1);
    }

  document = eh_document_builder_end (b, &error);
  g_assert_no_error (error);
  eh_document_builder_free (b);

  return document;
}
