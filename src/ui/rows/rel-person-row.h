/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person in the list of people. */
#pragma once

#include "rel-item-row.h"

G_BEGIN_DECLS

#define REL_TYPE_PERSON_ROW (rel_person_row_get_type ())
G_DECLARE_FINAL_TYPE (RelPersonRow, rel_person_row, REL, PERSON_ROW, RelItemRow)

G_END_DECLS
