/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of one record or of one item of a list inside it, by field. */
#pragma once

#include "rel-shape.h"

G_BEGIN_DECLS

#define REL_TYPE_VALUES (rel_values_get_type ())

/**
 * RelValues:
 *
 * Values for the fields of a [struct@Shape]. Reference counted. Items of lists (contact points,
 * positions, groundwork …) are plain `RelValues`; records hold theirs inside.
 */
typedef struct _RelValues RelValues;

#define REL_VALUES_ERROR (rel_values_error_quark ())
GQuark rel_values_error_quark (void);

typedef enum
{
  REL_VALUES_ERROR_MISSING, /* a required member is absent */
  REL_VALUES_ERROR_INVALID, /* a value breaks the rule of its member */
} RelValuesError;

GType           rel_values_get_type   (void) G_GNUC_CONST;
RelValues      *rel_values_new        (const RelShape *shape);
RelValues      *rel_values_ref        (RelValues *self);
void            rel_values_unref      (RelValues *self);
RelValues      *rel_values_copy       (RelValues *self);
gboolean        rel_values_equal      (RelValues *self, RelValues *other);
const RelShape *rel_values_get_shape  (RelValues *self);

const char         *rel_values_get_text  (RelValues *self, guint field);
int                 rel_values_get_number (RelValues *self, guint field);
gboolean            rel_values_get_flag  (RelValues *self, guint field);
int                 rel_values_get_word  (RelValues *self, guint field);
const char * const *rel_values_get_texts (RelValues *self, guint field);
GPtrArray          *rel_values_get_items (RelValues *self, guint field);
const char         *rel_values_get_extra (RelValues *self);
gboolean            rel_values_is_default (RelValues *self, guint field);
gboolean            rel_values_field_equal (RelValues *self, RelValues *other, guint field);

gboolean rel_values_set_text   (RelValues *self, guint field, const char *text);
gboolean rel_values_take_text  (RelValues *self, guint field, char *text);
gboolean rel_values_set_number (RelValues *self, guint field, int number);
gboolean rel_values_set_texts  (RelValues *self, guint field, const char * const *texts);
gboolean rel_values_take_texts (RelValues *self, guint field, GStrv texts);
gboolean rel_values_set_items  (RelValues *self, guint field, GPtrArray *items);
gboolean rel_values_take_items (RelValues *self, guint field, GPtrArray *items);
gboolean rel_values_set_extra  (RelValues *self, const char *json);
gboolean rel_values_copy_field (RelValues *self, RelValues *from, guint field);

gboolean rel_values_validate       (RelValues *self, GError **error);
gboolean rel_values_validate_field (RelValues *self, guint index, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelValues, rel_values_unref)

G_END_DECLS
