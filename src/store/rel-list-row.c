/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One place of a list: a row id, and the record once its page has come. */
#include "rel-list-row-private.h"

struct _RelListRow
{
  GObject parent_instance;

  gint64 row;
  RelRecord *record;
  char *last_touch;
};

G_DEFINE_FINAL_TYPE (RelListRow, rel_list_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
rel_list_row_finalize (GObject *object)
{
  RelListRow *self = REL_LIST_ROW (object);

  g_clear_object (&self->record);
  g_free (self->last_touch);
  G_OBJECT_CLASS (rel_list_row_parent_class)->finalize (object);
}

static void
rel_list_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, REL_LIST_ROW (object)->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_list_row_class_init (RelListRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rel_list_row_finalize;
  object_class->get_property = rel_list_row_get_property;
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, REL_TYPE_RECORD,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rel_list_row_init (RelListRow *self)
{
}

/**
 * rel_list_row_new:
 * @row: the row of a record
 *
 * Returns: (transfer full): an item of a list, which does not know yet what it shows
 */
RelListRow *
rel_list_row_new (gint64 row)
{
  RelListRow *self = g_object_new (REL_TYPE_LIST_ROW, NULL);

  self->row = row;
  return self;
}

/**
 * rel_list_row_fill:
 * @self: a row
 * @record: its record as it is now
 * @last_touch: (nullable): for people, the day of the last touch
 *
 * Notifies "record" once when either differs from before.
 */
void
rel_list_row_fill (RelListRow *self, RelRecord *record, const char *last_touch)
{
  gboolean changed = g_set_str (&self->last_touch, last_touch);

  if (self->record == NULL || !rel_record_equal (self->record, record))
    changed |= g_set_object (&self->record, record);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/**
 * rel_list_row_get_row:
 * @self: a row of a list
 *
 * Returns: its row in the database
 */
gint64
rel_list_row_get_row (RelListRow *self)
{
  return self->row;
}

/**
 * rel_list_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the record, read briefly; %NULL until its page has come
 */
RelRecord *
rel_list_row_get_record (RelListRow *self)
{
  return self->record;
}

/**
 * rel_list_row_get_last_touch:
 * @self: a row of people
 *
 * Returns: (transfer none) (nullable): `YYYY-MM-DD` of the last touch, %NULL for never or not known
 *   yet
 */
const char *
rel_list_row_get_last_touch (RelListRow *self)
{
  return self->last_touch;
}
