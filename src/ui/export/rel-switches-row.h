/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that opens to switches, all of them on at first. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REL_TYPE_SWITCHES_ROW (rel_switches_row_get_type ())
G_DECLARE_FINAL_TYPE (RelSwitchesRow, rel_switches_row, REL, SWITCHES_ROW, AdwExpanderRow)

void       rel_switches_row_begin     (RelSwitchesRow *self);
void       rel_switches_row_put       (RelSwitchesRow *self, const char *id, const char *title, const char *subtitle);
void       rel_switches_row_end       (RelSwitchesRow *self, gboolean keep_off);
GStrv      rel_switches_row_dup_off   (RelSwitchesRow *self);

/* Signal "changed" (): a person turned a switch. */

G_END_DECLS
