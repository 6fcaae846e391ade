/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cadence: whether the rhythm agreed on for a person is kept. */
#pragma once

#include "rel-date.h"

G_BEGIN_DECLS

/**
 * RelCadence:
 * @REL_CADENCE_NONE: no rhythm was set
 * @REL_CADENCE_ON_TRACK: within the rhythm
 * @REL_CADENCE_DUE: up to half as long again
 * @REL_CADENCE_OVERDUE: longer, or never touched
 */
typedef enum
{
  REL_CADENCE_NONE,
  REL_CADENCE_ON_TRACK,
  REL_CADENCE_DUE,
  REL_CADENCE_OVERDUE,
} RelCadence;

RelCadence  rel_cadence_compute (RelDay last_touch, int cadence_days, RelDay on);
const char *rel_cadence_to_word (RelCadence cadence);

G_END_DECLS
