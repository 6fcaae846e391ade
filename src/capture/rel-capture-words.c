/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words a captured line is understood by: translatable lists compiled into a table of phrases. */
#include "rel-capture-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-capture-text.h"

#define MAX_PHRASE_WORDS 5

/* One word of a phrase: a plain folded text, or, where it held a “#”, a number with its units. */
typedef struct
{
  const char *text;
  const char *second_unit;
  gboolean is_number;
  gboolean has_second;
  gboolean colon;
} PatternWord;

typedef struct
{
  RelCaptureWord word;
  guint n_words;
  PatternWord words[MAX_PHRASE_WORDS];
} Phrase;

struct _RelCapturePhrases
{
  GArray *phrases;
};

struct _RelCaptureWords
{
  GStringChunk *chunk;
  GHashTable *by_first_word;
  RelCapturePhrases *numeric;
};

typedef struct
{
  RelCaptureWord word;
  const char *list;
} WordList;

/* Every list is words or phrases separated by “|”. A “#” stands for a number, written as the person
 * writes it: “# days ago” and “#d ago” are two spellings of one thing. A word that needs a colon
 * carries it. Matching ignores case and accents. */
static const WordList lists[] = {
  /* Translators: in all lists of this context, words of one meaning are separated by |. Give as many
   * as people would type, in any order; case and accents do not matter, and the English words are
   * always understood as well. A # stands for a number. This list: talking face to face. */
  { REL_CAPTURE_WORD_IN_PERSON, NC_ ("capture", "coffee|lunch|walk|dinner|breakfast|brunch|drinks|tea|in person|in-person|face to face|face-to-face|coffee chat|lunch meeting|coffee meeting|working lunch") },
  /* Translators: a regular talk of two */
  { REL_CAPTURE_WORD_ONE_TO_ONE, NC_ ("capture", "1:1|1-1|1on1|1-on-1|one-on-one|one on one|one-to-one|one to one") },
  /* Translators: talking on the telephone */
  { REL_CAPTURE_WORD_PHONE, NC_ ("capture", "call|called|phone|phoned|phone call|telephone|telephoned|conference call|voice call|slack call") },
  /* Translators: talking over video */
  { REL_CAPTURE_WORD_VIDEO, NC_ ("capture", "zoom|teams|video|google meet|video call|videocall|video chat|video conference|videoconference|zoom call|teams call|webex|skype|facetime|jitsi") },
  /* Translators: a video tool's name that is an everyday word too; a clearer word in the line wins over it */
  { REL_CAPTURE_WORD_VIDEO_WEAK, NC_ ("capture", "meet") },
  /* Translators: writing e-mail */
  { REL_CAPTURE_WORD_EMAIL, NC_ ("capture", "email|mail|e-mail|emailed|mailed|e-mailed") },
  /* Translators: writing messages */
  { REL_CAPTURE_WORD_MESSAGE, NC_ ("capture", "slack|dm|message|messaged|text message|texted|sms|whatsapp") },
  /* Translators: writing messages, in words that mean other things too; a clearer word in the line wins over them */
  { REL_CAPTURE_WORD_MESSAGE_WEAK, NC_ ("capture", "chat") },
  /* Translators: meeting at an event */
  { REL_CAPTURE_WORD_EVENT, NC_ ("capture", "conference|meetup|meet-up|trade fair|unconference|summit") },
  /* Translators: the word before the names of the people: coffee “with” Priya */
  { REL_CAPTURE_WORD_WITH, NC_ ("capture", "with|w/") },
  /* Translators: verbs right before a name: “met” Priya for lunch */
  { REL_CAPTURE_WORD_MET, NC_ ("capture", "met|met with|met up with|saw|spoke to|spoke with|talked to|talked with|caught up with") },
  /* Translators: between two names */
  { REL_CAPTURE_WORD_AND, NC_ ("capture", "and|&|+") },
  /* Translators: small words before a day, a time, a duration or a channel: “at” 14:00, “on” Friday, “for” 45 min, “over” coffee */
  { REL_CAPTURE_WORD_PREPOSITION, NC_ ("capture", "at|on|for|via|over|by|in|during") },
  /* Translators: articles before a channel: over “a” coffee */
  { REL_CAPTURE_WORD_ARTICLE, NC_ ("capture", "a|an|the") },
  /* Translators: filler before a channel: “had a” coffee, “went for a” walk */
  { REL_CAPTURE_WORD_HAD, NC_ ("capture", "had|had a|had an|went for|went for a|grabbed|grabbed a|got|got a|quick|had a quick") },
  /* Translators: what comes before the title; everything up to the next semicolon is the title */
  { REL_CAPTURE_WORD_ABOUT, NC_ ("capture", "re:|about") },
  /* Translators: the day */
  { REL_CAPTURE_WORD_TODAY, NC_ ("capture", "today|this morning|this afternoon|this evening|tonight|just now") },
  /* Translators: the day before today */
  { REL_CAPTURE_WORD_YESTERDAY, NC_ ("capture", "yesterday|last night|yesterday morning|yesterday afternoon|yesterday evening") },
  /* Translators: two days before today */
  { REL_CAPTURE_WORD_BEFORE_YESTERDAY, NC_ ("capture", "day before yesterday|the day before yesterday") },
  /* Translators: the day after today */
  { REL_CAPTURE_WORD_TOMORROW, NC_ ("capture", "tomorrow|tmrw") },
  /* Translators: before a weekday, the latest one before today: “last” Friday */
  { REL_CAPTURE_WORD_LAST, NC_ ("capture", "last") },
  /* Translators: before a weekday, the first one after today: “next” Friday */
  { REL_CAPTURE_WORD_NEXT, NC_ ("capture", "next") },
  /* Translators: before a weekday, the one of this week: “this” Friday */
  { REL_CAPTURE_WORD_THIS, NC_ ("capture", "this") },
  /* Translators: between day and month: 12th “of” March */
  { REL_CAPTURE_WORD_OF, NC_ ("capture", "of") },
  /* Translators: endings of the day of the month: 12“th” */
  { REL_CAPTURE_WORD_ORDINAL, NC_ ("capture", "st|nd|rd|th") },
  /* Translators: so many days before today */
  { REL_CAPTURE_WORD_DAYS_AGO, NC_ ("capture", "# days ago|# day ago|#d ago|a day ago") },
  /* Translators: so many weeks before today */
  { REL_CAPTURE_WORD_WEEKS_AGO, NC_ ("capture", "# weeks ago|# week ago|#w ago|a week ago") },
  /* Translators: so many months before today */
  { REL_CAPTURE_WORD_MONTHS_AGO, NC_ ("capture", "# months ago|# month ago|a month ago") },
  /* Translators: so many days after today */
  { REL_CAPTURE_WORD_IN_DAYS, NC_ ("capture", "in # days|in # day|in a day") },
  /* Translators: so many weeks after today */
  { REL_CAPTURE_WORD_IN_WEEKS, NC_ ("capture", "in # weeks|in # week|in a week") },
  /* Translators: a due date so many days after today, typed right after an exclamation mark: !3d */
  { REL_CAPTURE_WORD_DUE_DAYS, NC_ ("capture", "#d|# d|# days|# day|#days|#day") },
  /* Translators: a due date so many weeks after today, typed right after an exclamation mark: !2w */
  { REL_CAPTURE_WORD_DUE_WEEKS, NC_ ("capture", "#w|# weeks|# week|#weeks|#week") },
  /* Translators: a due date so many months after today, typed right after an exclamation mark: !1m */
  { REL_CAPTURE_WORD_DUE_MONTHS, NC_ ("capture", "#m|# months|# month|#months|#month") },
  /* Translators: minutes that a conversation lasted */
  { REL_CAPTURE_WORD_MINUTES, NC_ ("capture", "#m|#min|#mins|# min|# mins|# minutes|# minute|#minutes") },
  /* Translators: hours that a conversation lasted */
  { REL_CAPTURE_WORD_HOURS, NC_ ("capture", "#h|#hr|#hrs|# h|# hr|# hrs|# hours|# hour|#hours|#hour|an hour|one hour") },
  /* Translators: hours and minutes that a conversation lasted, in one word */
  { REL_CAPTURE_WORD_HOURS_MINUTES, NC_ ("capture", "#h#|#h#m|#h#min") },
  /* Translators: thirty minutes that a conversation lasted */
  { REL_CAPTURE_WORD_HALF_HOUR, NC_ ("capture", "half an hour|half hour|half-hour") },
  /* Translators: before noon, after an hour: 9 am */
  { REL_CAPTURE_WORD_AM, NC_ ("capture", "am|a.m") },
  /* Translators: after noon, after an hour: 2 pm */
  { REL_CAPTURE_WORD_PM, NC_ ("capture", "pm|p.m") },
  /* Translators: after a whole hour, to make a time of it: 14 “o'clock” */
  { REL_CAPTURE_WORD_O_CLOCK, NC_ ("capture", "o'clock|oclock") },
  /* Translators: twelve o'clock in the day */
  { REL_CAPTURE_WORD_NOON, NC_ ("capture", "noon|midday") },
  /* Translators: what I promised: “promised” an introduction */
  { REL_CAPTURE_WORD_PROMISED, NC_ ("capture", "promised|i promised|promise|i promise") },
  /* Translators: what the other promised me */
  { REL_CAPTURE_WORD_THEY_PROMISED, NC_ ("capture", "they promised|he promised|she promised|they promised me|he promised me|she promised me") },
  /* Translators: what I gave: “gave” feedback */
  { REL_CAPTURE_WORD_GAVE, NC_ ("capture", "gave|i gave") },
  /* Translators: what I got: “got” advice */
  { REL_CAPTURE_WORD_GOT, NC_ ("capture", "got|i got|received|i received") },
  /* Translators: what the other gave me */
  { REL_CAPTURE_WORD_THEY_GAVE, NC_ ("capture", "they gave|they gave me|he gave|he gave me|she gave|she gave me|gave me") },
  /* Translators: before the one who receives: gave slides “to” Dana */
  { REL_CAPTURE_WORD_TO, NC_ ("capture", "to|for") },
  /* Translators: before the one who gives: got advice “from” Dana */
  { REL_CAPTURE_WORD_FROM, NC_ ("capture", "from") },
  /* Translators: kinds of what one gives or gets. An introduction to somebody */
  { REL_CAPTURE_WORD_INTRODUCTION, NC_ ("capture", "intro|intros|introduction|introductions|introduce|introducing|connect|connection|connections|contact|contacts") },
  /* Translators: kinds of what one gives or gets. Advice */
  { REL_CAPTURE_WORD_ADVICE, NC_ ("capture", "advice|tip|tips|counsel|guidance|coaching|mentoring|perspective|suggestion|suggestions|insight|insights") },
  /* Translators: kinds of what one gives or gets. Feedback */
  { REL_CAPTURE_WORD_FEEDBACK, NC_ ("capture", "feedback|critique|review") },
  /* Translators: kinds of what one gives or gets. A reference, a recommendation */
  { REL_CAPTURE_WORD_REFERENCE, NC_ ("capture", "reference|references|referral|referrals|recommendation|recommendations|endorsement|testimonial") },
  /* Translators: kinds of what one gives or gets. Recognition */
  { REL_CAPTURE_WORD_RECOGNITION, NC_ ("capture", "recognition|praise|thanks|credit|kudos|shout-out|shoutout|compliment|compliments|applause") },
  /* Translators: kinds of what one gives or gets. Something to use or read */
  { REL_CAPTURE_WORD_RESOURCE, NC_ ("capture", "resource|resources|article|articles|book|books|link|links|document|documents|doc|docs|slides|deck|template|templates|paper|papers|notes|report|data|tool|tools") },
  /* Translators: kinds of what one gives or gets. Help */
  { REL_CAPTURE_WORD_HELP, NC_ ("capture", "help|hand|support|favour|favor|assistance|lift") },
  /* Translators: kinds of what one gives or gets. A chance: a job, a project, a client */
  { REL_CAPTURE_WORD_OPPORTUNITY, NC_ ("capture", "opportunity|opportunities|chance|job|role|lead|leads|offer|invitation|invite") },
  /* Translators: what a conversation was for. Catching up */
  { REL_CAPTURE_WORD_PURPOSE_CATCH_UP, NC_ ("capture", "catch-up|catch up|catchup|caught up") },
  /* Translators: what a conversation was for. Mentoring */
  { REL_CAPTURE_WORD_PURPOSE_MENTORING, NC_ ("capture", "mentoring") },
  /* Translators: what a conversation was for. An interview */
  { REL_CAPTURE_WORD_PURPOSE_INTERVIEW, NC_ ("capture", "interview") },
  /* Translators: what a conversation was for. Networking */
  { REL_CAPTURE_WORD_PURPOSE_NETWORKING, NC_ ("capture", "networking") },
  /* Translators: what a conversation was for. Talking a decision through before the meeting */
  { REL_CAPTURE_WORD_PURPOSE_GROUNDWORK, NC_ ("capture", "groundwork") },
  /* Translators: words after “with” that are no names: with “the” team, with “everybody” */
  { REL_CAPTURE_WORD_NOT_A_NAME, NC_ ("capture", "the|a|an|my|our|your|his|her|hers|their|its|some|several|many|most|all|both|each|every|another|other|others|no|lots|team|everyone|everybody|someone|somebody|people|folks|colleagues|friends|client|clients|customer|customers|boss|manager|me|myself|us|you|him|them|it|this|that|these|those|more|less|great|good|whole") },
  /* Translators: small words inside a name: Vincent “van” Gogh */
  { REL_CAPTURE_WORD_PARTICLE, NC_ ("capture", "van|von|der|den|de|del|della|di|da|do|dos|das|du|la|le|bin|bint|ibn|al|el|ter|ten|zu|y|af|av") },
  /* Translators: titles before a name that are no part of it: “Dr.” Lee */
  { REL_CAPTURE_WORD_HONORIFIC, NC_ ("capture", "dr|mr|mrs|ms|mx|prof|professor|sir|st") },
  { REL_CAPTURE_WORD_WEEKDAY + 0, NC_ ("capture", "monday|mon") },
  { REL_CAPTURE_WORD_WEEKDAY + 1, NC_ ("capture", "tuesday|tue|tues") },
  { REL_CAPTURE_WORD_WEEKDAY + 2, NC_ ("capture", "wednesday|wed") },
  { REL_CAPTURE_WORD_WEEKDAY + 3, NC_ ("capture", "thursday|thu|thur|thurs") },
  { REL_CAPTURE_WORD_WEEKDAY + 4, NC_ ("capture", "friday|fri") },
  { REL_CAPTURE_WORD_WEEKDAY + 5, NC_ ("capture", "saturday|sat") },
  { REL_CAPTURE_WORD_WEEKDAY + 6, NC_ ("capture", "sunday|sun") },
  { REL_CAPTURE_WORD_MONTH + 0, NC_ ("capture", "january|jan") },
  { REL_CAPTURE_WORD_MONTH + 1, NC_ ("capture", "february|feb") },
  { REL_CAPTURE_WORD_MONTH + 2, NC_ ("capture", "march|mar") },
  { REL_CAPTURE_WORD_MONTH + 3, NC_ ("capture", "april|apr") },
  { REL_CAPTURE_WORD_MONTH + 4, NC_ ("capture", "may") },
  { REL_CAPTURE_WORD_MONTH + 5, NC_ ("capture", "june|jun") },
  { REL_CAPTURE_WORD_MONTH + 6, NC_ ("capture", "july|jul") },
  { REL_CAPTURE_WORD_MONTH + 7, NC_ ("capture", "august|aug") },
  { REL_CAPTURE_WORD_MONTH + 8, NC_ ("capture", "september|sep|sept") },
  { REL_CAPTURE_WORD_MONTH + 9, NC_ ("capture", "october|oct") },
  { REL_CAPTURE_WORD_MONTH + 10, NC_ ("capture", "november|nov") },
  { REL_CAPTURE_WORD_MONTH + 11, NC_ ("capture", "december|dec") },
};

static RelCapturePhrases *
phrases_new (void)
{
  RelCapturePhrases *self = g_new0 (RelCapturePhrases, 1);

  self->phrases = g_array_new (FALSE, TRUE, sizeof (Phrase));
  return self;
}

static void
phrases_free (RelCapturePhrases *self)
{
  g_array_unref (self->phrases);
  g_free (self);
}

static void
compile_word (RelCaptureWords *self,
              const char      *folded,
              PatternWord     *pattern)
{
  const char *number = strchr (folded, '#');
  gsize length = strlen (folded);

  if (number == folded)
    {
      const char *second = strchr (number + 1, '#');

      pattern->is_number = TRUE;
      pattern->has_second = second != NULL;
      pattern->text = g_string_chunk_insert_len (self->chunk, number + 1, second ? second - number - 1 : -1);
      pattern->second_unit = g_string_chunk_insert_const (self->chunk, second ? second + 1 : "");
      return;
    }

  pattern->colon = length > 1 && folded[length - 1] == ':';
  length -= pattern->colon;
  /* A full stop is no part of a typed word either. */
  length -= length > 1 && folded[length - 1] == '.';
  pattern->text = g_string_chunk_insert_len (self->chunk, folded, (gssize) length);
}

static void
add_phrase (RelCaptureWords *self,
            RelCaptureWord   word,
            const char      *text)
{
  g_autofree char *folded = rel_capture_text_fold (text, -1);
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (folded), " \t\n", -1);
  RelCapturePhrases *phrases;
  Phrase phrase = { .word = word };

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;
      if (phrase.n_words == MAX_PHRASE_WORDS)
        return;
      compile_word (self, words[i], &phrase.words[phrase.n_words++]);
    }
  if (phrase.n_words == 0)
    return;

  if (phrase.words[0].is_number)
    {
      phrases = self->numeric;
    }
  else
    {
      phrases = g_hash_table_lookup (self->by_first_word, phrase.words[0].text);
      if (phrases == NULL)
        {
          phrases = phrases_new ();
          g_hash_table_insert (self->by_first_word, (gpointer) phrase.words[0].text, phrases);
        }
    }
  g_array_append_val (phrases->phrases, phrase);
}

static void
add_list (RelCaptureWords *self,
          RelCaptureWord   word,
          const char      *list)
{
  g_auto (GStrv) phrases = g_strsplit (list, "|", -1);

  for (guint i = 0; phrases[i] != NULL; i++)
    add_phrase (self, word, phrases[i]);
}

/* Names of days and months as the locale writes them, long and short. Some locales end the short
 * ones in a full stop, which a person would rarely type. */
static void
add_locale_name (RelCaptureWords *self,
                 RelCaptureWord   word,
                 GDateTime       *day,
                 const char      *format)
{
  g_autofree char *name = g_date_time_format (day, format);
  gsize length;

  if (name == NULL)
    return;
  length = strlen (name);
  if (length > 0 && name[length - 1] == '.')
    name[length - 1] = '\0';
  if (strchr (name, '#') == NULL)
    add_phrase (self, word, name);
}

static void
add_locale_names (RelCaptureWords *self)
{
  static const char *day_formats[] = { "%A", "%a" };
  static const char *month_formats[] = { "%B", "%b", "%OB", "%Ob" };

  for (guint i = 0; i < 7; i++)
    {
      /* 1 January 2024 was a Monday. */
      g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1, 1 + (int) i, 12, 0, 0);

      for (guint j = 0; j < G_N_ELEMENTS (day_formats); j++)
        add_locale_name (self, REL_CAPTURE_WORD_WEEKDAY + i, day, day_formats[j]);
    }
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1 + (int) i, 1, 12, 0, 0);

      for (guint j = 0; j < G_N_ELEMENTS (month_formats); j++)
        add_locale_name (self, REL_CAPTURE_WORD_MONTH + i, day, month_formats[j]);
    }
}

static const char *
translate_gettext (const char *list,
                   gpointer    user_data)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "capture", list);
}

/**
 * rel_capture_words_new_with:
 * @translate: (scope call): gives a word list in the person's language
 * @user_data: for @translate
 *
 * Compiles the word lists: the English ones, what @translate makes of each, and the names of days
 * and months of the current locale.
 *
 * Returns: (transfer full): the words
 */
RelCaptureWords *
rel_capture_words_new_with (RelCaptureTranslate translate,
                            gpointer            user_data)
{
  RelCaptureWords *self = g_new0 (RelCaptureWords, 1);

  self->chunk = g_string_chunk_new (4096);
  self->by_first_word = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) phrases_free);
  self->numeric = phrases_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const char *translated = translate (lists[i].list, user_data);

      add_list (self, lists[i].word, lists[i].list);
      if (translated != lists[i].list)
        add_list (self, lists[i].word, translated);
    }
  add_locale_names (self);
  return self;
}

/**
 * rel_capture_words_new:
 *
 * Compiles the word lists in the language of the program and in English.
 *
 * Returns: (transfer full): the words
 */
RelCaptureWords *
rel_capture_words_new (void)
{
  return rel_capture_words_new_with (translate_gettext, NULL);
}

/**
 * rel_capture_words_get_default:
 *
 * Gives the words of this process, compiled at the first call, so after `setlocale()`. May be
 * called from any thread: the words do not change once they are compiled.
 *
 * Returns: (transfer none): the words
 */
RelCaptureWords *
rel_capture_words_get_default (void)
{
  static RelCaptureWords *words;

  if (g_once_init_enter_pointer (&words))
    g_once_init_leave_pointer (&words, rel_capture_words_new ());
  return words;
}

/**
 * rel_capture_words_free:
 * @self: the words
 *
 * Frees the words.
 */
void
rel_capture_words_free (RelCaptureWords *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_first_word);
  phrases_free (self->numeric);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

/**
 * rel_capture_words_lookup:
 * @self: the words
 * @folded: a word of a line, folded
 * @is_number: whether the word begins with a number
 *
 * Gives the phrases that may begin with a word.
 *
 * Returns: (transfer none) (nullable): the phrases
 */
const RelCapturePhrases *
rel_capture_words_lookup (RelCaptureWords *self,
                          const char      *folded,
                          gboolean         is_number)
{
  const RelCapturePhrases *phrases = g_hash_table_lookup (self->by_first_word, folded);

  /* “1:1” is a word of its own; everything else that begins with a digit is a number. */
  if (phrases == NULL && is_number)
    return self->numeric;
  return phrases;
}

/**
 * rel_capture_phrases_get_n:
 * @self: phrases
 *
 * Returns: how many there are
 */
guint
rel_capture_phrases_get_n (const RelCapturePhrases *self)
{
  return self->phrases->len;
}

/**
 * rel_capture_phrases_get_word:
 * @self: phrases
 * @position: which of them
 *
 * Returns: what the phrase means
 */
RelCaptureWord
rel_capture_phrases_get_word (const RelCapturePhrases *self,
                              guint                    position)
{
  return g_array_index (self->phrases, Phrase, position).word;
}

/**
 * rel_capture_phrases_get_length:
 * @self: phrases
 * @position: which of them
 *
 * Returns: how many words the phrase has
 */
guint
rel_capture_phrases_get_length (const RelCapturePhrases *self,
                                guint                    position)
{
  return g_array_index (self->phrases, Phrase, position).n_words;
}

/**
 * rel_capture_phrases_matches:
 * @self: phrases
 * @position: which of them
 * @word: which word of the phrase
 * @folded: a word of the line, folded
 * @number: the same word as a number
 * @colon: whether a colon follows it
 *
 * Says whether a word of a line is the given word of a phrase.
 *
 * Returns: whether it is
 */
gboolean
rel_capture_phrases_matches (const RelCapturePhrases *self,
                             guint                    position,
                             guint                    word,
                             const char              *folded,
                             const RelCaptureNumber  *number,
                             gboolean                 colon)
{
  const PatternWord *pattern = &g_array_index (self->phrases, Phrase, position).words[word];

  if (pattern->is_number)
    return number->is_number
           && pattern->has_second == number->has_second
           && strcmp (pattern->text, number->unit) == 0
           && (!pattern->has_second || strcmp (pattern->second_unit, number->second_unit) == 0);
  if (pattern->colon && !colon)
    return FALSE;
  return strcmp (pattern->text, folded) == 0;
}

/**
 * rel_capture_words_is:
 * @self: the words
 * @word: a meaning
 * @folded: a single word, folded
 *
 * Says whether a single word has a meaning.
 *
 * Returns: whether it has
 */
gboolean
rel_capture_words_is (RelCaptureWords *self,
                      RelCaptureWord   word,
                      const char      *folded)
{
  const RelCapturePhrases *phrases = g_hash_table_lookup (self->by_first_word, folded);

  if (phrases == NULL)
    return FALSE;
  for (guint i = 0; i < phrases->phrases->len; i++)
    {
      const Phrase *phrase = &g_array_index (phrases->phrases, Phrase, i);

      if (phrase->word == word && phrase->n_words == 1)
        return TRUE;
    }
  return FALSE;
}
