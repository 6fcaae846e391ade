/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the name book and its sealing share. */
#pragma once

#include "rel-name-book.h"
#include "rel-name-matcher.h"

G_BEGIN_DECLS

/* Private use characters, taken out of every text from a record first: around such a text, and around a person's
 * number, with one more where a sentence begins. */
#define TEXT_START   0xE000
#define TEXT_END     0xE001
#define PERSON_START 0xE002
#define PERSON_BEGIN 0xE003
#define PERSON_END   0xE004

#define IS_TOKEN(c) ((c) >= TEXT_START && (c) <= PERSON_END)

typedef struct
{
  RelDisclosedPerson view; /* first: a view is a person seen from outside */
  RelSummaryPerson *source;
  guint number;
  RelDecisionRole role;
  gboolean in_context;
  gboolean in_text;
  char *shown_as;
} RelNameBookPerson;

struct _RelNameBook
{
  RelConnection *connection;
  RelEdition edition;
  RelNames names;
  RelDay on;
  GHashTable *left_out; /* ids */
  GHashTable *by_row;   /* gint64 → RelNameBookPerson, borrowed */
  GPtrArray *people;    /* of RelNameBookPerson, by number */
  GPtrArray *shown;     /* of RelNameBookPerson, in the order in which they appear */
  guint n_referenced;   /* those after them came up only because of their name */
  RelNameMatcher *matcher;
};

G_END_DECLS
