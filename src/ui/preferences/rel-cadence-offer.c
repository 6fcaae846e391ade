/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers a new person the cadence that is usual for where they stand, until one types another. */
#include "rel-cadence-offer.h"

#include "rel-person.h"
#include "rel-setting-values.h"

typedef struct
{
  RelEditorDialog *dialog; /* which owns this */
  RelSettingValues values;
  int offered; /* 0 for none */
} Offer;

static void
offer (Offer *self)
{
  RelRecord *person = rel_editor_dialog_get_record (self->dialog);
  const int current = (int) rel_record_get_number (person, REL_PERSON_CADENCE_DAYS);
  const int days = rel_setting_cadence_for (&self->values, (int) rel_record_get_number (person, REL_PERSON_DIRECTION));

  /* What somebody typed is theirs */
  if (days == self->offered || (current != self->offered && current > 0))
    return;
  self->offered = days;
  rel_editor_dialog_suggest (self->dialog, REL_PERSON_CADENCE_DAYS, days);
}

static void
direction_changed_cb (RelRecord *person, GParamSpec *pspec, RelEditorDialog *dialog)
{
  offer (g_object_get_data (G_OBJECT (dialog), "rel-cadence-offer"));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelEditorDialog) dialog = data;
  g_autofree RelSettingValues *values = rel_store_read_finish (REL_STORE (source), result, NULL);
  Offer *self;

  if (values == NULL)
    return;
  self = g_new0 (Offer, 1);
  self->dialog = dialog;
  self->values = *values;
  g_object_set_data_full (G_OBJECT (dialog), "rel-cadence-offer", self, g_free);
  g_signal_connect_object (rel_editor_dialog_get_record (dialog), "notify::direction", G_CALLBACK (direction_changed_cb), dialog, 0);
  offer (self);
}

/**
 * rel_cadence_offer_attach:
 * @dialog: the editor of a new person
 * @store: where the settings are
 */
void
rel_cadence_offer_attach (RelEditorDialog *dialog, RelStore *store)
{
  rel_store_read_async (store, rel_setting_values_load, NULL, NULL, g_free, NULL, loaded_cb, g_object_ref (dialog));
}
