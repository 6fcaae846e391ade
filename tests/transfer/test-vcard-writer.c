/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People as vCards: the text of both versions, and that reading it gives the same person. */
#include "vcard-reading.h"

#include "rel-person.h"
#include "rel-record-json.h"
#include "rel-vcard-writer.h"
#include "relations-config.h"

#define ID "67e55044-10b1-426f-9247-bb680e5fe0c8"
#define PHOTO "data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQg="
#define PRODID "PRODID:-//Relations//Relations " PACKAGE_VERSION "//EN\r\n"

static const RelVcardVersion versions[] = { REL_VCARD_VERSION_4_0, REL_VCARD_VERSION_3_0 };

static RelRecord *
new_person (const char *members)
{
  g_autofree char *json = g_strdup_printf ("{\"id\": \"" ID "\", \"modified_at\": \"2026-01-02T03:04:05Z\", %s}", members);
  g_autoptr (GError) error = NULL;
  RelRecord *person = rel_record_new_from_json_text (REL_NOUN_PERSON, json, &error);

  g_assert_no_error (error);
  return person;
}

static char *
write_card (const char     *members,
            RelVcardVersion version)
{
  g_autoptr (RelRecord) person = new_person (members);
  GString *text = g_string_new (NULL);

  rel_vcard_writer_append (text, person, version);
  return g_string_free (text, FALSE);
}

/* Reads the card back, having looked at every line of it. */
static Reading *
write_and_read (const char     *members,
                RelVcardVersion version)
{
  g_autofree char *text = write_card (members, version);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
    }

  return reading_new_card (text);
}

static void
test_version_4 (void)
{
  g_autofree char *text = write_card (
    "\"name\": \"Ada Byron\", \"given_name\": \"Ada\", \"family_name\": \"Byron\", \"birthday\": \"--12-10\", \"tags\": [\"a\", \"b,c\"], "
    "\"positions\": [{\"organization\": \"ACME; Inc.\", \"title\": \"Boss\", \"department\": \"Sales\"}], "
    "\"contact_points\": [{\"kind\": \"phone\", \"label\": \"work fax\", \"value\": \"+41 1\", \"is_preferred\": true}, "
    "{\"kind\": \"email\", \"label\": \"Club\", \"value\": \"ada@example.com\"}], "
    "\"custom_fields\": [{\"label\": \"Spouse\", \"value\": \"Bob\"}, {\"label\": \"Shoe size\", \"value\": \"41\"}, "
    "{\"label\": \"Anniversary\", \"value\": \"2010-06-15\"}], \"photo\": \"" PHOTO "\"", REL_VCARD_VERSION_4_0);

  g_assert_cmpstr (text, ==,
    "BEGIN:VCARD\r\nVERSION:4.0\r\n" PRODID
    "UID:urn:uuid:" ID "\r\n"
    "X-RELATIONS-ID:" ID "\r\n"
    "REV:20260102T030405Z\r\n"
    "FN:Ada Byron\r\n"
    "N:Byron;Ada;;;\r\n"
    "ORG:ACME\\; Inc.;Sales\r\n"
    "TITLE:Boss\r\n"
    "TEL;TYPE=\"work,fax\";PREF=1:+41 1\r\n"
    "item1.EMAIL:ada@example.com\r\n"
    "item1.X-ABLabel:Club\r\n"
    "BDAY:--1210\r\n"
    "CATEGORIES:a,b\\,c\r\n"
    "RELATED;TYPE=spouse;VALUE=text:Bob\r\n"
    "item2.X-RELATIONS-FIELD:41\r\n"
    "item2.X-ABLabel:Shoe size\r\n"
    "ANNIVERSARY:20100615\r\n"
    "PHOTO:data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQg=\r\n"
    "END:VCARD\r\n");
}

static void
test_version_3 (void)
{
  g_autofree char *text = write_card (
    "\"name\": \"Ada\", \"birthday\": \"--12-10\", \"source\": \"vcard\", \"source_uid\": \"her-own\", \"sensitivity\": \"private\", "
    "\"contact_points\": [{\"kind\": \"phone\", \"label\": \"work fax\", \"value\": \"+41 1\", \"is_preferred\": true}], "
    "\"custom_fields\": [{\"label\": \"Spouse\", \"value\": \"Bob\"}, {\"label\": \"Anniversary\", \"value\": \"2010-06-15\"}], "
    "\"photo\": \"" PHOTO "\"", REL_VCARD_VERSION_3_0);

  g_assert_cmpstr (text, ==,
    "BEGIN:VCARD\r\nVERSION:3.0\r\n" PRODID
    "UID:her-own\r\n"
    "X-RELATIONS-ID:" ID "\r\n"
    "REV:20260102T030405Z\r\n"
    "FN:Ada\r\n"
    "N:;;;;\r\n"
    "TEL;TYPE=work,fax;TYPE=pref:+41 1\r\n"
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10\r\n"
    "item1.X-ABRELATEDNAMES:Bob\r\n"
    "item1.X-ABLabel:spouse\r\n"
    "X-ANNIVERSARY:2010-06-15\r\n"
    "CLASS:PRIVATE\r\n"
    "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQg=\r\n"
    "END:VCARD\r\n");
}

static void
test_judgements_stay (void)
{
  for (gsize v = 0; v < G_N_ELEMENTS (versions); v++)
    {
      g_autofree char *text = write_card (
        "\"name\": \"Ada\", \"why\": \"secret1\", \"offer\": \"secret2\", \"priorities\": \"secret3\", \"direction\": \"above\", "
        "\"scope\": \"internal\", \"roles\": [\"sponsor\"], \"trust\": 1, \"knows_me\": 2, \"cadence_days\": 14, \"is_focus\": true, "
        "\"preferred_channel\": \"secret4\", \"positions\": [{\"organization\": \"Past\", \"ended_on\": \"2020-01-01\"}]", versions[v]);
      static const char *const hidden[] = { "secret", "above", "internal", "sponsor", "14", "Past" };

      for (gsize i = 0; i < G_N_ELEMENTS (hidden); i++)
        g_assert_null (strstr (strstr (text, "\r\nFN:"), hidden[i]));
    }
}

static void
test_round_trip (void)
{
  static const char members[] =
    "\"name\": \"Dr. Ada; Byron, Countess \\\\ 山田\", \"given_name\": \"Ada, B\", \"family_name\": \"By;ron\", \"nickname\": \"Addie, C\", "
    "\"birthday\": \"1815-12-10\", \"met_on\": \"2020-02-29\", \"met_where\": \"Zürich; HB\", \"sensitivity\": \"confidential\", "
    "\"notes\": \"first line\\nsecond; line, with \\\\n and \\\"quotes\\\"\\n\\nend: = ^n\", \"tags\": [\"x\", \"y, z\", \"a;b\"], "
    "\"positions\": [{\"organization\": \"A, B; C\", \"department\": \"D, E; F\"}, "
    "{\"organization\": \"G\", \"title\": \"Head, of; all\", \"started_on\": \"2021-03-04\"}, {\"title\": \"Only\"}, {\"department\": \"Dep\"}], "
    "\"contact_points\": [{\"kind\": \"email\", \"value\": \"ada@example.com\", \"label\": \"work\", \"is_preferred\": true}, "
    "{\"kind\": \"email\", \"value\": \"b@example.com\", \"label\": \"Work\"}, "
    "{\"kind\": \"phone\", \"value\": \"+41 1;2,3\", \"label\": \"home mobile\"}, "
    "{\"kind\": \"phone\", \"value\": \"4\", \"label\": \"mobile home\"}, "
    "{\"kind\": \"url\", \"value\": \"https://example.com/?a=1;b=2,3&c=%5C\\\\\", \"label\": \"Side: \\\"x\\\"\"}, "
    "{\"kind\": \"im\", \"value\": \"ada@example.com\", \"label\": \"xmpp\"}, "
    "{\"kind\": \"im\", \"value\": \"a:b%20c;d\", \"label\": \"My Chat\"}, "
    "{\"kind\": \"im\", \"value\": \"x:y\"}, {\"kind\": \"im\", \"value\": \"äöü 山\", \"label\": \"work\"}, "
    "{\"kind\": \"im\", \"value\": \"z\", \"label\": \"Skype\", \"is_preferred\": true}, "
    "{\"kind\": \"address\", \"value\": \"1, Main; Street\\n8000 Zürich\\nSchweiz\", \"label\": \"home\"}], "
    "\"custom_fields\": [{\"label\": \"Colleague\", \"value\": \"Eve: me\"}, {\"label\": \"friend\", \"value\": \"lower\"}, "
    "{\"label\": \"Long\", \"value\": \"two\\nlines, and; more\"}, {\"label\": \"Anniversary\", \"value\": \"some day\"}, "
    "{\"label\": \"Anniversary\", \"value\": \"--06-15\"}, {\"label\": \"Birthday\", \"value\": \"text\"}, "
    "{\"label\": \"Photo\", \"value\": \"https://example.com/a.jpg\"}, {\"label\": \"Spouse\", \"value\": \"https://example.com\"}], "
    "\"photo\": \"" PHOTO "\"";

  for (gsize v = 0; v < G_N_ELEMENTS (versions); v++)
    {
      g_autoptr (Reading) reading = write_and_read (members, versions[v]);
      g_autofree char *photo = NULL;

      g_assert_cmpstr (reading_get (reading, REL_DRAFT_ID), ==, ID);
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_SOURCE_UID), ==, "urn:uuid:" ID);
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, "Dr. Ada; Byron, Countess \\ 山田");
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_GIVEN_NAME), ==, "Ada, B");
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_FAMILY_NAME), ==, "By;ron");
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_NICKNAME), ==, "Addie, C");
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_BIRTHDAY), ==, "1815-12-10");
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_MET_ON), ==, "2020-02-29");
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_MET_WHERE), ==, "Zürich; HB");
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_SENSITIVITY), ==, "confidential");
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_NOTES), ==,
                       "first line\nsecond; line, with \\n and \"quotes\"\n\nend: = ^n");
      g_assert_cmpuint (reading->draft->tags->len, ==, 3);
      g_assert_cmpstr (g_ptr_array_index (reading->draft->tags, 1), ==, "y, z");
      g_assert_cmpstr (g_ptr_array_index (reading->draft->tags, 2), ==, "a;b");
      assert_positions (reading, "A, B; C|-|D, E; F|-;G|Head, of; all|-|2021-03-04;-|-|Dep|-;-|Only|-|-;");
      assert_points (reading,
                     "email|work|ada@example.com|preferred;email|Work|b@example.com;phone|home mobile|+41 1;2,3;phone|mobile home|4;"
                     "url|Side: \"x\"|https://example.com/?a=1;b=2,3&c=%5C\\;im|xmpp|ada@example.com;im|My Chat|a:b%20c;d;im|-|x:y;"
                     "im|work|äöü 山;im|Skype|z|preferred;address|home|1, Main; Street\n8000 Zürich\nSchweiz;");
      assert_fields (reading,
                     "Colleague=Eve: me;friend=lower;Long=two\nlines, and; more;Anniversary=some day;Anniversary=--06-15;"
                     "Birthday=text;Photo=https://example.com/a.jpg;Spouse=https://example.com;");
      g_assert_cmpstr (reading->draft->photo_type, ==, "image/jpeg");
      photo = g_base64_encode (reading->draft->photo, reading->draft->photo_len);
      g_assert_true (g_str_has_suffix (PHOTO, photo));
    }
}

static void
test_birthday_in_words (void)
{
  for (gsize v = 0; v < G_N_ELEMENTS (versions); v++)
    {
      g_autoptr (Reading) words = write_and_read ("\"name\": \"A\", \"custom_fields\": [{\"label\": \"Birthday\", \"value\": \"circa, 1800\"}]",
                                                  versions[v]);
      g_autoptr (Reading) date = write_and_read ("\"name\": \"A\", \"custom_fields\": [{\"label\": \"Birthday\", \"value\": \"1800-01-01\"}]",
                                                 versions[v]);
      g_autoptr (Reading) no_year = write_and_read ("\"name\": \"A\", \"birthday\": \"--02-29\"", versions[v]);

      assert_fields (words, "Birthday=circa, 1800;");
      assert_fields (date, "Birthday=1800-01-01;");
      g_assert_cmpstr (reading_get (date, REL_DRAFT_BIRTHDAY), ==, NULL);
      g_assert_cmpstr (reading_get (no_year, REL_DRAFT_BIRTHDAY), ==, "--02-29");
    }
}

static void
test_folding (void)
{
  g_autoptr (GString) name = g_string_new (NULL);

  /* Every length around the fold, in characters of one to four bytes. */
  for (guint length = 1; length < 120; length++)
    {
      static const char *const characters[] = { "x", "é", "会", "😀" };
      g_autofree char *members = NULL;
      g_autoptr (Reading) reading = NULL;

      g_string_append (name, characters[length % 4]);
      members = g_strdup_printf ("\"name\": \"%s\"", name->str);
      reading = write_and_read (members, versions[length % 2]);
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, name->str);
    }
}

/* Writing what was read, and reading that, gives the same text again. */
static void
test_control_characters (void)
{
  g_autoptr (Reading) reading = write_and_read ("\"name\": \"A\\u0001\\u000bd\\u001fa\", \"notes\": \"a\\r\\nb\\tc\\u0002\"", REL_VCARD_VERSION_4_0);

  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, "Ada");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NOTES), ==, "a\nb\tc");
}

static void
test_many (void)
{
  g_autoptr (RelRecord) person = new_person ("\"name\": \"Ada\"");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (Reading) reading = NULL;

  for (guint i = 0; i < 3; i++)
    rel_vcard_writer_append (text, person, REL_VCARD_VERSION_4_0);
  reading = reading_new_bytes (text->str, text->len);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (reading_next (reading));
      g_assert_cmpuint (reading->item.line, ==, 1 + 8 * i);
    }
  g_assert_false (reading_next (reading));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vcard-writer/version-4.0", test_version_4);
  g_test_add_func ("/vcard-writer/version-3.0", test_version_3);
  g_test_add_func ("/vcard-writer/judgements/stay-here", test_judgements_stay);
  g_test_add_func ("/vcard-writer/round-trip/loses-nothing", test_round_trip);
  g_test_add_func ("/vcard-writer/round-trip/birthday-in-words", test_birthday_in_words);
  g_test_add_func ("/vcard-writer/folding/keeps-characters-whole", test_folding);
  g_test_add_func ("/vcard-writer/control-characters/are-left-out", test_control_characters);
  g_test_add_func ("/vcard-writer/many/follow-each-other", test_many);

  return g_test_run ();
}
