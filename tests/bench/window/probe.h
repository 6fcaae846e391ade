/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Watches the frames of a window from within its process, and prints what they took. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ProbeFunc:
 * @window: the window
 *
 * Returns: (nullable) (transfer none): what scrolls, once what a person waits for has been drawn in it; %NULL before
 */
typedef GtkWidget *(*ProbeFunc) (GtkWindow *window);

void probe_watch (GtkWindow *window, ProbeFunc find_content, gboolean scroll);

G_END_DECLS
