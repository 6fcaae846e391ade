/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What vCards call things, and what a person reads: labels, services, relations, dates. */
#include "rel-vcard-words.h"

#include "rel-date.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Sorted by name. Besides the standards (vCard 2.1, RFC 2426, 6350, 6474, 6715, 9554) the
 * extensions of Apple, Evolution, Outlook, KAddressBook, Android, Google and Nextcloud. */
static const RelVcardWord words[] = {
  { "ADR", REL_VCARD_SLOT_ADDRESS, NULL },
  { "AGENT", REL_VCARD_SLOT_FIELD, N_("Agent") },
  { "ANNIVERSARY", REL_VCARD_SLOT_DATE, N_("Anniversary") },
  { "BDAY", REL_VCARD_SLOT_BIRTHDAY, N_("Birthday") },
  { "CATEGORIES", REL_VCARD_SLOT_TAGS, NULL },
  { "CLASS", REL_VCARD_SLOT_CLASS, NULL },
  { "DEATHDATE", REL_VCARD_SLOT_DATE, N_("Died") },
  { "EMAIL", REL_VCARD_SLOT_EMAIL, NULL },
  { "EXPERTISE", REL_VCARD_SLOT_FIELD, N_("Expertise") },
  { "FN", REL_VCARD_SLOT_FULL_NAME, NULL },
  { "HOBBY", REL_VCARD_SLOT_FIELD, N_("Hobby") },
  { "IMPP", REL_VCARD_SLOT_IM, NULL },
  { "INTEREST", REL_VCARD_SLOT_FIELD, N_("Interest") },
  { "KIND", REL_VCARD_SLOT_KIND, NULL },
  { "LABEL", REL_VCARD_SLOT_MAILING_LABEL, NULL },
  { "N", REL_VCARD_SLOT_NAME, NULL },
  { "NICKNAME", REL_VCARD_SLOT_NICKNAME, NULL },
  { "NOTE", REL_VCARD_SLOT_NOTE, NULL },
  { "ORG", REL_VCARD_SLOT_ORGANIZATION, NULL },
  { "PHOTO", REL_VCARD_SLOT_PHOTO, N_("Photo") },
  { "PRONOUNS", REL_VCARD_SLOT_FIELD, N_("Pronouns") },
  { "RELATED", REL_VCARD_SLOT_RELATED, NULL },
  { "ROLE", REL_VCARD_SLOT_ROLE, N_("Role") },
  { "SOCIALPROFILE", REL_VCARD_SLOT_URL, NULL },
  { "TEL", REL_VCARD_SLOT_PHONE, NULL },
  { "TITLE", REL_VCARD_SLOT_TITLE, NULL },
  { "UID", REL_VCARD_SLOT_UID, NULL },
  { "URL", REL_VCARD_SLOT_URL, NULL },
  { "X-ABDATE", REL_VCARD_SLOT_DATE, N_("Date") },
  { "X-ABLABEL", REL_VCARD_SLOT_GROUP_LABEL, NULL },
  { "X-ABRELATEDNAMES", REL_VCARD_SLOT_RELATED, NULL },
  { "X-ADDRESSBOOKSERVER-KIND", REL_VCARD_SLOT_KIND, NULL },
  { "X-AIM", REL_VCARD_SLOT_IM, "aim" },
  { "X-ANDROID-CUSTOM", REL_VCARD_SLOT_ANDROID, NULL },
  { "X-ANNIVERSARY", REL_VCARD_SLOT_DATE, N_("Anniversary") },
  { "X-ASSISTANT", REL_VCARD_SLOT_FIELD, N_("Assistant") },
  { "X-CHILDREN", REL_VCARD_SLOT_FIELD, N_("Children") },
  { "X-DEPARTMENT", REL_VCARD_SLOT_DEPARTMENT, NULL },
  { "X-EVOLUTION-ANNIVERSARY", REL_VCARD_SLOT_DATE, N_("Anniversary") },
  { "X-EVOLUTION-ASSISTANT", REL_VCARD_SLOT_FIELD, N_("Assistant") },
  { "X-EVOLUTION-BLOG-URL", REL_VCARD_SLOT_URL, "blog" },
  { "X-EVOLUTION-MANAGER", REL_VCARD_SLOT_FIELD, N_("Manager") },
  { "X-EVOLUTION-SPOUSE", REL_VCARD_SLOT_FIELD, N_("Spouse") },
  { "X-EVOLUTION-VIDEO-URL", REL_VCARD_SLOT_URL, "video" },
  { "X-FACEBOOK", REL_VCARD_SLOT_IM, "facebook" },
  { "X-GADUGADU", REL_VCARD_SLOT_IM, "gadu-gadu" },
  { "X-GOOGLE-TALK", REL_VCARD_SLOT_IM, "google-talk" },
  { "X-GROUPWISE", REL_VCARD_SLOT_IM, "groupwise" },
  { "X-GTALK", REL_VCARD_SLOT_IM, "google-talk" },
  { "X-ICQ", REL_VCARD_SLOT_IM, "icq" },
  { "X-IRC", REL_VCARD_SLOT_IM, "irc" },
  { "X-JABBER", REL_VCARD_SLOT_IM, "xmpp" },
  { "X-KADDRESSBOOK-BLOGFEED", REL_VCARD_SLOT_URL, "blog" },
  { "X-KADDRESSBOOK-X-ANNIVERSARY", REL_VCARD_SLOT_DATE, N_("Anniversary") },
  { "X-KADDRESSBOOK-X-ASSISTANTSNAME", REL_VCARD_SLOT_FIELD, N_("Assistant") },
  { "X-KADDRESSBOOK-X-DEPARTMENT", REL_VCARD_SLOT_DEPARTMENT, NULL },
  { "X-KADDRESSBOOK-X-IMADDRESS", REL_VCARD_SLOT_IM, NULL },
  { "X-KADDRESSBOOK-X-MANAGERSNAME", REL_VCARD_SLOT_FIELD, N_("Manager") },
  { "X-KADDRESSBOOK-X-OFFICE", REL_VCARD_SLOT_FIELD, N_("Office") },
  { "X-KADDRESSBOOK-X-PROFESSION", REL_VCARD_SLOT_FIELD, N_("Profession") },
  { "X-KADDRESSBOOK-X-SPOUSESNAME", REL_VCARD_SLOT_FIELD, N_("Spouse") },
  { "X-MAIDENNAME", REL_VCARD_SLOT_FIELD, N_("Maiden name") },
  { "X-MANAGER", REL_VCARD_SLOT_FIELD, N_("Manager") },
  { "X-MASTODON", REL_VCARD_SLOT_IM, "mastodon" },
  { "X-MATRIX", REL_VCARD_SLOT_IM, "matrix" },
  { "X-MS-ANNIVERSARY", REL_VCARD_SLOT_DATE, N_("Anniversary") },
  { "X-MS-ASSISTANT", REL_VCARD_SLOT_FIELD, N_("Assistant") },
  { "X-MS-CHILD", REL_VCARD_SLOT_FIELD, N_("Children") },
  { "X-MS-IMADDRESS", REL_VCARD_SLOT_IM, NULL },
  { "X-MS-MANAGER", REL_VCARD_SLOT_FIELD, N_("Manager") },
  { "X-MS-SPOUSE", REL_VCARD_SLOT_FIELD, N_("Spouse") },
  { "X-MS-TEL", REL_VCARD_SLOT_PHONE, NULL },
  { "X-MSN", REL_VCARD_SLOT_IM, "msn" },
  { "X-NICKNAME", REL_VCARD_SLOT_NICKNAME, NULL },
  { "X-OFFICE", REL_VCARD_SLOT_FIELD, N_("Office") },
  { "X-PROFESSION", REL_VCARD_SLOT_FIELD, N_("Profession") },
  { "X-PRONOUNS", REL_VCARD_SLOT_FIELD, N_("Pronouns") },
  { "X-QQ", REL_VCARD_SLOT_IM, "qq" },
  { "X-RELATIONS-FIELD", REL_VCARD_SLOT_OWN_FIELD, NULL },
  { "X-RELATIONS-ID", REL_VCARD_SLOT_ID, NULL },
  { "X-RELATIONS-MET-ON", REL_VCARD_SLOT_MET_ON, NULL },
  { "X-RELATIONS-MET-WHERE", REL_VCARD_SLOT_MET_WHERE, NULL },
  { "X-RELATIONS-STARTED-ON", REL_VCARD_SLOT_STARTED_ON, NULL },
  { "X-SAMETIME", REL_VCARD_SLOT_IM, "sametime" },
  { "X-SIGNAL", REL_VCARD_SLOT_IM, "signal" },
  { "X-SIP", REL_VCARD_SLOT_IM, "sip" },
  { "X-SKYPE", REL_VCARD_SLOT_IM, "skype" },
  { "X-SKYPE-USERNAME", REL_VCARD_SLOT_IM, "skype" },
  { "X-SOCIALPROFILE", REL_VCARD_SLOT_URL, NULL },
  { "X-SPOUSE", REL_VCARD_SLOT_FIELD, N_("Spouse") },
  { "X-TELEGRAM", REL_VCARD_SLOT_IM, "telegram" },
  { "X-THREEMA", REL_VCARD_SLOT_IM, "threema" },
  { "X-TWITTER", REL_VCARD_SLOT_IM, "twitter" },
  { "X-WHATSAPP", REL_VCARD_SLOT_IM, "whatsapp" },
  { "X-YAHOO", REL_VCARD_SLOT_IM, "yahoo" },
};

/* The relations of RFC 6350 section 6.6.6 and those that Apple and Android add, with what
 * they are called here. The first of several types with one label is the one written. */
static const struct
{
  const char *type;
  const char *label;
  const char *android;
} relations[] = {
  { "agent", N_("Agent"), NULL },
  { "assistant", N_("Assistant"), "1" },
  { "brother", N_("Brother"), "2" },
  { "child", N_("Child"), "3" },
  { "co-resident", N_("Lives with"), NULL },
  { "co-worker", N_("Colleague"), NULL },
  { "colleague", N_("Colleague"), NULL },
  { "contact", N_("Contact person"), NULL },
  { "acquaintance", N_("Acquaintance"), NULL },
  { "daughter", N_("Daughter"), NULL },
  { "emergency", N_("Emergency contact"), NULL },
  { "father", N_("Father"), "5" },
  { "friend", N_("Friend"), "6" },
  { "kin", N_("Relative"), "12" },
  { "manager", N_("Manager"), "7" },
  { "mother", N_("Mother"), "8" },
  { "neighbor", N_("Neighbor"), NULL },
  { "parent", N_("Parent"), "9" },
  { "partner", N_("Partner"), "10" },
  { "domestic-partner", N_("Partner"), "4" },
  { "sibling", N_("Sibling"), NULL },
  { "sister", N_("Sister"), "13" },
  { "son", N_("Son"), NULL },
  { "spouse", N_("Spouse"), "14" },
};

static int
compare_word (const void *name,
              const void *word)
{
  return g_ascii_strcasecmp (name, ((const RelVcardWord *) word)->name);
}

/**
 * rel_vcard_word_find:
 * @name: a property's name, in any case
 *
 * Returns: (nullable): what is known of it; %NULL if it is not read
 */
const RelVcardWord *
rel_vcard_word_find (const char *name)
{
  /* Where the names with each letter begin: most letters have few. */
  static guint8 starts[27];
  static gsize ready;
  guint letter = (guint) g_ascii_toupper (*name) - 'A';

  if (g_once_init_enter (&ready))
    {
      guint at = 0;

      for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
        {
          while (at < G_N_ELEMENTS (words) && words[at].name[0] < (char) ('A' + i))
            at++;
          starts[i] = (guint8) at;
        }
      g_once_init_leave (&ready, 1);
    }

  if (letter >= 26)
    return NULL;

  return bsearch (name, words + starts[letter], (gsize) (starts[letter + 1] - starts[letter]), sizeof words[0], compare_word);
}

/**
 * rel_vcard_relation_label:
 * @type: a `TYPE` of `RELATED`, in any case
 *
 * Returns: (nullable): the word for it in the user's language
 */
const char *
rel_vcard_relation_label (const char *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (relations); i++)
    if (g_ascii_strcasecmp (relations[i].type, type) == 0)
      return _(relations[i].label);

  return NULL;
}

/**
 * rel_vcard_relation_type:
 * @label: a custom field's label
 *
 * Returns: (nullable): the `TYPE` of `RELATED` that [func@vcard_relation_label] reads as this label
 */
const char *
rel_vcard_relation_type (const char *label)
{
  for (gsize i = 0; i < G_N_ELEMENTS (relations); i++)
    if (strcmp (_(relations[i].label), label) == 0)
      return relations[i].type;

  return NULL;
}

/**
 * rel_vcard_android_relation:
 * @number: the type of a relation in `X-ANDROID-CUSTOM` (ContactsContract.CommonDataKinds.Relation)
 *
 * Returns: (nullable): the `TYPE` of `RELATED` that it stands for
 */
const char *
rel_vcard_android_relation (const char *number)
{
  for (gsize i = 0; i < G_N_ELEMENTS (relations); i++)
    if (g_strcmp0 (relations[i].android, number) == 0)
      return relations[i].type;

  return NULL;
}

/**
 * rel_vcard_dup_apple_label:
 * @label: the value of an `X-ABLabel`
 *
 * Takes the fence off Apple's own labels (`_$!<Work>!$_` is `work`, `_$!<HomeFAX>!$_` is
 * `home fax`); a label a person wrote stays as it is.
 *
 * Returns: (transfer full) (nullable): the label, or %NULL if nothing is left of it
 */
char *
rel_vcard_dup_apple_label (const char *label)
{
  const char *open = strstr (label, "$!<");
  const char *close = open != NULL ? strstr (open, ">!$") : NULL;
  GString *text;

  if (close == NULL)
    {
      char *own = g_strstrip (g_strdup (label));

      if (*own == '\0')
        g_clear_pointer (&own, g_free);
      return own;
    }

  text = g_string_new (NULL);
  for (const char *c = open + 3; c < close; c++)
    {
      gboolean starts_word = g_ascii_isupper (*c) && c > open + 3 && g_ascii_islower (c[-1]);

      if (starts_word)
        g_string_append_c (text, ' ');
      g_string_append_c (text, g_ascii_tolower (*c));
    }

  if (text->len == 0)
    {
      g_string_free (text, TRUE);
      return NULL;
    }

  if (strcmp (text->str, "home page") == 0)
    g_string_assign (text, "homepage");

  return g_string_free (text, FALSE);
}

static gboolean
read_digits (const char **text,
             guint        least,
             guint        most,
             int         *number)
{
  guint n = 0;

  for (*number = 0; n < most && g_ascii_isdigit (**text); n++)
    *number = *number * 10 + *(*text)++ - '0';

  return n >= least;
}

/**
 * rel_vcard_parse_birthday:
 * @text: a date as a card writes it: `19800517`, `1980-05-17`, `1980-5-17`, either with a
 *   time behind, `--0517`, `--05-17`
 * @omitted_year: (nullable): a year that stands for none (`X-APPLE-OMIT-YEAR`)
 * @birthday: (out): `YYYY-MM-DD` or `--MM-DD`
 *
 * Reads a day, with its year or without. A time and its zone are dropped: the day is meant as
 * written. The years 0000 and, as Apple has it, 1604 stand for none.
 *
 * Returns: whether it is a day
 */
gboolean
rel_vcard_parse_birthday (const char *text,
                          const char *omitted_year,
                          char        birthday[11])
{
  const char *c = text;
  int year = 0, month, day;
  gboolean has_year, dashed;

  while (*c == ' ')
    c++;

  has_year = *c != '-';
  if (has_year)
    {
      if (!read_digits (&c, 4, 4, &year))
        return FALSE;
    }
  else if (c[1] == '-' && c[2] != '-')
    c += 2;
  else
    return FALSE;

  dashed = has_year ? *c == '-' || *c == '/' : FALSE;
  if (dashed)
    c++;
  if (!read_digits (&c, dashed ? 1 : 2, 2, &month))
    return FALSE;
  if (*c == '-' || (dashed && *c == '/'))
    c++, dashed = TRUE;
  else if (dashed)
    return FALSE;
  if (!read_digits (&c, dashed ? 1 : 2, 2, &day))
    return FALSE;
  if (*c != '\0' && *c != 'T' && *c != 't' && *c != ' ' && *c != 'Z')
    return FALSE;

  if (has_year && omitted_year != NULL && atoi (omitted_year) == year)
    has_year = FALSE;
  if (year == 0 || year == 1604)
    has_year = FALSE;

  if (has_year)
    g_snprintf (birthday, 11, "%04d-%02d-%02d", year, month, day);
  else
    g_snprintf (birthday, 11, "--%02d-%02d", month, day);

  return rel_date_is_birthday (birthday);
}
