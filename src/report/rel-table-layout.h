/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a table on paper: how wide each is, and its cells shaped to that width. */
#pragma once

#include "rel-page-layout.h"

G_BEGIN_DECLS

typedef struct _RelTableLayout RelTableLayout;

RelTableLayout *rel_table_layout_new      (RelPageLayout   *page,
                                           const RelBlock  *table);
void            rel_table_layout_free     (RelTableLayout  *self);
double          rel_table_layout_take_row (RelTableLayout  *self,
                                           guint            row,
                                           RelRun          *runs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelTableLayout, rel_table_layout_free)

G_END_DECLS
