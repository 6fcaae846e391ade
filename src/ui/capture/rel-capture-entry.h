/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a conversation is logged in one line, with what it is understood as. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_CAPTURE_ENTRY (rel_capture_entry_get_type ())
G_DECLARE_FINAL_TYPE (RelCaptureEntry, rel_capture_entry, REL, CAPTURE_ENTRY, GtkBox)

void         rel_capture_entry_set_store    (RelCaptureEntry *self, RelStore *store);
GtkEditable *rel_capture_entry_get_editable (RelCaptureEntry *self);

/* Actions: "capture.log", and those of the chips. */

G_END_DECLS
