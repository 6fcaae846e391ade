/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FocalPoint: what to work on next. */
#include "rel-focal-point.h"

#include "rel-enums.h"

struct _RelFocalPoint
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelFocalPoint, rel_focal_point, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_FOCAL_POINT_GOAL] = REL_REFERENCE ("goal", REL_NOUN_GOAL),
  [REL_FOCAL_POINT_OPPORTUNITY] = REL_REFERENCE ("opportunity", REL_NOUN_OPPORTUNITY),
  [REL_FOCAL_POINT_TEXT] = REL_TEXT_REQUIRED ("text"),
  [REL_FOCAL_POINT_STATE] = REL_WORD ("state", rel_focal_state_get_type),
};

const RelShape rel_focal_point_shape = { "focal_point", fields, G_N_ELEMENTS (fields) };

static void
rel_focal_point_class_init (RelFocalPointClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_FOCAL_POINT, &rel_focal_point_shape);
}

static void
rel_focal_point_init (RelFocalPoint *self)
{
}
