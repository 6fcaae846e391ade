/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a list that are out of use, kept until the list wants rows again. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef GtkWidget *(*RelRowFunc) (gpointer data);

void rel_row_pool_attach (GtkSignalListItemFactory *factory, RelRowFunc new_row, gpointer data, GDestroyNotify free_data);

G_END_DECLS
