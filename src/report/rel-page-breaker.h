/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a column of flows into pages, and into no more pages than asked. */
#pragma once

#include "rel-page-layout.h"

G_BEGIN_DECLS

/* What of a flow stands on a page: the part between from and to, at y from the top of the page's body. */
typedef struct
{
  guint flow;
  guint page;
  double y;
  double from;
  double to;
  gboolean repeated;
} RelPiece;

GArray *rel_page_breaker_cut (RelPageLayout *layout,
                              guint         *n_pages);
GArray *rel_page_breaker_fit (RelPageLayout *layout,
                              guint          max_pages,
                              guint         *n_pages);

G_END_DECLS
