/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with several people: tag, direction, scope, cadence, archive, merge, delete. */
#pragma once

#include <adwaita.h>

#include "rel-browser.h"

G_BEGIN_DECLS

#define REL_TYPE_PEOPLE_BAR (rel_people_bar_get_type ())
G_DECLARE_FINAL_TYPE (RelPeopleBar, rel_people_bar, REL, PEOPLE_BAR, AdwBin)

void rel_people_bar_set_up (RelPeopleBar *self, RelBrowser *browser, RelStore *store);

G_END_DECLS
