/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample story, told so that it ends today. */
#pragma once

#include <rel-connection.h>
#include <rel-date.h>

G_BEGIN_DECLS

char  *rel_sample_find (void);
gint64 rel_sample_load (RelConnection  *connection,
                        const char     *path,
                        RelDay          today,
                        GCancellable   *cancellable,
                        GError        **error);

G_END_DECLS
