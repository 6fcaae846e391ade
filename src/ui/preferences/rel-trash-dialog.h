/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trash: what was deleted in the last thirty days. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_TRASH_DIALOG (rel_trash_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelTrashDialog, rel_trash_dialog, REL, TRASH_DIALOG, AdwDialog)

AdwDialog *rel_trash_dialog_new (RelStore *store);

G_END_DECLS
