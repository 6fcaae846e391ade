/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blind spots: how one rates oneself against the median of what others say. */
#pragma once

#include "rel-facts.h"

G_BEGIN_DECLS

/* Fewer raters than this are never shown: a single voice could be told by whom it came. */
#define REL_BLIND_SPOT_RATERS 3
/* A third of the scale of 1 to 5. */
#define REL_BLIND_SPOT_LIMIT 1.34

/* A requirement with a self-rating and enough raters. */
typedef struct
{
  char *requirement; /* id */
  char *name;
  int self_rating;
  double median;
  guint n_raters;
  gboolean is_blind; /* self − median is the limit or more */
  GStrv feedback;    /* ids of the ratings, one a rater */
} RelBlindSpot;

/* What others say of a requirement, whatever one says oneself. */
typedef struct
{
  char *requirement; /* id */
  guint n_raters;    /* each person once */
  double median;     /* of their latest ratings; 0 with fewer than REL_BLIND_SPOT_RATERS */
} RelVoices;

void       rel_blind_spot_free   (RelBlindSpot *self);
GPtrArray *rel_blind_spots_compute (RelFacts *facts, RelGoalFacts *goal);
void       rel_voices_free         (RelVoices *self);
GPtrArray *rel_voices_compute      (RelFacts *facts, RelGoalFacts *goal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelBlindSpot, rel_blind_spot_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelVoices, rel_voices_free)

G_END_DECLS
