/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar: the views, and the active goals with their days to go. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_SIDEBAR (rel_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (RelSidebar, rel_sidebar, REL, SIDEBAR, AdwNavigationPage)

void rel_sidebar_set_store (RelSidebar *self, RelStore *store);
void rel_sidebar_read (RelSidebar *self);
void rel_sidebar_select    (RelSidebar *self, const char *target);

G_END_DECLS
