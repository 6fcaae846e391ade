/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The primary menu, which says what Undo would undo. */
#pragma once

#include "rel-store.h"

G_BEGIN_DECLS

GMenuModel *rel_primary_menu_new (RelStore *store);

G_END_DECLS
