/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names that may be meant, below the line while one is typed. */
#pragma once

#include <gtk/gtk.h>

#include "rel-capture-draft.h"
#include "rel-who-cache.h"

G_BEGIN_DECLS

#define REL_TYPE_CAPTURE_COMPLETION (rel_capture_completion_get_type ())
G_DECLARE_FINAL_TYPE (RelCaptureCompletion, rel_capture_completion, REL, CAPTURE_COMPLETION, GtkPopover)

GtkWidget *rel_capture_completion_new    (RelCaptureDraft *draft, RelWhoCache *who);
void       rel_capture_completion_update (RelCaptureCompletion *self, const char *typed, const GdkRectangle *below);
void       rel_capture_completion_hide   (RelCaptureCompletion *self);
gboolean   rel_capture_completion_press  (RelCaptureCompletion *self, guint keyval, GdkModifierType state);

/* Signal "chosen" (const char *person): the id of who is meant. */

G_END_DECLS
