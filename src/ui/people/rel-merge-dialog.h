/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialogs that lead to merging: with somebody to be found, or with one of those who may be the same. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_MERGE_DIALOG (rel_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelMergeDialog, rel_merge_dialog, REL, MERGE_DIALOG, AdwDialog)

AdwDialog         *rel_merge_dialog_new_for_pair   (RelStore *store, const char *kept, const char *removed);
AdwDialog         *rel_merge_dialog_new_for_person (RelStore *store, const char *id, const char *name);
AdwDialog         *rel_merge_dialog_new_for_all    (RelStore *store);
AdwNavigationPage *rel_merge_dialog_get_page       (RelMergeDialog *self);

G_END_DECLS
