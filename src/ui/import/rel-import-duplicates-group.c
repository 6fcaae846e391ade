/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to do with all who are here already, or may be, and how many it is decided for so far. */
#include "rel-import-duplicates-group.h"

#include <glib/gi18n-lib.h>

#include "rel-large-text.h"

struct _RelImportDuplicatesGroup
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *row;
  AdwActionRow *names_row;

  GListModel *choices;   /* RelImportChoice */
  gboolean takes_any_in; /* whether anybody is to be merged or added */
  gboolean is_deciding_all;
};

G_DEFINE_FINAL_TYPE (RelImportDuplicatesGroup, rel_import_duplicates_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  DECIDED,
  ONE_BY_ONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How it is decided for those who are here already, or for those who may be. */
static void
count (RelImportDuplicatesGroup *self, gboolean is_name_alone, guint *n_decided)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->choices); i++)
    {
      g_autoptr (RelImportChoice) choice = g_list_model_get_item (self->choices, i);

      if (rel_import_choice_is_name_alone (choice) == is_name_alone)
        n_decided[rel_import_choice_get_decision (choice).what]++;
    }
}

static char *
describe (const guint *n_decided)
{
  /* Translators: of the people who are here already, how many will be skipped, merged, and added */
  return g_strdup_printf (_("%u skipped, %u merged, %u added"), n_decided[REL_IMPORT_SKIP], n_decided[REL_IMPORT_MERGE],
                          n_decided[REL_IMPORT_ADD]);
}

static void
update_here (RelImportDuplicatesGroup *self, const guint *n_decided)
{
  guint n = n_decided[REL_IMPORT_SKIP] + n_decided[REL_IMPORT_MERGE] + n_decided[REL_IMPORT_ADD];
  guint selected = GTK_INVALID_LIST_POSITION;
  g_autofree char *title = g_strdup_printf (ngettext ("%u person is already here", "%u people are already here", n), n);
  g_autofree char *subtitle = NULL;

  for (guint what = 0; what <= REL_IMPORT_ADD; what++)
    if (n_decided[what] == n)
      selected = what;
  if (selected == GTK_INVALID_LIST_POSITION)
    subtitle = describe (n_decided);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), subtitle != NULL ? subtitle : "");
  self->is_deciding_all = TRUE;
  adw_combo_row_set_selected (self->row, selected);
  self->is_deciding_all = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->row), n > 0);
}

/* Nobody merges all of them at a stroke: a name is no proof. */
static void
update_names (RelImportDuplicatesGroup *self, const guint *n_decided)
{
  guint n = n_decided[REL_IMPORT_SKIP] + n_decided[REL_IMPORT_MERGE] + n_decided[REL_IMPORT_ADD];
  g_autofree char *title =
    g_strdup_printf (ngettext ("%u person has the name of somebody here", "%u people have the names of others here", n), n);
  g_autofree char *subtitle = n_decided[REL_IMPORT_ADD] == n ? g_strdup (_("Added unless you choose otherwise")) : describe (n_decided);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->names_row), title);
  adw_action_row_set_subtitle (self->names_row, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->names_row), n > 0);
}

static void
update (RelImportDuplicatesGroup *self)
{
  guint here[REL_IMPORT_ADD + 1] = { 0 };
  guint names[REL_IMPORT_ADD + 1] = { 0 };

  count (self, FALSE, here);
  count (self, TRUE, names);
  self->takes_any_in = here[REL_IMPORT_MERGE] + here[REL_IMPORT_ADD] + names[REL_IMPORT_MERGE] + names[REL_IMPORT_ADD] > 0;
  update_here (self, here);
  update_names (self, names);
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (self->choices) > 0);
  g_signal_emit (self, signals[DECIDED], 0);
}

static void
all_decided_cb (RelImportDuplicatesGroup *self)
{
  guint what = adw_combo_row_get_selected (self->row);

  if (self->is_deciding_all || self->choices == NULL || what > REL_IMPORT_ADD)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (self->choices); i++)
    {
      g_autoptr (RelImportChoice) choice = g_list_model_get_item (self->choices, i);

      if (!rel_import_choice_is_name_alone (choice))
        rel_import_choice_set_what (choice, what);
    }
  update (self);
}

static void
one_by_one_cb (RelImportDuplicatesGroup *self)
{
  g_signal_emit (self, signals[ONE_BY_ONE], 0);
}

static void
rel_import_duplicates_group_dispose (GObject *object)
{
  RelImportDuplicatesGroup *self = REL_IMPORT_DUPLICATES_GROUP (object);

  g_clear_object (&self->choices);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_IMPORT_DUPLICATES_GROUP);
  G_OBJECT_CLASS (rel_import_duplicates_group_parent_class)->dispose (object);
}

static void
rel_import_duplicates_group_class_init (RelImportDuplicatesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_import_duplicates_group_dispose;
  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ONE_BY_ONE] = g_signal_new ("one-by-one", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/import/rel-import-duplicates-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RelImportDuplicatesGroup, row);
  gtk_widget_class_bind_template_child (widget_class, RelImportDuplicatesGroup, names_row);
  gtk_widget_class_bind_template_callback (widget_class, all_decided_cb);
  gtk_widget_class_bind_template_callback (widget_class, one_by_one_cb);
}

static void
rel_import_duplicates_group_init (RelImportDuplicatesGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_row_stack (ADW_ACTION_ROW (self->row));
}

/**
 * rel_import_duplicates_group_set_choices:
 * @self: a group
 * @choices: (element-type RelImportChoice): who is here already, or may be; the group hides where nobody is
 */
void
rel_import_duplicates_group_set_choices (RelImportDuplicatesGroup *self, GListModel *choices)
{
  g_set_object (&self->choices, choices);
  update (self);
}

/**
 * rel_import_duplicates_group_refresh:
 * @self: a group that has its choices
 *
 * Counts again, after some were decided elsewhere.
 */
void
rel_import_duplicates_group_refresh (RelImportDuplicatesGroup *self)
{
  update (self);
}

/**
 * rel_import_duplicates_group_takes_any_in:
 * @self: a group
 *
 * Returns: whether anybody who is here already, or may be, is to be merged or added
 */
gboolean
rel_import_duplicates_group_takes_any_in (RelImportDuplicatesGroup *self)
{
  return self->takes_any_in;
}
