/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clauses of a captured line: what was promised, given and received. */
#include "rel-capture-parser-private.h"

#include "rel-capture-when.h"

/**
 * rel_capture_clause_free:
 * @clause: (transfer full): a clause of a line
 *
 * Releases it and all that it owns.
 */
void
rel_capture_clause_free (RelCaptureClause *clause)
{
  g_free (clause->text);
  g_array_unref (clause->names);
  g_free (clause);
}

static gboolean
is_promise (const RelCaptureClause *clause)
{
  return clause->kind == REL_CAPTURE_PROMISED || clause->kind == REL_CAPTURE_THEY_PROMISED;
}

static guint
match_verb (RelCaptureParser     *self,
            guint                 at,
            guint                 end,
            RelCaptureClauseKind *kind)
{
  static const struct
  {
    RelCaptureWord word;
    RelCaptureClauseKind kind;
  } verbs[] = {
    { REL_CAPTURE_WORD_PROMISED, REL_CAPTURE_PROMISED },
    { REL_CAPTURE_WORD_THEY_PROMISED, REL_CAPTURE_THEY_PROMISED },
    { REL_CAPTURE_WORD_GAVE, REL_CAPTURE_GAVE },
    { REL_CAPTURE_WORD_GOT, REL_CAPTURE_GOT },
    { REL_CAPTURE_WORD_THEY_GAVE, REL_CAPTURE_GOT },
  };
  guint longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      guint length = rel_capture_match (self->line, at, end, verbs[i].word);

      if (length > longest)
        {
          longest = length;
          *kind = verbs[i].kind;
        }
    }
  return longest;
}

/* “Priya promised the numbers”, “Dana gave me advice”: a name, then what they did. */
static guint
match_subject (RelCaptureParser     *self,
               guint                 at,
               guint                 end,
               RelCaptureClauseKind *kind,
               guint                *subject)
{
  guint names = self->result->names->len;
  guint name = rel_capture_parser_find_in_clause (self, at, end, FALSE, subject);
  guint verb = 0;

  if (name > 0)
    {
      verb = match_verb (self, at + name, end, kind);
      if (verb > 0 && *kind == REL_CAPTURE_PROMISED)
        *kind = REL_CAPTURE_THEY_PROMISED;
      else if (verb > 0 && *kind == REL_CAPTURE_GAVE)
        *kind = REL_CAPTURE_GOT;
      else if (verb > 0 && rel_capture_match (self->line, at + name, end, REL_CAPTURE_WORD_THEY_GAVE) != verb)
        verb = 0;
    }
  if (verb == 0)
    {
      g_ptr_array_set_size (self->result->names, (int) names);
      return 0;
    }
  rel_capture_parser_mark (self, at, name, REL_CAPTURE_SPAN_NAME, *subject);
  return name + verb;
}

static RelExchangeKind
find_exchange_kind (RelCaptureParser *self,
                    guint             at,
                    guint             end)
{
  static const struct
  {
    RelCaptureWord word;
    RelExchangeKind kind;
  } nouns[] = {
    { REL_CAPTURE_WORD_INTRODUCTION, REL_EXCHANGE_KIND_INTRODUCTION },
    { REL_CAPTURE_WORD_ADVICE, REL_EXCHANGE_KIND_ADVICE },
    { REL_CAPTURE_WORD_FEEDBACK, REL_EXCHANGE_KIND_FEEDBACK },
    { REL_CAPTURE_WORD_REFERENCE, REL_EXCHANGE_KIND_REFERENCE },
    { REL_CAPTURE_WORD_RECOGNITION, REL_EXCHANGE_KIND_RECOGNITION },
    { REL_CAPTURE_WORD_RESOURCE, REL_EXCHANGE_KIND_RESOURCE },
    { REL_CAPTURE_WORD_HELP, REL_EXCHANGE_KIND_HELP },
    { REL_CAPTURE_WORD_OPPORTUNITY, REL_EXCHANGE_KIND_OPPORTUNITY },
  };

  for (; at < end; at++)
    for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
      if (rel_capture_match (self->line, at, end, nouns[i].word) > 0)
        return nouns[i].kind;
  return REL_EXCHANGE_KIND_UNSET;
}

static gboolean
add_person (RelCaptureClause *clause,
            guint             index)
{
  for (guint i = 0; i < clause->names->len; i++)
    if (g_array_index (clause->names, guint, i) == index)
      return FALSE;
  g_array_append_val (clause->names, index);
  return TRUE;
}

/* “promised Dana and Sam the slides”: the names right after the verb, where something follows them. */
static guint
take_recipients (RelCaptureParser *self,
                 RelCaptureClause *clause,
                 guint             at,
                 guint             end)
{
  guint known = self->result->names->len;
  guint next = at, index, length, separator = 0;

  while ((length = rel_capture_parser_find_in_clause (self, next + separator, end, FALSE, &index)) > 0)
    {
      rel_capture_parser_mark (self, next, separator, REL_CAPTURE_SPAN_SYNTAX, 0);
      rel_capture_parser_mark (self, next + separator, length, REL_CAPTURE_SPAN_NAME, index);
      add_person (clause, index);
      next += separator + length;
      separator = rel_capture_match (self->line, next, end, REL_CAPTURE_WORD_AND);
      if (separator == 0)
        break;
    }
  if (next > at && next < end && rel_capture_token (self, next)->kind == REL_CAPTURE_TOKEN_TEXT
      && rel_capture_match (self->line, next, end, REL_CAPTURE_WORD_AND) == 0)
    return next - at;

  /* “promised Dana”, “promised Dana and lunch”: the name is what was promised, not to whom. */
  for (guint i = at; i < next; i++)
    self->marks[i].owner = REL_CAPTURE_FREE;
  g_array_set_size (clause->names, 0);
  g_ptr_array_set_size (self->result->names, (int) known);
  return 0;
}

/* “gave the slides to Dana”, “got advice from Sam”. */
static void
find_dative (RelCaptureParser *self,
             RelCaptureClause *clause,
             guint             at,
             guint             end,
             gboolean          is_introduction)
{
  gboolean receives = clause->kind == REL_CAPTURE_GOT || clause->kind == REL_CAPTURE_THEY_PROMISED;
  RelCaptureWord preposition = receives ? REL_CAPTURE_WORD_FROM : REL_CAPTURE_WORD_TO;
  guint index;

  if (!receives && (is_introduction || rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_TO) > 0))
    return;
  for (guint i = at; i < end; i++)
    {
      guint to = rel_capture_match (self->line, i, end, preposition);
      guint name = to > 0 ? rel_capture_parser_find_in_clause (self, i + to, end, FALSE, &index) : 0;

      if (name == 0)
        continue;
      rel_capture_parser_mark (self, i + to, name, REL_CAPTURE_SPAN_NAME, index);
      for (guint j = i + to; j < i + to + name; j++)
        self->marks[j].in_text = TRUE;
      add_person (clause, index);
      return;
    }
}

/* Participants named anywhere else. The one whom somebody is introduced to does not count. */
static void
find_mentions (RelCaptureParser *self,
               RelCaptureClause *clause,
               guint             at,
               guint             end,
               gboolean          is_introduction)
{
  guint index, length;

  for (guint i = at; i < end; i += MAX (length, 1))
    {
      length = rel_capture_parser_find_in_clause (self, i, end, TRUE, &index);
      if (length == 0 || (is_introduction && i > at && rel_capture_match (self->line, i - 1, end, REL_CAPTURE_WORD_TO) == 1))
        continue;
      add_person (clause, index);
    }
  if (is_promise (clause) && clause->names->len > 1)
    g_array_set_size (clause->names, 0);
}

/* The text of a clause is all of it that is not its verb, a name right after that, a due date or a tag. */
static char *
join_text (RelCaptureParser *self,
           guint             at,
           guint             end)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = at; i < end;)
    {
      guint last = i;
      g_autofree char *clean = NULL;

      while (last < end && (self->marks[last].owner == REL_CAPTURE_SPAN_TEXT || self->marks[last].in_text))
        last++;
      if (last == i)
        {
          i++;
          continue;
        }
      clean = rel_capture_text_clean (self->line->text + rel_capture_token (self, i)->start,
                                      rel_capture_token (self, last - 1)->start
                                      + rel_capture_token (self, last - 1)->length
                                      - rel_capture_token (self, i)->start);
      if (joined->len > 0 && *clean != '\0')
        g_string_append_c (joined, ' ');
      g_string_append (joined, clean);
      i = last;
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
take_due (RelCaptureParser *self,
          RelCaptureClause *clause,
          guint             at,
          guint             end)
{
  for (guint i = at; i < end; i++)
    {
      guint length;

      if (rel_capture_token (self, i)->sign != '!')
        continue;
      length = rel_capture_match_due (self->line, i, end, self->context->today, &clause->due_on);
      if (length > 0)
        {
          rel_capture_parser_mark (self, i, length, REL_CAPTURE_SPAN_DUE, self->result->clauses->len);
          return;
        }
    }
}

/* “promised intro; !fri”: a due date in a clause of its own belongs to the promise before it. */
static gboolean
take_late_due (RelCaptureParser *self,
               guint             at,
               guint             end)
{
  guint last = self->result->clauses->len;
  RelCaptureClause *clause = last > 0 ? g_ptr_array_index (self->result->clauses, last - 1) : NULL;
  RelDay due;

  if (clause == NULL || !is_promise (clause) || clause->due_on != REL_DAY_NONE
      || rel_capture_token (self, at)->sign != '!'
      || rel_capture_match_due (self->line, at, end, self->context->today, &due) != end - at)
    return FALSE;
  clause->due_on = due;
  rel_capture_parser_mark (self, at, end - at, REL_CAPTURE_SPAN_DUE, last - 1);
  return TRUE;
}

static gboolean
has_text (RelCaptureParser *self,
          guint             at,
          guint             end)
{
  for (guint i = at; i < end; i++)
    if (self->marks[i].owner == REL_CAPTURE_FREE && rel_capture_token (self, i)->kind == REL_CAPTURE_TOKEN_TEXT)
      return TRUE;
  return FALSE;
}

/**
 * rel_capture_parser_take_clause:
 * @self: the parser
 * @at: where the clause begins
 * @end: where it ends
 * @is_first: whether it is the beginning of the line, which is rather a conversation: there only a
 *   promise, or an exchange whose noun is known, is a clause
 *
 * Takes a clause, where what stands there is one and says something.
 *
 * Returns: how many tokens it takes: all, or 0 where it is none
 */
guint
rel_capture_parser_take_clause (RelCaptureParser *self,
                                guint             at,
                                guint             end,
                                gboolean          is_first)
{
  RelCaptureClause *clause;
  RelCaptureClauseKind kind = REL_CAPTURE_PROMISED;
  RelExchangeKind exchange_kind;
  guint names = self->result->names->len, tags = self->result->tags->len;
  guint index = self->result->clauses->len, subject = G_MAXUINT;
  guint start = at, and, verb, text;
  gboolean is_introduction;

  if (take_late_due (self, at, end))
    return end - at;
  if (index >= REL_CAPTURE_MAX_CLAUSES)
    return 0;
  and = rel_capture_match (self->line, at, end, REL_CAPTURE_WORD_AND);
  verb = match_verb (self, at + and, end, &kind);
  if (verb == 0 && at + and < end)
    verb = match_subject (self, at + and, end, &kind, &subject);
  if (verb == 0)
    return 0;
  text = at + and + verb;
  exchange_kind = find_exchange_kind (self, text, end);
  is_introduction = exchange_kind == REL_EXCHANGE_KIND_INTRODUCTION;
  if (text == end
      || (is_first && exchange_kind == REL_EXCHANGE_KIND_UNSET && (kind == REL_CAPTURE_GAVE || kind == REL_CAPTURE_GOT)))
    goto nothing;

  clause = g_new0 (RelCaptureClause, 1);
  clause->kind = kind;
  clause->due_on = REL_DAY_NONE;
  clause->names = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!is_promise (clause))
    clause->exchange_kind = exchange_kind;

  rel_capture_parser_mark (self, at, and, REL_CAPTURE_SPAN_SYNTAX, 0);
  for (guint i = at + and; i < text; i++)
    if (self->marks[i].owner == REL_CAPTURE_FREE)
      rel_capture_parser_mark (self, i, 1, REL_CAPTURE_SPAN_CLAUSE, index);
  if (is_promise (clause))
    take_due (self, clause, text, end);
  for (guint i = text; i < end; i++)
    if (self->marks[i].owner == REL_CAPTURE_FREE)
      rel_capture_parser_take_tag (self, i);
  if (!has_text (self, text, end))
    {
      rel_capture_clause_free (clause);
      goto nothing;
    }

  if (subject != G_MAXUINT)
    add_person (clause, subject);
  else if (kind == REL_CAPTURE_PROMISED || kind == REL_CAPTURE_GAVE)
    text += take_recipients (self, clause, text, end);
  if (clause->names->len == 0)
    find_dative (self, clause, text, end, is_introduction);
  if (clause->names->len == 0)
    find_mentions (self, clause, text, end, is_introduction);
  for (guint i = text; i < end; i++)
    if (self->marks[i].owner == REL_CAPTURE_FREE)
      rel_capture_parser_mark (self, i, 1, REL_CAPTURE_SPAN_TEXT, index);
  clause->text = join_text (self, text, end);
  g_ptr_array_add (self->result->clauses, clause);
  return end - start;

nothing:
  for (guint i = at; i < end; i++)
    self->marks[i] = (RelCaptureMark) { .owner = REL_CAPTURE_FREE };
  g_ptr_array_set_size (self->result->names, (int) names);
  g_ptr_array_set_size (self->result->tags, (int) tags);
  return 0;
}
