/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A summary on the clipboard; and who is told how a way out of the dialog went. */
#pragma once

#include <gtk/gtk.h>

#include "rel-summary-request.h"

G_BEGIN_DECLS

/**
 * RelSummarySaid:
 * @from: the widget that asked
 * @sentence: (nullable): what to say, %NULL when there is nothing
 * @error: (nullable): what went wrong
 */
typedef void (*RelSummarySaid) (GtkWidget *from, const char *sentence, const GError *error);

void rel_summary_copy (GtkWidget *from, RelStore *store, RelSummaryRequest *request, RelSummarySaid said);

G_END_DECLS
