/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that chooses how somebody likes to talk: a channel, or the words of one's own that a file brought in. */
#include "rel-channel-row.h"

#include "rel-enums.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-words.h"

typedef struct
{
  RelRecord *record;
  guint field;
  GPtrArray *words; /* as they are stored, in the order of the model; NULL first, for none */
} Choosing;

static void
choosing_free (gpointer data, GClosure *closure)
{
  Choosing *choosing = data;

  g_object_unref (choosing->record);
  g_ptr_array_unref (choosing->words);
  g_free (choosing);
}

static void
selected_cb (AdwComboRow *row, GParamSpec *pspec, Choosing *choosing)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected < choosing->words->len)
    rel_record_set_text (choosing->record, choosing->field, choosing->words->pdata[selected]);
}

static gboolean
is_offered (GPtrArray *words, const char *word)
{
  for (guint i = 0; i < words->len; i++)
    if (g_strcmp0 (words->pdata[i], word) == 0)
      return TRUE;
  return FALSE;
}

/**
 * rel_channel_row_new:
 * @record: what is edited
 * @field: its member, a text
 * @title: what it is called
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_channel_row_new (RelRecord *record, guint field, const char *title)
{
  const char *current = rel_record_get_text (record, field);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  Choosing *choosing = g_new0 (Choosing, 1);
  GtkWidget *row;

  choosing->record = g_object_ref (record);
  choosing->field = field;
  choosing->words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (choosing->words, NULL);
  gtk_string_list_append (labels, rel_label_of (REL_TYPE_CHANNEL, REL_CHANNEL_UNSET));
  for (int channel = REL_CHANNEL_IN_PERSON; channel <= REL_CHANNEL_MESSAGE; channel++)
    {
      g_ptr_array_add (choosing->words, g_strdup (rel_words_get (REL_TYPE_CHANNEL, channel)));
      gtk_string_list_append (labels, rel_label_of (REL_TYPE_CHANNEL, channel));
    }
  if (current != NULL && !is_offered (choosing->words, current))
    {
      g_ptr_array_add (choosing->words, g_strdup (current));
      gtk_string_list_append (labels, rel_label_of_channel (current));
    }
  row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "title", title, "model", labels, NULL);
  for (guint i = 0; i < choosing->words->len; i++)
    if (g_strcmp0 (choosing->words->pdata[i], current) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  rel_combo_row_make_room (ADW_COMBO_ROW (row));
  g_signal_connect_data (row, "notify::selected", G_CALLBACK (selected_cb), choosing, choosing_free, 0);
  return row;
}
