/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conversations by month as columns, the part that was face to face filled. */
#pragma once

#include "rel-picture.h"

G_BEGIN_DECLS

#define REL_TYPE_MONTH_COLUMNS (rel_month_columns_get_type ())
G_DECLARE_FINAL_TYPE (RelMonthColumns, rel_month_columns, REL, MONTH_COLUMNS, RelPicture)

void rel_month_columns_set (RelMonthColumns *self, GArray *months);

G_END_DECLS
