/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a file was rejected, and why: a list of any length. */
#pragma once

#include <adwaita.h>

#include "rel-import-report.h"

G_BEGIN_DECLS

#define REL_TYPE_IMPORT_REJECTED_PAGE (rel_import_rejected_page_get_type ())
G_DECLARE_FINAL_TYPE (RelImportRejectedPage, rel_import_rejected_page, REL, IMPORT_REJECTED_PAGE, AdwNavigationPage)

AdwNavigationPage *rel_import_rejected_page_new (const RelImportFile *file);

G_END_DECLS
