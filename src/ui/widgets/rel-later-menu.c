/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A menu of days to come. */
#include "rel-later-menu.h"

#include <glib/gi18n-lib.h>

#define MOST 5

static const struct
{
  int days;
  const char *label;
} choices[][MOST] = {
  [REL_LATER_SOON] = {
    { 1, NC_("later", "Tomorrow") },
    { 3, NC_("later", "In Three Days") },
    { 7, NC_("later", "In a Week") },
    { 14, NC_("later", "In Two Weeks") },
    { 30, NC_("later", "In a Month") },
  },
  [REL_LATER_REST] = {
    { 7, NC_("later", "For a Week") },
    { 14, NC_("later", "For Two Weeks") },
    { 30, NC_("later", "For a Month") },
    { 90, NC_("later", "For Three Months") },
  },
};

/**
 * rel_later_menu_new:
 * @action: an action whose parameter is a number of days from today, an int
 * @later: how far ahead
 *
 * Returns: (transfer full): a menu, to which more may be added
 */
GMenu *
rel_later_menu_new (const char *action, RelLater later)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < MOST && choices[later][i].label != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (g_dpgettext2 (GETTEXT_PACKAGE, "later", choices[later][i].label), NULL);

      g_menu_item_set_action_and_target (item, action, "i", choices[later][i].days);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return menu;
}
