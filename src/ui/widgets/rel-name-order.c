/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How people are sorted where they are listed by name: a preference. */
#include "rel-name-order.h"

/**
 * rel_name_order_get_settings:
 *
 * Returns: (transfer none): where `name-order` is, for those who follow it
 */
GSettings *
rel_name_order_get_settings (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new ("org.example.Relations");
  return settings;
}

/**
 * rel_name_order_get:
 *
 * Returns: the order of a list of people by name
 */
RelListOrder
rel_name_order_get (void)
{
  g_autofree char *order = g_settings_get_string (rel_name_order_get_settings (), "name-order");

  return g_str_equal (order, "family-first") ? REL_ORDER_FAMILY_NAME : REL_ORDER_NAME;
}
