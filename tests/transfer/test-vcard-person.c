/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the properties of a vCard become in a person. */
#include "vcard-reading.h"

#include "rel-vcard-mapper.h"
#include "rel-vcard-words.h"

/* A JPEG's first bytes; enough to be known as one. */
#define JPEG "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQg="

static void
test_names (void)
{
  static const struct
  {
    const char *body;
    const char *name, *given, *family;
  } cases[] = {
    { "FN:Dr. Ada Byron\nN:Byron;Ada;;Dr.;\n", "Dr. Ada Byron", "Ada", "Byron" },
    { "N:Byron;Ada\n", "Ada Byron", "Ada", "Byron" },
    { "N:Byron;Ada;King\n", "Ada King Byron", "Ada", "Byron" },
    { "N:Byron\n", "Byron", NULL, "Byron" },
    { "FN: \nN:;Ada;;;\n", "Ada", "Ada", NULL },
    { "N:山田;太郎;;;\n", "山田太郎", "太郎", "山田" },
    { "NICKNAME:Ada,Countess\n", "Ada, Countess", NULL, NULL },
    { "ORG:ACME;Sales\n", "ACME", NULL, NULL },
    { "EMAIL:ada@example.com\n", "ada@example.com", NULL, NULL },
    { "TEL:+41 1\n", "+41 1", NULL, NULL },
    /* the preferred of several, else the first */
    { "FN:One\nFN:Two\n", "One", NULL, NULL },
    { "FN;PREF=5:One\nFN;PREF=2:Two\nFN:Three\n", "Two", NULL, NULL },
    /* of one thing in several languages the first */
    { "FN;ALTID=1;LANGUAGE=ja:山田\nFN;ALTID=1;PREF=1:Yamada\n", "山田", NULL, NULL },
    { "N;ALTID=1:A;B;;;\nN;ALTID=1:C;D;;;\n", "B A", "B", "A" },
    { "fn:Ada\\nByron  \n", "Ada Byron", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Reading) reading = reading_new_body (cases[i].body);

      g_assert_cmpstr (reading_get (reading, REL_DRAFT_NAME), ==, cases[i].name);
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_GIVEN_NAME), ==, cases[i].given);
      g_assert_cmpstr (reading_get (reading, REL_DRAFT_FAMILY_NAME), ==, cases[i].family);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *body;
    const char *reason;
  } cases[] = {
    { "", "The card has nothing that could be a name." },
    { "BDAY:19800517\nFN:\nN:;;;;\nTEL;HOME:\n", "The card has nothing that could be a name." },
    { "FN:Friends\nKIND:group\nMEMBER:urn:uuid:1\n", "The card describes a group, not a person." },
    { "FN:Friends\nX-ADDRESSBOOKSERVER-KIND:GROUP\n", "The card describes a group, not a person." },
    { "FN:Room\nKIND:location\n", "The card describes a place or a thing, not a person." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("\nBEGIN:VCARD\n%sEND:VCARD\n", cases[i].body);
      g_autoptr (Reading) reading = reading_new_bytes (text, strlen (text));

      g_assert_true (reading_next (reading));
      g_assert_cmpstr (reading->item.reason, ==, cases[i].reason);
      g_assert_cmpuint (reading->item.line, ==, 2);
    }
}

static void
test_phones (void)
{
  g_autoptr (Reading) reading = reading_new_body (
    "FN:Ada\n"
    "TEL;CELL;VOICE:1\n"
    "TEL;FAX;WORK:2\n"
    "TEL;TYPE=HOME;TYPE=VOICE,PREF:3\n"
    "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+1-418-656-9254;ext=102;phone-context=x\n"
    "TEL;TYPE=homeFax:4\n"
    "TEL;TYPE=x-Carrier Pigeon:5\n"
    "item1.TEL:6\n"
    "item1.X-ABLabel:_$!<HomeFAX>!$_\n"
    "item2.TEL;TYPE=work:7\n"
    "ITEM2.X-ABLabel:Reception\n"
    "TEL;HOME:1\n");

  assert_points (reading, "phone|mobile|1;phone|work fax|2;phone|home|3|preferred;phone|work|+1-418-656-9254 ext. 102;"
                          "phone|home fax|4;phone|carrier pigeon|5;phone|home fax|6;phone|Reception|7;");
}

static void
test_preferred (void)
{
  g_autoptr (Reading) reading = reading_new_body (
    "FN:Ada\n"
    "EMAIL;PREF=3:a@example.com\n"
    "EMAIL;PREF=1:mailto:b@example.com\n"
    "EMAIL;PREF=1:c@example.com\n"
    "TEL:1\n"
    "TEL;PREF:2\n"
    "TEL;TYPE=pref:3\n");

  assert_points (reading, "email|-|a@example.com;email|-|b@example.com|preferred;email|-|c@example.com;"
                          "phone|-|1;phone|-|2|preferred;phone|-|3;");
}

static void
test_chat (void)
{
  g_autoptr (Reading) reading = reading_new_body (
    "FN:Ada\n"
    "IMPP;PREF=1:xmpp:ada%40example.com\n"
    "IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ada1\n"
    "IMPP:im:slack:ada2\n"
    "IMPP;TYPE=work:im:ada3\n"
    "IMPP:ada4\n"
    "IMPP;X-SERVICE-TYPE=Threema:x-apple:ABC%20D\n"
    "X-JABBER:ada5\n"
    "X-SKYPE-USERNAME:ada6\n"
    "X-MSN;TYPE=HOME:ada7\n"
    "item1.X-AIM:ada8\n"
    "item1.X-ABLabel:Old\n");

  assert_points (reading, "im|xmpp|ada@example.com|preferred;im|Skype|ada1;im|slack|ada2;im|work|ada3;im|-|ada4;"
                          "im|Threema|ABC D;im|xmpp|ada5;im|skype|ada6;im|msn|ada7;im|Old|ada8;");
}

static void
test_web (void)
{
  g_autoptr (Reading) reading = reading_new_body (
    "FN:Ada\n"
    "URL;WORK:http://example.com/a?b;c,d\n"
    "item1.URL:http://example.com\n"
    "item1.X-ABLabel:_$!<HomePage>!$_\n"
    "X-SOCIALPROFILE;type=twitter;x-user=ada:https://twitter.com/ada\n"
    "X-SOCIALPROFILE;type=fancy:x-apple:ada\n"
    "X-EVOLUTION-BLOG-URL:https://blog.example.com\n");

  assert_points (reading, "url|work|http://example.com/a?b;c,d;url|homepage|http://example.com;url|twitter|https://twitter.com/ada;"
                          "url|fancy|ada;url|blog|https://blog.example.com;");
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *body;
    const char *points;
  } cases[] = {
    { "ADR;TYPE=HOME:;;1 Main St;Springfield;IL;62701;USA\n", "address|home|1 Main St\nSpringfield, IL 62701\nUSA;" },
    { "ADR;WORK:PO 1;Suite 2;Weg 3;Zürich;;8000;\n", "address|work|PO 1\nWeg 3\nSuite 2\n8000 Zürich;" },
    { "ADR:;;;Zürich;;;\n", "address|-|Zürich;" },
    { "ADR:;;a\\nb;;;;\n", "address|-|a\nb;" },
    { "ADR;TYPE=home:;;;;;;\n", "" },
    { "ADR;LABEL=\"1 Main St^nSpring^'field^^\";TYPE=dom,home,postal:;;;;;;\n", "address|home|1 Main St\nSpring\"field^;" },
    /* a label of its own counts only where no address has its type */
    { "LABEL;WORK:1 Main\\nSpringfield\nADR;HOME:;;2 Elm;;;;\n", "address|home|2 Elm;address|work|1 Main\nSpringfield;" },
    { "LABEL;HOME:1 Main\\nSpringfield\nADR;HOME:;;2 Elm;;;;\n", "address|home|2 Elm;" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strconcat ("FN:Ada\n", cases[i].body, NULL);
      g_autoptr (Reading) reading = reading_new_body (body);

      assert_points (reading, cases[i].points);
    }
}

static void
test_positions (void)
{
  static const struct
  {
    const char *body;
    const char *positions;
    const char *fields;
  } cases[] = {
    { "ORG:ABC\\, Inc.;North;Marketing;\nTITLE:Boss\n", "ABC, Inc.|Boss|North, Marketing|-;", "" },
    { "TITLE:Boss\nROLE:Lead\n", "-|Boss|-|-;", "Role=Lead;" },
    { "ORG:A\nROLE:Lead\n", "A|Lead|-|-;", "" },
    { "ORG:;Sales\n", "-|-|Sales|-;", "" },
    { "ORG:A\nORG:B\nTITLE:T\nTITLE:U\nTITLE:V\n", "A|T|-|-;B|U|-|-;-|V|-|-;", "" },
    { "g1.ORG:A\ng2.ORG:B\ng2.TITLE:T\ng2.X-RELATIONS-STARTED-ON:2020-01-02\n", "A|-|-|-;B|T|-|2020-01-02;", "" },
    { "ORG:A\nX-KADDRESSBOOK-X-Department:Sales\n", "A|-|Sales|-;", "" },
    { "TITLE;LANGUAGE=en:Mayor\nTITLE;LANGUAGE=de:Bürgermeister\n", "-|Mayor|-|-;", "" },
    { "ORG:A\nTITLE:T\nROLE:T\n", "A|T|-|-;", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strconcat ("FN:Ada\n", cases[i].body, NULL);
      g_autoptr (Reading) reading = reading_new_body (body);

      assert_positions (reading, cases[i].positions);
      assert_fields (reading, cases[i].fields);
    }
}

static void
test_birthdays (void)
{
  static const struct
  {
    const char *property;
    const char *birthday;
    const char *fields;
  } cases[] = {
    { "BDAY:19800517", "1980-05-17", "" },
    { "BDAY:1980-05-17", "1980-05-17", "" },
    { "BDAY:1980-5-7", "1980-05-07", "" },
    { "BDAY:1980/05/17", "1980-05-17", "" },
    { "BDAY;VALUE=date-time:19531015T231000Z", "1953-10-15", "" },
    { "BDAY:1970-07-14T03:45:12-02:00", "1970-07-14", "" },
    { "BDAY:--0517", "--05-17", "" },
    { "BDAY:--05-17", "--05-17", "" },
    { "BDAY:--0229", "--02-29", "" },
    { "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-17", "--05-17", "" },
    { "BDAY;X-APPLE-OMIT-YEAR=1900:1900-05-17", "--05-17", "" },
    { "BDAY;VALUE=text:circa 1800", NULL, "Birthday=circa 1800;" },
    { "BDAY:1980", NULL, "Birthday=1980;" },
    { "BDAY:1980-05", NULL, "Birthday=1980-05;" },
    { "BDAY:---17", NULL, "Birthday=---17;" },
    { "BDAY:19800532", NULL, "Birthday=19800532;" },
    { "BDAY:19810229", NULL, "Birthday=19810229;" },
    { "BDAY:17.05.1980", NULL, "Birthday=17.05.1980;" },
    { "BDAY:", NULL, "" },
    /* the first that is a day */
    { "BDAY:soon\nBDAY:19800517\nBDAY:19810517", "1980-05-17", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strconcat ("FN:Ada\n", cases[i].property, "\n", NULL);
      g_autoptr (Reading) reading = reading_new_body (body);

      g_assert_cmpstr (reading_get (reading, REL_DRAFT_BIRTHDAY), ==, cases[i].birthday);
      assert_fields (reading, cases[i].fields);
    }
}

static void
test_fields (void)
{
  g_autoptr (Reading) reading = reading_new_body (
    "FN:Ada\n"
    "ANNIVERSARY:20100615\n"
    "X-EVOLUTION-ANNIVERSARY:2010-06-15\n"
    "X-MS-SPOUSE;N=Bob:Bob\n"
    "X-KADDRESSBOOK-X-AssistantsName:Cleo\n"
    "item1.X-ABDATE;type=pref:2001-02-03\n"
    "item1.X-ABLabel:_$!<Anniversary>!$_\n"
    "item2.X-ABDATE:2001-02-04\n"
    "item2.X-ABLabel:First meeting\n"
    "item3.X-ABRELATEDNAMES:Dan\n"
    "item3.X-ABLabel:_$!<Father>!$_\n"
    "RELATED;TYPE=co-worker;VALUE=text:Eve: the other one\n"
    "RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6\n"
    "RELATED;TYPE=friend:http://example.com/x.vcf\n"
    "RELATED;VALUE=text:Fay\n"
    "HOBBY;LEVEL=high:tea,walks\n"
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Addie;1;;;;;;;;;;;;;\n"
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Gus;9;;\n"
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Hal;11;;\n"
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--05-17;3;;\n"
    "X-UNKNOWN:noise\n"
    "X-EVOLUTION-FILE-AS:noise\n"
    "REV:20200101T000000Z\nGEO:1;2\nTZ:+1\nPRODID:x\nLANG:en\nSORT-STRING:x\nMAILER:x\n");

  assert_fields (reading, "Anniversary=2010-06-15;Spouse=Bob;Assistant=Cleo;Anniversary=2001-02-03;First meeting=2001-02-04;"
                          "Father=Dan;Colleague=Eve: the other one;Related person=Fay;Hobby=tea, walks;Parent=Gus;");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NICKNAME), ==, "Addie");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_BIRTHDAY), ==, "--05-17");
  g_assert_cmpstr (reading->draft->referred_by, ==, "Hal");
}

static void
test_manager (void)
{
  static const char *const bodies[] = {
    "X-MANAGER:Boss\n",
    "X-EVOLUTION-MANAGER:Boss\n",
    "X-MS-MANAGER:Boss\n",
    "RELATED;TYPE=manager;VALUE=text:Boss\n",
    "item1.X-ABRELATEDNAMES:Boss\nitem1.X-ABLabel:_$!<Manager>!$_\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *body = g_strconcat ("FN:Ada\n", bodies[i], NULL);
      g_autoptr (Reading) reading = reading_new_body (body);

      assert_fields (reading, "Manager=Boss;");
      g_assert_cmpstr (reading->draft->manager_name, ==, "Boss");
    }
}

static void
test_rest (void)
{
  g_autoptr (Reading) reading = reading_new_body (
    "FN:Ada\n"
    "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1\n"
    "UID:later\n"
    "NICKNAME:Addie\n"
    "NOTE:one\\n\n"
    "NOTE:two\n"
    "CATEGORIES:friends,IT\\, Security, friends ,,myContacts\n"
    "CATEGORIES:tea\n"
    "CLASS:PRIVATE\n"
    "X-RELATIONS-ID:67e55044-10b1-426f-9247-bb680e5fe0c8\n"
    "X-RELATIONS-MET-ON:2020-02-30\n"
    "X-RELATIONS-MET-WHERE:Zürich\n");
  g_autoptr (GString) tags = g_string_new (NULL);

  for (guint i = 0; i < reading->draft->tags->len; i++)
    g_string_append_printf (tags, "%s;", (const char *) g_ptr_array_index (reading->draft->tags, i));
  g_assert_cmpstr (tags->str, ==, "friends;IT, Security;tea;");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_SOURCE_UID), ==, "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NICKNAME), ==, "Addie");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_NOTES), ==, "one\n\ntwo");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_SENSITIVITY), ==, "private");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_ID), ==, "67e55044-10b1-426f-9247-bb680e5fe0c8");
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_MET_ON), ==, NULL);
  g_assert_cmpstr (reading_get (reading, REL_DRAFT_MET_WHERE), ==, "Zürich");
}

static void
test_photos (void)
{
  static const struct
  {
    const char *property;
    const char *type;
    const char *fields;
  } cases[] = {
    { "PHOTO;ENCODING=b;TYPE=JPEG:" JPEG "\n", "image/jpeg", "" },
    { "PHOTO;BASE64;JPEG:\n  /9j/4AAQSkZJRgABAQAAAQABAAD/\n  2wBDAAgGBgcGBQg=\n\n", "image/jpeg", "" },
    { "PHOTO;ENCODING=BASE64:/9j/4AAQSkZJRgABAQAAAQABAAD/\n2wBDAAgGBgcGBQg=\n", "image/jpeg", "" },
    { "PHOTO:data:image/png;base64," JPEG "\n", "image/jpeg", "" },
    { "PHOTO;VALUE=uri:data:image/png;base64\\," JPEG "\n", "image/jpeg", "" },
    { "PHOTO;ENCODING=b:iVBORw0KGgoAAAANSUhEUg==\n", "image/png", "" },
    { "PHOTO;VALUE=uri:https://example.com/a.jpg\n", NULL, "Photo=https://example.com/a.jpg;" },
    { "PHOTO;ENCODING=b:AAAA\n", NULL, "" },
    { "PHOTO;ENCODING=b:/9j/4AAQ...\n", NULL, "" },
    { "PHOTO:data:image/jpeg,abc\n", NULL, "" },
    { "PHOTO:\n", NULL, "" },
    /* the first that is one */
    { "PHOTO;ENCODING=b:AAAA\nPHOTO;ENCODING=b:" JPEG "\n", "image/jpeg", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strconcat ("FN:Ada\n", cases[i].property, "TEL:1\n", NULL);
      g_autoptr (Reading) reading = reading_new_body (body);

      g_assert_cmpstr (reading->draft->photo_type, ==, cases[i].type);
      g_assert_cmpuint (reading->draft->photo_len, ==, cases[i].type == NULL ? 0 : i == 5 ? 16 : 32);
      if (reading->draft->photo_len == 32)
        {
          g_autofree char *base64 = g_base64_encode (reading->draft->photo, reading->draft->photo_len);

          g_assert_cmpstr (base64, ==, JPEG);
        }
      assert_fields (reading, cases[i].fields);
      assert_points (reading, "phone|-|1;");
    }
}

static void
test_large_photo (void)
{
  g_autofree guint8 *bytes = g_malloc0 (REL_VCARD_MAX_PHOTO + 3);
  g_autofree char *large = NULL;
  g_autofree char *fits = NULL;
  g_autofree char *body = NULL;
  g_autoptr (Reading) reading = NULL;

  memcpy (bytes, "\xff\xd8\xff", 3);
  large = g_base64_encode (bytes, REL_VCARD_MAX_PHOTO + 3);
  fits = g_base64_encode (bytes, REL_VCARD_MAX_PHOTO - 3);
  body = g_strconcat ("FN:Ada\nPHOTO;ENCODING=b:", large, "\nPHOTO;ENCODING=b:", fits, "\n", NULL);
  reading = reading_new_body (body);

  g_assert_cmpuint (reading->draft->photo_len, ==, REL_VCARD_MAX_PHOTO - 3);
  g_assert_cmpuint (reading->draft->custom_fields->len, ==, 1);
  g_assert_cmpstr (g_array_index (reading->draft->custom_fields, RelDraftCustomField, 0).label, ==, "Photo");
}

/* The table is searched by halves, so it has to be sorted. */
static void
test_words_are_found (void)
{
  static const char *const names[] = { "adr", "Bday", "N", "NOTE", "URL", "X-ABDATE", "X-MS-TEL", "X-MSN", "X-YAHOO", "X-SKYPE",
                                       "X-Skype-Username", "X-RELATIONS-ID", "UID", "X-KADDRESSBOOK-X-Profession", "AGENT" };
  static const char *const none[] = { "", "A", "ADRX", "X", "X-", "ZZZ", "\xc3\xa4", "{", "@" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const RelVcardWord *word = rel_vcard_word_find (names[i]);

      g_assert_nonnull (word);
      g_assert_true (g_ascii_strcasecmp (word->name, names[i]) == 0);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_null (rel_vcard_word_find (none[i]));
}

static void
test_apple_labels (void)
{
  static const char *const cases[][2] = {
    { "_$!<Work>!$_", "work" }, { "_$!<HomeFAX>!$_", "home fax" }, { "$!<Email>!$", "email" }, { "_$!<HomePage>!$_", "homepage" },
    { " Ferienhaus ", "Ferienhaus" }, { "", NULL }, { "_$!<>!$_", NULL }, { "_$!<Work", "_$!<Work" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = rel_vcard_dup_apple_label (cases[i][0]);

      g_assert_cmpstr (label, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vcard-person/names", test_names);
  g_test_add_func ("/vcard-person/refused/has-a-reason", test_refused);
  g_test_add_func ("/vcard-person/phones", test_phones);
  g_test_add_func ("/vcard-person/preferred/is-one-of-a-kind", test_preferred);
  g_test_add_func ("/vcard-person/chat", test_chat);
  g_test_add_func ("/vcard-person/web", test_web);
  g_test_add_func ("/vcard-person/addresses", test_addresses);
  g_test_add_func ("/vcard-person/positions", test_positions);
  g_test_add_func ("/vcard-person/birthdays", test_birthdays);
  g_test_add_func ("/vcard-person/fields", test_fields);
  g_test_add_func ("/vcard-person/manager/is-suggested-and-kept", test_manager);
  g_test_add_func ("/vcard-person/rest", test_rest);
  g_test_add_func ("/vcard-person/photos", test_photos);
  g_test_add_func ("/vcard-person/photos/large-is-left-out-and-said", test_large_photo);
  g_test_add_func ("/vcard-person/words/are-found", test_words_are_found);
  g_test_add_func ("/vcard-person/words/apple-labels", test_apple_labels);

  return g_test_run ();
}
