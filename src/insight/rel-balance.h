/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Balance and breadth: where the people and the conversations are. */
#pragma once

#include "rel-connection.h"
#include "rel-date.h"
#include "rel-enums.h"

G_BEGIN_DECLS

#define REL_N_DIRECTIONS (REL_DIRECTION_BELOW + 1)
#define REL_N_SCOPES (REL_SCOPE_EXTERNAL + 1)
/* knows_me is 0 to 4; the last place counts those of whom it is not known. */
#define REL_N_KNOWS_ME 6

/* People, and touches within 180 days, by direction and scope. */
typedef struct
{
  guint people[REL_N_DIRECTIONS][REL_N_SCOPES];
  guint touches[REL_N_DIRECTIONS][REL_N_SCOPES];
  guint knows_me[REL_N_DIRECTIONS][REL_N_KNOWS_ME];
} RelBalance;

/* People and their touches within 180 days in one department of one organization. */
typedef struct
{
  char *organization; /* empty: not known */
  char *department;   /* empty: not known */
  guint people;
  guint touches;
} RelBreadthRow;

RelBalance *rel_balance_load      (RelConnection *connection, RelDay on, GError **error);
void        rel_balance_free      (RelBalance *self);
guint       rel_balance_get_people_by_direction  (const RelBalance *self, RelDirection direction);
guint       rel_balance_get_people_by_scope      (const RelBalance *self, RelScope scope);
guint       rel_balance_get_touches_by_direction (const RelBalance *self, RelDirection direction);
guint       rel_balance_get_touches_by_scope     (const RelBalance *self, RelScope scope);

GPtrArray  *rel_breadth_load      (RelConnection *connection, RelDay on, GError **error);
void        rel_breadth_row_free  (RelBreadthRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelBalance, rel_balance_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelBreadthRow, rel_breadth_row_free)

G_END_DECLS
