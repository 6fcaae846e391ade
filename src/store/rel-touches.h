/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Touches: who was met when and by what channel, kept sorted by person so that nobody scans the log. */
#pragma once

#include "rel-connection.h"
#include "rel-date.h"
#include "rel-enums.h"

G_BEGIN_DECLS

/* A meeting with a person. */
typedef struct
{
  RelDay day;
  RelChannel channel;
  gint64 meeting; /* row */
} RelTouch;

/* Touches of a person between two days inclusive, newest first, of one day the greater row first. */
GArray  *rel_touches_of_person (RelConnection *connection, gint64 person, RelDay from, RelDay to, GError **error);

G_END_DECLS
