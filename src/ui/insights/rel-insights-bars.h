/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of Insights as bars: what each says, and what it opens. */
#pragma once

#include "rel-balance.h"
#include "rel-bars.h"
#include "rel-reciprocity.h"
#include "rel-routes.h"

G_BEGIN_DECLS

void rel_insights_show_directions    (RelBars *bars, const RelBalance *balance, RelDay on);
void rel_insights_show_scopes        (RelBars *bars, const RelBalance *balance, RelDay on);
void rel_insights_show_knows_me      (RelBars *bars, const RelBalance *balance);
void rel_insights_show_years         (RelBars *bars, GPtrArray *reciprocity, RelDay on);
void rel_insights_show_kinds         (RelBars *bars, GPtrArray *reciprocity, RelDay on);
void rel_insights_show_organizations (RelBars *bars, GPtrArray *breadth, RelDay on);
void rel_insights_show_routes        (RelBars *bars, const RelRoutes *routes);

G_END_DECLS
