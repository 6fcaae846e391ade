/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of people as a reader of the import driver. */
#pragma once

#include "rel-import-reader.h"

G_BEGIN_DECLS

RelImportReader *rel_csv_import_reader_new (GBytes  *text,
                                            guint   *error_line,
                                            GError **error);

G_END_DECLS
