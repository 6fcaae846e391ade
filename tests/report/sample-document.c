/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document with every kind of block, for tests of the renderings. */
#include "sample-document.h"

static const char *const one_record[] = { "11111111-1111-4111-8111-111111111111", NULL };

static void
add_table (RelDocument *document,
           guint        n_rows)
{
  RelBlock *table = rel_document_add_table (document, "Who decides");

  rel_block_add_column (table, "Who", REL_ALIGN_START);
  rel_block_add_column (table, "Role", REL_ALIGN_START);
  rel_block_add_column (table, "Meetings", REL_ALIGN_END);
  rel_block_add_column (table, "Last one-to-one", REL_ALIGN_END);
  rel_block_add_column (table, "What to do next", REL_ALIGN_START);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *who = g_strdup_printf ("Person %u", i + 1);
      g_autofree char *meetings = g_strdup_printf ("%u", i * 7 % 23);

      rel_block_add (table, one_record, who, i % 3 == 0 ? "decides" : "influences", meetings, "3 March 2026",
                     i % 4 == 0 ? "Show the plan for the second quarter and ask which of the three risks worries them most, "
                                  "before the panel meets"
                                : "Ask for ten minutes",
                     NULL);
    }
}

static void
add_figures (RelDocument *document)
{
  static const char *const months[] = { "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar" };
  RelBlock *bars = rel_document_add_figure (document, REL_FIGURE_BARS, "People by direction",
                                            "4 people above, 9 peers and 6 people below.");
  RelBlock *timeline;
  double counts[][1] = { { 4 }, { 9 }, { 6 } };
  static const char *const labels[] = { "Above", "Peers", "Below" };

  rel_block_add_column (bars, "People", REL_ALIGN_END);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    rel_entry_set_values (rel_block_add (bars, NULL, labels[i], NULL), counts[i], 1);

  timeline = rel_document_add_figure (document, REL_FIGURE_TIMELINE, "Conversations by month",
                                      "Between 2 and 9 conversations a month, most of them face to face.");
  rel_block_add_column (timeline, "Face to face", REL_ALIGN_END);
  rel_block_add_column (timeline, "Other", REL_ALIGN_END);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      double values[] = { 1 + i * 5 % 7, i * 3 % 4 };

      rel_entry_set_values (rel_block_add (timeline, NULL, months[i], NULL), values, 2);
    }
}

/**
 * sample_document_new:
 *
 * Returns: (transfer full): two to three pages with every kind of block
 */
RelDocument *
sample_document_new (void)
{
  RelDocument *document = rel_document_new ("Head of Platform: relationship summary", "en_GB.UTF-8");
  RelBlock *block;

  rel_document_set_subtitle (document, "Northwind · 1 April 2025 to 12 March 2026 · review on 20 April 2026");
  rel_document_add_heading (document, 1, "goal", "What I am working towards");
  block = rel_document_add_paragraph (document);
  rel_block_add (block, one_record, "I want to lead the platform group because most of our outages start between teams, not within them.",
                 NULL);
  rel_block_add (block, one_record, "In the last year I brought four teams to one deployment path and halved the time to recover.", NULL);

  block = rel_document_add_key_figures (document);
  rel_block_add (block, NULL, "19", "people I work with regularly", NULL);
  rel_block_add (block, NULL, "64", "conversations, 41 of them face to face", NULL);
  rel_block_add (block, NULL, "6", "departments", NULL);
  rel_block_add (block, NULL, "11", "times I gave help", NULL);
  add_figures (document);

  rel_document_add_heading (document, 1, "achieved", "What was achieved, and with whom");
  block = rel_document_add_list (document, FALSE);
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *lead = g_strdup_printf ("Achievement %u.", i + 1);
      RelEntry *entry = rel_block_add (block, one_record,
                                       "Four teams had four ways to ship. We agreed on one, and releases went from two a month to nine.",
                                       "With a peer in Research and a decider in Operations", NULL);

      rel_entry_set_lead (entry, lead);
      rel_entry_set_importance (entry, 80 - (int) i * 10);
    }
  rel_document_add_heading (document, 2, "matrix", "Coverage");
  add_table (document, 9);

  rel_document_add_heading (document, 1, "feedback", "What others told me");
  block = rel_document_add_quote (document, "What I did.");
  rel_block_add (block, one_record, "You are the person I call when two teams disagree. In the big meeting I would like you to let others finish.",
                 "A peer in Finance", "I now talk the plan through one to one before the meeting, and ask the quietest person first.",
                 NULL);

  rel_document_add_heading (document, 1, "next", "The next 90 days");
  block = rel_document_add_list (document, TRUE);
  rel_block_add (block, one_record, "Run the incident review with Operations", NULL);
  rel_block_add (block, one_record, "Hand the release rota to two people", NULL);
  rel_document_add_heading (document, 1, "empty", "A section with nothing behind it");

  return document;
}

/**
 * sample_document_new_arabic:
 *
 * Returns: (transfer full): a right-to-left document with names in Latin letters
 */
RelDocument *
sample_document_new_arabic (void)
{
  RelDocument *document = rel_document_new ("رئيسة المنصة: ملخص العلاقات", "ar_EG.UTF-8");
  RelBlock *block;
  double values[][1] = { { 4 }, { 9 } };

  rel_document_set_subtitle (document, "من 1 أبريل 2025 إلى 12 مارس 2026");
  rel_document_add_heading (document, 1, "goal", "الهدف");
  block = rel_document_add_paragraph (document);
  rel_block_add (block, NULL, "أريد أن أقود فريق المنصة لأن معظم الأعطال تبدأ بين الفرق، وليس داخلها، كما قالت Dana Lee في الاجتماع.",
                 NULL);
  block = rel_document_add_list (document, FALSE);
  rel_block_add (block, NULL, "وحّدنا طريقة النشر مع Priya Shah.", "مع زميل في البحث", NULL);
  rel_block_add (block, NULL, "A whole item in English, in the middle of an Arabic page.", NULL);
  block = rel_document_add_table (document, "من يقرر");
  rel_block_add_column (block, "الاسم", REL_ALIGN_START);
  rel_block_add_column (block, "الدور", REL_ALIGN_START);
  rel_block_add_column (block, "اللقاءات", REL_ALIGN_END);
  rel_block_add (block, NULL, "Dana Lee", "تقرر", "12", NULL);
  rel_block_add (block, NULL, "نور حسن", "تؤثر", "7", NULL);
  block = rel_document_add_figure (document, REL_FIGURE_BARS, "الأشخاص", "أربعة فوق وتسعة زملاء.");
  rel_block_add_column (block, "الأشخاص", REL_ALIGN_END);
  rel_entry_set_values (rel_block_add (block, NULL, "فوق", NULL), values[0], 1);
  rel_entry_set_values (rel_block_add (block, NULL, "زملاء", NULL), values[1], 1);
  block = rel_document_add_quote (document, "What I did.");
  rel_block_add (block, NULL, "אני מתקשר אליך כששני צוותים לא מסכימים.", "Jürgen", NULL);
  block = rel_document_add_key_figures (document);
  rel_block_add (block, NULL, "19", "شخصًا", NULL);
  rel_block_add (block, NULL, "64", "لقاءً", NULL);

  return document;
}

/**
 * sample_document_new_table:
 * @n_rows: how many rows
 *
 * Returns: (transfer full): a document that is one long table
 */
RelDocument *
sample_document_new_table (guint n_rows)
{
  RelDocument *document = rel_document_new ("A long table", "en");

  rel_document_add_heading (document, 1, "rows", "Rows");
  add_table (document, n_rows);

  return document;
}
