/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes everybody as one table: a column for each member of a person, numbered ones, as Google has them, for what
 * there may be several of. Photos stay out. */
#include "rel-csv-writer.h"

#include <rel-contact-point.h>
#include <rel-custom-field.h>
#include <rel-employment.h>
#include <rel-enums.h>
#include <rel-person.h>
#include <rel-words.h>
#include <string.h>

#include "rel-person-draft.h"

#define BUFFER_SIZE 65536

/* The numbered columns of contact points, in the order of the table. */
static const struct {
  RelPointKind kind;
  const char *name;
  const char *value;
} points[] = {
  { REL_POINT_KIND_EMAIL, "E-mail", "Value" },
  { REL_POINT_KIND_PHONE, "Phone", "Value" },
  { REL_POINT_KIND_URL, "Website", "Value" },
  { REL_POINT_KIND_IM, "IM", "Value" },
  { REL_POINT_KIND_ADDRESS, "Address", "Formatted" },
  { REL_POINT_KIND_UNSET, "Contact", "Value" },
};

static const struct {
  guint field;
  const char *name;
} position_parts[] = {
  { REL_EMPLOYMENT_ORGANIZATION, "Name" },      { REL_EMPLOYMENT_TITLE, "Title" },
  { REL_EMPLOYMENT_DEPARTMENT, "Department" },  { REL_EMPLOYMENT_STARTED_ON, "Started On" },
  { REL_EMPLOYMENT_ENDED_ON, "Ended On" },
};

/* How many columns of each sort the table has. */
typedef struct {
  guint points[G_N_ELEMENTS (points)];
  guint positions;
  guint custom_fields;
} Widths;

/* Nothing that a spreadsheet could take for a formula is left bare: an apostrophe before it makes it text. Import takes
 * the apostrophe away again, so a cell that had one of its own gets another. */
static void
append_cell (GString    *row,
             const char *text)
{
  gboolean guarded, quoted;
  gsize len;

  if (row->len > 0 && row->str[row->len - 1] != '\n')
    g_string_append_c (row, ',');
  if (text == NULL || *text == '\0')
    return;

  len = strlen (text);
  guarded = strchr ("=+-@\t\r\n", *text) != NULL ||
            (*text == '\'' && text[1] != '\0' && strchr ("=+-@\t\r\n'", text[1]) != NULL);
  quoted = strpbrk (text, "\",\r\n") != NULL || *text == ' ' || *text == '\t' || text[len - 1] == ' ' ||
           text[len - 1] == '\t';

  if (quoted)
    g_string_append_c (row, '"');
  if (guarded)
    g_string_append_c (row, '\'');
  for (const char *mark; (mark = strchr (text, '"')) != NULL; text = mark + 1)
    {
      g_string_append_len (row, text, mark - text + 1);
      g_string_append_c (row, '"');
    }
  g_string_append (row, text);
  if (quoted)
    g_string_append_c (row, '"');
}

static guint
count (GPtrArray *items)
{
  return items != NULL ? items->len : 0;
}

static guint
count_points (GPtrArray    *items,
              RelPointKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < count (items); i++)
    n += rel_values_get_word (g_ptr_array_index (items, i), REL_CONTACT_POINT_KIND) == (int) kind;
  return n;
}

static gboolean
measure (RelConnection  *connection,
         Widths         *widths,
         GCancellable   *cancellable,
         GError        **error)
{
  g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (connection, REL_NOUN_PERSON, error);
  RelRecord *next;

  if (cursor == NULL)
    return FALSE;
  for (;;)
    {
      g_autoptr (RelRecord) person = NULL;
      GPtrArray *contact_points;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !rel_record_cursor_next (cursor, &next, error))
        return FALSE;
      if ((person = next) == NULL)
        return TRUE;
      contact_points = rel_record_get_items (person, REL_PERSON_CONTACT_POINTS);
      for (guint i = 0; i < G_N_ELEMENTS (points); i++)
        widths->points[i] = MAX (widths->points[i], count_points (contact_points, points[i].kind));
      widths->positions = MAX (widths->positions, count (rel_record_get_items (person, REL_PERSON_POSITIONS)));
      widths->custom_fields = MAX (widths->custom_fields, count (rel_record_get_items (person, REL_PERSON_CUSTOM_FIELDS)));
    }
}

static void
append_header (GString      *row,
               const Widths *widths)
{
  char name[64];

  for (guint i = 0; i < REL_DRAFT_N_FIELDS; i++)
    append_cell (row, rel_draft_field_get_name (i));
  append_cell (row, "roles");
  append_cell (row, "tags");
  for (guint k = 0; k < G_N_ELEMENTS (points); k++)
    for (guint i = 1; i <= widths->points[k]; i++)
      {
        g_snprintf (name, sizeof name, "%s %u - Label", points[k].name, i);
        append_cell (row, name);
        g_snprintf (name, sizeof name, "%s %u - %s", points[k].name, i, points[k].value);
        append_cell (row, name);
      }
  for (guint i = 1; i <= widths->positions; i++)
    for (guint k = 0; k < G_N_ELEMENTS (position_parts); k++)
      {
        g_snprintf (name, sizeof name, "Organization %u - %s", i, position_parts[k].name);
        append_cell (row, name);
      }
  for (guint i = 1; i <= widths->custom_fields; i++)
    {
      g_snprintf (name, sizeof name, "Custom Field %u - Label", i);
      append_cell (row, name);
      g_snprintf (name, sizeof name, "Custom Field %u - Value", i);
      append_cell (row, name);
    }
  g_string_append (row, "\r\n");
}

static void
append_field (GString   *row,
              RelRecord *person,
              guint      field)
{
  RelValues *values = rel_record_get_values (person);
  const RelField *info = &rel_person_shape.fields[field];
  char number[16];

  if (rel_values_is_default (values, field))
    {
      append_cell (row, NULL);
      return;
    }
  switch (info->kind)
    {
    case REL_FIELD_WORD:
      append_cell (row, rel_words_get (info->words (), rel_values_get_word (values, field)));
      break;
    case REL_FIELD_FLAG:
      append_cell (row, "true");
      break;
    case REL_FIELD_NUMBER:
      g_snprintf (number, sizeof number, "%d", rel_values_get_number (values, field));
      append_cell (row, number);
      break;
    case REL_FIELD_TEXT:
    case REL_FIELD_DATE:
    case REL_FIELD_BIRTHDAY:
    case REL_FIELD_TIME:
    case REL_FIELD_INSTANT:
    case REL_FIELD_REFERENCE:
    case REL_FIELD_REFERENCES:
    case REL_FIELD_TEXTS:
    case REL_FIELD_ITEMS:
    default:
      append_cell (row, rel_values_get_text (values, field));
      break;
    }
}

/* One a line; a line end and a backslash inside are written \n and \\. */
static void
append_list (GString            *row,
             const char * const *texts)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (; texts != NULL && *texts != NULL; texts++)
    {
      if (list->len > 0)
        g_string_append_c (list, '\n');
      for (const char *p = *texts; *p != '\0'; p++)
        if (*p == '\n')
          g_string_append (list, "\\n");
        else if (*p == '\\')
          g_string_append (list, "\\\\");
        else
          g_string_append_c (list, *p);
    }
  append_cell (row, list->str);
}

/* An asterisk before the label marks the one to use first; a label that looks like that gets a backslash. */
static void
append_label (GString   *row,
              RelValues *point)
{
  const char *label = rel_values_get_text (point, REL_CONTACT_POINT_LABEL);
  gboolean preferred = rel_values_get_flag (point, REL_CONTACT_POINT_IS_PREFERRED);
  gboolean escaped = label != NULL && (*label == '\\' || (*label == '*' && !preferred));
  g_autofree char *cell = NULL;

  if (label == NULL || *label == '\0')
    cell = g_strdup (preferred ? "*" : "");
  else
    cell = g_strconcat (preferred ? "* " : "", escaped ? "\\" : "", label, NULL);
  append_cell (row, cell);
}

static void
append_person (GString      *row,
               RelRecord    *person,
               const Widths *widths,
               const int    *fields)
{
  GPtrArray *contact_points = rel_record_get_items (person, REL_PERSON_CONTACT_POINTS);
  GPtrArray *positions = rel_record_get_items (person, REL_PERSON_POSITIONS);
  GPtrArray *custom_fields = rel_record_get_items (person, REL_PERSON_CUSTOM_FIELDS);

  append_cell (row, rel_record_get_id (person));
  for (guint i = 0; i < REL_DRAFT_N_FIELDS; i++)
    if (i != REL_DRAFT_ID)
      append_field (row, person, fields[i]);
  append_list (row, rel_record_get_texts (person, REL_PERSON_ROLES));
  append_list (row, rel_record_get_texts (person, REL_PERSON_TAGS));

  for (guint k = 0; k < G_N_ELEMENTS (points); k++)
    {
      guint written = 0;

      for (guint i = 0; i < count (contact_points); i++)
        {
          RelValues *point = g_ptr_array_index (contact_points, i);

          if (rel_values_get_word (point, REL_CONTACT_POINT_KIND) != (int) points[k].kind)
            continue;
          append_label (row, point);
          append_cell (row, rel_values_get_text (point, REL_CONTACT_POINT_VALUE));
          written++;
        }
      for (; written < widths->points[k]; written++)
        {
          append_cell (row, NULL);
          append_cell (row, NULL);
        }
    }
  for (guint i = 0; i < widths->positions; i++)
    for (guint k = 0; k < G_N_ELEMENTS (position_parts); k++)
      append_cell (row, i < count (positions)
                            ? rel_values_get_text (g_ptr_array_index (positions, i), position_parts[k].field)
                            : NULL);
  for (guint i = 0; i < widths->custom_fields; i++)
    {
      RelValues *field = i < count (custom_fields) ? g_ptr_array_index (custom_fields, i) : NULL;

      append_cell (row, field != NULL ? rel_values_get_text (field, REL_CUSTOM_FIELD_LABEL) : NULL);
      append_cell (row, field != NULL ? rel_values_get_text (field, REL_CUSTOM_FIELD_VALUE) : NULL);
    }
  g_string_append (row, "\r\n");
}

static gboolean
flush (GString        *rows,
       gsize           limit,
       GOutputStream  *stream,
       GCancellable   *cancellable,
       GError        **error)
{
  if (rows->len <= limit)
    return TRUE;
  if (!g_output_stream_write_all (stream, rows->str, rows->len, NULL, cancellable, error))
    return FALSE;
  g_string_truncate (rows, 0);
  return TRUE;
}

/**
 * rel_csv_writer_run:
 * @connection: a connection, in a read transaction so that all is of one moment
 * @stream: where to
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Writes everybody, in id order, as RFC 4180 has it: UTF-8, commas, CR LF. Reads all people twice: once to know how
 * many columns there have to be. Cells that begin with `=`, `+`, `-`, `@` or a control character are written with an
 * apostrophe before them, so that no spreadsheet runs them as a formula.
 *
 * Returns: whether all of it is written
 */
gboolean
rel_csv_writer_run (RelConnection  *connection,
                    GOutputStream  *stream,
                    GCancellable   *cancellable,
                    GError        **error)
{
  g_autoptr (RelRecordCursor) cursor = NULL;
  g_autoptr (GString) rows = g_string_sized_new (BUFFER_SIZE * 2);
  Widths widths = { 0 };
  int fields[REL_DRAFT_N_FIELDS];
  RelRecord *next;

  for (guint i = 0; i < REL_DRAFT_N_FIELDS; i++)
    fields[i] = rel_shape_find (&rel_person_shape, rel_draft_field_get_name (i));
  if (!measure (connection, &widths, cancellable, error))
    return FALSE;

  cursor = rel_record_cursor_new (connection, REL_NOUN_PERSON, error);
  if (cursor == NULL)
    return FALSE;
  append_header (rows, &widths);
  for (;;)
    {
      g_autoptr (RelRecord) person = NULL;

      if (!rel_record_cursor_next (cursor, &next, error))
        return FALSE;
      if ((person = next) == NULL)
        return flush (rows, 0, stream, cancellable, error);
      append_person (rows, person, &widths, fields);
      if (!flush (rows, BUFFER_SIZE, stream, cancellable, error))
        return FALSE;
    }
}
