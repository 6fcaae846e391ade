/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a file of vCards for the import driver. */
#pragma once

#include "rel-import-reader.h"

G_BEGIN_DECLS

gboolean         rel_vcard_import_reader_probe (const char *bytes,
                                                gsize       length);
RelImportReader *rel_vcard_import_reader_new   (GBytes     *bytes,
                                                guint      *error_line,
                                                GError    **error);

G_END_DECLS
