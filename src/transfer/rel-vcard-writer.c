/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes people as vCards. */
#include "rel-vcard-writer.h"

#include "rel-contact-point.h"
#include "rel-custom-field.h"
#include "rel-employment.h"
#include "rel-enums.h"
#include "rel-person.h"
#include "rel-vcard-words.h"
#include "relations-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* RFC 6350 section 3.2: a line has 75 octets, its end not counted. */
#define LINE_OCTETS 75

typedef struct
{
  GString *output;
  GString *line;
  RelVcardVersion version;
  guint n_items;
} Writer;

/* Ends the line: folds it, never within a character, and appends it to the output. */
static void
end_line (Writer *writer)
{
  const char *rest = writer->line->str;
  gsize left = writer->line->len;
  gsize room = LINE_OCTETS;

  while (left > room)
    {
      gsize length = room;

      while (length > 1 && ((guchar) rest[length] & 0xc0) == 0x80)
        length--;

      g_string_append_len (writer->output, rest, (gssize) length);
      g_string_append (writer->output, "\r\n ");
      rest += length;
      left -= length;
      room = LINE_OCTETS - 1;
    }

  g_string_append_len (writer->output, rest, (gssize) left);
  g_string_append (writer->output, "\r\n");
  g_string_truncate (writer->line, 0);
}

static void
append_text (GString    *line,
             const char *text)
{
  for (; *text != '\0'; text++)
    switch (*text)
      {
      case '\n':
        g_string_append (line, "\\n");
        break;
      case '\\':
      case ',':
      case ';':
        g_string_append_c (line, '\\');
        g_string_append_c (line, *text);
        break;
      default:
        if ((guchar) *text >= 0x20 || *text == '\t')
          g_string_append_c (line, *text);
        break;
      }
}

/* NAME:text, if there is text. */
static void
write_text (Writer     *writer,
            const char *head,
            const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append (writer->line, head);
  g_string_append_c (writer->line, ':');
  append_text (writer->line, text);
  end_line (writer);
}

/* NAME:value for a value that is no text and has no escapes, such as an address of the web. */
static void
append_plain (GString    *line,
              const char *value)
{
  for (; *value != '\0'; value++)
    {
      if (*value == '\\')
        g_string_append_c (line, '\\');
      if ((guchar) *value >= 0x20)
        g_string_append_c (line, *value);
    }
}

/* The TYPE for a label that reading it gives back: "work fax" is work,fax. NULL if there is none. */
static const char *
find_types (const char *label)
{
  static const struct
  {
    const char *label;
    const char *types;
  } known[] = {
    { "work", "work" }, { "home", "home" }, { "mobile", "cell" }, { "fax", "fax" },
    { "pager", "pager" }, { "video", "video" }, { "work fax", "work,fax" }, { "home fax", "home,fax" },
    { "work mobile", "work,cell" }, { "home mobile", "home,cell" }, { "work pager", "work,pager" }, { "work video", "work,video" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].label, label) == 0)
      return known[i].types;

  return NULL;
}

static void
append_types (Writer     *writer,
              const char *types,
              gboolean    preferred)
{
  gboolean old = writer->version == REL_VCARD_VERSION_3_0;

  if (types != NULL && strchr (types, ',') != NULL && !old)
    g_string_append_printf (writer->line, ";TYPE=\"%s\"", types);
  else if (types != NULL)
    g_string_append_printf (writer->line, ";TYPE=%s", types);

  if (preferred)
    g_string_append (writer->line, old ? ";TYPE=pref" : ";PREF=1");
}

static void
begin_item (Writer *writer)
{
  g_string_append_printf (writer->line, "item%u.", ++writer->n_items);
}

static void
end_item (Writer     *writer,
          const char *label)
{
  end_line (writer);
  g_string_append_printf (writer->line, "item%u.X-ABLabel:", writer->n_items);
  append_text (writer->line, label);
  end_line (writer);
}

static gboolean
is_scheme (const char *text)
{
  return g_ascii_islower (*text) && text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-+.")] == '\0';
}

/* IMPP:service:handle. The label is the service; where it cannot be a scheme it stands beside. */
static void
write_im (Writer     *writer,
          const char *label,
          const char *value,
          gboolean    preferred)
{
  g_autofree char *scheme = label != NULL ? g_ascii_strdown (label, -1) : NULL;
  g_autofree char *handle = g_uri_escape_string (value, "@+$!*'()~", TRUE);
  const char *types = label != NULL ? find_types (label) : NULL;
  gboolean in_item = label != NULL && types == NULL && !is_scheme (label);

  if (types != NULL || scheme == NULL || !is_scheme (scheme))
    {
      g_free (scheme);
      scheme = g_strdup ("im");
    }

  if (in_item)
    begin_item (writer);
  g_string_append (writer->line, "IMPP");
  append_types (writer, types, preferred);
  g_string_append_printf (writer->line, ":%s:%s", scheme, handle);
  if (in_item)
    end_item (writer, label);
  else
    end_line (writer);
}

static void
write_contact_point (Writer    *writer,
                     RelValues *point)
{
  const char *value = rel_values_get_text (point, REL_CONTACT_POINT_VALUE);
  const char *label = rel_values_get_text (point, REL_CONTACT_POINT_LABEL);
  gboolean preferred = rel_values_get_flag (point, REL_CONTACT_POINT_IS_PREFERRED);
  RelPointKind kind = (RelPointKind) rel_values_get_word (point, REL_CONTACT_POINT_KIND);
  const char *names[] = {
    [REL_POINT_KIND_UNSET] = "X-OTHER", [REL_POINT_KIND_EMAIL] = "EMAIL", [REL_POINT_KIND_PHONE] = "TEL",
    [REL_POINT_KIND_URL] = "URL", [REL_POINT_KIND_ADDRESS] = "ADR",
  };
  const char *types;
  gboolean in_item;

  if (value == NULL || *value == '\0')
    return;
  if (label != NULL && *label == '\0')
    label = NULL;

  if (kind == REL_POINT_KIND_IM)
    {
      write_im (writer, label, value, preferred);
      return;
    }

  types = label != NULL ? find_types (label) : NULL;
  in_item = label != NULL && types == NULL;
  if (in_item)
    begin_item (writer);
  g_string_append (writer->line, names[kind]);
  append_types (writer, types, preferred);
  g_string_append_c (writer->line, ':');

  if (kind == REL_POINT_KIND_URL)
    append_plain (writer->line, value);
  else if (kind == REL_POINT_KIND_ADDRESS)
    {
      /* The address is one text here; the street may have several lines. */
      g_string_append (writer->line, ";;");
      append_text (writer->line, value);
      g_string_append (writer->line, ";;;;");
    }
  else
    append_text (writer->line, value);

  if (in_item)
    end_item (writer, label);
  else
    end_line (writer);
}

/* The positions held now; a vCard has no way to say that one is over. */
static void
write_positions (Writer    *writer,
                 GPtrArray *positions)
{
  guint n_current = 0, n = 0;

  for (guint i = 0; positions != NULL && i < positions->len; i++)
    n_current += rel_values_get_text (g_ptr_array_index (positions, i), REL_EMPLOYMENT_ENDED_ON) == NULL;

  for (guint i = 0; positions != NULL && i < positions->len; i++)
    {
      RelValues *position = g_ptr_array_index (positions, i);
      const char *organization = rel_values_get_text (position, REL_EMPLOYMENT_ORGANIZATION);
      const char *department = rel_values_get_text (position, REL_EMPLOYMENT_DEPARTMENT);
      char head[64], group[16] = "";

      if (rel_values_get_text (position, REL_EMPLOYMENT_ENDED_ON) != NULL)
        continue;

      /* The group tells which title belongs to which organization. */
      if (n_current > 1)
        g_snprintf (group, sizeof group, "position%u.", ++n);

      if (organization != NULL || department != NULL)
        {
          g_string_append_printf (writer->line, "%sORG:", group);
          append_text (writer->line, organization != NULL ? organization : "");
          if (department != NULL)
            {
              g_string_append_c (writer->line, ';');
              append_text (writer->line, department);
            }
          end_line (writer);
        }
      g_snprintf (head, sizeof head, "%sTITLE", group);
      write_text (writer, head, rel_values_get_text (position, REL_EMPLOYMENT_TITLE));
      g_snprintf (head, sizeof head, "%sX-RELATIONS-STARTED-ON", group);
      write_text (writer, head, rel_values_get_text (position, REL_EMPLOYMENT_STARTED_ON));
    }
}

/* YYYY-MM-DD or --MM-DD in the form of the version. Version 3.0 knows no day without a year; the
 * year 1604, marked as omitted, is how Apple and all who follow it write one. */
static void
write_day (Writer     *writer,
           const char *name,
           const char *day)
{
  gboolean has_year = *day != '-';

  if (writer->version == REL_VCARD_VERSION_4_0)
    {
      g_string_append_printf (writer->line, "%s:", name);
      if (has_year)
        g_string_append_printf (writer->line, "%.4s%.2s%.2s", day, day + 5, day + 8);
      else
        g_string_append_printf (writer->line, "--%.2s%.2s", day + 2, day + 5);
    }
  else if (has_year)
    g_string_append_printf (writer->line, "%s:%s", name, day);
  else
    g_string_append_printf (writer->line, "%s;X-APPLE-OMIT-YEAR=1604:1604%s", name, day + 1);

  end_line (writer);
}

static void
write_custom_field (Writer     *writer,
                    const char *label,
                    const char *value,
                    gboolean    has_birthday)
{
  const char *type;
  char day[11];
  gboolean one_line;

  if (value == NULL || *value == '\0')
    return;

  one_line = strpbrk (value, "\n\t") == NULL;
  type = label != NULL && one_line ? rel_vcard_relation_type (label) : NULL;

  if (label != NULL && strcmp (label, _("Anniversary")) == 0 && rel_vcard_parse_birthday (value, NULL, day) &&
      strcmp (day, value) == 0)
    write_day (writer, writer->version == REL_VCARD_VERSION_4_0 ? "ANNIVERSARY" : "X-ANNIVERSARY", day);
  else if (label != NULL && one_line && !has_birthday && strcmp (label, _("Birthday")) == 0 &&
           !rel_vcard_parse_birthday (value, NULL, day))
    write_text (writer, "BDAY;VALUE=text", value);
  else if (type != NULL && writer->version == REL_VCARD_VERSION_4_0)
    {
      g_string_append_printf (writer->line, "RELATED;TYPE=%s;VALUE=text:", type);
      append_text (writer->line, value);
      end_line (writer);
    }
  else if (type != NULL)
    {
      begin_item (writer);
      g_string_append (writer->line, "X-ABRELATEDNAMES:");
      append_text (writer->line, value);
      end_item (writer, type);
    }
  else
    {
      begin_item (writer);
      g_string_append (writer->line, "X-RELATIONS-FIELD:");
      append_text (writer->line, value);
      end_item (writer, label != NULL ? label : "");
    }
}

static void
write_photo (Writer     *writer,
             const char *photo)
{
  const char *comma;

  if (photo == NULL)
    return;

  comma = strchr (photo, ',');
  if (!g_str_has_prefix (photo, "data:image/") || comma == NULL || comma - photo < 18 ||
      strncmp (comma - 7, ";base64", 7) != 0)
    return;

  if (writer->version == REL_VCARD_VERSION_4_0)
    g_string_append_printf (writer->line, "PHOTO:%s", photo);
  else
    {
      const char *type = photo + strlen ("data:image/");
      g_autofree char *word = g_ascii_strup (type, (gssize) strcspn (type, ";"));

      g_string_append_printf (writer->line, "PHOTO;ENCODING=b;TYPE=%s:%s", word, comma + 1);
    }
  end_line (writer);
}

static void
write_tags (Writer            *writer,
            const char *const *tags)
{
  if (tags == NULL || tags[0] == NULL)
    return;

  g_string_append (writer->line, "CATEGORIES:");
  for (guint i = 0; tags[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (writer->line, ',');
      append_text (writer->line, tags[i]);
    }
  end_line (writer);
}

static void
write_name (Writer    *writer,
            RelRecord *person)
{
  const char *given = rel_record_get_text (person, REL_PERSON_GIVEN_NAME);
  const char *family = rel_record_get_text (person, REL_PERSON_FAMILY_NAME);

  write_text (writer, "FN", rel_record_get_text (person, REL_PERSON_NAME));
  if (given == NULL && family == NULL && writer->version == REL_VCARD_VERSION_4_0)
    return;

  /* Version 3.0 insists on N. */
  g_string_append (writer->line, "N:");
  append_text (writer->line, family != NULL ? family : "");
  g_string_append_c (writer->line, ';');
  append_text (writer->line, given != NULL ? given : "");
  g_string_append (writer->line, ";;;");
  end_line (writer);
}

static void
write_identity (Writer    *writer,
                RelRecord *person)
{
  const char *id = rel_record_get_id (person);
  const char *source_uid = rel_record_get_text (person, REL_PERSON_SOURCE_UID);
  const char *modified = rel_record_get_modified_at (person);

  /* The UID that a card came with keeps it the same card for everybody else. */
  if (source_uid != NULL && g_strcmp0 (rel_record_get_text (person, REL_PERSON_SOURCE), "vcard") == 0)
    write_text (writer, "UID", source_uid);
  else if (id != NULL)
    g_string_append_printf (writer->line, "UID:urn:uuid:%s", id), end_line (writer);
  write_text (writer, "X-RELATIONS-ID", id);

  if (modified != NULL && strlen (modified) >= 19)
    {
      g_string_append_printf (writer->line, "REV:%.4s%.2s%.2sT%.2s%.2s%.2sZ", modified, modified + 5, modified + 8,
                              modified + 11, modified + 14, modified + 17);
      end_line (writer);
    }
}

/**
 * rel_vcard_writer_append:
 * @output: the text to append to
 * @person: a person
 * @version: of the vCard
 *
 * Appends a person as a vCard: name, positions held now, contact points, birthday, tags, photo,
 * custom fields and the notes, which is what a person expects of an address book's export. What one
 * thinks of somebody is no part of it and is never written: why, offer, priorities, direction,
 * roles, trust, cadence, ties, meetings, feedback. `CLASS` carries a sensitivity, so that
 * it is not lost where the card is read again.
 *
 * What the version has no property for, and a person would miss, stands in `X-RELATIONS-` properties:
 * the id, where and when one met, since when a position is held, custom fields.
 */
void
rel_vcard_writer_append (GString        *output,
                         RelRecord      *person,
                         RelVcardVersion version)
{
  g_autoptr (GString) line = g_string_sized_new (256);
  Writer writer = { output, line, version, 0 };
  const char *birthday = rel_record_get_text (person, REL_PERSON_BIRTHDAY);
  GPtrArray *items;

  g_return_if_fail (REL_IS_PERSON (person));

  g_string_append (output, "BEGIN:VCARD\r\n");
  g_string_append (output, version == REL_VCARD_VERSION_4_0 ? "VERSION:4.0\r\n" : "VERSION:3.0\r\n");
  g_string_append (output, "PRODID:-//Relations//Relations " PACKAGE_VERSION "//EN\r\n");

  write_identity (&writer, person);
  write_name (&writer, person);
  write_text (&writer, "NICKNAME", rel_record_get_text (person, REL_PERSON_NICKNAME));
  write_positions (&writer, rel_record_get_items (person, REL_PERSON_POSITIONS));

  items = rel_record_get_items (person, REL_PERSON_CONTACT_POINTS);
  for (guint i = 0; items != NULL && i < items->len; i++)
    write_contact_point (&writer, g_ptr_array_index (items, i));

  if (birthday != NULL)
    write_day (&writer, "BDAY", birthday);
  write_tags (&writer, rel_record_get_texts (person, REL_PERSON_TAGS));
  write_text (&writer, "NOTE", rel_record_get_text (person, REL_PERSON_NOTES));

  items = rel_record_get_items (person, REL_PERSON_CUSTOM_FIELDS);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      RelValues *field = g_ptr_array_index (items, i);

      write_custom_field (&writer, rel_values_get_text (field, REL_CUSTOM_FIELD_LABEL),
                          rel_values_get_text (field, REL_CUSTOM_FIELD_VALUE), birthday != NULL);
    }

  if (rel_record_get_word (person, REL_PERSON_SENSITIVITY) == REL_SENSITIVITY_PRIVATE)
    write_text (&writer, "CLASS", "PRIVATE");
  else if (rel_record_get_word (person, REL_PERSON_SENSITIVITY) == REL_SENSITIVITY_CONFIDENTIAL)
    write_text (&writer, "CLASS", "CONFIDENTIAL");
  write_text (&writer, "X-RELATIONS-MET-ON", rel_record_get_text (person, REL_PERSON_MET_ON));
  write_text (&writer, "X-RELATIONS-MET-WHERE", rel_record_get_text (person, REL_PERSON_MET_WHERE));
  write_photo (&writer, rel_record_get_text (person, REL_PERSON_PHOTO));

  g_string_append (output, "END:VCARD\r\n");
}
