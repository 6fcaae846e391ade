/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one typed line says: the conversation, its people, and what was promised and given. */
#include "rel-capture-parse.h"

#include <string.h>

#include "rel-capture-parser-private.h"
#include "rel-capture-when.h"

/* What is put back where a part of the line turns out not to be understood. */
typedef struct
{
  RelCaptureParse result;
  gboolean is_weak;
  guint channel_end;
  int minutes;
  guint n_names;
  guint n_tags;
  gboolean participants[REL_CAPTURE_MAX_NAMES];
} Snapshot;

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

guint
rel_capture_parser_count_participants (RelCaptureParser *self)
{
  guint n = 0;

  for (guint i = 0; i < self->result->names->len; i++)
    n += rel_capture_name (self, i)->is_participant;
  return n;
}

guint
rel_capture_parser_match_channel (RelCaptureParser *self,
                                  guint             at,
                                  guint             end,
                                  RelCaptureWord   *word)
{
  guint longest = 0;

  for (RelCaptureWord i = REL_CAPTURE_WORD_IN_PERSON; i <= REL_CAPTURE_WORD_EVENT; i++)
    {
      guint length = rel_capture_match (self->line, at, end, i);

      if (length > longest)
        {
          longest = length;
          *word = i;
        }
    }
  return longest;
}

static gboolean
is_weak (RelCaptureWord word)
{
  return word == REL_CAPTURE_WORD_ONE_TO_ONE || word == REL_CAPTURE_WORD_VIDEO_WEAK
         || word == REL_CAPTURE_WORD_MESSAGE_WEAK;
}

static RelChannel
channel_of (RelCaptureWord word)
{
  switch (word)
    {
    case REL_CAPTURE_WORD_PHONE: return REL_CHANNEL_PHONE;
    case REL_CAPTURE_WORD_VIDEO:
    case REL_CAPTURE_WORD_VIDEO_WEAK: return REL_CHANNEL_VIDEO;
    case REL_CAPTURE_WORD_EMAIL: return REL_CHANNEL_EMAIL;
    case REL_CAPTURE_WORD_MESSAGE:
    case REL_CAPTURE_WORD_MESSAGE_WEAK: return REL_CHANNEL_MESSAGE;
    case REL_CAPTURE_WORD_EVENT: return REL_CHANNEL_EVENT;
    default: return REL_CHANNEL_IN_PERSON;
    }
}

/* Whether a word of a channel would still say something at this place. */
static gboolean
can_take_channel (RelCaptureParser *self,
                  guint             at,
                  RelCaptureWord    word)
{
  if (self->result->channel == REL_CHANNEL_UNSET)
    return TRUE;
  if (word == REL_CAPTURE_WORD_ONE_TO_ONE)
    return self->result->purpose == REL_PURPOSE_UNSET;
  return is_weak (word) ? self->channel_end == at : self->is_weak;
}

/**
 * rel_capture_parser_is_understood:
 * @self: the parser
 * @at: a token
 * @end: where to stop
 *
 * Says whether what stands at a token means something by itself, so that it ends a name.
 *
 * Returns: whether it does
 */
gboolean
rel_capture_parser_is_understood (RelCaptureParser *self,
                                  guint             at,
                                  guint             end)
{
  static const RelCaptureWord words[] = {
    REL_CAPTURE_WORD_WITH, REL_CAPTURE_WORD_AND, REL_CAPTURE_WORD_ABOUT,
    REL_CAPTURE_WORD_PROMISED, REL_CAPTURE_WORD_THEY_PROMISED,
  };
  const RelCaptureToken *token = rel_capture_token (self, at);
  RelCaptureWord channel;
  RelDay day;
  int minutes, duration;
  guint length;

  if (token->kind != REL_CAPTURE_TOKEN_TEXT || token->sign != '\0')
    return FALSE;
  if (rel_capture_match_time (self->line, at, end, &minutes, &duration) > 0)
    return TRUE;
  if (token->phrases == NULL)
    return rel_capture_match_date (self->line, at, end, self->context->today, &day) > 0;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (rel_capture_match (self->line, at, end, words[i]) > 0)
      return TRUE;
  if (!token->capital && (rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_PREPOSITION) > 0
                          || rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_ARTICLE) > 0))
    return TRUE;
  length = rel_capture_parser_match_channel (self, at, end, &channel);
  if (length > 0 && can_take_channel (self, at, channel))
    return TRUE;
  return rel_capture_match_date (self->line, at, end, self->context->today, &day) > 0
         || rel_capture_match_duration (self->line, at, end, &minutes) > 0;
}

static void
find_goals (RelCaptureContext *context,
            const char        *key,
            GPtrArray         *ids)
{
  gsize length = strlen (key);
  int best = 0;

  for (guint i = 0; i < context->goals->len; i++)
    {
      RelCaptureGoal *goal = g_ptr_array_index (context->goals, i);
      int rank = 0;

      if (strcmp (goal->key, key) == 0)
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
  find_goals (self->context, key, ids);
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

/* A day, a time or a duration at @at, where that is not known yet. */
static guint
take_when (RelCaptureParser *self,
           guint             at,
           guint             end)
{
  RelCaptureParse *result = self->result;
  RelDay day;
  int minutes, duration;
  guint length;

  if (!result->has_date
      && (length = rel_capture_match_date (self->line, at, end, self->context->today, &day)) > 0)
    {
      result->has_date = TRUE;
      result->started_on = day;
      rel_capture_parser_mark (self, at, length, REL_CAPTURE_SPAN_DATE, 0);
      return length;
    }
  if (self->minutes < 0
      && (length = rel_capture_match_time (self->line, at, end, &minutes, &duration)) > 0
      && (duration == 0 || result->duration_minutes == 0))
    {
      self->minutes = minutes;
      if (duration > 0)
        result->duration_minutes = duration;
      rel_capture_parser_mark (self, at, length, REL_CAPTURE_SPAN_TIME, 0);
      return length;
    }
  if (result->duration_minutes == 0
      && (length = rel_capture_match_duration (self->line, at, end, &minutes)) > 0)
    {
      result->duration_minutes = minutes;
      rel_capture_parser_mark (self, at, length, REL_CAPTURE_SPAN_DURATION, 0);
      return length;
    }
  return 0;
}

/* A channel at @at: “coffee”, “had a coffee”, “over a coffee”. The first clear word says what it was:
 * “lunch and a walk” is in person, and “walk” stays. “1:1”, “meet” and “chat” give way to a clearer
 * word, and are part of one they follow. A known name may follow the word: “call Sam”. */
static guint
take_channel (RelCaptureParser *self,
              guint             at,
              guint             end)
{
  guint filler = MAX (rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_HAD),
                      rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_PREPOSITION));
  RelCaptureWord word;
  guint length = rel_capture_parser_match_channel (self, at, end, &word);

  if (length > 0)
    filler = 0;
  else
    {
      filler += rel_capture_match (self->line, at + filler, end, REL_CAPTURE_WORD_ARTICLE);
      length = rel_capture_parser_match_channel (self, at + filler, end, &word);
    }
  if (length == 0 || !can_take_channel (self, at + filler, word))
    return 0;

  rel_capture_parser_mark (self, at, filler, REL_CAPTURE_SPAN_SYNTAX, 0);
  rel_capture_parser_mark (self, at + filler, length, REL_CAPTURE_SPAN_CHANNEL, 0);
  if (word == REL_CAPTURE_WORD_ONE_TO_ONE)
    self->result->purpose = REL_PURPOSE_ONE_TO_ONE;
  if (self->result->channel == REL_CHANNEL_UNSET || (self->is_weak && !is_weak (word)))
    {
      self->result->channel = channel_of (word);
      self->is_weak = is_weak (word);
    }
  length += filler;
  self->channel_end = at + length;
  if (self->channel_end < end && rel_capture_token (self, self->channel_end)->capital)
    length += rel_capture_parser_take_names (self, self->channel_end, end, REL_CAPTURE_NAME_KNOWN);
  return length;
}

static guint take_head (RelCaptureParser *self,
                        guint             at,
                        guint             end);

static void
save (RelCaptureParser *self,
      Snapshot         *snapshot)
{
  snapshot->result = *self->result;
  snapshot->is_weak = self->is_weak;
  snapshot->channel_end = self->channel_end;
  snapshot->minutes = self->minutes;
  snapshot->n_names = self->result->names->len;
  snapshot->n_tags = self->result->tags->len;
  for (guint i = 0; i < self->result->names->len; i++)
    snapshot->participants[i] = rel_capture_name (self, i)->is_participant;
}

static void
put_back (RelCaptureParser *self,
          const Snapshot   *snapshot,
          guint             at,
          guint             end)
{
  *self->result = snapshot->result;
  self->is_weak = snapshot->is_weak;
  self->channel_end = snapshot->channel_end;
  self->minutes = snapshot->minutes;
  g_ptr_array_set_size (self->result->names, (int) snapshot->n_names);
  g_ptr_array_set_size (self->result->tags, (int) snapshot->n_tags);
  for (guint i = 0; i < snapshot->n_names; i++)
    rel_capture_name (self, i)->is_participant = snapshot->participants[i];
  for (guint i = at; i < end; i++)
    self->marks[i] = (RelCaptureMark) { .owner = REL_CAPTURE_FREE };
}

/* What carries a sign means the same everywhere. */
static guint
take_signed (RelCaptureParser *self,
             guint             at,
             guint             end)
{
  switch (rel_capture_token (self, at)->sign)
    {
    case '@':
      return rel_capture_parser_take_names (self, at, end, REL_CAPTURE_NAME_EXPLICIT);
    case '#':
      return rel_capture_parser_take_tag (self, at);
    default:
      return 0;
    }
}

/* The title goes on to the next semicolon: a day in it is part of it. But a conversation has people:
 * where none is named yet, “about the budget with Dana yesterday” ends before them. */
static void
take_title (RelCaptureParser *self,
            guint             at,
            guint             end,
            gboolean          is_verbatim)
{
  for (guint i = at; i < end;)
    i += MAX (take_signed (self, i, end), 1);

  if (rel_capture_parser_count_participants (self) == 0)
    for (guint i = end; i-- > at;)
      {
        guint with = self->marks[i].owner == REL_CAPTURE_FREE
                     ? rel_capture_match (self->line, i, end, REL_CAPTURE_WORD_WITH) : 0;
        Snapshot snapshot;
        guint names;

        if (with == 0)
          continue;
        save (self, &snapshot);
        names = rel_capture_parser_take_names (self, i + with, end,
                                               is_verbatim ? REL_CAPTURE_NAME_KNOWN : REL_CAPTURE_NAME_CAPITAL);
        if (names == 0)
          break;
        rel_capture_parser_mark (self, i, with, REL_CAPTURE_SPAN_SYNTAX, 0);
        if (take_head (self, i + with + names, end) > 0)
          {
            put_back (self, &snapshot, i, end);
            for (guint j = i; j < end;)
              j += MAX (take_signed (self, j, end), 1);
          }
        break;
      }

  for (guint i = at; i < end; i++)
    if (self->marks[i].owner == REL_CAPTURE_FREE)
      {
        rel_capture_parser_mark (self, i, 1, REL_CAPTURE_SPAN_TITLE, 0);
        self->marks[i].about = TRUE;
      }
}

static guint
take_about (RelCaptureParser *self,
            guint             at,
            guint             end)
{
  guint about = rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_ABOUT);
  gboolean is_verbatim = rel_capture_token (self, at)->colon;
  int minutes;
  guint length;

  if (about == 0 || (at + about == end && !is_verbatim))
    return 0;
  /* “about 45 min”, “about half an hour” */
  length = rel_capture_match_duration (self->line, at + about, end, &minutes);
  if (!is_verbatim && length > 0 && self->result->duration_minutes == 0)
    {
      rel_capture_parser_mark (self, at, about, REL_CAPTURE_SPAN_SYNTAX, 0);
      return about + take_when (self, at + about, end);
    }
  rel_capture_parser_mark (self, at, about, REL_CAPTURE_SPAN_SYNTAX, 0);
  take_title (self, at + about, end, is_verbatim);
  return end - at;
}

static guint
take_with (RelCaptureParser *self,
           guint             at,
           guint             end)
{
  guint with = rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_WITH);
  guint met = rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_MET);
  guint names = 0;

  if (with > 0)
    names = rel_capture_parser_take_names (self, at + with, end, REL_CAPTURE_NAME_EXPLICIT);
  else if (met > 0)
    names = rel_capture_parser_take_names (self, at + met, end, REL_CAPTURE_NAME_CAPITAL);
  if (names == 0)
    return 0;
  rel_capture_parser_mark (self, at, MAX (with, met), REL_CAPTURE_SPAN_SYNTAX, 0);
  return MAX (with, met) + names;
}

static guint
take_item (RelCaptureParser *self,
           guint             start,
           guint             at,
           guint             end)
{
  guint length, preposition;

  if (rel_capture_token (self, at)->kind != REL_CAPTURE_TOKEN_TEXT)
    return 0;
  if ((length = take_signed (self, at, end)) > 0
      || (length = take_about (self, at, end)) > 0
      || (length = take_with (self, at, end)) > 0)
    return length;
  if (at > start && rel_capture_token (self, at - 1)->kind == REL_CAPTURE_TOKEN_COMMA
      && (rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_PROMISED) > 0
          || rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_THEY_PROMISED) > 0)
      && (length = rel_capture_parser_take_clause (self, at, end, FALSE)) > 0)
    return length;
  if ((length = take_when (self, at, end)) > 0
      || (length = take_channel (self, at, end)) > 0)
    return length;
  preposition = rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_PREPOSITION);
  if (preposition > 0 && at + preposition < end && (length = take_when (self, at + preposition, end)) > 0)
    {
      rel_capture_parser_mark (self, at, preposition, REL_CAPTURE_SPAN_SYNTAX, 0);
      return preposition + length;
    }
  return 0;
}

/* Takes what is understood of a part of the line; gives how many words are left over. */
static guint
take_head (RelCaptureParser *self,
           guint             at,
           guint             end)
{
  guint left_over = 0;

  for (guint i = at; i < end;)
    {
      guint length = 0;

      if (self->marks[i].owner == REL_CAPTURE_FREE)
        {
          length = take_item (self, at, i, end);
          left_over += length == 0 && rel_capture_token (self, i)->kind == REL_CAPTURE_TOKEN_TEXT;
        }
      i += MAX (length, 1);
    }
  return left_over;
}

/* The first part is the conversation. Every further one is a clause, or adds to the conversation
 * where all of it is understood (“; yesterday 45m”), or else stays in the title as it is. */
static void
take_part (RelCaptureParser *self,
           guint             at,
           guint             end,
           gboolean          is_first)
{
  Snapshot snapshot;

  if (rel_capture_parser_take_clause (self, at, end, is_first) > 0)
    return;
  save (self, &snapshot);
  if (take_head (self, at, end) == 0 || is_first)
    return;
  put_back (self, &snapshot, at, end);
  for (guint i = at; i < end;)
    i += MAX (take_signed (self, i, end), 1);
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
      for (; rel_capture_token (self, first)->kind != REL_CAPTURE_TOKEN_TEXT; first++)
        rel_capture_parser_mark (self, first, 1, REL_CAPTURE_SPAN_SYNTAX, 0);
      for (; rel_capture_token (self, last - 1)->kind != REL_CAPTURE_TOKEN_TEXT; last--)
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

static void
release (RelCaptureParser *self,
         guint             at)
{
  self->marks[at] = (RelCaptureMark) { .owner = REL_CAPTURE_FREE };
}

/* Decides what could not be decided before the end of the line was seen. Where nobody took part,
 * those whom a clause names did: one promises somebody something in a conversation. */
static void
settle_people (RelCaptureParser *self)
{
  RelCaptureParse *result = self->result;
  g_autofree guint *positions = NULL;
  guint kept = 0;

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
               && self->marks[end].index == mark->index)
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
          take_part (&self, at, end, is_first);
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
 * rel_capture_parse_find_name:
 * @self: what a line says
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
      *start = span->start;
      *length = span->length;
      return (int) span->index;
    }
  return -1;
}
