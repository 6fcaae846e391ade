/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed and not chosen when a record is saved: it is taken where it is clear, and otherwise nothing is saved. */
#include <locale.h>

#include "rel-editor-fields.h"
#include "rel-employment.h"
#include "rel-groundwork-entry.h"
#include "rel-meeting.h"
#include "rel-milestone.h"
#include "rel-opportunity.h"
#include "rel-people-bar.h"
#include "rel-person.h"
#include "rel-reference-row.h"
#include "rel-tags-dialog.h"
#include "rel-tags-row.h"
#include "ui-driving.h"
#include "ui-keys.h"

#define PERSON "Priya Raghunathan"
#define OTHER "Jonas Brandt"
#define THIRD "Samuel Adeyemi" /* who has no part in the goals */
#define GOAL "Head of Measurement Engineering"
#define NOBODY "Quentin Nobody"

static RelReferenceRow *
get_row (RelEditorDialog *editor, guint field)
{
  return REL_REFERENCE_ROW (rel_editor_dialog_get_row (editor, field));
}

static void
type (RelReferenceRow *row, const char *text)
{
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_editable_set_text (rel_reference_row_get_entry (row), text);
}

static void
press_save (UiFixture *ui)
{
  AdwDialog *editor = ui_get_dialog (ui);

  g_assert_true (ui_can_save (REL_EDITOR_DIALOG (editor)));
  g_assert_true (ui_press (ui, "<Control>Return"));
}

static void
check_saved (UiFixture *ui)
{
  press_save (ui);
  ui_wait (ui_get_dialog (ui) == NULL);
}

/* Nothing is saved; the row says why, has the focus, and says it to those who do not see it. */
static void
check_held (UiFixture *ui, RelReferenceRow *row, const char *problem)
{
  AdwDialog *editor = ui_get_dialog (ui);
  GtkWidget *entry = GTK_WIDGET (rel_reference_row_get_entry (row));
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (entry));

  press_save (ui);
  ui_wait (ui_find_text (row, problem) != NULL);
  ui_settle (50);
  g_assert_true (ui_get_dialog (ui) == editor);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, typed);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (ui->window)), entry));
  g_assert_cmpstr (g_object_get_data (G_OBJECT (context), "rel-announced"), ==, problem);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (ui_can_save (REL_EDITOR_DIALOG (editor)));
}

/* Every editor */

static gboolean
names_records (const RelField *field)
{
  return (field->kind == REL_FIELD_REFERENCE || field->kind == REL_FIELD_REFERENCES) &&
         (field->target == REL_NOUN_PERSON || field->target == REL_NOUN_GOAL);
}

/* All that must be there, except @left_out. */
static void
fill (UiFixture *ui, RelEditorDialog *editor, guint left_out)
{
  RelRecord *record = rel_editor_dialog_get_record (editor);
  const RelShape *shape = rel_record_get_shape (record);
  g_autofree char *person = ui_dup_id (ui, REL_NOUN_PERSON, OTHER);
  g_autofree char *goal = ui_dup_id (ui, REL_NOUN_GOAL, "Team lead, signal processing");

  if (rel_record_get_noun (record) == REL_NOUN_MEETING)
    rel_record_set_text (record, REL_MEETING_TITLE, "Written"); /* or else it would ask for people */
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const RelField *field = &shape->fields[i];

      if (!field->required || i == left_out || rel_record_get_text (record, i) != NULL)
        continue;
      switch (field->kind)
        {
        case REL_FIELD_TEXT:
          rel_record_set_text (record, i, "Written");
          break;
        case REL_FIELD_DATE:
          rel_record_set_text (record, i, "2026-01-15");
          break;
        case REL_FIELD_REFERENCE:
          rel_record_set_text (record, i, field->target == REL_NOUN_GOAL ? goal : person);
          break;
        case REL_FIELD_NUMBER:
        case REL_FIELD_FLAG:
        case REL_FIELD_WORD:
        case REL_FIELD_BIRTHDAY:
        case REL_FIELD_TIME:
        case REL_FIELD_INSTANT:
        case REL_FIELD_REFERENCES:
        case REL_FIELD_TEXTS:
        case REL_FIELD_ITEMS:
        default:
          g_error ("How is %s.%s filled in?", shape->name, field->name);
        }
    }
}

static gboolean
refers_to (RelRecord *record, guint field, const char *id)
{
  const char * const *ids;

  if (rel_record_get_shape (record)->fields[field].kind == REL_FIELD_REFERENCE)
    return g_strcmp0 (rel_record_get_text (record, field), id) == 0;
  ids = rel_record_get_texts (record, field);
  return ids != NULL && g_strv_length ((GStrv) ids) == 1 && g_str_equal (ids[0], id);
}

/* @check: what is to come of it, with a new record in the editor in which nothing but @field is open */
static void
for_every_name (void (*check) (UiFixture *ui, RelEditorDialog *editor, guint field))
{
  UiFixture *ui = ui_fixture_new (TRUE);
  guint n_checked = 0;

  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    for (const RelEditorField *field = rel_editor_form_for (noun) != NULL ? rel_editor_form_for (noun)->fields : NULL;
         field != NULL && field->label != NULL; field++)
      {
        RelEditorDialog *editor;

        if (field->field < 0 || !names_records (&rel_noun_get_info (noun)->shape->fields[field->field]))
          continue;
        g_test_message ("%s: %s", rel_noun_get_info (noun)->shape->name, field->label);
        editor = ui_new (ui, noun);
        fill (ui, editor, (guint) field->field);
        check (ui, editor, (guint) field->field);
        n_checked++;
      }
  g_assert_cmpuint (n_checked, ==, 20);
  ui_fixture_free (ui);
}

static void
check_whole_name (UiFixture *ui, RelEditorDialog *editor, guint field)
{
  RelNoun noun = rel_record_get_noun (rel_editor_dialog_get_record (editor));
  gboolean is_goal = rel_noun_get_info (noun)->shape->fields[field].target == REL_NOUN_GOAL;
  g_autofree char *id = g_strdup (rel_record_get_id (rel_editor_dialog_get_record (editor)));
  g_autofree char *named = ui_dup_id (ui, is_goal ? REL_NOUN_GOAL : REL_NOUN_PERSON, is_goal ? GOAL : THIRD);
  g_autoptr (RelRecord) saved = NULL;

  type (get_row (editor, field), is_goal ? "  head of measurement ENGINEERING" : "sámuel ADEYEMI ");
  check_saved (ui);
  saved = ui_load (ui, noun, id);
  g_assert_true (refers_to (saved, field, named));
}

static void
test_whole_names_are_chosen (void)
{
  for_every_name (check_whole_name);
}

static void
check_nobody (UiFixture *ui, RelEditorDialog *editor, guint field)
{
  RelNoun noun = rel_record_get_noun (rel_editor_dialog_get_record (editor));
  gboolean is_goal = rel_noun_get_info (noun)->shape->fields[field].target == REL_NOUN_GOAL;
  g_autofree char *id = g_strdup (rel_record_get_id (rel_editor_dialog_get_record (editor)));
  g_autofree char *name = g_strdup_printf ("%s of %s, %u", NOBODY, rel_noun_get_info (noun)->shape->name, field);
  g_autofree char *problem = g_strdup_printf ("No goal is called “%s”. Choose one from the list, or clear this.", name);
  g_autoptr (RelRecord) saved = NULL;
  g_autofree char *named = NULL;
  guint n_before = ui_count_records (ui, noun);

  type (get_row (editor, field), name);
  if (is_goal)
    {
      check_held (ui, get_row (editor, field), problem);
      g_assert_cmpuint (ui_count_records (ui, noun), ==, n_before);
      /* Another text is another question */
      type (get_row (editor, field), GOAL);
      g_assert_null (ui_find_text (get_row (editor, field), problem));
      check_saved (ui);
      return;
    }
  /* Somebody new, as when Enter is pressed there */
  check_saved (ui);
  saved = ui_load (ui, noun, id);
  named = ui_dup_id (ui, REL_NOUN_PERSON, name);
  g_assert_true (refers_to (saved, field, named));
}

static void
test_unknown_names (void)
{
  for_every_name (check_nobody);
}

static void
test_new_in_several_rows (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelEditorDialog *editor = ui_new (ui, REL_NOUN_OPPORTUNITY);
  g_autofree char *id = g_strdup (rel_record_get_id (rel_editor_dialog_get_record (editor)));
  g_autofree char *named = NULL;
  g_autoptr (RelRecord) saved = NULL;
  guint n_people = ui_count_records (ui, REL_NOUN_PERSON);

  fill (ui, editor, G_MAXUINT);
  type (get_row (editor, REL_OPPORTUNITY_OPENED_BY), NOBODY);
  ui_settle (200);
  g_signal_emit_by_name (rel_reference_row_get_entry (get_row (editor, REL_OPPORTUNITY_OPENED_BY)), "activate");
  /* Also where they were named once and taken out again */
  type (get_row (editor, REL_OPPORTUNITY_LEANED_ON), "Somebody Else");
  ui_settle (200);
  g_signal_emit_by_name (rel_reference_row_get_entry (get_row (editor, REL_OPPORTUNITY_LEANED_ON)), "activate");
  g_assert_true (ui_press (ui, "BackSpace"));
  type (get_row (editor, REL_OPPORTUNITY_LEANED_ON), "quentin NOBODY");
  check_saved (ui);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, n_people + 1);
  named = ui_dup_id (ui, REL_NOUN_PERSON, NOBODY);
  saved = ui_load (ui, REL_NOUN_OPPORTUNITY, id);
  g_assert_true (refers_to (saved, REL_OPPORTUNITY_OPENED_BY, named));
  g_assert_true (refers_to (saved, REL_OPPORTUNITY_LEANED_ON, named));
  ui_fixture_free (ui);
}

/* The same name of several, and parts of names */

static void
test_several (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelEditorDialog *editor;
  RelReferenceRow *row;
  g_autofree char *twin = ui_add_person (ui, PERSON);

  editor = ui_new (ui, REL_NOUN_MEETING);
  row = get_row (editor, REL_MEETING_PARTICIPANTS);
  type (row, PERSON);
  check_held (ui, row, "More than one person matches “" PERSON "”. Choose one from the list.");
  type (row, "Pri");
  check_held (ui, row, "More than one person matches “Pri”. Choose one from the list.");
  /* Their list is there to choose from */
  ui_press (ui, "Down");
  g_signal_emit_by_name (rel_reference_row_get_entry (row), "activate");
  ui_wait (g_strv_length ((GStrv) rel_record_get_texts (rel_editor_dialog_get_record (editor), REL_MEETING_PARTICIPANTS)) == 1);
  check_saved (ui);
  ui_fixture_free (ui);
}

static void
test_beginning (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  g_autofree char *id = NULL;
  g_autoptr (RelRecord) meeting = NULL;
  RelEditorDialog *editor = ui_new (ui, REL_NOUN_MEETING);
  guint n_people = ui_count_records (ui, REL_NOUN_PERSON);

  id = g_strdup (rel_record_get_id (rel_editor_dialog_get_record (editor)));
  type (get_row (editor, REL_MEETING_PARTICIPANTS), "raghu priya");
  check_saved (ui);
  meeting = ui_load (ui, REL_NOUN_MEETING, id);
  g_assert_true (refers_to (meeting, REL_MEETING_PARTICIPANTS, priya));
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, n_people);

  /* What is found, but not in a name, may be meant or not */
  editor = ui_new (ui, REL_NOUN_MEETING);
  type (get_row (editor, REL_MEETING_PARTICIPANTS), "Meridew");
  check_held (ui, get_row (editor, REL_MEETING_PARTICIPANTS),
              "No one is named “Meridew”. Choose a person from the list, or add a new one.");
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

static void
test_archived (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = NULL;
  g_autoptr (RelRecord) meeting = NULL;
  RelEditorDialog *editor;

  ui_add_record (ui, REL_NOUN_PERSON, "{\"id\":\"old\",\"name\":\"" PERSON "\",\"archived_at\":\"2025-01-01T00:00:00Z\"}");
  ui_add_record (ui, REL_NOUN_PERSON, "{\"id\":\"gone\",\"name\":\"Ghislaine\",\"archived_at\":\"2025-01-01T00:00:00Z\"}");
  editor = ui_new (ui, REL_NOUN_MEETING);
  id = g_strdup (rel_record_get_id (rel_editor_dialog_get_record (editor)));
  type (get_row (editor, REL_MEETING_PARTICIPANTS), PERSON);
  check_saved (ui);
  meeting = ui_load (ui, REL_NOUN_MEETING, id);
  g_assert_cmpstr (rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS)[0], !=, "old");

  g_clear_object (&meeting);
  ui_edit (ui, REL_NOUN_MEETING, id);
  editor = REL_EDITOR_DIALOG (ui_get_dialog (ui));
  type (get_row (editor, REL_MEETING_PARTICIPANTS), "Ghislaine");
  check_saved (ui);
  meeting = ui_load (ui, REL_NOUN_MEETING, id);
  g_assert_cmpstr (rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS)[1], ==, "gone");
  ui_fixture_free (ui);
}

/* Where nobody can be made */

static void
test_groundwork (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  g_autofree char *id = NULL;
  g_autoptr (RelRecord) milestone = NULL;
  RelEditorDialog *editor = ui_new (ui, REL_NOUN_MILESTONE);
  RelReferenceRow *row;
  GPtrArray *groundwork;
  guint n_people = ui_count_records (ui, REL_NOUN_PERSON);

  id = g_strdup (rel_record_get_id (rel_editor_dialog_get_record (editor)));
  fill (ui, editor, G_MAXUINT);
  row = REL_REFERENCE_ROW (ui_find (rel_editor_dialog_get_row (editor, REL_MILESTONE_GROUNDWORK), REL_TYPE_REFERENCE_ROW));
  type (row, "Priya");
  check_held (ui, row, "No one is named “Priya”. Choose a person from the list, or clear this.");
  type (row, NOBODY);
  check_held (ui, row, "No one is named “" NOBODY "”. Choose a person from the list, or clear this.");
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, n_people);
  type (row, PERSON);
  check_saved (ui);
  milestone = ui_load (ui, REL_NOUN_MILESTONE, id);
  groundwork = rel_record_get_items (milestone, REL_MILESTONE_GROUNDWORK);
  g_assert_cmpuint (groundwork->len, ==, 1);
  g_assert_cmpstr (rel_values_get_text (groundwork->pdata[0], REL_GROUNDWORK_ENTRY_PERSON), ==, priya);
  ui_fixture_free (ui);
}

/* The next one is named in the same place. */
static void
test_groundwork_goes_on (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelEditorDialog *editor = ui_new (ui, REL_NOUN_MILESTONE);
  RelRecord *record = rel_editor_dialog_get_record (editor);
  GtkWidget *items = rel_editor_dialog_get_row (editor, REL_MILESTONE_GROUNDWORK);
  const char * const names[] = { PERSON, OTHER };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *concern = g_strdup_printf ("Concern of %s", names[i]);
      RelReferenceRow *row = REL_REFERENCE_ROW (ui_find (items, REL_TYPE_REFERENCE_ROW));

      type (row, names[i]);
      ui_settle (200);
      g_signal_emit_by_name (rel_reference_row_get_entry (row), "activate");
      ui_wait (ui_find_text (items, concern) != NULL);
      g_assert_cmpuint (rel_record_get_items (record, REL_MILESTONE_GROUNDWORK)->len, ==, i + 1);
      g_assert_cmpstr (gtk_editable_get_text (rel_reference_row_get_entry (row)), ==, "");
      g_assert_null (ui_find_text (row, names[i]));
      g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (ui->window)), GTK_WIDGET (row)));
    }
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

/* Tags */

static gboolean
has_tag (UiFixture *ui, const char *name, const char *tag)
{
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, name);
  const char * const *tags = rel_record_get_texts (person, REL_PERSON_TAGS);

  return tags != NULL && g_strv_contains (tags, tag);
}

static void
test_tag (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  RelEditorDialog *editor = ui_edit (ui, REL_NOUN_PERSON, priya);
  RelTagsRow *row = REL_TAGS_ROW (rel_editor_dialog_get_row (editor, REL_PERSON_TAGS));

  g_assert_false (ui_can_save (editor));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_editable_set_text (rel_tags_row_get_entry (row), " #choir");
  check_saved (ui);
  g_assert_true (has_tag (ui, PERSON, "choir"));
  ui_fixture_free (ui);
}

static void
test_tag_of_several (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelTagsRow *row;

  rel_browser_select_all (ui_open_people (ui));
  ui_wait (ui_find (ui->window, REL_TYPE_PEOPLE_BAR) != NULL);
  gtk_widget_activate_action (ui_find (ui->window, REL_TYPE_PEOPLE_BAR), "selected.tags", NULL);
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_TAGS_DIALOG (ui_get_dialog (ui)));
  ui_wait (ui_find (ui_get_dialog (ui), REL_TYPE_TAGS_ROW) != NULL);
  row = REL_TAGS_ROW (ui_find (ui_get_dialog (ui), REL_TYPE_TAGS_ROW));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_editable_set_text (rel_tags_row_get_entry (row), "choir");
  g_assert_true (ui_press (ui, "<Control>Return"));
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_wait (has_tag (ui, PERSON, "choir") && has_tag (ui, OTHER, "choir"));
  ui_fixture_free (ui);
}

/* Whatever is known of a position counts. */
static void
test_position (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  g_autoptr (RelRecord) person = NULL;
  RelEditorDialog *editor = ui_edit (ui, REL_NOUN_PERSON, priya);
  GtkWidget *items = rel_editor_dialog_get_row (editor, REL_PERSON_POSITIONS);
  GtkWidget *row;
  GPtrArray *positions;

  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (items, "Add Position"), ADW_TYPE_BUTTON_ROW));
  ui_wait ((row = ui_find_text (items, "Department")) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (row, ADW_TYPE_ENTRY_ROW)), "Cold Metrology");
  check_saved (ui);
  person = ui_load (ui, REL_NOUN_PERSON, priya);
  positions = rel_record_get_items (person, REL_PERSON_POSITIONS);
  g_assert_cmpstr (rel_values_get_text (positions->pdata[positions->len - 1], REL_EMPLOYMENT_DEPARTMENT), ==, "Cold Metrology");
  ui_fixture_free (ui);
}

/* A name that is there already, or blanks, are nothing to save; saving twice saves once. */
static void
test_nothing_new (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelEditorDialog *editor = ui_new (ui, REL_NOUN_MEETING);
  g_autofree char *id = g_strdup (rel_record_get_id (rel_editor_dialog_get_record (editor)));
  g_autoptr (RelRecord) before = NULL, after = NULL;
  guint n_before = ui_count_records (ui, REL_NOUN_MEETING);

  type (get_row (editor, REL_MEETING_PARTICIPANTS), PERSON);
  press_save (ui);
  ui_press (ui, "<Control>Return");
  ui_wait (ui_get_dialog (ui) == NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_MEETING), ==, n_before + 1);
  before = ui_load (ui, REL_NOUN_MEETING, id);

  editor = ui_edit (ui, REL_NOUN_MEETING, id);
  type (get_row (editor, REL_MEETING_PARTICIPANTS), PERSON);
  type (get_row (editor, REL_MEETING_GOALS), "  ");
  check_saved (ui);
  after = ui_load (ui, REL_NOUN_MEETING, id);
  g_assert_true (rel_record_equal (before, after));
  g_assert_cmpstr (rel_record_get_modified_at (before), ==, rel_record_get_modified_at (after));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed/names/whole-ones-are-chosen", test_whole_names_are_chosen);
  g_test_add_func ("/typed/names/unknown-ones-are-added-or-refused", test_unknown_names);
  g_test_add_func ("/typed/names/new-in-several-rows", test_new_in_several_rows);
  g_test_add_func ("/typed/names/several-are-asked-for", test_several);
  g_test_add_func ("/typed/names/beginning-of-one", test_beginning);
  g_test_add_func ("/typed/names/archived-go-first", test_archived);
  g_test_add_func ("/typed/groundwork/names-those-who-are-there", test_groundwork);
  g_test_add_func ("/typed/groundwork/goes-on", test_groundwork_goes_on);
  g_test_add_func ("/typed/tags/become-tags", test_tag);
  g_test_add_func ("/typed/tags/of-several", test_tag_of_several);
  g_test_add_func ("/typed/position/counts", test_position);
  g_test_add_func ("/typed/nothing-new-changes-nothing", test_nothing_new);
  return g_test_run ();
}
