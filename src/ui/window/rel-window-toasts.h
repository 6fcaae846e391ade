/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says in passing, with an offer to take it back. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _RelWindowToasts RelWindowToasts;

RelWindowToasts *rel_window_toasts_new            (AdwToastOverlay *overlay);
void             rel_window_toasts_free           (RelWindowToasts *self);
void             rel_window_toasts_dismiss_import (RelWindowToasts *self);
void             rel_window_toasts_install        (GtkWidgetClass *widget_class);

G_END_DECLS
