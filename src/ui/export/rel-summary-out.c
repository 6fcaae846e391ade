/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways of a summary out of the dialog that are no file: the clipboard and the printer. */
#include "rel-summary-out.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *from;
  RelStore *store;
  RelSummaryRequest *request; /* until the worker has it */
  RelSummarySaid said;
  GOutputStream *printer;
  GBytes *bytes;
} Errand;

static Errand *
errand_new (GtkWidget *from, RelStore *store, RelSummaryRequest *request, RelSummarySaid said)
{
  Errand *self = g_new0 (Errand, 1);

  self->from = g_object_ref (from);
  self->store = g_object_ref (store);
  self->request = request;
  self->said = said;
  return self;
}

static void
errand_free (Errand *self)
{
  g_object_unref (self->from);
  g_object_unref (self->store);
  g_clear_pointer (&self->request, rel_summary_request_free);
  g_clear_object (&self->printer);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
hand_out (Errand *self, GAsyncReadyCallback callback)
{
  rel_store_write_async (self->store, rel_summary_request_hand_out, g_steal_pointer (&self->request), (GDestroyNotify) rel_summary_request_free,
                         (GDestroyNotify) g_ptr_array_unref, NULL, callback, self);
}

/* The clipboard */

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
  request->to = "clipboard";
  hand_out (errand_new (from, store, request, said), copied_cb);
}

/* The printer. The person chooses it first, then the pages are made, and logged. */

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) self = data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_close_finish (G_OUTPUT_STREAM (source), result, &error))
    self->said (self->from, _("The summary is being printed"), NULL);
  else
    self->said (self->from, NULL, error);
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    {
      self->said (self->from, NULL, error);
      return;
    }
  g_output_stream_close_async (self->printer, G_PRIORITY_DEFAULT, NULL, closed_cb, self);
  g_steal_pointer (&self);
}

static void
printable_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) formats = rel_store_write_finish (REL_STORE (source), result, &error);
  gconstpointer bytes;
  gsize size;

  if (formats == NULL)
    {
      self->said (self->from, NULL, error);
      return;
    }
  self->bytes = g_bytes_ref (formats->pdata[0]);
  bytes = g_bytes_get_data (self->bytes, &size);
  g_output_stream_write_all_async (self->printer, bytes, size, G_PRIORITY_DEFAULT, NULL, sent_cb, self);
  g_steal_pointer (&self);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) self = data;
  g_autoptr (GError) error = NULL;

  self->printer = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (source), result, &error);
  if (self->printer == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        self->said (self->from, NULL, error);
      return;
    }
  hand_out (self, printable_cb);
  g_steal_pointer (&self);
}

/**
 * rel_summary_print:
 * @from: the widget that asks
 * @store: where the records are
 * @request: (transfer full): the summary
 * @title: what the print is called
 * @said: told how it went
 *
 * Asks for a printer, then prints the pages of the PDF and logs it.
 */
void
rel_summary_print (GtkWidget *from, RelStore *store, RelSummaryRequest *request, const char *title, RelSummarySaid said)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();

  request->format = REL_RENDER_PDF;
  request->to = "printer";
  gtk_print_dialog_set_title (dialog, title);
  gtk_print_dialog_print (dialog, GTK_WINDOW (gtk_widget_get_root (from)), NULL, NULL, chosen_cb, errand_new (from, store, request, said));
}
