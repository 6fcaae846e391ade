/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only the private edition says: it draws on everything that the records tell about the goal. */
#pragma once

#include "rel-disclosure.h"

G_BEGIN_DECLS

typedef struct _RelPrivateInsight RelPrivateInsight;

RelPrivateInsight *rel_private_insight_load  (RelConnection      *connection,
                                              RelDisclosure      *disclosure,
                                              GError            **error);
void               rel_private_insight_free  (RelPrivateInsight  *self);
void               rel_private_insight_write (RelPrivateInsight  *self,
                                              const char         *section,
                                              RelDocument        *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelPrivateInsight, rel_private_insight_free)

G_END_DECLS
