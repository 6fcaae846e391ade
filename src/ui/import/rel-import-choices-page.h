/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody of the files who is here already, each with what shall become of them. */
#pragma once

#include <adwaita.h>

#include "rel-import-choice.h"

G_BEGIN_DECLS

#define REL_TYPE_IMPORT_CHOICES_PAGE (rel_import_choices_page_get_type ())
G_DECLARE_FINAL_TYPE (RelImportChoicesPage, rel_import_choices_page, REL, IMPORT_CHOICES_PAGE, AdwNavigationPage)

AdwNavigationPage *rel_import_choices_page_new (GListModel *choices);

/* Signal "chosen" (RelImportChoice *choice): somebody is to be looked at closely. */

G_END_DECLS
