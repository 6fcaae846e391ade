/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person of a file who is here already, and what shall become of them. */
#pragma once

#include "rel-import.h"

G_BEGIN_DECLS

#define REL_TYPE_IMPORT_CHOICE (rel_import_choice_get_type ())
G_DECLARE_FINAL_TYPE (RelImportChoice, rel_import_choice, REL, IMPORT_CHOICE, GObject)

RelImportChoice   *rel_import_choice_new          (const RelImportQuestion *question);
gboolean           rel_import_choice_is_name_alone (RelImportChoice *self);
const char        *rel_import_choice_get_path     (RelImportChoice *self);
guint              rel_import_choice_get_line     (RelImportChoice *self);
RelRecord         *rel_import_choice_get_existing (RelImportChoice *self);
RelRecord         *rel_import_choice_get_incoming (RelImportChoice *self);
RelImportDecision  rel_import_choice_get_decision (RelImportChoice *self);
void               rel_import_choice_set_what     (RelImportChoice *self, RelImportDuplicates what);
void               rel_import_choice_set_members  (RelImportChoice *self, RelPersonMembers taken, RelPersonMembers joined);

/* Property "what" (a RelImportDuplicates as unsigned number; notify). */

G_END_DECLS
