/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People: selecting several, changing many at once, and those of one tag. */
#include <locale.h>

#include "rel-changes.h"
#include "rel-enums.h"
#include "rel-people-bar.h"
#include "rel-person-row.h"
#include "rel-person.h"
#include "rel-tags-row.h"
#include "ui-driving.h"

/* Selecting several */

static guint
get_length (RelBrowser *browser)
{
  return g_list_model_get_n_items (G_LIST_MODEL (rel_browser_get_list (browser)));
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
  RelStore *store = ui_get_store (ui);
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
  RelBrowser *browser = ui_open_people (ui);
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

/* Whoever is deleted meanwhile is not among them any more, also where the list does not show them; whoever is there stays. */
static void
test_gone (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *first = ui_add_person (ui, "Aaron Aardvark");
  g_autofree char *second = ui_add_person (ui, "Abel Aardvark");
  RelBrowser *browser = ui_open_people (ui);
  RelRowSelection *selected = rel_browser_get_selected (browser);
  g_autoptr (RelChanges) changes = rel_changes_new ("Remove");
  GtkWidget *bar;

  ui_wait (ui_find_text (browser, "Abel Aardvark") != NULL);
  rel_browser_select (browser, 0, FALSE);
  rel_browser_select (browser, 2, TRUE);
  g_assert_cmpuint (rel_row_selection_get_length (selected), ==, 3);
  ui_wait ((bar = ui_find (ui->window, REL_TYPE_PEOPLE_BAR)) != NULL);
  /* By undo */
  undo (ui);
  ui_wait (!ui_exists (ui, REL_NOUN_PERSON, "Abel Aardvark"));
  ui_wait (rel_row_selection_get_length (selected) == 2);
  ui_wait (ui_find_text (ui->window, "2 Selected") != NULL);
  /* By another, while one looks for somebody else */
  rel_browser_set_query (browser, REL_FILTER_FOCUS, NULL, REL_ORDER_NAME);
  ui_wait (!rel_record_list_is_loading (rel_browser_get_list (browser)));
  g_assert_cmpuint (rel_row_selection_get_length (selected), ==, 2);
  rel_changes_remove (changes, REL_NOUN_PERSON, first);
  ui_apply (ui, changes);
  ui_wait (rel_row_selection_get_length (selected) == 1);
  g_assert_true (gtk_widget_is_sensitive (ui_find (bar, GTK_TYPE_MENU_BUTTON)));
  ui_fixture_free (ui);
}

/* What nobody is selected for cannot be pressed, and what is told of a change lies above what comes next. */
static void
test_bar_is_of_use (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser = ui_open_people (ui);
  GtkWidget *bar, *undo;
  graphene_rect_t bar_bounds, undo_bounds;

  rel_browser_set_selecting (browser, TRUE);
  ui_wait ((bar = ui_find (ui->window, REL_TYPE_PEOPLE_BAR)) != NULL);
  g_assert_false (gtk_widget_is_sensitive (ui_find (bar, GTK_TYPE_MENU_BUTTON)));
  rel_browser_select (browser, 0, FALSE);
  g_assert_true (gtk_widget_is_sensitive (ui_find (bar, GTK_TYPE_MENU_BUTTON)));
  press_bulk (ui, "selected.scope", "external");
  undo = ui_find_button (ui->window, "Undo");
  ui_settle (400);
  g_assert_true (gtk_widget_compute_bounds (bar, GTK_WIDGET (ui->window), &bar_bounds));
  g_assert_true (gtk_widget_compute_bounds (undo, GTK_WIDGET (ui->window), &undo_bounds));
  g_assert_cmpfloat (undo_bounds.origin.y + undo_bounds.size.height, <=, bar_bounds.origin.y);
  ui_fixture_free (ui);
}

static void
test_bulk_changes (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser = ui_open_people (ui);
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
  ui_wait (rel_store_can_undo (ui_get_store (ui)));
  /* All of it is one change, and whoever was as wished is not in it, nor counted */
  ui_wait (ui_find_text (ui->window, changed) != NULL);
  g_assert_cmpstr (rel_store_get_undo_label (ui_get_store (ui)), ==, changed);
  press_bulk (ui, "selected.scope", "external");
  ui_wait (ui_find_text (ui->window, "That is how it is already") != NULL);
  g_assert_cmpstr (rel_store_get_undo_label (ui_get_store (ui)), ==, changed);
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
  RelBrowser *browser = ui_open_people (ui);
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
  RelBrowser *browser = ui_open_people (ui);
  guint all = get_length (browser);
  GtkWidget *row;

  ui_add_record (ui, REL_NOUN_PERSON, "{\"id\":\"singer\",\"name\":\"Aaa Singer\",\"tags\":[\"choir\"]}");
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
  RelBrowser *browser = ui_open_people (ui);
  guint all = get_length (browser);

  rel_browser_select (browser, 1, FALSE);
  rel_browser_select (browser, 4, FALSE);
  ui_wait (ui_find (ui->window, REL_TYPE_PEOPLE_BAR) != NULL);
  press_bulk (ui, "selected.merge", NULL);
  rel_merge_page_merge (ui_wait_merge_page (ui));
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
  ui_apply (ui, changes);
  ui_wait_ready (ui);
  browser = ui_open_people (ui);
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
  RelBrowser *browser = ui_open_people (ui);
  guint all = get_length (browser);
  GtkWidget *view = GTK_WIDGET (rel_window_get_view (ui->window));

  ui_add_record (ui, REL_NOUN_PERSON, "{\"id\":\"singer\",\"name\":\"Aaa Singer\",\"tags\":[\"choir\"]}");
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

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/select/range", test_select_range);
  g_test_add_func ("/people/select/gone", test_gone);
  g_test_add_func ("/people/bulk/bar-is-of-use", test_bar_is_of_use);
  g_test_add_func ("/people/bulk/changes", test_bulk_changes);
  g_test_add_func ("/people/bulk/archive-and-delete", test_bulk_archive_and_delete);
  g_test_add_func ("/people/bulk/tags", test_bulk_tags);
  g_test_add_func ("/people/bulk/merge", test_bulk_merge);
  g_test_add_func ("/people/bulk/thousands", test_bulk_thousands);
  g_test_add_func ("/people/filter/by-tag", test_filter_by_tag);
  return g_test_run ();
}
