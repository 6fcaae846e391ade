/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Types lines into an entry, and prints what each letter took: under the name it is given the time until the answer was
 * painted, with "-own" what the main thread did for it until all was quiet again, in ms of the processor, and with
 * "-longest" the longest it did not listen meanwhile. */
#include "typing.h"

#include <string.h>

#include "busy.h"
#include "probe.h"

/* Between two letters, so that whatever one sets off is over before the next. */
#define PAUSE_MS 120
/* A letter that is not answered by then is a fault. */
#define PATIENCE_MS 10000

/* The first is not counted: it fills caches. */
static const char * const lines[] = {
  "coffee with Hana",
  "coffee with Priya Chen and Dana Lee yesterday 45m re: roadmap; promised intro to Omar !fri; gave feedback; #staff",
  "call Søren Müller 3 days ago about pricing pilot 14:00; they promised contract",
  "zoom with Thandi Okafor, Lukas Weber and Mina Kim today 1h30 about quarter review",
};

static GtkEditable *editable;
static const char *name;
static TypingFunc is_answered;
static gpointer is_answered_data;
static guint line;
static const char *next;
static char *typed;
static gint64 start; /* 0 while no answer is awaited */
static guint patience;

static gboolean
give_up_cb (gpointer data)
{
  g_error ("a letter was not answered: %s", typed);
  return G_SOURCE_REMOVE;
}

static gboolean type_cb (gpointer data);

static gboolean
quiet_cb (gpointer data)
{
  if (line > 0)
    {
      g_autofree char *own = g_strconcat (name, "-own", NULL);
      g_autofree char *stall = g_strconcat (name, "-longest", NULL);

      probe_print (own, busy_get_own ());
      probe_print (stall, busy_get_longest ());
    }
  return type_cb (NULL);
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  if (start == 0 || !is_answered (is_answered_data))
    return;
  g_clear_handle_id (&patience, g_source_remove);
  if (line > 0)
    probe_print (name, (double) (g_get_monotonic_time () - start) / 1000);
  start = 0;
  g_timeout_add (PAUSE_MS, quiet_cb, NULL);
}

static gboolean
begin_line_cb (gpointer data)
{
  return type_cb (NULL);
}

static gboolean
type_cb (gpointer data)
{
  const char *end;
  int position;

  if (*next == '\0')
    {
      if (++line == G_N_ELEMENTS (lines))
        probe_end ();
      next = lines[line];
      gtk_editable_set_text (editable, "");
      g_timeout_add (5 * PAUSE_MS, begin_line_cb, NULL);
      return G_SOURCE_REMOVE;
    }
  end = g_utf8_next_char (next);
  g_free (typed);
  typed = g_strndup (lines[line], (gsize) (end - lines[line]));
  position = (int) g_utf8_strlen (gtk_editable_get_text (editable), -1);
  patience = g_timeout_add (PATIENCE_MS, give_up_cb, NULL);
  busy_begin ();
  start = g_get_monotonic_time ();
  gtk_editable_insert_text (editable, next, (int) (end - next), &position);
  gtk_editable_set_position (editable, position);
  next = end;
  return G_SOURCE_REMOVE;
}

/**
 * typing_start:
 * @entry: where to type; it is in a window that is shown
 * @what: what to print figures as
 * @answered: tells when a letter is answered
 * @data: for @answered
 *
 * Types, and ends the process.
 */
void
typing_start (GtkEditable *entry, const char *what, TypingFunc answered, gpointer data)
{
  editable = entry;
  name = what;
  is_answered = answered;
  is_answered_data = data;
  next = lines[0];
  /* It does so whether somebody types or not, at every frame, and would be counted as what a letter takes */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  g_signal_connect_after (gtk_widget_get_frame_clock (GTK_WIDGET (entry)), "after-paint", G_CALLBACK (after_paint_cb), NULL);
  busy_watch ();
  g_timeout_add (5 * PAUSE_MS, begin_line_cb, NULL);
}

/**
 * typing_get_typed:
 *
 * Returns: (nullable): the line as far as it is typed
 */
const char *
typing_get_typed (void)
{
  return typed;
}
