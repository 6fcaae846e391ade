/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The log of merges, written with the changes that merge and taken back with them. */
#pragma once

#include "rel-merge.h"

gboolean rel_merge_log_put_in   (RelConnection *connection, const char *kept, RelRecord *removed, const char *now, GError **error);
gboolean rel_merge_log_take_out (RelConnection *connection, const char *kept, const char *removed, GError **error);
