/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of everybody, read at once. */
#pragma once

#include "rel-connection.h"

G_BEGIN_DECLS

/**
 * RelName:
 * @id: the person's id
 * @name: the name
 * @given_name: (nullable): the given name
 * @family_name: (nullable): the family name
 * @nickname: (nullable): the nickname
 * @archived: whether the person is archived
 *
 * What one is called. The texts last as long as the call they are given to.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *given_name;
  const char *family_name;
  const char *nickname;
  gboolean archived;
} RelName;

typedef void (*RelNameFunc) (const RelName *name, gpointer user_data);

gboolean rel_names_read (RelConnection *connection, RelNameFunc func, gpointer user_data, GError **error);

G_END_DECLS
