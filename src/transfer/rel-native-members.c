/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a native file says beside its records: settings, and members this version does not know. They have no time of
 * change, so what is there already stays. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <rel-extra-members.h>
#include <rel-json.h>
#include <rel-settings.h>
#include <string.h>

#include "rel-native-import.h"

/* Why a setting cannot be kept, %NULL where it can. Settings this version does not know are kept as they are. */
static const char *
setting_fault (const char *name,
               const char *value)
{
  double number = 0;

  if (name == NULL)
    return _("settings: a name contains the character U+0000 or half of a character");
  if (strcmp (name, REL_SETTING_MONTHLY_TARGET) != 0)
    return NULL;
  if (rel_json_get_type (value) == REL_JSON_NUMBER)
    number = rel_json_take_number (&value);
  if (!(number >= 1 && number <= G_MAXINT && floor (number) == number))
    return _("settings: monthly_target is not a whole number of 1 or more");
  return NULL;
}

static char *
dup_setting (const char *name,
             const char *value)
{
  GString *json = g_string_new (NULL);

  if (strcmp (name, REL_SETTING_MONTHLY_TARGET) == 0)
    g_string_append_printf (json, "%d", (int) rel_json_take_number (&value));
  else
    rel_json_append_compact (json, &value);
  return g_string_free (json, FALSE);
}

static gboolean
import_settings (RelImportContext  *context,
                 RelNativeReader   *reader,
                 GError           **error)
{
  g_autoptr (GArray) settings = rel_native_reader_dup_settings (reader);

  for (guint i = 0; i < settings->len; i++)
    {
      RelNativeMember *member = &g_array_index (settings, RelNativeMember, i);
      const char *fault = setting_fault (member->name, member->value);
      const char *end = member->value;
      g_autofree char *json = NULL;
      gboolean added;

      rel_json_skip (&end);
      if (rel_json_get_type (member->value) == REL_JSON_NULL && fault != NULL)
        continue;
      if (fault != NULL)
        {
          if (!rel_import_file_reject (context->file, rel_native_reader_get_line (reader, member->value), fault, NULL,
                                       member->value, end - member->value, error))
            return FALSE;
          continue;
        }
      json = dup_setting (member->name, member->value);
      if (!rel_settings_add_json (context->connection, member->name, json, &added, error))
        return FALSE;
      context->file->added_members += added;
    }
  return TRUE;
}

static gboolean
import_extra (RelImportContext  *context,
              RelNativeReader   *reader,
              gboolean           is_story,
              GError           **error)
{
  GArray *extra = rel_native_reader_get_extra (reader);

  for (guint i = 0; i < extra->len; i++)
    {
      RelNativeMember *member = &g_array_index (extra, RelNativeMember, i);
      g_autoptr (GString) json = g_string_new (NULL);
      const char *value = member->value;
      gboolean added;

      /* A story that was shifted is one of today. */
      if (is_story && strcmp (member->name, REL_NATIVE_ANCHOR) == 0)
        continue;
      rel_json_append_compact (json, &value);
      if (!rel_extra_members_add (context->connection, member->name, json->str, &added, error))
        return FALSE;
      context->file->added_members += added;
    }
  return TRUE;
}

/**
 * rel_native_import_members:
 * @context: a file of an import
 * @reader: the file
 * @is_story: whether it is sample data, shifted to today
 * @error: return location
 *
 * Takes over settings and unknown top-level members.
 *
 * Returns: %FALSE with @error when the database or the rejects file failed
 */
gboolean
rel_native_import_members (RelImportContext  *context,
                           RelNativeReader   *reader,
                           gboolean           is_story,
                           GError           **error)
{
  return import_settings (context, reader, error) && import_extra (context, reader, is_story, error);
}
