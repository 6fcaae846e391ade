/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line that is being typed, wherever it is typed, and what was decided about it. There is one a store, so that
 * closing where it is typed loses nothing. It is read again at every keystroke, against names kept in memory. */
#include "rel-capture-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-capture.h"
#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-sentence.h"

/* Changes to more records than these have the names read anew: among very many people each takes a millisecond or two. */
#define FOLLOWED 8

struct _RelCaptureDraft
{
  GObject parent_instance;

  RelStore *store; /* which owns this */
  RelCaptureContext *context;
  gboolean warmed;  /* whether names were asked for */
  gboolean ready;   /* whether they are there */
  gboolean loading;
  gboolean again;   /* something changed while they were read */

  char *text;
  RelCaptureParse *parse;
  GHashTable *people;  /* key of a name → id, or "" for somebody new */
  GHashTable *goals;   /* key of a tag → id, or "" for a tag */
  GPtrArray *refused;  /* keys of what is no name; ends in NULL */
  char *begun;         /* (nullable): what a button put here; as long as nothing else is typed it need not be kept */
  GPtrArray *aside;    /* lines that had to make room, the last first to return */

  char *logging;        /* (nullable): the text that is being written */
  GtkWidget *log_later; /* (nullable): who wants it written once the names are there */
};

G_DEFINE_FINAL_TYPE (RelCaptureDraft, rel_capture_draft, G_TYPE_OBJECT)

enum
{
  CHANGED,
  LOGGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What was decided holds for as long as the name it was decided for is in the line. A person who was chosen and is
 * gone is no choice any more. */
static RelCaptureParse *
make_parse (RelCaptureDraft *self)
{
  RelCaptureNames *names = rel_capture_context_get_names (self->context);
  RelCaptureParse *parse;

  rel_capture_context_set_today (self->context, rel_clock_today ());
  rel_capture_context_set_refused (self->context, (const char * const *) self->refused->pdata);
  parse = rel_capture_parse (self->context, self->text, -1);
  for (guint i = 0; i < parse->names->len; i++)
    {
      const RelCaptureName *name = parse->names->pdata[i];
      const char *id = g_hash_table_lookup (self->people, name->key);

      if (id != NULL && *id == '\0')
        rel_capture_parse_choose (parse, i, NULL);
      else if (id != NULL && (names == NULL || rel_capture_names_get_name (names, id) != NULL))
        rel_capture_parse_choose (parse, i, id);
    }
  for (guint i = 0; i < parse->tags->len; i++)
    {
      const RelCaptureTag *tag = parse->tags->pdata[i];
      const char *id = g_hash_table_lookup (self->goals, tag->key);

      if (id != NULL && *id == '\0')
        rel_capture_parse_choose_goal (parse, i, NULL);
      else if (id != NULL && rel_capture_context_get_goal_title (self->context, id) != NULL)
        rel_capture_parse_choose_goal (parse, i, id);
    }
  return parse;
}

static void
reparse (RelCaptureDraft *self)
{
  g_clear_pointer (&self->parse, rel_capture_parse_free);
  self->parse = make_parse (self);
}

static void
update (RelCaptureDraft *self)
{
  reparse (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
forget_decisions (RelCaptureDraft *self)
{
  g_hash_table_remove_all (self->people);
  g_hash_table_remove_all (self->goals);
  g_ptr_array_set_size (self->refused, 0);
}

/* The names */

static void load (RelCaptureDraft *self);

static gpointer
load_context (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return rel_capture_load_context (connection, rel_clock_today (), error);
}

/* Very many names take a while to forget. */
static gpointer
forget_thread (gpointer context)
{
  rel_capture_context_free (context);
  return NULL;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelCaptureDraft) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelCaptureContext) context = rel_store_read_finish (REL_STORE (source), result, &error);
  g_autoptr (GtkWidget) log_later = g_steal_pointer (&self->log_later);

  self->loading = FALSE;
  if (context == NULL)
    {
      self->warmed = self->ready; /* asked again when it is next needed */
      if (log_later != NULL)
        rel_say_error (log_later, error);
      return;
    }
  g_thread_unref (g_thread_new ("names", forget_thread, self->context));
  self->context = g_steal_pointer (&context);
  self->ready = TRUE;
  update (self);
  if (self->again)
    load (self);
  if (log_later != NULL)
    rel_capture_draft_log (self, log_later);
}

static void
load (RelCaptureDraft *self)
{
  self->warmed = TRUE;
  self->again = self->loading;
  if (self->loading)
    return;
  self->loading = TRUE;
  rel_store_read_async (self->store, load_context, NULL, NULL, (GDestroyNotify) rel_capture_context_free, NULL, loaded_cb,
                        g_object_ref (self));
}

static void
store_changed_cb (RelCaptureDraft *self, RelChanges *changes)
{
  if (!self->warmed)
    return;
  if (changes != NULL && !rel_changes_touches (changes, REL_NOUN_PERSON) && !rel_changes_touches (changes, REL_NOUN_GOAL))
    return;
  if (changes == NULL || self->loading || rel_changes_get_length (changes) > FOLLOWED)
    {
      load (self);
      return;
    }
  rel_capture_context_follow (self->context, changes);
  update (self);
}

static void
rel_capture_draft_finalize (GObject *object)
{
  RelCaptureDraft *self = REL_CAPTURE_DRAFT (object);

  g_clear_object (&self->log_later);
  rel_capture_parse_free (self->parse);
  rel_capture_context_free (self->context);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->goals);
  g_ptr_array_unref (self->refused);
  g_ptr_array_unref (self->aside);
  g_free (self->text);
  g_free (self->begun);
  g_free (self->logging);
  G_OBJECT_CLASS (rel_capture_draft_parent_class)->finalize (object);
}

static void
rel_capture_draft_class_init (RelCaptureDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rel_capture_draft_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOGGED] = g_signal_new ("logged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rel_capture_draft_init (RelCaptureDraft *self)
{
  self->context = rel_capture_context_new (rel_clock_today ());
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->refused = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  self->aside = g_ptr_array_new_with_free_func (g_free);
  self->text = g_strdup ("");
  reparse (self);
}

/**
 * rel_capture_draft_for_store:
 * @store: where lines are logged
 *
 * Returns: (transfer none): what is being typed for it
 */
RelCaptureDraft *
rel_capture_draft_for_store (RelStore *store)
{
  RelCaptureDraft *self = g_object_get_data (G_OBJECT (store), "rel-capture-draft");

  if (self == NULL)
    {
      self = g_object_new (REL_TYPE_CAPTURE_DRAFT, NULL);
      self->store = store;
      g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
      g_object_set_data_full (G_OBJECT (store), "rel-capture-draft", self, g_object_unref);
    }
  return self;
}

/**
 * rel_capture_draft_warm:
 * @self: a draft
 *
 * Reads the names, where that was not done: before the first word is typed.
 */
void
rel_capture_draft_warm (RelCaptureDraft *self)
{
  if (!self->warmed)
    load (self);
}

/**
 * rel_capture_draft_is_ready:
 * @self: a draft
 *
 * Returns: whether the names are known, so that it can be told who is new
 */
gboolean
rel_capture_draft_is_ready (RelCaptureDraft *self)
{
  return self->ready;
}

const char *
rel_capture_draft_get_text (RelCaptureDraft *self)
{
  return self->text;
}

void
rel_capture_draft_set_text (RelCaptureDraft *self, const char *text)
{
  if (!g_set_str (&self->text, text))
    return;
  if (*text == '\0')
    forget_decisions (self);
  update (self);
}

/**
 * rel_capture_draft_resume:
 * @self: a draft
 *
 * Where nothing is typed, brings back what had to make room.
 */
void
rel_capture_draft_resume (RelCaptureDraft *self)
{
  g_autofree char *text = NULL;

  if (*self->text != '\0' || self->aside->len == 0)
    return;
  text = g_ptr_array_steal_index (self->aside, self->aside->len - 1);
  rel_capture_draft_set_text (self, text);
}

static void
put_aside (RelCaptureDraft *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (self->text));

  if (*typed != '\0' && g_strcmp0 (self->begun, self->text) != 0)
    g_ptr_array_add (self->aside, g_strdup (self->text));
  g_set_str (&self->text, "");
  forget_decisions (self);
}

/* Whether the name that ends at @end is that person. */
static gboolean
names_person (RelCaptureDraft *self, gsize end, const char *person)
{
  gsize start, length;
  int index = rel_capture_parse_find_name (self->parse, self->text, end, &start, &length);
  RelCaptureName *name;

  if (index < 0 || start + length != end)
    return FALSE;
  name = self->parse->names->pdata[index];
  if (name->status != REL_CAPTURE_KNOWN || g_strcmp0 (name->people[0], person) != 0)
    {
      g_hash_table_replace (self->people, g_strdup (name->key), g_strdup (person));
      rel_capture_parse_choose (self->parse, (guint) index, person);
    }
  return TRUE;
}

/* A name that would not be read as one stands in quotation marks. */
static gsize
write_name (RelCaptureDraft *self, gsize start, gsize length, const char *person, const char *name)
{
  static const char * const quotes[] = { "", "\"" };
  g_autofree char *head = g_strndup (self->text, start);
  g_autofree char *tail = g_strdup (self->text + start + length);
  gsize end = start;

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      g_free (self->text);
      self->text = g_strconcat (head, quotes[i], name, quotes[i], tail, NULL);
      end = start + strlen (name) + 2 * strlen (quotes[i]);
      reparse (self);
      if (names_person (self, end, person))
        break;
    }
  return end;
}

/**
 * rel_capture_draft_put_name:
 * @self: a draft
 * @start: where in the text, in bytes
 * @length: how much of it the name replaces
 * @person: an id
 * @name: the person's name
 *
 * Writes a name that means just this person.
 *
 * Returns: the offset in bytes after it, and after the space that follows at the end of a line
 */
gsize
rel_capture_draft_put_name (RelCaptureDraft *self, gsize start, gsize length, const char *person, const char *name)
{
  gsize end = write_name (self, start, length, person, name);

  if (self->text[end] == '\0')
    {
      char *spaced = g_strconcat (self->text, " ", NULL);

      g_free (self->text);
      self->text = spaced;
      end++;
    }
  update (self);
  return end;
}

/**
 * rel_capture_draft_begin_with:
 * @self: a draft
 * @person: an id
 * @name: the person's name
 *
 * Begins a line that already names somebody. What was typed before returns when it is logged.
 */
void
rel_capture_draft_begin_with (RelCaptureDraft *self, const char *person, const char *name)
{
  /* Translators: the word of the capture line after which people are named, as in “coffee with Priya” */
  const char *with = C_("capture", "with");

  rel_capture_draft_warm (self);
  put_aside (self);
  g_free (self->text);
  self->text = g_strconcat (" ", with, " ", NULL); /* what is typed before the space says how one talked */
  write_name (self, strlen (self->text), 0, person, name);
  g_set_str (&self->begun, self->text);
  update (self);
}

/**
 * rel_capture_draft_get_parse:
 * @self: a draft
 *
 * Returns: (transfer none): what the line says, with what was decided
 */
RelCaptureParse *
rel_capture_draft_get_parse (RelCaptureDraft *self)
{
  return self->parse;
}

/**
 * rel_capture_draft_is_ambiguous:
 * @self: a draft
 *
 * Returns: whether something is still to be chosen
 */
gboolean
rel_capture_draft_is_ambiguous (RelCaptureDraft *self)
{
  for (guint i = 0; i < self->parse->names->len; i++)
    if (((RelCaptureName *) self->parse->names->pdata[i])->status == REL_CAPTURE_AMBIGUOUS)
      return TRUE;
  for (guint i = 0; i < self->parse->tags->len; i++)
    if (((RelCaptureTag *) self->parse->tags->pdata[i])->status == REL_CAPTURE_AMBIGUOUS)
      return TRUE;
  return FALSE;
}

/**
 * rel_capture_draft_choose:
 * @self: a draft
 * @key: of a name
 * @person: (nullable): who is meant, %NULL for somebody new
 */
void
rel_capture_draft_choose (RelCaptureDraft *self, const char *key, const char *person)
{
  g_hash_table_replace (self->people, g_strdup (key), g_strdup (person != NULL ? person : ""));
  update (self);
}

/**
 * rel_capture_draft_choose_goal:
 * @self: a draft
 * @key: of a tag
 * @goal: (nullable): which goal is meant, %NULL for a tag of the people
 */
void
rel_capture_draft_choose_goal (RelCaptureDraft *self, const char *key, const char *goal)
{
  g_hash_table_replace (self->goals, g_strdup (key), g_strdup (goal != NULL ? goal : ""));
  update (self);
}

/**
 * rel_capture_draft_refuse:
 * @self: a draft
 * @key: of what is no name
 */
void
rel_capture_draft_refuse (RelCaptureDraft *self, const char *key)
{
  g_ptr_array_add (self->refused, g_strdup (key));
  update (self);
}

const char *
rel_capture_draft_get_name (RelCaptureDraft *self, const char *person)
{
  RelCaptureNames *names = rel_capture_context_get_names (self->context);

  return names != NULL ? rel_capture_names_get_name (names, person) : NULL;
}

const char *
rel_capture_draft_get_goal (RelCaptureDraft *self, const char *goal)
{
  return rel_capture_context_get_goal_title (self->context, goal);
}

/**
 * rel_capture_draft_match:
 * @self: a draft
 * @key: of a name
 *
 * Returns: (transfer container) (element-type utf8): the ids of all who are called so
 */
GPtrArray *
rel_capture_draft_match (RelCaptureDraft *self, const char *key)
{
  RelCaptureNames *names = rel_capture_context_get_names (self->context);
  GPtrArray *ids = g_ptr_array_new ();

  if (names != NULL)
    rel_capture_names_match (names, key, ids);
  return ids;
}

/**
 * rel_capture_draft_complete:
 * @self: a draft
 * @typed: the beginning of a name
 * @limit: how many at most
 *
 * Returns: (transfer container) (element-type utf8): the ids of people whose name begins so
 */
GPtrArray *
rel_capture_draft_complete (RelCaptureDraft *self, const char *typed, guint limit)
{
  RelCaptureNames *names = rel_capture_context_get_names (self->context);

  return names != NULL ? rel_capture_names_complete (names, typed, limit) : g_ptr_array_new ();
}

/* Logging */

typedef struct
{
  RelCaptureDraft *draft;
  GtkWidget *from; /* the window: where it was typed may be gone when the answer comes */
  RelCaptureResult *result;
  char *toast;
} Logging;

static void
logging_free (Logging *logging)
{
  g_clear_pointer (&logging->draft->logging, g_free);
  g_object_unref (logging->draft);
  g_object_unref (logging->from);
  g_clear_pointer (&logging->result, rel_capture_result_free);
  g_free (logging->toast);
  g_free (logging);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Logging, logging_free)

/* “Logged with Priya Raghunathan”, or what it was about where nobody is named. */
static char *
describe (RelCaptureDraft *self, RelCaptureParse *parse)
{
  const char *first = NULL;
  guint people = 0;

  for (guint i = 0; i < parse->names->len; i++)
    {
      const RelCaptureName *name = parse->names->pdata[i];
      const char *full = name->status == REL_CAPTURE_KNOWN ? rel_capture_draft_get_name (self, name->people[0]) : NULL;

      if (!name->is_participant)
        continue;
      if (people++ == 0)
        first = full != NULL ? full : name->text;
    }
  if (people == 1)
    return rel_sentence (_("Logged with %s"), first);
  if (people > 1)
    {
      g_autofree char *isolated = rel_isolate (first);

      return g_strdup_printf (ngettext ("Logged with %s and %u more", "Logged with %s and %u more", people - 1), isolated, people - 1);
    }
  if (*parse->title != '\0')
    return rel_sentence (_("Logged “%s”"), parse->title);
  return g_strdup (_("Logged"));
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Logging) logging = data;
  g_autoptr (RelCaptureDraft) self = g_object_ref (logging->draft);
  g_autoptr (GError) error = NULL;

  if (!rel_store_apply_finish (REL_STORE (source), result, &error))
    {
      rel_say_error (logging->from, error);
      return;
    }
  gtk_widget_activate_action (logging->from, "win.say-logged", "(ss)", logging->toast, rel_record_get_id (logging->result->meeting));
  /* What was typed meanwhile stays */
  if (g_strcmp0 (self->text, self->logging) == 0)
    rel_capture_draft_set_text (self, "");
  g_clear_pointer (&self->logging, g_free);
  rel_capture_draft_resume (self);
  g_signal_emit (self, signals[LOGGED], 0);
}

static gpointer
build (RelConnection *connection, gpointer parse, GCancellable *cancellable, GError **error)
{
  RelCaptureParse **own = parse;

  return rel_capture_build (connection, NULL, g_steal_pointer (own), error);
}

static void
own_free (gpointer data)
{
  RelCaptureParse **own = data;

  g_clear_pointer (own, rel_capture_parse_free);
  g_free (own);
}

static void
built_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Logging) logging = data;
  g_autoptr (GError) error = NULL;
  RelChanges *changes;

  logging->result = rel_store_read_finish (REL_STORE (source), result, &error);
  if (logging->result == NULL)
    {
      rel_say_error (logging->from, error);
      return;
    }
  changes = logging->result->changes;
  rel_store_apply_async (REL_STORE (source), changes, NULL, applied_cb, g_steal_pointer (&logging));
}

/**
 * rel_capture_draft_log:
 * @self: a draft in which nothing is ambiguous
 * @from: a widget of the window
 *
 * Writes what the line says, and says so with an offer to undo it and one to open it. When it cannot be written the
 * line stays.
 */
void
rel_capture_draft_log (RelCaptureDraft *self, GtkWidget *from)
{
  RelCaptureParse **own;
  Logging *logging;

  if (!self->ready)
    {
      rel_capture_draft_warm (self);
      g_set_object (&self->log_later, GTK_WIDGET (gtk_widget_get_root (from)));
      return;
    }
  if (self->logging != NULL || !rel_capture_parse_says_anything (self->parse) || rel_capture_draft_is_ambiguous (self))
    return;
  self->logging = g_strdup (self->text);
  logging = g_new0 (Logging, 1);
  logging->draft = g_object_ref (self);
  logging->from = g_object_ref (GTK_WIDGET (gtk_widget_get_root (from)));
  logging->toast = describe (self, self->parse);
  own = g_new (RelCaptureParse *, 1);
  *own = make_parse (self);
  rel_store_read_async (self->store, build, own, own_free, (GDestroyNotify) rel_capture_result_free, NULL, built_cb, logging);
}
