/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of a person as words: what they are called, and what they are like. */
#pragma once

#include "rel-store.h"

G_BEGIN_DECLS

const char *rel_person_member_get_title (guint field);
char       *rel_person_member_describe  (RelStore *store, RelRecord *person, guint field);

G_END_DECLS
