/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The imports there were, each to be taken back whole. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_IMPORTS_DIALOG (rel_imports_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelImportsDialog, rel_imports_dialog, REL, IMPORTS_DIALOG, AdwDialog)

AdwDialog *rel_imports_dialog_new (RelStore *store);

G_END_DECLS
