/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A neighbourhood of people round oneself: rings by closeness, sectors by direction, ties as lines. */
#pragma once

#include "rel-network.h"
#include "rel-picture.h"

G_BEGIN_DECLS

#define REL_TYPE_NETWORK_MAP (rel_network_map_get_type ())
G_DECLARE_FINAL_TYPE (RelNetworkMap, rel_network_map, REL, NETWORK_MAP, RelPicture)

void rel_network_map_set (RelNetworkMap *self, const RelNetwork *network, const char *person);

G_END_DECLS
