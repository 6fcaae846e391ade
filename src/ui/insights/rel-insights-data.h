/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that Insights shows, read in one go. */
#pragma once

#include "rel-balance.h"
#include "rel-face-to-face-share.h"
#include "rel-network.h"
#include "rel-reciprocity.h"
#include "rel-routes.h"
#include "rel-store.h"

G_BEGIN_DECLS

typedef struct
{
  RelDay on;
  RelBalance *balance;
  GPtrArray *breadth;     /* of RelBreadthRow */
  GArray *months;         /* of RelMonthShare */
  GPtrArray *reciprocity; /* of RelReciprocityRow */
  RelRoutes *routes;
  RelNetwork *network;
} RelInsightsData;

gpointer rel_insights_data_load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error);
void     rel_insights_data_free (RelInsightsData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelInsightsData, rel_insights_data_free)

G_END_DECLS
