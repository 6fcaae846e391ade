/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reciprocity: what was given and received, by kind and year. */
#pragma once

#include "rel-connection.h"
#include "rel-date.h"
#include "rel-enums.h"

G_BEGIN_DECLS

typedef struct
{
  int year; /* 0: undated */
  RelExchangeKind kind;
  guint given;
  guint received;
} RelReciprocityRow;

/* Transfer full GPtrArray of RelReciprocityRow, by year (undated first), then kind. With
 * @person_id only that person's. */
GPtrArray *rel_reciprocity_load (RelConnection *connection, const char *person_id, RelDay on, GError **error);

G_END_DECLS
