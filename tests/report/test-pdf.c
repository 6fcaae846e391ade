/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the PDF rendering: pages, tags, outline, metadata, as other programs read them. */
#include <string.h>

#include "pdf-reader.h"
#include "rel-page-breaker.h"
#include "rel-render.h"
#include "sample-document.h"

static const RelRenderOptions a4 = { REL_PAPER_A4, 0, "2026-03-12T00:00:00Z" };

#define assert_contains(text, part) \
  G_STMT_START { if (strstr (text, part) == NULL) g_error ("no “%s” in:\n%s", part, text); } G_STMT_END
#define assert_lacks(text, part) \
  G_STMT_START { if (strstr (text, part) != NULL) g_error ("“%s” in:\n%s", part, text); } G_STMT_END

static GBytes *
render (RelDocument            *document,
        const RelRenderOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rel_render (document, REL_RENDER_PDF, options, &error);

  g_assert_no_error (error);

  return bytes;
}

static void
test_structure (void)
{
  g_autoptr (RelDocument) document = sample_document_new ();
  g_autoptr (GBytes) bytes = render (document, &a4);
  g_autofree char *raw = pdf_reader_unpack (bytes);
  g_autofree char *structure = pdf_reader_structure (bytes);
  g_autofree char *info = pdf_reader_info (bytes);

  assert_contains (raw, "/StructTreeRoot");
  assert_contains (raw, "/Lang (en-GB)");
  assert_contains (raw, "/MarkInfo << /Marked true >>");
  assert_contains (raw, "/Outlines");
  assert_contains (raw, "/Title (What I am working towards)");
  assert_contains (raw, "/A << /O /Table /Scope /Column >>");
  assert_contains (info, "Tagged:          yes\n");

  g_assert_true (g_str_has_prefix (structure, "Document\n  H1 (block)\n    \"Head of Platform"));
  assert_contains (structure, "\n  H2 (block)\n    \"What I am working towards\"");
  assert_contains (structure, "\n  H3 (block)\n    \"Coverage\"");
  assert_contains (structure, "\n  L (block)\n    LI (block)\n      Lbl");
  assert_contains (structure, "\n  Table (block)\n    Caption\n      \"Who decides\"");
  assert_contains (structure, "\n    TR\n      TH");
  assert_contains (structure, "\n  Figure");
  assert_contains (raw, "/S /Figure");
  assert_contains (raw, "/Alt <FEFF0034002000700065006F0070006C006500200061");
  assert_contains (structure, "not within them. In the last year");
  assert_contains (structure, "\n  BlockQuote\n    P (block)\n      \"You are the person");
  assert_lacks (structure, "Page 1 of");
  assert_lacks (raw, "nothing behind it");
}

/* Title, language and the date asked for, nothing about who, where and on what. */
static void
test_metadata (void)
{
  g_autoptr (RelDocument) document = sample_document_new ();
  g_autoptr (GBytes) bytes = render (document, &a4);
  g_autofree char *raw = pdf_reader_unpack (bytes);
  g_autofree char *info = pdf_reader_info (bytes);

  assert_contains (info, "Title:           Head of Platform: relationship summary\n");
  assert_contains (raw, "/CreationDate (20260312000000Z)");
  assert_contains (info, "Custom Metadata: no\n");
  assert_contains (info, "JavaScript:      no\n");
  assert_lacks (info, "Author:");
  assert_lacks (info, "Subject:");
  assert_lacks (info, "Keywords:");
  assert_lacks (info, "Creator:");
  assert_lacks (info, "ModDate:");
  assert_lacks (raw, "11111111-1111");
  assert_lacks (raw, g_get_home_dir ());
  assert_lacks (raw, "/EmbeddedFiles");
}

static void
test_no_date (void)
{
  const RelRenderOptions options = { REL_PAPER_A4, 0, NULL };
  g_autoptr (RelDocument) document = sample_document_new ();
  g_autoptr (GBytes) bytes = render (document, &options);
  g_autofree char *raw = pdf_reader_unpack (bytes);

  assert_lacks (raw, "/CreationDate (");
}

static void
test_same_bytes (void)
{
  g_autoptr (RelDocument) document = sample_document_new ();
  g_autoptr (GBytes) first = render (document, &a4);
  g_autoptr (GBytes) second = render (document, &a4);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_paper (void)
{
  static const struct
  {
    const char *locale;
    RelPaper paper;
  } cases[] = {
    { "en_US.UTF-8", REL_PAPER_LETTER }, { "en_CA", REL_PAPER_LETTER }, { "es_MX.UTF-8", REL_PAPER_LETTER },
    { "de_DE.UTF-8", REL_PAPER_A4 },     { "C.UTF-8", REL_PAPER_A4 },   { "en", REL_PAPER_A4 },
    { NULL, REL_PAPER_A4 },              { "x_", REL_PAPER_A4 },
  };
  const RelRenderOptions letter = { REL_PAPER_LETTER, 0, NULL };
  g_autoptr (RelDocument) document = sample_document_new ();
  g_autoptr (GBytes) on_a4 = render (document, &a4);
  g_autoptr (GBytes) on_letter = render (document, &letter);
  g_autofree char *a4_info = pdf_reader_info (on_a4);
  g_autofree char *letter_info = pdf_reader_info (on_letter);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rel_paper_for_locale (cases[i].locale), ==, cases[i].paper);
  assert_contains (a4_info, "(A4)");
  assert_contains (letter_info, "(letter)");
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;

  return n;
}

static void
test_table_breaks (void)
{
  g_autoptr (RelDocument) document = sample_document_new_table (120);
  g_autoptr (GBytes) bytes = render (document, &a4);
  g_autofree char *text = pdf_reader_text (bytes);
  g_autofree char *structure = pdf_reader_structure (bytes);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  guint n_pages = g_strv_length (pages) - 1;
  g_autofree char *last_footer = g_strdup_printf ("Page %u of %u", n_pages, n_pages);

  g_assert_cmpuint (n_pages, >=, 4);
  for (guint i = 0; i < n_pages; i++)
    {
      /* The header on each page, and under it at least a row. */
      g_assert_cmpuint (count (pages[i], "Meetings"), ==, 1);
      g_assert_cmpuint (count (pages[i], "Person "), >=, 2);
    }
  assert_contains (pages[n_pages - 1], last_footer);
  for (guint i = 1; i <= 120; i++)
    {
      g_autofree char *person = g_strdup_printf ("\"Person %u\"", i);

      g_assert_cmpuint (count (structure, person), ==, 1);
    }
  g_assert_cmpuint (count (structure, "\"Meetings\""), ==, 1);
  g_assert_cmpuint (count (structure, "Table (block)"), ==, 1);
}

/* Every flow is on the pages exactly once and inside them; no paragraph leaves one line behind or ahead. */
static void
test_pages_are_whole (void)
{
  g_autoptr (RelDocument) document = rel_document_new ("t", "en");
  g_autoptr (RelPageLayout) layout = NULL;
  g_autoptr (GArray) pieces = NULL;
  guint n_pages;

  for (guint i = 0; i < 60; i++)
    {
      RelBlock *block;

      if (i % 5 == 0)
        rel_document_add_heading (document, 1, NULL, "A heading");
      block = rel_document_add_paragraph (document);
      for (guint j = 0; j <= i % 7; j++)
        rel_block_add (block, NULL, "A sentence that is long enough to need more than one line on paper of any common size, as they are.",
                       NULL);
    }
  rel_document_refresh_hidden (document);
  layout = rel_page_layout_new (document, REL_PAPER_A4);
  pieces = rel_page_breaker_cut (layout, &n_pages);
  g_assert_cmpuint (n_pages, >, 3);

  for (guint i = 0; i < pieces->len; i++)
    {
      const RelPiece *piece = &g_array_index (pieces, RelPiece, i);
      const RelFlow *flow = rel_page_layout_get_flow (layout, piece->flow);
      gboolean whole = piece->from == 0 && piece->to == flow->height;
      double line = 0;

      g_assert_cmpfloat (piece->y, >=, 0);
      g_assert_cmpfloat (piece->y + piece->to - piece->from, <=, layout->body_height + 0.1);
      if (flow->kind == REL_FLOW_HEADING)
        {
          /* What follows starts on the same page. */
          g_assert_true (whole);
          g_assert_cmpuint (piece[1].page, ==, piece->page);
        }
      if (whole)
        continue;

      line = flow->height / pango_layout_get_line_count (rel_page_layout_get_run (layout, flow, 0)->layout);
      g_assert_cmpfloat (piece->to - piece->from, >, 1.5 * line);
      if (piece->from > 0)
        g_assert_cmpfloat (piece[-1].to, ==, piece->from);
      if (piece->to < flow->height)
        g_assert_cmpuint (piece[1].flow, ==, piece->flow);
    }
}

/* A text no page can hold is cut wherever it must, and nothing of it is lost. */
/* Wherever on a page it would begin, a heading, its sentence and the figure or the first item are on one page. */
static void
test_introductions (void)
{
  for (guint filler = 0; filler < 60; filler++)
    {
      g_autoptr (RelDocument) document = rel_document_new ("t", "en");
      g_autoptr (RelPageLayout) layout = NULL;
      g_autoptr (GArray) pieces = NULL;
      double value = 3;
      guint n_pages;
      RelBlock *block;

      for (guint i = 0; i < filler; i++)
        rel_block_add (rel_document_add_paragraph (document), NULL, "A line.", NULL);
      rel_document_add_heading (document, 1, NULL, "Face to face");
      rel_block_add (rel_document_add_paragraph (document), NULL, "INTRODUCES", NULL);
      block = rel_document_add_figure (document, REL_FIGURE_BARS, "Caption", "Three.");
      rel_block_add_column (block, "People", REL_ALIGN_END);
      rel_entry_set_values (rel_block_add (block, NULL, "Peers", NULL), &value, 1);
      rel_block_add (rel_document_add_paragraph (document), NULL, "INTRODUCES", NULL);
      rel_block_add (rel_document_add_list (document, FALSE), NULL, "An item", NULL);
      rel_document_refresh_hidden (document);
      layout = rel_page_layout_new (document, REL_PAPER_A4);
      pieces = rel_page_breaker_cut (layout, &n_pages);
      for (guint i = 0; i + 1 < pieces->len; i++)
        {
          const RelPiece *piece = &g_array_index (pieces, RelPiece, i);
          RelFlow *flow = rel_page_layout_get_flow (layout, piece->flow);

          if (flow->kind == REL_FLOW_HEADING || flow->kind == REL_FLOW_CAPTION ||
              (flow->kind == REL_FLOW_PARAGRAPH &&
               g_str_equal (pango_layout_get_text (rel_page_layout_get_run (layout, flow, 0)->layout), "INTRODUCES")))
            g_assert_cmpuint (piece[1].page, ==, piece->page);
        }
    }
}

static void
test_giant_cell (void)
{
  g_autoptr (RelDocument) document = rel_document_new ("t", "en");
  RelBlock *table = rel_document_add_table (document, NULL);
  g_autoptr (GString) giant = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *structure = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (giant, "w%u ", i);
  rel_block_add_column (table, "a", REL_ALIGN_START);
  rel_block_add_column (table, "b", REL_ALIGN_START);
  rel_block_add (table, NULL, "short", giant->str, NULL);
  rel_block_add (table, NULL, "after", "it", NULL);

  bytes = render (document, &a4);
  structure = pdf_reader_structure (bytes);
  assert_contains (structure, "w0 ");
  assert_contains (structure, "w2000");
  assert_contains (structure, "w3999");
  assert_contains (structure, "\"after\"");
}

static void
test_right_to_left (void)
{
  g_autoptr (RelDocument) document = sample_document_new_arabic ();
  g_autoptr (GBytes) bytes = render (document, &a4);
  g_autofree char *raw = pdf_reader_unpack (bytes);
  g_autofree char *structure = pdf_reader_structure (bytes);
  g_autofree char *read = pdf_reader_text (bytes);
  g_autofree char *text = g_utf8_normalize (read, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (RelPageLayout) layout = rel_page_layout_new (document, REL_PAPER_A4);

  assert_contains (raw, "/Lang (ar-EG)");
  assert_contains (raw, "/Direction /R2L");
  assert_contains (structure, "الهدف");
  assert_contains (text, "Dana Lee");
  assert_contains (text, "رئيسة المنصة");

  for (guint i = 0; i < layout->flows->len; i++)
    {
      const RelFlow *flow = rel_page_layout_get_flow (layout, i);

      /* The first column and the bullets are on the right. */
      if (flow->kind == REL_FLOW_ROW)
        g_assert_cmpfloat (rel_page_layout_get_run (layout, flow, 0)->x, >, rel_page_layout_get_run (layout, flow, 1)->x);
      if (flow->kind == REL_FLOW_ITEM)
        g_assert_cmpfloat (rel_page_layout_get_run (layout, flow, 0)->x, >, layout->body_width * 0.9);
    }
}

static void
test_any_script (void)
{
  static const char *const words[] = { "Ελληνικά", "кириллица", "日本語の文章", "한국어", "ไทย", "हिन्दी", "עברית", "Tiếng Việt" };
  g_autoptr (RelDocument) document = rel_document_new ("t", "en");
  RelBlock *list = rel_document_add_list (document, FALSE);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    rel_block_add (list, NULL, words[i], NULL);
  bytes = render (document, &a4);
  text = pdf_reader_text (bytes);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_contains (text, words[i]);
}

static RelDocument *
new_long_document (void)
{
  RelDocument *document = rel_document_new ("Too long", "en");
  RelBlock *block;

  rel_document_add_heading (document, 1, "must", "What must stay");
  block = rel_document_add_paragraph (document);
  block->importance = REL_IMPORTANCE_ALWAYS;
  rel_block_add (block, NULL, "The case itself.", NULL);
  rel_document_add_heading (document, 1, "list", "What was achieved");
  block = rel_document_add_list (document, TRUE);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *text = g_strdup_printf ("Achievement number %u.", i);

      rel_entry_set_importance (rel_block_add (block, NULL, text, NULL), i == 119 ? 90 : 40);
      block->importance = 90;
    }
  rel_document_add_heading (document, 1, "least", "What matters least");
  block = rel_document_add_paragraph (document);
  block->importance = 5;
  rel_block_add (block, NULL, "An aside.", NULL);

  return document;
}

static void
test_page_limit (void)
{
  const RelRenderOptions two_pages = { REL_PAPER_A4, 2, NULL };
  g_autoptr (RelDocument) document = new_long_document ();
  g_autoptr (GBytes) bytes = render (document, &two_pages);
  g_autofree char *text = pdf_reader_text (bytes);
  g_autofree char *info = pdf_reader_info (bytes);
  g_auto (GStrv) trimmed = rel_document_describe_trimmed (document);

  assert_contains (info, "Pages:           2\n");
  assert_contains (text, "The case itself.");
  assert_contains (text, "Achievement number 0.");
  assert_contains (text, "Achievement number 119.");
  assert_lacks (text, "Achievement number 118.");
  assert_lacks (text, "An aside.");
  assert_lacks (text, "What matters least\n\n");
  assert_contains (text, "Shortened to 2 pages.");
  assert_contains (text, "entries left out of “What was achieved”.");

  g_assert_cmpuint (g_strv_length (trimmed), ==, 2);
  g_assert_true (g_str_has_suffix (trimmed[0], " of 120 entries left out of “What was achieved”."));
  g_assert_cmpstr (trimmed[1], ==, "1 of 1 entry left out of “What matters least”.");
}

/* The limit trims no more than it must: the last of what was trimmed would not have fitted. */
static void
test_page_limit_is_tight (void)
{
  const RelRenderOptions two_pages = { REL_PAPER_A4, 2, NULL };
  g_autoptr (RelDocument) document = new_long_document ();
  g_autoptr (GBytes) bytes = render (document, &two_pages);
  RelBlock *list = rel_document_get_block (document, 3);
  g_autoptr (RelPageLayout) layout = NULL;
  g_autoptr (GArray) pieces = NULL;
  guint kept = 0;
  guint n_pages;

  g_assert_nonnull (bytes);
  while (!rel_block_get_entry (list, kept)->trimmed)
    kept++;
  ((RelEntry *) g_ptr_array_index (list->entries, kept))->trimmed = FALSE;
  rel_document_refresh_hidden (document);
  layout = rel_page_layout_new (document, REL_PAPER_A4);
  pieces = rel_page_breaker_cut (layout, &n_pages);
  g_assert_cmpuint (n_pages, ==, 3);
}

static void
test_page_limit_not_needed (void)
{
  const RelRenderOptions limited = { REL_PAPER_A4, 9, "2026-03-12T00:00:00Z" };
  g_autoptr (RelDocument) document = sample_document_new ();
  g_autoptr (GBytes) with_limit = render (document, &limited);
  g_autoptr (GBytes) without = render (document, &a4);
  g_auto (GStrv) trimmed = rel_document_describe_trimmed (document);

  g_assert_true (g_bytes_equal (with_limit, without));
  g_assert_cmpuint (g_strv_length (trimmed), ==, 0);
}

static void
test_empty_document (void)
{
  g_autoptr (RelDocument) document = rel_document_new ("Only a title", "en");
  g_autoptr (GBytes) bytes = render (document, &a4);
  g_autofree char *info = pdf_reader_info (bytes);

  assert_contains (info, "Pages:           1\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pdf/structure", test_structure);
  g_test_add_func ("/report/pdf/metadata", test_metadata);
  g_test_add_func ("/report/pdf/no-date-unless-asked", test_no_date);
  g_test_add_func ("/report/pdf/same-bytes-twice", test_same_bytes);
  g_test_add_func ("/report/pdf/paper", test_paper);
  g_test_add_func ("/report/pdf/table-breaks-across-pages", test_table_breaks);
  g_test_add_func ("/report/pdf/pages-are-whole", test_pages_are_whole);
  g_test_add_func ("/report/pdf/introductions-stay-with-what-they-introduce", test_introductions);
  g_test_add_func ("/report/pdf/giant-cell", test_giant_cell);
  g_test_add_func ("/report/pdf/right-to-left", test_right_to_left);
  g_test_add_func ("/report/pdf/any-script", test_any_script);
  g_test_add_func ("/report/pdf/page-limit/trims-by-importance", test_page_limit);
  g_test_add_func ("/report/pdf/page-limit/is-tight", test_page_limit_is_tight);
  g_test_add_func ("/report/pdf/page-limit/not-needed", test_page_limit_not_needed);
  g_test_add_func ("/report/pdf/empty-document", test_empty_document);

  return g_test_run ();
}
