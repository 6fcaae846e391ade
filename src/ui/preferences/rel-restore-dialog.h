/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The backups there are, to restore one. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_RESTORE_DIALOG (rel_restore_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelRestoreDialog, rel_restore_dialog, REL, RESTORE_DIALOG, AdwDialog)

AdwDialog *rel_restore_dialog_new     (const char *database, RelStore *store);
void       rel_restore_dialog_restore (RelRestoreDialog *self, const char *backup);

G_END_DECLS
