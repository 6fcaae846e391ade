/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed is there again when the application is next started: kept with how the window was left. */
#include "rel-capture-draft-private.h"

#define KEY "capture-lines"
/* As long as nothing else is typed, in ms: not at every keystroke. */
#define KEEP_AFTER 500

static GSettings *
get_settings (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new ("org.example.Relations");
  return settings;
}

/**
 * rel_capture_draft_keep:
 * @self: a draft
 *
 * Keeps the line, and those that had to make room for it, beyond the end of the application; and none that was logged.
 */
void
rel_capture_draft_keep (RelCaptureDraft *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  g_clear_handle_id (&self->keep_source, g_source_remove);
  for (guint i = 0; i < self->aside->len; i++)
    g_strv_builder_add (builder, self->aside->pdata[i]);
  if (rel_capture_draft_is_typed (self))
    g_strv_builder_add (builder, self->text);
  lines = g_strv_builder_end (builder);
  if (g_strv_equal ((const char * const *) lines, (const char * const *) self->kept))
    return;
  g_settings_set_strv (get_settings (), KEY, (const char * const *) lines);
  g_strfreev (self->kept);
  self->kept = g_steal_pointer (&lines);
}

static void
keep_cb (gpointer data)
{
  RelCaptureDraft *self = data;

  self->keep_source = 0;
  rel_capture_draft_keep (self);
}

/**
 * rel_capture_draft_keep_soon:
 * @self: the draft of a line
 *
 * Keeps the line in the settings once nobody has typed for a moment.
 */
void
rel_capture_draft_keep_soon (RelCaptureDraft *self)
{
  g_clear_handle_id (&self->keep_source, g_source_remove);
  self->keep_source = g_timeout_add_once (KEEP_AFTER, keep_cb, self);
}

/**
 * rel_capture_draft_bring_back:
 * @self: the draft of a line, which is new
 *
 * Brings back the line as it was left, and those that had made room for it.
 */
void
rel_capture_draft_bring_back (RelCaptureDraft *self)
{
  self->kept = g_settings_get_strv (get_settings (), KEY);
  for (gsize i = 0; self->kept[i] != NULL; i++)
    g_ptr_array_add (self->aside, g_strdup (self->kept[i]));
  rel_capture_draft_resume (self);
  if (*self->text != '\0')
    rel_capture_draft_warm (self);
}
