/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of vCards share: a reader over bytes, and looks at the draft. */
#pragma once

#include "rel-vcard-reader.h"

#include <string.h>

typedef struct
{
  RelImportReader *reader;
  RelPersonDraft *draft;
  RelImportItem item;
} Reading;

static inline Reading *
reading_new_bytes (const char *text,
                   gsize       length)
{
  Reading *reading = g_new0 (Reading, 1);
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  guint line = 1;

  reading->reader = rel_vcard_import_reader_new (bytes, &line, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (line, ==, 0);
  reading->draft = rel_person_draft_new ();

  return reading;
}

static inline void
reading_free (Reading *reading)
{
  rel_import_reader_free (reading->reader);
  rel_person_draft_free (reading->draft);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static inline gboolean
reading_next (Reading *reading)
{
  g_autoptr (GError) error = NULL;
  gboolean more = rel_import_reader_next (reading->reader, reading->draft, &reading->item, NULL, &error);

  g_assert_no_error (error);
  return more;
}

/* Reads a file of one card, which has to be a person. */
static inline Reading *
reading_new_card (const char *text)
{
  Reading *reading = reading_new_bytes (text, strlen (text));

  g_assert_true (reading_next (reading));
  g_assert_cmpstr (reading->item.reason, ==, NULL);

  return reading;
}

/* Reads a card from the lines of its body. */
static inline Reading *
reading_new_body (const char *body)
{
  g_autofree char *text = g_strdup_printf ("BEGIN:VCARD\r\n%sEND:VCARD\r\n", body);

  return reading_new_card (text);
}

static inline const char *
reading_get (Reading      *reading,
             RelDraftField field)
{
  return reading->draft->fields[field];
}

/* "kind|label|value|preferred", a line for each contact point. */
static inline char *
reading_dup_points (Reading *reading)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reading->draft->contact_points->len; i++)
    {
      const RelDraftContactPoint *point = &g_array_index (reading->draft->contact_points, RelDraftContactPoint, i);

      g_string_append_printf (text, "%s|%s|%s%s;", point->kind, point->label != NULL ? point->label : "-", point->value,
                              point->is_preferred ? "|preferred" : "");
    }

  return g_string_free (text, FALSE);
}

/* "organization|title|department|since", each followed by a semicolon. */
static inline char *
reading_dup_positions (Reading *reading)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reading->draft->positions->len; i++)
    {
      const RelDraftPosition *position = &g_array_index (reading->draft->positions, RelDraftPosition, i);
      const char *parts[] = { position->organization, position->title, position->department, position->started_on };

      for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
        g_string_append_printf (text, "%s%s", p > 0 ? "|" : "", parts[p] != NULL ? parts[p] : "-");
      g_string_append_c (text, ';');
    }

  return g_string_free (text, FALSE);
}

/* "label=value", each followed by a semicolon. */
static inline char *
reading_dup_fields (Reading *reading)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reading->draft->custom_fields->len; i++)
    {
      const RelDraftCustomField *field = &g_array_index (reading->draft->custom_fields, RelDraftCustomField, i);

      g_string_append_printf (text, "%s=%s;", field->label, field->value);
    }

  return g_string_free (text, FALSE);
}

#define assert_points(reading, expected)                          \
  G_STMT_START                                                    \
    {                                                             \
      g_autofree char *points_ = reading_dup_points (reading);    \
      g_assert_cmpstr (points_, ==, expected);                    \
    }                                                             \
  G_STMT_END

#define assert_positions(reading, expected)                             \
  G_STMT_START                                                          \
    {                                                                   \
      g_autofree char *positions_ = reading_dup_positions (reading);    \
      g_assert_cmpstr (positions_, ==, expected);                       \
    }                                                                   \
  G_STMT_END

#define assert_fields(reading, expected)                          \
  G_STMT_START                                                    \
    {                                                             \
      g_autofree char *fields_ = reading_dup_fields (reading);    \
      g_assert_cmpstr (fields_, ==, expected);                    \
    }                                                             \
  G_STMT_END
