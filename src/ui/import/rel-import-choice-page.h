/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person of a file and the one who is here already, side by side. */
#pragma once

#include <adwaita.h>

#include "rel-import-choice.h"
#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_IMPORT_CHOICE_PAGE (rel_import_choice_page_get_type ())
G_DECLARE_FINAL_TYPE (RelImportChoicePage, rel_import_choice_page, REL, IMPORT_CHOICE_PAGE, AdwNavigationPage)

AdwNavigationPage *rel_import_choice_page_new (RelStore *store, RelImportChoice *choice);

G_END_DECLS
