/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Employment: one position a person holds or held. */
#pragma once

#include "rel-values.h"

G_BEGIN_DECLS

/* Fields, for the accessors of RelValues. */
enum
{
  REL_EMPLOYMENT_ORGANIZATION,
  REL_EMPLOYMENT_TITLE,
  REL_EMPLOYMENT_DEPARTMENT,
  REL_EMPLOYMENT_STARTED_ON,
  REL_EMPLOYMENT_ENDED_ON,
  REL_EMPLOYMENT_N_FIELDS
};

extern const RelShape rel_employment_shape;

G_END_DECLS
