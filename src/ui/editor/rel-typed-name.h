/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a typed name means, where nobody was chosen from the list. */
#pragma once

#include "rel-store.h"

G_BEGIN_DECLS

/**
 * RelTypedNameStatus:
 * @REL_TYPED_NAME_NONE: nothing is found by it
 * @REL_TYPED_NAME_WHOLE: one record alone is called so
 * @REL_TYPED_NAME_BEGUN: one record alone has a name that begins so
 * @REL_TYPED_NAME_SEVERAL: several records are called so, or begin so
 * @REL_TYPED_NAME_ELSEWHERE: it is found, but in nobody's name
 *
 * What a typed name means. Case and accents do not matter.
 */
typedef enum
{
  REL_TYPED_NAME_NONE,
  REL_TYPED_NAME_WHOLE,
  REL_TYPED_NAME_BEGUN,
  REL_TYPED_NAME_SEVERAL,
  REL_TYPED_NAME_ELSEWHERE,
} RelTypedNameStatus;

/**
 * RelTypedName:
 * @status: what it means
 * @id: (nullable): the record, where it is one
 */
typedef struct
{
  RelTypedNameStatus status;
  char *id;
} RelTypedName;

RelTypedName *rel_typed_name_read (RelConnection *connection, RelNoun noun, const char *typed, GError **error);
void          rel_typed_name_free (RelTypedName *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelTypedName, rel_typed_name_free)

G_END_DECLS
