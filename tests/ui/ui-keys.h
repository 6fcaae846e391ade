/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys as the widget with the focus gets them: handed to the shortcuts on their way, without a display server. */
#pragma once

#include "ui-fixture.h"

G_BEGIN_DECLS

gboolean ui_press (UiFixture *ui, const char *accel);
void     ui_complain (const char *state, GtkWidget *widget, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* The window of the keyboard shortcuts */
char *ui_describe_accel (const char *accel);
void  ui_collect_keys   (GtkWidget *widget, GStrvBuilder *keys);

G_END_DECLS
