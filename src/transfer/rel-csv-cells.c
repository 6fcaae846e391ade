/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a cell of a table of people: tidied, taken apart and put together where it stands. */
#include "rel-csv-cells.h"

#include <string.h>

/* What Google puts between several values in one cell. */
#define JOINT " ::: "

static gboolean
is_google (RelCsvProgram program)
{
  return program == REL_CSV_GOOGLE || program == REL_CSV_GOOGLE_LEGACY;
}

/**
 * rel_csv_cell_tidy:
 * @cell: a cell, which is changed
 * @program: what wrote the table
 *
 * Takes blanks off both ends, control characters out, and the apostrophe away that keeps spreadsheets from taking a cell for a
 * formula. What we exported ourselves is left as it is otherwise.
 *
 * Returns: (transfer none): the text, within the cell
 */
char *
rel_csv_cell_tidy (RelCsvCell *cell, RelCsvProgram program)
{
  gboolean own = program == REL_CSV_RELATIONS;
  char *text = cell->text;
  char *end = text + cell->len;
  gboolean controls = FALSE;

  if (text == end)
    return text;

  if (!own)
    {
      for (;;)
        {
          if (*text == ' ' || *text == '\t' || *text == '\n' || *text == '\r')
            text++;
          else if ((guint8) text[0] == 0xC2 && (guint8) text[1] == 0xA0)
            text += 2;
          else if (memcmp (text, "\xEF\xBB\xBF", MIN (3, end - text + 1)) == 0)
            text += 3;
          else
            break;
        }
      for (;;)
        {
          if (end > text && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\n' || end[-1] == '\r'))
            end--;
          else if (end - text >= 2 && (guint8) end[-2] == 0xC2 && (guint8) end[-1] == 0xA0)
            end -= 2;
          else
            break;
        }
      *end = '\0';
    }

  if (*text == '\'' && text[1] != '\0' && strchr (own ? "=+-@\t\r\n'" : "=+-@", text[1]) != NULL)
    text++;

  for (const char *p = text; p < end && !controls; p++)
    controls = ((guint8) *p < 0x20 && *p != '\t' && *p != '\n') || *p == 0x7F;
  if (controls && !own)
    {
      char *to = text;

      for (const char *p = text; p < end; p++)
        if (*p == '\r')
          *to++ = p[1] == '\n' ? (p++, '\n') : '\n';
        else if (((guint8) *p >= 0x20 && *p != 0x7F) || *p == '\t' || *p == '\n')
          *to++ = *p;
      *to = '\0';
    }
  return text;
}

/**
 * rel_csv_cell_one_line:
 * @text: the text of a cell, which is changed
 * @program: what wrote the table
 *
 * For what belongs on one line: line ends and tabulators become blanks, except in what we exported ourselves.
 *
 * Returns: (transfer none): @text
 */
char *
rel_csv_cell_one_line (char *text, RelCsvProgram program)
{
  if (program != REL_CSV_RELATIONS)
    for (char *p = text; *p != '\0'; p++)
      if (*p == '\n' || *p == '\t')
        *p = ' ';
  return text;
}

/**
 * rel_csv_cell_is_yes:
 * @text: the text of a cell
 *
 * Returns: whether it is a word for yes, in one of the languages in which tables are exported
 */
gboolean
rel_csv_cell_is_yes (const char *text)
{
  static const char * const words[] = { "true", "yes", "1", "wahr", "ja", "vrai", "oui", "verdadero", "sí", "vero", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/**
 * rel_csv_cell_is_no:
 * @text: the text of a cell
 *
 * Returns: whether it is a word for no, in one of the languages in which tables are exported
 */
gboolean
rel_csv_cell_is_no (const char *text)
{
  static const char * const words[] = { "false", "no", "0", "falsch", "nein", "faux", "non", "falso" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/**
 * rel_csv_cell_bare_email:
 * @text: an address, as in “Ada Lovelace <ada@example.com>” or “mailto:ada@example.com”; it is changed
 *
 * Returns: (transfer none): the address alone, within @text
 */
char *
rel_csv_cell_bare_email (char *text)
{
  char *open = strrchr (text, '<');
  char *close = open != NULL ? strchr (open, '>') : NULL;

  if (close != NULL)
    {
      *close = '\0';
      text = open + 1;
    }
  if (g_ascii_strncasecmp (text, "mailto:", 7) == 0)
    text += 7;
  return g_strstrip (text);
}

/**
 * rel_csv_cell_next_value:
 * @rest: (inout) (nullable): the text of a cell, which is changed; then what comes after the first value, %NULL for nothing
 * @kind: what the values are
 * @program: what wrote the table
 *
 * Takes apart what holds several values: Google's, and addresses and numbers between semicolons, line ends or commas.
 *
 * Returns: (transfer none) (nullable): the first value, within the cell
 */
char *
rel_csv_cell_next_value (char **rest, RelCsvKind kind, RelCsvProgram program)
{
  char *value = *rest;
  char *end = NULL;
  gsize joint = strlen (JOINT);

  *rest = NULL;
  if (value == NULL || program == REL_CSV_RELATIONS)
    return value;

  if (is_google (program))
    end = strstr (value, JOINT);
  else if (kind == REL_CSV_EMAIL || kind == REL_CSV_PHONE)
    {
      joint = 1;
      end = strpbrk (value, ";\n");
      if (end == NULL && kind == REL_CSV_EMAIL && (end = strchr (value, ',')) != NULL &&
          (memchr (value, '@', end - value) == NULL || strchr (end, '@') == NULL))
        end = NULL;
    }
  if (end != NULL)
    {
      *end = '\0';
      *rest = end + joint;
    }
  return value;
}

/**
 * rel_csv_cells_join_address:
 * @parts: (array fixed-size=REL_CSV_N_PARTS): the cells with the parts of an address, %NULL for one that is missing
 * @draft: what the text belongs to
 *
 * Returns: (transfer none): the address on several lines, in the order of an envelope
 */
char *
rel_csv_cells_join_address (char **parts, RelPersonDraft *draft)
{
  static const RelCsvPart lines[] = {
    REL_CSV_PART_STREET, REL_CSV_PART_STREET_2, REL_CSV_PART_STREET_3, REL_CSV_PART_EXTENDED, REL_CSV_PART_PO_BOX,
  };
  gsize size = 1;
  char *text, *end;

  for (guint i = 0; i < REL_CSV_N_PARTS; i++)
    size += parts[i] != NULL ? strlen (parts[i]) + 2 : 0;
  text = end = rel_person_draft_alloc (draft, size);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (parts[lines[i]] != NULL && *parts[lines[i]] != '\0')
      {
        end = g_stpcpy (end, parts[lines[i]]);
        *end++ = '\n';
      }
  if (parts[REL_CSV_PART_POSTAL_CODE] != NULL || parts[REL_CSV_PART_CITY] != NULL || parts[REL_CSV_PART_REGION] != NULL)
    {
      if (parts[REL_CSV_PART_CITY] != NULL)
        {
          end = g_stpcpy (end, parts[REL_CSV_PART_CITY]);
          if (parts[REL_CSV_PART_REGION] != NULL)
            *end++ = ',';
          *end++ = ' ';
        }
      if (parts[REL_CSV_PART_REGION] != NULL)
        {
          end = g_stpcpy (end, parts[REL_CSV_PART_REGION]);
          *end++ = ' ';
        }
      if (parts[REL_CSV_PART_POSTAL_CODE] != NULL)
        {
          end = g_stpcpy (end, parts[REL_CSV_PART_POSTAL_CODE]);
          *end++ = ' ';
        }
      end[-1] = '\n';
    }
  if (parts[REL_CSV_PART_COUNTRY] != NULL)
    {
      end = g_stpcpy (end, parts[REL_CSV_PART_COUNTRY]);
      *end++ = '\n';
    }
  while (end > text && end[-1] == '\n')
    end--;
  *end = '\0';
  return text;
}

/**
 * rel_csv_cell_read_tags:
 * @text: the text of a cell with tags or groups, which is changed
 * @program: what wrote the table
 * @draft: gets the tags
 *
 * Groups that Google makes for everybody say nothing; its own have names that begin with an asterisk.
 */
void
rel_csv_cell_read_tags (char *text, RelCsvProgram program, RelPersonDraft *draft)
{
  const char *joint = strstr (text, JOINT) != NULL ? JOINT : (strpbrk (text, ";\n") != NULL ? NULL : ",");

  if (is_google (program))
    joint = JOINT;

  while (text != NULL && *text != '\0')
    {
      char *end = joint != NULL ? strstr (text, joint) : strpbrk (text, ";\n");
      char *next = end != NULL ? end + (joint != NULL ? strlen (joint) : 1) : NULL;

      if (end != NULL)
        *end = '\0';
      g_strstrip (text);
      if (g_ascii_strcasecmp (text, "* myContacts") != 0 && g_ascii_strcasecmp (text, "* My Contacts") != 0)
        rel_person_draft_add_tag (draft, g_str_has_prefix (text, "* ") ? text + 2 : text);
      text = next;
    }
}

/**
 * rel_csv_cell_read_own_list:
 * @text: (nullable): the text of a cell of our own export
 * @draft: what the texts belong to
 * @list: (element-type utf8): gets the texts
 *
 * Reads a list: one a line, with \n and \\ for a line end and a backslash.
 */
void
rel_csv_cell_read_own_list (const char *text, RelPersonDraft *draft, GPtrArray *list)
{
  while (text != NULL && *text != '\0')
    {
      const char *end = strchrnul (text, '\n');
      char *item = rel_person_draft_alloc (draft, end - text + 1);
      char *to = item;

      for (; text < end; text++)
        if (*text == '\\' && text + 1 < end)
          *to++ = *++text == 'n' ? '\n' : *text;
        else
          *to++ = *text;
      *to = '\0';
      g_ptr_array_add (list, item);
      text = *end != '\0' ? end + 1 : NULL;
    }
}
