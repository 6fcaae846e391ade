/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One database file: opening, creating, migrating, checking, and connections to it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define REL_STORE_ERROR (rel_store_error_quark ())
GQuark rel_store_error_quark (void);

/**
 * RelStoreError:
 * @REL_STORE_ERROR_FAILED: the database refused; the message says why
 * @REL_STORE_ERROR_BUSY: another process is writing
 * @REL_STORE_ERROR_FULL: no room on the disk
 * @REL_STORE_ERROR_DAMAGED: the file is no database, or a damaged one
 * @REL_STORE_ERROR_NEWER: written by a newer version of Relations
 * @REL_STORE_ERROR_FOREIGN: a database of another program
 * @REL_STORE_ERROR_NOT_FOUND: no such record
 * @REL_STORE_ERROR_REFERENCE: a record refers to one that does not exist
 * @REL_STORE_ERROR_CONFLICT: breaks a rule between records, or changed elsewhere meanwhile
 */
typedef enum
{
  REL_STORE_ERROR_FAILED,
  REL_STORE_ERROR_BUSY,
  REL_STORE_ERROR_FULL,
  REL_STORE_ERROR_DAMAGED,
  REL_STORE_ERROR_NEWER,
  REL_STORE_ERROR_FOREIGN,
  REL_STORE_ERROR_NOT_FOUND,
  REL_STORE_ERROR_REFERENCE,
  REL_STORE_ERROR_CONFLICT,
} RelStoreError;

typedef struct _RelConnection RelConnection;

#define REL_TYPE_DATABASE (rel_database_get_type ())
G_DECLARE_FINAL_TYPE (RelDatabase, rel_database, REL, DATABASE, GObject)

RelDatabase   *rel_database_open       (const char *path, GError **error);
const char    *rel_database_get_path   (RelDatabase *self);
int            rel_database_get_schema (void);
RelConnection *rel_database_connect    (RelDatabase *self, gboolean writable, GError **error);
char          *rel_database_default_path (void);

GPtrArray     *rel_database_check      (RelDatabase *self, GCancellable *cancellable, GError **error);
gboolean       rel_database_backup     (RelDatabase *self, const char *path, GCancellable *cancellable, GError **error);
gboolean       rel_database_restore    (const char *path, const char *backup, GCancellable *cancellable, GError **error);

G_END_DECLS
