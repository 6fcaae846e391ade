/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that Today shows, read in one go. */
#pragma once

#include "rel-goal-data.h"
#include "rel-records.h"
#include "rel-today.h"

G_BEGIN_DECLS

typedef struct
{
  RelToday *today;
  GPtrArray *goals;       /* RelGoalData of each of the goals */
  GHashTable *follow_ups; /* id → RelRecord, of the promises */
  GPtrArray *reasonless;  /* RelRecord: people in focus of whom it is not noted why, where few are in focus */
} RelTodayData;

gpointer rel_today_data_load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error);
void     rel_today_data_free (RelTodayData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelTodayData, rel_today_data_free)

G_END_DECLS
