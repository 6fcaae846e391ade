/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A native file read in place: checked as a whole, then walked record by record in whatever order its sections are wanted.
 * Nothing is kept but where each section begins, so that memory does not grow with the file. */
#include "rel-native-reader.h"

#include <glib/gi18n-lib.h>
#include <rel-json.h>
#include <rel-record-json.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* How many bytes are walked between looking up: progress, cancelling, giving memory back. */
#define STRIDE (128 * 1024)

/* Part of the work that the check is, for progress. */
#define CHECK_SHARE 0.1

/* More top-level members than that are no file of ours. */
#define MAX_MEMBERS 1000

struct _RelNativeReader {
  GBytes *bytes;
  const char *start, *end;
  gboolean is_mapped;
  const char *sections[REL_N_NOUNS];
  const char *settings;
  GArray *extra;

  RelNoun noun;
  const char *position;

  /* Line numbers are counted on from where the last one was asked for. */
  const char *counted;
  guint line;

  RelNativeProgressFunc progress;
  gpointer progress_data;
  goffset walked;
  double fraction;
  const char *looked_up;
};

static gboolean
invalid (GError     **error,
         const char  *message)
{
  g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_INVALID, message);
  return FALSE;
}

static void
member_clear (gpointer data)
{
  g_free (((RelNativeMember *) data)->name);
}

/* The pages of a mapped file count as memory in use until they are given back; they can be read again. */
static void
give_back (RelNativeReader *self,
           const char      *from,
           const char      *to)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE);
  gsize first = ((gsize) from - (gsize) self->start) / page * page;
  gsize last = ((gsize) to - (gsize) self->start) / page * page;

  if (self->is_mapped && last > first)
    madvise ((char *) self->start + first, last - first, MADV_DONTNEED);
}

/* To be called now and then: notes how far the walk is. */
static void
look_up (RelNativeReader *self,
         double           share,
         double           base)
{
  const char *from = MIN (self->looked_up, self->position);

  if (self->position >= self->looked_up && self->position - self->looked_up < STRIDE)
    return;
  if (self->position > self->looked_up)
    self->walked += self->position - self->looked_up;
  give_back (self, from, self->position);
  self->looked_up = self->position;
  self->fraction = base + share * MIN (1, (double) self->walked / (double) (self->end - self->start));
}

static void
look_up_from_check (RelNativeReader *self)
{
  look_up (self, CHECK_SHARE, 0);
  if (self->progress != NULL)
    self->progress (self->fraction, self->progress_data);
}

/* A name in quotation marks as plain text, %NULL where it is none. */
static char *
dup_name (const char *quoted)
{
  return rel_json_take_string (&quoted, NULL);
}

static gboolean
check_section (RelNativeReader  *self,
               const char      **error_at,
               GCancellable     *cancellable,
               GError          **error)
{
  gboolean more;

  if (!rel_json_check_first (error_at, self->end, NULL, &more, error))
    return FALSE;
  while (more)
    {
      self->position = *error_at;
      look_up_from_check (self);
      if (!rel_json_check_value (error_at, self->end, error) ||
          !rel_json_check_next (error_at, self->end, ']', NULL, &more, error) ||
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether a top-level value may stand where it stands: a section is a list. */
static gboolean
check_kind (const char  *name,
            const char  *value,
            char         opening,
            GError     **error)
{
  if (*value == opening || *value == 'n')
    return TRUE;
  g_set_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_INVALID,
               opening == '[' ? _("“%s” is not a list.") : _("“%s” is not an object."), name);
  return FALSE;
}

static gboolean
check_member (RelNativeReader  *self,
              const char       *name,
              GHashTable       *seen,
              const char      **p,
              GCancellable     *cancellable,
              GError          **error)
{
  RelNoun noun = name != NULL ? rel_noun_from_section (name) : REL_NOUN_NONE;
  const char *value = *p;

  if (name == NULL)
    return invalid (error, _("The name of a member contains the character U+0000 or half of a character."));
  if (!g_hash_table_add (seen, g_strdup (name)))
    {
      g_set_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_INVALID, _("“%s” is there twice."), name);
      return FALSE;
    }
  if (g_hash_table_size (seen) > MAX_MEMBERS)
    return invalid (error, _("The file has too many members at its top level."));
  if (noun != REL_NOUN_NONE && value < self->end && *value == '[')
    {
      self->sections[noun] = value;
      return check_section (self, p, cancellable, error);
    }
  if (!rel_json_check_value (p, self->end, error))
    return FALSE;
  self->position = *p;
  look_up_from_check (self);
  if (noun != REL_NOUN_NONE || strcmp (name, "settings") == 0)
    {
      if (noun == REL_NOUN_NONE && *value == '{')
        self->settings = value;
      if (check_kind (name, value, noun != REL_NOUN_NONE ? '[' : '{', error))
        return TRUE;
      *p = value;
      return FALSE;
    }
  if (strcmp (name, "exported_at") != 0)
    {
      RelNativeMember member = { g_strdup (name), value };

      g_array_append_val (self->extra, member);
    }
  return TRUE;
}

/* Takes the member @name out of those that are only kept. */
static const char *
take_extra (RelNativeReader *self,
            const char      *name)
{
  for (guint i = 0; i < self->extra->len; i++)
    {
      RelNativeMember *member = &g_array_index (self->extra, RelNativeMember, i);

      if (strcmp (member->name, name) == 0)
        {
          const char *value = member->value;

          g_array_remove_index (self->extra, i);
          return value;
        }
    }
  return NULL;
}

static gboolean
has_extra (RelNativeReader *self,
           const char      *name)
{
  for (guint i = 0; i < self->extra->len; i++)
    if (strcmp (g_array_index (self->extra, RelNativeMember, i).name, name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
refuse_foreign (RelNativeReader  *self,
                GError          **error)
{
  if (has_extra (self, "account") || has_extra (self, "app_version"))
    g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_UNSUPPORTED, _("Exports of Monica cannot be imported yet."));
  else if (has_extra (self, "exportDate") || has_extra (self, "journalEntries"))
    g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_UNSUPPORTED, _("Exports of Nametag cannot be imported yet."));
  else
    g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED,
                         _("This JSON file is not one of Relations: it does not name its format."));
  return FALSE;
}

static gboolean
check_format (RelNativeReader  *self,
              const char      **error_at,
              GError          **error)
{
  const char *format = take_extra (self, "format");
  const char *version;
  g_autofree char *word = NULL;
  double number = 0;

  *error_at = NULL;
  if (format == NULL)
    return refuse_foreign (self, error);
  *error_at = format;
  if (*format == '"')
    {
      const char *p = format;

      word = rel_json_take_string (&p, NULL);
    }
  if (g_strcmp0 (word, REL_NATIVE_FORMAT) != 0)
    {
      g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED,
                           _("This JSON file is not one of Relations: it names another format."));
      return FALSE;
    }
  version = take_extra (self, "version");
  if (version == NULL)
    return invalid (error, _("The file does not say which version of the format it is."));
  *error_at = version;
  if (rel_json_get_type (version) == REL_JSON_NUMBER)
    number = rel_json_take_number (&version);
  if (number > REL_NATIVE_VERSION)
    {
      g_set_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_UNSUPPORTED,
                   _("The file was written by a newer version of Relations: its format has version %.15g, and this version of "
                     "Relations reads %d."),
                   number, REL_NATIVE_VERSION);
      return FALSE;
    }
  if (number != REL_NATIVE_VERSION)
    return invalid (error, _("The version of the file’s format is none that Relations ever wrote."));
  return TRUE;
}

static gboolean
check_encoding (const char  *text,
                gsize        length,
                GError     **error)
{
  if (length >= 2 && (text[0] == '\0' || text[1] == '\0' || memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    return invalid (error, _("The file is encoded as UTF-16 or UTF-32, but JSON is UTF-8: save it as UTF-8 and try again."));
  return TRUE;
}

static gboolean
check_file (RelNativeReader  *self,
            const char      **error_at,
            GCancellable     *cancellable,
            GError          **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *quoted;
  gboolean more;

  if (!check_encoding (self->start, self->end - self->start, error))
    return FALSE;
  if (self->end - self->start >= 3 && memcmp (self->start, "\xef\xbb\xbf", 3) == 0)
    *error_at += 3;
  rel_json_skip_space (error_at, self->end);
  if (*error_at >= self->end || **error_at != '{')
    {
      const char *rest = *error_at;

      if (!rel_json_check (rest, self->end - rest, NULL, error))
        return FALSE;
      *error_at = NULL;
      g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED,
                           _("This JSON file is not one of Relations: it holds no object."));
      return FALSE;
    }
  if (!rel_json_check_first (error_at, self->end, &quoted, &more, error))
    return FALSE;
  while (more)
    {
      g_autofree char *name = dup_name (quoted);

      if (!check_member (self, name, seen, error_at, cancellable, error) ||
          !rel_json_check_next (error_at, self->end, '}', &quoted, &more, error))
        return FALSE;
    }
  rel_json_skip_space (error_at, self->end);
  if (*error_at < self->end)
    return invalid (error, _("Something follows after the end of the JSON object."));
  return check_format (self, error_at, error);
}

/**
 * rel_native_reader_new:
 * @bytes: a whole file
 * @is_mapped: whether @bytes are a private map of the file, whose pages may be given back
 * @progress: (nullable): told how far the check is, as a part of all that is to be done
 * @progress_data: passed to @progress
 * @error_line: (out): the line that @error speaks of, 0 for none
 * @cancellable: (nullable): stops the check
 * @error: return location
 *
 * Checks the file to its last byte, and finds its sections.
 *
 * Returns: (transfer full) (nullable): a reader, or %NULL with @error in %REL_IMPORT_ERROR or %G_IO_ERROR_CANCELLED
 */
RelNativeReader *
rel_native_reader_new (GBytes                 *bytes,
                       gboolean                is_mapped,
                       RelNativeProgressFunc   progress,
                       gpointer                progress_data,
                       guint                  *error_line,
                       GCancellable           *cancellable,
                       GError                **error)
{
  g_autoptr (RelNativeReader) self = g_new0 (RelNativeReader, 1);
  g_autoptr (GError) local = NULL;
  const char *error_at;
  gsize length;

  *error_line = 0;
  self->bytes = g_bytes_ref (bytes);
  self->start = g_bytes_get_data (bytes, &length);
  self->end = self->start + length;
  self->is_mapped = is_mapped;
  self->extra = g_array_new (FALSE, FALSE, sizeof (RelNativeMember));
  g_array_set_clear_func (self->extra, member_clear);
  self->progress = progress;
  self->progress_data = progress_data;
  self->position = self->looked_up = self->counted = error_at = self->start;
  self->line = 1;
  if (length == 0)
    {
      invalid (error, _("The file is empty."));
      return NULL;
    }
  if (check_file (self, &error_at, cancellable, &local))
    {
      give_back (self, self->start, self->end);
      self->walked = 0;
      self->position = NULL;
      return g_steal_pointer (&self);
    }
  if (error_at != NULL && !g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    *error_line = rel_native_reader_get_line (self, error_at);
  if (local->domain == REL_JSON_ERROR)
    g_set_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_INVALID, _("The file is not valid JSON: %s"), local->message);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * rel_native_reader_free:
 * @self: (transfer full) (nullable): a reader
 *
 * Releases it and all that it owns.
 */
void
rel_native_reader_free (RelNativeReader *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->extra);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * rel_native_reader_begin:
 * @noun: a noun
 *
 * Goes to the beginning of a section, before its first element. A section that is not there is empty.
 */
void
rel_native_reader_begin (RelNativeReader *self,
                         RelNoun          noun)
{
  if (self->position != NULL && self->position > self->looked_up)
    self->walked += self->position - self->looked_up;
  self->noun = noun;
  self->position = self->sections[noun];
  if (self->position != NULL)
    {
      self->looked_up = self->position;
      rel_json_enter (&self->position);
    }
}

/**
 * rel_native_reader_read:
 * @noun: a noun
 * @raw: the first byte of an element that rel_native_reader_next() gave before
 * @item: (out): the element, to be cleared
 *
 * Reads an element once more; also while another thread reads on.
 */
void
rel_native_reader_read (RelNativeReader *self,
                        RelNoun          noun,
                        const char      *raw,
                        RelNativeItem   *item)
{
  const char *p = raw;

  *item = (RelNativeItem) { .raw = raw };
  item->record = rel_record_new_from_json (noun, &p, &item->reason);
  if (item->record == NULL)
    rel_json_skip (&p);
  item->raw_len = p - raw;
}

/**
 * rel_native_reader_next:
 * @item: (out): the next element of the section, to be cleared
 *
 * Returns: %FALSE after the last element
 */
gboolean
rel_native_reader_next (RelNativeReader *self,
                        RelNativeItem   *item)
{
  if (self->position == NULL || !rel_json_next (&self->position))
    return FALSE;

  rel_native_reader_read (self, self->noun, self->position, item);
  self->position += item->raw_len;
  look_up (self, 1 - CHECK_SHARE, CHECK_SHARE);
  return TRUE;
}

/**
 * rel_native_reader_get_fraction:
 *
 * Returns: how much of all is done, from 0 to 1
 */
double
rel_native_reader_get_fraction (RelNativeReader *self)
{
  return self->fraction;
}

/**
 * rel_native_item_dup_id:
 * @self: an element
 *
 * Returns: (transfer full) (nullable): the id it gives, whether or not it is a record; %NULL where there is none that could
 *   be shown
 */
char *
rel_native_item_dup_id (RelNativeItem *self)
{
  const char *p = self->raw;

  if (rel_json_get_type (p) != REL_JSON_OBJECT)
    return NULL;
  rel_json_enter (&p);
  while (rel_json_next (&p))
    {
      const char *name;
      gsize length;

      rel_json_take_name (&p, &name, &length);
      if (length == 2 && memcmp (name, "id", 2) == 0 && *p == '"')
        {
          g_autofree char *id = rel_json_take_string (&p, &length);

          return id != NULL && length <= 200 && strpbrk (id, "\n\r\t\x1b") == NULL ? g_steal_pointer (&id) : NULL;
        }
      rel_json_skip (&p);
    }
  return NULL;
}

/**
 * rel_native_item_clear:
 * @item: an item
 *
 * Releases what it holds, so that it can be filled again.
 */
void
rel_native_item_clear (RelNativeItem *item)
{
  g_clear_object (&item->record);
  g_clear_error (&item->reason);
}

/**
 * rel_native_reader_get_extra:
 *
 * Returns: (transfer none) (element-type RelNativeMember): the top-level members this version does not know
 */
GArray *
rel_native_reader_get_extra (RelNativeReader *self)
{
  return self->extra;
}

/**
 * rel_native_reader_dup_settings:
 *
 * Returns: (transfer full) (element-type RelNativeMember): the settings; the name is %NULL where it is no text
 */
GArray *
rel_native_reader_dup_settings (RelNativeReader *self)
{
  GArray *settings = g_array_new (FALSE, FALSE, sizeof (RelNativeMember));
  const char *p = self->settings;

  g_array_set_clear_func (settings, member_clear);
  if (p == NULL)
    return settings;
  rel_json_enter (&p);
  while (rel_json_next (&p))
    {
      RelNativeMember member = { .name = dup_name (p) };
      const char *name;
      gsize length;

      rel_json_take_name (&p, &name, &length);
      member.value = p;
      rel_json_skip (&p);
      g_array_append_val (settings, member);
    }
  return settings;
}

/**
 * rel_native_reader_get_line:
 * @position: a place in the file's text
 *
 * Quick for places that come one after the other. Only one thread may ask, but another may read meanwhile.
 *
 * Returns: the number of its line, from 1
 */
guint
rel_native_reader_get_line (RelNativeReader *self,
                            const char      *position)
{
  const char *from = self->counted;

  if (position < self->counted)
    {
      from = self->start;
      self->line = 1;
    }
  self->counted = from;
  while (self->counted < position)
    {
      const char *newline = memchr (self->counted, '\n', position - self->counted);

      if (newline == NULL)
        break;
      self->line++;
      self->counted = newline + 1;
    }
  self->counted = position;
  give_back (self, from, position);
  return self->line;
}
