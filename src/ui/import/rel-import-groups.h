/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import does to each file, as groups of rows: for the preview and for the report. */
#pragma once

#include <adwaita.h>

#include "rel-import-report.h"

G_BEGIN_DECLS

AdwPreferencesGroup *rel_import_group_new      (const RelImportFile *file, gboolean is_tried);
GtkWidget           *rel_import_group_get_rejected_row (AdwPreferencesGroup *group);

G_END_DECLS
