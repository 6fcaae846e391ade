/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A summary on paper. */
#pragma once

#include "rel-summary-out.h"

G_BEGIN_DECLS

void rel_summary_print (GtkWidget *from, RelStore *store, RelSummaryRequest *request, const char *title, const char *path, RelSummarySaid said);

G_END_DECLS
