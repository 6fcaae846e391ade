/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that names people or goals: what is typed is completed, what is chosen stands as chips. */
#include "rel-reference-row-private.h"

#include <glib/gi18n-lib.h>

#include "rel-content-row.h"
#include "rel-goal.h"
#include "rel-large-text.h"
#include "rel-name-cache.h"
#include "rel-name-order.h"
#include "rel-person.h"
#include "rel-record-list.h"
#include "rel-row-factory.h"
#include "rel-sentence.h"
#include "rel-text.h"

G_DEFINE_FINAL_TYPE (RelReferenceRow, rel_reference_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void show_chips (RelReferenceRow *self);

static void
store_ids (RelReferenceRow *self)
{
  g_auto (GStrv) ids = rel_reference_row_dup_ids (self);

  if (self->record != NULL && self->is_single)
    rel_record_set_text (self->record, self->field, ids[0]);
  else if (self->record != NULL)
    rel_record_set_texts (self->record, self->field, (const char * const *) ids);
  show_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static RelRecord *
find_new_person (RelReferenceRow *self, const char *id)
{
  for (guint i = 0; i < self->new_people->len; i++)
    if (g_strcmp0 (rel_record_get_id (self->new_people->pdata[i]), id) == 0)
      return self->new_people->pdata[i];
  return NULL;
}

static void
remove_cb (RelReferenceRow *self, GtkWidget *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "rel-id");
  guint i;

  if (g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &i))
    g_ptr_array_remove_index (self->ids, i);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  store_ids (self);
}

static const char *
get_name (RelReferenceRow *self, const char *id)
{
  RelRecord *new_person = find_new_person (self, id);

  return new_person != NULL ? rel_record_get_text (new_person, REL_PERSON_NAME)
                            : rel_name_cache_get (rel_name_cache_for_store (self->store), self->noun, id);
}

static char *
describe_chips (RelReferenceRow *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *name = get_name (self, self->ids->pdata[i]);

      g_string_append_printf (names, "%s\t%s\n", (const char *) self->ids->pdata[i], name != NULL ? name : "");
    }
  return g_string_free (names, FALSE);
}

static void
show_chips (RelReferenceRow *self)
{
  g_free (self->shown);
  self->shown = describe_chips (self);
  rel_chip_box_clear (self->chips);
  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *id = self->ids->pdata[i];
      RelRecord *new_person = find_new_person (self, id);
      const char *name = get_name (self, id);
      GtkWidget *chip = gtk_button_new ();
      GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *label = gtk_label_new (name != NULL ? name : "…");
      g_autofree char *hint = rel_sentence (_("Remove %s"), name != NULL ? name : "");

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_hexpand (label, TRUE);
      rel_label_make_room (GTK_LABEL (label));
      gtk_box_append (GTK_BOX (content), label);
      if (new_person != NULL)
        {
          GtkWidget *mark = gtk_label_new (C_("person", "New"));

          gtk_widget_add_css_class (mark, "caption");
          gtk_widget_add_css_class (mark, "accent");
          gtk_box_append (GTK_BOX (content), mark);
        }
      gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
      gtk_button_set_child (GTK_BUTTON (chip), content);
      gtk_widget_add_css_class (chip, "rel-chip");
      gtk_widget_set_tooltip_text (chip, hint);
      gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
      g_object_set_data_full (G_OBJECT (chip), "rel-id", g_strdup (id), g_free);
      g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
      rel_chip_box_append (self->chips, chip);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips), self->ids->len > 0);
}

/* Names of others may have been loaded: chips that are as they were keep the focus. */
static void
names_loaded_cb (RelReferenceRow *self)
{
  g_autofree char *now = describe_chips (self);

  if (!g_str_equal (now, self->shown))
    show_chips (self);
}

/**
 * rel_reference_row_choose:
 * @self: a row
 * @id: somebody
 *
 * Chooses them instead of what is typed.
 */
void
rel_reference_row_choose (RelReferenceRow *self, const char *id)
{
  if (self->is_single)
    g_ptr_array_set_size (self->ids, 0);
  if (!rel_reference_row_names (self, id))
    g_ptr_array_add (self->ids, g_strdup (id));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  store_ids (self);
}

/**
 * rel_reference_row_dup_typed:
 * @self: a row
 *
 * Returns: (transfer full): what is typed, without the blanks around it
 */
char *
rel_reference_row_dup_typed (RelReferenceRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/**
 * rel_reference_row_find_new:
 * @self: a row
 * @name: a name
 *
 * Returns: (nullable): the id of somebody of this name who does not exist yet: these are known to the editor alone
 */
const char *
rel_reference_row_find_new (RelReferenceRow *self, const char *name)
{
  g_autofree char *key = rel_text_sort_key (name);

  for (guint i = 0; i < self->new_people->len; i++)
    {
      g_autofree char *other = rel_text_sort_key (rel_record_get_text (self->new_people->pdata[i], REL_PERSON_NAME));

      if (g_str_equal (key, other))
        return rel_record_get_id (self->new_people->pdata[i]);
    }
  return NULL;
}

/**
 * rel_reference_row_choose_new:
 * @self: a row
 *
 * Chooses somebody by the name that is typed, who is added to the people when the record is saved; does nothing where the
 * row does not allow it. Who was named so before, in any row that shares the new people, is meant again.
 */
void
rel_reference_row_choose_new (RelReferenceRow *self)
{
  g_autofree char *name = rel_reference_row_dup_typed (self);
  const char *known = rel_reference_row_find_new (self, name);
  g_autofree char *id = NULL;
  RelRecord *person;

  if (*name == '\0' || !self->may_add)
    return;
  if (known != NULL)
    {
      rel_reference_row_choose (self, known);
      return;
    }
  id = g_uuid_string_random ();
  person = rel_record_new (REL_NOUN_PERSON);
  rel_record_set_id (person, id);
  rel_record_set_text (person, REL_PERSON_NAME, name);
  g_ptr_array_add (self->new_people, person);
  rel_reference_row_choose (self, id);
}

static void
activated_cb (RelReferenceRow *self, guint position)
{
  g_autoptr (RelListRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  RelRecord *record = row != NULL ? rel_list_row_get_record (row) : NULL;

  if (record != NULL)
    rel_reference_row_choose (self, rel_record_get_id (record));
}

/**
 * rel_reference_row_offer:
 * @self: a row in which something is typed
 *
 * Shows who matches it, below it.
 */
void
rel_reference_row_offer (RelReferenceRow *self)
{
  g_autofree char *name = rel_reference_row_dup_typed (self);
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;
  g_autofree char *label = rel_sentence (_("Add “%s” as a New Person"), name);

  gtk_widget_set_visible (self->scrolled, any);
  gtk_widget_set_visible (GTK_WIDGET (self->new_button), self->may_add && *name != '\0');
  gtk_button_set_label (self->new_button, label);
  if (*name != '\0' && (any || self->may_add))
    gtk_popover_popup (self->popover);
  else
    gtk_popover_popdown (self->popover);
}

static void
list_changed_cb (RelReferenceRow *self)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] != '\0')
    rel_reference_row_offer (self);
}

static void
make_popover (RelReferenceRow *self)
{
  GtkListItemFactory *factory = rel_row_factory_new (self->store, self->noun);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *hint = self->noun == REL_NOUN_GOAL ? _("Goals That Match") : _("People Who Match");

  self->list = rel_record_list_new (self->store, self->noun);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);

  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  gtk_list_view_set_single_click_activate (self->list_view, TRUE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->list_view), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_view), "navigation-sidebar");
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                                 "max-content-height", 220, "width-request", 280, "child", self->list_view, NULL);

  self->new_button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->new_button), "flat");
  gtk_button_set_can_shrink (self->new_button, TRUE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->new_button), FALSE);
  g_signal_connect_object (self->new_button, "clicked", G_CALLBACK (rel_reference_row_choose_new), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->scrolled);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->new_button));
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "menu");
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_popover_set_child (self->popover, box);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self->entry));
}

/**
 * rel_reference_row_show_problem:
 * @self: a row
 * @problem: (nullable): what is wrong with what is typed, in words
 */
void
rel_reference_row_show_problem (RelReferenceRow *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
typed_cb (RelReferenceRow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  rel_reference_row_show_problem (self, NULL);
  g_signal_emit (self, signals[TYPED], 0);
  if (*typed == '\0')
    {
      if (self->popover != NULL)
        gtk_popover_popdown (self->popover);
      return;
    }
  if (self->popover == NULL)
    make_popover (self);
  rel_record_list_set_query (self->list, typed, REL_FILTER_NONE, NULL,
                             self->noun == REL_NOUN_PERSON ? rel_name_order_get () : REL_ORDER_NAME);
  rel_reference_row_offer (self);
}

static void
entered_cb (RelReferenceRow *self)
{
  RelListRow *row = self->selection != NULL && !rel_record_list_is_loading (self->list)
                      ? gtk_single_selection_get_selected_item (self->selection)
                      : NULL;
  RelRecord *record = row != NULL ? rel_list_row_get_record (row) : NULL;

  if (gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] == '\0')
    return;
  if (record != NULL)
    rel_reference_row_choose (self, rel_record_get_id (record));
  else if (self->list != NULL && !rel_record_list_is_loading (self->list) && g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    rel_reference_row_choose_new (self);
}

static gboolean
key_pressed_cb (RelReferenceRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint selected;

  if (keyval == GDK_KEY_BackSpace && gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] == '\0' && self->ids->len > 0)
    {
      g_ptr_array_remove_index (self->ids, self->ids->len - 1);
      store_ids (self);
      return GDK_EVENT_STOP;
    }
  if (self->popover == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return GDK_EVENT_PROPAGATE;
  selected = gtk_single_selection_get_selected (self->selection);
  switch (keyval)
    {
    case GDK_KEY_Escape:
      gtk_popover_popdown (self->popover);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      if (keyval == GDK_KEY_Down && selected + 1 < g_list_model_get_n_items (G_LIST_MODEL (self->list)))
        selected++;
      else if (keyval == GDK_KEY_Up && selected > 0)
        selected--;
      if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
        gtk_list_view_scroll_to (self->list_view, selected, GTK_LIST_SCROLL_SELECT, NULL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
focus_left_cb (RelReferenceRow *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (self->popover);
}

static void
rel_reference_row_dispose (GObject *object)
{
  RelReferenceRow *self = REL_REFERENCE_ROW (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_REFERENCE_ROW);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->record);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_reference_row_parent_class)->dispose (object);
}

static void
rel_reference_row_finalize (GObject *object)
{
  RelReferenceRow *self = REL_REFERENCE_ROW (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->new_people);
  g_free (self->shown);
  G_OBJECT_CLASS (rel_reference_row_parent_class)->finalize (object);
}

static gboolean
rel_reference_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REL_REFERENCE_ROW (widget)->entry));
}

/* On the way in to where one types; what is chosen already is before it, on the way back. */
static gboolean
rel_reference_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (widget);
  return rel_content_row_focus (widget, direction);
}

static void
rel_reference_row_class_init (RelReferenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_reference_row_dispose;
  object_class->finalize = rel_reference_row_finalize;
  widget_class->focus = rel_reference_row_focus;
  widget_class->grab_focus = rel_reference_row_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REL_TYPE_CHIP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/editor/rel-reference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelReferenceRow, chips);
  gtk_widget_class_bind_template_child (widget_class, RelReferenceRow, entry);
  gtk_widget_class_bind_template_child (widget_class, RelReferenceRow, problem);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
}

static void
rel_reference_row_init (RelReferenceRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->new_people = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_reference_row_new_for_noun:
 * @store: where names are found
 * @noun: people or goals
 * @title: what the row asks for
 *
 * Returns: (transfer floating): a row that names one, on nobody's behalf: listen to "changed"
 */
GtkWidget *
rel_reference_row_new_for_noun (RelStore *store, RelNoun noun, const char *title)
{
  RelReferenceRow *self = g_object_new (REL_TYPE_REFERENCE_ROW, "use-markup", FALSE, "title", title, NULL);

  self->store = g_object_ref (store);
  self->noun = noun;
  self->is_single = TRUE;
  gtk_entry_set_placeholder_text (self->entry, noun == REL_NOUN_GOAL ? _("Type a goal") : _("Type a name"));
  g_signal_connect_object (rel_name_cache_for_store (store), "loaded", G_CALLBACK (names_loaded_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rel_reference_row_new:
 * @store: where names are found
 * @record: the record to edit
 * @field: a member that refers to people or goals
 * @title: what the row asks for
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_reference_row_new (RelStore *store, RelRecord *record, guint field, const char *title)
{
  const RelField *shape = &rel_record_get_shape (record)->fields[field];
  RelReferenceRow *self = REL_REFERENCE_ROW (rel_reference_row_new_for_noun (store, shape->target, title));

  self->is_single = shape->kind == REL_FIELD_REFERENCE;
  self->may_add = shape->target == REL_NOUN_PERSON;
  self->record = g_object_ref (record);
  self->field = field;
  if (self->is_single && rel_record_get_text (record, field) != NULL)
    g_ptr_array_add (self->ids, g_strdup (rel_record_get_text (record, field)));
  else if (!self->is_single)
    for (const char * const *id = rel_record_get_texts (record, field); id != NULL && *id != NULL; id++)
      g_ptr_array_add (self->ids, g_strdup (*id));
  show_chips (self);
  return GTK_WIDGET (self);
}

/**
 * rel_reference_row_share_new_people:
 * @self: a row in which nobody was named yet
 * @new_people: (element-type RelRecord): people who do not exist yet, of all rows of an editor
 *
 * Somebody named in several rows is then added once.
 */
void
rel_reference_row_share_new_people (RelReferenceRow *self, GPtrArray *new_people)
{
  g_ptr_array_unref (self->new_people);
  self->new_people = g_ptr_array_ref (new_people);
}

/**
 * rel_reference_row_names:
 * @self: a row
 * @id: a record
 *
 * Returns: whether it is chosen
 */
gboolean
rel_reference_row_names (RelReferenceRow *self, const char *id)
{
  return g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, NULL);
}

/**
 * rel_reference_row_dup_ids:
 * @self: a row
 *
 * Returns: (transfer full): what is chosen, in order
 */
GStrv
rel_reference_row_dup_ids (RelReferenceRow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->ids->len; i++)
    g_strv_builder_add (builder, self->ids->pdata[i]);
  return g_strv_builder_end (builder);
}

/**
 * rel_reference_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none): where names are typed
 */
GtkEditable *
rel_reference_row_get_entry (RelReferenceRow *self)
{
  return GTK_EDITABLE (self->entry);
}

/**
 * rel_reference_row_clear:
 * @self: a row on nobody's behalf
 *
 * Forgets what was chosen, and says nothing of it: the next one can be.
 */
void
rel_reference_row_clear (RelReferenceRow *self)
{
  g_ptr_array_set_size (self->ids, 0);
  show_chips (self);
}
