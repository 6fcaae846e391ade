/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A set of changes that belong together: applied whole or not at all, and turned round for undo. */
#pragma once

#include "rel-records.h"

G_BEGIN_DECLS

#define REL_TYPE_CHANGES (rel_changes_get_type ())
G_DECLARE_FINAL_TYPE (RelChanges, rel_changes, REL, CHANGES, GObject)

RelChanges *rel_changes_new        (const char *label);
const char *rel_changes_get_label  (RelChanges *self);
void        rel_changes_save       (RelChanges *self, RelRecord *record);
void        rel_changes_remove     (RelChanges *self, RelNoun noun, const char *id);
void        rel_changes_log_merge  (RelChanges *self, const char *kept, const char *removed);
guint       rel_changes_get_length (RelChanges *self);
gboolean    rel_changes_apply      (RelChanges *self, RelConnection *connection, GError **error);
RelChanges *rel_changes_invert     (RelChanges *self);
gboolean    rel_changes_touches    (RelChanges *self, RelNoun noun);

/* For listeners: what was written. Valid after the changes were applied. */
RelNoun     rel_changes_get_noun   (RelChanges *self, guint i);
const char *rel_changes_get_id     (RelChanges *self, guint i);
RelRecord  *rel_changes_get_before (RelChanges *self, guint i);
RelRecord  *rel_changes_get_after  (RelChanges *self, guint i);

G_END_DECLS
