/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that chooses a requirement among those of the goal that the record is about. */
#include "rel-requirement-row.h"

#include <glib/gi18n-lib.h>

#include "rel-large-text.h"
#include "rel-live-read.h"
#include "rel-requirement.h"

struct _RelRequirementRow
{
  AdwComboRow parent_instance;

  RelRecord *record;
  guint field;
  guint goal_field;
  char *goal; /* (nullable): whose requirements are offered */
  GPtrArray *ids; /* of the requirements; NULL first, for none */
  RelLiveRead *read;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (RelRequirementRow, rel_requirement_row, ADW_TYPE_COMBO_ROW)

static gpointer
load_requirements (RelConnection *connection, gpointer goal, GCancellable *cancellable, GError **error)
{
  return rel_records_load_by_reference (connection, REL_NOUN_REQUIREMENT, "goal", goal, error);
}

static void
fill (RelRequirementRow *self, GPtrArray *requirements)
{
  const char *chosen = rel_record_get_text (self->record, self->field);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_add (self->ids, NULL);
  gtk_string_list_append (names, C_("requirement", "None"));
  for (guint i = 0; requirements != NULL && i < requirements->len; i++)
    {
      const char *id = rel_record_get_id (requirements->pdata[i]);

      if (g_strcmp0 (id, chosen) == 0)
        selected = self->ids->len;
      g_ptr_array_add (self->ids, g_strdup (id));
      gtk_string_list_append (names, rel_record_get_text (requirements->pdata[i], REL_REQUIREMENT_NAME));
    }
  self->is_filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  self->is_filling = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->ids->len > 1);
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  fill (REL_REQUIREMENT_ROW (user_data), result);
}

static void
selected_cb (RelRequirementRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (!self->is_filling && self->record != NULL && selected < self->ids->len)
    rel_record_set_text (self->record, self->field, self->ids->pdata[selected]);
}

/* A requirement of one goal is none of another. */
static void
goal_changed_cb (RelRequirementRow *self)
{
  if (!g_set_str (&self->goal, rel_record_get_text (self->record, self->goal_field)))
    return;
  rel_record_set_text (self->record, self->field, NULL);
  fill (self, NULL);
  if (self->goal != NULL)
    rel_live_read_ask (self->read, self->goal);
}

static void
rel_requirement_row_dispose (GObject *object)
{
  RelRequirementRow *self = REL_REQUIREMENT_ROW (object);

  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (rel_requirement_row_parent_class)->dispose (object);
}

static void
rel_requirement_row_finalize (GObject *object)
{
  RelRequirementRow *self = REL_REQUIREMENT_ROW (object);

  g_free (self->goal);
  g_ptr_array_unref (self->ids);
  G_OBJECT_CLASS (rel_requirement_row_parent_class)->finalize (object);
}

static void
rel_requirement_row_class_init (RelRequirementRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_requirement_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_requirement_row_finalize;
}

static void
rel_requirement_row_init (RelRequirementRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  rel_combo_row_make_room (ADW_COMBO_ROW (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * rel_requirement_row_new:
 * @store: where requirements are
 * @record: the record to edit
 * @field: the requirement it refers to
 * @goal_field: the goal it refers to, whose requirements are offered
 * @title: what the row asks for
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_requirement_row_new (RelStore *store, RelRecord *record, guint field, guint goal_field, const char *title)
{
  RelRequirementRow *self = g_object_new (REL_TYPE_REQUIREMENT_ROW, "use-markup", FALSE, "title", title, NULL);
  g_autofree char *notify = g_strdup_printf ("notify::%s", rel_record_get_shape (record)->fields[goal_field].name);

  self->record = g_object_ref (record);
  self->field = field;
  self->goal_field = goal_field;
  self->goal = g_strdup (rel_record_get_text (record, goal_field));
  self->read = rel_live_read_new (store, load_requirements, (GDestroyNotify) g_ptr_array_unref, answered_cb, self);
  fill (self, NULL);
  if (self->goal != NULL)
    rel_live_read_ask (self->read, self->goal);
  g_signal_connect_object (record, notify, G_CALLBACK (goal_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
