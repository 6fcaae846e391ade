/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command palette: finds records and commands, and does what was chosen. */
#include <locale.h>

#include "rel-capture-dialog.h"
#include "rel-palette-commands.h"
#include "rel-palette-dialog.h"
#include "rel-person-page.h"
#include "rel-recent.h"
#include "ui-fixture.h"

static RelPaletteDialog *
open_palette (UiFixture *ui)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.show-palette", NULL));
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_PALETTE_DIALOG (ui_get_dialog (ui)));
  ui_wait (g_list_model_get_n_items (rel_palette_dialog_get_items (REL_PALETTE_DIALOG (ui_get_dialog (ui)))) > 0);
  return REL_PALETTE_DIALOG (ui_get_dialog (ui));
}

static char *
dup_title (RelPaletteDialog *palette, guint position)
{
  g_autoptr (RelPaletteItem) item = g_list_model_get_item (rel_palette_dialog_get_items (palette), position);

  return item != NULL ? g_strdup (rel_palette_item_get_title (item)) : g_strdup ("");
}

static gboolean
has_first (RelPaletteDialog *palette, const char *expected)
{
  g_autofree char *title = dup_title (palette, 0);

  return g_str_equal (title, expected);
}

static gboolean
has (RelPaletteDialog *palette, const char *expected)
{
  for (guint i = 0; i < g_list_model_get_n_items (rel_palette_dialog_get_items (palette)); i++)
    {
      g_autofree char *title = dup_title (palette, i);

      if (g_str_equal (title, expected))
        return TRUE;
    }
  return FALSE;
}

static void
type (RelPaletteDialog *palette, const char *text)
{
  gtk_editable_set_text (rel_palette_dialog_get_editable (palette), text);
}

static void
press_enter (RelPaletteDialog *palette)
{
  g_signal_emit_by_name (rel_palette_dialog_get_editable (palette), "activate");
}

static void
test_finds_person (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPaletteDialog *palette = open_palette (ui);

  type (palette, "helene");
  ui_wait (has_first (palette, "Hélène Marchetti"));
  press_enter (palette);
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_wait (ui_find (ui->window, REL_TYPE_PERSON_PAGE) != NULL);
  ui_wait (ui_find_text (ui_find (ui->window, REL_TYPE_PERSON_PAGE), "Hélène Marchetti") != NULL);
  ui_fixture_free (ui);
}

/* Whoever types fast gets what was typed, and not what was there before. */
static void
test_enter_waits_for_answer (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPaletteDialog *palette = open_palette (ui);

  type (palette, "helene");
  press_enter (palette);
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_wait (ui_find (ui->window, REL_TYPE_PERSON_PAGE) != NULL);
  ui_wait (ui_find_text (ui_find (ui->window, REL_TYPE_PERSON_PAGE), "Hélène Marchetti") != NULL);
  ui_fixture_free (ui);
}

static void
test_finds_meeting_and_goal (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPaletteDialog *palette = open_palette (ui);

  type (palette, "year-long");
  ui_wait (has (palette, "Year-long trust"));
  type (palette, "measurement engineering");
  ui_wait (has_first (palette, "Head of Measurement Engineering"));
  press_enter (palette);
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_wait (ui_find (ui->window, g_type_from_name ("RelGoalPage")) != NULL);
  ui_fixture_free (ui);
}

static void
test_does_command (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPaletteDialog *palette = open_palette (ui);

  type (palette, "go to meet");
  ui_wait (has_first (palette, "Go to Meetings"));
  press_enter (palette);
  ui_wait (g_strcmp0 (rel_window_get_page (ui->window), "meetings") == 0);
  ui_wait (ui_get_dialog (ui) == NULL);
  /* One that opens a dialog of its own, found by another word for it */
  palette = open_palette (ui);
  type (palette, "capture");
  ui_wait (has (palette, "Log a Conversation in One Line"));
  press_enter (palette);
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_CAPTURE_DIALOG (ui_get_dialog (ui)));
  ui_fixture_free (ui);
}

static void
test_commands_that_make_sense (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  RelPaletteDialog *palette;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.go-to", "s", "today");
  palette = open_palette (ui);
  ui_wait (has (palette, "Quit"));
  g_assert_false (has (palette, "Delete What Is Shown"));
  g_assert_false (has (palette, "Undo"));
  adw_dialog_close (ADW_DIALOG (palette));
  ui_wait (ui_get_dialog (ui) == NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", rel_record_get_id (person));
  ui_wait (ui_find (ui->window, REL_TYPE_PERSON_PAGE) != NULL);
  palette = open_palette (ui);
  ui_wait (has (palette, "Delete What Is Shown"));
  ui_fixture_free (ui);
}

static void
test_recent_first (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) priya = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autoptr (RelRecord) helene = ui_find_record (ui, REL_NOUN_PERSON, "Hélène Marchetti");
  RelPaletteDialog *palette;
  g_autofree char *second = NULL;

  rel_recent_note (REL_NOUN_PERSON, rel_record_get_id (priya));
  rel_recent_note (REL_NOUN_PERSON, "00000000-0000-4000-8000-000000000000"); /* was deleted */
  /* A page that is looked at for a while counts as well */
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", rel_record_get_id (helene));
  ui_settle (1600);
  palette = open_palette (ui);
  g_assert_true (has_first (palette, "Hélène Marchetti"));
  second = dup_title (palette, 1);
  g_assert_cmpstr (second, ==, "Priya Raghunathan");
  ui_wait (has (palette, "Go to Goals"));
  ui_fixture_free (ui);
}

static void
test_nothing_found (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPaletteDialog *palette = open_palette (ui);

  type (palette, "nobody is called this");
  ui_wait (ui_find_text (palette, "No Results Found") != NULL);
  press_enter (palette);
  ui_settle (50);
  g_assert_true (ui_get_dialog (ui) == ADW_DIALOG (palette));
  ui_fixture_free (ui);
}

static gboolean
is_command (const char *action)
{
  for (guint i = 0; rel_palette_commands_get_action (i) != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      g_assert_true (g_action_parse_detailed_name (rel_palette_commands_get_action (i), &name, &target, NULL));
      if (g_str_equal (name, action))
        return TRUE;
    }
  return FALSE;
}

/* Everything that the window can do by itself is in the palette; name a new action in rel-palette-commands.c. */
static void
test_has_every_action (void)
{
  static const char * const others[] = {
    "win.show-palette", /* this */
    "win.undo", "win.redo", /* which are also for text; win.undo-change and win.redo-change are in */
    "win.open-again", /* of the page that says why the records could not be opened */
    NULL,
  };
  GtkWidgetClass *klass = g_type_class_ref (REL_TYPE_WINDOW);
  const GVariantType *parameter;
  const char *name, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &name, &parameter, &property); i++)
    {
      if (owner != REL_TYPE_WINDOW || parameter != NULL || g_strv_contains (others, name) || is_command (name))
        continue;
      g_test_message ("%s is not in the command palette", name);
      g_test_fail ();
    }
  g_type_class_unref (klass);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/finds-person", test_finds_person);
  g_test_add_func ("/palette/finds-meeting-and-goal", test_finds_meeting_and_goal);
  g_test_add_func ("/palette/return-waits-for-the-answer", test_enter_waits_for_answer);
  g_test_add_func ("/palette/does-command", test_does_command);
  g_test_add_func ("/palette/commands-that-make-sense", test_commands_that_make_sense);
  g_test_add_func ("/palette/recent-first", test_recent_first);
  g_test_add_func ("/palette/nothing-found", test_nothing_found);
  g_test_add_func ("/palette/has-every-action", test_has_every_action);
  return g_test_run ();
}
