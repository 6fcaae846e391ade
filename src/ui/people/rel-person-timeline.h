/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened with a person, newest first: conversations, what was given and received, what they saw, promises kept. */
#pragma once

#include "rel-person-data.h"
#include "rel-section.h"

G_BEGIN_DECLS

void rel_person_timeline_show (RelSection *section, RelPersonData *data);

G_END_DECLS
