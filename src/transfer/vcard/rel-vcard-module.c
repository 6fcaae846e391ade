/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shared module relations-vcard: the only code that knows evolution-data-server. */
#include "rel-vcard-module.h"

#include <gmodule.h>
#include <libebook-contacts/libebook-contacts.h>

G_MODULE_EXPORT const RelVcardModule *rel_vcard_module_get (void);

static void
collect_params (EVCardAttribute *attribute,
                GArray          *params)
{
  g_array_set_size (params, 0);

  for (GList *p = e_vcard_attribute_get_params (attribute); p != NULL; p = p->next)
    {
      const char *name = e_vcard_attribute_param_get_name (p->data);

      for (GList *v = e_vcard_attribute_param_get_values (p->data); v != NULL; v = v->next)
        {
          RelVcardParam param = { name, v->data };

          g_array_append_val (params, param);
        }
    }
}

static void
parse (const char   *card,
       gsize         length,
       RelVcardVisit visit,
       gpointer      user_data)
{
  g_autoptr (EVCard) vcard = g_object_new (E_TYPE_VCARD, NULL);
  g_autoptr (GArray) params = g_array_sized_new (FALSE, FALSE, sizeof (RelVcardParam), 8);
  g_autoptr (GPtrArray) values = g_ptr_array_sized_new (8);

  e_vcard_construct_full (vcard, card, (gssize) length, NULL);

  for (GList *a = e_vcard_get_attributes (vcard); a != NULL; a = a->next)
    {
      EVCardAttribute *attribute = a->data;
      RelVcardProperty property;

      collect_params (attribute, params);

      g_ptr_array_set_size (values, 0);
      for (GList *v = e_vcard_attribute_get_values (attribute); v != NULL; v = v->next)
        g_ptr_array_add (values, v->data);

      property.group = e_vcard_attribute_get_group (attribute);
      property.name = e_vcard_attribute_get_name (attribute);
      property.params = (const RelVcardParam *) (gpointer) params->data;
      property.n_params = params->len;
      property.values = (const char *const *) values->pdata;
      property.n_values = values->len;

      visit (&property, user_data);
    }
}

const RelVcardModule *
rel_vcard_module_get (void)
{
  static const RelVcardModule module = { REL_VCARD_MODULE_VERSION, parse };

  return &module;
}
