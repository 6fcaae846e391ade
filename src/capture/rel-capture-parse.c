/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one typed line says: the conversation, its people, and what was promised and given. */
#include "rel-capture-parse.h"

#include <string.h>

#include "rel-capture-parser-private.h"
#include "rel-capture-when.h"

/**
 * rel_capture_parser_mark:
 * @self: a parser
 * @at: the first word, counted from 0
 * @length: how many words
 * @kind: what they are
 * @index: which of its kind
 *
 * Says whose the words are, so that nothing else takes them.
 */
void
rel_capture_parser_mark (RelCaptureParser   *self,
                         guint               at,
                         guint               length,
                         RelCaptureSpanKind  kind,
                         guint               index)
{
  for (guint i = at; i < at + length; i++)
    self->marks[i] = (RelCaptureMark) { .owner = (int) kind, .index = index };
}

/**
 * rel_capture_parser_count_participants:
 * @self: a parser
 *
 * Returns: how many of the names found so far are of people who took part
 */
guint
rel_capture_parser_count_participants (RelCaptureParser *self)
{
  guint n = 0;

  for (guint i = 0; i < self->result->names->len; i++)
    n += rel_capture_name (self, i)->is_participant;
  return n;
}

/* A run of tokens that only separates what was understood says nothing: “, ”, “ - ”. */
static gboolean
is_only_separators (RelCaptureParser *self,
                    guint             at,
                    guint             end)
{
  for (guint i = at; i < end; i++)
    {
      const RelCaptureToken *token = rel_capture_token (self, i);
      const char *text = self->line->text + token->start;

      if (token->kind != REL_CAPTURE_TOKEN_TEXT)
        continue;
      for (gsize j = 0; j < token->length; j++)
        if (strchr ("-|/.:", text[j]) == NULL || text[j] == '\0')
          return FALSE;
    }
  return TRUE;
}

static void
append_slice (RelCaptureParser *self,
              GString          *title,
              const char       *separator,
              guint             at,
              guint             end)
{
  gsize start = rel_capture_token (self, at)->start;
  const RelCaptureToken *last = rel_capture_token (self, end - 1);
  g_autofree char *clean = rel_capture_text_clean (self->line->text + start, last->start + last->length - start);

  if (*clean == '\0')
    return;
  if (title->len > 0)
    g_string_append (title, separator);
  g_string_append (title, clean);
}

static RelPurpose
find_purpose (RelCaptureParser *self,
              guint             at,
              guint             end)
{
  static const struct
  {
    RelCaptureWord word;
    RelPurpose purpose;
  } purposes[] = {
    { REL_CAPTURE_WORD_PURPOSE_CATCH_UP, REL_PURPOSE_CATCH_UP },
    { REL_CAPTURE_WORD_PURPOSE_MENTORING, REL_PURPOSE_MENTORING },
    { REL_CAPTURE_WORD_PURPOSE_INTERVIEW, REL_PURPOSE_INTERVIEW },
    { REL_CAPTURE_WORD_PURPOSE_NETWORKING, REL_PURPOSE_NETWORKING },
    { REL_CAPTURE_WORD_PURPOSE_GROUNDWORK, REL_PURPOSE_GROUNDWORK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (purposes); i++)
    if (rel_capture_match (self->line, at, end, purposes[i].word) == end - at)
      return purposes[i].purpose;
  return REL_PURPOSE_UNSET;
}

/* Joins what nothing claimed, part by part. A run of words that is nothing but “interview” or “catch
 * up” says what the conversation was for; it stays in the title all the same. */
static void
take_left_over (RelCaptureParser *self,
                GString          *title,
                guint             at,
                guint             end)
{
  g_autoptr (GString) part = g_string_new (NULL);

  for (guint i = at; i < end;)
    {
      guint first = i, last;

      while (i < end && self->marks[i].owner == REL_CAPTURE_FREE)
        i++;
      last = i;
      if (first == last)
        {
          i++;
          continue;
        }
      if (is_only_separators (self, first, last))
        {
          rel_capture_parser_mark (self, first, last - first, REL_CAPTURE_SPAN_SYNTAX, 0);
          continue;
        }
      for (; is_only_separators (self, first, first + 1); first++)
        rel_capture_parser_mark (self, first, 1, REL_CAPTURE_SPAN_SYNTAX, 0);
      for (; is_only_separators (self, last - 1, last); last--)
        rel_capture_parser_mark (self, last - 1, 1, REL_CAPTURE_SPAN_SYNTAX, 0);
      if (self->result->purpose == REL_PURPOSE_UNSET)
        self->result->purpose = find_purpose (self, first, last);
      rel_capture_parser_mark (self, first, last - first, REL_CAPTURE_SPAN_TITLE, 0);
      append_slice (self, part, " ", first, last);
    }
  if (part->len > 0)
    {
      if (title->len > 0)
        g_string_append (title, "; ");
      g_string_append_len (title, part->str, (gssize) part->len);
    }
}

static void
take_about_text (RelCaptureParser *self,
                 GString          *title,
                 guint             at,
                 guint             end)
{
  g_autoptr (GString) part = g_string_new (NULL);

  for (guint i = at; i < end;)
    {
      guint first = i;

      while (i < end && self->marks[i].about)
        i++;
      if (i > first)
        append_slice (self, part, " ", first, i);
      else
        i++;
    }
  if (part->len > 0)
    {
      if (title->len > 0)
        g_string_append (title, "; ");
      g_string_append_len (title, part->str, (gssize) part->len);
    }
}

static guint
part_end (RelCaptureParser *self,
          guint             at)
{
  while (at < self->line->tokens->len && rel_capture_token (self, at)->kind != REL_CAPTURE_TOKEN_SEMICOLON)
    at++;
  return at;
}

static void
make_title (RelCaptureParser *self)
{
  g_autoptr (GString) title = g_string_new (NULL);
  guint n = self->line->tokens->len;

  for (guint at = 0, end; at < n; at = end + 1)
    {
      end = part_end (self, at);
      take_about_text (self, title, at, end);
    }
  for (guint at = 0, end; at < n; at = end + 1)
    {
      end = part_end (self, at);
      take_left_over (self, title, at, end);
    }
  self->result->title = g_string_free (g_steal_pointer (&title), FALSE);
}

/* Gives a token back to the title: to the text after “re:” where it stood in that. */
static void
release (RelCaptureParser *self,
         guint             at)
{
  gboolean about = (at > 0 && self->marks[at - 1].about) || self->marks[at + 1].about;

  self->marks[at] = (RelCaptureMark) { .owner = about ? REL_CAPTURE_SPAN_TITLE : REL_CAPTURE_FREE, .about = about };
}

/* Gives back to the title what was taken for a participant and is none. Clauses refer to nobody of these. */
static void
drop_refused (RelCaptureParser *self)
{
  GPtrArray *names = self->result->names;
  g_autofree guint *positions = g_new (guint, names->len + 1);
  guint kept = 0;

  for (guint i = 0; i < names->len; i++)
    positions[i] = rel_capture_parser_refuses (self, rel_capture_name (self, i)->key) ? G_MAXUINT : kept++;
  if (kept == names->len)
    return;
  for (guint i = 0; i < self->line->tokens->len; i++)
    if (self->marks[i].owner == REL_CAPTURE_SPAN_NAME && positions[self->marks[i].index] == G_MAXUINT)
      release (self, i);
    else if (self->marks[i].owner == REL_CAPTURE_SPAN_NAME)
      self->marks[i].index = positions[self->marks[i].index];
  for (guint i = 0; i < self->result->clauses->len; i++)
    {
      GArray *whose = ((RelCaptureClause *) g_ptr_array_index (self->result->clauses, i))->names;

      for (guint j = 0; j < whose->len; j++)
        g_array_index (whose, guint, j) = positions[g_array_index (whose, guint, j)];
    }
  for (guint i = names->len; i-- > 0;)
    if (positions[i] == G_MAXUINT)
      g_ptr_array_remove_index (names, i);
}

/* Decides what could not be decided before the end of the line was seen. Where nobody took part,
 * those whom a clause names did: one promises somebody something in a conversation. */
static void
settle_people (RelCaptureParser *self)
{
  RelCaptureParse *result = self->result;
  g_autofree guint *positions = NULL;
  guint kept = 0;

  drop_refused (self);
  if (rel_capture_parser_count_participants (self) == 0)
    for (guint i = 0; i < result->names->len; i++)
      rel_capture_name (self, i)->is_participant = TRUE;

  for (guint i = 0; i < result->clauses->len; i++)
    {
      RelCaptureClause *clause = g_ptr_array_index (result->clauses, i);
      gboolean to_all = clause->kind == REL_CAPTURE_GAVE || clause->kind == REL_CAPTURE_GOT;

      if (clause->names->len > 0)
        continue;
      for (guint j = 0; j < result->names->len && (to_all || clause->names->len == 0); j++)
        if (rel_capture_name (self, j)->is_participant)
          g_array_append_val (clause->names, j);
    }

  if (result->names->len > 0)
    return;
  /* Without anybody there is no promise, no exchange and nobody to tag: all of it stays in the title. */
  positions = g_new0 (guint, result->tags->len + 1);
  for (guint i = 0; i < result->tags->len; i++)
    {
      const RelCaptureTag *tag = g_ptr_array_index (result->tags, i);

      positions[i] = tag->status == REL_CAPTURE_NEW ? G_MAXUINT : kept++;
    }
  for (guint i = 0; i < self->line->tokens->len; i++)
    switch (self->marks[i].owner)
      {
      case REL_CAPTURE_SPAN_CLAUSE:
      case REL_CAPTURE_SPAN_TEXT:
      case REL_CAPTURE_SPAN_DUE:
        release (self, i);
        break;
      case REL_CAPTURE_SPAN_TAG:
        if (positions[self->marks[i].index] == G_MAXUINT)
          release (self, i);
        else
          self->marks[i].index = positions[self->marks[i].index];
        break;
      default:
        break;
      }
  for (guint i = result->tags->len; i-- > 0;)
    if (positions[i] == G_MAXUINT)
      g_ptr_array_remove_index (result->tags, i);
  g_ptr_array_set_size (result->clauses, 0);
}

static void
make_spans (RelCaptureParser *self)
{
  for (guint i = 0; i < self->line->tokens->len;)
    {
      const RelCaptureMark *mark = &self->marks[i];
      const RelCaptureToken *last;
      RelCaptureSpan span = { .kind = (RelCaptureSpanKind) mark->owner, .index = mark->index };
      guint end = i + 1;

      if (span.kind != REL_CAPTURE_SPAN_SYNTAX)
        while (end < self->line->tokens->len && self->marks[end].owner == mark->owner
               && self->marks[end].index == mark->index && self->marks[end].about == mark->about)
          end++;
      last = rel_capture_token (self, end - 1);
      span.start = rel_capture_token (self, i)->start;
      span.length = last->start + last->length - span.start;
      g_array_append_val (self->result->spans, span);
      i = end;
    }
}

/**
 * rel_capture_parse:
 * @context: what the line is read against
 * @line: a line, any bytes: it need not be UTF-8 and may hold NUL
 * @length: its length in bytes, or -1 where it ends in a NUL
 *
 * Reads a line. It never fails: what is not understood is in the title. The work is in proportion
 * to the length of the line, and to the logarithm of the number of people known.
 *
 * The first part, up to a `;`, is the conversation: how, with whom, when, how long, and after `re:`
 * or “about” its title. Every further part is a clause (promised, they promised, gave, got), or adds
 * to the conversation where all of it is understood, or is added to the title as it stands.
 *
 * Returns: (transfer full): what it says
 */
RelCaptureParse *
rel_capture_parse (RelCaptureContext *context,
                   const char        *line,
                   gssize             length)
{
  g_autoptr (RelCaptureLine) tokens = rel_capture_line_new (line, length < 0 ? strlen (line) : (gsize) length,
                                                            context->words);
  RelCaptureParse *result = g_new0 (RelCaptureParse, 1);
  guint n = tokens->tokens->len;
  g_autofree RelCaptureMark *marks = g_new0 (RelCaptureMark, n + 1);
  g_autofree char **keys = g_new0 (char *, n + 1);
  RelCaptureParser self = { .context = context, .line = tokens, .marks = marks, .keys = keys, .result = result };
  gboolean is_first = TRUE;

  result->started_on = context->today;
  result->names = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_capture_name_free);
  result->clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_capture_clause_free);
  result->tags = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_capture_tag_free);
  result->spans = g_array_new (FALSE, FALSE, sizeof (RelCaptureSpan));
  self.minutes = -1;
  self.channel_end = G_MAXUINT;
  for (guint i = 0; i < n; i++)
    marks[i].owner = REL_CAPTURE_FREE;

  for (guint at = 0, end; at < n; at = end + 1)
    {
      end = part_end (&self, at);
      if (end < n)
        rel_capture_parser_mark (&self, end, 1, REL_CAPTURE_SPAN_SYNTAX, 0);
      if (end > at)
        {
          rel_capture_parser_take_part (&self, at, end, is_first);
          is_first = FALSE;
        }
    }
  settle_people (&self);
  make_title (&self);
  make_spans (&self);
  if (self.minutes >= 0)
    g_snprintf (result->started_at, sizeof result->started_at, "%02d:%02d",
                (self.minutes / 60) % 24, self.minutes % 60);
  for (guint i = 0; i < n; i++)
    g_free (keys[i]);
  return result;
}

/**
 * rel_capture_parse_free:
 * @self: what a line says
 *
 * Frees it.
 */
void
rel_capture_parse_free (RelCaptureParse *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->clauses);
  g_ptr_array_unref (self->tags);
  g_array_unref (self->spans);
  g_free (self);
}

/**
 * rel_capture_parse_choose:
 * @self: what a line says
 * @index: which of its names
 * @person: (nullable): the id of a person, or %NULL for a new one
 *
 * Settles who is meant by a name, as the person at the keyboard says.
 */
void
rel_capture_parse_choose (RelCaptureParse *self,
                          guint            index,
                          const char      *person)
{
  RelCaptureName *name;

  g_return_if_fail (index < self->names->len);

  name = g_ptr_array_index (self->names, index);
  g_strfreev (name->people);
  name->people = g_new0 (char *, 2);
  name->people[0] = g_strdup (person);
  name->status = person != NULL ? REL_CAPTURE_KNOWN : REL_CAPTURE_NEW;
}

/**
 * rel_capture_parse_choose_goal:
 * @self: what a line says
 * @index: which of its tags
 * @goal: (nullable): the id of a goal, or %NULL for a tag of the participants
 *
 * Settles what is meant by a `#tag`, as the person at the keyboard says.
 */
void
rel_capture_parse_choose_goal (RelCaptureParse *self,
                               guint            index,
                               const char      *goal)
{
  RelCaptureTag *tag;

  g_return_if_fail (index < self->tags->len);

  tag = g_ptr_array_index (self->tags, index);
  g_strfreev (tag->goals);
  tag->goals = g_new0 (char *, 2);
  tag->goals[0] = g_strdup (goal);
  tag->status = goal != NULL ? REL_CAPTURE_KNOWN : REL_CAPTURE_NEW;
}

/**
 * rel_capture_parse_says_anything:
 * @self: what a line says
 *
 * A day alone is no conversation.
 *
 * Returns: whether there is something to log
 */
gboolean
rel_capture_parse_says_anything (RelCaptureParse *self)
{
  return self->channel != REL_CHANNEL_UNSET || self->names->len > 0 || *self->title != '\0' || self->tags->len > 0;
}

/**
 * rel_capture_parse_find_name:
 * @self: what a line says
 * @line: that line
 * @offset: the offset of the cursor in the line, in bytes
 * @start: (out): the offset where the name begins, after an `@`
 * @length: (out): its length in bytes
 *
 * Finds the name the cursor is in or right behind: the one to complete.
 *
 * Returns: its index, or -1 where there is none
 */
int
rel_capture_parse_find_name (RelCaptureParse *self,
                             const char      *line,
                             gsize            offset,
                             gsize           *start,
                             gsize           *length)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const RelCaptureSpan *span = &g_array_index (self->spans, RelCaptureSpan, i);

      if (span->start > offset)
        break;
      if (span->kind != REL_CAPTURE_SPAN_NAME || span->start + span->length < offset)
        continue;
      *start = span->start + (line[span->start] == '@');
      *length = span->start + span->length - *start;
      return (int) span->index;
    }
  return -1;
}
