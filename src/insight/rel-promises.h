/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Promises: what is due, mine and theirs. */
#pragma once

#include "rel-facts.h"

G_BEGIN_DECLS

typedef struct
{
  char *follow_up; /* id */
  char *person;    /* id */
  char *name;      /* of the person */
  RelOwner owner;
  char *text;
  RelDay due_on;
} RelPromise;

void       rel_promise_free      (RelPromise *self);
GPtrArray *rel_promises_compute  (RelFacts *facts);
GPtrArray *rel_promises_load     (RelConnection *connection, RelDay on, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelPromise, rel_promise_free)

G_END_DECLS
