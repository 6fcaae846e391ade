/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A milestone as a row that opens to its groundwork. */
#pragma once

#include <adwaita.h>

#include "rel-goal-data.h"
#include "rel-store.h"

G_BEGIN_DECLS

GtkWidget *rel_milestone_row_new (RelStore *store, RelRecord *milestone, RelGoalData *data, GHashTable *expanded);

G_END_DECLS
