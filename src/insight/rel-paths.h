/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paths: who can introduce me to somebody. */
#pragma once

#include "rel-connection.h"
#include "rel-date.h"

G_BEGIN_DECLS

/* One way: people from the one to ask to the one sought. */
typedef struct
{
  char *to;      /* id of the person sought */
  GStrv steps;   /* ids from the first person to ask to the person sought, both included; empty: no way */
  GStrv names;   /* of the steps */
  double closeness; /* of the first step */
} RelPath;

/* The best way; steps are empty when there is none. */
RelPath   *rel_path_load  (RelConnection *connection, const char *person_id, RelDay on, GError **error);
/* Up to @limit shortest ways with different first steps, closest first. GPtrArray of RelPath. */
GPtrArray *rel_paths_load (RelConnection *connection, const char *person_id, RelDay on, guint limit, GError **error);
void       rel_path_free  (RelPath *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelPath, rel_path_free)

G_END_DECLS
