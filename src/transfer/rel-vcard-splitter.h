/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts the text of a vCard file into lines and into cards, and knows the line of each. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RelVcardLines:
 * @number: 1-based number of the line that the next call gives
 *
 * A walk over lines that end in CR, LF or CRLF, whichever comes. Treat all else as private.
 */
typedef struct
{
  const char *position;
  const char *end;
  const char *next_lf;
  guint number;
} RelVcardLines;

void     rel_vcard_lines_init (RelVcardLines *lines,
                               const char    *text,
                               gsize          length,
                               guint          first_number);
gboolean rel_vcard_lines_next (RelVcardLines *lines,
                               const char   **line,
                               gsize         *length);
gboolean rel_vcard_line_is    (const char    *line,
                               gsize          length,
                               const char    *name,
                               const char    *value);

/**
 * RelVcardSpanState:
 * @REL_VCARD_SPAN_COMPLETE: the card has its beginning and its end
 * @REL_VCARD_SPAN_UNFINISHED: the file ends inside the card
 * @REL_VCARD_SPAN_INTERRUPTED: another card begins before this one ends
 * @REL_VCARD_SPAN_HEADLESS: an end without a beginning
 */
typedef enum
{
  REL_VCARD_SPAN_COMPLETE,
  REL_VCARD_SPAN_UNFINISHED,
  REL_VCARD_SPAN_INTERRUPTED,
  REL_VCARD_SPAN_HEADLESS,
} RelVcardSpanState;

/**
 * RelVcardSpan:
 * @text: the card's first byte, borrowed from the file's text
 * @length: in bytes, from `BEGIN:VCARD` to the end of the line `END:VCARD`
 * @line: 1-based number of the card's first line in the file
 */
typedef struct
{
  const char *text;
  gsize length;
  guint line;
  RelVcardSpanState state;
} RelVcardSpan;

/** RelVcardSplitter: a walk over the cards of a text. Treat the members as private. */
typedef struct
{
  RelVcardLines lines;
  const char *pending;
  guint pending_line;
} RelVcardSplitter;

void     rel_vcard_splitter_init (RelVcardSplitter *splitter,
                                  const char       *text,
                                  gsize             length);
gboolean rel_vcard_splitter_next (RelVcardSplitter *splitter,
                                  RelVcardSpan     *span);

G_END_DECLS
