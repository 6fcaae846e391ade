/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers a new person the cadence that is usual for where they stand. */
#pragma once

#include "rel-editor-dialog.h"

G_BEGIN_DECLS

void rel_cadence_offer_attach (RelEditorDialog *dialog, RelStore *store);

G_END_DECLS
