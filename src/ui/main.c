/* SPDX-License-Identifier: GPL-3.0-or-later */
/* relations: the desktop application. */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "rel-application.h"
#include "relations-config.h"

int
main (int argc, char **argv)
{
  g_autoptr (RelApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  application = rel_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
