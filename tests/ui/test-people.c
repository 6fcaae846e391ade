/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People: merging two who are one, telling apart two who are not, changing many at once, and the editor and the page of one. */
#include <locale.h>
#include <string.h>

#include "rel-changes.h"
#include "rel-custom-field.h"
#include "rel-duplicates-page.h"
#include "rel-editor-dialog.h"
#include "rel-enums.h"
#include "rel-exchange.h"
#include "rel-feedback.h"
#include "rel-merge-dialog.h"
#include "rel-merge-page.h"
#include "rel-people-bar.h"
#include "rel-person-chooser.h"
#include "rel-person-page.h"
#include "rel-person-row.h"
#include "rel-person.h"
#include "rel-photo-row.h"
#include "rel-record-json.h"
#include "rel-tags-row.h"
#include "ui-fixture.h"

static RelStore *
get_store (UiFixture *ui)
{
  return rel_window_get_store (ui->window);
}

static void
add_person (UiFixture *ui, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelRecord) person = rel_record_new_from_json_text (REL_NOUN_PERSON, json, &error);
  g_autoptr (RelChanges) changes = rel_changes_new ("Add");

  g_assert_no_error (error);
  rel_changes_save (changes, person);
  rel_store_apply_async (get_store (ui), changes, NULL, NULL, NULL);
  rel_store_flush (get_store (ui));
}

/* Priya once more, as somebody typed her in a hurry. */
static void
add_twin (UiFixture *ui)
{
  add_person (ui, "{\"id\":\"twin\",\"name\":\"Priya R.\",\"scope\":\"external\",\"tags\":[\"climbing\"],\"notes\":\"Likes climbing\","
                  "\"contact_points\":[{\"kind\":\"email\",\"value\":\"priya.raghunathan@meridew.example\"}]}");
}

static char *
dup_id (UiFixture *ui, const char *name)
{
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, name);

  g_assert_nonnull (person);
  return g_strdup (rel_record_get_id (person));
}

static gboolean
exists (UiFixture *ui, const char *name)
{
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, name);

  return person != NULL;
}

static RelMergePage *
wait_merge_page (UiFixture *ui)
{
  AdwNavigationPage *page;

  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_MERGE_DIALOG (ui_get_dialog (ui)) &&
           REL_IS_MERGE_PAGE (rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui)))) &&
           rel_merge_page_get_compare (REL_MERGE_PAGE (rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui))))) != NULL);
  page = rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui)));
  return REL_MERGE_PAGE (page);
}

/* The button whose child says @text. */
static GtkWidget *
find_choice (gpointer root, const char *text)
{
  GtkWidget *label = ui_find_text (root, text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON) : NULL;
}

static void
test_merge_a_pair (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = NULL;
  g_autoptr (RelRecord) merged = NULL;
  RelMergePage *page;
  RelPersonCompare *compare;
  guint count;

  add_twin (ui);
  count = ui_count_records (ui, REL_NOUN_PERSON);
  priya = dup_id (ui, "Priya Raghunathan");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.merge", "(ss)", priya, "twin");
  page = wait_merge_page (ui);
  compare = rel_merge_page_get_compare (page);
  /* The name, the scope and the notes contradict each other */
  g_assert_cmpuint (rel_person_compare_count_differences (compare), ==, 3);
  g_assert_nonnull (find_choice (compare, "Priya R."));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_choice (compare, "Priya R.")), TRUE);
  g_assert_cmpstr (rel_record_get_text (rel_person_compare_get_result (compare), REL_PERSON_NAME), ==, "Priya R.");
  g_assert_true (rel_person_compare_get_taken (compare) == REL_PERSON_MEMBER (REL_PERSON_NAME));
  g_assert_true (rel_person_compare_get_joined (compare) == REL_PERSON_MEMBER (REL_PERSON_NOTES));
  g_assert_true (g_str_has_suffix (rel_record_get_text (rel_person_compare_get_result (compare), REL_PERSON_NOTES), "\n\nLikes climbing"));
  rel_merge_page_merge (page);
  ui_wait (ui_get_dialog (ui) == NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, count - 1);
  merged = ui_find_record (ui, REL_NOUN_PERSON, "Priya R.");
  g_assert_cmpstr (rel_record_get_id (merged), ==, priya);
  g_assert_true (g_strv_contains (rel_record_get_texts (merged, REL_PERSON_TAGS), "climbing"));
  g_assert_cmpint (rel_record_get_word (merged, REL_PERSON_SCOPE), ==, REL_SCOPE_INTERNAL);
  /* The toast offers to take it back */
  ui_wait (ui_find_text (ui->window, "Merged Priya Raghunathan and Priya R.") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == count);
  g_assert_true (exists (ui, "Priya Raghunathan"));
  ui_fixture_free (ui);
}

static void
test_merge_with_somebody (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = NULL;
  AdwNavigationPage *page;
  GtkListView *list;
  GtkWidget *entry;

  add_twin (ui);
  priya = dup_id (ui, "Priya Raghunathan");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", priya);
  ui_wait (ui_find_text (ui->window, "Why and What I Can Offer") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.merge-shown", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  page = rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui)));
  g_assert_true (REL_IS_PERSON_CHOOSER (page));
  entry = ui_find (page, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Priya");
  list = GTK_LIST_VIEW (ui_find (page, GTK_TYPE_LIST_VIEW));
  /* Nobody can be merged with themselves: only the other is there */
  ui_wait (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) == 1);
  ui_wait (ui_find_text (list, "Priya R.") != NULL);
  g_assert_null (ui_find_text (list, "Priya Raghunathan"));
  g_signal_emit_by_name (list, "activate", 0);
  wait_merge_page (ui);
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

static void
test_possible_duplicates (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  AdwNavigationPage *page;
  guint count;

  add_twin (ui);
  add_person (ui, "{\"id\":\"kwame\",\"name\":\"kwame asante\"}");
  count = ui_count_records (ui, REL_NOUN_PERSON);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.find-duplicates", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  page = rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui)));
  ui_wait (ui_find_text (page, "Priya Raghunathan and Priya R.") != NULL);
  g_assert_nonnull (ui_find_text (page, "Kwame Asante and kwame asante"));

  /* The two who share a name are told apart, and stay so */
  g_signal_emit_by_name (ui_find (gtk_widget_get_ancestor (ui_find_text (page, "Kwame Asante and kwame asante"), ADW_TYPE_ACTION_ROW),
                                  GTK_TYPE_BUTTON),
                         "clicked");
  ui_wait (ui_find_text (page, "Kwame Asante and kwame asante") == NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_NOT_DUPLICATES), ==, 1);

  /* The others are merged, and the list goes on */
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (page, "Priya Raghunathan and Priya R."), ADW_TYPE_ACTION_ROW));
  rel_merge_page_merge (wait_merge_page (ui));
  ui_wait (rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui))) == page);
  ui_wait (ui_find_text (page, "No Duplicates") != NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, count - 1);
  gtk_widget_activate_action (GTK_WIDGET (page), "merges.undo", NULL);
  ui_wait (ui_find_text (page, "Priya Raghunathan and Priya R.") != NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, count);
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

/* Selecting several */

static guint
get_length (RelBrowser *browser)
{
  return g_list_model_get_n_items (G_LIST_MODEL (rel_browser_get_list (browser)));
}

static RelBrowser *
open_people (UiFixture *ui)
{
  RelBrowser *browser;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.go-to", "s", "people");
  browser = rel_view_get_browser (rel_window_get_view (ui->window));
  ui_wait (get_length (browser) > 0 && !rel_record_list_is_loading (rel_browser_get_list (browser)));
  ui_settle (50);
  return browser;
}

static void
press_bulk (UiFixture *ui, const char *action, const char *target)
{
  GtkWidget *bar = ui_find (ui->window, REL_TYPE_PEOPLE_BAR);

  g_assert_nonnull (bar);
  g_assert_true (gtk_widget_activate_action (bar, action, target != NULL ? "s" : NULL, target));
}

/* How many are so, of those who are not archived. */
static guint
count_people (UiFixture *ui, gboolean (*matches) (RelRecord *))
{
  RelStore *store = get_store (ui);
  g_autoptr (GError) error = NULL;
  g_autoptr (RelConnection) connection = rel_database_connect (rel_store_get_database (store), FALSE, &error);
  g_autoptr (RelRecordCursor) cursor = NULL;
  RelRecord *person;
  guint count = 0;

  g_assert_no_error (error);
  cursor = rel_record_cursor_new (connection, REL_NOUN_PERSON, &error);
  while (rel_record_cursor_next (cursor, &person, &error) && person != NULL)
    {
      count += rel_record_get_text (person, REL_PERSON_ARCHIVED_AT) == NULL && matches (person);
      g_object_unref (person);
    }
  g_assert_no_error (error);
  g_clear_pointer (&cursor, rel_record_cursor_free);
  return count;
}

static gboolean
is_external (RelRecord *person)
{
  return rel_record_get_word (person, REL_PERSON_SCOPE) == REL_SCOPE_EXTERNAL;
}

static gboolean
is_anybody (RelRecord *person)
{
  return TRUE;
}

static gboolean
is_weekly (RelRecord *person)
{
  return rel_record_get_number (person, REL_PERSON_CADENCE_DAYS) == 7;
}

static gboolean
is_tagged (RelRecord *person)
{
  const char * const *tags = rel_record_get_texts (person, REL_PERSON_TAGS);

  return tags != NULL && g_strv_contains (tags, "choir");
}

static void
undo (UiFixture *ui)
{
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo-change", NULL);
}

static void
test_select_range (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser = open_people (ui);
  RelRowSelection *selected = rel_browser_get_selected (browser);
  guint all = get_length (browser);
  GtkWidget *row = ui_find (browser, REL_TYPE_PERSON_ROW);

  g_assert_nonnull (row);
  g_assert_false (rel_browser_get_selecting (browser));
  rel_browser_select (browser, 2, FALSE);
  g_assert_true (rel_browser_get_selecting (browser));
  g_assert_true (ui_find (browser, REL_TYPE_PERSON_ROW) == row); /* they are marked, not made anew */
  ui_wait (ui_find_text (ui->window, "1 Selected") != NULL);
  rel_browser_select (browser, 5, TRUE);
  g_assert_cmpuint (rel_row_selection_get_length (selected), ==, 4);
  rel_browser_select (browser, 3, FALSE);
  g_assert_cmpuint (rel_row_selection_get_length (selected), ==, 3);
  g_assert_false (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (selected), 3));
  /* Moving with the arrow keys alone changes nothing */
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (selected), 8, TRUE);
  g_assert_cmpuint (rel_row_selection_get_length (selected), ==, 3);
  /* Neither does looking for somebody */
  rel_browser_set_query (browser, REL_FILTER_NONE, NULL, REL_ORDER_LAST_TOUCH);
  ui_wait (!rel_record_list_is_loading (rel_browser_get_list (browser)));
  g_assert_cmpuint (rel_row_selection_get_length (selected), ==, 3);
  rel_browser_select_all (browser);
  g_assert_cmpuint (rel_row_selection_get_length (selected), ==, all);
  rel_browser_set_selecting (browser, FALSE);
  g_assert_cmpuint (rel_row_selection_get_length (selected), ==, 0);
  ui_fixture_free (ui);
}

static void
test_bulk_changes (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser = open_people (ui);
  guint all = get_length (browser);
  guint external = count_people (ui, is_external);
  g_autofree char *changed = g_strdup_printf ("Changed %u people", all - external);

  g_assert_cmpuint (external, >, 0);
  rel_browser_set_selecting (browser, TRUE);
  ui_wait (ui_find (ui->window, REL_TYPE_PEOPLE_BAR) != NULL);
  g_assert_false (gtk_widget_is_sensitive (ui_find_action (ui->window, "selected.tags")));
  rel_browser_select_all (browser);
  g_assert_true (gtk_widget_is_sensitive (ui_find_action (ui->window, "selected.tags")));
  g_assert_false (gtk_widget_is_sensitive (ui_find_action (ui->window, "selected.merge")));
  press_bulk (ui, "selected.scope", "external");
  ui_wait (count_people (ui, is_external) == all);
  ui_wait (rel_store_can_undo (get_store (ui)));
  /* All of it is one change, and whoever was as wished is not in it, nor counted */
  ui_wait (ui_find_text (ui->window, changed) != NULL);
  g_assert_cmpstr (rel_store_get_undo_label (get_store (ui)), ==, changed);
  press_bulk (ui, "selected.scope", "external");
  ui_wait (ui_find_text (ui->window, "That is how it is already") != NULL);
  g_assert_cmpstr (rel_store_get_undo_label (get_store (ui)), ==, changed);
  undo (ui);
  ui_wait (count_people (ui, is_external) == external);
  press_bulk (ui, "selected.cadence", "7");
  ui_wait (count_people (ui, is_weekly) == all);
  press_bulk (ui, "selected.cadence", "0");
  ui_wait (count_people (ui, is_weekly) == 0);
  g_assert_true (rel_browser_get_selecting (browser));
  ui_fixture_free (ui);
}

static void
test_bulk_archive_and_delete (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser = open_people (ui);
  guint all = get_length (browser);

  rel_browser_select (browser, 0, FALSE);
  rel_browser_select (browser, 3, TRUE);
  ui_wait (ui_find (ui->window, REL_TYPE_PEOPLE_BAR) != NULL);
  press_bulk (ui, "selected.archive", NULL);
  g_assert_false (rel_browser_get_selecting (browser));
  ui_wait (ui_find_text (ui->window, "Archived 4 people") != NULL);
  g_assert_cmpuint (count_people (ui, is_anybody), ==, all - 4);
  ui_wait (get_length (browser) == all - 4);
  undo (ui);
  ui_wait (count_people (ui, is_anybody) == all);

  ui_wait (get_length (browser) == all);
  rel_browser_select (browser, 1, FALSE);
  rel_browser_select (browser, 2, FALSE);
  ui_wait (ui_find (ui->window, REL_TYPE_PEOPLE_BAR) != NULL);
  press_bulk (ui, "selected.delete", NULL);
  ui_wait (count_people (ui, is_anybody) == all - 2);
  ui_wait (ui_find_text (ui->window, "Deleted 2 people") != NULL);
  undo (ui);
  ui_wait (count_people (ui, is_anybody) == all);
  ui_fixture_free (ui);
}

static void
test_bulk_tags (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser = open_people (ui);
  guint all = get_length (browser);
  GtkWidget *row;

  add_person (ui, "{\"id\":\"singer\",\"name\":\"Aaa Singer\",\"tags\":[\"choir\"]}");
  ui_wait (get_length (browser) == all + 1);
  rel_browser_select (browser, 0, FALSE);
  rel_browser_select (browser, 2, TRUE);
  ui_wait (ui_find (ui->window, REL_TYPE_PEOPLE_BAR) != NULL);
  press_bulk (ui, "selected.tags", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  ui_wait ((row = ui_find_text (ui_get_dialog (ui), "choir")) != NULL);
  g_assert_nonnull (ui_find_text (ui_get_dialog (ui), "1 of 3 people"));
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  g_assert_true (gtk_check_button_get_inconsistent (GTK_CHECK_BUTTON (ui_find (row, GTK_TYPE_CHECK_BUTTON))));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find (row, GTK_TYPE_CHECK_BUTTON)), TRUE);
  rel_tags_row_add (REL_TAGS_ROW (ui_find (ui_get_dialog (ui), REL_TYPE_TAGS_ROW)), "#tenor ");
  gtk_widget_activate_action (GTK_WIDGET (ui_find_action (ui_get_dialog (ui), "tags.apply")), "tags.apply", NULL);
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_wait (count_people (ui, is_tagged) == 3);
  {
    g_autoptr (RelRecord) singer = ui_find_record (ui, REL_NOUN_PERSON, "Aaa Singer");
    const char * const expected[] = { "choir", "tenor", NULL };

    g_assert_cmpstrv (rel_record_get_texts (singer, REL_PERSON_TAGS), expected);
  }
  ui_wait (ui_find_text (ui->window, "Changed the tags of 3 people") != NULL);
  undo (ui);
  ui_wait (count_people (ui, is_tagged) == 1);

  /* Whoever has the tag already is not counted */
  press_bulk (ui, "selected.tags", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  ui_wait ((row = ui_find_text (ui_get_dialog (ui), "choir")) != NULL);
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find (row, GTK_TYPE_CHECK_BUTTON)), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (ui_find_action (ui_get_dialog (ui), "tags.apply")), "tags.apply", NULL);
  ui_wait (ui_find_text (ui->window, "Changed the tags of 2 people") != NULL);
  ui_fixture_free (ui);
}

static void
test_bulk_merge (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser = open_people (ui);
  guint all = get_length (browser);

  rel_browser_select (browser, 1, FALSE);
  rel_browser_select (browser, 4, FALSE);
  ui_wait (ui_find (ui->window, REL_TYPE_PEOPLE_BAR) != NULL);
  press_bulk (ui, "selected.merge", NULL);
  rel_merge_page_merge (wait_merge_page (ui));
  ui_wait (count_people (ui, is_anybody) == all - 1);
  ui_fixture_free (ui);
}

/* Thousands are one change as well, and the window goes on meanwhile. */
static void
test_bulk_thousands (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  g_autoptr (RelChanges) changes = rel_changes_new ("Add");
  RelBrowser *browser;
  gint64 longest = 0;

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (RelRecord) person = rel_record_new (REL_NOUN_PERSON);
      g_autofree char *name = g_strdup_printf ("Person %04u", i);

      rel_record_set_text (person, REL_PERSON_NAME, name);
      rel_changes_save (changes, person);
    }
  rel_store_apply_async (get_store (ui), changes, NULL, NULL, NULL);
  rel_store_flush (get_store (ui));
  ui_wait_ready (ui);
  browser = open_people (ui);
  rel_browser_select_all (browser);
  ui_wait (ui_find (ui->window, REL_TYPE_PEOPLE_BAR) != NULL);
  press_bulk (ui, "selected.cadence", "7");
  for (gint64 start = g_get_monotonic_time (); ui_find_text (ui->window, "Changed 3000 people") == NULL;)
    {
      gint64 before = g_get_monotonic_time ();

      g_main_context_iteration (NULL, FALSE);
      longest = MAX (longest, g_get_monotonic_time () - before);
      g_assert_cmpint (before - start, <, 60 * G_USEC_PER_SEC);
    }
  g_test_message ("The longest turn of the main loop took %.1f ms", (double) longest / 1000);
  g_assert_cmpuint (count_people (ui, is_weekly), ==, 3000);
  undo (ui);
  ui_wait (count_people (ui, is_weekly) == 0);
  ui_fixture_free (ui);
}

static void
test_filter_by_tag (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser = open_people (ui);
  guint all = get_length (browser);
  GtkWidget *view = GTK_WIDGET (rel_window_get_view (ui->window));

  add_person (ui, "{\"id\":\"singer\",\"name\":\"Aaa Singer\",\"tags\":[\"choir\"]}");
  ui_wait (get_length (browser) == all + 1);
  g_assert_true (gtk_widget_activate_action (view, "people.tag", "s", "choir"));
  ui_wait (get_length (browser) == 1);
  ui_wait (ui_find_text (ui->window, "#choir") != NULL);
  g_assert_true (gtk_widget_activate_action (view, "people.tag", "s", ""));
  ui_wait (get_length (browser) == all + 1);
  g_assert_true (gtk_widget_activate_action (view, "people.sort", "s", "newest"));
  ui_wait (ui_find_text (ui->window, "Aaa Singer") != NULL);
  ui_fixture_free (ui);
}

/* The editor */

static RelEditorDialog *
open_editor (UiFixture *ui, RelNoun noun, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.edit", "(ss)", rel_noun_get_info (noun)->shape->name, id);
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_EDITOR_DIALOG (ui_get_dialog (ui)));
  ui_settle (50);
  return REL_EDITOR_DIALOG (ui_get_dialog (ui));
}

static void
save (UiFixture *ui)
{
  gtk_widget_activate_action (ui_find_action (ui_get_dialog (ui), "editor.save"), "editor.save", NULL);
  ui_wait (ui_get_dialog (ui) == NULL);
}

static void
test_photo (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = dup_id (ui, "Priya Raghunathan");
  g_autofree char *path = g_build_filename (ui->folder, "photo.png", NULL);
  g_autofree char *wrong = g_build_filename (ui->folder, "notes.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) wrong_file = g_file_new_for_path (wrong);
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 1600, 900);
  g_autoptr (RelRecord) person = NULL;
  RelEditorDialog *editor;
  RelPhotoRow *row;
  GtkWidget *avatar;

  gdk_pixbuf_fill (picture, 0x336699ff);
  g_assert_true (gdk_pixbuf_save (picture, path, "png", NULL, NULL));
  g_assert_true (g_file_set_contents (wrong, "No picture", -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", id);
  editor = open_editor (ui, REL_NOUN_PERSON, id);
  row = REL_PHOTO_ROW (rel_editor_dialog_get_row (editor, REL_PERSON_PHOTO));
  /* What is no picture is refused in words */
  rel_photo_row_load (row, wrong_file);
  ui_wait (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "This is not a picture"));
  g_assert_null (rel_record_get_text (rel_editor_dialog_get_record (editor), REL_PERSON_PHOTO));
  rel_photo_row_load (row, file);
  ui_wait (rel_record_get_text (rel_editor_dialog_get_record (editor), REL_PERSON_PHOTO) != NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "");
  save (ui);
  person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_assert_true (g_str_has_prefix (rel_record_get_text (person, REL_PERSON_PHOTO), "data:image/jpeg;base64,"));
  g_assert_cmpuint (strlen (rel_record_get_text (person, REL_PERSON_PHOTO)), <, 100000);
  /* The page shows it, made small */
  ui_wait ((avatar = ui_find (ui_find (ui->window, REL_TYPE_PERSON_PAGE), ADW_TYPE_AVATAR)) != NULL &&
           adw_avatar_get_custom_image (ADW_AVATAR (avatar)) != NULL);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (adw_avatar_get_custom_image (ADW_AVATAR (avatar))), ==, 384);
  ui_fixture_free (ui);
}

static void
test_custom_fields (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = dup_id (ui, "Priya Raghunathan");
  g_autoptr (RelRecord) person = NULL;
  RelEditorDialog *editor = open_editor (ui, REL_NOUN_PERSON, id);
  GtkWidget *items = rel_editor_dialog_get_row (editor, REL_PERSON_CUSTOM_FIELDS);
  GtkWidget *row;
  RelValues *field;

  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (items, "Add Custom Field"), ADW_TYPE_BUTTON_ROW));
  ui_wait ((row = ui_find_text (items, "Label")) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (row, ADW_TYPE_ENTRY_ROW)), "Dog");
  row = ui_find_text (items, "Value");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (row, ADW_TYPE_ENTRY_ROW)), "Biscuit");
  save (ui);
  person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  field = g_ptr_array_index (rel_record_get_items (person, REL_PERSON_CUSTOM_FIELDS), 0);
  g_assert_cmpstr (rel_values_get_text (field, REL_CUSTOM_FIELD_LABEL), ==, "Dog");
  g_assert_cmpstr (rel_values_get_text (field, REL_CUSTOM_FIELD_VALUE), ==, "Biscuit");
  ui_fixture_free (ui);
}

/* Only the requirements of the goal are offered, and another goal takes them away. */
static void
test_requirement_of_feedback (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = dup_id (ui, "Priya Raghunathan");
  g_autoptr (RelRecord) goal = ui_find_record (ui, REL_NOUN_GOAL, "Head of Measurement Engineering");
  RelRecord *feedback;
  AdwComboRow *row;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.add", "(sss)", "feedback", "person", id);
  ui_wait (ui_get_dialog (ui) != NULL);
  feedback = rel_editor_dialog_get_record (REL_EDITOR_DIALOG (ui_get_dialog (ui)));
  row = ADW_COMBO_ROW (rel_editor_dialog_get_row (REL_EDITOR_DIALOG (ui_get_dialog (ui)), REL_FEEDBACK_REQUIREMENT));
  g_assert_nonnull (row);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 1);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (row)));
  rel_record_set_text (feedback, REL_FEEDBACK_GOAL, rel_record_get_id (goal));
  ui_wait (g_list_model_get_n_items (adw_combo_row_get_model (row)) > 1);
  adw_combo_row_set_selected (row, 1);
  g_assert_nonnull (rel_record_get_text (feedback, REL_FEEDBACK_REQUIREMENT));
  rel_record_set_text (feedback, REL_FEEDBACK_GOAL, NULL);
  g_assert_null (rel_record_get_text (feedback, REL_FEEDBACK_REQUIREMENT));
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

/* The page */

static void
test_page_tells_of_a_twin (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = dup_id (ui, "Priya Raghunathan");
  GtkWidget *page, *row;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", id);
  ui_wait ((page = ui_find (ui->window, REL_TYPE_PERSON_PAGE)) != NULL && ui_find_text (page, "Timeline") != NULL);
  g_assert_null (ui_find_text (page, "May Be the Same Person"));
  add_twin (ui);
  ui_wait (ui_find_text (page, "May Be the Same Person") != NULL);
  ui_wait ((row = ui_find_text (page, "Priya R.")) != NULL);
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  g_signal_emit_by_name (ui_find (row, GTK_TYPE_BUTTON), "clicked");
  ui_wait (ui_find_text (page, "May Be the Same Person") == NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_NOT_DUPLICATES), ==, 1);
  ui_fixture_free (ui);
}

static void
test_page_shows_all (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = dup_id (ui, "Priya Raghunathan");
  g_autoptr (RelChanges) changes = rel_changes_new ("Add");
  GtkWidget *page, *row;

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (RelRecord) exchange = rel_record_new (REL_NOUN_EXCHANGE);
      g_autofree char *note = g_strdup_printf ("Help number %u", i);

      rel_record_set_text (exchange, REL_EXCHANGE_PERSON, id);
      rel_record_set_text (exchange, REL_EXCHANGE_NOTE, note);
      rel_changes_save (changes, exchange);
    }
  rel_store_apply_async (get_store (ui), changes, NULL, NULL, NULL);
  rel_store_flush (get_store (ui));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", id);
  ui_wait ((page = ui_find (ui->window, REL_TYPE_PERSON_PAGE)) != NULL && (row = ui_find_text (page, "Show 7 More")) != NULL);
  gtk_widget_activate (gtk_widget_get_ancestor (row, ADW_TYPE_BUTTON_ROW));
  ui_wait (ui_find_text (page, "Show 7 More") == NULL);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *note = g_strdup_printf ("Help number %u", i);

      g_assert_nonnull (ui_find_text (page, note));
    }
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/merge/a-pair", test_merge_a_pair);
  g_test_add_func ("/people/merge/with-somebody", test_merge_with_somebody);
  g_test_add_func ("/people/merge/possible-duplicates", test_possible_duplicates);
  g_test_add_func ("/people/select/range", test_select_range);
  g_test_add_func ("/people/bulk/changes", test_bulk_changes);
  g_test_add_func ("/people/bulk/archive-and-delete", test_bulk_archive_and_delete);
  g_test_add_func ("/people/bulk/tags", test_bulk_tags);
  g_test_add_func ("/people/bulk/merge", test_bulk_merge);
  g_test_add_func ("/people/bulk/thousands", test_bulk_thousands);
  g_test_add_func ("/people/filter/by-tag", test_filter_by_tag);
  g_test_add_func ("/people/editor/photo", test_photo);
  g_test_add_func ("/people/editor/custom-fields", test_custom_fields);
  g_test_add_func ("/people/editor/requirement-of-feedback", test_requirement_of_feedback);
  g_test_add_func ("/people/page/tells-of-a-twin", test_page_tells_of_a_twin);
  g_test_add_func ("/people/page/shows-all", test_page_shows_all);
  return g_test_run ();
}
