/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeps a record from being saved, member by member, in words. */
#include "rel-editor-check.h"

#include <glib/gi18n-lib.h>

/**
 * rel_editor_check:
 * @record: what is edited
 * @field: one of its members
 *
 * Returns: (transfer none) (nullable): what its row is to ask for before the record can be saved; %NULL for nothing
 */
const char *
rel_editor_check (RelRecord *record, guint field)
{
  const RelField *shape = &rel_record_get_shape (record)->fields[field];

  if (rel_values_validate_field (rel_record_get_values (record), field, NULL))
    return NULL;
  if (shape->kind != REL_FIELD_REFERENCE)
    return _("This is required");
  return shape->target == REL_NOUN_GOAL ? _("Type the name of a goal") : _("Type the name of a person");
}
