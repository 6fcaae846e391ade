/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of vCards as bytes: cards and their lines, folding, encodings, and what is broken. */
#include "vcard-reading.h"

#include "rel-vcard-decoder.h"
#include "rel-vcard-splitter.h"

typedef struct
{
  guint line;
  const char *name; /* NULL where the card is refused */
} Expected;

static void
assert_cards (const char     *text,
              gsize           length,
              const Expected *expected,
              guint           n)
{
  g_autoptr (Reading) reading = reading_new_bytes (text, length);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (reading_next (reading));
      g_assert_cmpuint (reading->item.line, ==, expected[i].line);
      if (expected[i].name == NULL)
        g_assert_nonnull (reading->item.reason);
      else
        {
          g_assert_cmpstr (reading->item.reason, ==, NULL);
          g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, expected[i].name);
        }
    }
  g_assert_false (reading_next (reading));
}

static void
test_lines (void)
{
  static const char *const ends[] = { "\r\n", "\n", "\r" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *text = g_strjoin (ends[i], "", "BEGIN:VCARD", "VERSION:3.0", "FN:Ada", "END:VCARD", "", "  ", "",
                                         "begin:vcard", "fn:Bo", " b", "end:vcard", NULL);
      const Expected expected[] = { { 2, "Ada" }, { 9, "Bob" } };

      assert_cards (text, strlen (text), expected, G_N_ELEMENTS (expected));
    }
}

static void
test_junk (void)
{
  static const char text[] =
    "Dear all,\nplease find my card below: it says BEGIN:VCARD somewhere\n"
    "  BEGIN:VCARD  \nFN:Ada\nEND:VCARD\t\n-- \nbye\n"
    "Begin : vCard\nFN:Bob\nEnd\t: vCard \n";
  const Expected expected[] = { { 3, "Ada" }, { 8, "Bob" } };

  assert_cards (text, strlen (text), expected, 2);
}

static void
test_unfinished (void)
{
  static const char text[] = "BEGIN:VCARD\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\nTEL:1";
  const Expected expected[] = { { 1, "Ada" }, { 4, NULL } };
  g_autoptr (Reading) reading = reading_new_bytes (text, strlen (text));

  assert_cards (text, strlen (text), expected, 2);

  g_assert_true (reading_next (reading));
  g_assert_true (reading_next (reading));
  g_assert_cmpstr (reading->item.reason, ==, "The file ends inside this card.");
  g_assert_cmpmem (reading->item.raw, reading->item.raw_len, "BEGIN:VCARD\nFN:Bob\nTEL:1", 24);
}

static void
test_interrupted (void)
{
  static const char text[] = "BEGIN:VCARD\nFN:Ada\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nTEL:1\nEND:VCARD\n";
  const Expected expected[] = { { 1, NULL }, { 3, "Bob" }, { 7, NULL } };

  assert_cards (text, strlen (text), expected, 3);
}

static void
test_agent (void)
{
  static const char *const agents[] = {
    "AGENT:\nBEGIN:VCARD\nFN:Agent\nTEL:1\nEND:VCARD\n",
    "AGENT:BEGIN:VCARD\nFN:Agent\nTEL:1\nEND:VCARD\n",
    "item1.AGENT;X=Y:\n\nBEGIN:VCARD\nFN:Agent\nAGENT:\nBEGIN:VCARD\nFN:Inner\nEND:VCARD\nEND:VCARD\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (agents); i++)
    {
      g_autofree char *text = g_strdup_printf ("BEGIN:VCARD\nVERSION:2.1\n%sFN:Ada\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n",
                                               agents[i]);
      g_autoptr (Reading) reading = reading_new_bytes (text, strlen (text));

      g_assert_true (reading_next (reading));
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, "Ada");
      assert_points (reading, "");
      assert_fields (reading, "Agent=Agent;");
      g_assert_true (reading_next (reading));
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, "Bob");
      g_assert_false (reading_next (reading));
    }
}

/* vCard 3.0 has the inner card as one value, folded or escaped. */
static void
test_agent_as_value (void)
{
  g_autoptr (Reading) folded = reading_new_body ("FN:Ada\nAGENT:BEGIN:VCARD\n FN:Agent\n TEL:1\n END:VCARD\nTEL:2\n");
  g_autoptr (Reading) escaped = reading_new_body ("FN:Ada\nAGENT:BEGIN:VCARD\\nFN:Agent\\nTEL:1\\nEND:VCARD\\n\nTEL:2\n");

  assert_points (folded, "phone|-|2;");
  assert_points (escaped, "phone|-|2;");
  g_assert_false (reading_next (folded));
  g_assert_false (reading_next (escaped));
}

static void
test_folded_characters (void)
{
  /* Folded within ü, and within the three bytes of 会. */
  g_autoptr (Reading) reading = reading_new_body ("FN:M\xc3\r\n \xbcller \xe4\xbc\r\n \x9a\r\nORG:A\r\n CME\r\n");

  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, "Müller 会");
  assert_positions (reading, "ACME|-|-|-;");
}

static void
test_folded_parameters (void)
{
  g_autoptr (Reading) reading = reading_new_body ("FN:Ada\r\nADR;LABEL=\"1 Main\r\n  Street: back\";TY\r\n PE=ho\r\n me:;;1 Main Street;;;;\r\n");

  assert_points (reading, "address|home|1 Main Street;");
}

static void
test_byte_order_marks (void)
{
  static const char text[] = "\xef\xbb\xbf" "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n\xef\xbb\xbf" "BEGIN:VCARD\nFN:Bob\nEND:VCARD\n";
  const Expected expected[] = { { 1, "Ada" }, { 4, "Bob" } };

  assert_cards (text, strlen (text), expected, 2);
}

static void
test_utf16 (void)
{
  static const char *const charsets[] = { "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" };
  const Expected expected[] = { { 1, "Jürgen 会 😀" } };

  for (gsize i = 0; i < G_N_ELEMENTS (charsets); i++)
    for (int mark = 1; mark >= (i < 2 ? 0 : 1); mark--)
      {
        g_autofree char *utf8 = g_strconcat (mark ? "\xef\xbb\xbf" : "", "BEGIN:VCARD\r\nFN:Jürgen 会 😀\r\nEND:VCARD\r\n", NULL);
        gsize length;
        g_autofree char *text = g_convert (utf8, -1, charsets[i], "UTF-8", NULL, &length, NULL);

        g_assert_true (rel_vcard_import_reader_probe (text, length));
        assert_cards (text, length, expected, 1);
        /* Cut in the middle of a unit: the card is still whole. */
        assert_cards (text, length - 1, expected, 1);
      }
}

static void
test_lone_surrogate (void)
{
  static const char text[] =
    "\xff\xfe" "B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0\n\0F\0N\0:\0A\0\x00\xd8" "a\0\x3d\xd8\x00\xde\n\0E\0N\0D\0:\0V\0C\0A\0R\0D\0";
  const Expected expected[] = { { 1, "A\xef\xbf\xbd" "a😀" } };

  assert_cards (text, sizeof text - 1, expected, 1);
}

static void
test_charsets (void)
{
  static const struct
  {
    const char *body;
    const char *name;
  } cases[] = {
    /* declared, quoted-printable and not */
    { "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen\n", "Jürgen" },
    { "FN;CHARSET=ISO-8859-1:J\xfcrgen\n", "Jürgen" },
    { "FN;QUOTED-PRINTABLE;CHARSET=\"windows-1251\":=CF=B8=F2=F0\n", "Пётр" },
    { "FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=83=5C=83j=81[\n", "ソニー" },
    { "FN;CHARSET=ISO-2022-JP:\033$B;3ED\033(B\n", "山田" },
    /* declared wrongly, or as something unknown */
    { "FN;CHARSET=ISO-8859-1:J\xc3\xbcrgen\n", "Jürgen" },
    { "FN;CHARSET=Murks:J\xfcrgen\n", "Jürgen" },
    { "FN;CHARSET=../../etc/passwd:J\xfcrgen\n", "Jürgen" },
    { "FN;CHARSET=UTF-8:J\xfcrgen\n", "Jürgen" },
    /* not declared: Windows-1252, or what the card declares elsewhere */
    { "FN:\x93J\xfcrgen\x94 \x80\n", "“Jürgen” €" },
    { "FN:\xc2\xe1\xe3\xe3\xdd\xeb\xe7\xf2\nLABEL;CHARSET=Windows-1253;QUOTED-PRINTABLE:A=E8\n", "Βαγγέλης" },
    /* UTF-8 that was cut */
    { "FN:Jürgen Weiß Ja\xc3\n", "Jürgen Weiß Ja\xef\xbf\xbd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Reading) reading = reading_new_body (cases[i].body);

      g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, cases[i].name);
      g_assert_true (g_utf8_validate_len (reading->item.raw, reading->item.raw_len, NULL));
    }
}

static void
test_quoted_printable (void)
{
  g_autoptr (Reading) reading = reading_new_body (
    "VERSION:2.1\r\n"
    "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCl=\r\nler;A=3Bda;=\r\n;\r\n"
    "FN;ENCODING=QUOTED-PRINTABLE:Ada M=C3=\r\n=BCller\r\n"
    "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\ntwo =\r\n three, four=3D4\r\n"
    "TEL:1\r\n");

  g_assert_cmpstr (reading_get (reading, REL_DRAFT_FAMILY_NAME), ==, "Müller");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_GIVEN_NAME), ==, "A;da");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, "Ada Müller");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NOTES), ==, "one\ntwo  three, four=4");
  assert_points (reading, "phone|-|1;");
}

static void
test_quoted_printable_folding (void)
{
  /* Writers that encode their blanks fold with one. */
  g_autoptr (Reading) reading = reading_new_body ("FN:Ada\nADR;HOME;ENCODING=QUOTED-PRINTABLE:;;1=20Main=20=\n Street;Town\n");
  /* An equals sign before the end of the card is no soft break. */
  g_autoptr (Reading) last = reading_new_body ("FN:Ada\nNOTE;QUOTED-PRINTABLE:x=\n");

  assert_points (reading, "address|home|1 Main Street\nTown;");
  g_assert_cmpstr (reading_get (last, REL_DRAFT_NOTES), ==, "x=");
}

static void
test_escapes (void)
{
  g_autoptr (Reading) reading = reading_new_body (
    "FN:Doe\\, John\\; C:\\temp\\\n"
    "NOTE:a\\nb\\Nc\\\\d\\:e\\x\\\"f\n"
    "URL:http\\://example.com/a;b,c\n");

  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, "Doe, John; C:\\temp\\");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NOTES), ==, "a\nb\nc\\d:e\\x\"f");
  assert_points (reading, "url|-|http://example.com/a;b,c;");
}

static void
test_unescaped_note (void)
{
  g_autoptr (Reading) reading = reading_new_body ("FN:Ada\nNOTE:first\nsecond line\nTEL:1\nthis is lost\n");

  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NOTES), ==, "first\nsecond line");
  assert_points (reading, "phone|-|1;");
}

static void
test_broken_lines (void)
{
  g_autoptr (Reading) reading = reading_new_body (
    "FN;;;X=;=Y;:Ada\n"
    ":nothing\n"
    ";TYPE=a:nothing\n"
    "TEL;TYPE=\"home:1\n"
    "a.b.EMAIL;!!;TYPE=work:ada@example.com\n"
    "\x01TEL:2\n"
    "TE L:3\n"
    "TEL\n"
    "TEL;WORK\n"
    "TEL;WORK:4\x01\x02\n");

  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, "Ada");
  assert_points (reading, "phone|home|1;email|work !!|ada@example.com;phone|work|4;");
}

/* Whatever the card, taking the short way past the decoder changes nothing. */
static void
test_clean_and_decoded_agree (void)
{
  static const char body[] = "VERSION:3.0\r\nFN:Ada\\, Müller\r\nN:Müller;Ada;;;\r\nitem1.TEL;TYPE=WORK,FAX:+41\r\nitem1.X-ABLabel:x\r\n"
                             "NOTE:a\\nb\r\n  c\r\nADR;TYPE=home:;;1;2;3;4;5\r\n";
  g_autofree char *decoded_body = g_strconcat (body, "KEY:x\r\n", NULL);
  g_autoptr (Reading) clean = reading_new_body (body);
  g_autoptr (Reading) decoded = reading_new_body (decoded_body);
  g_autofree char *points = reading_dup_points (clean);

  g_assert_cmpstr (points, ==, "phone|x|+41;address|home|1\n2, 3 4\n5;");
  assert_points (decoded, points);
  for (guint i = 0; i < REL_DRAFT_N_FIELDS; i++)
    g_assert_cmpstr (reading_get (clean, i), ==, reading_get (decoded, i));
}

static void
test_no_card (void)
{
  static const char *const texts[] = { "", "\n", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "a,b\n1,2\n", "BEGIN:VCARDS\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;
      guint line;

      g_assert_null (rel_vcard_import_reader_new (bytes, &line, &error));
      g_assert_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED);
      g_assert_false (rel_vcard_import_reader_probe (texts[i], strlen (texts[i])));
    }
}

static void
test_large_card (void)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\nFN:Ada\nNOTE:");
  const Expected expected[] = { { 1, NULL }, { 5, "Bob" } };

  while (text->len <= REL_VCARD_MAX_CARD)
    g_string_append (text, "0123456789abcdef0123456789abcdef");
  g_string_append (text, "\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n");

  assert_cards (text->str, text->len, expected, 2);
}

/* Cards that would keep a parser busy for hours are refused at once. */
static void
test_excessive_cards (void)
{
  static const char *const parts[] = { "TEL:1\n", "UID:1\n", ";", ";TYPE=a", "\n ;", "NOTE:;;\n" };
  static const char *const heads[] = { "", "", "N:", "TEL", "N:", "" };
  static const char *const words[] = { "CATEGORIES:", "item1.Categories;X=y:", "TEL;TYPE=" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts) + G_N_ELEMENTS (words); i++)
    {
      gboolean is_part = i < G_N_ELEMENTS (parts);
      g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\nFN:Ada\n");
      const Expected expected[] = { { 1, NULL } };

      g_string_append (text, is_part ? heads[i] : words[i - G_N_ELEMENTS (parts)]);
      while (text->len < 2 * 1024 * 1024)
        g_string_append (text, is_part ? parts[i] : "a,");
      g_string_append (text, ":1\nEND:VCARD\n");
      assert_cards (text->str, text->len, expected, 1);
    }
}

/* What is only long is read. */
static void
test_long_values (void)
{
  static const char *const names[] = { "NOTE", "NICKNAME", "URL" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\nFN:Ada\n");
      const Expected expected[] = { { 1, "Ada" } };

      g_string_append_printf (text, "%s:", names[i]);
      while (text->len < 2 * 1024 * 1024)
        g_string_append (text, "a,");
      g_string_append (text, "\nEND:VCARD\n");
      assert_cards (text->str, text->len, expected, 1);
    }
}

static void
test_position (void)
{
  static const char text[] = "BEGIN:VCARD\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n";
  g_autoptr (Reading) reading = reading_new_bytes (text, strlen (text));

  g_assert_cmpint (rel_import_reader_get_position (reading->reader), ==, 0);
  reading_next (reading);
  g_assert_cmpint (rel_import_reader_get_position (reading->reader), ==, 29);
  reading_next (reading);
  reading_next (reading);
  g_assert_cmpint (rel_import_reader_get_position (reading->reader), ==, sizeof text - 1);
  g_assert_cmpstr (rel_import_reader_get_source (reading->reader), ==, "vcard");
}

/* A file changed byte by byte: nothing crashes or warns, and what comes out is UTF-8. */
static void
test_damaged_bytes (void)
{
  static const char text[] =
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FC=\r\nller;A\r\nFN:Ada M\xc3\xbcller\r\n"
    "item1.TEL;TYPE=\"work,fax\";PREF=1:tel:+41;ext=2\r\nitem1.X-ABLabel:_$!<Work>!$_\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:B\r\nEND:VCARD\r\n"
    "PHOTO;ENCODING=BASE64:\r\n /9j/4AAQ\r\n SkZJRg==\r\n\r\nADR;LABEL=\"a^nb\":;;1\\;2;3\r\nBDAY:--0517\r\nIMPP:xmpp:a%40b\r\n"
    "ORG:A;B\r\nTITLE:T\r\nRELATED;TYPE=spouse:X\r\nNOTE:x\\ny\r\n  z\r\nEND:VCARD\r\n";
  static const char bytes[] = { 0, '\n', '\r', ' ', ':', ';', '"', '=', '\\', ',', '\xff', '\xc3', 'B', '.', '%', '^' };
  guint n_people = 0;

  for (gsize i = 0; i + 1 < sizeof text; i++)
    for (gsize b = 0; b < G_N_ELEMENTS (bytes); b++)
      {
        char damaged[sizeof text];
        g_autoptr (GBytes) file = NULL;
        g_autoptr (RelImportReader) reader = NULL;
        g_autoptr (RelPersonDraft) draft = rel_person_draft_new ();
        RelImportItem item;
        guint line;

        memcpy (damaged, text, sizeof text);
        damaged[i] = bytes[b];
        /* Every second time what follows is cut off. */
        file = g_bytes_new (damaged, b % 2 == 0 ? sizeof text - 1 : i + 1);
        reader = rel_vcard_import_reader_new (file, &line, NULL);
        while (reader != NULL && rel_import_reader_next (reader, draft, &item, NULL, NULL))
          {
            g_assert_true (item.reason == NULL || g_utf8_validate (item.reason, -1, NULL));
            g_assert_true (g_utf8_validate_len (item.raw, item.raw_len, NULL));
            for (guint f = 0; f < REL_DRAFT_N_FIELDS; f++)
              g_assert_true (draft->fields[f] == NULL || g_utf8_validate (draft->fields[f], -1, NULL));
            for (guint p = 0; p < draft->contact_points->len; p++)
              g_assert_true (g_utf8_validate (g_array_index (draft->contact_points, RelDraftContactPoint, p).value, -1, NULL));
            n_people += item.reason == NULL;
          }
      }

  g_assert_cmpuint (n_people, >, sizeof text * G_N_ELEMENTS (bytes) / 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vcard-file/lines/any-end-counts", test_lines);
  g_test_add_func ("/vcard-file/junk/is-passed-over", test_junk);
  g_test_add_func ("/vcard-file/unfinished/is-refused-with-its-line", test_unfinished);
  g_test_add_func ("/vcard-file/interrupted/is-refused-and-the-next-read", test_interrupted);
  g_test_add_func ("/vcard-file/agent/is-no-card-of-its-own", test_agent);
  g_test_add_func ("/vcard-file/agent/as-value", test_agent_as_value);
  g_test_add_func ("/vcard-file/folding/within-characters", test_folded_characters);
  g_test_add_func ("/vcard-file/folding/within-parameters", test_folded_parameters);
  g_test_add_func ("/vcard-file/encoding/byte-order-marks", test_byte_order_marks);
  g_test_add_func ("/vcard-file/encoding/utf-16-and-32", test_utf16);
  g_test_add_func ("/vcard-file/encoding/lone-surrogate", test_lone_surrogate);
  g_test_add_func ("/vcard-file/encoding/charsets", test_charsets);
  g_test_add_func ("/vcard-file/quoted-printable/soft-breaks", test_quoted_printable);
  g_test_add_func ("/vcard-file/quoted-printable/folding", test_quoted_printable_folding);
  g_test_add_func ("/vcard-file/escapes/are-resolved-or-mended", test_escapes);
  g_test_add_func ("/vcard-file/note/unescaped-lines-belong-to-it", test_unescaped_note);
  g_test_add_func ("/vcard-file/broken-lines/spoil-nothing-else", test_broken_lines);
  g_test_add_func ("/vcard-file/clean/reads-as-decoded", test_clean_and_decoded_agree);
  g_test_add_func ("/vcard-file/no-card/is-an-error", test_no_card);
  g_test_add_func ("/vcard-file/large-card/is-refused", test_large_card);
  g_test_add_func ("/vcard-file/excessive-cards/are-refused", test_excessive_cards);
  g_test_add_func ("/vcard-file/long-values/are-read", test_long_values);
  g_test_add_func ("/vcard-file/position/follows-the-cards", test_position);
  g_test_add_func ("/vcard-file/damaged-bytes/never-crash", test_damaged_bytes);

  return g_test_run ();
}
