/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a row that names people or goals share. */
#pragma once

#include "rel-chip-box.h"
#include "rel-record-list.h"
#include "rel-reference-row.h"

G_BEGIN_DECLS

struct _RelReferenceRow
{
  AdwPreferencesRow parent_instance;

  RelChipBox *chips;
  GtkEntry *entry;
  GtkLabel *problem;
  GtkPopover *popover; /* made when something is typed for the first time */
  GtkListView *list_view;
  GtkWidget *scrolled;
  GtkButton *new_button;

  RelStore *store;
  RelRecord *record; /* (nullable): whose member it is */
  guint field;
  RelNoun noun;
  gboolean is_single;
  gboolean may_add; /* whether people who do not exist yet can be named */
  GPtrArray *ids;        /* what is chosen, in order */
  GPtrArray *new_people; /* RelRecord: people named who do not exist yet, shared by the rows of an editor */
  char *shown;           /* what the chips say */
  RelRecordList *list;
  GtkSingleSelection *selection;
};

void  rel_reference_row_choose       (RelReferenceRow *self, const char *id);
void  rel_reference_row_choose_new   (RelReferenceRow *self);
char *rel_reference_row_dup_typed    (RelReferenceRow *self);
const char *rel_reference_row_find_new (RelReferenceRow *self, const char *name);
void  rel_reference_row_offer        (RelReferenceRow *self);

G_END_DECLS
