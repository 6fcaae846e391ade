/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records were looked at last. */
#pragma once

#include "rel-shape.h"

G_BEGIN_DECLS

void  rel_recent_note (RelNoun noun, const char *id);
GStrv rel_recent_dup  (void);

G_END_DECLS
