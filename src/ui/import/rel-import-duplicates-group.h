/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to do with all who are here already, and how many it is decided for so far. */
#pragma once

#include <adwaita.h>

#include "rel-import-choice.h"

G_BEGIN_DECLS

#define REL_TYPE_IMPORT_DUPLICATES_GROUP (rel_import_duplicates_group_get_type ())
G_DECLARE_FINAL_TYPE (RelImportDuplicatesGroup, rel_import_duplicates_group, REL, IMPORT_DUPLICATES_GROUP, AdwPreferencesGroup)

void     rel_import_duplicates_group_set_choices  (RelImportDuplicatesGroup *self, GListModel *choices);
void     rel_import_duplicates_group_refresh      (RelImportDuplicatesGroup *self);
gboolean rel_import_duplicates_group_takes_any_in (RelImportDuplicatesGroup *self);

/* Signals: "decided"; "one-by-one", where somebody asks to see them. */

G_END_DECLS
