/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records behind a figure: which people, meetings or exchanges it counted. */
#pragma once

#include "rel-date.h"
#include "rel-enums.h"
#include "rel-shape.h"

G_BEGIN_DECLS

/**
 * RelSubsetKind:
 * @REL_SUBSET_IDS: records of the noun `a`, their ids in `text`, a line each
 * @REL_SUBSET_PEOPLE_BY_DIRECTION: `a` is a #RelDirection
 * @REL_SUBSET_PEOPLE_BY_SCOPE: `a` is a #RelScope
 * @REL_SUBSET_PEOPLE_BY_KNOWS_ME: `a` is 0 to 4, or -1 for those of whom it is not known
 * @REL_SUBSET_PEOPLE_BY_ORGANIZATION: `text` is that of the position held on day `c`, empty for none
 * @REL_SUBSET_MEETINGS_BY_DIRECTION: from day `b` to day `c`, with somebody of the #RelDirection `a`
 * @REL_SUBSET_MEETINGS_BY_SCOPE: from day `b` to day `c`, with somebody of the #RelScope `a`
 * @REL_SUBSET_MEETINGS_BY_ORGANIZATION: from day `b` to day `c`, with somebody who is at `text` on day `c`
 * @REL_SUBSET_MEETINGS_BETWEEN: all from day `b` to day `c`
 * @REL_SUBSET_MEETINGS_WITH_PEOPLE: from day `b` to day `c`, with somebody
 * @REL_SUBSET_MEETINGS_FACE_TO_FACE: those of them that were in person or at an event
 * @REL_SUBSET_EXCHANGES: of the #RelExchangeKind `a` (-1 for any), dated in the year `b` (0 for undated, -1 for any) and
 *   not after the day `text`, in the #RelExchangeDirection `c`
 * @REL_SUBSET_WITHOUT_GOAL: records of the noun `a` that belong to no goal, where one may
 *
 * Which records. People who are archived are neither listed nor counted as somebody, and their exchanges are left out.
 */
typedef enum
{
  REL_SUBSET_IDS,
  REL_SUBSET_PEOPLE_BY_DIRECTION,
  REL_SUBSET_PEOPLE_BY_SCOPE,
  REL_SUBSET_PEOPLE_BY_KNOWS_ME,
  REL_SUBSET_PEOPLE_BY_ORGANIZATION,
  REL_SUBSET_MEETINGS_BY_DIRECTION,
  REL_SUBSET_MEETINGS_BY_SCOPE,
  REL_SUBSET_MEETINGS_BY_ORGANIZATION,
  REL_SUBSET_MEETINGS_BETWEEN,
  REL_SUBSET_MEETINGS_WITH_PEOPLE,
  REL_SUBSET_MEETINGS_FACE_TO_FACE,
  REL_SUBSET_EXCHANGES,
  REL_SUBSET_WITHOUT_GOAL,
  REL_N_SUBSETS
} RelSubsetKind;

typedef struct
{
  RelSubsetKind kind;
  int a, b, c;
  char *text;
} RelSubset;

/* Its form as the parameter of an action. */
#define REL_SUBSET_VARIANT_TYPE "(uiiis)"

RelSubset *rel_subset_new          (RelSubsetKind kind, int a, int b, int c, const char *text);
RelSubset *rel_subset_new_ids      (RelNoun noun, const char * const *ids);
RelSubset *rel_subset_copy         (const RelSubset *self);
void       rel_subset_free         (RelSubset *self);
RelNoun    rel_subset_get_noun     (const RelSubset *self);
GVariant  *rel_subset_to_variant   (const RelSubset *self);
RelSubset *rel_subset_from_variant (GVariant *variant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelSubset, rel_subset_free)

G_END_DECLS
