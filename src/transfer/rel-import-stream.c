/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of a foreign file as records, read ahead of the one who writes them: to parse takes as long as to write. */
#include "rel-import-stream.h"

#include <rel-person.h>

#include "rel-ahead.h"
#include "rel-import-record.h"

struct _RelImportStream {
  RelImportReader *reader;
  RelPersonDraft *draft;
  char *now;
  GCancellable *cancellable;
  RelAhead *ahead;
  guint error_line;
  GError *error;
};

/* What is wrong with the record itself; the reader may have found out already. */
static void
read_record (RelImportStream     *self,
             const RelImportItem *item,
             RelImportPerson     *person)
{
  const char *source = rel_import_reader_get_source (self->reader);
  g_autoptr (GError) invalid = NULL;

  if (item->reason == NULL)
    person->record = rel_import_record_new (self->draft, &invalid);
  if (person->record == NULL)
    {
      person->reason = g_strdup (item->reason != NULL ? item->reason : invalid->message);
      return;
    }
  if (rel_record_get_text (person->record, REL_PERSON_SOURCE) == NULL && *source != '\0')
    rel_record_set_text (person->record, REL_PERSON_SOURCE, source);
  person->keys = rel_import_keys_new (person->record);
  person->texts = rel_record_texts_new (person->record);
  rel_record_stamp (person->record, self->now);
  person->manager_name = g_strdup (self->draft->manager_name);
  person->referred_by = g_strdup (self->draft->referred_by);
}

static gsize
fill (gpointer item,
      gpointer data)
{
  RelImportStream *self = data;
  RelImportPerson *person = item;
  RelImportItem raw = { 0 };

  if (!rel_import_reader_next (self->reader, self->draft, &raw, self->cancellable, &self->error))
    {
      self->error_line = raw.line;
      return 0;
    }
  person->line = raw.line;
  person->position = rel_import_reader_get_position (self->reader);
  person->raw = raw.raw != NULL ? g_strndup (raw.raw, raw.raw_len) : NULL;
  person->raw_len = raw.raw_len;
  read_record (self, &raw, person);
  return raw.raw_len + 1;
}

static void
clear (gpointer item)
{
  RelImportPerson *person = item;

  g_clear_object (&person->record);
  g_free (person->keys);
  g_clear_pointer (&person->texts, rel_record_texts_free);
  g_free (person->reason);
  g_free (person->raw);
  g_free (person->manager_name);
  g_free (person->referred_by);
}

/**
 * rel_import_stream_new:
 * @reader: a reader that stays where it is until the stream is freed; only what does not change may be asked of it
 *   meanwhile
 * @now: the instant of the import
 * @cancellable: (nullable): stops the reading
 *
 * Returns: (transfer full): the people of a file
 */
RelImportStream *
rel_import_stream_new (RelImportReader *reader,
                       const char      *now,
                       GCancellable    *cancellable)
{
  RelImportStream *self = g_new0 (RelImportStream, 1);

  self->reader = reader;
  self->draft = rel_person_draft_new ();
  self->now = g_strdup (now);
  g_set_object (&self->cancellable, cancellable);
  self->ahead = rel_ahead_new ("import", sizeof (RelImportPerson), fill, clear, self);
  return self;
}

/**
 * rel_import_stream_next:
 * @self: a stream
 * @error_line: (out): the line that the error speaks of, 0 for none
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the next person, who holds until the next call; %NULL after the last, or with
 *   @error when the whole file has to be refused
 */
RelImportPerson *
rel_import_stream_next (RelImportStream  *self,
                        guint            *error_line,
                        GError          **error)
{
  RelImportPerson *person = rel_ahead_next (self->ahead);

  if (person == NULL && self->error != NULL)
    {
      *error_line = self->error_line;
      g_propagate_error (error, g_steal_pointer (&self->error));
    }
  return person;
}

/**
 * rel_import_stream_free:
 * @self: (transfer full) (nullable): a stream
 *
 * Releases it and all that it owns.
 */
void
rel_import_stream_free (RelImportStream *self)
{
  if (self == NULL)
    return;

  rel_ahead_free (self->ahead);
  rel_person_draft_free (self->draft);
  g_free (self->now);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self);
}
