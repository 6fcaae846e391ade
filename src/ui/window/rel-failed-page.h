/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown when the database cannot be opened: why, and what to do. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REL_TYPE_FAILED_PAGE (rel_failed_page_get_type ())
G_DECLARE_FINAL_TYPE (RelFailedPage, rel_failed_page, REL, FAILED_PAGE, AdwBin)

void rel_failed_page_set_error (RelFailedPage *self, const char *database, const GError *error);

G_END_DECLS
