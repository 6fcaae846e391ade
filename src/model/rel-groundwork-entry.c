/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GroundworkEntry: talking a milestone through with one person before it. */
#include "rel-groundwork-entry.h"

#include "rel-enums.h"

static const RelField fields[] = {
  [REL_GROUNDWORK_ENTRY_PERSON] = REL_REFERENCE_REQUIRED ("person", REL_NOUN_PERSON),
  [REL_GROUNDWORK_ENTRY_STATE] = REL_WORD ("state", rel_groundwork_get_type),
  [REL_GROUNDWORK_ENTRY_CONCERN] = REL_TEXT ("concern"),
  [REL_GROUNDWORK_ENTRY_MEETING] = REL_REFERENCE ("meeting", REL_NOUN_MEETING),
};

const RelShape rel_groundwork_entry_shape = { "groundwork_entry", fields, G_N_ELEMENTS (fields) };
