/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who somebody is in a few words, to tell people of one name apart: read on a worker when it is first asked for. */
#include "rel-who-cache.h"

#include "rel-contact-point.h"
#include "rel-line.h"
#include "rel-person.h"

struct _RelWhoCache
{
  GObject parent_instance;

  RelStore *store;
  GHashTable *words;  /* id → words, "" while they are being read */
  GPtrArray *wanted;  /* ids */
  guint idle;
};

G_DEFINE_FINAL_TYPE (RelWhoCache, rel_who_cache, G_TYPE_OBJECT)

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The position, or else an address, or where one met. */
static char *
describe (RelRecord *person)
{
  g_autofree char *position = rel_person_dup_position (person);
  GPtrArray *points = rel_record_get_items (person, REL_PERSON_CONTACT_POINTS);
  const char *met = rel_record_get_text (person, REL_PERSON_MET_WHERE);

  if (*position != '\0')
    return g_steal_pointer (&position);
  if (points != NULL && points->len > 0)
    return g_strdup (rel_values_get_text (points->pdata[0], REL_CONTACT_POINT_VALUE));
  return g_strdup (met != NULL ? met : "");
}

static gpointer
load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *ids = data;
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (RelRecord) person = rel_records_load (connection, REL_NOUN_PERSON, ids->pdata[i], NULL);

      if (person != NULL)
        g_hash_table_insert (words, g_strdup (ids->pdata[i]), describe (person));
    }
  return words;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelWhoCache) self = data;
  g_autoptr (GHashTable) words = rel_store_read_finish (REL_STORE (source), result, NULL);
  GHashTableIter iter;
  gpointer id, text;

  if (words == NULL)
    return;
  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &id, &text))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_replace (self->words, id, text);
    }
  g_signal_emit (self, signals[LOADED], 0);
}

static gboolean
ask_cb (gpointer data)
{
  RelWhoCache *self = REL_WHO_CACHE (data);
  GPtrArray *wanted = g_steal_pointer (&self->wanted);

  self->idle = 0;
  self->wanted = g_ptr_array_new_with_free_func (g_free);
  rel_store_read_async (self->store, load, wanted, (GDestroyNotify) g_ptr_array_unref, (GDestroyNotify) g_hash_table_unref, NULL,
                        loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (RelWhoCache *self, RelChanges *changes)
{
  if (changes == NULL || rel_changes_touches (changes, REL_NOUN_PERSON))
    g_hash_table_remove_all (self->words);
}

static void
rel_who_cache_dispose (GObject *object)
{
  RelWhoCache *self = REL_WHO_CACHE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_who_cache_parent_class)->dispose (object);
}

static void
rel_who_cache_finalize (GObject *object)
{
  RelWhoCache *self = REL_WHO_CACHE (object);

  g_hash_table_unref (self->words);
  g_ptr_array_unref (self->wanted);
  G_OBJECT_CLASS (rel_who_cache_parent_class)->finalize (object);
}

static void
rel_who_cache_class_init (RelWhoCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_who_cache_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_who_cache_finalize;
  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rel_who_cache_init (RelWhoCache *self)
{
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->wanted = g_ptr_array_new_with_free_func (g_free);
}

/**
 * rel_who_cache_new:
 * @store: where to read
 *
 * Returns: (transfer full): nothing yet
 */
RelWhoCache *
rel_who_cache_new (RelStore *store)
{
  RelWhoCache *self = g_object_new (REL_TYPE_WHO_CACHE, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * rel_who_cache_get:
 * @self: a cache
 * @person: an id
 *
 * Returns: (transfer none): who it is; empty when nothing is known, or not yet, which "loaded" tells the end of
 */
const char *
rel_who_cache_get (RelWhoCache *self, const char *person)
{
  gpointer words;

  if (g_hash_table_lookup_extended (self->words, person, NULL, &words))
    return words != NULL ? words : "";
  g_hash_table_insert (self->words, g_strdup (person), NULL);
  g_ptr_array_add (self->wanted, g_strdup (person));
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, ask_cb, self, NULL);
  return "";
}

/**
 * rel_who_cache_knows:
 * @self: a cache
 * @person: an id
 *
 * Returns: whether rel_who_cache_get() has the answer already
 */
gboolean
rel_who_cache_knows (RelWhoCache *self, const char *person)
{
  return g_hash_table_lookup (self->words, person) != NULL;
}
