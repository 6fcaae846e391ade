/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells by its content what a file is. */
#include <string.h>

#include "rel-import-private.h"
#include "rel-text-encoding.h"
#include "rel-vcard-reader.h"

/* How much of a file is looked at, apart from the members of a JSON object, which may come in any order. */
#define SAMPLE_SIZE 65536
#define MAX_MEMBERS 64

static gboolean
has_line (const char *text,
          const char *line)
{
  gsize len = strlen (line);

  while (text != NULL)
    {
      while (*text == '\n' || *text == '\r' || *text == ' ' || *text == '\t')
        text++;
      if (g_ascii_strncasecmp (text, line, len) == 0 && strchr ("\r\n \t", text[len]) != NULL)
        return TRUE;
      text = strpbrk (text, "\r\n");
    }
  return FALSE;
}

/* Emacs's org-contacts: headings with drawers of properties. */
static gboolean
is_org (const char *text)
{
  return strstr (text, ":PROPERTIES:") != NULL && (g_str_has_prefix (text, "* ") || strstr (text, "\n* ") != NULL);
}

/* Where the JSON string that begins at @position ends: just after its closing mark. */
static gsize
skip_string (const char *text,
             gsize       len,
             gsize       position)
{
  for (position++; position < len; position++)
    if (text[position] == '\\')
      position++;
    else if (text[position] == '"')
      return position + 1;
  return len;
}

/* Who wrote a JSON object shows in its own members, not in those of the things in it. */
static RelImportFormat
sniff_json (const char *text,
            gsize       len)
{
  guint depth = 0, members = 0;
  gboolean nametag = FALSE;

  for (gsize i = 0; i < len && members < MAX_MEMBERS; i++)
    switch (text[i])
      {
      case '{':
      case '[':
        depth++;
        break;
      case '}':
      case ']':
        if (depth-- <= 1)
          return nametag ? REL_IMPORT_NAMETAG : REL_IMPORT_JSON;
        break;
      case '"':
        {
          gsize end = skip_string (text, len, i);
          gsize after = end;

          if (depth == 1)
            {
              while (after < len && g_ascii_isspace (text[after]))
                after++;
              if (after < len && text[after] == ':')
                {
                  g_autofree char *name = g_strndup (text + i + 1, end - i - 2);

                  members++;
                  if (strcmp (name, "format") == 0)
                    return REL_IMPORT_JSON;
                  if (strcmp (name, "app_version") == 0 || strcmp (name, "account") == 0)
                    return REL_IMPORT_MONICA;
                  nametag |= strcmp (name, "exportDate") == 0 || strcmp (name, "relationshipTypes") == 0 ||
                             strcmp (name, "customFieldTemplates") == 0;
                }
            }
          i = end - 1;
          break;
        }
      default:
        break;
      }
  return nametag ? REL_IMPORT_NAMETAG : REL_IMPORT_JSON;
}

/**
 * rel_import_sniff:
 * @bytes: a whole file
 *
 * Returns: what the file is by its content; %REL_IMPORT_CSV when it is nothing else, and the reader of tables has to
 *   say whether it is one
 */
RelImportFormat
rel_import_sniff (GBytes *bytes)
{
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);
  g_autoptr (GBytes) head = g_bytes_new_from_bytes (bytes, 0, MIN (len, SAMPLE_SIZE) & ~(gsize) 3);
  g_autoptr (GBytes) decoded = rel_text_decode (len <= SAMPLE_SIZE ? bytes : head, NULL, NULL);
  g_autofree char *text = NULL;
  const char *start;

  if (decoded == NULL)
    return REL_IMPORT_CSV;
  text = g_strndup (g_bytes_get_data (decoded, NULL), g_bytes_get_size (decoded));
  start = text + strspn (text, " \t\r\n");

  if (*start == '{' || *start == '[')
    {
      /* Read as it lies, for such a file may be half a gigabyte; in UTF-16 there is nothing to find, and it is refused. */
      return *start == '[' ? REL_IMPORT_JSON : sniff_json (data, len);
    }
  if (has_line (text, "BEGIN:VCALENDAR"))
    return REL_IMPORT_ICS;
  if (rel_vcard_import_reader_probe (data, len))
    return REL_IMPORT_VCARD;
  if (is_org (text))
    return REL_IMPORT_ORG;
  return REL_IMPORT_CSV;
}
