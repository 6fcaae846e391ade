/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line that is being typed, wherever it is typed, and what was decided about it. */
#pragma once

#include <gtk/gtk.h>

#include "rel-capture-parse.h"
#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_CAPTURE_DRAFT (rel_capture_draft_get_type ())
G_DECLARE_FINAL_TYPE (RelCaptureDraft, rel_capture_draft, REL, CAPTURE_DRAFT, GObject)

RelCaptureDraft *rel_capture_draft_for_store     (RelStore        *store);
void             rel_capture_draft_warm          (RelCaptureDraft *self);
void             rel_capture_draft_begin_use     (RelCaptureDraft *self);
void             rel_capture_draft_end_use       (RelCaptureDraft *self);
gboolean         rel_capture_draft_is_ready      (RelCaptureDraft *self);

const char      *rel_capture_draft_get_text      (RelCaptureDraft *self);
void             rel_capture_draft_set_text      (RelCaptureDraft *self, const char *text);
void             rel_capture_draft_resume        (RelCaptureDraft *self);
void             rel_capture_draft_begin_with    (RelCaptureDraft *self, const char *person, const char *name);
gsize            rel_capture_draft_put_name      (RelCaptureDraft *self, gsize start, gsize length, const char *person, const char *name);

RelCaptureParse *rel_capture_draft_get_parse     (RelCaptureDraft *self);
gboolean         rel_capture_draft_is_ambiguous  (RelCaptureDraft *self);
void             rel_capture_draft_choose        (RelCaptureDraft *self, const char *key, const char *person);
void             rel_capture_draft_choose_goal   (RelCaptureDraft *self, const char *key, const char *goal);
void             rel_capture_draft_refuse        (RelCaptureDraft *self, const char *key);

const char      *rel_capture_draft_get_name      (RelCaptureDraft *self, const char *person);
const char      *rel_capture_draft_get_goal      (RelCaptureDraft *self, const char *goal);
GPtrArray       *rel_capture_draft_match         (RelCaptureDraft *self, const char *key);
GPtrArray       *rel_capture_draft_complete      (RelCaptureDraft *self, const char *typed, guint limit);

void             rel_capture_draft_log           (RelCaptureDraft *self, GtkWidget *from);
void             rel_capture_draft_keep          (RelCaptureDraft *self);

/* Signals:
 *  "changed" (): the text, or what it is understood as, is another.
 *  "logged" (): what was typed is in the store; the text is empty again, or what had been put aside. */

G_END_DECLS
