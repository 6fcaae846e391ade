/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help to choose the two or three people to have in focus, and to say why each. */
#pragma once

#include "rel-section.h"
#include "rel-store.h"
#include "rel-today-data.h"

G_BEGIN_DECLS

void rel_today_focus_show (RelSection *section, RelStore *store, RelTodayData *data);

G_END_DECLS
