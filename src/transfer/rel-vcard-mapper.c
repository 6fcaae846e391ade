/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The properties of one vCard become a person's draft. */
#include "rel-vcard-mapper-private.h"

#include "rel-date.h"
#include "rel-vcard-photo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

  self->entries = g_array_new (FALSE, FALSE, sizeof (RelVcardEntry));
  self->labels = g_array_new (FALSE, FALSE, sizeof (RelVcardGroupLabel));
  self->works = g_array_new (FALSE, FALSE, sizeof (RelVcardWork));
  self->mailing_labels = g_array_new (FALSE, FALSE, sizeof (RelVcardMailingLabel));
  self->alternatives = g_array_new (FALSE, FALSE, sizeof (RelVcardAlternative));
  self->text = g_string_sized_new (256);
  self->note = g_string_sized_new (256);

  return self;
}

/**
 * rel_vcard_mapper_free:
 * @self: (transfer full): a mapper
 *
 * Releases it and all that it owns.
 */
void
rel_vcard_mapper_free (RelVcardMapper *self)
{
  g_array_unref (self->entries);
  g_array_unref (self->labels);
  g_array_unref (self->works);
  g_array_unref (self->mailing_labels);
  g_array_unref (self->alternatives);
  g_string_free (self->text, TRUE);
  g_string_free (self->note, TRUE);
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
  g_string_truncate (self->note, 0);
  self->draft = draft;
  self->birthday_text = NULL;
  self->additional_name = NULL;
  self->refusal = NULL;
  self->name_pref = REL_VCARD_PREF_NONE + 1;
}

/* The date of an anniversary in our own form; other text as it is. */
static const char *
dup_date (RelVcardMapper         *self,
          const RelVcardProperty *property)
{
  const char *text = rel_vcard_mapper_get_value (self, property, TRUE);
  char date[11];

  if (text != NULL && rel_vcard_parse_birthday (text, rel_vcard_get_param (property, "X-APPLE-OMIT-YEAR"), date))
    return rel_vcard_mapper_intern (self, date);

  return text;
}

static void
visit_birthday (RelVcardMapper         *self,
                const RelVcardProperty *property)
{
  const char *text = rel_vcard_mapper_get_value (self, property, TRUE);
  char date[11];

  if (text == NULL || self->draft->fields[REL_DRAFT_BIRTHDAY] != NULL)
    return;

  if (rel_vcard_parse_birthday (text, rel_vcard_get_param (property, "X-APPLE-OMIT-YEAR"), date))
    {
      self->draft->fields[REL_DRAFT_BIRTHDAY] = rel_vcard_mapper_intern (self, date);
      self->birthday_text = NULL;
    }
  else if (self->birthday_text == NULL)
    self->birthday_text = text;
}

static void
visit_related (RelVcardMapper         *self,
               const RelVcardProperty *property)
{
  const char *value = rel_vcard_mapper_get_value (self, property, TRUE);
  const char *types = rel_vcard_get_param (property, "TYPE");
  const char *value_type = rel_vcard_get_param (property, "VALUE");
  const char *label = NULL;

  if (value == NULL)
    return;

  /* A card elsewhere cannot be looked at. Apple's property is always text. */
  if (g_ascii_strcasecmp (property->name, "RELATED") == 0 && g_strcmp0 (value_type, "text") != 0 &&
      (g_str_has_prefix (value, "urn:") || strstr (value, "://") != NULL || g_str_has_prefix (value, "mailto:")))
    return;

  if (types != NULL)
    {
      g_auto (GStrv) words = g_strsplit (types, ",", -1);

      for (guint i = 0; words[i] != NULL && label == NULL; i++)
        label = rel_vcard_relation_label (g_strstrip (words[i]));
    }
  if (label == NULL)
    label = _("Related person");

  rel_vcard_mapper_add_entry (self, NULL, property, label, value);
}

static void
visit_class (RelVcardMapper         *self,
             const RelVcardProperty *property)
{
  const char *value = rel_vcard_mapper_get_value (self, property, TRUE);

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
  value = rel_vcard_mapper_get_component (self, property, 1);
  type = property->n_values > 2 ? property->values[2] : "";
  if (kind == NULL || value == NULL)
    return;

  if (strcmp (kind, "/nickname") == 0 && draft->fields[REL_DRAFT_NICKNAME] == NULL)
    draft->fields[REL_DRAFT_NICKNAME] = value;
  else if (strcmp (kind, "/contact_event") == 0)
    {
      gboolean is_date = rel_vcard_parse_birthday (value, NULL, date);

      if (strcmp (type, "3") != 0)
        rel_vcard_mapper_add_entry (self, NULL, property, strcmp (type, "1") == 0 ? _("Anniversary") : _("Date"),
                                    is_date ? rel_vcard_mapper_intern (self, date) : value);
      else if (is_date && draft->fields[REL_DRAFT_BIRTHDAY] == NULL)
        draft->fields[REL_DRAFT_BIRTHDAY] = rel_vcard_mapper_intern (self, date);
    }
  else if (strcmp (kind, "/relation") == 0)
    {
      const char *relation = rel_vcard_android_relation (type);

      if (strcmp (type, "11") == 0)
        draft->referred_by = value;
      else
        rel_vcard_mapper_add_entry (self, NULL, property,
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
  value = property->n_values == 1 ? property->values[0] : rel_vcard_mapper_get_value (self, property, TRUE);
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

        rel_vcard_mapper_add_entry (self, NULL, property, _(label), rel_vcard_mapper_intern (self, text));
        break;
      }
    case REL_VCARD_PHOTO_ELSEWHERE:
      rel_vcard_mapper_add_entry (self, NULL, property, _(label), rel_vcard_mapper_trim (self, value, TRUE));
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
      const char *tag = rel_vcard_mapper_trim (self, property->values[i], TRUE);

      /* Google puts everybody in this group. */
      if (tag != NULL && strcmp (tag, "myContacts") != 0 && strcmp (tag, "* myContacts") != 0)
        rel_person_draft_add_tag (self->draft, tag);
    }
}

/* Whether another property of this name and ALTID came before: the same thing in another
 * language or script (RFC 6350 section 5.4). The first counts. */
static gboolean
is_alternative (RelVcardMapper         *self,
                const RelVcardProperty *property,
                const char             *name)
{
  const char *altid = rel_vcard_get_param (property, "ALTID");
  RelVcardAlternative alternative = { name, altid };

  if (altid == NULL)
    return FALSE;

  for (guint i = 0; i < self->alternatives->len; i++)
    {
      const RelVcardAlternative *other = &g_array_index (self->alternatives, RelVcardAlternative, i);

      if (other->name == name && strcmp (other->altid, altid) == 0)
        return TRUE;
    }

  alternative.altid = rel_vcard_mapper_intern (self, altid);
  g_array_append_val (self->alternatives, alternative);
  return FALSE;
}

static void
set_first (RelVcardMapper         *self,
           RelDraftField           field,
           const RelVcardProperty *property)
{
  if (self->draft->fields[field] == NULL)
    self->draft->fields[field] = rel_vcard_mapper_get_value (self, property, TRUE);
}

static void
visit_full_name (RelVcardMapper         *self,
                 const RelVcardProperty *property)
{
  int pref = rel_vcard_get_pref (property);
  const char *name;

  if (pref >= self->name_pref)
    return;

  name = rel_vcard_mapper_get_value (self, property, TRUE);
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

  fields[REL_DRAFT_FAMILY_NAME] = rel_vcard_mapper_get_component (self, property, 0);
  fields[REL_DRAFT_GIVEN_NAME] = rel_vcard_mapper_get_component (self, property, 1);
  self->additional_name = rel_vcard_mapper_get_component (self, property, 2);
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
  RelVcardGroupLabel entry;

  if (property->group == NULL || property->n_values == 0)
    return;

  label = rel_vcard_dup_apple_label (property->values[0]);
  if (label == NULL)
    return;

  entry = (RelVcardGroupLabel) { rel_vcard_mapper_intern (self, property->group), rel_vcard_mapper_trim (self, label, TRUE) };
  g_array_append_val (self->labels, entry);
}

static void
visit_note (RelVcardMapper         *self,
            const RelVcardProperty *property)
{
  const char *note = rel_vcard_mapper_get_value (self, property, FALSE);

  if (note == NULL)
    return;
  if (self->note->len > 0)
    g_string_append (self->note, "\n\n");
  g_string_append (self->note, note);
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
      rel_vcard_mapper_visit_address (self, property);
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
      rel_vcard_mapper_add_entry (self, NULL, property, _(word->label), dup_date (self, property));
      break;
    case REL_VCARD_SLOT_DEPARTMENT:
      value = rel_vcard_mapper_get_value (self, property, TRUE);
      if (value != NULL)
        {
          RelVcardWork work = { word->slot, NULL, NULL, value, FALSE };

          g_array_append_val (self->works, work);
        }
      break;
    case REL_VCARD_SLOT_EMAIL:
      rel_vcard_mapper_visit_email (self, property);
      break;
    case REL_VCARD_SLOT_FIELD:
      value = rel_vcard_mapper_get_value (self, property, TRUE);
      if (value != NULL && g_str_has_prefix (value, "BEGIN:VCARD"))
        break;
      rel_vcard_mapper_add_entry (self, NULL, property, _(word->label), value);
      break;
    case REL_VCARD_SLOT_FULL_NAME:
      visit_full_name (self, property);
      break;
    case REL_VCARD_SLOT_GROUP_LABEL:
      visit_group_label (self, property);
      break;
    case REL_VCARD_SLOT_ID:
      value = rel_vcard_mapper_get_value (self, property, TRUE);
      if (value != NULL && g_uuid_string_is_valid (value))
        self->draft->fields[REL_DRAFT_ID] = value;
      break;
    case REL_VCARD_SLOT_IM:
      rel_vcard_mapper_visit_im (self, property, word->label);
      break;
    case REL_VCARD_SLOT_KIND:
      visit_kind (self, property);
      break;
    case REL_VCARD_SLOT_MAILING_LABEL:
      {
        RelVcardMailingLabel label = { rel_vcard_mapper_get_label (self, property, "address"), rel_vcard_mapper_get_value (self, property, FALSE) };

        if (label.value != NULL)
          g_array_append_val (self->mailing_labels, label);
        break;
      }
    case REL_VCARD_SLOT_MET_ON:
      value = rel_vcard_mapper_get_value (self, property, TRUE);
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
      rel_vcard_mapper_visit_work (self, property, word->slot);
      break;
    case REL_VCARD_SLOT_OWN_FIELD:
      value = rel_vcard_mapper_get_value (self, property, FALSE);
      if (value != NULL)
        {
          RelVcardEntry entry = { NULL, rel_vcard_mapper_intern (self, property->group), NULL, value, REL_VCARD_PREF_NONE, TRUE };

          g_array_append_val (self->entries, entry);
        }
      break;
    case REL_VCARD_SLOT_PHONE:
      rel_vcard_mapper_visit_phone (self, property);
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
      value = rel_vcard_mapper_get_value (self, property, TRUE);
      if (value != NULL && g_str_has_prefix (value, "x-apple:"))
        value += strlen ("x-apple:");
      rel_vcard_mapper_add_entry (self, "url", property, word->label != NULL ? word->label : rel_vcard_mapper_get_label (self, property, "url"), value);
      break;
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

  rel_vcard_mapper_finish_positions (self);
  rel_vcard_mapper_finish_entries (self);
  rel_vcard_mapper_finish_mailing_labels (self);
  if (self->note->len > 0)
    fields[REL_DRAFT_NOTES] = rel_vcard_mapper_intern (self, self->note->str);
  if (self->birthday_text != NULL)
    rel_person_draft_add_custom_field (self->draft, _("Birthday"), self->birthday_text);

  if (fields[REL_DRAFT_NAME] == NULL && self->additional_name != NULL)
    {
      g_string_truncate (self->text, 0);
      rel_vcard_append_part (self->text, " ", fields[REL_DRAFT_GIVEN_NAME]);
      rel_vcard_append_part (self->text, " ", self->additional_name);
      rel_vcard_append_part (self->text, " ", fields[REL_DRAFT_FAMILY_NAME]);
      fields[REL_DRAFT_NAME] = rel_vcard_mapper_intern (self, self->text->str);
    }

  if (self->refusal != NULL)
    return self->refusal;
  if (!rel_person_draft_finish (self->draft))
    return _("The card has nothing that could be a name.");

  return NULL;
}
