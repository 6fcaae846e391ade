/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The settings that are kept with the records, as the window shows and sets them. */
#include "rel-setting-values.h"

#include "rel-enums.h"
#include "rel-settings.h"

static const char * const directions[REL_N_CADENCES] = { "above", "peer", "below", "unset" };

/**
 * rel_setting_cadence_key:
 * @whom: whom a cadence is offered for
 *
 * Returns: (transfer full): the key of the setting
 */
char *
rel_setting_cadence_key (RelCadenceFor whom)
{
  return g_strconcat (REL_SETTING_DEFAULT_CADENCE, directions[whom], NULL);
}

/**
 * rel_setting_values_load:
 * @connection: where to read
 * @data: unused
 * @cancellable: (nullable): unused
 * @error: return location
 *
 * Returns: (transfer full): a #RelSettingValues, for g_free()
 */
gpointer
rel_setting_values_load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  RelSettingValues *values = g_new0 (RelSettingValues, 1);

  values->monthly_target = rel_settings_get_int (connection, REL_SETTING_MONTHLY_TARGET, REL_MONTHLY_TARGET_DEFAULT);
  for (guint i = 0; i < REL_N_CADENCES; i++)
    {
      g_autofree char *key = rel_setting_cadence_key (i);

      values->cadences[i] = rel_settings_get_int (connection, key, 0);
    }
  return values;
}

/**
 * rel_setting_cadence_for:
 * @values: the settings
 * @direction: a #RelDirection
 *
 * Returns: the days to offer, 0 for none
 */
int
rel_setting_cadence_for (const RelSettingValues *values, int direction)
{
  switch ((RelDirection) direction)
    {
    case REL_DIRECTION_ABOVE:
      return values->cadences[REL_CADENCE_FOR_ABOVE];
    case REL_DIRECTION_PEER:
      return values->cadences[REL_CADENCE_FOR_PEERS];
    case REL_DIRECTION_BELOW:
      return values->cadences[REL_CADENCE_FOR_BELOW];
    case REL_DIRECTION_UNSET:
    default:
      return values->cadences[REL_CADENCE_FOR_OTHERS];
    }
}
