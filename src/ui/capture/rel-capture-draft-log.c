/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing what a draft says, and saying so. */
#include "rel-capture-draft-private.h"

#include <glib/gi18n-lib.h>

#include "rel-doing.h"
#include "rel-sentence.h"

typedef struct
{
  RelCaptureDraft *draft;
  GtkWidget *from; /* the window: where it was typed may be gone when the answer comes */
  RelCaptureResult *result;
  char *toast;
} Logging;

static void
logging_free (Logging *logging)
{
  g_clear_pointer (&logging->draft->logging, g_free);
  g_object_unref (logging->draft);
  g_object_unref (logging->from);
  g_clear_pointer (&logging->result, rel_capture_result_free);
  g_free (logging->toast);
  g_free (logging);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Logging, logging_free)

/* “Logged with Priya Raghunathan”, or what it was about where nobody is named. */
static char *
describe (RelCaptureDraft *self, RelCaptureParse *parse)
{
  const char *first = NULL;
  guint people = 0;

  for (guint i = 0; i < parse->names->len; i++)
    {
      const RelCaptureName *name = parse->names->pdata[i];
      const char *full = name->status == REL_CAPTURE_KNOWN ? rel_capture_draft_get_name (self, name->people[0]) : NULL;

      if (!name->is_participant)
        continue;
      if (people++ == 0)
        first = full != NULL ? full : name->text;
    }
  if (people == 1)
    return rel_sentence (_("Logged with %s"), first);
  if (people > 1)
    {
      g_autofree char *isolated = rel_isolate (first);

      return g_strdup_printf (ngettext ("Logged with %s and %u more", "Logged with %s and %u more", people - 1), isolated, people - 1);
    }
  if (*parse->title != '\0')
    return rel_sentence (_("Logged “%s”"), parse->title);
  return g_strdup (_("Logged"));
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Logging) logging = data;
  g_autoptr (RelCaptureDraft) self = g_object_ref (logging->draft);
  g_autoptr (GError) error = NULL;

  if (!rel_store_apply_finish (REL_STORE (source), result, &error))
    {
      rel_say_error (logging->from, error);
      return;
    }
  gtk_widget_activate_action (logging->from, "win.say-logged", "(ss)", logging->toast, rel_record_get_id (logging->result->meeting));
  /* What was typed meanwhile stays */
  if (g_strcmp0 (self->text, self->logging) == 0)
    rel_capture_draft_set_text (self, "");
  g_clear_pointer (&self->logging, g_free);
  rel_capture_draft_resume (self);
  rel_capture_draft_keep (self);
  rel_capture_draft_emit_logged (self);
}

static gpointer
build (RelConnection *connection, gpointer parse, GCancellable *cancellable, GError **error)
{
  RelCaptureParse **own = parse;

  return rel_capture_build (connection, NULL, g_steal_pointer (own), error);
}

static void
own_free (gpointer data)
{
  RelCaptureParse **own = data;

  g_clear_pointer (own, rel_capture_parse_free);
  g_free (own);
}

static void
built_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Logging) logging = data;
  g_autoptr (GError) error = NULL;
  RelChanges *changes;

  logging->result = rel_store_read_finish (REL_STORE (source), result, &error);
  if (logging->result == NULL)
    {
      rel_say_error (logging->from, error);
      return;
    }
  changes = logging->result->changes;
  rel_store_apply_async (REL_STORE (source), changes, NULL, applied_cb, g_steal_pointer (&logging));
}

/**
 * rel_capture_draft_log:
 * @self: a draft in which nothing is ambiguous
 * @from: a widget of the window
 *
 * Writes what the line says, and says so with an offer to undo it and one to open it. When it cannot be written the
 * line stays.
 */
void
rel_capture_draft_log (RelCaptureDraft *self, GtkWidget *from)
{
  RelCaptureParse **own;
  Logging *logging;

  if (!self->ready)
    {
      rel_capture_draft_warm (self);
      g_set_object (&self->log_later, GTK_WIDGET (gtk_widget_get_root (from)));
      return;
    }
  if (self->logging != NULL || !rel_capture_parse_says_anything (self->parse) || rel_capture_draft_is_ambiguous (self))
    return;
  self->logging = g_strdup (self->text);
  logging = g_new0 (Logging, 1);
  logging->draft = g_object_ref (self);
  logging->from = g_object_ref (GTK_WIDGET (gtk_widget_get_root (from)));
  logging->toast = describe (self, self->parse);
  own = g_new (RelCaptureParse *, 1);
  *own = rel_capture_draft_make_parse (self);
  rel_store_read_async (self->store, build, own, own_free, (GDestroyNotify) rel_capture_result_free, NULL, built_cb, logging);
}
