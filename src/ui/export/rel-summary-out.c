/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A summary on the clipboard. */
#include "rel-summary-out.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *from;
  RelSummarySaid said;
} Errand;

static void
errand_free (Errand *self)
{
  g_object_unref (self->from);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) formats = rel_store_write_finish (REL_STORE (source), result, &error);
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autofree char *text = NULL;
  GBytes *plain;

  if (formats == NULL)
    {
      self->said (self->from, NULL, error);
      return;
    }
  /* What takes no rich text gets Markdown */
  plain = formats->pdata[formats->len - 1];
  text = g_strndup (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain));
  provider = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  if (formats->len > 1)
    {
      GdkContentProvider *both[] = { gdk_content_provider_new_for_bytes ("text/html", formats->pdata[0]), g_steal_pointer (&provider) };

      provider = gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
    }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (self->from), provider);
  self->said (self->from, formats->len > 1 ? _("Copied as rich text") : _("Copied as Markdown"), NULL);
}

/**
 * rel_summary_copy:
 * @from: the widget that asks
 * @store: where the records are
 * @request: (transfer full): the summary, as Markdown or as HTML
 * @said: told how it went
 *
 * Puts the summary on the clipboard, HTML as rich text with Markdown beside it, and logs it.
 */
void
rel_summary_copy (GtkWidget *from, RelStore *store, RelSummaryRequest *request, RelSummarySaid said)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->from = g_object_ref (from);
  errand->said = said;
  request->to = "clipboard";
  rel_store_write_async (store, rel_summary_request_hand_out, request, (GDestroyNotify) rel_summary_request_free,
                         (GDestroyNotify) g_ptr_array_unref, NULL, copied_cb, errand);
}
