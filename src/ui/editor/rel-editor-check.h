/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeps a record from being saved, member by member, in words. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

const char *rel_editor_check (RelRecord *record, guint field);

G_END_DECLS
