/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the page of a person shows, read in one go. */
#pragma once

#include "rel-person-stats.h"
#include "rel-records.h"

G_BEGIN_DECLS

/* The newest so many meetings are shown at once. */
#define REL_PERSON_MEETINGS_SHOWN 6

typedef struct
{
  RelRecord *person;
  RelPersonStats *stats;
  GPtrArray *meetings;  /* the newest, with notes; a planned one comes first */
  guint n_meetings;     /* all of them */
  GPtrArray *follow_ups;
  GPtrArray *exchanges;
  GPtrArray *feedback;
  GPtrArray *ties;
  GPtrArray *twins;     /* RelDuplicatePair: who may be the same person */
  GPtrArray *stakeholders;
  GPtrArray *snoozes;   /* that leave them out of Today now */
  GHashTable *names;
} RelPersonData;

gpointer rel_person_data_load (RelConnection *connection, gpointer id, GCancellable *cancellable, GError **error);
void     rel_person_data_free (RelPersonData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelPersonData, rel_person_data_free)

G_END_DECLS
