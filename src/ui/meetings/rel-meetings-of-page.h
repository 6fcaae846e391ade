/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All meetings with one person. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_MEETINGS_OF_PAGE (rel_meetings_of_page_get_type ())
G_DECLARE_FINAL_TYPE (RelMeetingsOfPage, rel_meetings_of_page, REL, MEETINGS_OF_PAGE, AdwNavigationPage)

AdwNavigationPage *rel_meetings_of_page_new (RelStore *store, const char *person_id);

G_END_DECLS
