/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a table of people becomes a draft of a person. The cells are tidied where they stand, in the row. */
#include "rel-csv-mapping.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-csv-cells.h"

typedef struct {
  char *parts[REL_CSV_N_PARTS];
} GroupValues;

struct _RelCsvMapping {
  RelCsvDialect *dialect;
  GroupValues *groups;

  /* Of the row at hand. */
  RelPersonDraft *draft;
  const char *reason;
  char *middle_name;
  char *file_as;
  char *birth_year, *birth_month, *birth_day;
  gboolean confidential, private;
};

static const char * const contact_kinds[] = {
  [REL_CSV_EMAIL] = "email", [REL_CSV_PHONE] = "phone",     [REL_CSV_URL] = "url",
  [REL_CSV_IM] = "im",       [REL_CSV_ADDRESS] = "address", [REL_CSV_CONTACT] = "unset",
};

/**
 * rel_csv_mapping_new:
 * @dialect: has to outlive the mapping
 *
 * Returns: (transfer full): something that reads the rows of a table in @dialect
 */
RelCsvMapping *
rel_csv_mapping_new (RelCsvDialect *dialect)
{
  RelCsvMapping *self = g_new0 (RelCsvMapping, 1);

  self->dialect = dialect;
  self->groups = g_new0 (GroupValues, dialect->groups->len + 1);
  return self;
}

/**
 * rel_csv_mapping_free:
 * @self: (transfer full) (nullable): a mapping
 *
 * Releases it and all that it owns.
 */
void
rel_csv_mapping_free (RelCsvMapping *self)
{
  if (self == NULL)
    return;

  g_free (self->groups);
  g_free (self);
}

static void
set_field (RelCsvMapping *self,
           RelDraftField  field,
           const char    *text,
           const char    *header)
{
  if (self->draft->fields[field] == NULL)
    self->draft->fields[field] = text;
  else if (strcmp (self->draft->fields[field], text) != 0)
    rel_person_draft_add_custom_field (self->draft, header, text);
}

static const char *
refuse (RelCsvMapping *self,
        char          *reason)
{
  self->reason = rel_person_draft_intern (self->draft, reason, -1);
  g_free (reason);
  return self->reason;
}

static void
set_date (RelCsvMapping *self,
          RelDraftField  field,
          const char    *text,
          const char    *header)
{
  char date[REL_DATE_SIZE];

  switch (rel_foreign_date_parse (text, self->dialect->date_order, field == REL_DRAFT_BIRTHDAY, date))
    {
    case REL_FOREIGN_DATE_VALID:
      set_field (self, field, rel_person_draft_intern (self->draft, date, -1), header);
      break;
    case REL_FOREIGN_DATE_INVALID:
      /* Translators: the first %s is a text, the second the name of a column */
      refuse (self, g_strdup_printf (_("“%s” in the column “%s” is not a date."), text, header));
      break;
    case REL_FOREIGN_DATE_NONE:
    default:
      break;
    }
}

static void
read_sensitivity (RelCsvMapping *self,
                  const char    *text,
                  const char    *header)
{
  if (g_ascii_strcasecmp (text, "confidential") == 0 || g_ascii_strcasecmp (text, "vertraulich") == 0)
    self->confidential = TRUE;
  else if (g_ascii_strcasecmp (text, "private") == 0 || g_ascii_strcasecmp (text, "personal") == 0 ||
           g_ascii_strcasecmp (text, "privat") == 0 || g_ascii_strcasecmp (text, "persönlich") == 0)
    self->private = TRUE;
  else if (g_ascii_strcasecmp (text, "normal") != 0 && g_ascii_strcasecmp (text, "public") != 0)
    rel_person_draft_add_custom_field (self->draft, header, text);
}

static void
read_plain (RelCsvMapping *self,
            RelCsvColumn  *column,
            const char    *header,
            char          *text)
{
  RelPersonDraft *draft = self->draft;

  switch (column->target)
    {
    case REL_CSV_NAME:
      set_field (self, REL_DRAFT_NAME, rel_csv_cell_one_line (text, self->dialect->program), header);
      break;
    case REL_CSV_GIVEN_NAME:
      set_field (self, REL_DRAFT_GIVEN_NAME, rel_csv_cell_one_line (text, self->dialect->program), header);
      break;
    case REL_CSV_FAMILY_NAME:
      set_field (self, REL_DRAFT_FAMILY_NAME, rel_csv_cell_one_line (text, self->dialect->program), header);
      break;
    case REL_CSV_NICKNAME:
      set_field (self, REL_DRAFT_NICKNAME, rel_csv_cell_one_line (text, self->dialect->program), header);
      break;
    case REL_CSV_MIDDLE_NAME:
      self->middle_name = rel_csv_cell_one_line (text, self->dialect->program);
      break;
    case REL_CSV_FILE_AS:
      self->file_as = rel_csv_cell_one_line (text, self->dialect->program);
      break;
    case REL_CSV_BIRTHDAY:
      set_date (self, REL_DRAFT_BIRTHDAY, text, header);
      break;
    case REL_CSV_BIRTH_YEAR:
      self->birth_year = text;
      break;
    case REL_CSV_BIRTH_MONTH:
      self->birth_month = text;
      break;
    case REL_CSV_BIRTH_DAY:
      self->birth_day = text;
      break;
    case REL_CSV_NOTES:
      set_field (self, REL_DRAFT_NOTES, text, header);
      break;
    case REL_CSV_TAGS:
      if (self->dialect->program == REL_CSV_RELATIONS)
        rel_csv_cell_read_own_list (text, draft, draft->tags);
      else
        rel_csv_cell_read_tags (text, self->dialect->program, draft);
      break;
    case REL_CSV_ROLES:
      rel_csv_cell_read_own_list (text, draft, draft->roles);
      break;
    case REL_CSV_MET_ON:
      set_date (self, REL_DRAFT_MET_ON, text, header);
      break;
    case REL_CSV_LINKEDIN_URL:
      if (self->dialect->program == REL_CSV_LINKEDIN)
        set_field (self, REL_DRAFT_SOURCE_UID, text, header);
      rel_person_draft_add_contact_point (draft, "url", "LinkedIn", text, FALSE);
      break;
    case REL_CSV_SENSITIVITY:
      read_sensitivity (self, text, header);
      break;
    case REL_CSV_PRIVATE:
      self->private |= rel_csv_cell_is_yes (text);
      if (!rel_csv_cell_is_yes (text) && !rel_csv_cell_is_no (text))
        rel_person_draft_add_custom_field (draft, header, text);
      break;
    case REL_CSV_MANAGER:
      draft->manager_name = rel_csv_cell_one_line (text, self->dialect->program);
      rel_person_draft_add_custom_field (draft, header, text);
      break;
    case REL_CSV_REFERRED_BY:
      draft->referred_by = rel_csv_cell_one_line (text, self->dialect->program);
      rel_person_draft_add_custom_field (draft, header, text);
      break;
    case REL_CSV_FIELD:
      draft->fields[column->field] = text;
      break;
    case REL_CSV_UNKNOWN:
      /* What Outlook writes into columns that nobody filled. */
      if (strcmp (text, "0/0/00") != 0 && strcmp (text, "Unspecified") != 0 && strcmp (text, "0.0.00") != 0 &&
          (self->dialect->program != REL_CSV_OUTLOOK || strcmp (text, "Normal") != 0))
        rel_person_draft_add_custom_field (draft, *header != '\0' ? header : _("Without a name"), text);
      break;
    case REL_CSV_IGNORED:
    case REL_CSV_ANY_NAME:
    case REL_CSV_TITLE:
    case REL_CSV_PART:
    default:
      break;
    }
}

static void
add_contact_point (RelCsvMapping *self,
                   RelCsvGroup   *group,
                   const char    *header,
                   const char    *label,
                   char          *value,
                   gboolean       is_preferred)
{
  if (self->dialect->program != REL_CSV_RELATIONS)
    {
      g_strstrip (value);
      if (group->kind == REL_CSV_EMAIL)
        {
          value = rel_csv_cell_bare_email (value);
          if (*value != '\0' && strchr (value, '@') == NULL)
            {
              rel_person_draft_add_custom_field (self->draft, header, value);
              return;
            }
        }
      if (group->kind != REL_CSV_ADDRESS)
        rel_csv_cell_one_line (value, self->dialect->program);
    }
  rel_person_draft_add_contact_point (self->draft, contact_kinds[group->kind], label, value, is_preferred);
}

/* A label of Google's begins with an asterisk for the one to use first. In our own export a backslash before it says
 * that the asterisk belongs to the label. */
static const char *
read_label (RelCsvMapping *self,
            RelCsvGroup   *group,
            char          *text,
            gboolean      *is_preferred)
{
  const char *label = text != NULL ? text : group->label;

  *is_preferred = FALSE;
  if (text == NULL)
    return label;
  if (text[0] == '*' && (text[1] == ' ' || text[1] == '\0'))
    {
      *is_preferred = TRUE;
      label = text + (text[1] == ' ' ? 2 : 1);
    }
  if (self->dialect->program == REL_CSV_RELATIONS)
    return *label == '\\' ? label + 1 : label;
  /* Outlook's kinds of addresses are no labels. */
  if (strcmp (label, "SMTP") == 0 || strcmp (label, "EX") == 0)
    return group->label;
  return label;
}

static void
read_position (RelCsvMapping *self,
               char         **parts)
{
  char *organizations = parts[REL_CSV_PART_VALUE];
  char *titles = parts[REL_CSV_PART_JOB_TITLE];
  char *departments = parts[REL_CSV_PART_DEPARTMENT];

  while (organizations != NULL || titles != NULL || departments != NULL)
    {
      char *organization = rel_csv_cell_next_value (&organizations, REL_CSV_POSITION, self->dialect->program);
      char *title = rel_csv_cell_next_value (&titles, REL_CSV_POSITION, self->dialect->program);
      char *department = rel_csv_cell_next_value (&departments, REL_CSV_POSITION, self->dialect->program);

      rel_person_draft_add_position (self->draft, organization, title, department, parts[REL_CSV_PART_STARTED_ON],
                                     parts[REL_CSV_PART_ENDED_ON]);
    }
}

static void
read_group (RelCsvMapping *self,
            guint          g,
            const char    *header)
{
  RelCsvGroup *group = &g_array_index (self->dialect->groups, RelCsvGroup, g);
  char **parts = self->groups[g].parts;
  gboolean is_preferred;
  const char *label = read_label (self, group, parts[REL_CSV_PART_LABEL], &is_preferred);
  char *rest = parts[REL_CSV_PART_VALUE];

  switch (group->kind)
    {
    case REL_CSV_POSITION:
      read_position (self, parts);
      return;
    case REL_CSV_CUSTOM:
      if (self->dialect->program == REL_CSV_RELATIONS)
        rel_person_draft_add_custom_field (self->draft, parts[REL_CSV_PART_LABEL], rest);
      else
        rel_person_draft_add_custom_field (self->draft, label != NULL && *label != '\0' ? label : header, rest);
      return;
    case REL_CSV_ADDRESS:
      if (rest == NULL)
        rest = rel_csv_cells_join_address (parts, self->draft);
      break;
    case REL_CSV_EMAIL:
    case REL_CSV_PHONE:
    case REL_CSV_URL:
    case REL_CSV_IM:
    case REL_CSV_CONTACT:
    default:
      break;
    }

  for (gboolean first = TRUE; rest != NULL; first = FALSE)
    {
      char *value = rel_csv_cell_next_value (&rest, group->kind, self->dialect->program);

      add_contact_point (self, group, header, label, value, is_preferred && first);
    }
}

static void
read_birth_date (RelCsvMapping *self)
{
  g_autofree char *text = NULL;
  gboolean year = self->birth_year != NULL && strcmp (self->birth_year, "0") != 0;

  if (self->birth_month == NULL || self->birth_day == NULL)
    return;
  text = g_strdup_printf ("%s-%s-%s", year ? self->birth_year : "-", self->birth_month, self->birth_day);
  if (!year)
    memmove (text, text + 1, strlen (text)), text[0] = '-';
  set_date (self, REL_DRAFT_BIRTHDAY, text, _("Birthday"));
}

static void
read_name (RelCsvMapping *self)
{
  RelPersonDraft *draft = self->draft;
  const char *given = draft->fields[REL_DRAFT_GIVEN_NAME];
  const char *family = draft->fields[REL_DRAFT_FAMILY_NAME];

  if (draft->fields[REL_DRAFT_NAME] == NULL && self->middle_name != NULL)
    {
      const char *parts[] = { given, self->middle_name, family };
      gsize size = 1;
      char *end;

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        size += parts[i] != NULL ? strlen (parts[i]) + 1 : 0;
      draft->fields[REL_DRAFT_NAME] = end = rel_person_draft_alloc (draft, size);
      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        if (parts[i] != NULL)
          {
            end = g_stpcpy (end, parts[i]);
            *end++ = ' ';
          }
      end[-1] = '\0';
    }
  else if (draft->fields[REL_DRAFT_NAME] == NULL && given == NULL && family == NULL && self->file_as != NULL)
    draft->fields[REL_DRAFT_NAME] = self->file_as;
}

/**
 * rel_csv_mapping_read:
 * @row: a row without a problem; its cells are changed, and the draft points into them
 * @draft: (out caller-allocates): an empty draft
 *
 * Returns: (transfer none) (nullable): why the row is no person, or %NULL if @draft is one
 */
const char *
rel_csv_mapping_read (RelCsvMapping   *self,
                      const RelCsvRow *row,
                      RelPersonDraft  *draft)
{
  RelCsvDialect *dialect = self->dialect;
  guint n = MIN (row->n_cells, dialect->n_columns);
  gboolean too_many = FALSE;

  self->draft = draft;
  self->reason = NULL;
  self->middle_name = self->file_as = self->birth_year = self->birth_month = self->birth_day = NULL;
  self->confidential = self->private = FALSE;
  memset (self->groups, 0, sizeof (GroupValues) * dialect->groups->len);

  for (guint i = dialect->n_columns; i < row->n_cells; i++)
    too_many |= *rel_csv_cell_tidy (&row->cells[i], dialect->program) != '\0';
  if (too_many || (row->n_cells == 1 && dialect->n_columns > 2))
    return refuse (self, g_strdup_printf (ngettext ("The row has %u cell, but the header has %u.",
                                                    "The row has %u cells, but the header has %u.", row->n_cells),
                                          row->n_cells, dialect->n_columns));

  for (guint i = 0; i < n; i++)
    {
      RelCsvColumn *column = &dialect->columns[i];
      char *text = rel_csv_cell_tidy (&row->cells[i], dialect->program);

      if (*text == '\0')
        continue;
      if (column->target == REL_CSV_PART)
        self->groups[dialect->group_of[i]].parts[column->part] = text;
      else
        read_plain (self, column, dialect->headers[i], text);
    }

  /* In the order of the columns, which is the order of the groups. */
  for (guint i = 0, done = 0; i < n; i++)
    if (dialect->columns[i].target == REL_CSV_PART && dialect->group_of[i] == done)
      {
        read_group (self, done, dialect->headers[i]);
        done++;
      }

  if (self->birth_month != NULL)
    read_birth_date (self);
  read_name (self);
  if (self->confidential || self->private)
    draft->fields[REL_DRAFT_SENSITIVITY] = self->confidential ? "confidential" : "private";

  if (self->reason != NULL)
    return self->reason;
  if (dialect->program == REL_CSV_RELATIONS
          ? draft->fields[REL_DRAFT_NAME] == NULL
          : !rel_person_draft_finish (draft))
    return _("The row has no name and nothing that could stand for one.");
  return NULL;
}
