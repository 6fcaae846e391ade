/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The properties of one vCard become a person's draft. */
#include "rel-vcard-mapper.h"

#include "rel-date.h"
#include "rel-vcard-photo.h"
#include "rel-vcard-words.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define PREF_NONE 101 /* RFC 6350 gives PREF 1 (first) to 100 */

/* A contact point or custom field that may get its label from another property. */
typedef struct
{
  const char *kind; /* NULL for a custom field */
  const char *group;
  const char *label;
  const char *value;
  int pref;
} Entry;

typedef struct
{
  const char *group;
  const char *label;
} GroupLabel;

/* An ORG, TITLE or ROLE. */
typedef struct
{
  RelVcardSlot slot;
  const char *group;
  const char *value;
  const char *department;
  gboolean used;
} Work;

/* A LABEL of vCard 2.1 and 3.0, used where no ADR has its type. */
typedef struct
{
  const char *label;
  const char *value;
} MailingLabel;

typedef struct
{
  const char *name;
  const char *altid;
} Alternative;

struct _RelVcardMapper
{
  RelPersonDraft *draft;
  GArray *entries;
  GArray *labels;
  GArray *works;
  GArray *mailing_labels;
  GArray *alternatives;
  GString *text;
  const char *birthday_text;
  const char *started_on;
  const char *additional_name;
  const char *refusal;
  int name_pref;
};

/**
 * rel_vcard_mapper_new:
 *
 * Makes a mapper for any number of cards, one after the other.
 *
 * Returns: (transfer full): the mapper
 */
RelVcardMapper *
rel_vcard_mapper_new (void)
{
  RelVcardMapper *self = g_new0 (RelVcardMapper, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->labels = g_array_new (FALSE, FALSE, sizeof (GroupLabel));
  self->works = g_array_new (FALSE, FALSE, sizeof (Work));
  self->mailing_labels = g_array_new (FALSE, FALSE, sizeof (MailingLabel));
  self->alternatives = g_array_new (FALSE, FALSE, sizeof (Alternative));
  self->text = g_string_sized_new (256);

  return self;
}

void
rel_vcard_mapper_free (RelVcardMapper *self)
{
  g_array_unref (self->entries);
  g_array_unref (self->labels);
  g_array_unref (self->works);
  g_array_unref (self->mailing_labels);
  g_array_unref (self->alternatives);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * rel_vcard_mapper_begin:
 * @self: the mapper
 * @draft: a draft, which is cleared; it must live until [method@VcardMapper.finish]
 *
 * Begins a card.
 */
void
rel_vcard_mapper_begin (RelVcardMapper *self,
                        RelPersonDraft *draft)
{
  rel_person_draft_clear (draft);
  g_array_set_size (self->entries, 0);
  g_array_set_size (self->labels, 0);
  g_array_set_size (self->works, 0);
  g_array_set_size (self->mailing_labels, 0);
  g_array_set_size (self->alternatives, 0);
  self->draft = draft;
  self->birthday_text = NULL;
  self->started_on = NULL;
  self->additional_name = NULL;
  self->refusal = NULL;
  self->name_pref = PREF_NONE + 1;
}

static const char *
get_param (const RelVcardProperty *property,
           const char             *name)
{
  for (guint i = 0; i < property->n_params; i++)
    if (g_ascii_strcasecmp (property->params[i].name, name) == 0)
      return property->params[i].value;

  return NULL;
}

static const char *
intern (RelVcardMapper *self,
        const char     *text)
{
  return text != NULL ? rel_person_draft_intern (self->draft, text, -1) : NULL;
}

/* A copy without blanks around; NULL if nothing is left. On one line where @one_line. */
static const char *
intern_trimmed (RelVcardMapper *self,
                const char     *text,
                gboolean        one_line)
{
  gsize length = strlen (text);
  char *copy;

  while (length > 0 && g_ascii_isspace (*text))
    text++, length--;
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  if (length == 0)
    return NULL;

  copy = (char *) rel_person_draft_intern (self->draft, text, (gssize) length);
  if (one_line)
    for (char *c = strpbrk (copy, "\n\r\t"); c != NULL; c = strpbrk (c, "\n\r\t"))
      *c = ' ';

  return copy;
}

/* The whole value: what was split at semicolons is one text again. */
static const char *
dup_value (RelVcardMapper         *self,
           const RelVcardProperty *property,
           gboolean                one_line)
{
  if (property->n_values == 0)
    return NULL;
  if (property->n_values == 1)
    return intern_trimmed (self, property->values[0], one_line);

  g_string_truncate (self->text, 0);
  for (guint i = 0; i < property->n_values; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, ';');
      g_string_append (self->text, property->values[i]);
    }

  return intern_trimmed (self, self->text->str, one_line);
}

static const char *
component (RelVcardMapper         *self,
           const RelVcardProperty *property,
           guint                   index)
{
  return index < property->n_values ? intern_trimmed (self, property->values[index], TRUE) : NULL;
}

static int
get_pref (const RelVcardProperty *property)
{
  for (guint i = 0; i < property->n_params; i++)
    {
      const RelVcardParam *param = &property->params[i];

      if (g_ascii_strcasecmp (param->name, "PREF") == 0)
        {
          int pref = atoi (param->value);

          return pref >= 1 && pref <= 100 ? pref : 1;
        }
      if (g_ascii_strcasecmp (param->name, "TYPE") == 0)
        for (const char *type = param->value; type != NULL; type = strchr (type, ','))
          {
            type += strspn (type, ", ");
            if (g_ascii_strncasecmp (type, "PREF", 4) == 0 && !g_ascii_isalnum (type[4]))
              return 1;
          }
    }

  return PREF_NONE;
}

static void
append_type (GString    *label,
             const char *type,
             gsize       length,
             const char *kind)
{
  /* What every number or address is anyway. */
  static const char *const noise[] = { "pref", "voice", "internet", "x400", "msg", "text", "parcel", "postal", "intl",
                                       "dom", "uri", "individual", "other", "x-other", "true" };
  g_autofree char *word = g_ascii_strdown (type, (gssize) length);
  const char *shown = g_strstrip (word);

  for (gsize i = 0; i < G_N_ELEMENTS (noise); i++)
    if (strcmp (shown, noise[i]) == 0)
      return;
  if (kind != NULL && strcmp (shown, kind) == 0)
    return;
  if (g_str_has_prefix (shown, "x-evolution-"))
    return;

  if (g_str_has_prefix (shown, "x-"))
    shown += 2;
  if (strcmp (shown, "cell") == 0)
    shown = "mobile";
  else if (strcmp (shown, "homefax") == 0)
    shown = "home fax";
  else if (strcmp (shown, "workfax") == 0)
    shown = "work fax";
  if (*shown == '\0')
    return;

  /* "fax" and "work" in either order are one label; a word comes once. */
  if (label->len > 0)
    {
      const char *found = strstr (label->str, shown);

      if (found != NULL && (found == label->str || found[-1] == ' '))
        return;
      if (strcmp (shown, "work") == 0 || strcmp (shown, "home") == 0)
        {
          g_string_prepend_c (label, ' ');
          g_string_prepend (label, shown);
          return;
        }
      g_string_append_c (label, ' ');
    }
  g_string_append (label, shown);
}

/* A label from the types: `TYPE=WORK,FAX` is "work fax". */
static const char *
dup_label (RelVcardMapper         *self,
           const RelVcardProperty *property,
           const char             *kind)
{
  GString *label = self->text;

  g_string_truncate (label, 0);
  for (guint i = 0; i < property->n_params; i++)
    {
      const char *type = property->params[i].value;

      if (g_ascii_strcasecmp (property->params[i].name, "TYPE") != 0)
        continue;

      while (*type != '\0')
        {
          gsize length = strcspn (type, ",");

          append_type (label, type, length, kind);
          type += length + (type[length] == ',' ? 1 : 0);
        }
    }

  return label->len > 0 ? rel_person_draft_intern (self->draft, label->str, (gssize) label->len) : NULL;
}

static void
add_entry (RelVcardMapper         *self,
           const char             *kind,
           const RelVcardProperty *property,
           const char             *label,
           const char             *value)
{
  Entry entry = { kind, intern (self, property->group), label, value, get_pref (property) };

  if (value != NULL)
    g_array_append_val (self->entries, entry);
}

/* The date of an anniversary in our own form; other text as it is. */
static const char *
dup_date (RelVcardMapper         *self,
          const RelVcardProperty *property)
{
  const char *text = dup_value (self, property, TRUE);
  char date[11];

  if (text != NULL && rel_vcard_parse_birthday (text, get_param (property, "X-APPLE-OMIT-YEAR"), date))
    return intern (self, date);

  return text;
}

static void
visit_birthday (RelVcardMapper         *self,
                const RelVcardProperty *property)
{
  const char *text = dup_value (self, property, TRUE);
  char date[11];

  if (text == NULL || self->draft->fields[REL_DRAFT_BIRTHDAY] != NULL)
    return;

  if (rel_vcard_parse_birthday (text, get_param (property, "X-APPLE-OMIT-YEAR"), date))
    {
      self->draft->fields[REL_DRAFT_BIRTHDAY] = intern (self, date);
      self->birthday_text = NULL;
    }
  else if (self->birthday_text == NULL)
    self->birthday_text = text;
}

static void
visit_phone (RelVcardMapper         *self,
             const RelVcardProperty *property)
{
  const char *value = dup_value (self, property, TRUE);
  const char *rest;
  GString *number = self->text;

  if (value == NULL)
    return;

  /* RFC 3966: tel:+1-201-555-0123;ext=102;phone-context=… */
  if (g_ascii_strncasecmp (value, "tel:", 4) == 0)
    {
      g_autofree char *plain = NULL;

      value += 4;
      rest = strchr (value, ';');
      g_string_assign (number, "");
      g_string_append_len (number, value, rest != NULL ? rest - value : (gssize) strlen (value));
      for (; rest != NULL; rest = strchr (rest + 1, ';'))
        if (g_ascii_strncasecmp (rest, ";ext=", 5) == 0)
          {
            gsize length = strcspn (rest + 5, ";");

            g_string_append (number, " ext. ");
            g_string_append_len (number, rest + 5, (gssize) length);
          }
      plain = g_uri_unescape_string (number->str, NULL);
      value = intern_trimmed (self, plain != NULL && g_utf8_validate (plain, -1, NULL) ? plain : number->str, TRUE);
    }

  add_entry (self, "phone", property, dup_label (self, property, "phone"), value);
}

/* The colon behind a scheme of a single word, as in xmpp:alice@example.com, not in https://… */
static const char *
find_scheme_end (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+.");

  return length > 0 && text[length] == ':' && text[length + 1] != '/' && text[length + 1] != '\0' ? text + length : NULL;
}

static void
visit_im (RelVcardMapper         *self,
          const RelVcardProperty *property,
          const char             *service)
{
  static const char *const wrappers[] = { "x-apple", "x-im", "im", "x-evolution" };
  const char *value = dup_value (self, property, TRUE);
  const char *label, *colon;

  if (value == NULL)
    return;

  label = get_param (property, "X-SERVICE-TYPE");
  if (label == NULL)
    label = get_param (property, "SERVICE-TYPE");
  label = label != NULL ? intern (self, label) : service;

  /* The scheme names the service (xmpp:alice@example.com), if need be inside a general one
   * (im:slack:alice). */
  for (guint level = 0; level < 2 && value != NULL && (colon = find_scheme_end (value)) != NULL; level++)
    {
      g_autofree char *scheme = g_ascii_strdown (value, colon - value);
      g_autofree char *handle = g_uri_unescape_string (colon + 1, NULL);
      gboolean wrapper = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (wrappers); i++)
        wrapper = wrapper || strcmp (scheme, wrappers[i]) == 0;
      if (!wrapper && label == NULL)
        label = intern (self, scheme);
      value = intern_trimmed (self, handle != NULL && g_utf8_validate (handle, -1, NULL) ? handle : colon + 1, TRUE);
      if (!wrapper)
        break;
    }

  if (label == NULL)
    label = dup_label (self, property, "im");
  add_entry (self, "im", property, label, value);
}

static void
visit_email (RelVcardMapper         *self,
             const RelVcardProperty *property)
{
  const char *value = dup_value (self, property, TRUE);

  if (value != NULL && g_ascii_strncasecmp (value, "mailto:", 7) == 0)
    value = intern_trimmed (self, value + 7, TRUE);

  add_entry (self, "email", property, dup_label (self, property, "email"), value);
}

static void
append_line (GString    *text,
             const char *separator,
             const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

/* The seven parts of an address as the lines of an envelope. Where the region is given the code
 * stands behind it (Springfield, IL 62701), else before the city (8000 Zürich). */
static void
visit_address (RelVcardMapper         *self,
               const RelVcardProperty *property)
{
  GString *text = self->text;
  const char *parts[7] = { NULL };
  const char *label = dup_label (self, property, "address");
  const char *formatted = get_param (property, "LABEL");

  for (guint i = 0; i < 7 && i < property->n_values; i++)
    parts[i] = intern_trimmed (self, property->values[i], FALSE);

  g_string_truncate (text, 0);
  append_line (text, "\n", parts[0]);
  append_line (text, "\n", parts[2]);
  append_line (text, "\n", parts[1]);
  if (parts[4] != NULL || parts[5] != NULL || parts[3] != NULL)
    {
      gsize before = text->len;

      if (before > 0)
        g_string_append_c (text, '\n');
      before = text->len;
      if (parts[4] == NULL && parts[5] != NULL)
        {
          g_string_append (text, parts[5]);
          if (parts[3] != NULL)
            g_string_append_c (text, ' ');
        }
      if (parts[3] != NULL)
        g_string_append (text, parts[3]);
      if (parts[4] != NULL)
        {
          g_string_append_printf (text, "%s%s", text->len > before ? ", " : "", parts[4]);
          if (parts[5] != NULL)
            g_string_append_printf (text, " %s", parts[5]);
        }
    }
  append_line (text, "\n", parts[6]);

  if (text->len == 0 && formatted != NULL)
    {
      /* RFC 6868: in a parameter ^n is a line end, ^' a quote, ^^ a circumflex. */
      for (const char *c = formatted; *c != '\0'; c++)
        if (*c == '^' && c[1] != '\0' && strchr ("n'^", c[1]) != NULL)
          g_string_append_c (text, *++c == 'n' ? '\n' : *c == '\'' ? '"' : '^');
        else if (*c == '\\' && (c[1] == 'n' || c[1] == 'N'))
          c++, g_string_append_c (text, '\n');
        else
          g_string_append_c (text, *c);
    }

  add_entry (self, "address", property, label, intern_trimmed (self, text->str, FALSE));
}

static void
visit_related (RelVcardMapper         *self,
               const RelVcardProperty *property)
{
  const char *value = dup_value (self, property, TRUE);
  const char *types = get_param (property, "TYPE");
  const char *label = NULL;

  if (value == NULL || g_str_has_prefix (value, "urn:") || g_uri_peek_scheme (value) != NULL)
    return;

  if (types != NULL)
    {
      g_auto (GStrv) words = g_strsplit (types, ",", -1);

      for (guint i = 0; words[i] != NULL && label == NULL; i++)
        label = rel_vcard_relation_label (g_strstrip (words[i]));
    }
  if (label == NULL)
    label = _("Related person");
  else if (strcmp (label, _("Manager")) == 0 && self->draft->manager_name == NULL)
    self->draft->manager_name = value;

  add_entry (self, NULL, property, label, value);
}

static void
visit_class (RelVcardMapper         *self,
             const RelVcardProperty *property)
{
  const char *value = dup_value (self, property, TRUE);

  if (value == NULL)
    return;
  if (g_ascii_strcasecmp (value, "PRIVATE") == 0)
    self->draft->fields[REL_DRAFT_SENSITIVITY] = "private";
  else if (g_ascii_strcasecmp (value, "CONFIDENTIAL") == 0)
    self->draft->fields[REL_DRAFT_SENSITIVITY] = "confidential";
}

/* vnd.android.cursor.item/KIND;value;type;… */
static void
visit_android (RelVcardMapper         *self,
               const RelVcardProperty *property)
{
  const char *kind, *value, *type;
  RelPersonDraft *draft = self->draft;
  char date[11];

  if (property->n_values < 2)
    return;

  kind = strchr (property->values[0], '/');
  value = component (self, property, 1);
  type = property->n_values > 2 ? property->values[2] : "";
  if (kind == NULL || value == NULL)
    return;

  if (strcmp (kind, "/nickname") == 0 && draft->fields[REL_DRAFT_NICKNAME] == NULL)
    draft->fields[REL_DRAFT_NICKNAME] = value;
  else if (strcmp (kind, "/contact_event") == 0)
    {
      gboolean is_date = rel_vcard_parse_birthday (value, NULL, date);

      if (strcmp (type, "3") != 0)
        add_entry (self, NULL, property, strcmp (type, "1") == 0 ? _("Anniversary") : _("Date"),
                   is_date ? intern (self, date) : value);
      else if (is_date && draft->fields[REL_DRAFT_BIRTHDAY] == NULL)
        draft->fields[REL_DRAFT_BIRTHDAY] = intern (self, date);
    }
  else if (strcmp (kind, "/relation") == 0)
    {
      const char *relation = rel_vcard_android_relation (type);

      if (strcmp (type, "11") == 0)
        draft->referred_by = value;
      else
        add_entry (self, NULL, property,
                   relation != NULL ? rel_vcard_relation_label (relation) : _("Related person"), value);
    }
}

static void
visit_photo (RelVcardMapper         *self,
             const RelVcardProperty *property,
             const char             *label)
{
  const char *value;
  gsize size = 0;

  if (self->draft->photo != NULL || property->n_values == 0)
    return;

  /* A picture is long: no copy of it is made where it is one value. */
  value = property->n_values == 1 ? property->values[0] : dup_value (self, property, TRUE);
  if (value == NULL || *value == '\0')
    return;

  switch (rel_vcard_photo_read (self->draft, value, REL_VCARD_MAX_PHOTO, &size))
    {
    case REL_VCARD_PHOTO_TOO_LARGE:
      {
        g_autofree char *actual = g_format_size (size);
        g_autofree char *most = g_format_size (REL_VCARD_MAX_PHOTO);
        /* Translators: sizes, as "5.2 MB" and "2.1 MB". */
        g_autofree char *text = g_strdup_printf (_("Left out, because it has %s, and no more than %s is kept"), actual, most);

        add_entry (self, NULL, property, _(label), intern (self, text));
        break;
      }
    case REL_VCARD_PHOTO_ELSEWHERE:
      add_entry (self, NULL, property, _(label), intern_trimmed (self, value, TRUE));
      break;
    case REL_VCARD_PHOTO_READ:
    case REL_VCARD_PHOTO_BROKEN:
      break;
    }
}

static void
visit_tags (RelVcardMapper         *self,
            const RelVcardProperty *property)
{
  for (guint i = 0; i < property->n_values; i++)
    {
      const char *tag = intern_trimmed (self, property->values[i], TRUE);

      /* Google puts everybody in this group. */
      if (tag != NULL && strcmp (tag, "myContacts") != 0 && strcmp (tag, "* myContacts") != 0)
        rel_person_draft_add_tag (self->draft, tag);
    }
}

static void
visit_work (RelVcardMapper         *self,
            const RelVcardProperty *property,
            RelVcardSlot            slot)
{
  Work work = { slot, intern (self, property->group), NULL, NULL, FALSE };

  if (slot != REL_VCARD_SLOT_ORGANIZATION)
    work.value = dup_value (self, property, TRUE);
  else
    {
      work.value = component (self, property, 0);
      g_string_truncate (self->text, 0);
      for (guint i = 1; i < property->n_values; i++)
        append_line (self->text, ", ", component (self, property, i));
      work.department = intern_trimmed (self, self->text->str, TRUE);
    }

  if (work.value == NULL && work.department == NULL)
    return;

  /* The same title in another language is not another position. */
  if (slot != REL_VCARD_SLOT_ORGANIZATION && get_param (property, "LANGUAGE") != NULL)
    for (guint i = 0; i < self->works->len; i++)
      {
        const Work *other = &g_array_index (self->works, Work, i);

        if (other->slot == slot && g_strcmp0 (other->group, work.group) == 0)
          return;
      }

  g_array_append_val (self->works, work);
}

/* Whether another property of this name and ALTID came before: the same thing in another
 * language or script (RFC 6350 section 5.4). The first counts. */
static gboolean
is_alternative (RelVcardMapper         *self,
                const RelVcardProperty *property,
                const char             *name)
{
  const char *altid = get_param (property, "ALTID");
  Alternative alternative = { name, altid };

  if (altid == NULL)
    return FALSE;

  for (guint i = 0; i < self->alternatives->len; i++)
    {
      const Alternative *other = &g_array_index (self->alternatives, Alternative, i);

      if (other->name == name && strcmp (other->altid, altid) == 0)
        return TRUE;
    }

  alternative.altid = intern (self, altid);
  g_array_append_val (self->alternatives, alternative);
  return FALSE;
}

static void
set_first (RelVcardMapper         *self,
           RelDraftField           field,
           const RelVcardProperty *property)
{
  if (self->draft->fields[field] == NULL)
    self->draft->fields[field] = dup_value (self, property, TRUE);
}

static void
visit_full_name (RelVcardMapper         *self,
                 const RelVcardProperty *property)
{
  int pref = get_pref (property);
  const char *name;

  if (pref >= self->name_pref)
    return;

  name = dup_value (self, property, TRUE);
  if (name != NULL)
    {
      self->draft->fields[REL_DRAFT_NAME] = name;
      self->name_pref = pref;
    }
}

static void
visit_name (RelVcardMapper         *self,
            const RelVcardProperty *property)
{
  const char **fields = self->draft->fields;

  if (fields[REL_DRAFT_FAMILY_NAME] != NULL || fields[REL_DRAFT_GIVEN_NAME] != NULL)
    return;

  fields[REL_DRAFT_FAMILY_NAME] = component (self, property, 0);
  fields[REL_DRAFT_GIVEN_NAME] = component (self, property, 1);
  self->additional_name = component (self, property, 2);
}

static void
visit_kind (RelVcardMapper         *self,
            const RelVcardProperty *property)
{
  if (property->n_values == 0)
    return;
  if (g_ascii_strcasecmp (property->values[0], "group") == 0)
    self->refusal = _("The card describes a group, not a person.");
  else if (g_ascii_strcasecmp (property->values[0], "location") == 0 ||
           g_ascii_strcasecmp (property->values[0], "thing") == 0 ||
           g_ascii_strcasecmp (property->values[0], "device") == 0)
    self->refusal = _("The card describes a place or a thing, not a person.");
}

static void
visit_group_label (RelVcardMapper         *self,
                   const RelVcardProperty *property)
{
  g_autofree char *label = NULL;
  GroupLabel entry;

  if (property->group == NULL || property->n_values == 0)
    return;

  label = rel_vcard_dup_apple_label (property->values[0]);
  if (label == NULL)
    return;

  entry = (GroupLabel) { intern (self, property->group), intern_trimmed (self, label, TRUE) };
  g_array_append_val (self->labels, entry);
}

static void
visit_note (RelVcardMapper         *self,
            const RelVcardProperty *property)
{
  const char **notes = &self->draft->fields[REL_DRAFT_NOTES];
  const char *note = dup_value (self, property, FALSE);

  if (note != NULL && *notes != NULL)
    {
      g_string_printf (self->text, "%s\n\n%s", *notes, note);
      *notes = intern (self, self->text->str);
    }
  else if (note != NULL)
    *notes = note;
}

/**
 * rel_vcard_mapper_visit:
 * @property: one property of the card
 * @user_data: the mapper
 *
 * Takes one property into the draft. What it does not know it leaves.
 */
void
rel_vcard_mapper_visit (const RelVcardProperty *property,
                        gpointer                user_data)
{
  RelVcardMapper *self = user_data;
  const RelVcardWord *word = rel_vcard_word_find (property->name);
  const char *value;

  if (word == NULL || (property->n_params > 0 && is_alternative (self, property, word->name)))
    return;

  switch (word->slot)
    {
    case REL_VCARD_SLOT_NONE:
      break;
    case REL_VCARD_SLOT_ADDRESS:
      visit_address (self, property);
      break;
    case REL_VCARD_SLOT_ANDROID:
      visit_android (self, property);
      break;
    case REL_VCARD_SLOT_BIRTHDAY:
      visit_birthday (self, property);
      break;
    case REL_VCARD_SLOT_CLASS:
      visit_class (self, property);
      break;
    case REL_VCARD_SLOT_DATE:
      add_entry (self, NULL, property, _(word->label), dup_date (self, property));
      break;
    case REL_VCARD_SLOT_DEPARTMENT:
      value = dup_value (self, property, TRUE);
      if (value != NULL)
        {
          Work work = { word->slot, NULL, NULL, value, FALSE };

          g_array_append_val (self->works, work);
        }
      break;
    case REL_VCARD_SLOT_EMAIL:
      visit_email (self, property);
      break;
    case REL_VCARD_SLOT_FIELD:
      value = dup_value (self, property, TRUE);
      if (value != NULL && g_str_has_prefix (value, "BEGIN:VCARD"))
        break;
      add_entry (self, NULL, property, _(word->label), value);
      break;
    case REL_VCARD_SLOT_FULL_NAME:
      visit_full_name (self, property);
      break;
    case REL_VCARD_SLOT_GROUP_LABEL:
      visit_group_label (self, property);
      break;
    case REL_VCARD_SLOT_ID:
      value = dup_value (self, property, TRUE);
      if (value != NULL && g_uuid_string_is_valid (value))
        self->draft->fields[REL_DRAFT_ID] = value;
      break;
    case REL_VCARD_SLOT_IM:
      visit_im (self, property, word->label);
      break;
    case REL_VCARD_SLOT_KIND:
      visit_kind (self, property);
      break;
    case REL_VCARD_SLOT_MAILING_LABEL:
      {
        MailingLabel label = { dup_label (self, property, "address"), dup_value (self, property, FALSE) };

        if (label.value != NULL)
          g_array_append_val (self->mailing_labels, label);
        break;
      }
    case REL_VCARD_SLOT_MANAGER:
      value = dup_value (self, property, TRUE);
      if (self->draft->manager_name == NULL)
        self->draft->manager_name = value;
      add_entry (self, NULL, property, _(word->label), value);
      break;
    case REL_VCARD_SLOT_MET_ON:
      value = dup_value (self, property, TRUE);
      if (rel_date_is_full (value))
        self->draft->fields[REL_DRAFT_MET_ON] = value;
      break;
    case REL_VCARD_SLOT_MET_WHERE:
      set_first (self, REL_DRAFT_MET_WHERE, property);
      break;
    case REL_VCARD_SLOT_NAME:
      visit_name (self, property);
      break;
    case REL_VCARD_SLOT_NICKNAME:
      set_first (self, REL_DRAFT_NICKNAME, property);
      break;
    case REL_VCARD_SLOT_NOTE:
      visit_note (self, property);
      break;
    case REL_VCARD_SLOT_ORGANIZATION:
    case REL_VCARD_SLOT_TITLE:
    case REL_VCARD_SLOT_ROLE:
    case REL_VCARD_SLOT_STARTED_ON:
      visit_work (self, property, word->slot);
      break;
    case REL_VCARD_SLOT_OWN_FIELD:
      add_entry (self, NULL, property, NULL, dup_value (self, property, FALSE));
      break;
    case REL_VCARD_SLOT_PHONE:
      visit_phone (self, property);
      break;
    case REL_VCARD_SLOT_PHOTO:
      visit_photo (self, property, word->label);
      break;
    case REL_VCARD_SLOT_RELATED:
      visit_related (self, property);
      break;
    case REL_VCARD_SLOT_TAGS:
      visit_tags (self, property);
      break;
    case REL_VCARD_SLOT_UID:
      set_first (self, REL_DRAFT_SOURCE_UID, property);
      break;
    case REL_VCARD_SLOT_URL:
      value = dup_value (self, property, TRUE);
      if (value != NULL && g_str_has_prefix (value, "x-apple:"))
        value += strlen ("x-apple:");
      add_entry (self, "url", property, word->label != NULL ? word->label : dup_label (self, property, "url"), value);
      break;
    }
}

/* The first unused work of @slot that belongs to @group; with no group, the first that has none
 * either. */
static Work *
take_work (RelVcardMapper *self,
           RelVcardSlot    slot,
           const char     *group)
{
  for (guint i = 0; i < self->works->len; i++)
    {
      Work *work = &g_array_index (self->works, Work, i);

      if (work->slot == slot && !work->used && g_strcmp0 (work->group, group) == 0)
        {
          work->used = TRUE;
          return work;
        }
    }

  return NULL;
}

static Work *
take_work_for (RelVcardMapper *self,
               RelVcardSlot    slot,
               const char     *group)
{
  Work *work = group != NULL ? take_work (self, slot, group) : NULL;

  return work != NULL ? work : take_work (self, slot, NULL);
}

static void
add_position (RelVcardMapper *self,
              const Work     *organization,
              const char     *group)
{
  Work *title = take_work_for (self, REL_VCARD_SLOT_TITLE, group);
  Work *role = title == NULL ? take_work_for (self, REL_VCARD_SLOT_ROLE, group) : NULL;
  Work *since = take_work (self, REL_VCARD_SLOT_STARTED_ON, group);
  const char *department = organization != NULL ? organization->department : NULL;

  if (department == NULL)
    {
      Work *own = take_work (self, REL_VCARD_SLOT_DEPARTMENT, NULL);

      department = own != NULL ? own->department : NULL;
    }

  rel_person_draft_add_position (self->draft, organization != NULL ? organization->value : NULL,
                                 title != NULL ? title->value : role != NULL ? role->value : NULL, department,
                                 since != NULL && rel_date_is_full (since->value) ? since->value : NULL, NULL);
}

/* Pairs organizations with titles: by group, else in the order of the card. */
static void
finish_positions (RelVcardMapper *self)
{
  GArray *works = self->works;

  for (guint i = 0; i < works->len; i++)
    {
      Work *work = &g_array_index (works, Work, i);

      if (work->slot == REL_VCARD_SLOT_ORGANIZATION)
        add_position (self, work, work->group);
    }

  for (guint i = 0; i < works->len; i++)
    {
      Work *work = &g_array_index (works, Work, i);

      if (work->used || work->slot == REL_VCARD_SLOT_ORGANIZATION || work->slot == REL_VCARD_SLOT_STARTED_ON)
        continue;

      if (work->slot == REL_VCARD_SLOT_ROLE && self->draft->positions->len > 0)
        {
          const RelDraftPosition *first = &g_array_index (self->draft->positions, RelDraftPosition, 0);

          if (g_strcmp0 (first->title, work->value) != 0)
            rel_person_draft_add_custom_field (self->draft, _("Role"), work->value);
        }
      else if (work->slot == REL_VCARD_SLOT_DEPARTMENT)
        rel_person_draft_add_position (self->draft, NULL, NULL, work->department, NULL, NULL);
      else
        add_position (self, NULL, work->group);
    }
}

static const char *
find_group_label (RelVcardMapper *self,
                  const char     *group)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const GroupLabel *label = &g_array_index (self->labels, GroupLabel, i);

      if (g_ascii_strcasecmp (label->group, group) == 0)
        return label->label;
    }

  return NULL;
}

static void
add_custom_field (RelVcardMapper *self,
                  const char     *label,
                  const char     *value)
{
  for (guint i = 0; i < self->draft->custom_fields->len; i++)
    {
      const RelDraftCustomField *other = &g_array_index (self->draft->custom_fields, RelDraftCustomField, i);

      if (strcmp (other->label, label) == 0 && strcmp (other->value, value) == 0)
        return;
    }

  rel_person_draft_add_custom_field (self->draft, label, value);
}

static void
finish_entries (RelVcardMapper *self)
{
  GArray *entries = self->entries;

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);
      gboolean preferred = entry->pref < PREF_NONE;

      if (entry->group != NULL && self->labels->len > 0)
        {
          const char *label = find_group_label (self, entry->group);

          if (label != NULL && entry->kind == NULL)
            {
              const char *relation = rel_vcard_relation_label (label);

              entry->label = relation != NULL ? relation :
                             g_ascii_strcasecmp (label, "anniversary") == 0 ? _("Anniversary") : label;
            }
          else if (label != NULL)
            entry->label = label;
        }

      if (entry->kind == NULL)
        {
          if (entry->label == NULL)
            entry->label = _("Note");
          add_custom_field (self, entry->label, entry->value);
          continue;
        }

      /* One of a kind is preferred: that of the lowest PREF, of equals the first. */
      for (guint k = 0; k < entries->len && preferred; k++)
        {
          const Entry *other = &g_array_index (entries, Entry, k);

          if (k != i && other->kind != NULL && strcmp (other->kind, entry->kind) == 0 &&
              (other->pref < entry->pref || (other->pref == entry->pref && k < i)))
            preferred = FALSE;
        }
      rel_person_draft_add_contact_point (self->draft, entry->kind, entry->label, entry->value, preferred);
    }
}

static void
finish_mailing_labels (RelVcardMapper *self)
{
  for (guint i = 0; i < self->mailing_labels->len; i++)
    {
      const MailingLabel *label = &g_array_index (self->mailing_labels, MailingLabel, i);
      gboolean known = FALSE;

      for (guint k = 0; k < self->entries->len && !known; k++)
        {
          const Entry *entry = &g_array_index (self->entries, Entry, k);

          known = g_strcmp0 (entry->kind, "address") == 0 &&
                  (label->label == NULL || g_strcmp0 (entry->label, label->label) == 0);
        }
      if (!known)
        rel_person_draft_add_contact_point (self->draft, "address", label->label, label->value, FALSE);
    }
}

/**
 * rel_vcard_mapper_finish:
 * @self: the mapper
 *
 * Ends a card: pairs organizations with titles, gives entries the labels of their groups, and finds
 * a name.
 *
 * Returns: (nullable): why the card is no person, a whole translated sentence; %NULL if it is
 */
const char *
rel_vcard_mapper_finish (RelVcardMapper *self)
{
  const char **fields = self->draft->fields;

  finish_positions (self);
  finish_entries (self);
  finish_mailing_labels (self);
  if (self->birthday_text != NULL)
    rel_person_draft_add_custom_field (self->draft, _("Birthday"), self->birthday_text);

  if (fields[REL_DRAFT_NAME] == NULL && self->additional_name != NULL)
    {
      g_string_truncate (self->text, 0);
      append_line (self->text, " ", fields[REL_DRAFT_GIVEN_NAME]);
      append_line (self->text, " ", self->additional_name);
      append_line (self->text, " ", fields[REL_DRAFT_FAMILY_NAME]);
      fields[REL_DRAFT_NAME] = intern (self, self->text->str);
    }

  if (self->refusal != NULL)
    return self->refusal;
  if (!rel_person_draft_finish (self->draft))
    return _("The card has nothing that could be a name.");

  return NULL;
}
