/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is there by name and organization, in memory, for imports of many people. */
#pragma once

#include "rel-records.h"

G_BEGIN_DECLS

typedef struct _RelPeopleKeys RelPeopleKeys;

RelPeopleKeys *rel_people_keys_new         (RelConnection *connection, GError **error);
void           rel_people_keys_free        (RelPeopleKeys *self);
void           rel_people_keys_add         (RelPeopleKeys *self, const char *name, const char *organization);
gboolean       rel_people_keys_may_contain (RelPeopleKeys *self, const char *name, const char *organization);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelPeopleKeys, rel_people_keys_free)

G_END_DECLS
