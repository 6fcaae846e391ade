/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQL functions of our own: folding, days, search keys. */
#include "rel-sql-functions.h"

#include "rel-date.h"
#include "rel-enums.h"
#include "rel-search-key.h"
#include "rel-text.h"
#include "rel-words.h"

/* sort_key(text) */
static void
sort_key_cb (sqlite3_context *context, int n, sqlite3_value **values)
{
  sqlite3_result_text (context, rel_text_sort_key ((const char *) sqlite3_value_text (values[0])), -1, g_free);
}

/* day_number(date): days since 1970-01-01, NULL for what is no date */
static void
day_number_cb (sqlite3_context *context, int n, sqlite3_value **values)
{
  RelDay day = rel_day_from_text ((const char *) sqlite3_value_text (values[0]));

  if (day == REL_DAY_NONE)
    sqlite3_result_null (context);
  else
    sqlite3_result_int (context, day);
}

/* meeting_key(started_on, started_at, row): the row of a meeting in the search index */
static void
meeting_key_cb (sqlite3_context *context, int n, sqlite3_value **values)
{
  sqlite3_result_int64 (context, rel_search_meeting_key ((const char *) sqlite3_value_text (values[0]), (const char *) sqlite3_value_text (values[1]),
                                                         sqlite3_value_int64 (values[2])));
}

/* channel_number(word) */
static void
channel_number_cb (sqlite3_context *context, int n, sqlite3_value **values)
{
  const char *word = (const char *) sqlite3_value_text (values[0]);
  int channel = REL_CHANNEL_UNSET;

  if (word != NULL)
    rel_words_lookup (REL_TYPE_CHANNEL, word, &channel);
  sqlite3_result_int (context, channel);
}

/**
 * rel_sql_functions_register:
 * @db: an open database
 *
 * Returns: whether all functions could be added
 */
gboolean
rel_sql_functions_register (sqlite3 *db)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

  return sqlite3_create_function_v2 (db, "sort_key", 1, flags, NULL, sort_key_cb, NULL, NULL, NULL) == SQLITE_OK &&
         sqlite3_create_function_v2 (db, "day_number", 1, flags, NULL, day_number_cb, NULL, NULL, NULL) == SQLITE_OK &&
         sqlite3_create_function_v2 (db, "meeting_key", 3, flags, NULL, meeting_key_cb, NULL, NULL, NULL) == SQLITE_OK &&
         sqlite3_create_function_v2 (db, "channel_number", 1, flags, NULL, channel_number_cb, NULL, NULL, NULL) == SQLITE_OK;
}
