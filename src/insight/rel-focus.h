/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Focus: the two or three people one tends most, and who could be one of them. */
#pragma once

#include "rel-facts.h"

G_BEGIN_DECLS

/* Somebody who could be in focus, and a whole sentence that says why. */
typedef struct
{
  char *person; /* id */
  char *name;
  char *text;
} RelFocusCandidate;

typedef struct
{
  GStrv people;          /* ids of those in focus, by sort key of the name */
  GPtrArray *candidates; /* of RelFocusCandidate, who matters most first, at most REL_FOCUS_CANDIDATES */
} RelFocus;

#define REL_FOCUS_CANDIDATES 5

RelFocus *rel_focus_compute (RelFacts *facts);
RelFocus *rel_focus_load    (RelConnection *connection, RelDay on, GError **error);
void      rel_focus_free    (RelFocus *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelFocus, rel_focus_free)

G_END_DECLS
