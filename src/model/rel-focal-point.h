/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FocalPoint: what to work on next. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_FOCAL_POINT (rel_focal_point_get_type ())
G_DECLARE_FINAL_TYPE (RelFocalPoint, rel_focal_point, REL, FOCAL_POINT, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_FOCAL_POINT_GOAL,
  REL_FOCAL_POINT_OPPORTUNITY,
  REL_FOCAL_POINT_TEXT,
  REL_FOCAL_POINT_STATE,
  REL_FOCAL_POINT_N_FIELDS
};

extern const RelShape rel_focal_point_shape;

G_END_DECLS
