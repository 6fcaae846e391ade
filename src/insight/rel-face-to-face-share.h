/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Face-to-face share: how many conversations of each month took place in one room. */
#pragma once

#include "rel-connection.h"
#include "rel-date.h"

G_BEGIN_DECLS

typedef struct
{
  RelDay month;       /* its first day */
  guint meetings;     /* with somebody not archived */
  guint face_to_face; /* of them */
} RelMonthShare;

/* Transfer full GArray of RelMonthShare: the @n_months months that end with @on's, oldest first. */
GArray *rel_face_to_face_share_load (RelConnection *connection, RelDay on, guint n_months, GError **error);

G_END_DECLS
