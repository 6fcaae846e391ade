/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page that finds one person by typing. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_PERSON_CHOOSER (rel_person_chooser_get_type ())
G_DECLARE_FINAL_TYPE (RelPersonChooser, rel_person_chooser, REL, PERSON_CHOOSER, AdwNavigationPage)

AdwNavigationPage *rel_person_chooser_new (RelStore *store, const char *title, const char *excluded);

/* Signal "chosen" (const char *id): a person was chosen. */

G_END_DECLS
