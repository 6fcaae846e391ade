/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A typed line cut into words, and what of it is safe to keep and to compare. */
#pragma once

#include "rel-capture-words.h"

G_BEGIN_DECLS

typedef enum
{
  REL_CAPTURE_TOKEN_TEXT,
  REL_CAPTURE_TOKEN_COMMA,
  REL_CAPTURE_TOKEN_SEMICOLON,
} RelCaptureTokenKind;

/**
 * RelCaptureToken:
 * @kind: text, or a separator
 * @start: the offset of its first byte in the line
 * @length: how many bytes of the line it covers
 * @core_start: the offset of the first byte without quotation marks, brackets and the sign before it
 * @core_length: bytes without these and the full stop after it
 * @folded: the core, made comparable
 * @number: the core as a number
 * @phrases: (nullable): the phrases that may begin here
 * @sign: `@`, `#` or `!` where the word begins with one, or NUL
 * @letter: whether the core begins with a letter
 * @capital: whether it begins with a letter that is not lower case; scripts without case count
 * @colon: whether a colon ends it
 * @stop: whether a full stop, an exclamation or a question mark ends it
 * @quote: whether a quotation mark begins it
 * @unquote: whether a quotation mark ends it
 * @bracket: whether a closing bracket ends it
 *
 * A word of a line.
 */
typedef struct
{
  RelCaptureTokenKind kind;
  gsize start;
  gsize length;
  gsize core_start;
  gsize core_length;
  const char *folded;
  RelCaptureNumber number;
  const RelCapturePhrases *phrases;
  char sign;
  gboolean letter;
  gboolean capital;
  gboolean colon;
  gboolean stop;
  gboolean quote;
  gboolean unquote;
  gboolean bracket;
} RelCaptureToken;

/**
 * RelCaptureLine:
 * @text: the line as typed, any bytes
 * @length: its length in bytes
 * @words: the word lists it is read by
 * @tokens: (element-type RelCaptureToken): its words and separators in order
 *
 * A line cut into words.
 */
typedef struct
{
  const char *text;
  gsize length;
  RelCaptureWords *words;
  GArray *tokens;
  GStringChunk *chunk;
} RelCaptureLine;

char           *rel_capture_text_fold     (const char      *text,
                                           gssize           length);
char           *rel_capture_text_name_key (const char      *text,
                                           gssize           length);
char           *rel_capture_text_clean    (const char      *text,
                                           gsize            length);

RelCaptureLine *rel_capture_line_new      (const char      *text,
                                           gsize            length,
                                           RelCaptureWords *words);
void            rel_capture_line_free     (RelCaptureLine  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCaptureLine, rel_capture_line_free)

G_END_DECLS
