/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GroundworkEntry: talking a milestone through with one person before it. */
#pragma once

#include "rel-values.h"

G_BEGIN_DECLS

/* Fields, for the accessors of RelValues. */
enum
{
  REL_GROUNDWORK_ENTRY_PERSON,
  REL_GROUNDWORK_ENTRY_STATE,
  REL_GROUNDWORK_ENTRY_CONCERN,
  REL_GROUNDWORK_ENTRY_MEETING,
  REL_GROUNDWORK_ENTRY_N_FIELDS
};

extern const RelShape rel_groundwork_entry_shape;

G_END_DECLS
