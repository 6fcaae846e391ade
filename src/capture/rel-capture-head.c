/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The conversation in a captured line: how, with whom, when, how long and about what. */
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
  guint n_clauses;
  gboolean participants[REL_CAPTURE_MAX_NAMES];
} Snapshot;

static guint
match_channel (RelCaptureParser *self,
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

/* Whether a day, a time, a duration or a channel that would still say something begins at @at. */
static gboolean
is_when_or_channel (RelCaptureParser *self,
                    guint             at,
                    guint             end)
{
  RelCaptureWord channel;
  RelDay day;
  int minutes, duration;

  return rel_capture_match_date (self->line, at, end, self->context->today, &day) > 0
         || rel_capture_match_time (self->line, at, end, &minutes, &duration) > 0
         || rel_capture_match_duration (self->line, at, end, &minutes) > 0
         || (match_channel (self, at, end, &channel) > 0 && can_take_channel (self, at, channel));
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
  guint preposition;

  if (token->kind != REL_CAPTURE_TOKEN_TEXT || token->sign != '\0')
    return FALSE;
  if (is_when_or_channel (self, at, end))
    return TRUE;
  if (token->phrases == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (rel_capture_match (self->line, at, end, words[i]) > 0)
      return TRUE;
  preposition = rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_PREPOSITION);
  if (!token->capital && (preposition > 0 || rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_ARTICLE) > 0))
    return TRUE;
  /* “PRIYA ON MONDAY”, but “Ho An”: a small word in capitals needs what it belongs to. */
  return preposition > 0 && at + preposition < end && is_when_or_channel (self, at + preposition, end);
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
  snapshot->n_clauses = self->result->clauses->len;
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
  g_ptr_array_set_size (self->result->clauses, (int) snapshot->n_clauses);
  for (guint i = 0; i < snapshot->n_names; i++)
    rel_capture_name (self, i)->is_participant = snapshot->participants[i];
  for (guint i = at; i < end; i++)
    self->marks[i] = (RelCaptureMark) { .owner = REL_CAPTURE_FREE };
}

/* Known names right after a channel: “call Sam”. Written in lower case they are names only where
 * something that is understood follows, or nothing: “walk will do me good”. */
static guint
take_bare_names (RelCaptureParser *self,
                 guint             at,
                 guint             end)
{
  Snapshot snapshot;
  guint length;

  if (at >= end)
    return 0;
  save (self, &snapshot);
  length = rel_capture_parser_take_names (self, at, end, REL_CAPTURE_NAME_KNOWN);
  if (length > 0 && !rel_capture_token (self, at)->capital && at + length < end
      && rel_capture_token (self, at + length)->kind == REL_CAPTURE_TOKEN_TEXT
      && !rel_capture_parser_is_understood (self, at + length, end))
    {
      put_back (self, &snapshot, at, end);
      return 0;
    }
  return length;
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
  guint length = match_channel (self, at, end, &word);

  if (length > 0)
    filler = 0;
  else
    {
      filler += rel_capture_match (self->line, at + filler, end, REL_CAPTURE_WORD_ARTICLE);
      length = match_channel (self, at + filler, end, &word);
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
  return length + take_bare_names (self, self->channel_end, end);
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

static guint take_head (RelCaptureParser *self,
                        guint             at,
                        guint             end);

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
  int minutes, duration;

  if (about == 0 || (at + about == end && !is_verbatim))
    return 0;
  rel_capture_parser_mark (self, at, about, REL_CAPTURE_SPAN_SYNTAX, 0);
  /* “about 45 min”, “about half an hour”, “about 2pm” */
  if (!is_verbatim
      && (rel_capture_match_duration (self->line, at + about, end, &minutes) > 0
          || rel_capture_match_time (self->line, at + about, end, &minutes, &duration) > 0))
    {
      guint when = take_when (self, at + about, end);

      if (when > 0)
        return about + when;
    }
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

/**
 * rel_capture_parser_take_part:
 * @self: the parser
 * @at: where the part begins
 * @end: where it ends: at a semicolon, or with the line
 * @is_first: whether it is the first part
 *
 * Takes what is understood of a part of the line. The first part is the conversation. Every further
 * one is a clause, or adds to the conversation where all of it is understood (“; yesterday 45m”), or
 * else stays in the title as it is.
 */
void
rel_capture_parser_take_part (RelCaptureParser *self,
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
