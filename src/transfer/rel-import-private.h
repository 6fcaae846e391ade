/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the driver shares with its siblings that write records themselves. */
#pragma once

#include "rel-import.h"

G_BEGIN_DECLS

/**
 * RelImportContext:
 * @connection: within a batch (see rel_batch_begin()); write by rel_batch_save() or rel_batch_insert()
 * @options: of the whole import
 * @file: where to count and report
 * @now: the instant of the import, RFC 3339 in UTC
 * @is_mapped: whether the bytes of the file are a map of it, whose pages can be given back and read again
 *
 * What one file of an import works with.
 */
typedef struct {
  RelConnection *connection;
  const RelImportOptions *options;
  RelImportFile *file;
  const char *now;
  gboolean is_mapped;

  /*< private >*/
  double base, share, last;
} RelImportContext;

void            rel_import_context_progress (RelImportContext  *self,
                                             double             fraction);
RelImportFormat rel_import_sniff            (GBytes            *bytes);

/* Native JSON, in rel-native-import.c: writes each record of the file, counting and reporting in the context. %FALSE with
 * @error, and @error_line or 0, when the whole file has to be refused. */
gboolean        rel_json_import             (RelImportContext  *context,
                                             GBytes            *bytes,
                                             guint             *error_line,
                                             GCancellable      *cancellable,
                                             GError           **error);

/* Drafts of people from a reader, in rel-import-people.c. */
gboolean        rel_import_people           (RelImportContext  *context,
                                             RelImportReader   *reader,
                                             gsize              size,
                                             guint             *error_line,
                                             GCancellable      *cancellable,
                                             GError           **error);

G_END_DECLS
