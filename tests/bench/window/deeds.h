/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does in the window: each deed measures itself, and ends the process. */
#pragma once

#include "probe.h"

G_BEGIN_DECLS

ProbeNext  deeds_find        (const char *name);
GtkWidget *deeds_find_mapped (GtkWidget *widget, const char *type_name);

G_END_DECLS
