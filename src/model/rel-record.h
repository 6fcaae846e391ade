/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base class of every noun: identity, times, and values described by a shape. */
#pragma once

#include <glib-object.h>

#include "rel-values.h"

G_BEGIN_DECLS

#define REL_TYPE_RECORD (rel_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (RelRecord, rel_record, REL, RECORD, GObject)

struct _RelRecordClass
{
  GObjectClass parent_class;

  RelNoun noun;
  const RelShape *shape;
  GParamSpec **properties; /* one a field */
};

void        rel_record_class_set_shape (RelRecordClass *klass, RelNoun noun, const RelShape *shape);

RelRecord  *rel_record_new             (RelNoun noun);
RelRecord  *rel_record_copy            (RelRecord *self);
gboolean    rel_record_equal           (RelRecord *self, RelRecord *other);
void        rel_record_assign          (RelRecord *self, RelRecord *from);
void        rel_record_stamp           (RelRecord *self, const char *now);

RelNoun         rel_record_get_noun    (RelRecord *self);
const RelShape *rel_record_get_shape   (RelRecord *self);
RelValues      *rel_record_get_values  (RelRecord *self);

const char *rel_record_get_id          (RelRecord *self);
void        rel_record_set_id          (RelRecord *self, const char *id);
const char *rel_record_get_created_at  (RelRecord *self);
void        rel_record_set_created_at  (RelRecord *self, const char *instant);
const char *rel_record_get_modified_at (RelRecord *self);
void        rel_record_set_modified_at (RelRecord *self, const char *instant);
gint64      rel_record_get_row         (RelRecord *self);
void        rel_record_set_row         (RelRecord *self, gint64 row);

const char         *rel_record_get_text   (RelRecord *self, guint field);
int                 rel_record_get_number (RelRecord *self, guint field);
gboolean            rel_record_get_flag   (RelRecord *self, guint field);
int                 rel_record_get_word   (RelRecord *self, guint field);
const char * const *rel_record_get_texts  (RelRecord *self, guint field);
GPtrArray          *rel_record_get_items  (RelRecord *self, guint field);

void rel_record_set_text   (RelRecord *self, guint field, const char *text);
void rel_record_set_number (RelRecord *self, guint field, int number);
void rel_record_set_texts  (RelRecord *self, guint field, const char * const *texts);
void rel_record_set_items  (RelRecord *self, guint field, GPtrArray *items);

gboolean rel_record_validate (RelRecord *self, GError **error);

G_END_DECLS
