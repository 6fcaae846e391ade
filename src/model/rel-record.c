/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base class of every noun: identity, times, and values described by a shape. */
#include "rel-record.h"

#include "rel-id.h"

typedef struct
{
  char *id;
  char *created_at;
  char *modified_at;
  gint64 row;
  RelValues *values;
} RelRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RelRecord, rel_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_CREATED_AT,
  PROP_MODIFIED_AT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define PRIV(self) ((RelRecordPrivate *) rel_record_get_instance_private (self))

static void
rel_record_constructed (GObject *object)
{
  RelRecord *self = REL_RECORD (object);

  G_OBJECT_CLASS (rel_record_parent_class)->constructed (object);
  PRIV (self)->values = rel_values_new (REL_RECORD_GET_CLASS (self)->shape);
}

static void
rel_record_finalize (GObject *object)
{
  RelRecordPrivate *priv = PRIV (REL_RECORD (object));

  g_free (priv->id);
  g_free (priv->created_at);
  g_free (priv->modified_at);
  g_clear_pointer (&priv->values, rel_values_unref);
  G_OBJECT_CLASS (rel_record_parent_class)->finalize (object);
}

static void
rel_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RelRecord *self = REL_RECORD (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, rel_record_get_id (self));
      break;
    case PROP_CREATED_AT:
      g_value_set_string (value, rel_record_get_created_at (self));
      break;
    case PROP_MODIFIED_AT:
      g_value_set_string (value, rel_record_get_modified_at (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_record_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelRecord *self = REL_RECORD (object);

  switch (prop_id)
    {
    case PROP_ID:
      rel_record_set_id (self, g_value_get_string (value));
      break;
    case PROP_CREATED_AT:
      rel_record_set_created_at (self, g_value_get_string (value));
      break;
    case PROP_MODIFIED_AT:
      rel_record_set_modified_at (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_record_class_init (RelRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = rel_record_constructed;
  object_class->finalize = rel_record_finalize;
  object_class->get_property = rel_record_get_property;
  object_class->set_property = rel_record_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_CREATED_AT] = g_param_spec_string ("created-at", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED_AT] = g_param_spec_string ("modified-at", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rel_record_init (RelRecord *self)
{
}

static void
get_field_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RelRecord *self = REL_RECORD (object);
  guint field = prop_id - 1;

  switch (rel_record_get_shape (self)->fields[field].kind)
    {
    case REL_FIELD_NUMBER:
      g_value_set_int (value, rel_record_get_number (self, field));
      break;
    case REL_FIELD_FLAG:
      g_value_set_boolean (value, rel_record_get_flag (self, field));
      break;
    case REL_FIELD_WORD:
      g_value_set_enum (value, rel_record_get_word (self, field));
      break;
    case REL_FIELD_REFERENCES:
    case REL_FIELD_TEXTS:
      g_value_set_boxed (value, rel_record_get_texts (self, field));
      break;
    case REL_FIELD_ITEMS:
      g_value_set_boxed (value, rel_record_get_items (self, field));
      break;
    default:
      g_value_set_string (value, rel_record_get_text (self, field));
    }
}

static void
set_field_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelRecord *self = REL_RECORD (object);
  guint field = prop_id - 1;

  switch (rel_record_get_shape (self)->fields[field].kind)
    {
    case REL_FIELD_NUMBER:
      rel_record_set_number (self, field, g_value_get_int (value));
      break;
    case REL_FIELD_FLAG:
      rel_record_set_number (self, field, g_value_get_boolean (value));
      break;
    case REL_FIELD_WORD:
      rel_record_set_number (self, field, g_value_get_enum (value));
      break;
    case REL_FIELD_REFERENCES:
    case REL_FIELD_TEXTS:
      rel_record_set_texts (self, field, g_value_get_boxed (value));
      break;
    case REL_FIELD_ITEMS:
      rel_record_set_items (self, field, g_value_get_boxed (value));
      break;
    default:
      rel_record_set_text (self, field, g_value_get_string (value));
    }
}

static GParamSpec *
make_property (const RelField *field)
{
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->kind)
    {
    case REL_FIELD_NUMBER:
      return g_param_spec_int (name, NULL, NULL, REL_NUMBER_NONE, field->maximum, REL_NUMBER_NONE, flags);
    case REL_FIELD_FLAG:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
    case REL_FIELD_WORD:
      return g_param_spec_enum (name, NULL, NULL, field->words (), field->fallback, flags);
    case REL_FIELD_REFERENCES:
    case REL_FIELD_TEXTS:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);
    case REL_FIELD_ITEMS:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_PTR_ARRAY, flags);
    default:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    }
}

/**
 * rel_record_class_set_shape:
 * @klass: the class of a noun, in its class_init
 * @noun: the noun
 * @shape: what it consists of, static
 *
 * Installs one property a field, the name's underscores turned to dashes. Each notifies once, and
 * only when its value changed.
 */
void
rel_record_class_set_shape (RelRecordClass *klass, RelNoun noun, const RelShape *shape)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->noun = noun;
  klass->shape = shape;
  klass->properties = g_new0 (GParamSpec *, shape->n_fields + 1);
  object_class->get_property = get_field_property;
  object_class->set_property = set_field_property;
  for (guint i = 0; i < shape->n_fields; i++)
    klass->properties[i + 1] = make_property (&shape->fields[i]);
  g_object_class_install_properties (object_class, shape->n_fields + 1, klass->properties);
}

/**
 * rel_record_new:
 * @noun: which noun
 *
 * Returns: (transfer full): a record with no id and every member at its default
 */
RelRecord *
rel_record_new (RelNoun noun)
{
  return g_object_new (rel_noun_get_info (noun)->get_type (), NULL);
}

/**
 * rel_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a record of its own with the same id, times and values
 */
RelRecord *
rel_record_copy (RelRecord *self)
{
  RelRecord *copy = rel_record_new (rel_record_get_noun (self));

  rel_record_assign (copy, self);
  return copy;
}

/**
 * rel_record_equal:
 * @self: a record
 * @other: another
 *
 * Returns: whether noun, id, times and values are the same
 */
gboolean
rel_record_equal (RelRecord *self, RelRecord *other)
{
  RelRecordPrivate *a = PRIV (self);
  RelRecordPrivate *b = PRIV (other);

  return g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->created_at, b->created_at) == 0 &&
         g_strcmp0 (a->modified_at, b->modified_at) == 0 && rel_values_equal (a->values, b->values);
}

/**
 * rel_record_assign:
 * @self: a record
 * @from: a record of the same noun
 *
 * Makes @self equal to @from, with one notification for each property that differed.
 */
void
rel_record_assign (RelRecord *self, RelRecord *from)
{
  RelRecordClass *klass = REL_RECORD_GET_CLASS (self);
  RelRecordPrivate *a = PRIV (self);
  RelRecordPrivate *b = PRIV (from);

  g_return_if_fail (rel_record_get_noun (self) == rel_record_get_noun (from));

  g_object_freeze_notify (G_OBJECT (self));
  rel_record_set_id (self, b->id);
  rel_record_set_created_at (self, b->created_at);
  rel_record_set_modified_at (self, b->modified_at);
  a->row = b->row;
  for (guint i = 0; i < klass->shape->n_fields; i++)
    if (rel_values_copy_field (a->values, b->values, i))
      g_object_notify_by_pspec (G_OBJECT (self), klass->properties[i + 1]);
  rel_values_set_extra (a->values, rel_values_get_extra (b->values));
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * rel_record_stamp:
 * @self: a record
 * @now: an instant
 *
 * Marks a change made now: a record without an id is given one, a record without a creation time
 * was created now.
 */
void
rel_record_stamp (RelRecord *self, const char *now)
{
  if (PRIV (self)->id == NULL)
    {
      g_autofree char *id = rel_id_new ();

      rel_record_set_id (self, id);
    }
  if (PRIV (self)->created_at == NULL)
    rel_record_set_created_at (self, now);
  rel_record_set_modified_at (self, now);
}

/**
 * rel_record_get_noun:
 * @self: a record
 *
 * Returns: what kind of record it is
 */
RelNoun
rel_record_get_noun (RelRecord *self)
{
  return REL_RECORD_GET_CLASS (self)->noun;
}

/**
 * rel_record_get_shape:
 * @self: a record
 *
 * Returns: (transfer none): what describes its members
 */
const RelShape *
rel_record_get_shape (RelRecord *self)
{
  return REL_RECORD_GET_CLASS (self)->shape;
}

/**
 * rel_record_get_values:
 * @self: a record
 *
 * For code that treats every noun alike. What is set here does not notify.
 *
 * Returns: (transfer none): the values
 */
RelValues *
rel_record_get_values (RelRecord *self)
{
  return PRIV (self)->values;
}

/**
 * rel_record_get_id:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): its id, %NULL until it has one
 */
const char *
rel_record_get_id (RelRecord *self)
{
  return PRIV (self)->id;
}

/**
 * rel_record_set_id:
 * @self: a record
 * @id: (nullable): its id
 */
void
rel_record_set_id (RelRecord *self, const char *id)
{
  if (g_set_str (&PRIV (self)->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * rel_record_get_created_at:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): when it came to be, UTC as RFC 3339
 */
const char *
rel_record_get_created_at (RelRecord *self)
{
  return PRIV (self)->created_at;
}

/**
 * rel_record_set_created_at:
 * @self: a record
 * @instant: (nullable): when it came to be, UTC as RFC 3339
 */
void
rel_record_set_created_at (RelRecord *self, const char *instant)
{
  if (g_set_str (&PRIV (self)->created_at, instant))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CREATED_AT]);
}

/**
 * rel_record_get_modified_at:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): when it last changed, UTC as RFC 3339
 */
const char *
rel_record_get_modified_at (RelRecord *self)
{
  return PRIV (self)->modified_at;
}

/**
 * rel_record_set_modified_at:
 * @self: a record
 * @instant: (nullable): when it last changed, UTC as RFC 3339
 */
void
rel_record_set_modified_at (RelRecord *self, const char *instant)
{
  if (g_set_str (&PRIV (self)->modified_at, instant))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED_AT]);
}

/**
 * rel_record_get_row:
 * @self: a record
 *
 * Returns: its number in this database, 0 while it is not stored; never exported
 */
gint64
rel_record_get_row (RelRecord *self)
{
  return PRIV (self)->row;
}

/**
 * rel_record_set_row:
 * @self: a record
 * @row: its row in the database, 0 for none
 */
void
rel_record_set_row (RelRecord *self, gint64 row)
{
  PRIV (self)->row = row;
}

/**
 * rel_record_get_text:
 * @self: a record
 * @field: one of the enumeration of its noun
 *
 * Returns: (transfer none) (nullable): a text, a date or an id; %NULL for none
 */
const char *
rel_record_get_text (RelRecord *self, guint field)
{
  return rel_values_get_text (PRIV (self)->values, field);
}

/**
 * rel_record_get_number:
 * @self: a record
 * @field: one of the enumeration of its noun
 *
 * Returns: a number, or %REL_NUMBER_NONE
 */
int
rel_record_get_number (RelRecord *self, guint field)
{
  return rel_values_get_number (PRIV (self)->values, field);
}

/**
 * rel_record_get_flag:
 * @self: a record
 * @field: one of the enumeration of its noun
 *
 * Returns: whether it is so
 */
gboolean
rel_record_get_flag (RelRecord *self, guint field)
{
  return rel_values_get_flag (PRIV (self)->values, field);
}

/**
 * rel_record_get_word:
 * @self: a record
 * @field: one of the enumeration of its noun
 *
 * Returns: the value of an enumeration
 */
int
rel_record_get_word (RelRecord *self, guint field)
{
  return rel_values_get_word (PRIV (self)->values, field);
}

/**
 * rel_record_get_texts:
 * @self: a record
 * @field: one of the enumeration of its noun
 *
 * Returns: (transfer none): a list of texts or of ids, ended by %NULL, never %NULL itself
 */
const char * const *
rel_record_get_texts (RelRecord *self, guint field)
{
  return rel_values_get_texts (PRIV (self)->values, field);
}

/**
 * rel_record_get_items:
 * @self: a record
 * @field: one of the enumeration of its noun
 *
 * Returns: (transfer none) (nullable) (element-type RelValues): a list of items; %NULL where it is empty
 */
GPtrArray *
rel_record_get_items (RelRecord *self, guint field)
{
  return rel_values_get_items (PRIV (self)->values, field);
}

static void
notify_if (RelRecord *self, guint field, gboolean changed)
{
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), REL_RECORD_GET_CLASS (self)->properties[field + 1]);
}

/**
 * rel_record_set_text:
 * @self: a record
 * @field: one of the enumeration of its noun
 * @text: (nullable): a text, a date or an id
 *
 * Tells of it where it is another than before; so do the setters below.
 */
void
rel_record_set_text (RelRecord *self, guint field, const char *text)
{
  notify_if (self, field, rel_values_set_text (PRIV (self)->values, field, text));
}

/**
 * rel_record_set_number:
 * @self: a record
 * @field: one of the enumeration of its noun
 * @number: a number, a flag or the value of an enumeration
 */
void
rel_record_set_number (RelRecord *self, guint field, int number)
{
  notify_if (self, field, rel_values_set_number (PRIV (self)->values, field, number));
}

/**
 * rel_record_set_texts:
 * @self: a record
 * @field: one of the enumeration of its noun
 * @texts: (nullable): a list of texts or of ids, ended by %NULL
 */
void
rel_record_set_texts (RelRecord *self, guint field, const char * const *texts)
{
  notify_if (self, field, rel_values_set_texts (PRIV (self)->values, field, texts));
}

/**
 * rel_record_set_items:
 * @self: a record
 * @field: one of the enumeration of its noun
 * @items: (nullable) (element-type RelValues): a list of items
 */
void
rel_record_set_items (RelRecord *self, guint field, GPtrArray *items)
{
  notify_if (self, field, rel_values_set_items (PRIV (self)->values, field, items));
}
