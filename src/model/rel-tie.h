/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tie: a tie between two people, or between a person and oneself. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_TIE (rel_tie_get_type ())
G_DECLARE_FINAL_TYPE (RelTie, rel_tie, REL, TIE, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_TIE_PERSON,
  REL_TIE_OTHER,
  REL_TIE_KIND,
  REL_TIE_NOTE,
  REL_TIE_N_FIELDS
};

extern const RelShape rel_tie_shape;

G_END_DECLS
