/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closeness: how much contact there was with a person, recent contact counting more. */
#pragma once

#include "rel-touches.h"

G_BEGIN_DECLS

/* One touch and what it adds. */
typedef struct
{
  char *meeting; /* id */
  RelDay day;
  RelChannel channel;
  double share; /* its part of the sum s: weight times decay */
} RelClosenessRow;

/* The value, 0 to 100, and the rows it is made of, newest first. */
typedef struct
{
  double value;
  GPtrArray *rows; /* of RelClosenessRow */
} RelCloseness;

double        rel_closeness_share    (RelChannel channel, int age_days);
gint64        rel_closeness_add      (gint64 sum, RelChannel channel, int age_days);
double        rel_closeness_from_sum (gint64 sum);
double        rel_closeness_compute  (const RelTouch *touches, guint n_touches, RelDay on);

RelCloseness *rel_closeness_load     (RelConnection *connection, const char *person_id, RelDay on, GError **error);
void          rel_closeness_free     (RelCloseness *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCloseness, rel_closeness_free)

G_END_DECLS
