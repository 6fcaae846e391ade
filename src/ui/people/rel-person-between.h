/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is between a person and oneself: promises, what was given and received, what they saw. */
#pragma once

#include "rel-person-data.h"
#include "rel-section.h"
#include "rel-store.h"

G_BEGIN_DECLS

void rel_person_show_follow_ups (RelSection *section, RelStore *store, RelPersonData *data);
void rel_person_show_exchanges  (RelSection *section, RelPersonData *data);
void rel_person_show_feedback   (RelSection *section, RelPersonData *data);

G_END_DECLS
