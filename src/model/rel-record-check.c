/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules that a record keeps by itself: its id, its times and its values. */
#include "rel-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-clock.h"

/* Ids are UUIDs; what another program wrote in their place is kept as long as it can be printed
 * on one line. */
static gboolean
validate_id (const char *id, GError **error)
{
  if (id == NULL || *id == '\0')
    {
      g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_MISSING, _("%s is missing"), "id");
      return FALSE;
    }
  if (strlen (id) > 200 || !g_utf8_validate (id, -1, NULL))
    {
      g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID, _("id is longer than 200 bytes or not text"));
      return FALSE;
    }
  for (const char *p = id; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      {
        g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID, _("id contains a control character"));
        return FALSE;
      }
  return TRUE;
}

static gboolean
validate_instant (const char *name, const char *instant, GError **error)
{
  g_autofree char *normal = rel_instant_normalize (instant);

  if (instant == NULL || normal != NULL)
    return TRUE;
  g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID, _("%s: “%s” is not an instant (RFC 3339)"), name, instant);
  return FALSE;
}

/**
 * rel_record_validate:
 * @self: a record
 * @error: return location
 *
 * Checks the rules that need no other record.
 *
 * Returns: whether all hold; otherwise @error, of %REL_VALUES_ERROR, says which does not
 */
gboolean
rel_record_validate (RelRecord *self, GError **error)
{
  return validate_id (rel_record_get_id (self), error) &&
         validate_instant ("created_at", rel_record_get_created_at (self), error) &&
         validate_instant ("modified_at", rel_record_get_modified_at (self), error) &&
         rel_values_validate (rel_record_get_values (self), error);
}
