/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A GListModel over the records of one noun: row ids at hand, rows read page by page. */
#pragma once

#include "rel-date.h"
#include "rel-enums.h"
#include "rel-store.h"
#include "rel-subset.h"

G_BEGIN_DECLS

typedef enum
{
  REL_ORDER_NAME,    /* people and goals: by sort key */
  REL_ORDER_NEWEST,  /* meetings: newest first; people: longest known last */
  REL_ORDER_LAST_TOUCH, /* people: longest without contact first, never met first of all */
  REL_ORDER_FAMILY_NAME, /* people: by family name, else the last word of the name */
} RelListOrder;

/* Filters that combine; 0 takes everybody not archived. */
typedef enum
{
  REL_FILTER_NONE     = 0,
  REL_FILTER_FOCUS    = 1 << 0,
  REL_FILTER_ABOVE    = 1 << 1,
  REL_FILTER_PEERS    = 1 << 2,
  REL_FILTER_BELOW    = 1 << 3,
  REL_FILTER_INTERNAL = 1 << 4,
  REL_FILTER_EXTERNAL = 1 << 5,
  REL_FILTER_QUIET    = 1 << 6, /* no touch within 90 days of today */
  REL_FILTER_ARCHIVED = 1 << 7, /* the archived instead of the others */
} RelListFilter;

/**
 * RelMeetingFilter:
 * @channel: only those by this channel, %REL_CHANNEL_UNSET for any
 * @purpose: only those for this purpose, %REL_PURPOSE_UNSET for any
 * @since: only those from this day on, %REL_DAY_NONE for no limit
 * @until: only those up to this day, %REL_DAY_NONE for no limit
 *
 * Which meetings. All conditions must hold.
 */
typedef struct
{
  RelChannel channel;
  RelPurpose purpose;
  RelDay since;
  RelDay until;
} RelMeetingFilter;

#define REL_MEETING_FILTER_NONE ((RelMeetingFilter){ REL_CHANNEL_UNSET, REL_PURPOSE_UNSET, REL_DAY_NONE, REL_DAY_NONE })

#define REL_TYPE_LIST_ROW (rel_list_row_get_type ())
G_DECLARE_FINAL_TYPE (RelListRow, rel_list_row, REL, LIST_ROW, GObject)

gint64     rel_list_row_get_row    (RelListRow *self);
RelRecord *rel_list_row_get_record (RelListRow *self);
const char *rel_list_row_get_last_touch (RelListRow *self);
/* Properties: "record" (nullable RelRecord; NULL until its page has come; notify). */

#define REL_TYPE_RECORD_LIST (rel_record_list_get_type ())
G_DECLARE_FINAL_TYPE (RelRecordList, rel_record_list, REL, RECORD_LIST, GObject)

RelRecordList *rel_record_list_new        (RelStore *store, RelNoun noun);
void           rel_record_list_set_query  (RelRecordList *self, const char *search, RelListFilter filter, const char *tag, RelListOrder order);
void           rel_record_list_set_first_rows (RelRecordList *self, guint first_rows);
void           rel_record_list_set_person (RelRecordList *self, const char *person_id);
void           rel_record_list_set_goal   (RelRecordList *self, const char *goal_id);
void           rel_record_list_set_except (RelRecordList *self, const char *person_id);
void           rel_record_list_set_meetings (RelRecordList *self, const RelMeetingFilter *filter);
void           rel_record_list_set_subset (RelRecordList *self, const RelSubset *subset);
gboolean       rel_record_list_is_loading (RelRecordList *self);
guint          rel_record_list_find       (RelRecordList *self, gint64 row);
gint64         rel_record_list_get_row    (RelRecordList *self, guint position);
RelDay         rel_record_list_get_month  (RelRecordList *self, guint position, guint *start, guint *end);
/* Properties: "loading" (notify). Items: RelListRow, one object per row id for as long as anybody holds it. */

G_END_DECLS
