/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The meetings of a year at a glance. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_YEAR_PAGE (rel_year_page_get_type ())
G_DECLARE_FINAL_TYPE (RelYearPage, rel_year_page, REL, YEAR_PAGE, AdwNavigationPage)

AdwNavigationPage *rel_year_page_new (RelStore *store);

/* Actions: "year.previous", "year.next". */

G_END_DECLS
