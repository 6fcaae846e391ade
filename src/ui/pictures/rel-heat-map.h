/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A year of meetings, a cell a day: the more there were, the stronger its colour. */
#pragma once

#include "rel-picture.h"
#include "rel-year.h"

G_BEGIN_DECLS

#define REL_TYPE_HEAT_MAP (rel_heat_map_get_type ())
G_DECLARE_FINAL_TYPE (RelHeatMap, rel_heat_map, REL, HEAT_MAP, RelPicture)

void rel_heat_map_set (RelHeatMap *self, const RelYear *year);

G_END_DECLS
