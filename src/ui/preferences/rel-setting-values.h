/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The settings that are kept with the records, as the window shows and sets them. */
#pragma once

#include "rel-store.h"

G_BEGIN_DECLS

/* Whom a default cadence is for, in the order in which they are shown. */
typedef enum
{
  REL_CADENCE_FOR_ABOVE,
  REL_CADENCE_FOR_PEERS,
  REL_CADENCE_FOR_BELOW,
  REL_CADENCE_FOR_OTHERS,
  REL_N_CADENCES,
} RelCadenceFor;

/**
 * RelSettingValues:
 * @monthly_target: live conversations a month
 * @cadences: days between conversations offered for new people, 0 for none
 */
typedef struct
{
  int monthly_target;
  int cadences[REL_N_CADENCES];
} RelSettingValues;

gpointer    rel_setting_values_load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error);
char       *rel_setting_cadence_key (RelCadenceFor whom);
int         rel_setting_cadence_for (const RelSettingValues *values, int direction);

G_END_DECLS
