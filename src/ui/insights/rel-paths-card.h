/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who can introduce me to somebody: a person to choose, and the ways that lead there. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_PATHS_CARD (rel_paths_card_get_type ())
G_DECLARE_FINAL_TYPE (RelPathsCard, rel_paths_card, REL, PATHS_CARD, GtkBox)

void rel_paths_card_set_store  (RelPathsCard *self, RelStore *store);
void rel_paths_card_set_person (RelPathsCard *self, const char *person_id);

G_END_DECLS
