/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page that shows one record and what belongs to it, and stays true when the records change. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_RECORD_PAGE (rel_record_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (RelRecordPage, rel_record_page, REL, RECORD_PAGE, AdwNavigationPage)

/**
 * RelRecordPageClass:
 * @noun: what the page shows
 * @load: reads all that the page shows on a worker thread; its data is the record's id
 * @data_free: releases what @load returned
 * @show: fills the page; the data is borrowed for the duration of the call
 */
struct _RelRecordPageClass
{
  AdwNavigationPageClass parent_class;

  RelNoun noun;
  RelStoreFunc load;
  GDestroyNotify data_free;
  void (*show) (RelRecordPage *self, gpointer data);
};

RelRecordPage *rel_record_page_new       (GType type, RelStore *store, const char *id);
RelStore      *rel_record_page_get_store (RelRecordPage *self);
RelNoun        rel_record_page_get_noun  (RelRecordPage *self);
const char    *rel_record_page_get_id    (RelRecordPage *self);
void           rel_record_page_set_id    (RelRecordPage *self, const char *id);
void           rel_record_page_refresh   (RelRecordPage *self);
void           rel_record_page_set_scroll (RelRecordPage *self, GtkScrolledWindow *scrolled, GtkWidget *title);

/* Property "show-back": whether the header bar has a way back. */
/* Signal "gone" (): the record does not exist any more. */

G_END_DECLS
