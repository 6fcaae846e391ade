/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People who may be one: the same e-mail address, or the same name. */
#pragma once

#include "rel-records.h"

G_BEGIN_DECLS

/* Two people, and what they have in common. */
typedef struct
{
  char *first;  /* ids, the earlier record first */
  char *second;
  char *first_name;
  char *second_name;
  char *email;  /* (nullable): the address of both; without one, it is the name */
} RelDuplicatePair;

GPtrArray *rel_duplicates_find      (RelConnection *connection, guint limit, GError **error);
GPtrArray *rel_duplicates_of_person (RelConnection *connection, const char *id, guint limit, GError **error);
gint64     rel_duplicates_find_named (RelConnection *connection, const char *name, gint64 likely, GError **error);
void       rel_duplicate_pair_free  (RelDuplicatePair *self);

G_END_DECLS
