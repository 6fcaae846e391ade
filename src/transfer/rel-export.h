/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exporting to a file: everything, or all people, as one of the formats. */
#pragma once

#include "rel-connection.h"

G_BEGIN_DECLS

typedef enum
{
  REL_EXPORT_JSON,
  REL_EXPORT_CSV,
  REL_EXPORT_VCARD,
  REL_EXPORT_ICS,
} RelExportFormat;

/* Called on the thread of the export, some hundred times in all; @fraction is 0 to 1. */
typedef void (*RelExportProgressFunc) (double fraction, gpointer user_data);

gboolean rel_export_format_from_name (const char *name, RelExportFormat *format);
gboolean rel_export_format_from_path (const char *path, RelExportFormat *format);
gboolean rel_export_run              (RelConnection *connection, const char *path, RelExportFormat format,
                                      RelExportProgressFunc progress, gpointer progress_data,
                                      GCancellable *cancellable, GError **error);

G_END_DECLS
