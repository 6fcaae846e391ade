/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging two people: what contradicts is chosen, what moves is counted, and the result is shown before. */
#include "rel-merge-page.h"

#include <glib/gi18n-lib.h>

#include "rel-doing.h"
#include "rel-header-title.h"
#include "rel-large-text.h"
#include "rel-line.h"
#include "rel-merge.h"
#include "rel-person.h"
#include "rel-sentence.h"

struct _RelMergePage
{
  AdwNavigationPage parent_instance;

  AdwHeaderBar *header;
  GtkStack *stack;
  AdwBin *holder;
  GtkLabel *summary;
  AdwStatusPage *failed_page;

  RelStore *store;
  RelRecord *kept;
  RelRecord *removed;
  RelPersonCompare *compare; /* borrowed */
  GSimpleActionGroup *actions;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RelMergePage, rel_merge_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  MERGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_enabled (RelMergePage *self, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "merge")), enabled);
}

static void
show_failure (RelMergePage *self, const GError *error)
{
  g_autofree char *advice = rel_error_advice (error);
  g_autofree char *escaped = g_markup_escape_text (advice, -1);

  adw_status_page_set_description (self->failed_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* Reading the two, and trying what the merge would do */

typedef struct
{
  RelRecord *kept;
  RelRecord *removed;
  RelRecord *united;
  guint counts[REL_N_NOUNS];
} Pair;

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  g_clear_object (&pair->kept);
  g_clear_object (&pair->removed);
  g_clear_object (&pair->united);
  g_free (pair);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pair, pair_free)

static gpointer
load_pair (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const char * const *ids = data;
  g_autoptr (Pair) pair = g_new0 (Pair, 1);
  g_autoptr (RelChanges) changes = NULL;

  if ((pair->kept = rel_records_load (connection, REL_NOUN_PERSON, ids[0], error)) == NULL ||
      (pair->removed = rel_records_load (connection, REL_NOUN_PERSON, ids[1], error)) == NULL)
    return NULL;
  pair->united = rel_merge_unite (pair->kept, pair->removed);
  changes = rel_merge_changes (connection, pair->united, pair->removed, NULL, error);
  if (changes == NULL)
    return NULL;
  for (guint i = 0; i < rel_changes_get_length (changes); i++)
    pair->counts[rel_changes_get_noun (changes, i)]++;
  return g_steal_pointer (&pair);
}

static char *
describe_counts (Pair *pair)
{
  guint meetings = pair->counts[REL_NOUN_MEETING], others = 0;
  const char *name = rel_record_get_text (pair->removed, REL_PERSON_NAME);
  g_autofree char *meetings_text = g_strdup_printf (ngettext ("%u meeting", "%u meetings", meetings), meetings);
  g_autofree char *others_text = NULL;

  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    if (noun != REL_NOUN_PERSON && noun != REL_NOUN_MEETING)
      others += pair->counts[noun];
  others_text = g_strdup_printf (ngettext ("%u other record", "%u other records", others), others);
  if (meetings > 0 && others > 0)
    /* Translators: “3 meetings” and “2 other records” of a person become those of the person that stays */
    return rel_sentence (_("%s and %s of %s move along; tags and ways to reach them are united."), meetings_text, others_text, name);
  if (meetings > 0 || others > 0)
    return rel_sentence (_("%s of %s move along; tags and ways to reach them are united."), meetings > 0 ? meetings_text : others_text,
                         name);
  return g_strdup (_("Tags and ways to reach them are united."));
}

/* What tells two records of one person apart: their names, else what they do. */
static void
label_pair (Pair *pair, char **first, char **second)
{
  const char *first_name = rel_record_get_text (pair->kept, REL_PERSON_NAME);
  const char *second_name = rel_record_get_text (pair->removed, REL_PERSON_NAME);
  g_autofree char *first_position = rel_person_dup_position (pair->kept);
  g_autofree char *second_position = rel_person_dup_position (pair->removed);

  if (g_strcmp0 (first_name, second_name) != 0)
    {
      *first = g_strdup (first_name);
      *second = g_strdup (second_name);
    }
  else if (*first_position != '\0' && *second_position != '\0' && !g_str_equal (first_position, second_position))
    {
      *first = g_steal_pointer (&first_position);
      *second = g_steal_pointer (&second_position);
    }
  else
    {
      *first = g_strdup (C_("of two records of a person", "First record"));
      *second = g_strdup (C_("of two records of a person", "Second record"));
    }
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelMergePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Pair) pair = rel_store_read_finish (REL_STORE (source), result, &error);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *counts = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (pair == NULL)
    {
      show_failure (self, error);
      return;
    }
  self->kept = g_object_ref (pair->kept);
  self->removed = g_object_ref (pair->removed);
  label_pair (pair, &first, &second);
  self->compare = REL_PERSON_COMPARE (rel_person_compare_new (self->store, pair->kept, pair->removed, pair->united, first, second));
  /* Notes of either are notes of both, unless one chooses otherwise */
  rel_person_compare_choose (self->compare, 0, REL_PERSON_MEMBER (REL_PERSON_NOTES));
  adw_bin_set_child (self->holder, GTK_WIDGET (self->compare));
  counts = describe_counts (pair);
  gtk_label_set_label (self->summary, counts);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "compare");
  set_enabled (self, TRUE);
}

/* Merging */

typedef struct
{
  RelRecord *result;
  RelRecord *removed;
  char *label;
} Merging;

static void
merging_free (gpointer data)
{
  Merging *merging = data;

  g_object_unref (merging->result);
  g_object_unref (merging->removed);
  g_free (merging->label);
  g_free (merging);
}

static gpointer
make_merge (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Merging *merging = data;

  return rel_merge_changes (connection, merging->result, merging->removed, merging->label, error);
}

static char *
describe_merge (RelMergePage *self)
{
  /* Translators: two people became one */
  return rel_sentence (_("Merged %s and %s"), rel_record_get_text (self->kept, REL_PERSON_NAME),
                       rel_record_get_text (self->removed, REL_PERSON_NAME));
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelMergePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!rel_store_apply_finish (REL_STORE (source), result, &error))
    {
      show_failure (self, error);
      return;
    }
  sentence = describe_merge (self);
  g_signal_emit (self, signals[MERGED], 0, rel_record_get_id (self->kept), sentence);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelMergePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelChanges) changes = rel_store_read_finish (REL_STORE (source), result, &error);

  if (changes == NULL)
    show_failure (self, error);
  else
    rel_store_apply_async (REL_STORE (source), changes, NULL, applied_cb, g_object_ref (self));
}

/**
 * rel_merge_page_merge:
 * @self: a page whose two people are loaded
 *
 * Merges them as chosen.
 */
void
rel_merge_page_merge (RelMergePage *self)
{
  Merging *merging;

  g_return_if_fail (self->compare != NULL);
  merging = g_new0 (Merging, 1);
  merging->result = rel_record_copy (rel_person_compare_get_result (self->compare));
  merging->removed = g_object_ref (self->removed);
  merging->label = describe_merge (self);
  set_enabled (self, FALSE);
  rel_store_read_async (self->store, make_merge, merging, merging_free, g_object_unref, NULL, made_cb, g_object_ref (self));
}

static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  rel_merge_page_merge (REL_MERGE_PAGE (data));
}

static void
rel_merge_page_dispose (GObject *object)
{
  RelMergePage *self = REL_MERGE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_MERGE_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->kept);
  g_clear_object (&self->removed);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (rel_merge_page_parent_class)->dispose (object);
}

static void
rel_merge_page_class_init (RelMergePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_merge_page_dispose;

  signals[MERGED] = g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (REL_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/people/rel-merge-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelMergePage, header);
  gtk_widget_class_bind_template_child (widget_class, RelMergePage, stack);
  gtk_widget_class_bind_template_child (widget_class, RelMergePage, holder);
  gtk_widget_class_bind_template_child (widget_class, RelMergePage, summary);
  gtk_widget_class_bind_template_child (widget_class, RelMergePage, failed_page);
}

static void
arrange_header (gpointer header)
{
  adw_header_bar_set_show_title (header, !rel_is_large_text ());
}

static void
rel_merge_page_init (RelMergePage *self)
{
  static const GActionEntry entries[] = {
    { .name = "merge", .activate = merge_cb },
  };

  self->cancellable = g_cancellable_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "merge", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_follow_text_size (self->header, arrange_header);
  set_enabled (self, FALSE);
}

/**
 * rel_merge_page_new:
 * @store: where they are
 * @kept: the person that stays
 * @removed: the person that becomes part of them
 *
 * Returns: (transfer floating): a page
 */
AdwNavigationPage *
rel_merge_page_new (RelStore *store, const char *kept, const char *removed)
{
  RelMergePage *self = g_object_new (REL_TYPE_MERGE_PAGE, NULL);
  const char * const ids[] = { kept, removed, NULL };

  self->store = g_object_ref (store);
  rel_store_read_async (store, load_pair, g_strdupv ((GStrv) ids), (GDestroyNotify) g_strfreev, pair_free, self->cancellable, loaded_cb,
                        g_object_ref (self));
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * rel_merge_page_get_compare:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): where one chooses, once the two are loaded
 */
RelPersonCompare *
rel_merge_page_get_compare (RelMergePage *self)
{
  return self->compare;
}
