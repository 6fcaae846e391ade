/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is noted about a person: why them, how to reach them, and all the rest. */
#pragma once

#include "rel-person-data.h"
#include "rel-section.h"

G_BEGIN_DECLS

void rel_person_show_purpose (RelSection *section, RelPersonData *data);
void rel_person_show_contact (RelSection *section, RelPersonData *data);
void rel_person_show_about   (RelSection *section, RelPersonData *data);

G_END_DECLS
