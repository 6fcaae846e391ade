/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names by id: read on a worker with other things, or remembered for lists. */
#include "rel-name-cache.h"

#include <glib/gi18n-lib.h>

#include "rel-goal.h"
#include "rel-person.h"
#include "rel-sentence.h"

/* More names than this in one line only count. */
#define NAMES_IN_LINE 4

static char *
load_name (RelConnection *connection, RelNoun noun, const char *id)
{
  g_autoptr (RelRecord) record = rel_records_load (connection, noun, id, NULL);

  if (record == NULL)
    return NULL;
  return g_strdup (rel_record_get_text (record, noun == REL_NOUN_GOAL ? REL_GOAL_TITLE : REL_PERSON_NAME));
}

/**
 * rel_name_table_new:
 *
 * Returns: (transfer full): a table of names by id
 */
GHashTable *
rel_name_table_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * rel_name_table_add:
 * @table: a table
 * @connection: where to read
 * @noun: people or goals
 * @id: (nullable): whose name is wanted
 */
void
rel_name_table_add (GHashTable *table, RelConnection *connection, RelNoun noun, const char *id)
{
  char *name;

  if (id == NULL || g_hash_table_contains (table, id))
    return;
  name = load_name (connection, noun, id);
  if (name != NULL)
    g_hash_table_insert (table, g_strdup (id), name);
}

/**
 * rel_name_table_add_all:
 * @table: (element-type utf8 utf8): names by id
 * @connection: where to read
 * @noun: people or goals
 * @ids: (nullable): ids; those that are not there are left out
 */
void
rel_name_table_add_all (GHashTable *table, RelConnection *connection, RelNoun noun, const char * const *ids)
{
  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    rel_name_table_add (table, connection, noun, ids[i]);
}

/**
 * rel_name_table_get:
 * @table: a table
 * @id: (nullable): an id
 *
 * Returns: (transfer none): the name, empty when it is not known
 */
const char *
rel_name_table_get (GHashTable *table, const char *id)
{
  const char *name = id != NULL ? g_hash_table_lookup (table, id) : NULL;

  return name != NULL ? name : "";
}

/* Several names as one line. */
static char *
join_names (const char * const *names, guint n_names, guint n_more)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < n_names; i++)
    {
      if (i > 0)
        /* Translators: between the names of a list */
        g_string_append (line, C_("names", ", "));
      rel_append_isolated (line, names[i]);
    }
  if (n_more > 0)
    /* Translators: after some names: how many more there are */
    g_string_append_printf (line, ngettext (" and %u more", " and %u more", n_more), n_more);
  return g_string_free (line, FALSE);
}

/**
 * rel_name_table_join:
 * @table: a table
 * @ids: (nullable): ids
 *
 * Returns: (transfer full): the names in one line
 */
char *
rel_name_table_join (GHashTable *table, const char * const *ids)
{
  const char *names[NAMES_IN_LINE];
  guint n_names = 0, n_more = 0;

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    if (n_names < NAMES_IN_LINE)
      names[n_names++] = rel_name_table_get (table, ids[i]);
    else
      n_more++;
  return join_names (names, n_names, n_more);
}

struct _RelNameCache
{
  GObject parent_instance;

  RelStore *store; /* which owns this */
  GHashTable *table;
  GHashTable *wanted; /* ids to nouns */
  GHashTable *asked;  /* the same, while they are being read */
  guint idle;
};

G_DEFINE_FINAL_TYPE (RelNameCache, rel_name_cache, G_TYPE_OBJECT)

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gpointer
load_wanted (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GHashTable *table = rel_name_table_new ();
  GHashTableIter iter;
  gpointer id, noun;

  g_hash_table_iter_init (&iter, data);
  while (g_hash_table_iter_next (&iter, &id, &noun))
    {
      char *name = load_name (connection, GPOINTER_TO_UINT (noun), id);

      g_hash_table_insert (table, g_strdup (id), name != NULL ? name : g_strdup (""));
    }
  return table;
}

static gboolean ask_cb (gpointer data);

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelNameCache) self = data;
  g_autoptr (GHashTable) table = rel_store_read_finish (REL_STORE (source), result, NULL);
  GHashTableIter iter;
  gpointer id, name;

  g_clear_pointer (&self->asked, g_hash_table_unref);
  if (g_hash_table_size (self->wanted) > 0 && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, ask_cb, self, NULL);
  if (table == NULL)
    return;
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &id, &name))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_replace (self->table, id, name);
    }
  g_signal_emit (self, signals[LOADED], 0);
}

static gboolean
ask_cb (gpointer data)
{
  RelNameCache *self = REL_NAME_CACHE (data);

  self->idle = 0;
  if (self->asked != NULL)
    return G_SOURCE_REMOVE;
  self->asked = g_steal_pointer (&self->wanted);
  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  rel_store_read_async (self->store, load_wanted, g_hash_table_ref (self->asked), (GDestroyNotify) g_hash_table_unref,
                        (GDestroyNotify) g_hash_table_unref, NULL, loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (RelNameCache *self, RelChanges *changes)
{
  if (changes != NULL && !rel_changes_touches (changes, REL_NOUN_PERSON) && !rel_changes_touches (changes, REL_NOUN_GOAL))
    return;
  g_hash_table_remove_all (self->table);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
rel_name_cache_finalize (GObject *object)
{
  RelNameCache *self = REL_NAME_CACHE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_hash_table_unref (self->table);
  g_hash_table_unref (self->wanted);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  G_OBJECT_CLASS (rel_name_cache_parent_class)->finalize (object);
}

static void
rel_name_cache_class_init (RelNameCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rel_name_cache_finalize;
  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rel_name_cache_init (RelNameCache *self)
{
  self->table = rel_name_table_new ();
  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * rel_name_cache_for_store:
 * @store: a store
 *
 * Returns: (transfer none): the names that were read from it, one object a store
 */
RelNameCache *
rel_name_cache_for_store (RelStore *store)
{
  RelNameCache *self = g_object_get_data (G_OBJECT (store), "rel-names");

  if (self == NULL)
    {
      self = g_object_new (REL_TYPE_NAME_CACHE, NULL);
      self->store = store;
      g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_object_set_data_full (G_OBJECT (store), "rel-names", self, g_object_unref);
    }
  return self;
}

/**
 * rel_name_cache_get:
 * @self: names
 * @noun: people or goals
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the name; %NULL when it has to be read first, which the signal
 *   "loaded" tells the end of
 */
const char *
rel_name_cache_get (RelNameCache *self, RelNoun noun, const char *id)
{
  const char *name = g_hash_table_lookup (self->table, id);

  if (name != NULL)
    return name;
  if (self->asked == NULL || !g_hash_table_contains (self->asked, id))
    g_hash_table_insert (self->wanted, g_strdup (id), GUINT_TO_POINTER (noun));
  if (self->idle == 0 && self->asked == NULL)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, ask_cb, self, NULL);
  return NULL;
}

/**
 * rel_name_cache_join:
 * @self: names
 * @noun: people or goals
 * @ids: (nullable): ids
 *
 * Returns: (transfer full) (nullable): the names in one line; %NULL as rel_name_cache_get() gives it
 */
char *
rel_name_cache_join (RelNameCache *self, RelNoun noun, const char * const *ids)
{
  const char *names[NAMES_IN_LINE];
  guint n_names = 0, n_more = 0;
  gboolean complete = TRUE;

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    if (n_names == NAMES_IN_LINE)
      n_more++;
    else if ((names[n_names] = rel_name_cache_get (self, noun, ids[i])) != NULL)
      n_names++;
    else
      complete = FALSE;
  return complete ? join_names (names, n_names, n_more) : NULL;
}
