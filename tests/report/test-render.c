/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the document model and its Markdown, HTML and JSON renderings. */
#include <locale.h>
#include <string.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "rel-render.h"
#include "rel-report-text.h"
#include "sample-document.h"

static const RelRenderOptions no_options = { REL_PAPER_A4, 0, NULL };

static char *
render_text (RelDocument     *document,
             RelRenderFormat  format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rel_render (document, format, &no_options, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

#define assert_contains(text, part) \
  G_STMT_START { if (strstr (text, part) == NULL) g_error ("no “%s” in:\n%s", part, text); } G_STMT_END
#define assert_lacks(text, part) \
  G_STMT_START { if (strstr (text, part) != NULL) g_error ("“%s” in:\n%s", part, text); } G_STMT_END

static void
test_text_clean (void)
{
  static const struct
  {
    const char *in;
    const char *out;
  } cases[] = {
    { NULL, "" },
    { "  plain  ", "plain" },
    { "a\r\nb\rc\xe2\x80\xa8" "d", "a\nb\nc\nd" },
    { "a\x01\x1b[31mb\x7f", "a[31mb" },
    { "bad \xff\xc3 bytes", "bad \xef\xbf\xbd\xef\xbf\xbd bytes" },
    { "over\xe2\x80\xaeride", "override" },
    { "open \xe2\x81\xa8isolate", "open isolate" },
    { "\xe2\x81\xa8name\xe2\x81\xa9 kept", "\xe2\x81\xa8name\xe2\x81\xa9 kept" },
    { "tag \xf3\xa0\x81\x81!", "tag !" },
    { "می\xe2\x80\x8cخواهم", "می\xe2\x80\x8cخواهم" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = rel_report_text_clean (cases[i].in);

      g_assert_cmpstr (out, ==, cases[i].out);
    }
}

static void
test_text_markdown (void)
{
  static const struct
  {
    const char *in;
    const char *out;
    gboolean in_table;
  } cases[] = {
    { "plain, with - and 1. inside", "plain, with - and 1. inside", FALSE },
    { "# no heading", "\\# no heading", FALSE },
    { "- no list", "\\- no list", FALSE },
    { "12) no list", "12\\) no list", FALSE },
    { "2026. A year", "2026\\. A year", FALSE },
    { "*bold* _it_ `code` [a](b) <b> a|b a&amp;", "\\*bold\\* \\_it\\_ \\`code\\` \\[a\\](b) \\<b\\> a\\|b a\\&amp;", FALSE },
    { "two\n# lines", "two\\\n\\# lines", FALSE },
    { "two\n\nlines", "two lines", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      rel_report_text_append_markdown (out, cases[i].in, cases[i].in_table);
      g_assert_cmpstr (out->str, ==, cases[i].out);
    }
}

static void
test_document_language (void)
{
  static const struct
  {
    const char *name;
    const char *tag;
    RelTextDirection direction;
  } cases[] = {
    { NULL, "en", REL_TEXT_LTR },          { "C", "en", REL_TEXT_LTR },
    { "C.UTF-8", "en", REL_TEXT_LTR },     { "de_DE.UTF-8@euro", "de-DE", REL_TEXT_LTR },
    { "ar_EG.UTF-8", "ar-EG", REL_TEXT_RTL }, { "he", "he", REL_TEXT_RTL },
    { "arn_CL", "arn-CL", REL_TEXT_LTR },  { "x\"><script>", "en", REL_TEXT_LTR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RelDocument) document = rel_document_new ("t", cases[i].name);

      g_assert_cmpstr (rel_document_get_language (document), ==, cases[i].tag);
      g_assert_cmpint (rel_document_get_direction (document), ==, cases[i].direction);
    }
}

static void
test_document_hides_empty_sections (void)
{
  g_autoptr (RelDocument) document = rel_document_new ("t", "en");
  static const gboolean hidden[] = { FALSE, TRUE, FALSE, FALSE, TRUE, TRUE };

  rel_document_add_heading (document, 1, NULL, "with a full part");
  rel_document_add_heading (document, 2, NULL, "empty part");
  rel_document_add_heading (document, 2, NULL, "full part");
  rel_block_add (rel_document_add_paragraph (document), NULL, "words", NULL);
  rel_document_add_heading (document, 1, NULL, "empty");
  rel_document_add_list (document, FALSE);

  rel_document_refresh_hidden (document);
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    g_assert_cmpint (rel_document_get_block (document, i)->hidden, ==, hidden[i]);
}

static void
test_markdown_all_blocks (void)
{
  g_autoptr (RelDocument) document = sample_document_new ();
  g_autofree char *text = render_text (document, REL_RENDER_MARKDOWN);

  g_assert_true (g_str_has_prefix (text, "# Head of Platform: relationship summary\n\nNorthwind · "));
  assert_contains (text, "\n## What I am working towards\n\nI want to lead");
  assert_contains (text, "between teams, not within them. In the last year");
  assert_contains (text, "\n- **19** people I work with regularly\n");
  assert_contains (text, "\n4 people above, 9 peers and 6 people below.\n\n|  | People |\n| :--- | ---: |\n| Above | 4 |\n");
  assert_contains (text, "\n- **Achievement 1.** Four teams had four ways to ship.");
  assert_contains (text, "\\\n  With a peer in Research");
  assert_contains (text, "\n### Coverage\n\n**Who decides**\n\n| Who | Role | Meetings |");
  assert_contains (text, "| :--- | :--- | ---: | ---: | :--- |\n| Person 1 | decides | 0 |");
  assert_contains (text, "\n> You are the person I call");
  assert_contains (text, ">\n> — A peer in Finance\n\n**What I did.** I now talk");
  assert_contains (text, "\n1. Run the incident review with Operations\n2. Hand the release rota");
  assert_lacks (text, "nothing behind it");
  assert_lacks (text, "11111111-1111");
  g_assert_true (g_str_has_suffix (text, "people\n"));
}

static void
test_html_all_blocks (void)
{
  g_autoptr (RelDocument) document = sample_document_new ();
  g_autofree char *text = render_text (document, REL_RENDER_HTML);

  g_assert_true (g_str_has_prefix (text, "<!DOCTYPE html>\n<html lang=\"en-GB\" dir=\"ltr\">"));
  assert_contains (text, "<title>Head of Platform: relationship summary</title>");
  assert_contains (text, "<h2 id=\"goal\">What I am working towards</h2>");
  assert_contains (text, "<th scope=\"col\" class=\"end\">Meetings</th>");
  assert_contains (text, "<svg role=\"img\" viewBox=\"0 0 480");
  assert_contains (text, "aria-label=\"4 people above, 9 peers and 6 people below.\"");
  assert_contains (text, "<strong>Achievement 1.</strong> Four teams");
  assert_contains (text, "<blockquote><p>You are");
  assert_contains (text, "prefers-color-scheme: dark");
  assert_contains (text, "@media print");
  assert_lacks (text, "<script");
  assert_lacks (text, "http");
  assert_lacks (text, "url(");
  assert_lacks (text, "nothing behind it");
  assert_lacks (text, "11111111-1111");
}

/* What somebody wrote in letters of the other direction keeps its full stop, and the words around it theirs. */
static void
test_html_other_direction (void)
{
  g_autoptr (RelDocument) document = rel_document_new ("ملخّص", "ar");
  g_autofree char *text = NULL;
  RelBlock *block;

  block = rel_document_add_paragraph (document);
  rel_entry_set_lead (rel_block_add (block, NULL, "To lead a team.", NULL), "لماذا.");
  block = rel_document_add_list (document, FALSE);
  rel_entry_set_lead (rel_block_add (block, NULL, "Six probes.", "قيادة", NULL), "Plover rig.");
  rel_entry_set_lead (rel_block_add (block, NULL, "المستوى 4.", NULL), "Listens.");
  rel_block_add (rel_document_add_quote (document, "ما فعلته."), NULL, "Go on.", "", "I went on.", NULL);
  text = render_text (document, REL_RENDER_HTML);

  assert_contains (text, "<p><strong>لماذا.</strong> <bdi>To lead a team.</bdi></p>");
  assert_contains (text, "<li dir=\"ltr\"><strong>Plover rig.</strong> Six probes. <span class=\"detail\"><bdi>قيادة</bdi></span></li>");
  assert_contains (text, "<li><strong><bdi>Listens.</bdi></strong> المستوى 4.</li>");
  assert_contains (text, "<strong>ما فعلته.</strong> <bdi>I went on.</bdi></p>");
}

/* SVG wants points, whatever the locale's decimals are. */
static void
test_html_number_locale (void)
{
  g_autoptr (RelDocument) document = sample_document_new ();
  g_autofree char *plain = render_text (document, REL_RENDER_HTML);
  g_autofree char *german = NULL;

  /* Where the system has no locale with a decimal comma, nothing can go wrong. */
  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL && setlocale (LC_NUMERIC, "fr_FR.UTF-8") == NULL)
    g_test_message ("no locale with a decimal comma is installed");
  german = render_text (document, REL_RENDER_HTML);
  setlocale (LC_NUMERIC, "C");

  g_assert_cmpstr (plain, ==, german);
}

/* Text from records, in every place a text can stand, must come out as text. */
static RelDocument *
new_hostile_document (const char *text)
{
  RelDocument *document = rel_document_new (text, "en");
  RelBlock *block;
  double values[] = { 1 };

  rel_document_set_subtitle (document, text);
  rel_document_add_heading (document, 1, "id", text);
  block = rel_document_add_paragraph (document);
  rel_entry_set_lead (rel_block_add (block, NULL, text, NULL), text);
  block = rel_document_add_list (document, FALSE);
  rel_entry_set_lead (rel_block_add (block, NULL, text, text, NULL), text);
  block = rel_document_add_table (document, text);
  rel_block_add_column (block, text, REL_ALIGN_START);
  rel_block_add (block, NULL, text, NULL);
  block = rel_document_add_figure (document, REL_FIGURE_BARS, text, text);
  rel_block_add_column (block, text, REL_ALIGN_START);
  rel_block_add_column (block, text, REL_ALIGN_START);
  rel_entry_set_values (rel_block_add (block, NULL, text, NULL), values, 1);
  rel_block_add (rel_document_add_quote (document, "What I did."), NULL, text, text, NULL);
  rel_block_add (rel_document_add_key_figures (document), NULL, text, text, NULL);

  return document;
}

static void
test_escapes_everywhere (void)
{
  g_autoptr (RelDocument) document = new_hostile_document ("<img src=x onerror=\"alert(1)\"> & 'q' [x](javascript:y) `c` | \x02");
  g_autofree char *html = render_text (document, REL_RENDER_HTML);
  g_autofree char *markdown = render_text (document, REL_RENDER_MARKDOWN);
  g_autofree char *json = render_text (document, REL_RENDER_JSON);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  assert_lacks (html, "<img");
  assert_lacks (html, "onerror=\"");
  assert_contains (html, "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;q&#39;");
  assert_lacks (markdown, " <img");
  assert_lacks (markdown, "\n<img");
  assert_contains (markdown, "\\<img src=x");
  assert_contains (markdown, "\\[x\\](javascript:y) \\`c\\` \\|");
  assert_lacks (json, "\x02");
  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
}

static void
test_json_structure (void)
{
  g_autoptr (RelDocument) document = sample_document_new ();
  g_autofree char *text = render_text (document, REL_RENDER_JSON);
  g_autofree char *traced = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonArray *blocks;
  JsonObject *heading;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "title"), ==, "Head of Platform: relationship summary");
  g_assert_cmpstr (json_object_get_string_member (root, "language"), ==, "en-GB");
  blocks = json_object_get_array_member (root, "blocks");
  heading = json_array_get_object_element (blocks, 0);
  g_assert_cmpstr (json_object_get_string_member (heading, "type"), ==, "heading");
  g_assert_cmpstr (json_object_get_string_member (heading, "id"), ==, "goal");
  assert_lacks (text, "11111111-1111");
  assert_lacks (text, "nothing behind it");

  rel_document_set_traced (document, TRUE);
  traced = render_text (document, REL_RENDER_JSON);
  assert_contains (traced, "11111111-1111-4111-8111-111111111111");
}

static void
test_format_from_path (void)
{
  RelRenderFormat format;
  g_autoptr (GError) error = NULL;

  g_assert_true (rel_render_format_from_path ("/tmp/a.b/Summary.PDF", &format, &error));
  g_assert_cmpint (format, ==, REL_RENDER_PDF);
  g_assert_true (rel_render_format_from_path ("x.md", &format, &error));
  g_assert_cmpint (format, ==, REL_RENDER_MARKDOWN);
  g_assert_false (rel_render_format_from_path ("x.docx", &format, &error));
  g_assert_error (error, REL_REPORT_ERROR, REL_REPORT_ERROR_FORMAT);
}

static void
test_to_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("relations-report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.md", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "missing", "out.md", NULL);
  g_autoptr (RelDocument) document = sample_document_new ();
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (rel_render_to_path (document, REL_RENDER_MARKDOWN, &no_options, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  g_assert_false (rel_render_to_path (document, REL_RENDER_MARKDOWN, &no_options, nowhere, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_document_finalizes (void)
{
  RelDocument *document = sample_document_new ();

  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_object_unref (document);
  g_assert_null (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/text/clean", test_text_clean);
  g_test_add_func ("/report/text/markdown", test_text_markdown);
  g_test_add_func ("/report/document/language-gives-direction", test_document_language);
  g_test_add_func ("/report/document/hides-empty-sections", test_document_hides_empty_sections);
  g_test_add_func ("/report/document/finalizes", test_document_finalizes);
  g_test_add_func ("/report/markdown/all-blocks", test_markdown_all_blocks);
  g_test_add_func ("/report/html/all-blocks", test_html_all_blocks);
  g_test_add_func ("/report/html/other-direction", test_html_other_direction);
  g_test_add_func ("/report/html/number-locale", test_html_number_locale);
  g_test_add_func ("/report/json/structure", test_json_structure);
  g_test_add_func ("/report/render/escapes-everywhere", test_escapes_everywhere);
  g_test_add_func ("/report/render/format-from-path", test_format_from_path);
  g_test_add_func ("/report/render/to-path", test_to_path);

  return g_test_run ();
}
