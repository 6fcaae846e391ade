/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a document below each other, with ways to see them larger. */
#pragma once

#include <adwaita.h>

#include "rel-paper.h"

G_BEGIN_DECLS

#define REL_TYPE_SHEETS_VIEW (rel_sheets_view_get_type ())
G_DECLARE_FINAL_TYPE (RelSheetsView, rel_sheets_view, REL, SHEETS_VIEW, AdwBin)

void   rel_sheets_view_set_pages (RelSheetsView *self, GPtrArray *pages, RelPaper paper);
double rel_sheets_view_get_scale (RelSheetsView *self);
guint  rel_sheets_view_get_n_pages (RelSheetsView *self);

/* Signal "blurred" (): the pages were drawn for another size than the one they are shown in.
 * Actions: sheets.zoom-in, sheets.zoom-out, sheets.zoom-fit. */

G_END_DECLS
