/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a summary of a goal reads: people, conversations and exchanges of a period, as plain rows. */
#pragma once

#include "rel-connection.h"
#include "rel-date.h"
#include "rel-enums.h"

G_BEGIN_DECLS

/* A person with the position held on a day, archived ones too. */
typedef struct
{
  gint64 row;
  char *id;
  char *name;
  char *given_name;  /* (nullable) */
  char *family_name; /* (nullable) */
  char *nickname;    /* (nullable) */
  char *sort_key;
  RelDirection direction;
  RelScope scope;
  RelSensitivity sensitivity;
  gboolean is_archived;
  char *organization; /* (nullable) */
  char *title;        /* (nullable) */
  char *department;   /* (nullable) */
} RelSummaryPerson;

RelSummaryPerson *rel_summary_person_load (RelConnection *connection, gint64 row, RelDay on, GError **error);
void              rel_summary_person_free (RelSummaryPerson *self);

typedef void (*RelSummaryPersonFunc) (RelSummaryPerson *person, gpointer data);
gboolean          rel_summary_people_scan (RelConnection *connection, GArray *rows, RelDay on, RelSummaryPersonFunc func, gpointer data, GError **error);

typedef struct
{
  gint64 person;
  gint64 meeting;
  RelDay day;
  RelChannel channel;
} RelSummaryTouch;

typedef struct
{
  char *id;
  gint64 person;
  RelDay day; /* REL_DAY_NONE: undated */
  RelExchangeDirection direction;
  RelExchangeKind kind;
} RelSummaryExchange;

/* A meeting of a goal that has a summary. */
typedef struct
{
  char *id;
  RelDay day;
  RelChannel channel;
  char *summary;
  GArray *participants; /* of gint64: rows of people */
} RelSummaryMeeting;

void       rel_summary_exchange_free   (RelSummaryExchange *self);
void       rel_summary_meeting_free    (RelSummaryMeeting *self);
GArray    *rel_summary_touches_load    (RelConnection *connection, RelDay from, RelDay to, GError **error);
GPtrArray *rel_summary_exchanges_load  (RelConnection *connection, RelDay from, RelDay to, GError **error);
GPtrArray *rel_summary_meetings_load   (RelConnection *connection, const char *goal_id, RelDay from, RelDay to, GError **error);

typedef gboolean (*RelSummaryNameFunc) (gint64 person, const char *sort_key, gpointer data);
gboolean   rel_summary_names_scan      (RelConnection *connection, RelSummaryNameFunc func, gpointer data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelSummaryPerson, rel_summary_person_free)

G_END_DECLS
