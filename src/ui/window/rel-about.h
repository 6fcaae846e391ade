/* SPDX-License-Identifier: GPL-3.0-or-later */
/* About Relations, with what a report of a problem needs. */
#pragma once

#include <gtk/gtk.h>

#include "rel-store.h"

G_BEGIN_DECLS

void rel_about_present (RelStore *store, GtkWidget *parent);

G_END_DECLS
