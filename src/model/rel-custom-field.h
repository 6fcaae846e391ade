/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CustomField: something about a person that has no field of its own. */
#pragma once

#include "rel-values.h"

G_BEGIN_DECLS

/* Fields, for the accessors of RelValues. */
enum
{
  REL_CUSTOM_FIELD_LABEL,
  REL_CUSTOM_FIELD_VALUE,
  REL_CUSTOM_FIELD_N_FIELDS
};

extern const RelShape rel_custom_field_shape;

G_END_DECLS
