/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person among others: their part in goals, their ties, and who may be the same person. */
#pragma once

#include "rel-person-data.h"
#include "rel-section.h"

G_BEGIN_DECLS

void rel_person_show_goals (RelSection *section, RelPersonData *data);
void rel_person_show_ties  (RelSection *section, RelPersonData *data);
void rel_person_show_twins (RelSection *section, RelPersonData *data);

G_END_DECLS
