/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The relationship summary of a goal: the document, its preview, and writing it to a file. */
#pragma once

#include "rel-disclosure.h"
#include "rel-preview.h"
#include "rel-render-pages.h"

G_BEGIN_DECLS

/* A share summary is no longer than this. */
#define REL_SUMMARY_SHARE_PAGES 2

/**
 * RelSummaryOptions:
 * @goal_id: the goal
 * @edition: for whom it is
 * @names: how people are named
 * @on: the day it is made on
 * @since: the first day of its period, %REL_DAY_NONE for no limit
 * @until: its last day, %REL_DAY_NONE for @on
 * @left_out_people: (nullable) (array zero-terminated=1): ids of people who shall not be in it
 * @left_out_sections: (nullable) (array zero-terminated=1): ids of sections that shall not be in it
 */
typedef struct
{
  const char *goal_id;
  RelEdition edition;
  RelNames names;
  RelDay on;
  RelDay since;
  RelDay until;
  const char *const *left_out_people;
  const char *const *left_out_sections;
} RelSummaryOptions;

typedef struct _RelSummary RelSummary;

gboolean     rel_edition_from_word       (const char               *word,
                                          RelEdition               *edition);
const char  *rel_edition_to_word         (RelEdition                edition);
gboolean     rel_names_from_word         (const char               *word,
                                          RelNames                 *names);
const char *const *
             rel_summary_list_sections   (RelEdition                edition);
const char  *rel_summary_get_section_title (const char             *id);

RelSummary  *rel_summary_new             (RelConnection            *connection,
                                          const RelSummaryOptions  *options,
                                          GError                  **error);
void         rel_summary_free            (RelSummary               *self);
RelDocument *rel_summary_get_document    (RelSummary               *self);
RelPreview  *rel_summary_get_preview     (RelSummary               *self);
GBytes      *rel_summary_render          (RelSummary               *self,
                                          RelRenderFormat           format,
                                          RelPaper                  paper,
                                          GError                  **error);
GPtrArray   *rel_summary_render_pages    (RelSummary               *self,
                                          RelPaper                  paper,
                                          double                    scale);
GBytes      *rel_summary_hand_out        (RelSummary               *self,
                                          RelConnection            *connection,
                                          RelRenderFormat           format,
                                          RelPaper                  paper,
                                          const char               *to,
                                          GError                  **error);
gboolean     rel_summary_log_print       (RelSummary               *self,
                                          RelConnection            *connection,
                                          GError                  **error);
gboolean     rel_summary_export          (RelSummary               *self,
                                          RelConnection            *connection,
                                          RelRenderFormat           format,
                                          RelPaper                  paper,
                                          const char               *path,
                                          GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelSummary, rel_summary_free)

G_END_DECLS
