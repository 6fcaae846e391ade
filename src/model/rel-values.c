/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of one record or of one item of a list inside it, by field. */
#include "rel-values.h"

#include <gio/gio.h>

typedef union
{
  char *text;
  int number;
  GStrv texts;
  GPtrArray *items;
} RelValue;

struct _RelValues
{
  const RelShape *shape;
  char *extra;
  int references;
  RelValue values[];
};

G_DEFINE_BOXED_TYPE (RelValues, rel_values, rel_values_ref, rel_values_unref)
G_DEFINE_QUARK (rel-values-error-quark, rel_values_error)

typedef enum { STORAGE_TEXT, STORAGE_NUMBER, STORAGE_TEXTS, STORAGE_ITEMS } Storage;

static Storage
storage_of (const RelField *field)
{
  switch (field->kind)
    {
    case REL_FIELD_NUMBER:
    case REL_FIELD_FLAG:
    case REL_FIELD_WORD:
      return STORAGE_NUMBER;
    case REL_FIELD_REFERENCES:
    case REL_FIELD_TEXTS:
      return STORAGE_TEXTS;
    case REL_FIELD_ITEMS:
      return STORAGE_ITEMS;
    default:
      return STORAGE_TEXT;
    }
}

static int
default_number (const RelField *field)
{
  return field->kind == REL_FIELD_NUMBER ? REL_NUMBER_NONE : field->fallback;
}

/**
 * rel_values_new:
 * @shape: (transfer none): a shape, static
 *
 * Returns: (transfer full): values that are all absent, so that each means its default
 */
RelValues *
rel_values_new (const RelShape *shape)
{
  RelValues *self = g_malloc0 (sizeof (RelValues) + shape->n_fields * sizeof (RelValue));

  self->shape = shape;
  self->references = 1;
  for (guint i = 0; i < shape->n_fields; i++)
    if (storage_of (&shape->fields[i]) == STORAGE_NUMBER)
      self->values[i].number = default_number (&shape->fields[i]);
  return self;
}

/**
 * rel_values_ref:
 * @self: values
 *
 * Returns: (transfer full): @self
 */
RelValues *
rel_values_ref (RelValues *self)
{
  g_atomic_int_inc (&self->references);
  return self;
}

static void
clear_value (RelValues *self, guint i)
{
  switch (storage_of (&self->shape->fields[i]))
    {
    case STORAGE_TEXT:
      g_clear_pointer (&self->values[i].text, g_free);
      break;
    case STORAGE_TEXTS:
      g_clear_pointer (&self->values[i].texts, g_strfreev);
      break;
    case STORAGE_ITEMS:
      g_clear_pointer (&self->values[i].items, g_ptr_array_unref);
      break;
    case STORAGE_NUMBER:
      self->values[i].number = default_number (&self->shape->fields[i]);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * rel_values_unref:
 * @self: values
 */
void
rel_values_unref (RelValues *self)
{
  if (!g_atomic_int_dec_and_test (&self->references))
    return;
  for (guint i = 0; i < self->shape->n_fields; i++)
    clear_value (self, i);
  g_free (self->extra);
  g_free (self);
}

static GPtrArray *
copy_items (GPtrArray *items)
{
  GPtrArray *copy;

  if (items == NULL || items->len == 0)
    return NULL;
  copy = g_ptr_array_new_full (items->len, (GDestroyNotify) rel_values_unref);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (copy, rel_values_copy (items->pdata[i]));
  return copy;
}

/**
 * rel_values_copy:
 * @self: values
 *
 * Returns: (transfer full): an independent copy, items copied too
 */
RelValues *
rel_values_copy (RelValues *self)
{
  RelValues *copy = rel_values_new (self->shape);

  for (guint i = 0; i < self->shape->n_fields; i++)
    rel_values_copy_field (copy, self, i);
  copy->extra = g_strdup (self->extra);
  return copy;
}

/**
 * rel_values_copy_field:
 * @self: where to
 * @from: values of the same shape
 * @field: index of a field
 *
 * Returns: whether @self changed
 */
gboolean
rel_values_copy_field (RelValues *self, RelValues *from, guint field)
{
  g_assert (self->shape == from->shape);

  switch (storage_of (&self->shape->fields[field]))
    {
    case STORAGE_TEXT:
      return rel_values_set_text (self, field, from->values[field].text);
    case STORAGE_NUMBER:
      return rel_values_set_number (self, field, from->values[field].number);
    case STORAGE_TEXTS:
      return rel_values_set_texts (self, field, (const char * const *) from->values[field].texts);
    case STORAGE_ITEMS:
      return rel_values_set_items (self, field, from->values[field].items);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
items_equal (GPtrArray *a, GPtrArray *b)
{
  guint n = a != NULL ? a->len : 0;

  if (n != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!rel_values_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
texts_equal (const char * const *a, const char * const *b)
{
  static const char * const none[] = { NULL };

  return g_strv_equal (a != NULL ? a : none, b != NULL ? b : none);
}

/**
 * rel_values_field_equal:
 * @self: values
 * @other: values of the same shape
 * @field: index of a field
 *
 * Returns: whether the two hold the same there
 */
gboolean
rel_values_field_equal (RelValues *self, RelValues *other, guint field)
{
  RelValue *a = &self->values[field];
  RelValue *b = &other->values[field];

  switch (storage_of (&self->shape->fields[field]))
    {
    case STORAGE_TEXT:
      return g_strcmp0 (a->text, b->text) == 0;
    case STORAGE_NUMBER:
      return a->number == b->number;
    case STORAGE_TEXTS:
      return texts_equal ((const char * const *) a->texts, (const char * const *) b->texts);
    case STORAGE_ITEMS:
      return items_equal (a->items, b->items);
    default:
      g_assert_not_reached ();
    }
}

/**
 * rel_values_equal:
 * @self: values
 * @other: values
 *
 * Returns: whether shape, every field and the unknown members are the same
 */
gboolean
rel_values_equal (RelValues *self, RelValues *other)
{
  if (self->shape != other->shape || g_strcmp0 (self->extra, other->extra) != 0)
    return FALSE;
  for (guint i = 0; i < self->shape->n_fields; i++)
    if (!rel_values_field_equal (self, other, i))
      return FALSE;
  return TRUE;
}

/**
 * rel_values_get_shape:
 * @self: values
 *
 * Returns: (transfer none): what describes them
 */
const RelShape *
rel_values_get_shape (RelValues *self)
{
  return self->shape;
}

/**
 * rel_values_get_text:
 * @self: values
 * @field: index of a text, date, time, instant or reference
 *
 * Returns: (transfer none) (nullable): the text, %NULL when absent
 */
const char *
rel_values_get_text (RelValues *self, guint field)
{
  g_assert (storage_of (&self->shape->fields[field]) == STORAGE_TEXT);
  return self->values[field].text;
}

/**
 * rel_values_get_number:
 * @self: values
 * @field: index of a number, flag or word
 *
 * Returns: the number, %REL_NUMBER_NONE when absent
 */
int
rel_values_get_number (RelValues *self, guint field)
{
  g_assert (storage_of (&self->shape->fields[field]) == STORAGE_NUMBER);
  return self->values[field].number;
}

/**
 * rel_values_get_flag:
 * @self: values
 * @field: a field of their shape
 *
 * Returns: whether it is so
 */
gboolean
rel_values_get_flag (RelValues *self, guint field)
{
  return rel_values_get_number (self, field) != 0;
}

/**
 * rel_values_get_word:
 * @self: values
 * @field: a field of their shape
 *
 * Returns: the value of an enumeration
 */
int
rel_values_get_word (RelValues *self, guint field)
{
  return rel_values_get_number (self, field);
}

/**
 * rel_values_get_texts:
 * @self: values
 * @field: index of a list of texts or references
 *
 * Returns: (transfer none): the texts, %NULL-terminated, never %NULL
 */
const char * const *
rel_values_get_texts (RelValues *self, guint field)
{
  static const char * const none[] = { NULL };

  g_assert (storage_of (&self->shape->fields[field]) == STORAGE_TEXTS);
  return self->values[field].texts != NULL ? (const char * const *) self->values[field].texts : none;
}

/**
 * rel_values_get_items:
 * @self: values
 * @field: index of a list of items
 *
 * The array must not be changed: set a new one.
 *
 * Returns: (transfer none) (nullable) (element-type RelValues): the items, %NULL for none
 */
GPtrArray *
rel_values_get_items (RelValues *self, guint field)
{
  g_assert (storage_of (&self->shape->fields[field]) == STORAGE_ITEMS);
  return self->values[field].items;
}

/**
 * rel_values_get_extra:
 * @self: values
 *
 * Returns: (transfer none) (nullable): the members this version does not know, as the inside of a
 *   JSON object without its braces
 */
const char *
rel_values_get_extra (RelValues *self)
{
  return self->extra;
}

/**
 * rel_values_is_default:
 * @self: values
 * @field: index of a field
 *
 * Returns: whether the field holds what an absent member would mean
 */
gboolean
rel_values_is_default (RelValues *self, guint field)
{
  RelValue *value = &self->values[field];

  switch (storage_of (&self->shape->fields[field]))
    {
    case STORAGE_TEXT:
      return value->text == NULL;
    case STORAGE_NUMBER:
      return value->number == default_number (&self->shape->fields[field]);
    case STORAGE_TEXTS:
      return value->texts == NULL;
    case STORAGE_ITEMS:
      return value->items == NULL;
    default:
      g_assert_not_reached ();
    }
}

/**
 * rel_values_set_text:
 * @self: values
 * @field: index of a text, date, time, instant or reference
 * @text: (nullable): the text; empty is the same as %NULL
 *
 * Returns: whether the value changed
 */
gboolean
rel_values_set_text (RelValues *self, guint field, const char *text)
{
  if (text != NULL && *text == '\0')
    text = NULL;
  g_assert (storage_of (&self->shape->fields[field]) == STORAGE_TEXT);
  return g_set_str (&self->values[field].text, text);
}

/**
 * rel_values_take_text:
 * @self: values
 * @field: index of a text, date, time, instant or reference
 * @text: (transfer full) (nullable): the text; empty is the same as %NULL
 *
 * Returns: whether the value changed
 */
gboolean
rel_values_take_text (RelValues *self, guint field, char *text)
{
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  g_assert (storage_of (&self->shape->fields[field]) == STORAGE_TEXT);
  if (g_strcmp0 (self->values[field].text, text) == 0)
    {
      g_free (text);
      return FALSE;
    }
  g_free (self->values[field].text);
  self->values[field].text = text;
  return TRUE;
}

/**
 * rel_values_set_number:
 * @self: values
 * @field: index of a number, flag or word
 * @number: the number, %REL_NUMBER_NONE for absent
 *
 * Returns: whether the value changed
 */
gboolean
rel_values_set_number (RelValues *self, guint field, int number)
{
  g_assert (storage_of (&self->shape->fields[field]) == STORAGE_NUMBER);
  if (self->values[field].number == number)
    return FALSE;
  self->values[field].number = number;
  return TRUE;
}

/**
 * rel_values_set_texts:
 * @self: values
 * @field: index of a list of texts or references
 * @texts: (nullable): the texts; empty is the same as %NULL
 *
 * Returns: whether the value changed
 */
gboolean
rel_values_set_texts (RelValues *self, guint field, const char * const *texts)
{
  g_assert (storage_of (&self->shape->fields[field]) == STORAGE_TEXTS);
  if (texts != NULL && texts[0] == NULL)
    texts = NULL;
  if (texts == NULL && self->values[field].texts == NULL)
    return FALSE;
  return rel_values_take_texts (self, field, g_strdupv ((GStrv) texts));
}

/**
 * rel_values_take_texts:
 * @self: values
 * @field: a list of texts
 * @texts: (transfer full) (nullable): the texts; no texts are as %NULL
 *
 * Returns: whether they are others than before
 */
gboolean
rel_values_take_texts (RelValues *self, guint field, GStrv texts)
{
  g_assert (storage_of (&self->shape->fields[field]) == STORAGE_TEXTS);
  if (texts != NULL && texts[0] == NULL)
    g_clear_pointer (&texts, g_strfreev);
  if (texts_equal ((const char * const *) self->values[field].texts, (const char * const *) texts))
    {
      g_strfreev (texts);
      return FALSE;
    }
  g_strfreev (self->values[field].texts);
  self->values[field].texts = texts;
  return TRUE;
}

/**
 * rel_values_set_items:
 * @self: values
 * @field: index of a list of items
 * @items: (nullable) (element-type RelValues): the items, copied; empty is the same as %NULL
 *
 * Returns: whether the value changed
 */
gboolean
rel_values_set_items (RelValues *self, guint field, GPtrArray *items)
{
  g_assert (storage_of (&self->shape->fields[field]) == STORAGE_ITEMS);
  if (items_equal (self->values[field].items, items))
    return FALSE;
  g_clear_pointer (&self->values[field].items, g_ptr_array_unref);
  self->values[field].items = copy_items (items);
  return TRUE;
}

/**
 * rel_values_take_items:
 * @self: values
 * @field: index of a list of items
 * @items: (transfer full) (element-type RelValues): the items, which own their elements; empty is the same as %NULL
 *
 * Returns: whether the value changed
 */
gboolean
rel_values_take_items (RelValues *self, guint field, GPtrArray *items)
{
  g_assert (storage_of (&self->shape->fields[field]) == STORAGE_ITEMS);
  if (items->len == 0 || items_equal (self->values[field].items, items))
    {
      gboolean changed = items->len == 0 && self->values[field].items != NULL;

      if (changed)
        g_clear_pointer (&self->values[field].items, g_ptr_array_unref);
      g_ptr_array_unref (items);
      return changed;
    }
  g_clear_pointer (&self->values[field].items, g_ptr_array_unref);
  self->values[field].items = items;
  return TRUE;
}

/**
 * rel_values_set_extra:
 * @self: values
 * @json: (nullable): members that the shape does not know, as JSON; empty is as %NULL
 *
 * Returns: whether it is another than before
 */
gboolean
rel_values_set_extra (RelValues *self, const char *json)
{
  return g_set_str (&self->extra, json != NULL && *json != '\0' ? json : NULL);
}
