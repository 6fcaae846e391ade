/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows as their list makes and fills them. */
#pragma once

#include "rel-record-list.h"

RelListRow *rel_list_row_new  (gint64 row);
void        rel_list_row_fill (RelListRow *self, RelRecord *record, const char *last_touch);
