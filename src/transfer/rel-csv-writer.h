/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes everybody as one table that our own import reads back unchanged. */
#pragma once

#include <rel-records.h>

G_BEGIN_DECLS

gboolean rel_csv_writer_run (RelConnection  *connection,
                             GOutputStream  *stream,
                             GCancellable   *cancellable,
                             GError        **error);

G_END_DECLS
