/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exchange or an opportunity in a list. */
#pragma once

#include "rel-item-row.h"

G_BEGIN_DECLS

#define REL_TYPE_PLAIN_ROW (rel_plain_row_get_type ())
G_DECLARE_FINAL_TYPE (RelPlainRow, rel_plain_row, REL, PLAIN_ROW, RelItemRow)

G_END_DECLS
