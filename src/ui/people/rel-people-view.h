/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People: the list, its filters and order, and the person chosen from it. */
#pragma once

#include "rel-view.h"

G_BEGIN_DECLS

#define REL_TYPE_PEOPLE_VIEW (rel_people_view_get_type ())
G_DECLARE_FINAL_TYPE (RelPeopleView, rel_people_view, REL, PEOPLE_VIEW, RelView)

void rel_people_view_show_tag (RelPeopleView *self, const char *tag);

G_END_DECLS
