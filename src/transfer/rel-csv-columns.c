/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the headers of tables of people mean. Headers are compared folded: small letters and figures alone. */
#include "rel-csv-columns.h"

#include <string.h>

/* Columns that stand for themselves. */
static const struct {
  RelCsvTarget target;
  const char *headers; /* folded, between blanks */
} plain_columns[] = {
  { REL_CSV_NAME, "fullname displayname contactname personname vollstandigername anzeigename nomcomplet "
                  "nombrecompleto nomecompleto volledigenaam 氏名 姓名 名前 フルネーム 이름 имяифамилия фио" },
  { REL_CSV_ANY_NAME, "name nom nombre nome naam namn navn contact person имя" },
  { REL_CSV_GIVEN_NAME, "firstname first givenname forename vorname prenom prenoms primernombre nombredepila "
                        "nomeproprio primeironome primonome voornaam fornamn fornavn 名" },
  { REL_CSV_MIDDLE_NAME, "middlename middlenames middle additionalname additionalnames weiterevornamen "
                         "deuxiemeprenom segundonombre secondonome nomedomeio tussenvoegsel" },
  { REL_CSV_FAMILY_NAME, "lastname last familyname surname nachname familienname zuname nomdefamille apellido "
                         "apellidos cognome sobrenome apelido ultimonome achternaam efternamn efternavn etternavn "
                         "姓 фамилия" },
  { REL_CSV_NICKNAME, "nickname nick spitzname surnom apodo soprannome apelidocarinhoso bijnaam" },
  { REL_CSV_FILE_AS, "fileas speichernunter" },
  { REL_CSV_TITLE, "title titre titulo titolo" },
  { REL_CSV_BIRTHDAY, "birthday birthdate dateofbirth dob bday geburtstag geburtsdatum anniversaire "
                      "datedenaissance fechadenacimiento cumpleanos compleanno datadinascita "
                      "datadenascimento verjaardag geboortedatum fodelsedag 誕生日 生日 деньрождения" },
  { REL_CSV_BIRTH_YEAR, "birthyear geburtsjahr" },
  { REL_CSV_BIRTH_MONTH, "birthmonth geburtsmonat" },
  { REL_CSV_NOTES, "notes note comments comment notizen notiz bemerkungen remarques commentaires notas appunti "
                   "opmerkingen notities anteckningar 備考 メモ 备注 заметки" },
  { REL_CSV_TAGS, "tags tag labels categories category groups groupmembership keywords kategorien kategorie "
                  "gruppen etiquetas categorias categorie categorieen" },
  { REL_CSV_MET_ON, "connectedon metondate meton firstmet" },
  { REL_CSV_LINKEDIN_URL, "linkedin linkedinurl linkedinprofile linkedinprofileurl profileurl" },
  { REL_CSV_SENSITIVITY, "sensitivity vertraulichkeit" },
  { REL_CSV_PRIVATE, "private privat" },
  { REL_CSV_MANAGER, "managersname managername manager namedesvorgesetzten vorgesetzter" },
  { REL_CSV_REFERRED_BY, "referredby introducedby empfohlenvon" },
  { REL_CSV_IGNORED, "initials initialen emailtype emaildisplayname email2displayname "
                     "email3displayname emailtyp emailangezeigtername "
                     "email2angezeigtername email3angezeigtername" },
};

/* Columns that are one part of a contact point or of a position. */
static const struct {
  RelCsvKind kind;
  RelCsvPart part;
  const char *label;
  const char *headers;
} part_columns[] = {
  { REL_CSV_POSITION, REL_CSV_PART_VALUE, NULL,
    "company companyname organization organisation organizationname organisationname org employer "
    "currentcompany firma unternehmen organisationen societe entreprise empresa compania azienda societa bedrijf "
    "organisatie foretag virksomhed 会社 会社名 公司 компания организация" },
  { REL_CSV_POSITION, REL_CSV_PART_JOB_TITLE, NULL,
    "jobtitle position positiontitle organizationtitle currentposition occupation job berufsbezeichnung "
    "stellenbezeichnung fonction poste titredeposte intituleduposte cargo puesto posizione qualifica functie "
    "functietitel befattning 役職 职位 должность" },
  { REL_CSV_POSITION, REL_CSV_PART_DEPARTMENT, NULL,
    "department organizationdepartment abteilung departement departamento dipartimento reparto afdeling avdelning "
    "部署 部门 отдел" },

  { REL_CSV_EMAIL, REL_CSV_PART_VALUE, NULL,
    "email emailaddress emailaddresses emails mail mailaddress primaryemail primaryemailaddress emailadresse "
    "emailadres adressemail adresseemail courriel adressedemessagerie correo correoelectronico "
    "direcciondecorreoelectronico indirizzoemail indirizzodipostaelettronica postaelettronica enderecodeemail "
    "enderecodecorreioeletronico epost epostadress メール メールアドレス 电子邮件 邮箱 почта электроннаяпочта" },
  { REL_CSV_EMAIL, REL_CSV_PART_VALUE, "home", "homeemail emailhome personalemail privateemail emailpersonal "
    "emailprivat privateemailadresse" },
  { REL_CSV_EMAIL, REL_CSV_PART_VALUE, "work", "workemail emailwork businessemail companyemail emailbusiness "
    "emailgeschaftlich geschaftlicheemail" },
  { REL_CSV_EMAIL, REL_CSV_PART_VALUE, "other", "secondaryemail otheremail emailother alternateemail" },

  { REL_CSV_PHONE, REL_CSV_PART_VALUE, NULL,
    "phone phonenumber phones telephone telephonenumber tel primaryphone telefon telefonnummer telefono "
    "telefone telefoon telefoonnummer numerodetelephone numerodetelefono 電話 電話番号 电话 телефон" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "mobile",
    "mobile mobilephone mobilenumber mobilephonenumber cell cellphone cellular homemobile businessmobile workmobile "
    "handy handynummer mobil mobiltelefon telefonmobil mobilnummer portable telephoneportable telmobile "
    "telephonemobile movil telefonomovil cellulare telemovel celular mobiel 携帯 携帯電話 手机" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "work", "businessphone workphone officephone companyphone "
    "companymainphone telefongeschaftlich telefonfirma telephonebureau telefonodeltrabajo telefonoufficio "
    "telefoonopwerk" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "home", "homephone privatephone telefonprivat teldomicile "
    "telephonedomicile telefonoparticular telefonocasa telefonoabitazione telefoonthuis" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "other", "otherphone callback telefonweitere" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "car", "carphone autotelefon" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "radio", "radiophone" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "video", "phonevideo videophone" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "pager", "pager pagernumber" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "isdn", "isdn" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "telex", "telex" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "text phone", "ttytddphone" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "fax", "fax faxnumber otherfax" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "home fax", "homefax faxprivat" },
  { REL_CSV_PHONE, REL_CSV_PART_VALUE, "work fax", "businessfax workfax faxgeschaftlich" },

  { REL_CSV_URL, REL_CSV_PART_VALUE, NULL,
    "url website web webpage homepage webaddress personalwebpage websitehomepage webseite siteweb sitioweb "
    "sitoweb paginaweb" },
  { REL_CSV_URL, REL_CSV_PART_VALUE, "home", "personalwebsite websitehome" },
  { REL_CSV_URL, REL_CSV_PART_VALUE, "work", "websitework businesshomepage companywebsite" },
  { REL_CSV_URL, REL_CSV_PART_VALUE, "blog", "blog websiteblog" },
  { REL_CSV_URL, REL_CSV_PART_VALUE, "profile", "websiteprofile" },
  { REL_CSV_URL, REL_CSV_PART_VALUE, "other", "websiteother" },

  { REL_CSV_IM, REL_CSV_PART_VALUE, NULL, "im imaddress screenname chat instantmessenger imadresse" },
  { REL_CSV_IM, REL_CSV_PART_VALUE, "AIM", "imaim aim" },
  { REL_CSV_IM, REL_CSV_PART_VALUE, "ICQ", "imicq icq" },
  { REL_CSV_IM, REL_CSV_PART_VALUE, "Jabber", "imjabber jabber xmpp" },
  { REL_CSV_IM, REL_CSV_PART_VALUE, "Matrix", "matrix matrixid" },
  { REL_CSV_IM, REL_CSV_PART_VALUE, "MSN", "immsn msn" },
  { REL_CSV_IM, REL_CSV_PART_VALUE, "Signal", "signal" },
  { REL_CSV_IM, REL_CSV_PART_VALUE, "Skype", "imskype skype skypename" },
  { REL_CSV_IM, REL_CSV_PART_VALUE, "Telegram", "telegram" },
  { REL_CSV_IM, REL_CSV_PART_VALUE, "WhatsApp", "whatsapp" },
  { REL_CSV_IM, REL_CSV_PART_VALUE, "Yahoo", "imyahoo yahoo" },
};

/* Parts of an address; a word for its place may stand before or after them. */
static const struct {
  RelCsvPart part;
  const char *headers;
} address_parts[] = {
  { REL_CSV_PART_VALUE, "address fulladdress postaladdress mailingaddress formatted adresse anschrift direccion indirizzo "
                        "endereco adres adress 住所 地址 адрес" },
  { REL_CSV_PART_STREET, "street streetaddress addressstreet address1 addressline1 strasse rue calle via rua straat gata" },
  { REL_CSV_PART_STREET_2, "street2 address2 addressline2 strasse2" },
  { REL_CSV_PART_STREET_3, "street3 address3 addressline3 strasse3" },
  { REL_CSV_PART_EXTENDED, "extendedaddress" },
  { REL_CSV_PART_PO_BOX, "pobox addresspobox postfach" },
  { REL_CSV_PART_CITY, "city town locality addresscity ort stadt wohnort ville ciudad citta cidade stad plaats" },
  { REL_CSV_PART_REGION, "state region province county addressstate bundesland kanton provincia estado" },
  { REL_CSV_PART_POSTAL_CODE, "zip zipcode postcode postalcode addresspostalcode plz postleitzahl codepostal codigopostal "
                              "cap cep" },
  { REL_CSV_PART_COUNTRY, "country countryregion addresscountry land landregion pays pais paese" },
};

static const struct {
  const char *word;
  const char *label;
} places[] = {
  { "home", "home" }, { "private", "home" }, { "personal", "home" }, { "privat", "home" }, { "domicile", "home" },
  { "business", "work" }, { "work", "work" }, { "office", "work" }, { "company", "work" },
  { "geschaftlich", "work" }, { "bureau", "work" },
  { "other", "other" }, { "weitere", "other" },
};

/* The numbered columns of Google: "Phone 2 - Value". */
static const struct {
  const char *beginning;
  RelCsvKind kind;
} numbered[] = {
  { "email", REL_CSV_EMAIL },       { "phone", REL_CSV_PHONE },           { "website", REL_CSV_URL },
  { "webpage", REL_CSV_URL },       { "im", REL_CSV_IM },                 { "address", REL_CSV_ADDRESS },
  { "organization", REL_CSV_POSITION }, { "customfield", REL_CSV_CUSTOM }, { "event", REL_CSV_CUSTOM },
  { "relation", REL_CSV_CUSTOM },   { "externalid", REL_CSV_CUSTOM },     { "jot", REL_CSV_CUSTOM },
  { "contact", REL_CSV_CONTACT },
};

static const struct {
  const char *end;
  RelCsvPart part;
} numbered_parts[] = {
  { "", REL_CSV_PART_VALUE },       { "value", REL_CSV_PART_VALUE },   { "address", REL_CSV_PART_VALUE },
  { "label", REL_CSV_PART_LABEL },  { "type", REL_CSV_PART_LABEL },    { "service", REL_CSV_PART_LABEL },
  { "number", REL_CSV_PART_VALUE }, { "adresse", REL_CSV_PART_VALUE }, { "typ", REL_CSV_PART_LABEL },
};

static const struct {
  const char *end;
  RelCsvPart part;
} numbered_address_parts[] = {
  { "formatted", REL_CSV_PART_VALUE },     { "street", REL_CSV_PART_STREET },
  { "city", REL_CSV_PART_CITY },           { "pobox", REL_CSV_PART_PO_BOX },
  { "region", REL_CSV_PART_REGION },       { "postalcode", REL_CSV_PART_POSTAL_CODE },
  { "country", REL_CSV_PART_COUNTRY },     { "extendedaddress", REL_CSV_PART_EXTENDED },
  { "label", REL_CSV_PART_LABEL },         { "type", REL_CSV_PART_LABEL },
  { "value", REL_CSV_PART_VALUE },
};

static const struct {
  const char *end;
  RelCsvPart part;
} numbered_position_parts[] = {
  { "name", REL_CSV_PART_VALUE },
  { "title", REL_CSV_PART_JOB_TITLE },
  { "department", REL_CSV_PART_DEPARTMENT },
  { "startedon", REL_CSV_PART_STARTED_ON },
  { "endedon", REL_CSV_PART_ENDED_ON },
  { "type", REL_CSV_PART_LABEL },
};

static gboolean
holds_word (const char *words,
            const char *word)
{
  gsize len = strlen (word);

  for (const char *p = words; (p = strstr (p, word)) != NULL; p += len)
    if ((p == words || p[-1] == ' ') && (p[len] == ' ' || p[len] == '\0'))
      return TRUE;
  return FALSE;
}

/**
 * rel_csv_header_fold:
 * @header: the cell of a header row
 *
 * Returns: (transfer full): @header without marks, blanks and punctuation, in small letters, so that "E-mail 1 -
 *   Value" and "email_1_value" compare equal
 */
char *
rel_csv_header_fold (const char *header)
{
  g_autofree char *decomposed = g_utf8_normalize (header, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autofree char *lower = NULL;

  for (const char *p = decomposed != NULL ? decomposed : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xDF)
        g_string_append (folded, "ss");
      else if (g_unichar_isalnum (c) || c == 0x3099 || c == 0x309A) /* the marks of Japanese syllables matter */
        g_string_append_unichar (folded, g_unichar_tolower (c));
    }
  lower = g_utf8_normalize (folded->str, -1, G_NORMALIZE_ALL_COMPOSE);
  return g_steal_pointer (&lower);
}

static gboolean
set_part (RelCsvColumn *column,
          RelCsvKind    kind,
          RelCsvPart    part,
          guint         number,
          const char   *label)
{
  column->target = REL_CSV_PART;
  column->kind = kind;
  column->part = part;
  column->number = number;
  column->label = label;
  return TRUE;
}

static gboolean
recognise_address (const char   *folded,
                   RelCsvColumn *column)
{
  const char *label = NULL;
  g_autofree char *part = g_strdup (folded);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_has_prefix (folded, places[i].word) && folded[strlen (places[i].word)] != '\0')
      {
        label = places[i].label;
        g_free (part);
        part = g_strdup (folded + strlen (places[i].word));
        break;
      }
    else if (g_str_has_suffix (folded, places[i].word) && strlen (folded) > strlen (places[i].word))
      {
        label = places[i].label;
        part[strlen (folded) - strlen (places[i].word)] = '\0';
        break;
      }

  for (guint i = 0; i < G_N_ELEMENTS (address_parts); i++)
    if (holds_word (address_parts[i].headers, part))
      return set_part (column, REL_CSV_ADDRESS, address_parts[i].part, 0, label);
  return FALSE;
}

static gboolean
recognise_numbered (const char   *folded,
                    RelCsvColumn *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbered); i++)
    {
      RelCsvKind kind = numbered[i].kind;
      const char *end;
      char *after;
      guint64 number;

      if (!g_str_has_prefix (folded, numbered[i].beginning))
        continue;
      end = folded + strlen (numbered[i].beginning);
      if (!g_ascii_isdigit (*end))
        continue;
      number = g_ascii_strtoull (end, &after, 10);
      if (number == 0 || number > REL_CSV_MAX_GROUP)
        return FALSE;

      /* The kinds of custom fields are told apart by ranges of numbers. */
      if (kind == REL_CSV_CUSTOM)
        number += (guint64) i * (REL_CSV_MAX_GROUP + 1);

      if (kind == REL_CSV_ADDRESS)
        {
          for (guint k = 0; k < G_N_ELEMENTS (numbered_address_parts); k++)
            if (strcmp (after, numbered_address_parts[k].end) == 0)
              return set_part (column, kind, numbered_address_parts[k].part, number, NULL);
        }
      else if (kind == REL_CSV_POSITION)
        {
          for (guint k = 0; k < G_N_ELEMENTS (numbered_position_parts); k++)
            if (strcmp (after, numbered_position_parts[k].end) == 0)
              return set_part (column, kind, numbered_position_parts[k].part, number, NULL);
        }
      else
        {
          for (guint k = 0; k < G_N_ELEMENTS (numbered_parts); k++)
            if (strcmp (after, numbered_parts[k].end) == 0)
              return set_part (column, kind, numbered_parts[k].part, number, NULL);
        }
      return FALSE;
    }
  return FALSE;
}

/* The other telephone of the same sort: "Business Phone 2". */
static gboolean
recognise_second (const char   *folded,
                  RelCsvColumn *column)
{
  gsize len = strlen (folded);
  g_autofree char *without = NULL;
  guint number;

  if (len < 2 || !g_ascii_isdigit (folded[len - 1]) || g_ascii_isdigit (folded[len - 2]))
    return FALSE;
  number = folded[len - 1] - '0';
  without = g_strndup (folded, len - 1);

  for (guint i = 0; i < G_N_ELEMENTS (part_columns); i++)
    if (holds_word (part_columns[i].headers, without))
      return set_part (column, part_columns[i].kind, part_columns[i].part, number, part_columns[i].label);
  return FALSE;
}

/**
 * rel_csv_column_recognise:
 * @folded: a header from rel_csv_header_fold()
 * @column: (out): receives what it means
 *
 * Returns: %FALSE if it means nothing that is known
 */
gboolean
rel_csv_column_recognise (const char   *folded,
                          RelCsvColumn *column)
{
  *column = (RelCsvColumn) { .target = REL_CSV_UNKNOWN };

  if (*folded == '\0')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (plain_columns); i++)
    if (holds_word (plain_columns[i].headers, folded))
      {
        column->target = plain_columns[i].target;
        return TRUE;
      }

  for (guint i = 0; i < G_N_ELEMENTS (part_columns); i++)
    if (holds_word (part_columns[i].headers, folded))
      return set_part (column, part_columns[i].kind, part_columns[i].part, 0, part_columns[i].label);

  return recognise_address (folded, column) || recognise_numbered (folded, column) ||
         recognise_second (folded, column);
}
