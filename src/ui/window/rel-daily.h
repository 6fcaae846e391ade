/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens once a day while the application is open: a new day shows, the backup is made, the reminder comes. */
#pragma once

#include <gio/gio.h>

#include "rel-store.h"
#include "rel-today.h"

G_BEGIN_DECLS

#define REL_TYPE_DAILY (rel_daily_get_type ())
G_DECLARE_FINAL_TYPE (RelDaily, rel_daily, REL, DAILY, GObject)

RelDaily *rel_daily_new        (GApplication *application, RelStore *store);
void      rel_daily_look       (RelDaily *self);
gboolean  rel_daily_is_working (RelDaily *self);
char     *rel_daily_describe   (const RelToday *today, char **body);

G_END_DECLS
