/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short ways to write records down and to ask what they say. */
#include "story.h"

#include <stdlib.h>
#include <string.h>

/* Writes @text with every `@N` (N a signed number of days) replaced by the date N days from @on, every
 * `@#` by the one @offset days from it, and every quote ' by ". */
static char *
fill_in (const char *text, RelDay on, int offset)
{
  GString *filled = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      char date[REL_DATE_SIZE];
      char *end = (char *) p + 2;
      int days = offset;

      if (*p != '@')
        {
          g_string_append_c (filled, *p == '\'' ? '"' : *p);
          continue;
        }
      if (p[1] != '#')
        days = (int) strtol (p + 1, &end, 10);
      g_string_append (filled, rel_date_format (on + days, date));
      p = end - 1;
    }
  return g_string_free (filled, FALSE);
}

/**
 * tell:
 * @fixture: a fixture
 * @on: the date that days are counted from
 * @offset: what `@#` stands for
 * @records: lines of a noun and a JSON object in single quotes, with days as `@-60`
 *
 * Saves records.
 */
void
tell (Fixture *fixture, RelDay on, int offset, const char *records)
{
  g_auto (GStrv) lines = g_strsplit (records, "\n", -1);
  GError *error = NULL;

  rel_connection_begin (fixture->connection, &error);
  g_assert_no_error (error);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      char *object = strchr (line, ' ');
      g_autofree char *json = NULL;
      g_autoptr (RelRecord) record = NULL;

      if (object == NULL)
        continue;
      *object++ = '\0';
      json = fill_in (object, on, offset);
      record = make_record (rel_noun_from_name (line), json);
      rel_record_stamp (record, "2020-01-01T00:00:00.000Z");
      rel_records_save (fixture->connection, record, &error);
      g_assert_no_error (error);
    }
  rel_connection_commit (fixture->connection, &error);
  g_assert_no_error (error);
}

GPtrArray *
ask_moves (Fixture *fixture, RelDay on)
{
  GError *error = NULL;
  GPtrArray *moves = rel_next_moves_load (fixture->connection, on, &error);

  g_assert_no_error (error);
  return moves;
}

/* The codes of a person's reasons, a space between them; empty for somebody who does not come up. */
char *
ask_codes (Fixture *fixture, RelDay on, const char *person)
{
  g_autoptr (GPtrArray) moves = ask_moves (fixture, on);
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < moves->len; i++)
    {
      const RelMove *move = g_ptr_array_index (moves, i);

      if (!g_str_equal (move->person, person))
        continue;
      for (guint j = 0; j < move->reasons->len; j++)
        g_string_append_printf (codes, "%s%s", j > 0 ? " " : "",
                                rel_move_code_to_word (((RelReason *) g_ptr_array_index (move->reasons, j))->code));
    }
  return g_string_free (codes, FALSE);
}

gboolean
holds (Fixture *fixture, RelDay on, const char *person, const char *code)
{
  g_autoptr (GPtrArray) moves = ask_moves (fixture, on);

  return find_reason (moves, person, code) != NULL;
}

/* Everybody who comes up, in order, a space between them. */
char *
ask_order (Fixture *fixture, RelDay on)
{
  g_autoptr (GPtrArray) moves = ask_moves (fixture, on);
  GString *people = g_string_new (NULL);

  for (guint i = 0; i < moves->len; i++)
    g_string_append_printf (people, "%s%s", i > 0 ? " " : "", ((RelMove *) g_ptr_array_index (moves, i))->person);
  return g_string_free (people, FALSE);
}

const RelReason *
find_reason (GPtrArray *moves, const char *person, const char *code)
{
  for (guint i = 0; i < moves->len; i++)
    {
      const RelMove *move = g_ptr_array_index (moves, i);

      for (guint j = 0; g_str_equal (move->person, person) && j < move->reasons->len; j++)
        {
          const RelReason *reason = g_ptr_array_index (move->reasons, j);

          if (g_str_equal (rel_move_code_to_word (reason->code), code))
            return reason;
        }
    }
  return NULL;
}

GPtrArray *
ask_checks (Fixture *fixture, RelDay on, const char *goal)
{
  GError *error = NULL;
  GPtrArray *checks = rel_readiness_load (fixture->connection, goal, on, &error);

  g_assert_no_error (error);
  return checks;
}

const RelCheck *
find_check (GPtrArray *checks, const char *code)
{
  for (guint i = 0; i < checks->len; i++)
    {
      const RelCheck *check = g_ptr_array_index (checks, i);

      if (g_str_equal (rel_check_code_to_word (check->code), code))
        return check;
    }
  return NULL;
}

/* The status of a check, "left_out" for one that is not in the list. */
const char *
ask_status (Fixture *fixture, RelDay on, const char *goal, const char *code)
{
  g_autoptr (GPtrArray) checks = ask_checks (fixture, on, goal);
  const RelCheck *check = find_check (checks, code);

  return rel_check_status_to_word (check != NULL ? check->status : REL_CHECK_LEFT_OUT);
}
