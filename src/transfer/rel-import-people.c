/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes people from the reader of a foreign file into the database: finds who is there already, and creates,
 * updates, merges or leaves them. */
#include <glib/gi18n-lib.h>
#include <rel-batches.h>
#include <rel-employment.h>
#include <rel-person.h>
#include <rel-person-unite.h>

#include "rel-import-match.h"
#include "rel-import-private.h"
#include "rel-import-record.h"
#include "rel-import-stream.h"

/* A person whose introducer may stand further down in the file. */
typedef struct {
  guint line;
  char *person;
  char *introducer;
} Introduction;

typedef struct {
  RelImportContext *context;
  RelImportReader *reader;
  RelImportPerson *current;
  GPtrArray *introductions;
  RelImportMatcher *matcher;
} People;

static void
introduction_free (gpointer data)
{
  Introduction *self = data;

  g_free (self->person);
  g_free (self->introducer);
  g_free (self);
}

static gboolean
reject (People      *self,
        const char  *reason,
        GError     **error)
{
  return rel_import_file_reject (self->context->file, self->current->line, reason, rel_import_reader_get_preamble (self->reader),
                                 self->current->raw, self->current->raw_len, error);
}

/* What a rule between records refuses is rejected; anything else, in @local, fails the import. */
static gboolean
reject_refused (People   *self,
                GError   *local,
                GError  **error)
{
  if (g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_REFERENCE) ||
      g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT))
    return reject (self, local->message, error);
  g_propagate_error (error, g_error_copy (local));
  return FALSE;
}

/* Remembers what the source said of a person who is there already, if a later import can find them by it. */
static gboolean
remember (People     *self,
          RelRecord  *provenance,
          RelRecord  *person,
          GError    **error)
{
  if (rel_record_get_text (person, REL_PERSON_SOURCE_UID) == NULL)
    return TRUE;
  rel_record_set_id (provenance, rel_record_get_id (person));
  rel_record_set_row (provenance, rel_record_get_row (person));
  return rel_batch_set_provenance (self->context->connection, provenance, error);
}

static gboolean
suggest (People     *self,
         RelRecord  *person,
         const char *kind,
         const char *name,
         GError    **error)
{
  GPtrArray *positions = rel_record_get_items (person, REL_PERSON_POSITIONS);
  const char *organization = NULL;
  g_autofree char *other = NULL;
  gint64 row;

  if (name == NULL)
    return TRUE;
  if (positions != NULL && positions->len > 0)
    organization = rel_values_get_text (g_ptr_array_index (positions, 0), REL_EMPLOYMENT_ORGANIZATION);
  row = rel_import_matcher_find_by_name (self->matcher, name, organization, error);
  if (row < 0)
    return FALSE;
  if (row > 0)
    other = rel_records_dup_id (self->context->connection, REL_NOUN_PERSON, row, error);
  if (row > 0 && other == NULL)
    return FALSE;
  rel_import_file_add_suggestion (self->context->file, self->current->line, rel_record_get_id (person), kind, name, other);
  return TRUE;
}

static gboolean
create (People              *self,
        RelRecord           *person,
        const RelImportKeys *keys,
        GError             **error)
{
  g_autoptr (GError) local = NULL;
  const char *introducer = rel_record_get_text (person, REL_PERSON_INTRODUCED_BY);

  if (introducer != NULL)
    {
      Introduction *introduction = g_new0 (Introduction, 1);

      introduction->line = self->current->line;
      introduction->person = g_strdup (rel_record_get_id (person));
      introduction->introducer = g_strdup (introducer);
      g_ptr_array_add (self->introductions, introduction);
      rel_record_set_text (person, REL_PERSON_INTRODUCED_BY, NULL);
    }

  if (!rel_batch_insert (self->context->connection, person, self->current->texts, &local))
    return reject_refused (self, local, error);
  rel_import_matcher_note (self->matcher, person, keys);
  self->context->file->created[REL_NOUN_PERSON]++;
  return suggest (self, person, "reports_to", self->current->manager_name, error) &&
         suggest (self, person, "introduced_by", self->current->referred_by, error);
}

static gboolean
write_changed (People     *self,
               RelRecord  *existing,
               gboolean    changed,
               gboolean   *saved,
               GError    **error)
{
  g_autoptr (GError) local = NULL;

  *saved = TRUE;
  if (!changed)
    {
      self->context->file->unchanged++;
      return TRUE;
    }
  rel_record_stamp (existing, self->context->now);
  *saved = rel_batch_save (self->context->connection, existing, &local);
  if (!*saved)
    return reject_refused (self, local, error);
  rel_import_matcher_note (self->matcher, existing, NULL);
  self->context->file->updated[REL_NOUN_PERSON]++;
  return TRUE;
}

static gboolean
update (People     *self,
        RelRecord  *existing,
        RelRecord  *incoming,
        GError    **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (RelRecord) provenance = rel_batch_get_provenance (self->context->connection, existing, &local);
  gboolean changed, saved;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  rel_record_set_text (incoming, REL_PERSON_INTRODUCED_BY, NULL);
  changed = rel_import_record_update (existing, incoming, provenance);
  if (!write_changed (self, existing, changed, &saved, error))
    return FALSE;
  return !changed || !saved || remember (self, provenance != NULL ? provenance : incoming, existing, error);
}

static gboolean
merge (People                  *self,
       RelRecord               *existing,
       RelRecord               *incoming,
       const RelImportDecision *decision,
       GError                 **error)
{
  /* Who introduced somebody is settled where everybody is there, and only for those who are new */
  RelPersonMembers taken = decision->taken & ~REL_PERSON_MEMBER (REL_PERSON_INTRODUCED_BY);
  gboolean identified = rel_record_get_text (existing, REL_PERSON_SOURCE_UID) != NULL;
  gboolean changed, saved;

  rel_record_set_text (incoming, REL_PERSON_INTRODUCED_BY, NULL);
  changed = rel_person_unite (existing, incoming);
  changed |= rel_person_choose (existing, incoming, taken, decision->joined);
  if (!write_changed (self, existing, changed, &saved, error))
    return FALSE;
  return !changed || !saved || identified || remember (self, incoming, existing, error);
}

static RelImportDecision
decide (People         *self,
        RelRecord      *existing,
        RelRecord      *incoming,
        RelImportMatch  match)
{
  const RelImportOptions *options = self->context->options;
  RelImportQuestion question = { self->context->file->path, self->current->line, existing, incoming,
                                 match == REL_IMPORT_MATCH_NAME };
  RelImportDecision decision = { options->duplicates, 0, 0 };

  return options->decide != NULL ? options->decide (&question, options->decide_data) : decision;
}

static gboolean
take (People  *self,
      GError **error)
{
  RelRecord *person = self->current->record;
  g_autoptr (RelRecord) existing = NULL;
  RelImportDecision decision;
  RelImportMatch match;
  gint64 row;

  row = rel_import_matcher_find (self->matcher, person, self->current->keys, &match, error);
  if (row < 0)
    return FALSE;
  if (match == REL_IMPORT_MATCH_NONE)
    return create (self, person, self->current->keys, error);

  existing = rel_records_load_row (self->context->connection, REL_NOUN_PERSON, row, REL_READ_ALL, error);
  if (existing == NULL)
    return FALSE;
  if (match == REL_IMPORT_MATCH_SOURCE)
    return update (self, existing, person, error);

  decision = decide (self, existing, person, match);
  switch (decision.what)
    {
    case REL_IMPORT_MERGE:
      return merge (self, existing, person, &decision, error);
    case REL_IMPORT_ADD:
      if (match == REL_IMPORT_MATCH_NAME)
        return create (self, person, self->current->keys, error);
      if (g_strcmp0 (rel_record_get_id (existing), rel_record_get_id (person)) == 0)
        {
          rel_record_set_id (person, NULL);
          rel_record_stamp (person, self->context->now);
        }
      if (g_strcmp0 (rel_record_get_text (existing, REL_PERSON_SOURCE_UID),
                     rel_record_get_text (person, REL_PERSON_SOURCE_UID)) == 0)
        rel_record_set_text (person, REL_PERSON_SOURCE_UID, NULL);
      return create (self, person, NULL, error);
    case REL_IMPORT_SKIP:
    default:
      rel_import_file_add_duplicate (self->context->file, self->current->line, rel_record_get_text (person, REL_PERSON_NAME),
                                     rel_record_get_id (existing));
      return TRUE;
    }
}

/* Introducers are set once everybody is there. Who names one that exists nowhere breaks a rule, and is taken out. */
static gboolean
introduce (People  *self,
           GError **error)
{
  RelConnection *connection = self->context->connection;

  for (guint i = 0; i < self->introductions->len; i++)
    {
      Introduction *introduction = g_ptr_array_index (self->introductions, i);
      g_autoptr (RelRecord) person = NULL;
      gint64 row = rel_records_find_row (connection, REL_NOUN_PERSON, introduction->introducer, error);

      if (row < 0)
        return FALSE;
      if (row == 0)
        {
          g_autofree char *reason = g_strdup_printf (_("introduced_by: there is no person “%s”."), introduction->introducer);

          if (!rel_records_remove (connection, REL_NOUN_PERSON, introduction->person, error) ||
              !rel_import_file_reject (self->context->file, introduction->line, reason, NULL, NULL, 0, error))
            return FALSE;
          self->context->file->created[REL_NOUN_PERSON]--;
          continue;
        }
      person = rel_records_load (connection, REL_NOUN_PERSON, introduction->person, error);
      if (person == NULL)
        return FALSE;
      rel_record_set_text (person, REL_PERSON_INTRODUCED_BY, introduction->introducer);
      if (!rel_records_save (connection, person, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rel_import_people:
 * @reader: the people
 * @size: how many bytes the reader reads in all
 * @error_line: (out): the line that the error speaks of, 0 for none
 *
 * Imports everybody in one file.
 *
 * Returns: %FALSE with @error if the import has to be given up
 */
gboolean
rel_import_people (RelImportContext  *context,
                   RelImportReader   *reader,
                   gsize              size,
                   guint             *error_line,
                   GCancellable      *cancellable,
                   GError           **error)
{
  g_autoptr (RelImportMatcher) matcher = rel_import_matcher_new (context->connection, size, context->options->decide != NULL, error);
  g_autoptr (GPtrArray) introductions = g_ptr_array_new_with_free_func (introduction_free);
  g_autoptr (RelImportStream) stream = NULL;
  g_autoptr (GError) local = NULL;
  People self = { .context = context, .reader = reader, .introductions = introductions, .matcher = matcher };

  *error_line = 0;
  if (matcher == NULL)
    return FALSE;

  stream = rel_import_stream_new (reader, context->now, cancellable);
  while ((self.current = rel_import_stream_next (stream, error_line, &local)) != NULL)
    {
      if (!(self.current->record != NULL ? take (&self, error) : reject (&self, self.current->reason, error)))
        {
          *error_line = self.current->line;
          return FALSE;
        }
      rel_import_context_progress (context, size > 0 ? (double) self.current->position / size : 0);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return introduce (&self, error);
}
