/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens the module that parses vCards when an import needs it, so that neither the application
 * nor relations-cli links evolution-data-server. */
#include "rel-vcard-loader.h"

#include "rel-import-reader.h"
#include "relations-config.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>

#define MODULE_FILE "relations-vcard." G_MODULE_SUFFIX

/* A program that is run from the folder it was built in finds the module in that folder. */
static char *
find_module (void)
{
  const char *folder = g_getenv ("RELATIONS_MODULE_PATH");
  g_autofree char *installed = g_build_filename (MODULEDIR, MODULE_FILE, NULL);
  g_autofree char *program = NULL;
  g_autofree char *beside = NULL;
  g_autofree char *built = NULL;

  if (folder != NULL && *folder != '\0')
    return g_build_filename (folder, MODULE_FILE, NULL);
  if (g_file_test (installed, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&installed);
  program = g_file_read_link ("/proc/self/exe", NULL);
  if (program == NULL)
    return g_steal_pointer (&installed);
  beside = g_path_get_dirname (program);
  built = g_build_filename (beside, "..", "transfer", "vcard", MODULE_FILE, NULL);
  return g_file_test (built, G_FILE_TEST_EXISTS) ? g_steal_pointer (&built) : g_steal_pointer (&installed);
}

static const RelVcardModule *
open_module (GError **error)
{
  g_autofree char *path = find_module ();
  GModule *module;
  gpointer symbol = NULL;
  const RelVcardModule *table = NULL;

  module = g_module_open (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  if (module == NULL)
    {
      g_set_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_FAILED,
                   /* Translators: the placeholder is what the system says about it. */
                   _("vCards cannot be read, because the module for them cannot be opened: %s"), g_module_error ());
      return NULL;
    }

  if (g_module_symbol (module, REL_VCARD_MODULE_SYMBOL, &symbol) && symbol != NULL)
    table = ((RelVcardModuleGet) symbol) ();
  if (table == NULL || table->version != REL_VCARD_MODULE_VERSION)
    {
      g_set_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_FAILED,
                   /* Translators: the placeholder is a file name. */
                   _("vCards cannot be read, because the module for them is of another version of Relations: %s"),
                   path);
      g_module_close (module);
      return NULL;
    }

  /* It registers types, so it stays. */
  g_module_make_resident (module);
  return table;
}

/**
 * rel_vcard_loader_get:
 * @error: [error@ImportError], failed
 *
 * Opens the module at the first call: from the folder that `RELATIONS_MODULE_PATH` names, else from
 * the folder where it is installed, else from the folder it was built in. A failure is not kept: the next call tries again.
 *
 * Returns: (transfer none) (nullable): the module's table
 */
const RelVcardModule *
rel_vcard_loader_get (GError **error)
{
  static GMutex mutex;
  static const RelVcardModule *table;
  const RelVcardModule *result;

  g_mutex_lock (&mutex);
  if (table == NULL)
    table = open_module (error);
  result = table;
  g_mutex_unlock (&mutex);

  return result;
}
