/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Watches a window from within its process, and prints what it takes until there is something to see. */
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

/**
 * ProbeNext:
 * @window: the window, which was left alone for a while
 * @content: what was found in it
 *
 * Measures something more; it calls probe_end() when that is done.
 */
typedef void (*ProbeNext) (GtkWindow *window, GtkWidget *content);

void probe_watch        (GtkWindow *window, ProbeFunc find_content, ProbeNext next);
void probe_print        (const char *name, double value);
void probe_print_memory (const char *name);
void probe_end          (void) G_GNUC_NORETURN;

G_END_DECLS
