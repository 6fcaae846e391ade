/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record consists of: the one description from which properties, columns, JSON members and
 * validation are made. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The nouns, in the order of the native file. */
typedef enum
{
  REL_NOUN_PERSON,
  REL_NOUN_TIE,
  REL_NOUN_MEETING,
  REL_NOUN_FOLLOW_UP,
  REL_NOUN_EXCHANGE,
  REL_NOUN_FEEDBACK,
  REL_NOUN_GOAL,
  REL_NOUN_STAKEHOLDER,
  REL_NOUN_REQUIREMENT,
  REL_NOUN_MILESTONE,
  REL_NOUN_ACHIEVEMENT,
  REL_NOUN_OPPORTUNITY,
  REL_NOUN_FOCAL_POINT,
  REL_NOUN_SNOOZE,
  REL_NOUN_NOT_DUPLICATES,
  REL_N_NOUNS,
  REL_NOUN_NONE = REL_N_NOUNS
} RelNoun;

typedef enum
{
  REL_FIELD_TEXT,       /* text, or NULL */
  REL_FIELD_NUMBER,     /* minimum to maximum, or REL_NUMBER_NONE */
  REL_FIELD_FLAG,       /* true or false */
  REL_FIELD_WORD,       /* a value of an enumeration */
  REL_FIELD_DATE,       /* YYYY-MM-DD, or NULL */
  REL_FIELD_BIRTHDAY,   /* YYYY-MM-DD or --MM-DD, or NULL */
  REL_FIELD_TIME,       /* HH:MM, or NULL */
  REL_FIELD_INSTANT,    /* RFC 3339 in UTC, or NULL */
  REL_FIELD_REFERENCE,  /* the id of another record, or NULL */
  REL_FIELD_REFERENCES, /* GStrv of ids, or NULL */
  REL_FIELD_TEXTS,      /* GStrv, or NULL */
  REL_FIELD_ITEMS,      /* GPtrArray of RelValues of the shape `item`, or NULL */
} RelFieldKind;

/* An absent number. All numbers of the records are 0 or more. */
#define REL_NUMBER_NONE (-1)

typedef struct _RelShape RelShape;

/* One member of a record: its name in SQL and JSON, and what it may hold. */
typedef struct
{
  const char *name;
  RelFieldKind kind;
  GType (*words) (void); /* WORD: the enumeration */
  int fallback;          /* WORD: the value an absent member means, by default the first */
  int minimum, maximum;  /* NUMBER */
  RelNoun target;        /* REFERENCE, REFERENCES: the noun referred to */
  const RelShape *item;  /* ITEMS */
  gboolean required;
  gboolean bound; /* REFERENCE: absent has a meaning of its own, so the record goes with its target */
} RelField;

struct _RelShape
{
  const char *name; /* singular, as in DESIGN: "person" */
  const RelField *fields;
  guint n_fields;
};

/* A noun: its shape, class and names. */
typedef struct
{
  RelNoun noun;
  const char *section; /* table and JSON section: "people" */
  const RelShape *shape;
  GType (*get_type) (void);
} RelNounInfo;

const RelNounInfo *rel_noun_get_info     (RelNoun noun);
RelNoun            rel_noun_from_section (const char *section);
RelNoun            rel_noun_from_name    (const char *name);
int                rel_shape_find        (const RelShape *shape, const char *name);

/* How shapes are written down, one line a field. */
#define REL_TEXT(n)              { .name = n, .kind = REL_FIELD_TEXT }
#define REL_TEXT_REQUIRED(n)     { .name = n, .kind = REL_FIELD_TEXT, .required = TRUE }
#define REL_NUMBER(n, lo, hi)    { .name = n, .kind = REL_FIELD_NUMBER, .minimum = lo, .maximum = hi }
#define REL_FLAG(n)              { .name = n, .kind = REL_FIELD_FLAG }
#define REL_WORD(n, type)        { .name = n, .kind = REL_FIELD_WORD, .words = type }
#define REL_WORD_OR(n, type, absent) { .name = n, .kind = REL_FIELD_WORD, .words = type, .fallback = absent }
#define REL_DATE(n)              { .name = n, .kind = REL_FIELD_DATE }
#define REL_DATE_REQUIRED(n)     { .name = n, .kind = REL_FIELD_DATE, .required = TRUE }
#define REL_BIRTHDAY(n)          { .name = n, .kind = REL_FIELD_BIRTHDAY }
#define REL_TIME(n)              { .name = n, .kind = REL_FIELD_TIME }
#define REL_INSTANT(n)           { .name = n, .kind = REL_FIELD_INSTANT }
#define REL_REFERENCE(n, t)      { .name = n, .kind = REL_FIELD_REFERENCE, .target = t }
#define REL_REFERENCE_REQUIRED(n, t) { .name = n, .kind = REL_FIELD_REFERENCE, .target = t, .required = TRUE }
#define REL_REFERENCE_BOUND(n, t)    { .name = n, .kind = REL_FIELD_REFERENCE, .target = t, .bound = TRUE }
#define REL_REFERENCES(n, t)     { .name = n, .kind = REL_FIELD_REFERENCES, .target = t }
#define REL_TEXTS(n)             { .name = n, .kind = REL_FIELD_TEXTS }
#define REL_ITEMS(n, shape)      { .name = n, .kind = REL_FIELD_ITEMS, .item = shape }

G_END_DECLS
