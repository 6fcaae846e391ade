/* SPDX-License-Identifier: GPL-3.0-or-later */
/* NotDuplicates: two people who look alike and are not the same. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_NOT_DUPLICATES (rel_not_duplicates_get_type ())
G_DECLARE_FINAL_TYPE (RelNotDuplicates, rel_not_duplicates, REL, NOT_DUPLICATES, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_NOT_DUPLICATES_PERSON,
  REL_NOT_DUPLICATES_OTHER,
  REL_NOT_DUPLICATES_N_FIELDS
};

extern const RelShape rel_not_duplicates_shape;

G_END_DECLS
