/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records behind a figure: which people, meetings or exchanges it counted. */
#include "rel-subset-private.h"

#include "rel-json-write.h"
#include "rel-words.h"

/* The organization of a person on day :c: that of the first position they hold then, in their own order. */
#define ORGANIZATION \
  "coalesce ((SELECT coalesce (o.organization, '') FROM person_positions o WHERE o.owner = people.row" \
  " AND (o.started_on IS NULL OR o.started_on <= :to) AND (o.ended_on IS NULL OR o.ended_on >= :to) ORDER BY o.position LIMIT 1), '')"

#define TOUCHES "meetings.row IN (SELECT meeting FROM people JOIN touches ON touches.person = people.row WHERE archived_at IS NULL AND day BETWEEN :b AND :c"

#define WITH_PEOPLE \
  "started_on BETWEEN :from AND :to AND EXISTS (SELECT 1 FROM meeting_participants p JOIN people ON people.row = p.value" \
  " WHERE p.owner = meetings.row AND people.archived_at IS NULL)"

static const struct
{
  RelNoun noun;
  const char *sql;
} kinds[REL_N_SUBSETS] = {
  [REL_SUBSET_IDS] = { REL_NOUN_NONE, "id IN (SELECT value FROM json_each (:ids))" },
  [REL_SUBSET_PEOPLE_BY_DIRECTION] = { REL_NOUN_PERSON, "direction = :word" },
  [REL_SUBSET_PEOPLE_BY_SCOPE] = { REL_NOUN_PERSON, "scope = :word" },
  [REL_SUBSET_PEOPLE_BY_KNOWS_ME] = { REL_NOUN_PERSON, "coalesce (min (knows_me, 4), -1) = :a" },
  [REL_SUBSET_PEOPLE_BY_ORGANIZATION] = { REL_NOUN_PERSON, ORGANIZATION " = :text" },
  [REL_SUBSET_MEETINGS_BY_DIRECTION] = { REL_NOUN_MEETING, TOUCHES " AND direction = :word)" },
  [REL_SUBSET_MEETINGS_BY_SCOPE] = { REL_NOUN_MEETING, TOUCHES " AND scope = :word)" },
  [REL_SUBSET_MEETINGS_BY_ORGANIZATION] = { REL_NOUN_MEETING, TOUCHES " AND " ORGANIZATION " = :text)" },
  [REL_SUBSET_MEETINGS_BETWEEN] = { REL_NOUN_MEETING, "started_on BETWEEN :from AND :to" },
  [REL_SUBSET_MEETINGS_WITH_PEOPLE] = { REL_NOUN_MEETING, WITH_PEOPLE },
  [REL_SUBSET_MEETINGS_FACE_TO_FACE] = { REL_NOUN_MEETING, WITH_PEOPLE " AND channel IN ('in_person', 'event')" },
  [REL_SUBSET_EXCHANGES] = { REL_NOUN_EXCHANGE,
                             "direction = :word AND (:kind IS NULL OR kind = :kind) AND (occurred_on IS NULL OR occurred_on <= :text)"
                             " AND (:b = -1 OR coalesce (CAST (substr (occurred_on, 1, 4) AS INTEGER), 0) = :b)"
                             " AND person IN (SELECT row FROM people WHERE archived_at IS NULL)" },
  [REL_SUBSET_WITHOUT_GOAL] = { REL_NOUN_NONE, "goal IS NULL" },
};

/**
 * rel_subset_new:
 * @kind: which records
 * @a: as @kind says
 * @b: as @kind says
 * @c: as @kind says
 * @text: (nullable): as @kind says
 *
 * Returns: (transfer full): a subset
 */
RelSubset *
rel_subset_new (RelSubsetKind kind, int a, int b, int c, const char *text)
{
  RelSubset *self = g_new0 (RelSubset, 1);

  self->kind = kind;
  self->a = a;
  self->b = b;
  self->c = c;
  self->text = g_strdup (text != NULL ? text : "");
  return self;
}

/**
 * rel_subset_new_ids:
 * @noun: a noun
 * @ids: records of it
 *
 * Returns: (transfer full): just these records
 */
RelSubset *
rel_subset_new_ids (RelNoun noun, const char * const *ids)
{
  g_autofree char *lines = g_strjoinv ("\n", (GStrv) ids);

  return rel_subset_new (REL_SUBSET_IDS, (int) noun, 0, 0, lines);
}

/**
 * rel_subset_copy:
 * @self: (nullable): a subset
 *
 * Returns: (transfer full) (nullable): the same subset
 */
RelSubset *
rel_subset_copy (const RelSubset *self)
{
  return rel_subset_new (self->kind, self->a, self->b, self->c, self->text);
}

/**
 * rel_subset_free:
 * @self: (transfer full): a subset
 *
 * Releases it and all that it owns.
 */
void
rel_subset_free (RelSubset *self)
{
  g_free (self->text);
  g_free (self);
}

/**
 * rel_subset_get_noun:
 * @self: a subset
 *
 * Returns: what its records are
 */
RelNoun
rel_subset_get_noun (const RelSubset *self)
{
  return kinds[self->kind].noun == REL_NOUN_NONE ? (RelNoun) self->a : kinds[self->kind].noun;
}

/**
 * rel_subset_to_variant:
 * @self: a subset
 *
 * Returns: (transfer floating): it as the parameter of an action, of type %REL_SUBSET_VARIANT_TYPE
 */
GVariant *
rel_subset_to_variant (const RelSubset *self)
{
  return g_variant_new (REL_SUBSET_VARIANT_TYPE, (guint32) self->kind, (gint32) self->a, (gint32) self->b, (gint32) self->c, self->text);
}

/* Whether @noun is one that a subset of any noun can be of. */
static gboolean
suits (RelSubsetKind kind, int noun)
{
  if (noun < 0 || noun >= REL_N_NOUNS)
    return FALSE;
  return kind != REL_SUBSET_WITHOUT_GOAL || rel_shape_find (rel_noun_get_info ((RelNoun) noun)->shape, "goal") >= 0;
}

/**
 * rel_subset_from_variant:
 * @variant: of type %REL_SUBSET_VARIANT_TYPE
 *
 * Returns: (transfer full) (nullable): the subset, %NULL when there is none of its kind
 */
RelSubset *
rel_subset_from_variant (GVariant *variant)
{
  const char *text;
  guint32 kind;
  gint32 a, b, c;

  g_variant_get (variant, "(uiii&s)", &kind, &a, &b, &c, &text);
  if (kind >= REL_N_SUBSETS || (kinds[kind].noun == REL_NOUN_NONE && !suits ((RelSubsetKind) kind, a)))
    return NULL;
  return rel_subset_new ((RelSubsetKind) kind, a, b, c, text);
}

/**
 * rel_subset_get_sql:
 * @self: a subset
 *
 * Returns: (transfer none): a condition for a query over the table of its noun, with parameters of its own names
 */
const char *
rel_subset_get_sql (const RelSubset *self)
{
  return kinds[self->kind].sql;
}

static const char *
get_word (const RelSubset *self)
{
  switch (self->kind)
    {
    case REL_SUBSET_PEOPLE_BY_DIRECTION:
    case REL_SUBSET_MEETINGS_BY_DIRECTION:
      return rel_words_get (REL_TYPE_DIRECTION, self->a);
    case REL_SUBSET_PEOPLE_BY_SCOPE:
    case REL_SUBSET_MEETINGS_BY_SCOPE:
      return rel_words_get (REL_TYPE_SCOPE, self->a);
    case REL_SUBSET_EXCHANGES:
      return rel_words_get (REL_TYPE_EXCHANGE_DIRECTION, self->c);
    default:
      return NULL;
    }
}

static char *
make_array (const char *lines)
{
  g_auto (GStrv) ids = g_strsplit (lines, "\n", -1);
  GString *json = g_string_new ("[");

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      rel_json_append_string (json, ids[i]);
    }
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

static void
bind_text (RelStatement *statement, const char *name, const char *text)
{
  int index = sqlite3_bind_parameter_index (statement, name);

  if (index > 0)
    rel_statement_bind_text (statement, index, text);
}

static void
bind_int (RelStatement *statement, const char *name, int number)
{
  int index = sqlite3_bind_parameter_index (statement, name);

  if (index > 0)
    rel_statement_bind_int (statement, index, number);
}

/**
 * rel_subset_bind:
 * @self: a subset
 * @statement: a statement that holds its condition
 */
void
rel_subset_bind (const RelSubset *self, RelStatement *statement)
{
  char from[REL_DATE_SIZE], to[REL_DATE_SIZE];

  bind_int (statement, ":a", self->a);
  bind_int (statement, ":b", self->b);
  bind_int (statement, ":c", self->c);
  bind_text (statement, ":text", self->text);
  bind_text (statement, ":word", get_word (self));
  if (sqlite3_bind_parameter_index (statement, ":kind") > 0)
    bind_text (statement, ":kind", self->a >= 0 ? rel_words_get (REL_TYPE_EXCHANGE_KIND, self->a) : NULL);
  if (sqlite3_bind_parameter_index (statement, ":from") > 0)
    bind_text (statement, ":from", rel_date_format (self->b, from));
  if (sqlite3_bind_parameter_index (statement, ":to") > 0)
    bind_text (statement, ":to", rel_date_format (self->c, to));
  if (sqlite3_bind_parameter_index (statement, ":ids") > 0)
    {
      g_autofree char *array = make_array (self->text);

      bind_text (statement, ":ids", array);
    }
}
