/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as bars, one below the other. */
#pragma once

#include "rel-picture.h"

G_BEGIN_DECLS

#define REL_TYPE_BARS (rel_bars_get_type ())
G_DECLARE_FINAL_TYPE (RelBars, rel_bars, REL, BARS, RelPicture)

/* At most so many bars a row. */
#define REL_BARS_MAX_SERIES 2

void rel_bars_begin   (RelBars *self, const char *first, const char *second);
void rel_bars_add_row (RelBars *self, const char *key, const char *label);
void rel_bars_add_bar (RelBars *self, guint figure, const char *text, const char *action, GVariant *target);
void rel_bars_end     (RelBars *self, const char *summary);

/* Property "same-scale": whether the second bars are measured as the first are. */

G_END_DECLS
