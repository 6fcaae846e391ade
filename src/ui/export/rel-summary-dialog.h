/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export Summary: for whom, how people are named, which period, what is in it, and where to; and its very pages. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_SUMMARY_DIALOG (rel_summary_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelSummaryDialog, rel_summary_dialog, REL, SUMMARY_DIALOG, AdwDialog)

AdwDialog *rel_summary_dialog_new      (RelStore *store, const char *goal_id);
void       rel_summary_dialog_save     (RelSummaryDialog *self, const char *path);
void       rel_summary_dialog_print    (RelSummaryDialog *self, const char *path);
gboolean   rel_summary_dialog_is_ready (RelSummaryDialog *self);

/* Actions: summary.export, summary.copy-markdown, summary.copy-rich-text, summary.print, summary.show-preview. */

G_END_DECLS
