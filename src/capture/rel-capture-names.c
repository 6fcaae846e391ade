/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An index of the names of people, to match and to complete what is typed. */
#include "rel-capture-names.h"

#include <string.h>

#include "rel-capture-text.h"

/* A typed letter may begin the names of ten thousands; a list to choose from does not look further. */
#define MAX_SCANNED 4096

/* Of very many people of one name so many are candidates: nobody reads on, and typing must not wait. */
#define MAX_CANDIDATES 100

#define MAX_KEYS 12
/* In bytes */
#define STRINGS_AT_ONCE (64 * 1024)

enum
{
  KEY_FULL = 1 << 0,  /* the whole name */
  KEY_SHORT = 1 << 1, /* a given name or a nickname */
  KEY_WORD = 1 << 2,  /* the rest of a name from some word on: completes, and never matches */
};

/* There may be very many: what they are called lies in one heap of strings, of which nothing is freed before all is. */
typedef struct
{
  const char *id;
  const char *name;
  gboolean archived;
  gboolean removed;
} Person;

typedef struct
{
  const char *key;
  gsize person_and_flags; /* an address, whose last bits are free for the flags */
} Entry;

#define ALL_FLAGS ((gsize) (KEY_FULL | KEY_SHORT | KEY_WORD))

struct _RelCaptureNames
{
  gatomicrefcount ref_count;
  GStringChunk *strings;
  GHashTable *people;
  GArray *entries;
  GPtrArray *removed;
  guint frozen;
};

/* A person while they are added. */
typedef struct
{
  Person *person;
  const char *keys[MAX_KEYS];
  guint n_keys;
} Adding;

static Person *
get_person (const Entry *entry)
{
  return (Person *) (entry->person_and_flags & ~ALL_FLAGS);
}

static guint
get_flags (const Entry *entry)
{
  return (guint) (entry->person_and_flags & ALL_FLAGS);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *left = a, *right = b;
  int order = strcmp (left->key, right->key);

  return order != 0 ? order : strcmp (get_person (left)->id, get_person (right)->id);
}

/* The first entry that is not before @probe; with @person NULL, not before the key alone. */
static guint
lower_bound (RelCaptureNames *self,
             const char      *key,
             const char      *id)
{
  guint low = 0, high = self->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Entry *entry = &g_array_index (self->entries, Entry, middle);
      int order = strcmp (entry->key, key);

      if (order == 0 && id != NULL)
        order = strcmp (get_person (entry)->id, id);
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Takes out the entries of people who were removed. */
static void
drop_removed (RelCaptureNames *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->entries->len; i++)
    if (!get_person (&g_array_index (self->entries, Entry, i))->removed)
      g_array_index (self->entries, Entry, kept++) = g_array_index (self->entries, Entry, i);
  g_array_set_size (self->entries, kept);
}

/* Gives back the room that was left for more. */
static void
fit (RelCaptureNames *self)
{
  g_autoptr (GArray) all = g_steal_pointer (&self->entries);

  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), all->len);
  if (all->len > 0)
    g_array_append_vals (self->entries, all->data, all->len);
}

/**
 * rel_capture_names_new:
 *
 * Makes an index of nobody. It may be filled on one thread and used on another, by one at a time.
 *
 * Returns: (transfer full): the index
 */
RelCaptureNames *
rel_capture_names_new (void)
{
  RelCaptureNames *self = g_new0 (RelCaptureNames, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->strings = g_string_chunk_new (STRINGS_AT_ONCE);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->removed = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * rel_capture_names_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self, held once more
 */
RelCaptureNames *
rel_capture_names_ref (RelCaptureNames *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rel_capture_names_unref:
 * @self: (transfer full): an index
 *
 * Lets go of an index; the last one frees it.
 */
void
rel_capture_names_unref (RelCaptureNames *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->entries);
  g_hash_table_unref (self->people);
  g_ptr_array_unref (self->removed);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * rel_capture_names_freeze:
 * @self: an index
 *
 * Begins a load of many people: until rel_capture_names_thaw() nothing may be asked.
 */
void
rel_capture_names_freeze (RelCaptureNames *self)
{
  self->frozen++;
}

/**
 * rel_capture_names_thaw:
 * @self: an index
 *
 * Ends a load of many people and sorts the index.
 */
void
rel_capture_names_thaw (RelCaptureNames *self)
{
  g_return_if_fail (self->frozen > 0);

  if (--self->frozen > 0)
    return;
  drop_removed (self);
  fit (self);
  g_array_sort (self->entries, compare_entries);
  g_ptr_array_set_size (self->removed, 0);
}

/* Given names and the rest of names repeat; whole names seldom do. */
static const char *
keep_key (RelCaptureNames *self,
          const char      *key,
          guint            flags)
{
  return (flags & KEY_FULL) ? g_string_chunk_insert (self->strings, key) : g_string_chunk_insert_const (self->strings, key);
}

static void
add_key (RelCaptureNames *self,
         Adding          *adding,
         const char      *key,
         guint            flags)
{
  Entry entry;
  guint at;

  if (*key == '\0' || adding->n_keys == MAX_KEYS)
    return;
  for (guint i = 0; i < adding->n_keys; i++)
    if (strcmp (adding->keys[i], key) == 0)
      return;

  entry.key = keep_key (self, key, flags);
  entry.person_and_flags = (gsize) adding->person | flags;
  adding->keys[adding->n_keys++] = entry.key;
  if (self->frozen > 0)
    {
      g_array_append_val (self->entries, entry);
      return;
    }
  at = lower_bound (self, key, adding->person->id);
  g_array_insert_val (self->entries, at, entry);
}

/* The keys of the words of a name, cut at white space: the words of a key are not those of the name
 * where a script writes none, or a hyphen joins two. A title at the front is left out. */
static GPtrArray *
split_name (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t\n\r", -1);
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *key = rel_capture_text_name_key (words[i], -1);

      if (*key == '\0' || (keys->len == 0 && words[i + 1] != NULL
                          && rel_capture_words_is (rel_capture_words_get_default (), REL_CAPTURE_WORD_HONORIFIC, key)))
        g_free (key);
      else
        g_ptr_array_add (keys, key);
    }
  return keys;
}

static char *
join_keys (GPtrArray *keys,
           guint      from)
{
  GString *joined = g_string_new (NULL);

  for (guint i = from; i < keys->len; i++)
    {
      if (joined->len > 0)
        g_string_append_c (joined, ' ');
      g_string_append (joined, g_ptr_array_index (keys, i));
    }
  return g_string_free (joined, FALSE);
}

/* The keys are added from the strongest to the weakest: a key a person already has is not added again. */
static void
add_keys (RelCaptureNames *self,
          Adding          *adding,
          const char      *given_name,
          const char      *family_name,
          const char      *nickname)
{
  g_autofree char *full = rel_capture_text_name_key (adding->person->name, -1);
  g_autofree char *given = rel_capture_text_name_key (given_name ? given_name : "", -1);
  g_autofree char *family = rel_capture_text_name_key (family_name ? family_name : "", -1);
  g_autofree char *nick = rel_capture_text_name_key (nickname ? nickname : "", -1);
  g_autoptr (GPtrArray) words = split_name (adding->person->name);
  g_autofree char *bare = join_keys (words, 0);

  add_key (self, adding, full, KEY_FULL);
  add_key (self, adding, bare, KEY_FULL);
  if (*given != '\0' && *family != '\0')
    {
      g_autofree char *western = g_strconcat (given, " ", family, NULL);
      g_autofree char *eastern = g_strconcat (family, " ", given, NULL);

      add_key (self, adding, western, KEY_FULL);
      add_key (self, adding, eastern, KEY_FULL);
    }
  else if (words->len > 2)
    {
      g_autofree char *ends = g_strconcat (g_ptr_array_index (words, 0), " ",
                                           g_ptr_array_index (words, words->len - 1), NULL);

      add_key (self, adding, ends, KEY_FULL);
    }

  add_key (self, adding, nick, KEY_SHORT);
  if (*given != '\0')
    {
      g_autoptr (GPtrArray) given_words = split_name (given_name);

      add_key (self, adding, given, KEY_SHORT);
      if (given_words->len > 1)
        add_key (self, adding, g_ptr_array_index (given_words, 0), KEY_SHORT);
    }
  else if (words->len > 1)
    {
      add_key (self, adding, g_ptr_array_index (words, 0), KEY_SHORT);
    }
  for (guint i = 1; i < words->len; i++)
    {
      g_autofree char *rest = join_keys (words, i);

      add_key (self, adding, rest, KEY_WORD);
    }
  add_key (self, adding, family, KEY_WORD);
}

/**
 * rel_capture_names_set:
 * @self: an index
 * @id: the id of a person
 * @name: the name
 * @given_name: (nullable): the given name; without one, the first word of @name
 * @family_name: (nullable): the family name
 * @nickname: (nullable): the nickname
 * @archived: whether the person is archived: one who is not goes first
 *
 * Adds a person, or replaces what is known of them.
 */
void
rel_capture_names_set (RelCaptureNames *self,
                       const char      *id,
                       const char      *name,
                       const char      *given_name,
                       const char      *family_name,
                       const char      *nickname,
                       gboolean         archived)
{
  Person *person = g_new0 (Person, 1);
  Adding adding = { .person = person };

  g_return_if_fail (id != NULL && name != NULL);

  person->id = g_string_chunk_insert (self->strings, id);
  person->name = g_string_chunk_insert (self->strings, name);
  person->archived = archived;
  rel_capture_names_remove (self, id);
  g_hash_table_insert (self->people, (gpointer) person->id, person);
  add_keys (self, &adding, given_name, family_name, nickname);
}

/**
 * rel_capture_names_remove:
 * @self: an index
 * @id: the id of a person
 *
 * Takes a person out; does nothing where the person is not known.
 */
void
rel_capture_names_remove (RelCaptureNames *self,
                          const char      *id)
{
  Person *person = g_hash_table_lookup (self->people, id);

  if (person == NULL)
    return;
  person->removed = TRUE;
  if (self->frozen > 0)
    {
      g_hash_table_steal (self->people, id);
      g_ptr_array_add (self->removed, person);
      return;
    }
  drop_removed (self);
  g_hash_table_remove (self->people, id);
}

/**
 * rel_capture_names_get_n_people:
 * @self: an index
 *
 * Returns: how many people it knows
 */
guint
rel_capture_names_get_n_people (RelCaptureNames *self)
{
  return g_hash_table_size (self->people);
}

/**
 * rel_capture_names_get_name:
 * @self: an index
 * @id: the id of a person
 *
 * Returns: (transfer none) (nullable): the person's name, %NULL where the person is not known
 */
const char *
rel_capture_names_get_name (RelCaptureNames *self,
                            const char      *id)
{
  Person *person = g_hash_table_lookup (self->people, id);

  return person != NULL ? person->name : NULL;
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const Person *left = *(const Person * const *) a, *right = *(const Person * const *) b;
  int order = strcmp (left->name, right->name);

  return order != 0 ? order : strcmp (left->id, right->id);
}

/* Collects who has the key (or a key that begins so), with one of the flags. People that are not
 * archived go first: only where there is none, archived ones count. */
static guint
collect (RelCaptureNames *self,
         const char      *key,
         gboolean         prefix,
         guint            flags,
         GPtrArray       *ids,
         guint           *found_flags)
{
  g_autoptr (GPtrArray) active = g_ptr_array_new (), archived = g_ptr_array_new ();
  GPtrArray *chosen;
  gsize length = strlen (key);

  for (guint i = lower_bound (self, key, NULL), scanned = 0; i < self->entries->len && scanned < MAX_SCANNED; i++, scanned++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      Person *person = get_person (entry);
      GPtrArray *people = person->archived ? archived : active;

      if (prefix ? strncmp (entry->key, key, length) != 0 : strcmp (entry->key, key) != 0)
        break;
      if ((get_flags (entry) & flags) == 0 || people->len == MAX_CANDIDATES
          || (prefix && g_ptr_array_find (people, person, NULL)))
        continue;
      *found_flags |= get_flags (entry);
      g_ptr_array_add (people, person);
    }

  chosen = active->len > 0 ? active : archived;
  g_ptr_array_sort (chosen, compare_people);
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (ids, (gpointer) ((Person *) g_ptr_array_index (chosen, i))->id);
  return chosen->len;
}

/* “dana l” means everybody called Dana whose next name begins with L. Scripts without case have no
 * initials: there a letter is a whole name. */
static gboolean
ends_in_initial (const char *key)
{
  const char *last = strrchr (key, ' ');

  return last != NULL && g_unichar_islower (g_utf8_get_char (last + 1)) && *g_utf8_next_char (last + 1) == '\0';
}

/**
 * rel_capture_names_match:
 * @self: an index
 * @key: a typed name, as rel_capture_text_name_key() gives it
 * @ids: (element-type utf8): where the ids are added, sorted by name; they belong to the index
 *
 * Finds everybody who is called so: by the whole name (with or without middle names and titles, in
 * either order), by the given name or by the nickname; a last word of one letter is an initial. Two
 * people who share the name are both found: nobody is preferred, save that archived people are found
 * only where nobody else is. Of more than a hundred people a hundred are found.
 *
 * Returns: how the name matches
 */
RelCaptureMatch
rel_capture_names_match (RelCaptureNames *self,
                         const char      *key,
                         GPtrArray       *ids)
{
  guint flags = 0;

  g_return_val_if_fail (self->frozen == 0, REL_CAPTURE_MATCH_NONE);

  if (*key == '\0')
    return REL_CAPTURE_MATCH_NONE;
  if (collect (self, key, FALSE, KEY_FULL | KEY_SHORT, ids, &flags) == 0
      && ends_in_initial (key))
    collect (self, key, TRUE, KEY_FULL, ids, &flags);
  if (flags == 0)
    return REL_CAPTURE_MATCH_NONE;
  return (flags & KEY_FULL) ? REL_CAPTURE_MATCH_FULL : REL_CAPTURE_MATCH_SHORT;
}

/**
 * rel_capture_names_match_exact:
 * @self: an index
 * @key: a typed name, as rel_capture_text_name_key() gives it
 * @ids: (element-type utf8): where the ids are added, sorted by name; they belong to the index
 *
 * Finds everybody whose whole name this is.
 *
 * Returns: whether somebody was found
 */
gboolean
rel_capture_names_match_exact (RelCaptureNames *self,
                               const char      *key,
                               GPtrArray       *ids)
{
  guint flags = 0;

  g_return_val_if_fail (self->frozen == 0, FALSE);

  return *key != '\0' && collect (self, key, FALSE, KEY_FULL, ids, &flags) > 0;
}

/**
 * rel_capture_names_has_word:
 * @self: an index
 * @key: a word, as rel_capture_text_name_key() gives it
 *
 * Says whether a word is part of somebody's name.
 *
 * Returns: whether it is
 */
gboolean
rel_capture_names_has_word (RelCaptureNames *self,
                            const char      *key)
{
  guint at;
  const Entry *entry;
  gsize length = strlen (key);

  g_return_val_if_fail (self->frozen == 0, FALSE);

  at = lower_bound (self, key, NULL);
  if (at == self->entries->len || length == 0)
    return FALSE;
  entry = &g_array_index (self->entries, Entry, at);
  return strncmp (entry->key, key, length) == 0 && (entry->key[length] == '\0' || entry->key[length] == ' ');
}

/**
 * rel_capture_names_complete:
 * @self: an index
 * @typed: the beginning of a name, as typed
 * @limit: how many people at most
 *
 * Gives people some word of whose name begins with what was typed: those whose name, given name or
 * nickname does so first, archived ones last, in alphabetical order.
 *
 * Returns: (transfer container) (element-type utf8): ids, which belong to the index
 */
GPtrArray *
rel_capture_names_complete (RelCaptureNames *self,
                            const char      *typed,
                            guint            limit)
{
  g_autofree char *key = rel_capture_text_name_key (typed, -1);
  GPtrArray *ids = g_ptr_array_new ();
  gsize length = strlen (key);
  guint first;

  g_return_val_if_fail (self->frozen == 0, ids);

  if (length == 0)
    return ids;
  first = lower_bound (self, key, NULL);
  for (guint rank = 0; rank < 4 && ids->len < limit; rank++)
    {
      guint flags = (rank & 1) ? KEY_WORD : KEY_FULL | KEY_SHORT;
      gboolean archived = rank >= 2;

      for (guint i = first, scanned = 0;
           i < self->entries->len && scanned < MAX_SCANNED && ids->len < limit;
           i++, scanned++)
        {
          const Entry *entry = &g_array_index (self->entries, Entry, i);

          if (strncmp (entry->key, key, length) != 0)
            break;
          if (get_person (entry)->archived == archived && (get_flags (entry) & flags) != 0
              && !g_ptr_array_find (ids, get_person (entry)->id, NULL))
            g_ptr_array_add (ids, (gpointer) get_person (entry)->id);
        }
    }
  return ids;
}
