/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A GListModel over the records of one noun: row ids at hand, rows read page by page. */
#include "rel-record-list.h"

#include <string.h>

#include "rel-clock.h"
#include "rel-list-reading.h"
#include "rel-list-row-private.h"

/* A view asks for its rows one by one: those asked for within one turn of the main loop are read
 * together, at most this many at once. */
#define PAGE_SIZE 64
/* A new question is answered with the rows of the first screen and their records at first, and with all rows when nobody has
 * typed on: a list view makes two hundred rows of what it is given, and nobody waits for those that are out of sight. So that
 * it makes no more than a few at once, the list grows by these up to that many. */
#define FIRST_ROWS 48
#define REST_AFTER_MS 200
#define STEP_ROWS 16
#define STEP_AFTER_MS 20
#define ROWS_MADE 208

struct _RelRecordList
{
  GObject parent_instance;

  RelStore *store;
  RelListQuery query;
  GArray *rows;          /* gint64, in order */
  GArray *months;        /* RelListMonth, in order; empty unless the list is of meetings */
  GHashTable *live;      /* row → RelListRow (not owned) somebody holds */
  GArray *wanted;        /* rows whose records are to be read */
  GPtrArray *first;      /* RelListRow that came with an answer, kept until the next one */
  guint wanted_source;
  guint query_source;
  guint first_rows;      /* how many a new question is answered with at first */
  guint rest_source;     /* until the rows beyond the first are asked for */
  GArray *all;           /* (nullable): gint64, an answer that is shown only in part yet */
  guint step_source;     /* until more of it is shown */
  GCancellable *cancellable; /* of the query under way */
  gboolean loading;
  gboolean stale;        /* changed while a query was under way */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RelRecordList, rel_record_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROP_0,
  PROP_LOADING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void run_query (RelRecordList *self, guint limit);

static void
page_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RelRecordList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) filled = rel_store_read_finish (REL_STORE (source), result, &error);

  if (filled == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("A page of the list could not be read: %s", error->message);
      return;
    }
  for (guint i = 0; i < filled->len; i++)
    {
      RelListRecord *one = &g_array_index (filled, RelListRecord, i);
      RelListRow *row = g_hash_table_lookup (self->live, &one->row);

      if (row != NULL)
        {
          g_object_ref (row);
          rel_list_row_fill (row, one->record, one->last_touch);
          g_object_unref (row);
        }
    }
}

static void
read_wanted (RelRecordList *self)
{
  guint start = 0;

  while (start < self->wanted->len)
    {
      guint n = MIN (self->wanted->len - start, PAGE_SIZE);
      RelListPage *page = g_new0 (RelListPage, 1);

      page->noun = self->query.noun;
      page->rows = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);
      g_array_append_vals (page->rows, &g_array_index (self->wanted, gint64, start), n);
      rel_store_read_async (self->store, rel_list_read_page, page, (GDestroyNotify) rel_list_page_free, (GDestroyNotify) g_array_unref,
                            NULL, page_read_cb, g_object_ref (self));
      start += n;
    }
  g_array_set_size (self->wanted, 0);
}

static gboolean
read_wanted_cb (gpointer data)
{
  RelRecordList *self = data;

  self->wanted_source = 0;
  read_wanted (self);
  return G_SOURCE_REMOVE;
}

static void
want (RelRecordList *self, gint64 row)
{
  g_array_append_val (self->wanted, row);
  if (self->wanted_source == 0)
    self->wanted_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, read_wanted_cb, self, NULL);
}

static void
row_gone_cb (gpointer data, GObject *where_the_row_was)
{
  RelRecordList *self = data;
  GHashTableIter iter;
  gpointer row;

  (void) where_the_row_was;
  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (row == (gpointer) where_the_row_was)
      {
        g_hash_table_iter_remove (&iter);
        return;
      }
}

static void
set_loading (RelRecordList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
set_months (RelRecordList *self, GArray *months)
{
  g_array_unref (self->months);
  self->months = g_array_ref (months);
}

static void
show_rows (RelRecordList *self, GArray *rows)
{
  GArray *old = self->rows;
  const gint64 *a = (const gint64 *) (gpointer) old->data;
  const gint64 *b = (const gint64 *) (gpointer) rows->data;
  guint prefix = 0, suffix = 0;
  guint shorter = MIN (old->len, rows->len);
  guint removed, added;

  while (prefix < shorter && a[prefix] == b[prefix])
    prefix++;
  while (suffix < shorter - prefix && a[old->len - 1 - suffix] == b[rows->len - 1 - suffix])
    suffix++;
  removed = old->len - prefix - suffix;
  added = rows->len - prefix - suffix;
  self->rows = g_array_ref (rows);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), prefix, removed, added);
  g_array_unref (old);
}

/* Whether the rows of @old stand at the beginning of @rows. */
static gboolean
is_beginning (GArray *old, GArray *rows)
{
  return old->len <= rows->len && memcmp (old->data, rows->data, old->len * sizeof (gint64)) == 0;
}

static void
stop_growing (RelRecordList *self)
{
  g_clear_handle_id (&self->step_source, g_source_remove);
  g_clear_pointer (&self->all, g_array_unref);
}

static gboolean
step_cb (gpointer data)
{
  RelRecordList *self = data;
  guint shown = self->rows->len + STEP_ROWS;
  g_autoptr (GArray) rows = NULL;

  if (shown >= ROWS_MADE || shown >= self->all->len)
    {
      rows = g_steal_pointer (&self->all);
      self->step_source = 0;
      show_rows (self, rows);
      set_loading (self, FALSE);
      return G_SOURCE_REMOVE;
    }
  rows = g_array_sized_new (FALSE, FALSE, sizeof (gint64), shown);
  g_array_append_vals (rows, self->all->data, shown);
  show_rows (self, rows);
  return G_SOURCE_CONTINUE;
}

/* All at once, unless that means to make many rows more than there are. */
static void
show_all (RelRecordList *self, GArray *rows)
{
  const guint shown = self->rows->len;

  if (shown > 0 && shown < ROWS_MADE && rows->len > shown + STEP_ROWS && is_beginning (self->rows, rows))
    {
      self->all = g_array_ref (rows);
      self->step_source = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, STEP_AFTER_MS, step_cb, self, NULL);
      return;
    }
  show_rows (self, rows);
  set_loading (self, FALSE);
}

static RelListRow *
make_row (RelRecordList *self, gint64 row)
{
  RelListRow *item = rel_list_row_new (row);

  g_hash_table_insert (self->live, g_memdup2 (&row, sizeof row), item);
  g_object_weak_ref (G_OBJECT (item), row_gone_cb, self);
  return item;
}

static void
keep_first (RelRecordList *self, GArray *records)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->first);

  self->first = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      RelListRecord *one = &g_array_index (records, RelListRecord, i);
      RelListRow *item = g_hash_table_lookup (self->live, &one->row);

      g_ptr_array_add (self->first, item != NULL ? g_object_ref (item) : make_row (self, one->row));
      rel_list_row_fill (self->first->pdata[i], one->record, one->last_touch);
    }
}

static gboolean
rest_cb (gpointer data)
{
  RelRecordList *self = data;

  self->rest_source = 0;
  run_query (self, 0);
  return G_SOURCE_REMOVE;
}

static void
query_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RelRecordList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelListAnswer) answer = rel_store_read_finish (REL_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (answer == NULL)
    {
      g_warning ("The list could not be read: %s", error->message);
      if (!self->stale)
        set_loading (self, FALSE);
    }
  else
    {
      set_months (self, answer->months);
      if (answer->records != NULL)
        keep_first (self, answer->records);
      if (answer->is_beginning || self->stale)
        show_rows (self, answer->rows);
      else
        show_all (self, answer->rows);
    }
  if (self->stale)
    run_query (self, 0);
  else if (answer != NULL && answer->is_beginning)
    self->rest_source = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, REST_AFTER_MS, rest_cb, self, NULL);
}

/* A newer query makes the one under way pointless; a mere refresh waits for it instead, so that
 * a stream of changes cannot starve the list. */
static void
run_query (RelRecordList *self, guint limit)
{
  RelListQuestion *question;

  g_clear_handle_id (&self->query_source, g_source_remove);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  stop_growing (self);
  self->stale = FALSE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->query.today = rel_clock_today ();
  set_loading (self, TRUE);
  question = g_new0 (RelListQuestion, 1);
  question->query = rel_list_query_copy (&self->query);
  question->limit = limit;
  rel_store_read_async (self->store, rel_list_read_answer, question, (GDestroyNotify) rel_list_question_free,
                        (GDestroyNotify) rel_list_answer_free, self->cancellable, query_done_cb, g_object_ref (self));
}

static gboolean
refresh_cb (gpointer data)
{
  RelRecordList *self = data;
  GHashTableIter iter;
  gpointer row;

  self->query_source = 0;
  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    want (self, rel_list_row_get_row (row));
  if (self->cancellable != NULL)
    self->stale = TRUE;
  else
    run_query (self, 0);
  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (RelRecordList *self, RelChanges *changes)
{
  gboolean concerned = changes == NULL || rel_changes_touches (changes, self->query.noun);

  /* A figure may count what is true of the people in its records. */
  if (!concerned && self->query.subset != NULL)
    concerned = rel_changes_touches (changes, REL_NOUN_PERSON) || rel_changes_touches (changes, REL_NOUN_MEETING);
  /* Meetings move the last touch of people, stakeholders who belongs to a goal. */
  if (!concerned && self->query.noun == REL_NOUN_PERSON)
    concerned = rel_changes_touches (changes, REL_NOUN_MEETING) || (self->query.goal != NULL && rel_changes_touches (changes, REL_NOUN_STAKEHOLDER));
  if (concerned && self->query_source == 0)
    self->query_source = g_idle_add (refresh_cb, self);
}

static void
rel_record_list_dispose (GObject *object)
{
  RelRecordList *self = REL_RECORD_LIST (object);
  GHashTableIter iter;
  gpointer row;

  g_clear_handle_id (&self->wanted_source, g_source_remove);
  g_clear_handle_id (&self->query_source, g_source_remove);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  stop_growing (self);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->first, g_ptr_array_unref);
  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      g_object_weak_unref (row, row_gone_cb, self);
      g_hash_table_iter_remove (&iter);
    }
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_record_list_parent_class)->dispose (object);
}

static void
rel_record_list_finalize (GObject *object)
{
  RelRecordList *self = REL_RECORD_LIST (object);

  g_array_unref (self->rows);
  g_array_unref (self->months);
  g_array_unref (self->wanted);
  g_hash_table_unref (self->live);
  g_free (self->query.search);
  g_free (self->query.tag);
  g_free (self->query.person);
  g_free (self->query.goal);
  g_free (self->query.except);
  g_free (self->query.meetings);
  g_clear_pointer (&self->query.subset, rel_subset_free);
  G_OBJECT_CLASS (rel_record_list_parent_class)->finalize (object);
}

static void
rel_record_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, REL_RECORD_LIST (object)->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_record_list_class_init (RelRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rel_record_list_dispose;
  object_class->finalize = rel_record_list_finalize;
  object_class->get_property = rel_record_list_get_property;
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rel_record_list_init (RelRecordList *self)
{
  self->first_rows = FIRST_ROWS;
  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->months = g_array_new (FALSE, FALSE, sizeof (RelListMonth));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->live = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static GType
get_item_type (GListModel *model)
{
  return REL_TYPE_LIST_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return REL_RECORD_LIST (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  RelRecordList *self = REL_RECORD_LIST (model);
  RelListRow *item;
  gint64 row;

  if (position >= self->rows->len)
    return NULL;
  row = g_array_index (self->rows, gint64, position);
  item = g_hash_table_lookup (self->live, &row);
  if (item != NULL)
    return g_object_ref (item);
  want (self, row);
  return make_row (self, row);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/**
 * rel_record_list_new:
 * @store: the store
 * @noun: people, meetings or goals
 *
 * Returns: (transfer full): a list, empty until its first query is answered
 */
RelRecordList *
rel_record_list_new (RelStore *store, RelNoun noun)
{
  RelRecordList *self = g_object_new (REL_TYPE_RECORD_LIST, NULL);

  self->store = g_object_ref (store);
  self->query.noun = noun;
  self->query.order = noun == REL_NOUN_MEETING ? REL_ORDER_NEWEST : REL_ORDER_NAME;
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  run_query (self, self->first_rows);
  return self;
}

/**
 * rel_record_list_set_query:
 * @self: a list
 * @search: (nullable): what was typed
 * @filter: filters that combine
 * @tag: (nullable): only people with this tag
 * @order: the order
 *
 * Asks anew at once.
 */
void
rel_record_list_set_query (RelRecordList *self, const char *search, RelListFilter filter, const char *tag, RelListOrder order)
{
  gboolean changed = g_set_str (&self->query.search, search != NULL && *search != '\0' ? search : NULL);

  changed |= g_set_str (&self->query.tag, tag);
  changed |= self->query.filter != filter || self->query.order != order;
  self->query.filter = filter;
  self->query.order = order;
  if (changed)
    run_query (self, self->first_rows);
}

/**
 * rel_record_list_set_first_rows:
 * @self: a list
 * @first_rows: how many rows can be seen at once, at least 1
 *
 * From the next question on these are answered before the others.
 */
void
rel_record_list_set_first_rows (RelRecordList *self, guint first_rows)
{
  g_return_if_fail (first_rows > 0);

  self->first_rows = first_rows;
}

/**
 * rel_record_list_set_person:
 * @self: a list of meetings
 * @person_id: (nullable): only meetings with this person
 */
void
rel_record_list_set_person (RelRecordList *self, const char *person_id)
{
  if (g_set_str (&self->query.person, person_id))
    run_query (self, self->first_rows);
}

/**
 * rel_record_list_set_goal:
 * @self: a list of meetings or people
 * @goal_id: (nullable): only meetings about this goal, or its stakeholders
 */
void
rel_record_list_set_goal (RelRecordList *self, const char *goal_id)
{
  if (g_set_str (&self->query.goal, goal_id))
    run_query (self, self->first_rows);
}

/**
 * rel_record_list_set_except:
 * @self: a list of people
 * @person_id: (nullable): who is left out
 */
void
rel_record_list_set_except (RelRecordList *self, const char *person_id)
{
  if (g_set_str (&self->query.except, person_id))
    run_query (self, self->first_rows);
}

/**
 * rel_record_list_set_meetings:
 * @self: a list of meetings
 * @filter: (nullable): which of them, %NULL for all
 */
void
rel_record_list_set_meetings (RelRecordList *self, const RelMeetingFilter *filter)
{
  const RelMeetingFilter all = REL_MEETING_FILTER_NONE;

  if (filter != NULL && memcmp (filter, &all, sizeof all) == 0)
    filter = NULL;
  if (filter == NULL ? self->query.meetings == NULL
                     : self->query.meetings != NULL && memcmp (filter, self->query.meetings, sizeof *filter) == 0)
    return;
  g_free (self->query.meetings);
  self->query.meetings = g_memdup2 (filter, sizeof *filter);
  run_query (self, self->first_rows);
}

/**
 * rel_record_list_set_subset:
 * @self: a list
 * @subset: (nullable): only the records behind a figure, of the list's noun
 */
void
rel_record_list_set_subset (RelRecordList *self, const RelSubset *subset)
{
  g_return_if_fail (subset == NULL || rel_subset_get_noun (subset) == self->query.noun);

  g_clear_pointer (&self->query.subset, rel_subset_free);
  self->query.subset = subset != NULL ? rel_subset_copy (subset) : NULL;
  run_query (self, self->first_rows);
}

/**
 * rel_record_list_is_loading:
 * @self: a list
 *
 * Returns: whether an answer is awaited
 */
gboolean
rel_record_list_is_loading (RelRecordList *self)
{
  return self->loading;
}

/**
 * rel_record_list_find:
 * @self: a list
 * @row: the row of a record
 *
 * Returns: its position, %G_MAXUINT when it is not in the list
 */
guint
rel_record_list_find (RelRecordList *self, gint64 row)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, gint64, i) == row)
      return i;
  return G_MAXUINT;
}

/**
 * rel_record_list_get_row:
 * @self: a list
 * @position: a position in it
 *
 * Asks for no record: to be used for many of them.
 *
 * Returns: the row of the record there, 0 beyond the end
 */
gint64
rel_record_list_get_row (RelRecordList *self, guint position)
{
  return position < self->rows->len ? g_array_index (self->rows, gint64, position) : 0;
}

/**
 * rel_record_list_get_month:
 * @self: a list of meetings
 * @position: a position in it
 * @start: (out): where the month of that meeting begins
 * @end: (out): where the next one begins
 *
 * Returns: the first day of the month; %REL_DAY_NONE, and the whole list, where there are no months
 */
RelDay
rel_record_list_get_month (RelRecordList *self, guint position, guint *start, guint *end)
{
  const RelListMonth *months = (const RelListMonth *) (gpointer) self->months->data;
  guint low = 0, high = self->months->len;

  if (high == 0 || position >= self->rows->len || position < months[0].start)
    {
      *start = 0;
      *end = position < self->rows->len ? self->rows->len : G_MAXUINT;
      return REL_DAY_NONE;
    }
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (months[middle].start <= position)
        low = middle;
      else
        high = middle;
    }
  *start = months[low].start;
  *end = low + 1 < self->months->len ? MIN (months[low + 1].start, self->rows->len) : self->rows->len;
  return months[low].month;
}
