/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short ways to write records down and to ask what they say. */
#pragma once

#include "../store/fixture.h"
#include "rel-date.h"
#include "rel-next-moves.h"
#include "rel-readiness.h"

void       tell           (Fixture *fixture, RelDay on, int offset, const char *records);
GPtrArray *ask_moves      (Fixture *fixture, RelDay on);
char      *ask_codes      (Fixture *fixture, RelDay on, const char *person);
gboolean   holds          (Fixture *fixture, RelDay on, const char *person, const char *code);
char      *ask_order      (Fixture *fixture, RelDay on);
const RelReason *find_reason (GPtrArray *moves, const char *person, const char *code);
GPtrArray *ask_checks     (Fixture *fixture, RelDay on, const char *goal);
const RelCheck *find_check (GPtrArray *checks, const char *code);
const char *ask_status    (Fixture *fixture, RelDay on, const char *goal, const char *code);
