/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words a captured line is understood by: translatable lists compiled into a table of phrases. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RelCaptureWord:
 *
 * What a phrase means in a captured line. The weekdays and the months follow one another, Monday
 * and January first.
 */
typedef enum
{
  REL_CAPTURE_WORD_IN_PERSON,
  REL_CAPTURE_WORD_ONE_TO_ONE,
  REL_CAPTURE_WORD_PHONE,
  REL_CAPTURE_WORD_VIDEO,
  REL_CAPTURE_WORD_VIDEO_WEAK,
  REL_CAPTURE_WORD_EMAIL,
  REL_CAPTURE_WORD_MESSAGE,
  REL_CAPTURE_WORD_MESSAGE_WEAK,
  REL_CAPTURE_WORD_EVENT,
  REL_CAPTURE_WORD_WITH,
  REL_CAPTURE_WORD_MET,
  REL_CAPTURE_WORD_AND,
  REL_CAPTURE_WORD_PREPOSITION,
  REL_CAPTURE_WORD_ARTICLE,
  REL_CAPTURE_WORD_HAD,
  REL_CAPTURE_WORD_ABOUT,
  REL_CAPTURE_WORD_TODAY,
  REL_CAPTURE_WORD_YESTERDAY,
  REL_CAPTURE_WORD_BEFORE_YESTERDAY,
  REL_CAPTURE_WORD_TOMORROW,
  REL_CAPTURE_WORD_LAST,
  REL_CAPTURE_WORD_NEXT,
  REL_CAPTURE_WORD_THIS,
  REL_CAPTURE_WORD_OF,
  REL_CAPTURE_WORD_ORDINAL,
  REL_CAPTURE_WORD_DAYS_AGO,
  REL_CAPTURE_WORD_WEEKS_AGO,
  REL_CAPTURE_WORD_MONTHS_AGO,
  REL_CAPTURE_WORD_IN_DAYS,
  REL_CAPTURE_WORD_IN_WEEKS,
  REL_CAPTURE_WORD_DUE_DAYS,
  REL_CAPTURE_WORD_DUE_WEEKS,
  REL_CAPTURE_WORD_DUE_MONTHS,
  REL_CAPTURE_WORD_MINUTES,
  REL_CAPTURE_WORD_HOURS,
  REL_CAPTURE_WORD_HOURS_MINUTES,
  REL_CAPTURE_WORD_HALF_HOUR,
  REL_CAPTURE_WORD_AM,
  REL_CAPTURE_WORD_PM,
  REL_CAPTURE_WORD_O_CLOCK,
  REL_CAPTURE_WORD_NOON,
  REL_CAPTURE_WORD_PROMISED,
  REL_CAPTURE_WORD_THEY_PROMISED,
  REL_CAPTURE_WORD_GAVE,
  REL_CAPTURE_WORD_GOT,
  REL_CAPTURE_WORD_THEY_GAVE,
  REL_CAPTURE_WORD_TO,
  REL_CAPTURE_WORD_FROM,
  REL_CAPTURE_WORD_INTRODUCTION,
  REL_CAPTURE_WORD_ADVICE,
  REL_CAPTURE_WORD_FEEDBACK,
  REL_CAPTURE_WORD_REFERENCE,
  REL_CAPTURE_WORD_RECOGNITION,
  REL_CAPTURE_WORD_RESOURCE,
  REL_CAPTURE_WORD_HELP,
  REL_CAPTURE_WORD_OPPORTUNITY,
  REL_CAPTURE_WORD_PURPOSE_CATCH_UP,
  REL_CAPTURE_WORD_PURPOSE_MENTORING,
  REL_CAPTURE_WORD_PURPOSE_INTERVIEW,
  REL_CAPTURE_WORD_PURPOSE_NETWORKING,
  REL_CAPTURE_WORD_PURPOSE_GROUNDWORK,
  REL_CAPTURE_WORD_NOT_A_NAME,
  REL_CAPTURE_WORD_PARTICLE,
  REL_CAPTURE_WORD_HONORIFIC,
  REL_CAPTURE_WORD_WEEKDAY,
  REL_CAPTURE_WORD_MONTH = REL_CAPTURE_WORD_WEEKDAY + 7,
  REL_CAPTURE_WORD_LAST_WORD = REL_CAPTURE_WORD_MONTH + 12,
} RelCaptureWord;

/**
 * RelCaptureNumber:
 * @is_number: whether the word begins with a number
 * @thousandths: the number, in thousandths: `1.5h` has 1500
 * @is_whole: whether the number was written without a fraction
 * @unit: what follows the number, folded: `h`; empty when nothing does
 * @has_second: whether a second number follows the unit, as in `1h30`
 * @second: the second number
 * @second_unit: what follows the second number, folded
 *
 * A word that begins with a number, taken apart.
 */
typedef struct
{
  gboolean is_number;
  gboolean is_whole;
  gboolean has_second;
  guint32 thousandths;
  guint32 second;
  const char *unit;
  const char *second_unit;
} RelCaptureNumber;

/**
 * RelCaptureTranslate:
 * @list: an English word list, words separated by `|`
 * @user_data: what was given with the function
 *
 * Gives the list in the language of the person, or @list itself.
 *
 * Returns: the translated list
 */
typedef const char *(*RelCaptureTranslate) (const char *list, gpointer user_data);

typedef struct _RelCaptureWords RelCaptureWords;
typedef struct _RelCapturePhrases RelCapturePhrases;

RelCaptureWords         *rel_capture_words_new         (void);
RelCaptureWords         *rel_capture_words_new_with    (RelCaptureTranslate      translate,
                                                        gpointer                 user_data);
RelCaptureWords         *rel_capture_words_get_default (void);
void                     rel_capture_words_free        (RelCaptureWords         *self);

const RelCapturePhrases *rel_capture_words_lookup      (RelCaptureWords         *self,
                                                        const char              *folded,
                                                        gboolean                 is_number);
guint                    rel_capture_phrases_get_n     (const RelCapturePhrases *self);
RelCaptureWord           rel_capture_phrases_get_word  (const RelCapturePhrases *self,
                                                        guint                    position);
guint                    rel_capture_phrases_get_length (const RelCapturePhrases *self,
                                                         guint                    position);
gboolean                 rel_capture_phrases_matches   (const RelCapturePhrases *self,
                                                        guint                    position,
                                                        guint                    word,
                                                        const char              *folded,
                                                        const RelCaptureNumber  *number,
                                                        gboolean                 colon);
gboolean                 rel_capture_words_is          (RelCaptureWords         *self,
                                                        RelCaptureWord           word,
                                                        const char              *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCaptureWords, rel_capture_words_free)

G_END_DECLS
