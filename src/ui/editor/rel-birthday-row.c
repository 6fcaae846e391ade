/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row in which a birthday is typed as people say it, with its year or without. */
#include "rel-birthday-row.h"

#include <glib/gi18n-lib.h>

#include "rel-capture-day.h"
#include "rel-row-problem.h"
#include "rel-when.h"

typedef struct
{
  RelRecord *record;
  guint field;
} Typing;

static void
typing_free (gpointer data, GClosure *closure)
{
  Typing *typing = data;

  g_object_unref (typing->record);
  g_free (typing);
}

/* @stored as people read it, where that is read as the same again; a birthday of this year is said without it. */
static char *
dup_words (const char *stored)
{
  g_autofree char *words = rel_when_text (stored);
  g_autofree char *again = rel_capture_read_birthday (words);

  return g_strdup (g_strcmp0 (again, stored) == 0 ? words : stored);
}

static void
changed_cb (GtkEditable *row, Typing *typing)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (row)));
  g_autofree char *birthday = rel_capture_read_birthday (typed);
  const gboolean is_valid = birthday != NULL || *typed == '\0';

  rel_row_set_problem (GTK_WIDGET (row), is_valid ? NULL : _("A day, such as 17 May 1985 or, without the year, 17 May"));
  /* What is no birthday is refused there, and not lost */
  rel_record_set_text (typing->record, typing->field, birthday != NULL ? birthday : typed);
}

/**
 * rel_birthday_row_new:
 * @record: what is edited
 * @field: its member, a birthday
 * @title: what it is called
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_birthday_row_new (RelRecord *record, guint field, const char *title)
{
  const char *birthday = rel_record_get_text (record, field);
  g_autofree char *words = birthday != NULL ? dup_words (birthday) : g_strdup ("");
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, "text", words, NULL);
  Typing *typing = g_new0 (Typing, 1);

  typing->record = g_object_ref (record);
  typing->field = field;
  g_signal_connect_data (row, "changed", G_CALLBACK (changed_cb), typing, typing_free, 0);
  return row;
}
