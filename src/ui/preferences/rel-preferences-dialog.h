/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences: rhythm, names, reminders, backups. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_PREFERENCES_DIALOG (rel_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelPreferencesDialog, rel_preferences_dialog, REL, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *rel_preferences_dialog_new     (RelStore *store);
void       rel_preferences_dialog_back_up (RelPreferencesDialog *self, const char *path);

G_END_DECLS
