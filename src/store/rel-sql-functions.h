/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQL functions of our own: folding and days. */
#pragma once

#include <glib.h>
#include <sqlite3.h>

gboolean rel_sql_functions_register (sqlite3 *db);
