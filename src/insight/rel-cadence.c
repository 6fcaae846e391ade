/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cadence: whether the rhythm agreed on for a person is kept. */
#include "rel-cadence.h"

/**
 * rel_cadence_compute:
 * @last_touch: the day of the last touch on or before @on, %REL_DAY_NONE for never
 * @cadence_days: the rhythm in days, 0 or less for none
 * @on: the date
 *
 * The days since the last touch, divided by the rhythm: on track up to 1.0, due up to 1.5, overdue
 * beyond. Reckoned in whole numbers, so that 1.5 times an even rhythm falls on a day exactly.
 *
 * Somebody never touched is overdue. The thresholds are ours; that a rhythm of contact keeps
 * relationships from decaying is common to the literature on personal networks (Roberts and Dunbar,
 * "Managing relationship decay", Human Nature 26, 2015).
 *
 * Returns: how it stands, %REL_CADENCE_NONE without a rhythm
 */
RelCadence
rel_cadence_compute (RelDay last_touch, int cadence_days, RelDay on)
{
  gint64 days;

  if (cadence_days <= 0)
    return REL_CADENCE_NONE;
  if (last_touch == REL_DAY_NONE)
    return REL_CADENCE_OVERDUE;
  days = (gint64) on - last_touch;
  if (days <= cadence_days)
    return REL_CADENCE_ON_TRACK;
  return 2 * days <= 3 * (gint64) cadence_days ? REL_CADENCE_DUE : REL_CADENCE_OVERDUE;
}

/**
 * rel_cadence_to_word:
 * @cadence: a cadence
 *
 * Returns: (nullable): `on_track`, `due` or `overdue`, %NULL for none
 */
const char *
rel_cadence_to_word (RelCadence cadence)
{
  static const char * const words[] = { NULL, "on_track", "due", "overdue" };

  return words[cadence];
}
