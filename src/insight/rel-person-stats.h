/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of people: closeness, cadence, touches, given and received. */
#pragma once

#include "rel-cadence.h"
#include "rel-connection.h"

G_BEGIN_DECLS

typedef struct
{
  char *person; /* id */
  double closeness;
  RelCadence cadence;
  guint touches;            /* on or before the date */
  RelDay last_on;           /* REL_DAY_NONE for never */
  RelDay last_live;
  RelDay last_face_to_face;
  guint given;              /* dated up to the date, or undated */
  guint received;
} RelPersonStats;

/* Everybody not archived, in id order: GPtrArray of RelPersonStats. Scans the log once. */
GPtrArray      *rel_person_stats_load_all (RelConnection *connection, RelDay on, GError **error);
/* One person, also an archived one. */
RelPersonStats *rel_person_stats_load     (RelConnection *connection, const char *person_id, RelDay on, GError **error);
void            rel_person_stats_free     (RelPersonStats *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelPersonStats, rel_person_stats_free)

G_END_DECLS
