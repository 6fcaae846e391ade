/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a long list of records, by their noun. */
#pragma once

#include <gtk/gtk.h>

#include "rel-store.h"

G_BEGIN_DECLS

GtkListItemFactory *rel_row_factory_new (RelStore *store, RelNoun noun);

G_END_DECLS
