/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The habit of the month as a ring that closes: “2 of 3”. */
#pragma once

#include "rel-picture.h"

G_BEGIN_DECLS

#define REL_TYPE_HABIT_RING (rel_habit_ring_get_type ())
G_DECLARE_FINAL_TYPE (RelHabitRing, rel_habit_ring, REL, HABIT_RING, RelPicture)

void rel_habit_ring_set_meetings (RelHabitRing *self, const char * const *ids);

/* Properties: "done" and "target", numbers of conversations. */

G_END_DECLS
