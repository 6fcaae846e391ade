/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways to reach a person: telephone, e-mail, chat and postal address, and their labels. */
#include "rel-vcard-mapper-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * rel_vcard_mapper_visit_phone:
 * @self: a mapper
 * @property: a property of a card
 *
 * Takes a telephone number, also one that is a URI (RFC 3966).
 */
void
rel_vcard_mapper_visit_phone (RelVcardMapper         *self,
                              const RelVcardProperty *property)
{
  const char *value = rel_vcard_mapper_get_value (self, property, TRUE);
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
      value = rel_vcard_mapper_trim (self, plain != NULL && g_utf8_validate (plain, -1, NULL) ? plain : number->str, TRUE);
    }

  rel_vcard_mapper_add_entry (self, "phone", property, rel_vcard_mapper_get_label (self, property, "phone"), value);
}

/* The colon behind a scheme of a single word, as in xmpp:alice@example.com, not in https://… */
static const char *
find_scheme_end (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+.");

  return length > 0 && text[length] == ':' && text[length + 1] != '/' && text[length + 1] != '\0' ? text + length : NULL;
}

/**
 * rel_vcard_mapper_visit_im:
 * @self: a mapper
 * @property: a property of a card
 * @service: (nullable): what the name of the property says the service is
 *
 * Takes an address for instant messages. Its label is the service.
 */
void
rel_vcard_mapper_visit_im (RelVcardMapper         *self,
                           const RelVcardProperty *property,
                           const char             *service)
{
  static const char *const wrappers[] = { "x-apple", "x-im", "im", "x-evolution" };
  const char *value = rel_vcard_mapper_get_value (self, property, TRUE);
  const char *label, *colon;
  gboolean is_uri = FALSE;

  if (value == NULL)
    return;

  label = rel_vcard_get_param (property, "X-SERVICE-TYPE");
  if (label == NULL)
    label = rel_vcard_get_param (property, "SERVICE-TYPE");
  label = label != NULL ? rel_vcard_mapper_intern (self, label) : service;

  /* The scheme names the service (xmpp:alice@example.com), if need be inside a general one
   * (im:slack:alice). */
  for (guint level = 0; level < 2 && (colon = find_scheme_end (value)) != NULL; level++)
    {
      g_autofree char *scheme = g_ascii_strdown (value, colon - value);
      gboolean wrapper = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (wrappers); i++)
        wrapper = wrapper || strcmp (scheme, wrappers[i]) == 0;
      if (!wrapper && label == NULL)
        label = rel_vcard_mapper_intern (self, scheme);
      value = colon + 1;
      is_uri = TRUE;
      if (!wrapper)
        break;
    }
  if (is_uri)
    {
      g_autofree char *handle = g_uri_unescape_string (value, NULL);

      if (handle != NULL && g_utf8_validate (handle, -1, NULL))
        value = rel_vcard_mapper_trim (self, handle, TRUE);
    }

  if (label == NULL)
    label = rel_vcard_mapper_get_label (self, property, "im");
  rel_vcard_mapper_add_entry (self, "im", property, label, value);
}

/**
 * rel_vcard_mapper_visit_email:
 * @self: a mapper
 * @property: a property of a card
 *
 * Takes an email address.
 */
void
rel_vcard_mapper_visit_email (RelVcardMapper         *self,
                              const RelVcardProperty *property)
{
  const char *value = rel_vcard_mapper_get_value (self, property, TRUE);

  if (value != NULL && g_ascii_strncasecmp (value, "mailto:", 7) == 0)
    value = rel_vcard_mapper_trim (self, value + 7, TRUE);

  rel_vcard_mapper_add_entry (self, "email", property, rel_vcard_mapper_get_label (self, property, "email"), value);
}

/**
 * rel_vcard_mapper_visit_address:
 * @self: a mapper
 * @property: a property of a card
 *
 * Takes the seven parts of an address as the lines of an envelope. Where the region is given the code stands behind it (Springfield,
 * IL 62701), else before the city (8000 Zürich).
 */
void
rel_vcard_mapper_visit_address (RelVcardMapper         *self,
                                const RelVcardProperty *property)
{
  GString *text = self->text;
  const char *parts[7] = { NULL };
  const char *label = rel_vcard_mapper_get_label (self, property, "address");
  const char *formatted = rel_vcard_get_param (property, "LABEL");

  for (guint i = 0; i < 7 && i < property->n_values; i++)
    parts[i] = rel_vcard_mapper_trim (self, property->values[i], FALSE);

  g_string_truncate (text, 0);
  rel_vcard_append_part (text, "\n", parts[0]);
  rel_vcard_append_part (text, "\n", parts[2]);
  rel_vcard_append_part (text, "\n", parts[1]);
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
  rel_vcard_append_part (text, "\n", parts[6]);

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

  rel_vcard_mapper_add_entry (self, "address", property, label, rel_vcard_mapper_trim (self, text->str, FALSE));
}

static const char *
find_group_label (RelVcardMapper *self,
                  const char     *group)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const RelVcardGroupLabel *label = &g_array_index (self->labels, RelVcardGroupLabel, i);

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

/**
 * rel_vcard_mapper_finish_entries:
 * @self: a mapper
 *
 * At the end of a card: contact points and custom fields get the labels of their groups and go into the draft.
 */
void
rel_vcard_mapper_finish_entries (RelVcardMapper *self)
{
  GArray *entries = self->entries;

  for (guint i = 0; i < entries->len; i++)
    {
      RelVcardEntry *entry = &g_array_index (entries, RelVcardEntry, i);
      gboolean preferred = entry->pref < REL_VCARD_PREF_NONE;

      if (entry->group != NULL && self->labels->len > 0)
        {
          const char *label = find_group_label (self, entry->group);

          if (label != NULL && entry->kind == NULL && !entry->is_own)
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
          if (self->draft->manager_name == NULL && strcmp (entry->label, _("Manager")) == 0)
            self->draft->manager_name = entry->value;
          add_custom_field (self, entry->label, entry->value);
          continue;
        }

      /* One of a kind is preferred: that of the lowest PREF, of equals the first. */
      for (guint k = 0; k < entries->len && preferred; k++)
        {
          const RelVcardEntry *other = &g_array_index (entries, RelVcardEntry, k);

          if (k != i && other->kind != NULL && strcmp (other->kind, entry->kind) == 0 &&
              (other->pref < entry->pref || (other->pref == entry->pref && k < i)))
            preferred = FALSE;
        }
      rel_person_draft_add_contact_point (self->draft, entry->kind, entry->label, entry->value, preferred);
    }
}

/**
 * rel_vcard_mapper_finish_mailing_labels:
 * @self: a mapper
 *
 * At the end of a card: a mailing label is an address where there is none with its label.
 */
void
rel_vcard_mapper_finish_mailing_labels (RelVcardMapper *self)
{
  for (guint i = 0; i < self->mailing_labels->len; i++)
    {
      const RelVcardMailingLabel *label = &g_array_index (self->mailing_labels, RelVcardMailingLabel, i);
      gboolean known = FALSE;

      for (guint k = 0; k < self->entries->len && !known; k++)
        {
          const RelVcardEntry *entry = &g_array_index (self->entries, RelVcardEntry, k);

          known = g_strcmp0 (entry->kind, "address") == 0 &&
                  (label->label == NULL || g_strcmp0 (entry->label, label->label) == 0);
        }
      if (!known)
        rel_person_draft_add_contact_point (self->draft, "address", label->label, label->value, FALSE);
    }
}
