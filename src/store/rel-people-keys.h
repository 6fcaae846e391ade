/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By what people are known, in memory, for imports of many. */
#pragma once

#include "rel-records.h"

G_BEGIN_DECLS

/**
 * RelPeopleKey:
 * @REL_PEOPLE_KEY_NAME: a name, and an organization or %NULL
 * @REL_PEOPLE_KEY_EMAIL: an e-mail address, and %NULL
 * @REL_PEOPLE_KEY_SOURCE: a source, and what identifies the person there
 * @REL_PEOPLE_KEY_NAME_ALONE: a name, wherever they work, and %NULL
 *
 * The two texts by which a person can be found.
 */
typedef enum
{
  REL_PEOPLE_KEY_NAME,
  REL_PEOPLE_KEY_EMAIL,
  REL_PEOPLE_KEY_SOURCE,
  REL_PEOPLE_KEY_NAME_ALONE,
} RelPeopleKey;

typedef struct _RelPeopleKeys RelPeopleKeys;

RelPeopleKeys *rel_people_keys_new         (void);
gboolean       rel_people_keys_load        (RelPeopleKeys *self, RelConnection *connection, GError **error);
gboolean       rel_people_keys_load_names  (RelPeopleKeys *self, RelConnection *connection, GError **error);
void           rel_people_keys_free        (RelPeopleKeys *self);
gboolean       rel_people_keys_add         (RelPeopleKeys *self, guint64 hash, gint64 row);
gint64         rel_people_keys_find        (RelPeopleKeys *self, guint64 hash);
guint64        rel_people_key_hash         (RelPeopleKey key, const char *first, const char *second);

/* Look-ups in the database: rows of people, 0 for none. Without somebody likely they may take as long as there are people. */
gint64         rel_people_find_by_source (RelConnection *connection, const char *source, const char *source_uid, gint64 likely, GError **error);
gint64         rel_people_find_by_email  (RelConnection *connection, const char *email, gint64 likely, GError **error);
gint64         rel_people_find_by_name_and_organization (RelConnection *connection, const char *name, const char *organization, gint64 likely, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelPeopleKeys, rel_people_keys_free)

G_END_DECLS
