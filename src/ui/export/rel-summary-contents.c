/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a summary and what is not: its sections and people as switches, and the list of what is kept back. */
#include "rel-summary-contents.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-name-order.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-switches-row.h"

struct _RelSummaryContents
{
  AdwPreferencesGroup parent_instance;

  RelSwitchesRow *sections_row;
  RelSwitchesRow *people_row;
  AdwExpanderRow *withheld_row;

  GPtrArray *withheld; /* GtkWidget (borrowed) */
};

G_DEFINE_FINAL_TYPE (RelSummaryContents, rel_summary_contents, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const RelPreviewSection *
find_section (const RelPreview *preview, const char *id)
{
  for (guint i = 0; i < preview->sections->len; i++)
    {
      const RelPreviewSection *section = preview->sections->pdata[i];

      if (g_strcmp0 (section->id, id) == 0)
        return section;
    }
  return NULL;
}

static void
show_sections (RelSummaryContents *self, const RelPreview *preview)
{
  const char * const *ids = rel_summary_list_sections (preview->edition);
  g_auto (GStrv) off = rel_switches_row_dup_off (self->sections_row);
  g_autofree char *title = NULL;
  guint shown = 0;

  rel_switches_row_begin (self->sections_row);
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      const RelPreviewSection *section = find_section (preview, ids[i]);
      gboolean is_empty = section == NULL || section->sentences->len == 0;

      shown += !is_empty;
      rel_switches_row_put (self->sections_row, ids[i], rel_summary_get_section_title (ids[i]),
                            is_empty && !g_strv_contains ((const char * const *) off, ids[i]) ? _("The records say nothing about it") : NULL);
    }
  rel_switches_row_end (self->sections_row, FALSE);
  title = g_strdup_printf (ngettext ("%u section", "%u sections", shown), shown);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sections_row), title);
}

static int
compare_families (gconstpointer a, gconstpointer b)
{
  const RelNameBookEntry *first = *(RelNameBookEntry * const *) a, *second = *(RelNameBookEntry * const *) b;

  return strcmp (first->family_key, second->family_key);
}

static void
show_people (RelSummaryContents *self, const RelPreview *preview)
{
  g_autoptr (GPtrArray) people = g_ptr_array_copy (preview->people, NULL, NULL);
  g_autofree char *title = NULL;
  guint shown = 0;

  g_ptr_array_set_free_func (people, NULL);
  if (rel_name_order_get () == REL_ORDER_FAMILY_NAME)
    g_ptr_array_sort (people, compare_families); /* stable: those of one family stay by name */
  rel_switches_row_begin (self->people_row);
  for (guint i = 0; i < people->len; i++)
    {
      const RelNameBookEntry *entry = people->pdata[i];
      g_autofree char *shown_as = NULL;

      if (entry->withholding != REL_INCLUDED && entry->withholding != REL_WITHHELD_BY_CHOICE)
        continue;
      shown += entry->withholding == REL_INCLUDED;
      shown_as = entry->withholding == REL_WITHHELD_BY_CHOICE ? g_strdup (_("Left out of every list and count"))
                 : entry->shown_as == NULL                    ? g_strdup (_("Only counted"))
                 : g_str_equal (entry->shown_as, entry->name) ? g_strdup (_("By name"))
                                                              : rel_sentence (_("As “%s”"), entry->shown_as);
      rel_switches_row_put (self->people_row, entry->id, entry->name, shown_as);
    }
  rel_switches_row_end (self->people_row, TRUE);
  title = g_strdup_printf (ngettext ("%u person is in it", "%u people are in it", shown), shown);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->people_row), title);
}

static void
add_withheld (RelSummaryContents *self, const char *what, const char *why)
{
  GtkWidget *row = GTK_WIDGET (rel_row_new (NULL, what, why));

  adw_expander_row_add_row (self->withheld_row, row);
  g_ptr_array_add (self->withheld, row);
}

static void
show_withheld (RelSummaryContents *self, const RelSummaryDraft *draft)
{
  const RelPreview *preview = rel_summary_get_preview (draft->summary);
  const char *rule = rel_preview_get_rule (preview->edition);
  g_autofree char *title = NULL;

  for (guint i = 0; i < self->withheld->len; i++)
    adw_expander_row_remove (self->withheld_row, self->withheld->pdata[i]);
  g_ptr_array_set_size (self->withheld, 0);
  for (guint i = 0; i < preview->people->len; i++)
    {
      const RelNameBookEntry *entry = preview->people->pdata[i];
      g_autofree char *why = NULL;

      if (entry->withholding == REL_INCLUDED || entry->withholding == REL_WITHHELD_BY_CHOICE)
        continue;
      why = entry->in_text ? g_strdup_printf ("%s; %s", rel_preview_get_reason (entry->withholding),
                                              _("a text names them, and says “somebody” instead: read it again"))
                           : g_strdup (rel_preview_get_reason (entry->withholding));
      add_withheld (self, entry->name, why);
    }
  for (guint i = 0; i < preview->withheld->len; i++)
    {
      const RelWithheld *withheld = preview->withheld->pdata[i];

      add_withheld (self, withheld->what, withheld->why);
    }
  for (gsize i = 0; draft->trimmed[i] != NULL; i++)
    add_withheld (self, draft->trimmed[i], _("To keep it to two pages"));
  title = self->withheld->len > 0
            ? g_strdup_printf (ngettext ("%u thing is kept back", "%u things are kept back", self->withheld->len), self->withheld->len)
            : g_strdup (_("Nothing is kept back"));
  if (rule != NULL)
    add_withheld (self, _("Always"), rule);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->withheld_row), title);
  rel_expander_row_allow (self->withheld_row, self->withheld->len > 0);
}

static void
changed_cb (RelSummaryContents *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rel_summary_contents_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_SUMMARY_CONTENTS);
  G_OBJECT_CLASS (rel_summary_contents_parent_class)->dispose (object);
}

static void
rel_summary_contents_finalize (GObject *object)
{
  g_ptr_array_unref (REL_SUMMARY_CONTENTS (object)->withheld);
  G_OBJECT_CLASS (rel_summary_contents_parent_class)->finalize (object);
}

static void
rel_summary_contents_class_init (RelSummaryContentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_summary_contents_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_summary_contents_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REL_TYPE_SWITCHES_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/export/rel-summary-contents.ui");
  gtk_widget_class_bind_template_child (widget_class, RelSummaryContents, sections_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryContents, people_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryContents, withheld_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
rel_summary_contents_init (RelSummaryContents *self)
{
  self->withheld = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_summary_contents_show:
 * @self: the contents
 * @draft: what there is to look at
 */
void
rel_summary_contents_show (RelSummaryContents *self, const RelSummaryDraft *draft)
{
  show_sections (self, rel_summary_get_preview (draft->summary));
  show_people (self, rel_summary_get_preview (draft->summary));
  show_withheld (self, draft);
}

/**
 * rel_summary_contents_dup_sections_off:
 * @self: the contents
 *
 * Returns: (transfer full): the ids of the sections that are switched off
 */
GStrv
rel_summary_contents_dup_sections_off (RelSummaryContents *self)
{
  return rel_switches_row_dup_off (self->sections_row);
}

/**
 * rel_summary_contents_dup_people_off:
 * @self: the contents
 *
 * Returns: (transfer full): the ids of the people who are switched off
 */
GStrv
rel_summary_contents_dup_people_off (RelSummaryContents *self)
{
  return rel_switches_row_dup_off (self->people_row);
}
