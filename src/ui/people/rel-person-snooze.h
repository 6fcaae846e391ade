/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a person is left out of Today for a while, and ending that. */
#pragma once

#include "rel-person-data.h"
#include "rel-section.h"
#include "rel-store.h"

G_BEGIN_DECLS

void rel_person_show_snooze (RelSection *section, RelStore *store, RelPersonData *data);

G_END_DECLS
