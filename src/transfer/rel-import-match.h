/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the people of a file among those who are there already. */
#pragma once

#include <rel-records.h>

G_BEGIN_DECLS

/**
 * RelImportMatch:
 * @REL_IMPORT_MATCH_SOURCE: by where they come from: the same record
 * @REL_IMPORT_MATCH_DUPLICATE: by id, e-mail address, or name and organization; by where they come from, twice in one
 *   file
 * @REL_IMPORT_MATCH_NAME: by the name alone, which many share: somebody has to say so
 *
 * How a person of a file is known to the database already.
 */
typedef enum {
  REL_IMPORT_MATCH_NONE,
  REL_IMPORT_MATCH_SOURCE,
  REL_IMPORT_MATCH_DUPLICATE,
  REL_IMPORT_MATCH_NAME,
} RelImportMatch;

/**
 * RelImportKeys:
 *
 * By what a person is known, as hashes; to be released by g_free().
 */
typedef struct _RelImportKeys RelImportKeys;

typedef struct _RelImportMatcher RelImportMatcher;

RelImportKeys    *rel_import_keys_new     (RelRecord         *person);

RelImportMatcher *rel_import_matcher_new  (RelConnection     *connection,
                                           gsize              size,
                                           gboolean           by_name_alone,
                                           GError           **error);
void              rel_import_matcher_free (RelImportMatcher  *self);
gint64            rel_import_matcher_find (RelImportMatcher    *self,
                                           RelRecord           *person,
                                           const RelImportKeys *keys,
                                           RelImportMatch      *match,
                                           GError             **error);
gint64            rel_import_matcher_find_by_name (RelImportMatcher  *self,
                                                   const char        *name,
                                                   const char        *organization,
                                                   GError           **error);
void              rel_import_matcher_note (RelImportMatcher    *self,
                                           RelRecord           *person,
                                           const RelImportKeys *keys);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelImportMatcher, rel_import_matcher_free)

G_END_DECLS
