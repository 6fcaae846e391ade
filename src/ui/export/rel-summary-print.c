/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A summary on paper: its pages are drawn first, then the person chooses a printer and which of them to print, and what was
 * printed is logged. */
#include "rel-summary-print.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *from;
  RelStore *store;
  char *title;
  char *path;
  RelSummarySaid said;
  RelSummaryDraft *draft;
  double width; /* of a page, in points */
  double height;
} Errand;

static void
errand_free (Errand *self)
{
  g_object_unref (self->from);
  g_object_unref (self->store);
  g_free (self->title);
  g_free (self->path);
  g_clear_pointer (&self->draft, rel_summary_draft_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) self = data;
  g_autoptr (GError) error = NULL;

  if (rel_store_write_finish (REL_STORE (source), result, &error) != NULL)
    self->said (self->from, _("The summary is being printed"), NULL);
  else
    self->said (self->from, NULL, error);
}

/* The page as large as the paper that was chosen has room for it, in the middle. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer data)
{
  Errand *self = data;
  const RelPage *page = self->draft->pages->pdata[number];
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  const double width = gtk_print_context_get_width (context);
  const double height = gtk_print_context_get_height (context);
  const double scale = MIN (width / self->width, height / self->height);

  cairo_translate (cr, (width - self->width * scale) / 2, (height - self->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, page->image, 0, 0);
  cairo_paint (cr);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  g_autoptr (Errand) self = data;
  g_autoptr (GError) error = NULL;

  switch (result)
    {
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      rel_store_write_async (self->store, rel_summary_draft_log_print, self->draft, NULL, NULL, NULL, logged_cb, self);
      g_steal_pointer (&self);
      break;
    case GTK_PRINT_OPERATION_RESULT_ERROR:
      gtk_print_operation_get_error (operation, &error);
      self->said (self->from, NULL, error);
      break;
    case GTK_PRINT_OPERATION_RESULT_CANCEL:
    case GTK_PRINT_OPERATION_RESULT_IN_PROGRESS:
    default:
      break;
    }
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  const RelPaper paper = rel_paper_for_user ();
  GtkPaperSize *size;
  GtkRoot *root = gtk_widget_get_root (self->from);
  GtkPrintOperationAction action = GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG;

  self->draft = rel_store_read_finish (REL_STORE (source), result, &error);
  if (self->draft == NULL)
    {
      self->said (self->from, NULL, error);
      return;
    }
  if (root == NULL) /* closed meanwhile */
    return;
  rel_paper_get_size (paper, &self->width, &self->height);
  size = gtk_paper_size_new (paper == REL_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, self->title);
  gtk_print_operation_set_n_pages (operation, (int) self->draft->pages->len);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (self->path != NULL)
    {
      gtk_print_operation_set_export_filename (operation, self->path);
      action = GTK_PRINT_OPERATION_ACTION_EXPORT;
    }
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), self);
  /* What goes wrong is told by "done", too, which ends the errand */
  gtk_print_operation_run (operation, action, GTK_WINDOW (root), NULL);
  g_steal_pointer (&self);
}

/**
 * rel_summary_print:
 * @from: the widget that asks
 * @store: where the records are
 * @request: (transfer full): the summary
 * @title: what the print is called
 * @path: (nullable): where to write what the printer would get, %NULL to ask for a printer
 * @said: told how it went
 *
 * Prints the pages that the preview shows, all or those that are chosen, and logs it.
 */
void
rel_summary_print (GtkWidget *from, RelStore *store, RelSummaryRequest *request, const char *title, const char *path, RelSummarySaid said)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->from = g_object_ref (from);
  errand->store = g_object_ref (store);
  errand->title = g_strdup (title);
  errand->path = g_strdup (path);
  errand->said = said;
  request->scale = REL_SCALE_ANY;
  rel_store_read_async (store, rel_summary_request_draft, request, (GDestroyNotify) rel_summary_request_free,
                        (GDestroyNotify) rel_summary_draft_free, NULL, drafted_cb, errand);
}
