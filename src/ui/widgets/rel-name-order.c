/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which name of a person comes first in the list of people. */
#include "rel-name-order.h"

#include <glib/gi18n-lib.h>

#include "rel-person.h"

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

gboolean
rel_name_order_is_family_first (void)
{
  g_autofree char *order = g_settings_get_string (rel_name_order_get_settings (), "name-order");

  return g_str_equal (order, "family-first");
}

/**
 * rel_name_order_dup_name:
 * @person: a person
 *
 * Returns: (transfer full): the name as the list of people has it
 */
char *
rel_name_order_dup_name (RelRecord *person)
{
  const char *name = rel_record_get_text (person, REL_PERSON_NAME);
  const char *given = rel_record_get_text (person, REL_PERSON_GIVEN_NAME);
  const char *family = rel_record_get_text (person, REL_PERSON_FAMILY_NAME);

  if (given == NULL || family == NULL || !rel_name_order_is_family_first ())
    return g_strdup (name);
  /* Translators: a name in a list that is sorted by family names: family name, given name */
  return g_strdup_printf (C_("family name first", "%s, %s"), family, given);
}
