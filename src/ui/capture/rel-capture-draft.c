/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line that is being typed, wherever it is typed, and what was decided about it. There is one a store, so that
 * closing where it is typed loses nothing. It is read again at every keystroke, against names kept in memory. */
#include "rel-capture-draft-private.h"

#include "rel-clock.h"

G_DEFINE_FINAL_TYPE (RelCaptureDraft, rel_capture_draft, G_TYPE_OBJECT)

enum
{
  CHANGED,
  LOGGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * rel_capture_draft_make_parse:
 * @self: the draft of a line
 *
 * What was decided holds for as long as the name it was decided for is in the line. A person who was chosen and is gone is no choice
 * any more.
 *
 * Returns: (transfer full): the line as it is understood
 */
RelCaptureParse *
rel_capture_draft_make_parse (RelCaptureDraft *self)
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

/**
 * rel_capture_draft_reparse:
 * @self: the draft of a line
 *
 * Understands the line anew, and tells nobody.
 */
void
rel_capture_draft_reparse (RelCaptureDraft *self)
{
  g_clear_pointer (&self->parse, rel_capture_parse_free);
  self->parse = rel_capture_draft_make_parse (self);
}

/**
 * rel_capture_draft_update:
 * @self: the draft of a line
 *
 * Understands the line anew, tells of it, and keeps it soon.
 */
void
rel_capture_draft_update (RelCaptureDraft *self)
{
  rel_capture_draft_reparse (self);
  g_signal_emit (self, signals[CHANGED], 0);
  rel_capture_draft_keep_soon (self);
}

/**
 * rel_capture_draft_emit_logged:
 * @self: the draft of a line
 *
 * Tells that the line was written down.
 */
void
rel_capture_draft_emit_logged (RelCaptureDraft *self)
{
  g_signal_emit (self, signals[LOGGED], 0);
}

static void
forget_decisions (RelCaptureDraft *self)
{
  g_hash_table_remove_all (self->people);
  g_hash_table_remove_all (self->goals);
  g_ptr_array_set_size (self->refused, 0);
}

static void
rel_capture_draft_finalize (GObject *object)
{
  RelCaptureDraft *self = REL_CAPTURE_DRAFT (object);

  if (self->keep_source != 0)
    rel_capture_draft_keep (self);
  g_clear_handle_id (&self->forget_source, g_source_remove);
  g_clear_object (&self->log_later);
  rel_capture_parse_free (self->parse);
  rel_capture_context_free (self->context);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->goals);
  g_ptr_array_unref (self->refused);
  g_ptr_array_unref (self->aside);
  g_free (self->text);
  g_free (self->begun);
  g_strfreev (self->kept);
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
  rel_capture_draft_reparse (self);
}

/**
 * rel_capture_draft_for_store:
 * @store: where lines are logged
 *
 * Returns: (transfer none): what is being typed for it, or was when the application was last closed
 */
RelCaptureDraft *
rel_capture_draft_for_store (RelStore *store)
{
  RelCaptureDraft *self = g_object_get_data (G_OBJECT (store), "rel-capture-draft");

  if (self == NULL)
    {
      self = g_object_new (REL_TYPE_CAPTURE_DRAFT, NULL);
      self->store = store;
      g_signal_connect_object (store, "changed", G_CALLBACK (rel_capture_draft_follow), self, G_CONNECT_SWAPPED);
      g_object_set_data_full (G_OBJECT (store), "rel-capture-draft", self, g_object_unref);
      rel_capture_draft_bring_back (self);
    }
  return self;
}

/**
 * rel_capture_draft_get_text:
 * @self: a draft
 *
 * Returns: (transfer none): what is typed
 */
const char *
rel_capture_draft_get_text (RelCaptureDraft *self)
{
  return self->text;
}

/**
 * rel_capture_draft_set_text:
 * @self: a draft
 * @text: what is typed
 */
void
rel_capture_draft_set_text (RelCaptureDraft *self, const char *text)
{
  if (!g_set_str (&self->text, text))
    return;
  if (*text == '\0')
    forget_decisions (self);
  rel_capture_draft_update (self);
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

/**
 * rel_capture_draft_is_typed:
 * @self: the draft of a line
 *
 * Returns: whether there is something in the line that somebody typed
 */
gboolean
rel_capture_draft_is_typed (RelCaptureDraft *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (self->text));

  return *typed != '\0' && g_strcmp0 (self->begun, self->text) != 0;
}

/**
 * rel_capture_draft_put_aside:
 * @self: the draft of a line
 *
 * Makes room for another line: this one, if somebody typed it, comes back later.
 */
void
rel_capture_draft_put_aside (RelCaptureDraft *self)
{
  if (rel_capture_draft_is_typed (self))
    g_ptr_array_add (self->aside, g_strdup (self->text));
  g_set_str (&self->text, "");
  forget_decisions (self);
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
  rel_capture_draft_update (self);
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
  rel_capture_draft_update (self);
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
  rel_capture_draft_update (self);
}
