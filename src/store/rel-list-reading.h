/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list reads on a worker thread. */
#pragma once

#include "rel-list-query.h"

G_BEGIN_DECLS

/* Rows whose records are to be read. */
typedef struct
{
  RelNoun noun;
  GArray *rows; /* gint64 */
} RelListPage;

typedef struct
{
  gint64 row;
  RelRecord *record;
  char *last_touch; /* (nullable): of a person */
} RelListRecord;

typedef struct
{
  RelListQuery *query;
  guint limit; /* how many rows at first, and the first records with them; 0 for all rows, and none */
} RelListQuestion;

typedef struct
{
  GArray *rows;          /* gint64, in order */
  GArray *months;        /* RelListMonth, in order */
  GArray *records;       /* (nullable): RelListRecord, for the first of the rows */
  gboolean is_beginning; /* there may be more */
} RelListAnswer;

void     rel_list_page_free     (RelListPage *page);
gpointer rel_list_read_page     (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error);

void     rel_list_question_free (RelListQuestion *question);
void     rel_list_answer_free   (RelListAnswer *answer);
gpointer rel_list_read_answer   (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelListAnswer, rel_list_answer_free)

G_END_DECLS
