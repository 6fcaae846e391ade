/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Habit: live conversations this month with the people that matter, against a target. */
#pragma once

#include "rel-facts.h"

G_BEGIN_DECLS

typedef struct
{
  guint done;
  guint target;
  GStrv meetings; /* ids of all meetings counted, in the order of their days */
} RelHabit;

RelHabit *rel_habit_compute (RelFacts *facts);
RelHabit *rel_habit_load    (RelConnection *connection, RelDay on, GError **error);
void      rel_habit_free    (RelHabit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelHabit, rel_habit_free)

G_END_DECLS
