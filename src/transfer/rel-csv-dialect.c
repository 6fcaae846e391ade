/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which program wrote a table of people, where its header stands and what its columns mean: all of it found by
 * content, since names of files and numbers of lines promise nothing. */
#include "rel-csv-dialect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-import-reader.h"

/* How far the header may be from the beginning, in rows; how soon a wide row must show that it is one, in cells; and
 * how long the name of a column may be, in bytes. */
#define HEADER_ROWS 30
#define HEADER_CELLS 64
#define HEADER_LENGTH 100
/* How many rows show how dates are written, and that a table without a header is one of people. */
#define SAMPLE_ROWS 1000

static const char separators[] = { ',', ';', '\t', '|' };

/* What the columns of one row taken as header would be. */
typedef struct {
  RelCsvColumn *columns;
  char **headers;
  char **folded;
  guint n;
  guint filled;
  guint recognised;
} Candidate;

static void
candidate_clear (Candidate *self)
{
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->headers, g_strfreev);
  g_clear_pointer (&self->folded, g_strfreev);
}

static gboolean
has_target (const Candidate *self,
            RelCsvTarget     target)
{
  for (guint i = 0; i < self->n; i++)
    if (self->columns[i].target == target)
      return TRUE;
  return FALSE;
}

static gboolean
has_kind (const Candidate *self,
          RelCsvKind       kind)
{
  for (guint i = 0; i < self->n; i++)
    if (self->columns[i].target == REL_CSV_PART && self->columns[i].kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
has_header (const Candidate *self,
            const char      *folded)
{
  return g_strv_contains ((const char * const *) self->folded, folded);
}

static gboolean
is_own (const Candidate *self)
{
  return g_strv_contains ((const char * const *) self->headers, "name") &&
         g_strv_contains ((const char * const *) self->headers, "given_name") &&
         g_strv_contains ((const char * const *) self->headers, "family_name") &&
         g_strv_contains ((const char * const *) self->headers, "source_uid");
}

/* A header of people names the person, and at least one thing that only people have; and it is not just a few
 * such words amid many others. */
static gboolean
is_about_people (const Candidate *self)
{
  gboolean given = has_target (self, REL_CSV_GIVEN_NAME);
  gboolean family = has_target (self, REL_CSV_FAMILY_NAME);
  gboolean named = given || family || has_target (self, REL_CSV_NAME) || has_target (self, REL_CSV_ANY_NAME) ||
                   has_target (self, REL_CSV_FILE_AS);
  gboolean email = has_kind (self, REL_CSV_EMAIL);
  gboolean personal = email || has_kind (self, REL_CSV_PHONE) || has_kind (self, REL_CSV_POSITION) ||
                      has_kind (self, REL_CSV_IM) || has_target (self, REL_CSV_BIRTHDAY) ||
                      has_target (self, REL_CSV_MET_ON) || has_target (self, REL_CSV_LINKEDIN_URL) ||
                      has_target (self, REL_CSV_NICKNAME);

  if (self->filled == 0)
    return FALSE;
  if (is_own (self))
    return TRUE;
  if (named && (personal || (given && family)))
    return self->recognised * 3 >= self->filled;
  return email && self->recognised * 2 > self->filled;
}

static void
recognise (Candidate       *self,
           const RelCsvRow *row)
{
  g_autoptr (GStrvBuilder) headers = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) folded = g_strv_builder_new ();

  self->n = row->n_cells;
  self->columns = g_new0 (RelCsvColumn, self->n);
  self->filled = self->recognised = 0;

  for (guint i = 0; i < self->n; i++)
    {
      char *header = g_strstrip (g_strdup (row->cells[i].text));
      char *fold = strlen (header) <= HEADER_LENGTH ? rel_csv_header_fold (header) : g_strdup ("");

      g_strv_builder_take (headers, header);
      g_strv_builder_take (folded, fold);
      if (*header != '\0')
        self->filled++;
      if ((i < HEADER_CELLS || self->recognised > 0) && rel_csv_column_recognise (fold, &self->columns[i]))
        self->recognised++;
    }
  self->headers = g_strv_builder_end (headers);
  self->folded = g_strv_builder_end (folded);

  if (is_own (self))
    for (guint i = 0; i < self->n; i++)
      {
        int field = rel_draft_field_from_name (self->headers[i]);

        if (field >= 0)
          self->columns[i] = (RelCsvColumn) { .target = REL_CSV_FIELD, .field = field };
        else if (strcmp (self->headers[i], "roles") == 0)
          self->columns[i] = (RelCsvColumn) { .target = REL_CSV_ROLES };
        else if (strcmp (self->headers[i], "tags") == 0)
          self->columns[i] = (RelCsvColumn) { .target = REL_CSV_TAGS };
      }
}

static RelCsvProgram
find_program (const Candidate *self)
{
  if (is_own (self))
    return REL_CSV_RELATIONS;
  if (has_header (self, "connectedon") && has_header (self, "firstname") && has_header (self, "lastname"))
    return REL_CSV_LINKEDIN;
  if (has_header (self, "groupmembership") || (has_header (self, "yominame") && has_header (self, "givenname")))
    return REL_CSV_GOOGLE_LEGACY;
  if (has_header (self, "email1value") || has_header (self, "phone1value") ||
      (has_header (self, "organizationname") && has_header (self, "organizationtitle")))
    return REL_CSV_GOOGLE;
  if (has_header (self, "emailaddress") && has_header (self, "firstname") &&
      (has_header (self, "givenyomi") || has_header (self, "personalwebpage")))
    return REL_CSV_OUTLOOK_COM;
  if ((has_header (self, "emailaddress") || has_header (self, "emailadresse")) &&
      (has_header (self, "businessstreet") || has_header (self, "referredby") || has_header (self, "sensitivity") ||
       has_header (self, "vertraulichkeit")))
    return REL_CSV_OUTLOOK;
  return REL_CSV_PLAIN;
}

/* Columns whose meaning depends on their neighbours. */
static void
settle_columns (Candidate     *self,
                RelCsvProgram  program)
{
  gboolean given = has_target (self, REL_CSV_GIVEN_NAME);
  gboolean family = has_target (self, REL_CSV_FAMILY_NAME);
  gboolean job = FALSE;
  gboolean whole_date = !has_target (self, REL_CSV_BIRTH_YEAR) || !has_target (self, REL_CSV_BIRTH_MONTH);

  for (guint i = 0; i < self->n; i++)
    if (self->columns[i].target == REL_CSV_PART && self->columns[i].kind == REL_CSV_POSITION &&
        self->columns[i].part == REL_CSV_PART_JOB_TITLE)
      job = TRUE;

  for (guint i = 0; i < self->n; i++)
    {
      RelCsvColumn *column = &self->columns[i];

      if (column->target == REL_CSV_ANY_NAME)
        column->target = given == family ? REL_CSV_NAME : (given ? REL_CSV_FAMILY_NAME : REL_CSV_GIVEN_NAME);
      else if (column->target == REL_CSV_TITLE && job)
        column->target = REL_CSV_UNKNOWN;
      else if (column->target == REL_CSV_TITLE)
        *column = (RelCsvColumn) { .target = REL_CSV_PART, .kind = REL_CSV_POSITION, .part = REL_CSV_PART_JOB_TITLE };
      else if (column->target == REL_CSV_BIRTHDAY && !whole_date)
        column->target = REL_CSV_BIRTH_DAY;
      else if (program == REL_CSV_LINKEDIN && column->target == REL_CSV_PART && column->kind == REL_CSV_URL)
        column->target = REL_CSV_LINKEDIN_URL;
    }
}

/* A column "Address" beside "City" and without "Street" is the street. */
static gboolean
is_street (const Candidate    *self,
           const RelCsvColumn *column)
{
  gboolean city = FALSE;

  if (column->kind != REL_CSV_ADDRESS || column->part != REL_CSV_PART_VALUE)
    return FALSE;
  for (guint i = 0; i < self->n; i++)
    {
      const RelCsvColumn *other = &self->columns[i];

      if (other->target != REL_CSV_PART || other->kind != REL_CSV_ADDRESS || other->number != column->number ||
          g_strcmp0 (other->label, column->label) != 0)
        continue;
      if (other->part == REL_CSV_PART_STREET)
        return FALSE;
      city |= other->part == REL_CSV_PART_CITY || other->part == REL_CSV_PART_POSTAL_CODE;
    }
  return city;
}

static void
group_columns (RelCsvDialect *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      RelCsvColumn *column = &self->columns[i];
      guint g;

      if (column->target != REL_CSV_PART)
        continue;

      for (g = 0; g < self->groups->len; g++)
        {
          RelCsvGroup *group = &g_array_index (self->groups, RelCsvGroup, g);

          if (group->kind == column->kind && group->number == column->number &&
              g_strcmp0 (group->label, column->label) == 0 &&
              (!(group->parts & (1u << column->part)) || column->part != REL_CSV_PART_VALUE))
            break;
        }
      if (g < self->groups->len && (g_array_index (self->groups, RelCsvGroup, g).parts & (1u << column->part)))
        {
          column->target = REL_CSV_UNKNOWN;
          continue;
        }
      if (g == self->groups->len)
        {
          RelCsvGroup group = { column->kind, column->label, column->number, 0 };

          g_array_append_val (self->groups, group);
        }
      g_array_index (self->groups, RelCsvGroup, g).parts |= 1u << column->part;
      self->group_of[i] = g;
    }
}

static RelCsvDialect *
dialect_new (Candidate       *candidate,
             char             separator,
             const RelCsvRow *row)
{
  RelCsvDialect *self = g_new0 (RelCsvDialect, 1);

  self->separator = separator;
  self->program = find_program (candidate);
  settle_columns (candidate, self->program);
  for (guint i = 0; i < candidate->n; i++)
    if (candidate->columns[i].target == REL_CSV_PART && is_street (candidate, &candidate->columns[i]))
      candidate->columns[i].part = REL_CSV_PART_STREET;

  self->n_columns = candidate->n;
  self->columns = g_steal_pointer (&candidate->columns);
  self->headers = g_steal_pointer (&candidate->headers);
  self->groups = g_array_new (FALSE, TRUE, sizeof (RelCsvGroup));
  self->group_of = g_new0 (guint, self->n_columns + 1);
  group_columns (self);
  if (row != NULL)
    {
      self->header_line = row->line;
      self->header_raw = g_strndup (row->raw, row->raw_len);
    }
  return self;
}

static gboolean
is_email (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && at > text && strchr (at + 1, '@') == NULL && strchr (at, '.') != NULL &&
         strpbrk (text, " \t\n/") == NULL;
}

static gboolean
is_name (const char *text)
{
  gboolean letters = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isdigit (c) || strchr ("@/\\<>{}[]=_:;|", c < 0x80 ? (int) c : '\x7F') != NULL)
        return FALSE;
      letters |= g_unichar_isalpha (c);
    }
  return letters;
}

/* A table without a header is understood when it has two or three columns and every row of the sample is plainly
 * one or two names and an e-mail address. */
static RelCsvDialect *
detect_without_header (const char *text,
                       gsize       len,
                       char        separator)
{
  g_autoptr (RelCsvReader) reader = rel_csv_reader_new (text, len, separator);
  RelCsvRow row;
  guint n = 0, email = 0, rows = 0;
  Candidate candidate = { 0 };
  RelCsvDialect *self;

  while (rows < SAMPLE_ROWS && rel_csv_reader_next (reader, &row))
    {
      if (rel_csv_row_is_blank (&row))
        continue;
      if (row.problem != REL_CSV_FINE || row.n_cells < 2 || row.n_cells > 3 || (rows > 0 && row.n_cells != n))
        return NULL;
      for (guint i = 0; i < row.n_cells; i++)
        {
          g_strstrip (row.cells[i].text);
          if (rows == 0 && is_email (row.cells[i].text))
            email = i;
        }
      for (guint i = 0; i < row.n_cells; i++)
        if (i == email ? !is_email (row.cells[i].text) : !is_name (row.cells[i].text))
          return NULL;
      n = row.n_cells;
      rows++;
    }
  if (rows == 0)
    return NULL;

  candidate.n = n;
  candidate.columns = g_new0 (RelCsvColumn, n);
  candidate.headers = g_new0 (char *, n + 1);
  candidate.folded = g_new0 (char *, n + 1);
  for (guint i = 0, names = 0; i < n; i++)
    {
      candidate.headers[i] = g_strdup (i == email ? "email" : "name");
      candidate.folded[i] = g_strdup (candidate.headers[i]);
      if (i == email)
        candidate.columns[i] = (RelCsvColumn) { .target = REL_CSV_PART, .kind = REL_CSV_EMAIL };
      else if (n == 2)
        candidate.columns[i].target = REL_CSV_NAME;
      else
        candidate.columns[i].target = names++ == 0 ? REL_CSV_GIVEN_NAME : REL_CSV_FAMILY_NAME;
    }
  self = dialect_new (&candidate, separator, NULL);
  candidate_clear (&candidate);
  return self;
}

static void
sample_dates (RelCsvDialect *self,
              const char    *text,
              gsize          len)
{
  g_autoptr (RelCsvReader) reader = rel_csv_reader_new (text, len, self->separator);
  RelCsvRow row;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].target == REL_CSV_BIRTHDAY || self->columns[i].target == REL_CSV_MET_ON)
      self->date_order = REL_DATE_ORDER_MONTH_FIRST;
  if (self->date_order == REL_DATE_ORDER_UNKNOWN)
    return;

  for (guint rows = 0; rows < SAMPLE_ROWS && rel_csv_reader_next (reader, &row); rows++)
    for (guint i = 0; row.line > self->header_line && i < MIN (row.n_cells, self->n_columns); i++)
      if (self->columns[i].target == REL_CSV_BIRTHDAY || self->columns[i].target == REL_CSV_MET_ON)
        {
          RelDateOrder order = rel_foreign_date_guess_order (row.cells[i].text);

          if (order != REL_DATE_ORDER_UNKNOWN)
            {
              self->date_order = order;
              return;
            }
        }
}

/**
 * rel_csv_dialect_detect:
 * @text: (array length=len): UTF-8
 * @len: in bytes
 *
 * Finds the separator and the header row (anywhere in the first rows: LinkedIn begins with a note, others with a
 * title), and what each column means. Dates that their own figures do not settle are read with the month first, as
 * LinkedIn, Google and Outlook write them in English, unless an earlier row shows otherwise.
 *
 * Returns: (transfer full) (nullable): the dialect, or %NULL with %REL_IMPORT_ERROR_NOT_RECOGNISED if this is no
 *   table of people
 */
RelCsvDialect *
rel_csv_dialect_detect (const char  *text,
                        gsize        len,
                        GError     **error)
{
  RelCsvDialect *best = NULL;
  guint best_recognised = 0;
  gboolean anything = FALSE;
  char forced = len > 5 && g_ascii_strncasecmp (text, "sep=", 4) == 0 && strchr ("\r\n", text[5]) != NULL ? text[4] : '\0';

  for (guint s = 0; s < G_N_ELEMENTS (separators); s++)
    {
      char separator = forced != '\0' ? forced : separators[s];
      g_autoptr (RelCsvReader) reader = rel_csv_reader_new (text, len, separator);
      RelCsvRow row;

      for (guint rows = 0; rows < HEADER_ROWS && rel_csv_reader_next (reader, &row); rows++)
        {
          Candidate candidate = { 0 };

          if (rel_csv_row_is_blank (&row))
            continue;
          anything = TRUE;
          if (row.problem != REL_CSV_FINE)
            continue;
          recognise (&candidate, &row);
          if (is_about_people (&candidate) && candidate.recognised > best_recognised)
            {
              g_clear_pointer (&best, rel_csv_dialect_free);
              best_recognised = candidate.recognised;
              best = dialect_new (&candidate, separator, &row);
              candidate_clear (&candidate);
              break;
            }
          candidate_clear (&candidate);
        }
      if (forced != '\0')
        break;
    }

  for (guint s = 0; best == NULL && s < G_N_ELEMENTS (separators); s++)
    best = detect_without_header (text, len, separators[s]);

  if (best == NULL && !anything)
    g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED, _("The file is empty."));
  else if (best == NULL)
    g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED,
                         _("No row of this file names the columns of a table of people, such as name, "
                           "e-mail address and company."));
  else
    sample_dates (best, text, len);
  return best;
}

/**
 * rel_csv_dialect_free:
 * @self: (transfer full) (nullable): a dialect
 *
 * Releases it and all that it owns.
 */
void
rel_csv_dialect_free (RelCsvDialect *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->headers);
  g_free (self->columns);
  g_array_unref (self->groups);
  g_free (self->group_of);
  g_free (self->header_raw);
  g_free (self);
}

/**
 * rel_csv_dialect_get_source:
 *
 * Returns: (transfer none): the `source` of people who come from such a table, empty for our own, which names it
 */
const char *
rel_csv_dialect_get_source (RelCsvDialect *self)
{
  switch (self->program)
    {
    case REL_CSV_LINKEDIN:
      return "linkedin";
    case REL_CSV_GOOGLE:
    case REL_CSV_GOOGLE_LEGACY:
      return "google";
    case REL_CSV_OUTLOOK:
    case REL_CSV_OUTLOOK_COM:
      return "outlook";
    case REL_CSV_RELATIONS:
      return "";
    case REL_CSV_PLAIN:
    default:
      return "csv";
    }
}

/**
 * rel_csv_dialect_is_header:
 *
 * Returns: whether @row is the header once more, as in files that were joined end to end
 */
gboolean
rel_csv_dialect_is_header (RelCsvDialect   *self,
                           const RelCsvRow *row)
{
  if (self->header_line == 0 || row->n_cells != self->n_columns)
    return FALSE;
  for (guint i = 0; i < row->n_cells; i++)
    {
      const char *text = row->cells[i].text;
      gsize len = strlen (self->headers[i]);

      while (*text == ' ')
        text++;
      if (strncmp (text, self->headers[i], len) != 0 || text[len + strspn (text + len, " ")] != '\0')
        return FALSE;
    }
  return TRUE;
}
