/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The floor under an import: the same data put into plain tables by prepared statements in one
 * transaction, with two indexes a table and one rebuild of the search index. Nothing is checked,
 * nothing sought, nothing can be undone. */
#pragma once

#include <json-glib/json-glib.h>

#include "rel-shape.h"

G_BEGIN_DECLS

typedef struct _FloorStore FloorStore;

/* What a foreign file says of a person; all but the name may be NULL. */
typedef struct
{
  const char *id;
  const char *name;
  const char *given_name;
  const char *family_name;
  const char *notes;
  const char *organization;
  const char *title;
  const char *department;
  const char *email;
  const char *phone;
  const char *url;
} FloorPerson;

FloorStore *floor_store_new           (const char *path);
void        floor_store_insert_person (FloorStore *self, const FloorPerson *person);
void        floor_store_insert_json   (FloorStore *self, RelNoun noun, JsonObject *record);
void        floor_store_finish        (FloorStore *self);

G_END_DECLS
