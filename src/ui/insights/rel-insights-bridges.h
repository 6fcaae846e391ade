/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of people between whom only I stand. */
#pragma once

#include "rel-section.h"
#include "rel-store.h"

G_BEGIN_DECLS

gpointer rel_insights_bridges_load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error);
void     rel_insights_bridges_free (gpointer bridges);
void     rel_insights_bridges_show (RelSection *section, gpointer bridges);

G_END_DECLS
