/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every widget that can be used has a role and a name, in every view and dialog; the keyboard reaches them. */
#include <locale.h>

#include "ui-states.h"

/* Text that a screen reader finds inside the widget. */
static gboolean
has_inner_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && has_inner_text (child))
      return TRUE;
  return FALSE;
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         (tooltip != NULL && *tooltip != '\0') || has_inner_text (widget);
}

static gboolean
is_used (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget) ||
         GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_LEVEL_BAR (widget) ||
         GTK_IS_PROGRESS_BAR (widget);
}

static guint
check (GtkWidget *root, const char *where)
{
  guint checked = 0;

  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return 0;
  /* What belongs to a button is named by the button */
  if (is_used (root) && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) != GTK_ACCESSIBLE_ROLE_PRESENTATION)
    {
      g_autofree char *path = ui_describe (root);

      checked++;
      if (!has_name (root))
        {
          g_test_message ("%s: %s has no name", where, path);
          g_test_fail ();
        }
      if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == GTK_ACCESSIBLE_ROLE_WIDGET)
        {
          g_test_message ("%s: %s has no role", where, path);
          g_test_fail ();
        }
      if (GTK_IS_MENU_BUTTON (root) || GTK_IS_DROP_DOWN (root))
        return checked;
    }
  /* The two ends of a spin button are its arrow keys, for which there is a screen reader's own way */
  if (GTK_IS_SPIN_BUTTON (root))
    return checked;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    checked += check (child, where);
  return checked;
}

static void
test_every_state (void)
{
  UiFixture *ui = NULL;
  guint n_states;
  const UiState *states = ui_states_get (&n_states);

  for (guint i = 0; i < n_states; i++)
    {
      if (!ui_state_is_wanted (&states[i]))
        continue;
      ui = ui_state_enter (&states[i], ui, 1200, 800);
      g_assert_cmpuint (check (ui_get_dialog (ui) != NULL ? GTK_WIDGET (ui_get_dialog (ui)) : GTK_WIDGET (ui->window), states[i].name), >, 0);
      ui = ui_state_leave (&states[i], ui);
    }
  g_clear_pointer (&ui, ui_fixture_free);
}

/* With the Tab key alone one comes to the list, the page and the sidebar, and round again. */
static void
test_keyboard_goes_round (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  GtkWidget *first = NULL;
  gboolean in_list = FALSE, in_page = FALSE, in_sidebar = FALSE, round = FALSE;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", rel_record_get_id (person));
  ui_wait (ui_find_text (ui->window, "Why and What I Can Offer") != NULL);
  for (guint i = 0; i < 200 && !round; i++)
    {
      GtkWidget *focus;

      g_signal_emit_by_name (ui->window, "move-focus", GTK_DIR_TAB_FORWARD);
      focus = gtk_root_get_focus (GTK_ROOT (ui->window));
      g_assert_nonnull (focus);
      if (first == NULL)
        first = focus;
      else
        round = focus == first;
      in_list = in_list || gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL;
      in_sidebar = in_sidebar || gtk_widget_get_ancestor (focus, g_type_from_name ("RelSidebar")) != NULL;
      in_page = in_page || gtk_widget_get_ancestor (focus, g_type_from_name ("RelPersonPage")) != NULL;
    }
  g_assert_true (in_list);
  g_assert_true (in_page);
  g_assert_true (in_sidebar);
  g_assert_true (round);
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/accessible/every-state", test_every_state);
  g_test_add_func ("/accessible/keyboard/goes-round", test_keyboard_goes_round);
  return g_test_run ();
}
