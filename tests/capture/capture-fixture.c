/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people and goals that the tests of captured lines know, and a parse written as text. */
#include "capture-fixture.h"

#include "rel-capture-text.h"
#include "rel-words.h"

#include <string.h>

static const struct
{
  const char *id;
  const char *name;
  const char *given_name;
  const char *family_name;
  const char *nickname;
  gboolean archived;
} people[] = {
  { "priya", "Priya Sharma", "Priya", "Sharma", NULL, FALSE },
  { "dana", "Dana Lee", NULL, NULL, NULL, FALSE },
  { "sam-o", "Sam Okafor", "Sam", "Okafor", NULL, FALSE },
  { "sam-r", "Sam Rivera", "Sam", "Rivera", NULL, FALSE },
  { "jose", "José Álvarez", "José", "Álvarez", "Pepe", FALSE },
  { "anne", "Anne-Marie O’Brien", NULL, NULL, NULL, FALSE },
  { "ming", "王小明", NULL, NULL, NULL, FALSE },
  { "lukasz", "Łukasz Żak", NULL, NULL, NULL, FALSE },
  { "vincent", "Vincent van der Berg", NULL, NULL, NULL, FALSE },
  { "cher", "Cher", NULL, NULL, NULL, FALSE },
  { "will", "Will Chase", NULL, NULL, NULL, FALSE },
  { "tom-old", "Tom Old", NULL, NULL, NULL, TRUE },
  { "tom-new", "Tom Young", NULL, NULL, NULL, FALSE },
  { "grace", "Dr. Grace Kim", NULL, NULL, NULL, FALSE },
  { "may", "May Fisher", NULL, NULL, NULL, FALSE },
  { "jordan", "Michael Jordan", NULL, NULL, NULL, FALSE },
  { "alex-1", "Alex Kim", NULL, NULL, NULL, FALSE },
  { "alex-2", "Alex Kim", NULL, NULL, NULL, FALSE },
  { "ahmad", "أحمد علي", NULL, NULL, NULL, FALSE },
  { "zoe", "Zoe Quiet", NULL, NULL, NULL, TRUE },
};

static const struct
{
  const char *id;
  const char *title;
  gboolean is_active;
} goals[] = {
  { "g-staff", "Staff engineer 2026", TRUE },
  { "g-staff-2025", "Staff engineer 2025", FALSE },
  { "g-director", "Promotion to director", TRUE },
  { "g-circle", "Mentor circle", TRUE },
  { "g-program", "Mentor program", TRUE },
  { "g-lead", "Lead", FALSE },
  { "g-leadership", "Leadership year", TRUE },
};

RelCaptureContext *
capture_context_new (void)
{
  RelCaptureContext *context = rel_capture_context_new (rel_day_from_text (CAPTURE_TODAY));
  g_autoptr (RelCaptureNames) names = rel_capture_names_new ();

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    rel_capture_names_set (names, people[i].id, people[i].name, people[i].given_name,
                           people[i].family_name, people[i].nickname, people[i].archived);
  rel_capture_context_set_names (context, names);
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    rel_capture_context_set_goal (context, goals[i].id, goals[i].title, goals[i].is_active);
  return context;
}

static void
describe_name (GString        *text,
               RelCaptureName *name)
{
  g_autofree char *ids = g_strjoinv ("/", name->people);

  g_string_append_printf (text, name->is_participant ? " @%s=%s" : " (%s=%s)", name->text,
                          name->status == REL_CAPTURE_NEW ? "new" : ids);
}

static void
describe_clause (GString          *text,
                 RelCaptureParse  *parse,
                 RelCaptureClause *clause)
{
  static const char *verbs[] = { "promised", "they-promised", "gave", "got" };

  g_string_append_printf (text, " %s", verbs[clause->kind]);
  for (guint i = 0; i < clause->names->len; i++)
    {
      RelCaptureName *name = g_ptr_array_index (parse->names, g_array_index (clause->names, guint, i));

      g_string_append_printf (text, "%s%s", i == 0 ? ":" : ",", name->text);
    }
  if (clause->exchange_kind != REL_EXCHANGE_KIND_UNSET)
    g_string_append_printf (text, " %s", rel_words_get (REL_TYPE_EXCHANGE_KIND, (int) clause->exchange_kind));
  g_string_append_printf (text, " “%s”", clause->text);
  if (clause->due_on != REL_DAY_NONE)
    {
      char due[REL_DATE_SIZE];

      g_string_append_printf (text, " !%s", rel_date_format (clause->due_on, due));
    }
}

char *
capture_describe (RelCaptureParse *parse)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char day[REL_DATE_SIZE];

  if (parse->channel != REL_CHANNEL_UNSET)
    g_string_append_printf (text, " %s", rel_words_get (REL_TYPE_CHANNEL, (int) parse->channel));
  if (parse->purpose != REL_PURPOSE_UNSET)
    g_string_append_printf (text, " for-%s", rel_words_get (REL_TYPE_PURPOSE, (int) parse->purpose));
  for (guint i = 0; i < parse->names->len; i++)
    describe_name (text, g_ptr_array_index (parse->names, i));
  if (parse->has_date)
    g_string_append_printf (text, " %s", rel_date_format (parse->started_on, day));
  if (*parse->started_at != '\0')
    g_string_append_printf (text, " %s", parse->started_at);
  if (parse->duration_minutes > 0)
    g_string_append_printf (text, " %dmin", parse->duration_minutes);
  for (guint i = 0; i < parse->tags->len; i++)
    {
      RelCaptureTag *tag = g_ptr_array_index (parse->tags, i);
      g_autofree char *ids = g_strjoinv ("/", tag->goals);

      g_string_append_printf (text, " #%s=%s", tag->text, tag->status == REL_CAPTURE_NEW ? "tag" : ids);
    }
  for (guint i = 0; i < parse->clauses->len; i++)
    describe_clause (text, parse, g_ptr_array_index (parse->clauses, i));
  if (*parse->title != '\0')
    g_string_append_printf (text, " “%s”", parse->title);
  return g_strdup (text->len > 0 ? text->str + 1 : "nothing");
}

static gboolean
is_title_text (RelCaptureParse *parse,
               const char      *text)
{
  return strstr (parse->title, text) != NULL;
}

/* Asserts what holds of every line: spans in order, none over another, each byte that is no space in
 * one, those of the title found in the title and those of clauses in the clause. */
void
capture_assert_spans (RelCaptureParse *parse,
                      const char      *line,
                      gsize            length)
{
  gsize position = 0;

  g_assert_true (g_utf8_validate (parse->title, -1, NULL));
  for (guint i = 0; i <= parse->spans->len; i++)
    {
      const RelCaptureSpan *span = i < parse->spans->len ? &g_array_index (parse->spans, RelCaptureSpan, i) : NULL;
      gsize start = span != NULL ? span->start : length;
      g_autofree char *between = NULL, *clean = NULL;

      g_assert_cmpuint (start, >=, position);
      between = rel_capture_text_clean (line + position, start - position);
      g_assert_cmpstr (between, ==, "");
      if (span == NULL)
        break;
      g_assert_cmpuint (span->length, >, 0);
      g_assert_cmpuint (start + span->length, <=, length);
      position = start + span->length;
      clean = rel_capture_text_clean (line + start, span->length);
      switch (span->kind)
        {
        case REL_CAPTURE_SPAN_TITLE:
          if (!is_title_text (parse, clean))
            g_error ("“%s” of “%.*s” is not in the title “%s”", clean, (int) length, line, parse->title);
          break;
        case REL_CAPTURE_SPAN_NAME:
          g_assert_cmpuint (span->index, <, parse->names->len);
          break;
        case REL_CAPTURE_SPAN_TAG:
          g_assert_cmpuint (span->index, <, parse->tags->len);
          break;
        case REL_CAPTURE_SPAN_TEXT:
          g_assert_cmpuint (span->index, <, parse->clauses->len);
          g_assert_nonnull (strstr (((RelCaptureClause *) g_ptr_array_index (parse->clauses, span->index))->text, clean));
          break;
        case REL_CAPTURE_SPAN_CLAUSE:
        case REL_CAPTURE_SPAN_DUE:
          g_assert_cmpuint (span->index, <, parse->clauses->len);
          break;
        case REL_CAPTURE_SPAN_CHANNEL:
          g_assert_cmpint (parse->channel, !=, REL_CHANNEL_UNSET);
          break;
        case REL_CAPTURE_SPAN_DATE:
          g_assert_true (parse->has_date);
          break;
        case REL_CAPTURE_SPAN_TIME:
          g_assert_cmpstr (parse->started_at, !=, "");
          break;
        case REL_CAPTURE_SPAN_DURATION:
          g_assert_cmpint (parse->duration_minutes, >, 0);
          break;
        case REL_CAPTURE_SPAN_SYNTAX:
          break;
        default:
          g_assert_not_reached ();
        }
    }
}
