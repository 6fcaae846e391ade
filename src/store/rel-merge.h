/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two people who are one: everything that refers to the one comes to refer to the other. */
#pragma once

#include "rel-changes.h"

G_BEGIN_DECLS

RelRecord  *rel_merge_unite   (RelRecord *kept, RelRecord *removed);
RelChanges *rel_merge_changes (RelConnection *connection, RelRecord *result, RelRecord *removed, const char *label, GError **error);

G_END_DECLS
