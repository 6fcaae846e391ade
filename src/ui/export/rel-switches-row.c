/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that opens to switches, all of them on at first. It is filled anew whenever there is news; a switch that was
 * there stays, with its focus, and what was switched off stays off, also while there is no switch for it. */
#include "rel-switches-row.h"

#include "rel-rows.h"

struct _RelSwitchesRow
{
  AdwExpanderRow parent_instance;

  GPtrArray *rows; /* AdwSwitchRow (borrowed), in their order */
  GPtrArray *next; /* what is being put, while it is filled */
  GHashTable *off; /* ids */
};

G_DEFINE_FINAL_TYPE (RelSwitchesRow, rel_switches_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  char *id;
  char *title;
  char *subtitle;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free (entry->title);
  g_free (entry->subtitle);
  g_free (entry);
}

static const char *
id_of (gpointer row)
{
  return g_object_get_data (row, "rel-id");
}

static void
switched_cb (RelSwitchesRow *self, GParamSpec *pspec, AdwSwitchRow *row)
{
  if (adw_switch_row_get_active (row))
    g_hash_table_remove (self->off, id_of (row));
  else
    g_hash_table_add (self->off, g_strdup (id_of (row)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rel_switches_row_dispose (GObject *object)
{
  g_ptr_array_set_size (REL_SWITCHES_ROW (object)->rows, 0);
  G_OBJECT_CLASS (rel_switches_row_parent_class)->dispose (object);
}

static void
rel_switches_row_finalize (GObject *object)
{
  RelSwitchesRow *self = REL_SWITCHES_ROW (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->next);
  g_hash_table_unref (self->off);
  G_OBJECT_CLASS (rel_switches_row_parent_class)->finalize (object);
}

static void
rel_switches_row_class_init (RelSwitchesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_switches_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_switches_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rel_switches_row_init (RelSwitchesRow *self)
{
  self->rows = g_ptr_array_new ();
  self->next = g_ptr_array_new_with_free_func (entry_free);
  self->off = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * rel_switches_row_begin:
 * @self: a row
 *
 * Begins to fill it; what is put until rel_switches_row_end() is what it will hold.
 */
void
rel_switches_row_begin (RelSwitchesRow *self)
{
  g_ptr_array_set_size (self->next, 0);
}

/**
 * rel_switches_row_put:
 * @self: a row that is being filled
 * @id: what the switch is for
 * @title: its name
 * @subtitle: (nullable): what there is to say
 */
void
rel_switches_row_put (RelSwitchesRow *self, const char *id, const char *title, const char *subtitle)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->id = g_strdup (id);
  entry->title = g_strdup (title);
  entry->subtitle = g_strdup (subtitle != NULL ? subtitle : "");
  g_ptr_array_add (self->next, entry);
}

static AdwSwitchRow *
add_row (RelSwitchesRow *self, const Entry *entry)
{
  AdwSwitchRow *row = g_object_new (ADW_TYPE_SWITCH_ROW, "use-markup", FALSE, "active", !g_hash_table_contains (self->off, entry->id), NULL);

  g_object_set_data_full (G_OBJECT (row), "rel-id", g_strdup (entry->id), g_free);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (row));
  return row;
}

static gboolean
is_put (RelSwitchesRow *self, const char *id)
{
  for (guint i = 0; i < self->next->len; i++)
    if (g_str_equal (((Entry *) self->next->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/**
 * rel_switches_row_end:
 * @self: a row
 * @keep_off: whether a switch that is off stays although it was not put, so that it can be turned on again
 *
 * Shows what was put. Rows are made anew from the first that differs.
 */
void
rel_switches_row_end (RelSwitchesRow *self, gboolean keep_off)
{
  guint same = 0;

  for (guint i = 0; keep_off && i < self->rows->len; i++)
    if (!adw_switch_row_get_active (self->rows->pdata[i]) && !is_put (self, id_of (self->rows->pdata[i])))
      rel_switches_row_put (self, id_of (self->rows->pdata[i]), adw_preferences_row_get_title (self->rows->pdata[i]),
                            adw_action_row_get_subtitle (self->rows->pdata[i]));
  while (same < self->rows->len && same < self->next->len &&
         g_str_equal (id_of (self->rows->pdata[same]), ((Entry *) self->next->pdata[same])->id))
    same++;
  for (guint i = self->rows->len; i > same; i--)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i - 1]);
  g_ptr_array_set_size (self->rows, (int) same);
  for (guint i = 0; i < self->next->len; i++)
    {
      const Entry *entry = self->next->pdata[i];

      if (i >= same)
        g_ptr_array_add (self->rows, add_row (self, entry));
      g_object_set (self->rows->pdata[i], "title", entry->title, "subtitle", entry->subtitle, NULL);
    }
  rel_expander_row_allow (ADW_EXPANDER_ROW (self), self->rows->len > 0);
}

/**
 * rel_switches_row_dup_off:
 * @self: a row
 *
 * Returns: (transfer full): the ids of what is switched off
 */
GStrv
rel_switches_row_dup_off (RelSwitchesRow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->off);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_strv_builder_add (builder, id);
  return g_strv_builder_end (builder);
}
