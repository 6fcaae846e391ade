/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Escape closes whatever is open, loses nothing that was typed, and leaves the keyboard where it was. */
#include <locale.h>
#include <string.h>

#include "rel-capture-dialog.h"
#include "rel-capture-draft.h"
#include "rel-preferences-dialog.h"
#include "rel-summary-dialog.h"
#include "ui-keys.h"
#include "ui-states.h"

/* Pages of a dialog that lead into each other. */
#define PAGES 4
#define TYPED "typed"

static const char *now;

static GtkWidget *
get_focus (UiFixture *ui)
{
  return gtk_root_get_focus (GTK_ROOT (ui->window));
}

static void
check_focus (UiFixture *ui, const char *after)
{
  GtkWidget *focus;

  for (guint i = 0; i < 40 && ((focus = get_focus (ui)) == NULL || !gtk_widget_get_mapped (focus)); i++)
    ui_settle (5);
  focus = get_focus (ui);
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    ui_complain (now, focus, "the focus is lost after %s", after);
}

static gboolean
wait_other_dialog (UiFixture *ui, AdwDialog *dialog)
{
  for (guint i = 0; i < 100 && ui_get_dialog (ui) == dialog; i++)
    ui_settle (5);
  return ui_get_dialog (ui) != dialog;
}

/* What is typed */

typedef struct
{
  GtkWidget *widget; /* GtkText or GtkTextView */
  char *before;
} Text;

static void
text_clear (gpointer data)
{
  Text *text = data;

  g_object_unref (text->widget);
  g_free (text->before);
}

static char *
dup_text (GtkWidget *widget)
{
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &start, &end, FALSE);
}

static void
set_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_EDITABLE (widget))
    gtk_editable_set_text (GTK_EDITABLE (widget), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
}

/* What one looks for is not what one writes. */
static gboolean
is_written (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    return gtk_editable_get_editable (GTK_EDITABLE (widget)) && gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_ENTRY) == NULL;
  return GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget));
}

static void
collect_texts (GtkWidget *widget, GArray *texts)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_sensitive (widget))
    return;
  if (is_written (widget))
    {
      Text text = { g_object_ref (widget), dup_text (widget) };

      g_array_append_val (texts, text);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_texts (child, texts);
}

/* The line of a conversation is there again wherever it is next typed. */
static gboolean
is_kept (UiFixture *ui, GtkWidget *dialog, const char *typed)
{
  return REL_IS_CAPTURE_DIALOG (dialog) &&
         g_str_equal (rel_capture_draft_get_text (rel_capture_draft_for_store (rel_window_get_store (ui->window))), typed);
}

/* Whether the dialog is still there. */
static gboolean
check_text (UiFixture *ui, AdwDialog *dialog, const Text *text)
{
  const char *typed = GTK_IS_TEXT (text->widget) && gtk_widget_get_ancestor (text->widget, GTK_TYPE_SPIN_BUTTON) != NULL ? "2" : TYPED;
  g_autofree char *after = NULL;
  AdwDialog *question;

  gtk_widget_grab_focus (text->widget);
  set_text (text->widget, typed);
  ui_settle (10);
  /* The first may close what is offered while one types */
  for (guint i = 0; i < 2 && ui_get_dialog (ui) == dialog; i++)
    {
      ui_press (ui, "Escape");
      ui_settle (50);
    }
  question = ui_get_dialog (ui);
  if (question == NULL && is_kept (ui, GTK_WIDGET (dialog), typed))
    return FALSE;
  if (question == NULL || question == dialog || !ADW_IS_ALERT_DIALOG (question))
    {
      ui_complain (now, text->widget, question == dialog ? "Escape does nothing after typing in" : "Escape loses what was typed in");
      return question == dialog;
    }
  ui_press (ui, "Escape");
  if (!wait_other_dialog (ui, question))
    ui_complain (now, GTK_WIDGET (question), "Escape does not close");
  after = dup_text (text->widget);
  /* It may have become a tag when it was left */
  if (strstr (after, typed) == NULL && ui_find_text (dialog, typed) == NULL)
    ui_complain (now, text->widget, "what was typed is gone in");
  check_focus (ui, "going on with what was typed");
  set_text (text->widget, text->before);
  ui_settle (10);
  return TRUE;
}

static void
check_texts (UiFixture *ui)
{
  g_autoptr (AdwDialog) dialog = g_object_ref (ui_get_dialog (ui));
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (Text));

  g_array_set_clear_func (texts, text_clear);
  collect_texts (GTK_WIDGET (dialog), texts);
  for (guint i = 0; i < texts->len; i++)
    if (!check_text (ui, dialog, &g_array_index (texts, Text, i)))
      return;
}

/* Page by page, and then the dialog */
static void
check_close (UiFixture *ui)
{
  for (guint i = 0; i < PAGES && ui_get_dialog (ui) != NULL; i++)
    {
      AdwDialog *dialog = ui_get_dialog (ui);

      check_focus (ui, "coming here");
      ui_press (ui, "Escape");
      if (wait_other_dialog (ui, dialog) && ui_get_dialog (ui) != NULL)
        {
          ui_complain (now, GTK_WIDGET (dialog), "nothing was typed, but Escape asks in");
          return;
        }
    }
  if (ui_get_dialog (ui) != NULL)
    ui_complain (now, GTK_WIDGET (ui_get_dialog (ui)), "Escape does not close");
  else
    check_focus (ui, "closing the dialog");
}

static void
for_every_dialog (void (*check) (UiFixture *ui), UiStateFlags but)
{
  UiFixture *ui = NULL;
  guint n_states, n_dialogs = 0;
  const UiState *states = ui_states_get (&n_states);

  for (guint i = 0; i < n_states; i++)
    {
      if (!ui_state_is_wanted (&states[i]) || (states[i].flags & but) != 0)
        continue;
      now = states[i].name;
      ui = ui_state_enter (&states[i], ui, 800, 600);
      if (ui_get_dialog (ui) != NULL)
        {
          n_dialogs++;
          check (ui);
        }
      ui = ui_state_leave (&states[i], ui);
    }
  g_clear_pointer (&ui, ui_fixture_free);
  g_assert_cmpuint (n_dialogs, >, g_getenv ("UI_STATES") != NULL ? 0 : 20);
}

static void
test_closes_every_dialog (void)
{
  for_every_dialog (check_close, UI_STATE_TYPED);
}

/* Preferences hold from the moment they are chosen, and what a summary holds is chosen anew for each. */
static void
check_texts_of_records (UiFixture *ui)
{
  if (!REL_IS_PREFERENCES_DIALOG (ui_get_dialog (ui)) && !REL_IS_SUMMARY_DIALOG (ui_get_dialog (ui)))
    check_texts (ui);
}

static void
test_loses_nothing_typed (void)
{
  for_every_dialog (check_texts_of_records, 0);
}

/* Menus and what else hangs from a button */

static void
collect_menu_buttons (GtkWidget *widget, GPtrArray *buttons)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_sensitive (widget))
    return;
  if (GTK_IS_MENU_BUTTON (widget))
    g_ptr_array_add (buttons, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_menu_buttons (child, buttons);
}

static void
check_menu_button (UiFixture *ui, GtkMenuButton *button)
{
  GtkWidget *focus;

  gtk_widget_grab_focus (GTK_WIDGET (button));
  ui_settle (60);
  gtk_menu_button_popup (button);
  ui_settle (30);
  if (!gtk_menu_button_get_active (button))
    {
      ui_complain (now, GTK_WIDGET (button), "does not open");
      return;
    }
  focus = get_focus (ui);
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    ui_complain (now, GTK_WIDGET (button), "nothing has the focus in the menu of");
  for (guint i = 0; i < 3 && gtk_menu_button_get_active (button); i++)
    {
      ui_press (ui, "Escape");
      ui_settle (30);
    }
  if (gtk_menu_button_get_active (button))
    ui_complain (now, GTK_WIDGET (button), "Escape does not close the menu of");
  gtk_menu_button_popdown (button);
  focus = get_focus (ui);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (button)))
    {
      g_autofree char *path = focus != NULL ? ui_describe (focus) : g_strdup ("nothing");

      ui_complain (now, GTK_WIDGET (button), "the focus goes to %s when a menu is closed that hangs from", path);
    }
}

static void
test_closes_every_menu (void)
{
  UiFixture *ui = NULL;
  guint n_states, n_menus = 0;
  const UiState *states = ui_states_get (&n_states);

  for (guint i = 0; i < n_states; i++)
    {
      g_autoptr (GPtrArray) buttons = g_ptr_array_new_with_free_func (g_object_unref);

      if (!ui_state_is_wanted (&states[i]) || g_str_equal (states[i].name, "primary-menu"))
        continue;
      now = states[i].name;
      ui = ui_state_enter (&states[i], ui, 800, 600);
      collect_menu_buttons (ui_get_dialog (ui) != NULL ? GTK_WIDGET (ui_get_dialog (ui)) : GTK_WIDGET (ui->window), buttons);
      for (guint k = 0; k < buttons->len; k++)
        if (gtk_widget_get_mapped (buttons->pdata[k]))
          check_menu_button (ui, buttons->pdata[k]);
      n_menus += buttons->len;
      ui = ui_state_leave (&states[i], ui);
    }
  g_clear_pointer (&ui, ui_fixture_free);
  g_assert_cmpuint (n_menus, >, g_getenv ("UI_STATES") != NULL ? 0 : 20);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/escape/dialogs/closes-every-one", test_closes_every_dialog);
  g_test_add_func ("/escape/dialogs/loses-nothing-typed", test_loses_nothing_typed);
  g_test_add_func ("/escape/menus/closes-every-one", test_closes_every_menu);
  return g_test_run ();
}
