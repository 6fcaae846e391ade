/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Employment: one position a person holds or held. */
#include "rel-employment.h"

static const RelField fields[] = {
  [REL_EMPLOYMENT_ORGANIZATION] = REL_TEXT ("organization"),
  [REL_EMPLOYMENT_TITLE] = REL_TEXT ("title"),
  [REL_EMPLOYMENT_DEPARTMENT] = REL_TEXT ("department"),
  [REL_EMPLOYMENT_STARTED_ON] = REL_DATE ("started_on"),
  [REL_EMPLOYMENT_ENDED_ON] = REL_DATE ("ended_on"),
};

const RelShape rel_employment_shape = { "employment", fields, G_N_ELEMENTS (fields) };
