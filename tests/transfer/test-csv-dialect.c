/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tables of several programs say about people. */
#include <rel-clock.h>
#include <rel-csv-import.h>
#include <string.h>

typedef struct {
  const char *name;
  const char *table;
  /* What comes out: "LINE source", then one line for each thing the row says; "LINE! reason" for a rejected row. */
  const char *expected;
} Case;

static const Case cases[] = {
  { "linkedin",
    "Notes:\r\n"
    "\"When exporting your connection data, you may notice that some of the email addresses are missing. You will "
    "only see\nthose of connections who allow it.\"\r\n"
    "\r\n"
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
    "José,García,https://www.linkedin.com/in/josegarcia,,\"Acme, Inc.\",Senior Engineer,15 Jan 2024\r\n"
    "Dana,\"Lee, PhD\",https://www.linkedin.com/in/danalee,dana@example.com,,,03 Feb 2024\r\n"
    ",,,,,,07 Mar 2024\r\n",
    "6 linkedin\n"
    "name: José García\ngiven_name: José\nfamily_name: García\nmet_on: 2024-01-15\n"
    "source_uid: https://www.linkedin.com/in/josegarcia\n"
    "url (LinkedIn): https://www.linkedin.com/in/josegarcia\n"
    "at: Acme, Inc. / Senior Engineer /\n"
    "7 linkedin\n"
    "name: Dana Lee, PhD\ngiven_name: Dana\nfamily_name: Lee, PhD\nmet_on: 2024-02-03\n"
    "source_uid: https://www.linkedin.com/in/danalee\n"
    "url (LinkedIn): https://www.linkedin.com/in/danalee\n"
    "email: dana@example.com\n"
    "8! The row has no name and nothing that could stand for one.\n" },

  { "linkedin-older",
    "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    "Priya,Nair,,Orbit,PM,\"03/15/2024, 10:12 AM\"\n"
    "Tom,Okoro,,Orbit,,7-Feb-22\n",
    "2 linkedin\nname: Priya Nair\ngiven_name: Priya\nfamily_name: Nair\nmet_on: 2024-03-15\nat: Orbit / PM /\n"
    "3 linkedin\nname: Tom Okoro\ngiven_name: Tom\nfamily_name: Okoro\nmet_on: 2022-02-07\nat: Orbit / /\n" },

  { "google",
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - "
    "Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - "
    "Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n"
    "Ana,Maria,Lopez,,,,Dr.,,Ani,,Globex,Director,R&D, --05-17,\"Likes tea.\nAnd trains.\",,"
    "* myContacts ::: Navy ::: * starred,* Home,ana@example.com ::: a.lopez@example.org,Work,work@example.com,"
    "Mobile,'+34 600 000 000,Home,,Calle Mayor 1,Madrid,,,28013,España,,Profile,https://example.com/ana,Anniversary,"
    "2010-06-01,Shoe size,38\n"
    ",,,,,,,,,,,,,,,,* myContacts,* ,only@example.com,,,,,,,,,,,,,,,,,,,\n",
    "2 google\n"
    "name: Ana Maria Lopez\ngiven_name: Ana\nfamily_name: Lopez\nnickname: Ani\nbirthday: --05-17\n"
    "notes: Likes tea.⏎And trains.\n"
    "email (Home)*: ana@example.com\nemail (Home): a.lopez@example.org\nemail (Work): work@example.com\n"
    "phone (Mobile): +34 600 000 000\n"
    "address (Home): Calle Mayor 1⏎Madrid 28013⏎España\n"
    "url (Profile): https://example.com/ana\n"
    "at: Globex / Director / R&D\n"
    "tag: Navy\ntag: starred\n"
    "Name Prefix: Dr.\nAnniversary: 2010-06-01\nShoe size: 38\n"
    "4 google\nname: only@example.com\nemail*: only@example.com\n" },

  { "google-legacy",
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name "
    "Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,"
    "Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,"
    "E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,"
    "Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department\n"
    "Sam Okafor,Sam,,Okafor,,,,,,,,,,,1975-12-12,,,,,,,Chess,Private,,,,,,* My Contacts ::: Work,* Other,"
    "sam@example.com,Mobile,100,,Initech,,Lead,Ops\n",
    "2 google\n"
    "name: Sam Okafor\ngiven_name: Sam\nfamily_name: Okafor\nsensitivity: private\nbirthday: 1975-12-12\n"
    "email (Other)*: sam@example.com\nphone (Mobile): 100\n"
    "at: Initech / Lead / Ops\ntag: Work\nHobby: Chess\n" },

  { "outlook",
    "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,"
    "Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Home Phone 2,"
    "Mobile Phone,Pager,Home Fax,Home Address,Home Street,Home Street 2,Home City,Home State,Home Postal Code,Home "
    "Country,Spouse,Children,Manager's Name,Assistant's Name,Referred By,Company Main Phone,Business Phone,Business "
    "Phone 2,Business Fax,Assistant's Phone,Company,Job Title,Department,Business Street,Business City,Keywords,"
    "Sensitivity,Priority,Private,Categories\n"
    "Kim,,Berg,Ms.,,K.B.,https://example.com,Unspecified,0/0/00,0/0/00,,,,Met in Oslo,kim@example.com,"
    "k2@example.com,,1,2,3,4,,,,Gata 1,,Oslo,,0150,Norway,,,Ola Nord,,Per Vik,,5,6,,,Fjord AS,CFO,Finance,Kai 2,Oslo,,"
    "Confidential,Normal,False,Board; Finance\n"
    "Ida,,Ruud,,,,,,5/17/1980,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,Normal,Normal,True,\n",
    "2 outlook\n"
    "name: Kim Berg\ngiven_name: Kim\nfamily_name: Berg\nsensitivity: confidential\nnotes: Met in Oslo\n"
    "url: https://example.com\nemail: kim@example.com\nemail: k2@example.com\n"
    "phone: 1\nphone (home): 2\nphone (home): 3\nphone (mobile): 4\n"
    "address (home): Gata 1⏎Oslo 0150⏎Norway\n"
    "phone (work): 5\nphone (work): 6\n"
    "address (work): Kai 2⏎Oslo\n"
    "at: Fjord AS / CFO / Finance\n"
    "tag: Board\ntag: Finance\n"
    "Title: Ms.\nManager's Name: Ola Nord\nReferred By: Per Vik\n"
    "manager: Ola Nord\nreferred by: Per Vik\n"
    "3 outlook\nname: Ida Ruud\ngiven_name: Ida\nfamily_name: Ruud\nsensitivity: private\nbirthday: 1980-05-17\n" },

  { "outlook-com",
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,"
    "E-mail 3 Address,Home Phone,Mobile Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,"
    "Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Personal Web Page,"
    "Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes\n"
    "Lea,,Roth,,,,,,lea@example.com,,,,+49 170 1,lea@chat.example.com,Analyst,,Nordwind,B 2,,Weg 3,Kiel,SH,24103,"
    "Germany,https://lea.example.com,,,,,,1990-04-02,,\n",
    "2 outlook\n"
    "name: Lea Roth\ngiven_name: Lea\nfamily_name: Roth\nbirthday: 1990-04-02\n"
    "email: lea@example.com\nphone (mobile): +49 170 1\nim: lea@chat.example.com\n"
    "address (work): Weg 3⏎Kiel, SH 24103⏎Germany\nurl: https://lea.example.com\n"
    "at: Nordwind / Analyst /\nOffice Location: B 2\n" },

  { "outlook-german",
    "Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;Straße geschäftlich;Ort geschäftlich;"
    "Postleitzahl geschäftlich;Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;Geburtstag;Vertraulichkeit;"
    "Privat\r\n"
    "Frau;Jana;;Groß;;Müller & Söhne;Einkauf;Leiterin;Hauptstr. 1;Bonn;53111;0228 1;0171 2;jana@example.de;SMTP;"
    "3.4.1985;Normal;Falsch\r\n",
    "2 outlook\n"
    "name: Jana Groß\ngiven_name: Jana\nfamily_name: Groß\nbirthday: 1985-04-03\n"
    "address (work): Hauptstr. 1⏎Bonn 53111\nphone (work): 0228 1\nphone (mobile): 0171 2\nemail: jana@example.de\n"
    "at: Müller & Söhne / Leiterin / Einkauf\nAnrede: Frau\n" },

  { "thunderbird",
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax "
    "Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Job "
    "Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Notes,\n"
    "Ben,Ode,Ben Ode,,ben@example.com,b@example.org,,1,2,3,4,5,Way 1,Flat 2,Leeds,,LS1,UK,Clerk,,Post,,http://b.example,"
    "1970,11,15,x,,\n"
    "Ann,Ode,Ann Ode,,,,,,,,,,,,,,,,,,,,,,11,15,,,\n",
    "2 csv\n"
    "name: Ben Ode\ngiven_name: Ben\nfamily_name: Ode\nbirthday: 1970-11-15\n"
    "email: ben@example.com\nemail (other): b@example.org\nphone (work): 1\nphone (home): 2\nphone (fax): 3\n"
    "phone (pager): 4\nphone (mobile): 5\naddress (home): Way 1⏎Flat 2⏎Leeds LS1⏎UK\nurl: http://b.example\n"
    "at: Post / Clerk /\nCustom 1: x\n"
    "3 csv\nname: Ann Ode\ngiven_name: Ann\nfamily_name: Ode\nbirthday: --11-15\n" },

  { "plain",
    "Name,E-mail,Phone,Company,Title,Tags\n"
    "Mo Sy,mo@example.com; mo2@example.com,555 1,Acme,Boss,\"red, blue\"\n"
    "Al Ra,Al Ra <al@example.com>,,,,\n"
    "No Mail,n/a,,,,\n",
    "2 csv\nname: Mo Sy\nemail: mo@example.com\nemail: mo2@example.com\nphone: 555 1\nat: Acme / Boss /\n"
    "tag: red\ntag: blue\n"
    "3 csv\nname: Al Ra\nemail: al@example.com\n"
    "4 csv\nname: No Mail\nE-mail: n/a\n" },
  { "plain-underscores", "full_name\temail_address\tjob_title\nMo Sy\tmo@example.com\tBoss\n",
    "2 csv\nname: Mo Sy\nemail: mo@example.com\nat:  / Boss /\n" },
  { "plain-german", "Name;Vorname;E-Mail;Handy\nGroß;Jana;jana@example.de;0171\n",
    "2 csv\nname: Jana Groß\ngiven_name: Jana\nfamily_name: Groß\nemail: jana@example.de\nphone (mobile): 0171\n" },
  { "plain-spanish", "Nombre;Apellidos;Correo electrónico;Empresa\nAna;López Díaz;ana@example.es;Sol\n",
    "2 csv\nname: Ana López Díaz\ngiven_name: Ana\nfamily_name: López Díaz\nemail: ana@example.es\nat: Sol / /\n" },
  { "plain-french", "Prénom|Nom|Courriel|Société\nLéa|Roux|lea@example.fr|Ciel\n",
    "2 csv\nname: Léa Roux\ngiven_name: Léa\nfamily_name: Roux\nemail: lea@example.fr\nat: Ciel / /\n" },
  { "plain-japanese", "姓,名,メールアドレス,会社名\n山田,太郎,taro@example.jp,富士\n",
    "2 csv\nname: 山田太郎\ngiven_name: 太郎\nfamily_name: 山田\nemail: taro@example.jp\nat: 富士 / /\n" },
  { "header-padded", "\n\nMy contacts 2024,,\n,,\n  Name , E-Mail  ,\" Phone \"\nMo Sy,mo@example.com,1\n",
    "6 csv\nname: Mo Sy\nemail: mo@example.com\nphone: 1\n" },
  { "header-again", "Name,Email\nMo Sy,mo@example.com\nName,Email\nAl Ra,al@example.com\n",
    "2 csv\nname: Mo Sy\nemail: mo@example.com\n4 csv\nname: Al Ra\nemail: al@example.com\n" },
  { "separator-named", "sep=;\r\nName;Email\r\nMo, Sy;mo@example.com\r\n",
    "3 csv\nname: Mo, Sy\nemail: mo@example.com\n" },
  { "dates-by-column", "Name,Birthday\nMo Sy,01/02/1980\nAl Ra,13/02/1980\n",
    "2 csv\nname: Mo Sy\nbirthday: 1980-02-01\n3 csv\nname: Al Ra\nbirthday: 1980-02-13\n" },
  { "no-header", "Mo Sy,mo@example.com\nAl Ra,al@example.com\n",
    "1 csv\nname: Mo Sy\nemail: mo@example.com\n2 csv\nname: Al Ra\nemail: al@example.com\n" },
  { "no-header-three", "mo@example.com;Mo;Sy\n",
    "1 csv\nname: Mo Sy\ngiven_name: Mo\nfamily_name: Sy\nemail: mo@example.com\n" },
  { "short-and-long", "Name,Email,Phone\nMo Sy,mo@example.com\nAl,Ra,al@example.com,1\nJo,j@example.com,2,,\nBADROW\n",
    "2 csv\nname: Mo Sy\nemail: mo@example.com\n"
    "3! The row has 4 cells, but the header has 3.\n"
    "4 csv\nname: Jo\nemail: j@example.com\nphone: 2\n"
    "5! The row has 1 cell, but the header has 3.\n" },
  { "unclosed", "Name,Email,Phone\n\"Mo Sy,mo@example.com,1\nAl Ra,al@example.com,\"2\"\nJo,j@example.com,3\n",
    "2! A quotation mark opens on this line and is never closed.\n"
    "3 csv\nname: Al Ra\nemail: al@example.com\nphone: 2\n"
    "4 csv\nname: Jo\nemail: j@example.com\nphone: 3\n" },
  { "unclosed-rest", "Name,Email,Phone\nMo,m@example.com,\"a\nb \"c\" d, e\nJo,j@example.com,3\n",
    "2! A quotation mark opens on this line and is never closed.\n"
    "3! The row seems to be part of an earlier one that could not be read.\n"
    "4 csv\nname: Jo\nemail: j@example.com\nphone: 3\n" },
  { "bad-date", "Name,Birthday\nMo Sy,1980-13-45\nAl Ra,sometime\nJo,--02-29\n",
    "2! “1980-13-45” in the column “Birthday” is not a date.\n"
    "3! “sometime” in the column “Birthday” is not a date.\n"
    "4 csv\nname: Jo\nbirthday: --02-29\n" },
  { "controls", "Name,Email,Notes\nMo\x07 \tSy,\xC2\xA0mo@example.com ,\"a\r\nb\tc\"\n",
    "2 csv\nname: Mo  Sy\nnotes: a⏎b\tc\nemail: mo@example.com\n" },
  { "name-from-organization", "Name,Company,Phone\n,Acme,1\n,,2\n",
    "2 csv\nname: Acme\nphone: 1\nat: Acme / /\n3 csv\nname: 2\nphone: 2\n" },
};

static const char * const refused[] = {
  "",
  "\n\n\n",
  "a,b,c\n1,2,3\n",
  "id,name,age\n3,Liz,20\n",
  "title,name\ntest title 01,test name 01\n",
  "Date,Open,High,Low,Close\n14-Mar-14,1,2,3,4\n",
  "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\nabc,Ana,https://x,Bo,2024-03-15,Hi,x,INBOX\n",
  "slug,title,artist,address,city,country\nx,y,z,1 Road,Tyler,US\n",
  "Grant,Dyer,g@example.com,2013-11-23T02:30:31-08:00,Acme,login\n",
  "Contact Phone Number,Location Coordinates,Cities,Counties\n209,37,Modesto,Stanislaus\n",
  "BEGIN:VCARD\nVERSION:3.0\nFN:Mo\nEND:VCARD\n",
  "{\"name\": \"Mo\", \"email\": \"mo@example.com\"}\n",
  "first line of prose, with a comma\nsecond line of prose\n",
  "\"Name,Email\nMo,mo@example.com\n",
};

static void
append_visible (GString    *out,
                const char *text)
{
  for (; *text != '\0'; text++)
    if (*text == '\n')
      g_string_append (out, "⏎");
    else
      g_string_append_c (out, *text);
}

static void
append_draft (GString        *out,
              RelPersonDraft *draft)
{
  for (guint i = 0; i < REL_DRAFT_N_FIELDS; i++)
    if (draft->fields[i] != NULL)
      {
        g_string_append_printf (out, "%s: ", rel_draft_field_get_name (i));
        append_visible (out, draft->fields[i]);
        g_string_append_c (out, '\n');
      }
  for (guint i = 0; i < draft->contact_points->len; i++)
    {
      RelDraftContactPoint *point = &g_array_index (draft->contact_points, RelDraftContactPoint, i);

      g_string_append (out, point->kind);
      if (point->label != NULL)
        g_string_append_printf (out, " (%s)", point->label);
      g_string_append (out, point->is_preferred ? "*: " : ": ");
      append_visible (out, point->value);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < draft->positions->len; i++)
    {
      RelDraftPosition *position = &g_array_index (draft->positions, RelDraftPosition, i);

      g_string_append_printf (out, "at: %s /%s%s /%s%s\n", position->organization != NULL ? position->organization : "",
                              position->title != NULL ? " " : "", position->title != NULL ? position->title : "",
                              position->department != NULL ? " " : "",
                              position->department != NULL ? position->department : "");
    }
  for (guint i = 0; i < draft->tags->len; i++)
    g_string_append_printf (out, "tag: %s\n", (char *) g_ptr_array_index (draft->tags, i));
  for (guint i = 0; i < draft->custom_fields->len; i++)
    {
      RelDraftCustomField *field = &g_array_index (draft->custom_fields, RelDraftCustomField, i);

      g_string_append_printf (out, "%s: %s\n", field->label, field->value);
    }
  if (draft->manager_name != NULL)
    g_string_append_printf (out, "manager: %s\n", draft->manager_name);
  if (draft->referred_by != NULL)
    g_string_append_printf (out, "referred by: %s\n", draft->referred_by);
}

static void
test_dialect (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GBytes) bytes = g_bytes_new (c->table, strlen (c->table));
  g_autoptr (GError) error = NULL;
  guint error_line;
  g_autoptr (RelImportReader) reader = rel_csv_import_reader_new (bytes, &error_line, &error);
  g_autoptr (RelPersonDraft) draft = rel_person_draft_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  RelImportItem item;

  g_assert_no_error (error);
  while (rel_import_reader_next (reader, draft, &item, NULL, &error))
    if (item.reason != NULL)
      g_string_append_printf (out, "%u! %s\n", item.line, item.reason);
    else
      {
        g_string_append_printf (out, "%u %s\n", item.line, rel_import_reader_get_source (reader));
        append_draft (out, draft);
      }
  g_assert_no_error (error);
  g_assert_cmpstr (out->str, ==, c->expected);
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (refused[i], strlen (refused[i]));
      g_autoptr (GError) error = NULL;
      guint error_line;

      g_test_message ("%s", refused[i]);
      g_assert_null (rel_csv_import_reader_new (bytes, &error_line, &error));
      g_assert_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  rel_clock_set_for_tests ("2026-11-22T10:00:00Z", rel_day_from_ymd (2026, 11, 22));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/csv-dialect/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_dialect);
    }
  g_test_add_func ("/csv-dialect/refused", test_refused);
  return g_test_run ();
}
