/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Native files become records of the database, rule by rule.
 *
 * Sections are read in the order in which they depend on each other, wherever they lie in the file. A record that refers
 * to one of its own noun further down waits until the section has been read. Where one id is there twice, in the file or
 * in the file and in the database, the newer modified_at wins; of equal ones, and where it is absent, the first stays. */
#include "rel-native-import.h"

#include <glib/gi18n-lib.h>
#include <rel-batches.h>
#include <rel-clock.h>
#include <rel-records.h>
#include <string.h>

#include "rel-ahead.h"

/* One step through a section, read ahead of the one who writes. */
typedef struct {
  RelNativeItem item;
  RelRecordTexts *texts;
  double fraction; /* how much of all was read by then */
} Step;

/* A record that waits for the one it refers to. */
typedef struct {
  char *id;
  char *reference;
  const char *raw;
  enum { WAITING, VISITED, WRITTEN, REJECTED } state;
} Waiting;

typedef struct {
  RelImportContext *context;
  RelNativeReader *reader;
  RelNativeAdjustFunc adjust;
  gpointer adjust_data;
  GCancellable *cancellable;

  /* Of the section that is being read */
  RelNoun noun;
  int self_reference;      /* the field that refers to the same noun, or -1 */
  char *last_id;           /* no record has a greater one */
  GHashTable *waiting;     /* id → Waiting */
  GArray *conflicts;       /* const char *: raw elements that may fit in once others have moved */
} Import;

typedef enum {
  DONE,     /* written, unchanged or rejected */
  WAITS,    /* is to be read again at the end of the section */
  CONFLICT, /* may be possible at the end of the section */
  FAILED,   /* the import is over */
} Outcome;

static void
waiting_free (gpointer data)
{
  Waiting *self = data;

  g_free (self->id);
  g_free (self->reference);
  g_free (self);
}

/* Names the record, since a file may be one long line. */
static gboolean
reject_item (Import         *self,
             RelNativeItem  *item,
             const char     *why,
             GError        **error)
{
  const char *noun = rel_noun_get_info (self->noun)->shape->name;
  g_autofree char *id = rel_native_item_dup_id (item);
  g_autofree char *valid = g_utf8_make_valid (why, -1);
  g_autofree char *reason = NULL;

  if (id != NULL)
    reason = g_strdup_printf ("%s %s: %s", noun, id, valid);
  else
    reason = g_strdup_printf ("%s: %s", noun, valid);
  return rel_import_file_reject (self->context->file, rel_native_reader_get_line (self->reader, item->raw), reason, NULL,
                                 item->raw, (gssize) item->raw_len, error);
}

static Outcome
done_if (gboolean success)
{
  return success ? DONE : FAILED;
}

/* What the rule between records was that the database found broken. */
static const char *
conflict_reason (RelNoun noun)
{
  if (noun == REL_NOUN_STAKEHOLDER)
    return _("the goal has this person as a stakeholder already");
  if (noun == REL_NOUN_MILESTONE)
    return _("groundwork lists a person twice");
  return _("a rule between records is broken");
}

static Outcome
write_record (Import                *self,
              RelNativeItem         *item,
              const RelRecordTexts  *texts,
              gboolean               is_new,
              GError               **error)
{
  g_autoptr (GError) local = NULL;
  RelImportFile *file = self->context->file;

  if (is_new ? rel_batch_insert (self->context->connection, item->record, texts, &local)
             : rel_batch_save (self->context->connection, item->record, &local))
    {
      if (is_new)
        file->created[self->noun]++;
      else
        file->updated[self->noun]++;
      return DONE;
    }
  if (g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT))
    return CONFLICT;
  if (g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_REFERENCE))
    return done_if (reject_item (self, item, local->message, error));
  g_propagate_error (error, g_steal_pointer (&local));
  return FAILED;
}

/* Fills in the times of a record that has none, and decides by them. */
static gboolean
is_newer (Import     *self,
          RelRecord  *record,
          gboolean    found,
          const char *created_at,
          const char *modified_at)
{
  const char *mine = rel_record_get_modified_at (record);

  if (found && (mine == NULL || rel_instant_compare (mine, modified_at) <= 0))
    return FALSE;
  if (rel_record_get_created_at (record) == NULL)
    rel_record_set_created_at (record, found ? created_at : self->context->now);
  if (mine == NULL)
    rel_record_set_modified_at (record, self->context->now);
  return TRUE;
}

/* Reads an element once more that was read before. */
static void
read_again (Import         *self,
            const char     *raw,
            RelNativeItem  *item)
{
  rel_native_reader_read (self->reader, self->noun, raw, item);
  if (self->adjust != NULL)
    self->adjust (item->record, self->adjust_data);
}

/* The same id waits already: only the newer of the two goes on. */
static gboolean
supersedes_waiting (Import    *self,
                    Waiting   *older,
                    RelRecord *record)
{
  g_auto (RelNativeItem) item = { 0 };
  const char *mine = rel_record_get_modified_at (record);

  read_again (self, older->raw, &item);
  return mine != NULL && rel_instant_compare (mine, rel_record_get_modified_at (item.record)) > 0;
}

static gboolean
has_to_wait (Import     *self,
             RelRecord  *record,
             gboolean   *waits,
             GError    **error)
{
  const char *reference = self->self_reference >= 0 ? rel_record_get_text (record, (guint) self->self_reference) : NULL;
  gint64 row;

  *waits = FALSE;
  if (reference == NULL || strcmp (reference, rel_record_get_id (record)) == 0)
    return TRUE;
  *waits = g_hash_table_contains (self->waiting, reference);
  if (*waits)
    return TRUE;
  row = rel_records_find_row (self->context->connection, self->noun, reference, error);
  *waits = row == 0;
  return row >= 0;
}

static void
let_wait (Import        *self,
          RelNativeItem *item)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->id = g_strdup (rel_record_get_id (item->record));
  waiting->reference = g_strdup (rel_record_get_text (item->record, (guint) self->self_reference));
  waiting->raw = item->raw;
  g_hash_table_replace (self->waiting, waiting->id, waiting);
}

/* @texts: (nullable): those of the record, where they were worked out before. @may_wait: whether a reference within the
 * section may lead to a record that is not written yet. */
static Outcome
take_item (Import                *self,
           RelNativeItem         *item,
           const RelRecordTexts  *texts,
           gboolean               may_wait,
           GError               **error)
{
  RelConnection *connection = self->context->connection;
  RelRecord *record = item->record;
  g_autofree char *created_at = NULL;
  g_autofree char *modified_at = NULL;
  gboolean found = FALSE, waits = FALSE, in_order;
  Waiting *older;
  Outcome outcome;
  const char *id;

  if (record == NULL)
    return done_if (reject_item (self, item, item->reason->message, error));
  id = rel_record_get_id (record);
  if (may_wait && (older = g_hash_table_lookup (self->waiting, id)) != NULL)
    {
      if (!supersedes_waiting (self, older, record))
        {
          self->context->file->unchanged++;
          return DONE;
        }
      self->context->file->unchanged++;
      g_hash_table_remove (self->waiting, id);
    }
  /* In a file of ours the ids ascend, and a greater one than all cannot be there yet. */
  in_order = strcmp (id, self->last_id) > 0;
  if (!in_order && !rel_records_find_times (connection, self->noun, id, &found, &created_at, &modified_at, error))
    return FAILED;
  if (!is_newer (self, record, found, created_at, modified_at))
    {
      self->context->file->unchanged++;
      return DONE;
    }
  if (may_wait && !has_to_wait (self, record, &waits, error))
    return FAILED;
  if (waits)
    {
      let_wait (self, item);
      return WAITS;
    }
  outcome = write_record (self, item, texts, !found, error);
  if (outcome == DONE && in_order)
    g_set_str (&self->last_id, id);
  return outcome;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Waiting *one = *(const Waiting * const *) a;
  const Waiting *other = *(const Waiting * const *) b;

  return one->raw < other->raw ? -1 : one->raw > other->raw;
}

/* Writes one that waited, once what it refers to is there; in a ring, @without the reference, for one has to be first. */
static gboolean
write_waiting (Import    *self,
               Waiting   *waiting,
               gboolean   without,
               GError   **error)
{
  g_auto (RelNativeItem) item = { 0 };
  RelImportFile *file = self->context->file;
  guint rejected = file->rejected->len;
  Outcome outcome;

  read_again (self, waiting->raw, &item);
  if (without)
    rel_record_set_text (item.record, (guint) self->self_reference, NULL);
  outcome = take_item (self, &item, NULL, FALSE, error);
  if (outcome == CONFLICT)
    outcome = done_if (reject_item (self, &item, conflict_reason (self->noun), error));
  waiting->state = file->rejected->len > rejected ? REJECTED : WRITTEN;
  return outcome != FAILED;
}

/* Closes the ring: the record is there by now, and so is the one it refers to. */
static gboolean
close_ring (Import   *self,
            Waiting  *waiting,
            GError  **error)
{
  g_autoptr (RelRecord) record = rel_records_load (self->context->connection, self->noun, waiting->id, error);

  if (record == NULL)
    return FALSE;
  rel_record_set_text (record, (guint) self->self_reference, waiting->reference);
  return rel_records_save (self->context->connection, record, error);
}

static gboolean
reject_waiting (Import   *self,
                Waiting  *waiting,
                GError  **error)
{
  const RelNounInfo *info = rel_noun_get_info (self->noun);
  g_autofree char *why = g_strdup_printf (_("%s: there is no %s “%.200s”"), info->shape->fields[self->self_reference].name,
                                          info->shape->name, waiting->reference);
  g_auto (RelNativeItem) item = { 0 };

  waiting->state = REJECTED;
  read_again (self, waiting->raw, &item);
  return reject_item (self, &item, why, error);
}

/* Every record that waits refers to one other: follows them to one that does not wait, or back to one of the way, and
 * writes or rejects them from there. */
static gboolean
settle_waiting (Import   *self,
                Waiting  *first,
                GError  **error)
{
  g_autoptr (GPtrArray) way = g_ptr_array_new ();
  Waiting *next = first;
  Waiting *ring = NULL;
  gboolean found = TRUE;

  while (next != NULL && next->state == WAITING)
    {
      next->state = VISITED;
      g_ptr_array_add (way, next);
      next = g_hash_table_lookup (self->waiting, next->reference);
    }
  if (way->len == 0)
    return TRUE;
  if (next == NULL)
    {
      Waiting *last = g_ptr_array_index (way, way->len - 1);
      gint64 row = rel_records_find_row (self->context->connection, self->noun, last->reference, error);

      if (row < 0)
        return FALSE;
      found = row > 0;
    }
  else if (next->state == VISITED)
    ring = g_ptr_array_index (way, way->len - 1);
  else
    found = next->state == WRITTEN;

  for (guint i = way->len; i-- > 0;)
    {
      Waiting *waiting = g_ptr_array_index (way, i);

      if (!(found ? write_waiting (self, waiting, waiting == ring, error) : reject_waiting (self, waiting, error)))
        return FALSE;
      found = waiting->state == WRITTEN;
    }
  return ring == NULL || !found || close_ring (self, ring, error);
}

static gboolean
settle_all_waiting (Import  *self,
                    GError **error)
{
  g_autoptr (GPtrArray) all = g_hash_table_get_values_as_ptr_array (self->waiting);

  /* In the order of the file: lines are counted forward, and the report reads from the top. */
  g_ptr_array_sort (all, compare_places);
  for (guint i = 0; i < all->len; i++)
    if (!settle_waiting (self, g_ptr_array_index (all, i), error) ||
        g_cancellable_set_error_if_cancelled (self->cancellable, error))
      return FALSE;
  return TRUE;
}

/* A record may be in the way of another until it has moved itself: as long as one fits in, the others try again. */
static gboolean
settle_conflicts (Import  *self,
                  GError **error)
{
  gboolean moved = TRUE;

  while (self->conflicts->len > 0)
    {
      g_autoptr (GArray) left = g_steal_pointer (&self->conflicts);
      gboolean last = !moved;

      self->conflicts = g_array_new (FALSE, FALSE, sizeof (const char *));
      moved = FALSE;
      for (guint i = 0; i < left->len; i++)
        {
          const char *raw = g_array_index (left, const char *, i);
          g_auto (RelNativeItem) item = { 0 };
          Outcome outcome;

          read_again (self, raw, &item);
          outcome = take_item (self, &item, NULL, FALSE, error);
          if (outcome == CONFLICT && last)
            outcome = done_if (reject_item (self, &item, conflict_reason (self->noun), error));
          else if (outcome == CONFLICT)
            g_array_append_val (self->conflicts, raw);
          else
            moved = TRUE;
          if (outcome == FAILED || g_cancellable_set_error_if_cancelled (self->cancellable, error))
            return FALSE;
        }
    }
  return TRUE;
}

static int
find_self_reference (RelNoun noun)
{
  const RelShape *shape = rel_noun_get_info (noun)->shape;

  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].kind == REL_FIELD_REFERENCE && shape->fields[i].target == noun)
      return (int) i;
  return -1;
}

static gsize
fill_step (gpointer item,
           gpointer data)
{
  Import *self = data;
  Step *step = item;

  if (!rel_native_reader_next (self->reader, &step->item))
    return 0;
  if (step->item.record != NULL)
    {
      if (self->adjust != NULL)
        self->adjust (step->item.record, self->adjust_data);
      step->texts = rel_record_texts_new (step->item.record);
    }
  step->fraction = rel_native_reader_get_fraction (self->reader);
  return step->item.raw_len;
}

static void
clear_step (gpointer item)
{
  Step *step = item;

  rel_native_item_clear (&step->item);
  g_clear_pointer (&step->texts, rel_record_texts_free);
}

static gboolean
import_steps (Import    *self,
              RelAhead  *ahead,
              GError   **error)
{
  guint n = 0;
  Step *step;

  while ((step = rel_ahead_next (ahead)) != NULL)
    {
      Outcome outcome = take_item (self, &step->item, step->texts, TRUE, error);

      if (outcome == CONFLICT)
        g_array_append_val (self->conflicts, step->item.raw);
      if (outcome == FAILED || (++n % 64 == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error)))
        return FALSE;
      rel_import_context_progress (self->context, step->fraction);
    }
  return TRUE;
}

static gboolean
import_section (Import   *self,
                RelNoun   noun,
                GError  **error)
{
  RelAhead *ahead;
  gboolean done;

  self->noun = noun;
  self->self_reference = find_self_reference (noun);
  g_free (self->last_id);
  self->last_id = rel_records_dup_last_id (self->context->connection, noun, error);
  if (self->last_id == NULL)
    return FALSE;
  g_hash_table_remove_all (self->waiting);
  rel_native_reader_begin (self->reader, noun);
  ahead = rel_ahead_new ("import", sizeof (Step), fill_step, clear_step, self);
  done = import_steps (self, ahead, error);
  rel_ahead_free (ahead);
  return done && settle_all_waiting (self, error) && settle_conflicts (self, error);
}

static gboolean
depends_on (const RelShape *shape,
            const gboolean *ready,
            RelNoun         own)
{
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const RelField *field = &shape->fields[i];

      if ((field->kind == REL_FIELD_REFERENCE || field->kind == REL_FIELD_REFERENCES) && field->target != own && !ready[field->target])
        return TRUE;
      if (field->kind == REL_FIELD_ITEMS && depends_on (field->item, ready, own))
        return TRUE;
    }
  return FALSE;
}

/* Every noun after those it refers to. */
static gboolean
import_sections (Import  *self,
                 GError **error)
{
  gboolean ready[REL_N_NOUNS] = { FALSE };

  for (guint done = 0; done < REL_N_NOUNS;)
    {
      guint before = done;

      for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
        if (!ready[noun] && !depends_on (rel_noun_get_info (noun)->shape, ready, noun))
          {
            if (!import_section (self, noun, error))
              return FALSE;
            ready[noun] = TRUE;
            done++;
          }
      g_assert (done > before);
    }
  return TRUE;
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  rel_import_context_progress (user_data, fraction);
}

/**
 * rel_native_import:
 * @context: a file of an import
 * @bytes: the whole file
 * @adjust: (nullable): changes each record before it is written
 * @adjust_data: passed to @adjust
 * @error_line: (out): the line that @error speaks of, 0 for none
 * @cancellable: (nullable): stops the import
 * @error: return location
 *
 * Writes the records of a native file within the batch of @context, counting and reporting there. What the call needs in
 * memory does not grow with the file, apart from what is rejected.
 *
 * Returns: %FALSE with @error when the whole file has to be refused, or the database failed
 */
gboolean
rel_native_import (RelImportContext     *context,
                   GBytes               *bytes,
                   RelNativeAdjustFunc   adjust,
                   gpointer              adjust_data,
                   guint                *error_line,
                   GCancellable         *cancellable,
                   GError              **error)
{
  g_autoptr (RelNativeReader) reader = rel_native_reader_new (bytes, context->is_mapped, progress_cb, context, error_line, cancellable, error);
  Import self = {
    .context = context, .reader = reader, .adjust = adjust, .adjust_data = adjust_data, .cancellable = cancellable,
  };
  gboolean done;

  if (reader == NULL)
    return FALSE;
  /* Records are sought by id alone. */
  rel_batch_set_known (context->connection);
  self.waiting = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, waiting_free);
  self.conflicts = g_array_new (FALSE, FALSE, sizeof (const char *));
  done = import_sections (&self, error) && rel_native_import_members (context, reader, adjust != NULL, error);
  g_free (self.last_id);
  g_hash_table_unref (self.waiting);
  g_array_unref (self.conflicts);
  return done;
}

/**
 * rel_json_import:
 *
 * The format `json` of the driver: see rel_native_import().
 */
gboolean
rel_json_import (RelImportContext  *context,
                 GBytes            *bytes,
                 guint             *error_line,
                 GCancellable      *cancellable,
                 GError           **error)
{
  return rel_native_import (context, bytes, NULL, NULL, error_line, cancellable, error);
}
