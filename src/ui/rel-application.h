/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: one database, one window, files to import. */
#pragma once

#include <adwaita.h>

#include "rel-window.h"

G_BEGIN_DECLS

#define REL_TYPE_APPLICATION (rel_application_get_type ())
G_DECLARE_FINAL_TYPE (RelApplication, rel_application, REL, APPLICATION, AdwApplication)

RelApplication *rel_application_new          (void);
void            rel_application_set_database (RelApplication *self, const char *path);

G_END_DECLS
