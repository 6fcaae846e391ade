/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two descriptions of one person brought together: gaps are filled and lists united, nothing is overwritten. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

gboolean rel_person_unite (RelRecord *person, RelRecord *from);

G_END_DECLS
