/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Native files become records of the database, rule by rule. */
#pragma once

#include "rel-import-private.h"
#include "rel-native-reader.h"

G_BEGIN_DECLS

/**
 * RelNativeAdjustFunc:
 * @record: a record of the file, valid
 *
 * Changes a record before it is written, on any thread. What it makes of it must be valid again.
 */
typedef void (*RelNativeAdjustFunc) (RelRecord *record,
                                     gpointer   user_data);

gboolean rel_native_import (RelImportContext     *context,
                            GBytes               *bytes,
                            RelNativeAdjustFunc   adjust,
                            gpointer              adjust_data,
                            guint                *error_line,
                            GCancellable         *cancellable,
                            GError              **error);

gboolean rel_native_import_members (RelImportContext  *context,
                                    RelNativeReader   *reader,
                                    gboolean           is_story,
                                    GError           **error);

G_END_DECLS
