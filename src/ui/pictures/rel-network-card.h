/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network of a goal's people, or of a person's ties, which it reads itself. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_NETWORK_CARD (rel_network_card_get_type ())
G_DECLARE_FINAL_TYPE (RelNetworkCard, rel_network_card, REL, NETWORK_CARD, AdwBin)

void rel_network_card_set (RelNetworkCard *self, RelStore *store, RelNoun noun, const char *id);

G_END_DECLS
