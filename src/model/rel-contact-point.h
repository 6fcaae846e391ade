/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ContactPoint: one way to reach a person. */
#pragma once

#include "rel-values.h"

G_BEGIN_DECLS

/* Fields, for the accessors of RelValues. */
enum
{
  REL_CONTACT_POINT_KIND,
  REL_CONTACT_POINT_LABEL,
  REL_CONTACT_POINT_VALUE,
  REL_CONTACT_POINT_IS_PREFERRED,
  REL_CONTACT_POINT_N_FIELDS
};

extern const RelShape rel_contact_point_shape;

G_END_DECLS
