/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Snooze: a person not to be shown among the next moves for a while. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_SNOOZE (rel_snooze_get_type ())
G_DECLARE_FINAL_TYPE (RelSnooze, rel_snooze, REL, SNOOZE, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_SNOOZE_PERSON,
  REL_SNOOZE_UNTIL,
  REL_SNOOZE_CODES,
  REL_SNOOZE_N_FIELDS
};

extern const RelShape rel_snooze_shape;

G_END_DECLS
