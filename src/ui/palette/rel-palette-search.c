/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records that the command palette finds: people, goals and meetings that match, or those that were seen last. */
#include "rel-palette-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-enums.h"
#include "rel-goal.h"
#include "rel-labels.h"
#include "rel-line.h"
#include "rel-meeting.h"
#include "rel-name-cache.h"
#include "rel-person.h"
#include "rel-search.h"
#include "rel-sentence.h"
#include "rel-when.h"

struct _RelPaletteQuery
{
  char *typed;
  GStrv recent; /* noun:id */
};

/**
 * rel_palette_query_new:
 * @typed: what a person typed; where it is nothing, what was seen last is the answer
 * @recent: (transfer full): what was seen last, as `noun:id`, the newest first
 *
 * Returns: (transfer full): a question
 */
RelPaletteQuery *
rel_palette_query_new (const char *typed, GStrv recent)
{
  RelPaletteQuery *self = g_new0 (RelPaletteQuery, 1);

  self->typed = g_strstrip (g_strdup (typed));
  self->recent = recent;
  return self;
}

/**
 * rel_palette_query_free:
 * @self: (transfer full): a query
 *
 * Releases it and all that it owns.
 */
void
rel_palette_query_free (RelPaletteQuery *self)
{
  g_free (self->typed);
  g_strfreev (self->recent);
  g_free (self);
}

static RelPaletteItem *
make_item (const char *icon, const char *title, const char *facts, RelRecord *record)
{
  return rel_palette_item_new (icon, title, facts, "win.reveal",
                               g_variant_new ("(ss)", rel_record_get_shape (record)->name, rel_record_get_id (record)));
}

static RelPaletteItem *
make_person (RelRecord *person)
{
  g_autofree char *position = rel_person_dup_position (person);

  return make_item (NULL, rel_record_get_text (person, REL_PERSON_NAME), position, person);
}

static RelPaletteItem *
make_meeting (RelRecord *meeting, RelConnection *connection)
{
  g_autoptr (GHashTable) table = rel_name_table_new ();
  const char * const *people = rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS);
  int channel = rel_record_get_word (meeting, REL_MEETING_CHANNEL);
  g_autofree char *names = NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = rel_when_text (rel_record_get_text (meeting, REL_MEETING_STARTED_ON));
  g_autofree char *facts = NULL;

  rel_name_table_add_all (table, connection, REL_NOUN_PERSON, people);
  names = rel_name_table_join (table, people);
  title = rel_meeting_dup_title (meeting, names);
  facts = rel_join_facts (date, g_str_equal (title, names) ? "" : names, NULL);
  return make_item (rel_icon_of_channel (channel), title, facts, meeting);
}

static RelPaletteItem *
make_goal (RelRecord *goal)
{
  int status = rel_record_get_word (goal, REL_GOAL_STATUS);
  const char *review_on = rel_record_get_text (goal, REL_GOAL_REVIEW_ON);
  g_autofree char *until = NULL;
  g_autofree char *facts = NULL;

  if (status != REL_GOAL_STATUS_ACTIVE)
    until = g_strdup (rel_label_of (REL_TYPE_GOAL_STATUS, status));
  else
    until = review_on != NULL ? rel_when_until (rel_day_from_text (review_on)) : g_strdup ("");
  facts = rel_join_facts (C_("noun", "Goal"), until, NULL);
  return make_item ("rel-goal-symbolic", rel_record_get_text (goal, REL_GOAL_TITLE), facts, goal);
}

static void
add (GPtrArray *items, RelRecord *record, RelConnection *connection)
{
  switch ((int) rel_record_get_noun (record))
    {
    case REL_NOUN_PERSON:
      g_ptr_array_add (items, make_person (record));
      break;
    case REL_NOUN_MEETING:
      g_ptr_array_add (items, make_meeting (record, connection));
      break;
    case REL_NOUN_GOAL:
      g_ptr_array_add (items, make_goal (record));
      break;
    default:
      break;
    }
}

/* What was deleted meanwhile is passed over. */
static void
add_recent (GPtrArray *items, RelConnection *connection, GStrv recent)
{
  for (gsize i = 0; recent[i] != NULL; i++)
    {
      const char *colon = strchr (recent[i], ':');
      g_autofree char *noun = colon != NULL ? g_strndup (recent[i], (gsize) (colon - recent[i])) : g_strdup ("");
      RelNoun which = rel_noun_from_name (noun);
      g_autoptr (RelRecord) record = which != REL_NOUN_NONE ? rel_records_load (connection, which, colon + 1, NULL) : NULL;

      if (record != NULL)
        add (items, record, connection);
    }
}

/**
 * rel_palette_search:
 * @connection: where to read
 * @query: a #RelPaletteQuery
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RelPaletteItem): people, then goals, then meetings
 */
gpointer
rel_palette_search (RelConnection *connection, gpointer query, GCancellable *cancellable, GError **error)
{
  static const struct
  {
    RelNoun noun;
    guint limit;
  } nouns[] = { { REL_NOUN_PERSON, 8 }, { REL_NOUN_GOAL, 4 }, { REL_NOUN_MEETING, 8 } };
  const RelPaletteQuery *self = query;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (*self->typed == '\0')
    {
      add_recent (items, connection, self->recent);
      return g_steal_pointer (&items);
    }
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      g_autoptr (GArray) rows = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      rows = rel_search_rows (connection, nouns[i].noun, self->typed, nouns[i].limit, error);
      if (rows == NULL)
        return NULL;
      for (guint j = 0; j < rows->len; j++)
        {
          g_autoptr (RelRecord) record = rel_records_load_row (connection, nouns[i].noun, g_array_index (rows, gint64, j),
                                                               REL_READ_BRIEF, error);

          if (record == NULL)
            return NULL;
          add (items, record, connection);
        }
    }
  return g_steal_pointer (&items);
}
