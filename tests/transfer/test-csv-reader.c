/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and cells of tidy and wild tables. */
#include <rel-csv-reader.h>
#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  /* LINE:[cell|cell]…; a row with a problem is LINE!raw */
  const char *rows;
} Case;

static const Case cases[] = {
  { "empty", "", "" },
  { "plain", "a,b\nc,d\n", "1:[a|b]2:[c|d]" },
  { "no-last-line-end", "a,b\nc,d", "1:[a|b]2:[c|d]" },
  { "crlf", "a,b\r\nc,d\r\n", "1:[a|b]2:[c|d]" },
  { "cr", "a,b\rc,d\r", "1:[a|b]2:[c|d]" },
  { "mixed-line-ends", "a\r\nb\rc\nd", "1:[a]2:[b]3:[c]4:[d]" },
  { "blank-lines", "a\n\n\nb\n", "1:[a]2:[]3:[]4:[b]" },
  { "empty-cells", ",a,\n,,\n", "1:[|a|]2:[||]" },
  { "empty-last-cell-at-end", "a,", "1:[a|]" },
  { "quoted", "\"a,b\",c\n", "1:[a,b|c]" },
  { "quoted-empty", "\"\",\"\"\n", "1:[|]" },
  { "doubled", "\"say \"\"hi\"\"\",x\n", "1:[say \"hi\"|x]" },
  { "only-doubled", "\"\"\"\",x\n", "1:[\"|x]" },
  { "line-end-in-quotes", "\"a\nb\",c\nd,e\n", "1:[a\nb|c]3:[d|e]" },
  { "crlf-in-quotes", "\"a\r\nb\",c\r\nd,e\r\n", "1:[a\r\nb|c]3:[d|e]" },
  { "cr-in-quotes", "\"a\rb\",c\rd,e\r", "1:[a\rb|c]3:[d|e]" },
  { "mark-in-the-middle", "5\" disk,b\n", "1:[5\" disk|b]" },
  { "lone-mark-in-quotes", "\"a \"b\" c\",d\n", "1:[a \"b\" c|d]" },
  { "backslash", "\"a \\\"b\\\" c\",d\n", "1:[a \\\"b\\\" c|d]" },
  { "blanks-around-quotes", "\"a\" , \"b\" ,c\n", "1:[a|b|c]" },
  { "blanks-are-kept", " a , b \n", "1:[ a | b ]" },
  { "unclosed-at-end", "a,\"b\nc,d\n", "1!a,\"b2:[c|d]" },
  { "unclosed-before-quotes", "a,\"b,c\nd,\"e\",f\ng,h\n", "1!a,\"b,c2:[d|e|f]3:[g|h]" },
  { "unclosed-on-each-line", "\"a\n\"b\n\"c", "1!\"a2!\"b3!\"c" },
  { "unclosed-alone", "\"", "1!\"" },
  { "unclosed-then-doubled", "\"a\n\"\"\"\",b\n", "1!\"a2:[\"|b]" },
};

static void
append_rows (RelCsvReader *reader,
             GString      *rows)
{
  RelCsvRow row;

  while (rel_csv_reader_next (reader, &row))
    {
      g_string_append_printf (rows, "%u", row.line);
      if (row.problem != REL_CSV_FINE)
        {
          g_string_append_c (rows, '!');
          g_string_append_len (rows, row.raw, row.raw_len);
          continue;
        }
      g_string_append (rows, ":[");
      for (guint i = 0; i < row.n_cells; i++)
        {
          g_assert_cmpuint (strlen (row.cells[i].text), ==, row.cells[i].len);
          g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "", row.cells[i].text);
        }
      g_string_append_c (rows, ']');
    }
}

static void
test_rows (gconstpointer data)
{
  const Case *c = data;
  /* A copy of just the right size shows reads beyond the end to the sanitizers. */
  gsize len = strlen (c->text);
  g_autofree char *text = g_memdup2 (c->text, MAX (len, 1));
  g_autoptr (RelCsvReader) reader = rel_csv_reader_new (text, len, ',');
  g_autoptr (GString) rows = g_string_new (NULL);

  append_rows (reader, rows);
  g_assert_cmpstr (rows->str, ==, c->rows);
  g_assert_cmpuint (rel_csv_reader_get_position (reader), ==, len);

  rel_csv_reader_rewind (reader);
  g_string_truncate (rows, 0);
  append_rows (reader, rows);
  g_assert_cmpstr (rows->str, ==, c->rows);
}

static void
test_separators (void)
{
  const char separators[] = { ';', '\t', '|' };

  for (gsize i = 0; i < sizeof separators; i++)
    {
      g_autofree char *text = g_strdup_printf ("a,b%c\"c%cd\"%c\n", separators[i], separators[i], separators[i]);
      g_autofree char *expected = g_strdup_printf ("1:[a,b|c%cd|]", separators[i]);
      g_autoptr (RelCsvReader) reader = rel_csv_reader_new (text, strlen (text), separators[i]);
      g_autoptr (GString) rows = g_string_new (NULL);

      append_rows (reader, rows);
      g_assert_cmpstr (rows->str, ==, expected);
    }
}

static void
test_too_many_cells (void)
{
  g_autofree char *commas = g_strnfill (REL_CSV_MAX_CELLS + 10, ',');
  g_autofree char *text = g_strconcat (commas, "\na,b\n", NULL);
  g_autoptr (RelCsvReader) reader = rel_csv_reader_new (text, strlen (text), ',');
  RelCsvRow row;

  g_assert_true (rel_csv_reader_next (reader, &row));
  g_assert_cmpint (row.problem, ==, REL_CSV_TOO_MANY_CELLS);
  g_assert_true (rel_csv_reader_next (reader, &row));
  g_assert_cmpuint (row.line, ==, 2);
  g_assert_cmpuint (row.n_cells, ==, 2);
}

/* Whatever the bytes are, every one of them belongs to exactly one row. */
static void
test_nothing_is_lost (void)
{
  static const char alphabet[] = "a\"\",\n\r b\"";

  for (int round = 0; round < 20000; round++)
    {
      gsize len = g_test_rand_int_range (1, 24);
      g_autofree char *text = g_malloc (len);
      g_autoptr (RelCsvReader) reader = NULL;
      RelCsvRow row;
      gsize end = 0;
      guint line = 0;

      for (gsize i = 0; i < len; i++)
        text[i] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      reader = rel_csv_reader_new (text, len, ',');
      while (rel_csv_reader_next (reader, &row))
        {
          g_assert_true (row.raw == text + end);
          g_assert_cmpuint (row.line, >, line);
          line = row.line;
          end = rel_csv_reader_get_position (reader);
          g_assert_cmpuint (row.raw - text + row.raw_len, <=, end);
          g_assert_cmpuint (end - (row.raw - text + row.raw_len), <=, 2);
        }
      g_assert_cmpuint (end, ==, len);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/csv-reader/rows/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_rows);
    }
  g_test_add_func ("/csv-reader/separators", test_separators);
  g_test_add_func ("/csv-reader/too-many-cells", test_too_many_cells);
  g_test_add_func ("/csv-reader/nothing-is-lost", test_nothing_is_lost);
  return g_test_run ();
}
