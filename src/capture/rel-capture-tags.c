/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The goals and tags in a captured line. */
#include "rel-capture-parser-private.h"

#include <string.h>

/* The goals that suit a tag best; the goal itself where the tag is its id. */
static void
find_goals (RelCaptureContext *context,
            const char        *id,
            const char        *key,
            GPtrArray         *ids)
{
  gsize length = strlen (key);
  int best = 0;

  for (guint i = 0; i < context->goals->len; i++)
    {
      RelCaptureGoal *goal = g_ptr_array_index (context->goals, i);
      int rank = 0;

      if (strcmp (goal->id, id) == 0)
        rank = 4;
      else if (strcmp (goal->key, key) == 0)
        rank = 3;
      else if (strncmp (goal->key, key, length) == 0)
        rank = 2;
      else
        for (const char *space = strchr (goal->key, ' '); space != NULL && rank == 0; space = strchr (space + 1, ' '))
          rank = strncmp (space + 1, key, length) == 0;
      if (rank == 0)
        continue;
      rank = rank * 2 + goal->is_active;
      if (rank > best)
        g_ptr_array_set_size (ids, 0);
      best = MAX (best, rank);
      if (rank == best)
        g_ptr_array_add (ids, goal->id);
    }
}

/**
 * rel_capture_tag_free:
 * @tag: (transfer full): a tag in a line
 *
 * Releases it and all that it owns.
 */
void
rel_capture_tag_free (RelCaptureTag *tag)
{
  g_free (tag->text);
  g_free (tag->key);
  g_strfreev (tag->goals);
  g_free (tag);
}

/**
 * rel_capture_parser_take_tag:
 * @self: the parser
 * @at: a token
 *
 * Takes a `#goal-or-tag`, where the token is one.
 *
 * Returns: whether it is one
 */
gboolean
rel_capture_parser_take_tag (RelCaptureParser *self,
                             guint             at)
{
  const RelCaptureToken *token = rel_capture_token (self, at);
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *key = NULL;
  RelCaptureTag *tag;

  if (token->sign != '#' || self->result->tags->len >= REL_CAPTURE_MAX_TAGS)
    return FALSE;
  key = rel_capture_text_name_key (self->line->text + token->core_start, (gssize) token->core_length);
  if (*key == '\0')
    return FALSE;
  for (guint i = 0; i < self->result->tags->len; i++)
    {
      tag = g_ptr_array_index (self->result->tags, i);
      if (strcmp (tag->key, key) == 0)
        {
          rel_capture_parser_mark (self, at, 1, REL_CAPTURE_SPAN_TAG, i);
          return TRUE;
        }
    }

  ids = g_ptr_array_new ();
  find_goals (self->context, token->folded, key, ids);
  tag = g_new0 (RelCaptureTag, 1);
  tag->text = rel_capture_text_clean (self->line->text + token->core_start, token->core_length);
  tag->key = g_steal_pointer (&key);
  tag->status = ids->len == 0 ? REL_CAPTURE_NEW : ids->len == 1 ? REL_CAPTURE_KNOWN : REL_CAPTURE_AMBIGUOUS;
  tag->goals = g_new0 (char *, ids->len + 1);
  for (guint i = 0; i < ids->len; i++)
    tag->goals[i] = g_strdup (g_ptr_array_index (ids, i));
  rel_capture_parser_mark (self, at, 1, REL_CAPTURE_SPAN_TAG, self->result->tags->len);
  g_ptr_array_add (self->result->tags, tag);
  return TRUE;
}
