/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ContactPoint: one way to reach a person. */
#include "rel-contact-point.h"

#include "rel-enums.h"

static const RelField fields[] = {
  [REL_CONTACT_POINT_KIND] = REL_WORD ("kind", rel_point_kind_get_type),
  [REL_CONTACT_POINT_LABEL] = REL_TEXT ("label"),
  [REL_CONTACT_POINT_VALUE] = REL_TEXT ("value"),
  [REL_CONTACT_POINT_IS_PREFERRED] = REL_FLAG ("is_preferred"),
};

const RelShape rel_contact_point_shape = { "contact_point", fields, G_N_ELEMENTS (fields) };
