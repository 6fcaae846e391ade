/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of Today that are answered in place: a promise that may wait, groundwork that is done. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"
#include "rel-today.h"

G_BEGIN_DECLS

GtkWidget *rel_today_promise_row_new    (RelStore *store, const RelPromise *promise, RelRecord *follow_up);
GtkWidget *rel_today_groundwork_row_new (RelStore *store, const RelGroundworkDue *due);

G_END_DECLS
