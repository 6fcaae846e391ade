/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways of a summary out of the dialog: a file, the clipboard, the printer. */
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

void rel_summary_copy  (GtkWidget *from, RelStore *store, RelSummaryRequest *request, RelSummarySaid said);
void rel_summary_print (GtkWidget *from, RelStore *store, RelSummaryRequest *request, const char *title, RelSummarySaid said);

G_END_DECLS
