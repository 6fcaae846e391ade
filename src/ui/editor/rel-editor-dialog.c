/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Editing a record of any noun: it is checked while one types, and saved whole or not at all; what is wrong with it is
 * led to. */
#include "rel-editor-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-birthday-row.h"
#include "rel-channel-row.h"
#include "rel-content-row.h"
#include "rel-doing.h"
#include "rel-editor-check.h"
#include "rel-editor-fields.h"
#include "rel-editor-rows.h"
#include "rel-first-focus.h"
#include "rel-header-title.h"
#include "rel-items-editor.h"
#include "rel-photo-row.h"
#include "rel-reference-row.h"
#include "rel-requirement-row.h"
#include "rel-row-problem.h"
#include "rel-sentence.h"
#include "rel-tags-row.h"
#include "rel-time-rows.h"

struct _RelEditorDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;

  RelStore *store;
  RelRecord *before; /* as it was */
  RelRecord *record; /* as it is edited */
  gboolean is_new;
  gboolean is_saving;
  GHashTable *rows;      /* field → GtkWidget (borrowed) */
  GPtrArray *references; /* RelReferenceRow (borrowed) */
  RelReferenceRow *refused; /* (nullable): the one of them that says what is missing (borrowed) */
  GPtrArray *new_people; /* RelRecord: people named in them who do not exist yet */
  GPtrArray *tags;       /* RelTagsRow (borrowed) */
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (RelEditorDialog, rel_editor_dialog, ADW_TYPE_DIALOG)

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_enabled (RelEditorDialog *self, const char *action, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), action)), enabled);
}

static gboolean
is_dirty (RelEditorDialog *self)
{
  return !rel_record_equal (self->record, self->before);
}

/* A name or a tag that is being typed, and is not chosen yet. */
static gboolean
has_typed (RelEditorDialog *self)
{
  for (guint i = 0; i < self->references->len; i++)
    if (rel_reference_row_has_typed (self->references->pdata[i]))
      return TRUE;
  for (guint i = 0; i < self->tags->len; i++)
    if (*gtk_editable_get_text (rel_tags_row_get_entry (self->tags->pdata[i])) != '\0')
      return TRUE;
  return FALSE;
}

/* What would be saved if every name that is typed were chosen. */
static RelRecord *
assume (RelEditorDialog *self)
{
  RelRecord *copy = rel_record_copy (self->record);

  for (guint i = 0; i < self->references->len; i++)
    rel_reference_row_assume (self->references->pdata[i], copy);
  return copy;
}

/* The first row of which something is wrong, from the top; %NULL for none. @words: what, where the row does not know it */
static GtkWidget *
find_wrong (RelEditorDialog *self, const char **words)
{
  g_autoptr (RelRecord) record = assume (self);

  for (const RelEditorField *field = rel_editor_form_for (rel_record_get_noun (record))->fields; field->label != NULL; field++)
    {
      GtkWidget *row = field->field >= 0 ? rel_editor_dialog_get_row (self, (guint) field->field) : NULL;
      GtkWidget *wrong = row != NULL ? rel_row_find_problem (row) : NULL;

      *words = NULL;
      if (wrong != NULL)
        return wrong;
      if (row != NULL && (*words = rel_editor_check (record, (guint) field->field)) != NULL)
        return row;
    }
  return NULL;
}

static gboolean
is_new_and_whole (RelEditorDialog *self)
{
  const char *words;

  return self->is_new && find_wrong (self, &words) == NULL;
}

/* With something wrong it can be pressed, too: it leads there. What a row asked for may have come in another. */
static void
update (RelEditorDialog *self)
{
  const char *words;

  if (self->refused != NULL && find_wrong (self, &words) != GTK_WIDGET (self->refused))
    {
      rel_reference_row_show_problem (self->refused, NULL);
      self->refused = NULL;
    }
  set_enabled (self, "save", !self->is_saving && (is_dirty (self) || has_typed (self) || is_new_and_whole (self)));
}

/* Rows */

static GtkWidget *
add_reference_row (RelEditorDialog *self, GtkWidget *row)
{
  g_ptr_array_add (self->references, row);
  rel_reference_row_share_new_people (REL_REFERENCE_ROW (row), self->new_people);
  g_signal_connect_object (row, "typed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
add_tags_row (RelEditorDialog *self, GtkWidget *row)
{
  g_ptr_array_add (self->tags, row);
  g_signal_connect_object (rel_tags_row_get_entry (REL_TAGS_ROW (row)), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_row (RelEditorDialog *self, const RelEditorField *field)
{
  const RelField *shape = &rel_record_get_shape (self->record)->fields[field->field];
  guint index = (guint) field->field;
  const char *title = _(field->label);

  if (field->kind == REL_EDITOR_PARAGRAPH)
    return rel_paragraph_row_for_text (self->record, index, title);
  if (field->kind == REL_EDITOR_ROLES)
    return rel_roles_row_for_texts (self->record, index, title);
  if (field->kind == REL_EDITOR_DURATION)
    return rel_duration_row_new (self->record, index, title);
  if (field->kind == REL_EDITOR_ZONE)
    return rel_zone_row_new (self->record, index, title);
  if (field->kind == REL_EDITOR_CHANNEL)
    return rel_channel_row_new (self->record, index, title);
  if (field->kind == REL_EDITOR_PHOTO)
    return rel_photo_row_new (self->record, index, title);
  switch (shape->kind)
    {
    case REL_FIELD_NUMBER:
      return shape->maximum - shape->minimum <= 6 ? rel_combo_row_for_choice (self->record, index, title)
                                                  : rel_entry_row_for_number (self->record, index, title);
    case REL_FIELD_FLAG:
      return rel_switch_row_for_flag (self->record, index, title);
    case REL_FIELD_WORD:
      return rel_combo_row_for_choice (self->record, index, title);
    case REL_FIELD_DATE:
      return rel_date_row_for_date (self->record, index, title, field->kind == REL_EDITOR_AHEAD);
    case REL_FIELD_BIRTHDAY:
      return rel_birthday_row_new (self->record, index, title);
    case REL_FIELD_TIME:
      return rel_entry_row_for_time (self->record, index, title);
    case REL_FIELD_REFERENCE:
    case REL_FIELD_REFERENCES:
      if (shape->target == REL_NOUN_REQUIREMENT)
        return rel_requirement_row_new (self->store, self->record, index,
                                        (guint) rel_shape_find (rel_record_get_shape (self->record), "goal"), title);
      if (shape->target != REL_NOUN_PERSON && shape->target != REL_NOUN_GOAL)
        return NULL;
      return add_reference_row (self, rel_reference_row_new (self->store, self->record, index, title));
    case REL_FIELD_TEXTS:
      return add_tags_row (self, rel_tags_row_new_for (self->store, self->record, index, title));
    case REL_FIELD_TEXT:
      return rel_entry_row_for_text (self->record, index, title);
    case REL_FIELD_INSTANT:
    case REL_FIELD_ITEMS:
    default:
      return NULL;
    }
}

static void
make_rows (RelEditorDialog *self)
{
  const RelEditorForm *form = rel_editor_form_for (rel_record_get_noun (self->record));
  AdwPreferencesGroup *group = NULL;
  const char *heading = NULL;
  GtkWidget *first = NULL;

  adw_dialog_set_title (ADW_DIALOG (self), self->is_new ? _(form->new_title) : _(form->edit_title));
  for (const RelEditorField *field = form->fields; field->label != NULL; field++)
    {
      GtkWidget *row;

      if (field->field < 0)
        {
          heading = _(field->label);
          group = NULL;
          continue;
        }
      if (rel_record_get_shape (self->record)->fields[field->field].kind == REL_FIELD_ITEMS)
        {
          GtkWidget *items = rel_items_editor_new (self->store, self->record, (guint) field->field);

          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (items), heading != NULL ? heading : _(field->label));
          adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (items));
          if (rel_items_editor_get_person_row (REL_ITEMS_EDITOR (items)) != NULL)
            add_reference_row (self, GTK_WIDGET (rel_items_editor_get_person_row (REL_ITEMS_EDITOR (items))));
          g_hash_table_insert (self->rows, GINT_TO_POINTER (field->field), items);
          continue;
        }
      row = make_row (self, field);
      if (row == NULL)
        continue;
      if (group == NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          if (heading != NULL)
            adw_preferences_group_set_title (group, heading);
          adw_preferences_page_add (self->page, group);
        }
      adw_preferences_group_add (group, row);
      g_hash_table_insert (self->rows, GINT_TO_POINTER (field->field), row);
      if (first == NULL)
        first = row;
    }
  if (first != NULL)
    {
      GtkWidget *text = rel_content_row_find_text (first);

      rel_first_focus_set (ADW_DIALOG (self), text != NULL ? text : first);
    }
}

/* Saving */

static void
stop_saving (RelEditorDialog *self, const GError *error)
{
  self->is_saving = FALSE;
  update (self);
  if (error != NULL)
    rel_say_error (GTK_WIDGET (self), error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelEditorDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!rel_store_apply_finish (REL_STORE (source), result, &error))
    {
      stop_saving (self, error);
      return;
    }
  g_signal_emit (self, signals[SAVED], 0);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static char *
describe_change (RelEditorDialog *self)
{
  return rel_sentence (self->is_new ? _("Added “%s”") : _("Changed “%s”"), rel_editor_get_name (self->record));
}

static gboolean
is_named (RelEditorDialog *self, const char *id)
{
  for (guint i = 0; i < self->references->len; i++)
    if (rel_reference_row_names (self->references->pdata[i], id))
      return TRUE;
  return FALSE;
}

static void
save (RelEditorDialog *self)
{
  g_autofree char *label = describe_change (self);
  g_autoptr (RelChanges) changes = rel_changes_new (label);

  for (guint i = 0; i < self->new_people->len; i++)
    if (is_named (self, rel_record_get_id (self->new_people->pdata[i])))
      rel_changes_save (changes, self->new_people->pdata[i]);
  rel_changes_save (changes, self->record);
  rel_store_apply_async (self->store, changes, NULL, saved_cb, g_object_ref (self));
}

static void settle_next (RelEditorDialog *self);

static void
settled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelEditorDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_settled = rel_reference_row_settle_finish (REL_REFERENCE_ROW (source), result, &error);

  /* It may have been closed meanwhile, without saving */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (is_settled)
    settle_next (self);
  else
    stop_saving (self, error);
}

/* One row after the other: the first that does not know whom one means says so, and nothing is saved. */
static void
settle_next (RelEditorDialog *self)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->references->len; i++)
    if (rel_reference_row_has_typed (self->references->pdata[i]))
      {
        rel_reference_row_settle_async (self->references->pdata[i], settled_cb, g_object_ref (self));
        return;
      }
  if (!rel_record_validate (self->record, &error))
    stop_saving (self, error);
  else if (self->is_new || is_dirty (self))
    save (self);
  else
    adw_dialog_force_close (ADW_DIALOG (self)); /* what was typed was there already */
}

static void
lead_there (RelEditorDialog *self, GtkWidget *row, const char *words)
{
  if (REL_IS_REFERENCE_ROW (row))
    {
      self->refused = REL_REFERENCE_ROW (row);
      rel_reference_row_refuse (self->refused, words);
      return;
    }
  if (words != NULL)
    rel_row_set_problem (row, words);
  rel_row_lead_there (row);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelEditorDialog *self = REL_EDITOR_DIALOG (data);
  const char *words;
  GtkWidget *wrong = find_wrong (self, &words);

  if (wrong != NULL)
    {
      lead_there (self, wrong, words);
      return;
    }
  self->is_saving = TRUE;
  update (self);
  for (guint i = 0; i < self->tags->len; i++)
    rel_tags_row_take_typed (self->tags->pdata[i]);
  settle_next (self);
}

/* What was typed is never lost by a stray Escape. */
static void
close_attempt_cb (RelEditorDialog *self)
{
  if (is_dirty (self) || has_typed (self))
    rel_ask_discard (ADW_DIALOG (self));
  else
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* Undo brings it back. */
static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelEditorDialog *self = REL_EDITOR_DIALOG (data);
  g_autofree char *toast = rel_sentence (_("Deleted “%s”"), rel_editor_get_name (self->before));

  rel_do_remove (GTK_WIDGET (self), self->store, rel_record_get_noun (self->before), rel_record_get_id (self->before), toast);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
add_delete_button (RelEditorDialog *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _("_Delete"), "use-underline", TRUE, "action-name", "editor.delete", NULL);

  gtk_widget_add_css_class (row, "destructive-action");
  adw_preferences_group_add (group, row);
  adw_preferences_page_add (self->page, group);
}

static void
cancel_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  close_attempt_cb (REL_EDITOR_DIALOG (data));
}

static void
rel_editor_dialog_dispose (GObject *object)
{
  RelEditorDialog *self = REL_EDITOR_DIALOG (object);

  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, update, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_EDITOR_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->before);
  g_clear_object (&self->record);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (rel_editor_dialog_parent_class)->dispose (object);
}

static void
rel_editor_dialog_finalize (GObject *object)
{
  RelEditorDialog *self = REL_EDITOR_DIALOG (object);

  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->references);
  g_ptr_array_unref (self->new_people);
  g_ptr_array_unref (self->tags);
  G_OBJECT_CLASS (rel_editor_dialog_parent_class)->finalize (object);
}

static void
rel_editor_dialog_class_init (RelEditorDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_editor_dialog_dispose;
  object_class->finalize = rel_editor_dialog_finalize;

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REL_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/editor/rel-editor-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelEditorDialog, page);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
rel_editor_dialog_init (RelEditorDialog *self)
{
  static const GActionEntry entries[] = {
    { .name = "save", .activate = save_cb },
    { .name = "cancel", .activate = cancel_cb },
    { .name = "delete", .activate = delete_cb },
  };

  self->rows = g_hash_table_new (NULL, NULL);
  self->references = g_ptr_array_new ();
  self->new_people = g_ptr_array_new_with_free_func (g_object_unref);
  self->tags = g_ptr_array_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "editor", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_editor_dialog_new:
 * @store: where to save
 * @record: what to edit; it is copied
 * @is_new: whether it is not in the store yet
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
rel_editor_dialog_new (RelStore *store, RelRecord *record, gboolean is_new)
{
  RelEditorDialog *self = g_object_new (REL_TYPE_EDITOR_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->is_new = is_new;
  self->before = rel_record_copy (record);
  if (rel_record_get_id (self->before) == NULL)
    {
      g_autofree char *id = g_uuid_string_random ();

      rel_record_set_id (self->before, id);
    }
  self->record = rel_record_copy (self->before);
  make_rows (self);
  if (!is_new)
    add_delete_button (self);
  g_signal_connect_swapped (self->record, "notify", G_CALLBACK (update), self);
  update (self);
  return ADW_DIALOG (self);
}

/**
 * rel_editor_dialog_suggest:
 * @self: an editor
 * @field: a member of the record that is a number
 * @number: what to put there, 0 for nothing
 *
 * As if the record had come with it: the person did not type it, so nothing is lost by leaving.
 */
void
rel_editor_dialog_suggest (RelEditorDialog *self, guint field, int number)
{
  GtkWidget *row = rel_editor_dialog_get_row (self, field);
  g_autofree char *text = number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  if (number > 0)
    rel_record_set_number (self->before, field, number);
  else
    rel_record_set_text (self->before, field, NULL);
  update (self);
}

/**
 * rel_editor_dialog_get_record:
 * @self: an editor
 *
 * Returns: (transfer none): the record with what was typed so far
 */
RelRecord *
rel_editor_dialog_get_record (RelEditorDialog *self)
{
  return self->record;
}

/**
 * rel_editor_dialog_get_row:
 * @self: an editor
 * @field: a member of the record
 *
 * Returns: (transfer none) (nullable): the row that edits it
 */
GtkWidget *
rel_editor_dialog_get_row (RelEditorDialog *self, guint field)
{
  return g_hash_table_lookup (self->rows, GINT_TO_POINTER ((int) field));
}
