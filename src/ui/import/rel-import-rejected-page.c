/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a file was rejected, and why: a list of any length. */
#include "rel-import-rejected-page.h"

#include <glib/gi18n-lib.h>

#include "rel-sentence.h"

struct _RelImportRejectedPage
{
  AdwNavigationPage parent_instance;

  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (RelImportRejectedPage, rel_import_rejected_page, ADW_TYPE_NAVIGATION_PAGE)

static void
rel_import_rejected_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_IMPORT_REJECTED_PAGE);
  G_OBJECT_CLASS (rel_import_rejected_page_parent_class)->dispose (object);
}

static void
rel_import_rejected_page_class_init (RelImportRejectedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_import_rejected_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/import/rel-import-rejected-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelImportRejectedPage, list_view);
}

static void
rel_import_rejected_page_init (RelImportRejectedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_import_rejected_page_new:
 * @file: the part of a report on one file
 *
 * Returns: (transfer floating): a page; it does not need @file any more
 */
AdwNavigationPage *
rel_import_rejected_page_new (const RelImportFile *file)
{
  RelImportRejectedPage *self = g_object_new (REL_TYPE_IMPORT_REJECTED_PAGE, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkNoSelection) selection = NULL;

  for (guint i = 0; i < file->rejected->len; i++)
    {
      RelImportRejection *rejection = &g_array_index (file->rejected, RelImportRejection, i);
      g_autofree char *reason = rel_isolate_quoted (rejection->reason);

      if (rejection->line > 0)
        /* Translators: where in a file a record begins, and why it was rejected */
        g_ptr_array_add (lines, g_strdup_printf (_("Line %u: %s"), rejection->line, reason));
      else
        g_ptr_array_add (lines, g_strdup (reason));
    }
  g_ptr_array_add (lines, NULL);
  selection = gtk_no_selection_new (G_LIST_MODEL (gtk_string_list_new ((const char * const *) lines->pdata)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  return ADW_NAVIGATION_PAGE (self);
}
