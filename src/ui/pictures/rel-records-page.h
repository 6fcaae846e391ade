/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records behind a figure, as a list. */
#pragma once

#include <adwaita.h>

#include "rel-record-list.h"

G_BEGIN_DECLS

#define REL_TYPE_RECORDS_PAGE (rel_records_page_get_type ())
G_DECLARE_FINAL_TYPE (RelRecordsPage, rel_records_page, REL, RECORDS_PAGE, AdwNavigationPage)

AdwNavigationPage *rel_records_page_new      (RelStore *store, const char *title, const RelSubset *subset);
RelRecordList     *rel_records_page_get_list (RelRecordsPage *self);

G_END_DECLS
