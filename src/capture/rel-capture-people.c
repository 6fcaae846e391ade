/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names in a captured line. */
#include "rel-capture-parser-private.h"

#include <string.h>

#include "rel-capture-when.h"

/* No name is matched over more words. */
#define MAX_WORDS 6

/* What is longer is no name. */
#define MAX_NAME_BYTES 200

/**
 * rel_capture_name_free:
 * @name: (transfer full): a name in a line
 *
 * Releases it and all that it owns.
 */
void
rel_capture_name_free (RelCaptureName *name)
{
  g_free (name->text);
  g_free (name->key);
  g_strfreev (name->people);
  g_free (name);
}

static const char *
token_key (RelCaptureParser *self,
           guint             at)
{
  if (self->keys[at] == NULL)
    {
      const RelCaptureToken *token = rel_capture_token (self, at);

      self->keys[at] = rel_capture_text_name_key (self->line->text + token->core_start, (gssize) token->core_length);
    }
  return self->keys[at];
}

static gboolean
is_possessive (const RelCaptureToken *token)
{
  return g_str_has_suffix (token->folded, "'s") || g_str_has_suffix (token->folded, "s'");
}

/* Letters, digits and what joins them: “C#”, “x@y.org” and “<b>” are no names. */
static gboolean
is_name_text (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c) && g_unichar_type (c) != G_UNICODE_DASH_PUNCTUATION
          && c != '\'' && c != '.' && c != '_' && c != 0xb7 && c != 0x30fb)
        return FALSE;
    }
  return TRUE;
}

/* Whether a word can be part of a name at all. */
static gboolean
can_be_name (RelCaptureParser *self,
             guint             at,
             gboolean          is_first)
{
  const RelCaptureToken *token = rel_capture_token (self, at);

  return token->kind == REL_CAPTURE_TOKEN_TEXT && token->letter && !is_possessive (token)
         && (is_first ? token->sign == '\0' || token->sign == '@' : token->core_start == token->start)
         && self->marks[at].owner == REL_CAPTURE_FREE
         && token->core_length <= MAX_NAME_BYTES && is_name_text (token->folded);
}

/* A full stop ends a name, save after an initial and in “Dr. Lee”. */
static gboolean
ends_name (RelCaptureParser *self,
           guint             at)
{
  const RelCaptureToken *token = rel_capture_token (self, at);

  if (token->unquote || token->bracket || token->colon)
    return TRUE;
  return token->stop && g_utf8_strlen (token->folded, -1) > 1
         && !rel_capture_words_is (self->line->words, REL_CAPTURE_WORD_HONORIFIC, token->folded);
}

/* How many words from @at on may be one name, as far as separators go. */
static guint
name_window (RelCaptureParser *self,
             guint             at,
             guint             end)
{
  guint length = 0;

  while (length < MAX_WORDS && at + length < end && can_be_name (self, at + length, length == 0))
    if (ends_name (self, at + length++))
      break;
  return length;
}

static gboolean
is_small_word (RelCaptureParser *self,
               guint             at)
{
  static const RelCaptureWord words[] = {
    REL_CAPTURE_WORD_PREPOSITION, REL_CAPTURE_WORD_ARTICLE, REL_CAPTURE_WORD_TO,
    REL_CAPTURE_WORD_FROM, REL_CAPTURE_WORD_NOT_A_NAME,
  };
  const RelCaptureToken *token = rel_capture_token (self, at);

  if (token->phrases == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (rel_capture_words_is (self->line->words, words[i], token->folded))
      return TRUE;
  return FALSE;
}

/* Whether the word after a matched name would belong to the name: then the match is only the
 * beginning of the name of somebody else. */
static gboolean
name_goes_on (RelCaptureParser *self,
              guint             at,
              guint             window,
              guint             end)
{
  const RelCaptureToken *token;

  if (window == 0)
    return FALSE;
  token = rel_capture_token (self, at);
  if (rel_capture_parser_is_understood (self, at, end))
    return FALSE;
  if (token->capital)
    return TRUE;
  /* In a line typed without capitals: the last word before something else, known as part of a name. */
  if (is_small_word (self, at) || (window > 1 && !rel_capture_parser_is_understood (self, at + 1, end)))
    return FALSE;
  return self->context->names != NULL && rel_capture_names_has_word (self->context->names, token_key (self, at));
}

/* The part of a key that names somebody: without a title such as “Dr.”. */
static char *
join_keys (RelCaptureParser *self,
           guint             at,
           guint             length)
{
  GString *joined = g_string_new (NULL);

  for (guint i = at; i < at + length; i++)
    {
      const char *key = token_key (self, i);

      if (*key == '\0' || (i == at && length > 1 && rel_capture_words_is (self->line->words, REL_CAPTURE_WORD_HONORIFIC, key)))
        continue;
      if (joined->len > 0)
        g_string_append_c (joined, ' ');
      g_string_append (joined, key);
    }
  return g_string_free (joined, FALSE);
}

/* The longest known name at @at. */
static guint
match_known (RelCaptureParser *self,
             guint             at,
             guint             end,
             GPtrArray        *ids)
{
  guint window = name_window (self, at, end);

  if (self->context->names == NULL)
    return 0;
  for (guint length = window; length > 0; length--)
    {
      g_autofree char *key = join_keys (self, at, length);

      if (rel_capture_names_match (self->context->names, key, ids) != REL_CAPTURE_MATCH_NONE)
        {
          if (!name_goes_on (self, at + length, window - length, end))
            return length;
          g_ptr_array_set_size (ids, 0);
          return 0;
        }
    }
  return 0;
}

/* How many words from @at on look like one name nobody is known by: capitalised words, with small
 * words of a name between them. */
static guint
match_capitals (RelCaptureParser *self,
                guint             at,
                guint             end)
{
  guint window = name_window (self, at, end), length = 1;

  while (length < window)
    {
      guint next = length;

      while (next < window && !rel_capture_token (self, at + next)->capital
             && rel_capture_words_is (self->line->words, REL_CAPTURE_WORD_PARTICLE, rel_capture_token (self, at + next)->folded))
        next++;
      if (next == window || !rel_capture_token (self, at + next)->capital
          || rel_capture_parser_is_understood (self, at + next, end))
        break;
      length = next + 1;
    }
  return length;
}

/* In a line typed without capitals, up to @most words before something else are a name; of more,
 * the first word is. */
static guint
match_lower_case (RelCaptureParser *self,
                  guint             at,
                  guint             end,
                  guint             most)
{
  guint window = name_window (self, at, end), length;

  for (length = 0; length < window && length <= most; length++)
    if (is_small_word (self, at + length) || rel_capture_parser_is_understood (self, at + length, end))
      break;
  if (length == 0)
    return 0;
  if (length <= most)
    return length;
  return most > 1 ? 1 : 0;
}

static guint
match_new (RelCaptureParser   *self,
           guint               at,
           guint               end,
           RelCaptureNameMode  mode,
           guint               position,
           gboolean            after_comma)
{
  const RelCaptureToken *token = rel_capture_token (self, at);
  gboolean understood = rel_capture_parser_is_understood (self, at, end);

  if (mode == REL_CAPTURE_NAME_KNOWN)
    return 0;
  if (token->capital)
    {
      guint length;

      if (understood && (position > 0 || mode != REL_CAPTURE_NAME_EXPLICIT))
        return 0;
      length = match_capitals (self, at, end);
      return length == 1 && is_small_word (self, at) ? 0 : length;
    }
  if (mode != REL_CAPTURE_NAME_EXPLICIT || understood)
    return 0;
  if (token->sign == '@')
    return 1;
  return match_lower_case (self, at, end, position > 0 && after_comma ? 1 : 2);
}

static GStrv
copy_ids (GPtrArray *ids)
{
  GStrv copy = g_new0 (char *, ids->len + 1);

  for (guint i = 0; i < ids->len; i++)
    copy[i] = g_strdup (g_ptr_array_index (ids, i));
  return copy;
}

/* The index of the name with these people, or this key where it is new; it is added where it is not
 * there yet. */
static guint
add_name (RelCaptureParser *self,
          guint             at,
          guint             length,
          GPtrArray        *ids,
          gboolean          is_participant)
{
  const RelCaptureToken *first = rel_capture_token (self, at), *last = rel_capture_token (self, at + length - 1);
  g_autofree char *key = join_keys (self, at, length);
  RelCaptureName *name;

  for (guint i = 0; i < self->result->names->len; i++)
    {
      name = rel_capture_name (self, i);
      if (ids->len == 1 ? name->status == REL_CAPTURE_KNOWN && strcmp (name->people[0], g_ptr_array_index (ids, 0)) == 0
                        : strcmp (name->key, key) == 0)
        {
          name->is_participant |= is_participant;
          return i;
        }
    }
  name = g_new0 (RelCaptureName, 1);
  name->text = rel_capture_text_clean (self->line->text + first->core_start,
                                       last->core_start + last->core_length - first->core_start);
  name->key = g_steal_pointer (&key);
  name->status = ids->len == 0 ? REL_CAPTURE_NEW : ids->len == 1 ? REL_CAPTURE_KNOWN : REL_CAPTURE_AMBIGUOUS;
  name->people = copy_ids (ids);
  name->is_participant = is_participant;
  g_ptr_array_add (self->result->names, name);
  return self->result->names->len - 1;
}

/* A name in quotation marks is a whole name, known or new. */
static guint
match_quoted (RelCaptureParser *self,
              guint             at,
              guint             end,
              GPtrArray        *ids)
{
  const RelCaptureToken *first = rel_capture_token (self, at);
  guint length;

  if (!first->quote || !first->letter)
    return 0;
  for (length = 1; length <= MAX_WORDS && at + length <= end; length++)
    {
      const RelCaptureToken *last = rel_capture_token (self, at + length - 1);
      g_autofree char *key = NULL;

      if (last->kind != REL_CAPTURE_TOKEN_TEXT || self->marks[at + length - 1].owner != REL_CAPTURE_FREE
          || last->core_start + last->core_length - first->core_start > MAX_NAME_BYTES)
        return 0;
      if (!last->unquote)
        continue;
      key = join_keys (self, at, length);
      if (*key == '\0')
        return 0;
      if (self->context->names != NULL)
        rel_capture_names_match_exact (self->context->names, key, ids);
      return length;
    }
  return 0;
}

/* The id of a person in place of a name: the way to name one of two people who are called the same. */
static guint
match_id (RelCaptureParser *self,
          guint             at,
          GPtrArray        *ids)
{
  const RelCaptureToken *token = rel_capture_token (self, at);

  if (self->context->names == NULL || self->marks[at].owner != REL_CAPTURE_FREE
      || !g_uuid_string_is_valid (token->folded)
      || rel_capture_names_get_name (self->context->names, token->folded) == NULL)
    return 0;
  g_ptr_array_add (ids, (gpointer) token->folded);
  return 1;
}

static guint
take_name (RelCaptureParser   *self,
           guint               at,
           guint               end,
           RelCaptureNameMode  mode,
           guint               position,
           gboolean            after_comma)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint length;

  if (at >= end || self->result->names->len >= REL_CAPTURE_MAX_NAMES)
    return 0;
  length = match_id (self, at, ids);
  if (length == 0)
    length = match_quoted (self, at, end, ids);
  if (length == 0)
    {
      if (!can_be_name (self, at, TRUE) || *token_key (self, at) == '\0')
        return 0;
      if (!rel_capture_token (self, at)->capital && rel_capture_token (self, at)->sign == '\0'
          && rel_capture_parser_is_understood (self, at, end))
        return 0;
      length = match_known (self, at, end, ids);
      if (length == 0)
        length = match_new (self, at, end, mode, position, after_comma);
    }
  if (length > 0)
    rel_capture_parser_mark (self, at, length, REL_CAPTURE_SPAN_NAME, add_name (self, at, length, ids, TRUE));
  return length;
}

/* What may stand between two names: a comma, “and”, both, and “with” once more. */
static guint
match_separator (RelCaptureParser *self,
                 guint             at,
                 guint             end,
                 gboolean         *is_comma)
{
  guint length = 0;

  *is_comma = at < end && rel_capture_token (self, at)->kind == REL_CAPTURE_TOKEN_COMMA;
  length += *is_comma;
  if (at + length < end)
    {
      guint and = rel_capture_match (self->line, at + length, end, REL_CAPTURE_WORD_AND);

      if (and > 0)
        *is_comma = FALSE;
      length += and;
    }
  if (length > 0)
    length += rel_capture_match (self->line, at + length, end, REL_CAPTURE_WORD_WITH);
  return length;
}

/**
 * rel_capture_parser_take_names:
 * @self: the parser
 * @at: where the first name would begin
 * @end: where to stop
 * @mode: how freely names are taken
 *
 * Takes a list of names, as participants. A known name is taken whole, the longest first; what goes
 * on like a name nobody has is a new person, never somebody with the same first name.
 *
 * Returns: how many tokens the list takes, 0 where there is no name
 */
guint
rel_capture_parser_take_names (RelCaptureParser   *self,
                               guint               at,
                               guint               end,
                               RelCaptureNameMode  mode)
{
  guint next = at;
  gboolean starts_capital, is_comma = FALSE;
  guint length = take_name (self, at, end, mode, 0, FALSE);

  if (length == 0)
    return 0;
  starts_capital = rel_capture_token (self, at)->capital;
  next += length;
  for (guint position = 1;; position++)
    {
      guint separator = match_separator (self, next, end, &is_comma);
      const RelCaptureToken *token;

      if (separator == 0 || next + separator >= end)
        break;
      token = rel_capture_token (self, next + separator);
      /* “with Priya and talked …”: who writes names with capitals goes on doing so. */
      if (starts_capital && !token->capital && token->sign != '@')
        break;
      length = take_name (self, next + separator, end, mode, position, is_comma);
      if (length == 0)
        break;
      rel_capture_parser_mark (self, next, separator, REL_CAPTURE_SPAN_SYNTAX, 0);
      next += separator + length;
    }
  return next - at;
}

static gboolean
has_id (RelCaptureName *name,
        const char     *id)
{
  return name->status == REL_CAPTURE_KNOWN && strcmp (name->people[0], id) == 0;
}

/**
 * rel_capture_parser_refuses:
 * @self: the parser
 * @key: the key of a name
 *
 * Returns: whether the person says that it is none
 */
gboolean
rel_capture_parser_refuses (RelCaptureParser *self,
                            const char       *key)
{
  return self->context->refused != NULL && g_strv_contains ((const char * const *) self->context->refused, key);
}

/* The participant called @key: so typed, or typed with that first word, or known by that name. */
static guint
find_participants (RelCaptureParser *self,
                   const char       *key,
                   GPtrArray        *ids,
                   guint            *index)
{
  guint found = 0;
  gsize length = strlen (key);

  for (guint i = 0; i < self->result->names->len; i++)
    {
      RelCaptureName *name = rel_capture_name (self, i);
      gboolean same = strncmp (name->key, key, length) == 0 && (name->key[length] == '\0' || name->key[length] == ' ');

      for (guint j = 0; !same && j < ids->len; j++)
        same = has_id (name, g_ptr_array_index (ids, j));
      if (name->is_participant && same && !rel_capture_parser_refuses (self, name->key))
        {
          if (found++ == 0)
            *index = i;
        }
    }
  return found;
}

/**
 * rel_capture_parser_find_in_clause:
 * @self: the parser
 * @at: where a name would begin
 * @end: where to stop
 * @only_participants: whether somebody who took part is sought
 * @index: (out): which name it is
 *
 * Finds a name in a clause: the participant so called, or else somebody known. Nobody is made new.
 *
 * Returns: how many tokens the name takes, 0 where there is none
 */
guint
rel_capture_parser_find_in_clause (RelCaptureParser *self,
                                   guint             at,
                                   guint             end,
                                   gboolean          only_participants,
                                   guint            *index)
{
  guint window = at < end ? name_window (self, at, end) : 0;
  gboolean lower = window > 0 && !rel_capture_token (self, at)->capital;

  /* “they will send it” does not name Will, unless he was typed “will” before. */
  for (guint length = window; length > 0; length--)
    {
      g_autofree char *key = join_keys (self, at, length);
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      guint found;

      if (*key == '\0' || (length < window && rel_capture_token (self, at + length)->capital))
        continue;
      if (self->context->names != NULL)
        rel_capture_names_match (self->context->names, key, ids);
      found = find_participants (self, key, ids, index);
      if (found == 1 && (!lower || g_unichar_islower (g_utf8_get_char (rel_capture_name (self, *index)->text))))
        return length;
      if (only_participants || lower || ids->len == 0 || self->result->names->len >= REL_CAPTURE_MAX_NAMES
          || rel_capture_parser_refuses (self, key))
        continue;
      *index = add_name (self, at, length, ids, FALSE);
      return length;
    }
  return 0;
}
