/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CustomField: something about a person that has no field of its own. */
#include "rel-custom-field.h"

static const RelField fields[] = {
  [REL_CUSTOM_FIELD_LABEL] = REL_TEXT ("label"),
  [REL_CUSTOM_FIELD_VALUE] = REL_TEXT ("value"),
};

const RelShape rel_custom_field_shape = { "custom_field", fields, G_N_ELEMENTS (fields) };
