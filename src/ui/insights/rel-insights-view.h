/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Insights: what all the records together say, as pictures. */
#pragma once

#include "rel-view.h"

G_BEGIN_DECLS

#define REL_TYPE_INSIGHTS_VIEW (rel_insights_view_get_type ())
G_DECLARE_FINAL_TYPE (RelInsightsView, rel_insights_view, REL, INSIGHTS_VIEW, RelView)

G_END_DECLS
