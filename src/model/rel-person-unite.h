/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two descriptions of one person brought together: gaps are filled and lists united, nothing is overwritten. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

/* A set of members of a person, a bit each. */
typedef guint64 RelPersonMembers;
#define REL_PERSON_MEMBER(field) (G_GUINT64_CONSTANT (1) << (field))

gboolean rel_person_unite  (RelRecord *person, RelRecord *from);
gboolean rel_person_choose (RelRecord *person, RelRecord *from, RelPersonMembers taken, RelPersonMembers joined);

G_END_DECLS
