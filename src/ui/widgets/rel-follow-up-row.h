/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A promise as a row: a check button, what was promised, when it is due. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

GtkWidget *rel_follow_up_row_new (RelStore *store, RelRecord *follow_up, const char *person);

G_END_DECLS
