/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags of several people: those that they have, to be taken from them or given to all, and new ones. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_TAGS_DIALOG (rel_tags_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelTagsDialog, rel_tags_dialog, REL, TAGS_DIALOG, AdwDialog)

AdwDialog *rel_tags_dialog_new (RelStore *store, GArray *rows);

G_END_DECLS
