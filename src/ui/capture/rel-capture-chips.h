/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What will be written of a captured line, chip by chip. */
#pragma once

#include <adwaita.h>

#include "rel-capture-chip.h"
#include "rel-capture-draft.h"
#include "rel-chip-box.h"
#include "rel-who-cache.h"

G_BEGIN_DECLS

RelCaptureChip *rel_capture_chips_fill (RelChipBox *box, GtkBox *lines, RelCaptureDraft *draft, RelWhoCache *who, GString *spoken);

/* The chips activate these actions of an ancestor:
 *  "capture.choose" (key of a name, id of a person or "" for somebody new)
 *  "capture.choose-goal" (key of a tag, id of a goal or "" for a tag)
 *  "capture.refuse" (key of what is no name)
 *  "capture.select" (first byte, length): what to select in the line */

G_END_DECLS
