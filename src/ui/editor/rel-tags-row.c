/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that holds tags: those in use are completed, new ones are made by typing them. */
#include "rel-tags-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-chip-box.h"
#include "rel-content-row.h"
#include "rel-large-text.h"
#include "rel-sentence.h"
#include "rel-tags.h"

struct _RelTagsRow
{
  AdwPreferencesRow parent_instance;

  RelChipBox *chips;
  GtkEntry *entry;
  GtkPopover *popover;
  GtkListView *list_view;

  RelRecord *record; /* (nullable): whose tags they are */
  guint field;
  GPtrArray *tags;   /* ended by NULL */
  GtkStringList *known;
  GtkStringFilter *filter;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (RelTagsRow, rel_tags_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void show_chips (RelTagsRow *self);

static guint
get_length (RelTagsRow *self)
{
  return self->tags->len - 1;
}

static gboolean
holds (RelTagsRow *self, const char *tag)
{
  return g_strv_contains (rel_tags_row_get_tags (self), tag);
}

static void
store_tags (RelTagsRow *self)
{
  if (self->record != NULL)
    rel_record_set_texts (self->record, self->field, rel_tags_row_get_tags (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
changed (RelTagsRow *self)
{
  show_chips (self);
  store_tags (self);
}

static void
remove_cb (RelTagsRow *self, GtkWidget *button)
{
  const char *tag = g_object_get_data (G_OBJECT (button), "rel-tag");

  for (guint i = 0; i < get_length (self); i++)
    if (g_str_equal (self->tags->pdata[i], tag))
      {
        g_ptr_array_remove_index (self->tags, i);
        break;
      }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  changed (self);
}

static void
add_chip (RelTagsRow *self, const char *tag)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (tag);
  g_autofree char *hint = rel_sentence (_("Remove %s"), tag);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  rel_label_make_room (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "rel-chip");
  gtk_widget_set_tooltip_text (chip, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  g_object_set_data_full (G_OBJECT (chip), "rel-tag", g_strdup (tag), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  rel_chip_box_append (self->chips, chip);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), TRUE);
}

static void
show_chips (RelTagsRow *self)
{
  rel_chip_box_clear (self->chips);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), FALSE);
  for (guint i = 0; i < get_length (self); i++)
    add_chip (self, self->tags->pdata[i]);
}

/* Completion */

static void
popdown (RelTagsRow *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (self->popover);
}

static void
choose (RelTagsRow *self, const char *tag)
{
  g_autofree char *chosen = g_strdup (tag);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  popdown (self);
  rel_tags_row_add (self, chosen);
}

static void
activated_cb (RelTagsRow *self, guint position)
{
  g_autoptr (GtkStringObject) tag = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (tag != NULL)
    choose (self, gtk_string_object_get_string (tag));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
make_popover (RelTagsRow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tags That Match"), -1);
  gtk_list_view_set_single_click_activate (self->list_view, TRUE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->list_view), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_view), "navigation-sidebar");
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                           "max-content-height", 220, "width-request", 200, "child", self->list_view, NULL);
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "menu");
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_popover_set_child (self->popover, scrolled);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self->entry));
}

/* Nothing is selected beforehand: Enter makes what is typed a tag, unless one moves to another. */
static void
typed_cb (RelTagsRow *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  gsize length = strlen (typed);

  if (g_str_has_suffix (typed, ",") && length > 1)
    {
      typed[length - 1] = '\0';
      choose (self, typed);
      return;
    }
  gtk_string_filter_set_search (self->filter, *typed == '#' ? typed + 1 : typed);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  if (*typed == '\0' || g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    {
      popdown (self);
      return;
    }
  if (self->popover == NULL)
    make_popover (self);
  gtk_popover_popup (self->popover);
}

static void
entered_cb (RelTagsRow *self)
{
  GtkStringObject *tag = gtk_single_selection_get_selected_item (self->selection);

  choose (self, tag != NULL ? gtk_string_object_get_string (tag) : gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static gboolean
key_pressed_cb (RelTagsRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (keyval == GDK_KEY_BackSpace && gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] == '\0' && get_length (self) > 0)
    {
      g_ptr_array_remove_index (self->tags, get_length (self) - 1);
      changed (self);
      return GDK_EVENT_STOP;
    }
  if (self->popover == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Escape:
      popdown (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      selected = selected == GTK_INVALID_LIST_POSITION ? 0 : MIN (selected + 1, n_items - 1);
      gtk_list_view_scroll_to (self->list_view, selected, GTK_LIST_SCROLL_SELECT, NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      if (selected != GTK_INVALID_LIST_POSITION && selected > 0)
        gtk_list_view_scroll_to (self->list_view, selected - 1, GTK_LIST_SCROLL_SELECT, NULL);
      else
        gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/**
 * rel_tags_row_take_typed:
 * @self: a row
 *
 * What was typed is a tag, whether or not one presses Enter.
 */
void
rel_tags_row_take_typed (RelTagsRow *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  popdown (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  rel_tags_row_add (self, typed);
}

static gpointer
load_tags (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return rel_tags_list (connection, error);
}

static void
tags_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelTagsRow) self = data;
  g_auto (GStrv) tags = rel_store_read_finish (REL_STORE (source), result, NULL);

  if (tags != NULL && self->known != NULL)
    gtk_string_list_splice (self->known, 0, g_list_model_get_n_items (G_LIST_MODEL (self->known)), (const char * const *) tags);
}

static void
rel_tags_row_dispose (GObject *object)
{
  RelTagsRow *self = REL_TAGS_ROW (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_TAGS_ROW);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->known);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (rel_tags_row_parent_class)->dispose (object);
}

static void
rel_tags_row_finalize (GObject *object)
{
  g_ptr_array_unref (REL_TAGS_ROW (object)->tags);
  G_OBJECT_CLASS (rel_tags_row_parent_class)->finalize (object);
}

static gboolean
rel_tags_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REL_TAGS_ROW (widget)->entry));
}

/* On the way in to where one types; what is chosen already is before it, on the way back. */
static gboolean
rel_tags_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (widget);
  return rel_content_row_focus (widget, direction);
}

static void
rel_tags_row_class_init (RelTagsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_tags_row_dispose;
  object_class->finalize = rel_tags_row_finalize;
  widget_class->focus = rel_tags_row_focus;
  widget_class->grab_focus = rel_tags_row_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REL_TYPE_CHIP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/editor/rel-tags-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelTagsRow, chips);
  gtk_widget_class_bind_template_child (widget_class, RelTagsRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rel_tags_row_take_typed);
}

static void
rel_tags_row_init (RelTagsRow *self)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkFilterListModel *matching;

  self->tags = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->tags, NULL);
  self->known = gtk_string_list_new (NULL);
  self->filter = gtk_string_filter_new (expression);
  matching = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->known)), GTK_FILTER (g_object_ref (self->filter)));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (matching));
  g_object_unref (matching);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_tags_row_new:
 * @store: where tags are in use
 * @title: what the row asks for
 *
 * Returns: (transfer floating): a row that holds no tags yet, on nobody's behalf
 */
GtkWidget *
rel_tags_row_new (RelStore *store, const char *title)
{
  RelTagsRow *self = g_object_new (REL_TYPE_TAGS_ROW, "use-markup", FALSE, "title", title, NULL);

  rel_store_read_async (store, load_tags, NULL, NULL, (GDestroyNotify) g_strfreev, NULL, tags_loaded_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}

/**
 * rel_tags_row_new_for:
 * @store: where tags are in use
 * @record: the record to edit
 * @field: its tags
 * @title: what the row asks for
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_tags_row_new_for (RelStore *store, RelRecord *record, guint field, const char *title)
{
  RelTagsRow *self = REL_TAGS_ROW (rel_tags_row_new (store, title));
  const char * const *tags = rel_record_get_texts (record, field);

  for (gsize i = 0; tags != NULL && tags[i] != NULL; i++)
    g_ptr_array_insert (self->tags, (int) get_length (self), g_strdup (tags[i]));
  self->record = g_object_ref (record);
  self->field = field;
  show_chips (self);
  return GTK_WIDGET (self);
}

/**
 * rel_tags_row_get_tags:
 * @self: a row
 *
 * Returns: (transfer none): the tags it holds, in order
 */
const char * const *
rel_tags_row_get_tags (RelTagsRow *self)
{
  return (const char * const *) self->tags->pdata;
}

/**
 * rel_tags_row_add:
 * @self: a row
 * @typed: what was typed: a tag, with or without a # before it
 *
 * Takes a tag in, unless it is there or empty.
 */
void
rel_tags_row_add (RelTagsRow *self, const char *typed)
{
  g_autofree char *tag = g_strdup (typed);
  const char *start;

  g_strstrip (tag);
  start = *tag == '#' ? tag + 1 : tag;
  if (*start == '\0' || holds (self, start))
    return;
  g_ptr_array_insert (self->tags, (int) get_length (self), g_strdup (start));
  /* Those that are there stay: one of them may be where the focus goes from the entry */
  add_chip (self, start);
  store_tags (self);
}

/**
 * rel_tags_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none): where tags are typed
 */
GtkEditable *
rel_tags_row_get_entry (RelTagsRow *self)
{
  return GTK_EDITABLE (self->entry);
}
