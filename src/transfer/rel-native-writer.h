/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything in the database as one native file. */
#pragma once

#include <rel-connection.h>

G_BEGIN_DECLS

gboolean rel_native_export (RelConnection  *connection,
                            const char     *path,
                            void          (*progress) (double fraction, gpointer user_data),
                            gpointer        progress_data,
                            GCancellable   *cancellable,
                            GError        **error);

G_END_DECLS
