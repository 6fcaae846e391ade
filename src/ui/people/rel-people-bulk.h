/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One change to many people at once. */
#pragma once

#include "rel-store.h"

G_BEGIN_DECLS

/**
 * RelPeopleBulk:
 * @rows: (element-type gint64): the people
 * @describe: says of how many people it is done, for the toast and for Undo
 * @field: the number, word, flag or instant that is set; -1 for none
 * @number: what it is set to
 * @instant: (nullable): the same, of an instant
 * @add_tags: (nullable): tags they get
 * @remove_tags: (nullable): tags they lose
 * @remove: whether they are deleted
 */
typedef struct
{
  GArray *rows;
  char *(*describe) (guint n_people);
  int field;
  int number;
  char *instant;
  GStrv add_tags;
  GStrv remove_tags;
  gboolean remove;
} RelPeopleBulk;

RelPeopleBulk *rel_people_bulk_new  (GArray *rows);
void           rel_people_bulk_free (RelPeopleBulk *self);
gpointer       rel_people_bulk_make (RelConnection *connection, gpointer bulk, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelPeopleBulk, rel_people_bulk_free)

G_END_DECLS
