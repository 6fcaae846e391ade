/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the mapper looks at a property: its value, parameters, rank and label. */
#include "rel-vcard-mapper-private.h"

#include <stdlib.h>
#include <string.h>

/**
 * rel_vcard_get_param:
 * @property: a property of a card
 * @name: a parameter, in letters of either case
 *
 * Returns: (transfer none) (nullable): its first value
 */
const char *
rel_vcard_get_param (const RelVcardProperty *property,
                     const char             *name)
{
  for (guint i = 0; i < property->n_params; i++)
    if (g_ascii_strcasecmp (property->params[i].name, name) == 0)
      return property->params[i].value;

  return NULL;
}

/**
 * rel_vcard_mapper_intern:
 * @self: a mapper
 * @text: (nullable): a text
 *
 * Returns: (transfer none) (nullable): a copy that lives as long as the draft
 */
const char *
rel_vcard_mapper_intern (RelVcardMapper *self,
                         const char     *text)
{
  return text != NULL ? rel_person_draft_intern (self->draft, text, -1) : NULL;
}

/**
 * rel_vcard_mapper_trim:
 * @self: a mapper
 * @text: a text
 * @one_line: whether line ends and tabulators become blanks
 *
 * Returns: (transfer none) (nullable): a copy without blanks around it that lives as long as the draft, %NULL if nothing is left
 */
const char *
rel_vcard_mapper_trim (RelVcardMapper *self,
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

/**
 * rel_vcard_mapper_get_value:
 * @self: a mapper
 * @property: a property of a card
 * @one_line: whether line ends and tabulators become blanks
 *
 * Returns: (transfer none) (nullable): its whole value; what was split at semicolons is one text again
 */
const char *
rel_vcard_mapper_get_value (RelVcardMapper         *self,
                            const RelVcardProperty *property,
                            gboolean                one_line)
{
  if (property->n_values == 0)
    return NULL;
  if (property->n_values == 1)
    return rel_vcard_mapper_trim (self, property->values[0], one_line);

  g_string_truncate (self->text, 0);
  for (guint i = 0; i < property->n_values; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, ';');
      g_string_append (self->text, property->values[i]);
    }

  return rel_vcard_mapper_trim (self, self->text->str, one_line);
}

/**
 * rel_vcard_mapper_get_component:
 * @self: a mapper
 * @property: a property of a card
 * @index: which of the values between semicolons, counted from 0
 *
 * Returns: (transfer none) (nullable): the value on one line, %NULL for nothing
 */
const char *
rel_vcard_mapper_get_component (RelVcardMapper         *self,
                                const RelVcardProperty *property,
                                guint                   index)
{
  return index < property->n_values ? rel_vcard_mapper_trim (self, property->values[index], TRUE) : NULL;
}

/**
 * rel_vcard_get_pref:
 * @property: a property of a card
 *
 * Returns: how much it is preferred, from 1, the most, to 100; %REL_VCARD_PREF_NONE when that is not said
 */
int
rel_vcard_get_pref (const RelVcardProperty *property)
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

  return REL_VCARD_PREF_NONE;
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

/**
 * rel_vcard_mapper_get_label:
 * @self: a mapper
 * @property: a property of a card
 * @kind: of the contact point
 *
 * Returns: (transfer none) (nullable): a label from its types: `TYPE=WORK,FAX` is “work fax”
 */
const char *
rel_vcard_mapper_get_label (RelVcardMapper         *self,
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

/**
 * rel_vcard_mapper_add_entry:
 * @self: a mapper
 * @kind: (nullable): of a contact point, %NULL for a custom field
 * @property: a property of a card
 * @label: (nullable): its label
 * @value: (nullable): its value; without one nothing is added
 *
 * Notes a contact point or custom field until the end of the card.
 */
void
rel_vcard_mapper_add_entry (RelVcardMapper         *self,
                            const char             *kind,
                            const RelVcardProperty *property,
                            const char             *label,
                            const char             *value)
{
  RelVcardEntry entry = { kind, rel_vcard_mapper_intern (self, property->group), label, value, rel_vcard_get_pref (property), FALSE };

  if (value != NULL)
    g_array_append_val (self->entries, entry);
}

/**
 * rel_vcard_append_part:
 * @text: where to append
 * @separator: what comes before it, unless @text is empty
 * @part: (nullable): what to append
 */
void
rel_vcard_append_part (GString    *text,
                       const char *separator,
                       const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}
