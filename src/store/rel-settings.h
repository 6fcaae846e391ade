/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings that change what the records say, kept with the records: monthly target, default cadences. */
#pragma once

#include "rel-connection.h"

G_BEGIN_DECLS

#define REL_SETTING_MONTHLY_TARGET "monthly_target"
#define REL_MONTHLY_TARGET_DEFAULT 3
/* How often to be in touch, in days, offered for new people by their direction: default_cadence_above, and so on */
#define REL_SETTING_DEFAULT_CADENCE "default_cadence_"

char    *rel_settings_dup_json (RelConnection *connection, const char *key, GError **error);
gboolean rel_settings_set_json (RelConnection *connection, const char *key, const char *json, GError **error);
gboolean rel_settings_add_json (RelConnection *connection, const char *key, const char *json, gboolean *added, GError **error);
int      rel_settings_get_int  (RelConnection *connection, const char *key, int fallback);
char    *rel_settings_dup_all  (RelConnection *connection, GError **error);

G_END_DECLS
