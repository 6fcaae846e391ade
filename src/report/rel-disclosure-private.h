/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the disclosure share. */
#pragma once

#include "rel-disclosure.h"

G_BEGIN_DECLS

typedef struct
{
  RelDisclosure *self;
  RelConnection *connection;
  const char *goal_id;
  gboolean strict; /* the share edition: what was not released is withheld */
} RelDisclosureReader;

RelDisclosure *rel_disclosure_alloc            (void);
const char    *rel_withholding_reason          (RelWithholding        withholding);

gboolean       rel_disclosure_read_last_export (RelDisclosureReader  *reader,
                                                GError              **error);
gboolean       rel_disclosure_read_coverage    (RelDisclosureReader  *reader,
                                                GError              **error);
gboolean       rel_disclosure_read_exchanges   (RelDisclosureReader  *reader,
                                                GError              **error);

G_END_DECLS
