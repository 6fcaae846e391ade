/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person as a foreign file describes them; its strings live in blocks that are used again. */
#include "rel-person-draft.h"

#include <string.h>

#define BLOCK_SIZE 16384

static const char * const field_names[REL_DRAFT_N_FIELDS] = {
  [REL_DRAFT_ID] = "id",
  [REL_DRAFT_NAME] = "name",
  [REL_DRAFT_GIVEN_NAME] = "given_name",
  [REL_DRAFT_FAMILY_NAME] = "family_name",
  [REL_DRAFT_NICKNAME] = "nickname",
  [REL_DRAFT_DIRECTION] = "direction",
  [REL_DRAFT_SCOPE] = "scope",
  [REL_DRAFT_WHY] = "why",
  [REL_DRAFT_OFFER] = "offer",
  [REL_DRAFT_PRIORITIES] = "priorities",
  [REL_DRAFT_PREFERRED_CHANNEL] = "preferred_channel",
  [REL_DRAFT_CADENCE_DAYS] = "cadence_days",
  [REL_DRAFT_FACE_TO_FACE_DAYS] = "face_to_face_days",
  [REL_DRAFT_INTRODUCED_BY] = "introduced_by",
  [REL_DRAFT_MET_ON] = "met_on",
  [REL_DRAFT_MET_WHERE] = "met_where",
  [REL_DRAFT_SOURCE] = "source",
  [REL_DRAFT_SOURCE_UID] = "source_uid",
  [REL_DRAFT_KNOWS_ME] = "knows_me",
  [REL_DRAFT_TRUST] = "trust",
  [REL_DRAFT_SENSITIVITY] = "sensitivity",
  [REL_DRAFT_IS_FOCUS] = "is_focus",
  [REL_DRAFT_BIRTHDAY] = "birthday",
  [REL_DRAFT_NOTES] = "notes",
  [REL_DRAFT_ARCHIVED_AT] = "archived_at",
};

/**
 * rel_person_draft_new:
 *
 * Returns: (transfer full): an empty draft, to be used again for every record of a file
 */
RelPersonDraft *
rel_person_draft_new (void)
{
  RelPersonDraft *self = g_new0 (RelPersonDraft, 1);

  self->contact_points = g_array_new (FALSE, TRUE, sizeof (RelDraftContactPoint));
  self->positions = g_array_new (FALSE, TRUE, sizeof (RelDraftPosition));
  self->custom_fields = g_array_new (FALSE, TRUE, sizeof (RelDraftCustomField));
  self->tags = g_ptr_array_new ();
  self->roles = g_ptr_array_new ();
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->large = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->blocks, g_malloc (BLOCK_SIZE));
  return self;
}

/**
 * rel_person_draft_free:
 * @self: (transfer full) (nullable): a draft
 *
 * Releases it and all that it owns.
 */
void
rel_person_draft_free (RelPersonDraft *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->contact_points);
  g_array_unref (self->positions);
  g_array_unref (self->custom_fields);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->large);
  g_free (self);
}

/**
 * rel_person_draft_clear:
 *
 * Empties the draft; every string interned in it is gone.
 */
void
rel_person_draft_clear (RelPersonDraft *self)
{
  memset (self->fields, 0, sizeof self->fields);
  g_array_set_size (self->contact_points, 0);
  g_array_set_size (self->positions, 0);
  g_array_set_size (self->custom_fields, 0);
  g_ptr_array_set_size (self->tags, 0);
  g_ptr_array_set_size (self->roles, 0);
  self->photo = NULL;
  self->photo_len = 0;
  self->photo_type = NULL;
  self->manager_name = NULL;
  self->referred_by = NULL;
  self->block = 0;
  self->used = 0;
  g_ptr_array_set_size (self->large, 0);
}

/**
 * rel_person_draft_alloc:
 * @size: in bytes
 *
 * Returns: (transfer none): room of @size bytes that lives until the draft is cleared
 */
char *
rel_person_draft_alloc (RelPersonDraft *self,
                        gsize           size)
{
  char *place;

  if (size > BLOCK_SIZE / 4)
    {
      place = g_malloc (size);
      g_ptr_array_add (self->large, place);
      return place;
    }

  if (self->used + size > BLOCK_SIZE)
    {
      self->block++;
      self->used = 0;
      if (self->block == self->blocks->len)
        g_ptr_array_add (self->blocks, g_malloc (BLOCK_SIZE));
    }

  place = (char *) g_ptr_array_index (self->blocks, self->block) + self->used;
  self->used += size;
  return place;
}

/**
 * rel_person_draft_intern:
 * @text: bytes to copy
 * @len: how many, or -1 up to the NUL
 *
 * Returns: (transfer none): a copy, NUL-terminated, that lives until the draft is cleared
 */
const char *
rel_person_draft_intern (RelPersonDraft *self,
                         const char     *text,
                         gssize          len)
{
  gsize n = len < 0 ? strlen (text) : (gsize) len;
  char *copy = rel_person_draft_alloc (self, n + 1);

  memcpy (copy, text, n);
  copy[n] = '\0';
  return copy;
}

/**
 * rel_person_draft_add_contact_point:
 * @kind: `email`, `phone`, `url`, `im` or `address`
 * @label: (nullable): what it is used for
 * @value: nothing is added when it is empty, or already there
 * @is_preferred: whether the file marks it as the one to use first
 *
 * The strings are not copied.
 */
void
rel_person_draft_add_contact_point (RelPersonDraft *self,
                                    const char     *kind,
                                    const char     *label,
                                    const char     *value,
                                    gboolean        is_preferred)
{
  RelDraftContactPoint point = { kind, label != NULL && *label != '\0' ? label : NULL, value, is_preferred };

  if (value == NULL || *value == '\0')
    return;

  for (guint i = 0; i < self->contact_points->len; i++)
    {
      RelDraftContactPoint *other = &g_array_index (self->contact_points, RelDraftContactPoint, i);

      if (strcmp (other->kind, kind) == 0 && g_ascii_strcasecmp (other->value, value) == 0)
        {
          other->is_preferred |= is_preferred;
          return;
        }
    }

  g_array_append_val (self->contact_points, point);
}

/**
 * rel_person_draft_add_position:
 *
 * Adds a position unless all of it is empty. The strings are not copied.
 */
void
rel_person_draft_add_position (RelPersonDraft *self,
                               const char     *organization,
                               const char     *title,
                               const char     *department,
                               const char     *started_on,
                               const char     *ended_on)
{
  RelDraftPosition position = { organization, title, department, started_on, ended_on };
  const char **parts[] = {
    &position.organization, &position.title, &position.department, &position.started_on, &position.ended_on,
  };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != NULL && **parts[i] == '\0')
      *parts[i] = NULL;
    else if (*parts[i] != NULL)
      any = TRUE;

  if (any)
    g_array_append_val (self->positions, position);
}

/**
 * rel_person_draft_add_custom_field:
 *
 * Adds a field of the file that Relations has no place of its own for, unless
 * its value is empty. The strings are not copied.
 */
void
rel_person_draft_add_custom_field (RelPersonDraft *self,
                                   const char     *label,
                                   const char     *value)
{
  RelDraftCustomField field = { label, value };

  if (value != NULL && *value != '\0')
    g_array_append_val (self->custom_fields, field);
}

/**
 * rel_person_draft_add_tag:
 *
 * Adds a tag unless it is empty or already there. The string is not copied.
 */
void
rel_person_draft_add_tag (RelPersonDraft *self,
                          const char     *tag)
{
  if (tag == NULL || *tag == '\0')
    return;
  for (guint i = 0; i < self->tags->len; i++)
    if (strcmp (g_ptr_array_index (self->tags, i), tag) == 0)
      return;
  g_ptr_array_add (self->tags, (gpointer) tag);
}

static gboolean
is_ideographic (const char *text)
{
  if (text == NULL || *text == '\0')
    return FALSE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    switch (g_unichar_get_script (g_utf8_get_char (text)))
      {
      case G_UNICODE_SCRIPT_HAN:
      case G_UNICODE_SCRIPT_HIRAGANA:
      case G_UNICODE_SCRIPT_KATAKANA:
      case G_UNICODE_SCRIPT_HANGUL:
        break;
      default:
        return FALSE;
      }
  return TRUE;
}

/**
 * rel_person_draft_finish:
 *
 * Gives the draft a name where the file gave only parts of one, or none: given
 * and family name (the other way round, without a space, in Chinese, Japanese
 * and Korean writing), else nickname, organization, first e-mail address,
 * first telephone number.
 *
 * Returns: %FALSE if nothing in the draft can serve as a name
 */
gboolean
rel_person_draft_finish (RelPersonDraft *self)
{
  const char *given = self->fields[REL_DRAFT_GIVEN_NAME];
  const char *family = self->fields[REL_DRAFT_FAMILY_NAME];
  const char **name = &self->fields[REL_DRAFT_NAME];
  const char * const kinds[] = { "email", "phone", "im", "url" };

  if (*name != NULL && **name != '\0')
    return TRUE;

  if (given != NULL && *given != '\0' && family != NULL && *family != '\0')
    {
      gboolean ideographic = is_ideographic (given) && is_ideographic (family);
      const char *first = ideographic ? family : given;
      const char *second = ideographic ? given : family;
      gsize first_len = strlen (first);
      char *both = rel_person_draft_alloc (self, first_len + strlen (second) + 2);
      char *end = both + first_len;

      memcpy (both, first, first_len);
      if (!ideographic)
        *end++ = ' ';
      strcpy (end, second);
      *name = both;
      return TRUE;
    }

  if (given != NULL && *given != '\0')
    *name = given;
  else if (family != NULL && *family != '\0')
    *name = family;
  else if (self->fields[REL_DRAFT_NICKNAME] != NULL && *self->fields[REL_DRAFT_NICKNAME] != '\0')
    *name = self->fields[REL_DRAFT_NICKNAME];
  else if (self->positions->len > 0 && g_array_index (self->positions, RelDraftPosition, 0).organization != NULL)
    *name = g_array_index (self->positions, RelDraftPosition, 0).organization;

  for (guint k = 0; (*name == NULL || **name == '\0') && k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < self->contact_points->len; i++)
      {
        RelDraftContactPoint *point = &g_array_index (self->contact_points, RelDraftContactPoint, i);

        if (strcmp (point->kind, kinds[k]) == 0)
          {
            *name = point->value;
            break;
          }
      }

  return *name != NULL && **name != '\0';
}

/**
 * rel_draft_field_get_name:
 *
 * Returns: (transfer none): the name of the column of @field
 */
const char *
rel_draft_field_get_name (RelDraftField field)
{
  g_return_val_if_fail (field < REL_DRAFT_N_FIELDS, NULL);

  return field_names[field];
}

/**
 * rel_draft_field_from_name:
 *
 * Returns: the [enum@RelDraftField] of the column @name, or -1
 */
int
rel_draft_field_from_name (const char *name)
{
  for (int i = 0; i < REL_DRAFT_N_FIELDS; i++)
    if (strcmp (field_names[i], name) == 0)
      return i;
  return -1;
}
