/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Logging a conversation in one line from anywhere. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_CAPTURE_DIALOG (rel_capture_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelCaptureDialog, rel_capture_dialog, REL, CAPTURE_DIALOG, AdwDialog)

AdwDialog *rel_capture_dialog_new (RelStore *store);

G_END_DECLS
