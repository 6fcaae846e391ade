/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes meetings as iCalendar events (RFC 5545). Notes and reflections stay at home: calendars
 * are shared. */
#include "rel-ics-writer.h"

#include <string.h>

#include "rel-contact-point.h"
#include "rel-date.h"
#include "rel-enums.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "rel-records.h"
#include "relations-config.h"

/* RFC 5545 section 3.1: a line has 75 octets, its end not counted. */
#define LINE_OCTETS 75

struct _RelIcsWriter
{
  RelConnection *connection;
  GHashTable *attendees; /* id of a person → their ATTENDEE line */
  GString *line;
};

/**
 * rel_ics_writer_new:
 * @connection: where participants are looked up
 *
 * Returns: (transfer full): a writer
 */
RelIcsWriter *
rel_ics_writer_new (RelConnection *connection)
{
  RelIcsWriter *self = g_new0 (RelIcsWriter, 1);

  self->connection = connection;
  self->attendees = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->line = g_string_new (NULL);
  return self;
}

/**
 * rel_ics_writer_free:
 * @self: (transfer full): a writer
 *
 * Releases it and all that it owns.
 */
void
rel_ics_writer_free (RelIcsWriter *self)
{
  g_hash_table_unref (self->attendees);
  g_string_free (self->line, TRUE);
  g_free (self);
}

/* Ends the line: folds it, never within a character, and appends it to the output. */
static void
end_line (RelIcsWriter *self, GString *output)
{
  const char *rest = self->line->str;
  gsize left = self->line->len;
  gsize room = LINE_OCTETS;

  while (left > room)
    {
      gsize length = room;

      while (length > 1 && ((guchar) rest[length] & 0xc0) == 0x80)
        length--;
      g_string_append_len (output, rest, (gssize) length);
      g_string_append (output, "\r\n ");
      rest += length;
      left -= length;
      room = LINE_OCTETS - 1;
    }
  g_string_append_len (output, rest, (gssize) left);
  g_string_append (output, "\r\n");
  g_string_truncate (self->line, 0);
}

static void
append_text (GString *line, const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (*text == '\n')
        g_string_append (line, "\\n");
      else if (*text == '\\' || *text == ',' || *text == ';')
        g_string_append_printf (line, "\\%c", *text);
      else if ((guchar) *text >= 0x20 || *text == '\t')
        g_string_append_c (line, *text);
    }
}

static void
write_text (RelIcsWriter *self, GString *output, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (self->line, "%s:", name);
  append_text (self->line, text);
  end_line (self, output);
}

static const char *
find_email (RelRecord *person)
{
  GPtrArray *points = rel_record_get_items (person, REL_PERSON_CONTACT_POINTS);
  const char *first = NULL;

  for (guint i = 0; points != NULL && i < points->len; i++)
    {
      RelValues *point = points->pdata[i];

      if (rel_values_get_word (point, REL_CONTACT_POINT_KIND) != REL_POINT_KIND_EMAIL)
        continue;
      if (rel_values_get_flag (point, REL_CONTACT_POINT_IS_PREFERRED))
        return rel_values_get_text (point, REL_CONTACT_POINT_VALUE);
      if (first == NULL)
        first = rel_values_get_text (point, REL_CONTACT_POINT_VALUE);
    }
  return first;
}

/* A quoted parameter value can hold neither quotes nor control characters. */
static char *
make_attendee (RelRecord *person)
{
  g_autofree char *name = g_strdelimit (g_strdup (rel_record_get_text (person, REL_PERSON_NAME)), "\"\n\r\t", '\'');
  const char *email = find_email (person);

  if (email != NULL && strpbrk (email, " \t\r\n") == NULL)
    return g_strdup_printf ("ATTENDEE;CN=\"%s\":mailto:%s", name, email);
  return g_strdup_printf ("ATTENDEE;CN=\"%s\":urn:uuid:%s", name, rel_record_get_id (person));
}

static gboolean
write_attendee (RelIcsWriter *self, GString *output, const char *id, GError **error)
{
  const char *attendee = g_hash_table_lookup (self->attendees, id);

  if (attendee == NULL)
    {
      g_autoptr (RelRecord) person = rel_records_load (self->connection, REL_NOUN_PERSON, id, error);

      if (person == NULL)
        return FALSE;
      g_hash_table_insert (self->attendees, g_strdup (id), make_attendee (person));
      attendee = g_hash_table_lookup (self->attendees, id);
    }
  g_string_append (self->line, attendee);
  end_line (self, output);
  return TRUE;
}

/* A meeting with an hour and a zone is an instant; with an hour alone it floats; without one it
 * is the whole day. */
static void
write_start (RelIcsWriter *self, GString *output, RelRecord *meeting)
{
  const char *time = rel_record_get_text (meeting, REL_MEETING_STARTED_AT);
  const char *zone = rel_record_get_text (meeting, REL_MEETING_TIME_ZONE);
  g_autoptr (GTimeZone) found = time != NULL && zone != NULL ? g_time_zone_new_identifier (zone) : NULL;
  int y, m, d;

  rel_day_to_ymd (rel_day_from_text (rel_record_get_text (meeting, REL_MEETING_STARTED_ON)), &y, &m, &d);
  if (time == NULL)
    {
      g_string_append_printf (self->line, "DTSTART;VALUE=DATE:%04d%02d%02d", y, m, d);
    }
  else if (found != NULL)
    {
      g_autoptr (GDateTime) local = g_date_time_new (found, y, m, d, (int) g_ascii_strtoll (time, NULL, 10), (int) g_ascii_strtoll (time + 3, NULL, 10), 0);
      g_autoptr (GDateTime) utc = g_date_time_to_utc (local);
      g_autofree char *text = g_date_time_format (utc, "%Y%m%dT%H%M%SZ");

      g_string_append_printf (self->line, "DTSTART:%s", text);
    }
  else
    {
      g_string_append_printf (self->line, "DTSTART:%04d%02d%02dT%.2s%.2s00", y, m, d, time, time + 3);
    }
  end_line (self, output);
  if (time != NULL && rel_record_get_number (meeting, REL_MEETING_DURATION_MINUTES) > 0)
    {
      g_string_append_printf (self->line, "DURATION:PT%dM", rel_record_get_number (meeting, REL_MEETING_DURATION_MINUTES));
      end_line (self, output);
    }
}

/* 2026-03-12T08:30:00.123Z → 20260312T083000Z */
static void
write_stamp (RelIcsWriter *self, GString *output, const char *name, const char *instant)
{
  g_string_append_printf (self->line, "%s:%.4s%.2s%.2sT%.2s%.2s%.2sZ", name, instant, instant + 5, instant + 8, instant + 11, instant + 14, instant + 17);
  end_line (self, output);
}

/**
 * rel_ics_writer_begin:
 * @self: a writer
 * @output: where to append the beginning of a calendar
 */
void
rel_ics_writer_begin (RelIcsWriter *self, GString *output)
{
  g_string_append (output, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Relations//Relations " PACKAGE_VERSION "//EN\r\n");
}

/**
 * rel_ics_writer_append:
 * @self: a writer
 * @output: where to append
 * @meeting: a meeting
 * @error: return location
 *
 * Appends the meeting as an event. Its UID is the one it was imported by, otherwise its id.
 *
 * Returns: %FALSE with @error set when a participant could not be read
 */
gboolean
rel_ics_writer_append (RelIcsWriter *self, GString *output, RelRecord *meeting, GError **error)
{
  const char *uid = rel_record_get_text (meeting, REL_MEETING_SOURCE_UID);

  g_string_append (output, "BEGIN:VEVENT\r\n");
  write_text (self, output, "UID", uid != NULL ? uid : rel_record_get_id (meeting));
  write_stamp (self, output, "DTSTAMP", rel_record_get_modified_at (meeting));
  write_start (self, output, meeting);
  write_text (self, output, "SUMMARY", rel_record_get_text (meeting, REL_MEETING_TITLE));
  write_text (self, output, "LOCATION", rel_record_get_text (meeting, REL_MEETING_LOCATION));
  write_text (self, output, "DESCRIPTION", rel_record_get_text (meeting, REL_MEETING_SUMMARY));
  for (const char * const *id = rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS); *id != NULL; id++)
    if (!write_attendee (self, output, *id, error))
      return FALSE;
  g_string_append (output, "END:VEVENT\r\n");
  return TRUE;
}

/**
 * rel_ics_writer_end:
 * @self: a writer
 * @output: where to append the end of a calendar
 */
void
rel_ics_writer_end (RelIcsWriter *self, GString *output)
{
  g_string_append (output, "END:VCALENDAR\r\n");
}
